// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/import/join.h"

#include <algorithm>
#include <cmath>

namespace vulpes::study {

namespace {

bool differ(const std::optional<double>& a, const std::optional<double>& b)
{
    return a && b && *a != *b;
}

Sample::Timing* find(Sample& sample, const Sample::Timing& like)
{
    for (auto& timing : sample.timings) {
        if (timing.device == like.device && timing.metric == like.metric)
            return &timing;
    }
    return nullptr;
}

}  // namespace

std::string observationKey(const Observation& observation)
{
    std::string key(1, static_cast<char>('0' + static_cast<int>(observation.kind)));
    if (observation.kind == Observation::Kind::Columns) {
        for (const auto& [name, value] : observation.columns)
            key += name + '=' + base::formatNumber(value) + ';';
        return key;
    }
    for (const std::int8_t choice : observation.architecture.choices)
        key += static_cast<char>(choice);
    return key;
}

bool accuraciesDisagree(const Sample& a, const Sample& b)
{
    return differ(a.accuracy, b.accuracy) || differ(a.accuracySe, b.accuracySe);
}

void absorb(Sample& into, Sample&& from)
{
    if (!into.accuracy)
        into.accuracy = from.accuracy;
    if (!into.accuracySe)
        into.accuracySe = from.accuracySe;
    if (into.label.empty())
        into.label = std::move(from.label);
    for (auto& timing : from.timings) {
        if (auto* known = find(into, timing))
            known->repeats.insert(known->repeats.end(), timing.repeats.begin(), timing.repeats.end());
        else
            into.timings.push_back(std::move(timing));
    }
}

Joiner::Joiner(ImportResult& result, std::string accuracyColumn, bool byLabel)
    : m_result(result),
      m_accuracyColumn(std::move(accuracyColumn)),
      m_byLabel(byLabel)
{
}

void Joiner::add(Sample&& row)
{
    auto& same = m_samples[observationKey(row.observation)];
    Sample* joins = nullptr;
    for (const std::size_t index : same) {
        auto& kept = m_result.samples[index];
        if (!accuraciesDisagree(kept, row) && (!m_byLabel || kept.label == row.label)) {
            joins = &kept;
            break;
        }
    }
    if (!same.empty()) {
        const auto& kept = joins ? *joins : m_result.samples[same.front()];
        if (differ(kept.accuracy, row.accuracy))
            disagree(kept, row, m_accuracyColumn, *kept.accuracy, *row.accuracy);
        compareTimings(kept, row);
    }
    if (joins) {
        absorb(*joins, std::move(row));
        return;
    }
    same.push_back(m_result.samples.size());
    m_result.samples.push_back(std::move(row));
}

void Joiner::compareTimings(const Sample& kept, const Sample& row)
{
    for (const auto& timing : row.timings) {
        const auto before = kept.metric(timing.device, timing.metric);
        if (before
            && std::abs(*before - timing.mean()) > kTimingDisagreement * 0.5 * (*before + timing.mean()))
            disagree(kept, row, timing.metric, *before, timing.mean());
    }
}

void Joiner::disagree(
    const Sample& kept, const Sample& row, const std::string& column, double first, double second)
{
    m_result.problems.push_back(
        {row.sourceRow, column, "duplicate_disagrees", ImportProblem::Severity::Warning,
            {{"first_row", kept.sourceRow}, {"first_value", first}, {"value", second}}});
}

}  // namespace vulpes::study
