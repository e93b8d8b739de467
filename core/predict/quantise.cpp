// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/model_frame.h"

#include <cmath>
#include <numeric>

namespace vulpes::predict {

namespace {

constexpr double kLargestTotal = 0x1p60;  ///< so that sums over stages and differences stay inside 64 bits
constexpr double kFittedScale = 0x1p30;

/// Printed coefficients times averages over at most `largestMean` blocks: everything is a whole multiple of 1 / scale.
std::optional<Quantity> exactQuantity(const Fit& fit, const FormulaTables& tables,
    const std::vector<std::vector<std::uint32_t>>& stateOf, int largestMean)
{
    if (!fit.printedDecimals || !tables.coupled.empty())
        return std::nullopt;
    std::int64_t denominator = 1;
    for (int k = 2; k <= std::min(largestMean, 12); ++k)
        denominator = std::lcm(denominator, static_cast<std::int64_t>(k));
    const double decimal = std::pow(10.0, *fit.printedDecimals);
    bool whole = true;
    const auto toInteger = [&](double value, double factor, double tolerance) {
        const double scaled = value * factor;
        const double rounded = std::round(scaled);
        if (!(std::abs(scaled - rounded) <= tolerance) || std::abs(rounded) > kLargestTotal)
            whole = false;
        return whole ? static_cast<std::int64_t>(rounded) : 0;
    };
    std::vector<std::int64_t> coefficients;
    for (const double beta : fit.beta)
        coefficients.push_back(toInteger(beta, decimal, 1e-3));

    Quantity quantity;
    quantity.exact = true;
    quantity.scale = toInteger(decimal, static_cast<double>(denominator), 0);
    double magnitude = 0;
    const auto multiply = [&](std::int64_t coefficient, double feature) {
        const std::int64_t scaled = toInteger(feature, static_cast<double>(denominator), 1e-7);
        if (std::abs(static_cast<double>(coefficient)) * std::abs(static_cast<double>(scaled))
            > kLargestTotal)
            whole = false;
        return whole ? coefficient * scaled : 0;
    };
    quantity.constant = multiply(coefficients[0], 1);
    for (Eigen::Index t = 0; t < tables.base.size(); ++t)
        quantity.constant += multiply(coefficients[static_cast<std::size_t>(t) + 1], tables.base[t]);
    for (std::size_t s = 0; s < tables.features.size() && whole; ++s) {
        std::vector<std::int64_t>& values = quantity.stage.emplace_back();
        double largest = 0;
        for (const std::uint32_t state : stateOf[s]) {
            std::int64_t total = 0;
            for (std::size_t c = 0; c < tables.terms[s].size(); ++c)
                total += multiply(coefficients[static_cast<std::size_t>(tables.terms[s][c]) + 1],
                    tables.features[s](static_cast<Eigen::Index>(state), static_cast<Eigen::Index>(c)));
            values.push_back(total);
            largest = std::max(largest, std::abs(static_cast<double>(total)));
        }
        magnitude += largest;
    }
    if (!whole || magnitude + std::abs(static_cast<double>(quantity.constant)) > kLargestTotal)
        return std::nullopt;
    return quantity;
}

Quantity roundedQuantity(
    const Fit& fit, const FormulaTables& tables, const std::vector<std::vector<std::uint32_t>>& stateOf)
{
    Quantity quantity;
    double constant = fit.beta[0] + tables.base.dot(fit.beta.tail(tables.base.size()));
    std::vector<Eigen::VectorXd> parts;
    double magnitude = std::abs(constant);
    for (std::size_t s = 0; s < tables.features.size(); ++s) {
        Eigen::VectorXd beta(static_cast<Eigen::Index>(tables.terms[s].size()));
        for (std::size_t c = 0; c < tables.terms[s].size(); ++c)
            beta[static_cast<Eigen::Index>(c)] = fit.beta[tables.terms[s][c] + 1];
        parts.push_back(tables.features[s] * beta);
        magnitude += parts.back().size() == 0 ? 0 : parts.back().cwiseAbs().maxCoeff();
    }
    double scale = kFittedScale;
    while (magnitude * scale > kLargestTotal && scale > 1)
        scale /= 2;
    quantity.scale = static_cast<std::int64_t>(scale);
    quantity.constant = std::llround(constant * scale);
    for (std::size_t s = 0; s < parts.size(); ++s) {
        std::vector<std::int64_t>& values = quantity.stage.emplace_back();
        values.reserve(stateOf[s].size());
        for (const std::uint32_t state : stateOf[s])
            values.push_back(std::llround(parts[s][static_cast<Eigen::Index>(state)] * scale));
    }
    // Half a unit per rounded number, and the rounding of the sums themselves.
    quantity.roundingBound = 0.5 * static_cast<double>(parts.size() + 1) / scale + magnitude * 1e-14;
    for (const auto& coupled : tables.coupled) {
        const double coefficient = coupled.factor * fit.beta[coupled.term + 1];
        if (coefficient == 0)
            continue;
        Interaction interaction{coefficient, {}};
        for (const auto& factor : coupled.factors) {
            Interaction::Factor kept{factor.stage, {}};
            for (const std::uint32_t state : stateOf[static_cast<std::size_t>(factor.stage)])
                kept.values.push_back(factor.values[state]);
            interaction.factors.push_back(std::move(kept));
        }
        quantity.interactions.push_back(std::move(interaction));
    }
    return quantity;
}

}  // namespace

Quantity quantise(const Fit& fit, const FormulaTables& tables,
    const std::vector<std::vector<std::uint32_t>>& stateOf, int largestMean)
{
    if (auto exact = exactQuantity(fit, tables, stateOf, largestMean))
        return std::move(*exact);
    return roundedQuantity(fit, tables, stateOf);
}

double Quantity::toValue(std::int64_t total) const
{
    const double index = static_cast<double>(total) / static_cast<double>(scale);
    return link == LinkKind::Identity ? index : linkCeiling - std::exp(-index);
}

}  // namespace vulpes::predict
