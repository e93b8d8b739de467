// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace vulpes::main_window {

/// A line of words and buttons across the window, in a tool bar of its own. As high as its words at the width it has: a tool bar asks a widget
/// only for one size, and that of words that may wrap is a guess of several lines.
class Strip : public QFrame
{
    Q_OBJECT
public:
    explicit Strip(QWidget* parent = nullptr);

protected:
    /// Which of its children may wrap. Call once, when all have been laid out in a row.
    void setWords(QLabel*);
    /// Takes the height of the words; call when they or the buttons beside them changed.
    void fit();
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent*) override;

private:
    QLabel* m_words = nullptr;
};

} // namespace vulpes::main_window
