// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/annealing.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vulpes::views {

/// Walks a run's move log: which states are held after each move. Going forth costs the moves in between; going back restarts
/// from the nearest kept mark, so any step of a long run is reached in a few thousand operations.
class ReplayCursor
{
public:
    explicit ReplayCursor(std::shared_ptr<const search::Run> run);

    [[nodiscard]] const std::shared_ptr<const search::Run>& run() const { return m_run; }
    [[nodiscard]] std::size_t steps() const { return m_run->moves.size(); }
    /// The network held after moves 0 … step.
    [[nodiscard]] const search::Point& at(std::size_t step);
    /// Accuracy and cost held after each move (for the line).
    [[nodiscard]] const std::vector<double>& held() const { return m_held; }
    /// Networks evaluated up to each move: a proposal of several moves is one evaluation, draws before the start count too.
    [[nodiscard]] const std::vector<double>& evaluations() const { return m_evaluations; }

private:
    static constexpr std::size_t kMark = 1024;

    std::shared_ptr<const search::Run> m_run;
    std::vector<std::vector<std::uint32_t>> m_marks;   ///< states before move i · kMark
    std::vector<double> m_held;
    std::vector<double> m_evaluations;
    search::Point m_point;
    std::size_t m_next = 0;                            ///< first move not yet applied to m_point
};

} // namespace vulpes::views
