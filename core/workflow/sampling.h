// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled.h"
#include "device/provider.h"
#include "workflow/campaign.h"
#include "workflow/sampling_plan.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

struct SamplingRequest
{
    std::filesystem::path supernet;                  ///< folder of a run
    SamplingPlan plan = SamplingPlan::Stratified;
    std::size_t count = 100;                         ///< networks of the plan, those of earlier calls among them
    int processes = 1;                               ///< evaluators at work at once
    data::Split split = data::Split::Validation;
    space::Locks locks;
    std::uint64_t seed = 1;                          ///< of the plan
    std::string device;                              ///< name of the record in the study; empty: accuracies alone
    std::string precision = "float32";               ///< what is timed, and for a new record
    device::Protocol protocol;
    int batch = 8;                                   ///< networks planned, evaluated and timed together
};

/// One network of the plan as it becomes a sample.
struct SampledNetwork
{
    space::Architecture architecture;
    std::optional<double> accuracy;                  ///< percent
    std::optional<double> accuracySe;                ///< binomial standard error, percent points
    std::optional<double> latencyMs;
};

struct SamplingResult
{
    std::vector<SampledNetwork> networks;            ///< all of the plan, in its order
    std::size_t before = 0;                          ///< of these, complete when the call began
    std::size_t evaluated = 0, timed = 0;            ///< by this call
    bool stopped = false;
    double drift = 1;                                ///< of the timings: see `CampaignResult`
};

/// Turns sub-networks of a supernet into samples of a study: accuracy from `processes` evaluators at once, each row in the study as it
/// comes; then the latency of the same batch by a campaign (`runCampaign`, untrained weights: time does not depend on them), on a machine
/// that evaluates nothing meanwhile. The plan's networks are kept in the document of kind "sampling" named after plan, seed and device, so that
/// calling again with the same request goes on where the last call stopped, was killed or lost power: what has an accuracy is not evaluated
/// again, what has a time not timed again. A larger `count` goes on from there.
///
/// The supernet is noted in the study (`noteSupernet`) with the first accuracy that is kept: a request that is refused changes nothing.
///
/// `provider` may be null: then only accuracies are sampled. `onNetwork` is called on the calling thread whenever a number arrives.
/// Reports phase "sampling" in networks. When the job is stopped the result says so: no error. Errors: those of `checkSampling`, `Evaluator`,
/// `runCampaign`, and the study. What was kept stays.
[[nodiscard]] Result<SamplingResult> runSampling(study::Study&, device::Provider* provider, const SamplingRequest&,
                                                 const std::function<void(const SampledNetwork&)>& onNetwork = {}, const Job& = {});

/// Whether `runSampling` would begin. Errors: `supernet_other_space` with facts `space`, `study`; `plan_needs_device` with fact `plan` (those that learn from
/// latencies, where none are measured); `sampling_other_supernet` and `sampling_other_split` (`SamplingRecord::read`); those of `readManifest`, `spaceOf`,
/// and the study.
[[nodiscard]] Result<void> checkSampling(const study::Study&, const SamplingRequest&);

}  // namespace vulpes::workflow
