// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parallel_axes.h"

#include "theme/format.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

/// In a picture made of shapes (SVG) more lines than this make a file that nothing opens; they stay pixels there.
constexpr std::size_t kMostShapes = 20000;

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

QSize ParallelAxes::sizeHint() const
{
    // The end of a title tells axes apart ("average e 112"): room for all of it, within reason.
    int title = 0;
    for (const Axis& axis : m_axes)
        title = std::max(title, fontMetrics().horizontalAdvance(axis.label));
    const int spacing = std::clamp(title + theme::em(this, 0.8), theme::em(this, 5.2), theme::em(this, 10));
    return {std::max(1, static_cast<int>(m_axes.size())) * spacing, theme::em(this, 11)};
}

int ParallelAxes::top() const { return fontMetrics().height() * 5 / 2; }

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
        const int w = width() / std::max(1, static_cast<int>(m_axes.size()));
        painter.setPen(m_colours.border);
        painter.drawLine(x, top(), x, bottom());
        painter.setPen(m_colours.text);
        painter.drawText(QRect(x - w / 2, 0, w, fontMetrics().height() * 3 / 2), Qt::AlignCenter, fontMetrics().elidedText(axis.label, Qt::ElideMiddle, w));
        painter.setPen(m_colours.mutedText);
        const auto number = [&](double v) { return theme::format::number(v, v == std::floor(v) ? 0 : 1); };
        painter.drawText(QRect(x - w / 2, fontMetrics().height() * 5 / 4, w, fontMetrics().height()), Qt::AlignCenter, number(axis.high));
        painter.drawText(QRect(x - w / 2, bottom() + 2, w, fontMetrics().height()), Qt::AlignCenter, number(axis.low));
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

void ParallelAxes::mousePressEvent(QMouseEvent* event)
{
    m_dragAxis = event->button() == Qt::LeftButton ? axisAt(event->position().toPoint()) : -1;
    if (m_dragAxis < 0)
        return QWidget::mousePressEvent(event);
    m_current = m_dragAxis;
    m_dragStart = valueAt(m_dragAxis, event->position().toPoint().y());
    update();
}

void ParallelAxes::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragAxis < 0)
        return;
    const double here = valueAt(m_dragAxis, event->position().toPoint().y());
    m_axes[static_cast<std::size_t>(m_dragAxis)].range = std::minmax(m_dragStart, here);
    update();
}

void ParallelAxes::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragAxis < 0)
        return;
    const Axis& axis = m_axes[static_cast<std::size_t>(m_dragAxis)];
    const double here = valueAt(m_dragAxis, event->position().toPoint().y());
    // A click without a drag takes the range away.
    if (std::abs(here - m_dragStart) < (axis.high - axis.low) * 0.01)
        m_axes[static_cast<std::size_t>(m_dragAxis)].range.reset();
    m_dragAxis = -1;
    update();
    Q_EMIT rangesEdited();
}

void ParallelAxes::describeAxis()
{
    const Axis& axis = m_axes[static_cast<std::size_t>(m_current)];
    setAccessibleDescription(axis.range ? tr("%1, from %2 to %3").arg(axis.label, theme::format::number(axis.range->first, 2), theme::format::number(axis.range->second, 2))
                                        : tr("%1, no range").arg(axis.label));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ParallelAxes::keyPressEvent(QKeyEvent* event)
{
    const int n = static_cast<int>(m_axes.size());
    if (n == 0)
        return QWidget::keyPressEvent(event);
    Axis& axis = m_axes[static_cast<std::size_t>(m_current)];
    const double step = (axis.high - axis.low) / 20;
    switch (event->key()) {
    case Qt::Key_Left: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Right: m_current = std::min(n - 1, m_current + 1); break;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        auto range = axis.range.value_or(std::pair(axis.low, axis.high));
        double& end = (event->modifiers() & Qt::ShiftModifier) != 0 ? range.second : range.first;
        end = std::clamp(end + (event->key() == Qt::Key_Up ? step : -step), axis.low, axis.high);
        if (range.first > range.second)
            std::swap(range.first, range.second);
        axis.range = range;
        Q_EMIT rangesEdited();
        break;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        axis.range.reset();
        Q_EMIT rangesEdited();
        break;
    default: return QWidget::keyPressEvent(event);
    }
    describeAxis();
    update();
}

} // namespace vulpes::views
