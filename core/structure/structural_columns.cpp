// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/structural_columns.h"

#include <algorithm>
#include <cmath>

namespace vulpes::structure {

namespace {

/// Keeps the logarithm of a cell without paths finite, and next to that of one weak path.
constexpr double kLeastSum = 0.05;

/// Operators that do something: neither none nor skip.
std::vector<std::uint8_t> workingOperators(const CellSpace& space)
{
    std::vector<std::uint8_t> working;
    for (std::uint8_t d = 0; d < space.operators.size(); ++d)
        if (d != space.none && d != space.skip)
            working.push_back(d);
    return working;
}

bool holds(OperatorSet set, std::uint8_t digit)
{
    return (set >> digit & 1U) != 0;
}

bool isCounted(const PathCount& count, const std::vector<std::uint8_t>& path)
{
    if (count.somethingOnIt && path.empty())
        return false;
    if (count.any != 0 && std::ranges::none_of(path, [&](auto d) { return holds(count.any, d); }))
        return false;
    return std::ranges::none_of(path, [&](auto d) { return holds(count.without, d); });
}

void addKind(std::vector<double>& row, const OperatorKind& kind, const LivePaths& live)
{
    double most = 0, least = 0, sum = 0;
    bool first = true;
    for (const auto& path : live.contracted) {
        const auto n = static_cast<double>(
            std::ranges::count_if(path, [&](auto d) { return holds(kind.operators, d); }));
        most = first ? n : std::max(most, n);
        least = first ? n : std::min(least, n);
        sum += n;
        first = false;
    }
    row.insert(
        row.end(), {most, least, live.cutOff() ? 0 : sum / static_cast<double>(live.contracted.size())});
}

double pathSum(const PathGains& gains, const LivePaths& live)
{
    double sum = kLeastSum;
    for (const auto& path : live.contracted) {
        double product = 1;
        for (const std::uint8_t d : path)
            product *= gains.gain[d];
        sum += product;
    }
    return std::log(sum);
}

/// Neighbours along START path END. Both ends are one more symbol, 0 here; the working operators follow.
void addFollowers(std::vector<double>& row, const std::vector<std::uint8_t>& working, const LivePaths& live)
{
    const std::size_t symbols = working.size() + 1;
    std::vector<double> follows(symbols * symbols, 0.0);
    for (const auto& path : live.contracted) {
        std::size_t before = 0;
        for (const std::uint8_t d : path) {
            const auto now = static_cast<std::size_t>(std::ranges::find(working, d) - working.begin()) + 1;
            ++follows[before * symbols + now];
            before = now;
        }
        ++follows[before * symbols];
    }
    row.insert(row.end(), follows.begin(), follows.end());
}

}  // namespace

std::vector<std::string> structuralColumnNames(const CellSpace& space)
{
    std::vector<std::string> names;
    for (std::uint8_t d = 0; d < space.operators.size(); ++d)
        if (d != space.none)
            names.push_back("live edges with " + space.operators[d]);
    names.emplace_back("live paths");
    for (const auto& kind : space.kinds)
        for (const char* what : {"most ", "least ", "mean "})
            names.push_back(what + kind.name + " on a path");
    names.emplace_back("shortcut");
    names.emplace_back("shortcuts");
    for (const auto& count : space.counts)
        names.push_back(count.name);
    for (const auto& gains : space.gains)
        names.push_back(gains.name);
    const auto working = workingOperators(space);
    std::vector<std::string> before{"start"}, after{"end"};
    for (const std::uint8_t d : working) {
        before.push_back(space.operators[d]);
        after.push_back(space.operators[d]);
    }
    for (const auto& a : before)
        for (const auto& b : after)
            names.push_back(a + " then " + b);
    return names;
}

std::vector<double> structuralColumns(const CellSpace& space, const Cell& cell, const LivePaths& live)
{
    std::vector<double> row;
    for (std::uint8_t d = 0; d < space.operators.size(); ++d)
        if (d != space.none)
            row.push_back(
                static_cast<double>(std::ranges::count_if(live.edges, [&](auto e) { return cell[e] == d; })));
    row.push_back(static_cast<double>(live.contracted.size()));
    for (const auto& kind : space.kinds)
        addKind(row, kind, live);
    const auto shortcuts =
        std::ranges::count_if(live.contracted, [](const auto& path) { return path.empty(); });
    row.push_back(shortcuts > 0 ? 1 : 0);
    row.push_back(static_cast<double>(shortcuts));
    for (const auto& count : space.counts)
        row.push_back(static_cast<double>(std::ranges::count_if(
            live.contracted, [&](const auto& path) { return isCounted(count, path); })));
    for (const auto& gains : space.gains)
        row.push_back(pathSum(gains, live));
    addFollowers(row, workingOperators(space), live);
    return row;
}

}  // namespace vulpes::structure
