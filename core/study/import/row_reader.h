// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/row_view.h"

#include <memory>
#include <string>
#include <vector>

namespace vulpes::study {

/// Reads which network a row measured. One per layout of a file; bound to a space and a header.
class RowReader
{
public:
    virtual ~RowReader() = default;
    [[nodiscard]] virtual CsvLayout layout() const = 0;
    /// The columns it understands, whether or not it needs them.
    [[nodiscard]] virtual const std::vector<std::size_t>& claimed() const = 0;
    /// Nothing: the row is left out and said why.
    [[nodiscard]] virtual std::optional<Observation> read(const RowView&) = 0;
};

/// What a layout makes of a header.
struct LayoutMatch
{
    std::unique_ptr<RowReader> reader;  ///< null: this is not its layout, or columns are missing
    std::size_t recognised = 0;         ///< columns it knows by name
    std::vector<std::string> missing;   ///< columns it would need
};

/// What a reader needs beside the header.
struct LayoutRequest
{
    const base::Table& table;
    space::SpacePtr space;
    std::optional<double> resolution;  ///< for rows that do not say it
};

// One file each. The order they are tried in is the table in csv_import.cpp.
[[nodiscard]] LayoutMatch matchText(const LayoutRequest&);
[[nodiscard]] LayoutMatch matchPublished(const LayoutRequest&);
[[nodiscard]] LayoutMatch matchBlocks(const LayoutRequest&);
[[nodiscard]] LayoutMatch matchColumns(const LayoutRequest&);

}  // namespace vulpes::study
