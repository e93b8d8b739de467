// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/replay_cursor.h"

#include <algorithm>

namespace vulpes::views {

ReplayCursor::ReplayCursor(std::shared_ptr<const search::Run> run) : m_run(std::move(run)), m_point(m_run->start)
{
    std::vector<std::uint32_t> states = m_run->start.states;
    double held = m_run->moves.empty() ? 0 : m_run->moves.front().objective;
    m_held.reserve(m_run->moves.size());
    m_evaluations.reserve(m_run->moves.size());
    const auto proposals = std::count_if(m_run->moves.begin(), m_run->moves.end(), [](const search::Move& move) { return move.reason != 'p'; });
    auto evaluated = static_cast<double>(m_run->evaluations - proposals);
    for (std::size_t i = 0; i < m_run->moves.size(); ++i) {
        if (i % kMark == 0)
            m_marks.push_back(states);
        const search::Move& move = m_run->moves[i];
        if (move.accepted) {
            if (move.stage < states.size())
                states[move.stage] = move.to;
            held = move.objective;
        }
        m_held.push_back(held);
        evaluated += move.reason == 'p' ? 0 : 1;
        m_evaluations.push_back(evaluated);
    }
}

const search::Point& ReplayCursor::at(std::size_t step)
{
    step = std::min(step, m_run->moves.empty() ? 0 : m_run->moves.size() - 1);
    if (m_run->moves.empty())
        return m_point;
    if (m_next > step + 1) {
        m_next = step / kMark * kMark;
        m_point.states = m_marks[step / kMark];
    }
    for (; m_next <= step; ++m_next) {
        const search::Move& move = m_run->moves[m_next];
        if (move.accepted && move.stage < m_point.states.size())
            m_point.states[move.stage] = move.to;
    }
    return m_point;
}

} // namespace vulpes::views
