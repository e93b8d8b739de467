// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/writer_lock.h"
#include "study/sqlite/connection.h"
#include "study/sqlite/failure.h"
#include "study/study.h"

#include <memory>

namespace vulpes::study {

/// The open database behind a `Study`; shared by the sources that implement it.
struct Study::Impl
{
    std::filesystem::path path;  ///< empty: in memory
    Access access = Access::ReadWrite;
    int version = Study::kFormatVersion;
    space::SpacePtr space;
    /// Shared by the connections of `beside`; released after the last database is closed: members go in reverse order.
    std::shared_ptr<base::WriterLock> lock = std::make_shared<base::WriterLock>();
    sqlite::DatabasePtr database;
    SamplesPtr samples;               ///< of the moment below; null: not read yet
    std::int64_t samplesMoment = -1;  ///< `PRAGMA data_version`: changes when another process commits

    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl();

    /// One key of the table `meta`; empty if it is not there.
    [[nodiscard]] std::string meta(const char* key) const;
    void setMeta(const char* key, const std::string& value) const;

    template<typename Body>
    [[nodiscard]] auto read(Body&& body) const -> decltype(body())
    {
        return sqlite::guarded(path, std::forward<Body>(body));
    }

    /// How sure a commit is. Light: after a power cut the last ones may be missing (what the user was looking
    /// at); a crash of the program loses neither.
    enum class Durability { Full, Light };

    /// One transaction: all of `body` or nothing.
    template<typename Body>
    [[nodiscard]] auto write(Body&& body, Durability durability = Durability::Full) -> decltype(body())
    {
        if (access != Access::ReadWrite)
            return fail(base::inputError("study_read_only").with("file", path.string()));
        return sqlite::guarded(path, [&]() -> decltype(body()) {
            database->exec(
                durability == Durability::Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            sqlite::WriteTransaction transaction(*database);
            auto result = body();
            if (result)
                transaction.commit();
            return result;
        });
    }
};

}  // namespace vulpes::study
