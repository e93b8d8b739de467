// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/kept_model.h"
#include "state/session_state.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace vulpes::dialogs {

/// The fits and runs kept in the study, in the window or by `vulpes-cli`; each can be removed (undoably).
class KeptDialog : public QDialog
{
    Q_OBJECT
public:
    explicit KeptDialog(state::SessionState&, QWidget* parent = nullptr);
    [[nodiscard]] models::KeptModel& model() { return *m_model; }

private:
    void showAll();
    void showButtons();
    void removeCurrent();
    [[nodiscard]] QString today(const study::Document&) const;

    state::SessionState& m_session;
    models::KeptModel* m_model;
    QTableView* m_table;
    QLabel* m_words;
    QPushButton* m_keep;
    QPushButton* m_remove;
};

} // namespace vulpes::dialogs
