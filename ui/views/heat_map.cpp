// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/heat_map.h"

#include "theme/format.h"
#include "theme/text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

constexpr double kLeastCell = 10;      // pixels
constexpr double kMostCell = 5;        // widths of a letter m
constexpr double kLabelShare = 0.42;   // of the width at most

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](double x, double y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// Relative luminance is enough to choose dark or light letters.
bool isLight(const QColor& colour) { return 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF() > 0.45; }

} // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void HeatMap::setValues(const QStringList& labels, std::vector<std::vector<double>> values, const theme::Colours& colours)
{
    m_labels = labels;
    m_values = std::move(values);
    m_colours = colours;
    if (m_row >= count() || m_column >= count())
        m_row = m_column = -1;
    updateGeometry();
    update();
}

void HeatMap::setCurrent(int row, int column)
{
    m_row = row;
    m_column = column;
    update();
}

QSize HeatMap::sizeHint() const { return {theme::em(this, 24), theme::em(this, 20)}; }
QSize HeatMap::minimumSizeHint() const { return {theme::em(this, 14), theme::em(this, 10)}; }

/// Where the cells lie: beside the names of the rows, below those of the columns.
QRectF HeatMap::area() const
{
    double names = 0;
    for (const QString& label : m_labels)
        names = std::max<double>(names, fontMetrics().horizontalAdvance(label));
    const double beside = std::min(names + theme::em(this, 0.6), width() * kLabelShare);
    const double above = std::min(names + theme::em(this, 0.6), height() * kLabelShare);
    const double room = std::min<double>(std::min(width() - beside, height() - above), theme::em(this, kMostCell) * count());
    const double side = std::max(kLeastCell * count(), room);
    const double left = layoutDirection() == Qt::RightToLeft ? width() - beside - side : beside;
    return {left, above, side - 1, side - 1};
}

QRectF HeatMap::cell(int row, int column) const
{
    const QRectF all = area();
    const double w = all.width() / std::max(1, count()), h = all.height() / std::max(1, count());
    const int place = layoutDirection() == Qt::RightToLeft ? count() - 1 - column : column;
    return {all.left() + place * w, all.top() + row * h, w, h};
}

std::pair<int, int> HeatMap::at(const QPointF& point) const
{
    for (int row = 0; row < count(); ++row)
        for (int column = 0; column < count(); ++column)
            if (cell(row, column).contains(point))
                return {row, column};
    return {-1, -1};
}

QColor HeatMap::inkOf(double value) const
{
    if (std::isnan(value))
        return m_colours.window;
    return between(m_colours.base, value >= 0 ? m_colours.positive : m_colours.negative, std::clamp(std::abs(value), 0.0, 1.0));
}

QString HeatMap::textOf(int row, int column) const
{
    const double value = m_values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    const QString number = std::isnan(value) ? tr("not known") : theme::format::number(value, 2);
    return tr("%1 and %2: %3", "two devices and how alike they are").arg(theme::format::isolate(m_labels[row]), theme::format::isolate(m_labels[column]), number);
}

void HeatMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double gap = theme::em(this, 0.3);
    const bool leftward = layoutDirection() == Qt::RightToLeft;
    for (int row = 0; row < count(); ++row) {
        const QRectF first = cell(row, leftward ? count() - 1 : 0);
        const QRectF last = cell(row, leftward ? 0 : count() - 1);
        const QRectF names = leftward ? QRectF(last.right() + gap, last.top(), width() - last.right() - gap, last.height())
                                      : QRectF(0, first.top(), first.left() - gap, first.height());
        painter.setPen(m_colours.text);
        if (first.height() >= fontMetrics().height() * 0.8)
            painter.drawText(names, Qt::AlignVCenter | (leftward ? Qt::AlignLeft : Qt::AlignRight),
                             fontMetrics().elidedText(m_labels[row], Qt::ElideRight, static_cast<int>(names.width())));
        for (int column = 0; column < count(); ++column) {
            const QRectF box = cell(row, column).adjusted(0, 0, -1, -1);
            const double value = m_values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const QColor ink = inkOf(value);
            painter.fillRect(box, ink);
            if (std::isnan(value))
                painter.fillRect(box, QBrush(m_colours.grid, Qt::BDiagPattern));
            const QString number = std::isnan(value) ? QString() : theme::format::number(value, 2);
            if (box.width() > fontMetrics().horizontalAdvance(number) + 2 && box.height() > fontMetrics().height() * 0.9) {
                painter.setPen(isLight(ink) ? Qt::black : Qt::white);
                painter.drawText(box, Qt::AlignCenter, number);
            }
        }
    }
    for (int column = 0; column < count(); ++column) {
        const QRectF top = cell(0, column);
        if (top.width() < fontMetrics().height() * 0.8)
            break;
        painter.save();
        painter.translate(top.center().x(), top.top() - gap);
        painter.rotate(-90);
        painter.setPen(m_colours.text);
        const QRectF place(0, -top.width() / 2, top.top() - gap, top.width());
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_labels[column], Qt::ElideRight, static_cast<int>(place.width())));
        painter.restore();
    }
    if (m_row >= 0 && m_column >= 0) {
        painter.setPen(QPen(hasFocus() ? m_colours.focus : m_colours.chosen, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell(m_row, m_column).adjusted(1, 1, -2, -2));
    } else if (hasFocus()) {
        painter.setPen(QPen(m_colours.focus, 2));
        painter.drawRect(area().adjusted(1, 1, -1, -1));
    }
}

void HeatMap::choose(int row, int column)
{
    if (count() == 0)
        return;
    setCurrent(std::clamp(row, 0, count() - 1), std::clamp(column, 0, count() - 1));
    setAccessibleDescription(textOf(m_row, m_column));
    Q_EMIT chosen(m_row, m_column);
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    const auto [row, column] = at(event->position());
    if (row >= 0)
        choose(row, column);
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Up:
        return choose(m_row - 1, std::max(0, m_column));
    case Qt::Key_Down:
        return choose(m_row + 1, std::max(0, m_column));
    case Qt::Key_Left:
        return choose(std::max(0, m_row), m_column - forward);
    case Qt::Key_Right:
        return choose(std::max(0, m_row), m_column + forward);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool HeatMap::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto [row, column] = at(help->pos());
        row >= 0 ? QToolTip::showText(help->globalPos(), textOf(row, column), this) : QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace vulpes::views
