// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/pickle/document.h"

#include <algorithm>
#include <limits>

namespace vulpes::hardware::pickle {

std::optional<std::string_view> Document::text(const Value& value)
{
    const auto* text = std::get_if<Text>(&value);
    return text ? std::optional(text->utf8) : std::nullopt;
}

const Value* Document::find(const Value& dict, std::string_view key) const
{
    const auto* entries = std::get_if<Dict>(&dict);
    if (!entries)
        return nullptr;
    for (auto entry = entries->entries.rbegin(); entry != entries->entries.rend(); ++entry)
        if (text(at(entry->first)) == key)
            return &at(entry->second);
    return nullptr;
}

std::vector<std::pair<std::string_view, const Value*>> Document::items(const Value& dict) const
{
    std::vector<std::pair<std::string_view, const Value*>> found;
    if (const auto* entries = std::get_if<Dict>(&dict))
        for (const auto& [key, value] : entries->entries)
            if (const auto name = text(at(key)))
                found.emplace_back(*name, &at(value));
    return found;
}

std::optional<double> Document::number(const Value& value)
{
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    if (const auto* yes = std::get_if<bool>(&value))
        return *yes ? 1 : 0;
    const auto* array = std::get_if<std::unique_ptr<Array>>(&value);
    if (array && (*array)->numbers.size() == 1)
        return (*array)->numbers[0];
    return std::nullopt;
}

std::optional<std::vector<const Value*>> Document::elements(const Value& value) const
{
    std::vector<const Value*> found;
    if (const auto* list = std::get_if<List>(&value)) {
        found.reserve(list->items.size());
        for (const Id item : list->items)
            found.push_back(&at(item));
        return found;
    }
    const auto* dict = std::get_if<Dict>(&value);
    if (!dict)
        return std::nullopt;
    found.assign(dict->entries.size(), nullptr);
    for (const auto& [key, element] : dict->entries) {
        const auto* place = std::get_if<std::int64_t>(&at(key));
        if (!place || *place < 0 || static_cast<std::size_t>(*place) >= found.size())
            return std::nullopt;
        found[static_cast<std::size_t>(*place)] = &at(element);
    }
    // A key twice leaves another one out.
    return std::find(found.begin(), found.end(), nullptr) == found.end() ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<std::vector<double>> Document::numbers(const Value& value) const
{
    if (const auto* array = std::get_if<std::unique_ptr<Array>>(&value))
        return (*array)->shape.size() == 1 ? std::optional((*array)->numbers) : std::nullopt;
    const auto all = elements(value);
    if (!all)
        return std::nullopt;
    std::vector<double> found;
    found.reserve(all->size());
    for (const Value* element : *all) {
        const auto real = std::holds_alternative<std::monostate>(*element) ? std::numeric_limits<double>::quiet_NaN() : number(*element);
        if (!real)
            return std::nullopt;
        found.push_back(*real);
    }
    return found;
}

}  // namespace vulpes::hardware::pickle
