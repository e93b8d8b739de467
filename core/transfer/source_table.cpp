// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/source_table.h"

#include <algorithm>

namespace vulpes::transfer {

namespace {

Error sizes(const char* what, Eigen::Index found, Eigen::Index expected)
{
    return inputError("transfer_sizes").with("what", what).with("found", found).with("expected", expected);
}

}  // namespace

Result<void> check(const SourceTable& table)
{
    const Eigen::Index networks = table.operators.rows(), sites = table.operators.cols();
    const auto count = [](const auto& list) { return static_cast<Eigen::Index>(list.size()); };
    if (table.latencies.rows() != networks)
        return fail(sizes("latencies", table.latencies.rows(), networks));
    if (table.latencies.cols() != count(table.devices))
        return fail(sizes("devices", table.latencies.cols(), count(table.devices)));
    if (!table.siteNames.empty() && count(table.siteNames) != sites)
        return fail(sizes("sites", count(table.siteNames), sites));
    if (!table.operatorNames.empty() && count(table.operatorNames) != table.operatorCount)
        return fail(sizes("operators", count(table.operatorNames), table.operatorCount));
    if (!table.disconnected.empty() && count(table.disconnected) != networks)
        return fail(sizes("disconnected", count(table.disconnected), networks));
    if (table.cell && count(table.cell->edges) != sites)
        return fail(sizes("edges", count(table.cell->edges), sites));
    for (const Eigen::Index row : table.pool)
        if (row < 0 || row >= networks)
            return fail(sizes("pool", row, networks));
    for (Eigen::Index site = 0; site < sites; ++site)
        for (Eigen::Index row = 0; row < networks; ++row)
            if (const int number = table.operators(row, site); number < 0 || number >= table.operatorCount)
                return fail(inputError("transfer_operator_unknown")
                                .with("row", row)
                                .with("site", site)
                                .with("operator", number)
                                .with("operators", table.operatorCount));
    if (table.devices.empty())
        return fail(inputError("transfer_too_few_sources").with("sources", 0).with("needed", 1));
    return {};
}

Eigen::MatrixXd withoutRoundingNoise(const Eigen::MatrixXd& values)
{
    return values.cast<float>().cast<double>();
}

std::string family(const std::string& device)
{
    const auto digits = device.find_last_not_of("0123456789");
    const bool numbered = digits != std::string::npos && digits + 1 < device.size() && device[digits] == '_';
    return numbered && digits > 0 ? device.substr(0, digits) : device;
}

}  // namespace vulpes::transfer
