// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/verify.h"

namespace vulpes::deploy {

namespace {

const char* codeOf(Finding::Weight weight)
{
    switch (weight) {
    case Finding::Weight::Error:
        return "error";
    case Finding::Weight::Warning:
        return "warning";
    case Finding::Weight::Note:
        break;
    }
    return "note";
}

base::Json describe(const Finding& finding)
{
    base::Json json{{"weight", codeOf(finding.weight)}, {"code", finding.code}};
    if (finding.op >= 0)
        json["operator"] = finding.op;
    if (finding.tensor >= 0)
        json["tensor"] = finding.tensor;
    if (!finding.detail.empty())
        json["detail"] = finding.detail;
    return json;
}

base::Json describe(const Agreement& agreement)
{
    return {{"runtime", agreement.runtime}, {"inputs", agreement.inputs}, {"same_top", agreement.sameTop},
        {"same_top_low", agreement.sameTopLow}, {"same_top_high", agreement.sameTopHigh},
        {"mean_error", agreement.meanError}, {"largest_error", agreement.largestError},
        {"steps", agreement.steps}};
}

}  // namespace

base::Json toJson(const Verification& verification)
{
    base::Json json{{"verdict", codeOf(verification.verdict)}, {"findings", base::Json::array()},
        {"outside", base::Json::array()}, {"outside_missing", verification.outsideMissing},
        {"layers", base::Json::array()}};
    for (const Finding& finding : verification.findings)
        json["findings"].push_back(describe(finding));
    for (const Agreement& agreement : verification.outside)
        json["outside"].push_back(describe(agreement));
    if (verification.quantised)
        json["quantised"] = describe(*verification.quantised);
    for (const LayerNoise& layer : verification.layers)
        json["layers"].push_back(
            {{"operator", layer.op}, {"name", layer.name}, {"decibels", layer.decibels}});
    return json;
}

}  // namespace vulpes::deploy
