// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"

#include <QPixmap>

#include <optional>
#include <vector>

namespace vulpes::views {

/// One dot of the front plot.
struct FrontDot
{
    double latency = 0, accuracy = 0;
    bool onFront = false;
    bool dimmed = false;
    bool excluded = false;
};

/// All points, drawn once as they look within the budget and once as they look over it (hollow, grey). A drag only moves the seam
/// between the two pictures, so its cost does not depend on the number of points.
class PointsLayer : public QCPLayerable
{
    Q_OBJECT
public:
    PointsLayer(Plot*, const QString& layer);

    void setDots(std::vector<FrontDot>);
    /// Look or axes changed: the pictures are drawn again at the next replot.
    void invalidate() { m_valid = false; }
    void setBudget(std::optional<double> ms) { m_budget = ms; }
    /// One line of words at the lower right, `line` lines above the lowest; empty: none.
    void setLegend(const QString& words, int line)
    {
        m_legend = words;
        m_legendLine = line;
    }
    [[nodiscard]] const QString& legend() const { return m_legend; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter*) override;
    QRect clipRect() const override;

private:
    void drawLegend(QCPPainter*) const;
    void render();
    void renderOne(QPixmap&, bool over) const;
    /// `ratio` of a picture: marks are stamped; none: they are drawn as shapes.
    void paintDots(QPainter&, bool over, std::optional<double> ratio) const;

    Plot* m_owner;
    std::vector<FrontDot> m_dots;
    std::optional<double> m_budget;
    QString m_legend;
    int m_legendLine = 0;
    QPixmap m_within, m_over;
    QRect m_rect;
    QCPRange m_x, m_y;
    bool m_valid = false;
};

/// A named mark on the budget layer.
struct FrontMark
{
    enum class Shape { Diamond, Ring, Square, LetterA, LetterB, Cross };
    Shape shape = Shape::Ring;
    double latency = 0, accuracy = 0;
    QColor colour;
    bool dashed = false;   ///< extrapolated
    std::optional<double> accuracyLow, accuracyHigh, latencyLow, latencyHigh;   ///< whiskers
};

/// What follows the drag: the line with its grip, the margin band, the chosen point, pins, hover.
class BudgetLayer : public QCPLayerable
{
    Q_OBJECT
public:
    BudgetLayer(Plot*, const QString& layer);

    struct Look
    {
        std::optional<double> budget;
        double margin = 0;          ///< ms left of the line
        QString label;              ///< "120.0 ms"
        QString infeasible;         ///< text beside the line when no network is this fast
        bool pressed = false;
        bool focused = false;       ///< keyboard focus on the plot
        double pulse = 0;           ///< 0 … 1: the greeting of the first run
        std::vector<FrontMark> marks;
        QRectF band;                ///< rubber band of the brush, pixels
    };
    void setLook(Look look) { m_look = std::move(look); }
    [[nodiscard]] const Look& look() const { return m_look; }
    /// Where the line stands, kept inside the axes; and its grip.
    [[nodiscard]] std::optional<double> pixel() const;
    [[nodiscard]] QRectF grip() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter*) override;
    QRect clipRect() const override;

private:
    void drawMark(QCPPainter*, const FrontMark&) const;

    Plot* m_owner;
    Look m_look;
};

} // namespace vulpes::views
