// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QLineEdit;
class QListWidget;

namespace vulpes::dialogs {

/// Every action by name: type a few letters of its words in any order, Enter runs it. Disabled actions are shown greyed.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent = nullptr);
    void addEntry(const QString& text, QAction*);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void filter(const QString&);
    void run();

    struct Entry
    {
        QString text;
        QPointer<QAction> action;
    };
    QList<Entry> m_entries;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace vulpes::dialogs
