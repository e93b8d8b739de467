// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vulpes::hardware::pickle {

/// Reads forward through bytes and never past their end: nothing stands for "it ends too early".
class Cursor
{
public:
    explicit Cursor(std::string_view bytes) : m_bytes(bytes) {}

    [[nodiscard]] std::size_t position() const { return m_at; }

    [[nodiscard]] std::optional<std::uint8_t> byte()
    {
        if (m_at == m_bytes.size())
            return std::nullopt;
        return static_cast<std::uint8_t>(m_bytes[m_at++]);
    }

    [[nodiscard]] std::optional<std::string_view> take(std::uint64_t count)
    {
        if (count > m_bytes.size() - m_at)
            return std::nullopt;
        const auto taken = m_bytes.substr(m_at, static_cast<std::size_t>(count));
        m_at += taken.size();
        return taken;
    }

    /// A whole number of `size` bytes, the lowest first.
    [[nodiscard]] std::optional<std::uint64_t> whole(std::size_t size)
    {
        const auto bytes = take(size);
        if (!bytes)
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = size; i-- > 0;)
            value = value << 8 | static_cast<std::uint8_t>((*bytes)[i]);
        return value;
    }

    /// The text up to the end of the line, which is passed.
    [[nodiscard]] std::optional<std::string_view> line()
    {
        const std::size_t end = m_bytes.find('\n', m_at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const auto text = m_bytes.substr(m_at, end - m_at);
        m_at = end + 1;
        return text;
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

}  // namespace vulpes::hardware::pickle
