// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sentence_bar.h"

#include "theme/theme.h"

#include <QPainter>

namespace vulpes::views {

SentenceBar::SentenceBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SentenceBar::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    update();
}

QSize SentenceBar::sizeHint() const { return {theme::em(this, 10), fontMetrics().height() + theme::em(this, 0.5)}; }

QSize SentenceBar::minimumSizeHint() const { return sizeHint(); }

void SentenceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    const QRect line = rect().adjusted(theme::em(this, 0.6), 0, -theme::em(this, 0.6), 0);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, fontMetrics().elidedText(m_text, Qt::ElideRight, line.width()));
}

} // namespace vulpes::views
