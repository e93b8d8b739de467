// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace vulpes::base {

/// How far a job is: a phase name (an untranslated code such as "cross-validation"), units done, units in all.
struct Progress
{
    std::string_view phase;
    double done = 0;
    double total = 0;
};

/// What long work receives: a stop token to poll and a sink to report to. A default one never stops and reports nowhere.
/// Anything over 20 ms polls `stopped()`. The sink throttles; callers may report freely. Copyable; safe to pass between threads
/// as long as the sink itself is.
class Job
{
public:
    Job() = default;
    Job(std::stop_token stop, std::function<void(const Progress&)> report)
        : m_stop(std::move(stop)), m_report(std::move(report))
    {
    }

    [[nodiscard]] bool stopped() const { return m_stop.stop_requested(); }
    void report(std::string_view phase, double done, double total) const
    {
        if (m_report)
            m_report({phase, done, total});
    }
    [[nodiscard]] const std::stop_token& token() const { return m_stop; }

private:
    std::stop_token m_stop;
    std::function<void(const Progress&)> m_report;
};

} // namespace vulpes::base

namespace vulpes {
using base::Job;
}
