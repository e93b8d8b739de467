// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "training/train_event.h"
#include "training/train_options.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// Called with every event as it comes, on the calling thread.
using OnTrainEvent = std::function<void(const training::TrainEvent&)>;

/// What a run came to.
struct TrainingOutcome
{
    bool stopped = false;                            ///< before its last epoch, with a checkpoint to go on from
    std::optional<training::Started> started;
    std::optional<training::EpochDone> last;         ///< of this call
    std::optional<training::Checkpointed> checkpoint;
    std::optional<training::Extracted> extracted;    ///< of fine-tuning: the network's weights
    std::vector<training::Warning> warnings;
    double seconds = 0;
};

/// Trains a supernet, or one network, in a process of its own (`TrainerProcess`) and waits for it. `out` is the run's folder: made when it
/// is not there. With `resume` the run in `out` goes on where it was, by its own options, and `options` is not read.
/// Reports phase "training" in epochs. When the job is stopped the run ends early with a checkpoint: no error, but `stopped` in the outcome.
/// Errors: `options_invalid`; `supernet_exists` with fact `folder` (without `resume`, where a run lies); `supernet_missing` (with it, where
/// none does); `file_unwritable`; those of `TrainerProcess`, stopped among them where nothing was kept.
[[nodiscard]] Result<TrainingOutcome> runTraining(const training::TrainOptions& options, const std::filesystem::path& out, bool resume,
                                                  const OnTrainEvent& = {}, const Job& = {});

/// Trains one network of a supernet on, alone, from the weights it has there.
struct FinetuneRequest
{
    std::filesystem::path supernet;
    std::string architecture;
    std::filesystem::path out;           ///< folder; its `network.safetensors` is what `exportModel` reads
    std::optional<int> epochs;           ///< the trainer's own choice otherwise
    std::optional<double> rate;
};
/// As `runTraining`; where `out` holds a run of the same network that run goes on, by other epochs or another rate where these are given (`changeRun`).
/// Errors also: `finetune_other_supernet` with facts `folder`, `supernet` (the run there was begun from another one, or at another moment of this one's
/// training); those of `readManifest`, `SearchSpace::parse` and `changeRun`.
[[nodiscard]] Result<TrainingOutcome> runFinetune(const FinetuneRequest&, const OnTrainEvent& = {}, const Job& = {});

inline constexpr const char* kFinetunedWeights = "network.safetensors";

}  // namespace vulpes::workflow
