// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/front_layers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vulpes::views {

PointsLayer::PointsLayer(Plot* plot, const QString& layer) : QCPLayerable(plot, layer), m_owner(plot) {}

void PointsLayer::setDots(std::vector<FrontDot> dots)
{
    m_dots = std::move(dots);
    m_valid = false;
}

QRect PointsLayer::clipRect() const { return m_owner->axisRect()->rect(); }

void PointsLayer::render()
{
    const QRect rect = m_owner->axisRect()->rect();
    const double ratio = m_owner->bufferDevicePixelRatio();
    for (QPixmap* picture : {&m_within, &m_over}) {
        *picture = QPixmap((QSizeF(rect.size()) * ratio).toSize());
        picture->setDevicePixelRatio(ratio);
        picture->fill(Qt::transparent);
        renderOne(*picture, picture == &m_over);
    }
    m_rect = rect;
    m_x = m_owner->xAxis->range();
    m_y = m_owner->yAxis->range();
    m_valid = true;
}

namespace {

/// How a dot looks, whether it is stamped from a picture or drawn as a shape.
struct Mark
{
    double size = 0;
    QColor line, fill;
    enum class Shape { Square, Disc, Cross } shape = Shape::Square;

    void draw(QPainter& painter, QPointF centre) const
    {
        painter.setPen(QPen(line, 1.1));
        painter.setBrush(fill);
        const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
        if (shape == Shape::Cross) {
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.drawLine(box.topRight(), box.bottomLeft());
        } else if (shape == Shape::Disc) {
            painter.drawEllipse(box);
        } else {
            painter.drawRect(box);
        }
    }

    /// Drawn once, to be stamped many times.
    [[nodiscard]] QPixmap stamp(double ratio) const
    {
        const int side = static_cast<int>(std::ceil(size + 3));
        QPixmap pixmap((QSizeF(side, side) * ratio).toSize());
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        draw(painter, QPointF(side / 2.0, side / 2.0));
        return pixmap;
    }
};

/// In a picture made of shapes (SVG) more dots than this make a file that nothing opens; they stay pixels there.
constexpr std::size_t kMostShapes = 20000;

QColor faded(QColor colour, bool dimmed)
{
    if (dimmed)
        colour.setAlphaF(colour.alphaF() * 0.28F);
    return colour;
}

} // namespace

void PointsLayer::renderOne(QPixmap& picture, bool over) const
{
    QPainter painter(&picture);
    paintDots(painter, over, picture.devicePixelRatio());
}

void PointsLayer::paintDots(QPainter& painter, bool over, std::optional<double> ratio) const
{
    const theme::Colours& colours = m_owner->colours();
    const QRect rect = m_owner->axisRect()->rect();
    const double measuredSize = m_dots.size() > 3000 ? 3 : 5;
    const double frontSize = 4.5;
    // [front][dimmed], and last the cross of an excluded row
    std::array<Mark, 5> marks;
    for (const bool front : {false, true}) {
        for (const bool dimmed : {false, true}) {
            const QColor within = front ? colours.front : colours.measured;
            marks[static_cast<std::size_t>(2 * front + dimmed)] = {front ? frontSize : measuredSize, faded(over ? colours.over : within, dimmed),
                                                                  over ? QColor(Qt::transparent) : faded(within, dimmed),
                                                                  front ? Mark::Shape::Disc : Mark::Shape::Square};
        }
    }
    marks[4] = {measuredSize + 1, colours.over, Qt::transparent, Mark::Shape::Cross};
    std::array<QPixmap, 5> stamps;
    if (ratio)
        std::transform(marks.begin(), marks.end(), stamps.begin(), [&](const Mark& mark) { return mark.stamp(*ratio); });

    const auto pixel = [&](const FrontDot& dot) {
        return QPointF(m_owner->xAxis->coordToPixel(dot.latency) - rect.left(), m_owner->yAxis->coordToPixel(dot.accuracy) - rect.top());
    };
    const auto put = [&](std::size_t which, QPointF at) {
        if (!ratio) {
            marks[which].draw(painter, at);
            return;
        }
        const QSizeF size = stamps[which].deviceIndependentSize();
        // Whole pixels: stamping is then a plain copy.
        const QPointF corner(std::round((at.x() - size.width() / 2) * *ratio) / *ratio, std::round((at.y() - size.height() / 2) * *ratio) / *ratio);
        painter.drawPixmap(corner, stamps[which]);
    };
    const auto inside = [&](QPointF at) { return at.x() > -8 && at.y() > -8 && at.x() < rect.width() + 8 && at.y() < rect.height() + 8; };
    for (const FrontDot& dot : m_dots) {
        if (dot.onFront)
            continue;
        if (const QPointF at = pixel(dot); inside(at))
            put(dot.excluded ? 4 : dot.dimmed ? 1 : 0, at);
    }
    // The front on top: a thin line and as many discs as stay apart.
    QPolygonF line;
    for (const FrontDot& dot : m_dots)
        if (dot.onFront)
            line.append(pixel(dot));
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(over ? colours.over : colours.front, 1.2);
    if (over)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    QPointF last(-1e9, -1e9);
    for (const FrontDot& dot : m_dots) {
        if (!dot.onFront)
            continue;
        const QPointF at = pixel(dot);
        if (!inside(at) || (dot.dimmed && QLineF(at, last).length() < 3))
            continue;
        if (!dot.dimmed && QLineF(at, last).length() < 2)
            continue;
        last = at;
        put(dot.dimmed ? 3 : 2, at);
    }
}

