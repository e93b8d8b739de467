// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/recalibrate.h"

#include "deploy/executor.h"
#include "deploy/lower.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <thread>

namespace vulpes::deploy {
namespace {

using graph::Activation;
using graph::hasWeights;
using graph::Op;
using graph::OpKind;

float activated(float x, Activation function)
{
    switch (function) {
    case Activation::None:
        return x;
    case Activation::Relu:
        return std::max(x, 0.0F);
    case Activation::Relu6:
        return std::clamp(x, 0.0F, 6.0F);
    case Activation::HardSwish:
        return x * std::clamp(x + 3.0F, 0.0F, 6.0F) / 6.0F;
    case Activation::HardSigmoid:
        return std::clamp(x + 3.0F, 0.0F, 6.0F) / 6.0F;
    case Activation::Sigmoid:
        return 1.0F / (1.0F + std::exp(-x));
    }
    return x;
}

/// Operators of one input that run as a model of their own.
bool runsAlone(const Op& op)
{
    switch (op.kind) {
    case OpKind::AveragePool:
    case OpKind::MaxPool:
    case OpKind::ChannelShuffle:
    case OpKind::Zero:
        return true;
    default:
        return hasWeights(op);
    }
}

/// One such operator as a model of its own, without batch norm and activation.
Result<std::shared_ptr<const Model>> modelOf(const graph::Graph& graph, const Op& op, const graph::Weights& weights)
{
    const graph::Shape& input = graph.ops[static_cast<std::size_t>(op.inputs[0])].output;
    graph::Graph one;
    one.task = {input.height, input.width, input.channels, op.output.channels};
    Op in;
    in.name = "input";
    in.output = input;
    Op own = op;
    own.inputs = {0};
    own.batchNorm = false;
    own.bias = hasWeights(op);
    own.activation = Activation::None;
    one.ops = {in, own};
    graph::Weights part;
    for (const char* role : {".weight", ".bias"})
        if (own.bias)
            part.arrays[op.name + role] = weights.arrays.at(op.name + role);
    auto model = lower(one, part, {.probabilities = false});
    if (!model)
        return fail(std::move(model.error()));
    return std::make_shared<const Model>(std::move(*model));
}

/// Averages over the batches, per channel.
struct Moments
{
    std::vector<double> mean, variance;
};

class Pass
{
public:
    Pass(const graph::Graph& graph, const graph::Slices& slices, int threads, const Job& job)
        : m_graph(graph), m_slices(slices), m_threads(std::max(threads, 1)), m_job(job), m_models(graph.ops.size())
    {
    }

    Result<void> prepare()
    {
        for (std::size_t i = 0; i < m_graph.ops.size(); ++i)
            if (runsAlone(m_graph.ops[i])) {
                auto model = modelOf(m_graph, m_graph.ops[i], m_slices.weights);
                if (!model)
                    return fail(std::move(model.error()));
                m_models[i] = std::move(*model);
            }
        return {};
    }

    /// Runs a batch with its own statistics and adds these, divided by `batches`, to the averages.
    Result<void> run(const PictureBatch& batch, double batches)
    {
        std::vector<PictureBatch> tensors(m_graph.ops.size());
        std::vector<std::size_t> lastReader(m_graph.ops.size(), 0);
        for (std::size_t i = 0; i < m_graph.ops.size(); ++i)
            for (const graph::TensorId in : m_graph.ops[i].inputs)
                lastReader[static_cast<std::size_t>(in)] = i;
        tensors[0] = batch;
        for (std::size_t i = 1; i < m_graph.ops.size(); ++i) {
            if (m_job.stopped())
                return fail(stoppedError());
            const Op& op = m_graph.ops[i];
            auto out = runsAlone(op) ? alone(i, tensors[static_cast<std::size_t>(op.inputs[0])]) : plain(op, tensors);
            if (!out)
                return fail(std::move(out.error()));
            if (const auto norm = m_slices.norms.find(op.name); norm != m_slices.norms.end())
                normalise(op, norm->second, *out, batches);
            for (auto& picture : *out)
                for (float& value : picture)
                    value = activated(value, op.activation);
            tensors[i] = std::move(*out);
            for (const graph::TensorId in : op.inputs)
                if (lastReader[static_cast<std::size_t>(in)] == i)
                    tensors[static_cast<std::size_t>(in)].clear();
        }
        return {};
    }

