// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/state_overlay.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace vulpes::views {

StateCard::StateCard(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    m_mark = new QLabel(this);
    m_mark->setAlignment(Qt::AlignCenter);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setMinimumWidth(theme::em(this, 12));
    auto* row = new QHBoxLayout;
    row->setAlignment(Qt::AlignCenter);
    m_button = new QPushButton(this);
    setFocusProxy(m_button);   // the keyboard goes where the next thing is done
    m_copy = new QPushButton(tr("Copy details"), this);
    m_copy->setAccessibleName(tr("Copy details of the failure"));
    row->addWidget(m_button);
    row->addWidget(m_copy);
    column->addStretch();
    column->addWidget(m_mark);
    column->addWidget(m_sentence);   // as wide as the pane: alone it would fold into a column of words
    column->addLayout(row);
    column->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_action); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_details); });
}

void StateCard::show(const View::Condition& condition, const theme::Colours& colours)
{
    const bool failedNow = condition.kind == View::Kind::Failed;
    m_mark->setText(failedNow ? QStringLiteral("\u26A0") : QString());
    m_mark->setVisible(failedNow);
    QPalette palette = m_sentence->palette();
    palette.setColor(QPalette::WindowText, failedNow ? colours.failure : colours.mutedText);
    m_sentence->setPalette(palette);
    m_mark->setPalette(palette);
    m_sentence->setText(condition.sentence);
    m_action = condition.action;
    m_details = condition.details;
    m_button->setText(condition.actionText);
    m_button->setAccessibleName(condition.actionText);
    m_button->setVisible(!condition.actionText.isEmpty());
    m_copy->setVisible(failedNow && !m_details.isEmpty());
    setVisible(true);
}

StateRibbon::StateRibbon(QWidget* parent) : QFrame(parent)
{
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::em(this, 0.6), theme::em(this, 0.15), theme::em(this, 0.4), theme::em(this, 0.15));
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_button = new QToolButton(this);
    m_button->setAutoRaise(true);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, [this] { Q_EMIT actionRequested(m_action); });
}

void StateRibbon::show(const View::Condition& condition, const theme::Colours& colours)
{
    QPalette own = palette();
    own.setColor(QPalette::Window, colours.highContrast ? colours.base : colours.dark ? QColor(0x2e2a1c) : QColor(0xfdf3dc));
    own.setColor(QPalette::WindowText, colours.highContrast ? colours.warning : colours.text);
    setPalette(own);
    m_sentence->setPalette(own);
    m_sentence->setText(condition.sentence);
    m_action = condition.action;
    m_button->setText(condition.actionText);
    m_button->setAccessibleName(condition.actionText);
    m_button->setVisible(!condition.actionText.isEmpty());
    setVisible(true);
}

BusyVeil::BusyVeil(QWidget* over) : QWidget(over)
{
    setVisible(false);
    setAttribute(Qt::WA_NoSystemBackground);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(theme::em(this, 0.3));
    m_bar->setAccessibleName(tr("Working"));
    m_strip = new QFrame(this);
    m_strip->setAutoFillBackground(true);
    m_strip->setFrameShape(QFrame::StyledPanel);
    auto* row = new QHBoxLayout(m_strip);
    m_words = new QLabel(m_strip);
    m_stop = new QPushButton(tr("Stop"), m_strip);
    m_stop->setAccessibleName(tr("Stop this work"));
    row->addWidget(m_words, 1);
    row->addWidget(m_stop);
    m_strip->hide();
    connect(m_stop, &QPushButton::clicked, this, &BusyVeil::stopRequested);
    m_appear.setSingleShot(true);
    m_appear.setInterval(150);
    connect(&m_appear, &QTimer::timeout, this, [this] {
        cover();
        raise();
        QWidget::setVisible(true);
    });
    m_speak.setSingleShot(true);
    m_speak.setInterval(500);
    connect(&m_speak, &QTimer::timeout, this, [this] { m_strip->show(); });
    over->installEventFilter(this);
}

void BusyVeil::setBusy(bool busy, const QString& words, const theme::Colours& colours)
{
    m_tint = colours.window;
    m_tint.setAlphaF(0.4F);
    m_words->setText(words);
    if (!busy) {
        m_appear.stop();
        m_speak.stop();
        m_strip->hide();
        setVisible(false);
    } else if (!isVisible() && !m_appear.isActive()) {
        m_appear.start();
        m_speak.start();
    }
}

void BusyVeil::cover()
{
    setGeometry(parentWidget()->rect());
    m_bar->setGeometry(0, 0, width(), m_bar->maximumHeight());
    const QSize size = m_strip->sizeHint();
    m_strip->setGeometry(0, m_bar->maximumHeight(), width(), size.height());
}

void BusyVeil::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_tint);
}

bool BusyVeil::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        cover();
    return QWidget::eventFilter(object, event);
}

} // namespace vulpes::views
