// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/outside_runtime.h"
#include "deploy/verification/compare.h"
#include "deploy/verify.h"

#include <algorithm>
#include <cstring>

namespace vulpes::deploy {
namespace {

/// Height × width × channels to channels × height × width.
TensorBytes channelsFirst(const std::vector<float>& values, std::size_t channels)
{
    std::vector<float> turned;
    turned.reserve(values.size());
    for (std::size_t c = 0; c < channels; ++c)
        for (std::size_t i = c; i < values.size(); i += channels)
            turned.push_back(values[i]);
    TensorBytes bytes(turned.size() * sizeof(float));
    std::memcpy(bytes.data(), turned.data(), bytes.size());
    return bytes;
}

}  // namespace

Result<Verification> verifyOnnx(const std::filesystem::path& file, const Model& floatModel,
                                const std::function<Result<std::vector<float>>(std::size_t)>& input, const VerifyOptions& options,
                                const base::Job& job)
{
    Verification result;
    const auto here = options.outside ? findOutsideRuntimes() : std::vector<OutsideRuntime>{};
    const auto found = std::find_if(here.begin(), here.end(), [](const OutsideRuntime& r) { return r.format == OutsideRuntime::Format::Onnx; });
    if (found == here.end()) {
        if (options.outside)
            result.outsideMissing = knownOutsideRuntimes(OutsideRuntime::Format::Onnx);
        return result;
    }
    auto executor = Executor::prepare(std::make_shared<Model>(floatModel));
    if (!executor)
        return fail(std::move(executor.error()));
    const ModelTensor& in = floatModel.tensors[static_cast<std::size_t>(floatModel.inputs.at(0))];
    OutsideTask task{file, {}};
    std::vector<std::vector<std::vector<double>>> ours;
    for (std::size_t i = 0; i < options.inputs; ++i) {
        if (job.stopped())
            return fail(stoppedError());
        const auto values = input(i);
        if (!values)
            return fail(values.error());
        const std::vector<TensorBytes> bytes{verification::inputBytes(in, *values)};
        if (bytes.front().empty())
            return fail(inputError("verify_input").with("expected", in.elements()).with("found", values->size()));
        const auto outputs = executor->run(bytes);
        if (!outputs)
            return fail(outputs.error());
        ours.emplace_back();
        for (std::size_t o = 0; o < outputs->size(); ++o)
            ours.back().push_back(
                verification::realNumbers(floatModel.tensors[static_cast<std::size_t>(floatModel.outputs[o])], (*outputs)[o]));
        task.inputs.push_back({channelsFirst(*values, static_cast<std::size_t>(in.shape.back()))});
        job.report("verification", static_cast<double>(i + 1), static_cast<double>(options.inputs));
    }
    const auto all = runOutsideAll(*found, std::span<const OutsideTask>(&task, 1), job);
    if (!all)
        return fail(all.error());
    if (!all->front())
        return fail(inputError("verify_runtime").with("runtime", found->id).with("reason", all->front().error().code));
    verification::Comparison comparison(found->id + " " + found->version, verification::stepsOf(floatModel));
    for (std::size_t i = 0; i < ours.size(); ++i) {
        std::vector<std::vector<double>> theirs;
        for (std::size_t o = 0; o < ours[i].size(); ++o)
            theirs.push_back(verification::realNumbers(floatModel.tensors[static_cast<std::size_t>(floatModel.outputs[o])],
                                                       all->front()->at(i).at(o)));
        comparison.add(ours[i], theirs);
    }
    result.outside.push_back(comparison.result());
    result.verdict = comparison.verdict();
    return result;
}

}  // namespace vulpes::deploy
