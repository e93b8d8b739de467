// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace vulpes::training {

/// The members of a record are named once, in a function `fields(visitor, record)` that calls `visitor("key", record.member)` for each;
/// these visitors make JSON of them and read it back. A number that is not finite is `null` there and not-a-number back.

template<typename T>
inline constexpr bool isOptional = false;
template<typename T>
inline constexpr bool isOptional<std::optional<T>> = true;
template<typename T>
inline constexpr bool isVector = false;
template<typename T>
inline constexpr bool isVector<std::vector<T>> = true;

class FieldWriter
{
public:
    template<typename T, typename... Rest>
    void operator()(const char* key, const T& value, const Rest&...)
    {
        if constexpr (isOptional<T>) {
            if (value)
                m_json[key] = jsonOf(*value);
        } else {
            m_json[key] = jsonOf(value);
        }
    }
    [[nodiscard]] Json take() { return std::move(m_json); }

private:
    template<typename T>
    static Json jsonOf(const T& value)
    {
        if constexpr (isVector<T>) {
            Json list = Json::array();
            for (const auto& item : value)
                list.push_back(jsonOf(item));
            return list;
        } else if constexpr (std::is_floating_point_v<T>) {
            return std::isfinite(value) ? Json(value) : Json(nullptr);
        } else if constexpr (std::is_arithmetic_v<T> || std::same_as<T, std::string>) {
            return value;
        } else {
            FieldWriter inner;
            fields(inner, value);
            return inner.take();
        }
    }

    Json m_json = Json::object();
};

/// Absent members keep their value. Remembers the first key that cannot be read.
class FieldReader
{
public:
    explicit FieldReader(const Json& object) : m_object(object) { }

    template<typename T, typename... Rest>
    void operator()(const char* key, T& value, const Rest&...)
    {
        const auto found = m_object.find(key);
        if (m_wrong.empty() && found != m_object.end() && !read(*found, value))
            m_wrong = key;
    }
    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    template<typename T>
    static bool read(const Json& json, T& value)
    {
        if constexpr (isOptional<T>) {
            value.emplace();
            return read(json, *value);
        } else if constexpr (isVector<T>) {
            if (!json.is_array())
                return false;
            value.resize(json.size());
            for (std::size_t i = 0; i < value.size(); ++i)
                if (!read(json[i], value[i]))
                    return false;
            return true;
        } else if constexpr (std::same_as<T, std::string>) {
            if (json.is_string())
                value = json.get<std::string>();
            return json.is_string();
        } else if constexpr (std::same_as<T, bool>) {
            if (json.is_boolean())
                value = json.get<bool>();
            return json.is_boolean();
        } else if constexpr (std::is_integral_v<T>) {
            return readInteger(json, value);
        } else if constexpr (std::is_floating_point_v<T>) {
            if (json.is_number())
                value = json.get<T>();
            else
                value = std::numeric_limits<T>::quiet_NaN();
            return json.is_number() || json.is_null();
        } else {
            if (!json.is_object())
                return false;
            FieldReader inner(json);
            fields(inner, value);
            return inner.wrong().empty();
        }
    }

    template<typename T>
    static bool readInteger(const Json& json, T& value)
    {
        if (json.is_number_unsigned() && std::in_range<T>(json.get<std::uint64_t>())) {
            value = static_cast<T>(json.get<std::uint64_t>());
            return true;
        }
        if (json.is_number_integer() && !json.is_number_unsigned() && std::in_range<T>(json.get<std::int64_t>())) {
            value = static_cast<T>(json.get<std::int64_t>());
            return true;
        }
        return false;
    }

    const Json& m_object;
    std::string m_wrong;
};

} // namespace vulpes::training
