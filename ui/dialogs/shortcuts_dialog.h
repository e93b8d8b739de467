// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/shortcuts_model.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace vulpes::dialogs {

/// All keys at a glance, searchable; keys of actions can be changed, taken away and reset. A key that another action has is refused with
/// that action's name until it is taken over on purpose. Changes hold at once.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(std::vector<models::ShortcutsModel::Row>, QWidget* parent = nullptr);

    [[nodiscard]] models::ShortcutsModel& model() { return *m_model; }
    /// By name of the action, as a click would.
    void select(const QString& name);

Q_SIGNALS:
    void changed(const QString& name, const QList<QKeySequence>& keys);

private:
    [[nodiscard]] int current() const;
    void showCurrent();
    void assign(bool takeOver);
    void apply(int row, const QList<QKeySequence>& keys);
    void resetAll();

    models::ShortcutsModel* m_model;
    QSortFilterProxyModel* m_proxy;
    QLineEdit* m_search;
    QTableView* m_table;
    QKeySequenceEdit* m_keys;
    QPushButton* m_set;
    QPushButton* m_takeOver;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QLabel* m_words;
};

} // namespace vulpes::dialogs
