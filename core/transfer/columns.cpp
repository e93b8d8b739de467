// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/columns.h"

#include "transfer/additive_table.h"
#include "transfer/centred.h"

#include <cmath>
#include <numeric>

namespace vulpes::transfer {

namespace {

void nameAll(std::vector<std::string>& names, const char* prefix, Eigen::Index count, Eigen::Index first)
{
    for (auto i = static_cast<Eigen::Index>(names.size()); i < count; ++i)
        names.push_back(prefix + std::to_string(i + first));
}

BlockPtr countBlock(
    const char* name, const SourceTable& table, const Eigen::MatrixXi& operators, const Rows& pool)
{
    Block block{name, table.operatorNames, operatorCounts(operators, table.operatorCount), {}, 1};
    scale(block, pool);
    return std::make_shared<const Block>(std::move(block));
}

BlockPtr siteBlock(
    const char* name, const SourceTable& table, const Eigen::MatrixXi& operators, const Rows& pool)
{
    Block block{name, {}, siteIndicators(operators, table.operatorCount), {}, 1};
    for (const std::string& site : table.siteNames)
        for (const std::string& number : table.operatorNames)
            block.columns.push_back(site + "." + number);
    scale(block, pool);
    return std::make_shared<const Block>(std::move(block));
}

}  // namespace

Result<Columns> Columns::prepare(SourceTable given, SourceUse use, const Job& job)
{
    if (auto fits = check(given); !fits)
        return fail(fits.error());
    Columns columns;
    columns.m_use = use;
    columns.m_table = std::move(given);
    SourceTable& table = columns.m_table;
    const Eigen::Index networks = table.operators.rows();
    nameAll(table.siteNames, "site", table.operators.cols(), 1);
    nameAll(table.operatorNames, "operator", table.operatorCount, 0);
    table.latencies = withoutRoundingNoise(table.latencies);
    std::optional<LiveOperators> live;
    if (table.cell) {
        live = withoutDeadEdges(table.operators, *table.cell, table.emptyOperator);
        if (table.disconnected.empty())
            table.disconnected = live->disconnected;
    }
    table.disconnected.resize(static_cast<std::size_t>(networks), 0);
    if (table.pool.empty()) {
        table.pool.resize(static_cast<std::size_t>(networks));
        std::iota(table.pool.begin(), table.pool.end(), Eigen::Index{0});
    }
    for (Eigen::Index row = 0; row < networks; ++row)
        columns.m_known.push_back(
            use == SourceUse::Tabulated || table.latencies.row(row).allFinite() ? 1 : 0);
    for (const Eigen::Index row : table.pool) {
        if (!table.latencies.row(row).allFinite())
            continue;
        columns.m_pool.push_back(row);
        if (!table.disconnected[static_cast<std::size_t>(row)])
            columns.m_candidates.push_back(row);
    }
    const Rows& pool = columns.m_pool;
    if (columns.m_candidates.size() < static_cast<std::size_t>(kPoolNeeded))
        return fail(inputError("transfer_too_few_rows")
                        .with("rows", columns.m_candidates.size())
                        .with("needed", kPoolNeeded));

    columns.m_standardised = table.latencies;
    for (Eigen::Index device = 0; device < table.latencies.cols(); ++device) {
        const Centred centred(table.latencies(pool, device));
        if (centred.equal)
            return fail(inputError("transfer_device_constant")
                            .with("device", table.devices[static_cast<std::size_t>(device)]));
        columns.m_standardised.col(device).array() -= centred.mean;
        columns.m_standardised.col(device) /= centred.deviation;
    }
    if (job.stopped())
        return fail(stoppedError());
    columns.m_tables = additiveTables(
        table.operators, table.operatorCount, table.emptyOperator, columns.m_standardised, pool);
    if (job.stopped())
        return fail(stoppedError());
    columns.m_fixed.push_back(countBlock("counts", table, table.operators, pool));
    if (live)
        columns.m_fixed.push_back(countBlock("live counts", table, live->operators, pool));
    columns.m_fixed.push_back(siteBlock("sites", table, table.operators, pool));
    if (live)
        columns.m_fixed.push_back(siteBlock("live sites", table, live->operators, pool));
    return columns;
}

Blocks Columns::blocks(const std::vector<Eigen::Index>& sources) const
{
    Block measured{"sources", {}, {}, {}, 1};
    Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(m_tables.front().rows(), m_tables.front().cols());
    std::vector<Eigen::MatrixXd> tables;
    for (const Eigen::Index source : sources) {
        measured.columns.push_back(m_table.devices[static_cast<std::size_t>(source)]);
        tables.push_back(m_tables[static_cast<std::size_t>(source)]);
        mean += tables.back() / static_cast<double>(sources.size());
    }
    if (m_use == SourceUse::Measured)
        measured.values = m_standardised(Eigen::all, sources);
    else
        measured.values = tabulated(m_table.operators, tables);
    Block costs{"costs", m_table.operatorNames, operatorCosts(m_table.operators, mean), {}, 1};
    scale(measured, m_pool);
    scale(costs, m_pool);
    Blocks blocks{std::make_shared<const Block>(std::move(measured))};
    blocks.insert(blocks.end(), m_fixed.begin(), m_fixed.end());
    blocks.push_back(std::make_shared<const Block>(std::move(costs)));
    return blocks;
}

std::vector<Eigen::Index> Columns::allSources() const
{
    std::vector<Eigen::Index> sources(m_table.devices.size());
    std::iota(sources.begin(), sources.end(), Eigen::Index{0});
    return sources;
}

}  // namespace vulpes::transfer
