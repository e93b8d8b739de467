// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/regret_histogram.h"

#include "theme/format.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vulpes::views {

namespace {

constexpr double kReachedAt = -1;   ///< middle of the first bar; the others stand at 0.5, 1.5, … bin widths
constexpr double kLeft = -1.7, kAir = 0.3;
constexpr std::size_t kFewestDrawn = 3;   ///< so that one bar alone is not as wide as the pane

QString distance(double value, double width)
{
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(width) - 1e-9)), 0, 9);
    return theme::format::number(value, decimals);
}

} // namespace

RegretHistogram::RegretHistogram(QWidget* parent) : Plot(parent)
{
    // Runs are counted: no tick between two whole numbers.
    const QSharedPointer<QCPAxisTickerFixed> whole(new QCPAxisTickerFixed);
    whole->setTickStep(1);
    whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    yAxis->setTicker(whole);
    yAxis->setSubTicks(false);
    xAxis->setSubTicks(false);
    xAxis->grid()->setVisible(false);
}

void RegretHistogram::setRegrets(const std::vector<double>& regrets)
{
    m_bins = regretBins(regrets);
    setLocale(QLocale());
    setAxisTitles(tr("distance to the optimum, points"), tr("runs"));
    setAccessibleDescription(words());
    clearPlottables();
    clearItems();
    int most = m_bins.reached;
    const auto bars = [this](const QColor& colour) {
        auto* made = new QCPBars(xAxis, yAxis);
        made->setWidth(0.9);
        made->setPen(Qt::NoPen);
        made->setBrush(colour);
        return made;
    };
    bars(colours().success)->addData(kReachedAt, m_bins.reached);
    auto* others = bars(colours().front);
    for (std::size_t i = 0; i < m_bins.counts.size(); ++i) {
        others->addData(static_cast<double>(i) + 0.5, m_bins.counts[i]);
        most = std::max(most, m_bins.counts[i]);
    }
    auto* number = new QCPItemText(this);
    number->position->setCoords(kReachedAt, m_bins.reached);
    number->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    number->setText(theme::format::count(m_bins.reached));
    number->setPadding(QMargins(0, 0, 0, 4));   // clear of the tick where the bar has no height
    number->setFont(font());
    number->setColor(colours().text);
    number->setVisible(!regrets.empty());
    xAxis->setRange(kLeft, static_cast<double>(std::max(m_bins.counts.size(), kFewestDrawn)) + kAir);
    yAxis->setRange(0, std::max(1.0, most * 1.15));
    labelDistances();
    replot(QCustomPlot::rpQueuedReplot);
}

void RegretHistogram::labelDistances()
{
    QVector<double> places;
    QVector<QString> labels;
    const QString reached = tr("optimum", "under the bar of the runs that reached it");
    places.push_back(kReachedAt);
    labels.push_back(reached);
    // The edges of the other bins, as many as stand apart.
    const QFontMetricsF metrics(xAxis->tickLabelFont());
    const double perBin = std::max(1.0, axisRect()->width() / xAxis->range().size());
    const double space = metrics.averageCharWidth() * 2;
    double taken = kReachedAt + (metrics.horizontalAdvance(reached) / 2 + space) / perBin;
    const std::size_t bins = m_bins.counts.size();
    const double half = bins == 0 ? 0 : metrics.horizontalAdvance(distance(static_cast<double>(bins) * m_bins.width, m_bins.width)) / 2;
    const auto every = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil((2 * half + space) / perBin)));
    for (std::size_t i = 0; i <= bins && bins > 0; i += every) {
        const auto place = static_cast<double>(i);
        if (place - half / perBin < taken)
            continue;
        places.push_back(place);
        labels.push_back(distance(place * m_bins.width, m_bins.width));
        taken = place + (half + space) / perBin;
    }
    setCategories(xAxis, places, labels);
}

QString RegretHistogram::words() const
{
    const int runs = std::accumulate(m_bins.counts.begin(), m_bins.counts.end(), m_bins.reached);
    if (runs == 0)
        return {};
    QStringList parts;
    parts << tr("%Ln run(s) reached the optimum.", nullptr, m_bins.reached);
    for (std::size_t i = 0; i < m_bins.counts.size(); ++i)
        if (m_bins.counts[i] > 0)
            parts << tr("%Ln run(s) stopped above %1 and up to %2 points from it.", nullptr, m_bins.counts[i])
                         .arg(distance(static_cast<double>(i) * m_bins.width, m_bins.width),
                              distance(static_cast<double>(i + 1) * m_bins.width, m_bins.width));
    return parts.join(u' ');
}

void RegretHistogram::resizeEvent(QResizeEvent* event)
{
    Plot::resizeEvent(event);
    labelDistances();
}

} // namespace vulpes::views
