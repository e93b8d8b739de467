// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main_window/view_registry.h"

#include <QDockWidget>

namespace vulpes::main_window {

/// A pane. Its view is made when the pane is first seen, so hidden views cost nothing at start.
class ViewDock : public QDockWidget
{
    Q_OBJECT
public:
    ViewDock(const ViewEntry&, views::ViewContext, QWidget* window);

    [[nodiscard]] const QString& id() const { return m_entry.id; }
    [[nodiscard]] views::View* view() const { return m_view; }   ///< null until first shown
    views::View* ensureView();
    /// Shows it in front of the tabs it shares a place with.
    void reveal();
    /// Reveals it and gives it the keyboard; unlike toggleViewAction() it never hides a pane that only stands behind a tab.
    [[nodiscard]] QAction* revealAction() const { return m_revealAction; }
    void retranslate();

Q_SIGNALS:
    void viewMade(vulpes::views::View*);

protected:
    bool event(QEvent*) override;

private:
    /// A pane from beside the arrangement would begin as narrow as it may be.
    void widen();

    const ViewEntry& m_entry;
    views::ViewContext m_context;
    views::View* m_view = nullptr;
    QAction* m_revealAction = nullptr;
};

} // namespace vulpes::main_window
