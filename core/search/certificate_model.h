// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "predict/column.h"
#include "space/search_space.h"

#include <Eigen/Dense>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vulpes::search::certificate {

/// A formula as a proof states it. The integer of a state is scale × Σ coefficient × Π columns, rounded to the nearest.
struct Formula
{
    struct Term
    {
        std::string name;
        std::vector<predict::Column> columns;
        double coefficient = 0;
        int stage = -1;            ///< the stage it reads; −1: globals only; `kEveryStage`: a sum over the stages; `kCoupled`: several
    };
    static constexpr int kEveryStage = -2;
    static constexpr int kCoupled = -3;

    std::vector<Term> terms;
    double intercept = 0;
    std::int64_t scale = 1;
    bool exact = false;            ///< every integer is exact, not rounded
    bool saturating = false;
    double ceiling = 0;

    [[nodiscard]] double toValue(double total) const;
    /// The term's value at one state of one stage (0 where it does not read the stage).
    [[nodiscard]] double stageValue(const Term&, std::size_t stage, const space::StageChoices&, const space::StageChoices& globals) const;
    /// The term's part outside the stages.
    [[nodiscard]] double baseValue(const Term&, const space::StageChoices& globals) const;
    /// Keeps the states that every column knows (`predict::Column::knows`).
    void keepKnown(std::vector<std::vector<space::StageState>>&) const;
};

/// Reads the member written by `workflow` or found in a proof. Errors: `proof_json`, `proof_needs_separable` (a sum over stages multiplied by a
/// stage's column).
[[nodiscard]] Result<Formula> readFormula(const Json&, const std::string& path, const space::SpacePtr&, int classes);

/// A number so near to the middle of two integers that machines may round it differently: the proof says which it is.
struct Tie
{
    int stage = -1;                ///< −1: the constant
    std::uint32_t state = 0;
    std::int64_t value = 0;
};

/// Σ of (stage + 2)·(state + 1) + value, so that a changed tie is told from a changed coefficient.
[[nodiscard]] std::int64_t sumOfTies(std::span<const Tie>);

/// A term over several stages in one slice: coefficient × Π factor[stage](state), multiplied in the order of the stages and rounded once.
struct Product
{
    double coefficient = 0;                    ///< with its global columns, and factors that are the same for all states of a stage
    std::vector<std::size_t> stages;           ///< ascending, at least two
    std::vector<std::vector<double>> values;   ///< per factor and state
};

/// Integers of one formula in one slice.
struct Table
{
    std::int64_t constant = 0;
    std::vector<std::vector<std::int64_t>> stage;
    std::vector<Tie> ties;
    std::vector<Product> products;

    /// The total of a network, couplings included.
    [[nodiscard]] std::int64_t total(std::span<const std::uint32_t> states, std::int64_t scale) const;
};
/// Values before rounding.
struct RealTable
{
    struct Entry { double value = 0, guard = 0; };
    Entry constant;
    std::vector<std::vector<Entry>> stage;
    std::vector<Product> products;
};

/// What the witness says of a product: [bits of its coefficient, bits of coefficient × scale, then Σ and Σ² of 1000 × each factor].
[[nodiscard]] Json productJson(const Product&, std::int64_t scale);

using States = std::vector<std::vector<space::StageState>>;

[[nodiscard]] RealTable evaluate(const Formula&, const States&, const space::StageChoices& globals);
/// Is the number within its guard of the middle between two integers?
[[nodiscard]] bool isTie(const RealTable::Entry&);

/// Two sums over the states of a stage that do not depend on their order: Σ v and Σ (v mod 1000003)².
struct Sums
{
    std::int64_t sum = 0, squares = 0;
    bool operator==(const Sums&) const = default;
};
[[nodiscard]] Sums sumsOf(std::span<const std::int64_t> values);
/// The same over the decision values of the states, which locks and the space alone decide: Σ of round(1000·value).
[[nodiscard]] Sums sumsOf(const space::SearchSpace&, std::size_t stage, const std::vector<space::StageState>&);

/// All states of a space under locks; `proof_json` when there are more than a proof may have.
[[nodiscard]] Result<States> listStates(const space::SearchSpace&, const space::Locks&, bool tied);

/// The covariance part of a proof with a chance above one half.
struct Limit
{
    double sigma = 0, df = 0, quantile = 0, leastLeverage = 0;
    Eigen::MatrixXd v;             ///< (X'X)^-1, intercept first
    std::vector<int> terms;        ///< indices of the cost's terms behind its other rows
};

/// Is V − least·e0 e0' positive definite, so that the leverage of every network is at least `least`?
[[nodiscard]] bool leverageIsAtLeast(const Eigen::MatrixXd& v, double least);
/// Largest integer N with N / scale ≤ value, in double arithmetic as the front compares.
[[nodiscard]] std::int64_t scaledBudget(double value, std::int64_t scale);
/// Largest cost total a network can have whose limit is at most the budget: the constant-margin relaxation.
[[nodiscard]] std::int64_t relaxedBudget(double budget, const Limit&, std::int64_t scale);

/// SHA-256 of the document's compact text without its member `digest`.
[[nodiscard]] std::string digestOf(const Json& proof);
/// A double's hexadecimal text (as C's %a without 0x) and back; nothing if it is none.
[[nodiscard]] std::string hexOf(double);
[[nodiscard]] std::optional<double> fromHex(std::string_view);

} // namespace vulpes::search::certificate