void PointsLayer::draw(QCPPainter* painter)
{
    const QRect rect = m_owner->axisRect()->rect();
    const double seam = m_budget ? std::clamp(m_owner->xAxis->coordToPixel(*m_budget), static_cast<double>(rect.left()), static_cast<double>(rect.right() + 1))
                                 : rect.right() + 1;
    const int split = static_cast<int>(std::round(seam)) - rect.left();
    const bool shapes = painter->modes().testFlag(QCPPainter::pmVectorized);
    if (shapes && m_dots.size() <= kMostShapes) {
        const auto part = [&](bool over, int from, int width) {
            if (width <= 0)
                return;
            painter->save();
            painter->setClipRect(QRect(rect.left() + from, rect.top(), width, rect.height()));
            painter->translate(rect.topLeft());
            paintDots(*painter, over, std::nullopt);
            painter->restore();
        };
        part(false, 0, split);
        part(true, split, rect.width() - split);
        drawLegend(painter);
        return;
    }
    if (shapes || !m_valid || rect != m_rect || m_x != m_owner->xAxis->range() || m_y != m_owner->yAxis->range()
        || m_within.devicePixelRatio() != m_owner->bufferDevicePixelRatio())
        render();
    const double ratio = m_within.devicePixelRatio();
    const auto part = [&](const QPixmap& picture, int from, int width) {
        if (width > 0)
            painter->drawPixmap(QRectF(rect.left() + from, rect.top(), width, rect.height()), picture,
                                QRectF(from * ratio, 0, width * ratio, rect.height() * ratio));
    };
    part(m_within, 0, split);
    part(m_over, split, rect.width() - split);
    drawLegend(painter);
}

void PointsLayer::drawLegend(QCPPainter* painter) const
{
    if (m_legend.isEmpty())
        return;
    // Where few networks are: slow and inaccurate. Rows that are there stay readable beneath.
    const QFontMetrics metrics(m_owner->font());
    const int air = metrics.height() / 2;
    const QRect room = m_owner->axisRect()->rect().adjusted(air, air, -air, -air - m_legendLine * metrics.lineSpacing());
    const auto where = Qt::AlignRight | Qt::AlignBottom | Qt::AlignAbsolute;
    QColor ground = m_owner->colours().base;
    ground.setAlphaF(0.75F);
    painter->setFont(m_owner->font());
    painter->fillRect(metrics.boundingRect(room, where, m_legend), ground);
    painter->setPen(m_owner->colours().mutedText);
    painter->drawText(room, where, m_legend);
}

BudgetLayer::BudgetLayer(Plot* plot, const QString& layer) : QCPLayerable(plot, layer), m_owner(plot) {}

QRect BudgetLayer::clipRect() const { return m_owner->rect(); }

std::optional<double> BudgetLayer::pixel() const
{
    if (!m_look.budget)
        return std::nullopt;
    const QRect rect = m_owner->axisRect()->rect();
    return std::clamp(m_owner->xAxis->coordToPixel(*m_look.budget), static_cast<double>(rect.left()), static_cast<double>(rect.right()));
}

QRectF BudgetLayer::grip() const
{
    const auto x = pixel();
    if (!x)
        return {};
    const QRect rect = m_owner->axisRect()->rect();
    const QFontMetricsF metrics(m_owner->font());
    const double width = metrics.horizontalAdvance(m_look.label) + metrics.height() * 1.9;
    const double height = metrics.height() * 1.5;
    double left = *x - width / 2;
    left = std::clamp(left, static_cast<double>(rect.left()) - 2, std::max<double>(rect.left(), rect.right() - width + 2));
    return {left, rect.top() + 3.0, width, height};
}

