// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/contributions.h"
#include "explain/effects.h"
#include "explain/suggest.h"
#include "explain/what_if.h"
#include "predict/diagnostics.h"
#include "predict/separable_model.h"
#include "search/certificate.h"
#include "search/chance.h"
#include "search/pareto_front.h"
#include "study/block_table.h"
#include "study/study.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// Everything an analysis starts from: an immutable picture of the study at one moment.
struct Inputs
{
    space::SpacePtr space;
    study::SamplesPtr samples;                       ///< never null; may be empty
    std::vector<study::Device> devices;
    std::vector<study::Document> coefficients;       ///< kind "coefficients"
    std::vector<study::BlockTable> blockTables;      ///< measured block tables, those that can be read
    std::string studyDigest;
    int classes = 1000;
};

/// One predictor with everything around it.
struct Predictor
{
    predict::FitPtr fit;
    std::shared_ptr<const predict::DesignMatrix> design;              ///< null for imported coefficients
    std::shared_ptr<const predict::Diagnostics> diagnostics;          ///< arrives later
    std::shared_ptr<const predict::CrossValidation> crossValidation;  ///< of the chosen formula
    std::vector<predict::FormulaScore> comparison;                    ///< of all formulas that fit the space
    bool chosenAutomatically = true;
    std::optional<Error> error;                                       ///< why there is no fit
};

/// The results that depend on samples, formulas, exclusions, locks and tying, but not on the budget. Immutable; parts that
/// failed say why in `error`. Published part by part: fits, then front, then diagnostics.
struct Analysis
{
    Inputs inputs;
    study::AnalysisState state;                      ///< the state it was computed from
    std::string device, metric;                      ///< as resolved
    Predictor accuracy, latency;
    std::vector<predict::Slice> slices;
    search::FrontPtr front;                          ///< null until ready or on error
    std::shared_ptr<const search::ChanceSolver> chance;   ///< null without covariance
    std::optional<Error> frontError;
    std::vector<double> averageAccuracyTerms, averageLatencyTerms;   ///< baseline "average"
    bool complete = false;                           ///< diagnostics are in

    [[nodiscard]] std::vector<predict::ModelPtr> models() const;
    /// Network of a front point or answer.
    [[nodiscard]] space::Architecture architecture(const search::Point&) const;
};
using AnalysisPtr = std::shared_ptr<const Analysis>;

/// How far `analyse` goes.
enum class Until { Fits, Front, Chance, Diagnostics };

/// The one place that knows fit → front → diagnostics. `previous` lets unchanged parts be reused (a lock keeps the fits). `publish` is called with
/// each better picture on the calling thread; the last one is also returned. When only rows changed and no formula was asked for, the formula
/// chosen last is fitted and published first; the comparison of formulas follows and replaces it if another one is better now.
/// Errors: only Stopped; everything else is inside.
[[nodiscard]] Result<AnalysisPtr> analyse(Inputs, study::AnalysisState, AnalysisPtr previous, const std::function<void(AnalysisPtr)>& publish,
                                          const Job& = {}, Until = Until::Diagnostics);

/// The budget when none has been chosen: the middle of the front, rounded up to a whole unit. 0 without a front.
[[nodiscard]] double defaultBudget(const Analysis&);
/// `state.budgetMs`, or the default.
[[nodiscard]] double effectiveBudget(const Analysis&, const study::AnalysisState&);
/// Up to `count` networks of the front around a budget, the nearest first: what `explain::suggest` should be good at.
[[nodiscard]] std::vector<space::Architecture> networksNear(const Analysis&, double budget, std::size_t count);
/// A baseline or a network by its name: "fastest", "best" (of the front), or architecture text of ours or as its benchmark writes it. Errors: those of `space::readNetwork`, `no_front`.
[[nodiscard]] Result<space::Architecture> namedNetwork(const Analysis&, const std::string& nameOrText);

/// What a budget gets: cheap enough for every mouse move (a look-up).
struct BudgetAnswer
{
    std::optional<search::Answer> answer;            ///< nothing: infeasible or no front
    std::optional<Error> error;
    std::optional<std::size_t> frontIndex;           ///< when the answer lies on the front
    space::Architecture architecture;
    predict::Prediction accuracy, latency;
    std::optional<double> chance;                    ///< of meeting the budget
};
/// Error `answer_updating` (fact `cost`) while the state names a budget of a cost that the analysis was made without: never an answer that
/// ignores a budget.
/// Under several budgets or a chance above 50 % with `prove` false: the best known at once, BestFound with its gap; with `prove` true: exact.
[[nodiscard]] BudgetAnswer answerBudget(const Analysis&, const study::AnalysisState&, bool prove, const Job& = {});

/// Everything shown of one network.
struct NetworkReport
{
    space::Architecture architecture;
    predict::Prediction accuracy, latency;
    std::optional<double> chance;                    ///< of meeting the state's budget
    std::int64_t macs = 0, parameters = 0, peakActivationBytes = 0;
    bool meetsBudget = false, meetsLocks = true;
};
/// Predictions are `extrapolated` too where `markUnmeasured` (unmeasured.h) says so.
[[nodiscard]] Result<NetworkReport> reportNetwork(const Analysis&, const study::AnalysisState&, const space::Architecture&);

/// Proof document of an answer (search::makeProof with this analysis' formulas): of its being the best, of its gap when it is best found, or of the
/// budgets being infeasible when that is the answer's error. Errors: those of `makeProof`.
[[nodiscard]] Result<Json> proveAnswer(const Analysis&, const study::AnalysisState&, const BudgetAnswer&, const Job& = {});
/// `check --against STUDY`: do the proof's coefficients come from this analysis? Errors (kind Refuted): `proof_other_space`, `proof_other_scores` (fact `score`),
/// `proof_other_formula`, `proof_other_coefficients` (fact `term`).
[[nodiscard]] Result<void> proofAgainst(const Analysis&, const Json& proof);
/// Makes a state ask for the formulas and the metric a proof speaks of, before `analyse` and `proofAgainst`.
void applyProofFormulas(const Json& proof, study::AnalysisState&);

} // namespace vulpes::workflow
