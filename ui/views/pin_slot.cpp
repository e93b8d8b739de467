// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pin_slot.h"

#include "state/block_copy.h"

#include <QDragEnterEvent>

namespace vulpes::views {

PinSlot::PinSlot(state::SessionState& session, Pin pin, QWidget* parent) : QPushButton(parent), m_session(session), m_pin(pin)
{
    setAcceptDrops(true);
}

QString PinSlot::network() const
{
    return m_pin == Pin::A ? m_session.selection().pinA() : m_session.selection().pinB();
}

void PinSlot::setPin(const QString& text) { m_pin == Pin::A ? m_session.setPinA(text) : m_session.setPinB(text); }

QString PinSlot::withBlock(const models::DraggedBlock& dragged) const
{
    const auto pinned = m_session.parse(network());
    const auto from = m_session.parse(dragged.network);
    if (!pinned || !from)
        return {};
    const auto changed = state::withBlockOf(*m_session.space(), *pinned, *from, dragged.block);
    return changed ? m_session.format(*changed) : QString();
}

bool PinSlot::copyHere(const models::DraggedBlock& dragged)
{
    const QString text = withBlock(dragged);
    if (text.isEmpty())
        return false;
    setPin(text);
    return true;
}

QString PinSlot::outcome(const QMimeData* mime) const
{
    if (const auto dragged = models::blockFromMime(mime, m_session))
        return withBlock(*dragged);
    return models::networkFromMime(mime, m_session);
}

void PinSlot::dragEnterEvent(QDragEnterEvent* event)
{
    if (outcome(event->mimeData()).isEmpty())
        return;
    setDown(true);   // the slot shows that it would take it
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PinSlot::dragLeaveEvent(QDragLeaveEvent*) { setDown(false); }

void PinSlot::dropEvent(QDropEvent* event)
{
    setDown(false);
    const QString text = outcome(event->mimeData());
    if (text.isEmpty())
        return;
    setPin(text);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace vulpes::views
