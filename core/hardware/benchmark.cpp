// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/benchmark.h"

#include "study/import/row_view.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <numeric>

namespace vulpes::hardware {

namespace {

/// The nodes that each edge of a NAS-Bench-201 cell joins, in the benchmark's order.
constexpr std::array<std::pair<int, int>, 6> kEdges = {{{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}}};

bool cellConnected(std::span<const std::uint8_t> operators)
{
    std::array<bool, 4> reached = {true, false, false, false};
    for (std::size_t edge = 0; edge < kEdges.size(); ++edge)  // ordered by their end: one pass will do
        if (operators[edge] != 0 && reached[static_cast<std::size_t>(kEdges[edge].first)])
            reached[static_cast<std::size_t>(kEdges[edge].second)] = true;
    return reached[3];
}

/// Once-for-all's MobileNetV3 space: 20 kernels, 20 expansions, 5 depths, one resolution.
std::vector<std::vector<std::uint8_t>> onceForAll()
{
    std::vector<std::vector<std::uint8_t>> offered(20, {3, 5, 7});
    offered.insert(offered.end(), 20, {3, 4, 6});
    offered.insert(offered.end(), 5, {2, 3, 4});
    std::vector<std::uint8_t> resolutions;
    for (int side = 128; side <= 224; side += 4)
        resolutions.push_back(static_cast<std::uint8_t>(side));
    offered.push_back(std::move(resolutions));
    return offered;
}

std::vector<Benchmark> make()
{
    return {
        {"nasbench201", 6, {"none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"}, {}, 15625, cellConnected},
        {"fbnet", 22, {"k3_e1", "k3_e1_g2", "k3_e3", "k3_e6", "k5_e1", "k5_e1_g2", "k5_e3", "k5_e6", "skip"}, {}, 0, nullptr},
        {"nasbench-macro", 8, {"identity", "MB3_K3", "MB6_K5"}, {}, 0, nullptr},
        {"ofa-mbv3", 46, {}, onceForAll(), 0, nullptr},
    };
}

Error textError(const char* code, std::string_view text)
{
    return base::inputError(code).with("text", std::string(text.substr(0, 120)));
}

/// "|a~0|+|b~0|c~1|+|d~0|e~1|f~2|": operators by their names, each with the node it comes from.
Result<std::vector<int>> cellNumbers(std::string_view text, const Benchmark& space)
{
    std::vector<int> numbers;
    std::size_t at = 0;
    for (int end = 1; end <= 3; ++end) {
        if (end > 1) {
            if (at >= text.size() || text[at++] != '+')
                return fail(textError("hw_arch_syntax", text));
        }
        if (at >= text.size() || text[at++] != '|')
            return fail(textError("hw_arch_syntax", text));
        for (int from = 0; from < end; ++from) {
            const std::size_t bar = text.find('|', at);
            if (bar == std::string_view::npos)
                return fail(textError("hw_arch_syntax", text));
            const std::string_view item = text.substr(at, bar - at);
            const std::size_t tilde = item.find('~');
            if (tilde == std::string_view::npos || item.substr(tilde + 1) != std::to_string(from))
                return fail(textError("hw_arch_syntax", text));
            const auto name = std::ranges::find(space.operators, item.substr(0, tilde));
            if (name == space.operators.end())
                return fail(base::inputError("hw_operator_unknown").with("operator", std::string(item.substr(0, tilde).substr(0, 60))).with("position", numbers.size() + 1));
            numbers.push_back(static_cast<int>(name - space.operators.begin()));
            at = bar + 1;
        }
    }
    if (at != text.size())
        return fail(textError("hw_arch_syntax", text));
    return numbers;
}

/// Numbers apart, or one digit each where nothing stands between.
Result<std::vector<int>> plainNumbers(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::vector<int> numbers;
    if (std::ranges::all_of(text, isDigit)) {
        for (const char c : text)
            numbers.push_back(c - '0');
        return numbers;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (std::string_view(" ,;/[]()").find(text[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        int number = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
        if (error != std::errc() || number < 0)
            return fail(textError("hw_arch_syntax", text));
        numbers.push_back(number);
        at = static_cast<std::size_t>(end - text.data());
        if (at < text.size() && text[at] == '.')
            return fail(textError("hw_arch_syntax", text));
    }
    return numbers;
}

}  // namespace

bool Benchmark::offers(std::size_t position, std::uint8_t number) const
{
    return offered.empty() ? number < operators.size() : std::ranges::find(offered[position], number) != offered[position].end();
}

std::string Benchmark::format(std::span<const std::uint8_t> numbers) const
{
    const bool digits = offered.empty() && positions < 10;
    std::string text;
    for (const std::uint8_t number : numbers)
        text += (digits || text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

Result<Operators> Benchmark::parse(std::string_view text) const
{
    text = study::trimmed(text);
    auto numbers = space == "nasbench201" && text.starts_with('|') ? cellNumbers(text, *this) : plainNumbers(text);
    if (!numbers)
        return fail(numbers.error());
    if (numbers->size() != positions)
        return fail(textError("hw_arch_length", text).with("found", numbers->size()).with("expected", positions));
    Operators result;
    for (std::size_t i = 0; i < positions; ++i) {
        const int number = (*numbers)[i];
        if (number > 255 || !offers(i, static_cast<std::uint8_t>(number)))
            return fail(base::inputError("hw_operator_unknown").with("operator", std::to_string(number)).with("position", i + 1));
        result.push_back(static_cast<std::uint8_t>(number));
    }
    return result;
}

std::span<const Benchmark> benchmarks()
{
    static const std::vector<Benchmark> all = make();
    return all;
}

const Benchmark& benchmark(std::string_view space)
{
    const auto found = std::ranges::find(benchmarks(), space, &Benchmark::space);
    assert(found != benchmarks().end());
    return *found;
}

std::string cellText(std::span<const std::uint8_t> numbers)
{
    const auto& names = benchmark("nasbench201").operators;
    assert(numbers.size() == kEdges.size());
    std::string text;
    int node = 0;
    for (std::size_t edge = 0; edge < kEdges.size(); ++edge) {
        if (kEdges[edge].second != node) {
            text += node == 0 ? "|" : "+|";
            node = kEdges[edge].second;
        }
        text += std::string(names[numbers[edge]]) + "~" + std::to_string(kEdges[edge].first) + "|";
    }
    return text;
}

}  // namespace vulpes::hardware
