// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/query.h"

#include <algorithm>
#include <array>

namespace vulpes::hardware {

namespace {

bool belongs(const std::string& dataset, std::string_view asked)
{
    return asked.empty() || dataset.empty() || dataset == asked;
}

Result<std::string> datasetAsked(const HardwareTable& table, std::string_view asked)
{
    if (asked.empty())
        return std::string();
    const std::string name = datasetNamed(asked).value_or(std::string(asked));
    const auto known = table.datasets();
    if (std::ranges::find(known, name) != known.end())
        return name;
    std::string names;
    for (const std::string& one : known)
        names += (names.empty() ? "" : ", ") + one;
    return fail(base::usageError("hw_dataset_unknown").with("dataset", std::string(asked)).with("known", names));
}

/// HW-NAS-Bench's "average_hw_metric". Its Edge TPU has no numbers for FBNet.
std::optional<double> averageOf(const Answer& answer, bool cells)
{
    constexpr std::array<std::pair<const char*, const char*>, 9> kFactors = {{
        {"edgegpu", study::kLatencyMs}, {"edgegpu", study::kEnergyMj}, {"raspi4", study::kLatencyMs}, {"edgetpu", study::kLatencyMs},
        {"pixel3", study::kLatencyMs}, {"eyeriss", study::kLatencyMs}, {"eyeriss", study::kEnergyMj}, {"fpga", study::kLatencyMs}, {"fpga", study::kEnergyMj}}};
    double product = 1;
    std::string dataset;
    for (const auto& factor : kFactors) {
        const std::string_view device = factor.first, metric = factor.second;
        if (!cells && device == "edgetpu")
            continue;
        const auto found = std::ranges::find_if(answer.metrics, [&](const Measured& one) {
            return one.device == device && one.metric == metric && (dataset.empty() || one.dataset == dataset);
        });
        if (found == answer.metrics.end())
            return std::nullopt;
        dataset = found->dataset;
        product *= found->value;
    }
    return product;
}

void addRow(Answer& answer, const HardwareTable& table, const std::string& dataset)
{
    const std::size_t row = *answer.row;
    answer.index = table.keys.index(row);
    if (table.keys.hasOperators(row)) {
        const auto operators = table.keys.operators(row);
        answer.operators.assign(operators.begin(), operators.end());
    }
    answer.disconnected = table.disconnected[row] != 0;
    for (std::size_t i = 0; i < table.series.size(); ++i) {
        const Series& series = table.series[i];
        if (!belongs(series.dataset, dataset) || isMissing(series.values[row]))
            continue;
        Measured measured{series.device, series.metric, series.dataset, series.values[row], {}, false};
        for (const Repeat& repeat : table.repeats)
            if (repeat.series == i && repeat.row == row)
                measured.repeats.push_back(repeat.value);
        answer.metrics.push_back(std::move(measured));
    }
    for (const Task& task : table.tasks)
        if (belongs(task.dataset, dataset) && !isMissing(task.values[row]))
            answer.tasks.emplace_back(&task, task.values[row]);
    for (const Attribute& attribute : table.attributes)
        if (belongs(attribute.dataset, dataset) && !isMissing(attribute.values[row]))
            answer.attributes.emplace_back(&attribute, attribute.values[row]);
}

void addSums(Answer& answer, const HardwareTable& table, const std::string& dataset)
{
    if (answer.operators.empty())
        return;
    for (const OperatorTable& one : table.operatorTables) {
        if (!belongs(one.dataset, dataset))
            continue;
        const double sum = one.sum(answer.operators, table.benchmark().operators.size());
        const bool measured = std::ranges::any_of(answer.metrics, [&](const Measured& known) {
            return known.device == one.device && known.metric == one.metric && known.dataset == one.dataset;
        });
        if (!isMissing(sum) && !measured)
            answer.metrics.push_back({one.device, one.metric, one.dataset, sum, {}, true});
    }
}

Answer answerFor(const HardwareTable& table, Answer answer, const std::string& dataset)
{
    if (answer.row)
        addRow(answer, table, dataset);
    addSums(answer, table, dataset);
    answer.average = averageOf(answer, table.benchmark().space == "nasbench201");
    return answer;
}

}  // namespace

Result<Answer> queryByIndex(const HardwareTable& table, std::int64_t index, std::string_view dataset)
{
    const auto asked = datasetAsked(table, dataset);
    if (!asked)
        return fail(asked.error());
    Answer answer;
    answer.row = table.keys.find(index);
    if (!answer.row)
        return fail(base::inputError("hw_index_unknown").with("index", index));
    return answerFor(table, std::move(answer), *asked);
}

Result<Answer> queryByOperators(const HardwareTable& table, std::span<const std::uint8_t> operators, std::string_view dataset)
{
    const auto asked = datasetAsked(table, dataset);
    if (!asked)
        return fail(asked.error());
    Answer answer;
    answer.row = table.keys.find(operators);
    answer.operators.assign(operators.begin(), operators.end());
    answer = answerFor(table, std::move(answer), *asked);
    if (!answer.row && answer.metrics.empty())
        return fail(base::inputError("hw_arch_unknown").with("arch", table.benchmark().format(operators)));
    return answer;
}

Result<Answer> queryByText(const HardwareTable& table, std::string_view text, std::string_view dataset)
{
    const auto operators = table.benchmark().parse(text);
    if (!operators)
        return fail(operators.error());
    return queryByOperators(table, *operators, dataset);
}

}  // namespace vulpes::hardware
