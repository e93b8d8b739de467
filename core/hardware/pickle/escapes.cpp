// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/pickle/escapes.h"

#include <charconv>
#include <cstdint>

namespace vulpes::hardware::pickle {

namespace {

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

std::optional<std::uint32_t> hexadecimal(std::string_view digits, std::size_t count)
{
    std::uint32_t value = 0;
    if (digits.size() < count)
        return std::nullopt;
    const char* end = digits.data() + count;
    const auto [stopped, error] = std::from_chars(digits.data(), end, value, 16);
    return error == std::errc() && stopped == end ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<std::string> fromRawUnicodeEscape(std::string_view line)
{
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char next = line[i] == '\\' && i + 1 < line.size() ? line[i + 1] : '\0';
        if (next != 'u' && next != 'U') {
            appendUtf8(out, static_cast<std::uint8_t>(line[i]));
            continue;
        }
        const std::size_t digits = next == 'u' ? 4 : 8;
        const auto code = hexadecimal(line.substr(i + 2), digits);
        if (!code || *code > 0x10FFFF)
            return std::nullopt;
        appendUtf8(out, *code);
        i += 1 + digits;
    }
    return out;
}

std::optional<std::string> fromQuoted(std::string_view line)
{
    if (line.size() < 2 || line.front() != line.back() || (line.front() != '\'' && line.front() != '"'))
        return std::nullopt;
    line = line.substr(1, line.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] != '\\') {
            out += line[i];
            continue;
        }
        if (++i == line.size())
            return std::nullopt;
        switch (line[i]) {
        case 'n': out += '\n'; break;
        case 't': out += '\t'; break;
        case 'r': out += '\r'; break;
        case '\\': out += '\\'; break;
        case '\'': out += '\''; break;
        case '"': out += '"'; break;
        case 'x': {
            const auto code = hexadecimal(line.substr(i + 1), 2);
            if (!code)
                return std::nullopt;
            out += static_cast<char>(*code);
            i += 2;
            break;
        }
        default: return std::nullopt;
        }
    }
    return out;
}

std::optional<std::string> toLatin1(std::string_view utf8)
{
    std::string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto first = static_cast<std::uint8_t>(utf8[i]);
        if (first < 0x80) {
            out += utf8[i];
            continue;
        }
        // Two bytes with a code of at most 255 begin with C2 or C3.
        if ((first != 0xC2 && first != 0xC3) || i + 1 == utf8.size())
            return std::nullopt;
        const auto second = static_cast<std::uint8_t>(utf8[++i]);
        if ((second & 0xC0) != 0x80)
            return std::nullopt;
        out += static_cast<char>((first & 0x03) << 6 | (second & 0x3F));
    }
    return out;
}

}  // namespace vulpes::hardware::pickle
