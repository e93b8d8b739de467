// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/units.h"
#include "workflow/predictors.h"
#include "workflow/run_record.h"

#include <map>

namespace vulpes::cli {

namespace {

constexpr int kDefaultBootstrap = 200;

class FitCommand : public Command
{
public:
    FitCommand() : Command("fit", "A predictor with its statistics", "vulpes-cli fit my.vulpes --target latency --cv 10 --json") {}

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        m_predictors.bind(app, false);
        add(app, "target", m_target);
        add(app, "cv", m_folds);
        add(app, "repeats", m_repeats);
        add(app, "bootstrap", m_bootstrap);
        addFlag(app, "rows", m_rows);
        addFlag(app, "keep", m_keep);
        addFlag(app, "as-csv", m_csv);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_folds < 2 || m_repeats < 1)
            return fail(base::usageError("cv_range"));
        auto opened = openStudy(context, m_study);
        if (!opened)
            return fail(opened.error());
        const predict::Target target = m_target == "accuracy" ? predict::Target::Accuracy : predict::Target::Latency;
        // --formula names one of this target only.
        PredictorOptions options = m_predictors;
        (target == predict::Target::Accuracy ? options.accuracyFormula : options.latencyFormula) = options.formula;
        options.formula.clear();
        if (auto applied = options.apply(opened->state, opened->inputs); !applied)
            return fail(applied.error());

        auto made = workflow::makePredictor(opened->inputs, opened->state, target, context.job);
        if (!made)
            return fail(made.error());
        if (!made->fit)
            return fail(made->error ? *made->error : base::internalError("fit_absent"));
        m_metric = target == predict::Target::Accuracy ? "accuracy" : workflow::resolveMetric(opened->inputs, opened->state).metric;
        if (auto completed = complete(*made, target, context); !completed)
            return fail(completed.error());
        if (m_keep) {
            if (auto done = keepInStudy(m_study.study, workflow::fitDocument(m_metric, *made->fit)); !done)
                return fail(done.error());
        }
        if (m_csv)
            context.print(coefficientTable(*made->fit).csv());
        else
            context.globals.json ? context.print(document(*opened, *made)) : context.print(text(*made));
        return kDone;
    }

private:
    /// Cross-validation as asked, diagnostics when rows are wanted, robust errors.
    Result<void> complete(workflow::Predictor& predictor, predict::Target target, const Context& context)
    {
        if (!predictor.design)
            return {};
        const auto rows = static_cast<std::int64_t>(predictor.design->y.size());
        const int folds = static_cast<int>(std::min<std::int64_t>(m_folds, rows));
        if (folds < m_folds)
            context.say("--cv " + std::to_string(m_folds) + ": there are only " + std::to_string(rows)
                        + " rows, so each of them is a fold of its own.");
        const auto& known = predictor.crossValidation;
        if (!known || known->folds != folds || known->repeats != m_repeats || known->seed != context.globals.seed) {
            auto validated = predict::crossValidate(predictor.fit->formula, *predictor.design, target, folds, m_repeats,
                                                    context.globals.seed, context.job);
            if (!validated)
                return fail(validated.error());
            predictor.crossValidation = std::make_shared<const predict::CrossValidation>(std::move(*validated));
        }
        auto diagnostics = predict::diagnose(*predictor.fit, *predictor.design, context.job);
        if (diagnostics)
            predictor.diagnostics = std::make_shared<const predict::Diagnostics>(std::move(*diagnostics));
        else if (diagnostics.error().kind == ErrorKind::Stopped)
            return fail(diagnostics.error());
        const auto& formula = predictor.fit->formula->formula();
        const bool exact = formula.link == predict::LinkKind::Identity && formula.penalty == predict::Formula::Penalty::None;
        const int replicates = m_bootstrap.value_or(exact ? 0 : kDefaultBootstrap);
        if (replicates > 0) {
            auto robust = workflow::withRobustErrors(predictor, replicates, context.globals.seed, context.job);
            if (!robust)
                return fail(robust.error());
            predictor = std::move(*robust);
            m_replicates = replicates;
        }
        return {};
    }

