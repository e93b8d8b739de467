// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_transfer.h"

#include "base/random.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace vulpes::workflow {

namespace {

constexpr std::size_t kScoredNeeded = 10;

/// What the transfer needs to know of a space beyond its operators' names.
struct SpaceFacts
{
    std::string_view space;
    int emptyOperator;
    const char* site;  ///< how its places are called, numbered from 1
    bool cell;         ///< the sites are the edges of NAS-Bench-201's cell
};
constexpr std::array<SpaceFacts, 3> kSpaces{{
    {"nasbench201", 0, "edge", true},
    {"fbnet", 8, "layer", false},
    {"nasbench-macro", 0, "layer", false},
}};

Error unknownDevice(
    const hardware::HardwareTable& table, const TransferRequest& request, const std::string& device)
{
    std::string known;
    for (const std::string& name : table.devices())
        if (table.find(name, request.metric, request.dataset))
            known += (known.empty() ? "" : ", ") + name;
    return base::usageError("hw_device_unknown")
        .with("device", device)
        .with("metric", request.metric)
        .with("known", known);
}

/// The sources by name, or all that measured enough; never the target, nor what contradicted it ("target (2)").
Result<std::vector<const hardware::Series*>> sourcesOf(
    const hardware::HardwareTable& table, const TransferRequest& request)
{
    std::vector<const hardware::Series*> sources;
    for (const std::string& name : request.sources.empty() ? table.devices() : request.sources) {
        const hardware::Series* series = table.find(name, request.metric, request.dataset);
        if (!series && !request.sources.empty())
            return fail(unknownDevice(table, request, name));
        const bool own =
            !request.target.empty() && (name == request.target || name.starts_with(request.target + " ("));
        if (series && !own && (!request.sources.empty() || 2 * series->present >= table.rows()))
            sources.push_back(series);
    }
    return sources;
}

}  // namespace

Result<DeviceTransfer> DeviceTransfer::prepare(
    const hardware::HardwareTable& table, const TransferRequest& request, const Job& job)
{
    const hardware::Benchmark& benchmark = table.benchmark();
    const auto facts = std::find_if(
        kSpaces.begin(), kSpaces.end(), [&](const SpaceFacts& one) { return one.space == benchmark.space; });
    if (facts == kSpaces.end())
        return fail(base::usageError("transfer_space").with("space", std::string(benchmark.space)));
    const hardware::Series* target =
        request.target.empty() ? nullptr : table.find(request.target, request.metric, request.dataset);
    if (!request.target.empty() && !target)
        return fail(unknownDevice(table, request, request.target));
    const auto sources = sourcesOf(table, request);
    if (!sources)
        return fail(sources.error());

    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (table.keys.hasOperators(row))
            rows.push_back(row);
    if (rows.empty())
        return fail(base::inputError("hw_no_samples"));
    const auto count = static_cast<Eigen::Index>(rows.size());
    transfer::SourceTable given;
    given.operatorCount = static_cast<int>(benchmark.operators.size());
    given.emptyOperator = facts->emptyOperator;
    if (facts->cell)
        given.cell = transfer::nasBench201Cell();
    for (std::size_t site = 1; site <= benchmark.positions; ++site)
        given.siteNames.push_back(facts->site + std::to_string(site));
    given.operatorNames.assign(benchmark.operators.begin(), benchmark.operators.end());
    given.operators.resize(count, static_cast<Eigen::Index>(benchmark.positions));
    given.latencies.resize(count, static_cast<Eigen::Index>(sources->size()));
    for (const hardware::Series* source : *sources)
        given.devices.push_back(source->device);
    Eigen::VectorXd answers = Eigen::VectorXd::Constant(count, hardware::kMissing);
    transfer::Rows scored;
    for (Eigen::Index row = 0; row < count; ++row) {
        const std::size_t from = rows[static_cast<std::size_t>(row)];
        const auto operators = table.keys.operators(from);
        for (std::size_t site = 0; site < operators.size(); ++site)
            given.operators(row, static_cast<Eigen::Index>(site)) = operators[site];
        for (std::size_t source = 0; source < sources->size(); ++source)
            given.latencies(row, static_cast<Eigen::Index>(source)) = (*sources)[source]->values[from];
        if (target)
            answers[row] = target->values[from];
        if (request.pool.holds(table.keys.index(from)))
            given.pool.push_back(row);
        if (request.scored.holds(table.keys.index(from)))
            scored.push_back(row);
    }
    if (given.pool.empty())
        return fail(
            base::inputError("transfer_too_few_rows").with("rows", 0).with("needed", transfer::kPoolNeeded));

    transfer::TransferOptions options;
    options.sources = request.use;
    auto prepared = transfer::Transfer::prepare(std::move(given), options, job);
    if (!prepared)
        return fail(prepared.error());
    DeviceTransfer made(std::move(*prepared));
    made.m_request = request;
    for (const std::size_t row : rows)
        made.m_cutOff.push_back(table.disconnected[row]);
    made.m_tableRows = std::move(rows);
    made.m_target = transfer::withoutRoundingNoise(answers);
    made.m_answers = std::move(answers);
    const auto& columns = made.m_transfer.columns();
    std::copy_if(scored.begin(), scored.end(), std::back_inserter(made.m_scored),
        [&](Eigen::Index row) { return columns.known(row); });
    return made;
}

