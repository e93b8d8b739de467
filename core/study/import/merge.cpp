// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/join.h"

#include <algorithm>
#include <cmath>

namespace vulpes::study {

namespace {

using Severity = ImportProblem::Severity;

/// Index of the sample a row speaks of: the same network that does not contradict it; among several, the one of
/// that name.
std::optional<std::size_t> partner(
    const Samples& samples, const std::vector<std::size_t>& same, const Sample& row)
{
    std::optional<std::size_t> found;
    for (const std::size_t index : same) {
        const auto& sample = samples[index];
        if (accuraciesDisagree(sample, row))
            continue;
        const bool named =
            row.label == sample.label || (!row.label.empty() && row.label == std::to_string(sample.id));
        if (named)
            return index;
        if (!found)
            found = index;
    }
    return found;
}

/// Repeats of the row that the sample does not have yet: importing one file twice changes nothing.
std::vector<double> newRepeats(const std::vector<double>& known, const std::vector<double>& coming)
{
    std::vector<double> left = known;
    std::vector<double> fresh;
    for (const double value : coming) {
        if (const auto at = std::find(left.begin(), left.end(), value); at != left.end())
            left.erase(at);
        else
            fresh.push_back(value);
    }
    return fresh;
}

/// Keeps of `row` only what `sample` does not know; true if anything is left.
bool strip(const Sample& sample, Sample& row)
{
    bool news = (row.accuracy && !sample.accuracy) || (row.accuracySe && !sample.accuracySe);
    std::vector<Sample::Timing> timings;
    for (auto& timing : row.timings) {
        for (const auto& known : sample.timings) {
            if (known.device == timing.device && known.metric == timing.metric)
                timing.repeats = newRepeats(known.repeats, timing.repeats);
        }
        if (!timing.repeats.empty())
            timings.push_back(std::move(timing));
    }
    row.timings = std::move(timings);
    return news || !row.timings.empty();
}

void compareTimings(const Sample& sample, const Sample& row, std::vector<ImportProblem>& problems)
{
    for (const auto& timing : row.timings) {
        const auto before = sample.metric(timing.device, timing.metric);
        if (before
            && std::abs(*before - timing.mean()) > kTimingDisagreement * 0.5 * (*before + timing.mean())) {
            problems.push_back({row.sourceRow, timing.metric, "duplicate_disagrees", Severity::Warning,
                {{"sample", sample.id}, {"first_value", *before}, {"value", timing.mean()}}});
        }
    }
}

}  // namespace

Merge mergeSamples(const Samples& existing, Samples imported)
{
    Merge merge;
    std::unordered_map<std::string, std::vector<std::size_t>> byNetwork;
    for (std::size_t i = 0; i < existing.size(); ++i)
        byNetwork[observationKey(existing[i].observation)].push_back(i);

    Samples current = existing;
    std::vector<bool> touched(existing.size(), false);
    for (auto& row : imported) {
        const auto same = byNetwork.find(observationKey(row.observation));
        if (same == byNetwork.end()) {
            merge.added.push_back(std::move(row));
            continue;
        }
        const auto index = partner(current, same->second, row);
        if (!index) {
            const auto& other = current[same->second.front()];
            merge.problems.push_back({row.sourceRow, "accuracy", "duplicate_disagrees", Severity::Warning,
                {{"sample", other.id}, {"first_value", other.accuracy.value_or(0)},
                    {"value", row.accuracy.value_or(0)}}});
            merge.added.push_back(std::move(row));
            continue;
        }
        auto& sample = current[*index];
        if (!strip(sample, row)) {
            merge.problems.push_back(
                {row.sourceRow, "", "already_there", Severity::Note, {{"sample", sample.id}}});
            continue;
        }
        compareTimings(sample, row, merge.problems);
        absorb(sample, std::move(row));
        touched[*index] = true;
    }
    for (std::size_t i = 0; i < current.size(); ++i) {
        if (touched[i])
            merge.updated.push_back(std::move(current[i]));
    }
    return merge;
}

std::optional<double> onlyResolution(const space::SearchSpace& space, const Samples& samples)
{
    std::optional<double> only;
    for (const std::size_t decision : space.globals()) {
        if (space.decisions()[decision].kind != "resolution")
            continue;
        for (const auto& sample : samples) {
            if (sample.observation.kind == Observation::Kind::Columns)
                continue;
            const auto value = space.value(sample.observation.architecture, decision);
            if (value && only && *value != *only)
                return std::nullopt;
            only = value ? value : only;
        }
        return only;
    }
    return only;
}

}  // namespace vulpes::study
