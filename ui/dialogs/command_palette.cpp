// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/command_palette.h"

#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace vulpes::dialogs {

CommandPalette::CommandPalette(QWidget* parent) : QDialog(parent), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("Command palette"));
    setObjectName(QStringLiteral("commandPalette"));
    m_field->setPlaceholderText(tr("Type a few letters of an action…"));
    m_field->setAccessibleName(tr("Search an action"));
    m_list->setAccessibleName(tr("Actions found"));
    m_field->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    resize(theme::em(this, 36), theme::em(this, 26));
}

void CommandPalette::addEntry(const QString& text, QAction* action)
{
    m_entries.append({text, action});
    QString shown = text;
    if (!action->shortcut().isEmpty())
        shown += QStringLiteral("    ") + action->shortcut().toString(QKeySequence::NativeText);
    auto* item = new QListWidgetItem(shown, m_list);
    item->setData(Qt::UserRole, static_cast<int>(m_entries.size()) - 1);
    if (!action->isEnabled())
        item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    if (m_list->currentRow() < 0 && action->isEnabled())
        m_list->setCurrentItem(item);
}

void CommandPalette::filter(const QString& text)
{
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const QString own = item->text().toLower();
        const bool all = std::all_of(words.begin(), words.end(), [&own](const QString& word) { return own.contains(word); });
        item->setHidden(!all);
        if (all && first == nullptr && (item->flags() & Qt::ItemIsEnabled))
            first = item;
    }
    m_list->setCurrentItem(first);
}

void CommandPalette::run()
{
    QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || item->isHidden())
        return;
    const QPointer<QAction> action = m_entries.at(item->data(Qt::UserRole).toInt()).action;
    accept();
    // After this dialog is gone, so that the action finds the window as it was.
    if (action)
        QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace vulpes::dialogs
