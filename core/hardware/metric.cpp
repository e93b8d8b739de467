// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/metric.h"

#include "study/import/metric_units.h"
#include "study/import/row_view.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vulpes::hardware {

namespace {

constexpr std::array<MetricKind, 3> kKinds = {{
    {study::kLatencyMs, "ms", Direction::LowerIsBetter},
    {study::kEnergyMj, "mJ", Direction::LowerIsBetter},
    {kArithmeticIntensity, "", Direction::HigherIsBetter},
}};

struct DatasetWord
{
    std::string_view word, name;
};
constexpr std::array<DatasetWord, 9> kDatasets = {{
    {"cifar10", "cifar10"}, {"cifar100", "cifar100"}, {"imagenet16", "ImageNet16-120"}, {"imagenet16-120", "ImageNet16-120"},
    {"imagenet", "ImageNet"}, {"ninapro", "ninapro"}, {"darcy", "darcy"}, {"cifar10-valid", "cifar10-valid"}, {"cifar-10", "cifar10"},
}};

/// Words between underscores and blanks; brackets around a unit go.
std::vector<std::string> wordsOf(std::string_view header)
{
    std::vector<std::string> words(1);
    for (const char c : header) {
        if (c == '_' || c == ' ') {
            if (!words.back().empty())
                words.emplace_back();
        } else if (c != '(' && c != ')' && c != '[' && c != ']') {
            words.back() += c;
        }
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

}  // namespace

const MetricKind* metricKind(std::string_view name)
{
    const auto found = std::ranges::find(kKinds, name, &MetricKind::name);
    return found == kKinds.end() ? nullptr : &*found;
}

std::optional<std::string> datasetNamed(std::string_view word)
{
    const auto found = std::ranges::find(kDatasets, study::normalised(word), &DatasetWord::word);
    return found == kDatasets.end() ? std::nullopt : std::optional<std::string>(found->name);
}

std::optional<double> chanceAccuracy(std::string_view dataset)
{
    constexpr std::array<std::pair<std::string_view, int>, 6> kClasses = {
        {{"cifar10", 10}, {"cifar10-valid", 10}, {"cifar100", 100}, {"ImageNet16-120", 120}, {"ImageNet", 1000}, {"ninapro", 18}}};
    const auto found = std::ranges::find(kClasses, dataset, &std::pair<std::string_view, int>::first);
    return found == kClasses.end() ? std::nullopt : std::optional(100.0 / found->second);
}

std::optional<SeriesName> parseSeriesName(std::string_view header)
{
    const auto words = wordsOf(study::trimmed(header));
    for (std::size_t i = 1; i < words.size(); ++i) {
        SeriesName name;
        const auto* family = study::familyOf(study::normalised(words[i]));
        if (family) {
            name.metric = family->metric;
            name.unitAssumed = i + 1 == words.size();
            const auto factor = name.unitAssumed ? std::optional(1.0) : family->factorOf(study::normalised(words[i + 1]));
            if (!factor || i + 2 < words.size())
                return std::nullopt;
            name.factor = *factor;
        } else if (i + 2 == words.size() && study::normalised(words[i]) == "arithmetic" && study::normalised(words[i + 1]) == "intensity") {
            name.metric = kArithmeticIntensity;
        } else {
            continue;
        }
        std::size_t end = i;
        if (end > 1) {
            if (const auto dataset = datasetNamed(words[end - 1])) {
                name.dataset = *dataset;
                --end;
            }
        }
        for (std::size_t k = 0; k < end; ++k)
            name.device += (k > 0 ? "_" : "") + words[k];
        return name;
    }
    return std::nullopt;
}

}  // namespace vulpes::hardware
