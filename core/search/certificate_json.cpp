// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/certificate_json.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace vulpes::search::certificate {

Json formulaJson(Json formula, const predict::Quantity& quantity)
{
    formula["link"] = quantity.link == predict::LinkKind::Saturating ? "saturating" : "identity";
    formula["scale"] = quantity.scale;
    formula["exact"] = quantity.exact;
    formula["quantity"] = quantity.name;
    if (formula.contains("intercept") && formula["intercept"].is_number())
        formula["bits"] = hexOf(formula["intercept"].get<double>());
    if (quantity.link == predict::LinkKind::Saturating) {
        formula["ceiling"] = quantity.linkCeiling;
        formula["ceiling_bits"] = hexOf(quantity.linkCeiling);
    } else {
        formula.erase("ceiling");
    }
    if (formula.contains("terms") && formula["terms"].is_array()) {
        for (Json& term : formula["terms"]) {
            if (term.is_object() && term.contains("coefficient") && term["coefficient"].is_number())
                term["bits"] = hexOf(term["coefficient"].get<double>());
        }
    }
    return formula;
}

Table roundLike(RealTable real, const predict::Quantity& model)
{
    Table table;
    table.products = std::move(real.products);
    const auto round = [&](const RealTable::Entry& entry, const std::vector<std::int64_t>& known, int stage, std::uint32_t state) {
        std::int64_t value = std::llround(entry.value);
        if (isTie(entry)) {
            const auto low = static_cast<std::int64_t>(std::floor(entry.value));
            const bool hasLow = std::binary_search(known.begin(), known.end(), low);
            const bool hasHigh = std::binary_search(known.begin(), known.end(), low + 1);
            if (hasLow != hasHigh)
                value = hasLow ? low : low + 1;
            table.ties.push_back({stage, state, value});
        }
        return value;
    };
    table.constant = round(real.constant, {model.constant}, -1, 0);
    for (std::size_t s = 0; s < real.stage.size(); ++s) {
        std::vector<std::int64_t> known = model.stage[s];
        std::sort(known.begin(), known.end());
        auto& values = table.stage.emplace_back();
        for (std::size_t i = 0; i < real.stage[s].size(); ++i)
            values.push_back(round(real.stage[s][i], known, static_cast<int>(s), static_cast<std::uint32_t>(i)));
    }
    return table;
}

Json tiesToJson(const std::vector<Tie>& ties)
{
    Json json = Json::array();
    for (const Tie& tie : ties)
        json.push_back(Json::array({tie.stage, tie.state, tie.value}));
    return json;
}

Result<Limit> limitOf(const predict::PredictionLimit& source, const Formula& cost, double chance)
{
    Limit limit;
    limit.sigma = source.sigma;
    limit.df = source.df;
    limit.quantile = boost::math::quantile(boost::math::students_t(source.df), chance);
    limit.v = source.v;
    const bool all = source.v.rows() == static_cast<Eigen::Index>(cost.terms.size()) + 1;
    for (std::size_t t = 0; t < cost.terms.size(); ++t) {
        if (all || cost.terms[t].coefficient != 0)
            limit.terms.push_back(static_cast<int>(t));
    }
    if (source.v.rows() != static_cast<Eigen::Index>(limit.terms.size()) + 1)
        return fail(base::internalError("proof_mismatch").with("path", "/limit"));
    // min over real features of (1, f)'V(1, f): the Schur complement of the intercept, a little lowered so that the check has slack.
    const Eigen::Index p = source.v.rows() - 1;
    double least = source.v(0, 0);
    if (p > 0) {
        const Eigen::VectorXd unit = source.v.diagonal().tail(p).cwiseSqrt().cwiseInverse();
        const Eigen::LLT<Eigen::MatrixXd> block(unit.asDiagonal() * source.v.bottomRightCorner(p, p) * unit.asDiagonal());
        const Eigen::VectorXd side = unit.asDiagonal() * source.v.col(0).tail(p);
        least = block.info() == Eigen::Success ? source.v(0, 0) - side.dot(block.solve(side)) : 0;
    }
    limit.leastLeverage = std::max(0.0, least * (1 - 1e-6) - 1e-9);
    if (!leverageIsAtLeast(limit.v, limit.leastLeverage))
        limit.leastLeverage = 0;
    return limit;
}

Json limitToJson(const Limit& limit)
{
    Json json;
    json["sigma"] = limit.sigma;
    json["df"] = limit.df;
    json["quantile"] = limit.quantile;
    json["least_leverage"] = limit.leastLeverage;
    json["terms"] = limit.terms;
    Json rows = Json::array();
    for (Eigen::Index i = 0; i < limit.v.rows(); ++i) {
        Json row = Json::array();
        for (Eigen::Index j = 0; j <= i; ++j)
            row.push_back(limit.v(i, j));
        rows.push_back(std::move(row));
    }
    json["covariance"] = std::move(rows);
    return json;
}

} // namespace vulpes::search::certificate
