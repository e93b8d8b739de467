// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/table_runs.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>
#include <string>
#include <unordered_map>

namespace vulpes::workflow {

namespace {

constexpr std::size_t kAlive = 20, kTournament = 5, kFirst = 20, kBatch = 10;
constexpr double kHot = 3, kCold = 0.05;
constexpr int kTries = 1000;

/// What the strategies share: which rows may be asked for, and which were.
class Search
{
public:
    Search(const TableProblem& problem, std::size_t questions, std::uint64_t seed, double enough, const Job& job)
        : m_problem(problem), m_questions(questions), m_enough(enough), m_random(seed), m_job(job), m_asked(problem.columns.rows(), 0)
    {
        for (std::size_t row = 0; row < problem.columns.rows(); ++row)
            if (problem.columns.keeps(row, problem.budgets)) {
                m_fitting.push_back(row);
                m_rows.emplace(key(row), row);
            }
    }

    [[nodiscard]] bool empty() const { return m_fitting.empty(); }
    [[nodiscard]] bool done() const { return m_found || m_order.size() >= std::min(m_questions, m_fitting.size()); }
    [[nodiscard]] bool stopped() const { return m_job.stopped(); }
    [[nodiscard]] double accuracy(std::size_t row) const { return m_problem.columns.accuracy[row]; }
    [[nodiscard]] std::vector<std::size_t>& order() { return m_order; }
    base::Random& random() { return m_random; }

