// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/timing_models.h"

#include "deploy/lower.h"
#include "deploy/quantise.h"
#include "graph/weights.h"

namespace vulpes::workflow {

namespace {

constexpr std::size_t kWorthSharing = 1024;  ///< bytes; below are scales' biases and constants, which are no one else's

/// Every activation between −4 and 4: wide enough for hard-swish and hard-sigmoid to bend.
deploy::Calibration madeUpRanges(const deploy::Model& model)
{
    deploy::Calibration calibration;
    calibration.inputs = 1;
    for (const deploy::ModelTensor& tensor : model.tensors) {
        calibration.ranges.push_back(tensor.constant() ? deploy::Range{} : deploy::Range{-4, 4});
        calibration.coverage.push_back(tensor.constant() ? 0 : 1);
    }
    return calibration;
}

}  // namespace

Result<std::shared_ptr<const deploy::Model>> TimingModels::make(const graph::Graph& graph, bool whole, const Job& job)
{
    if (m_precision == Precision::Float16)
        return fail(usageError("precision_unknown").with("precision", std::string(codeOf(m_precision))));
    if (job.stopped())
        return fail(base::stoppedError());
    const graph::Weights weights = graph::untrainedWeights(graph, m_seed);
    if (job.stopped())
        return fail(base::stoppedError());
    auto model = deploy::lower(graph, weights, {.probabilities = whole});
    if (!model)
        return fail(model.error());
    if (job.stopped())
        return fail(base::stoppedError());
    if (m_precision == Precision::Int8) {
        auto quantised = deploy::quantise(*model, madeUpRanges(*model), deploy::Edges::Int8);
        if (!quantised)
            return fail(quantised.error());
        model = std::move(quantised);
    }
    for (deploy::ModelTensor& tensor : model->tensors) {
        // Biases of int8 models belong to their weights' scales: they stay.
        if (!tensor.constant() || tensor.type == deploy::ElementType::Int32 || tensor.data->size() < kWorthSharing)
            continue;
        const auto [place, isNew] = m_shared.try_emplace({tensor.type, tensor.data->size()}, tensor.data);
        tensor.data = place->second;
    }
    return std::make_shared<const deploy::Model>(std::move(*model));
}

}  // namespace vulpes::workflow
