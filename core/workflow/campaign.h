// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"
#include "study/study.h"
#include "workflow/timing_models.h"

#include <functional>
#include <optional>
#include <vector>

namespace vulpes::workflow {

/// Makes what is timed of a network: from untrained weights by default, from a supernet's or a file's where the caller
/// has them.
using CandidateMaker = std::function<Result<device::Candidate>(const space::Architecture&)>;

/// Untrained models of a space's networks at their own resolution (`resolution` for spaces that do not choose one).
/// The maker keeps the job and polls it, because making a large model takes a while.
[[nodiscard]] CandidateMaker untrainedCandidates(
    space::SpacePtr, Precision, int resolution, int classes, const Job& = {});

struct CampaignRequest
{
    std::string device;     ///< name of the record in the study; samples say they were measured on it
    std::string precision;  ///< for a new record
    std::vector<space::Architecture> networks;  ///< all of them, also those already measured
    CandidateMaker candidate;
    device::Protocol protocol;
    int batch = 8;  ///< networks measured, and kept, together
};

struct CampaignResult
{
    int measured = 0;  ///< by this call
    int before = 0;    ///< found in the study
    /// Largest over smallest time of the anchor, the first network, which is measured again with every batch: 1.02
    /// means that the machine drifted by 2 %. 1 with one batch.
    double drift = 1;
};

/// Measures many networks in batches of interleaved rounds and keeps each batch in the study before the next begins: as
/// samples with two repeats (minimum over the even rounds, minimum over the odd ones, so that noise is in the study's
/// own statistics), and in full in the document of kind "campaign" named after the device. A network with a time of
/// this device is never measured again, so calling it again with the same request goes on where the last call stopped,
/// was killed or lost power; at most one batch is repeated, none of which was kept. A sample of the same network (an
/// accuracy from elsewhere) gets the time; else a new one is added.
///
/// Reports phase "campaign" in networks, within a batch in parts of them; polls the job between runs. To pause, stop;
/// to go on, call again. Errors: those of `candidate`, `Provider::measure`, `Provider::describe`, `keepDevice` and the
/// study's writers; stopped. What was kept stays.
[[nodiscard]] Result<CampaignResult> runCampaign(
    study::Study&, device::Provider&, const CampaignRequest&, const Job& = {});

/// What the study knows of one network's time on a device.
struct CampaignRecord
{
    double latencyMs = 0;
    /// The rest is empty for times from elsewhere (an import).
    std::optional<double> medianMs, p95Ms, noise, load;
    std::optional<int> rounds, preempted;
    std::string coverage, date;
};

/// Of what was just measured. The noise is nothing where there was only one round.
[[nodiscard]] CampaignRecord recordOf(const device::Timing&);

/// By network, in their order; nothing where it has no time of this device. Errors: those of the study's readers.
[[nodiscard]] Result<std::vector<std::optional<CampaignRecord>>> campaignRecords(
    const study::Study&, const std::string& device, const std::vector<space::Architecture>&);

/// How many of the networks have a time of this device. Errors: those of `Study::samples`.
[[nodiscard]] Result<std::size_t> measuredOf(
    const study::Study&, const std::string& device, const std::vector<space::Architecture>&);

}  // namespace vulpes::workflow
