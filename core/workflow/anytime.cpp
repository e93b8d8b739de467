// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/anytime.h"

#include "workflow/structural_guide.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <mutex>
#include <thread>

namespace vulpes::workflow {

std::size_t AnytimeReport::found() const
{
    return static_cast<std::size_t>(std::ranges::count_if(needed, [](double count) { return std::isfinite(count); }));
}

std::optional<double> AnytimeReport::medianNeeded() const
{
    const double median = needed.empty() ? std::numeric_limits<double>::infinity() : needed[(needed.size() - 1) / 2];
    return std::isfinite(median) ? std::optional(median) : std::nullopt;
}

Result<AnytimeReport> anytimeSearches(const TableProblem& problem, const AnytimePlan& plan, const Guide& guide, int threads, const Job& job)
{
    const auto best = bestWithin(problem.columns, problem.budgets);
    if (!best)
        return fail(infeasibleError("no_network_fits"));
    const double top = problem.columns.accuracy[*best];
    std::vector<std::vector<std::size_t>> searches(static_cast<std::size_t>(plan.searches));
    std::atomic<std::size_t> next = 0, done = 0;
    std::atomic<bool> broken = false;
    std::mutex mutex;
    std::optional<Error> error;
    const auto work = [&] {
        for (std::size_t i = next++; i < searches.size() && !broken; i = next++) {
            auto asked = askTable(problem, plan.strategy, plan.questions, plan.seed + i, guide, job, top);
            if (!asked) {
                broken = true;
                const std::scoped_lock lock(mutex);
                error = std::move(asked.error());
                return;
            }
            searches[i] = std::move(*asked);
            job.report("searches", static_cast<double>(++done), plan.searches);
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < std::min(threads, plan.searches); ++i)
            others.emplace_back(work);
        work();
    }
    if (error)
        return fail(std::move(*error));
    AnytimeReport report;
    for (const auto& asked : searches) {
        const auto after = questionsTo(problem, asked, plan.close * top);
        report.needed.push_back(after ? static_cast<double>(*after) : std::numeric_limits<double>::infinity());
    }
    std::ranges::sort(report.needed);
    report.regret = regretOf(problem, searches, plan.questions);
    return report;
}

Result<NamedGuide> guideFor(const HardwareProblem& problem, const Job& job)
{
    if (problem.table->benchmark().space != "nasbench201")
        return NamedGuide{"additive", additiveGuide(problem.search)};
    auto guide = structuralGuide(problem.search, hardware::chanceAccuracy(problem.task->dataset).value_or(0), job);
    if (!guide)
        return fail(std::move(guide.error()));
    return NamedGuide{"structure", std::move(*guide)};
}

} // namespace vulpes::workflow
