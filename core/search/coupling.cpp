// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/coupling.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>

namespace vulpes::search {

namespace {

struct Interval
{
    double low = 0, high = 0;
};

Interval times(Interval a, Interval b)
{
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return {low, high};
}

/// Linear parts that bound a term from above: a constant and a value per stage and class position.
struct Parts
{
    double constant = 0;
    std::vector<std::vector<double>> stage;
};

/// Adds an upper bound of a · Π factors[from…]. With x the first factor and y the product of the others, x·y ≤ xm·y + ym·x − corner, the
/// mean of the two McCormick planes (for a < 0 of the two from below); then the same for y.
void boundAbove(double a, std::size_t from, const CoupledTerm& term, const Box& box,
    const std::vector<Interval>& range, Parts& parts)
{
    const auto add = [&](std::size_t factor, double slope) {
        const auto& classes = box[term.stages[factor]];
        auto& part = parts.stage[term.stages[factor]];
        for (std::size_t i = 0; i < classes.size(); ++i)
            part[i] += slope * term.values[factor][classes[i]];
    };
    if (from + 1 == term.stages.size()) {
        add(from, a);
        return;
    }
    const Interval x = range[from];
    Interval y{1, 1};
    for (std::size_t f = from + 1; f < range.size(); ++f)
        y = times(y, range[f]);
    const double corner =
        a > 0 ? (x.high * y.low + x.low * y.high) / 2 : (x.low * y.low + x.high * y.high) / 2;
    add(from, a * (y.low + y.high) / 2);
    parts.constant -= a * corner;
    boundAbove(a * (x.low + x.high) / 2, from + 1, term, box, range, parts);
}

std::vector<Interval> rangesOf(const CoupledTerm& term, const Box& box)
{
    std::vector<Interval> ranges;
    for (std::size_t f = 0; f < term.stages.size(); ++f) {
        Interval range{HUGE_VAL, -HUGE_VAL};
        for (const auto c : box[term.stages[f]]) {
            range.low = std::min(range.low, term.values[f][c]);
            range.high = std::max(range.high, term.values[f][c]);
        }
        ranges.push_back(range);
    }
    return ranges;
}

}  // namespace

bool Coupling::adjacentOnly() const
{
    return std::all_of(
        terms.begin(), terms.end(), [](const CoupledTerm& term) { return term.last() - term.first() <= 1; });
}

bool coupled(const predict::SeparableModel& model, std::span<const std::size_t> costs)
{
    return !model.objective.interactions.empty()
        || std::any_of(
            costs.begin(), costs.end(), [&](std::size_t k) { return !model.costs[k].interactions.empty(); });
}

Coupling couplingOf(const predict::SeparableModel& model, std::span<const std::size_t> costs)
{
    Coupling result;
    std::vector<const predict::Quantity*> quantities{&model.objective};
    for (const auto k : costs)
        quantities.push_back(&model.costs[k]);
    std::vector<const predict::Interaction*> sources;
    result.constants.assign(quantities.size(), 0);
    for (std::size_t q = 0; q < quantities.size(); ++q)
        for (const auto& interaction : quantities[q]->interactions) {
            if (interaction.factors.empty()) {
                result.constants[q] +=
                    std::llround(interaction.coefficient * static_cast<double>(quantities[q]->scale));
                continue;
            }
            CoupledTerm term{q, quantities[q]->scale, interaction.coefficient, {}, {}};
            for (const auto& factor : interaction.factors) {
                assert(term.stages.empty() || static_cast<std::size_t>(factor.stage) > term.stages.back());
                term.stages.push_back(static_cast<std::size_t>(factor.stage));
            }
            result.terms.push_back(std::move(term));
            sources.push_back(&interaction);
        }

    result.classes.resize(model.stateCounts.size());
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s) {
        std::vector<std::pair<std::size_t, std::size_t>> readers;  // term, factor
        for (std::size_t t = 0; t < result.terms.size(); ++t)
            for (std::size_t f = 0; f < result.terms[t].stages.size(); ++f)
                if (result.terms[t].stages[f] == s)
                    readers.emplace_back(t, f);
        std::map<std::vector<double>, std::vector<std::uint32_t>> groups;
        std::vector<double> signature(readers.size());
        for (std::uint32_t state = 0; state < model.stateCounts[s]; ++state) {
            for (std::size_t r = 0; r < readers.size(); ++r)
                signature[r] = sources[readers[r].first]->factors[readers[r].second].values[state];
            groups[signature].push_back(state);
        }
        for (auto& [key, states] : groups)
            result.classes[s].push_back(std::move(states));
        for (const auto& [t, f] : readers) {
            auto& term = result.terms[t];
            term.values.resize(term.stages.size());
            for (const auto& states : result.classes[s])
                term.values[f].push_back(sources[t]->factors[f].values[states.front()]);
        }
    }
    return result;
}

