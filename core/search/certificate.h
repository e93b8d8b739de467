// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "predict/separable_model.h"
#include "search/answer.h"

#include <string>

namespace vulpes::search {

/// What a proof needs beside the model: where the coefficients come from. Filled by `workflow`.
///
/// A formula is {"name", "terms": [{"name", "columns": ["s24.depth", …], "coefficient": number}], "intercept": number,
/// "link": "identity" | "saturating", "ceiling": number}: coefficients in units of the quantity (of the index under a link), columns in the
/// language of `predict::Column`. Other members are kept as they are. Scale, exactness and bits are added here from the model.
struct ProofContext
{
    Json space;                 ///< SearchSpace::toJson
    Json objectiveFormula;
    Json costFormula;
    Json locks;                 ///< {"s24.depth": 3}: those of the request and of both formulas
    bool tied = false;
    std::string studyDigest;
    std::string architecture;   ///< text of the answer
    Json slices;                ///< [{"resolution": 192}, …]: the globals of each slice; null: taken from labels, answer and locks
    int classes = 1000;         ///< for columns that count parameters
    /// Budgets beside that of the first cost.
    struct More
    {
        std::size_t cost = 1;   ///< index into the model's costs
        double budget = 0;
        Json formula;           ///< as `costFormula`; of MACs and parameters the column of that name
    };
    std::vector<More> more;
};

/// Makes the proof document `vulpes.proof/1` (docs/proof-format.md): formulas, budgets, chance, answer, and the witness (per slice the prices, their
/// dual bound, and per stage the best reduced value and the sums of the tables). A proved answer is claimed optimal; one that is best found, or
/// whose check would visit too many networks, is claimed to be within a gap, which is derived again and may come out wider than the answer's. An
/// answer without states claims that no network keeps the budgets. The proof is checked before it is handed out. Errors: `proof_too_long` (a check
/// of infeasibility would visit too many), `proof_needs_separable` (a sum over stages times a stage's column, fact `term`), `proof_json` (context),
/// `proof_mismatch` (Internal: context and model differ).
[[nodiscard]] Result<Json> makeProof(std::span<const predict::ModelPtr> slices, const Answer&, double budget, double chance,
                                     const ProofContext&, const Job& = {});

/// Re-derives a proof by another method than the one that found it: dual bound and enumeration of everything within the gap.
/// Returns what was checked; errors (kind Refuted): `proof_digest`, `proof_coefficient`, `proof_budget`, `proof_answer_value`, `proof_answer_infeasible`,
/// `proof_not_optimal` (fact `network`: a better one), `proof_witness`, `proof_space`, each with fact `path` (a JSON pointer);
/// `proof_json` (kind Input, facts `path`, `reason`) for a broken file; `proof_needs_separable` (kind Missing); Stopped.
struct ProofCheck
{
    std::string claim;          ///< "optimal", "bounded" (no network is more than `gap` better) or "infeasible"
    double objective = 0, bound = 0, gap = 0;
    std::vector<double> costs;  ///< of the answer, one per budget
    std::int64_t enumerated = 0;
    std::string method;
};
[[nodiscard]] Result<ProofCheck> checkProof(const Json& proof, const Job& = {});

} // namespace vulpes::search
