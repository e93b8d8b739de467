// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/trainer_process.h"

#include <array>
#include <csignal>
#include <cstdlib>

namespace vulpes::workflow {

namespace {

using Clock = std::chrono::steady_clock;

/// How soon a stop is noticed.
constexpr std::chrono::milliseconds kSlice{50};
/// From its last word to its end.
constexpr std::chrono::seconds kAfterLastWord{5};

/// More processes, not more threads, make training faster; and glibc's habit of giving large blocks back costs a tenth of the time.
const std::array<base::LineProcess::Variable, 4> kEnvironment{{
    {"OMP_NUM_THREADS", "1"},
    {"MALLOC_MMAP_MAX_", "0"},
    {"MALLOC_TRIM_THRESHOLD_", "8589934592"},
    {"MALLOC_TOP_PAD_", "268435456"},
}};

}  // namespace

std::filesystem::path trainerProgram()
{
    if (const char* named = std::getenv("VULPES_TRAINER"); named != nullptr && *named != '\0')
        return named;
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error)
        return {};
    const auto folder = self.parent_path();
    for (const char* place : {"../trainer/vulpes-trainer", "../libexec/vulpes/vulpes-trainer"})
        if (const auto program = (folder / place).lexically_normal(); std::filesystem::is_regular_file(program, error))
            return program;
    return {};
}

Result<void> requireTrainer()
{
    const std::filesystem::path program = trainerProgram();
    std::error_code ignored;
    if (program.empty())
        return fail(missingError("trainer_missing"));
    if (!std::filesystem::exists(program, ignored))
        return fail(missingError("trainer_missing").with("program", program.string()));
    return {};
}

Result<TrainerProcess> TrainerProcess::start(std::vector<std::string> arguments)
{
    if (auto there = requireTrainer(); !there)
        return fail(std::move(there.error()));
    arguments.insert(arguments.begin(), trainerProgram().string());
    auto process = base::LineProcess::start(arguments, kEnvironment);
    if (!process)
        return fail(std::move(process.error()));
    return TrainerProcess(std::move(*process));
}

Result<std::optional<training::TrainEvent>> TrainerProcess::next(const Job& job)
{
    std::string line;
    for (;;) {
        if (job.stopped() && !m_asked) {
            m_asked = Clock::now();
            m_process.signal(SIGTERM);
        }
        const auto got = m_process.read(line, kSlice);
        if (got == base::LineProcess::Got::End) {
            if (m_finished)
                return std::optional<training::TrainEvent>();
            return fail(m_asked ? stoppedError() : died());
        }
        if (got == base::LineProcess::Got::Nothing) {
            if (m_asked && Clock::now() - *m_asked > kGrace) {
                m_process.kill();
                return fail(stoppedError());
            }
            continue;
        }
        auto event = training::fromLine(line);
        if (!event)
            return std::optional<training::TrainEvent>(training::Warning{event.error().code, event.error().facts});
        if (!*event)
            continue;
        if (auto* failed = std::get_if<training::Failed>(&**event)) {
            if (!m_process.wait(kAfterLastWord))
                m_process.kill();
            return fail(std::move(failed->error));
        }
        if (std::holds_alternative<training::Finished>(**event)) {
            m_finished = true;
            if (!m_process.wait(kAfterLastWord))
                m_process.kill();
        }
        return std::move(*event);
    }
}

Result<void> TrainerProcess::send(const Json& request)
{
    if (!m_process.write(request.dump(-1, ' ', false, Json::error_handler_t::replace)))
        return fail(died());
    return {};
}

Error TrainerProcess::died()
{
    Error error = internalError("trainer_died");
    const auto exit = m_process.wait(kAfterLastWord);
    if (!exit)
        m_process.kill();
    else if (exit->signal != 0)
        error.with("signal", std::int64_t{exit->signal});
    else
        error.with("exit", std::int64_t{exit->code});
    error.with("output", m_process.errorTail());
    return error;
}

}  // namespace vulpes::workflow
