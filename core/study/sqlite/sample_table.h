// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "space/search_space.h"
#include "study/sample.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vulpes::study::sqlite {

/// The words the file uses for `Observation::Kind`.
[[nodiscard]] const char* kindWord(Observation::Kind);
[[nodiscard]] std::optional<Observation::Kind> kindFromWord(std::string_view);

/// Writers run inside the caller's transaction, throw `SQLite::Exception`, and refuse what the file could not
/// give back: `arch_outside_space`, `sample_bad_number` (not finite), `sample_no_repeats`; facts `sample`
/// (position), `label`.
[[nodiscard]] Result<std::vector<std::int64_t>> insertSamples(
    SQLite::Database&, const space::SearchSpace&, std::span<const Sample>, bool keepIds, const Job& = {});
/// Error `sample_unknown` with fact `sample` (id).
[[nodiscard]] Result<void> replaceSample(SQLite::Database&, const space::SearchSpace&, const Sample&);
void deleteSamples(SQLite::Database&, std::span<const std::int64_t> ids);

/// All rows in the order of their ids. Error `study_damaged` with facts `sample`, `reason`.
[[nodiscard]] Result<Samples> readSamples(SQLite::Database&, const space::SearchSpace&);

}  // namespace vulpes::study::sqlite