    [[nodiscard]] Json document(const Opened& opened, const workflow::Predictor& predictor) const
    {
        const predict::Fit& fit = *predictor.fit;
        Json result;
        result["schema"] = "vulpes.fit/1";
        result["target"] = m_target;
        result["metric"] = m_metric;
        result["device"] = fit.device.empty() ? Json(nullptr) : Json(fit.device);
        result["space"] = opened.inputs.space->name();
        result["formula"] = fit.formula->formula().name;
        result["selection"] = formulaJson(predictor);
        const bool fitted = !fit.imported;
        const auto known = [&](const auto& value) { return fitted ? Json(value) : Json(nullptr); };
        result["n"] = fit.n;
        result["p"] = fit.p;
        result["rank"] = fit.rank;
        result["df_residual"] = known(fit.dfResidual);
        result["effective_df"] = known(fit.effectiveDf);
        result["r2"] = toJson(fit.r2);
        result["adjusted_r2"] = toJson(fit.adjustedR2);
        result["residual_se"] = toJson(fit.residualSe);
        result["exactly_additive"] = predict::isExactlyAdditive(fit);
        result["f"] = toJson(fit.f);
        result["f_p"] = toJson(fit.fP);
        result["press_rmse"] = toJson(fit.pressRmse);
        result["aic"] = toJson(fit.aic);
        const auto& formula = fit.formula->formula();
        result["lambda"] = formula.penalty == predict::Formula::Penalty::None ? Json(nullptr) : Json(fit.lambda);
        result["link_ceiling"] = formula.link == predict::LinkKind::Identity ? Json(nullptr) : Json(fit.linkCeiling);
        result["condition_number"] = known(fit.conditionNumber);
        result["max_leverage"] = known(fit.maxLeverage);
        result["rows_left_out"] = predictor.design ? predictor.design->leftOut.size() : 0;
        if (predictor.crossValidation) {
            const auto& cv = *predictor.crossValidation;
            result["cv"] = {{"folds", cv.folds}, {"repeats", cv.repeats}, {"seed", cv.seed}, {"rmse", cv.rmse}, {"mae", cv.mae}, {"r2", cv.r2},
                            {"spearman", cv.spearman}, {"kendall_tau", cv.kendallTau}};
        } else {
            result["cv"] = nullptr;
        }
        if (predictor.diagnostics) {
            const auto& d = *predictor.diagnostics;
            result["diagnostics"] = {{"shapiro_w", d.shapiroW}, {"normality_p", d.normalityP}, {"breusch_pagan", d.breuschPagan},
                                     {"variance_p", d.varianceP}, {"loo_kendall_tau", d.looKendall}, {"pure_error_sd", toJson(d.pureErrorSd)}};
        }
        result["bootstrap_replicates"] = m_replicates;
        Json coefficients = Json::array();
        for (const auto& coefficient : fit.coefficients) {
            Json line;
            line["term"] = coefficient.term;
            line["estimate"] = coefficient.aliased ? Json(nullptr) : Json(coefficient.estimate);
            line["aliased"] = coefficient.aliased;
            line["se"] = toJson(coefficient.se);
            line["t"] = toJson(coefficient.t);
            line["p"] = toJson(coefficient.p);
            line["p_adjusted"] = toJson(coefficient.adjustedP);
            line["ci_low"] = toJson(coefficient.ciLow);
            line["ci_high"] = toJson(coefficient.ciHigh);
            line["vif"] = toJson(coefficient.vif);
            line["hc3_se"] = toJson(coefficient.hc3Se);
            line["bootstrap_se"] = toJson(coefficient.bootstrapSe);
            coefficients.push_back(std::move(line));
        }
        result["coefficients"] = std::move(coefficients);
        if (m_rows)
            result["rows"] = rowsJson(opened, predictor);
        return result;
    }

    static Json rowsJson(const Opened& opened, const workflow::Predictor& predictor)
    {
        Json rows = Json::array();
        if (!predictor.diagnostics)
            return rows;
        std::map<std::int64_t, const study::Sample*> byId;
        for (const auto& sample : *opened.inputs.samples)
            byId[sample.id] = &sample;
        for (const auto& row : predictor.diagnostics->rows) {
            Json line;
            line["sample"] = row.sampleId;
            if (const auto found = byId.find(row.sampleId); found != byId.end())
                line["row"] = found->second->sourceRow;
            line["observed"] = row.observed;
            line["fitted"] = row.fitted;
            line["residual"] = row.residual;
            line["leverage"] = row.leverage;
            line["cook"] = row.cook;
            line["standardised"] = row.standardised;
            line["studentised"] = row.studentised;
            line["loo"] = row.loo;
            rows.push_back(std::move(line));
        }
        return rows;
    }

