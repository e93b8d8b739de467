// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace vulpes::study {

/// What each block of a space takes on one device, measured on its own, and the one factor that makes their sum a
/// network's time (a whole network has colder caches). Kept in a study as documents of kind "block_table", named
/// `blockTableName`.
struct BlockTable
{
    /// One block, or one part outside the stages.
    struct Entry
    {
        std::string column;    ///< which networks have it and how often: "s24.first.is(expansion=6,kernel=3)"; empty:
                               ///< every one, once
        std::string key;       ///< operators and shapes (`graph::BlockKey`); entries of equal keys were measured once. Empty: a skip
                               ///< without operators
        double latencyMs = 0;  ///< minimum over interleaved rounds, before the factor; 0 only without operators
        double noise = 0;      ///< share: even against odd rounds
        int rounds = 0;
        int preempted = 0;
    };
    /// How well the table foretold random networks that did not decide the factor, each beside what measuring again
    /// gives.
    struct Check
    {
        int networks = 0;        ///< held out
        int fittedNetworks = 0;  ///< that decided the factor
        double error = 0;        ///< mean |predicted − measured| / measured
        double largestError = 0;
        double bias = 0;          ///< mean (predicted − measured) / measured
        double kendall = 0;       ///< tau-b of predicted against measured
        double noise = 0;         ///< mean |measured again − measured| / measured
        double noiseKendall = 0;  ///< tau-b of measured again against measured
        double macsError = 0;     ///< of a line through the multiply-adds, fitted to the same networks as the factor
        double macsKendall = 0;
    };

    std::string space;
    int resolution = 0;
    int classes = 0;
    std::string precision;  ///< "float32", "int8"
    std::string device;     ///< name of the study's device record
    std::string date;       ///< ISO 8601
    double factor = 1;
    std::vector<Entry> entries;
    std::optional<Check> check;
};

/// What is asked of a table: an error of at most 1.5 × that of measuring again + 1 %, and a tau within 0.02 of its.
[[nodiscard]] bool isAsGoodAsMeasuring(const BlockTable::Check&);

inline constexpr const char* kBlockTableKind = "block_table";
inline constexpr int kBlockTableVersion = 1;
inline constexpr const char* kBlockTableSchema = "vulpes.block_table/1";  ///< of a file that holds one

/// "host float32 192": unique per device, precision and resolution.
[[nodiscard]] std::string blockTableName(const std::string& device, const std::string& precision, int resolution);
[[nodiscard]] std::string blockTableName(const BlockTable&);

[[nodiscard]] Json toJson(const BlockTable&);
/// A table is an outside input: every number must be finite, times positive, names short, columns unlike.
/// Errors: `block_table_json` with facts `path`, `reason` ("missing", "not_a_number", "not_text", "out_of_range",
/// "too_long", "too_many", "twice").
[[nodiscard]] Result<BlockTable> blockTableFromJson(const Json&);

}  // namespace vulpes::study
