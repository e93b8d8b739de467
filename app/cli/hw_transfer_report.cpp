// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_transfer_report.h"

#include "cli/hw_command.h"
#include "cli/text_table.h"
#include "cli/units.h"

#include <cmath>

namespace vulpes::cli {

namespace {

using Align = TextTable::Align;

Json indexOf(const hardware::HardwareTable& table, std::size_t row)
{
    const std::int64_t index = table.keys.index(row);
    return index == hardware::ArchitectureKeys::kNoIndex ? Json(nullptr) : Json(index);
}

std::string operatorsText(const hardware::HardwareTable& table, std::size_t row)
{
    return table.benchmark().format(table.keys.operators(row));
}

/// "latency_ms" and "low": "latency_low_ms"; a metric without a unit has it at its end.
std::string keyOf(const std::string& metric, const std::string& part)
{
    const std::string unit = unitOf(metric);
    const auto at = metric.rfind('_');
    return unit.empty() || at == std::string::npos ? metric + "_" + part
                                                   : metric.substr(0, at) + "_" + part + metric.substr(at);
}

/// Mean over the draws and half of its 95 % interval.
struct OverDraws
{
    double mean = hardware::kMissing;
    std::optional<double> half;
};

OverDraws overDraws(const std::vector<workflow::TransferResult>& results, double transfer::Score::*member)
{
    double sum = 0, squares = 0;
    const auto count = static_cast<double>(results.size());
    for (const auto& result : results) {
        if (!result.score)
            return {};
        sum += (*result.score).*member;
    }
    OverDraws over{sum / count, {}};
    for (const auto& result : results)
        squares += std::pow((*result.score).*member - over.mean, 2);
    if (results.size() > 1)
        over.half = 1.96 * std::sqrt(squares / (count - 1) / count);
    return over;
}

Json measuredJson(const TransferReport& report, const workflow::TransferResult& result)
{
    const auto* series =
        report.table.find(report.request.target, report.request.metric, report.request.dataset);
    Json list = Json::array();
    for (const std::size_t row : result.measured)
        list.push_back({{"index", indexOf(report.table, row)}, {"arch", operatorsText(report.table, row)},
            {report.request.metric, hwNumber(series->values[row])}});
    return list;
}

Json predictionsJson(const TransferReport& report, const workflow::TransferResult& result)
{
    const std::string& metric = report.request.metric;
    Json list = Json::array();
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        const transfer::Prediction& one = result.predictions[i];
        list.push_back({{"index", indexOf(report.table, result.rows[i])},
            {"arch", operatorsText(report.table, result.rows[i])}, {metric, hwNumber(one.mean)},
            {keyOf(metric, "sd"), hwNumber(one.sd)}, {keyOf(metric, "low"), hwNumber(one.low)},
            {keyOf(metric, "high"), hwNumber(one.high)},
            {keyOf(metric, "measured"), hwNumber(result.truth[i])}});
    }
    return list;
}

Json fitJson(const transfer::Fit& fit)
{
    Json json;
    json["constant"] = fit.constant;
    json["noise"] = fit.noise;
    json["weights"] = Json::object();
    for (std::size_t block = 0; block < fit.blocks.size(); ++block)
        json["weights"][fit.blocks[block]->name] = fit.weights[static_cast<Eigen::Index>(block)];
    json["coefficients"] = Json::array();
    for (const transfer::Coefficient& one : fit.table())
        json["coefficients"].push_back(
            {{"block", one.block}, {"column", one.column}, {"per_unit", one.perUnit}});
    return json;
}

std::string listOfNames(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string plusMinus(const OverDraws& over, double factor, int digits)
{
    return number(factor * over.mean, digits)
        + (over.half ? " ± " + number(factor * *over.half, digits) : "");
}

std::string networkTable(
    const TransferReport& report, const std::vector<std::size_t>& rows, const std::vector<double>* values)
{
    const std::string unit = unitOf(report.request.metric);
    std::vector<TextTable::Column> columns{{"network"}, {"operators", Align::Left}};
    if (values)
        columns.push_back({unit.empty() ? report.request.metric : unit});
    TextTable table(columns);
    for (const std::size_t row : rows) {
        const Json index = indexOf(report.table, row);
        std::vector<std::string> cells{
            index.is_null() ? "–" : index.dump(), operatorsText(report.table, row)};
        if (values)
            cells.push_back(significant((*values)[row]));
        table.add(std::move(cells));
    }
    return table.text("  ");
}

}  // namespace

Json transferJson(const TransferReport& report, const std::optional<TransferStudy>& study)
{
    const std::string& target = report.request.target;
    Json json;
    json["space"] = report.table.benchmark().space;
    json["device"] = target.empty() ? Json(nullptr) : Json(target);
    json["metric"] = report.request.metric;
    json["sources"] = report.task.transfer().columns().table().devices;
    json["n"] = report.results.empty() ? report.draw.count
                                       : static_cast<Eigen::Index>(report.results.front().measured.size());
    json["seed"] = report.draw.seed;
    if (report.additive)
        json["additive"] = {{"exact", report.additive->exact()}, {"worst", report.additive->worst},
            {"networks", report.additive->rows}, {"terms", report.additive->terms}};
    if (!report.design.empty()) {
        json["design"] = Json::array();
        for (const std::size_t row : report.design)
            json["design"].push_back(
                {{"index", indexOf(report.table, row)}, {"arch", operatorsText(report.table, row)}});
    }
    if (report.results.empty())
        return json;
    const auto& first = report.results.front();
    const OverDraws spearman = overDraws(report.results, &transfer::Score::spearman);
    json["spearman"] = hwNumber(spearman.mean);
    json["spearman_low"] = spearman.half ? Json(spearman.mean - *spearman.half) : Json(nullptr);
    json["spearman_high"] = spearman.half ? Json(spearman.mean + *spearman.half) : Json(nullptr);
    json["kendall_tau"] = hwNumber(overDraws(report.results, &transfer::Score::kendall).mean);
    json["mean_relative_error"] =
        hwNumber(overDraws(report.results, &transfer::Score::meanRelativeError).mean);
    json["within_10_percent"] =
        hwNumber(100 * overDraws(report.results, &transfer::Score::within10Percent).mean);
    json["scored"] = first.score ? Json(first.score->networks) : Json(nullptr);
    json["draws"] = Json::array();
    for (std::size_t draw = 0; draw < report.results.size(); ++draw)
        json["draws"].push_back({{"seed", report.draw.seed + draw},
            {"spearman",
                report.results[draw].score ? Json(report.results[draw].score->spearman) : Json(nullptr)}});
    json["fit"] = fitJson(*first.fit);
    json["measured"] = measuredJson(report, first);
    json["predictions"] = predictionsJson(report, first);
    if (study)
        json["study"] = {{"file", study->file}, {"samples", study->networks}, {"device", study->device},
            {"task", study->task.empty() ? Json(nullptr) : Json(study->task)}};
    return json;
}

std::string transferText(const TransferReport& report, const std::optional<TransferStudy>& study)
{
    const auto& sources = report.task.transfer().columns().table().devices;
    std::string out;
    if (report.results.empty()) {
        out = "Measure these networks, best first; the first few of them are the best few.\n"
            + networkTable(report, report.design, nullptr);
        return out + "Known on " + std::to_string(sources.size()) + " devices: " + listOfNames(sources)
            + ".\n";
    }
    const auto& first = report.results.front();
    out = report.request.target + " from " + std::to_string(first.measured.size()) + " measured networks and "
        + std::to_string(sources.size()) + " other devices (" + listOfNames(sources) + ").\n";
    if (first.score) {
        out += "Spearman " + plusMinus(overDraws(report.results, &transfer::Score::spearman), 1, 3) + " over "
            + grouped(static_cast<std::int64_t>(first.score->networks)) + " networks; mean relative error "
            + plusMinus(overDraws(report.results, &transfer::Score::meanRelativeError), 100, 1) + " %, "
            + plusMinus(overDraws(report.results, &transfer::Score::within10Percent), 100, 0)
            + " % within 10 %";
        out += report.results.size() > 1 ? "; " + std::to_string(report.results.size()) + " draws.\n" : ".\n";
        // Cut-off networks take next to no time: a mean over them says nothing of the others.
        if (report.results.size() == 1 && first.connected && first.connected->networks < first.score->networks)
            out += "Over the " + grouped(static_cast<std::int64_t>(first.connected->networks))
                + " of them whose input reaches their output: mean relative error "
                + number(first.connected->meanRelativeError * 100, 1) + " %, "
                + number(first.connected->within10Percent * 100, 0) + " % within 10 %.\n";
    } else {
        out += "Nothing else of it was measured that the predictions could be compared with.\n";
    }
    if (report.additive && report.additive->exact())
        out += report.request.target + " is exactly additive in its operators: "
            + std::to_string(report.additive->terms) + " terms foretell " + grouped(report.additive->rows)
            + " networks to " + significant(report.additive->worst, 2) + " of the largest.\n";
    TextTable blocks({{"columns", Align::Left}, {"weight"}});
    for (std::size_t block = 0; block < first.fit->blocks.size(); ++block)
        blocks.add({first.fit->blocks[block]->name,
            number(first.fit->weights[static_cast<Eigen::Index>(block)], 2)});
    out += "\nWhat carries the prediction:\n" + blocks.text("  ");
    const auto* series =
        report.table.find(report.request.target, report.request.metric, report.request.dataset);
    out += "\nMeasured:\n" + networkTable(report, first.measured, &series->values);
    if (!report.design.empty())
        out += "\nMeasure next:\n" + networkTable(report, report.design, nullptr);
    if (study)
        out += "\n" + grouped(static_cast<std::int64_t>(study->networks)) + " networks with what is foretold of "
            + report.request.target + (study->task.empty() ? "" : " and the accuracies " + study->task)
            + " are in " + study->file + ".\n";
    return out;
}

std::string transferCsv(const TransferReport& report)
{
    const std::string& metric = report.request.metric;
    if (report.results.empty()) {
        TextTable table({{"arch_idx"}, {"ops"}});
        for (const std::size_t row : report.design)
            table.add({indexOf(report.table, row).is_null() ? "" : indexOf(report.table, row).dump(),
                operatorsText(report.table, row)});
        return table.csv();
    }
    TextTable table({{"arch_idx"}, {"ops"}, {metric}, {keyOf(metric, "sd")}, {keyOf(metric, "low")},
        {keyOf(metric, "high")}, {keyOf(metric, "measured")}});
    const auto& first = report.results.front();
    for (std::size_t i = 0; i < first.rows.size(); ++i) {
        const transfer::Prediction& one = first.predictions[i];
        const Json index = indexOf(report.table, first.rows[i]);
        table.add({index.is_null() ? "" : index.dump(), operatorsText(report.table, first.rows[i]),
            significant(one.mean, 9), significant(one.sd), significant(one.low, 9), significant(one.high, 9),
            hardware::isMissing(first.truth[i]) ? "" : significant(first.truth[i], 9)});
    }
    return table.csv();
}

}  // namespace vulpes::cli
