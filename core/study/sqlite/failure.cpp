// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sqlite/failure.h"

#include <sqlite3.h>

namespace vulpes::study::sqlite {

namespace {

const char* codeOf(int primary)
{
    switch (primary) {
    case SQLITE_FULL:
        return "disk_full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "study_locked";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "study_read_only";
    case SQLITE_NOTADB:
        return "study_not_a_study";
    case SQLITE_CANTOPEN:
        return "file_unreadable";
    case SQLITE_NOMEM:
        return "out_of_memory";
    case SQLITE_IOERR:
        return "study_io_error";
    // A missing table or column, a broken constraint in what we read, a malformed page: the file is not what we
    // wrote.
    default:
        return "study_damaged";
    }
}

}  // namespace

Error failureOf(const SQLite::Exception& exception, const std::filesystem::path& file)
{
    const int code = exception.getErrorCode();
    return base::inputError(codeOf(code & 0xff))
        .with("file", file.string())
        .with("reason", exception.getErrorStr())
        .with("sqlite_code", exception.getExtendedErrorCode());
}

}  // namespace vulpes::study::sqlite
