// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/formula_columns.h"

#include "study/import/globals.h"

namespace vulpes::study {

FormulaColumns::FormulaColumns(const space::SearchSpace& space, const base::Table& table)
{
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const std::string name = normalised(table.header[column]);
        std::string known;
        if (name == "macs" || name == "parameters")
            known = name;
        for (const std::size_t global : space.globals()) {
            const auto& decision = space.decisions()[global];
            if (name == decision.id || (decision.kind == "resolution" && isResolutionName(name)))
                known = decision.id;
        }
        for (const auto& stage : space.stages()) {
            const std::string prefix = 's' + stage.name + '.';
            // Blocks by number are networks, not column values.
            if (name.starts_with(normalised(prefix)) && !name.starts_with(normalised(prefix) + 'b'))
                known = std::string(trimmed(table.header[column]));
        }
        if (known.empty())
            continue;
        m_claimed.push_back(column);
        m_names.push_back(std::move(known));
    }
}

bool FormulaColumns::read(const RowView& row, std::map<std::string, double>& into) const
{
    for (std::size_t i = 0; i < m_claimed.size(); ++i) {
        if (row.missing(m_claimed[i]))
            continue;
        const auto value = row.number(m_claimed[i]);
        if (!value)
            return false;
        into[m_names[i]] = *value;
    }
    return true;
}

}  // namespace vulpes::study
