// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "workflow/campaign.h"

#include <string>
#include <vector>

namespace vulpes::cli {

/// What is to be measured: model files, or networks of a space.
struct ThingsToMeasure
{
    struct Thing
    {
        std::optional<space::Architecture> architecture;  ///< files need not say theirs
        std::string file;
    };
    space::SpacePtr space;            ///< null: files alone, of no space
    std::string precision;            ///< empty: files of several
    std::vector<Thing> things;
    workflow::CandidateMaker maker;   ///< of networks

    [[nodiscard]] std::string archOf(const Thing&) const;
    [[nodiscard]] Result<device::Candidate> candidateOf(const Thing&) const;
};

/// The options that name them.
struct ThingOptions
{
    std::vector<std::string> models, architectures;
    std::string space, table, precision = "float32";
    int random = 0, classes = 0;
    std::optional<int> resolution;

    void bind(CLI::App&);
    /// `known`: the space of the study that is added to; null without one. `knownClasses`: its classes; 0 without one.
    /// Errors: `measure_needs_networks`, `measure_files_or_networks`, `network_needs_space`, `count_range`, `task_shape`; those of reading.
    [[nodiscard]] Result<ThingsToMeasure> choose(const Context&, const space::SpacePtr& known, int knownClasses) const;

private:
    [[nodiscard]] Result<ThingsToMeasure> files(const space::SpacePtr& known) const;
};

/// The space that --space names (by name or file), or `known`, the study's; both must be of one name.
/// Errors: those of `space::resolveSpace`; `space_other_than_study`; `network_needs_space` without either.
[[nodiscard]] Result<space::SpacePtr> measuredSpace(const std::string& named, const space::SpacePtr& known);

} // namespace vulpes::cli
