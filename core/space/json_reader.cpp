// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/json_reader.h"

#include <algorithm>
#include <limits>

namespace vulpes::space {

JsonReader::JsonReader(const Json& object, std::string path, std::optional<Error>& shared)
    : m_object(object), m_path(std::move(path)), m_error(shared)
{
    if (!m_object.is_object())
        complain(m_path, "type");
}

void JsonReader::complain(const std::string& path, const char* reason)
{
    if (!m_error)
        m_error = inputError("space_json").with("path", path).with("reason", reason);
}

std::string JsonReader::pathOf(const char* key) const
{
    return m_path + "/" + key;
}

const Json* JsonReader::member(const char* key) const
{
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() ? nullptr : &*found;
}

bool JsonReader::has(const char* key) const
{
    return member(key) != nullptr;
}

void JsonReader::allowOnly(std::initializer_list<std::string_view> keys)
{
    if (!m_object.is_object())
        return;
    for (const auto& [key, value] : m_object.items())
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            complain(pathOf(key.c_str()), "unknown_key");
}

std::string JsonReader::text(const char* key, std::string_view fallback)
{
    const Json* value = member(key);
    if (value && value->is_string())
        return value->get<std::string>();
    if (value)
        complain(pathOf(key), "type");
    return std::string(fallback);
}

std::string JsonReader::requiredText(const char* key)
{
    if (!has(key))
        complain(pathOf(key), "missing");
    return text(key, {});
}

int JsonReader::integer(const char* key, int fallback)
{
    const double value = number(key, fallback);
    if (!(value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max())
        || value != static_cast<double>(static_cast<int>(value))) {
        complain(pathOf(key), "range");
        return fallback;
    }
    return static_cast<int>(value);
}

double JsonReader::number(const char* key, double fallback)
{
    const Json* value = member(key);
    if (value && value->is_number())
        return value->get<double>();
    if (value)
        complain(pathOf(key), "type");
    return fallback;
}

bool JsonReader::boolean(const char* key, bool fallback)
{
    const Json* value = member(key);
    if (value && value->is_boolean())
        return value->get<bool>();
    if (value)
        complain(pathOf(key), "type");
    return fallback;
}

std::vector<double> JsonReader::numbers(const char* key)
{
    std::vector<double> all;
    for (const auto& [value, path] : elements(key)) {
        if (!value->is_number())
            complain(path, "type");
        else
            all.push_back(value->get<double>());
    }
    return all;
}

std::vector<std::string> JsonReader::texts(const char* key)
{
    std::vector<std::string> all;
    for (const auto& [value, path] : elements(key)) {
        if (!value->is_string())
            complain(path, "type");
        else
            all.push_back(value->get<std::string>());
    }
    return all;
}

std::vector<std::pair<const Json*, std::string>> JsonReader::elements(const char* key)
{
    std::vector<std::pair<const Json*, std::string>> all;
    const Json* array = member(key);
    if (array && !array->is_array())
        complain(pathOf(key), "type");
    if (!array || !array->is_array())
        return all;
    for (std::size_t i = 0; i < array->size(); ++i)
        all.emplace_back(&(*array)[i], pathOf(key) + "/" + std::to_string(i));
    return all;
}

} // namespace vulpes::space
