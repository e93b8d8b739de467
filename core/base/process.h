// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <chrono>
#include <span>
#include <string>

namespace vulpes::base {

/// What another program said.
struct ProcessOutput
{
    int exitCode = 0;  ///< 128 + the signal's number for one that a signal ended
    std::string out;
    std::string err;
};

struct ProcessOptions
{
    std::chrono::milliseconds timeout{60'000};
    std::size_t outputLimit = 16U << 20U;  ///< bytes kept of each stream; the rest is read and thrown away
};

/// Runs a program by name (looked up in PATH) or path and waits for it; no shell, no standard input. Ends it with its
/// children when the job is stopped (within 200 ms) or the time is up. Output that grandchildren write after the
/// program has ended is not waited for. Errors: `process_missing` with fact `program`; `process_timeout` with facts
/// `program`, `seconds`; `process_failed` with facts `program`, `reason` (the system could not start it); stopped. A
/// program's own exit code is not an error here.
[[nodiscard]] Result<ProcessOutput> runProcess(
    std::span<const std::string> arguments, const ProcessOptions& = {}, const Job& = {});

}  // namespace vulpes::base
