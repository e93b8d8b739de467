// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "space/search_space.h"
#include "study/analysis_state.h"
#include "study/document.h"
#include "study/sample.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace vulpes::study {

/// How a study came to be open.
enum class Access {
    ReadWrite,
    ReadOnlyFile,    ///< the file or its folder cannot be written
    ReadOnlyLocked,  ///< another process has it open for writing
    ReadOnlyNewer,   ///< written by a newer format
};

/// The project file: one SQLite database (application id 'VLPS', user_version = format version), through
/// SQLiteCpp. The open study is the truth: each call below commits before it returns. While open for writing
/// the file is in WAL mode and holds a writer's lock (one writer per study); closing checkpoints and leaves
/// journal_mode=DELETE so that a copy or a read-only mount works. A read-only file is opened with
/// `immutable=1`. An older format is upgraded on opening for writing, with the original kept beside it as
/// `<name>.bak`. Not thread-safe: one Study per thread. Pimpl: SQLite stays out of the headers.
class Study
{
public:
    static constexpr int kFormatVersion = 1;
    static constexpr std::int32_t kApplicationId = 0x564C5053;  // "VLPS"

    /// Errors: `file_exists` (unless overwrite), `file_unwritable`, `space_unknown`.
    [[nodiscard]] static Result<Study> create(
        const std::filesystem::path&, space::SpacePtr, bool overwrite = false);
    /// Opens for writing when possible, else read-only with the reason in `access()`; `readOnly` asks for that
    /// at once.
    /// Errors: `file_missing`, `file_unreadable`, `study_not_a_study` (empty, another program's or not SQLite),
    /// `study_damaged`, `study_locked`, `study_upgrade_failed`, `study_io_error`; facts `file`, `reason`.
    [[nodiscard]] static Result<Study> open(const std::filesystem::path&, bool readOnly = false);
    /// In memory: for CSV files standing in a study's place and for tests.
    [[nodiscard]] static Result<Study> inMemory(space::SpacePtr);

    /// A copy in memory of a study file's bytes, for those that ship inside the program. Errors: `study_not_a_study`, `study_damaged`, and
    /// `study_upgrade_failed` for another format than this one.
    [[nodiscard]] static Result<Study> fromBytes(std::string_view bytes);

    /// A second connection to the same file, for another thread: it shares this one's right to write and may outlive it. What one
    /// commits, the other's readers see. Errors: `study_read_only` (this one may not write, or lies in memory); those of `open`.
    [[nodiscard]] Result<Study> beside() const;

    Study(Study&&) noexcept;
    Study& operator=(Study&&) noexcept;
    ~Study();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] Access access() const;
    [[nodiscard]] bool writable() const { return access() == Access::ReadWrite; }
    [[nodiscard]] int formatVersion() const;

    [[nodiscard]] space::SpacePtr space() const;
    [[nodiscard]] std::string title() const;
    [[nodiscard]] Result<void> setTitle(const std::string&);
    [[nodiscard]] std::string notes() const;
    [[nodiscard]] Result<void> setNotes(const std::string&);
    [[nodiscard]] int classes() const;
    [[nodiscard]] Result<void> setClasses(int);

    // Every writer below returns `study_read_only`, `disk_full`, `study_locked`, `study_damaged` or
    // `study_io_error` and then changed nothing. Every reader returns `study_damaged` or `study_io_error`.
    // Facts `file`, `reason`.
    [[nodiscard]] Result<std::vector<Device>> devices() const;
    [[nodiscard]] Result<void> putDevice(const Device&);  ///< by name

    /// The same pointer until something changes, here or in another process. 100,000 rows read in 0.3 s.
    [[nodiscard]] Result<SamplesPtr> samples() const;
    /// All in one transaction; ids are given, devices not known yet are added. 100,000 rows take 0.8 s. Polls the
    /// job. Errors also: `arch_outside_space`, `sample_bad_number`, `sample_no_repeats` (facts `sample`, its
    /// position, and `label`), `stopped`.
    [[nodiscard]] Result<std::vector<std::int64_t>> addSamples(std::span<const Sample>, const Job& = {});
    /// By id. Errors also: `sample_unknown`, and what `addSamples` refuses.
    [[nodiscard]] Result<void> updateSample(const Sample&);
    [[nodiscard]] Result<void> removeSamples(std::span<const std::int64_t> ids);
    /// Brings removed samples back under their old ids (undo of an import's undo). Errors also: `sample_id_taken`.
    [[nodiscard]] Result<void> restoreSamples(std::span<const Sample>);

    [[nodiscard]] Result<std::vector<Document>> documents(const std::string& kind) const;
    [[nodiscard]] Result<std::int64_t> putDocument(Document);  ///< replaces one of the same kind and name
    [[nodiscard]] Result<void> removeDocument(std::int64_t id);

    [[nodiscard]] Result<AnalysisState> state() const;
    [[nodiscard]] Result<void> setState(const AnalysisState&);

    /// `VACUUM INTO` a temporary file and a rename. The open study stays where it is.
    [[nodiscard]] Result<void> saveCopy(const std::filesystem::path&) const;
    /// SHA-256 over space, samples and documents (but fits, runs, proofs, unfinished profiles) in a canonical order: what a proof is tied to.
    [[nodiscard]] Result<std::string> digest() const;

private:
    struct Impl;
    [[nodiscard]] static Result<void> openDatabase(Impl&);
    explicit Study(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> m;
};

}  // namespace vulpes::study
