// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "transfer/source_table.h"

// A made-up table of sources: additive devices with a little noise, "a", "b", … of a family each.

inline vulpes::transfer::SourceTable randomTable(std::uint64_t seed, Eigen::Index networks = 120,
    Eigen::Index sites = 5, int operators = 4, Eigen::Index devices = 4, double noise = 0.02)
{
    vulpes::base::Random random(seed);
    vulpes::transfer::SourceTable table;
    table.operatorCount = operators;
    table.operators.resize(networks, sites);
    for (Eigen::Index row = 0; row < networks; ++row)
        for (Eigen::Index site = 0; site < sites; ++site)
            table.operators(row, site) =
                static_cast<int>(random.below(static_cast<std::uint64_t>(operators)));
    table.latencies.resize(networks, devices);
    for (Eigen::Index device = 0; device < devices; ++device) {
        table.devices.push_back(std::string(1, static_cast<char>('a' + device)));
        Eigen::MatrixXd costs(sites, operators);
        for (Eigen::Index site = 0; site < sites; ++site)
            for (int number = 0; number < operators; ++number)
                costs(site, number) = number == 0 ? 0 : number * (0.5 + random.uniform());
        for (Eigen::Index row = 0; row < networks; ++row) {
            double latency = 1;
            for (Eigen::Index site = 0; site < sites; ++site)
                latency += costs(site, table.operators(row, site));
            table.latencies(row, device) = latency * (1 + noise * random.normal());
        }
    }
    return table;
}

inline bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}
