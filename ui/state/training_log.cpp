// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/training_log.h"

#include <algorithm>
#include <cmath>

namespace vulpes::state {

namespace {

constexpr std::size_t kMostPoints = 4000;

} // namespace

void TrainingLog::add(const training::TrainEvent& event)
{
    if (const auto* first = std::get_if<training::Started>(&event)) {
        started = *first;
        // A run that goes on repeats nothing that is drawn already.
        std::erase_if(epochs, [&](const training::EpochDone& done) { return done.epoch > first->epoch; });
        std::erase_if(points, [&](const Point& point) { return point.epoch > first->epoch; });
    } else if (const auto* step = std::get_if<training::Step>(&event)) {
        points.push_back({step->epoch + (step->steps > 0 ? static_cast<double>(step->step) / step->steps : 0), *step});
        if (points.size() <= kMostPoints)
            return;
        std::vector<Point> fewer;
        for (std::size_t i = 1; i < points.size(); i += 2)   // the latest stays
            fewer.push_back(points[i]);
        if (points.size() % 2 == 1)
            fewer.push_back(points.back());
        points = std::move(fewer);
    } else if (const auto* done = std::get_if<training::EpochDone>(&event)) {
        epochs.push_back(*done);
    } else if (const auto* warning = std::get_if<training::Warning>(&event)) {
        warnings.push_back(*warning);
    }
}

int TrainingLog::epochsWanted() const
{
    if (!epochs.empty())
        return epochs.back().epochs;
    return started ? started->epochs : 0;
}

std::optional<RoleAccuracy> accuracyOf(const training::EpochDone& done, std::string_view role)
{
    double sum = 0, variance = 0;
    int count = 0;
    for (const training::Accuracy& one : done.accuracies) {
        if (one.role != role)
            continue;
        const double p = one.accuracy / 100;
        sum += one.accuracy;
        variance += one.total > 0 ? 1e4 * p * (1 - p) / static_cast<double>(one.total) : 0;
        ++count;
    }
    if (count == 0)
        return std::nullopt;
    return RoleAccuracy{sum / count, std::sqrt(variance) / count};
}

} // namespace vulpes::state
