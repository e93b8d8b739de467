// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/published_text.h"
#include "study/import/formula_columns.h"
#include "study/sqlite/sample_table.h"

namespace vulpes::study {

namespace {

/// A column of architecture text; a column `kind` may say that the text stands for a multiset, or that there is
/// only column values.
class TextReader final : public RowReader
{
public:
    TextReader(
        space::SpacePtr space, std::size_t arch, std::optional<std::size_t> kind, FormulaColumns columns)
        : m_space(std::move(space)),
          m_arch(arch),
          m_kind(kind),
          m_columns(std::move(columns)),
          m_claimed{arch}
    {
        if (m_kind)
            m_claimed.push_back(*m_kind);
        m_claimed.insert(m_claimed.end(), m_columns.claimed().begin(), m_columns.claimed().end());
    }

    CsvLayout layout() const override { return CsvLayout::Text; }
    const std::vector<std::size_t>& claimed() const override { return m_claimed; }

    std::optional<Observation> read(const RowView& row) override
    {
        Observation observation;
        if (m_kind && !row.missing(*m_kind)) {
            const auto kind = sqlite::kindFromWord(normalised(row.text(*m_kind)));
            if (!kind)
                return row.leaveOut("kind_unknown", m_kind, {{"text", std::string(row.text(*m_kind))}});
            observation.kind = *kind;
        }
        if (observation.kind == Observation::Kind::Columns) {
            if (!m_columns.read(row, observation.columns))
                return std::nullopt;
            return observation;
        }
        if (row.missing(m_arch))
            return row.leaveOut("missing_value", m_arch);
        auto architecture = space::readNetwork(*m_space, row.text(m_arch));
        if (!architecture) {
            auto& error = architecture.error();
            return row.leaveOut(error.code == "arch_outside_space" ? "outside_space" : error.code, m_arch,
                std::move(error.facts));
        }
        observation.architecture = observation.kind == Observation::Kind::Multiset
            ? m_space->representative(*architecture)
            : std::move(*architecture);
        return observation;
    }

private:
    space::SpacePtr m_space;
    std::size_t m_arch;
    std::optional<std::size_t> m_kind;
    FormulaColumns m_columns;
    std::vector<std::size_t> m_claimed;
};

}  // namespace

LayoutMatch matchText(const LayoutRequest& request)
{
    LayoutMatch match;
    std::optional<std::size_t> arch;
    std::optional<std::size_t> kind;
    for (std::size_t column = 0; column < request.table.header.size(); ++column) {
        const std::string name = normalised(request.table.header[column]);
        if (!arch && (name == "arch" || name == "architecture" || name == "network" || name == "arch_str"))
            arch = column;
        else if (!kind && name == "kind")
            kind = column;
    }
    if (!arch)
        return match;
    match.recognised = 1;
    match.reader = std::make_unique<TextReader>(
        request.space, *arch, kind, FormulaColumns(*request.space, request.table));
    return match;
}

}  // namespace vulpes::study
