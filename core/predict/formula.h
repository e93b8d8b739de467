// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/column.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::predict {

enum class Target { Accuracy, Latency };   ///< Latency stands for the chosen device metric

/// One regressor: a product of columns.
struct Term
{
    std::string name;                    ///< "tot_24", "s24.identity.sum(expansion*kernel^2)"; unique within a formula
    std::vector<std::string> columns;    ///< texts of `Column`; the term is their product

    bool operator==(const Term&) const = default;
};

enum class LinkKind { Identity, Saturating };   ///< Saturating: value = C − exp(−index), C fitted by GCV on the accuracy scale

/// A named list of terms: what a predictor is made of. An intercept is always there.
struct Formula
{
    std::string name;                    ///< "fox", "physical", "saturating", "table", or the user's
    Target target = Target::Accuracy;
    std::vector<Term> terms;
    LinkKind link = LinkKind::Identity;
    enum class Penalty { None, Gcv, Fixed } penalty = Penalty::None;   ///< ridge; Gcv picks lambda by generalised cross-validation
    double lambda = 0;                   ///< for Fixed
    space::Locks locks;                  ///< the formula only speaks of networks that meet these

    bool operator==(const Formula&) const = default;
};

[[nodiscard]] Json toJson(const Formula&);
/// Errors: `formula_json` with facts `path`, `reason`.
[[nodiscard]] Result<Formula> formulaFromJson(const Json&);

/// The built-in formulas that fit this space and target, the paper's first. `fox`: 40 accuracy or 35 latency terms; `physical`: latency, 25;
/// `saturating`: accuracy, 35, ridge by GCV and a fitted link; `table`: both, one term per block type and position, ridge. Terms for other chain
/// spaces are made the same way from their stages and block kinds. One file each under `predict/formulas/`, plus a line in the registry.
[[nodiscard]] std::vector<Formula> builtinFormulas(const space::SearchSpace&, Target);
/// Errors: `formula_unknown` with facts `formula`, `known`.
[[nodiscard]] Result<Formula> formulaByName(const space::SearchSpace&, Target, std::string_view name,
                                            const std::map<std::string, Json>& userFormulas);

/// A formula bound to a space: the terms as functions of stages. Immutable, thread-safe.
class BoundFormula
{
public:
    /// Errors: those of `Column::parse` and `SearchSpace::checkLocks`; `formula_json` (facts `path`, `reason`: "no_terms", "no_columns",
    /// "duplicate_term", "too_many_terms", "too_many_products", "link_target").
    [[nodiscard]] static Result<BoundFormula> bind(Formula, space::SpacePtr, graph::TaskShape task = {});

    [[nodiscard]] const Formula& formula() const { return m_formula; }
    [[nodiscard]] const space::SpacePtr& space() const { return m_space; }
    [[nodiscard]] std::size_t termCount() const { return m_formula.terms.size(); }
    /// The columns of term `t`.
    [[nodiscard]] const std::vector<Column>& columns(std::size_t term) const { return m_columns[term]; }
    /// Stages term `t` reads, ascending; empty for a term of globals only. Two or more: it couples them, unless it is one sum
    /// over stages (`couples`).
    [[nodiscard]] const std::vector<int>& stagesOf(std::size_t term) const { return m_stages[term]; }
    [[nodiscard]] bool separable() const;    ///< no term couples stages
    /// Term `t` is a product over different stages. A single sum over stages (`macs`) reads them all and couples none.
    [[nodiscard]] bool couples(std::size_t term) const;
    [[nodiscard]] bool readsGlobals() const;
    /// No column stands for a score that nobody said of this network (`Column::knows`); of no network at all.
    [[nodiscard]] bool knows(const space::Architecture&) const;
    [[nodiscard]] bool knowsAll() const;
    /// Keeps the states of stage `s` that every column knows.
    void keepKnown(std::size_t stage, std::vector<space::StageState>&) const;
    /// Values of all terms for one network.
    [[nodiscard]] std::vector<double> row(const space::Architecture&) const;
    /// Values of all terms for an observation. Errors: `formula_needs_network` (a column-only row lacks a column; fact `column`).
    [[nodiscard]] Result<std::vector<double>> row(const study::Observation&) const;

private:
    Formula m_formula;
    space::SpacePtr m_space;
    std::vector<std::vector<Column>> m_columns;
    std::vector<std::vector<int>> m_stages;
};

} // namespace vulpes::predict
