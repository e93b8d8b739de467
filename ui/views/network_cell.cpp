// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/network_cell.h"

#include <QPainter>

#include <algorithm>

namespace vulpes::views {

namespace {

bool joinsNeighbours(const space::Cell::Edge& edge) { return edge.to == edge.from + 1; }

/// The row of each edge, counted up from the line of nodes; short edges lie lower.
std::vector<int> rows(const space::Cell& cell)
{
    std::vector<std::size_t> order;
    for (std::size_t e = 0; e < cell.edges.size(); ++e)
        order.push_back(e);
    const auto length = [&](std::size_t e) { return cell.edges[e].to - cell.edges[e].from; };
    std::ranges::stable_sort(order, {}, length);
    std::vector<int> row(cell.edges.size(), 0);
    std::vector<std::size_t> placed;
    for (const std::size_t e : order) {
        const auto meets = [&](std::size_t other) {
            return row[other] == row[e] && cell.edges[other].from < cell.edges[e].to && cell.edges[e].from < cell.edges[other].to;
        };
        if (!joinsNeighbours(cell.edges[e]))
            for (row[e] = 1; std::ranges::any_of(placed, meets); ++row[e]) { }
        placed.push_back(e);
    }
    return row;
}

} // namespace

int rowsOf(const space::Cell& cell)
{
    const std::vector<int> all = rows(cell);
    return *std::ranges::max_element(all) + 1;
}

CellPicture pictureOf(const space::Cell& cell, const QRect& area, int gap)
{
    CellPicture picture;
    const int height = area.height() / rowsOf(cell);
    const int size = std::max(4, height - gap);
    const int bottom = area.bottom() - height / 2;
    const int nodes = cell.nodes();
    for (int n = 0; n < nodes; ++n) {
        const int x = area.left() + size / 2 + n * (area.width() - size) / std::max(1, nodes - 1);
        picture.nodes.emplace_back(x - size / 2, bottom - size / 2, size, size);
    }
    const std::vector<int> row = rows(cell);
    for (std::size_t e = 0; e < cell.edges.size(); ++e) {
        const QRect& from = picture.nodes[static_cast<std::size_t>(cell.edges[e].from)];
        const QRect& to = picture.nodes[static_cast<std::size_t>(cell.edges[e].to)];
        const int y = bottom - row[e] * height;
        CellPicture::Edge edge;
        if (row[e] == 0) {
            edge.line = QPolygon({QPoint(from.right(), y), QPoint(to.left(), y)});
            edge.field = QRect(QPoint(from.right() + 2 * gap, y - size / 2), QPoint(to.left() - 2 * gap, y + size / 2));
        } else {
            // Edges leave a node apart from each other, the lower ones further in.
            const int in = size / 2 * (rowsOf(cell) - row[e]) / rowsOf(cell);
            const int x1 = from.center().x() + in, x2 = to.center().x() - in;
            edge.line = QPolygon({QPoint(x1, from.top()), QPoint(x1, y), QPoint(x2, y), QPoint(x2, to.top())});
            const int margin = (x2 - x1) / 6;
            edge.field = QRect(QPoint(x1 + margin, y - size / 2), QPoint(x2 - margin, y + size / 2));
        }
        picture.edges.push_back(std::move(edge));
    }
    return picture;
}

void paintCell(QPainter& painter, const CellPicture& picture, const std::vector<bool>& carries, const theme::Colours& colours)
{
    painter.setBrush(Qt::NoBrush);
    for (std::size_t e = 0; e < picture.edges.size(); ++e) {
        const QPolygon& line = picture.edges[e].line;
        painter.setPen(carries[e] ? QPen(colours.mutedText, 1.5) : QPen(colours.grid, 1, Qt::DotLine));
        painter.drawPolyline(line);
        if (!carries[e])
            continue;
        // A small head says where the data goes: right on the line of nodes, down onto it from above.
        const QPoint end = line.back();
        const bool along = line.size() == 2;
        painter.drawPolyline(QPolygon({end + (along ? QPoint(-4, -3) : QPoint(-3, -4)), end, end + (along ? QPoint(-4, 3) : QPoint(3, -4))}));
    }
    for (std::size_t n = 0; n < picture.nodes.size(); ++n) {
        painter.setPen(colours.border);
        painter.setBrush(colours.button);
        painter.drawEllipse(picture.nodes[n]);
        painter.setPen(colours.text);
        painter.drawText(picture.nodes[n], Qt::AlignCenter, QString(QChar(static_cast<char16_t>(u'a' + n))));
    }
}

} // namespace vulpes::views
