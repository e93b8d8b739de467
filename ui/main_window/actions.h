// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace vulpes::main_window {

/// Every action of the window by name ("file.open"), in the menus, translated again when the language changes. The command palette,
/// the views' buttons and the tests reach actions by these names. Texts are marked with QT_TRANSLATE_NOOP("Actions", …).
class Actions : public QObject
{
    Q_OBJECT
public:
    Actions(QMenuBar*, QWidget* window);

    /// A top menu or, with `parent`, a submenu; made once per id.
    QMenu* menu(const QString& id, const char* text, const QString& parent = {});
    [[nodiscard]] QMenu* menu(const QString& id) const { return m_menus.value(id).menu; }
    /// Appends an action to the menu (empty id: only in the palette).
    QAction* add(const QString& menu, const QString& name, const char* text, const QList<QKeySequence>& shortcuts, std::function<void()>);
    void separator(const QString& menu);

    [[nodiscard]] QAction* find(const QString& name) const { return m_actions.value(name).action; }
    /// In the order they were added.
    [[nodiscard]] QList<QAction*> all() const { return m_order; }
    /// The keys an action has until the user gives it others.
    [[nodiscard]] QList<QKeySequence> standardKeys(const QString& name) const { return m_actions.value(name).standardKeys; }
    void retranslate();
    /// "File ▸ Open…" without mnemonics: what the palette shows.
    [[nodiscard]] QString path(const QAction*) const;

private:
    struct MenuEntry
    {
        QMenu* menu = nullptr;
        const char* text = nullptr;
    };
    struct ActionEntry
    {
        QAction* action = nullptr;
        const char* text = nullptr;
        QString menu;
        QList<QKeySequence> standardKeys;
    };
    QMenuBar* m_bar;
    QWidget* m_window;
    QHash<QString, MenuEntry> m_menus;
    QHash<QString, ActionEntry> m_actions;
    QList<QAction*> m_order;
};

} // namespace vulpes::main_window
