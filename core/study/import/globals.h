// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/row_reader.h"

namespace vulpes::study {

/// Header names that mean the picture size.
[[nodiscard]] bool isResolutionName(const std::string& normalisedHeader);

/// Index of a value among a decision's, as an architecture stores it.
[[nodiscard]] std::optional<std::int8_t> choiceOf(const space::Decision&, double value);

/// Reads the global decisions of a row: from columns of their ids, from `LayoutRequest::resolution`, or the
/// only value there is.
class GlobalsReader
{
public:
    explicit GlobalsReader(const LayoutRequest&);

    [[nodiscard]] const std::vector<std::size_t>& claimed() const { return m_claimed; }
    [[nodiscard]] const std::vector<std::string>& missing() const { return m_missing; }
    /// Sets the globals among `choices`. False: the row is left out.
    [[nodiscard]] bool read(const RowView&, std::vector<std::int8_t>& choices) const;

private:
    struct Source
    {
        std::size_t decision = 0;
        std::optional<std::size_t> column;
        std::int8_t fixed = 0;
    };
    space::SpacePtr m_space;
    std::vector<Source> m_sources;
    std::vector<std::size_t> m_claimed;
    std::vector<std::string> m_missing;
};

}  // namespace vulpes::study
