// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"

#include <QDialog>

class QDoubleSpinBox;

namespace vulpes::dialogs {

/// Limits beside latency: parameters and multiply-adds, in millions; 0 means no limit.
class BudgetsDialog : public QDialog
{
    Q_OBJECT
public:
    BudgetsDialog(state::SessionState&, QWidget* parent = nullptr);
    void accept() override;

private:
    state::SessionState& m_session;
    QList<QPair<QString, QDoubleSpinBox*>> m_fields;
};

} // namespace vulpes::dialogs
