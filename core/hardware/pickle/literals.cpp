// SPDX-License-Identifier: GPL-3.0-or-later
// The opcodes that hold a number, a text or bytes of their own.
#include "hardware/pickle/escapes.h"
#include "hardware/pickle/machine.h"

#include <bit>
#include <charconv>
#include <cmath>

namespace vulpes::hardware::pickle {

bool Machine::isNumberOpcode(std::uint8_t opcode) const
{
    switch (opcode) {
    case 'I': case 'J': case 'K': case 'M': case 'L': case 'F': case 'G': case 0x8a: case 0x8b: return true;
    default: return false;
    }
}

bool Machine::isTextOpcode(std::uint8_t opcode) const
{
    switch (opcode) {
    case 'S': case 'T': case 'U': case 'B': case 'C': case 'V': case 'X': case 0x8c: case 0x8d: case 0x8e: case 0x96: return true;
    default: return false;
    }
}

bool Machine::readNumber(std::uint8_t opcode)
{
    const auto whole = [&](std::size_t size) {
        const auto number = m_cursor.whole(size);
        if (!number)
            return damaged("truncated");
        // BININT alone has a sign.
        return push(size == 4 ? std::int64_t{static_cast<std::int32_t>(*number)} : static_cast<std::int64_t>(*number));
    };
    switch (opcode) {
    case 'J': return whole(4);
    case 'K': return whole(1);
    case 'M': return whole(2);
    case 0x8a: {
        const auto size = m_cursor.whole(1);
        return pushLong(size ? m_cursor.take(*size) : std::nullopt);
    }
    case 0x8b: {
        const auto size = m_cursor.whole(4);
        return pushLong(size ? m_cursor.take(*size) : std::nullopt);
    }
    case 'G': {
        const auto bytes = m_cursor.take(8);
        if (!bytes)
            return damaged("truncated");
        std::uint64_t bits = 0;
        for (const char byte : *bytes)
            bits = bits << 8 | static_cast<std::uint8_t>(byte);
        return push(std::bit_cast<double>(bits));
    }
    default: break;
    }
    auto line = m_cursor.line();
    if (!line)
        return damaged("truncated");
    if (opcode == 'I' && (*line == "00" || *line == "01"))
        return push(*line == "01");
    if (opcode == 'F') {
        double real = 0;
        const auto [end, error] = std::from_chars(line->data(), line->data() + line->size(), real);
        return error == std::errc() && end == line->data() + line->size() ? push(real) : damaged("operand");
    }
    if (line->ends_with('L'))
        line->remove_suffix(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(line->data(), line->data() + line->size(), number);
    if (error == std::errc() && end == line->data() + line->size())
        return push(number);
    double real = 0;  // a whole number beyond 64 bits
    const auto [last, failure] = std::from_chars(line->data(), line->data() + line->size(), real);
    return failure == std::errc() && last == line->data() + line->size() ? push(real) : damaged("operand");
}

/// A whole number of any length, the lowest byte first, in two's complement.
bool Machine::pushLong(std::optional<std::string_view> bytes)
{
    constexpr std::size_t kLongest = 128;  // 1,024 bits: the range of doubles
    if (!bytes)
        return damaged("truncated");
    if (bytes->size() > kLongest)
        return damaged("operand");
    const bool negative = !bytes->empty() && (bytes->back() & 0x80) != 0;
    if (bytes->size() <= 8) {
        std::uint64_t number = negative ? ~std::uint64_t{0} : 0;
        for (std::size_t i = bytes->size(); i-- > 0;)
            number = number << 8 | static_cast<std::uint8_t>((*bytes)[i]);
        return push(static_cast<std::int64_t>(number));
    }
    double real = 0;
    for (std::size_t i = bytes->size(); i-- > 0;)
        real = real * 256 + static_cast<std::uint8_t>((*bytes)[i]);
    return push(negative ? real - std::ldexp(1.0, static_cast<int>(8 * bytes->size())) : real);
}

bool Machine::pushDecoded(std::optional<std::string> decoded, bool asText)
{
    if (!decoded)
        return damaged("operand");
    m_decodedBytes += decoded->size();
    if (m_decodedBytes > m_limits.bytes)
        return tooLarge("bytes");
    m_document.m_decoded.push_back(std::move(*decoded));
    const std::string_view view = m_document.m_decoded.back();
    return asText ? push(Text{view}) : push(Bytes{view});
}

bool Machine::readText(std::uint8_t opcode)
{
    const auto counted = [&](std::size_t sizeBytes, bool isText) {
        const auto size = m_cursor.whole(sizeBytes);
        const auto taken = size ? m_cursor.take(*size) : std::nullopt;
        if (!taken)
            return damaged("truncated");
        return isText ? push(Text{*taken}) : push(Bytes{*taken});
    };
    switch (opcode) {
    case 'U':  // of Python 2, which tells text and bytes apart no more than its readers do
        return counted(1, true);
    case 'T': return counted(4, true);
    case 'C': return counted(1, false);
    case 'B': return counted(4, false);
    case 0x8e:
    case 0x96: return counted(8, false);
    case 0x8c: return counted(1, true);
    case 'X': return counted(4, true);
    case 0x8d: return counted(8, true);
    default: break;
    }
    const auto line = m_cursor.line();
    if (!line)
        return damaged("truncated");
    return pushDecoded(opcode == 'V' ? fromRawUnicodeEscape(*line) : fromQuoted(*line), true);
}

}  // namespace vulpes::hardware::pickle