std::size_t DeviceTransfer::targetRows() const
{
    return static_cast<std::size_t>(m_target.array().isFinite().count());
}

transfer::Rows DeviceTransfer::candidates(const TransferDraw& draw, bool answered) const
{
    transfer::Rows rows;
    for (const Eigen::Index row : m_transfer.columns().candidates())
        if (!answered || std::isfinite(m_target[row]))
            rows.push_back(row);
    if (draw.candidates > 0 && draw.candidates < static_cast<Eigen::Index>(rows.size())) {
        base::Random random(draw.seed);
        random.shuffle(rows);
        rows.resize(static_cast<std::size_t>(draw.candidates));
    }
    return rows;
}

Result<std::vector<std::size_t>> DeviceTransfer::design(const TransferDraw& draw, const Job& job) const
{
    transfer::DesignRequest request{draw.count, candidates(draw, false), {}};
    for (Eigen::Index row = 0; draw.allMeasured && row < m_target.size(); ++row)
        if (std::isfinite(m_target[row]) && m_transfer.columns().known(row))
            request.measured.push_back(row);
    const auto rows = m_transfer.design(request, job);
    if (!rows)
        return fail(rows.error());
    std::vector<std::size_t> chosen;
    for (const Eigen::Index row : *rows)
        chosen.push_back(tableRow(row));
    return chosen;
}

Result<TransferResult> DeviceTransfer::run(const TransferDraw& draw, const Job& job) const
{
    assert(!m_request.target.empty());
    transfer::Rows samples;
    if (draw.allMeasured) {
        for (Eigen::Index row = 0; row < m_target.size(); ++row)
            if (std::isfinite(m_target[row]) && m_transfer.columns().known(row))
                samples.push_back(row);
    } else {
        auto rows = m_transfer.design({draw.count, candidates(draw, true), {}}, job);
        if (!rows)
            return fail(rows.error());
        samples = std::move(*rows);
    }
    std::vector<transfer::Measurement> measurements;
    TransferResult result;
    for (const Eigen::Index row : samples) {
        measurements.push_back({row, m_target[row]});
        result.measured.push_back(tableRow(row));
    }
    auto fit = m_transfer.fit(measurements, job);
    if (!fit)
        return fail(fit.error());
    auto predictions = transfer::predict(*fit, m_scored, job);
    if (!predictions)
        return fail(predictions.error());
    result.fit = std::make_shared<const transfer::Fit>(std::move(*fit));
    result.predictions = std::move(*predictions);

    transfer::Rows tested;
    std::vector<double> means(static_cast<std::size_t>(m_target.size()), hardware::kMissing);
    for (std::size_t i = 0; i < m_scored.size(); ++i) {
        const Eigen::Index row = m_scored[i];
        result.rows.push_back(tableRow(row));
        result.truth.push_back(m_target[row]);
        means[static_cast<std::size_t>(row)] = result.predictions[i].mean;
        if (std::isfinite(m_target[row]) && std::find(samples.begin(), samples.end(), row) == samples.end())
            tested.push_back(row);
    }
    if (m_request.middle)
        tested = transfer::middleRows(tested, m_target);
    const auto scoreOf = [&](const transfer::Rows& of) -> std::optional<transfer::Score> {
        if (of.size() < kScoredNeeded)
            return std::nullopt;
        std::vector<double> predicted, measured;
        for (const Eigen::Index row : of) {
            predicted.push_back(means[static_cast<std::size_t>(row)]);
            measured.push_back(m_target[row]);
        }
        return transfer::score(predicted, measured);
    };
    result.score = scoreOf(tested);
    std::erase_if(tested, [&](Eigen::Index row) { return m_cutOff[static_cast<std::size_t>(row)] != 0; });
    result.connected = scoreOf(tested);
    return result;
}

Result<transfer::AdditiveTable> DeviceTransfer::additive(const Job& job) const
{
    assert(!m_request.target.empty());
    const transfer::SourceTable& table = m_transfer.columns().table();
    return transfer::additiveTable(table.operators, table.operatorCount, table.emptyOperator, m_answers, job);
}

}  // namespace vulpes::workflow
