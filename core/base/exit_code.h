// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace vulpes::base {

/// How Vulpes's programs end; docs/cli.md promises them.
enum ExitCode : int { kDone = 0, kInternal = 1, kUsage = 2, kInput = 3, kInfeasible = 4, kRefuted = 5, kMissing = 6, kStopped = 130 };

[[nodiscard]] constexpr ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Internal:
        return kInternal;
    case ErrorKind::Usage:
        return kUsage;
    case ErrorKind::Input:
        return kInput;
    case ErrorKind::Infeasible:
        return kInfeasible;
    case ErrorKind::Refuted:
        return kRefuted;
    case ErrorKind::Missing:
        return kMissing;
    case ErrorKind::Stopped:
        return kStopped;
    }
    return kInternal;
}

} // namespace vulpes::base
