// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/fit.h"

#include <cmath>

namespace vulpes::predict {

namespace {

Json nullable(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

}  // namespace

Json toJson(const Fit& fit)
{
    const Formula& formula = fit.formula->formula();
    Json json;
    json["target"] = fit.target == Target::Accuracy ? "accuracy" : "latency";
    json["formula"] = formula.name;
    json["imported"] = fit.imported;
    if (fit.target == Target::Latency) {
        json["device"] = fit.device;
        json["metric"] = fit.metric;
    }
    json["n"] = fit.n;
    json["p"] = fit.p;
    json["rank"] = fit.rank;
    const bool hasData = !fit.imported;
    const auto known = [&](double value) {
        return hasData && std::isfinite(value) ? Json(value) : Json(nullptr);
    };
    json["df_residual"] = known(fit.dfResidual);
    json["effective_df"] = known(fit.effectiveDf);
    json["lambda"] = formula.penalty == Formula::Penalty::None ? Json(nullptr) : known(fit.lambda);
    json["link"] = formula.link == LinkKind::Identity ? "identity" : "saturating";
    json["link_ceiling"] = formula.link == LinkKind::Identity ? Json(nullptr) : Json(fit.linkCeiling);
    json["condition_number"] = known(fit.conditionNumber);
    json["r2"] = nullable(fit.r2);
    json["adjusted_r2"] = nullable(fit.adjustedR2);
    json["residual_se"] = nullable(fit.residualSe);
    json["sigma"] = known(fit.sigma);
    json["f"] = nullable(fit.f);
    json["f_p"] = nullable(fit.fP);
    json["press_rmse"] = nullable(fit.pressRmse);
    json["aic"] = nullable(fit.aic);
    json["max_leverage"] = known(fit.maxLeverage);
    json["coefficients"] = Json::array();
    for (const Coefficient& c : fit.coefficients) {
        Json entry;
        entry["term"] = c.term;
        entry["estimate"] = c.aliased ? Json(nullptr) : Json(c.estimate);
        entry["aliased"] = c.aliased;
        entry["se"] = nullable(c.se);
        entry["t"] = nullable(c.t);
        entry["p"] = nullable(c.p);
        entry["adjusted_p"] = nullable(c.adjustedP);
        entry["ci_low"] = nullable(c.ciLow);
        entry["ci_high"] = nullable(c.ciHigh);
        entry["vif"] = nullable(c.vif);
        entry["hc3_se"] = nullable(c.hc3Se);
        entry["bootstrap_se"] = nullable(c.bootstrapSe);
        json["coefficients"].push_back(std::move(entry));
    }
    json["terms"] = toJson(formula)["terms"];
    return json;
}

}  // namespace vulpes::predict
