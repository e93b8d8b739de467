// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::predict {

/// One factor of an expression: kind^power, log2(kind), or kind=value.
struct Atom
{
    std::string name;
    enum class Function { Power, Log2, Equals } function = Function::Power;
    double argument = 1;

    [[nodiscard]] double apply(double value) const
    {
        switch (function) {
        case Function::Log2:
            return value > 0 ? std::pow(std::log2(value), argument) : 0;
        case Function::Equals:
            return value == argument ? 1 : 0;
        case Function::Power:
            break;
        }
        return argument == 1 ? value : argument == 2 ? value * value : std::pow(value, argument);
    }
};

/// Reads column texts piece by piece; each step tells whether the piece was there.
class ColumnText
{
public:
    explicit ColumnText(std::string_view text) : m_text(text) { }

    [[nodiscard]] std::size_t position() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at); }
    bool take(std::string_view token)
    {
        if (!rest().starts_with(token))
            return false;
        m_at += token.size();
        return true;
    }
    std::optional<double> number()
    {
        const std::string_view left = rest();
        double value = 0;
        const auto [end, error] = std::from_chars(left.data(), left.data() + left.size(), value);
        if (error != std::errc() || !std::isfinite(value))
            return std::nullopt;
        m_at += static_cast<std::size_t>(end - left.data());
        return value;
    }
    std::optional<std::string> name()
    {
        const auto letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        };
        const std::size_t begin = m_at;
        while (m_at < m_text.size()
            && (letter(m_text[m_at])
                || (m_at > begin
                    && (std::isdigit(static_cast<unsigned char>(m_text[m_at])) != 0 || m_text[m_at] == '-'))))
            ++m_at;
        if (m_at == begin)
            return std::nullopt;
        return std::string(m_text.substr(begin, m_at - begin));
    }
    /// EXPR up to its closing parenthesis.
    bool expression(std::vector<Atom>& atoms, double& constant)
    {
        do {
            if (const auto value = number()) {
                constant *= *value;
                continue;
            }
            Atom atom;
            if (take("log2(")) {
                atom.function = Atom::Function::Log2;
                const auto inner = name();
                if (!inner || !take(")"))
                    return false;
                atom.name = *inner;
            } else if (const auto plain = name()) {
                atom.name = *plain;
            } else {
                return false;
            }
            if (take("^")) {
                const auto power = number();
                if (!power || *power <= 0 || *power > 8)
                    return false;
                atom.argument = *power;
            }
            atoms.push_back(std::move(atom));
        } while (take("*"));
        return std::isfinite(constant) && take(")");
    }
    /// kind=value,kind=value up to the closing parenthesis.
    bool conditions(std::vector<Atom>& atoms)
    {
        do {
            const auto kind = name();
            if (!kind || !take("="))
                return false;
            const auto value = number();
            if (!value)
                return false;
            atoms.push_back({*kind, Atom::Function::Equals, *value});
        } while (take(","));
        return take(")");
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

}  // namespace vulpes::predict
