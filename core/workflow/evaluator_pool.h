// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/evaluator.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// Several evaluators of one supernet at work at once. They start when they are first needed and stay until the pool goes. One thread.
class EvaluatorPool
{
public:
    EvaluatorPool(std::filesystem::path supernet, int processes);

    /// Evaluates all networks; `onResult` gets each as it comes, on the calling thread, with its index. What it returns as an error, or the
    /// first error of an evaluator, ends the others and is the result. Polls the job: stopped.
    [[nodiscard]] Result<void> evaluate(const std::vector<std::string>& architectures, data::Split,
                                        const std::function<Result<void>(std::size_t, const training::Evaluated&)>& onResult, const Job& = {});

private:
    std::filesystem::path m_supernet;
    std::vector<std::optional<Evaluator>> m_evaluators;
};

}  // namespace vulpes::workflow
