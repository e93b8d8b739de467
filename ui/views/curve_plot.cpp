// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/curve_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <limits>

namespace vulpes::views {

namespace {

constexpr int kToTheEnd = 1 << 20;
constexpr int kMostTicks = 5;
constexpr double kLinesPerTick = 1.4;   // what labels above each other need
constexpr double kPointSize = 7;

} // namespace

CurvePlot::CurvePlot(QWidget* parent) : Plot(parent)
{
    m_moving = movingLayer(QStringLiteral("reader"));
    m_reader = new QCPItemLine(this);
    m_reader->setLayer(m_moving);
    m_reader->setVisible(false);
    for (QCPItemPosition* end : {m_reader->start, m_reader->end}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    // The legend has a row of its own: over the curves it would hide some. The empty cell beside it takes what width it does not need.
    auto* row = new QCPLayoutGrid;
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, row);   // first: an element wants a layout that knows its plot
    row->addElement(0, 0, legend);
    row->expandTo(1, 2);
    row->setColumnStretchFactor(0, 0.001);
    plotLayout()->setRowStretchFactor(0, 0.001);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setBorderPen(Qt::NoPen);
    legend->setMargins(QMargins(2, 2, 2, 0));
    const QSharedPointer<QCPAxisTickerFixed> whole(new QCPAxisTickerFixed);
    whole->setTickStep(1);
    whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    xAxis->setTicker(whole);
    xAxis->setSubTicks(false);
}

void CurvePlot::setCurves(const std::vector<Curve>& curves, const Titles& titles, double xEnd, const theme::Colours& colours)
{
    setLocale(QLocale());
    clearPlottables();
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const Curve& curve : curves) {
        QCPGraph* line = addGraph();
        line->setData(curve.x, curve.y, true);
        line->setPen(QPen(curve.colour, 2, curve.style));
        // A line needs two ends: what has one point would not be seen without a marker.
        const auto marker = curve.marker == QCPScatterStyle::ssNone && curve.x.size() == 1 ? QCPScatterStyle::ssCircle : curve.marker;
        if (marker != QCPScatterStyle::ssNone)
            line->setScatterStyle(QCPScatterStyle(marker, QPen(curve.colour, 1.5), QBrush(colours.base), kPointSize));
        line->setName(curve.name);
        if (curve.name.isEmpty())
            line->removeFromLegend();
        for (qsizetype i = 0; i < curve.y.size(); ++i) {
            const double half = curve.error.isEmpty() ? 0 : curve.error[i];
            low = std::min(low, curve.y[i] - half);
            high = std::max(high, curve.y[i] + half);
        }
        if (curve.error.isEmpty())
            continue;
        auto* bars = new QCPErrorBars(xAxis, yAxis);
        bars->setDataPlottable(line);
        bars->setData(curve.error);
        bars->setPen(QPen(curve.colour, 1));
        bars->removeFromLegend();
    }
    m_titles = titles;
    xAxis->setRange(0, std::max(1.0, xEnd) * 1.04);   // the last marker whole
    if (low > high)
        low = 0, high = 1;
    const double margin = high > low ? std::max((high - low) * 0.08, 1e-9 + std::abs(high) * 1e-3) : 1e-9 + std::abs(high) * 0.1;
    yAxis->setRange(low - margin, high + margin);
    applyColours(colours);
    legend->setBorderPen(Qt::NoPen);
    m_reader->setPen(QPen(colours.chosen, 1.5, Qt::DashLine));
    fitTitles();
    replot(rpQueuedReplot);
}

void CurvePlot::setReader(double x)
{
    m_reader->setVisible(x >= 0);
    m_reader->start->setCoords(x, 0);
    m_reader->end->setCoords(x, 1);
    m_moving->replot();
}

void CurvePlot::fitTitles()
{
    // In a low plot the curves come first; the pane's words name them as well.
    const int line = fontMetrics().height();
    int widest = 0, curves = 0;
    for (int i = 0; i < legend->itemCount(); ++i)
        if (const QCPAbstractLegendItem* item = legend->item(i)) {   // cells of the last row may be empty
            widest = std::max(widest, item->minimumOuterSizeHint().width() + legend->columnSpacing());
            ++curves;
        }
    const int beside = widest > 0 ? (width() - line) / widest : 0;
    legend->setVisible(height() >= 7 * line && beside > 0);
    legend->setWrap(std::max(1, beside));
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);   // places the items anew
    const int rows = legend->visible() ? (curves + beside - 1) / beside : 0;
    xAxis->setLabel(height() >= 7 * line ? m_titles.x : QString());
    const auto fits = [&](const QString& title) { return fontMetrics().horizontalAdvance(title) <= height() - (3 + rows) * line; };
    yAxis->setLabel(fits(m_titles.y) ? m_titles.y : fits(m_titles.yShort) ? m_titles.yShort : QString());
    fitTicks();
}

void CurvePlot::fitTicks()
{
    setViewport(rect());
    updateLayout();   // how high the axis is, with these titles
    const double height = axisRect()->height(), apart = kLinesPerTick * fontMetrics().height();
    for (int count = kMostTicks; count > 0; --count) {
        yAxis->ticker()->setTickCount(count);   // the ticker's wish: it rounds to readable steps
        QVector<double> ticks;
        yAxis->ticker()->generate(yAxis->range(), locale(), QLatin1Char('g'), 6, ticks, nullptr, nullptr);
        if (ticks.size() < 2 || (ticks[1] - ticks[0]) * height / yAxis->range().size() >= apart)
            break;
    }
}

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    fitTitles();
    Plot::resizeEvent(event);
}

void CurvePlot::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton && axisRect()->rect().contains(event->pos()))
        Q_EMIT pointed(xAxis->pixelToCoord(event->position().x()));
    Plot::mousePressEvent(event);
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT stepped(-1);
        break;
    case Qt::Key_Right:
        Q_EMIT stepped(+1);
        break;
    case Qt::Key_Home:
        Q_EMIT stepped(-kToTheEnd);
        break;
    case Qt::Key_End:
        Q_EMIT stepped(+kToTheEnd);
        break;
    default:
        Plot::keyPressEvent(event);
    }
}

void CurvePlot::focusInEvent(QFocusEvent* event)
{
    Plot::focusInEvent(event);
    for (QCPAxis* axis : {xAxis, yAxis})
        axis->setBasePen(QPen(colours().focus, 2));
    replot(rpQueuedReplot);
}

void CurvePlot::focusOutEvent(QFocusEvent* event)
{
    Plot::focusOutEvent(event);
    applyColours(colours());
    legend->setBorderPen(Qt::NoPen);
    replot(rpQueuedReplot);
}

} // namespace vulpes::views
