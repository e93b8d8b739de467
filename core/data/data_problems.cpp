// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_problems.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace vulpes::data {
namespace {

/// Fewer training pictures of a class than this teach little.
constexpr std::size_t kSmallClass = 20;
/// Plain accuracy rewards guessing the commonest class when it is so much commoner.
constexpr std::size_t kUnbalanced = 5;

constexpr std::array kSplits = {Split::Train, Split::Validation, Split::Test};

std::string_view bytesOf(const PictureBlock& block, std::size_t index)
{
    const auto picture = block.picture(index);
    return {reinterpret_cast<const char*>(picture.data()), picture.size()};
}

void findDuplicates(const LabelledData& data, const std::function<std::string(Split, std::size_t)>& nameOf, std::vector<DataProblem>& problems)
{
    struct Place
    {
        Split split;
        std::size_t index;
    };
    std::unordered_map<std::size_t, Place> first; // of each hash
    struct Equal
    {
        std::size_t count = 0;
        std::string name;
    };
    std::array<std::array<Equal, kSplits.size()>, kSplits.size()> equals;
    for (const Split split : kSplits)
        for (std::size_t i = 0; i < data.split(split).size(); ++i) {
            const std::string_view bytes = bytesOf(data.split(split), i);
            const auto [place, fresh] = first.try_emplace(std::hash<std::string_view>{}(bytes), Place{split, i});
            const Place& other = place->second;
            if (fresh || other.split == split || bytes != bytesOf(data.split(other.split), other.index))
                continue;
            Equal& equal = equals[static_cast<std::size_t>(split)][static_cast<std::size_t>(other.split)];
            if (++equal.count == 1)
                equal.name = nameOf(split, i);
        }
    for (const Split split : kSplits)
        for (const Split other : kSplits)
            if (const Equal& equal = equals[static_cast<std::size_t>(split)][static_cast<std::size_t>(other)]; equal.count > 0)
                problems.push_back({"duplicate_across_splits", equal.name,
                    {{"split", std::string(codeOf(split))}, {"other", std::string(codeOf(other))},
                        {"count", static_cast<std::int64_t>(equal.count)}}});
}

void findSmallClasses(const LabelledData& data, std::vector<DataProblem>& problems)
{
    for (const Split split : kSplits) {
        const std::vector<std::size_t> counts = data.balance(split);
        for (std::size_t c = 0; c < counts.size(); ++c)
            if (counts[c] < (split == Split::Train ? kSmallClass : 1))
                problems.push_back({"class_small", {},
                    {{"class", data.classes[c]}, {"split", std::string(codeOf(split))}, {"have", static_cast<std::int64_t>(counts[c])}}});
    }
}

void findImbalance(const LabelledData& data, std::vector<DataProblem>& problems)
{
    const std::vector<std::size_t> counts = data.balance(Split::Train);
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    if (*most < kUnbalanced * *least)
        return;
    const auto nameAt = [&](auto place) { return data.classes[static_cast<std::size_t>(place - counts.begin())]; };
    problems.push_back({"classes_unbalanced", {},
        {{"largest", nameAt(most)}, {"most", static_cast<std::int64_t>(*most)}, {"smallest", nameAt(least)},
            {"least", static_cast<std::int64_t>(*least)}}});
}

} // namespace

std::vector<DataProblem> problemsOf(const LabelledData& data, const std::function<std::string(Split, std::size_t)>& nameOf)
{
    std::vector<DataProblem> problems;
    findDuplicates(data, nameOf, problems);
    findSmallClasses(data, problems);
    findImbalance(data, problems);
    return problems;
}

} // namespace vulpes::data
