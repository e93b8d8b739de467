// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cmath>

namespace vulpes::transfer {

/// Numbers of mean 0 and standard deviation 1 (over n), and what they were before. Where all are equal, `equal` is true and the deviation counts as 1.
struct Centred
{
    explicit Centred(const Eigen::VectorXd& y) : mean(y.mean()), values(y.array() - mean)
    {
        const double spread = std::sqrt(values.squaredNorm() / static_cast<double>(y.size()));
        equal = !(spread > 1e-12 * std::abs(mean));  // less is rounding
        if (!equal)
            deviation = spread;
        values /= deviation;
    }

    double mean = 0, deviation = 1;
    bool equal = false;
    Eigen::VectorXd values;
};

}  // namespace vulpes::transfer
