// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::device {

/// What the Edge TPU compiler says of one model: `edgetpu_compiler -s model_int8.tflite`, its output or its `.log`
/// file.
struct EdgeTpuReport
{
    enum class Place { EdgeTpu, Cpu };
    struct Row
    {
        std::string op;  ///< "CONV_2D", as the compiler names it
        int count = 0;
        Place place = Place::EdgeTpu;
        std::string status;  ///< in the compiler's words
    };
    std::optional<double> milliseconds;  ///< of compiling
    std::optional<std::int64_t> inputBytes, outputBytes;
    std::optional<std::int64_t> onChipUsed;  ///< bytes of parameters kept on the chip
    std::optional<std::int64_t> onChipRemaining;
    std::optional<std::int64_t> offChipUsed;  ///< bytes streamed over the bus at every inference
    std::optional<int> subgraphs;
    int operations = 0;  ///< in all
    int onEdgeTpu = 0;
    int onCpu = 0;
    std::vector<Row> rows;

    [[nodiscard]] bool complete() const { return onCpu == 0; }
};

/// Reads the log of one model. Sizes are in B, KiB, MiB or GiB; the counts of operators are computed from the rows
/// where the log leaves them out (it does when everything was mapped). Errors: `edgetpu_not_compiled` with fact `line`
/// (the compiler refused the model); `edgetpu_log` with fact `reason` ("not_a_log", "bad_number", "counts_disagree",
/// "too_many_rows").
[[nodiscard]] Result<EdgeTpuReport> parseEdgeTpuLog(std::string_view text);

/// Where the log says a kind of operator runs. An operator kind can stand in two rows: some were mapped, some not, and
/// the log does not say which.
enum class Mapping { EdgeTpu, Cpu, Partly, NotTold };
/// Of what consists of both: the same; Partly where they differ. NotTold says nothing.
[[nodiscard]] Mapping together(Mapping, Mapping);
[[nodiscard]] Mapping mappingOf(const EdgeTpuReport&, deploy::OperatorKind);

}  // namespace vulpes::device
