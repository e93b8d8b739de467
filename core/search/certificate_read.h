// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/certificate_check.h"

namespace vulpes::search::certificate {

/// A proof whose space, coefficients and integers have been found consistent.
struct ReadProof
{
    struct Slice
    {
        space::StageChoices globals;
        Table objective;
        std::vector<Table> costs;
        Eigen::VectorXd base;                      ///< with a covariance: the terms' parts outside the stages
        std::vector<Eigen::MatrixXd> features;     ///< with a covariance: per stage, states × rows of it
        std::vector<std::vector<Option>> options;  ///< per stage
        std::vector<std::vector<std::uint32_t>> groupState;   ///< with couplings: per stage and group, a state of it

        [[nodiscard]] bool coupled() const { return !groupState.empty(); }
        /// Makes groups and merged options from the tables (and features).
        void makeOptions();
        /// No network's total of the objective (0) or of a cost (1, …) is larger in size.
        [[nodiscard]] double sizeOf(std::size_t quantity, std::int64_t scale) const;
    };
    std::string claim;
    space::SpacePtr space;
    space::Locks locks;
    bool tied = false;
    int classes = 1000;
    States states;
    Formula objective;
    std::vector<Formula> costs;                    ///< the first one is the one with a covariance, if any
    std::optional<Limit> limit;
    std::vector<Slice> slices;

    /// Keeps the states that every formula knows the scores of: the others are no candidates.
    void keepKnown();
};

/// Reads the document and makes its integers anew: `proof_json`, `proof_digest`, `proof_space`, `proof_coefficient`, `proof_witness`,
/// `proof_needs_separable`.
[[nodiscard]] Result<ReadProof> readProof(const Json& proof);

/// A refusal that names the place.
[[nodiscard]] inline tl::unexpected<Error> refuse(const char* code, const std::string& path)
{
    return fail(base::refutedError(code).with("path", path));
}

} // namespace vulpes::search::certificate
