// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/analysis.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace vulpes::state {

/// The measured rows as columns, made once per analysis and shared by every view that shows rows: row i of each vector is
/// (*samples)[i]. NaN stands for a value that is not there. Immutable.
struct SampleColumns
{
    study::SamplesPtr samples;
    std::vector<double> accuracy, latency;                    ///< measured; latency is the chosen device's metric
    std::vector<double> accuracyFitted, latencyFitted;        ///< from the diagnostics; empty until they are in
    std::vector<double> accuracyResidual, latencyResidual;
    std::vector<double> leverage, cook, studentised;          ///< the larger of both fits
    std::vector<bool> excluded;
    QHash<qint64, int> rowOfId;

    [[nodiscard]] int size() const { return samples ? static_cast<int>(samples->size()) : 0; }
    [[nodiscard]] std::optional<int> row(qint64 sampleId) const;
};
using SampleColumnsPtr = std::shared_ptr<const SampleColumns>;

/// O(rows). `device` and `metric` as the analysis resolved them.
[[nodiscard]] SampleColumnsPtr makeSampleColumns(const workflow::Analysis&);

} // namespace vulpes::state
