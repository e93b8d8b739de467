// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/line_process.h"
#include "training/train_event.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// `vulpes-trainer` as the environment variable VULPES_TRAINER names it, as the build tree has it beside this program (`../trainer`), or
/// as it is installed (`../libexec/vulpes`); empty where there is none.
[[nodiscard]] std::filesystem::path trainerProgram();

/// Errors: `trainer_missing` (kind Missing; fact `program` where VULPES_TRAINER names what is not there).
[[nodiscard]] Result<void> requireTrainer();

/// One run of `vulpes-trainer`, its lines read as events. Runs with one thread per process and an allocator that gives nothing back
/// (docs/training.md has the numbers). One thread; may be moved to another between calls.
class TrainerProcess
{
public:
    /// `arguments` after the program's name. Errors: those of `requireTrainer` and `LineProcess::start`.
    [[nodiscard]] static Result<TrainerProcess> start(std::vector<std::string> arguments);

    /// Waits for the next event; nothing when the trainer has said `finished` and ended. A line that is no event is told as a `Warning` with
    /// the code "event_malformed"; events of a newer trainer are passed over.
    /// When the job is stopped it asks the trainer, once, to end early and goes on telling events: `finished` is among them, with `stopped`.
    /// One that does not end within `kGrace` is ended. Errors: what the trainer itself `failed` with; `trainer_died` with facts `exit` or
    /// `signal`, and `output`, the end of what it wrote to its error output; stopped (it had to be ended, or ended without a word).
    [[nodiscard]] Result<std::optional<training::TrainEvent>> next(const Job& = {});

    /// A line for its standard input. Errors: `trainer_died`.
    [[nodiscard]] Result<void> send(const Json& request);
    /// No more lines: `evaluate` ends.
    void closeInput() { m_process.closeInput(); }

    static constexpr std::chrono::seconds kGrace{15};

private:
    explicit TrainerProcess(base::LineProcess process) : m_process(std::move(process)) { }
    [[nodiscard]] Error died();

    base::LineProcess m_process;
    std::optional<std::chrono::steady_clock::time_point> m_asked;  ///< to end early
    bool m_finished = false;
};

}  // namespace vulpes::workflow
