// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/shapiro_wilk.h"

#include "predict/internal/distributions.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace vulpes::predict {

namespace {

double polynomial(std::span<const double> coefficients, double x)
{
    double value = 0;
    for (std::size_t i = coefficients.size(); i > 0; --i)
        value = value * x + coefficients[i - 1];
    return value;
}

constexpr double kC1[] = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
constexpr double kC2[] = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
constexpr double kC3[] = {0.544, -0.39978, 0.025054, -6.714e-4};
constexpr double kC4[] = {1.3822, -0.77857, 0.062767, -0.0020322};
constexpr double kC5[] = {-1.5861, -0.31082, -0.083751, 0.0038915};
constexpr double kC6[] = {-0.4803, -0.082676, 0.0030302};
constexpr double kG[] = {-2.273, 0.459};

/// Weights of the upper half, largest first (antisymmetric below).
std::vector<double> weights(std::size_t n)
{
    const std::size_t half = n / 2;
    if (n == 3)
        return {std::sqrt(0.5)};
    std::vector<double> m(half), a(half);
    double squares = 0;
    for (std::size_t i = 0; i < half; ++i) {
        m[i] = normalQuantile((static_cast<double>(i) + 1 - 0.375) / (static_cast<double>(n) + 0.25));
        squares += 2 * m[i] * m[i];
    }
    const double root = std::sqrt(squares), rsn = 1 / std::sqrt(static_cast<double>(n));
    a[0] = polynomial(kC1, rsn) - m[0] / root;
    std::size_t first = 1;
    double factor = 0;
    if (n > 5) {
        first = 2;
        a[1] = polynomial(kC2, rsn) - m[1] / root;
        factor = std::sqrt(
            (squares - 2 * m[0] * m[0] - 2 * m[1] * m[1]) / (1 - 2 * a[0] * a[0] - 2 * a[1] * a[1]));
    } else {
        factor = std::sqrt((squares - 2 * m[0] * m[0]) / (1 - 2 * a[0] * a[0]));
    }
    for (std::size_t i = first; i < half; ++i)
        a[i] = -m[i] / factor;
    return a;
}

double pValue(double complement, std::size_t n)
{
    const auto count = static_cast<double>(n);
    if (n == 3) {
        constexpr double kSixOverPi = 1.90985931710274, kAsinRootThreeQuarters = 1.04719755119660;
        return std::max(0.0, kSixOverPi * (std::asin(std::sqrt(1 - complement)) - kAsinRootThreeQuarters));
    }
    double y = std::log(complement), mean = 0, sd = 0;
    if (n <= 11) {
        const double gamma = polynomial(kG, count);
        if (y >= gamma)
            return 1e-99;
        y = -std::log(gamma - y);
        mean = polynomial(kC3, count);
        sd = std::exp(polynomial(kC4, count));
    } else {
        mean = polynomial(kC5, std::log(count));
        sd = std::exp(polynomial(kC6, std::log(count)));
    }
    return upperNormal((y - mean) / sd);
}

}  // namespace

ShapiroWilk shapiroWilk(std::vector<double> values)
{
    const std::size_t n = values.size();
    std::sort(values.begin(), values.end());
    if (n < 3 || !(values.back() - values.front() > 0))
        return {};
    const auto half = weights(n);
    // W is the squared correlation of the values with the antisymmetric weights; 1 − W without cancellation as in AS R94.
    const double range = values.back() - values.front();
    double mean = 0;
    for (const double v : values)
        mean += v / range / static_cast<double>(n);
    double ssa = 0, ssx = 0, sax = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t j = n - 1 - i;
        const double weight = i == j ? 0 : i < j ? -half[i] : half[j];
        const double x = values[i] / range - mean;
        ssa += weight * weight;
        ssx += x * x;
        sax += weight * x;
    }
    const double root = std::sqrt(ssa * ssx);
    const double complement = std::max((root - sax) * (root + sax) / (ssa * ssx), 1e-19);
    return {1 - complement, pValue(complement, n)};
}

}  // namespace vulpes::predict