    static TextTable coefficientTable(const predict::Fit& fit)
    {
        TextTable table({{"term", TextTable::Align::Left}, {"estimate"}, {"se"}, {"t"}, {"p"}, {"ci_low"}, {"ci_high"}, {"vif"}});
        for (const auto& c : fit.coefficients)
            table.add({c.term, c.aliased ? "aliased" : significant(c.estimate), significant(c.se ? c.se : c.bootstrapSe, 4),
                       significant(c.t, 4), probability(c.p), significant(c.ciLow, 4), significant(c.ciHigh, 4), significant(c.vif, 4)});
        return table;
    }

    [[nodiscard]] std::string text(const workflow::Predictor& predictor) const
    {
        const predict::Fit& fit = *predictor.fit;
        std::string out = formulaLine(m_target, predictor) + "\n";
        if (!fit.imported) {
            const std::size_t leftOut = predictor.design ? predictor.design->leftOut.size() : 0;
            out += "rows " + std::to_string(fit.n) + (leftOut > 0 ? " (" + std::to_string(leftOut) + " left out)" : "") + ", coefficients "
                   + std::to_string(fit.p) + ", rank " + std::to_string(fit.rank) + ", residual degrees of freedom " + significant(fit.dfResidual, 5) + "\n";
            out += "R² " + number(fit.r2, 5) + ", adjusted " + number(fit.adjustedR2, 5) + ", residual standard error "
                   + significant(fit.residualSe, 5) + "\n";
            if (fit.f)
                out += "F " + significant(fit.f, 5) + " (p " + probability(fit.fP) + ")";
            if (fit.pressRmse)
                out += std::string(fit.f ? ", " : "") + "leave-one-out error " + significant(fit.pressRmse, 5);
            out += "\n";
            if (fit.lambda > 0)
                out += "ridge penalty " + significant(fit.lambda, 4) + ", effective degrees of freedom " + significant(fit.effectiveDf, 4) + "\n";
            if (predict::isExactlyAdditive(fit))
                out += "exactly additive: one number per choice, added up; what is left is rounding\n";
            if (fit.formula->formula().link != predict::LinkKind::Identity)
                out += "accuracy = C − exp(−index), C = " + significant(fit.linkCeiling, 5) + "\n";
            if (const auto& cv = predictor.crossValidation)
                out += std::to_string(cv->folds) + "-fold cross-validation: RMSE " + significant(cv->rmse, 5) + ", MAE "
                       + significant(cv->mae, 5) + ", Spearman " + number(cv->spearman, 4) + ", Kendall tau-b " + number(cv->kendallTau, 4) + "\n";
            if (const auto& d = predictor.diagnostics)
                out += "residuals: normality p " + probability(d->normalityP) + ", constant variance p " + probability(d->varianceP) + "\n";
            if (m_replicates > 0)
                out += "intervals from " + std::to_string(m_replicates) + " bootstrap fits\n";
        }
        out += "\n" + coefficientTable(fit).text();
        if (m_rows && predictor.diagnostics) {
            TextTable rows({{"sample"}, {"observed"}, {"fitted"}, {"residual"}, {"leverage"}, {"cook"}, {"studentised"}});
            for (const auto& row : predictor.diagnostics->rows)
                rows.add({std::to_string(row.sampleId), significant(row.observed), significant(row.fitted), significant(row.residual, 4),
                          number(row.leverage, 4), significant(row.cook, 3), number(row.studentised, 3)});
            out += "\n" + rows.text();
        }
        return out;
    }

    StudyOptions m_study;
    PredictorOptions m_predictors;
    std::string m_target = "accuracy", m_metric;
    int m_folds = 10, m_repeats = 1;
    std::optional<int> m_bootstrap;
    int m_replicates = 0;
    bool m_rows = false, m_csv = false, m_keep = false;
};

} // namespace

CommandPtr makeFitCommand()
{
    return std::make_unique<FitCommand>();
}

} // namespace vulpes::cli
