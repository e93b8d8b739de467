// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/train_options.h"

#include "cli/options.h"
#include "space/named_spaces.h"

#include <algorithm>
#include <filesystem>

namespace vulpes::cli {

namespace {

/// The largest picture that networks of the space take.
int sizeOf(const space::SearchSpace& space)
{
    const auto resolution = space.find("resolution");
    return resolution ? static_cast<int>(space.decisions()[*resolution].values.back()) : data::LabelledOptions().height;
}

/// The folder of "images:DIR" as it is from anywhere: the run's later commands may start elsewhere.
std::string fromAnywhere(const std::string& data)
{
    const auto colon = data.find(':');
    if (colon == std::string::npos || data.starts_with("generated:"))
        return data;
    std::error_code error;
    const auto folder = std::filesystem::absolute(data.substr(colon + 1), error);
    return error ? data : data.substr(0, colon + 1) + folder.lexically_normal().string();
}

} // namespace

void TrainFlags::bind(CLI::App& app)
{
    add(app, "train-space", options.space);
    add(app, "train-data", options.data);
    add(app, "train-arch", architecture);
    add(app, "epochs", options.epochs);
    add(app, "train-batch", options.batch);
    add(app, "rate", options.rate);
    add(app, "warmup-epochs", options.warmupEpochs);
    add(app, "momentum", options.momentum);
    add(app, "weight-decay", options.weightDecay);
    add(app, "label-smoothing", options.labelSmoothing);
    add(app, "gradient-clip", options.gradientClip);
    add(app, "random-networks", options.randomNetworks);
    add(app, "ema-decay", options.emaDecay);
    add(app, "calibration-pictures", options.calibrationPictures);
    add(app, "check-every", options.checkEvery);
    add(app, "processes", options.processes);
    add(app, "train-device", options.device);
    add(app, "size", size);
    add(app, "data-seed", options.pictures.seed);
    add(app, "train-pictures", options.pictures.train);
    add(app, "validation-pictures", options.pictures.validation);
    add(app, "test-pictures", options.pictures.test);
    add(app, "crop-padding", options.augmentation.cropPadding);
    addFlag(app, "no-flip", noFlip);
    add(app, "cutout", options.augmentation.cutout);
}

Result<training::TrainOptions> TrainFlags::make(const Context& context) const
{
    if (options.space.empty())
        return fail(base::usageError("train_needs_space"));
    if (options.data.empty())
        return fail(base::usageError("train_needs_data"));
    const auto space = space::resolveSpace(options.space);
    if (!space)
        return fail(space.error());
    training::TrainOptions made = options;
    made.data = fromAnywhere(options.data);
    made.pictures.height = made.pictures.width = size > 0 ? size : sizeOf(**space);
    made.augmentation.flip = !noFlip;
    made.warmupEpochs = std::min<double>(made.warmupEpochs, made.epochs);
    made.seed = context.globals.seed;
    if (!architecture.empty()) {
        const auto network = (*space)->parse(architecture);
        if (!network)
            return fail(network.error());
        made.architecture = (*space)->format(*network);
    }
    if (auto valid = training::check(made); !valid)
        return fail(valid.error());
    return made;
}

} // namespace vulpes::cli
