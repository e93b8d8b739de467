// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/coupled_front.h"

#include <cmath>
#include <map>

namespace vulpes::search {

namespace {

using Key = std::vector<double>;

void append(Staircase& to, const Staircase& from, std::int64_t cost, std::int64_t gain)
{
    for (const auto& step : from)
        to.push_back({step.cost + cost, step.gain + gain, step.id});
}

/// Terms as one stage meets them.
struct Meeting
{
    std::vector<std::size_t> running;   ///< open before the stage, in term order: the parts of a key
    std::vector<std::size_t> starting;  ///< begin here and stay open
    std::vector<std::size_t> single;    ///< read this stage alone
};

std::size_t factorAt(const CoupledTerm& term, std::size_t stage)
{
    for (std::size_t f = 0; f < term.stages.size(); ++f)
        if (term.stages[f] == stage)
            return f;
    return term.stages.size();
}

}  // namespace

std::optional<SliceFront> eliminationFront(const predict::SeparableModel& model, std::uint32_t slice,
    std::size_t cost, const Coupling& coupling, std::size_t maxMerges, Clock::time_point deadline,
    const Job& job)
{
    SliceFront result;
    result.slice = slice;
    Links& links = result.links;
    const auto rounded = [&](const CoupledTerm& term, double product, std::int64_t& costShift,
                             std::int64_t& gainShift) {
        (term.quantity == 0 ? gainShift : costShift) +=
            std::llround(product * static_cast<double>(term.scale));
    };

    std::map<Key, Staircase> frontier;  // products so far of the open terms -> partial networks
    std::vector<std::size_t> open;      // terms behind the parts of a key, ascending
    std::size_t merges = 0;
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s) {
        Meeting meeting;
        meeting.running = open;
        for (std::size_t t = 0; t < coupling.terms.size(); ++t)
            if (coupling.terms[t].first() == s)
                (coupling.terms[t].last() == s ? meeting.single : meeting.starting).push_back(t);
        std::vector<std::size_t> stay;  // running terms that close later
        for (const auto t : meeting.running)
            if (coupling.terms[t].last() > s)
                stay.push_back(t);

        // Classes that meet the running terms with the same factors share the sets of prefixes.
        std::map<Key, std::vector<std::uint32_t>> byPast;
        for (std::uint32_t c = 0; c < coupling.classes[s].size(); ++c) {
            Key past;
            for (const auto t : meeting.running)
                if (const auto f = factorAt(coupling.terms[t], s); f < coupling.terms[t].stages.size())
                    past.push_back(coupling.terms[t].values[f][c]);
            byPast[past].push_back(c);
        }
        if (frontier.size() * byPast.size() > 16 * maxMerges)
            return std::nullopt;

        std::map<Key, Staircase> next;
        std::vector<std::size_t> nextOpen = stay;
        nextOpen.insert(nextOpen.end(), meeting.starting.begin(), meeting.starting.end());
        const auto place = [&](const Key& kept, std::uint32_t c, Staircase steps) {
            Key key = kept;
            for (const auto t : meeting.starting)
                key.push_back(coupling.terms[t].coefficient * coupling.terms[t].values[0][c]);
            std::int64_t costShift = 0, gainShift = 0;
            for (const auto t : meeting.single)
                rounded(coupling.terms[t], coupling.terms[t].coefficient * coupling.terms[t].values[0][c],
                    costShift, gainShift);
            append(next[key], steps, costShift, gainShift);
        };
        for (const auto& [past, classes] : byPast) {
            std::map<Key, Staircase>
                prefixes;  // products of the terms that stay open -> prefixes with the closed terms added
            for (const auto& [key, steps] : frontier) {
                std::int64_t costShift = 0, gainShift = 0;
                Key kept;
                std::size_t p = 0;
                for (std::size_t r = 0; r < meeting.running.size(); ++r) {
                    const auto& term = coupling.terms[meeting.running[r]];
                    const bool reads = factorAt(term, s) < term.stages.size();
                    const double product = reads ? key[r] * past[p++] : key[r];
                    if (term.last() == s)
                        rounded(term, product, costShift, gainShift);
                    else
                        kept.push_back(product);
                }
                append(prefixes[kept], steps, costShift, gainShift);
            }
            if (s == 0) {
                for (const auto c : classes)
                    place({}, c,
                        staircaseOf(model.costs[cost].stage[s], model.objective.stage[s], links,
                            coupling.classes[s][c]));
                continue;
            }
            std::vector<Staircase> own;
            for (const auto c : classes)
                own.push_back(staircaseOf(
                    model.costs[cost].stage[s], model.objective.stage[s], links, coupling.classes[s][c]));
            for (auto& [kept, steps] : prefixes) {
                prune(steps, links);
                for (std::size_t i = 0; i < classes.size(); ++i) {
                    if (++merges > maxMerges || job.stopped() || Clock::now() > deadline)
                        return std::nullopt;
                    place(kept, classes[i], merge(steps, own[i], links, job));
                }
            }
        }
        for (auto& [key, steps] : next)
            prune(steps, links);
        frontier = std::move(next);
        open = std::move(nextOpen);
        job.report("front", static_cast<double>(s + 1), static_cast<double>(model.stateCounts.size()));
    }
    result.steps = std::move(frontier.begin()->second);
    for (auto& step : result.steps) {
        step.cost += model.costs[cost].constant + coupling.constants[1];
        step.gain += model.objective.constant + coupling.constants[0];
    }
    return result;
}

}  // namespace vulpes::search
