// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/sample.h"

#include <QString>

#include <optional>

namespace vulpes::state {

/// What a network costs, as the window says it: by the metric that the budget limits (latency in ms, energy in mJ). A value; its
/// texts are in the program's language at the time of the call.
class CostWords
{
public:
    /// A metric that is not known speaks as latency.
    explicit CostWords(study::Metric metric = study::kLatencyMs);
    [[nodiscard]] static bool knows(const study::Metric&);

    [[nodiscard]] QString name() const;            ///< "latency"
    [[nodiscard]] QString title() const;           ///< "Latency"
    [[nodiscard]] QString unit() const;            ///< "ms"
    [[nodiscard]] QString column() const;          ///< "latency_ms": of a column in a file, never translated
    [[nodiscard]] QString columnUnit() const;      ///< "ms", "mj": the end of it
    [[nodiscard]] QString axis() const;            ///< "latency, ms"
    [[nodiscard]] QString predictedAxis() const;   ///< "predicted latency, ms"
    [[nodiscard]] QString fittedAxis() const;      ///< "fitted latency, ms"
    [[nodiscard]] QString effectAxis() const;      ///< "effect on latency, ms"
    /// "119.4 ms", "0.143 ms"; decimals of `theme::format::decimalsOfCost` where none are given.
    [[nodiscard]] QString value(double, std::optional<int> decimals = {}) const;
    [[nodiscard]] QString signedValue(double, std::optional<int> decimals = {}) const;   ///< "+19.5 ms"
    /// "119.4 ± 0.6 ms"; without an interval one decimal.
    [[nodiscard]] QString withInterval(double value, std::optional<double> low, std::optional<double> high) const;

private:
    enum class Word { Name, Title, Unit, Axis, Predicted, Fitted, Effect };
    [[nodiscard]] QString word(Word) const;

    study::Metric m_metric;
};

/// "raspi4 · energy, mJ": a device and what it was measured for.
[[nodiscard]] QString deviceWithMetric(const std::string& device, const study::Metric&);
/// " (3 measured)" where they are too few to learn much from; else nothing.
[[nodiscard]] QString fewNetworks(std::size_t networks);

} // namespace vulpes::state
