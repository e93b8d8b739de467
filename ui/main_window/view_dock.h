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
    void retranslate();

Q_SIGNALS:
    void viewMade(vulpes::views::View*);

protected:
    bool event(QEvent*) override;

private:
    const ViewEntry& m_entry;
    views::ViewContext m_context;
    views::View* m_view = nullptr;
};

} // namespace vulpes::main_window
