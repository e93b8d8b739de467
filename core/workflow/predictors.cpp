// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/predictors.h"

#include "predict/compare.h"
#include "predict/profiled.h"
#include "space/describe.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

constexpr int kFolds = 10;
constexpr std::uint64_t kSeed = 1;

graph::TaskShape taskOf(const Inputs& inputs)
{
    return space::publishedTask(*inputs.space, inputs.classes);
}

predict::DesignRequest requestFor(const Inputs& inputs, const study::AnalysisState& state, predict::Target target)
{
    const Metric metric = resolveMetric(inputs, state);
    return {target, metric.device, metric.metric, state.excluded};
}

/// Why nothing could be fitted: what the formula with the fewest terms says.
Error errorOfSmallest(const std::vector<predict::Formula>& formulas, const std::vector<predict::FormulaScore>& scores)
{
    std::optional<std::size_t> smallest;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i].error && (!smallest || formulas[i].terms.size() < formulas[*smallest].terms.size()))
            smallest = i;
    return smallest ? *scores[*smallest].error : base::usageError("formula_none_fits");
}

/// A formula bound, its rows and its fit.
struct Attempt
{
    std::shared_ptr<const predict::BoundFormula> formula;
    std::shared_ptr<const predict::DesignMatrix> design;
    predict::FitPtr fit;
};

Result<Attempt> attempt(const Inputs& inputs, const study::AnalysisState& state, predict::Target target, const predict::Formula& formula,
                        const Job& job)
{
    Attempt result;
    auto bound = predict::BoundFormula::bind(formula, inputs.space, taskOf(inputs));
    if (!bound)
        return fail(bound.error());
    result.formula = std::make_shared<const predict::BoundFormula>(std::move(*bound));
    auto design = predict::designMatrix(*result.formula, *inputs.samples, requestFor(inputs, state, target));
    if (!design)
        return fail(design.error());
    result.design = std::make_shared<const predict::DesignMatrix>(std::move(*design));
    auto fitted = predict::fit(result.formula, *result.design, target, job);
    if (!fitted)
        return fail(fitted.error());
    result.fit = std::make_shared<const predict::Fit>(std::move(*fitted));
    return result;
}

/// Every formula that may be chosen: the built-in ones that fit the space, then the user's for this target.
std::vector<predict::Formula> candidates(const Inputs& inputs, const study::AnalysisState& state, predict::Target target)
{
    std::vector<predict::Formula> formulas = predict::builtinFormulas(*inputs.space, target);
    for (const auto& [name, document] : state.userFormulas) {
        auto formula = predict::formulaFromJson(document);
        if (formula && formula->target == target) {
            formula->name = name;
            formulas.push_back(std::move(*formula));
        }
    }
    return formulas;
}

/// It speaks of every network of the space: no lock, and no score that some network lacks.
bool speaksOfAll(const Inputs& inputs, const predict::Formula& formula)
{
    if (!formula.locks.empty())
        return false;
    if (std::ranges::all_of(inputs.space->scores(), &space::Score::complete))
        return true;
    const auto bound = predict::BoundFormula::bind(formula, inputs.space, taskOf(inputs));
    return !bound || bound->knowsAll();
}

const study::Document* coefficientsFor(const Inputs& inputs, const study::AnalysisState& state, predict::Target target)
{
    const std::string name = target == predict::Target::Accuracy ? "accuracy" : resolveMetric(inputs, state).metric;
    const auto found = std::ranges::find(inputs.coefficients, name, &study::Document::name);
    return found == inputs.coefficients.end() ? nullptr : &*found;
}

bool hasRows(const Inputs& inputs, const study::AnalysisState& state, predict::Target target)
{
    const Metric metric = resolveMetric(inputs, state);
    return std::ranges::any_of(*inputs.samples, [&](const study::Sample& sample) {
        if (state.excluded.contains(sample.id))
            return false;
        return target == predict::Target::Accuracy ? sample.accuracy.has_value()
                                                   : sample.metric(metric.device, metric.metric).has_value();
    });
}

