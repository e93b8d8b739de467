// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sentence_bar.h"

#include "theme/theme.h"

#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>

#include <algorithm>

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
    setRows(std::max(m_rows, static_cast<int>(lines().size())));
    update();
}

QRect SentenceBar::room() const { return rect().adjusted(theme::em(this, 0.6), 0, -theme::em(this, 0.6), 0); }

void SentenceBar::setRows(int rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    updateGeometry();
}

QStringList SentenceBar::lines() const
{
    const int width = room().width();
    if (fontMetrics().horizontalAdvance(m_text) <= width || width <= 0)
        return {m_text};
    QTextLayout layout(m_text, font());
    layout.setTextOption(QTextOption(Qt::AlignLeading));   // wraps between words
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    const int end = first.textLength();
    layout.endLayout();
    return {m_text.left(end).trimmed(), fontMetrics().elidedText(m_text.mid(end).trimmed(), Qt::ElideRight, width)};
}

QSize SentenceBar::sizeHint() const { return {theme::em(this, 10), fontMetrics().lineSpacing() * m_rows + theme::em(this, 0.5)}; }

QSize SentenceBar::minimumSizeHint() const { return sizeHint(); }

void SentenceBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setRows(static_cast<int>(lines().size()));
}

void SentenceBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        setRows(static_cast<int>(lines().size()));
        updateGeometry();
    }
}

void SentenceBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    const QStringList text = lines();
    const int height = fontMetrics().lineSpacing();
    QRect line = room();
    line.setTop((this->height() - height * static_cast<int>(text.size())) / 2);
    line.setHeight(height);
    for (const QString& words : text) {
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, words);
        line.translate(0, height);
    }
}

} // namespace vulpes::views
