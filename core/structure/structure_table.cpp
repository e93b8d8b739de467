// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/structure_table.h"

#include "structure/structural_columns.h"

#include <cmath>

namespace vulpes::structure {

namespace {

/// Below this a column's spread is rounding.
constexpr double kNoSpread = 1e-12;

/// Shifts and scales in place, and drops the columns that say nothing.
void standardise(StructureTable& table)
{
    const auto cells = static_cast<double>(table.rows.rows());
    std::vector<std::string> names;
    Eigen::Index kept = 0;
    for (Eigen::Index c = 0; c < table.rows.cols(); ++c) {
        const Eigen::VectorXd centred = table.rows.col(c).array() - table.rows.col(c).mean();
        const double spread = std::sqrt(centred.squaredNorm() / cells);
        if (spread < kNoSpread)
            continue;
        table.rows.col(kept++) = centred / spread;
        names.push_back(table.names[static_cast<std::size_t>(c)]);
    }
    table.rows.conservativeResize(Eigen::NoChange, kept);
    if (kept > 0)
        table.rows /= std::sqrt(static_cast<double>(kept));
    table.names = std::move(names);
}

}  // namespace

Result<StructureTablePtr> makeStructureTable(const CellSpace& space, const Job& job)
{
    if (auto checked = checkSpace(space); !checked)
        return fail(checked.error());
    auto table = std::make_shared<StructureTable>();
    table->space = space;
    table->names = structuralColumnNames(space);
    const std::size_t cells = cellCount(space);
    table->rows.resize(static_cast<Eigen::Index>(cells), static_cast<Eigen::Index>(table->names.size()));
    table->cutOff.resize(cells);
    const auto paths = allPaths(space);
    for (std::size_t i = 0; i < cells; ++i) {
        if (i % 1024 == 0) {
            if (job.stopped())
                return fail(base::stoppedError());
            job.report("structure", static_cast<double>(i), static_cast<double>(cells));
        }
        const Cell cell = cellAt(space, i);
        const LivePaths live = livePaths(space, paths, cell);
        const auto row = structuralColumns(space, cell, live);
        table->rows.row(static_cast<Eigen::Index>(i)) =
            Eigen::Map<const Eigen::RowVectorXd>(row.data(), static_cast<Eigen::Index>(row.size()));
        table->cutOff[i] = live.cutOff();
    }
    standardise(*table);
    if (table->names.empty())
        return fail(inputError("cell_space_invalid").with("reason", "columns"));
    return StructureTablePtr(std::move(table));
}

}  // namespace vulpes::structure
