// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vulpes::data {

/// Whether bytes begin as a gzip file does.
[[nodiscard]] bool isGzip(std::string_view bytes);
/// The first `most` bytes that a gzip file holds, or all where it holds fewer. Nothing for a damaged file; one cut short gives what is there.
[[nodiscard]] std::optional<std::string> gunzip(std::string_view bytes, std::size_t most);

} // namespace vulpes::data
