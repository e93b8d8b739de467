// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "oneshot/meeting.h"
#include "training/train_event.h"
#include "training/train_options.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace vulpes::oneshot {

/// Where events go. Called from the thread that trains.
using EventSink = std::function<void(const training::TrainEvent&)>;

/// One thread of this process does all the work: more processes, not more threads, train faster. Call before anything else of LibTorch.
void useOneThread();

struct TrainRun
{
    training::TrainOptions options;         ///< with `resume` those of the folder count
    std::filesystem::path folder;
    bool resume = false;
    Meeting meeting;
    /// A supernet's folder whose weights a network trained alone starts from.
    std::filesystem::path startFrom;
};

/// Trains a supernet, or one network, into a folder: a checkpoint after each epoch and at a stop. Emits everything but `finished` and
/// `failed`. Answers whether it was stopped.
///
/// With one process and the same options the weights are the same bits, also when it was stopped or killed and resumed.
/// A stop ends it after the pass under way (one process) or the step under way (several), and in a look at the validation pictures after a batch of them.
/// Errors: those of `resolveSpace`, `readLabelled`, `ChainSupernet::make`, `Peers::meet`, `writeCheckpoint`; `supernet_exists` (a fresh run into a
/// folder that holds one), `run_in_use` (another process trains in it), `data_changed`, `device_missing` with fact `device`, `loss_not_finite` with facts `epoch`, `step` (the last whole epoch
/// stays), `out_of_memory`, `peer_lost`.
[[nodiscard]] Result<bool> train(const TrainRun&, const EventSink&, const std::stop_token&);

/// One question to a trained supernet.
struct Question
{
    std::string architecture;
    data::Split split = data::Split::Validation;
    std::optional<std::filesystem::path> file;  ///< extract here instead of evaluating
    bool accuracy = false;                      ///< with `file`: also evaluate on validation and test
};

/// `{"architecture":…, "split":…}` or `{"architecture":…, "file":…, "accuracy":…}`. Errors: `json_syntax`, `question_malformed` with fact `key`.
[[nodiscard]] Result<Question> questionFromLine(std::string_view line);

/// A trained supernet, or a network trained alone, with its data: answers questions one after the other.
class Examiner
{
public:
    /// Errors: those of `readManifest`, `spaceOf`, `readLabelled`, `readCheckpoint`; `data_changed`.
    [[nodiscard]] static Result<std::unique_ptr<Examiner>> open(const std::filesystem::path& folder, const EventSink&, const std::stop_token&);
    virtual ~Examiner() = default;
    /// `Evaluated` or `Extracted`. Errors: those of `SearchSpace::parse`, `writeWeights`; `supernet_other_network` (trained alone, asked for
    /// another); stopped.
    [[nodiscard]] virtual Result<training::TrainEvent> answer(const Question&, const std::stop_token&) = 0;
};

} // namespace vulpes::oneshot
