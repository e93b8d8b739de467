// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"

#include <functional>
#include <string>
#include <vector>

namespace vulpes::test {

/// A device whose times are made of the candidates' names.
class NumbersDevice final : public device::Provider
{
public:
    explicit NumbersDevice(std::function<double(const std::string&)> latency) : m_latency(std::move(latency)) { }

    Result<device::DeviceFacts> describe(const device::Protocol&) const override { return device::DeviceFacts{"numbers", "none", 1, ""}; }
    Result<std::vector<device::Timing>> measure(std::span<const device::Candidate> candidates, const device::Protocol&, const Job& job) override
    {
        std::vector<device::Timing> timings;
        for (const auto& candidate : candidates) {
            if (job.stopped())
                return fail(base::stoppedError());
            device::Timing timing;
            timing.minimum = m_latency(candidate.name);
            timing.roundMinima = {timing.minimum, timing.minimum * 1.02};
            timing.noise = 0.02;
            timing.rounds = 2;
            timings.push_back(timing);
            measured.push_back(candidate.name);
        }
        return timings;
    }

    std::vector<std::string> measured;

private:
    std::function<double(const std::string&)> m_latency;
};

} // namespace vulpes::test
