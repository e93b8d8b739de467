// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace vulpes::space {

/// Decisions held at a value: decision id → value ("s24.depth" → 3). A locked block beyond the depth is no contradiction:
/// the lock only binds while the block is active.
using Locks = std::map<std::string, double>;

} // namespace vulpes::space
