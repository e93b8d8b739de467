// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/units.h"
#include "search/regret.h"
#include "workflow/run_record.h"

#include <algorithm>

#include <cmath>

namespace vulpes::cli {

namespace {

class AnnealCommand : public Command
{
public:
    AnnealCommand()
        : Command("anneal", "Seeded searches, to compare with the exact optimum", "vulpes-cli anneal demo --budget 0.15ms --runs 40 -o runs.json")
    {
    }

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app);
        m_constraints.bind(app);
        add(app, "rule", m_rule);
        add(app, "runs", m_runs);
        add(app, "steps", m_steps);
        add(app, "output-run", m_output);
        addFlag(app, "keep", m_keep);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_runs < 1)
            return fail(base::usageError("count_positive").with("option", "--runs").with("least", 1));
        if (m_steps < 0)
            return fail(base::usageError("count_positive").with("option", "--steps").with("least", 0));
        auto rule = search::ruleFromString(m_rule);
        if (!rule)
            return fail(rule.error());
        auto opened = openStudy(context, m_study, &m_predictors, &m_constraints);
        if (!opened)
            return fail(opened.error());
        // The runs know one budget: the comparison is with the optimum under the same.
        opened->state.chance = 0.5;
        opened->state.otherBudgets.clear();
        auto analysis = analyseStudy(context, *opened, workflow::Until::Front);
        if (!analysis)
            return fail(analysis.error());
        const workflow::BudgetAnswer exact = workflow::answerBudget(**analysis, opened->state, true, context.job);
        if (exact.error)
            return fail(*exact.error);

        search::SearchOptions options;
        options.rule = *rule;
        options.budget = workflow::effectiveBudget(**analysis, opened->state);
        options.seed = context.globals.seed;
        options.maxSteps = m_steps;
        options.logMoves = !m_output.empty();
        const std::uint32_t slice = exact.answer->point.slice;
        options.catalogue = (*analysis)->slices[slice].catalogue;
        const std::vector<search::Run> kept =
            search::searchMany(*(*analysis)->slices[slice].model, options, m_runs, context.threads(), {}, context.job);
        if (kept.empty())
            return fail(base::stoppedError());
        const search::RunSummary summary = search::summarise(kept, exact.answer->objective);
        std::optional<search::RunSummary> random;
        if (options.rule != search::Rule::Random)
            random = search::summariseRandom(*(*analysis)->slices[slice].model, options, summary, m_runs, context.threads(),
                                             exact.answer->objective, context.job);
        if (auto stored = store(context, **analysis, *opened, exact.answer->objective, random, slice, kept); !stored)
            return fail(stored.error());
        print(context, **analysis, options, kept, *exact.answer, summary, random);
        return context.job.stopped() ? kStopped : kDone;
    }

