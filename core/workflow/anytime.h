// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/hardware_search.h"
#include "workflow/table_runs.h"

namespace vulpes::workflow {

struct AnytimePlan
{
    TableStrategy strategy = TableStrategy::Random;
    std::size_t questions = 200;   ///< of each search, at most
    int searches = 100;            ///< with the seeds `seed`, `seed` + 1, …
    std::uint64_t seed = 1;
    double close = 0.995;          ///< of the best accuracy: what is waited for
};

/// How soon searches of one strategy come close to the table's exact answer.
struct AnytimeReport
{
    std::vector<double> needed;   ///< per search, in order of size: after how many accuracies it was close; infinite where it never was
    RegretBand regret;            ///< after 1, 2, … accuracies

    [[nodiscard]] std::size_t found() const;                     ///< searches that came close
    [[nodiscard]] std::optional<double> medianNeeded() const;    ///< the lower median; nothing where fewer than half came close
};
/// A search ends once it asked for the best network: there is nothing left to learn. `threads` share the searches; the report does not depend on
/// their number. Errors: those of `askTable`. The phase is "searches".
[[nodiscard]] Result<AnytimeReport> anytimeSearches(const TableProblem&, const AnytimePlan&, const Guide& = {}, int threads = 1, const Job& = {});

/// The guide for a table's space: the structure of NAS-Bench-201's cells, else which operator stands where.
struct NamedGuide
{
    std::string name;   ///< "structure", "additive"
    Guide guide;
};
/// Keeps a view of the problem. Errors: those of `structuralGuide`.
[[nodiscard]] Result<NamedGuide> guideFor(const HardwareProblem&, const Job& = {});

} // namespace vulpes::workflow
