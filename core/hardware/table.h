// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/keys.h"
#include "hardware/metric.h"

#include <cmath>
#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace vulpes::hardware {

/// Stands for a value that is not there, in every column of a table; a measured 0 is 0.
inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
[[nodiscard]] inline bool isMissing(double value) { return std::isnan(value); }

/// What one device measured of one metric, one value per row.
struct Series
{
    std::string device;
    study::Metric metric;
    std::string dataset;          ///< the input the networks were built for; empty: the file does not say
    std::vector<double> values;   ///< in the metric's unit; `kMissing` where it was not measured
    std::size_t present = 0;
    bool wholeNumbers = false;    ///< the clock counted whole units: many networks share a value
};

/// What a network learned, one value per row.
struct Task
{
    std::string name;             ///< "cifar10_test_200": the file's own
    std::string dataset;
    std::string split;            ///< "test", "validation"; empty: the file does not say
    int epochs = 0;               ///< of the training; 0: the file does not say
    bool percent = true;          ///< else a score of the task's own, that may be negative
    std::vector<double> values;   ///< higher is better
    std::vector<std::vector<double>> seeds;   ///< single trainings, where the file has them
    std::size_t present = 0;
};

/// A number that follows from the network without training or measuring.
struct Attribute
{
    enum class Kind { Cost, ZeroCost };
    Kind kind = Kind::Cost;
    std::string name;             ///< "parameters", "macs"; "naswot", "synflow", "logsynflow"
    std::string dataset;
    std::vector<double> values;   ///< a zero-cost score may be −inf (no information at all) or 1e67
    std::size_t present = 0;
};

struct LearningCurve
{
    struct Point
    {
        int epoch = 0;
        double train = kMissing, evaluation = kMissing;   ///< percent
        double loss = kMissing;
    };
    std::size_t row = 0;
    std::string dataset;
    int seed = 0;
    int epochs = 0;               ///< of the whole schedule
    std::vector<Point> points;
};

struct TrainingCost
{
    std::size_t row = 0;
    std::string dataset;
    int epochs = 0;
    double trainAccuracy = kMissing, testAccuracy = kMissing;
    double seconds = kMissing;
};

/// What each operator costs in each place of one device's networks: a network costs `base` and the sum over its positions.
struct OperatorTable
{
    std::string device;
    study::Metric metric;
    std::string dataset;
    double base = kMissing;
    std::vector<double> costs;    ///< positions × operators

    [[nodiscard]] double cost(std::size_t position, std::size_t number, std::size_t operators) const { return costs[position * operators + number]; }
    /// `kMissing` where the base or an operator of it is.
    [[nodiscard]] double sum(std::span<const std::uint8_t> numbers, std::size_t operators) const;
};

/// A further measurement of what a series already holds.
struct Repeat
{
    std::size_t series = 0, row = 0;
    double value = 0;
};

/// Devices × metrics × networks (or operators) of one benchmark, as published or as collected on a device of one's own, with the accuracies
/// that stand beside them. Columns of doubles over the same rows, in the order of the networks' indices. A plain immutable value,
/// shared as `HardwareTablePtr`; safe to read from any number of threads. `readHardware` makes one from files.
struct HardwareTable
{
    explicit HardwareTable(const Benchmark& benchmark) : keys(benchmark) {}

    ArchitectureKeys keys;
    std::vector<Series> series;
    std::vector<Task> tasks;
    std::vector<Attribute> attributes;
    std::vector<LearningCurve> curves;
    std::vector<TrainingCost> trainingCosts;
    std::vector<OperatorTable> operatorTables;
    std::vector<Repeat> repeats;
    std::vector<std::int64_t> equalTo;        ///< per row the smallest index that computes the same; −1: not said. Empty: never said
    std::vector<char> disconnected;           ///< per row: the input does not reach the output (accuracy at chance, next to no latency)
    std::vector<std::int64_t> references;     ///< indices of networks that a publication measures every new device on

    [[nodiscard]] const Benchmark& benchmark() const { return keys.benchmark(); }
    [[nodiscard]] std::size_t rows() const { return keys.size(); }
    /// Of series and operator tables, in their order, each once.
    [[nodiscard]] std::vector<std::string> devices() const;
    [[nodiscard]] std::vector<std::string> datasets() const;
    /// The first that matches; an empty `dataset` matches any, and a series that does not say its own stands for each that has none.
    [[nodiscard]] const Series* find(std::string_view device, std::string_view metric, std::string_view dataset = {}) const;
    [[nodiscard]] const Task* findTask(std::string_view name) const;
};
using HardwareTablePtr = std::shared_ptr<const HardwareTable>;

}  // namespace vulpes::hardware
