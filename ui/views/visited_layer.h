// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/annealing.h"
#include "views/plot.h"

#include <QImage>

#include <cstdint>
#include <vector>

namespace vulpes::views {

/// A network a run looked at, by its predictions.
struct Visited
{
    double latency = 0, accuracy = 0;
    std::int64_t visits = 0;
};

/// Every network of a run's log once, refused ones too, with how often it was looked at.
[[nodiscard]] std::vector<Visited> visitedNetworks(const search::Run&);

/// The visited networks of a run as a cloud: the more visits in a cell of the plot, the denser.
class VisitedLayer : public QCPLayerable
{
    Q_OBJECT
public:
    VisitedLayer(Plot*, const QString& layer);

    void setVisited(std::vector<Visited>);
    [[nodiscard]] const std::vector<Visited>& visited() const { return m_visited; }
    /// Words in the corner of the plot that say what the cloud is.
    void setLegend(const QString& text) { m_legend = text; }
    void invalidate() { m_valid = false; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter*) override;
    QRect clipRect() const override;

private:
    void count();

    Plot* m_owner;
    std::vector<Visited> m_visited;
    QString m_legend;
    QImage m_cells;                            ///< a pixel per cell
    QRect m_rect;
    QCPRange m_x, m_y;
    bool m_valid = false;
};

} // namespace vulpes::views
