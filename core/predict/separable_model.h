// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/fit.h"

#include <Eigen/Dense>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::predict {

/// A product over two or more stages that no sum of stage parts can express: coefficient × Π factor[stage](state).
struct Interaction
{
    struct Factor
    {
        int stage = 0;
        std::vector<double> values;    ///< one per state of the stage
    };
    double coefficient = 0;
    std::vector<Factor> factors;       ///< stages ascending and distinct, at least two
};

/// One quantity of a network as a constant plus one integer per stage state: value = (constant + Σ_s stage[s][state_s]) / scale,
/// plus the interactions. Integers compare without rounding. `exact`: the coefficients themselves lie on the grid (printed coefficients);
/// otherwise each network's value is off by at most `roundingBound`.
struct Quantity
{
    std::string name;                  ///< "accuracy", "latency_ms", "energy_mj", "macs", "parameters"
    std::int64_t scale = 1;
    std::int64_t constant = 0;
    std::vector<std::vector<std::int64_t>> stage;
    std::vector<Interaction> interactions;
    bool exact = false;
    double roundingBound = 0;
    LinkKind link = LinkKind::Identity; ///< objective only: the integers are the index; monotone, so the order is the same
    double linkCeiling = 0;

    [[nodiscard]] double toValue(std::int64_t total) const;   ///< link applied
};

/// What the chance of meeting a budget needs (see docs/statistics.md): m(x) is the cost itself, h(x) = (1,f)'V(1,f).
/// Only for a cost fitted without interactions.
struct PredictionLimit
{
    std::size_t cost = 0;              ///< index into `costs`
    double sigma = 0;
    double df = 0;
    Eigen::VectorXd beta;              ///< 1 + p, intercept first
    Eigen::MatrixXd v;                 ///< (1+p) × (1+p), intercept first
    Eigen::VectorXd base;              ///< 1 + p: intercept 1 and the part of the terms outside the stages
    std::vector<std::vector<int>> columns;          ///< per stage: indices into v of the terms it feeds
    std::vector<Eigen::MatrixXd> features;          ///< per stage: states × columns of that stage
};

/// The only thing `search` sees: states per stage, an objective to raise, costs to keep under their budgets.
/// Immutable once published. A space with global decisions gives one model per value combination (a slice).
struct SeparableModel
{
    std::vector<std::string> stageNames;
    std::vector<std::size_t> stateCounts;
    std::vector<std::vector<int>> orderings;        ///< per stage and state: how many networks of the space it stands for
    Quantity objective;
    std::vector<Quantity> costs;                    ///< the budgeted metric first, then the request's extra costs, then its further latencies
    std::optional<PredictionLimit> limit;
    double log10Networks = 0;
    std::string label;                              ///< of the slice: "resolution=192"; empty when there is only one
};
using ModelPtr = std::shared_ptr<const SeparableModel>;

struct ModelFrame;
using FramePtr = std::shared_ptr<const ModelFrame>;

/// The states behind a model's indices: turns a search result into an architecture.
struct StateCatalogue
{
    space::SpacePtr space;
    std::vector<std::vector<space::StageState>> states;   ///< per stage; merged states keep the one representative
    space::StageChoices globals;
    FramePtr frame;               ///< what `find` looks features up in
    std::size_t slice = 0;        ///< in the frame

    [[nodiscard]] space::Architecture architecture(std::span<const std::uint32_t> stateOfStage) const;
    /// The states of a network: index per stage of the state with equal cost features (merged states kept the one of best accuracy);
    /// nothing if a lock excludes it.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> find(const space::Architecture&) const;
};

/// The part of the space with one combination of global values: what search sees (`model`) and what turns its indices back into networks
/// (`catalogue`). Immutable, shared between threads.
struct Slice
{
    ModelPtr model;
    std::shared_ptr<const StateCatalogue> catalogue;
};

/// Which networks a model covers and which costs it counts besides the budgeted metric.
struct ModelRequest
{
    space::Locks locks;
    bool tied = false;
    std::vector<std::string> extraCosts;      ///< "macs", "parameters": only those with a budget, since each keeps states apart
    bool withLimit = true;                    ///< fill `limit` when the latency fit has a covariance
    graph::TaskShape task;                    ///< for macs and parameters (classes)
    std::vector<FitPtr> furtherLatencies;     ///< of other devices: one more cost each, after the extra ones, named "metric@device"
    std::set<double> resolutions;             ///< global values the samples cover; a formula that does not read a global fixes it to these
};

/// Builds the slices from two fits. States are multisets (or tied) of the space under the locks; states with equal features in every
/// quantity's formula are merged where no cost tells them apart. Cost: states × terms.
/// Errors: `lock_unknown_decision`, `no_network` (locks exclude everything), `lock_unmeasured` (facts `decision`, `value`, `measured`: the
/// resolution is locked outside `resolutions` and a formula does not read it). Polls the job.
[[nodiscard]] Result<std::vector<Slice>> buildModel(const Fit& accuracy, const Fit& latency, const ModelRequest&, const Job& = {});

/// The part of a model that does not depend on coefficients: states, feature tables, merges. Made once per pair of formulas and locks,
/// so that new coefficients (a sample excluded, a bootstrap) cost one product of tables and coefficients.
/// Errors and cost: those of `buildModel`. Immutable, shared between threads.
[[nodiscard]] Result<FramePtr> prepareModel(const std::shared_ptr<const BoundFormula>& accuracy,
                                            const std::shared_ptr<const BoundFormula>& latency, const ModelRequest&, const Job& = {});
/// Requires fits of the frame's formulas (equal terms, asserted by their number).
[[nodiscard]] std::vector<Slice> buildModel(const Fit& accuracy, const Fit& latency, const FramePtr&);

} // namespace vulpes::predict
