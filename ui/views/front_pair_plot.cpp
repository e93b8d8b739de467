// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/front_pair_plot.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vulpes::views {

namespace {

constexpr double kGrip = 8;  // pixels beside a handle that still take it

}  // namespace

FrontPairPlot::FrontPairPlot(QWidget* parent) : Plot(parent)
{
    setMouseTracking(true);
    m_caption = new QCPTextElement(this);
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_caption);
    m_layer = movingLayer(QStringLiteral("handles"));
    for (auto*& line : m_lines) {
        line = new QCPItemStraightLine(this);
        line->setLayer(m_layer);
        line->setSelectable(false);
        line->setVisible(false);
    }
    connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] { showSecondAxis(); });
    legend->setVisible(true);
    axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignRight | Qt::AlignBottom);
}

void FrontPairPlot::setHeadings(const QString& caption, const QString& xTitle, const QString& yTitle,
                                const QString& secondTitle)
{
    m_caption->setText(caption);
    setAxisTitles(xTitle, yTitle);
    xAxis2->setLabel(secondTitle);
}

void FrontPairPlot::setCurves(const std::array<Curve, 2>& curves, bool ownAxes, const theme::Colours& colours)
{
    const auto dearest = [](const Curve& curve) { return curve.latency.isEmpty() ? 0.0 : *std::max_element(curve.latency.begin(), curve.latency.end()); };
    const bool scaled = ownAxes && dearest(curves[0]) > 0 && dearest(curves[1]) > 0;
    m_scale = scaled ? dearest(curves[0]) / dearest(curves[1]) : 1;
    clearPlottables();
    applyColours(colours);
    m_caption->setTextColor(colours.text);
    m_caption->setFont(font());
    legend->setFont(font());
    const std::array<QColor, 2> ink{colours.front, colours.categories[2]};
    // Not by colour alone: the second device is dashed, its handle as well.
    const std::array<Qt::PenStyle, 2> dash{Qt::SolidLine, Qt::DashLine};
    for (std::size_t i = 0; i < curves.size(); ++i) {
        QCPGraph* curve = addGraph();
        curve->setName(curves[i].name);
        curve->setPen(QPen(ink[i], 2, dash[i]));
        curve->setLineStyle(QCPGraph::lsStepLeft);
        QVector<double> at = curves[i].latency;
        std::ranges::transform(at, at.begin(), [&](double cost) { return drawn(i, cost); });
        curve->setData(at, curves[i].accuracy, true);
        m_lines[i]->setPen(QPen(ink[i], 2, dash[i]));
    }
    rescaleAxes();
    xAxis->scaleRange(1.06);
    xAxis2->setVisible(ownAxes);
    xAxis2->setTickLabels(ownAxes);
    for (const auto set : {&QCPAxis::setLabelFont, &QCPAxis::setTickLabelFont})
        (xAxis2->*set)(font());
    for (const auto set : {&QCPAxis::setLabelColor, &QCPAxis::setTickLabelColor})
        (xAxis2->*set)(ink[1]);
    showSecondAxis();
    yAxis->scaleRange(1.1);
    const auto marks = [&](const QString& name, QCPScatterStyle::ScatterShape shape, const QColor& colour) {
        QCPGraph* graph = addGraph();
        graph->setName(name);
        graph->setLayer(m_layer);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(QCPScatterStyle(shape, QPen(colour, 2), QBrush(colours.base), 9));
        return graph;
    };
    m_shown = marks(tr("network shown"), QCPScatterStyle::ssDiamond, colours.chosen);
    m_both = marks(tr("best on both"), QCPScatterStyle::ssSquare, colours.success);
    replot(QCustomPlot::rpQueuedReplot);
}

void FrontPairPlot::showSecondAxis() { xAxis2->setRange(xAxis->range().lower / m_scale, xAxis->range().upper / m_scale); }

void FrontPairPlot::setBudgets(double first, double second)
{
    m_budgets = {first, second};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i]->setVisible(m_budgets[i] > 0);
        m_lines[i]->point1->setCoords(drawn(i, m_budgets[i]), 0);
        m_lines[i]->point2->setCoords(drawn(i, m_budgets[i]), 1);
    }
    m_layer->replot();
}

void FrontPairPlot::place(QCPGraph* graph, const std::optional<std::array<QPointF, 2>>& places)
{
    if (graph == nullptr)
        return;
    graph->data()->clear();
    if (places)
        for (std::size_t i = 0; i < places->size(); ++i)
            graph->addData(drawn(i, (*places)[i].x()), (*places)[i].y());
    m_layer->replot();
}

void FrontPairPlot::setShown(std::optional<std::array<QPointF, 2>> places) { place(m_shown, places); }
void FrontPairPlot::setBoth(std::optional<std::array<QPointF, 2>> places) { place(m_both, places); }

int FrontPairPlot::handleAt(const QPointF& pixel) const
{
    int nearest = -1;
    double distance = kGrip;
    for (int i = 0; i < 2; ++i) {
        const double d = std::abs(xAxis->coordToPixel(drawn(static_cast<std::size_t>(i), budget(i))) - pixel.x());
        if (budget(i) > 0 && d < distance) {
            distance = d;
            nearest = i;
        }
    }
    return nearest;
}

void FrontPairPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_dragged = handleAt(event->position());
    if (m_dragged >= 0)
        Q_EMIT budgetDragStarted(m_dragged);
    else
        Plot::mousePressEvent(event);
}

void FrontPairPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged >= 0) {
        const double pixel = std::clamp<double>(event->position().x(), axisRect()->left(), axisRect()->right());
        const double limit = xAxis->pixelToCoord(pixel) / drawn(static_cast<std::size_t>(m_dragged), 1);
        const double steps = xAxis->range().upper < 2 * drawn(static_cast<std::size_t>(m_dragged), 1) ? 1000 : 100;
        Q_EMIT budgetDragged(m_dragged, std::max(1 / steps, std::round(limit * steps) / steps));
        return;
    }
    setCursor(handleAt(event->position()) >= 0 ? Qt::SizeHorCursor : Qt::ArrowCursor);
    Plot::mouseMoveEvent(event);
}

void FrontPairPlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragged < 0) {
        Plot::mouseReleaseEvent(event);
        return;
    }
    const int which = std::exchange(m_dragged, -1);
    Q_EMIT budgetDragEnded(which);
}

}  // namespace vulpes::views
