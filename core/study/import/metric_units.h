// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace vulpes::study {

/// A kind of measurement as headers name it.
struct MetricFamily
{
    struct Unit
    {
        std::string_view name;
        double factor;  ///< to the unit in the metric's own name
    };
    std::array<std::string_view, 3> words;  ///< "latency", "lat", …
    const char* metric;                     ///< "latency_ms"
    std::span<const Unit> units;            ///< the metric's own unit first

    /// Nothing for a unit that is not known.
    [[nodiscard]] std::optional<double> factorOf(std::string_view unit) const;
};

/// Of latency or energy, by a header's word; nothing for another word.
[[nodiscard]] const MetricFamily* familyOf(std::string_view word);

}  // namespace vulpes::study
