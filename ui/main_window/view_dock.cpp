// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/view_dock.h"

#include <QAction>
#include <QEvent>
#include <QLabel>

namespace vulpes::main_window {

ViewDock::ViewDock(const ViewEntry& entry, views::ViewContext context, QWidget* window)
    : QDockWidget(entry.translatedTitle(), window), m_entry(entry), m_context(context)
{
    setObjectName(QStringLiteral("dock.") + entry.id);
    auto* placeholder = new QWidget(this);
    placeholder->setMinimumSize(theme::em(this, 10), theme::em(this, 7));
    setWidget(placeholder);
    toggleViewAction()->setObjectName(QStringLiteral("view.show.") + entry.id);
    // A tab in front of others becomes visible without a show event of the dock.
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            ensureView();
    });
}

views::View* ViewDock::ensureView()
{
    if (m_view == nullptr) {
        QWidget* placeholder = widget();
        m_view = m_entry.make(m_context, this);
        m_view->setMinimumSize(theme::em(this, 10), theme::em(this, 7));
        setWidget(m_view);
        delete placeholder;
        Q_EMIT viewMade(m_view);
        m_view->show();
    }
    return m_view;
}

bool ViewDock::event(QEvent* event)
{
    if (event->type() == QEvent::Show)
        ensureView();
    return QDockWidget::event(event);
}

void ViewDock::retranslate() { setWindowTitle(m_entry.translatedTitle()); }

} // namespace vulpes::main_window
