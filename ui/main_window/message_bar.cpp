// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace vulpes::main_window {

namespace {

// Slow readers and screen readers: about 70 words a minute on top of the time to notice it.
constexpr int kLeastMs = 8000;
constexpr int kMsPerLetter = 150;

} // namespace

MessageBar::MessageBar(theme::Theme& theme, QWidget* parent)
    : Strip(parent), m_theme(theme), m_sentence(new QLabel(this)), m_action(new QPushButton(this)), m_copy(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setAutoFillBackground(true);
    setObjectName(QStringLiteral("messageBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::em(this, 0.8), theme::em(this, 0.25), theme::em(this, 0.4), theme::em(this, 0.25));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setAccessibleName(tr("Message"));
    m_copy->setAccessibleName(tr("Copy details"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_action->setAccessibleName(tr("What can be done"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    row->addWidget(m_copy);
    row->addWidget(m_close);
    setWords(m_sentence);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, [this] {
        // Not from under the pointer or the keyboard: who reads or copies it keeps it.
        if (underMouse() || (focusWidget() != nullptr && focusWidget()->hasFocus()))
            m_leave.start(kLeastMs);
        else
            dismiss();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_details); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const QString name = m_actionName;
        dismiss();
        Q_EMIT actionRequested(name);
    });
}

QString MessageBar::sentence() const { return m_sentence->text(); }

void MessageBar::show(Kind kind, const QString& sentence, const QString& details, const QString& actionText, const QString& action,
                      Stays stays)
{
    const theme::Colours& c = m_theme.colours();
    QPalette own = palette();
    own.setColor(QPalette::Window, c.highContrast ? c.base : kind == Kind::Failure ? (c.dark ? QColor(0x3a2024) : QColor(0xfdeaec))
                                                                                   : (c.dark ? QColor(0x1d2c3a) : QColor(0xe8f2fb)));
    own.setColor(QPalette::WindowText, c.highContrast && kind == Kind::Failure ? c.failure : c.text);
    setPalette(own);
    m_sentence->setPalette(own);
    m_sentence->setText(sentence);
    m_details = details;
    m_actionName = action;
    m_copy->setText(tr("Copy details"));
    m_copy->setAccessibleName(tr("Copy details"));
    m_copy->setVisible(!details.isEmpty());
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_action->setText(actionText);
    m_action->setAccessibleName(actionText);
    m_action->setVisible(!actionText.isEmpty());
    fit();
    setVisible(true);
    m_leave.stop();
    if (stays == Stays::AWhile && kind == Kind::Notice)
        m_leave.start(kLeastMs + kMsPerLetter * static_cast<int>(sentence.size()));
    Q_EMIT shownChanged(true);
}

void MessageBar::dismiss()
{
    m_leave.stop();
    setVisible(false);
    Q_EMIT shownChanged(false);
}

} // namespace vulpes::main_window
