// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main_window/strip.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace vulpes::main_window {

/// The first start's greeting: five short callouts above the panes (drag, why, change a block, doubt it, take it home), each with a
/// button that brings the matching panes up. Dismissible; "Do not show again" is remembered by the window.
class WelcomeStrip : public Strip
{
    Q_OBJECT
public:
    explicit WelcomeStrip(QWidget* parent = nullptr);
    void restart();
    [[nodiscard]] int step() const { return m_step; }
    static constexpr int kSteps = 5;

Q_SIGNALS:
    void actionRequested(const QString& actionName);
    void dismissed(bool never);

protected:
    void changeEvent(QEvent*) override;

private:
    void show(int step);

    int m_step = 0;
    QLabel* m_count;
    QLabel* m_text;
    QPushButton* m_do;
    QPushButton* m_next;
    QCheckBox* m_never;
    QPushButton* m_close;
};

} // namespace vulpes::main_window
