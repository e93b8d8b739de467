// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"

#include <vector>

namespace vulpes::views {

/// A few curves over epochs with a legend above them, and a line where the reader is. A click or the arrows move the reader.
class CurvePlot : public Plot
{
    Q_OBJECT
public:
    explicit CurvePlot(QWidget* parent = nullptr);

    /// Told apart by colour, dashes and markers alike.
    struct Curve
    {
        QString name;                       ///< in the legend; empty: not in it
        QColor colour;
        Qt::PenStyle style = Qt::SolidLine;
        QCPScatterStyle::ScatterShape marker = QCPScatterStyle::ssNone;
        QVector<double> x, y;
        QVector<double> error;              ///< half-widths; empty: none
    };
    /// `yShort` stands in for `yTitle` where the plot is too low for it.
    struct Titles
    {
        QString x, y, yShort;
    };
    void setCurves(const std::vector<Curve>&, const Titles&, double xEnd, const theme::Colours&);
    /// Where the reader is; negative: nowhere.
    void setReader(double x);

Q_SIGNALS:
    void pointed(double x);
    void stepped(int by);                   ///< ±1; ±large: to the ends

protected:
    void mousePressEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void focusOutEvent(QFocusEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    void fitTitles();
    void fitTicks();

    QCPItemLine* m_reader;
    QCPLayer* m_moving;
    Titles m_titles;
};

} // namespace vulpes::views
