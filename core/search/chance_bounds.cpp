// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chance_bounds.h"

#include <algorithm>

namespace vulpes::search::chance {
namespace {

/// Rows and columns of `m` outside [from, from + size).
Eigen::MatrixXd without(const Eigen::MatrixXd& m, Eigen::Index from, Eigen::Index size)
{
    const Eigen::Index rest = m.rows() - from - size;
    Eigen::MatrixXd out(m.rows() - size, m.cols() - size);
    out << m.topLeftCorner(from, from), m.topRightCorner(from, rest), m.bottomLeftCorner(rest, from), m.bottomRightCorner(rest, rest);
    return out;
}

/// Block-diagonal D below M (sign +1) or above it (sign −1: works on −M and negates). In whitened features the weights are the identity, so
/// the maximiser in one block is D_s = M_ss − M_sr (M_rr − D_rr)^-1 M_rs − mu·I.
Eigen::MatrixXd separableBelow(const Eigen::MatrixXd& m, const Prepared& p)
{
    const Eigen::Index n = m.rows();
    const double unit = std::max(m.diagonal().cwiseAbs().mean(), 1e-300);
    const double smallest = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(m, Eigen::EigenvaluesOnly).eigenvalues()[0];
    Eigen::MatrixXd d = Eigen::MatrixXd::Identity(n, n) * (smallest - 0.05 * unit);
    double mu = 0.05 * unit;
    for (int round = 0; round < 20; ++round, mu *= 0.6) {
        for (std::size_t s = 0; s < p.stages.size(); ++s) {
            const Eigen::Index at = p.offset[s];
            const Eigen::Index size = p.stages[s].u.rows();
            if (size == 0)
                continue;
            Eigen::MatrixXd block = m.block(at, at, size, size) - mu * Eigen::MatrixXd::Identity(size, size);
            if (size < n) {
                const Eigen::LLT<Eigen::MatrixXd> rest(without(m - d, at, size));
                if (rest.info() != Eigen::Success)
                    continue;
                Eigen::MatrixXd across(n - size, size);
                across << m.block(0, at, at, size), m.block(at + size, at, n - at - size, size);
                block -= across.transpose() * rest.solve(across);
            }
            d.block(at, at, size, size) = 0.5 * (block + block.transpose());
        }
    }
    // Strict slack whatever rounding did.
    const double least = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(m - d, Eigen::EigenvaluesOnly).eigenvalues()[0];
    const double slack = 1e-10 * unit;
    if (least < slack)
        d -= Eigen::MatrixXd::Identity(n, n) * (slack - least);
    return d;
}

} // namespace

void makeBounds(Prepared& p)
{
    if (p.m.rows() == 0) {
        for (Stage& stage : p.stages) {
            stage.lowerSquare.assign(stage.size(), 0.0);
            stage.upperSquare.assign(stage.size(), 0.0);
        }
        return;
    }
    const Eigen::MatrixXd below = separableBelow(p.m, p);
    const Eigen::MatrixXd above = -separableBelow(-p.m, p);
    for (std::size_t s = 0; s < p.stages.size(); ++s) {
        Stage& stage = p.stages[s];
        const Eigen::Index at = p.offset[s];
        const Eigen::Index size = stage.u.rows();
        stage.lower = below.block(at, at, size, size);
        stage.upper = above.block(at, at, size, size);
        for (Eigen::Index i = 0; i < stage.u.cols(); ++i) {
            stage.lowerSquare.push_back(stage.u.col(i).dot(stage.lower * stage.u.col(i)));
            stage.upperSquare.push_back(stage.u.col(i).dot(stage.upper * stage.u.col(i)));
        }
    }
}

} // namespace vulpes::search::chance
