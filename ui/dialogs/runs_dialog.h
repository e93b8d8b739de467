// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace vulpes::dialogs {

/// Starts seeded runs of a search rule at a budget: "Did annealing find it?"
class RunsDialog : public QDialog
{
    Q_OBJECT
public:
    RunsDialog(state::SessionState&, QWidget* parent = nullptr);
    void accept() override;

private:
    state::SessionState& m_session;
    QComboBox* m_rule;
    QDoubleSpinBox* m_budget;
    QSpinBox* m_runs;
    QSpinBox* m_seed;
};

} // namespace vulpes::dialogs
