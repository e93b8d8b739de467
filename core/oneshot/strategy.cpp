// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/strategy.h"

#include "space/corners.h"

#include <ATen/ATen.h>

namespace vulpes::oneshot {
namespace {

constexpr std::int64_t kIgnoreNone = -100;

at::Tensor labelLoss(const at::Tensor& logits, const at::Tensor& labels, double smoothing)
{
    return at::cross_entropy_loss(logits, labels, {}, at::Reduction::Mean, kIgnoreNone, smoothing);
}

class Sandwich final : public Strategy
{
public:
    Sandwich(space::SpacePtr space, std::shared_ptr<const ArchDistribution> networks, int randomNetworks, double smoothing)
        : m_largest(Routing::hard(space::largest(*space))), m_smallest(Routing::hard(space::smallest(*space))),
          m_networks(std::move(networks)), m_randomNetworks(randomNetworks), m_smoothing(smoothing)
    {
    }

    std::optional<StepLosses> accumulate(Supernet& net, const Batch& batch, base::Random& networks, const std::stop_token& stop) override
    {
        StepLosses losses;
        at::Tensor answers;
        {
            const at::Tensor logits = net.forward(batch.pictures, m_largest);
            answers = at::softmax(logits.detach(), 1);
            const at::Tensor loss = labelLoss(logits, batch.labels, m_smoothing);
            loss.backward();
            losses.largest = loss.item<double>();
        }
        const auto distil = [&](const Routing& routing) {
            const at::Tensor loss = -(answers * at::log_softmax(net.forward(batch.pictures, routing), 1)).sum(1).mean();
            loss.backward();
            return loss.item<double>();
        };
        if (stop.stop_requested())
            return std::nullopt;
        losses.smallest = distil(m_smallest);
        double sum = 0;
        for (int i = 0; i < m_randomNetworks; ++i) {
            if (stop.stop_requested())
                return std::nullopt;
            sum += distil(Routing::hard(m_networks->sample(networks)));
        }
        if (m_randomNetworks > 0)
            losses.random = sum / m_randomNetworks;
        return losses;
    }

private:
    Routing m_largest;
    Routing m_smallest;
    std::shared_ptr<const ArchDistribution> m_networks;
    int m_randomNetworks;
    double m_smoothing;
};

class Alone final : public Strategy
{
public:
    Alone(space::Architecture architecture, double smoothing) : m_routing(Routing::hard(architecture)), m_smoothing(smoothing) {}

    std::optional<StepLosses> accumulate(Supernet& net, const Batch& batch, base::Random&, const std::stop_token&) override
    {
        const at::Tensor loss = labelLoss(net.forward(batch.pictures, m_routing), batch.labels, m_smoothing);
        loss.backward();
        return StepLosses{loss.item<double>(), {}, {}};
    }

private:
    Routing m_routing;
    double m_smoothing;
};

} // namespace

std::unique_ptr<Strategy> makeSandwich(
    space::SpacePtr space, std::shared_ptr<const ArchDistribution> networks, int randomNetworks, double labelSmoothing)
{
    return std::make_unique<Sandwich>(std::move(space), std::move(networks), randomNetworks, labelSmoothing);
}

std::unique_ptr<Strategy> makeAlone(space::Architecture architecture, double labelSmoothing)
{
    return std::make_unique<Alone>(std::move(architecture), labelSmoothing);
}

} // namespace vulpes::oneshot