    void ask(std::size_t row)
    {
        if (m_asked[row] == 0 && !done()) {
            m_asked[row] = 1;
            m_order.push_back(row);
            m_found = accuracy(row) >= m_enough;
        }
    }
    std::size_t anyFitting() { return m_fitting[m_random.below(m_fitting.size())]; }
    void askAtRandom(std::size_t count)
    {
        std::vector<std::size_t> rows = open();
        for (std::size_t i = 0; i < std::min(count, rows.size()); ++i) {
            std::swap(rows[i], rows[i + m_random.below(rows.size() - i)]);
            ask(rows[i]);
        }
    }
    /// Those that fit and were not asked for.
    [[nodiscard]] std::vector<std::size_t> open() const
    {
        std::vector<std::size_t> rows;
        std::ranges::copy_if(m_fitting, std::back_inserter(rows), [this](std::size_t row) { return m_asked[row] == 0; });
        return rows;
    }
    /// A fitting network that differs in one place; nothing after many tries.
    std::optional<std::size_t> changed(std::size_t row)
    {
        std::string text = key(row);
        for (int i = 0; i < kTries; ++i) {
            const std::size_t position = m_random.below(m_problem.positions);
            const char before = std::exchange(text[position], static_cast<char>(m_random.below(m_problem.numbers)));
            const auto found = text[position] == before ? m_rows.end() : m_rows.find(text);
            text[position] = before;
            if (found != m_rows.end())
                return found->second;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string key(std::size_t row) const
    {
        const auto numbers = m_problem.operators.subspan(row * m_problem.positions, m_problem.positions);
        return {numbers.begin(), numbers.end()};
    }

    const TableProblem& m_problem;
    std::size_t m_questions;
    double m_enough;
    bool m_found = false;
    base::Random m_random;
    const Job& m_job;
    std::vector<char> m_asked;
    std::vector<std::size_t> m_fitting, m_order;
    std::unordered_map<std::string, std::size_t> m_rows;
};

void evolve(Search& search)
{
    search.askAtRandom(kAlive);
    std::deque<std::size_t> alive(search.order().begin(), search.order().end());
    for (int idle = 0; !search.done() && !search.stopped() && idle < kTries;) {
        std::size_t parent = alive[search.random().below(alive.size())];
        for (std::size_t i = 1; i < kTournament; ++i)
            if (const std::size_t other = alive[search.random().below(alive.size())]; search.accuracy(other) > search.accuracy(parent))
                parent = other;
        const std::size_t before = search.order().size();
        const std::size_t child = search.changed(parent).value_or(search.anyFitting());
        search.ask(child);
        alive.push_back(child);
        alive.pop_front();
        idle = search.order().size() == before ? idle + 1 : 0;
    }
}

void anneal(Search& search, std::size_t questions)
{
    std::size_t here = search.anyFitting();
    search.ask(here);
    for (int idle = 0; !search.done() && !search.stopped() && idle < kTries;) {
        const double share = static_cast<double>(search.order().size()) / static_cast<double>(std::max<std::size_t>(questions, 2) - 1);
        const double warmth = kHot * std::pow(kCold / kHot, std::min(share, 1.0));
        const std::size_t before = search.order().size();
        const std::size_t next = search.changed(here).value_or(search.anyFitting());
        search.ask(next);
        const double down = search.accuracy(here) - search.accuracy(next);
        if (down <= 0 || search.random().uniform() < std::exp(-down / warmth))
            here = next;
        idle = search.order().size() == before ? idle + 1 : 0;
    }
}

Result<void> guided(Search& search, const Guide& guide)
{
    search.askAtRandom(kFirst);
    while (!search.done() && !search.stopped()) {
        const auto wanted = search.open();
        std::vector<double> answers;
        for (const std::size_t row : search.order())
            answers.push_back(search.accuracy(row));
        const auto foretold = guide(search.order(), answers, wanted);
        if (!foretold)
            return fail(foretold.error());
        if (foretold->empty()) {
            search.askAtRandom(kBatch);
            continue;
        }
        std::vector<std::size_t> best(wanted.size());
        std::iota(best.begin(), best.end(), std::size_t{0});
        const auto count = std::min(kBatch, best.size());
        std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(count), [&](std::size_t a, std::size_t b) {
            return (*foretold)[a] != (*foretold)[b] ? (*foretold)[a] > (*foretold)[b] : a < b;
        });
        for (std::size_t i = 0; i < count; ++i)
            search.ask(wanted[best[i]]);
    }
    return {};
}

} // namespace

Result<std::vector<std::size_t>> askTable(
    const TableProblem& problem, TableStrategy strategy, std::size_t questions, std::uint64_t seed, const Guide& guide, const Job& job, double enough)
{
    Search search(problem, questions, seed, enough, job);
    if (search.empty())
        return fail(infeasibleError("no_network_fits"));
    Result<void> done;
    switch (strategy) {
    case TableStrategy::Random:
        search.askAtRandom(questions);
        break;
    case TableStrategy::Evolution:
        evolve(search);
        break;
    case TableStrategy::Annealing:
        anneal(search, questions);
        break;
    case TableStrategy::Guided:
        done = guided(search, guide ? guide : additiveGuide(problem));
        break;
    }
    if (!done)
        return fail(done.error());
    if (job.stopped())
        return fail(stoppedError());
    return std::move(search.order());
}

std::optional<std::size_t> questionsTo(const TableProblem& problem, std::span<const std::size_t> asked, double target)
{
    const auto found = std::ranges::find_if(asked, [&](std::size_t row) { return problem.columns.accuracy[row] >= target; });
    if (found == asked.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - asked.begin()) + 1;
}

RegretBand regretOf(const TableProblem& problem, std::span<const std::vector<std::size_t>> searches, std::size_t questions)
{
    const auto best = bestWithin(problem.columns, problem.budgets);
    const double top = best ? problem.columns.accuracy[*best] : 0;
    std::vector<std::vector<double>> regrets(questions);
    for (const auto& asked : searches) {
        double found = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < questions; ++i) {
            if (i < asked.size())
                found = std::max(found, problem.columns.accuracy[asked[i]]);
            regrets[i].push_back(top - found);
        }
    }
    RegretBand band;
    for (const auto& values : regrets) {
        band.lower.push_back(valueAt(0.25, values));
        band.median.push_back(valueAt(0.5, values));
        band.upper.push_back(valueAt(0.75, values));
    }
    return band;
}

} // namespace vulpes::workflow
