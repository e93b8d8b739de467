// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/row_reader.h"

#include <map>

namespace vulpes::study {

/// Columns named in the language of formulas (predict/column.h): `resolution`, `macs`, `s24.depth`,
/// `s24.identity.mean(expansion)`. The names are taken as they are; a formula that needs one not among them
/// says so when it is fitted.
class FormulaColumns
{
public:
    FormulaColumns(const space::SearchSpace&, const base::Table&);

    [[nodiscard]] const std::vector<std::size_t>& claimed() const { return m_claimed; }
    /// Adds the cells that are filled. False: the row is left out.
    [[nodiscard]] bool read(const RowView&, std::map<std::string, double>& into) const;

private:
    std::vector<std::size_t> m_claimed;
    std::vector<std::string> m_names;
};

}  // namespace vulpes::study
