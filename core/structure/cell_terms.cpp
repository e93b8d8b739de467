// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure/cell_terms.h"

#include "structure/normal_scores.h"

#include <cmath>

namespace vulpes::structure {

namespace {

Result<Eigen::VectorXd> scoresOf(const CellColumn& column, std::size_t cells)
{
    if (column.values.size() != cells)
        return fail(inputError("cell_column_length")
                        .with("column", column.name)
                        .with("expected", cells)
                        .with("found", column.values.size()));
    for (std::size_t i = 0; i < cells; ++i)
        if (std::isnan(column.values[i]))
            return fail(
                inputError("cell_column_not_a_number").with("column", column.name).with("cell", i + 1));
    return normalScores(column.values);
}

/// z: cells × kept columns.
Result<Eigen::MatrixXd> scoreRows(const std::vector<CellColumn>& columns, std::size_t cells)
{
    Eigen::MatrixXd z(static_cast<Eigen::Index>(cells), static_cast<Eigen::Index>(columns.size()));
    Eigen::Index kept = 0;
    for (const CellColumn& column : columns) {
        auto scores = scoresOf(column, cells);
        if (!scores)
            return fail(scores.error());
        scores->array() -= scores->mean();
        const double spread = std::sqrt(scores->squaredNorm() / static_cast<double>(cells));
        if (spread > 0)
            z.col(kept++) = *scores / spread;
    }
    z.conservativeResize(Eigen::NoChange, kept);
    if (kept > 0)
        z /= std::sqrt(static_cast<double>(kept));
    return z;
}

Eigen::MatrixXd beside(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b)
{
    Eigen::MatrixXd both(a.rows(), a.cols() + b.cols());
    both << a, b;
    return both;
}

}  // namespace

Result<CellTerms> makeCellTerms(const StructureTable& table, const CellPool& pool, const Job& job)
{
    if (pool.cells.empty())
        return fail(inputError("cells_none"));
    CellTerms result;
    Eigen::MatrixXd s(static_cast<Eigen::Index>(pool.cells.size()), table.rows.cols());
    for (std::size_t i = 0; i < pool.cells.size(); ++i) {
        if (auto checked = checkCell(table.space, pool.cells[i]); !checked)
            return fail(std::move(checked.error()).with("cell", i + 1));
        const std::size_t number = cellNumber(table.space, pool.cells[i]);
        s.row(static_cast<Eigen::Index>(i)) = table.rows.row(static_cast<Eigen::Index>(number));
        result.cutOff.push_back(table.cutOff[number]);
    }
    if (job.stopped())
        return fail(base::stoppedError());
    const auto z = scoreRows(pool.scores, pool.cells.size());
    if (!z)
        return fail(z.error());
    Eigen::MatrixXd known = s;
    if (z->cols() > 0)
        known = beside(s, *z);
    result.terms.push_back({"structure", Kernel::Matern, std::move(s)});
    if (z->cols() > 0)
        result.terms.push_back({"structure_scores", Kernel::Matern, known});
    if (pool.early) {
        const auto v = scoresOf(*pool.early, pool.cells.size());
        if (!v)
            return fail(v.error());
        result.terms.push_back({"early", Kernel::Linear, *v});
        result.terms.push_back({"early_structure", Kernel::Matern, beside(known, *v)});
    }
    return result;
}

CellTerms termsAt(const CellTerms& all, std::span<const std::size_t> places)
{
    CellTerms result;
    for (const CellTerm& term : all.terms) {
        Eigen::MatrixXd rows(static_cast<Eigen::Index>(places.size()), term.rows.cols());
        for (std::size_t i = 0; i < places.size(); ++i)
            rows.row(static_cast<Eigen::Index>(i)) = term.rows.row(static_cast<Eigen::Index>(places[i]));
        result.terms.push_back({term.name, term.kernel, std::move(rows)});
    }
    for (const std::size_t place : places)
        result.cutOff.push_back(all.cutOff[place]);
    return result;
}

}  // namespace vulpes::structure
