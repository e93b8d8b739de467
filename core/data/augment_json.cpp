// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/augment.h"

#include <optional>

namespace vulpes::data {

namespace {

/// Far beyond any picture; keeps a document from overflowing sums of it.
constexpr int kLargestSide = 8192;

std::optional<int> sideFrom(const Json& json)
{
    if (!json.is_number_integer() || json < 0 || json > kLargestSide)
        return std::nullopt;
    return json.get<int>();
}

Error wrong(const char* key)
{
    return inputError("options_json").with("key", key);
}

} // namespace

Json toJson(const Augmentation& augmentation)
{
    return {{"crop_padding", augmentation.cropPadding}, {"flip", augmentation.flip}, {"cutout", augmentation.cutout}};
}

Result<Augmentation> augmentationFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(wrong(""));
    Augmentation augmentation;
    for (const auto& [key, value] : {std::pair{"crop_padding", &augmentation.cropPadding}, std::pair{"cutout", &augmentation.cutout}}) {
        const auto found = json.find(key);
        if (found == json.end())
            continue;
        const auto side = sideFrom(*found);
        if (!side)
            return fail(wrong(key));
        *value = *side;
    }
    if (const auto flip = json.find("flip"); flip != json.end()) {
        if (!flip->is_boolean())
            return fail(wrong("flip"));
        augmentation.flip = flip->get<bool>();
    }
    return augmentation;
}

} // namespace vulpes::data
