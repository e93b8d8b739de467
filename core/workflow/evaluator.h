// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled.h"
#include "workflow/trainer_process.h"

#include <filesystem>
#include <functional>
#include <string>

namespace vulpes::workflow {

/// A supernet held in memory by a process of its own, asked about one network after another. One thread.
class Evaluator
{
public:
    /// Waits until the trainer says that it has started. Errors: those of `TrainerProcess`.
    [[nodiscard]] static Result<Evaluator> start(const std::filesystem::path& supernet, const Job& = {});

    /// Accuracy with the inherited weights after recalibration. Errors: those of the trainer for this one network (`arch_syntax`, …), after
    /// which others can be asked; those of `TrainerProcess`, after which none can; stopped.
    [[nodiscard]] Result<training::Evaluated> evaluate(const std::string& architecture, data::Split, const Job& = {});

private:
    explicit Evaluator(TrainerProcess process) : m_process(std::move(process)) { }

    TrainerProcess m_process;
};

}  // namespace vulpes::workflow
