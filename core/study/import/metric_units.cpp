// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/metric_units.h"

#include "study/sample.h"

#include <algorithm>

namespace vulpes::study {

namespace {

using Unit = MetricFamily::Unit;

constexpr std::array<Unit, 11> kTimeUnits = {
    {{"ms", 1}, {"msec", 1}, {"milliseconds", 1}, {"us", 1e-3}, {"µs", 1e-3}, {"usec", 1e-3}, {"ns", 1e-6},
        {"s", 1e3}, {"sec", 1e3}, {"seconds", 1e3}, {"microseconds", 1e-3}}};
constexpr std::array<Unit, 5> kEnergyUnits = {
    {{"mj", 1}, {"uj", 1e-3}, {"µj", 1e-3}, {"j", 1e3}, {"joule", 1e3}}};

const std::array<MetricFamily, 2> kFamilies = {{{{"latency", "lat", "latencies"}, kLatencyMs, kTimeUnits},
    {{"energy", "energies", "energy"}, kEnergyMj, kEnergyUnits}}};

}  // namespace

std::optional<double> MetricFamily::factorOf(std::string_view unit) const
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& u) { return u.name == unit; });
    return found == units.end() ? std::nullopt : std::optional(found->factor);
}

const MetricFamily* familyOf(std::string_view word)
{
    for (const auto& family : kFamilies) {
        if (std::find(family.words.begin(), family.words.end(), word) != family.words.end())
            return &family;
    }
    return nullptr;
}

}  // namespace vulpes::study