private:
    /// To the file of -o, with every move; into the study with --keep.
    Result<void> store(const Context& context, const workflow::Analysis& analysis, const Opened& opened, double exact,
                       const std::optional<search::RunSummary>& random, std::uint32_t slice, const std::vector<search::Run>& runs) const
    {
        if (m_output.empty() && !m_keep)
            return {};
        workflow::RunRecord file;
        file.study = m_study.study;
        file.studyDigest = opened.inputs.studyDigest;
        file.state = workflow::stateOfRuns(analysis, opened.state);
        file.requested = m_runs;
        file.exact = exact;
        file.random = random;
        file.slice = slice;
        file.runs = runs;
        const Json document = workflow::toJson(file);
        if (!m_output.empty()) {
            if (auto written = base::writeFileAtomically(m_output, document.dump() + "\n"); !written)
                return written;
            context.say("Wrote " + std::to_string(runs.size()) + " runs to " + m_output + ".");
        }
        if (!m_keep)
            return {};
        for (search::Run& run : file.runs)
            run = workflow::withoutMoves(run);
        return keepInStudy(m_study.study, workflow::runDocument(file));
    }

    static std::string nearLine(const search::RunSummary& summary)
    {
        if (summary.nearShare <= 0)
            return {};
        return "within " + significant(search::kNearObjective) + " points of it " + number(100 * summary.nearShare, 0) + " %, after "
               + grouped(std::llround(summary.nearEvaluations)) + " evaluations in the median\n";
    }

    static std::string randomLine(const search::RunSummary& random)
    {
        return "random search with as many evaluations: reached by " + number(100 * random.optimalShare, 0) + " %; below it by "
               + number(random.regretMedian, 4) + " points in the median, " + number(random.regretMax, 4) + " at most\n";
    }

    void print(const Context& context, const workflow::Analysis& analysis, const search::SearchOptions& options,
               const std::vector<search::Run>& runs, const search::Answer& exact, const search::RunSummary& summary,
               const std::optional<search::RunSummary>& random) const
    {
        const space::SearchSpace& space = *analysis.inputs.space;
        const auto& catalogue = *analysis.slices[exact.point.slice].catalogue;
        double seconds = 0;
        Json lines = Json::array();
        TextTable table({{"seed"}, {"accuracy"}, {"below optimum"}, {analysis.metric}, {"evaluations"}, {"seconds"}});
        for (const search::Run& run : runs) {
            Json line;
            line["seed"] = run.options.seed;
            line["accuracy"] = run.bestObjective;
            line[analysis.metric] = run.bestCost;
            line["arch"] = space.format(catalogue.architecture(run.best.states));
            line["evaluations"] = run.evaluations;
            line["seconds"] = run.seconds;
            lines.push_back(std::move(line));
            seconds += run.seconds;
            table.add({std::to_string(run.options.seed), number(run.bestObjective, 6), number(exact.objective - run.bestObjective, 6),
                       number(run.bestCost, 4), std::to_string(run.evaluations), number(run.seconds, 4)});
        }
        if (context.globals.json) {
            Json document;
            document["schema"] = "vulpes.anneal/1";
            document["rule"] = search::toString(options.rule);
            document["budget"] = options.budget;
            document["metric"] = analysis.metric;
            document["formulas"] = {{"accuracy", formulaJson(analysis.accuracy)}, {"latency", formulaJson(analysis.latency)}};
            document["runs"] = std::move(lines);
            document["asked"] = m_runs;
            document["exact"] = {{"accuracy", exact.objective}, {analysis.metric, exact.costs.front()},
                                 {"arch", space.format(catalogue.architecture(exact.point.states))},
                                 {"proved", exact.validity == search::Validity::Proved}};
            document["regret"] = {{"median", summary.regretMedian}, {"max", summary.regretMax}};
            document["optimal_share"] = summary.optimalShare;
            document["optimal_share_range"] = {summary.shareLow, summary.shareHigh};
            document["evaluations_median"] = summary.evaluationsMedian;
            document["near"] = {{"points", search::kNearObjective}, {"share", summary.nearShare},
                                {"evaluations_median", summary.nearShare > 0 ? Json(summary.nearEvaluations) : Json(nullptr)}};
            document["random"] = random ? search::toJson(*random) : Json(nullptr);
            context.print(document);
            return;
        }
        const std::string unit = unitOf(analysis.metric);
        context.print("rule " + search::toString(options.rule) + ", budget " + significant(options.budget) + " " + unit + ", " + space.name()
                      + "\n" + formulaLine("accuracy", analysis.accuracy) + formulaLine("latency ", analysis.latency) + "\n" + table.text()
                      + "\nexact optimum " + number(exact.objective, 6) + " % at " + number(exact.costs.front(), 4) + " " + unit + "\n"
                      + "reached by " + number(100 * summary.optimalShare, 0) + " % of " + std::to_string(runs.size()) + " runs ("
                      + number(100 * summary.shareLow, 0) + " to " + number(100 * summary.shareHigh, 0) + " %); below it by "
                      + number(summary.regretMedian, 4) + " points in the median, " + number(summary.regretMax, 4) + " at most\n"
                      + nearLine(summary) + (random ? randomLine(*random) : std::string())
                      + "mean time of a run " + number(1000 * seconds / static_cast<double>(runs.size()), 2) + " ms\n");
    }

    StudyOptions m_study;
    PredictorOptions m_predictors;
    ConstraintOptions m_constraints;
    std::string m_rule = "published", m_output;
    int m_runs = 40;
    bool m_keep = false;
    std::int64_t m_steps = 0;
};

} // namespace

CommandPtr makeAnnealCommand()
{
    return std::make_unique<AnnealCommand>();
}

} // namespace vulpes::cli
