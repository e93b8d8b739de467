// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/annealing.h"

#include "search/evaluate.h"
#include "search/front_builder.h"
#include "search/regret.h"
#include "search/walker.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <optional>
#include <thread>

namespace vulpes::search {

namespace {

constexpr std::array<std::pair<Rule, std::string_view>, 4> kRules{{{Rule::Published, "published"},
    {Rule::Metropolis, "metropolis"}, {Rule::Evolution, "evolution"}, {Rule::Random, "random"}}};

Result<void> check(const SearchOptions& options)
{
    const auto wrong = [](const char* option) {
        return fail(base::usageError("search_options").with("option", option));
    };
    if (!std::isfinite(options.budget))
        return wrong("budget");
    if (options.maxSteps < 0 || options.maxSteps > 1'000'000'000)
        return wrong("max_steps");
    if (!(options.startTemperature > 0) || !std::isfinite(options.startTemperature))
        return wrong("start_temperature");
    if (!(options.endTemperature > 0) || !(options.endTemperature <= options.startTemperature))
        return wrong("end_temperature");
    if (options.population < 2 || options.population > 1'000'000)
        return wrong("population");
    if (options.tournament < 1 || options.tournament > options.population)
        return wrong("tournament");
    return {};
}

Result<Run> searchWith(const predict::SeparableModel& model, const Neighbourhood& neighbourhood,
    const SearchOptions& options, const std::string& digest, const Job& job)
{
    const auto begin = std::chrono::steady_clock::now();
    if (auto valid = check(options); !valid)
        return fail(valid.error());
    if (!hasNetwork(model))
        return fail(base::infeasibleError("no_network"));
    const auto cheapest = total(model.costs.front(), cheapestStates(model, 0));
    if (cheapest > largestTotalWithin(model.costs.front(), options.budget))
        return fail(base::infeasibleError("budget_infeasible")
                        .with("cost", model.costs.front().name)
                        .with("budget", options.budget)
                        .with("minimum", model.costs.front().toValue(cheapest)));
    Walker walker(model, neighbourhood, options, job);
    const Position start = options.rule == Rule::Published ? walkPublished(walker)
        : options.rule == Rule::Metropolis                 ? walkMetropolis(walker, options)
        : options.rule == Rule::Evolution                  ? walkEvolution(walker, options)
                                                           : walkRandom(walker);
    auto run = std::move(walker).finish(start);
    if (run) {
        run->modelDigest = digest;
        run->byDecision = options.catalogue != nullptr;
        run->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }
    return run;
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

}  // namespace

std::string toString(Rule rule)
{
    return std::string(std::find_if(kRules.begin(), kRules.end(), [&](const auto& entry) {
        return entry.first == rule;
    })->second);
}

Result<Rule> ruleFromString(std::string_view text)
{
    for (const auto& [rule, name] : kRules)
        if (name == text)
            return rule;
    return fail(base::usageError("rule_unknown").with("rule", text));
}

Result<Run> search(const predict::SeparableModel& model, const SearchOptions& options, const Job& job)
{
    return searchWith(model, Neighbourhood(model, options.catalogue.get()), options, modelDigest(model), job);
}

std::vector<Run> searchMany(const predict::SeparableModel& model, SearchOptions options, int runs,
    int threads, const std::function<void(const Run&)>& onRun, const Job& job)
{
    const std::string digest = modelDigest(model);
    const Neighbourhood neighbourhood(model, options.catalogue.get());
    std::vector<std::optional<Run>> finished(static_cast<std::size_t>(std::max(runs, 0)));
    std::atomic<int> next{0};
    int done = 0;
    std::mutex oneAtATime;
    const auto work = [&] {
        for (int i = next++; i < runs && !job.stopped(); i = next++) {
            auto own = options;
            own.seed = options.seed + static_cast<std::uint64_t>(i);
            auto run = searchWith(model, neighbourhood, own, digest, Job(job.token(), {}));
            const std::scoped_lock lock(oneAtATime);
            if (!run)
                continue;
            ++done;
            if (onRun)
                onRun(*run);
            job.report("search", done, runs);
            finished[static_cast<std::size_t>(i)] = std::move(*run);
        }
    };
    {
        std::vector<std::jthread> pool;
        for (int i = 1; i < std::min(threads, runs); ++i)
            pool.emplace_back(work);
        work();
    }
    std::vector<Run> result;
    for (auto& run : finished)
        if (run)
            result.push_back(std::move(*run));
    return result;
}

RunSummary summarise(std::span<const Run> runs, double exactObjective)
{
    RunSummary summary;
    if (runs.empty())
        return summary;
    std::vector<double> regrets, evaluations, untilNear;
    double hits = 0;
    for (const auto& run : runs) {
        regrets.push_back(regret(exactObjective, run.bestObjective));
        evaluations.push_back(static_cast<double>(run.evaluations));
        hits += regrets.back() <= 0 ? 1 : 0;
        const auto near = std::find_if(run.improvements.begin(), run.improvements.end(), [&](const auto& improvement) {
            return regret(exactObjective, improvement.second) <= kNearObjective;
        });
        if (near != run.improvements.end())
            untilNear.push_back(static_cast<double>(near->first));
    }
    summary.nearShare = static_cast<double>(untilNear.size()) / static_cast<double>(runs.size());
    if (!untilNear.empty())
        summary.nearEvaluations = medianOf(std::move(untilNear));
    summary.regretMax = *std::max_element(regrets.begin(), regrets.end());
    summary.regretMedian = medianOf(std::move(regrets));
    summary.evaluationsMedian = medianOf(std::move(evaluations));
    // Wilson's score interval (1927) keeps its level for shares near 0 and 1.
    constexpr double z = 1.959963984540054;
    const auto n = static_cast<double>(runs.size());
    const double share = hits / n, centre = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)), scale = 1 + z * z / n;
    summary.optimalShare = share;
    summary.shareLow = hits == 0 ? 0 : std::max(0.0, (centre - half) / scale);
    summary.shareHigh = hits == n ? 1 : std::min(1.0, (centre + half) / scale);
    return summary;
}

std::optional<RunSummary> summariseRandom(const predict::SeparableModel& model, const SearchOptions& ofRuns,
    const RunSummary& ofThem, int runs, int threads, double exactObjective, const Job& job)
{
    if (ofThem.evaluationsMedian < 1 || runs < 1)
        return {};
    SearchOptions options = ofRuns;
    options.rule = Rule::Random;
    options.maxSteps = static_cast<std::int64_t>(std::llround(ofThem.evaluationsMedian));
    options.logMoves = false;
    std::vector<Run> random = searchMany(model, options, runs, threads, {}, job);
    if (random.empty())
        return {};
    // Draws before a first network within the budget are not steps: what came after the last evaluation that counts goes.
    for (Run& run : random) {
        const auto tooLate = std::find_if(run.improvements.begin() + 1, run.improvements.end(),
            [&](const auto& improvement) { return improvement.first > options.maxSteps; });
        run.improvements.erase(tooLate, run.improvements.end());
        run.bestObjective = run.improvements.back().second;
        run.evaluations = options.maxSteps;
    }
    return summarise(random, exactObjective);
}

namespace {

struct SummaryField
{
    const char* name;
    double RunSummary::*value;
};
constexpr std::array kSummaryFields{SummaryField{"regret_median", &RunSummary::regretMedian}, SummaryField{"regret_max", &RunSummary::regretMax},
    SummaryField{"optimal_share", &RunSummary::optimalShare}, SummaryField{"optimal_share_low", &RunSummary::shareLow},
    SummaryField{"optimal_share_high", &RunSummary::shareHigh}, SummaryField{"evaluations_median", &RunSummary::evaluationsMedian},
    SummaryField{"near_share", &RunSummary::nearShare}, SummaryField{"near_evaluations_median", &RunSummary::nearEvaluations}};

}  // namespace

Json toJson(const RunSummary& summary)
{
    Json json;
    for (const SummaryField& field : kSummaryFields)
        json[field.name] = summary.*field.value;
    return json;
}

std::optional<RunSummary> runSummaryFromJson(const Json& json)
{
    RunSummary summary;
    for (const SummaryField& field : kSummaryFields) {
        if (!json.is_object() || !json.contains(field.name) || !json[field.name].is_number())
            return {};
        summary.*field.value = json[field.name].get<double>();
    }
    return summary;
}

}  // namespace vulpes::search
