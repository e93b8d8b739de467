// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "study/study.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vulpes::workflow {

/// Where a profile that is not finished lies between two starts.
class ProfileStore
{
public:
    ProfileStore() = default;
    ProfileStore(const ProfileStore&) = delete;
    ProfileStore& operator=(const ProfileStore&) = delete;
    virtual ~ProfileStore() = default;
    /// What was written last; nothing where there is none or it cannot be read.
    [[nodiscard]] virtual std::optional<Json> read() = 0;
    [[nodiscard]] virtual Result<void> write(const Json&) = 0;
    /// The profile is whole: what was written is not needed any more.
    virtual void clear() = 0;
};

/// In the file `<table>.part` beside the table. Errors of writing: `file_unwritable`.
[[nodiscard]] std::unique_ptr<ProfileStore> profileStoreBeside(const std::filesystem::path& table);
/// In the study, as a document of kind "profile_visits" of that name (`study::blockTableName`); the study must live
/// longer. Errors of writing: those of `Study::putDocument`.
[[nodiscard]] std::unique_ptr<ProfileStore> profileStoreIn(study::Study&, std::string name);

}  // namespace vulpes::workflow
