// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/cell_space.h"

#include <algorithm>

namespace vulpes::structure {

namespace {

/// (operators + 1)^edges, what `EdgeEffects` holds; the rows of all cells take less than 100 MB then.
constexpr std::size_t kMostEffects = 1'000'000;

Error invalid(const char* reason)
{
    return inputError("cell_space_invalid").with("reason", reason);
}

}  // namespace

Result<void> checkSpace(const CellSpace& space)
{
    const std::size_t operators = space.operators.size();
    if (space.edges.empty()
        || std::ranges::any_of(space.edges, [](const CellEdge& e) { return e.from < 0 || e.to <= e.from; }))
        return fail(invalid("edges"));
    if (operators < 2 || operators > 32 || space.none == space.skip || space.none >= operators
        || space.skip >= operators)
        return fail(invalid("operators"));
    if (std::ranges::any_of(space.gains, [&](const PathGains& g) { return g.gain.size() != operators; }))
        return fail(invalid("gains"));
    std::size_t effects = 1;
    for (std::size_t e = 0; e < space.edges.size(); ++e) {
        effects *= operators + 1;
        if (effects > kMostEffects)
            return fail(inputError("cell_space_too_large")
                            .with("edges", space.edges.size())
                            .with("operators", operators));
    }
    return {};
}

std::size_t cellCount(const CellSpace& space)
{
    std::size_t cells = 1;
    for (std::size_t e = 0; e < space.edges.size(); ++e)
        cells *= space.operators.size();
    return cells;
}

std::size_t cellNumber(const CellSpace& space, const Cell& cell)
{
    std::size_t number = 0;
    for (const std::uint8_t digit : cell)
        number = number * space.operators.size() + digit;
    return number;
}

Cell cellAt(const CellSpace& space, std::size_t number)
{
    Cell cell(space.edges.size());
    for (std::size_t e = cell.size(); e-- > 0;) {
        cell[e] = static_cast<std::uint8_t>(number % space.operators.size());
        number /= space.operators.size();
    }
    return cell;
}

Result<void> checkCell(const CellSpace& space, const Cell& cell)
{
    if (cell.size() != space.edges.size())
        return fail(
            inputError("cell_wrong_length").with("expected", space.edges.size()).with("found", cell.size()));
    for (std::size_t e = 0; e < cell.size(); ++e)
        if (cell[e] >= space.operators.size())
            return fail(inputError("cell_operator_unknown")
                            .with("edge", e + 1)
                            .with("operator", static_cast<int>(cell[e]))
                            .with("operators", space.operators.size()));
    return {};
}

}  // namespace vulpes::structure
