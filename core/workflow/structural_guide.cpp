// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/structural_guide.h"

#include "structure/accuracy_model.h"

#include <memory>

namespace vulpes::workflow {

Result<Guide> structuralGuide(const TableProblem& problem, double chance, const Job& job)
{
    const auto table = structure::makeStructureTable(structure::nasBench201(), job);
    if (!table)
        return fail(table.error());
    structure::CellPool pool;
    for (std::size_t row = 0; row < problem.columns.rows(); ++row) {
        const auto operators = problem.operators.subspan(row * problem.positions, problem.positions);
        pool.cells.emplace_back(operators.begin(), operators.end());
    }
    auto terms = structure::makeCellTerms(**table, pool, job);
    if (!terms)
        return fail(std::move(terms.error()));
    const auto kept = std::make_shared<const structure::CellTerms>(std::move(*terms));
    return [kept, chance, job](std::span<const std::size_t> asked, std::span<const double> accuracies, std::span<const std::size_t> wanted) -> Result<std::vector<double>> {
        const auto model = structure::AccuracyModel::fit(structure::termsAt(*kept, asked), accuracies, chance, job);
        if (!model && model.error().code == "cells_at_chance")
            return std::vector<double>();   // none of them has learned anything: the next ones are drawn, too
        if (!model)
            return fail(model.error());
        const auto predictions = model->predict(structure::termsAt(*kept, wanted), false, job);
        if (!predictions)
            return fail(predictions.error());
        std::vector<double> foretold;
        for (const structure::CellPrediction& one : *predictions)
            foretold.push_back(one.rank());
        return foretold;
    };
}

} // namespace vulpes::workflow
