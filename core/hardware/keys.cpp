// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/keys.h"

#include <algorithm>
#include <cassert>

namespace vulpes::hardware {

std::optional<std::size_t> ArchitectureKeys::find(std::int64_t index) const
{
    const auto found = m_byIndex.find(index);
    return found == m_byIndex.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> ArchitectureKeys::find(std::span<const std::uint8_t> operators) const
{
    const auto found = m_byOperators.find(bytesOf(operators));
    return found == m_byOperators.end() ? std::nullopt : std::optional(found->second);
}

std::size_t ArchitectureKeys::append()
{
    m_indices.push_back(kNoIndex);
    m_hasOperators.push_back(0);
    m_operators.resize(m_operators.size() + m_benchmark->positions);
    return m_indices.size() - 1;
}

std::optional<std::size_t> ArchitectureKeys::add(std::optional<std::int64_t> index, std::span<const std::uint8_t> operators)
{
    assert(index || !operators.empty());
    const auto byIndex = index ? find(*index) : std::nullopt;
    const auto byOperators = operators.empty() ? std::nullopt : find(operators);
    if (byIndex && !operators.empty() && byIndex != byOperators && (byOperators || hasOperators(*byIndex)))
        return std::nullopt;
    // Where an index names the network, one network has one index; elsewhere it is a file's own numbering of what may occur twice.
    if (byOperators && index && !byIndex && m_indices[*byOperators] != kNoIndex && m_benchmark->size > 0)
        return std::nullopt;
    const std::size_t row = byIndex ? *byIndex : byOperators ? *byOperators : append();
    if (index && !byIndex) {
        m_byIndex.emplace(*index, row);
        if (m_indices[row] == kNoIndex)
            m_indices[row] = *index;
    }
    if (!operators.empty() && !byOperators) {
        std::ranges::copy(operators, m_operators.begin() + static_cast<std::ptrdiff_t>(row * m_benchmark->positions));
        m_hasOperators[row] = 1;
        m_byOperators.emplace(bytesOf(operators), row);
    }
    return row;
}

ArchitectureKeys ArchitectureKeys::ordered(std::span<const std::size_t> order) const
{
    assert(order.size() == size());
    ArchitectureKeys result(*m_benchmark);
    std::vector<std::size_t> placeOf(size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        const std::size_t row = order[place];
        placeOf[row] = place;
        result.m_indices.push_back(m_indices[row]);
        result.m_hasOperators.push_back(m_hasOperators[row]);
        const auto numbers = operators(row);
        result.m_operators.insert(result.m_operators.end(), numbers.begin(), numbers.end());
    }
    for (const auto& [index, row] : m_byIndex)
        result.m_byIndex.emplace(index, placeOf[row]);
    for (const auto& [bytes, row] : m_byOperators)
        result.m_byOperators.emplace(bytes, placeOf[row]);
    return result;
}

}  // namespace vulpes::hardware
