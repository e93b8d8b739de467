// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/waterfall_chart.h"

#include "theme/format.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

/// 1, 2 or 5 times a power of ten, giving at most about `count` steps over `span`.
double niceStep(double span, int count)
{
    const double raw = span / std::max(count, 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double rest = raw / power;
    return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10);
}

} // namespace

WaterfallChart::WaterfallChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void WaterfallChart::setColours(const theme::Colours& colours)
{
    m_colours = colours;
    update();
}

void WaterfallChart::setRows(std::vector<Row> rows, const QString& axisTitle)
{
    const bool sizeChanged = rows.size() != m_rows.size();
    m_rows = std::move(rows);
    m_axisTitle = axisTitle;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_rows.size()) - 1));
    if (sizeChanged)
        updateGeometry();
    update();
}

int WaterfallChart::rowHeight() const
{
    const int axis = fontMetrics().height() * 5 / 2;
    const int natural = fontMetrics().height() * 3 / 2;
    if (m_rows.empty())
        return natural;
    return std::clamp((height() - axis) / static_cast<int>(m_rows.size()), fontMetrics().height() + 2, natural * 5 / 2);
}

QRect WaterfallChart::rowRect(int row) const { return {0, row * rowHeight(), width(), rowHeight()}; }

QSize WaterfallChart::minimumSizeHint() const { return {theme::em(this, 18), theme::em(this, 6)}; }

QSize WaterfallChart::sizeHint() const
{
    return {theme::em(this, 34), fontMetrics().height() * (static_cast<int>(m_rows.size()) * 3 / 2 + 3)};
}

void WaterfallChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.base);
    if (m_rows.empty())
        return;

    const QFontMetrics metrics = fontMetrics();
    int labelWidth = 0;
    int valueWidth = 0;
    double low = m_rows.front().to;
    double high = low;
    for (const Row& row : m_rows) {
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(row.label) + (row.indented ? metrics.averageCharWidth() * 2 : 0));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(row.value));
        // A total starts at the axis, wherever that is: only its end matters for the range.
        for (const double v : {row.total ? row.to : row.from, row.to, row.low.value_or(row.to), row.high.value_or(row.to)}) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    }
    const double margin = std::max((high - low) * 0.06, 1e-9);
    low -= margin;
    high += margin;

    const int pad = metrics.averageCharWidth();
    labelWidth = std::min(labelWidth + pad, width() * 2 / 5);   // joined letters are a little wider than their advances
    const int left = labelWidth + 2 * pad;
    const int right = width() - valueWidth - 2 * pad;
    const int plotWidth = std::max(right - left, 10);
    const int rh = rowHeight();
    const int bottom = rh * static_cast<int>(m_rows.size());
    const auto x = [&](double v) { return left + (v - low) / (high - low) * plotWidth; };

    // Grid and axis below the rows; the axis always runs left to right (data axes do not mirror).
    const double step = niceStep(high - low, std::max(2, plotWidth / (metrics.averageCharWidth() * 9)));
    const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    for (double tick = std::ceil(low / step) * step; tick <= high; tick += step) {
        const int px = static_cast<int>(x(tick));
        painter.setPen(m_colours.grid);
        painter.drawLine(px, 0, px, bottom);
        painter.setPen(m_colours.mutedText);
        const QString text = theme::format::number(std::abs(tick) < step * 1e-6 ? 0.0 : tick, decimals);
        const int w = metrics.horizontalAdvance(text);
        if (px - w / 2 >= 0 && px + w / 2 <= width())
            painter.drawText(px - w / 2, bottom + metrics.ascent() + 2, text);
    }
    painter.setPen(m_colours.mutedText);
    painter.drawText(QRect(left, bottom + metrics.height(), plotWidth, metrics.height() + 4), Qt::AlignHCenter | Qt::AlignTop,
                     metrics.elidedText(m_axisTitle, Qt::ElideRight, plotWidth));

    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        const QRect area = rowRect(i);
        if (i == m_hovered) {
            QColor tint = m_colours.hover;
            tint.setAlpha(40);
            painter.fillRect(area, tint);
        }
        painter.setPen(row.indented ? m_colours.mutedText : m_colours.text);
        const int indent = row.indented ? pad * 2 : 0;
        painter.drawText(QRect(pad + indent, area.top(), labelWidth - indent, rh), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(row.label, Qt::ElideRight, labelWidth - indent));
        painter.drawText(QRect(right + pad, area.top(), valueWidth, rh), Qt::AlignVCenter | Qt::AlignRight, row.value);

        const double from = x(row.total ? low : row.from);
        const double to = x(row.to);
        const double thickness = rh * (row.indented ? 0.36 : 0.56);
        const QRectF bar(std::min(from, to), area.center().y() - thickness / 2, std::max(std::abs(to - from), 1.0), thickness);
        const QColor fill = row.total ? m_colours.mutedText : row.to >= row.from ? m_colours.positive : m_colours.negative;
        painter.fillRect(bar, fill);
        // Direction is repeated by form, not by colour alone: a decrease is hatched.
        if (!row.total && row.to < row.from)
            painter.fillRect(bar, QBrush(m_colours.base, Qt::BDiagPattern));
        if (row.marked) {
            painter.setPen(QPen(m_colours.focus, 2));
            painter.drawRect(bar.adjusted(-2, -2, 2, 2));
        }
        if (row.low && row.high) {
            const double y = area.center().y();
            const double cap = rh * 0.14;
            painter.setPen(QPen(m_colours.text, 1.2));
            painter.drawLine(QPointF(x(*row.low), y), QPointF(x(*row.high), y));
            for (const double end : {*row.low, *row.high})
                painter.drawLine(QPointF(x(end), y - cap), QPointF(x(end), y + cap));
        }
        if (i + 1 < static_cast<int>(m_rows.size()) && !m_rows[static_cast<std::size_t>(i) + 1].indented && !row.indented) {
            painter.setPen(QPen(m_colours.border, 1, Qt::DotLine));
            painter.drawLine(QPointF(to, bar.bottom()), QPointF(to, area.bottom() + (rh - thickness) / 2));
        }
        if (hasFocus() && i == m_current) {
            painter.setPen(QPen(m_colours.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area.adjusted(1, 1, -2, -1));
        }
    }
}

int WaterfallChart::rowAt(const QPoint& point) const
{
    const int row = point.y() / std::max(rowHeight(), 1);
    return point.y() >= 0 && row < static_cast<int>(m_rows.size()) ? row : -1;
}

void WaterfallChart::setHoveredRow(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    update();
    Q_EMIT hovered(row);
}

void WaterfallChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    if (const int row = rowAt(event->position().toPoint()); row >= 0) {
        m_current = row;
        update();
        Q_EMIT activated(row, event->modifiers());
    }
}

void WaterfallChart::mouseMoveEvent(QMouseEvent* event) { setHoveredRow(rowAt(event->position().toPoint())); }

void WaterfallChart::leaveEvent(QEvent*) { setHoveredRow(-1); }

void WaterfallChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        m_current = std::max(0, m_current - 1);
        break;
    case Qt::Key_Down:
        m_current = std::min(std::max(0, last), m_current + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current <= last)
            Q_EMIT activated(m_current, event->modifiers());
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace vulpes::views
