// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parallel_axes.h"

#include "theme/format.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

// Keys, mouse and tool tips of the axes.
namespace vulpes::views {

namespace {

/// The whole values inside; between two of them, the nearer one.
std::pair<double, double> inward(std::pair<double, double> range)
{
    const std::pair whole(std::ceil(range.first - 1e-9), std::floor(range.second + 1e-9));
    const double nearest = std::round((range.first + range.second) / 2);
    return whole.first <= whole.second ? whole : std::pair(nearest, nearest);
}

} // namespace

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
    Axis& axis = m_axes[static_cast<std::size_t>(m_dragAxis)];
    const double here = valueAt(m_dragAxis, event->position().toPoint().y());
    // A click without a drag takes the range away.
    if (std::abs(here - m_dragStart) < (axis.high - axis.low) * 0.01)
        axis.range.reset();
    else if (axis.range && axis.whole)
        axis.range = inward(*axis.range);
    const int edited = std::exchange(m_dragAxis, -1);
    update();
    Q_EMIT rangeEdited(edited);
}

QString ParallelAxes::describe(int axis) const
{
    const Axis& a = m_axes[static_cast<std::size_t>(axis)];
    const int decimals = a.whole ? 0 : 2;
    return a.range ? tr("%1, from %2 to %3").arg(a.label, theme::format::number(a.range->first, decimals), theme::format::number(a.range->second, decimals))
                   : tr("%1, no range").arg(a.label);
}

void ParallelAxes::describeAxis()
{
    setAccessibleDescription(describe(m_current));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool ParallelAxes::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int axis = axisAt(help->pos());
        QToolTip::showText(help->globalPos(), axis >= 0 ? describe(axis) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void ParallelAxes::keyPressEvent(QKeyEvent* event)
{
    const int n = static_cast<int>(m_axes.size());
    if (n == 0)
        return QWidget::keyPressEvent(event);
    Axis& axis = m_axes[static_cast<std::size_t>(m_current)];
    const double step = axis.whole ? 1 : (axis.high - axis.low) / 20;
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
        Q_EMIT rangeEdited(m_current);
        break;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        axis.range.reset();
        Q_EMIT rangeEdited(m_current);
        break;
    default: return QWidget::keyPressEvent(event);
    }
    describeAxis();
    update();
}

} // namespace vulpes::views
