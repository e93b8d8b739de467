// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/labelled.h"

#include <array>
#include <cmath>

namespace vulpes::data {
namespace {

constexpr std::array kSplits = {Split::Train, Split::Validation, Split::Test};

Json factsJson(const std::vector<base::Fact>& facts)
{
    Json json = Json::object();
    for (const base::Fact& fact : facts)
        std::visit([&](const auto& value) { json[fact.key] = value; }, fact.value);
    return json;
}

} // namespace

std::string_view codeOf(Split split)
{
    switch (split) {
    case Split::Train:
        return "train";
    case Split::Validation:
        return "validation";
    case Split::Test:
        break;
    }
    return "test";
}

Result<Split> splitFromCode(std::string_view code)
{
    for (const Split split : kSplits)
        if (code == codeOf(split))
            return split;
    return fail(usageError("split_unknown").with("split", std::string(code)));
}

const PictureBlock& LabelledData::split(Split split) const
{
    switch (split) {
    case Split::Train:
        return train;
    case Split::Validation:
        return validation;
    case Split::Test:
        break;
    }
    return test;
}

std::vector<std::size_t> LabelledData::balance(Split which) const
{
    std::vector<std::size_t> counts(classes.size());
    for (const std::int32_t label : split(which).labels)
        ++counts[static_cast<std::size_t>(label)];
    return counts;
}

Preprocessing LabelledData::preprocessing() const
{
    Preprocessing made;
    made.height = options.height;
    made.width = options.width;
    made.order = train.channels == 1 ? Preprocessing::ChannelOrder::Grey : Preprocessing::ChannelOrder::Rgb;
    made.classes = classes;
    made.mean.clear();
    made.deviation.clear();
    const auto channels = static_cast<std::size_t>(train.channels);
    for (std::size_t c = 0; c < channels; ++c) {
        // Whole numbers, so exact in any order.
        std::array<std::uint64_t, 256> counts{};
        for (std::size_t i = c; i < train.pixels.size(); i += channels)
            ++counts[train.pixels[i]];
        double sum = 0;
        double squares = 0;
        double number = 0;
        for (std::size_t value = 0; value < counts.size(); ++value) {
            const auto times = static_cast<double>(counts[value]);
            const auto v = static_cast<double>(value);
            number += times;
            sum += times * v;
            squares += times * v * v;
        }
        const double mean = number > 0 ? sum / number : 0;
        const double variance = number > 0 ? squares / number - mean * mean : 0;
        made.mean.push_back(mean / 255);
        // A channel of one value has nothing to scale.
        made.deviation.push_back(variance > 1e-9 ? std::sqrt(variance) / 255 : 1);
    }
    return made;
}

Json summary(const LabelledData& data)
{
    Json classes = Json::array();
    std::array<std::vector<std::size_t>, kSplits.size()> counts;
    for (const Split split : kSplits)
        counts[static_cast<std::size_t>(split)] = data.balance(split);
    for (std::size_t c = 0; c < data.classes.size(); ++c) {
        Json entry = {{"name", data.classes[c]}};
        for (const Split split : kSplits)
            entry[std::string(codeOf(split))] = counts[static_cast<std::size_t>(split)][c];
        classes.push_back(std::move(entry));
    }
    Json problems = Json::array();
    for (const DataProblem& problem : data.problems)
        problems.push_back({{"code", problem.code}, {"name", problem.name}, {"facts", factsJson(problem.facts)}});
    return {{"source", data.source}, {"classes", std::move(classes)}, {"height", data.options.height}, {"width", data.options.width},
        {"problems", std::move(problems)}, {"digest", data.digest}};
}

} // namespace vulpes::data
