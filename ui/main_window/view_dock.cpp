// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/view_dock.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

namespace vulpes::main_window {

ViewDock::ViewDock(const ViewEntry& entry, views::ViewContext context, QWidget* window)
    : QDockWidget(entry.translatedTitle(), window), m_entry(entry), m_context(context)
{
    setObjectName(QStringLiteral("dock.") + entry.id);
    auto* placeholder = new QWidget(this);
    placeholder->setMinimumSize(theme::em(this, 10), theme::em(this, 7));
    setWidget(placeholder);
    toggleViewAction()->setObjectName(QStringLiteral("view.show.") + entry.id);
    connect(toggleViewAction(), &QAction::triggered, this, [this](bool on) {
        if (on) {
            widen();
            raise();
        }
    });
    m_revealAction = new QAction(windowTitle(), this);
    m_revealAction->setObjectName(QStringLiteral("view.reveal.") + entry.id);
    connect(m_revealAction, &QAction::triggered, this, [this] {
        reveal();
        ensureView()->focusTarget()->setFocus(Qt::ShortcutFocusReason);
    });
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

void ViewDock::reveal()
{
    const bool hidden = isHidden();
    show();
    if (hidden)
        widen();
    raise();
}

void ViewDock::widen()
{
    auto* window = qobject_cast<QMainWindow*>(parentWidget());
    if (window == nullptr || isFloating() || window->dockWidgetArea(this) != Qt::RightDockWidgetArea)
        return;
    for (const QDockWidget* beside : window->tabifiedDockWidgets(this))
        if (!beside->isHidden())
            return;   // it comes where others are already
    // Its width is known once the window has laid it out; one that the user gave it stays.
    QTimer::singleShot(0, this, [this, window] {
        if (!isVisible() || width() >= window->width() / 4)
            return;
        QList<QDockWidget*> panes{this};
        QList<int> widths{window->width() / 3};
        // The others make room, each as much as it has; without their part the window would take back half of what is given here.
        for (QDockWidget* other : window->findChildren<QDockWidget*>())
            if (window->dockWidgetArea(other) == Qt::LeftDockWidgetArea && !other->isFloating() && !other->visibleRegion().isEmpty()) {
                panes << other;
                widths << other->width() * 2 / 3;
            }
        window->resizeDocks(panes, widths, Qt::Horizontal);
    });
}

bool ViewDock::event(QEvent* event)
{
    if (event->type() == QEvent::Show)
        ensureView();
    return QDockWidget::event(event);
}

void ViewDock::retranslate()
{
    setWindowTitle(m_entry.translatedTitle());
    m_revealAction->setText(windowTitle());
}

} // namespace vulpes::main_window
