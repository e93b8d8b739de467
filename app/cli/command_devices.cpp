// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/units.h"
#include "workflow/devices.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

class DevicesCommand : public Command
{
public:
    DevicesCommand()
        : Command("devices", "What was measured where, how well it is predicted, and the best network on two devices",
                  "vulpes-cli devices my.vulpes --with phone --budget 55ms --with-budget 20ms")
    {
    }

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app);
        m_constraints.bind(app);
        add(app, "with", m_with);
        add(app, "with-budget", m_withBudget);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_with.empty() && !m_withBudget.empty())
            return fail(base::usageError("with_budget_needs_with"));
        auto opened = openStudy(context, m_study, &m_predictors, &m_constraints);
        if (!opened)
            return fail(opened.error());
        if (!m_with.empty())
            return compare(context, *opened);
        return list(context, *opened);
    }

private:
    /// Every device by itself: its record and how well its predictor does.
    Result<ExitCode> list(const Context& context, const Opened& opened)
    {
        Json devices = Json::array();
        std::string reasons;
        TextTable table({{"device", TextTable::Align::Left}, {"measured"}, {"error, %"}, {"median, %"}, {"within 10 %"}, {"Kendall tau"}, {"formula", TextTable::Align::Left}});
        for (const std::string& name : workflow::deviceNames(opened.inputs)) {
            study::AnalysisState state = workflow::onDevice(opened.state, {name, opened.state.metric});
            if (!m_predictors.latencyFormula.empty() || !m_predictors.formula.empty())
                state.latencyFormula = opened.state.latencyFormula;  // asked for by name
            const auto analysis = workflow::analyse(opened.inputs, state, nullptr, {}, context.job, workflow::Until::Fits);
            if (!analysis)
                return fail(analysis.error());
            const auto agreement = workflow::agreementOf(**analysis, context.job);
            if (!agreement && agreement.error().kind == ErrorKind::Stopped)
                return fail(agreement.error());
            Json entry = record(opened.inputs, name);
            describe(entry, **analysis, agreement);
            devices.push_back(std::move(entry));
            const bool has = agreement && !agreement->rows.empty();
            if (!agreement)
                reasons += name + ": " + sentence(agreement.error()) + "\n";
            table.add({name, std::to_string(workflow::measuredRows(**analysis)), has ? number(agreement->meanRelativeError * 100, 2) : "–",
                       has ? number(agreement->medianRelativeError * 100, 2) : "–",
                       has ? number(agreement->withinTenPercent * 100, 1) : "–", has ? number(agreement->kendall, 3) : "–",
                       (*analysis)->latency.fit ? (*analysis)->latency.fit->formula->formula().name : "–"});
        }
        if (context.globals.json)
            context.print(Json{{"schema", "vulpes.devices/1"}, {"metric", opened.state.metric}, {"devices", std::move(devices)}});
        else
            context.print(devices.empty() ? std::string("The study has no devices.\n") : table.text() + (reasons.empty() ? "" : "\n" + reasons));
        return kDone;
    }

    Result<ExitCode> compare(const Context& context, const Opened& opened)
    {
        // Not every study that compares latencies has accuracies.
        const auto analysis = workflow::analyse(opened.inputs, opened.state, nullptr, {}, context.job, workflow::Until::Front);
        if (!analysis)
            return fail(analysis.error());
        const workflow::Metric second = secondOf(opened);
        const auto comparison = workflow::compareDevices(*analysis, second, context.job);
        if (!comparison)
            return fail(comparison.error());
        std::optional<workflow::JointAnswer> joint;
        const double budget = workflow::effectiveBudget(**analysis, opened.state);
        double withBudget = 0;
        if (!m_withBudget.empty()) {
            const auto parsed = parseBudget(m_withBudget, second.metric);
            if (!parsed)
                return fail(parsed.error());
            withBudget = *parsed;
            auto found = workflow::bestOnBoth(**comparison, budget, withBudget, kSeconds, context.job);
            if (!found)
                return fail(found.error());
            joint = std::move(*found);
        }
        context.globals.json ? context.print(document(opened, **comparison, joint, budget, withBudget))
                             : context.print(text(**comparison, joint, budget, withBudget));
        return kDone;
    }

    /// "phone", or "phone@energy_mj" for another metric than that of the first device.
    workflow::Metric secondOf(const Opened& opened) const
    {
        const auto names = workflow::deviceNames(opened.inputs);
        const auto at = m_with.rfind('@');
        if (at == std::string::npos || std::ranges::find(names, m_with) != names.end())
            return {m_with, opened.state.metric};
        return {m_with.substr(0, at), m_with.substr(at + 1)};
    }

    static Json record(const workflow::Inputs& inputs, const std::string& name)
    {
        Json entry{{"name", name}};
        const auto found = std::ranges::find(inputs.devices, name, &study::Device::name);
        if (found == inputs.devices.end())
            return entry;
        entry["processor"] = found->processor;
        entry["runtime"] = found->runtime;
        entry["threads"] = found->threads;
        entry["precision"] = found->precision;
        entry["clock_policy"] = found->clockPolicy;
        entry["date"] = found->date;
        entry["notes"] = found->notes;
        return entry;
    }

    static void describe(Json& entry, const workflow::Analysis& analysis, const Result<workflow::Agreement>& agreement)
    {
        entry["formula"] = analysis.latency.fit ? Json(analysis.latency.fit->formula->formula().name) : Json(nullptr);
        const bool has = agreement && !agreement->rows.empty();
        entry["n"] = workflow::measuredRows(analysis);
        entry["left_out"] = has ? Json(agreement->leftOut) : Json(nullptr);
        entry["mean_relative_error"] = has ? Json(agreement->meanRelativeError) : Json(nullptr);
        entry["median_relative_error"] = has ? Json(agreement->medianRelativeError) : Json(nullptr);
        entry["within_10_percent"] = has ? Json(agreement->withinTenPercent) : Json(nullptr);
        entry["kendall_tau"] = has ? Json(agreement->kendall) : Json(nullptr);
        entry["error"] = agreement ? Json(nullptr) : errorDocument(agreement.error());
    }

    static Json document(const Opened& opened, const workflow::DeviceComparison& c, const std::optional<workflow::JointAnswer>& joint, double budget,
                         double withBudget)
    {
        const workflow::Analysis& first = *c.first;
        Json result{{"schema", "vulpes.devices/1"}, {"metric", first.metric}};
        Json devices = Json::array();
        for (const auto& [analysis, agreement] : {std::pair{c.first, &c.firstAgreement}, std::pair{c.second, &c.secondAgreement}}) {
            Json entry = record(opened.inputs, analysis->device);
            entry["metric"] = analysis->metric;
            describe(entry, *analysis, *agreement);
            entry["front_size"] = analysis->front ? Json(analysis->front->size()) : Json(nullptr);
            devices.push_back(std::move(entry));
        }
        result["devices"] = std::move(devices);
        const bool ranked = c.pairs.size() > 1;
        result["pair"] = {{"n", c.pairs.size()}, {"kendall_tau", ranked ? Json(c.kendall) : Json(nullptr)},
                          {"spearman", ranked ? Json(c.spearman) : Json(nullptr)}};
        if (joint)
            result["both"] = {{"arch", first.inputs.space->format(joint->architecture)}, {"accuracy", joint->answer.objective},
                              {"budgets", {budget, withBudget}}, {c.second->metric == first.metric ? first.metric : "costs", joint->answer.costs},
                              {"proved", joint->answer.validity == search::Validity::Proved}, {"gap", joint->answer.gap}, {"method", joint->answer.method}};
        return result;
    }

    static std::string text(const workflow::DeviceComparison& c, const std::optional<workflow::JointAnswer>& joint, double budget, double withBudget)
    {
        const workflow::Analysis& first = *c.first;
        const std::string unit = unitOf(first.metric), secondUnit = unitOf(c.second->metric);
        std::string out;
        for (const auto& [analysis, agreement] : {std::pair{c.first, &c.firstAgreement}, std::pair{c.second, &c.secondAgreement}}) {
            out += analysis->device + ": " + std::to_string(agreement->rows.size()) + " measured"
                   + (analysis->front ? ", " + std::to_string(analysis->front->size()) + " on the front" : "") + "\n  " + formulaLine(analysis->metric == study::kLatencyMs ? "latency" : analysis->metric, analysis->latency);
            if (!agreement->rows.empty())
                out += "  error " + number(agreement->meanRelativeError * 100, 2) + " % (median " + number(agreement->medianRelativeError * 100, 2) + " %), " + number(agreement->withinTenPercent * 100, 1)
                       + " % of the rows within 10 %, Kendall tau " + number(agreement->kendall, 3)
                       + (agreement->leftOut ? ", each row left out\n" : "\n");
        }
        out += std::to_string(c.pairs.size()) + " networks measured on both";
        if (c.pairs.size() > 1)
            out += ": Kendall tau " + number(c.kendall, 3) + ", Spearman " + number(c.spearman, 3);
        out += "\n";
        if (!joint)
            return out;
        const search::Answer& answer = joint->answer;
        out += "\nbest within " + significant(budget) + " " + unit + " on " + first.device + " and " + significant(withBudget) + " " + secondUnit + " on "
               + c.second->device + "\n" + first.inputs.space->format(joint->architecture) + "\n  accuracy  " + number(answer.objective, 6) + " %\n";
        out += "  " + first.device + "  " + number(answer.costs[0], 6) + " " + unit + "\n  " + c.second->device + "  " + number(answer.costs[1], 6)
               + " " + secondUnit + "\n";
        out += answer.validity == search::Validity::Proved
                   ? "  proved for the predictors (" + answer.method + ")\n"
                   : "  best found (" + answer.method + "): at most " + number(answer.gap, 4) + " points may be missing\n";
        return out;
    }

    static constexpr double kSeconds = 5;

    StudyOptions m_study;
    PredictorOptions m_predictors;
    ConstraintOptions m_constraints;
    std::string m_with, m_withBudget;
};

} // namespace

CommandPtr makeDevicesCommand() { return std::make_unique<DevicesCommand>(); }

} // namespace vulpes::cli
