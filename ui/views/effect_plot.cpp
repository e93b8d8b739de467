// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/effect_plot.h"

#include "theme/format.h"

namespace vulpes::views {

EffectPlot::EffectPlot(QWidget* parent) : Plot(parent) {}

void EffectPlot::setCurve(const explain::EffectCurve& curve, const QString& xTitle, const QString& yTitle, const theme::Colours& colours)
{
    clearPlottables();
    applyColours(colours);
    setAxisTitles(xTitle, yTitle);
    const QVector<double> x(curve.values.begin(), curve.values.end());
    const QVector<double> y(curve.predictions.begin(), curve.predictions.end());
    if (!curve.low.empty()) {
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
    line->setPen(QPen(colours.front, 2));
    line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colours.front, 6));
    // One tick per value a choice can take: there is nothing between them.
    QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (const double v : curve.values)
        ticker->addTick(v, theme::format::significant(v, 6));
    xAxis->setTicker(ticker);
    rescaleAxes();
    xAxis->scaleRange(1.15);
    yAxis->scaleRange(1.15);
    replot(QCustomPlot::rpQueuedReplot);
}

} // namespace vulpes::views
