// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/split_choice.h"

#include "base/random.h"

#include <algorithm>
#include <numeric>

namespace vulpes::data {
namespace {

/// Shuffled numbers of pictures, per class.
using Piles = std::vector<std::vector<std::size_t>>;

std::size_t sizeOf(const Piles& piles)
{
    return std::accumulate(piles.begin(), piles.end(), std::size_t{0}, [](std::size_t sum, const auto& pile) { return sum + pile.size(); });
}

Piles pilesOf(const LabelledSource& source, Split split, std::uint64_t seed)
{
    // Another seed for each split, so that none depends on the others.
    base::Random random(3 * seed + static_cast<std::uint64_t>(split));
    Piles piles(source.classes().size());
    for (std::size_t i = 0; i < source.size(split); ++i)
        piles[static_cast<std::size_t>(source.label(split, i))].push_back(i);
    for (auto& pile : piles)
        random.shuffle(pile);
    return piles;
}

/// Takes `count` off the piles in proportion to what they were, `whole`, at first; each keeps one. Fewer where there are no more.
Piles takeShares(Piles& piles, const std::vector<std::size_t>& whole, std::size_t count)
{
    const double total = static_cast<double>(std::accumulate(whole.begin(), whole.end(), std::size_t{0}));
    Piles taken(piles.size());
    std::vector<std::pair<double, std::size_t>> rest;
    std::size_t given = 0;
    for (std::size_t c = 0; c < piles.size(); ++c) {
        const double share = static_cast<double>(count) * static_cast<double>(whole[c]) / total;
        const std::size_t most = piles[c].empty() ? 0 : piles[c].size() - 1;
        const std::size_t number = std::min(static_cast<std::size_t>(share), most);
        taken[c].assign(piles[c].end() - static_cast<std::ptrdiff_t>(number), piles[c].end());
        piles[c].resize(piles[c].size() - number);
        given += number;
        rest.emplace_back(static_cast<double>(number) - share, c);
    }
    // The largest remainders first; round again where classes have run out.
    std::stable_sort(rest.begin(), rest.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (bool any = true; any && given < count;) {
        any = false;
        for (const auto& [ignored, c] : rest)
            if (given < count && piles[c].size() > 1) {
                taken[c].push_back(piles[c].back());
                piles[c].pop_back();
                ++given;
                any = true;
            }
    }
    return taken;
}

/// `count` dealt from the piles in turn, or all where `count` is 0.
std::vector<std::size_t> deal(const Piles& piles, std::size_t count, std::uint64_t seed)
{
    // Which classes get the odd ones is drawn too.
    base::Random random(seed);
    std::vector<std::size_t> order(piles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    const std::size_t wanted = count == 0 ? sizeOf(piles) : std::min(count, sizeOf(piles));
    std::vector<std::size_t> dealt;
    for (std::size_t round = 0; dealt.size() < wanted; ++round)
        for (const std::size_t c : order)
            if (round < piles[c].size() && dealt.size() < wanted)
                dealt.push_back(piles[c][round]);
    std::sort(dealt.begin(), dealt.end());
    return dealt;
}

std::array<std::vector<Chosen>, 3> firstOnes(const LabelledSource& source, const std::array<std::size_t, 3>& wanted)
{
    std::array<std::vector<Chosen>, 3> chosen;
    for (const Split split : {Split::Train, Split::Validation, Split::Test}) {
        const auto s = static_cast<std::size_t>(split);
        const std::size_t count = wanted[s] == 0 ? source.size(split) : wanted[s];
        for (std::size_t i = 0; i < count; ++i)
            chosen[s].push_back({split, i});
    }
    return chosen;
}

} // namespace

Result<std::array<std::vector<Chosen>, 3>> choosePictures(const LabelledSource& source, const LabelledOptions& options)
{
    const std::array<std::size_t, 3> wanted = {options.train, options.validation, options.test};
    if (source.endless())
        return firstOnes(source, wanted);
    Piles training = pilesOf(source, Split::Train, options.seed);
    std::vector<std::size_t> whole;
    for (const auto& pile : training)
        whole.push_back(pile.size());
    std::array<std::vector<Chosen>, 3> chosen;
    // Training last: it has what the others leave. The test first, so that it stays the same for any validation.
    for (const Split split : {Split::Test, Split::Validation, Split::Train}) {
        const auto s = static_cast<std::size_t>(split);
        const bool own = source.size(split) > 0;
        Piles piles;
        if (split == Split::Train)
            piles = training;
        else if (own)
            piles = pilesOf(source, split, options.seed);
        else
            piles = takeShares(training, whole, wanted[s] == 0 ? std::max<std::size_t>(1, source.size(Split::Train) / 5) : wanted[s]);
        const std::size_t have = sizeOf(piles);
        const std::size_t want = std::max<std::size_t>(1, wanted[s]);
        if (have < want)
            return fail(inputError("data_too_few").with("split", codeOf(split)).with("have", have).with("want", want));
        for (const std::size_t index : deal(piles, wanted[s], options.seed))
            chosen[s].push_back({own ? split : Split::Train, index});
    }
    return chosen;
}

} // namespace vulpes::data
