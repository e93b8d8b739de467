// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace vulpes::trainer {

/// Turns SIGTERM and SIGINT into a stop token and acknowledges them at once with the warning "stopping". Make it before any other thread,
/// since threads inherit which signals they see. A second signal does nothing more: whoever is in a hurry kills.
class StopSignal
{
public:
    /// `tells`: whether this process speaks on standard output.
    explicit StopSignal(bool tells);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::jthread m_waiting;
};

} // namespace vulpes::trainer
