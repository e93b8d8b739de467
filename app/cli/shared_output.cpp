// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "predict/profiled.h"

#include <algorithm>
#include <cmath>

namespace vulpes::cli {

namespace {

/// A block table that was measured, not fitted.
bool isProfiled(const workflow::Predictor& predictor)
{
    return predictor.fit && predictor.fit->imported && predictor.fit->formula->formula().name == predict::kProfiled;
}

const char* howChosen(const workflow::Predictor& predictor)
{
    if (isProfiled(predictor))
        return "measured";
    if (predictor.fit && predictor.fit->imported)
        return "published";
    return predictor.chosenAutomatically ? "cross-validation" : "asked";
}

} // namespace

Json toJson(const std::optional<double>& value)
{
    return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json formulaJson(const workflow::Predictor& predictor)
{
    Json result;
    result["name"] = predictor.fit ? Json(predictor.fit->formula->formula().name) : Json(nullptr);
    result["chosen"] = howChosen(predictor);
    result["cv_rmse"] = predictor.crossValidation ? Json(predictor.crossValidation->rmse) : Json(nullptr);
    Json compared = Json::array();
    for (const auto& score : predictor.comparison) {
        Json line;
        line["formula"] = score.formula;
        if (score.error) {
            line["error"] = score.error->code;
        } else {
            line["cv_rmse"] = score.cvRmse;
            line["cv_mae"] = score.cvMae;
            line["cv_kendall_tau"] = score.cvTau;
            line["aic"] = score.aic;
            line["p"] = score.p;
            line["effective_df"] = score.effectiveDf;
        }
        line["best"] = score.best;
        line["partial"] = score.partial;
        compared.push_back(std::move(line));
    }
    result["compared"] = std::move(compared);
    return result;
}

std::string formulaLine(const std::string& target, const workflow::Predictor& predictor)
{
    if (!predictor.fit)
        return {};
    std::string line = target + ": formula " + predictor.fit->formula->formula().name;
    if (isProfiled(predictor))
        return line + " (block table measured on the device: no intervals)\n";
    if (predictor.fit->imported)
        return line + " (published coefficients, no samples: no intervals)\n";
    if (!predictor.chosenAutomatically)
        return line + " (as asked)\n";
    const auto fitted = std::ranges::count_if(predictor.comparison, [](const auto& score) { return !score.error && !score.partial; });
    line += " (best of " + std::to_string(fitted) + " by cross-validation";
    if (predictor.crossValidation)
        line += ", error " + significant(predictor.crossValidation->rmse, 4);
    std::string others;
    for (const auto& score : predictor.comparison)
        if (!score.best && !score.error)
            others += (others.empty() ? "" : ", ") + score.formula + " " + significant(score.cvRmse, 4) + (score.partial ? " of a part of the networks" : "");
    return line + (others.empty() ? "" : "; " + others) + ")\n";
}

Json problemsJson(const std::vector<study::ImportProblem>& problems)
{
    Json result = Json::array();
    for (const auto& problem : problems) {
        Json line;
        line["row"] = problem.row;
        line["column"] = problem.column.empty() ? Json(nullptr) : Json(problem.column);
        line["code"] = problem.code;
        line["severity"] = problem.severity == study::ImportProblem::Severity::Note      ? "note"
                           : problem.severity == study::ImportProblem::Severity::Warning ? "warning"
                                                                                         : "row_left_out";
        line["message"] = problemSentence(problem);
        if (!problem.facts.empty())
            line["facts"] = factsJson(problem.facts);
        result.push_back(std::move(line));
    }
    return result;
}

std::string problemsText(const std::vector<study::ImportProblem>& problems, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < problems.size() && i < most; ++i) {
        const auto& problem = problems[i];
        const char* word = problem.severity == study::ImportProblem::Severity::Note      ? "note"
                           : problem.severity == study::ImportProblem::Severity::Warning ? "warning"
                                                                                         : "row left out";
        if (!text.empty())
            text += "\n";
        text += problem.row > 0 ? "row " + std::to_string(problem.row) : std::string("file");
        if (!problem.column.empty())
            text += ", column " + problem.column;
        text += " (" + std::string(word) + "): " + problemSentence(problem);
    }
    if (problems.size() > most)
        text += "\n… and " + std::to_string(problems.size() - most) + " more";
    return text;
}

} // namespace vulpes::cli
