// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/additive_table.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>

#include <cmath>
#include <limits>

namespace vulpes::transfer {

namespace {

constexpr double kRidge =
    1e-3;  // rows of indicators sum to the number of sites: without it the columns cannot be told apart

/// X'X and X'Y of [1, indicators], without making X: a row has S + 1 ones.
struct NormalEquations
{
    Eigen::MatrixXd matrix, right;
};

NormalEquations normalEquations(
    const Eigen::MatrixXi& operators, int operatorCount, const Eigen::MatrixXd& values, const Rows& rows)
{
    const Eigen::Index sites = operators.cols(), size = 1 + sites * operatorCount;
    NormalEquations equations{Eigen::MatrixXd::Zero(size, size), Eigen::MatrixXd::Zero(size, values.cols())};
    std::vector<Eigen::Index> ones(static_cast<std::size_t>(sites) + 1, 0);
    for (const Eigen::Index row : rows) {
        for (Eigen::Index site = 0; site < sites; ++site)
            ones[static_cast<std::size_t>(site) + 1] = 1 + site * operatorCount + operators(row, site);
        for (const Eigen::Index a : ones) {
            for (const Eigen::Index b : ones)
                equations.matrix(a, b) += 1;
            equations.right.row(a) += values.row(row);
        }
    }
    return equations;
}

/// Which operator of each site costs nothing: the empty one, or the first that occurs where it never does.
std::vector<int> references(
    const Eigen::MatrixXd& counts, Eigen::Index sites, int operatorCount, int emptyOperator)
{
    std::vector<int> found(static_cast<std::size_t>(sites), emptyOperator);
    for (Eigen::Index site = 0; site < sites; ++site) {
        int& reference = found[static_cast<std::size_t>(site)];
        for (int number = 0; counts(0, 1 + site * operatorCount + reference) == 0 && number < operatorCount;
             ++number)
            reference = number;
    }
    return found;
}

/// The sum that the table foretells for a network. Requires that all its operators were seen.
double sum(const AdditiveTable& table, const Eigen::MatrixXi& operators, Eigen::Index row)
{
    double value = table.base;
    for (Eigen::Index site = 0; site < operators.cols(); ++site)
        value += table.costs(site, operators(row, site));
    return value;
}

}  // namespace

std::vector<Eigen::MatrixXd> additiveTables(const Eigen::MatrixXi& operators, int operatorCount,
    int emptyOperator, const Eigen::MatrixXd& values, const Rows& pool)
{
    NormalEquations equations = normalEquations(operators, operatorCount, values, pool);
    equations.matrix.diagonal().array() += kRidge;
    const Eigen::MatrixXd solution = equations.matrix.ldlt().solve(equations.right);
    std::vector<Eigen::MatrixXd> tables;
    for (Eigen::Index device = 0; device < values.cols(); ++device) {
        Eigen::MatrixXd table(operators.cols(), operatorCount);
        for (Eigen::Index site = 0; site < table.rows(); ++site)
            table.row(site) =
                solution.col(device).segment(1 + site * operatorCount, operatorCount).transpose();
        table.colwise() -= Eigen::VectorXd(table.col(emptyOperator));
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<AdditiveTable> additiveTable(const Eigen::MatrixXi& operators, int operatorCount, int emptyOperator,
    const Eigen::VectorXd& latencies, const Job& job)
{
    Rows rows;
    for (Eigen::Index row = 0; row < latencies.size(); ++row)
        if (std::isfinite(latencies[row]))
            rows.push_back(row);
    if (rows.empty())
        return fail(inputError("transfer_too_few_rows").with("rows", 0).with("needed", 1));
    const NormalEquations equations = normalEquations(operators, operatorCount, latencies, rows);
    const auto reference = references(equations.matrix, operators.cols(), operatorCount, emptyOperator);
    std::vector<Eigen::Index> kept{0};
    for (Eigen::Index column = 1; column < equations.matrix.rows(); ++column)
        if ((column - 1) % operatorCount != reference[static_cast<std::size_t>((column - 1) / operatorCount)]
            && equations.matrix(0, column) > 0)
            kept.push_back(column);
    if (job.stopped())
        return fail(stoppedError());
    Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> factor;
    factor.setThreshold(1e-10);
    factor.compute(equations.matrix(kept, kept));
    AdditiveTable table;
    table.rows = static_cast<Eigen::Index>(rows.size());
    table.terms = factor.rank();
    table.costs =
        Eigen::MatrixXd::Constant(operators.cols(), operatorCount, std::numeric_limits<double>::quiet_NaN());
    for (Eigen::Index site = 0; site < operators.cols(); ++site)
        table.costs(site, reference[static_cast<std::size_t>(site)]) = 0;
    Eigen::MatrixXd right = equations.right;
    for (int pass = 0; pass < 2; ++pass) {  // the second one solves for what rounding left of the first
        const Eigen::VectorXd step = factor.solve(Eigen::VectorXd(right(kept, 0)));
        table.base += step[0];
        for (std::size_t term = 1; term < kept.size(); ++term) {
            double& cost = table.costs((kept[term] - 1) / operatorCount, (kept[term] - 1) % operatorCount);
            cost = (pass == 0 ? 0 : cost) + step[static_cast<Eigen::Index>(term)];
        }
        Eigen::VectorXd residuals = latencies;
        for (const Eigen::Index row : rows)
            residuals[row] -= sum(table, operators, row);
        if (job.stopped())
            return fail(stoppedError());
        right = normalEquations(operators, operatorCount, residuals, rows).right;
        const double largest = latencies(rows).cwiseAbs().maxCoeff();
        table.worst = largest > 0 ? residuals(rows).cwiseAbs().maxCoeff() / largest : 0;
    }
    return table;
}

}  // namespace vulpes::transfer
