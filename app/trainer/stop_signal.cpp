// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer/stop_signal.h"

#include "trainer/line_output.h"

#include <csignal>
#include <ctime>

namespace vulpes::trainer {
namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

} // namespace

StopSignal::StopSignal(bool tells)
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_waiting = std::jthread([this, tells](const std::stop_token& end) {
        const sigset_t awaited = stopSignals();
        while (!end.stop_requested()) {
            const timespec patience = {0, 50'000'000};
            if (sigtimedwait(&awaited, nullptr, &patience) < 0)
                continue;
            if (!m_source.request_stop())
                continue;
            if (tells)
                writeLine(training::Warning{"stopping", {}});
        }
    });
}

StopSignal::~StopSignal()
{
    m_waiting.request_stop();
}

} // namespace vulpes::trainer
