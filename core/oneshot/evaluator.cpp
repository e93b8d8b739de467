// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/evaluator.h"

#include "oneshot/batches.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>

namespace vulpes::oneshot {
namespace {

using Clock = std::chrono::steady_clock;

} // namespace

Evaluator::Evaluator(ChainSupernet& net, const data::LabelledData& data, const data::Preprocessing& preprocessing, int calibrationPictures,
    bool averages)
    : m_net(net), m_data(data), m_preprocessing(preprocessing),
      m_device(net.parameters().all().begin()->second.value.device()), m_averages(averages)
{
    for (const at::Tensor& batch : calibrationBatches(data.train, static_cast<std::size_t>(calibrationPictures), preprocessing))
        m_calibration.push_back(batch.to(m_device));
}

Network Evaluator::extract(const space::Architecture& architecture) const
{
    return Network::extract(m_net, architecture, m_calibration, m_averages);
}

Evaluator::Counted Evaluator::count(const Network& network, data::Split split, std::size_t first, std::size_t count) const
{
    const at::NoGradGuard guard;
    const Batch batch = plainBatch(m_data.split(split), first, count, m_preprocessing).on(m_device);
    const at::Tensor logits = network.forward(batch.pictures);
    return {logits.argmax(1).eq(batch.labels).sum().item<std::int64_t>(),
        at::cross_entropy_loss(logits, batch.labels, {}, at::Reduction::Sum).item<double>()};
}

Result<training::Evaluated> Evaluator::evaluate(const Network& network, data::Split split, const std::stop_token& stop) const
{
    const auto start = Clock::now();
    const std::size_t total = m_data.split(split).size();
    training::Evaluated result;
    result.split = std::string(data::codeOf(split));
    double loss = 0;
    for (std::size_t first = 0; first < total; first += kBatch) {
        if (stop.stop_requested())
            return fail(stoppedError());
        const Counted counted = count(network, split, first, std::min(kBatch, total - first));
        result.correct += counted.correct;
        loss += counted.loss;
    }
    result.total = static_cast<std::int64_t>(total);
    result.accuracy = 100.0 * static_cast<double>(result.correct) / static_cast<double>(result.total);
    result.loss = loss / static_cast<double>(result.total);
    result.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    return result;
}

Result<training::Evaluated> Evaluator::evaluate(
    const space::Architecture& architecture, data::Split split, const std::stop_token& stop) const
{
    const auto start = Clock::now();
    auto result = evaluate(extract(architecture), split, stop);
    if (result) {
        result->architecture = m_net.space().format(architecture);
        result->seconds = std::chrono::duration<double>(Clock::now() - start).count();
    }
    return result;
}

} // namespace vulpes::oneshot
