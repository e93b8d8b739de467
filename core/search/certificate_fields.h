// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>

namespace vulpes::search::certificate {

/// A whole number below 2^62 in size; nothing if it is none.
inline std::optional<std::int64_t> wholeNumber(const Json& json)
{
    constexpr auto most = std::uint64_t{1} << 62;
    const bool fits = json.is_number_unsigned() ? json.get<std::uint64_t>() < most
                                                : json.is_number_integer() && json.get<std::int64_t>() > -static_cast<std::int64_t>(most);
    return fits ? std::optional(json.get<std::int64_t>()) : std::nullopt;
}

/// Reads members of one object of a proof; the first thing that does not fit is kept as `proof_json` with facts `path`, `reason`, and
/// defaults are handed out from then on, so that a reader may read on and look once at the end.
class Fields
{
public:
    Fields(const Json& json, std::string path, std::optional<Error>& error) : m_json(json), m_path(std::move(path)), m_error(error)
    {
        if (!m_json.is_object())
            complain({}, "type");
    }

    [[nodiscard]] bool has(const char* key) const { return m_json.is_object() && m_json.contains(key) && !m_json[key].is_null(); }
    [[nodiscard]] std::string pathOf(const char* key) const { return m_path + "/" + key; }

    const Json& member(const char* key)
    {
        static const Json nothing = nullptr;
        if (!m_json.is_object() || !m_json.contains(key)) {
            complain(key, "missing");
            return nothing;
        }
        return m_json[key];
    }
    const Json& array(const char* key)
    {
        static const Json nothing = Json::array();
        const Json& json = member(key);
        if (!json.is_array()) {
            complain(key, "type");
            return nothing;
        }
        return json;
    }
    double number(const char* key) { return asNumber(member(key), key); }
    std::int64_t integer(const char* key) { return asInteger(member(key), key); }
    std::string text(const char* key)
    {
        const Json& json = member(key);
        if (!json.is_string()) {
            complain(key, "type");
            return {};
        }
        return json.get<std::string>();
    }
    bool boolean(const char* key)
    {
        const Json& json = member(key);
        if (!json.is_boolean()) {
            complain(key, "type");
            return false;
        }
        return json.get<bool>();
    }
    double asNumber(const Json& json, const char* key)
    {
        if (!json.is_number() || !std::isfinite(json.get<double>())) {
            complain(key, "type");
            return 0;
        }
        return json.get<double>();
    }
    std::int64_t asInteger(const Json& json, const char* key)
    {
        const auto number = wholeNumber(json);
        if (!number)
            complain(key, "type");
        return number.value_or(0);
    }
    void complain(const std::string& key, const char* reason)
    {
        if (!m_error)
            m_error = base::inputError("proof_json").with("path", key.empty() ? m_path : m_path + "/" + key).with("reason", reason);
    }

private:
    const Json& m_json;
    std::string m_path;
    std::optional<Error>& m_error;
};

} // namespace vulpes::search::certificate
