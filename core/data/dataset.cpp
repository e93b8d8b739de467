// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dataset.h"

#include "base/random.h"
#include "data/generated.h"
#include "data/picture_folder.h"
#include "data/source_dataset.h"

#include <algorithm>

namespace vulpes::data {

Result<std::unique_ptr<Dataset>> openDataset(std::string_view source, std::uint64_t seed)
{
    constexpr std::string_view kImages = "images:";
    constexpr std::string_view kGenerated = "generated:";
    if (source.starts_with(kImages))
        return openPictureFolder(std::filesystem::path(source.substr(kImages.size())));
    // These two are drawn at the size that is asked for.
    if (source.starts_with(kGenerated))
        if (auto generated = makeGenerated(source.substr(kGenerated.size()), seed))
            return generated;
    LabelledOptions options;
    options.seed = seed;
    auto opened = openLabelledSource(source, options);
    if (!opened)
        return fail(std::move(opened.error()));
    return trainingOf(std::move(*opened));
}

std::vector<std::size_t> balancedSubset(const Dataset& dataset, std::size_t count, std::uint64_t seed)
{
    // One shuffled pile per class (the last for items without one); deal from the piles in turn.
    base::Random random(seed);
    std::vector<std::vector<std::size_t>> piles(dataset.classes().size() + 1);
    for (std::size_t i = 0; i < dataset.size(); ++i) {
        const int label = dataset.label(i);
        piles[label < 0 ? piles.size() - 1 : static_cast<std::size_t>(label)].push_back(i);
    }
    for (auto& pile : piles)
        random.shuffle(pile);
    // Which classes get the odd ones is as random as the rest.
    random.shuffle(piles);

    const std::size_t wanted = std::min(count, dataset.size());
    std::vector<std::size_t> chosen;
    for (std::size_t round = 0; chosen.size() < wanted; ++round)
        for (const auto& pile : piles)
            if (round < pile.size() && chosen.size() < wanted)
                chosen.push_back(pile[round]);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

} // namespace vulpes::data
