// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/known_coefficients.h"
#include "predict/published_names.h"

#include <cmath>

namespace vulpes::predict {

namespace {

Error documentError(std::string path, std::string reason)
{
    return inputError("coefficients_json").with("path", std::move(path)).with("reason", std::move(reason));
}

Result<double> numberAt(const Json& json, const std::string& key, const std::string& path)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number() || !std::isfinite(found->get<double>()))
        return fail(documentError(path + "/" + key, "not_a_number"));
    return found->get<double>();
}

Coefficient known(std::string term, double estimate)
{
    Coefficient coefficient;
    coefficient.term = std::move(term);
    coefficient.estimate = estimate;
    return coefficient;
}

}  // namespace

Result<Fit> fitFromCoefficients(const Json& body, space::SpacePtr space, Target target)
{
    if (!body.is_object())
        return fail(documentError("", "not_an_object"));
    const auto intercept = numberAt(body, "intercept", "");
    if (!intercept)
        return fail(intercept.error());
    const auto terms = body.find("terms");
    if (terms == body.end() || !terms->is_array() || terms->empty())
        return fail(documentError("/terms", "no_terms"));

    Fit fit;
    fit.imported = true;
    fit.target = target;
    Formula formula;
    formula.name = "published";
    formula.target = target;
    fit.coefficients.push_back(known("(intercept)", *intercept));
    for (std::size_t t = 0; t < terms->size(); ++t) {
        const Json& entry = (*terms)[t];
        const std::string path = "/terms/" + std::to_string(t);
        if (!entry.is_object() || !entry.contains("term") || !entry["term"].is_string())
            return fail(documentError(path + "/term", "not_text"));
        const auto coefficient = numberAt(entry, "coefficient", path);
        if (!coefficient)
            return fail(coefficient.error());
        auto term = termFromPublishedName(*space, entry["term"].get<std::string>());
        if (!term)
            return fail(term.error());
        fit.coefficients.push_back(known(term->name, *coefficient));
        formula.terms.push_back(std::move(*term));
    }
    if (body.contains("resolution") && space->find("resolution")) {
        const auto resolution = numberAt(body, "resolution", "");
        if (!resolution)
            return fail(resolution.error());
        formula.locks["resolution"] = *resolution;
    }
    if (body.contains("printed_decimals")) {
        const auto decimals = numberAt(body, "printed_decimals", "");
        if (!decimals)
            return fail(decimals.error());
        if (*decimals < 0 || *decimals > 12 || *decimals != std::floor(*decimals))
            return fail(documentError("/printed_decimals", "out_of_range"));
        fit.printedDecimals = static_cast<int>(*decimals);
    }
    for (const auto& [key, member] : {std::pair{"device", &fit.device}, std::pair{"metric", &fit.metric}})
        if (const auto found = body.find(key); found != body.end() && found->is_string())
            *member = found->get<std::string>();
    if (target == Target::Latency && fit.metric.empty())
        fit.metric = study::kLatencyMs;

    return withFormula(std::move(fit), std::move(formula), std::move(space));
}

}  // namespace vulpes::predict
