// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/run_plot.h"

#include "theme/format.h"

#include <algorithm>

namespace vulpes::views {

namespace format = theme::format;

RunPlot::RunPlot(QWidget* parent) : Plot(parent)
{
    m_moving = movingLayer(QStringLiteral("step"));
    m_margins = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, m_margins);
    m_exact = new QCPItemStraightLine(this);
    m_exact->setVisible(false);
    m_step = makeStepLine(axisRect());
    m_temperature = makeStrip();
    m_budget = makeStrip();
    m_temperature.graph->valueAxis()->setScaleType(QCPAxis::stLogarithmic);
    m_budget.graph->valueAxis()->setRange(0, 1);
    m_budget.graph->setLineStyle(QCPGraph::lsStepLeft);
    connect(xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this](const QCPRange& range) {
        for (const Strip* strip : {&m_temperature, &m_budget})
            strip->graph->keyAxis()->setRange(range);
    });
}

QCPItemLine* RunPlot::makeStepLine(QCPAxisRect* rect)
{
    auto* line = new QCPItemLine(this);
    line->setLayer(m_moving);
    line->setVisible(false);
    line->setClipAxisRect(rect);
    for (QCPItemPosition* end : {line->start, line->end}) {
        end->setAxes(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft));
        end->setAxisRect(rect);
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    line->start->setCoords(0, 0);
    line->end->setCoords(0, 1);
    return line;
}

RunPlot::Strip RunPlot::makeStrip()
{
    Strip strip;
    strip.rect = new QCPAxisRect(this);
    plotLayout()->addElement(plotLayout()->rowCount(), 0, strip.rect);
    strip.rect->setMarginGroup(QCP::msLeft | QCP::msRight, m_margins);
    // Its title stands above it.
    strip.rect->setMinimumMargins(QMargins(0, fontMetrics().height() + 3, 0, fontMetrics().height() / 2 + 2));
    const int height = theme::em(this, 2);
    strip.rect->setMinimumSize(0, height);
    strip.rect->setMaximumSize(QWIDGETSIZE_MAX, height);
    for (QCPAxis* axis : strip.rect->axes()) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setSubTicks(false);
    }
    strip.rect->axis(QCPAxis::atBottom)->setTickLabels(false);
    strip.graph = addGraph(strip.rect->axis(QCPAxis::atBottom), strip.rect->axis(QCPAxis::atLeft));
    strip.title = new QCPItemText(this);
    strip.title->position->setAxisRect(strip.rect);
    strip.title->position->setType(QCPItemPosition::ptAxisRectRatio);
    strip.title->position->setCoords(0, 0);
    strip.title->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    strip.title->setClipToAxisRect(false);
    strip.step = makeStepLine(strip.rect);
    place(strip, false);
    return strip;
}

void RunPlot::place(Strip& strip, bool shown)
{
    if (strip.shown())
        plotLayout()->take(strip.rect);
    plotLayout()->simplify();
    if (shown)
        plotLayout()->addElement(plotLayout()->rowCount(), 0, strip.rect);
    strip.rect->setVisible(shown);
    strip.graph->setVisible(shown);
    strip.title->setVisible(shown);
}

void RunPlot::placeStrips()
{
    // In a low pane the lines come first; what has no room is still said in words.
    const int line = fontMetrics().height();
    const QMargins margins = m_budget.rect->minimumMargins();
    const int high = m_budget.rect->minimumSize().height() + margins.top() + margins.bottom() + plotLayout()->rowSpacing();
    int room = height() - 7 * line;
    const auto fits = [&](bool wanted) {
        const bool shown = wanted && room >= high;
        room -= shown ? high : 0;
        return shown;
    };
    const bool temperature = fits(m_strips.firstTemperature.has_value()), budget = fits(!m_strips.pieces.empty());
    if (temperature != m_temperature.shown() || budget != m_budget.shown()) {
        place(m_temperature, temperature);
        place(m_budget, budget);
        applyColours(colours());   // the rectangles that came have none yet
    }
    for (Strip* strip : {&m_temperature, &m_budget})
        strip->step->setVisible(strip->shown() && m_step->visible());
}

void RunPlot::resizeEvent(QResizeEvent* event)
{
    placeStrips();
    Plot::resizeEvent(event);
}

void RunPlot::clear()
{
    for (int i = graphCount() - 1; i >= 0; --i)
        if (graph(i) != m_temperature.graph && graph(i) != m_budget.graph)
            removeGraph(i);
    m_exact->setVisible(false);
    m_strips = {};
}

