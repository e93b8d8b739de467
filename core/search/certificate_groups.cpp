// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_groups.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::search::certificate {
namespace {

constexpr std::int64_t kMostWork = 2'000'000;   ///< entries of the exact table

} // namespace

GroupBounds::GroupBounds(const ReadProof& proof, const ReadProof::Slice& slice, const Multiplier& multiplier) : m_slice(slice)
{
    for (std::size_t s = 0; s < slice.options.size(); ++s) {
        auto& top = m_top.emplace_back(slice.groupState[s].size(), std::numeric_limits<std::int64_t>::min());
        for (const Option& o : slice.options[s])
            top[o.group] = std::max(top[o.group], multiplier.reduced(o));
    }
    add(slice.objective.products, proof.objective.scale, multiplier.q);
    for (std::size_t k = 0; k < slice.costs.size(); ++k)
        add(slice.costs[k].products, proof.costs[k].scale, -multiplier.p[k]);
    m_stepWork = 1 + static_cast<std::int64_t>(m_terms.size() / 16);
    m_known.resize(m_top.size());
    (void)rest(0, Runs(m_terms.size(), 0.0));
    if (!m_exact)
        m_known.clear();
}

void GroupBounds::add(const std::vector<Product>& products, std::int64_t scale, std::int64_t weight)
{
    if (weight == 0)
        return;
    for (const Product& product : products) {
        Term term{product.coefficient, static_cast<double>(scale), weight, product.stages, {}, {}};
        for (std::size_t f = 0; f < product.stages.size(); ++f) {
            auto& values = term.values.emplace_back();
            for (const std::uint32_t state : m_slice.groupState[product.stages[f]])
                values.push_back(product.values[f][state]);
        }
        std::pair<double, double> range{1, 1};
        for (std::size_t f = term.values.size(); f-- > 0;) {
            const auto [low, high] = std::minmax_element(term.values[f].begin(), term.values[f].end());
            const auto [least, most] = std::minmax({*low * range.first, *low * range.second, *high * range.first, *high * range.second});
            range = {least, most};
            term.tail.insert(term.tail.begin(), range);
        }
        m_terms.push_back(std::move(term));
    }
}

std::int64_t GroupBounds::advance(std::size_t stage, std::uint32_t group, Runs& runs) const
{
    std::int64_t sum = 0;
    for (std::size_t t = 0; t < m_terms.size(); ++t) {
        const Term& term = m_terms[t];
        for (std::size_t f = 0; f < term.stages.size(); ++f) {
            if (term.stages[f] != stage)
                continue;
            runs[t] = (f == 0 ? term.coefficient : runs[t]) * term.values[f][group];
            if (f + 1 == term.stages.size())
                sum += term.weight * std::llround(runs[t] * term.scale);
        }
    }
    return sum;
}

std::int64_t GroupBounds::bound()
{
    return rest(0, Runs(m_terms.size(), 0.0));
}

std::int64_t GroupBounds::rest(std::size_t stage, const Runs& runs)
{
    if (stage == m_top.size())
        return 0;
    if (!m_exact)
        return relaxedRest(stage, runs);
    Runs open;
    for (std::size_t t = 0; t < m_terms.size(); ++t) {
        if (m_terms[t].stages.front() < stage && m_terms[t].stages.back() >= stage)
            open.push_back(runs[t]);
    }
    if (const auto known = m_known[stage].find(open); known != m_known[stage].end())
        return known->second;
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    for (std::uint32_t g = 0; g < m_top[stage].size(); ++g) {
        if ((m_work += m_stepWork) > kMostWork)
            m_exact = false;
        if (!m_exact)
            return 0;
        Runs next = runs;
        const std::int64_t own = m_top[stage][g] + advance(stage, g, next);
        best = std::max(best, own + rest(stage + 1, next));
    }
    m_known[stage].emplace(std::move(open), best);
    return best;
}

/// Adds an upper bound of a · Π factors[from…] that is a sum over stages: x·y ≤ xm·y + ym·x − corner, the mean of McCormick's two planes for
/// the factor x and the product y of those after it, and the same again for y.
void GroupBounds::plane(double a, std::size_t from, const Term& term, std::vector<std::vector<double>>& parts, double& constant) const
{
    const auto add = [&](double slope) {
        auto& part = parts[term.stages[from]];
        for (std::size_t g = 0; g < part.size(); ++g)
            part[g] += slope * term.values[from][g];
    };
    if (from + 1 == term.stages.size())
        return add(a);
    const auto [least, most] = std::minmax_element(term.values[from].begin(), term.values[from].end());
    const auto [low, high] = term.tail[from + 1];
    const double corner = a > 0 ? (*most * low + *least * high) / 2 : (*least * low + *most * high) / 2;
    add(a * (low + high) / 2);
    constant -= a * corner;
    plane(a * (*least + *most) / 2, from + 1, term, parts, constant);
}

std::int64_t GroupBounds::relaxedRest(std::size_t stage, const Runs& runs) const
{
    std::vector<std::vector<double>> parts(m_top.size());
    for (std::size_t s = stage; s < m_top.size(); ++s)
        parts[s].assign(m_top[s].begin(), m_top[s].end());
    double constant = 1, size = 0;
    for (std::size_t t = 0; t < m_terms.size(); ++t) {
        const Term& term = m_terms[t];
        const auto from = static_cast<std::size_t>(std::lower_bound(term.stages.begin(), term.stages.end(), stage) - term.stages.begin());
        if (from == term.stages.size())
            continue;
        const double a = static_cast<double>(term.weight) * term.scale * (from == 0 ? term.coefficient : runs[t]);
        plane(a, from, term, parts, constant);
        constant += 0.5 * std::abs(static_cast<double>(term.weight));   // the true product is rounded once
        size += std::abs(a) * std::max(std::abs(term.tail[from].first), std::abs(term.tail[from].second));
    }
    double sum = constant;
    for (std::size_t s = stage; s < m_top.size(); ++s) {
        const double best = *std::max_element(parts[s].begin(), parts[s].end());
        sum += best;
        size += std::abs(best);
    }
    return static_cast<std::int64_t>(std::ceil(sum + 1e-12 * (size + std::abs(constant))));
}

bool GroupBounds::walk(std::int64_t threshold, std::int64_t& nodes, std::int64_t mostNodes,
                       const std::function<bool(std::span<const std::uint32_t>, std::int64_t)>& visit)
{
    // The relaxed bound costs about as much as a hundred look-ups.
    const std::int64_t price = m_stepWork * (m_exact ? 1 : 100);
    std::vector<std::uint32_t> groups(m_top.size());
    const std::function<bool(std::size_t, std::int64_t, const Runs&)> descend = [&](std::size_t stage, std::int64_t value, const Runs& runs) {
        if (stage == m_top.size())
            return visit(groups, value);
        for (std::uint32_t g = 0; g < m_top[stage].size(); ++g) {
            if ((nodes += price) > mostNodes)
                return false;
            Runs next = runs;
            const std::int64_t own = value + m_top[stage][g] + advance(stage, g, next);
            if (own + rest(stage + 1, next) < threshold)
                continue;
            groups[stage] = g;
            if (!descend(stage + 1, own, next))
                return false;
        }
        return true;
    };
    return descend(0, 0, Runs(m_terms.size(), 0.0));
}

} // namespace vulpes::search::certificate
