// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vulpes::training {

/// What `vulpes-trainer` tells: one JSON object per line on its standard output, `{"event":"step", …}`. Unknown keys and unknown
/// events are passed over, so that an older window understands a newer trainer.

/// Pictures of one class.
struct ClassPictures
{
    std::string name;
    std::size_t train = 0, validation = 0, test = 0;
};

/// The first line of every command.
struct Started
{
    std::string command;                ///< "train", "evaluate", "extract", "finetune"
    std::string device;                 ///< "cpu", "cuda:0"
    std::string framework;              ///< "LibTorch 1.13.1"
    int processes = 1;
    std::int64_t parameters = 0;        ///< of the supernet, all choices together
    int epochs = 0;
    int stepsPerEpoch = 0;
    int epoch = 0;                      ///< epochs already done (a resumed run)
    std::size_t trainPictures = 0, validationPictures = 0, testPictures = 0;
    std::vector<ClassPictures> classes = {};    ///< of training and fine-tuning; told before the first step
};

/// Of a training step; a few per second at most.
struct Step
{
    int epoch = 0;                      ///< 0-based, the one under way
    int step = 0;                       ///< done of this epoch
    int steps = 0;                      ///< of this epoch
    double loss = 0;                    ///< of the largest network (or the one trained alone), mean since the last line
    std::optional<double> lossMin, lossRandom;
    double rate = 0;                    ///< learning rate
    double picturesPerSecond = 0;       ///< over all processes
    double secondsLeft = 0;             ///< of the whole run; negative: not known yet
};

/// One network's accuracy on held-out pictures after recalibration.
struct Accuracy
{
    std::string role;                   ///< "max", "min", "random", "alone"; empty: asked for
    std::string architecture;
    double accuracy = 0;                ///< percent
    std::int64_t correct = 0, total = 0;
};

struct EpochDone
{
    int epoch = 0;                      ///< done, 1-based
    int epochs = 0;
    double loss = 0;
    std::vector<Accuracy> accuracies;   ///< validation; empty when this epoch was not looked at
    double seconds = 0;                 ///< this epoch took
    std::optional<double> rate;         ///< learning rate of its last step; older runs did not keep it
    double megabytes = 0;               ///< largest resident memory of this process so far
};

struct Checkpointed
{
    int epoch = 0;                      ///< whole epochs in it
    int step = 0;                       ///< steps of the next one
    std::string file;
};

/// Answer to one line of `evaluate`.
struct Evaluated
{
    std::string architecture;
    std::string split;
    double accuracy = 0;                ///< percent
    std::int64_t correct = 0, total = 0;
    double loss = 0;                    ///< mean negative log-likelihood in nats
    double seconds = 0;

    /// Binomial standard error in percent.
    [[nodiscard]] double standardError() const;
};

/// A network's folded weights were written.
struct Extracted
{
    std::string architecture;
    std::string file;
    std::optional<double> validationAccuracy, testAccuracy;  ///< percent, in float, by LibTorch
};

struct Warning
{
    std::string code;
    std::vector<base::Fact> facts;
};

/// Answer to a line of `evaluate` that cannot be answered; the next one is read.
struct Refused
{
    base::Error error;
};

/// The last line of a command that failed.
struct Failed
{
    base::Error error;
};

/// The last line of one that did not: `stopped` when it was asked to end early.
struct Finished
{
    bool stopped = false;
    double seconds = 0;
};

using TrainEvent = std::variant<Started, Step, EpochDone, Checkpointed, Evaluated, Extracted, Warning, Refused, Failed, Finished>;

/// One line without its end.
[[nodiscard]] std::string toLine(const TrainEvent&);
/// Nothing for an event this version does not know. Errors: `event_malformed` with facts `reason`, `line` (its first 200 bytes).
[[nodiscard]] Result<std::optional<TrainEvent>> fromLine(std::string_view line);

/// Errors as JSON and back: `{"kind":"input","code":…,"facts":{…}}`.
[[nodiscard]] Json toJson(const base::Error&);
[[nodiscard]] base::Error errorFromJson(const Json&);

} // namespace vulpes::training