    [[nodiscard]] graph::Weights folded() const
    {
        graph::Weights weights = m_slices.weights;
        for (const Op& op : m_graph.ops) {
            const auto norm = m_slices.norms.find(op.name);
            if (norm == m_slices.norms.end())
                continue;
            const Moments& average = m_averages.at(op.name);
            auto& weight = weights.arrays[op.name + ".weight"].values;
            auto& bias = weights.arrays[op.name + ".bias"].values;
            const std::size_t channels = bias.size();
            const bool channelsLast = op.kind == OpKind::DepthwiseConvolution;
            const std::size_t perChannel = weight.size() / channels;
            for (std::size_t c = 0; c < channels; ++c) {
                const auto factor = static_cast<float>(norm->second.scale[c] / std::sqrt(average.variance[c] + graph::kNormEpsilon));
                for (std::size_t k = 0; k < perChannel; ++k)
                    weight[channelsLast ? k * channels + c : c * perChannel + k] *= factor;
                bias[c] = norm->second.shift[c] - static_cast<float>(average.mean[c]) * factor;
            }
        }
        return weights;
    }

private:
    /// Pictures are shared out over threads; each has an executor of its own.
    Result<PictureBatch> alone(std::size_t index, const PictureBatch& in)
    {
        auto prepared = Executor::prepare(m_models[index]);
        if (!prepared)
            return fail(std::move(prepared.error()));
        PictureBatch out(in.size());
        std::atomic<std::size_t> next{0};
        std::atomic<bool> failed{false};
        const auto work = [&](Executor executor) {
            for (std::size_t p = next++; p < in.size() && !failed; p = next++) {
                TensorBytes bytes(in[p].size() * sizeof(float));
                std::memcpy(bytes.data(), in[p].data(), bytes.size());
                const auto outputs = executor.run({&bytes, 1});
                if (!outputs) {
                    failed = true;
                    return;
                }
                out[p].resize((*outputs)[0].size() / sizeof(float));
                std::memcpy(out[p].data(), (*outputs)[0].data(), (*outputs)[0].size());
            }
        };
        {
            std::vector<std::jthread> others;
            for (int t = 1; t < m_threads; ++t)
                others.emplace_back(work, prepared->clone());
            work(std::move(*prepared));
        }
        if (failed)
            return fail(internalError("executor_input_size"));
        return out;
    }

    Result<PictureBatch> plain(const Op& op, const std::vector<PictureBatch>& tensors) const
    {
        const PictureBatch& first = tensors[static_cast<std::size_t>(op.inputs[0])];
        PictureBatch out(first.size());
        const auto channels = static_cast<std::size_t>(op.output.channels);
        for (std::size_t p = 0; p < first.size(); ++p) {
            switch (op.kind) {
            case OpKind::Activation:
                out[p] = first[p];
                break;
            case OpKind::Add:
            case OpKind::Multiply: {
                const auto& second = tensors[static_cast<std::size_t>(op.inputs[1])][p];
                out[p] = first[p];
                for (std::size_t i = 0; i < out[p].size(); ++i)
                    if (op.kind == OpKind::Add)
                        out[p][i] += second[i];
                    else
                        out[p][i] *= second[second.size() == channels ? i % channels : i];
                break;
            }
            case OpKind::GlobalAveragePool: {
                std::vector<double> sums(channels, 0.0);
                for (std::size_t i = 0; i < first[p].size(); ++i)
                    sums[i % channels] += first[p][i];
                const double pixels = static_cast<double>(first[p].size()) / static_cast<double>(channels);
                for (const double sum : sums)
                    out[p].push_back(static_cast<float>(sum / pixels));
                break;
            }
            default:
                return fail(inputError("model_not_runnable").with("operator", op.name).with("index", std::int64_t{0}).with("reason", std::string("kind")));
            }
        }
        return out;
    }

    void normalise(const Op& op, const graph::NormScale& norm, PictureBatch& batch, double batches)
    {
        const auto channels = static_cast<std::size_t>(op.output.channels);
        std::vector<double> mean(channels, 0.0);
        std::vector<double> variance(channels, 0.0);
        double count = 0;
        for (const auto& picture : batch) {
            for (std::size_t i = 0; i < picture.size(); ++i)
                mean[i % channels] += picture[i];
            count += static_cast<double>(picture.size()) / static_cast<double>(channels);
        }
        for (double& m : mean)
            m /= count;
        for (const auto& picture : batch)
            for (std::size_t i = 0; i < picture.size(); ++i) {
                const double distance = picture[i] - mean[i % channels];
                variance[i % channels] += distance * distance;
            }
        Moments& average = m_averages[op.name];
        average.mean.resize(channels, 0.0);
        average.variance.resize(channels, 0.0);
        std::vector<float> factor(channels);
        std::vector<float> offset(channels);
        for (std::size_t c = 0; c < channels; ++c) {
            average.mean[c] += mean[c] / batches;
            average.variance[c] += variance[c] / std::max(count - 1, 1.0) / batches;
            factor[c] = static_cast<float>(norm.scale[c] / std::sqrt(variance[c] / count + graph::kNormEpsilon));
            offset[c] = static_cast<float>(norm.shift[c] - mean[c] * factor[c]);
        }
        for (auto& picture : batch)
            for (std::size_t i = 0; i < picture.size(); ++i)
                picture[i] = picture[i] * factor[i % channels] + offset[i % channels];
    }

    const graph::Graph& m_graph;
    const graph::Slices& m_slices;
    int m_threads;
    const Job& m_job;
    std::vector<std::shared_ptr<const Model>> m_models;
    std::map<std::string, Moments> m_averages;  ///< by operator
};

} // namespace

Result<graph::Weights> recalibrate(
    const graph::Graph& graph, const graph::Slices& slices, std::span<const PictureBatch> batches, int threads, const Job& job)
{
    if (batches.empty())
        return fail(inputError("calibration_empty"));
    Pass pass(graph, slices, threads, job);
    if (auto prepared = pass.prepare(); !prepared)
        return fail(std::move(prepared.error()));
    for (std::size_t b = 0; b < batches.size(); ++b) {
        job.report("recalibrating", static_cast<double>(b), static_cast<double>(batches.size()));
        if (auto run = pass.run(batches[b], static_cast<double>(batches.size())); !run)
            return fail(std::move(run.error()));
    }
    return pass.folded();
}

} // namespace vulpes::deploy
