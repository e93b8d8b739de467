// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/hardware_study.h"

#include "space/named_spaces.h"

namespace vulpes::workflow {

namespace {

Result<void> fill(study::Study& study, hardware::SampleSet& set, const Job& job)
{
    for (const study::Device& device : set.devices)
        if (auto put = study.putDevice(device); !put)
            return put;
    if (auto added = study.addSamples(set.samples, job); !added)
        return fail(added.error());
    return set.task.empty() ? Result<void>() : study.setNotes("Accuracies: " + set.task);
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
    auto study = study::Study::inMemory(*space);
    if (!study)
        return fail(std::move(study.error()));
    if (auto filled = fill(*study, *set, job); !filled)
        return fail(std::move(filled.error()));
    HardwareStudy made{std::move(*study), set->samples.size(), {}, std::move(set->task), std::move(set->problems)};
    for (const study::Device& device : set->devices)
        made.devices.push_back(device.name);
    return made;
}

} // namespace vulpes::workflow
