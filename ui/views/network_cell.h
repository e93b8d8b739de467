// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/skeleton.h"

#include "theme/theme.h"

#include <QPolygon>
#include <QRect>

#include <vector>

class QPainter;

namespace vulpes::views {

/// Where the nodes of a cell and the fields of its edges lie: nodes in a line from left to right, edges between neighbours in the line,
/// the others above it, each in a row where it meets no other.
struct CellPicture
{
    struct Edge
    {
        QPolygon line;
        QRect field;
    };
    std::vector<QRect> nodes;
    std::vector<Edge> edges;   ///< as those of the cell
};

/// Rows that the picture of a cell needs.
[[nodiscard]] int rowsOf(const space::Cell&);

/// The picture in an area of `rowsOf` rows. `gap` is kept around fields.
[[nodiscard]] CellPicture pictureOf(const space::Cell&, const QRect& area, int gap);

/// Draws nodes and lines, those that carry nothing dotted; the fields are left to the caller.
void paintCell(QPainter&, const CellPicture&, const std::vector<bool>& carries, const theme::Colours&);

} // namespace vulpes::views
