// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "space/search_space.h"

#include <string>
#include <vector>

namespace vulpes::cli {

/// Networks by their texts, then those of a table's column `arch` (or `architecture`); an empty `table` names none.
/// Errors: those of reading tables and of `SearchSpace::parse`, those of a cell with facts `file`, `row`, `column`;
/// `csv_columns_unknown`, `csv_row_short`.
[[nodiscard]] Result<std::vector<space::Architecture>> readNetworks(const space::SearchSpace&, const std::vector<std::string>& texts,
                                                                    const std::string& table);

} // namespace vulpes::cli
