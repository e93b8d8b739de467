// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace vulpes::views {

/// What stands in a view's place while it has nothing to draw: one sentence and one button.
class StateCard : public QWidget
{
    Q_OBJECT
public:
    explicit StateCard(QWidget* parent);
    void show(const View::Condition&, const theme::Colours&);

Q_SIGNALS:
    void actionRequested(const QString& actionName);

private:
    QLabel* m_mark;
    QLabel* m_sentence;
    QPushButton* m_button;
    QPushButton* m_copy;
    QString m_action, m_details;
};

/// The strip above a partial view's content: "no intervals: covariance unknown".
class StateRibbon : public QFrame
{
    Q_OBJECT
public:
    explicit StateRibbon(QWidget* parent);
    void show(const View::Condition&, const theme::Colours&);

Q_SIGNALS:
    void actionRequested(const QString& actionName);

private:
    QLabel* m_sentence;
    QToolButton* m_button;
    QString m_action;
};

/// The veil over content that is being replaced: dims it by 40 %, a thin bar, after half a second words and Stop.
/// Nothing shows for work that ends within 150 ms.
class BusyVeil : public QWidget
{
    Q_OBJECT
public:
    explicit BusyVeil(QWidget* over);
    void setBusy(bool, const QString& words, const theme::Colours&);

Q_SIGNALS:
    void stopRequested();

protected:
    void paintEvent(QPaintEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void cover();

    QTimer m_appear, m_speak;
    QProgressBar* m_bar;
    QFrame* m_strip;
    QLabel* m_words;
    QPushButton* m_stop;
    QColor m_tint;
};

} // namespace vulpes::views
