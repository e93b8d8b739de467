// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/welcome_strip.h"

#include "theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vulpes::main_window {

namespace {

struct Callout
{
    QString text, actionText, action;
};

Callout callout(int step)
{
    switch (step) {
    case 0:
        return {WelcomeStrip::tr("Drag the orange line: the network with the best predicted accuracy within that latency follows, proved."),
                WelcomeStrip::tr("Show front and network"), QStringLiteral("view.layout.choose")};
    case 1:
        return {WelcomeStrip::tr("Why this one? Contributions show what each stage adds in accuracy and costs in time."),
                WelcomeStrip::tr("Show contributions"), QStringLiteral("view.layout.explain")};
    case 2:
        return {WelcomeStrip::tr("Change a block of the network: both predictions and the verdict move at once. Undo brings it back."),
                WelcomeStrip::tr("Go to the network"), QStringLiteral("view.focus.network")};
    case 3:
        return {WelcomeStrip::tr("Doubt it: diagnostics say how good the predictors are, and what to measure next."),
                WelcomeStrip::tr("Show diagnostics"), QStringLiteral("view.layout.check")};
    default:
        return {WelcomeStrip::tr("Take it home: copy the network as text, or import your own measurements. Nothing leaves this computer."),
                WelcomeStrip::tr("Copy the network"), QStringLiteral("edit.copyNetwork")};
    }
}

} // namespace

WelcomeStrip::WelcomeStrip(QWidget* parent)
    : Strip(parent), m_count(new QLabel(this)), m_text(new QLabel(this)), m_do(new QPushButton(this)), m_next(new QPushButton(this)),
      m_never(new QCheckBox(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("welcomeStrip"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::em(this, 0.8), theme::em(this, 0.25), theme::em(this, 0.6), theme::em(this, 0.25));
    row->addWidget(m_count);
    row->addWidget(m_text, 1);
    row->addWidget(m_do);
    row->addWidget(m_next);
    row->addWidget(m_never);
    row->addWidget(m_close);
    setWords(m_text);
    connect(m_do, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(callout(m_step).action); });
    connect(m_next, &QPushButton::clicked, this, [this] { show((m_step + 1) % kSteps); });
    connect(m_close, &QPushButton::clicked, this, [this] { Q_EMIT dismissed(m_never->isChecked()); });
    show(0);
}

void WelcomeStrip::restart() { show(0); }

void WelcomeStrip::show(int step)
{
    m_step = step;
    const Callout what = callout(step);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(kSteps));
    m_text->setText(what.text);
    m_do->setText(what.actionText);
    m_do->setAccessibleName(what.actionText);
    m_next->setText(step + 1 < kSteps ? tr("Next") : tr("Again"));
    m_next->setAccessibleName(tr("Next hint"));
    m_never->setText(tr("Do not show again"));
    m_never->setAccessibleName(tr("Do not show the welcome again"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the welcome"));
    fit();
}

void WelcomeStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show(m_step);
}

} // namespace vulpes::main_window
