// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/study_draft.h"

#include "space/corners.h"
#include "space/describe.h"

#include <algorithm>

namespace vulpes::dialogs {

namespace {

// Multiply-adds per second of one process. Of LibTorch on one thread of a laptop, forward and backward; of XNNPACK, forward alone.
constexpr double kTrainingMacs = 12e9;
constexpr double kInferenceMacs = 8e9;
constexpr double kBackward = 3;   // forward and backward together cost about three times the forward pass
constexpr double kStartOfSampling = 10;

/// Forward passes of a training step, in multiply-adds for one picture.
double stepMacs(const training::TrainOptions& options, const SpaceCost& cost)
{
    return cost.largest + cost.smallest + options.randomNetworks * (cost.largest + cost.smallest) / 2;
}

} // namespace

DataFound DataFound::of(const data::LabelledData& read)
{
    DataFound found;
    found.height = read.train.height;
    found.width = read.train.width;
    found.channels = read.train.channels;
    found.problems = read.problems;
    for (const std::string& name : read.classes)
        found.classes.push_back({name, {}});
    std::size_t s = 0;
    for (const auto split : {data::Split::Train, data::Split::Validation, data::Split::Test}) {
        const auto balance = read.balance(split);
        for (std::size_t c = 0; c < found.classes.size() && c < balance.size(); ++c)
            found.classes[c].pictures[s] = balance[c];
        found.pictures[s++] = read.split(split).size();
    }
    return found;
}

std::optional<space::Locks> locksFor(const space::SearchSpace& space, int resolution)
{
    const auto decision = space.find("resolution");
    if (!decision)
        return space::Locks{};
    const auto& values = space.decisions()[*decision].values;
    if (std::ranges::find(values, static_cast<double>(resolution)) == values.end())
        return std::nullopt;
    return values.size() > 1 ? space::Locks{{"resolution", resolution}} : space::Locks{};
}

std::optional<SpaceCost> costOf(const space::SearchSpace& space, int resolution, int classes)
{
    const auto locks = locksFor(space, resolution);
    if (!locks)
        return std::nullopt;
    const graph::TaskShape task{resolution, resolution, 3, classes};
    const auto small = space::describe(space, space::smallest(space, *locks), task);
    const auto large = space::describe(space, space::largest(space, *locks), task);
    if (!small || !large)
        return std::nullopt;
    return SpaceCost{static_cast<double>(small->macs()), static_cast<double>(large->macs())};
}

double guessRate(const training::TrainOptions& options, const SpaceCost& cost)
{
    const double work = kBackward * stepMacs(options, cost);
    return work > 0 ? kTrainingMacs * options.processes / work : 0;
}

TimeEstimate estimateTime(const training::TrainOptions& options, const state::SampleWish& wish, const DataFound& data, const SpaceCost& cost, double rate)
{
    TimeEstimate time;
    if (rate <= 0)
        return time;
    const double looked = static_cast<double>(data.pictures[1]) + options.calibrationPictures;   // pictures a network is evaluated with
    time.training = options.epochs * (static_cast<double>(data.pictures[0]) + looked / kBackward / std::max(1, options.checkEvery)) / rate;
    const double forward = rate * kBackward * stepMacs(options, cost);   // multiply-adds per second
    const double mean = (cost.smallest + cost.largest) / 2;
    const device::Protocol protocol;
    const double runs = wish.device.isEmpty() ? 0 : wish.rounds * (protocol.runsPerRound + protocol.warmUpRuns);
    time.sampling = kStartOfSampling + wish.networks * (looked * mean / forward + runs * mean / kInferenceMacs);
    return time;
}

training::TrainOptions StudyDraft::trainOptions() const
{
    training::TrainOptions all = options;
    all.data = source;
    all.pictures = pictures;
    if (space)
        all.space = space->name();
    return all;
}

} // namespace vulpes::dialogs
