// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "predict/separable_model.h"
#include "search/answer.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vulpes::search {

/// How the search walks; docs/search.md says what each does and where `Published` departs from the published script.
enum class Rule { Published, Metropolis, Evolution, Random };

[[nodiscard]] std::string toString(Rule);
[[nodiscard]] Result<Rule> ruleFromString(std::string_view);   ///< `rule_unknown`

struct SearchOptions
{
    Rule rule = Rule::Published;
    double budget = 0;                    ///< of costs[0]
    std::uint64_t seed = 1;
    std::int64_t maxSteps = 0;            ///< proposals, the start counted; 0: 53,600, the mean of the published runs
    double startTemperature = 1.0;        ///< Metropolis, percent points
    double endTemperature = 0.001;
    int population = 100;                 ///< evolution
    int tournament = 10;
    bool logMoves = true;
    /// What the states stand for, so that a move changes one decision of a block as in the published script. Without it (and for `replay` of
    /// such a run it must be set again: it is not part of the JSON) any other state of a stage is one move away.
    std::shared_ptr<const predict::StateCatalogue> catalogue = {};
};

/// One stage of a proposal is to change its state, or all at once (a start, a uniform draw). A proposal that changes several stages takes
/// several entries: all but the last have the reason 'p', all have the verdict and the values of the whole, so whoever applies the accepted
/// entries one by one walks with the search.
struct Move
{
    static constexpr std::uint32_t kAllStages = 0xffffffffU;

    std::int64_t step = 0;                ///< position in the log; 0 is the start
    std::uint32_t stage = 0;
    std::uint32_t from = 0, to = 0;       ///< states
    double objective = 0, cost = 0;       ///< of the proposal
    bool feasible = false;
    bool accepted = false;
    char reason = ' ';                    ///< '+' better, '=' equal, 't' worse but taken, '-' refused, 'x' over budget, 's' start, 'p' part of the next entry's
    double temperature = 0;
};

/// One seeded run on one slice. Replaying with the same model, options and seed gives the same bits.
struct Run
{
    SearchOptions options;
    std::string modelDigest;              ///< of the tables it ran on
    Point start, best;
    double bestObjective = 0, bestCost = 0;
    std::int64_t evaluations = 0;
    double seconds = 0;
    bool byDecision = false;              ///< moves changed decisions (`options.catalogue` was set), not whole states
    std::vector<Move> moves;
    std::vector<std::pair<std::int64_t, double>> improvements;   ///< (evaluations, best objective so far)
};

/// Errors: `budget_infeasible` (facts `cost`, `budget`, `minimum`), `search_options` (fact `option`), `no_network`, Stopped (nothing kept).
/// Polls the job every 1,024 proposals. Some 100 ns a proposal; with `logMoves` 72 bytes an entry, so many runs are better made without and the one
/// to look at repeated with it: same seed, same moves.
[[nodiscard]] Result<Run> search(const predict::SeparableModel&, const SearchOptions&, const Job& = {});

/// Many seeds (options.seed, +1, …), several threads; `onRun` is called as each ends (any thread, one at a time). Stopped keeps what is finished.
[[nodiscard]] std::vector<Run> searchMany(const predict::SeparableModel&, SearchOptions, int runs, int threads,
                                          const std::function<void(const Run&)>& onRun = {}, const Job& = {});

[[nodiscard]] Json toJson(const Run&);
[[nodiscard]] Result<Run> runFromJson(const Json&);            ///< Errors: `run_json` with facts `path`, `reason`
/// Runs again and compares every number bit by bit; nothing, or `run_diverged` (kind Refuted) with facts `step`, `what`; Stopped.
/// Same bits on one machine; a saturating link goes through the C library's exp, which may differ in the last bit on another.
/// `catalogue` stands in for the run's own, which JSON does not carry.
[[nodiscard]] Result<void> replay(const predict::SeparableModel&, const Run&, const Job& = {},
                                  std::shared_ptr<const predict::StateCatalogue> catalogue = {});
/// SHA-256 of what a run reads: the tables of the objective and of the budgeted cost.
[[nodiscard]] std::string modelDigest(const predict::SeparableModel&);

/// How seeded runs compare with the exact optimum of the same problem: what is missing (regret, percent points of the objective), how often
/// nothing is (share of the runs, with its Wilson interval), and how many networks a run looked at.
struct RunSummary
{
    double regretMedian = 0, regretMax = 0;      ///< against the exact optimum, percent points
    double optimalShare = 0, shareLow = 0, shareHigh = 0;   ///< Wilson 95 %
    double evaluationsMedian = 0;
    double nearShare = 0;                        ///< of runs that came within `kNearObjective` of the optimum
    double nearEvaluations = 0;                  ///< median, over those, of the networks looked at until then; 0: none came
};
[[nodiscard]] RunSummary summarise(std::span<const Run>, double exactObjective);
/// The same of as many random searches, each with as many evaluations as the runs took in the median: what the rule is worth.
/// Nothing when stopped before one ended, or without runs.
[[nodiscard]] std::optional<RunSummary> summariseRandom(const predict::SeparableModel&, const SearchOptions& ofRuns, const RunSummary& ofThem,
                                                        int runs, int threads, double exactObjective, const Job& = {});
/// The numbers of a summary under their names in `vulpes.anneal/1`.
[[nodiscard]] Json toJson(const RunSummary&);
[[nodiscard]] std::optional<RunSummary> runSummaryFromJson(const Json&);

} // namespace vulpes::search