void RunPlot::addRun(const search::Run& run)
{
    QColor faint = colours().front;
    faint.setAlpha(90);
    QCPGraph* line = addGraph();
    line->setLineStyle(QCPGraph::lsStepLeft);
    line->setPen(QPen(faint, 1));
    for (const auto& [evaluations, objective] : run.improvements)
        line->addData(static_cast<double>(evaluations), objective);
    line->addData(static_cast<double>(run.evaluations), run.bestObjective);
}

void RunPlot::setHeld(const std::vector<double>& evaluations, const std::vector<double>& held, const RunStrips& strips)
{
    QCPGraph* line = addGraph();
    line->setPen(QPen(colours().chosen, 2));
    line->setData(QVector<double>(evaluations.begin(), evaluations.end()), QVector<double>(held.begin(), held.end()), true);
    m_strips = strips;
}

void RunPlot::setExact(std::optional<double> accuracy)
{
    m_exact->setVisible(accuracy.has_value());
    if (!accuracy)
        return;
    m_exact->setPen(QPen(colours().success, 1.5, Qt::DashLine));
    m_exact->point1->setCoords(0, *accuracy);
    m_exact->point2->setCoords(1, *accuracy);
}

void RunPlot::showLines(bool withStep)
{
    setLocale(QLocale());
    setAxisTitles(tr("evaluations"), tr("accuracy, %"));
    setAccessibleDescription(stripWords());
    setToolTip(stripWords());
    m_step->setVisible(withStep);
    placeStrips();
    xAxis->rescale(true);
    xAxis->setRangeLower(0);   // draws before the start count too
    yAxis->rescale(true);
    if (m_exact->visible())
        yAxis->setRangeUpper(std::max(yAxis->range().upper, m_exact->point1->value()));
    yAxis->scaleRange(1.08);
    scaleStrips();
    applyColours(colours());
    updateTitles();
    replot(rpQueuedReplot);
}

void RunPlot::scaleStrips()
{
    QVector<double> x, share, temperature;
    for (const RunStrips::Piece& piece : m_strips.pieces) {
        x.push_back(piece.from);
        share.push_back(piece.overShare());
        temperature.push_back(piece.temperature);
    }
    if (!m_strips.pieces.empty()) {   // the last step has a right edge too
        x.push_back(m_strips.pieces.back().to);
        share.push_back(m_strips.pieces.back().overShare());
    }
    m_budget.graph->setData(x, share, true);
    setCategories(m_budget.graph->valueAxis(), {0, 1}, {format::percent(0, 0), format::percent(100, 0)});
    m_temperature.graph->data()->clear();
    if (!m_strips.firstTemperature)
        return;
    for (qsizetype i = 0; i < temperature.size(); ++i)
        if (temperature[i] > 0)
            m_temperature.graph->addData(m_strips.pieces[static_cast<std::size_t>(i)].to, temperature[i]);
    const auto [low, high] = std::minmax(*m_strips.firstTemperature, *m_strips.lastTemperature);
    m_temperature.graph->valueAxis()->setRange(low / 2, high * 2);
    setCategories(m_temperature.graph->valueAxis(), {low, high}, {format::significant(low, 2), format::significant(high, 2)});
}

void RunPlot::updateTitles()
{
    m_temperature.title->setText(tr("temperature, points"));
    m_budget.title->setText(tr("share of evaluations over the budget"));
    for (const Strip* strip : {&m_temperature, &m_budget}) {
        strip->title->setFont(font());
        strip->title->setColor(colours().text);
        strip->step->setPen(QPen(colours().budget, 1.5));
    }
    m_step->setPen(QPen(colours().budget, 1.5));
    m_temperature.graph->setPen(QPen(colours().warning, 2));
    QColor shade = colours().over;
    shade.setAlpha(110);
    m_budget.graph->setPen(QPen(colours().over, 1));
    m_budget.graph->setBrush(shade);
}

void RunPlot::setStep(double evaluations)
{
    for (const QCPItemLine* line : {m_step, m_temperature.step, m_budget.step}) {
        line->start->setCoords(evaluations, 0);
        line->end->setCoords(evaluations, 1);
    }
    m_moving->replot();
}

QString RunPlot::stripWords() const
{
    if (m_strips.pieces.empty())
        return {};
    QString words = tr("%1 of %Ln evaluation(s) were over the budget.", nullptr, static_cast<int>(m_strips.evaluated))
                        .arg(format::count(m_strips.over));
    if (m_strips.firstTemperature)
        words += u' ' + tr("The temperature falls from %1 to %2 points.")
                            .arg(format::significant(*m_strips.firstTemperature, 2), format::significant(*m_strips.lastTemperature, 2));
    return words;
}

} // namespace vulpes::views
