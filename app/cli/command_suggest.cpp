// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/file.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/units.h"

namespace vulpes::cli {

namespace {

constexpr std::size_t kNear = 60;   // front points on both sides of the budget whose intervals are to shrink

class SuggestCommand : public Command
{
public:
    SuggestCommand()
        : Command("suggest", "Which networks to measure next", "vulpes-cli suggest my.vulpes --budget 120ms -n 10 -o next.csv")
    {
    }

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app);
        m_constraints.bind(app);
        add(app, "count", m_count);
        add(app, "output-csv", m_output);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_count < 1)
            return fail(base::usageError("count_positive").with("option", "--count").with("least", 1));
        auto opened = openStudy(context, m_study, &m_predictors, &m_constraints);
        if (!opened)
            return fail(opened.error());
        auto suggestions = suggest(context, *opened);
        if (!suggestions)
            return fail(suggestions.error());
        if (!m_output.empty()) {
            const std::string table = benchTable(*opened, *suggestions);
            if (m_output == "-") {
                context.print(table);
                return kDone;
            }
            if (auto written = base::writeFileAtomically(m_output, table); !written)
                return fail(written.error());
            context.say("Wrote " + std::to_string(suggestions->size()) + " networks to " + m_output
                        + "; fill in accuracy and " + opened->state.metric + " and import it again.");
        }
        context.globals.json ? context.print(document(*opened, *suggestions)) : context.print(text(*opened, *suggestions));
        return kDone;
    }

private:
    Result<std::vector<explain::Suggestion>> suggest(const Context& context, const Opened& opened)
    {
        const space::SearchSpace& space = *opened.inputs.space;
        auto analysis = workflow::analyse(opened.inputs, opened.state, nullptr, {}, context.job, workflow::Until::Front);
        if (!analysis)
            return fail(analysis.error());
        const auto& accuracy = (*analysis)->accuracy.fit;
        const auto& latency = (*analysis)->latency.fit;
        m_firstDesign = !accuracy || !latency || !accuracy->hasCovariance() || !latency->hasCovariance();
        if (m_firstDesign) {
            // Nothing measured yet, or too little for any formula: fill the space.
            std::vector<explain::Suggestion> design;
            for (auto& network : explain::firstDesign(space, opened.state.locks, m_count, context.globals.seed)) {
                explain::Suggestion suggestion;
                if (accuracy && latency) {
                    suggestion.accuracy = predict::predict(*accuracy, network).value;
                    suggestion.latencyMs = predict::predict(*latency, network).value;
                    m_predicted = true;
                }
                suggestion.architecture = std::move(network);
                design.push_back(std::move(suggestion));
            }
            return design;
        }
        if (!(*analysis)->front)
            return fail(*(*analysis)->frontError);
        m_predicted = true;
        m_metric = (*analysis)->metric;
        m_budget = workflow::effectiveBudget(**analysis, opened.state);
        m_formulas = formulaLine("accuracy", (*analysis)->accuracy) + formulaLine("latency ", (*analysis)->latency);
        m_formulasJson = {{"accuracy", formulaJson((*analysis)->accuracy)}, {"latency", formulaJson((*analysis)->latency)}};
        return explain::suggest(*accuracy, *latency, workflow::networksNear(**analysis, m_budget, kNear), opened.state.locks, m_count,
                                context.globals.seed, context.job);
    }

    [[nodiscard]] std::string benchTable(const Opened& opened, const std::vector<explain::Suggestion>& suggestions) const
    {
        std::string out = "arch,accuracy," + opened.state.metric + "\r\n";
        for (const auto& suggestion : suggestions) {
            base::appendCsvCell(out, opened.inputs.space->format(suggestion.architecture));
            out += ",,\r\n";
        }
        return out;
    }

    [[nodiscard]] Json document(const Opened& opened, const std::vector<explain::Suggestion>& suggestions) const
    {
        Json result;
        result["schema"] = "vulpes.suggest/1";
        result["method"] = m_firstDesign ? "first-design" : "i-optimal";
        result["budget"] = m_firstDesign ? Json(nullptr) : Json(m_budget);
        result["formulas"] = m_formulasJson;
        Json lines = Json::array();
        for (const auto& suggestion : suggestions) {
            Json line;
            line["arch"] = opened.inputs.space->format(suggestion.architecture);
            line["accuracy"] = m_predicted ? Json(suggestion.accuracy) : Json(nullptr);
            line[opened.state.metric] = m_predicted ? Json(suggestion.latencyMs) : Json(nullptr);
            line["leverage"] = m_firstDesign ? Json(nullptr) : Json(suggestion.leverage);
            line["shrinkage"] = m_firstDesign ? Json(nullptr) : Json(suggestion.shrinkage);
            lines.push_back(std::move(line));
        }
        result["suggestions"] = std::move(lines);
        return result;
    }

    [[nodiscard]] std::string text(const Opened& opened, const std::vector<explain::Suggestion>& suggestions) const
    {
        std::string out = m_formulas;
        out += m_firstDesign ? "Not enough is measured for intervals yet: a first design that fills the space.\n\n"
                             : "Networks that most narrow the intervals around " + significant(m_budget) + " " + unitOf(m_metric) + ".\n\n";
        TextTable table({{"#"}, {"accuracy"}, {opened.state.metric}, {"leverage"}, {"narrower by"}, {"arch", TextTable::Align::Left}});
        int n = 0;
        for (const auto& suggestion : suggestions)
            table.add({std::to_string(++n), m_predicted ? number(suggestion.accuracy, 2) : "–",
                       m_predicted ? number(suggestion.latencyMs, 2) : "–", m_firstDesign ? "–" : number(suggestion.leverage, 2),
                       m_firstDesign ? "–" : number(100 * suggestion.shrinkage, 1) + " %",
                       opened.inputs.space->format(suggestion.architecture)});
        return out + table.text();
    }

    StudyOptions m_study;
    PredictorOptions m_predictors;
    ConstraintOptions m_constraints;
    int m_count = 10;
    std::string m_output;
    bool m_firstDesign = false, m_predicted = false;
    double m_budget = 0;
    std::string m_metric, m_formulas;
    Json m_formulasJson;
};

} // namespace

CommandPtr makeSuggestCommand()
{
    return std::make_unique<SuggestCommand>();
}

} // namespace vulpes::cli
