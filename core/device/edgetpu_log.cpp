// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/edgetpu_log.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vulpes::device {

namespace {

constexpr double kLargest = 1e15;
constexpr int kMaxCount = 100'000;
constexpr std::size_t kMaxRows = 1000;

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

Error logError(const char* reason)
{
    return inputError("edgetpu_log").with("reason", reason);
}

/// A number at the start of the text, which is moved past it.
std::optional<double> takeNumber(std::string_view& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value) || value < 0 || value > kLargest)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

std::optional<std::int64_t> bytes(std::string_view text)
{
    const auto value = takeNumber(text);
    if (!value)
        return std::nullopt;
    const std::string_view unit = trimmed(text);
    double factor = 0;
    if (unit == "B")
        factor = 1;
    else if (unit == "KiB")
        factor = 1024;
    else if (unit == "MiB")
        factor = 1024.0 * 1024;
    else if (unit == "GiB")
        factor = 1024.0 * 1024 * 1024;
    if (factor == 0 || *value * factor > kLargest)
        return std::nullopt;
    return std::llround(*value * factor);
}

std::optional<int> count(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= kMaxCount
        ? std::optional(value)
        : std::nullopt;
}

/// "CONV_2D    17    Mapped to Edge TPU"; nothing for any other line.
std::optional<EdgeTpuReport::Row> rowOf(std::string_view line)
{
    const auto nameEnd = line.find_first_of(" \t");
    if (nameEnd == std::string_view::npos)
        return std::nullopt;
    const std::string_view name = line.substr(0, nameEnd);
    const bool spelled =
        std::ranges::all_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
    const std::string_view rest = trimmed(line.substr(nameEnd));
    const auto countEnd = rest.find_first_of(" \t");
    if (!spelled || name.size() > 64 || countEnd == std::string_view::npos)
        return std::nullopt;
    const auto number = count(rest.substr(0, countEnd));
    const std::string_view status = trimmed(rest.substr(countEnd));
    if (!number || *number == 0 || status.empty() || status.size() > 300)
        return std::nullopt;
    EdgeTpuReport::Row row{std::string(name), *number, EdgeTpuReport::Place::Cpu, std::string(status)};
    if (status == "Mapped to Edge TPU")
        row.place = EdgeTpuReport::Place::EdgeTpu;
    return row;
}

struct Fields
{
    EdgeTpuReport report;
    std::optional<int> total, onEdgeTpu, onCpu;
    bool started = false;
    bool badNumber = false;

    template<typename Number>
    void keep(std::optional<Number>& field, std::optional<Number> value)
    {
        badNumber = badNumber || !value;
        field = value;
    }

    void line(std::string_view text)
    {
        constexpr std::string_view kCompiled = "Model compiled successfully in ";
        if (text.starts_with(kCompiled)) {
            text.remove_prefix(kCompiled.size());
            keep(report.milliseconds, takeNumber(text));
            started = true;
            return;
        }
        if (auto row = rowOf(text)) {
            report.rows.push_back(std::move(*row));
            return;
        }
        const auto colon = text.find(": ");
        if (colon == std::string_view::npos)
            return;
        field(text.substr(0, colon), trimmed(text.substr(colon + 2)));
    }

    void field(std::string_view key, std::string_view value)
    {
        if (key == "Input size")
            keep(report.inputBytes, bytes(value));
        else if (key == "Output size")
            keep(report.outputBytes, bytes(value));
        else if (key == "On-chip memory used for caching model parameters"
            || key == "On-chip memory available for caching model parameters")
            keep(key.find("used") == std::string_view::npos ? report.onChipRemaining : report.onChipUsed, bytes(value));
        else if (key == "On-chip memory remaining for caching model parameters")
            keep(report.onChipRemaining, bytes(value));
        else if (key == "Off-chip memory used for streaming uncached model parameters")
            keep(report.offChipUsed, bytes(value));
        else if (key == "Number of Edge TPU subgraphs")
            keep(report.subgraphs, count(value));
        else if (key == "Total number of operations")
            keep(total, count(value));
        else if (key == "Number of operations that will run on Edge TPU")
            keep(onEdgeTpu, count(value));
        else if (key == "Number of operations that will run on CPU")
            keep(onCpu, count(value));
    }
};

}  // namespace

Result<EdgeTpuReport> parseEdgeTpuLog(std::string_view text)
{
    Fields fields;
    for (std::string_view rest = text; !rest.empty();) {
        const auto end = rest.find('\n');
        const std::string_view line = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
        for (const std::string_view refusal :
            {"Invalid model", "Model not quantized", "Compilation failed", "Internal compiler error", "ERROR: "})
            if (line.starts_with(refusal))
                return fail(inputError("edgetpu_not_compiled").with("line", std::string(line.substr(0, 300))));
        fields.line(line);
    }
    if (fields.badNumber)
        return fail(logError("bad_number"));
    if (!fields.started && !fields.total && fields.report.rows.empty())
        return fail(logError("not_a_log"));

    EdgeTpuReport& report = fields.report;
    if (report.rows.size() > kMaxRows)
        return fail(logError("too_many_rows"));
    int mapped = 0;
    int left = 0;
    for (const EdgeTpuReport::Row& row : report.rows)
        (row.place == EdgeTpuReport::Place::EdgeTpu ? mapped : left) += row.count;
    if (report.rows.empty()) {
        report.operations = fields.total.value_or(0);
        report.onCpu = fields.onCpu.value_or(0);
        report.onEdgeTpu = fields.onEdgeTpu.value_or(std::max(0, report.operations - report.onCpu));
    } else {
        report.operations = mapped + left;
        report.onEdgeTpu = mapped;
        report.onCpu = left;
    }
    const auto disagrees = [](const std::optional<int>& told, int counted) { return told && *told != counted; };
    if (disagrees(fields.total, report.onEdgeTpu + report.onCpu) || disagrees(fields.onEdgeTpu, report.onEdgeTpu)
        || disagrees(fields.onCpu, report.onCpu))
        return fail(logError("counts_disagree"));
    return std::move(report);
}

Mapping together(Mapping a, Mapping b)
{
    if (a == b || b == Mapping::NotTold)
        return a;
    return a == Mapping::NotTold ? b : Mapping::Partly;
}

Mapping mappingOf(const EdgeTpuReport& report, deploy::OperatorKind kind)
{
    Mapping all = Mapping::NotTold;
    for (const EdgeTpuReport::Row& row : report.rows)
        if (row.op == deploy::nameOf(kind))
            all = together(all, row.place == EdgeTpuReport::Place::EdgeTpu ? Mapping::EdgeTpu : Mapping::Cpu);
    return all;
}

}  // namespace vulpes::device
