// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/units.h"
#include "workflow/best_measured.h"
#include "workflow/unmeasured.h"

namespace vulpes::cli {

namespace {

Json rangeJson(const predict::Prediction& prediction)
{
    return {toJson(prediction.low), toJson(prediction.high)};
}

std::string range(const predict::Prediction& prediction)
{
    const std::string text = interval(prediction.low, prediction.high, 2);
    return text.empty() ? text : "  95 % " + text;
}

class FrontCommand : public Command
{
public:
    FrontCommand()
        : Command("front", "The whole exact front, or the best network under a budget",
                  "vulpes-cli front demo --budget 0.15ms --proof p.json")
    {
    }

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app);
        m_constraints.bind(app);
        add(app, "points", m_points);
        add(app, "proof", m_proof);
        addFlag(app, "as-csv", m_csv);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto opened = openStudy(context, m_study, &m_predictors, &m_constraints);
        if (!opened)
            return fail(opened.error());
        const bool wantsBest = opened->state.budgetMs > 0 || !m_proof.empty() || !opened->state.otherBudgets.empty();
        if (!m_constraints.chance.empty() && !wantsBest)
            return fail(base::usageError("chance_needs_budget").with("chance", opened->state.chance));
        auto analysis = analyseStudy(context, *opened, opened->state.chance > 0.5 ? workflow::Until::Chance : workflow::Until::Front);
        if (!analysis)
            return fail(analysis.error());

        std::optional<workflow::BudgetAnswer> best;
        if (wantsBest) {
            best = workflow::answerBudget(**analysis, opened->state, true, context.job);
            const bool provable = best->error && !m_proof.empty()
                                  && (best->error->code == "budget_infeasible" || best->error->code == "budgets_infeasible");
            if (best->error && !provable)
                return fail(*best->error);
        }
        if (!m_proof.empty()) {
            auto proof = workflow::proveAnswer(**analysis, opened->state, *best, context.job);
            if (!proof)
                return fail(proof.error());
            if (auto written = base::writeFileAtomically(m_proof, proof->dump(1) + "\n"); !written)
                return fail(written.error());
            context.say("Wrote the proof to " + m_proof + ".");
            if (best->error)
                return fail(*best->error);
        }
        if (m_csv)
            context.print(pointTable(**analysis).csv());
        else if (context.globals.json)
            context.print(document(**analysis, opened->state, best));
        else
            context.print(text(**analysis, opened->state, best));
        return kDone;
    }

private:
    [[nodiscard]] Json document(const workflow::Analysis& analysis, const study::AnalysisState& state,
                                const std::optional<workflow::BudgetAnswer>& best) const
    {
        const search::ParetoFront& front = *analysis.front;
        const space::SearchSpace& space = *analysis.inputs.space;
        const search::Answer* answer = best ? &*best->answer : nullptr;
        Json result;
        result["schema"] = "vulpes.front/1";
        result["space"] = space.name();
        result["unscored_left_out"] = workflow::leavesOutUnscored(analysis);
        result["proved"] = (answer ? answer->validity : front.validity()) == search::Validity::Proved;
        result["method"] = answer ? answer->method : front.method();
        result["gap"] = answer ? answer->gap : front.gap();
        result["space_log10"] = front.log10Networks();
        result["seconds"] = answer ? answer->seconds : front.seconds();
        result["front_seconds"] = front.seconds();
        result["metric"] = analysis.metric;
        result["device"] = analysis.device;
        result["formulas"] = {{"accuracy", formulaJson(analysis.accuracy)}, {"latency", formulaJson(analysis.latency)}};
        result["constraints"] = constraintsJson(analysis, state);
        if (best) {
            Json found;
            found["arch"] = space.format(best->architecture);
            found["accuracy"] = answer->objective;
            found[analysis.metric] = answer->costs.front();
            found["chance"] = toJson(best->chance);
            found["accuracy_range"] = rangeJson(best->accuracy);
            found[analysis.metric + "_range"] = rangeJson(best->latency);
            found["leverage"] = toJson(best->accuracy.leverage);
            found["extrapolated"] = best->accuracy.extrapolated || best->latency.extrapolated;
            if (state.chance > 0.5)
                found["limit"] = answer->costLimit;
            result["best"] = std::move(found);
            if (const auto measured = workflow::bestMeasured(analysis, state))
                result["best_measured"] = {{"arch", networkOf(analysis, measured->row)}, {"accuracy", measured->accuracy}, {analysis.metric, measured->cost}};
        } else {
            result["best"] = nullptr;
        }
        Json points = Json::array();
        if (m_points != "none") {
            for (std::size_t i = 0; i < front.size(); ++i) {
                Json point;
                point["arch"] = space.format(analysis.architecture(front.point(i)));
                point["accuracy"] = front.objective(i);
                point[analysis.metric] = front.cost(i);
                points.push_back(std::move(point));
            }
        }
        result["points"] = std::move(points);
        return result;
    }

