// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/hardware_study.h"

#include "space/named_spaces.h"

#include <cmath>

namespace vulpes::workflow {

namespace {

Result<void> fill(study::Study& study, hardware::SampleSet& set, const hardware::Task* task, const Job& job)
{
    // A network of CIFAR-100 ends in 100 outputs: its counts and its exported file, too.
    if (const auto chance = task ? hardware::chanceAccuracy(task->dataset) : std::nullopt)
        if (auto put = study.setClasses(static_cast<int>(std::lround(100 / *chance))); !put)
            return put;
    for (const study::Device& device : set.devices)
        if (auto put = study.putDevice(device); !put)
            return put;
    if (auto added = study.addSamples(set.samples, job); !added)
        return fail(added.error());
    return set.task.empty() ? Result<void>() : study.setNotes("Accuracies: " + set.task);
}

constexpr std::size_t kMostScores = 64;   // a space has no more

/// Scores of the same data set as the accuracies, by the networks of the space. A problem tells where none can come along, or not all.
std::vector<space::Score> scoresOf(const hardware::HardwareTable& table, const space::SearchSpace& space, const std::string& dataset,
                                   std::vector<study::ImportProblem>& problems)
{
    std::vector<space::Score> scores;
    const auto networks = space::scoredNetworks(space);
    std::int64_t behind = 0, any = 0;
    for (const hardware::Attribute& attribute : table.attributes) {
        if (attribute.kind != hardware::Attribute::Kind::ZeroCost || attribute.present == 0)
            continue;
        ++any;
        if (attribute.dataset != dataset)
            continue;
        // "naswot (2)" contradicts the first.
        if (!networks || scores.size() == kMostScores || attribute.name.find(' ') != std::string::npos) {
            ++behind;
            continue;
        }
        space::Score score{attribute.name, std::vector<double>(*networks, hardware::kMissing)};
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (table.keys.hasOperators(row))
                if (const auto network = hardware::architectureOf(table.benchmark(), space, table.keys.operators(row)))
                    score.values[space.networkNumber(space.stageChoices(*network, 0))] = attribute.values[row];
        scores.push_back(std::move(score));
    }
    if (behind == 0 && scores.empty())
        behind = any;   // all of other data sets
    if (behind > 0)
        problems.push_back({0, {}, "scores_left_behind", study::ImportProblem::Severity::Warning, {{"count", behind}, {"dataset", dataset}}});
    return scores;
}

/// The data set whose scores belong to a study: that of its accuracies, else the one asked for, else the first of the measurements, or of the scores.
std::string scoredDataset(const hardware::HardwareTable& table, const hardware::SampleSet& set, const hardware::SampleRequest& request)
{
    if (const hardware::Task* task = table.findTask(set.task))
        return task->dataset;
    auto known = table.datasets();
    for (const hardware::Attribute& attribute : table.attributes)
        if (attribute.kind == hardware::Attribute::Kind::ZeroCost)
            known.push_back(attribute.dataset);
    return !request.dataset.empty() ? hardware::datasetNamed(request.dataset).value_or(request.dataset)
        : known.empty()             ? std::string()
                                    : known.front();
}

} // namespace

Result<space::SpacePtr> spaceOf(const hardware::HardwareTable& table, const hardware::SampleRequest& request)
{
    const bool large = table.benchmark().space == "fbnet" && hardware::datasetNamed(request.dataset) == "ImageNet";
    return space::namedSpace(large ? "fbnet-224" : std::string(table.benchmark().space));
}

Result<HardwareStudy> makeHardwareStudy(const hardware::HardwareTable& table, const hardware::SampleRequest& request, const Job& job)
{
    const auto space = spaceOf(table, request);
    if (!space)
        return fail(space.error());
    auto set = hardware::toSamples(table, **space, request, job);
    if (!set)
        return fail(std::move(set.error()));
    auto scored = (*space)->withScores(scoresOf(table, **space, scoredDataset(table, *set, request), set->problems));
    if (!scored)
        return fail(std::move(scored.error()));
    std::vector<std::string> scores;
    for (const space::Score& score : scored->scores())
        scores.push_back(score.name);
    auto study = study::Study::inMemory(scores.empty() ? *space : std::make_shared<const space::SearchSpace>(std::move(*scored)));
    if (!study)
        return fail(std::move(study.error()));
    if (auto filled = fill(*study, *set, table.findTask(set->task), job); !filled)
        return fail(std::move(filled.error()));
    HardwareStudy made{std::move(*study), set->samples.size(), {}, std::move(set->task), std::move(scores), std::move(set->problems)};
    for (const study::Device& device : set->devices)
        made.devices.push_back(device.name);
    return made;
}

} // namespace vulpes::workflow
