// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace vulpes::main_window {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Actions", text); }

} // namespace

Actions::Actions(QMenuBar* bar, QWidget* window) : QObject(window), m_bar(bar), m_window(window) {}

QMenu* Actions::menu(const QString& id, const char* text, const QString& parent)
{
    if (QMenu* existing = menu(id))
        return existing;
    QMenu* made = parent.isEmpty() ? m_bar->addMenu(translated(text)) : menu(parent)->addMenu(translated(text));
    made->setObjectName(QStringLiteral("menu.") + id);
    made->setToolTipsVisible(true);
    m_menus.insert(id, {made, text});
    return made;
}

QAction* Actions::add(const QString& menuId, const QString& name, const char* text, const QList<QKeySequence>& shortcuts,
                      std::function<void()> triggered)
{
    auto* action = new QAction(translated(text), m_window);
    action->setObjectName(name);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WindowShortcut);
    if (triggered)
        connect(action, &QAction::triggered, m_window, [run = std::move(triggered)] { run(); });
    m_window->addAction(action);
    if (!menuId.isEmpty())
        menu(menuId)->addAction(action);
    m_actions.insert(name, {action, text, menuId, action->shortcuts()});
    m_order.append(action);
    return action;
}

void Actions::separator(const QString& menuId) { menu(menuId)->addSeparator(); }

void Actions::retranslate()
{
    for (const MenuEntry& entry : std::as_const(m_menus))
        entry.menu->setTitle(translated(entry.text));
    for (const ActionEntry& entry : std::as_const(m_actions))
        entry.action->setText(translated(entry.text));
}

QString Actions::path(const QAction* action) const
{
    const auto plain = [](QString text) { return text.remove(QLatin1Char('&')).remove(QStringLiteral("…")); };
    const ActionEntry entry = m_actions.value(action->objectName());
    const QMenu* top = menu(entry.menu);
    return top == nullptr ? plain(action->text()) : plain(top->title()) + QStringLiteral(" ▸ ") + plain(action->text());
}

} // namespace vulpes::main_window
