// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <SQLiteCpp/Exception.h>

#include <exception>
#include <filesystem>
#include <new>

namespace vulpes::study::sqlite {

/// What a SQLite failure means to the user: `disk_full`, `study_locked`, `study_read_only`,
/// `study_not_a_study`, `study_damaged`, `file_unreadable`, `study_io_error`; facts `file`, `reason` (SQLite's
/// own words), `sqlite_code`.
[[nodiscard]] Error failureOf(const SQLite::Exception&, const std::filesystem::path&);

/// Runs `body` and turns whatever it throws into an error: no exception leaves the study layer.
template<typename Body>
[[nodiscard]] auto guarded(const std::filesystem::path& file, Body&& body) -> decltype(body())
{
    try {
        return body();
    } catch (const SQLite::Exception& exception) {
        return fail(failureOf(exception, file));
    } catch (const std::bad_alloc&) {
        return fail(base::internalError("out_of_memory").with("file", file.string()));
    } catch (const std::exception& exception) {
        return fail(
            base::inputError("study_damaged").with("file", file.string()).with("reason", exception.what()));
    }
}

}  // namespace vulpes::study::sqlite
