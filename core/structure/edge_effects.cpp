// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/edge_effects.h"

#include <bit>
#include <cassert>

namespace vulpes::structure {

namespace {

/// A table split along its first axis: its average over that axis, and what is left of it.
struct Halves
{
    std::vector<double> average, centred;
};

Halves split(std::vector<double> table, std::size_t operators)
{
    const std::size_t rest = table.size() / operators;
    Halves halves{std::vector<double>(rest, 0.0), std::move(table)};
    for (std::size_t o = 0; o < operators; ++o)
        for (std::size_t i = 0; i < rest; ++i)
            halves.average[i] += halves.centred[o * rest + i];
    for (double& value : halves.average)
        value /= static_cast<double>(operators);
    for (std::size_t o = 0; o < operators; ++o)
        for (std::size_t i = 0; i < rest; ++i)
            halves.centred[o * rest + i] -= halves.average[i];
    return halves;
}

/// Moves the first axis (of `operators`) behind all others, so that after every edge's turn the axes stand as they stood.
std::vector<double> firstAxisLast(const std::vector<double>& table, std::size_t operators)
{
    const std::size_t rest = table.size() / operators;
    std::vector<double> turned(table.size());
    for (std::size_t o = 0; o < operators; ++o)
        for (std::size_t i = 0; i < rest; ++i)
            turned[i * operators + o] = table[o * rest + i];
    return turned;
}

}  // namespace

Result<EdgeEffects> EdgeEffects::make(const CellSpace& space, const Eigen::VectorXd& values, const Job& job)
{
    if (auto checked = checkSpace(space); !checked)
        return fail(checked.error());
    EdgeEffects result;
    result.m_edges = space.edges.size();
    result.m_operators = space.operators.size();
    if (static_cast<std::size_t>(values.size()) != cellCount(space))
        return fail(
            inputError("cell_values_count").with("expected", cellCount(space)).with("found", values.size()));
    // Edge by edge every table becomes its average over that edge and the rest: 2^edges tables in the end.
    result.m_effects.assign(1, std::vector<double>(values.begin(), values.end()));
    for (std::size_t e = 0; e < result.m_edges; ++e) {
        if (job.stopped())
            return fail(base::stoppedError());
        job.report("effects", static_cast<double>(e), static_cast<double>(result.m_edges));
        const std::size_t sets = result.m_effects.size();
        result.m_effects.resize(2 * sets);
        for (std::size_t set = 0; set < sets; ++set) {
            Halves halves = split(std::move(result.m_effects[set]), result.m_operators);
            result.m_effects[set] = std::move(halves.average);
            result.m_effects[set | sets] = firstAxisLast(halves.centred, result.m_operators);
        }
    }
    return result;
}

double EdgeEffects::effect(std::uint32_t edges, const Cell& cell) const
{
    assert(cell.size() == m_edges && edges < m_effects.size());
    std::size_t place = 0;
    for (std::size_t e = 0; e < m_edges; ++e)
        if (edges >> e & 1U)
            place = place * m_operators + cell[e];
    return m_effects[edges][place];
}

CellExplanation EdgeEffects::explain(const Cell& cell) const
{
    CellExplanation result;
    result.mean = mean();
    result.shares.assign(m_edges, 0.0);
    result.alone.assign(m_edges, 0.0);
    for (std::uint32_t set = 0; set < m_effects.size(); ++set) {
        const double part = effect(set, cell);
        const int size = std::popcount(set);
        result.value += part;
        for (std::size_t e = 0; e < m_edges; ++e)
            if (set >> e & 1U)
                result.shares[e] += part / size;
        const auto first = static_cast<std::size_t>(std::countr_zero(set));
        if (size == 1)
            result.alone[first] = part;
        else if (size == 2)
            result.pairs.push_back({first, static_cast<std::size_t>(std::bit_width(set)) - 1, part});
        else if (size > 2)
            result.higher += part;
    }
    return result;
}

std::vector<double> EdgeEffects::orderShares() const
{
    std::vector<double> shares(m_edges, 0.0);
    double all = 0;
    for (std::uint32_t set = 1; set < m_effects.size(); ++set) {
        double squares = 0;
        for (const double value : m_effects[set])
            squares += value * value;
        squares /= static_cast<double>(m_effects[set].size());
        shares[static_cast<std::size_t>(std::popcount(set)) - 1] += squares;
        all += squares;
    }
    if (all > 0)
        for (double& share : shares)
            share /= all;
    return shares;
}

}  // namespace vulpes::structure
