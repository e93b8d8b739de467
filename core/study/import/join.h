// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/csv_import.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace vulpes::study {

/// Two timings of one network further apart than this share of their mean are worth a look.
inline constexpr double kTimingDisagreement = 0.10;

/// The observation as bytes: equal exactly when the observations are.
[[nodiscard]] std::string observationKey(const Observation&);

/// Both know an accuracy (or its error), and not the same one.
[[nodiscard]] bool accuraciesDisagree(const Sample&, const Sample&);

/// Takes over what `from` knows and `into` does not: accuracy, its error, label, and all its timings as further
/// repeats.
void absorb(Sample& into, Sample&& from);

/// Joins rows of one network as they come: repeats of one measurement become repeats of one sample; rows that
/// disagree about the accuracy stay samples of their own, and both are reported.
class Joiner
{
public:
    /// `byLabel`: the file names its rows in a column made for it, and different names are different samples.
    Joiner(ImportResult& result, std::string accuracyColumn, bool byLabel);
    void add(Sample&&);

private:
    void compareTimings(const Sample& kept, const Sample& row);
    void disagree(
        const Sample& kept, const Sample& row, const std::string& column, double first, double second);

    ImportResult& m_result;
    std::string m_accuracyColumn;
    bool m_byLabel;
    std::unordered_map<std::string, std::vector<std::size_t>> m_samples;
};

}  // namespace vulpes::study
