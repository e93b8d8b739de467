// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sqlite/connection.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <cstring>
#include <new>
#include <string>

namespace vulpes::study::sqlite {

namespace {

constexpr int kBusyTimeoutMs = 2000;

/// A study may come from a stranger: no triggers or views of theirs run, no function is called from their schema.
void defend(SQLite::Database& database)
{
    sqlite3* handle = database.getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA cell_size_check = ON");
}

DatabasePtr open(const std::string& name, int flags)
{
    auto database = std::make_unique<SQLite::Database>(name, flags, kBusyTimeoutMs);
    defend(*database);
    return database;
}

std::string immutableUri(const std::filesystem::path& file)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            const auto byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += kDigits[byte >> 4];
            uri += kDigits[byte & 15];
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

}  // namespace

DatabasePtr openForWriting(const std::filesystem::path& file)
{
    return open(file.string(), SQLite::OPEN_READWRITE);
}

DatabasePtr createForWriting(const std::filesystem::path& file)
{
    return open(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

DatabasePtr openForReading(const std::filesystem::path& file)
{
    try {
        auto database = open(file.string(), SQLite::OPEN_READONLY);
        (void)pragmaNumber(
            *database, "schema_version");  // the first read is what fails when the WAL cannot be used
        return database;
    } catch (const SQLite::Exception& exception) {
        const int code = exception.getErrorCode() & 0xff;
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY && code != SQLITE_IOERR)
            throw;
    }
    return open(immutableUri(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
}

DatabasePtr openInMemory()
{
    return open(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

DatabasePtr openInMemory(std::string_view bytes)
{
    auto database = openInMemory();
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy)
        throw std::bad_alloc();
    std::memcpy(copy, bytes.data(), bytes.size());
    // SQLite frees the copy, also when this fails.
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const int code = sqlite3_deserialize(database->getHandle(), "main", copy, size, size, SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (code != SQLITE_OK)
        throw SQLite::Exception("cannot be read", code);
    return database;
}

WriteTransaction::WriteTransaction(SQLite::Database& database) : m_database(database)
{
    m_database.exec("BEGIN IMMEDIATE");
}

WriteTransaction::~WriteTransaction()
{
    // After a full disk SQLite may have rolled back by itself: then there is nothing left to do.
    if (m_open)
        m_database.tryExec("ROLLBACK");
}

void WriteTransaction::commit()
{
    m_database.exec("COMMIT");
    m_open = false;
}

ReadTransaction::ReadTransaction(SQLite::Database& database) : m_database(database)
{
    m_database.exec("BEGIN");
}

ReadTransaction::~ReadTransaction()
{
    m_database.tryExec("COMMIT");
}

std::int64_t pragmaNumber(SQLite::Database& database, const char* pragma)
{
    SQLite::Statement statement(database, std::string("PRAGMA ") + pragma);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

}  // namespace vulpes::study::sqlite
