// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/device_options.h"
#include "predict/fit.h"
#include "workflow/campaign.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::cli {

/// One network or file that was to be measured, and what came of it.
struct MeasuredNetwork
{
    std::string arch, file;                          ///< either may be empty
    std::optional<workflow::CampaignRecord> record;  ///< nothing: not measured before the stop
    std::optional<predict::Prediction> predicted;    ///< by what the study held before
};

/// What a measuring brought, for printing.
struct MeasuredTable
{
    Measuring measuring;
    std::vector<MeasuredNetwork> networks;
    std::string study;                               ///< empty: kept nowhere
    workflow::CampaignResult campaign;               ///< with a study
    bool stopped = false;

    /// `vulpes.measure/1`
    [[nodiscard]] Json json() const;
    /// Fastest first; networks closer than their noise share a rank.
    [[nodiscard]] std::string text() const;
};

} // namespace vulpes::cli
