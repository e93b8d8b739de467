// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/globals.h"

#include <algorithm>
#include <cmath>

namespace vulpes::study {

bool isResolutionName(const std::string& name)
{
    return name == "resolution" || name == "image_size" || name == "input_size" || name == "res"
        || name == "image size";
}

std::optional<std::int8_t> choiceOf(const space::Decision& decision, double value)
{
    for (std::size_t i = 0; i < decision.values.size(); ++i) {
        if (std::abs(decision.values[i] - value) < 1e-9)
            return static_cast<std::int8_t>(i);
    }
    return std::nullopt;
}

GlobalsReader::GlobalsReader(const LayoutRequest& request) : m_space(request.space)
{
    for (const std::size_t index : m_space->globals()) {
        const auto& decision = m_space->decisions()[index];
        Source source{index, std::nullopt, 0};
        for (std::size_t column = 0; column < request.table.header.size(); ++column) {
            const std::string name = normalised(request.table.header[column]);
            if (name == normalised(decision.id)
                || (decision.kind == "resolution" && isResolutionName(name))) {
                source.column = column;
                m_claimed.push_back(column);
                break;
            }
        }
        if (!source.column && decision.values.size() > 1) {
            const auto fixed = decision.kind == "resolution" && request.resolution
                ? choiceOf(decision, *request.resolution)
                : std::nullopt;
            if (fixed)
                source.fixed = *fixed;
            else
                m_missing.push_back(decision.id);
        }
        m_sources.push_back(source);
    }
}

bool GlobalsReader::read(const RowView& row, std::vector<std::int8_t>& choices) const
{
    for (const auto& source : m_sources) {
        if (!source.column) {
            choices[source.decision] = source.fixed;
            continue;
        }
        const auto value = row.number(*source.column);
        if (!value)
            return false;
        const auto choice = choiceOf(m_space->decisions()[source.decision], *value);
        if (!choice) {
            row.leaveOut("outside_space", source.column,
                {{"decision", m_space->decisions()[source.decision].id}, {"value", *value}});
            return false;
        }
        choices[source.decision] = *choice;
    }
    return true;
}

}  // namespace vulpes::study
