// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/study_options.h"
#include "predict/formula_facts.h"
#include "cli/text_table.h"
#include "cli/units.h"

namespace vulpes::cli {

namespace {

Json partsJson(const std::vector<explain::Part>& parts)
{
    Json result = Json::array();
    for (const explain::Part& part : parts) {
        Json line;
        line["stage"] = part.stage < 0 ? Json(nullptr) : Json(part.stageName);
        line["block"] = part.block;
        if (!part.edge.empty())
            line["edge"] = part.edge;
        line["contribution"] = part.contribution;
        line["low"] = toJson(part.low);
        line["high"] = toJson(part.high);
        result.push_back(std::move(line));
    }
    return result;
}

std::string nameOf(const explain::Part& part, const space::SearchSpace& space)
{
    if (part.stage < 0)
        return "outside the stages";
    if (!part.edge.empty())
        return "  " + part.edge;
    if (part.block > 0)
        return "  block " + std::to_string(part.block);
    return space.stages()[static_cast<std::size_t>(part.stage)].depth ? "  depth" : space.scores().empty() ? "  no single block" : "  scores";
}

class ExplainCommand : public Command
{
public:
    ExplainCommand()
        : Command("explain", "Why a network is predicted as it is, or what each decision does",
                  "vulpes-cli explain demo --arch best --against fastest")
    {
    }

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app);
        m_constraints.bind(app);
        add(app, "target", m_target);
        auto* arch = add(app, "arch", m_arch);
        add(app, "against-arch", m_against);
        auto* effects = addFlag(app, "effects", m_effects);
        effects->excludes(arch);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_effects == !m_arch.empty())
            return fail(base::usageError("explain_needs_arch"));
        auto opened = openStudy(context, m_study, &m_predictors, &m_constraints);
        if (!opened)
            return fail(opened.error());
        const bool needsFront = !m_effects && (m_arch == "best" || m_arch == "fastest" || m_against == "best" || m_against == "fastest");
        auto analysis = analyseStudy(context, *opened, needsFront ? workflow::Until::Front : workflow::Until::Fits);
        if (!analysis)
            return fail(analysis.error());
        const bool accuracy = m_target == "accuracy";
        const workflow::Predictor& predictor = accuracy ? (*analysis)->accuracy : (*analysis)->latency;
        const std::string unit = accuracy ? "points" : unitOf((*analysis)->metric);

        Json document;
        document["schema"] = "vulpes.explain/1";
        document["target"] = accuracy ? "accuracy" : (*analysis)->metric;
        document["unit"] = unit;
        document["formula"] = formulaJson(predictor);
        std::string text = formulaLine(m_target, predictor) + "\n";
        if (m_effects) {
            addEffects(*predictor.fit, unit, document, text);
        } else if (auto added = addParts(**analysis, opened->state, predictor, unit, document, text); !added) {
            return fail(added.error());
        }
        context.globals.json ? context.print(document) : context.print(text);
        return kDone;
    }