void BudgetLayer::drawMark(QCPPainter* painter, const FrontMark& mark) const
{
    const QPointF at(m_owner->xAxis->coordToPixel(mark.latency), m_owner->yAxis->coordToPixel(mark.accuracy));
    const theme::Colours& colours = m_owner->colours();
    painter->setBrush(Qt::NoBrush);
    if (mark.accuracyLow && mark.accuracyHigh) {
        painter->setPen(QPen(mark.colour, 1.2));
        painter->drawLine(QLineF(at.x(), m_owner->yAxis->coordToPixel(*mark.accuracyLow), at.x(), m_owner->yAxis->coordToPixel(*mark.accuracyHigh)));
    }
    if (mark.latencyLow && mark.latencyHigh) {
        painter->setPen(QPen(mark.colour, 1.2));
        painter->drawLine(QLineF(m_owner->xAxis->coordToPixel(*mark.latencyLow), at.y(), m_owner->xAxis->coordToPixel(*mark.latencyHigh), at.y()));
    }
    painter->setPen(QPen(mark.colour, 2, mark.dashed ? Qt::DotLine : Qt::SolidLine));
    const double r = 7;
    switch (mark.shape) {
    case FrontMark::Shape::Diamond:
        painter->setBrush(colours.base);
        painter->drawPolygon(QPolygonF({{at.x(), at.y() - r}, {at.x() + r, at.y()}, {at.x(), at.y() + r}, {at.x() - r, at.y()}}));
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark.colour);
        painter->drawEllipse(at, 2.6, 2.6);
        break;
    case FrontMark::Shape::Ring: painter->drawEllipse(at, r - 1, r - 1); break;
    case FrontMark::Shape::Square: painter->drawRect(QRectF(at.x() - 5, at.y() - 5, 10, 10)); break;
    case FrontMark::Shape::Cross:
        painter->drawLine(QLineF(at.x() - 6, at.y(), at.x() + 6, at.y()));
        painter->drawLine(QLineF(at.x(), at.y() - 6, at.x(), at.y() + 6));
        break;
    case FrontMark::Shape::LetterA:
    case FrontMark::Shape::LetterB: {
        painter->setBrush(mark.colour);
        painter->setPen(QPen(colours.base, 1));
        const double side = QFontMetricsF(m_owner->font()).height() * 1.1;
        const QRectF box(at.x() - side / 2, at.y() - side * 1.6, side, side);
        painter->drawRoundedRect(box, 3, 3);
        painter->drawLine(QLineF(at.x(), box.bottom(), at.x(), at.y()));
        painter->setPen(QPen(mark.colour, 1.5));
        painter->drawLine(QLineF(at.x(), box.bottom(), at.x(), at.y()));
        painter->setPen(colours.base);
        painter->setFont(m_owner->font());
        painter->drawText(box, Qt::AlignCenter, mark.shape == FrontMark::Shape::LetterA ? QStringLiteral("A") : QStringLiteral("B"));
        break;
    }
    }
}

void BudgetLayer::draw(QCPPainter* painter)
{
    const theme::Colours& colours = m_owner->colours();
    const QRect rect = m_owner->axisRect()->rect();
    painter->setAntialiasing(true);
    const auto x = pixel();
    painter->save();
    painter->setClipRect(rect.adjusted(-2, -2, 2, 2));
    if (x && m_look.margin > 0) {
        const double from = std::max<double>(rect.left(), m_owner->xAxis->coordToPixel(*m_look.budget - m_look.margin));
        if (from < *x)
            painter->fillRect(QRectF(from, rect.top(), *x - from, rect.height()), colours.margin);
    }
    for (const FrontMark& mark : m_look.marks)
        drawMark(painter, mark);
    painter->restore();
    if (!m_look.band.isEmpty()) {
        QColor fill = colours.brush;
        fill.setAlpha(40);
        painter->setPen(QPen(colours.brush, 1, Qt::DashLine));
        painter->setBrush(fill);
        painter->drawRect(m_look.band);
    }
    if (!x)
        return;
    painter->setPen(QPen(colours.budget, m_look.pressed ? 2.5 : 1.8));
    painter->drawLine(QLineF(*x, rect.top(), *x, rect.bottom()));
    const QRectF box = grip();
    if (m_look.pulse > 0) {
        QColor glow = colours.budget;
        glow.setAlphaF(static_cast<float>(0.35 * (1 - m_look.pulse)));
        painter->setPen(Qt::NoPen);
        painter->setBrush(glow);
        const double grow = 14 * m_look.pulse;
        painter->drawRoundedRect(box.adjusted(-grow, -grow, grow, grow), box.height() / 2 + grow, box.height() / 2 + grow);
    }
    painter->setPen(QPen(m_look.focused ? colours.focus : colours.budget, m_look.focused ? 2.5 : 1));
    painter->setBrush(colours.budget);
    painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
    const QColor ink = qGray(colours.budget.rgb()) > 140 ? QColor(Qt::black) : QColor(Qt::white);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ink);
    const double h = box.height();
    const double arrow = h * 0.2;
    const double middle = box.center().y();
    painter->drawPolygon(QPolygonF({{box.left() + h * 0.3, middle}, {box.left() + h * 0.3 + arrow, middle - arrow}, {box.left() + h * 0.3 + arrow, middle + arrow}}));
    painter->drawPolygon(QPolygonF({{box.right() - h * 0.3, middle}, {box.right() - h * 0.3 - arrow, middle - arrow}, {box.right() - h * 0.3 - arrow, middle + arrow}}));
    painter->setPen(ink);
    painter->setFont(m_owner->font());
    painter->drawText(box, Qt::AlignCenter, m_look.label);
    if (!m_look.infeasible.isEmpty()) {
        const QRectF text(std::min(*x + 10, rect.right() - rect.width() * 0.5), box.bottom() + 6, rect.width() * 0.5, h * 4);
        painter->setPen(colours.failure);
        painter->drawText(text, Qt::AlignLeft | Qt::TextWordWrap, m_look.infeasible);
    }
}

} // namespace vulpes::views
