// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace vulpes::study::sqlite {

using DatabasePtr = std::unique_ptr<SQLite::Database>;

/// Each of these sets foreign keys, busy timeout and SQLite's defences against a hostile file, and throws
/// `SQLite::Exception`.
[[nodiscard]] DatabasePtr openForWriting(const std::filesystem::path&);
[[nodiscard]] DatabasePtr createForWriting(const std::filesystem::path&);
/// Plain read-only where that works, so that a writer elsewhere is seen; `immutable=1` where it does not (a
/// study left in WAL mode in a folder that cannot be written).
[[nodiscard]] DatabasePtr openForReading(const std::filesystem::path&);
[[nodiscard]] DatabasePtr openInMemory();
/// A copy in memory of a database file's bytes.
[[nodiscard]] DatabasePtr openInMemory(std::string_view bytes);

/// `BEGIN IMMEDIATE` … `COMMIT`; rolled back when left without `commit()`.
class WriteTransaction
{
public:
    explicit WriteTransaction(SQLite::Database& database);
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;
    ~WriteTransaction();
    void commit();

private:
    SQLite::Database& m_database;
    bool m_open = true;
};

/// A deferred transaction: several reads that see one moment.
class ReadTransaction
{
public:
    explicit ReadTransaction(SQLite::Database& database);
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction();

private:
    SQLite::Database& m_database;
};

[[nodiscard]] std::int64_t pragmaNumber(SQLite::Database&, const char* pragma);

}  // namespace vulpes::study::sqlite