private:
    /// A network by name: "best" is the best under the budget when there is one.
    static Result<space::Architecture> network(const workflow::Analysis& analysis, const study::AnalysisState& state, const std::string& name)
    {
        if (name == "best" && state.budgetMs > 0) {
            const auto answer = workflow::answerBudget(analysis, state, true);
            if (answer.error)
                return fail(*answer.error);
            return answer.architecture;
        }
        return workflow::namedNetwork(analysis, name);
    }

    [[nodiscard]] Result<void> addParts(const workflow::Analysis& analysis, const study::AnalysisState& state,
                                        const workflow::Predictor& predictor, const std::string& unit, Json& document, std::string& text) const
    {
        auto explained = network(analysis, state, m_arch);
        if (!explained)
            return fail(explained.error());
        const space::SearchSpace& space = *analysis.inputs.space;
        explain::Contributions result;
        if (m_against == "average") {
            const auto& terms = m_target == "accuracy" ? analysis.averageAccuracyTerms : analysis.averageLatencyTerms;
            result = explain::contributionsFromAverage(*predictor.fit, *explained, terms);
        } else {
            auto baseline = network(analysis, state, m_against);
            if (!baseline)
                return fail(baseline.error());
            const bool named = m_against == "fastest" || m_against == "best";
            result = explain::contributions(*predictor.fit, *explained, *baseline, named ? m_against : space.format(*baseline));
        }

        const auto unscored = predict::unknownScores(*predictor.fit->formula, *explained);
        for (const std::string& score : unscored)
            text += "This network has no " + score + ", which the formula reads: its mean stands for it.\n";
        document["unscored"] = unscored;
        document["arch"] = space.format(*explained);
        document["baseline_name"] = result.baselineName;
        document["baseline"] = result.baseline;
        document["total"] = result.total;
        document["intervals"] = result.hasIntervals;
        document["stages"] = partsJson(result.stages);
        document["parts"] = partsJson(result.blocks);

        text += space.format(*explained) + "\nagainst " + result.baselineName + "\n\n";
        TextTable table({{"part", TextTable::Align::Left}, {unit}, {result.hasIntervals ? "95 % interval" : "", TextTable::Align::Left}});
        const auto row = [&](const std::string& name, const explain::Part& part) {
            table.add({name, signedNumber(part.contribution, 4), interval(part.low, part.high, 3)});
        };
        table.add({"baseline", number(result.baseline, 4), ""});
        for (const explain::Part& stage : result.stages) {
            row(stage.stage < 0 ? nameOf(stage, space) : "stage " + stage.stageName, stage);
            if (stage.stage < 0)
                continue;
            for (const explain::Part& part : result.blocks)
                if (part.stage == stage.stage)
                    row(nameOf(part, space), part);
        }
        table.add({"total", number(result.total, 4), ""});
        text += table.text();
        return {};
    }

    static void addEffects(const predict::Fit& fit, const std::string& unit, Json& document, std::string& text)
    {
        const space::SearchSpace& space = *fit.formula->space();
        const std::string reference = space.format(explain::referenceNetwork(space, fit));
        Json effects = Json::array();
        TextTable table({{"decision", TextTable::Align::Left}, {"from"}, {"to"}, {unit},
                         {fit.hasCovariance() ? "95 % interval" : "", TextTable::Align::Left}, {"", TextTable::Align::Left}});
        for (const explain::Effect& effect : explain::effects(fit)) {
            Json line;
            line["decision"] = effect.decision;
            line["from"] = effect.from;
            line["to"] = effect.to;
            if (!effect.fromLabel.empty()) {
                line["from_label"] = effect.fromLabel;
                line["to_label"] = effect.toLabel;
            }
            line["effect"] = effect.effect;
            line["low"] = toJson(effect.low);
            line["high"] = toJson(effect.high);
            line["terms"] = effect.terms;
            line["sign_disagrees"] = effect.signDisagrees;
            effects.push_back(std::move(line));
            table.add({effect.decision, effect.fromLabel.empty() ? significant(effect.from) : effect.fromLabel,
                       effect.toLabel.empty() ? significant(effect.to) : effect.toLabel, signedNumber(effect.effect, 4),
                       interval(effect.low, effect.high, 3), effect.signDisagrees ? "a weight has the other sign" : ""});
        }
        document["reference"] = reference;
        document["effects"] = std::move(effects);
        text += "one decision changed, all else as in " + reference + "\n\n" + table.text();
    }

    StudyOptions m_study;
    PredictorOptions m_predictors;
    ConstraintOptions m_constraints;
    std::string m_target = "accuracy", m_arch, m_against = "average";
    bool m_effects = false;
};

} // namespace

CommandPtr makeExplainCommand()
{
    return std::make_unique<ExplainCommand>();
}

} // namespace vulpes::cli
