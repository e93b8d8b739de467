// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/residual_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

constexpr int kRows = 4;   // of text: the caption above, tick labels and title of the x axis below, some air

} // namespace

ResidualPlot::ResidualPlot(QWidget* parent) : Plot(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_caption = new QCPTextElement(this);
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_caption);
    m_layer = movingLayer(QStringLiteral("marks"));
}

void ResidualPlot::setHeadings(const QString& caption, const QString& xTitle, const QString& yTitle, const QString& yShort)
{
    m_caption->setText(caption);
    m_yTitle = yTitle;
    m_yShort = yShort;
    setAxisTitles(xTitle, yTitle);
    // Low enough for a small pane, high enough for the short title and some points.
    const QFontMetrics metrics(yAxis->labelFont());
    setMinimumHeight(kRows * metrics.height() + std::max(metrics.horizontalAdvance(yShort), 5 * metrics.height()) + 1);
    fitTitle();
}

void ResidualPlot::fitTitle()
{
    const QFontMetrics metrics(yAxis->labelFont());
    // What is left of the height: the caption above, tick labels and title of the x axis below.
    const int room = height() - metrics.height() * kRows;
    const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= room; };
    yAxis->setLabel(fits(m_yTitle) ? m_yTitle : fits(m_yShort) ? m_yShort : QString());
}

void ResidualPlot::setPoints(std::vector<double> x, std::vector<double> y, std::vector<qint64> ids, const std::vector<Line>& lines,
                             const theme::Colours& colours)
{
    m_x = std::move(x);
    m_y = std::move(y);
    m_ids = std::move(ids);
    clearPlottables();
    applyColours(colours);
    m_caption->setTextColor(colours.text);
    m_caption->setFont(font());

    QCPGraph* cloud = addGraph();
    cloud->setLineStyle(QCPGraph::lsNone);
    cloud->setScatterStyle(markerFor(static_cast<int>(m_x.size()), colours.measured, colours.measured));
    cloud->setData(QVector<double>(m_x.begin(), m_x.end()), QVector<double>(m_y.begin(), m_y.end()));
    rescaleAxes();
    xAxis->scaleRange(1.06);
    yAxis->scaleRange(1.12);
    for (const Line& line : lines) {
        auto* curve = new QCPCurve(xAxis, yAxis);
        curve->setData(line.x, line.y);
        curve->setPen(QPen(colours.mutedText, 1, line.style));
        curve->setSelectable(QCP::stNone);
    }
    m_marks = addGraph();
    m_marks->setLayer(m_layer);
    m_marks->setLineStyle(QCPGraph::lsNone);
    m_marks->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colours.focus, 2), Qt::NoBrush, 9));
    setMarked(m_brushed, m_current);
    replot(QCustomPlot::rpQueuedReplot);
}

void ResidualPlot::setMarked(const QSet<qint64>& brushed, qint64 current)
{
    m_brushed = brushed;
    m_current = current;
    if (!m_marks)
        return;
    QVector<double> x;
    QVector<double> y;
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        if (m_ids[i] == current || brushed.contains(m_ids[i])) {
            x.push_back(m_x[i]);
            y.push_back(m_y[i]);
        }
    m_marks->setData(x, y);
    m_layer->replot();
}

int ResidualPlot::nearest(const QPointF& pixel, double within) const
{
    int best = -1;
    double bestSquare = within * within;
    for (std::size_t i = 0; i < m_x.size(); ++i) {
        const double dx = xAxis->coordToPixel(m_x[i]) - pixel.x();
        const double dy = yAxis->coordToPixel(m_y[i]) - pixel.y();
        const double square = dx * dx + dy * dy;
        if (square < bestSquare) {
            bestSquare = square;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void ResidualPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        if (const int i = nearest(event->position(), 12); i >= 0) {
            Q_EMIT picked(m_ids[static_cast<std::size_t>(i)], event->modifiers());
            return;
        }
    }
    Plot::mousePressEvent(event);
}

void ResidualPlot::mouseMoveEvent(QMouseEvent* event)
{
    const int i = nearest(event->position(), 8);
    Q_EMIT hovered(i >= 0 ? m_ids[static_cast<std::size_t>(i)] : -1);
    Plot::mouseMoveEvent(event);
}

void ResidualPlot::keyPressEvent(QKeyEvent* event)
{
    const int direction = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (direction == 0 || m_ids.empty()) {
        Plot::keyPressEvent(event);
        return;
    }
    // Left and right walk the points in the order of the x axis.
    std::vector<std::size_t> order(m_x.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return m_x[a] < m_x[b]; });
    std::size_t at = direction > 0 ? order.size() - 1 : 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (m_ids[order[i]] == m_current)
            at = i;
    const std::size_t n = order.size();
    Q_EMIT picked(m_ids[order[(at + n + static_cast<std::size_t>(direction + static_cast<int>(n))) % n]], event->modifiers());
}

void ResidualPlot::resizeEvent(QResizeEvent* event)
{
    Plot::resizeEvent(event);
    fitTitle();
    replot(QCustomPlot::rpQueuedReplot);
}

} // namespace vulpes::views
