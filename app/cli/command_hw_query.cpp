// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "hardware/query.h"
#include "hardware/samples.h"
#include "space/named_spaces.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

using hardware::Answer;
using hardware::HardwareTable;

class HwQueryCommand : public Command
{
public:
    HwQueryCommand()
        : Command("query", "All that hardware tables know of one network, as the benchmark's own query",
                  "vulpes-cli hw query HW-NAS-Bench-v1_0.pickle --space nasbench201 --index 0 --dataset cifar10")
    {
    }

    void options(CLI::App& app) override
    {
        m_files.bind(app);
        auto* index = add(app, "hw-index", m_index);
        auto* arch = add(app, "hw-arch", m_arch);
        auto* ops = add(app, "hw-ops", m_operators);
        index->excludes(arch)->excludes(ops);
        arch->excludes(ops);
        add(app, "hw-dataset", m_dataset);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (!m_index && m_arch.empty() && m_operators.empty())
            return fail(base::usageError("hw_query_needs_network"));
        const auto table = m_files.open(context);
        if (!table)
            return fail(table.error());
        const auto answer = m_index ? hardware::queryByIndex(**table, *m_index, m_dataset) : byText(**table);
        if (!answer)
            return fail(answer.error());
        if (context.globals.json)
            context.print(hwDocument("query", json(**table, *answer)));
        else
            context.print(text(**table, *answer));
        return kDone;
    }

private:
    /// Operators, the benchmark's own text, or Vulpes' architecture text "nasbench201:…".
    [[nodiscard]] Result<Answer> byText(const HardwareTable& table) const
    {
        if (m_arch.empty())
            return hardware::queryByText(table, m_operators, m_dataset);
        const std::string prefix = std::string(table.benchmark().space) + ":";
        const bool named = m_arch.starts_with(prefix);
        const auto operators = table.benchmark().parse(named ? m_arch.substr(prefix.size()) : m_arch);
        if (operators)
            return hardware::queryByOperators(table, *operators, m_dataset);
        const Result<space::SpacePtr> space = named ? space::namedSpace(table.benchmark().space) : fail(operators.error());
        if (!space)
            return fail(operators.error());
        const auto architecture = (*space)->parse(m_arch);
        if (!architecture)
            return fail(architecture.error());
        return hardware::queryByOperators(table, hardware::operatorsOf(**space, *architecture), m_dataset);
    }

    /// The data set asked for; without one, the first that the network was measured for.
    [[nodiscard]] std::string shownDataset(const Answer& answer) const
    {
        if (!m_dataset.empty())
            return hardware::datasetNamed(m_dataset).value_or(m_dataset);
        for (const auto& one : answer.metrics)
            if (!one.dataset.empty())
                return one.dataset;
        return {};
    }

    [[nodiscard]] Json json(const HardwareTable& table, const Answer& answer) const
    {
        const auto& benchmark = table.benchmark();
        Json query;
        query["space"] = benchmark.space;
        query["index"] = answer.index == hardware::ArchitectureKeys::kNoIndex ? Json(nullptr) : Json(answer.index);
        query["operators"] = answer.operators.empty() ? Json(nullptr) : Json(answer.operators);
        query["arch"] = answer.operators.empty()            ? Json(nullptr)
                        : benchmark.space == "nasbench201" ? Json(hardware::cellText(answer.operators))
                                                             : Json(benchmark.format(answer.operators));
        query["disconnected"] = answer.disconnected;
        const std::string dataset = shownDataset(answer);
        query["dataset"] = dataset.empty() ? Json(nullptr) : Json(dataset);
        Json metrics = Json::object(), byDataset = Json::object(), summed = Json::array(), repeats = Json::object();
        for (const auto& one : answer.metrics) {
            const std::string key = one.device + "_" + one.metric;
            if (one.dataset.empty() || one.dataset == dataset) {
                metrics[key] = hwNumber(one.value);
                if (one.summed)
                    summed.push_back(key);
                if (!one.repeats.empty())
                    repeats[key] = one.repeats;
            }
            if (!one.dataset.empty())
                byDataset[one.dataset][key] = hwNumber(one.value);
        }
        query["metrics"] = std::move(metrics);
        query["average_hw_metric"] = answer.average ? hwNumber(*answer.average) : Json(nullptr);
        query["summed"] = std::move(summed);
        query["repeats"] = std::move(repeats);
        query["by_dataset"] = std::move(byDataset);
        query["tasks"] = Json::object();
        for (const auto& [task, value] : answer.tasks)
            query["tasks"][task->name] = hwNumber(value);
        query["attributes"] = Json::object();
        for (const auto& [attribute, value] : answer.attributes)
            query["attributes"][attribute->name + "_" + attribute->dataset] = hwNumber(value);
        return query;
    }

    static std::string text(const HardwareTable& table, const Answer& answer)
    {
        using Align = TextTable::Align;
        std::string out = std::string(table.benchmark().space);
        if (answer.index != hardware::ArchitectureKeys::kNoIndex)
            out += " " + std::to_string(answer.index);
        if (!answer.operators.empty())
            out += ": " + table.benchmark().format(answer.operators);
        if (answer.disconnected)
            out += "\n(its output is cut off from its input)";
        TextTable metrics({{"device", Align::Left}, {"metric", Align::Left}, {"data set", Align::Left}, {"value"}, {"", Align::Left}});
        for (const auto& one : answer.metrics) {
            std::string remark = one.summed ? "sum of its operators" : "";
            for (const double repeat : one.repeats)
                remark += (remark.empty() ? "also " : ", ") + significant(repeat);
            metrics.add({one.device, one.metric, one.dataset, significant(one.value), remark});
        }
        out += "\n" + metrics.text("  ");
        TextTable columns({{"column", Align::Left}, {"data set", Align::Left}, {"value"}});
        for (const auto& [task, value] : answer.tasks)
            columns.add({task->name, task->dataset, significant(value)});
        for (const auto& [attribute, value] : answer.attributes)
            columns.add({attribute->name, attribute->dataset, significant(value)});
        return columns.empty() ? out : out + columns.text("  ");
    }

    HwFiles m_files;
    std::optional<std::int64_t> m_index;
    std::string m_arch, m_operators, m_dataset;
};

}  // namespace

CommandPtr makeHwQueryCommand()
{
    return std::make_unique<HwQueryCommand>();
}

}  // namespace vulpes::cli
