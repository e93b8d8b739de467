// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/effect_plot.h"

#include "theme/format.h"
#include "theme/text.h"

namespace vulpes::views {

EffectPlot::EffectPlot(QWidget* parent) : Plot(parent) {}

void EffectPlot::setCurve(const explain::EffectCurve& curve, const QString& xTitle, const QString& yTitle, const theme::Colours& colours)
{
    clearPlottables();
    applyColours(colours);
    setAxisTitles(xTitle, yTitle);
    const QVector<double> x(curve.values.begin(), curve.values.end());
    const QVector<double> y(curve.predictions.begin(), curve.predictions.end());
    const bool named = !curve.labels.empty();   // operators: between them there is nothing, so no line and no band
    if (!curve.low.empty() && !named) {
        QCPGraph* low = addGraph();
        QCPGraph* high = addGraph();
        low->setData(x, QVector<double>(curve.low.begin(), curve.low.end()));
        high->setData(x, QVector<double>(curve.high.begin(), curve.high.end()));
        QColor band = colours.front;
        band.setAlpha(50);
        low->setPen(Qt::NoPen);
        high->setPen(Qt::NoPen);
        high->setBrush(band);
        high->setChannelFillGraph(low);
    }
    QCPGraph* line = addGraph();
    line->setData(x, y);
    line->setPen(named ? QPen(Qt::NoPen) : QPen(colours.front, 2));
    if (named && !curve.low.empty()) {
        auto* bars = new QCPErrorBars(xAxis, yAxis);
        bars->setDataPlottable(line);
        QVector<double> below, above;
        for (std::size_t i = 0; i < curve.values.size(); ++i) {
            below.append(curve.predictions[i] - curve.low[i]);
            above.append(curve.high[i] - curve.predictions[i]);
        }
        bars->setData(below, above);
        bars->setPen(QPen(colours.front, 1.5));
    }
    line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colours.front, 6));
    // One tick per value a choice can take: there is nothing between them.
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (std::size_t i = 0; i < curve.values.size(); ++i)
        ticker->addTick(curve.values[i], !named ? theme::format::significant(curve.values[i], 6) : theme::qs(curve.labels[i]));
    xAxis->setTicker(ticker);
    rescaleAxes();
    xAxis->scaleRange(1.15);
    yAxis->scaleRange(1.15);
    replot(QCustomPlot::rpQueuedReplot);
}

} // namespace vulpes::views