Box wholeBox(const Coupling& coupling)
{
    Box box;
    for (const auto& classes : coupling.classes) {
        box.emplace_back(classes.size());
        for (std::uint32_t c = 0; c < classes.size(); ++c)
            box.back()[c] = c;
    }
    return box;
}

Relaxation relax(const Coupling& coupling, const Box& box, std::span<const double> weights)
{
    Relaxation result;
    result.constants = coupling.constants;
    const std::size_t quantities = coupling.constants.size();
    result.shifts.resize(quantities);
    std::vector<Parts> parts(quantities);
    std::vector<int> relaxedTerms(quantities, 0);
    for (std::size_t q = 0; q < quantities; ++q)
        for (const auto& classes : box) {
            result.shifts[q].emplace_back(classes.size(), 0);
            parts[q].stage.emplace_back(classes.size(), 0.0);
        }

    std::vector<double> errors(box.size(), 0), worst(box.size(), 0);
    std::vector<std::pair<const CoupledTerm*, std::size_t>> cut(box.size(), {nullptr, 0});
    for (const auto& term : coupling.terms) {
        const auto ranges = rangesOf(term, box);
        const auto open =
            std::count_if(ranges.begin(), ranges.end(), [](Interval r) { return r.low < r.high; });
        const double scale = static_cast<double>(term.scale);
        if (open <= 1) {
            // Multiplied in the order of `interactionTotal`, so it rounds to the same integer.
            std::size_t free = 0;
            for (std::size_t f = 0; f < ranges.size(); ++f)
                if (ranges[f].low < ranges[f].high)
                    free = f;
            const auto& classes = box[term.stages[free]];
            for (std::size_t i = 0; i < classes.size(); ++i) {
                double product = term.coefficient;
                for (std::size_t f = 0; f < ranges.size(); ++f)
                    product *= f == free ? term.values[f][classes[i]] : ranges[f].low;
                result.shifts[term.quantity][term.stages[free]][i] += std::llround(product * scale);
            }
            continue;
        }
        result.exact = false;
        const double sign = term.quantity == 0 ? 1 : -1;  // costs are bounded from below
        boundAbove(sign * term.coefficient * scale, 0, term, box, ranges, parts[term.quantity]);
        ++relaxedTerms[term.quantity];
        double spread = std::abs(term.coefficient) * scale * weights[term.quantity];
        for (const auto& range : ranges)
            spread *= range.low < range.high ? range.high - range.low : std::abs(range.low);
        for (std::size_t f = 0; f < ranges.size(); ++f) {
            const std::size_t s = term.stages[f];
            if (!(ranges[f].low < ranges[f].high))
                continue;
            errors[s] += spread;
            if (cut[s].first == nullptr || spread > worst[s]) {
                worst[s] = spread;
                cut[s] = {&term, f};
            }
        }
    }

    for (std::size_t q = 0; q < quantities; ++q) {
        if (relaxedTerms[q] == 0)
            continue;
        // The true terms are rounded one by one (half a unit each); one unit more covers the rounding of the doubles here.
        const auto outward = [&](double value) {
            const auto up = static_cast<std::int64_t>(std::ceil(value + 1e-12 * std::abs(value)));
            return q == 0 ? up : -up;
        };
        result.constants[q] += outward(parts[q].constant + 0.5 * relaxedTerms[q] + 1);
        for (std::size_t s = 0; s < box.size(); ++s)
            for (std::size_t i = 0; i < box[s].size(); ++i)
                result.shifts[q][s][i] += outward(parts[q].stage[s][i]);
    }
    if (!result.exact) {
        for (std::size_t s = 0; s < box.size(); ++s)
            if (cut[s].first != nullptr
                && (cut[result.splitStage].first == nullptr || errors[s] > errors[result.splitStage]))
                result.splitStage = s;
        const auto& [term, factor] = cut[result.splitStage];
        for (const auto c : box[result.splitStage])
            result.splitValues.push_back(term->values[factor][c]);
    }
    return result;
}

std::pair<Box, Box> split(const Box& box, const Relaxation& relaxation)
{
    assert(!relaxation.exact);
    const auto& values = relaxation.splitValues;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const double middle = *low + (*high - *low) / 2;
    std::pair<Box, Box> halves{box, box};
    auto& below = halves.first[relaxation.splitStage];
    auto& above = halves.second[relaxation.splitStage];
    below.clear();
    above.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool toBelow = values[i] <= middle && values[i] < *high;
        (toBelow ? below : above).push_back(box[relaxation.splitStage][i]);
    }
    assert(!below.empty() && !above.empty());
    return halves;
}

}  // namespace vulpes::search
