// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/benchmark.h"

#include <optional>
#include <unordered_map>

namespace vulpes::hardware {

/// Which network each row of a table is: its index in the benchmark, its operators, or both. A row that only has one of them is
/// found by that one until a file says what the other is.
class ArchitectureKeys
{
public:
    static constexpr std::int64_t kNoIndex = -1;

    explicit ArchitectureKeys(const Benchmark& benchmark) : m_benchmark(&benchmark) {}

    [[nodiscard]] const Benchmark& benchmark() const { return *m_benchmark; }
    [[nodiscard]] std::size_t size() const { return m_indices.size(); }
    [[nodiscard]] std::int64_t index(std::size_t row) const { return m_indices[row]; }   ///< or `kNoIndex`
    [[nodiscard]] bool hasOperators(std::size_t row) const { return m_hasOperators[row] != 0; }
    /// Requires `hasOperators`.
    [[nodiscard]] std::span<const std::uint8_t> operators(std::size_t row) const
    {
        return std::span(m_operators).subspan(row * m_benchmark->positions, m_benchmark->positions);
    }
    [[nodiscard]] std::optional<std::size_t> find(std::int64_t index) const;
    [[nodiscard]] std::optional<std::size_t> find(std::span<const std::uint8_t> operators) const;

    /// The row of a network, a new one where it is not there yet; what only one side knew is learned. Nothing where index and operators
    /// belong to different rows. Requires an index or operators, and operators the benchmark offers.
    [[nodiscard]] std::optional<std::size_t> add(std::optional<std::int64_t> index, std::span<const std::uint8_t> operators);
    /// The same rows in another order; `order[i]` is the row that comes to place i.
    [[nodiscard]] ArchitectureKeys ordered(std::span<const std::size_t> order) const;

private:
    [[nodiscard]] std::size_t append();
    [[nodiscard]] std::string bytesOf(std::span<const std::uint8_t> operators) const { return {operators.begin(), operators.end()}; }

    const Benchmark* m_benchmark;
    std::vector<std::int64_t> m_indices;
    Operators m_operators;
    std::vector<char> m_hasOperators;
    std::unordered_map<std::int64_t, std::size_t> m_byIndex;
    std::unordered_map<std::string, std::size_t> m_byOperators;
};

}  // namespace vulpes::hardware
