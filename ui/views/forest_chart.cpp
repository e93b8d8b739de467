// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/forest_chart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace vulpes::views {

using namespace Qt::StringLiterals;

ForestChart::ForestChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ForestChart::setColours(const theme::Colours& colours)
{
    m_colours = colours;
    update();
}

void ForestChart::setRows(std::vector<Row> rows, const QString& axisTitle)
{
    m_rows = std::move(rows);
    m_axisTitle = axisTitle;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    updateGeometry();
    update();
}

void ForestChart::setMarked(const std::vector<bool>& marked)
{
    for (std::size_t i = 0; i < std::min(marked.size(), m_rows.size()); ++i)
        m_rows[i].marked = marked[i];
    update();
}

int ForestChart::rowHeight() const { return fontMetrics().height() * 5 / 4; }

QRect ForestChart::rowRect(int row) const { return {0, row * rowHeight(), width(), rowHeight()}; }

QSize ForestChart::sizeHint() const
{
    return {theme::em(this, 18), rowHeight() * static_cast<int>(m_rows.size()) + fontMetrics().height() * 3 / 2};
}

void ForestChart::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_colours.base);
    if (m_rows.empty())
        return;
    const QFontMetrics metrics = fontMetrics();
    const int pad = metrics.averageCharWidth();
    int labelWidth = 0;
    int valueWidth = 0;
    double low = 0;
    double high = 0;
    for (const Row& row : m_rows) {
        if (row.heading)
            continue;
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(row.label) + (row.warned ? metrics.height() : 0));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(row.value));
        low = std::min({low, row.estimate, row.low.value_or(row.estimate)});
        high = std::max({high, row.estimate, row.high.value_or(row.estimate)});
    }
    const double margin = std::max((high - low) * 0.05, 1e-12);
    low -= margin;
    high += margin;
    labelWidth = std::min(labelWidth, width() / 2);
    const int left = labelWidth + 2 * pad;
    const int right = width() - valueWidth - 2 * pad;
    const double scale = std::max(right - left, 10) / (high - low);
    const auto x = [&](double v) { return left + (v - low) * scale; };
    const int rh = rowHeight();
    const int bottom = rh * static_cast<int>(m_rows.size());

    painter.setPen(m_colours.border);
    painter.drawLine(QPointF(x(0), 0), QPointF(x(0), bottom));
    painter.setPen(m_colours.mutedText);
    painter.drawText(QRect(0, bottom, width() - pad, metrics.height() * 3 / 2), Qt::AlignCenter,
                     metrics.elidedText(m_axisTitle, Qt::ElideRight, width() - 2 * pad));

    QFont bold = font();
    bold.setBold(true);
    painter.setRenderHint(QPainter::Antialiasing);
    const int first = std::max(0, event->rect().top() / rh);
    const int last = std::min(static_cast<int>(m_rows.size()) - 1, event->rect().bottom() / rh);
    for (int i = first; i <= last; ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        const QRect area = rowRect(i);
        if (row.heading) {
            painter.setFont(bold);
            painter.setPen(m_colours.mutedText);
            painter.drawText(area.adjusted(pad, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignLeft, row.label);
            painter.setFont(font());
            continue;
        }
        if (row.marked) {
            painter.setPen(QPen(m_colours.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRect(1, area.top() + 1, labelWidth + pad, rh - 2));
        }
        int labelLeft = pad;
        if (row.warned) {
            // A triangle with a mark: a shape, not only a colour.
            const double s = metrics.height() * 0.7;
            const QPointF c(labelLeft + s / 2, area.center().y() + 1);
            painter.setPen(QPen(m_colours.warning, 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(QPolygonF({QPointF(c.x() - s / 2, c.y() + s * 0.4), QPointF(c.x() + s / 2, c.y() + s * 0.4),
                                           QPointF(c.x(), c.y() - s * 0.5)}));
            painter.drawLine(QPointF(c.x(), c.y() - s * 0.12), QPointF(c.x(), c.y() + s * 0.12));
            labelLeft += metrics.height();
        }
        painter.setPen(m_colours.text);
        painter.drawText(QRect(labelLeft, area.top(), labelWidth + pad - labelLeft, rh), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(row.label, Qt::ElideMiddle, labelWidth + pad - labelLeft));
        painter.drawText(QRect(right + pad, area.top(), valueWidth, rh), Qt::AlignVCenter | Qt::AlignRight,
                         row.value);
        const double y = area.center().y() + 0.5;
        if (row.low && row.high) {
            painter.setPen(QPen(m_colours.text, 1.3));
            painter.drawLine(QPointF(x(*row.low), y), QPointF(x(*row.high), y));
        }
        const QColor colour = row.estimate >= 0 ? m_colours.positive : m_colours.negative;
        painter.setPen(QPen(colour, 1.6));
        painter.setBrush(row.low ? QBrush(colour) : QBrush(m_colours.base));
        const double r = rh * 0.2;
        if (row.estimate >= 0)
            painter.drawEllipse(QPointF(x(row.estimate), y), r, r);
        else
            painter.drawRect(QRectF(x(row.estimate) - r, y - r, 2 * r, 2 * r));
        if (hasFocus() && i == m_current) {
            painter.setPen(QPen(m_colours.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area.adjusted(1, 1, -2, -2));
        }
    }
}

int ForestChart::rowAt(const QPoint& point) const
{
    const int row = point.y() / std::max(1, rowHeight());
    return point.y() >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1;
}

void ForestChart::setCurrent(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    update();
    Q_EMIT currentChanged(row);
}

void ForestChart::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || row < 0 || m_rows[static_cast<std::size_t>(row)].heading)
        return QWidget::mousePressEvent(event);
    setCurrent(row);
    update();
    Q_EMIT activated(row, event->modifiers());
}

void ForestChart::keyPressEvent(QKeyEvent* event)
{
    const int direction = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (direction != 0) {
        int next = m_current + direction;
        while (next >= 0 && next < static_cast<int>(m_rows.size()) && m_rows[static_cast<std::size_t>(next)].heading)
            next += direction;
        if (next >= 0 && next < static_cast<int>(m_rows.size()))
            setCurrent(next);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && m_current < static_cast<int>(m_rows.size()) && !m_rows[static_cast<std::size_t>(m_current)].heading)
        Q_EMIT activated(m_current, event->modifiers());
    else
        QWidget::keyPressEvent(event);
}

bool ForestChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        if (row >= 0 && !m_rows[static_cast<std::size_t>(row)].toolTip.isEmpty())
            QToolTip::showText(help->globalPos(), m_rows[static_cast<std::size_t>(row)].toolTip, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace vulpes::views
