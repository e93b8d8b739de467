// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/sample.h"

#include <optional>
#include <string>
#include <string_view>

namespace vulpes::hardware {

/// Which of two values of a metric is the better one.
enum class Direction { LowerIsBetter, HigherIsBetter };

inline constexpr const char* kArithmeticIntensity = "arithmetic_intensity";

/// What a device is measured for. Names are the study's, with their unit: "latency_ms", "energy_mj"; and
/// "arithmetic_intensity", operations per access to memory, a ratio without a unit.
struct MetricKind
{
    std::string_view name;
    std::string_view unit;  ///< "ms", "mJ", ""
    Direction better = Direction::LowerIsBetter;
};
/// Nothing for a name that is not known.
[[nodiscard]] const MetricKind* metricKind(std::string_view name);

/// "cifar10", "cifar100", "ImageNet16-120", "ImageNet", …: the one spelling of a data set's names in tables; nothing for another
/// word. "cifar10-valid" is CIFAR-10 with half of its training pictures kept for validation.
[[nodiscard]] std::optional<std::string> datasetNamed(std::string_view word);

/// The accuracy of guessing on a data set of `datasetNamed`, percent: 100 / classes; nothing where it is no set of pictures with classes.
[[nodiscard]] std::optional<double> chanceAccuracy(std::string_view dataset);

/// What the header of a measured column says.
struct SeriesName
{
    std::string device;
    std::string dataset;  ///< the input the networks were built for; empty: not said
    study::Metric metric;
    double factor = 1;         ///< from the column's unit to the metric's
    bool unitAssumed = false;  ///< the header says none: the metric's own
};
/// "raspi4_latency_ms", "pi5_onnx_darcy_energy_uj", "eyeriss_arithmetic_intensity", "my phone latency (us)": device, data set where one is
/// named, quantity, unit. Nothing where the name is not of this kind or its last word is no known unit.
[[nodiscard]] std::optional<SeriesName> parseSeriesName(std::string_view header);

}  // namespace vulpes::hardware
