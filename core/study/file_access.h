// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace vulpes::study {

/// Whether this process may write there: what `Study::open` asks of the file and of its folder.
[[nodiscard]] bool permitsWriting(const std::filesystem::path&);
/// Both of them.
[[nodiscard]] bool mayWriteStudy(const std::filesystem::path& file);

}  // namespace vulpes::study
