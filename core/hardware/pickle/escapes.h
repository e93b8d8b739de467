// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vulpes::hardware::pickle {

/// A text as protocol 0 writes it: bytes are characters of Latin-1, \uXXXX and \UXXXXXXXX the others. To UTF-8.
[[nodiscard]] std::optional<std::string> fromRawUnicodeEscape(std::string_view line);
/// Bytes between quotes with \n, \t, \\, \' and \xNN, as Python 2 shows them.
[[nodiscard]] std::optional<std::string> fromQuoted(std::string_view line);
/// Characters up to U+00FF as one byte each; nothing where one is beyond or the text is no UTF-8.
[[nodiscard]] std::optional<std::string> toLatin1(std::string_view utf8);

}  // namespace vulpes::hardware::pickle
