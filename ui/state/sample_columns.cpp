// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/sample_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vulpes::state {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

void larger(double& into, double value)
{
    if (std::isnan(into) || value > into)
        into = value;
}

} // namespace

std::optional<int> SampleColumns::row(qint64 sampleId) const
{
    const auto found = rowOfId.constFind(sampleId);
    if (found == rowOfId.constEnd())
        return std::nullopt;
    return *found;
}

SampleColumnsPtr makeSampleColumns(const workflow::Analysis& analysis)
{
    auto columns = std::make_shared<SampleColumns>();
    columns->samples = analysis.inputs.samples;
    if (!columns->samples)
        columns->samples = std::make_shared<const study::Samples>();
    const std::size_t n = columns->samples->size();
    columns->accuracy.assign(n, kNone);
    columns->latency.assign(n, kNone);
    columns->excluded.assign(n, false);
    columns->rowOfId.reserve(static_cast<qsizetype>(n));
    for (std::size_t i = 0; i < n; ++i) {
        const study::Sample& sample = (*columns->samples)[i];
        columns->accuracy[i] = sample.accuracy.value_or(kNone);
        columns->latency[i] = sample.metric(analysis.device, analysis.metric).value_or(kNone);
        columns->excluded[i] = analysis.state.excluded.contains(sample.id);
        columns->rowOfId.insert(sample.id, static_cast<int>(i));
    }
    const auto take = [&](const workflow::Predictor& predictor, std::vector<double>& fitted, std::vector<double>& residual) {
        if (!predictor.diagnostics)
            return;
        fitted.assign(n, kNone);
        residual.assign(n, kNone);
        for (auto* both : {&columns->leverage, &columns->cook, &columns->studentised})
            if (both->empty())
                both->assign(n, kNone);
        for (const predict::RowStatistics& row : predictor.diagnostics->rows) {
            const auto found = columns->rowOfId.constFind(row.sampleId);
            if (found == columns->rowOfId.constEnd())
                continue;
            const auto i = static_cast<std::size_t>(*found);
            fitted[i] = row.fitted;
            residual[i] = row.residual;
            larger(columns->leverage[i], row.leverage);
            larger(columns->cook[i], row.cook);
            if (std::isnan(columns->studentised[i]) || std::abs(row.studentised) > std::abs(columns->studentised[i]))
                columns->studentised[i] = row.studentised;
        }
    };
    take(analysis.accuracy, columns->accuracyFitted, columns->accuracyResidual);
    take(analysis.latency, columns->latencyFitted, columns->latencyResidual);
    return columns;
}

} // namespace vulpes::state
