// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/own_device.h"

#include "workflow/hardware_csv.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

using hardware::HardwareTable;
using hardware::Series;

const Series* seriesNamed(const HardwareTable& table, const std::string& metric, const std::string& wanted)
{
    const std::string header = seriesHeader(wanted, metric);
    std::vector<const Series*> all;
    for (const Series& one : table.series) {
        if (one.metric != metric)
            continue;
        if (!wanted.empty() && (one.device == wanted || seriesHeader(one.device, metric) == header))
            return &one;
        if (std::ranges::none_of(all, [&](const Series* other) { return other->device == one.device; }))
            all.push_back(&one);
    }
    return all.size() == 1 ? all.front() : nullptr;
}

std::string freeName(const HardwareTable& table, const std::string& name)
{
    const auto known = table.devices();
    std::string free = name;
    for (int number = 2; std::ranges::find(known, free) != known.end(); ++number)
        free = name + " (" + std::to_string(number) + ")";
    return free;
}

/// The row of the same network in another table.
std::optional<std::size_t> rowIn(const HardwareTable& table, const HardwareTable& other, std::size_t row)
{
    if (other.keys.hasOperators(row))
        return table.keys.find(other.keys.operators(row));
    return table.keys.find(other.keys.index(row));
}

}  // namespace

std::string measuringList(const HardwareTable& table, const std::vector<std::size_t>& rows,
    const std::string& device, const std::string& metric)
{
    const bool numbered = std::ranges::all_of(
        rows, [&](std::size_t row) { return table.keys.index(row) != hardware::ArchitectureKeys::kNoIndex; });
    std::string csv = (numbered ? "arch_idx,ops," : "ops,") + seriesHeader(device, metric) + '\n';
    for (const std::size_t row : rows) {
        if (numbered)
            csv += std::to_string(table.keys.index(row)) + ',';
        csv += table.benchmark().format(table.keys.operators(row)) + ",\n";
    }
    return csv;
}

Result<OwnDevice> withOwnDevice(const HardwareTable& table, const hardware::HardwareTables& measured,
    const std::string& metric, const std::string& wanted)
{
    const std::string space(table.benchmark().space);
    const auto own = measured.of(space);
    if (!own) {
        const std::string other
            = measured.tables.empty() ? "" : std::string(measured.tables.front()->benchmark().space);
        return fail(inputError("own_other_space").with("space", other).with("expected", space));
    }
    const Series* series = seriesNamed(*own, metric, wanted);
    if (!series) {
        std::string known;
        for (const std::string& name : own->devices())
            if (own->find(name, metric))
                known += (known.empty() ? "" : ", ") + name;
        return fail(known.empty() ? inputError("own_no_metric").with("metric", metric)
                                  : inputError("own_several_devices").with("devices", known));
    }
    Series added{freeName(table, series->device), metric, {},
        std::vector<double>(table.rows(), hardware::kMissing), 0, series->wholeNumbers};
    OwnDevice result;
    for (std::size_t row = 0; row < own->rows(); ++row) {
        if (hardware::isMissing(series->values[row]))
            continue;
        if (const auto place = rowIn(table, *own, row)) {
            added.values[*place] = series->values[row];
            ++added.present;
        } else {
            ++result.unknown;
        }
    }
    if (added.present == 0)
        return fail(inputError("own_nothing_measured").with("device", series->device).with("metric", metric));
    if (added.present > kMostOwnNetworks)
        return fail(inputError("own_too_many")
                .with("networks", static_cast<std::int64_t>(added.present))
                .with("most", static_cast<std::int64_t>(kMostOwnNetworks)));
    result.name = added.device;
    result.networks = added.present;
    auto whole = std::make_shared<HardwareTable>(table);
    whole->series.push_back(std::move(added));
    result.table = std::move(whole);
    return result;
}

}  // namespace vulpes::workflow
