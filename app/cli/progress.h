// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

#include <chrono>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace vulpes::cli {

/// Reports progress to the error output: a line that rewrites itself on a terminal, or JSON lines with --progress=json. At most ten a second.
/// May be called from several threads.
class ProgressLine
{
public:
    explicit ProgressLine(const Globals&);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void report(const base::Progress&);

private:
    /// Seconds that the phase still needs at its pace so far; negative: too early to say.
    double secondsLeft(const base::Progress&, std::chrono::steady_clock::time_point now);

    enum class Form { None, Line, Json };
    Form m_form = Form::None;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_start, m_last, m_phaseStart;
    std::string m_phase;
    double m_phaseFirst = 0;
    bool m_shown = false;
};

/// Turns Ctrl+C (and SIGTERM) into a stop request; the second one ends the program at once. Make it before any other thread, so that all
/// inherit the blocked signals.
class Interrupts
{
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::thread m_thread;
};

} // namespace vulpes::cli
