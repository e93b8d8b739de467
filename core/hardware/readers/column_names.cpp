// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/column_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string_view>

namespace vulpes::hardware {

namespace {

constexpr std::array<std::string_view, 14> kPublished = {"naswot", "nwot", "synflow", "logsynflow", "jacov", "snip", "grasp", "fisher", "grad_norm",
                                                         "l2_norm", "plain", "epe_nas", "zen", "zico"};

constexpr std::size_t kLongestScore = 40;   // a space's scores have no longer names

std::optional<Task> benchmarkTask(const std::string& name)
{
    const std::size_t second = name.rfind('_');
    const std::size_t first = second == std::string::npos || second == 0 ? std::string::npos : name.rfind('_', second - 1);
    if (first == std::string::npos)
        return std::nullopt;
    const auto dataset = datasetNamed(name.substr(0, first));
    const std::string split = name.substr(first + 1, second - first - 1);
    int epochs = 0;
    const auto [end, error] = std::from_chars(name.data() + second + 1, name.data() + name.size(), epochs);
    if (!dataset || (split != "test" && split != "val") || error != std::errc() || end != name.data() + name.size())
        return std::nullopt;
    Task task;
    task.name = name;
    task.dataset = *dataset;
    task.split = split == "val" ? "validation" : split;
    task.epochs = epochs;
    return task;
}

std::optional<Task> plainTask(const std::string& name)
{
    const auto dataset = name.starts_with("acc_") ? datasetNamed(name.substr(4)) : std::nullopt;
    if (!dataset)
        return std::nullopt;
    Task task;
    task.name = name;
    task.dataset = *dataset;
    task.split = "test";
    task.percent = *dataset != "darcy";
    return task;
}

}  // namespace

std::optional<Task> taskNamed(const std::string& header)
{
    auto task = benchmarkTask(header);
    return task ? task : plainTask(header);
}

std::optional<Attribute> costNamed(const std::string& header)
{
    const std::size_t line = header.find('_');
    const auto dataset = line == std::string::npos ? std::nullopt : datasetNamed(header.substr(line + 1));
    const std::string word = header.substr(0, line);
    if (!dataset || (word != "params" && word != "flops"))
        return std::nullopt;
    Attribute cost;
    cost.name = word == "params" ? "parameters" : "macs";
    cost.dataset = *dataset;
    return cost;
}

std::optional<Attribute> scoreNamed(const std::string& header)
{
    if (header.empty() || std::isalpha(static_cast<unsigned char>(header.front())) == 0)
        return std::nullopt;
    for (std::size_t line = header.find('_'); line != std::string::npos; line = header.find('_', line + 1)) {
        const auto dataset = datasetNamed(header.substr(line + 1));
        const std::string score = header.substr(0, line);
        // "val_acc_cifar10", "train_loss_cifar10": what a training said, not what is known without one.
        const auto says = [&](std::string_view word) { return score.find(word) != std::string::npos; };
        if (says("acc") || says("loss") || says("time") || says("epoch"))
            continue;
        if (!dataset || score.size() > kLongestScore || !std::ranges::all_of(score, [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; }))
            continue;
        Attribute attribute;
        attribute.kind = Attribute::Kind::ZeroCost;
        attribute.name = score;
        attribute.dataset = *dataset;
        return attribute;
    }
    return std::nullopt;
}

bool isPublishedScore(const Attribute& score)
{
    return std::ranges::find(kPublished, score.name) != kPublished.end();
}

}  // namespace vulpes::hardware
