// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/network_list.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/units.h"
#include "workflow/unmeasured.h"

#include <set>

namespace vulpes::cli {

namespace {

class PredictCommand : public Command
{
public:
    PredictCommand()
        : Command("predict", "Predictions of networks, with their intervals", "vulpes-cli predict my.vulpes --archs networks.csv --json")
    {
    }

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app);
        auto* arch = add(app, "arch", m_architectures);
        arch->allow_extra_args(true);
        add(app, "archs", m_table);
        addFlag(app, "as-csv", m_csv);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_architectures.empty() && m_table.empty())
            return fail(base::usageError("predict_needs_arch"));
        auto opened = openStudy(context, m_study, &m_predictors);
        if (!opened)
            return fail(opened.error());
        auto networks = readNetworks(*opened->inputs.space, m_architectures, m_table);
        if (!networks)
            return fail(networks.error());
        auto analysis = analyseStudy(context, *opened, workflow::Until::Fits);
        if (!analysis)
            return fail(analysis.error());

        const std::string unit = unitOf((*analysis)->metric);
        const std::string stem = (*analysis)->metric.substr(0, (*analysis)->metric.rfind('_'));
        const std::string suffix = (*analysis)->metric.substr(stem.size());
        TextTable table({{"accuracy"}, {"accuracy_low"}, {"accuracy_high"}, {stem + suffix}, {stem + "_low" + suffix},
                         {stem + "_high" + suffix}, {"leverage"}, {"extrapolated"}, {"arch", TextTable::Align::Left}});
        Json predictions = Json::array();
        std::set<std::string> said, unscored;
        for (const space::Architecture& network : *networks) {
            auto accuracy = predict::predict(*(*analysis)->accuracy.fit, network);
            auto latency = predict::predict(*(*analysis)->latency.fit, network);
            const auto unmeasured = workflow::markUnmeasured(**analysis, network, accuracy, latency);
            const bool extrapolated = accuracy.extrapolated || latency.extrapolated;
            const std::string text = opened->inputs.space->format(network);
            Json line;
            line["arch"] = text;
            line["accuracy"] = accuracy.value;
            line["accuracy_low"] = toJson(accuracy.low);
            line["accuracy_high"] = toJson(accuracy.high);
            line[stem + suffix] = latency.value;
            line[stem + "_low" + suffix] = toJson(latency.low);
            line[stem + "_high" + suffix] = toJson(latency.high);
            line["leverage"] = toJson(accuracy.leverage);
            line[stem + "_leverage"] = toJson(latency.leverage);
            line["extrapolated"] = extrapolated;
            line["unmeasured"] = unmeasured.decisions;
            line["unscored"] = unmeasured.scores;
            unscored.insert(unmeasured.scores.begin(), unmeasured.scores.end());
            for (const std::string& decision : unmeasured.decisions)
                said.insert(decision + " = " + significant(opened->inputs.space->value(network, *opened->inputs.space->find(decision))));
            predictions.push_back(std::move(line));
            table.add({number(accuracy.value, 4), number(accuracy.low, 4), number(accuracy.high, 4), number(latency.value, 4),
                       number(latency.low, 4), number(latency.high, 4), number(accuracy.leverage, 3), extrapolated ? "yes" : "no", text});
        }
        for (const std::string& what : said)
            context.say("Nothing with " + what + " was measured, and the formulas do not read it: the prediction there is that of other values.");
        for (const std::string& score : unscored)
            context.say("Some of these networks have no " + score + ", which a formula reads: its mean stands for it there.");
        if (m_csv) {
            context.print(table.csv());
        } else if (context.globals.json) {
            Json document;
            document["schema"] = "vulpes.predict/1";
            document["metric"] = (*analysis)->metric;
            document["device"] = (*analysis)->device;
            document["formulas"] = {{"accuracy", formulaJson((*analysis)->accuracy)}, {"latency", formulaJson((*analysis)->latency)}};
            document["predictions"] = std::move(predictions);
            context.print(document);
        } else {
            context.print(formulaLine("accuracy", (*analysis)->accuracy) + formulaLine("latency ", (*analysis)->latency)
                          + "low and high: 95 % interval for a new network\n\n" + table.text());
        }
        return kDone;
    }

private:
    StudyOptions m_study;
    PredictorOptions m_predictors;
    std::vector<std::string> m_architectures;
    std::string m_table;
    bool m_csv = false;
};

} // namespace

CommandPtr makePredictCommand()
{
    return std::make_unique<PredictCommand>();
}

} // namespace vulpes::cli
