// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parallel_axes.h"

#include "theme/format.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

/// In a picture made of shapes (SVG) more lines than this make a file that nothing opens; they stay pixels there.
constexpr std::size_t kMostShapes = 20000;

QString endText(double value) { return theme::format::number(value, value == std::floor(value) ? 0 : theme::format::decimalsOfCost(value)); }

} // namespace

ParallelAxes::ParallelAxes(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ParallelAxes::setColours(const theme::Colours& colours)
{
    m_colours = colours;
    m_picture = {};
    update();
}

void ParallelAxes::setData(std::vector<Axis> axes, std::vector<Line> lines)
{
    m_axes = std::move(axes);
    m_lines = std::move(lines);
    m_brushed.clear();
    m_anyBrushed = false;
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_axes.size()) - 1));
    m_picture = {};
    updateGeometry();
    update();
}

void ParallelAxes::setBrushed(std::vector<bool> brushed, bool any)
{
    m_brushed = std::move(brushed);
    m_anyBrushed = any;
    m_picture = {};
    update();
}

void ParallelAxes::setFocusLine(std::optional<std::vector<float>> values)
{
    m_focus = std::move(values);
    update();
}

void ParallelAxes::setMarkedStages(const std::vector<int>& stages)
{
    m_marked = stages;
    m_picture = {};
    update();
}

void ParallelAxes::setRanges(const std::vector<std::optional<std::pair<double, double>>>& ranges)
{
    for (std::size_t i = 0; i < m_axes.size() && i < ranges.size(); ++i) {
        Axis& axis = m_axes[i];
        axis.range = ranges[i];
        if (axis.range)
            axis.range = std::pair(std::clamp(axis.range->first, axis.low, axis.high), std::clamp(axis.range->second, axis.low, axis.high));
        if (axis.range && axis.range->first > axis.range->second)
            axis.range.reset();   // conditions that exclude each other
    }
    update();
}

QSize ParallelAxes::sizeHint() const
{
    // Room for the numbers at the ends; the titles stand upright before anything has to scroll.
    int number = 0;
    for (const Axis& axis : m_axes)
        number = std::max({number, fontMetrics().horizontalAdvance(endText(axis.low)), fontMetrics().horizontalAdvance(endText(axis.high))});
    const int least = std::max(number + theme::em(this, 0.4), theme::em(this, 2.4));
    return {std::max(1, static_cast<int>(m_axes.size())) * least, theme::em(this, 13)};
}

int ParallelAxes::spacing() const { return width() / std::max(1, static_cast<int>(m_axes.size())); }

bool ParallelAxes::upright() const
{
    const int room = spacing() - theme::em(this, 0.4);
    return std::any_of(m_axes.begin(), m_axes.end(), [&](const Axis& axis) { return fontMetrics().horizontalAdvance(axis.title) > room; });
}

int ParallelAxes::groupHeight() const
{
    const bool any = std::any_of(m_axes.begin(), m_axes.end(), [](const Axis& axis) { return !axis.group.isEmpty(); });
    return any ? fontMetrics().height() * 5 / 4 : 0;
}

int ParallelAxes::titleHeight() const
{
    if (!upright())
        return fontMetrics().height();
    int longest = 0;
    for (const Axis& axis : m_axes)
        longest = std::max(longest, fontMetrics().horizontalAdvance(axis.title));
    return std::min(longest + 2, std::max(fontMetrics().height() * 3, height() / 3));
}

QString ParallelAxes::shownTitle(int axis) const
{
    const int room = upright() ? titleHeight() : spacing();
    return fontMetrics().elidedText(m_axes[static_cast<std::size_t>(axis)].title, Qt::ElideRight, room);
}

QRect ParallelAxes::titleRect(int axis) const
{
    const QSize text(fontMetrics().horizontalAdvance(shownTitle(axis)), fontMetrics().height());
    const QSize size = upright() ? text.transposed() : text;
    const int end = groupHeight() + titleHeight();   // the end nearest to the axis
    return {QPoint(axisX(axis) - size.width() / 2, end - size.height()), size};
}

int ParallelAxes::top() const { return groupHeight() + titleHeight() + fontMetrics().height() * 3 / 2; }

int ParallelAxes::bottom() const { return height() - fontMetrics().height() * 3 / 2; }

int ParallelAxes::axisX(int axis) const
{
    const double spacing = static_cast<double>(width()) / std::max(1, static_cast<int>(m_axes.size()));
    return static_cast<int>(spacing * (axis + 0.5));
}

int ParallelAxes::valueY(int axis, double value) const
{
    const Axis& a = m_axes[static_cast<std::size_t>(axis)];
    const double span = a.high > a.low ? a.high - a.low : 1;
    return bottom() - static_cast<int>(std::lround((value - a.low) / span * (bottom() - top())));
}

double ParallelAxes::valueAt(int axis, int y) const
{
    const Axis& a = m_axes[static_cast<std::size_t>(axis)];
    const double t = static_cast<double>(bottom() - y) / std::max(1, bottom() - top());
    return a.low + std::clamp(t, 0.0, 1.0) * (a.high - a.low);
}

int ParallelAxes::axisAt(const QPoint& point) const
{
    int best = -1;
    int distance = theme::em(this, 1.2);
    for (int i = 0; i < static_cast<int>(m_axes.size()); ++i)
        if (std::abs(axisX(i) - point.x()) < distance) {
            distance = std::abs(axisX(i) - point.x());
            best = i;
        }
    return best;
}

