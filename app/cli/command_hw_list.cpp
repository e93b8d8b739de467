// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/study_options.h"
#include "cli/text_table.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

using hardware::HardwareTable;

class HwListCommand : public Command
{
public:
    HwListCommand()
        : Command("list", "What hardware tables hold: devices, metrics, networks, accuracies; and what to know before believing them",
                  "vulpes-cli hw list hwnasbench/ nasbench201/")
    {
    }

    void options(CLI::App& app) override { m_files.bind(app); }

    Result<ExitCode> run(const Context& context) override
    {
        const auto read = m_files.read(context, !context.globals.json);
        if (!read)
            return fail(read.error());
        std::vector<hardware::HardwareTablePtr> tables = read->tables;
        if (!m_files.space.empty()) {
            auto one = m_files.table(*read);
            if (!one)
                return fail(one.error());
            tables = {std::move(*one)};
        }
        if (context.globals.json)
            context.print(json(*read, tables));
        else
            for (const auto& table : tables)
                context.print(text(*table));
        return kDone;
    }

private:
    static Json seriesJson(const std::string& metric, const std::string& dataset, std::size_t rows)
    {
        const auto* kind = hardware::metricKind(metric);
        Json one;
        one["metric"] = metric;
        one["unit"] = kind ? std::string(kind->unit) : std::string();
        one["better"] = kind && kind->better == hardware::Direction::HigherIsBetter ? "higher" : "lower";
        one["dataset"] = dataset.empty() ? Json(nullptr) : Json(dataset);
        one["rows"] = rows;
        return one;
    }

    static Json deviceJson(const HardwareTable& table, const std::string& name)
    {
        Json device, series = Json::array();
        std::vector<std::string> metrics;
        std::size_t rows = 0;
        const auto addMetric = [&](const std::string& metric) {
            if (std::ranges::find(metrics, metric) == metrics.end())
                metrics.push_back(metric);
        };
        for (const auto& one : table.series)
            if (one.device == name) {
                addMetric(one.metric);
                rows = std::max(rows, one.present);
                series.push_back(seriesJson(one.metric, one.dataset, one.present));
                series.back()["whole_units"] = one.wholeNumbers;
            }
        for (const auto& one : table.operatorTables)
            if (one.device == name) {
                addMetric(one.metric);
                series.push_back(seriesJson(one.metric, one.dataset, 0));
                series.back()["operators"] = std::ranges::count_if(one.costs, [](double cost) { return !hardware::isMissing(cost); });
            }
        device["name"] = name;
        device["space"] = table.benchmark().space;
        device["metrics"] = metrics;
        device["rows"] = rows;
        device["series"] = std::move(series);
        return device;
    }

    static Json spaceJson(const HardwareTable& table)
    {
        Json space, tasks = Json::array(), attributes = Json::array();
        for (const auto& one : table.tasks)
            tasks.push_back({{"name", one.name}, {"dataset", one.dataset}, {"split", one.split}, {"epochs", one.epochs}, {"percent", one.percent}, {"rows", one.present}});
        for (const auto& one : table.attributes)
            attributes.push_back({{"name", one.name}, {"dataset", one.dataset}, {"rows", one.present}});
        space["space"] = table.benchmark().space;
        space["networks"] = table.rows();
        space["of"] = table.benchmark().size > 0 ? Json(table.benchmark().size) : Json(nullptr);
        space["disconnected"] = std::ranges::count(table.disconnected, 1);
        space["tasks"] = std::move(tasks);
        space["attributes"] = std::move(attributes);
        space["learning_curves"] = table.curves.size();
        space["training_costs"] = table.trainingCosts.size();
        return space;
    }

    static Json json(const hardware::HardwareTables& read, const std::vector<hardware::HardwareTablePtr>& tables)
    {
        Json list, files = Json::array();
        list["devices"] = Json::array();
        list["spaces"] = Json::array();
        for (const auto& table : tables) {
            list["spaces"].push_back(spaceJson(*table));
            for (const std::string& device : table->devices())
                list["devices"].push_back(deviceJson(*table, device));
        }
        for (const auto& [file, layout] : read.files)
            files.push_back({{"file", file}, {"layout", layout}});
        Json document = hwDocument("list", std::move(list));
        document["files"] = std::move(files);
        document["problems"] = problemsJson(read.problems);
        return document;
    }

    static std::string text(const HardwareTable& table)
    {
        using Align = TextTable::Align;
        std::string out = std::string(table.benchmark().space) + ": " + grouped(static_cast<std::int64_t>(table.rows())) + " networks";
        if (table.benchmark().size > 0)
            out += " of " + grouped(table.benchmark().size);
        out += "\n";
        TextTable devices({{"device", Align::Left}, {"metric", Align::Left}, {"unit", Align::Left}, {"data set", Align::Left}, {"networks"}, {"", Align::Left}});
        const auto add = [&](const std::string& device, const std::string& metric, const std::string& dataset, std::size_t rows, const char* remark) {
            const auto* kind = hardware::metricKind(metric);
            devices.add({device, metric, kind ? std::string(kind->unit) : "", dataset, grouped(static_cast<std::int64_t>(rows)), remark});
        };
        for (const auto& one : table.series)
            add(one.device, one.metric, one.dataset, one.present, one.wholeNumbers ? "whole units" : "");
        for (const auto& one : table.operatorTables)
            add(one.device, one.metric, one.dataset, 0, "operator costs");
        if (!devices.empty())
            out += devices.text("  ");
        TextTable columns({{"column", Align::Left}, {"data set", Align::Left}, {"networks"}});
        for (const auto& one : table.tasks)
            columns.add({one.name, one.dataset, grouped(static_cast<std::int64_t>(one.present))});
        for (const auto& one : table.attributes)
            columns.add({one.name, one.dataset, grouped(static_cast<std::int64_t>(one.present))});
        if (!columns.empty())
            out += columns.text("  ");
        return out + "\n";
    }

    HwFiles m_files;
};

}  // namespace

CommandPtr makeHwListCommand()
{
    return std::make_unique<HwListCommand>();
}

}  // namespace vulpes::cli
