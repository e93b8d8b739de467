// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace vulpes::device::adb {

/// What TensorFlow Lite's `benchmark_model` printed. Times in milliseconds (it prints microseconds).
struct BenchmarkLog
{
    long long count = 0;  ///< timed runs
    double first = 0;     ///< equal to `minimum` where all runs took the same
    double minimum = 0;
    double maximum = 0;
    double average = 0;
    std::optional<double> deviation;
    std::optional<double> p5, median, p95;  ///< newer builds only
    std::optional<double> initialisation;   ///< making the interpreter and its delegate
    std::optional<double> warmUpAverage;
    std::string delegate;  ///< "XNNPACK: completely", "GPU: partially, 3 kernels"; empty: no delegate was told
};

/// Reads the whole output of one call (both streams), of any build: lines with or without the prefix `INFO: `, with or
/// without percentiles, `curr=30(all same)`. The last `count=` line is the measurement, the one before it the warm-up.
/// `exitCode` is what the shell said after `RC=`; nothing when that line is missing. Errors: `benchmark_lost` (no
/// `RC=`: the connection broke); `benchmark_abi` with fact `line` (built for another processor); `benchmark_failed`
/// with facts `exit`, `line` (the last line that tells an error); `benchmark_output` with fact `reason`
/// ("no_result", "bad_number").
[[nodiscard]] Result<BenchmarkLog> parseBenchmarkLog(std::string_view text);

}  // namespace vulpes::device::adb
