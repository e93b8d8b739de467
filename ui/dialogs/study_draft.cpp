// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/study_draft.h"

#include "predict/formula.h"
#include "space/corners.h"
#include "space/describe.h"

#include <QThread>

#include <algorithm>
#include <limits>

namespace vulpes::dialogs {

namespace {

// Multiply-adds per second of one process. Of LibTorch on one thread of a laptop, forward and backward; of XNNPACK, forward alone.
constexpr double kTrainingMacs = 12e9;
constexpr double kInferenceMacs = 8e9;
constexpr double kBackward = 3;   // forward and backward together cost about three times the forward pass
constexpr double kStartOfSampling = 10;
constexpr int kFolds = 10;        // of the cross-validation that chooses among formulas

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

double guessRate(const training::TrainOptions& options, const SpaceCost& cost, int cores)
{
    const double work = kBackward * stepMacs(options, cost);
    return work > 0 ? kTrainingMacs * std::min(options.processes, std::max(1, cores)) / work : 0;
}

double guessRate(const training::TrainOptions& options, const SpaceCost& cost) { return guessRate(options, cost, QThread::idealThreadCount()); }

bool enoughPictures(const training::TrainOptions& options, const DataFound& data)
{
    return static_cast<std::size_t>(options.batch) * static_cast<std::size_t>(options.processes) <= data.pictures[0];
}

bool planLacksDevice(const state::SampleWish& wish)
{
    return wish.device.isEmpty() && wish.plan != workflow::SamplingPlan::Stratified;
}

int networksWanted(const space::SearchSpace& space, bool timed)
{
    int wanted = 0;
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
        if (target == predict::Target::Latency && !timed)
            continue;
        std::size_t least = std::numeric_limits<std::size_t>::max();
        for (const predict::Formula& formula : predict::builtinFormulas(space, target))
            if (formula.locks.empty())
                least = std::min(least, formula.terms.size() + 1);   // and the intercept
        if (least == std::numeric_limits<std::size_t>::max())
            continue;
        // Each fold leaves more rows to the fit than it has coefficients.
        const int coefficients = static_cast<int>(least);
        int rows = coefficients + 1;
        while (rows - (rows + kFolds - 1) / kFolds <= coefficients)
            ++rows;
        wanted = std::max(wanted, rows);
    }
    return wanted;
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
