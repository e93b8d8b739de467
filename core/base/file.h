// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vulpes::base {

/// The whole file as bytes. Errors: `file_missing`, `file_unreadable`, `file_too_large` (over `limit` bytes), each with fact `file`.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit = 1ULL << 30);

/// Writes through a temporary file in the same folder, fsync, rename: the old content or the new, never a part.
/// Errors: `file_unwritable` with facts `file`, `reason`; then nothing changed.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace vulpes::base
