// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "hardware/table.h"
#include "space/search_space.h"
#include "study/import/csv_import.h"

namespace vulpes::hardware {

/// What of a table goes into a study.
struct SampleRequest
{
    std::vector<std::string> devices;   ///< empty: all
    std::string dataset;                ///< of timings and accuracies; empty: the first that a device or the table has
    std::string task;                   ///< the accuracies; empty: the longest training tested on that data set, where there is one
    bool connectedOnly = false;         ///< leaves out networks whose input does not reach their output
};

struct SampleSet
{
    study::Samples samples;
    std::vector<study::Device> devices;
    std::string task;                           ///< what the accuracies are; empty: there are none
    std::vector<study::ImportProblem> problems; ///< times of zero, which no study holds: the network stays without them
};

/// The choices that a benchmark's operators are in the space of the same name.
/// Errors: `arch_outside_space` (facts `text`, `reason`) where the space's decisions are others.
[[nodiscard]] Result<space::Architecture> architectureOf(const Benchmark&, const space::SearchSpace&, std::span<const std::uint8_t>);

/// The same the other way round. Requires a network of that space whose decisions are the benchmark's positions.
[[nodiscard]] Operators operatorsOf(const space::SearchSpace&, const space::Architecture&);

/// The accuracies that a request means: those it names, or the longest training judged on test pictures (of its data set); null where there are none.
/// Errors: `hw_task_unknown` (facts `task`, `known`).
[[nodiscard]] Result<const Task*> chosenTask(const HardwareTable&, const SampleRequest&);

/// The networks whose operators are known as samples of a study: accuracy in percent, latencies in ms and energies in mJ with their
/// repeats, the benchmark's index as label. Arithmetic intensity is no cost and stays behind, and so do scores that are no percentages.
/// Errors: `hw_device_unknown` (facts `device`, `metric`, `known`), `hw_task_unknown` (facts `task`, `known`), `hw_dataset_unknown`, `hw_no_samples`, those of
/// `architectureOf`, `stopped`.
[[nodiscard]] Result<SampleSet> toSamples(const HardwareTable&, const space::SearchSpace&, const SampleRequest&, const Job& = {});

}  // namespace vulpes::hardware
