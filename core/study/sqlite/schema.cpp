// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sqlite/schema.h"

#include "study/sqlite/connection.h"
#include "study/study.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <string>
#include <system_error>

namespace vulpes::study::sqlite {

namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE devices (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    processor    TEXT NOT NULL DEFAULT '',
    runtime      TEXT NOT NULL DEFAULT '',
    threads      INTEGER NOT NULL DEFAULT 0,
    precision    TEXT NOT NULL DEFAULT '',
    clock_policy TEXT NOT NULL DEFAULT '',
    date         TEXT NOT NULL DEFAULT '',
    notes        TEXT NOT NULL DEFAULT ''
);
CREATE TABLE samples (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    label       TEXT NOT NULL DEFAULT '',
    source_row  INTEGER NOT NULL DEFAULT 0,
    kind        TEXT NOT NULL CHECK (kind IN ('exact', 'multiset', 'columns')),
    arch        TEXT NOT NULL DEFAULT '',
    columns     TEXT NOT NULL DEFAULT '',
    accuracy    REAL,
    accuracy_se REAL
);
CREATE TABLE timings (
    sample   INTEGER NOT NULL REFERENCES samples (id) ON DELETE CASCADE,
    ordinal  INTEGER NOT NULL,
    "repeat" INTEGER NOT NULL,
    device   INTEGER NOT NULL REFERENCES devices (id),
    metric   TEXT NOT NULL,
    value    REAL NOT NULL,
    PRIMARY KEY (sample, ordinal, "repeat")
) WITHOUT ROWID;
CREATE TABLE documents (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    kind    TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    name    TEXT NOT NULL,
    body    TEXT NOT NULL,
    digest  TEXT NOT NULL,
    UNIQUE (kind, name)
);
)sql";

/// Format 0 held one latency per row, in the row, and neither repeats, documents nor notes.
constexpr const char* kFrom0To1 = R"sql(
ALTER TABLE samples RENAME TO samples_0;
ALTER TABLE devices RENAME TO devices_0;
ALTER TABLE meta RENAME TO meta_0;
)sql";

constexpr const char* kCopy0To1 = R"sql(
INSERT INTO meta SELECT key, value FROM meta_0;
INSERT INTO devices (name) SELECT name FROM devices_0 ORDER BY rowid;
INSERT OR IGNORE INTO devices (name) SELECT device FROM samples_0 WHERE device IS NOT NULL ORDER BY id;
INSERT INTO samples (id, label, kind, arch, accuracy) SELECT id, label, kind, arch, accuracy FROM samples_0;
INSERT INTO timings (sample, ordinal, "repeat", device, metric, value)
    SELECT samples_0.id, 0, 0, devices.id, 'latency_ms', samples_0.latency_ms
    FROM samples_0 JOIN devices ON devices.name = samples_0.device WHERE samples_0.latency_ms IS NOT NULL;
DROP TABLE samples_0;
DROP TABLE devices_0;
DROP TABLE meta_0;
)sql";

void setVersion(SQLite::Database& database, int version)
{
    database.exec("PRAGMA user_version = " + std::to_string(version));
}

}  // namespace

void createSchema(SQLite::Database& database)
{
    WriteTransaction transaction(database);
    database.exec(kTables);
    database.exec("PRAGMA application_id = " + std::to_string(Study::kApplicationId));
    setVersion(database, Study::kFormatVersion);
    transaction.commit();
}

void upgradeSchema(SQLite::Database& database, int fromVersion)
{
    WriteTransaction transaction(database);
    if (fromVersion < 1) {
        database.exec(kFrom0To1);
        database.exec(kTables);
        database.exec(kCopy0To1);
    }
    setVersion(database, Study::kFormatVersion);
    transaction.commit();
}

std::filesystem::path backUp(SQLite::Database& database, const std::filesystem::path& file)
{
    auto target = file;
    target += ".bak";
    for (int number = 2; std::filesystem::exists(target); ++number) {
        target = file;
        target += ".bak" + std::to_string(number);
    }
    auto temporary = target;
    temporary += ".tmp";
    std::filesystem::remove(temporary);
    try {
        SQLite::Database copy(temporary.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(copy, database);
        if (backup.executeStep() != SQLITE_DONE)
            throw SQLite::Exception("the backup could not be made", SQLITE_BUSY);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(temporary, ignored);
        throw;
    }
    std::filesystem::rename(temporary, target);
    return target;
}

Result<void> checkIsStudy(SQLite::Database& database, const std::filesystem::path& file)
{
    const auto notAStudy = [&](const char* reason) {
        return fail(base::inputError("study_not_a_study").with("file", file.string()).with("reason", reason));
    };
    if (pragmaNumber(database, "application_id") != Study::kApplicationId)
        return notAStudy("other_program");
    // SQLite reads a last page that ends early as if zeros followed.
    auto log = file;
    log += "-wal";
    std::error_code missing;
    const auto logged = std::filesystem::file_size(log, missing);
    const auto pages = static_cast<std::uintmax_t>(
        pragmaNumber(database, "page_count") * pragmaNumber(database, "page_size"));
    // One in memory has no file to be shorter than it says.
    if (!file.empty() && (missing || logged == 0) && std::filesystem::file_size(file) < pages)
        return fail(
            base::inputError("study_damaged").with("file", file.string()).with("reason", "truncated"));
    SQLite::Statement check(database, "PRAGMA quick_check(1)");
    const std::string verdict = check.executeStep() ? check.getColumn(0).getString() : std::string();
    if (verdict != "ok")
        return fail(base::inputError("study_damaged").with("file", file.string()).with("reason", verdict));
    return {};
}

}  // namespace vulpes::study::sqlite
