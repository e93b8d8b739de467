// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/plot.h"

#include "theme/format.h"

#include <typeinfo>

namespace vulpes::views {

namespace {

/// The minus sign of the rest of the window before negative numbers; QCustomPlot writes exponents itself.
class MinusTicker : public QCPAxisTicker
{
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override
    {
        QString label = QCPAxisTicker::getTickLabel(tick, locale, formatChar, precision);
        return label.startsWith(QLatin1Char('-')) ? theme::format::minus(label.left(1)) + label.mid(1) : label;
    }
};

} // namespace

Plot::Plot(QWidget* parent) : QCustomPlot(parent)
{
    setLayoutDirection(Qt::LeftToRight);   // data axes never mirror
    setNotAntialiasedElements(QCP::aeNone);
    setNoAntialiasingOnDrag(true);
    setFocusPolicy(Qt::StrongFocus);
    applyColours(theme::Theme::coloursOf(theme::Scheme::Light));
}

void Plot::applyColours(const theme::Colours& colours)
{
    m_colours = colours;
    setBackground(QBrush(colours.base));
    const QPen axisPen(colours.border, colours.highContrast ? 1.5 : 1.0);
    const QFont labels = font();
    for (QCPAxisRect* rect : axisRects()) {
        for (QCPAxis* axis : rect->axes()) {
            axis->setBasePen(axisPen);
            axis->setTickPen(axisPen);
            axis->setSubTickPen(axisPen);
            axis->setTickLabelColor(colours.mutedText);
            axis->setLabelColor(colours.text);
            axis->setTickLabelFont(labels);
            axis->setLabelFont(labels);
            axis->grid()->setPen(QPen(colours.grid, 1));
            axis->grid()->setSubGridVisible(false);
            axis->grid()->setZeroLinePen(QPen(colours.border, 1));
            if (const QCPAxisTicker& ticker = *axis->ticker(); typeid(ticker) == typeid(QCPAxisTicker))   // no categories
                axis->setTicker(QSharedPointer<QCPAxisTicker>(new MinusTicker));
        }
    }
    if (legend != nullptr) {
        legend->setBrush(QBrush(colours.base));
        legend->setBorderPen(QPen(colours.border));
        legend->setTextColor(colours.text);
        legend->setFont(labels);
    }
}

QCPLayer* Plot::movingLayer(const QString& name)
{
    if (QCPLayer* existing = layer(name))
        return existing;
    addLayer(name, layer(QStringLiteral("overlay")), QCustomPlot::limBelow);
    QCPLayer* made = layer(name);
    made->setMode(QCPLayer::lmBuffered);
    return made;
}

void Plot::setAxisTitles(const QString& x, const QString& y)
{
    xAxis->setLabel(x);
    yAxis->setLabel(y);
}

void Plot::setCategories(QCPAxis* axis, const QVector<double>& positions, const QVector<QString>& labels)
{
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    ticker->setTicks(positions, labels);
    ticker->setSubTickCount(0);
    axis->setTicker(ticker);
    axis->setNumberFormat(QStringLiteral("g"));   // beautifying would rewrite "k5e6" as a power of ten
}

QCPScatterStyle Plot::markerFor(int points, const QColor& line, const QColor& fill, double size)
{
    if (points > 20000)
        return {QCPScatterStyle::ssDot, QPen(line, 1.5), QBrush(fill), size};
    if (points > 5000)
        return {QCPScatterStyle::ssSquare, QPen(line, 1), QBrush(fill), size * 0.7};
    return {QCPScatterStyle::ssCircle, QPen(line, 1), QBrush(fill), size};
}

void Plot::paintEvent(QPaintEvent* event)
{
    {
        QCPPainter painter(this);
        if (painter.isActive() && painter.paintEngine()->type() == QPaintEngine::SVG) {
            painter.setMode(QCPPainter::pmVectorized);
            painter.setMode(QCPPainter::pmNoCaching);
            draw(&painter);
            return;
        }
    }
    QCustomPlot::paintEvent(event);
}

void Plot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applyColours(m_colours);
        replot(rpQueuedReplot);
    } else if (event->type() == QEvent::LayoutDirectionChange && layoutDirection() != Qt::LeftToRight) {
        setLayoutDirection(Qt::LeftToRight);
    }
}

} // namespace vulpes::views
