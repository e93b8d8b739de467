// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/network_canvas.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <cmath>
#include <utility>

// Keys, mouse and the menu of a field.
namespace vulpes::views {

using namespace Qt::StringLiterals;

void NetworkCanvas::walk(int direction)
{
    const int n = static_cast<int>(m_fields.size());
    int at = direction > 0 ? -1 : n;
    for (int i = 0; i < n; ++i)
        if (m_fields[static_cast<std::size_t>(i)].decision == m_current)
            at = i;
    for (int i = at + direction; i >= 0 && i < n; i += direction)
        if (active(m_fields[static_cast<std::size_t>(i)].decision)) {
            setCurrentDecision(m_fields[static_cast<std::size_t>(i)].decision);
            return;
        }
}

void NetworkCanvas::step(int direction)
{
    if (m_current < 0 || !active(m_current))
        return;
    const space::Decision& d = m_space->decisions()[static_cast<std::size_t>(m_current)];
    const int next = m_network.choices[static_cast<std::size_t>(m_current)] + direction;
    if (next >= 0 && next < static_cast<int>(d.values.size()))
        Q_EMIT edited(theme::qs(d.id), d.values[static_cast<std::size_t>(next)]);
}

void NetworkCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        walk(-1);
        break;
    case Qt::Key_Right:
        walk(1);
        break;
    case Qt::Key_Up:
        step(1);
        break;
    case Qt::Key_Down:
        step(-1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            showMenu(m_current, mapToGlobal(fieldRect(m_current).bottomLeft()));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void NetworkCanvas::focusInEvent(QFocusEvent* event)
{
    // Whoever comes by keys sees where they are; a press of the mouse chooses its own field.
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        walk(1);
    QWidget::focusInEvent(event);
}

void NetworkCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    const QPoint point = event->position().toPoint();
    const int decision = fieldAt(point);
    m_pressedAt = point;
    m_pressed = {};
    m_menuOnRelease = -1;
    for (std::size_t s = 0; s < m_headers.size(); ++s)
        if (m_headers[s].contains(point)) {
            m_pressed = {static_cast<int>(s), 0};
            Q_EMIT blockActivated(m_pressed, event->modifiers());
        }
    if (decision < 0)
        return;
    const bool again = decision == m_current && hasFocus();
    setCurrentDecision(decision);
    const space::Decision& d = m_space->decisions()[static_cast<std::size_t>(decision)];
    if (d.stage >= 0) {
        m_pressed = {d.stage, d.block};
        Q_EMIT blockActivated(m_pressed, event->modifiers());
    }
    // The first click selects (and marks the stage everywhere), the second opens the choices.
    if (again)
        m_menuOnRelease = decision;
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.stage < 0
        || (event->position().toPoint() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    const state::BlockRef dragged = std::exchange(m_pressed, {});
    m_menuOnRelease = -1;
    Q_EMIT blockDragged(dragged);
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    m_pressed = {};
    if (const int decision = std::exchange(m_menuOnRelease, -1); decision >= 0)
        showMenu(decision, mapToGlobal(fieldRect(decision).bottomLeft()));
}

void NetworkCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const int decision = event->reason() == QContextMenuEvent::Keyboard ? m_current : fieldAt(event->pos());
    if (decision < 0)
        return QWidget::contextMenuEvent(event);
    setCurrentDecision(decision);
    showMenu(decision, event->globalPos());
}

void NetworkCanvas::showMenu(int decision, const QPoint& global)
{
    const space::Decision& d = m_space->decisions()[static_cast<std::size_t>(decision)];
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t v = 0; v < d.values.size(); ++v) {
        const QString label = d.labels.empty() ? state::messages::decisionKind(d.kind) + u' ' + theme::format::number(d.values[v], d.values[v] == std::floor(d.values[v]) ? 0 : 2)
                                               : theme::qs(d.labels[v]);
        QAction* action = menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(m_network.choices[static_cast<std::size_t>(decision)] == static_cast<int>(v));
        connect(action, &QAction::triggered, this, [this, id = theme::qs(d.id), value = d.values[v]] { Q_EMIT edited(id, value); });
    }
    menu->addSeparator();
    QAction* lock = menu->addAction(m_locks.contains(d.id) ? tr("Unlock") : tr("Lock at this value"));
    connect(lock, &QAction::triggered, this, [this, id = theme::qs(d.id)] { Q_EMIT lockAsked(id); });
    if (d.stage >= 0) {
        // What dragging a block onto a pin does.
        const state::BlockRef block{d.stage, d.block};
        QAction* toA = menu->addAction(d.block == 0 ? tr("Copy the stage to A") : tr("Copy the block to A"));
        QAction* toB = menu->addAction(d.block == 0 ? tr("Copy the stage to B") : tr("Copy the block to B"));
        toA->setEnabled(m_pinA);
        toB->setEnabled(m_pinB);
        connect(toA, &QAction::triggered, this, [this, block] { Q_EMIT copyAsked(block, false); });
        connect(toB, &QAction::triggered, this, [this, block] { Q_EMIT copyAsked(block, true); });
    }
    menu->popup(global);
}

} // namespace vulpes::views