void ParallelAxes::drawLine(QPainter& painter, const std::vector<float>& values) const
{
    QPolygon points;
    for (int i = 0; i < static_cast<int>(m_axes.size()); ++i) {
        const float v = values[static_cast<std::size_t>(i)];
        if (std::isnan(v)) {
            painter.drawPolyline(points);
            points.clear();
        } else {
            points << QPoint(axisX(i), valueY(i, static_cast<double>(v)));
        }
    }
    painter.drawPolyline(points);
}

void ParallelAxes::renderLines()
{
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(m_colours.base);
    QPainter painter(&m_picture);
    paintLines(painter);
}

void ParallelAxes::paintLines(QPainter& painter) const
{
    for (int i = 0; i < static_cast<int>(m_axes.size()); ++i)
        if (std::find(m_marked.begin(), m_marked.end(), m_axes[static_cast<std::size_t>(i)].stage) != m_marked.end() && m_axes[static_cast<std::size_t>(i)].stage >= 0) {
            QColor shade = m_colours.focus;
            shade.setAlpha(36);
            const int w = theme::em(this, 3);
            painter.fillRect(axisX(i) - w / 2, top() - 4, w, bottom() - top() + 8, shade);
        }
    // Many lines are a density: the more there are, the fainter each one.
    const int alpha = std::clamp(static_cast<int>(6000 / std::max<std::size_t>(1, m_lines.size())), 8, 120);
    const auto draw = [&](bool brushed) {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool in = m_anyBrushed && i < m_brushed.size() && m_brushed[i];
            if (in != brushed)
                continue;
            QColor colour = m_lines[i].front ? m_colours.front : m_colours.measured;
            colour.setAlpha(brushed ? std::max(alpha * 2, 120) : m_anyBrushed ? std::max(4, alpha / 4) : alpha);
            painter.setPen(colour);
            drawLine(painter, m_lines[i].values);
        }
    };
    draw(false);
    draw(true);

    for (int i = 0; i < static_cast<int>(m_axes.size()); ++i) {
        const Axis& axis = m_axes[static_cast<std::size_t>(i)];
        const int x = axisX(i);
        const int w = spacing();
        painter.setPen(m_colours.border);
        painter.drawLine(x, top(), x, bottom());
        painter.setPen(m_colours.mutedText);
        const int line = fontMetrics().height();
        painter.drawText(QRect(x - w / 2, top() - line * 5 / 4, w, line), Qt::AlignCenter, endText(axis.high));
        painter.drawText(QRect(x - w / 2, bottom() + 2, w, line), Qt::AlignCenter, endText(axis.low));
    }
    paintTitles(painter);
}

void ParallelAxes::paintTitles(QPainter& painter) const
{
    const int n = static_cast<int>(m_axes.size());
    painter.setPen(m_colours.text);
    for (int i = 0; i < n; ++i) {
        const QRect rect = titleRect(i);
        painter.save();
        if (upright()) {
            painter.translate(rect.left(), rect.bottom() + 1);
            painter.rotate(-90);
            painter.drawText(QRect(0, 0, rect.height(), rect.width()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, shownTitle(i));
        } else {
            painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, shownTitle(i));
        }
        painter.restore();
    }
    for (int first = 0; first < n;) {
        const QString& group = m_axes[static_cast<std::size_t>(first)].group;
        int last = first;
        while (last + 1 < n && m_axes[static_cast<std::size_t>(last) + 1].group == group)
            ++last;
        if (!group.isEmpty()) {
            const int left = axisX(first) - spacing() * 2 / 5, right = axisX(last) + spacing() * 2 / 5;
            const int line = fontMetrics().height();
            painter.setPen(m_colours.text);
            painter.drawText(QRect(left, 0, right - left, line), Qt::AlignCenter, fontMetrics().elidedText(group, Qt::ElideRight, right - left));
            painter.setPen(m_colours.border);
            painter.drawLine(left, line + 1, right, line + 1);
        }
        first = last + 1;
    }
}

void ParallelAxes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    // In an SVG the lines are lines, up to a number that other programs still open.
    if (painter.paintEngine()->type() == QPaintEngine::SVG && m_lines.size() <= kMostShapes) {
        paintLines(painter);
    } else {
        if (m_picture.isNull())
            renderLines();
        painter.drawPixmap(0, 0, m_picture);
    }
    for (int i = 0; i < static_cast<int>(m_axes.size()); ++i)
        if (const auto& range = m_axes[static_cast<std::size_t>(i)].range) {
            const int y1 = valueY(i, range->second);
            const int y2 = valueY(i, range->first);
            QColor fill = m_colours.brush;
            fill.setAlpha(70);
            painter.fillRect(axisX(i) - 5, y1, 10, std::max(2, y2 - y1), fill);
            painter.setPen(QPen(m_colours.text, 1));
            painter.drawRect(axisX(i) - 5, y1, 10, std::max(2, y2 - y1));
        }
    if (m_focus) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_colours.chosen, 2.5));
        drawLine(painter, *m_focus);
    }
    if (hasFocus() && !m_axes.empty()) {
        painter.setPen(QPen(m_colours.focus, 2));
        const int w = theme::em(this, 3);
        painter.drawRect(axisX(m_current) - w / 2, 2, w, height() - 4);
    }
}

void ParallelAxes::resizeEvent(QResizeEvent*) { m_picture = {}; }

} // namespace vulpes::views
