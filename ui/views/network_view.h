// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace vulpes::views {

class NetworkCanvas;
class PinSlot;

/// The network in focus: its blocks to edit, both predictions with intervals, the chance of meeting the budget, size. Follows the
/// optimum until a block is edited; "Follow the optimum" goes back. A network dropped on it is shown; a block can be dragged to a pin.
class NetworkView : public View
{
    Q_OBJECT
public:
    explicit NetworkView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString plainText() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] NetworkCanvas* canvas() const { return m_canvas; }
    /// Where networks and blocks can be dropped to pin them or to change what is pinned.
    [[nodiscard]] PinSlot* pinSlot(bool b) const { return b ? m_pinB : m_pinA; }

public Q_SLOTS:
    /// Locks the field with the keyboard at its value, or unlocks it.
    void lockFocused();

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    [[nodiscard]] state::Changes conditionChanges() const override;
    void changeEvent(QEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    void retranslate();
    void showButtons();
    void showNetwork();
    void showPredictions();
    void showPinTips();
    void toggleLock(const QString& decision);
    void edit(const QString& decision, double value);
    [[nodiscard]] QString verdict(const workflow::NetworkReport&) const;

    NetworkCanvas* m_canvas;
    QScrollArea* m_scroll;
    QLabel* m_accuracyName;
    QLabel* m_accuracy;
    QLabel* m_latencyName;
    QLabel* m_latency;
    QLabel* m_sizeName;
    QLabel* m_size;
    QLabel* m_verdict;
    QLabel* m_change;
    QLineEdit* m_text;
    QPushButton* m_follow;
    PinSlot* m_pinA;
    PinSlot* m_pinB;
};

} // namespace vulpes::views
