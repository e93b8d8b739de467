// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "training/train_options.h"

#include <string>

namespace vulpes::cli {

/// Everything that decides a training run, as flags.
struct TrainFlags
{
    training::TrainOptions options;
    std::string architecture;
    int size = 0;
    bool noFlip = false;

    void bind(CLI::App&);
    /// Errors: `train_needs_space`, `train_needs_data`; those of `resolveSpace`, `SearchSpace::parse` and `training::check`.
    [[nodiscard]] Result<training::TrainOptions> make(const Context&) const;
};

} // namespace vulpes::cli
