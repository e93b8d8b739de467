// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "hardware/table.h"

namespace vulpes::workflow {

/// Fewer networks say next to nothing of a rank correlation.
inline constexpr std::size_t kFewest = 10;

/// Which columns of a hardware table are compared.
struct AgreementRequest
{
    std::string metric = study::kLatencyMs;
    std::vector<std::string> devices;   ///< empty: all that measured the metric for at least `kFewest` networks
    std::string dataset;                ///< empty: all; a device with several data sets is compared with itself, too
    bool connectedOnly = false;         ///< leaves out networks whose input does not reach their output
};

/// How alike devices put networks in order: Kendall's tau-b of every pair, ties counted as ties, over the networks both measured.
struct AgreementMatrix
{
    std::vector<std::size_t> series;            ///< of the table, in its order
    std::vector<std::string> labels;            ///< the device, with its data set where it has several
    std::vector<std::vector<double>> kendall;   ///< symmetric, 1 on the diagonal; NaN below two shared networks
    std::vector<std::vector<std::size_t>> rows; ///< networks that both measured
};
/// Errors: `hw_device_unknown` (facts `device`, `metric`, `known`), `hw_nothing_to_compare` (fact `metric`), `stopped`. Cost:
/// that of `pairwiseRanks`.
[[nodiscard]] Result<AgreementMatrix> rankAgreement(const hardware::HardwareTable&, const AgreementRequest&, int threads = 1, const Job& = {});

}  // namespace vulpes::workflow
