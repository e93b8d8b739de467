// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study.h"

#include "base/file.h"
#include "space/named_spaces.h"
#include "study/file_access.h"
#include "study/sqlite/schema.h"
#include "study/study_impl.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <cassert>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace vulpes::study {

namespace {

namespace fs = std::filesystem;

fs::path folderOf(const fs::path& file)
{
    const auto folder = fs::absolute(file).parent_path();
    return folder.empty() ? fs::path(".") : folder;
}

Error about(const char* code, const fs::path& file, const char* reason)
{
    return base::inputError(code).with("file", file.string()).with("reason", reason);
}

/// What a rename does not take along: a new database must not meet the log of the one it replaces.
void removeSiblings(const fs::path& file)
{
    for (const char* suffix : {"-wal", "-shm", "-journal"}) {
        auto sibling = file;
        sibling += suffix;
        std::error_code ignored;
        fs::remove(sibling, ignored);
    }
}

void syncToDisk(const fs::path& path)
{
    if (const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

fs::path temporaryBeside(const fs::path& file)
{
    auto temporary = file;
    temporary += ".tmp" + std::to_string(::getpid());
    removeSiblings(temporary);
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return temporary;
}

Result<void> moveIntoPlace(const fs::path& temporary, const fs::path& file)
{
    syncToDisk(temporary);
    removeSiblings(file);
    std::error_code failed;
    fs::rename(temporary, file, failed);
    if (failed) {
        const Error error = about("file_unwritable", file, failed.message().c_str());
        fs::remove(temporary, failed);
        return fail(error);
    }
    syncToDisk(folderOf(file));
    return {};
}

/// The space as the program knows it by name when the file holds the same, so that pointers compare equal.
Result<space::SpacePtr> readSpace(const std::string& text, const fs::path& file)
{
    auto json = base::parseJson(text);
    if (!json)
        return fail(about("study_damaged", file, "space_json"));
    auto stored = space::SearchSpace::fromJson(*json);
    if (!stored)
        return fail(about("study_damaged", file, stored.error().code.c_str()));
    if (auto named = space::namedSpace(stored->name()); named && (*named)->toJson() == *json)
        return *named;
    return std::make_shared<const space::SearchSpace>(std::move(*stored));
}

}  // namespace

Study::Impl::~Impl()
{
    // Another connection beside this one goes on; the last one tidies up.
    if (database && access == Access::ReadWrite && !path.empty() && lock.use_count() == 1) {
        // A reader elsewhere may hold the log: then the file stays in WAL mode and the next writer tidies up.
        database->tryExec("PRAGMA busy_timeout = 200");
        database->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
        database->tryExec("PRAGMA journal_mode = DELETE");
    }
}

Study::Study(std::unique_ptr<Impl> impl) : m(std::move(impl)) { }
Study::Study(Study&&) noexcept = default;
Study& Study::operator=(Study&&) noexcept = default;
Study::~Study() = default;

const fs::path& Study::path() const
{
    return m->path;
}
bool permitsWriting(const fs::path& path)
{
    return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

bool mayWriteStudy(const fs::path& file)
{
    return permitsWriting(file) && permitsWriting(folderOf(file));
}

Access Study::access() const
{
    return m->access;
}
int Study::formatVersion() const
{
    return m->version;
}
space::SpacePtr Study::space() const
{
    return m->space;
}

Result<Study> Study::inMemory(space::SpacePtr space)
{
    if (!space)
        return fail(base::usageError("space_unknown"));
    return sqlite::guarded({}, [&]() -> Result<Study> {
        auto impl = std::make_unique<Impl>();
        impl->space = std::move(space);
        impl->database = sqlite::openInMemory();
        sqlite::createSchema(*impl->database);
        impl->setMeta("space", impl->space->toJson().dump());
        return Study(std::move(impl));
    });
}

Result<Study> Study::fromBytes(std::string_view bytes)
{
    return sqlite::guarded({}, [&]() -> Result<Study> {
        auto impl = std::make_unique<Impl>();
        impl->database = sqlite::openInMemory(bytes);
        if (auto ours = sqlite::checkIsStudy(*impl->database, {}); !ours)
            return fail(std::move(ours.error()));
        const auto pages = sqlite::pragmaNumber(*impl->database, "page_count") * sqlite::pragmaNumber(*impl->database, "page_size");
        if (static_cast<std::size_t>(pages) > bytes.size())
            return fail(about("study_damaged", {}, "truncated"));
        if (sqlite::pragmaNumber(*impl->database, "user_version") != kFormatVersion)
            return fail(about("study_upgrade_failed", {}, "format_version"));
        auto space = readSpace(impl->meta("space"), {});
        if (!space)
            return fail(std::move(space.error()));
        impl->space = std::move(*space);
        return Study(std::move(impl));
    });
}

Result<Study> Study::create(const fs::path& file, space::SpacePtr space, bool overwrite)
{
    std::error_code ignored;
    if (!overwrite && fs::exists(file, ignored))
        return fail(base::inputError("file_exists").with("file", file.string()));
    return inMemory(std::move(space))
        .and_then([&](const Study& empty) { return empty.saveCopy(file); })
        .and_then([&] { return open(file); });
}

Result<Study> Study::open(const fs::path& file, bool readOnly)
{
    return sqlite::guarded(file, [&]() -> Result<Study> {
        std::error_code ignored;
        if (!fs::exists(file, ignored))
            return fail(base::inputError("file_missing").with("file", file.string()));
        if (!fs::is_regular_file(file, ignored))
            return fail(about("study_not_a_study", file, "not_a_file"));
        if (::faccessat(AT_FDCWD, file.c_str(), R_OK, AT_EACCESS) != 0)
            return fail(about("file_unreadable", file, "permission"));
        if (fs::file_size(file, ignored) == 0)
            return fail(about("study_not_a_study", file, "empty"));

        auto impl = std::make_unique<Impl>();
        impl->path = file;
        impl->access = Access::ReadOnlyFile;
        if (!readOnly && mayWriteStudy(file)) {
            switch (impl->lock->take(file)) {
            case base::WriterLock::Outcome::Taken:
                impl->access = Access::ReadWrite;
                break;
            case base::WriterLock::Outcome::HeldElsewhere:
                impl->access = Access::ReadOnlyLocked;
                break;
            case base::WriterLock::Outcome::Unwritable:
                break;
            }
        }
        return openDatabase(*impl).map([&] { return Study(std::move(impl)); });
    });
}

Result<Study> Study::beside() const
{
    if (m->path.empty() || !writable())
        return fail(base::inputError("study_read_only").with("file", m->path.string()));
    return sqlite::guarded(m->path, [&]() -> Result<Study> {
        auto impl = std::make_unique<Impl>();
        impl->path = m->path;
        impl->version = m->version;
        impl->space = m->space;
        impl->lock = m->lock;
        impl->database = sqlite::openForWriting(m->path);
        return Study(std::move(impl));
    });
}

Result<void> Study::openDatabase(Impl& impl)
{
    const bool wanted = impl.access == Access::ReadWrite;
    // Until the file is known to be ours it is only looked at: closing it must not tidy it up.
    impl.access = wanted ? Access::ReadOnlyFile : impl.access;
    impl.database = wanted ? sqlite::openForWriting(impl.path) : sqlite::openForReading(impl.path);
    if (auto ours = sqlite::checkIsStudy(*impl.database, impl.path); !ours)
        return ours;
    impl.version = static_cast<int>(sqlite::pragmaNumber(*impl.database, "user_version"));
    if (impl.version < 0)
        return fail(about("study_damaged", impl.path, "format_version"));
    if (impl.version > kFormatVersion) {
        impl.database.reset();
        impl.lock->release();
        impl.access = Access::ReadOnlyNewer;
        impl.database = sqlite::openForReading(impl.path);
    } else if (wanted) {
        impl.access = Access::ReadWrite;
        if (impl.version < kFormatVersion) {
            try {
                (void)sqlite::backUp(*impl.database, impl.path);
                sqlite::upgradeSchema(*impl.database, impl.version);
            } catch (const std::exception& exception) {
                impl.access = Access::ReadOnlyFile;
                return fail(about("study_upgrade_failed", impl.path, exception.what()));
            }
            impl.version = kFormatVersion;
        }
        impl.database->exec("PRAGMA journal_mode = WAL");
    } else if (impl.version < kFormatVersion) {
        // It may not be written, so a copy in memory takes the steps.
        auto copy = sqlite::openInMemory();
        if (SQLite::Backup(*copy, *impl.database).executeStep() != SQLITE_DONE)
            return fail(base::inputError("study_locked").with("file", impl.path.string()));
        sqlite::upgradeSchema(*copy, impl.version);
        impl.database = std::move(copy);
    }
    auto space = readSpace(impl.meta("space"), impl.path);
    if (!space)
        return fail(std::move(space.error()));
    impl.space = std::move(*space);
    return {};
}

Result<void> Study::saveCopy(const fs::path& file) const
{
    return sqlite::guarded(file, [&]() -> Result<void> {
        std::error_code ignored;
        if (fs::is_directory(file, ignored))
            return fail(about("file_unwritable", file, "is_a_directory"));
        if (!permitsWriting(folderOf(file)))
            return fail(about("file_unwritable", file, fs::exists(folderOf(file), ignored) ? "folder" : "no_folder"));
        base::WriterLock lock;
        if (lock.take(file) == base::WriterLock::Outcome::HeldElsewhere)
            return fail(base::inputError("study_locked").with("file", file.string()));
        const auto temporary = temporaryBeside(file);
        try {
            SQLite::Statement vacuum(*m->database, "VACUUM INTO ?");
            vacuum.bind(1, temporary.string());
            vacuum.exec();
        } catch (...) {
            removeSiblings(temporary);
            fs::remove(temporary, ignored);
            throw;
        }
        return moveIntoPlace(temporary, file);
    });
}

}  // namespace vulpes::study
