// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "device/provider.h"
#include "training/train_options.h"
#include "workflow/precision.h"
#include "workflow/sampling.h"

#include <QString>

#include <optional>

namespace vulpes::state {

/// Which networks of a supernet are to be in the study, and where they are timed.
struct SampleWish
{
    workflow::SamplingPlan plan = workflow::SamplingPlan::Stratified;
    int networks = 100;
    int processes = 1;
    std::uint64_t seed = 1;
    QString device = QStringLiteral("host");   ///< or "adb:SERIAL"; empty: accuracies alone
    QString benchmark;                         ///< path of benchmark_model, for adb
    QString name = QStringLiteral("host");     ///< of the device's record in the study
    workflow::Precision precision = workflow::Precision::Float32;
    int rounds = device::Protocol{}.rounds;
    int threads = device::Protocol{}.threads;
    int resolution = 0;                        ///< where the space leaves a choice of it; 0: it does not
};

/// A run in its folder: trained to its end where it is not yet, then sampled where that is wished.
struct TrainingRequest
{
    QString folder;
    std::optional<training::TrainOptions> options;   ///< nothing: the run in the folder, by its own
    std::optional<SampleWish> sampling;
};

/// Kept in the study, so that what was under way can be gone on with after a crash.
[[nodiscard]] Json toJson(const SampleWish&);
/// Nothing where it is none.
[[nodiscard]] std::optional<SampleWish> sampleWishFromJson(const Json&);

/// What `workflow::runSampling` is asked for.
[[nodiscard]] workflow::SamplingRequest samplingRequest(const SampleWish&, const QString& folder);

} // namespace vulpes::state
