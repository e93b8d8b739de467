// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/report_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace vulpes::workflow {
namespace {

using base::Json;

constexpr const char* kStyle = R"(
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; }
th, td { text-align: left; padding: .15rem 1.2rem .15rem 0; border-bottom: 1px solid #8886; vertical-align: top; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
code { word-break: break-all; }
.verdict { font-size: 1.2rem; font-weight: 600; border-inline-start: .4rem solid #888; padding-inline-start: .7rem; }
.agrees { border-color: #0072b2; } .differs { border-color: #d55e00; }
.warning { border: 2px solid #d55e00; padding: .4rem .8rem; margin: .5rem 0; }
)";

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string number(double value, int digits)
{
    std::array<char, 64> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, digits);
    return {buffer.data(), result.ptr};
}

std::string word(const Json& value)
{
    if (value.is_null())
        return "–";
    if (value.is_string())
        return escaped(value.get_ref<const std::string&>());
    if (value.is_number_float())
        return number(value.get<double>(), 6);
    return escaped(value.dump());
}

/// A member that may be left out.
Json said(const Json& object, const char* key)
{
    return object.contains(key) ? object.at(key) : Json(nullptr);
}

std::string row(std::string_view name, const Json& value)
{
    return "<tr><th scope=\"row\">" + escaped(name) + "</th><td>" + word(value) + "</td></tr>\n";
}

struct Words
{
    std::string_view code, text;
};

constexpr std::array<Words, 4> kVerdicts = {{
    {"agrees", "Agrees: every output of the outside runtime equals ours."},
    {"agrees_within_one_step", "Agrees within one step."},
    {"differs", "Differs: see the comparisons below."},
    {"not_checked", "Not checked: no outside runtime was found, or the check was left out."},
}};

constexpr std::array<Words, 7> kWarnings = {{
    {"untrained", "The weights are random. This file is for timing only; its answers mean nothing."},
    {"calibration_few", "Fewer than 100 inputs decided the int8 ranges."},
    {"calibration_generated", "The int8 ranges come from generated inputs, not from pictures."},
    {"calibration_one_class", "All calibration inputs are of one class."},
    {"accuracy_not_measured", "The accuracy of the file was not measured: the pictures of the training could not be read."},
    {"checkpoint_fell_back", "The last checkpoint of the supernet is damaged; the weights are those of the one before."},
    {"int8_disagrees", "Fewer than half of the int8 answers name the class that float32 names."},
}};

template<std::size_t N>
std::string wordsOf(const std::array<Words, N>& words, const std::string& code)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Words& w) { return w.code == code; });
    return std::string(found == words.end() ? std::string_view(code) : found->text);
}

std::string agreementRows(const Json& agreement)
{
    std::string out = "<tr><td>" + word(agreement.at("runtime")) + "</td>";
    for (const char* key : {"inputs", "same_top", "mean_error", "largest_error"})
        out += "<td class=\"n\">" + word(agreement.at(key)) + "</td>";
    out += "<td class=\"n\">";
    for (const Json& count : agreement.at("steps"))
        out += word(count) + " ";
    return out + "</td></tr>\n";
}

std::string verificationSection(const Json& verification)
{
    std::string out = "<h2>Verification</h2>\n<table><tr><th>compared with</th><th>inputs</th><th>same first class</th>"
                      "<th>mean error</th><th>largest error</th><th>steps 0, 1, more</th></tr>\n";
    if (verification.contains("quantised") && verification.at("quantised").is_object())   // left out where there was no float model to compare
        out += agreementRows(verification.at("quantised"));
    for (const Json& outside : verification.at("outside"))
        out += agreementRows(outside);
    out += "</table>\n";
    for (const Json& missing : verification.at("outside_missing"))
        out += "<p>Not found on this machine: " + word(missing) + "</p>\n";
    if (!verification.at("findings").empty()) {
        out += "<table><tr><th>finding</th><th>operator</th><th>tensor</th><th>detail</th></tr>\n";
        for (const Json& finding : verification.at("findings"))
            out += "<tr><td>" + word(finding.at("code")) + "</td><td>" + word(said(finding, "operator")) + "</td><td>"
                   + word(said(finding, "tensor")) + "</td><td>" + word(said(finding, "detail")) + "</td></tr>\n";
        out += "</table>\n";
    }
    if (!verification.at("layers").empty()) {
        out += "<h2>Signal to noise of each layer in int8</h2>\n<table><tr><th>layer</th><th>dB</th></tr>\n";
        for (const Json& layer : verification.at("layers"))
            out += "<tr><td>" + word(layer.at("name")) + "</td><td class=\"n\">" + number(layer.at("decibels").get<double>(), 3)
                   + "</td></tr>\n";
        out += "</table>\n";
    }
    return out;
}

