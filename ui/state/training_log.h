// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/train_event.h"
#include "training/train_event.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vulpes::state {

/// What a run has told so far, as the training pane draws it.
struct TrainingLog
{
    /// A step's place on the axis of epochs, and what was told of it.
    struct Point
    {
        double epoch = 0;
        training::Step step;
    };
    std::optional<training::Started> started;
    std::vector<Point> points;                     ///< thinned: the whole of a long run stays drawable
    std::vector<training::EpochDone> epochs;
    std::vector<training::Warning> warnings;

    void add(const training::TrainEvent&);
    [[nodiscard]] int epochsWanted() const;
};

/// Accuracy of the networks of one role ("max", "min", "random") of an epoch, the mean where there are several.
struct RoleAccuracy
{
    double accuracy = 0;         ///< percent
    double standardError = 0;    ///< binomial, percent points; of the mean where there are several
};
/// Nothing where the epoch was not looked at.
[[nodiscard]] std::optional<RoleAccuracy> accuracyOf(const training::EpochDone&, std::string_view role);

} // namespace vulpes::state
