// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/export_model.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vulpes::workflow {
namespace {

/// With so many digits behind the point; fewer than none: as short as it reads back.
std::string number(const std::optional<double>& value, int digits)
{
    if (!value || !std::isfinite(*value))
        return "none";
    std::array<char, 400> buffer{};  // the longest double in fixed notation
    const auto result = digits < 0
        ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value)
        : std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value, std::chars_format::fixed, digits);
    return {buffer.data(), result.ptr};
}

/// What every file system takes: letters, digits, a few marks, and anything beyond ASCII.
std::string safe(std::string text)
{
    for (char& c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z')
                           || c == '.' || c == '-' || c == '_' || byte >= 0x80;
        if (!plain)
            c = '_';
    }
    return text;
}

std::optional<std::string> valueOf(std::string_view name, const NameFacts& facts)
{
    if (name == "space")
        return facts.space;
    if (name == "device")
        return facts.device.empty() ? std::string("none") : facts.device;
    if (name == "precision")
        return facts.precision;
    if (name == "budget")
        return number(facts.budgetMs, -1);
    if (name == "latency")
        return number(facts.latencyMs, 1);
    if (name == "acc")
        return number(facts.accuracy, 2);
    if (name == "index")
        return std::to_string(facts.index);
    return std::nullopt;
}

}  // namespace

Result<std::string> fileName(std::string_view pattern, const NameFacts& facts)
{
    std::string name;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            name += pattern[at];
            continue;
        }
        const std::size_t end = pattern.find('}', at);
        const std::string_view key = pattern.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
        const auto value = end == std::string_view::npos ? std::nullopt : valueOf(key, facts);
        if (!value)
            return fail(usageError("template_unknown").with("name", std::string(key)));
        name += *value;
        at = end;
    }
    return safe(std::move(name));
}

NameFacts nameFacts(const Analysis& analysis, const NetworkReport& report, double budget)
{
    NameFacts facts;
    facts.space = analysis.inputs.space->name();
    facts.device = analysis.device;
    if (budget > 0)
        facts.budgetMs = budget;
    facts.latencyMs = report.latency.value;
    facts.accuracy = report.accuracy.value;
    return facts;
}

std::vector<std::size_t> spreadIndices(std::size_t size, std::size_t count)
{
    std::vector<std::size_t> indices;
    const std::size_t most = std::min(size, count);
    for (std::size_t i = 0; i < most; ++i)
        indices.push_back(most == 1 ? 0 : i * (size - 1) / (most - 1));
    return indices;
}

}  // namespace vulpes::workflow
