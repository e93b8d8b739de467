// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/architecture.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::study {

/// What a row says about the network it measured.
struct Observation
{
    enum class Kind {
        Exact,     ///< the very network
        Multiset,  ///< blocks per stage without their order: `architecture` is the sorted representative
        Columns,   ///< only column values; no network can be shown
    };
    Kind kind = Kind::Exact;
    space::Architecture architecture;       ///< empty choices for Columns
    std::map<std::string, double> columns;  ///< values of formula columns by name; used for Columns only

    bool operator==(const Observation&) const = default;
};

/// One metric a device was measured for. Names carry their unit: "latency_ms", "energy_mj".
using Metric = std::string;
inline constexpr const char* kLatencyMs = "latency_ms";
inline constexpr const char* kEnergyMj = "energy_mj";

/// One measured network. Several values of one metric on one device are repeats.
struct Sample
{
    std::int64_t id = 0;         ///< row id in the study; stable
    std::string label;           ///< the source's own name for the row ("1", "net_17"); may be empty
    std::int64_t sourceRow = 0;  ///< line in the file it came from; 0: not from a file
    Observation observation;
    std::optional<double> accuracy;    ///< percent
    std::optional<double> accuracySe;  ///< standard error of it, percent points, when known
    struct Timing
    {
        std::string device;
        Metric metric;
        std::vector<double> repeats;  ///< at least one
        [[nodiscard]] double mean() const;
    };
    std::vector<Timing> timings;

    [[nodiscard]] std::optional<double> metric(const std::string& device, const Metric& metric) const;
};

/// All samples of a study at one moment: immutable, shared between threads.
using Samples = std::vector<Sample>;
using SamplesPtr = std::shared_ptr<const Samples>;

/// What is known of a device samples were measured on. Empty strings: not recorded.
struct Device
{
    std::string name;
    std::string processor;
    std::string runtime;
    int threads = 0;
    std::string precision;  ///< "float32", "int8", …
    std::string clockPolicy;
    std::string date;  ///< ISO 8601
    std::string notes;

    bool operator==(const Device&) const = default;
};

}  // namespace vulpes::study
