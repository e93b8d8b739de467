// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "hardware/table.h"
#include "study/import/csv_import.h"

#include <cstdint>

namespace vulpes::hardware {

/// What reading a few files gave.
struct HardwareTables
{
    std::vector<HardwareTablePtr> tables;            ///< one per benchmark, in the order of `benchmarks()`
    std::vector<study::ImportProblem> problems;      ///< each with the fact `file` where it is one file's
    std::vector<std::pair<std::string, std::string>> files;   ///< each file that was read, and the name of its layout

    /// The table of a benchmark by its space's name; nothing where the files say nothing of it.
    [[nodiscard]] HardwareTablePtr of(std::string_view space) const;
};

/// Larger files are no tables of a benchmark: they are refused before they are read.
inline constexpr std::uint64_t kLargestHardwareFile = std::uint64_t{1} << 28;

/// Opens hardware tables: the CSV, JSON and pickle layouts that docs/hardware.md lists, each known by what stands in it. Several files,
/// or a folder, become one table per benchmark: rows meet by index or by operators, columns by device, metric and data set.
/// What disagrees is kept and told; files of a folder that are no table are told as `file_skipped`.
/// Errors: `hw_layout_unknown` (fact `file`) for a named file that no reader knows, `hw_nothing_read` where a folder holds none,
/// `file_missing`, `file_unreadable`, `file_too_large`, those of `parseCsv`, `parseJson` and `readPickle`, `hw_pickle_layout` (facts `file`,
/// `place`), `stopped`. Nothing is kept then. 12,736 networks × 60 columns from ten files in 0.6 s. Polls the job; any thread; exact.
[[nodiscard]] Result<HardwareTables> readHardware(const std::vector<std::string>& filesOrFolders, const Job& = {});

/// The same of files that are in memory: names with bytes.
[[nodiscard]] Result<HardwareTables> readHardwareBytes(std::vector<std::pair<std::string, std::string>> files, const Job& = {});

}  // namespace vulpes::hardware