/// Published coefficients, when the study has them and `formula` does not ask for another formula.
std::optional<Predictor> imported(const Inputs& inputs, const study::AnalysisState& state, predict::Target target,
                                  const std::string& formula)
{
    const study::Document* document = coefficientsFor(inputs, state, target);
    if (!document)
        return {};
    Predictor predictor;
    auto fitted = predict::fitFromCoefficients(document->body, inputs.space, target);
    if (!fitted) {
        predictor.error = fitted.error();
        return predictor;
    }
    if (!formula.empty() && fitted->formula->formula().name != formula)
        return {};
    predictor.chosenAutomatically = formula.empty();
    predictor.fit = std::make_shared<const predict::Fit>(std::move(*fitted));
    return predictor;
}

/// The table that speaks of the device at the locked resolution, where one is locked.
const study::BlockTable* blockTableFor(const Inputs& inputs, const study::AnalysisState& state)
{
    const Metric metric = resolveMetric(inputs, state);
    const auto locked = state.locks.find("resolution");
    for (const study::BlockTable& table : inputs.blockTables)
        if ((table.device == metric.device || metric.device.empty()) && metric.metric == study::kLatencyMs
            && (locked == state.locks.end() || locked->second == table.resolution))
            return &table;
    return nullptr;
}

/// The measured block table as a predictor; nothing where the study has none for the device.
std::optional<Predictor> profiled(const Inputs& inputs, const study::AnalysisState& state)
{
    const study::BlockTable* table = blockTableFor(inputs, state);
    if (!table)
        return {};
    Predictor predictor;
    auto fitted = predict::fitFromBlockTable(*table, inputs.space);
    if (!fitted) {
        predictor.error = fitted.error();
        return predictor;
    }
    predictor.fit = std::make_shared<const predict::Fit>(std::move(*fitted));
    return predictor;
}

bool isFittedFrom(const Predictor& predictor)
{
    return predictor.fit && !predictor.fit->imported && predictor.design;
}

} // namespace

Metric resolveMetric(const Inputs& inputs, const study::AnalysisState& state)
{
    Metric result{state.device, state.metric.empty() ? std::string(study::kLatencyMs) : state.metric};
    if (!result.device.empty())
        return result;
    if (!inputs.devices.empty()) {
        result.device = inputs.devices.front().name;
        return result;
    }
    for (const study::Sample& sample : *inputs.samples)
        for (const auto& timing : sample.timings)
            if (timing.metric == result.metric) {
                result.device = timing.device;
                return result;
            }
    return result;
}

Predictor makePredictorWith(const Inputs& inputs, const study::AnalysisState& state, predict::Target target,
                            const std::string& formula, const Job& job)
{
    if (!hasRows(inputs, state, target))
        if (auto published = imported(inputs, state, target, formula))
            return *published;
    Predictor predictor;
    predictor.chosenAutomatically = false;
    if (target == predict::Target::Latency && formula == predict::kProfiled) {
        auto measured = profiled(inputs, state);
        if (!measured) {
            predictor.error = inputError("profile_missing").with("device", resolveMetric(inputs, state).device);
            return predictor;
        }
        measured->chosenAutomatically = false;
        return std::move(*measured);
    }
    auto known = predict::formulaByName(*inputs.space, target, formula, state.userFormulas);
    if (!known) {
        predictor.error = known.error();
        return predictor;
    }
    auto tried = attempt(inputs, state, target, *known, job);
    if (!tried) {
        predictor.error = tried.error();
        return predictor;
    }
    predictor.design = tried->design;
    predictor.fit = tried->fit;
    return predictor;
}

