// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>

namespace vulpes::device {

/// What one visit to a candidate in one round brought.
struct Visit
{
    std::size_t candidate = 0;  ///< index in the span that is measured
    int round = 0;
    double minimum = 0;  ///< milliseconds
    int preempted = 0;   ///< runs thrown away
};

/// Remembers visits for those who must survive a kill: what it has is not measured again, and what is new it is told
/// at once. Called by one thread.
class Journal
{
public:
    Journal() = default;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    virtual ~Journal() = default;
    [[nodiscard]] virtual bool has(std::size_t candidate, int round) const = 0;
    /// An error ends the measuring with it.
    [[nodiscard]] virtual Result<void> keep(const Visit&) = 0;
};

}  // namespace vulpes::device
