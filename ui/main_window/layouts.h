// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

class QMainWindow;

namespace vulpes::main_window {

/// Version of what QMainWindow::saveState writes: raise when panes are added or renamed, or when what was written may be no arrangement
/// (1 had panes without a place).
inline constexpr int kPaneState = 3;

class ViewDock;

/// The named arrangements of panes, in the order of Ctrl+1 … Ctrl+5.
struct LayoutName
{
    QString id;          ///< "choose", "explain", "check", "search", "train": settings and --layout
    const char* text;    ///< for tr() in context "Actions"
};
[[nodiscard]] const QList<LayoutName>& layoutNames();

/// Arranges the docks; panes that the layout does not name are hidden in a place of their own, or (for `only`) every pane but one.
void applyLayout(QMainWindow*, const QHash<QString, ViewDock*>& docks, const QString& id);
void showOnly(QMainWindow*, const QHash<QString, ViewDock*>& docks, const QString& viewId);

} // namespace vulpes::main_window
