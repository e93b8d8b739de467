// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv.h"
#include "base/job.h"
#include "space/search_space.h"
#include "study/sample.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::study {

/// One thing noticed while reading. Nothing is dropped without one.
struct ImportProblem
{
    enum class Severity { Note, Warning, RowLeftOut };
    std::int64_t row = 0;  ///< line in the file (header = 1); 0: the whole file
    std::string column;    ///< header's name; empty: the whole row
    /// "bad_number", "missing_value", "negative_latency", "outside_space", "inconsistent_counts",
    /// "duplicate_disagrees", "unit_assumed", "column_unknown", …: all of them in docs/file-format.md.
    std::string code;
    Severity severity = Severity::Note;
    std::vector<base::Fact> facts;
};

enum class CsvLayout {
    Published,    ///< FOX-NAS summary columns and per-block counts: a multiset per stage
    Blocks,       ///< one column per decision of each block: `s24.b1.expansion` or `s1b1_e`: exact
    Text,         ///< a column `arch` with architecture text: exact
    ColumnsOnly,  ///< only formula columns (summary columns without block counts)
};

struct ImportOptions
{
    space::SpacePtr space;             ///< empty: guessed from the columns
    std::optional<double> resolution;  ///< for files that do not say it (the published layout)
    /// Of the study the rows go to (`onlyResolution`): assumed before any other where neither `resolution` nor the file's name says one.
    std::optional<double> studyResolution;
    std::string device;                ///< for rows that do not say it; empty: "device 1"
    /// Column → unit where the header does not say ("latency" → "us").
    std::map<std::string, std::string> units;
};

struct ImportResult
{
    CsvLayout layout = CsvLayout::Published;
    space::SpacePtr space;
    Samples samples;  ///< repeats of one network on one device joined
    std::vector<Device> devices;
    std::int64_t rowsRead = 0;
    std::int64_t rowsKept = 0;
    std::vector<ImportProblem> problems;  ///< by row
    /// Columns whose unit neither header nor options gave: the window asks.
    std::vector<std::string> unitsAssumed;
};

/// Columns by name in any order; `acc`/`accuracy`, `latency`/`latency_ms`/`latency_us`, `energy_mj`, optional
/// `device`, `repeat`, `image_size`/`resolution`, `label`. Errors (nothing read): those of `parseCsv`,
/// `csv_no_rows`, `csv_columns_unknown` (facts `missing`, `found`), `csv_duplicate_column` (facts `column`,
/// `first`), `csv_unit_unknown` (facts `column`, `unit`), `space_not_guessed` (fact `found`), `stopped`; fact
/// `file`. 100,000 rows of the published layout in 0.8 s on one core. Polls the job. Any thread.
[[nodiscard]] Result<ImportResult> importCsv(const base::Table&, const ImportOptions&, const Job& = {});
[[nodiscard]] Result<ImportResult> importCsvFile(
    const std::string& file, const ImportOptions&, const Job& = {});

/// Writes samples as CSV (RFC 4180, comment-free header): `Published` for multisets of a chain space, `Blocks`
/// for exact networks, mixed samples as `Text` with a `kind` column. One row per repeat. Reads back to the same
/// samples.
[[nodiscard]] std::string exportCsv(const space::SearchSpace&, const Samples&, CsvLayout);

/// Matches imported samples with those already in the study by their network (where the study has two of one
/// network, by the row's `label` or `id`): new timings and accuracies join existing rows, the rest are new.
struct Merge
{
    std::vector<Sample> updated;
    std::vector<Sample> added;
    std::vector<ImportProblem> problems;
};
[[nodiscard]] Merge mergeSamples(const Samples& existing, Samples imported);

/// The one resolution all networks of a study have; nothing where they have several, or none is known.
[[nodiscard]] std::optional<double> onlyResolution(const space::SearchSpace&, const Samples&);

}  // namespace vulpes::study
