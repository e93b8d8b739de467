// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.h"

#include <csignal>
#include <cstdio>

#include <pthread.h>
#include <unistd.h>

namespace vulpes::cli {

namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr auto kBeforeFirst = std::chrono::milliseconds(500);   // no bar for what is over by then

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR1);   // the destructor's own: end the wait
    return signals;
}

/// ", 2 min 5 s left"; nothing where it is over at once or not known.
std::string timeLeft(double seconds)
{
    if (seconds < 2)
        return {};
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < 60)
        return ", " + std::to_string(whole) + " s left";
    if (whole < 3600)
        return ", " + std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s left";
    return ", " + std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min left";
}

} // namespace

ProgressLine::ProgressLine(const Globals& globals) : m_start(std::chrono::steady_clock::now()), m_last(m_start)
{
    if (globals.progress == "json")
        m_form = Form::Json;
    else if (globals.progress == "auto" && !globals.quiet && isatty(STDERR_FILENO) != 0)
        m_form = Form::Line;
}

ProgressLine::~ProgressLine()
{
    if (m_shown && m_form == Form::Line)
        std::fprintf(stderr, "\r\033[K");
}

double ProgressLine::secondsLeft(const base::Progress& progress, std::chrono::steady_clock::time_point now)
{
    // What was there when the phase began (a job that goes on) says nothing about the pace.
    if (m_phase != progress.phase || progress.done < m_phaseFirst) {
        m_phase = progress.phase;
        m_phaseFirst = progress.done;
        m_phaseStart = now;
    }
    const double took = std::chrono::duration<double>(now - m_phaseStart).count();
    if (took < 1 || progress.done <= m_phaseFirst || progress.done > progress.total)
        return -1;
    return took * (progress.total - progress.done) / (progress.done - m_phaseFirst);
}

void ProgressLine::report(const base::Progress& progress)
{
    if (m_form == Form::None)
        return;
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    const double left = secondsLeft(progress, now);
    const bool last = progress.total > 0 && progress.done >= progress.total;
    if (now - m_last < kInterval && !(last && m_form == Form::Json))
        return;
    if (m_form == Form::Line && now - m_start < kBeforeFirst)
        return;
    m_last = now;
    m_shown = true;
    if (m_form == Form::Json) {
        Json line;
        line["schema"] = "vulpes.progress/1";
        line["phase"] = std::string(progress.phase);
        line["done"] = progress.done;
        line["total"] = progress.total;
        line["seconds_left"] = left < 0 ? Json(nullptr) : Json(left);
        std::fprintf(stderr, "%s\n", line.dump().c_str());
    } else {
        std::fprintf(stderr, "\r\033[K%.*s %.0f of %.0f%s", static_cast<int>(progress.phase.size()), progress.phase.data(), progress.done,
                     progress.total, timeLeft(left).c_str());
    }
    std::fflush(stderr);
}

Interrupts::Interrupts()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_thread = std::thread([this, signals] {
        for (int signal = 0; sigwait(&signals, &signal) == 0 && signal != SIGUSR1;)
            if (!m_source.request_stop())
                _exit(kStopped);
    });
}

Interrupts::~Interrupts()
{
    pthread_kill(m_thread.native_handle(), SIGUSR1);
    m_thread.join();
}

} // namespace vulpes::cli
