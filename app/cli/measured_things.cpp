// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/measured_things.h"

#include "cli/network_list.h"
#include "cli/options.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "workflow/verify_model.h"

#include <map>

namespace vulpes::cli {

namespace {

constexpr int kMostRandom = 1'000'000;

/// "foxnas-cpu:192|…" names its space.
std::string spaceIn(const std::string& arch)
{
    const auto colon = arch.find(':');
    return colon == std::string::npos ? std::string() : arch.substr(0, colon);
}

} // namespace

Result<space::SpacePtr> measuredSpace(const std::string& named, const space::SpacePtr& known)
{
    if (named.empty() && !known)
        return fail(base::usageError("network_needs_space"));
    if (named.empty())
        return known;
    auto space = space::resolveSpace(named);
    if (space && known && (*space)->name() != known->name())
        return fail(base::usageError("space_other_than_study").with("space", (*space)->name()).with("study", known->name()));
    return space && known ? Result<space::SpacePtr>(known) : space;
}

void ThingOptions::bind(CLI::App& app)
{
    add(app, "models-input", models)->allow_extra_args(true);
    add(app, "measured-space", space);
    add(app, "arch", architectures)->allow_extra_args(true);
    add(app, "archs", table);
    add(app, "random", random);
    add(app, "resolution", resolution);
    add(app, "classes", classes);
    add(app, "timed-precision", precision);
}

std::string ThingsToMeasure::archOf(const Thing& thing) const
{
    return space && thing.architecture ? space->format(*thing.architecture) : std::string();
}

Result<device::Candidate> ThingsToMeasure::candidateOf(const Thing& thing) const
{
    if (thing.file.empty())
        return maker(*thing.architecture);
    return device::Candidate{thing.file, nullptr, thing.file};
}

Result<ThingsToMeasure> ThingOptions::files(const space::SpacePtr& known) const
{
    ThingsToMeasure chosen;
    // Files need no space.
    if (!space.empty() || known) {
        auto found = measuredSpace(space, known);
        if (!found)
            return fail(found.error());
        chosen.space = *found;
    }
    for (const std::string& file : models) {
        auto facts = workflow::readModelFacts(file);
        if (!facts)
            return fail(facts.error());
        chosen.precision = chosen.things.empty() || chosen.precision == facts->precision ? facts->precision : std::string();
        ThingsToMeasure::Thing thing{{}, file};
        if (const auto said = facts->metadata.find("vulpes.architecture"); said != facts->metadata.end()) {
            if (!chosen.space)
                if (auto named = space::resolveSpace(spaceIn(said->second)))
                    chosen.space = *named;
            // Of another space: a file among files.
            if (chosen.space)
                if (auto network = chosen.space->parse(said->second))
                    thing.architecture = std::move(*network);
        }
        chosen.things.push_back(std::move(thing));
    }
    return chosen;
}

Result<ThingsToMeasure> ThingOptions::choose(const Context& context, const space::SpacePtr& known, int knownClasses) const
{
    const bool networks = !architectures.empty() || !table.empty() || random > 0;
    if (models.empty() == !networks)
        return fail(base::usageError(models.empty() ? "measure_needs_networks" : "measure_files_or_networks"));
    if (random < 0 || random > kMostRandom)
        return fail(base::usageError("count_range").with("option", "--random").with("least", 0).with("most", kMostRandom));
    if (!models.empty())
        return files(known);
    if (classes < 0 || (resolution && *resolution < 1))
        return fail(base::usageError("task_shape"));
    auto found = measuredSpace(space.empty() && !known && !architectures.empty() ? spaceIn(architectures.front()) : space, known);
    if (!found)
        return fail(found.error());
    ThingsToMeasure chosen;
    chosen.space = *found;
    chosen.precision = precision;
    auto named = readNetworks(*chosen.space, architectures, table);
    if (!named)
        return fail(named.error());
    // Where the space chooses the size, asking for one is a lock on what is drawn.
    space::Locks locks;
    if (resolution && random > 0 && chosen.space->find("resolution")) {
        locks["resolution"] = *resolution;
        if (!chosen.space->checkLocks(locks))
            return fail(base::usageError("profile_resolution").with("resolution", *resolution).with("space", chosen.space->name()));
    }
    auto drawn = workflow::randomNetworks(*chosen.space, static_cast<std::size_t>(random), context.globals.seed, locks);
    named->insert(named->end(), drawn.begin(), drawn.end());
    for (space::Architecture& network : *named)
        chosen.things.push_back({std::move(network), {}});
    graph::TaskShape task = space::publishedTask(*chosen.space);
    if (knownClasses > 0)
        task.classes = knownClasses;
    chosen.maker = workflow::untrainedCandidates(chosen.space, *workflow::precisionFromCode(precision),
                                                 resolution.value_or(task.height),
                                                 classes > 0 ? classes : task.classes, context.job);
    return chosen;
}

} // namespace vulpes::cli
