// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::hardware {

/// One number per decision of a benchmark's space: which operator an edge or a layer has.
using Operators = std::vector<std::uint8_t>;

/// A space that tables are published for, as far as a table needs it: how its networks are written in files. The space itself, under the
/// same name, is `space/named`'s.
struct Benchmark
{
    std::string_view space;     ///< "nasbench201", "fbnet", "nasbench-macro", "ofa-mbv3"
    std::size_t positions = 0;  ///< edges or layers
    std::vector<std::string_view> operators;          ///< names by number; empty where positions differ in what they offer
    std::vector<std::vector<std::uint8_t>> offered;   ///< numbers each position offers; empty: 0 … operators−1 everywhere
    std::int64_t size = 0;      ///< networks with an index, counted from 0; 0: an index is only a file's own numbering
    bool (*connected)(std::span<const std::uint8_t>) = nullptr;  ///< whether the input reaches the output; none: always

    [[nodiscard]] bool offers(std::size_t position, std::uint8_t number) const;
    /// The numbers: one digit each ("421211") where all are digits, else with blanks between.
    [[nodiscard]] std::string format(std::span<const std::uint8_t>) const;
    /// What `format` writes; numbers with blanks, commas, semicolons or slashes between, brackets around; for nasbench201 also the benchmark's own
    /// "|nor_conv_3x3~0|+|…|". Errors: `hw_arch_syntax` (fact `text`), `hw_arch_length` (facts `text`, `found`, `expected`), `hw_operator_unknown`
    /// (facts `operator`, `position` from 1).
    [[nodiscard]] Result<Operators> parse(std::string_view text) const;
};

/// In the order they are listed to people.
[[nodiscard]] std::span<const Benchmark> benchmarks();
/// Requires a name of the list above.
[[nodiscard]] const Benchmark& benchmark(std::string_view space);

/// The benchmark's own text of a cell of NAS-Bench-201: "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|…|".
[[nodiscard]] std::string cellText(std::span<const std::uint8_t>);

}  // namespace vulpes::hardware
