// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/network_mime.h"

#include <QPushButton>

namespace vulpes::views {

/// A button that pins, and a place to drop on: a network becomes the pin, a block is copied into the network that is pinned.
class PinSlot : public QPushButton
{
    Q_OBJECT
public:
    enum class Pin { A, B };
    PinSlot(state::SessionState&, Pin, QWidget* parent = nullptr);

    /// The pinned network's text; empty: none.
    [[nodiscard]] QString network() const;
    /// Copies a block of a network into the pinned one (undoable). False when nothing is pinned or the block does not fit there.
    bool copyHere(const models::DraggedBlock&);

protected:
    void dragEnterEvent(QDragEnterEvent*) override;
    void dragLeaveEvent(QDragLeaveEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    void setPin(const QString& text);
    [[nodiscard]] QString outcome(const QMimeData*) const;   ///< the pin's network after a drop; empty: not for here
    [[nodiscard]] QString withBlock(const models::DraggedBlock&) const;

    state::SessionState& m_session;
    Pin m_pin;
};

} // namespace vulpes::views