    static Json constraintsJson(const workflow::Analysis& analysis, const study::AnalysisState& state)
    {
        Json result;
        result["budget"] = state.budgetMs > 0 ? Json(state.budgetMs) : Json(nullptr);
        for (const auto& [name, limit] : state.otherBudgets)
            result[name] = limit;
        result["chance"] = state.chance;
        Json locks = Json::object();
        for (const auto& [decision, value] : state.locks)
            locks[decision] = value;
        result["locks"] = std::move(locks);
        result["tied"] = state.tied;
        result["excluded_samples"] = state.excluded.size();
        result["samples"] = analysis.inputs.samples->size();
        return result;
    }

    static TextTable pointTable(const workflow::Analysis& analysis)
    {
        TextTable table({{"accuracy"}, {analysis.metric}, {"arch", TextTable::Align::Left}});
        for (std::size_t i = 0; i < analysis.front->size(); ++i)
            table.add({number(analysis.front->objective(i), 6), number(analysis.front->cost(i), 6),
                       analysis.inputs.space->format(analysis.architecture(analysis.front->point(i)))});
        return table;
    }

    static std::string text(const workflow::Analysis& analysis, const study::AnalysisState& state,
                            const std::optional<workflow::BudgetAnswer>& best)
    {
        const search::ParetoFront& front = *analysis.front;
        std::string out = analysis.inputs.space->name() + ", 10^" + number(front.log10Networks(), 1) + " networks, "
                          + std::to_string(front.size()) + " on the front\n" + formulaLine("accuracy", analysis.accuracy)
                          + formulaLine(analysis.metric == study::kEnergyMj ? "energy  " : "latency ", analysis.latency);
        for (const auto& [decision, value] : state.locks)
            out += "locked: " + decision + " = " + significant(value) + "\n";
        if (!state.excluded.empty())
            out += std::to_string(state.excluded.size()) + " samples are excluded in the study\n";
        out += "\n";
        if (!best)
            return out + pointTable(analysis).text();

        const search::Answer& answer = *best->answer;
        const std::string unit = unitOf(analysis.metric);
        out += analysis.inputs.space->format(best->architecture) + "\n";
        out += "  accuracy  " + number(answer.objective, 6) + " %" + range(best->accuracy) + "\n";
        out += "  " + std::string(analysis.metric.starts_with("latency") ? "latency   " : "energy    ") + number(answer.costs.front(), 6)
               + " " + unit + range(best->latency) + "\n";
        out += "  budget    " + significant(workflow::effectiveBudget(analysis, state)) + " " + unit;
        if (best->chance)
            out += ", met with chance " + number(*best->chance, 3);
        out += "\n";
        for (std::size_t c = 1; c < answer.costs.size(); ++c)
            out += "  " + analysis.slices.front().model->costs[c].name + "  "
                   + grouped(static_cast<std::int64_t>(answer.costs[c])) + "\n";
        if (answer.costs.front() <= 0)
            out += "  below zero: the formula does not hold for this network\n";
        if (const auto measured = workflow::bestMeasured(analysis, state); measured && measured->accuracy > answer.objective)
            out += "  measured best within the budget: " + number(measured->accuracy, 2) + " % at " + significant(measured->cost, 5) + " " + unit + rowName(analysis, measured->row) + "\n";
        if (best->accuracy.extrapolated || best->latency.extrapolated)
            out += "  extrapolated: " + number(std::max(best->accuracy.extrapolation, best->latency.extrapolation), 1)
                   + " × the furthest measurement\n";
        if (answer.validity == search::Validity::Proved)
            out += "  proved for the predictor (" + answer.method + "): no network of the space "
                   + (workflow::leavesOutUnscored(analysis) ? "that has the scores which the formula reads " : "") + "is better within the budget\n";
        else
            out += "  best found (" + answer.method + "): at most " + number(answer.gap, 4) + " points may be missing\n";
        return out;
    }

    /// Null for a row that only has columns.
    static Json networkOf(const workflow::Analysis& analysis, std::size_t row)
    {
        const study::Observation& seen = (*analysis.inputs.samples)[row].observation;
        return seen.kind == study::Observation::Kind::Exact ? Json(analysis.inputs.space->format(seen.architecture)) : Json(nullptr);
    }
    static std::string rowName(const workflow::Analysis& analysis, std::size_t row)
    {
        const Json network = networkOf(analysis, row);
        return network.is_null() ? std::string() : ", " + network.get<std::string>();
    }

    StudyOptions m_study;
    PredictorOptions m_predictors;
    ConstraintOptions m_constraints;
    std::string m_points = "all", m_proof;
    bool m_csv = false;
};

} // namespace

CommandPtr makeFrontCommand()
{
    return std::make_unique<FrontCommand>();
}

} // namespace vulpes::cli
