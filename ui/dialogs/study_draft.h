// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled.h"
#include "space/search_space.h"
#include "state/training_request.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::dialogs {

/// What a read of labelled pictures found; the pictures themselves are not kept.
struct DataFound
{
    struct Class
    {
        std::string name;
        std::array<std::size_t, 3> pictures{};   ///< train, validation, test
    };
    std::vector<Class> classes;
    std::array<std::size_t, 3> pictures{};
    int height = 0, width = 0, channels = 3;
    std::vector<data::DataProblem> problems;

    [[nodiscard]] static DataFound of(const data::LabelledData&);
};

/// How much work the networks of a space are: multiply-adds for one picture.
struct SpaceCost
{
    double smallest = 0, largest = 0;
};
/// Nothing where the space cannot be described at this size.
[[nodiscard]] std::optional<SpaceCost> costOf(const space::SearchSpace&, int resolution, int classes);
/// Holds the picture size where a space leaves a choice of it. Nothing: the space does not take this size.
[[nodiscard]] std::optional<space::Locks> locksFor(const space::SearchSpace&, int resolution);

/// How long a study takes to make, in seconds. `rate`: pictures of a training step per second, all processes together.
struct TimeEstimate
{
    double training = 0, sampling = 0;
    [[nodiscard]] double all() const { return training + sampling; }
};
[[nodiscard]] TimeEstimate estimateTime(const training::TrainOptions&, const state::SampleWish&, const DataFound&, const SpaceCost&, double rate);
/// A guess of that rate from the work of the networks alone; a trial is better. `cores`: what the processes share.
[[nodiscard]] double guessRate(const training::TrainOptions&, const SpaceCost&, int cores);
/// The same for this computer.
[[nodiscard]] double guessRate(const training::TrainOptions&, const SpaceCost&);

/// Whether a step of all processes finds its pictures among those of the training.
[[nodiscard]] bool enoughPictures(const training::TrainOptions&, const DataFound&);
/// Whether a plan learns from latencies and there is nothing to time on.
[[nodiscard]] bool planLacksDevice(const state::SampleWish&);
/// Measured networks that the smallest formula of a space can be fitted and cross-validated with; `timed`: that of the latency too.
[[nodiscard]] int networksWanted(const space::SearchSpace&, bool timed);

/// What the pages of the new-study wizard fill.
struct StudyDraft
{
    std::string source;
    data::LabelledOptions pictures;
    std::optional<DataFound> data;
    space::SpacePtr space;
    SpaceCost cost;
    training::TrainOptions options;
    state::SampleWish sampling;
    double measuredRate = 0;   ///< pictures per second of a trial; 0: none was made
    [[nodiscard]] double rate() const { return measuredRate > 0 ? measuredRate : guessRate(options, cost); }
    QString studyFile, runFolder;

    /// Everything decided so far as options of a run.
    [[nodiscard]] training::TrainOptions trainOptions() const;
};

} // namespace vulpes::dialogs
