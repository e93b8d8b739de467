// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"
#include "state/session_state.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace vulpes::dialogs {

/// "Measure these next": up to ten networks that most shrink the interval near the budget, as a table for the bench. Without
/// measurements, a first design that fills the space.
class SuggestDialog : public QDialog
{
    Q_OBJECT
public:
    SuggestDialog(state::SessionState&, QWidget* parent = nullptr);
    ~SuggestDialog() override;
    [[nodiscard]] const models::TwinTable& table() const { return m_model->table(); }
    /// What is copied and saved: the networks, and empty columns for what is to be measured, as `vulpes-cli suggest -o` writes them.
    [[nodiscard]] QByteArray toMeasure() const;

private:
    void start();
    void show(models::TwinTable, const QString& words);
    void save();

    state::SessionState& m_session;
    models::TwinTableModel* m_model;
    QTableView* m_list;
    QLabel* m_words;
    QProgressBar* m_busy;
    QPushButton* m_save;
};

} // namespace vulpes::dialogs
