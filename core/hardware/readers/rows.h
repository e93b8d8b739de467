// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/readers/source.h"
#include "study/import/row_view.h"

#include <functional>

namespace vulpes::hardware {

/// The column of that name, whatever its case.
[[nodiscard]] std::optional<std::size_t> columnNamed(const base::Table&, std::string_view name);

/// Calls `each` for every row that is as long as the header; the others are left out with a problem. Errors: `stopped`.
[[nodiscard]] Result<void> forEachRow(const Source&, Sink&, const std::function<void(const study::RowView&)>& each);

/// A cell's number; nothing, without a word, where it is empty, and with `bad_number` where it is something else: the row stays.
/// `infinite` allows "-inf" ("-Inf" as R writes it): no information at all. Nothing is +inf.
[[nodiscard]] std::optional<double> numberOrNothing(const base::Table&, const study::RowView&, std::size_t column, bool infinite = false);
/// A whole number that must be there: else the row is left out.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(const study::RowView&, std::size_t column);

/// The columns that say which network a row is about.
struct KeyColumns
{
    std::optional<std::size_t> index;       ///< arch_idx, arch_id, index
    std::optional<std::size_t> operators;   ///< ops, arch, arch_str

    [[nodiscard]] static KeyColumns of(const base::Table&);
    [[nodiscard]] bool any() const { return index || operators; }
    [[nodiscard]] bool has(std::size_t column) const { return column == index || column == operators; }
    /// The row in the table; nothing where the row is left out.
    [[nodiscard]] std::optional<std::size_t> rowOf(const study::RowView&, TableBuilder&) const;
};
/// As a problem of a row: what stands for its operators is none of the benchmark's networks.
void leaveOut(const study::RowView&, std::size_t column, const Error&);

}  // namespace vulpes::hardware
