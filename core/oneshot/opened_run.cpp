// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/opened_run.h"

#include "oneshot/batches.h"
#include "oneshot/checkpoint.h"
#include "space/named_spaces.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace vulpes::oneshot {
namespace {

/// Weights of a fresh network follow from the run's seed, but from no other use of it.
constexpr std::uint64_t kWeightsPurpose = 4;

} // namespace

Result<OpenedRun> openRun(const training::TrainOptions& options, space::SpacePtr space, const std::stop_token& stop)
{
    OpenedRun run;
    run.space = std::move(space);
    if (options.architecture) {
        auto architecture = run.space->parse(*options.architecture);
        if (!architecture)
            return fail(std::move(architecture.error()));
        run.alone = std::move(*architecture);
    }
    auto data = data::readLabelled(options.data, options.pictures, Job(stop, {}));
    if (!data)
        return fail(std::move(data.error()));
    run.data = std::move(*data);
    run.preprocessing = run.data.preprocessing();

    const graph::TaskShape task = {run.data.train.height, run.data.train.width, run.data.train.channels, static_cast<int>(run.data.classes.size())};
    const std::uint64_t seed = mixedSeed(options.seed, kWeightsPurpose);
    auto net = run.alone ? ChainSupernet::makeAlone(run.space, *run.alone, task, seed) : ChainSupernet::make(run.space, task, seed);
    if (!net)
        return fail(std::move(net.error()));
    run.net = std::move(*net);
    return run;
}

Result<OpenedFolder> openFolder(const std::filesystem::path& folder, const EventSink& emit, const std::stop_token& stop)
{
    auto manifest = training::readManifest(folder);
    if (!manifest)
        return fail(std::move(manifest.error()));
    if (auto good = training::check(manifest->options); !good)
        return fail(std::move(good.error()));
    auto space = training::spaceOf(*manifest);
    if (!space)
        return fail(std::move(space.error()));
    auto run = openRun(manifest->options, std::move(*space), stop);
    if (!run)
        return fail(std::move(run.error()));
    if (run->data.digest != manifest->dataDigest)
        return fail(inputError("data_changed").with("data", manifest->options.data).with("folder", folder.string()));
    run->preprocessing = manifest->preprocessing;
    bool fellBack = false;
    if (auto read = readCheckpoint(folder, *manifest, run->net->parameters(), fellBack); !read)
        return fail(std::move(read.error()));
    if (fellBack)
        emit(training::Warning{"checkpoint_fell_back", {{"folder", folder.string()}, {"epoch", std::int64_t{manifest->epoch}}}});
    return OpenedFolder{std::move(*manifest), std::move(*run)};
}

void inherit(ChainSupernet& to, ChainSupernet& from, const space::Architecture& architecture)
{
    const at::NoGradGuard guard;
    const graph::Graph& graph = from.graphOf(architecture);
    for (const graph::Op& op : graph.ops) {
        if (!graph::hasWeights(op))
            continue;
        const OpTensors tensors = from.slice(op, graph.ops[static_cast<std::size_t>(op.inputs[0])].output);
        const auto copy = [&](const char* role, const at::Tensor& tensor) {
            if (tensor.defined())
                to.parameters().at(op.name + role).value.copy_(tensor);
        };
        if (op.kind != graph::OpKind::BatchNorm)
            copy(".weight", tensors.weight);
        copy(".bias", tensors.bias);
        copy(".scale", tensors.scale);
        copy(".shift", tensors.shift);
    }
    from.parameters().clearGradients();
}

} // namespace vulpes::oneshot
