// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QMetaType>

namespace vulpes::state {

/// What a mutation changed. One mutation announces all its parts at once, so a view redraws once.
enum class Change : unsigned {
    Study = 1u << 0,        ///< another study is open: forget everything
    Samples = 1u << 1,      ///< rows came, went or were excluded
    Analysis = 1u << 2,     ///< fits, front or diagnostics (SessionState::analysis())
    Busy = 1u << 3,         ///< the analysis started, ended, failed or became stale
    Budget = 1u << 4,       ///< budget, other budgets or chance in the state
    Answer = 1u << 5,       ///< the answer to the budget (SessionState::answer())
    Focus = 1u << 6,        ///< the network shown (SessionState::focus())
    Locks = 1u << 7,
    Pins = 1u << 8,
    Filter = 1u << 9,
    Formula = 1u << 10,     ///< formulas, device, metric, tying in the state
    Runs = 1u << 11,        ///< annealing and other seeded runs; results kept in the study
    Replay = 1u << 12,      ///< the step shown of a run
    Hover = 1u << 13,
    Brush = 1u << 14,
    Highlight = 1u << 15,   ///< marked stages, blocks, terms
    Theme = 1u << 16,       ///< colours, fonts, language, direction: redraw all
    Devices = 1u << 17,     ///< the second device of the comparison and its budget
    Training = 1u << 18,    ///< the training or sampling of a supernet began, told something, ended
    All = 0x7ffffu,
};
Q_DECLARE_FLAGS(Changes, Change)
Q_DECLARE_OPERATORS_FOR_FLAGS(Changes)

} // namespace vulpes::state

Q_DECLARE_METATYPE(vulpes::state::Changes)