std::string accuracyRow(std::string_view name, const Json& one)
{
    return "<tr><th scope=\"row\">" + escaped(name) + "</th><td class=\"n\">" + number(one.at("accuracy").get<double>(), 4) + " %</td><td class=\"n\">"
           + number(one.at("accuracy_low").get<double>(), 4) + " … " + number(one.at("accuracy_high").get<double>(), 4) + " %</td><td class=\"n\">"
           + word(one.at("correct")) + "</td></tr>\n";
}

std::string accuracySection(const Json& accuracy)
{
    if (!accuracy.is_object())
        return {};
    std::string out = "<h2>Accuracy</h2>\n<p>Of the file itself, on the " + word(accuracy.at("total")) + " pictures of the " + word(accuracy.at("split"))
                      + " split of <code>" + word(accuracy.at("data")) + "</code>; intervals hold 95 %.</p>\n<table><tr><th></th><th>accuracy</th>"
                        "<th>between</th><th>right</th></tr>\n"
                      + accuracyRow("this file", accuracy);
    if (accuracy.at("float").is_object())
        out += accuracyRow("float32", accuracy.at("float"));
    out += "</table>\n";
    if (const Json& difference = accuracy.at("difference"); difference.is_object())
        out += "<p>This file less float32, on the same pictures: " + number(difference.at("points").get<double>(), 3) + " points, between "
               + number(difference.at("low").get<double>(), 3) + " and " + number(difference.at("high").get<double>(), 3) + ".</p>\n";
    return out;
}

std::string calibrationSection(const Json& calibration)
{
    if (calibration.is_null())
        return {};
    std::string out = "<h2>Calibration</h2>\n<table>\n";
    for (const char* key : {"source", "inputs", "method", "percentile", "seed"})
        out += row(key, calibration.at(key));
    out += "</table>\n<table><tr><th>activation</th><th>minimum</th><th>maximum</th><th>coverage</th></tr>\n";
    for (const Json& range : calibration.at("ranges")) {
        out += "<tr><td>" + word(range.at("tensor")) + "</td>";
        for (const char* key : {"minimum", "maximum", "coverage"})
            out += "<td class=\"n\">" + number(range.at(key).get<double>(), 4) + "</td>";
        out += "</tr>\n";
    }
    return out + "</table>\n";
}

std::string predictionSection(const Json& predictions)
{
    if (!predictions.is_object())
        return {};
    std::string out = "<h2>Predictions</h2>\n<table>\n";
    for (const auto& [key, value] : predictions.items())
        out += row(key, value);
    out += "</table>\n";
    if (predictions.contains("latency_applies") && predictions.at("latency_applies") == false)
        out += "<p>The latency was predicted for " + word(said(predictions, "latency_precision")) + ": it does not apply to this file.</p>\n";
    return out;
}

}  // namespace

std::string reportPage(const Json& report)
{
    const std::string verdict = report.at("verification").at("verdict").get<std::string>();
    std::string out = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + word(report.at("file"))
                      + "</title><style>" + kStyle + "</style></head><body>\n<h1>" + word(report.at("file")) + "</h1>\n";
    const char* mark = verdict == "differs" ? " differs" : verdict == "not_checked" ? "" : " agrees";
    out += "<p class=\"verdict" + std::string(mark) + "\">" + wordsOf(kVerdicts, verdict) + "</p>\n";
    for (const Json& warning : report.at("warnings"))
        out += "<p class=\"warning\">" + wordsOf(kWarnings, warning.get<std::string>()) + "</p>\n";
    out += "<p><code>" + word(report.at("architecture")) + "</code></p>\n<table>\n";
    constexpr std::array<std::pair<const char*, const char*>, 11> kRows = {{{"bytes", "bytes"}, {"sha256", "SHA-256"},
        {"format", "format"}, {"precision", "precision"}, {"edges", "input and output"}, {"output", "output means"},
        {"macs", "multiply-adds"}, {"parameters", "parameters"}, {"peak_activation_bytes", "peak activation bytes"},
        {"study_digest", "study"}, {"vulpes", "written by Vulpes"}}};
    for (const auto& [key, name] : kRows)
        out += row(name, report.at(key));
    out += "</table>\n<h2>What the input must be</h2>\n<table>\n";
    for (const auto& [key, value] : report.at("preprocessing").items())
        out += row(key, value);
    out += "</table>\n" + accuracySection(said(report, "accuracy")) + predictionSection(report.at("predictions")) + verificationSection(report.at("verification"))
           + calibrationSection(report.at("calibration")) + "<h2>Operators</h2>\n<table>\n";
    for (const auto& [name, count] : report.at("operators").items())
        out += row(name, count);
    return out + "</table>\n</body></html>\n";
}

}  // namespace vulpes::workflow
