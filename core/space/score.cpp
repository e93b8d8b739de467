// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/score.h"

#include "space/search_space.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace vulpes::space {

namespace {

constexpr std::size_t kMostNetworks = std::size_t{1} << 20;
constexpr std::size_t kMostScores = 64;
constexpr std::size_t kLongestName = 40;
constexpr const char* kNoInformation = "-inf";

bool isName(std::string_view name)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.empty() && name.size() <= kLongestName && letter(name.front())
        && std::ranges::all_of(name, [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

Error invalid(const char* reason, const std::string& score)
{
    return inputError("space_invalid").with("reason", reason).with("decision", score);
}

bool isValue(double value) { return std::isnan(value) || value == -std::numeric_limits<double>::infinity() || std::isfinite(value); }

Error wrong(std::string path, const char* reason)
{
    return inputError("space_json").with("path", std::move(path)).with("reason", reason);
}

Result<double> valueFromJson(const Json& json, const std::string& path)
{
    if (json.is_null())
        return std::numeric_limits<double>::quiet_NaN();
    if (json.is_number())
        return json.get<double>();
    if (json.is_string() && json.get_ref<const std::string&>() == kNoInformation)
        return -std::numeric_limits<double>::infinity();
    return fail(wrong(path, "type"));
}

Result<Score> scoreFromJson(const Json& json, const std::string& path)
{
    if (!json.is_object())
        return fail(wrong(path, "type"));
    for (const auto& [key, member] : json.items())
        if (key != "name" && key != "values")
            return fail(wrong(path + "/" + key, "unknown_key"));
    const auto name = json.find("name"), values = json.find("values");
    if (name == json.end() || !name->is_string())
        return fail(wrong(path + "/name", name == json.end() ? "missing" : "type"));
    if (values == json.end() || !values->is_array())
        return fail(wrong(path + "/values", values == json.end() ? "missing" : "type"));
    Score score{name->get<std::string>(), {}};
    score.values.reserve(values->size());
    if (values->size() > kMostNetworks)
        return fail(wrong(path + "/values", "score_values"));
    for (const Json& one : *values) {
        const auto value = valueFromJson(one, path + "/values/" + std::to_string(score.values.size()));
        if (!value)
            return fail(value.error());
        score.values.push_back(*value);
    }
    return score;
}

} // namespace

bool Score::complete() const
{
    return std::ranges::none_of(values, [](double value) { return std::isnan(value); });
}

std::optional<std::size_t> scoredNetworks(const SearchSpace& space)
{
    // Blocks alike are searched without their order, which a score may depend on.
    if (space.stages().size() != 1 || space.stages().front().blocks.size() != 1 || space.stages().front().depth || !space.globals().empty())
        return std::nullopt;
    std::size_t networks = 1;
    for (const Decision& decision : space.decisions()) {
        networks *= decision.values.size();
        if (networks > kMostNetworks)
            return std::nullopt;
    }
    return networks;
}

Result<void> validateScores(const SearchSpace& space, const std::vector<Score>& scores)
{
    if (scores.empty())
        return {};
    const auto networks = scoredNetworks(space);
    if (!networks)
        return fail(invalid("scores_space", scores.front().name));
    if (scores.size() > kMostScores)
        return fail(invalid("scores_many", scores.front().name));
    std::set<std::string_view> names;
    for (const Score& score : scores) {
        if (!isName(score.name))
            return fail(invalid("score_name", score.name));
        if (!names.insert(score.name).second)
            return fail(invalid("score_twice", score.name));
        if (score.values.size() != *networks || !std::ranges::all_of(score.values, isValue))
            return fail(invalid("score_values", score.name));
    }
    return {};
}

Json scoresToJson(const std::vector<Score>& scores)
{
    Json json = Json::array();
    for (const Score& score : scores) {
        Json values = Json::array();
        for (const double value : score.values)
            values.push_back(std::isnan(value) ? Json(nullptr) : std::isinf(value) ? Json(kNoInformation) : Json(value));
        json.push_back({{"name", score.name}, {"values", std::move(values)}});
    }
    return json;
}

Result<std::vector<Score>> scoresFromJson(const Json& json, const std::string& path)
{
    if (!json.is_array() || json.size() > kMostScores)
        return fail(wrong(path, json.is_array() ? "scores_many" : "type"));
    std::vector<Score> scores;
    for (std::size_t i = 0; i < json.size(); ++i) {
        auto score = scoreFromJson(json[i], path + "/" + std::to_string(i));
        if (!score)
            return fail(std::move(score.error()));
        scores.push_back(std::move(*score));
    }
    return scores;
}

} // namespace vulpes::space
