// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"

#include <string>
#include <string_view>
#include <vector>

namespace vulpes::predict {

/// "accuracy", "latency": as documents and errors say it.
[[nodiscard]] std::string nameOf(Target);
/// Whether any term reads the decision.
[[nodiscard]] bool reads(const BoundFormula&, std::size_t decision);
/// Whether any term reads that score.
[[nodiscard]] bool readsScore(const BoundFormula&, std::string_view score);
/// Whether that term reads a score.
[[nodiscard]] bool readsScore(const BoundFormula&, std::size_t term);
/// The scores it reads that nobody said of this network, each once.
[[nodiscard]] std::vector<std::string> unknownScores(const BoundFormula&, const space::Architecture&);
/// Whether the formula's locks hold for the network: elsewhere it says nothing.
[[nodiscard]] bool speaksOf(const BoundFormula&, const space::Architecture&);

}  // namespace vulpes::predict
