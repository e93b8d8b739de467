// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace vulpes::study::sqlite {

/// Makes the tables of the current format in an empty database and marks it as ours. docs/file-format.md
/// describes them.
void createSchema(SQLite::Database&);

/// Steps an older format up to the current one, one version at a time, in one transaction.
/// Throws `SQLite::Exception`; then nothing changed.
void upgradeSchema(SQLite::Database&, int fromVersion);

/// Copies the database page by page to `<file>.bak` (or `.bak2`, … where that is taken: an earlier original is
/// never lost). Returns the name used.
[[nodiscard]] std::filesystem::path backUp(SQLite::Database&, const std::filesystem::path& file);

/// `study_not_a_study` (another application id, or SQLite does not know the file) or `study_damaged` (SQLite's
/// quick check).
[[nodiscard]] Result<void> checkIsStudy(SQLite::Database&, const std::filesystem::path& file);

}  // namespace vulpes::study::sqlite
