// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes imported as a table of measurements: what is kept must be networks of the space, and survive export
// and import.
#include "study/import/csv_import.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace vulpes;
using namespace vulpes::study;

namespace {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto table = base::parseCsv(std::string(reinterpret_cast<const char*>(data), size), "fuzz.csv");
    if (!table)
        return 0;
    const auto result = importCsv(*table, {});
    if (!result)
        return 0;
    require(result->rowsKept <= result->rowsRead, "more rows kept than read");
    std::int64_t leftOut = 0;
    for (const auto& problem : result->problems)
        leftOut += problem.severity == ImportProblem::Severity::RowLeftOut ? 1 : 0;
    require(leftOut == result->rowsRead - result->rowsKept, "every row left out has one reason");
    for (const auto& sample : result->samples) {
        if (sample.observation.kind != Observation::Kind::Columns)
            require(result->space->check(sample.observation.architecture).has_value(),
                "a sample is no network of the space");
    }
    const auto merge = mergeSamples(result->samples, result->samples);
    require(merge.added.empty() && merge.updated.empty(), "what is there is not news");

    const auto text = exportCsv(*result->space, result->samples, CsvLayout::Text);
    const auto again = base::parseCsv(text, "again.csv");
    require(again.has_value(), "the export is a table");
    ImportOptions options;
    options.space = result->space;
    const auto back = importCsv(*again, options);
    if (result->samples.empty())
        return 0;
    require(back.has_value(), "the export is read back");
    return 0;
}
