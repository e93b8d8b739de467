// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/process.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace vulpes::device::adb {

/// One device through the `adb` program of the system. Starts adb's server when there is none (adb does that), and
/// leaves it.
///
/// Errors of all calls: `adb_missing` (no `adb` in PATH), `adb_device_missing` (none of that serial is connected),
/// `adb_unauthorized` (the device asks its owner to allow this computer), `device_lost` (it went away meanwhile),
/// `adb_failed` with fact `line`, `adb_timeout`; stopped. Fact `serial` in all but the first and the last.
class AdbClient
{
public:
    explicit AdbClient(std::string serial) : m_serial(std::move(serial)) { }

    [[nodiscard]] const std::string& serial() const { return m_serial; }
    /// Whether it is connected and lets us in.
    [[nodiscard]] Result<void> check(const Job& = {}) const;
    /// What a command printed, both streams. adb's first protocol loses the exit code: end the command with `echo
    /// RC=$?` to know it.
    [[nodiscard]] Result<std::string> shell(
        const std::string& command, std::chrono::seconds timeout, const Job& = {}) const;
    /// Errors also: `adb_push` with facts `file`, `line` (no space, no permission).
    [[nodiscard]] Result<void> push(
        const std::filesystem::path& file, const std::string& remote, const Job& = {}) const;

private:
    [[nodiscard]] Result<base::ProcessOutput> call(
        std::vector<std::string> arguments, std::chrono::seconds timeout, const Job&) const;
    [[nodiscard]] Error told(const base::ProcessOutput&) const;

    std::string m_serial;
};

}  // namespace vulpes::device::adb
