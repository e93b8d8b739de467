// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/train_options.h"

#include <concepts>
#include <type_traits>

namespace vulpes::training {

inline constexpr double kLargestCount = 1e9;

/// Each number with its least and greatest sensible value.
template<typename Visitor, typename Options>
void fields(Visitor& field, Options& options)
    requires std::same_as<std::remove_const_t<Options>, TrainOptions>
{
    field("space", options.space);
    field("data", options.data);
    field("architecture", options.architecture);
    field("epochs", options.epochs, Limits{1, 100'000});
    field("batch", options.batch, Limits{2, 65'536});
    field("rate", options.rate, Limits{1e-9, 100});
    field("warmup_epochs", options.warmupEpochs, Limits{0, 100'000});
    field("momentum", options.momentum, Limits{0, 0.9999});
    field("weight_decay", options.weightDecay, Limits{0, 1});
    field("label_smoothing", options.labelSmoothing, Limits{0, 0.9});
    field("gradient_clip", options.gradientClip, Limits{0, 1e6});
    field("random_networks", options.randomNetworks, Limits{0, 64});
    field("ema_decay", options.emaDecay, Limits{0, 0.999999});
    field("calibration_pictures", options.calibrationPictures, Limits{1, kLargestCount});
    field("check_every", options.checkEvery, Limits{1, 100'000});
    field("processes", options.processes, Limits{1, 256});
    field("device", options.device);
    field("seed", options.seed);
}

} // namespace vulpes::training
