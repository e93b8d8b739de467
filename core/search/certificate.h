// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "predict/separable_model.h"
#include "search/answer.h"

#include <string>

namespace vulpes::search {

/// What a proof needs beside the model: where the coefficients come from. Filled by `workflow`, opaque to search.
struct ProofContext
{
    Json space;                 ///< SearchSpace::toJson
    Json objectiveFormula;      ///< terms as products of column texts, scaled integer (or double) coefficients
    Json costFormula;
    Json locks;
    bool tied = false;
    std::string studyDigest;
    std::string architecture;   ///< text of the answer
};

/// Makes the proof document `vulpes.proof/1` (docs/proof-format.md): scaled coefficients or tables, budget, chance, answer, and the witness
/// (per slice the multiplier mu, its dual bound, and per stage the best reduced value and the sums of the tables).
[[nodiscard]] Result<Json> makeProof(std::span<const predict::ModelPtr> slices, const Answer&, double budget, double chance,
                                     const ProofContext&, const Job& = {});

/// Re-derives a proof by another method than the one that found it: dual bound and enumeration of everything within the gap.
/// Returns what was checked; errors (kind Refuted): `proof_digest`, `proof_coefficient`, `proof_budget`, `proof_answer_value`, `proof_answer_infeasible`,
/// `proof_not_optimal` (fact: a better network), `proof_witness`, `proof_space`; `proof_json` (kind Input) for a broken file.
struct ProofCheck
{
    std::string claim;          ///< "optimal" or "infeasible"
    double objective = 0, cost = 0, bound = 0;
    std::int64_t enumerated = 0;
    std::string method;
};
[[nodiscard]] Result<ProofCheck> checkProof(const Json& proof, const Job& = {});

} // namespace vulpes::search