Result<Predictor> makePredictor(const Inputs& inputs, const study::AnalysisState& state, predict::Target target, const Job& job)
{
    const std::string& wanted = target == predict::Target::Accuracy ? state.accuracyFormula : state.latencyFormula;
    if (!wanted.empty()) {
        Predictor predictor = makePredictorWith(inputs, state, target, wanted, job);
        if (predictor.error && predictor.error->kind == ErrorKind::Stopped)
            return fail(*predictor.error);
        return predictor;
    }
    if (!hasRows(inputs, state, target)) {
        if (auto published = imported(inputs, state, target, {}))
            return *published;
        if (target == predict::Target::Latency)
            if (auto measured = profiled(inputs, state))
                return *measured;
    }

    Predictor predictor;
    if (auto compared = compareFormulas(predictor, inputs, state, target, job); !compared)
        return fail(compared.error());
    // Too few rows for any formula: what was known without them still is.
    if (!predictor.fit) {
        auto known = imported(inputs, state, target, {});
        if ((!known || !known->fit) && target == predict::Target::Latency)
            known = profiled(inputs, state);
        if (known && known->fit) {
            known->comparison = std::move(predictor.comparison);
            return *known;
        }
    }
    return predictor;
}

Result<void> compareFormulas(Predictor& predictor, const Inputs& inputs, const study::AnalysisState& state, predict::Target target,
                             const Job& job)
{
    // A formula that speaks of a part of the space only is compared on other rows: it is shown, never chosen for the user.
    std::vector<predict::Formula> eligible, partial;
    for (predict::Formula& formula : candidates(inputs, state, target))
        (speaksOfAll(inputs, formula) ? eligible : partial).push_back(std::move(formula));
    const predict::DesignRequest request = requestFor(inputs, state, target);
    auto compared = predict::compareFormulas(inputs.space, eligible, *inputs.samples, request, taskOf(inputs), job);
    if (!compared)
        return fail(compared.error());
    predictor.comparison = compared->scores;
    if (!partial.empty()) {
        auto others = predict::compareFormulas(inputs.space, partial, *inputs.samples, request, taskOf(inputs), job);
        if (!others)
            return fail(others.error());
        for (predict::FormulaScore& score : others->scores) {
            score.best = false;
            score.partial = true;
            predictor.comparison.push_back(std::move(score));
        }
    }

    if (!predictor.fit) {
        predictor.chosenAutomatically = true;
        predictor.fit = compared->fit;
        predictor.design = compared->design;
        predictor.crossValidation = compared->crossValidation;
        predictor.error = {};
        if (!predictor.fit)
            predictor.error = errorOfSmallest(eligible, compared->scores);
        return {};
    }
    if (!isFittedFrom(predictor) || predictor.crossValidation)
        return {};
    if (compared->best && compared->scores[*compared->best].formula == predictor.fit->formula->formula().name) {
        predictor.crossValidation = compared->crossValidation;
        return {};
    }
    const int folds = static_cast<int>(std::min<Eigen::Index>(kFolds, predictor.design->y.size()));
    auto validated = predict::crossValidate(predictor.fit->formula, *predictor.design, target, folds, 1, kSeed, job);
    if (validated)
        predictor.crossValidation = std::make_shared<const predict::CrossValidation>(std::move(*validated));
    else if (validated.error().kind == ErrorKind::Stopped)
        return fail(validated.error());
    return {};
}

Result<Predictor> withRobustErrors(const Predictor& predictor, int replicates, std::uint64_t seed, const Job& job)
{
    if (!isFittedFrom(predictor))
        return predictor;
    auto coefficients = predict::robustCoefficients(*predictor.fit, *predictor.design, replicates, seed, job);
    if (!coefficients)
        return fail(coefficients.error());
    Predictor result = predictor;
    predict::Fit fit = *predictor.fit;
    fit.coefficients = std::move(*coefficients);
    result.fit = std::make_shared<const predict::Fit>(std::move(fit));
    return result;
}

} // namespace vulpes::workflow
