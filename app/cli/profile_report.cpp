// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/profile_report.h"

#include "cli/text_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace vulpes::cli {

namespace {

std::size_t piecesOf(const study::BlockTable& table)
{
    std::set<std::string> keys;
    for (const auto& entry : table.entries)
        if (!entry.key.empty())
            keys.insert(entry.key);
    return keys.size();
}

/// Not a number where nothing varies.
Json finite(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json checkJson(const study::BlockTable::Check& check)
{
    Json json;
    json["networks"] = check.networks;
    json["fitted_networks"] = check.fittedNetworks;
    json["table"] = {{"error", check.error}, {"largest_error", check.largestError}, {"bias", check.bias}, {"kendall_tau", finite(check.kendall)}};
    json["measured_again"] = {{"error", check.noise}, {"kendall_tau", finite(check.noiseKendall)}};
    json["macs"] = {{"error", check.macsError}, {"kendall_tau", finite(check.macsKendall)}};
    json["as_good_as_measuring"] = study::isAsGoodAsMeasuring(check);
    return json;
}

} // namespace

Json profileJson(const workflow::Profile& profile, const space::SearchSpace& space, const Measuring& measuring, const std::string& file)
{
    const study::BlockTable& table = profile.table;
    Json json;
    json["schema"] = "vulpes.profile/1";
    json["file"] = file;
    json["name"] = study::blockTableName(table);
    json["formula"] = "profiled";
    json["space"] = table.space;
    json["resolution"] = table.resolution;
    json["classes"] = table.classes;
    json["precision"] = table.precision;
    json["device"] = measuring.deviceJson();
    json["protocol"] = measuring.protocolJson();
    json["date"] = table.date;
    json["factor"] = table.factor;
    json["check"] = table.check ? checkJson(*table.check) : Json(nullptr);
    json["blocks_measured"] = piecesOf(table);
    json["blocks"] = Json::array();
    for (const auto& entry : table.entries)
        json["blocks"].push_back({{"column", entry.column.empty() ? Json(nullptr) : Json(entry.column)}, {"latency_ms", entry.latencyMs},
                                  {"noise", entry.noise}, {"rounds", entry.rounds}, {"preempted", entry.preempted}});
    json["held_out"] = Json::array();
    for (const auto& network : profile.heldOut)
        json["held_out"].push_back({{"arch", space.format(network.architecture)}, {"macs", network.macs}, {"predicted_ms", network.predictedMs},
                                    {"latency_ms", network.measured.minimum}, {"again_ms", network.again.minimum}, {"noise", network.measured.noise}});
    return json;
}

std::string profileText(const workflow::Profile& profile, const Measuring& measuring, const std::string& file)
{
    const study::BlockTable& table = profile.table;
    std::string out = measuring.line() + table.space + " at " + std::to_string(table.resolution) + " px, " + std::to_string(table.classes)
                      + " classes: " + std::to_string(piecesOf(table)) + " different blocks, factor " + number(table.factor, 4) + "\n";
    if (table.check) {
        const auto& check = *table.check;
        out += "\non " + std::to_string(check.networks) + " random networks that did not decide the factor ("
               + std::to_string(check.fittedNetworks) + " did):\n\n";
        TextTable lines({{"", TextTable::Align::Left}, {"mean error, %"}, {"Kendall tau"}});
        lines.add({"block table × factor", number(100 * check.error, 2), number(check.kendall, 3)});
        lines.add({"measuring again", number(100 * check.noise, 2), number(check.noiseKendall, 3)});
        lines.add({"line through MACs", number(100 * check.macsError, 2), number(check.macsKendall, 3)});
        out += lines.text() + "\nlargest error " + number(100 * check.largestError, 1) + " %, bias " + signedNumber(100 * check.bias, 1) + " %; "
               + (study::isAsGoodAsMeasuring(check) ? "the table is about as good as measuring again\n"
                                                    : "the table is WORSE than measuring again: more rounds, or a quieter machine, may help\n");
    } else {
        out += "not tested: no network was held out\n";
    }
    double fastest = std::numeric_limits<double>::infinity(), slowest = 0;
    for (const auto& entry : table.entries)
        if (!entry.key.empty()) {
            fastest = std::min(fastest, entry.latencyMs);
            slowest = std::max(slowest, entry.latencyMs);
        }
    out += "\nblocks take " + significant(fastest, 3) + " to " + significant(slowest, 3) + " ms\nwrote "
           + study::blockTableName(table) + " to " + file + "\n";
    return out;
}

} // namespace vulpes::cli
