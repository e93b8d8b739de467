// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/samples.h"
#include "study/study.h"

namespace vulpes::workflow {

/// A hardware table as a study, for every view and command of the explorer.
struct HardwareStudy
{
    study::Study study;                         ///< in memory
    std::size_t networks = 0;
    std::vector<std::string> devices;
    std::string task;                           ///< what the accuracies are; empty: there are none
    std::vector<std::string> scores;            ///< of untrained networks, which formulas may read; of the accuracies' data set
    std::vector<study::ImportProblem> problems;
};
/// Errors: `space_unknown` where no space of the table's benchmark is known; those of `hardware::toSamples` and the study's writers; stopped.
/// 12,736 networks × 29 devices in about a second.
[[nodiscard]] Result<HardwareStudy> makeHardwareStudy(const hardware::HardwareTable&, const hardware::SampleRequest&, const Job& = {});

/// The space whose networks a table's are: the benchmark's own, or its variant for the data set of the request ("fbnet-224" for ImageNet).
/// Errors: `space_unknown`.
[[nodiscard]] Result<space::SpacePtr> spaceOf(const hardware::HardwareTable&, const hardware::SampleRequest&);

} // namespace vulpes::workflow
