// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visited_layer.h"

#include <algorithm>
#include <cmath>

namespace vulpes::views {

namespace {

constexpr int kCell = 3;                       ///< pixels
constexpr double kFaintest = 0.22, kDensest = 0.85;

} // namespace

std::vector<Visited> visitedNetworks(const search::Run& run)
{
    std::vector<Visited> visited;
    visited.reserve(run.moves.size());
    for (const search::Move& move : run.moves)
        if (move.reason != 'p')
            visited.push_back({move.cost, move.objective, 1});
    std::sort(visited.begin(), visited.end(),
              [](const Visited& a, const Visited& b) { return std::pair(a.latency, a.accuracy) < std::pair(b.latency, b.accuracy); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < visited.size(); ++i) {
        if (kept > 0 && visited[kept - 1].latency == visited[i].latency && visited[kept - 1].accuracy == visited[i].accuracy)
            ++visited[kept - 1].visits;
        else
            visited[kept++] = visited[i];
    }
    visited.resize(kept);
    return visited;
}

VisitedLayer::VisitedLayer(Plot* plot, const QString& layer) : QCPLayerable(plot, layer), m_owner(plot) {}

void VisitedLayer::setVisited(std::vector<Visited> visited)
{
    m_visited = std::move(visited);
    m_valid = false;
}

QRect VisitedLayer::clipRect() const { return m_owner->axisRect()->rect(); }

void VisitedLayer::count()
{
    m_rect = m_owner->axisRect()->rect();
    m_x = m_owner->xAxis->range();
    m_y = m_owner->yAxis->range();
    m_valid = true;
    const int columns = m_rect.width() / kCell + 1, rows = m_rect.height() / kCell + 1;
    std::vector<std::int64_t> visits(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    std::int64_t most = 0;
    for (const Visited& network : m_visited) {
        const double x = (m_owner->xAxis->coordToPixel(network.latency) - m_rect.left()) / kCell;
        const double y = (m_owner->yAxis->coordToPixel(network.accuracy) - m_rect.top()) / kCell;
        if (!(x >= 0 && y >= 0 && x < columns && y < rows))
            continue;
        auto& cell = visits[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
        cell += network.visits;
        most = std::max(most, cell);
    }
    m_cells = QImage(columns, rows, QImage::Format_ARGB32);
    m_cells.fill(Qt::transparent);
    QColor colour = m_owner->colours().categories[3];
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const auto n = visits[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(x)];
            if (n == 0)
                continue;
            // Visits spread over orders of magnitude.
            const double t = most > 1 ? std::log(static_cast<double>(n)) / std::log(static_cast<double>(most)) : 1;
            colour.setAlphaF(static_cast<float>(kFaintest + (kDensest - kFaintest) * t));
            m_cells.setPixelColor(x, y, colour);
        }
    }
}

void VisitedLayer::draw(QCPPainter* painter)
{
    if (m_visited.empty())
        return;
    const QRect rect = m_owner->axisRect()->rect();
    if (!m_valid || rect != m_rect || m_x != m_owner->xAxis->range() || m_y != m_owner->yAxis->range())
        count();
    painter->drawImage(QRectF(rect.topLeft(), QSizeF(m_cells.size()) * kCell), m_cells);
    QColor ink = m_owner->colours().categories[3];
    painter->setPen(ink);
    painter->setFont(m_owner->font());
    const int air = QFontMetrics(m_owner->font()).height() / 2;
    painter->drawText(rect.adjusted(air, air, -air, -air), Qt::AlignRight | Qt::AlignBottom | Qt::AlignAbsolute, m_legend);
}

} // namespace vulpes::views
