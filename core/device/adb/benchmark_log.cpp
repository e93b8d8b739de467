// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/adb/benchmark_log.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace vulpes::device::adb {

namespace {

constexpr double kLongestUs = 1e12;  // eleven days: beyond it the text is not a time

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = trimmed(text.substr(0, end));
        for (const std::string_view prefix : {"INFO: ", "VERBOSE: "})
            if (line.starts_with(prefix))
                line = trimmed(line.substr(prefix.size()));
        if (!line.empty())
            lines.push_back(line);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return lines;
}

/// The number that follows `key`, where `key` begins a word.
std::optional<double> after(std::string_view line, std::string_view key)
{
    for (auto at = line.find(key); at != std::string_view::npos; at = line.find(key, at + 1)) {
        if (at > 0 && line[at - 1] != ' ' && line[at - 1] != '\t')
            continue;
        std::string_view rest = line.substr(at + key.size());
        while (rest.starts_with(' '))
            rest.remove_prefix(1);
        double value = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
        if (error == std::errc() && std::isfinite(value) && value >= 0 && value < kLongestUs)
            return value;
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> milliseconds(std::optional<double> microseconds)
{
    return microseconds ? std::optional(*microseconds / 1000) : std::nullopt;
}

std::optional<BenchmarkLog> measurement(std::string_view line)
{
    BenchmarkLog log;
    const auto count = after(line, "count=");
    if (!count || *count < 1)
        return std::nullopt;
    log.count = static_cast<long long>(*count);
    const auto current = milliseconds(after(line, "curr="));
    log.p5 = milliseconds(after(line, "p5="));
    log.median = milliseconds(after(line, "median="));
    log.p95 = milliseconds(after(line, "p95="));
    if (const auto average = milliseconds(after(line, "avg="))) {
        const auto first = milliseconds(after(line, "first="));
        const auto low = milliseconds(after(line, "min="));
        const auto high = milliseconds(after(line, "max="));
        if (!low || !high)
            return std::nullopt;
        log.average = *average;
        log.minimum = *low;
        log.maximum = *high;
        log.first = first.value_or(*low);
        log.deviation = milliseconds(after(line, "std="));
    } else if (current) {
        log.first = log.minimum = log.maximum = log.average = *current;  // all runs the same
        log.deviation = 0;
    } else {
        return std::nullopt;
    }
    // Noise of rounding aside, nothing else makes sense.
    if (!(log.minimum > 0) || log.minimum > log.maximum || log.average < log.minimum * 0.999
        || log.average > log.maximum * 1.001)
        return std::nullopt;
    return log;
}

/// "Explicitly applied XNNPACK delegate, and the model graph will be partially executed by the delegate w/ 2 delegate
/// kernels."
std::string delegateOf(std::string_view line)
{
    const auto applied = line.find("pplied ");
    const auto delegate = line.find(" delegate", applied == std::string_view::npos ? 0 : applied);
    if (applied == std::string_view::npos || delegate == std::string_view::npos || delegate < applied + 7)
        return {};
    std::string name(line.substr(applied + 7, delegate - applied - 7));
    if (name.size() > 64)
        return {};
    for (const std::string_view how : {"completely", "partially"})
        if (line.find(how) != std::string_view::npos)
            name += ": " + std::string(how);
    if (const auto kernels = after(line, "w/"))
        name += ", " + std::to_string(static_cast<long long>(*kernels)) + " kernels";
    return name;
}

bool tellsWrongProcessor(std::string_view line)
{
    constexpr std::array<std::string_view, 6> kSigns{"Exec format error", "not executable: ", "CANNOT LINK EXECUTABLE",
        "syntax error: unexpected", "bad ELF magic", "has unexpected e_machine"};
    for (const std::string_view sign : kSigns)
        if (line.find(sign) != std::string_view::npos)
            return true;
    return false;
}

bool tellsError(std::string_view line)
{
    for (const std::string_view sign : {"ERROR", "rror:", "ailed", "not found", "denied", "nvalid", "Aborted", "fault"})
        if (line.find(sign) != std::string_view::npos)
            return true;
    return false;
}

}  // namespace

Result<BenchmarkLog> parseBenchmarkLog(std::string_view text)
{
    const auto lines = linesOf(text);
    std::optional<long long> exitCode;
    std::string_view blame;
    for (const std::string_view line : lines) {
        if (line.starts_with("RC=")) {
            if (const auto code = after(line, "RC="))
                exitCode = static_cast<long long>(*code);
        } else if (tellsWrongProcessor(line)) {
            return fail(inputError("benchmark_abi").with("line", std::string(line.substr(0, 300))));
        } else if (tellsError(line)) {
            blame = line;
        }
    }
    if (!exitCode)
        return fail(inputError("benchmark_lost"));
    if (*exitCode != 0) {
        if (blame.empty() && lines.size() > 1)
            blame = lines[lines.size() - 2];
        return fail(
            inputError("benchmark_failed").with("exit", *exitCode).with("line", std::string(blame.substr(0, 300))));
    }

    std::optional<BenchmarkLog> last;
    std::optional<double> warmUp;
    bool broken = false;
    std::string delegate;
    std::optional<double> initialisation;
    for (const std::string_view line : lines) {
        if (line.starts_with("count=")) {
            if (last)
                warmUp = last->average;
            last = measurement(line);
            broken = !last;
        } else if (line.starts_with("Initialized session in ")) {
            initialisation = after(line, "in ");
        } else if (line.find(" delegate") != std::string_view::npos && line.find("pplied ") != std::string_view::npos) {
            if (auto told = delegateOf(line); !told.empty())
                delegate = std::move(told);
        }
    }
    if (!last)
        return fail(inputError("benchmark_output").with("reason", broken ? "bad_number" : "no_result"));
    last->warmUpAverage = warmUp;
    last->initialisation = initialisation;
    last->delegate = std::move(delegate);
    return *last;
}

}  // namespace vulpes::device::adb
