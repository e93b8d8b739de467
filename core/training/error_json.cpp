// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/error_json.h"

#include "training/train_event.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace vulpes::training {

namespace {

constexpr std::array<std::pair<std::string_view, ErrorKind>, 7> kKinds{{
    {"internal", ErrorKind::Internal},
    {"usage", ErrorKind::Usage},
    {"input", ErrorKind::Input},
    {"infeasible", ErrorKind::Infeasible},
    {"refuted", ErrorKind::Refuted},
    {"missing", ErrorKind::Missing},
    {"stopped", ErrorKind::Stopped},
}};

std::string textOf(const Json& json, const char* key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

} // namespace

Json factsToJson(const std::vector<base::Fact>& facts)
{
    Json json = Json::object();
    for (const base::Fact& fact : facts) {
        const auto* number = std::get_if<double>(&fact.value);
        if (number && !std::isfinite(*number))
            json[fact.key] = nullptr;
        else
            std::visit([&](const auto& value) { json[fact.key] = value; }, fact.value);
    }
    return json;
}

std::vector<base::Fact> factsFromJson(const Json& json)
{
    std::vector<base::Fact> facts;
    if (!json.is_object())
        return facts;
    for (const auto& [key, value] : json.items()) {
        if (value.is_string())
            facts.push_back({key, value.get<std::string>()});
        else if (value.is_number_unsigned() && !std::in_range<std::int64_t>(value.get<std::uint64_t>()))
            facts.push_back({key, static_cast<double>(value.get<std::uint64_t>())});
        else if (value.is_number_integer())
            facts.push_back({key, value.get<std::int64_t>()});
        else if (value.is_number())
            facts.push_back({key, value.get<double>()});
        else if (value.is_null())
            facts.push_back({key, std::numeric_limits<double>::quiet_NaN()});
        else
            facts.push_back({key, value.dump(-1, ' ', false, Json::error_handler_t::replace)});
    }
    return facts;
}

Json toJson(const base::Error& error)
{
    Json json;
    for (const auto& [code, kind] : kKinds)
        if (kind == error.kind)
            json["kind"] = code;
    json["code"] = error.code;
    json["facts"] = factsToJson(error.facts);
    return json;
}

base::Error errorFromJson(const Json& json)
{
    base::Error error;
    error.code = textOf(json, "code");
    const std::string kind = textOf(json, "kind");
    for (const auto& [code, known] : kKinds)
        if (code == kind)
            error.kind = known;
    if (const auto facts = json.find("facts"); facts != json.end())
        error.facts = factsFromJson(*facts);
    return error;
}

} // namespace vulpes::training
