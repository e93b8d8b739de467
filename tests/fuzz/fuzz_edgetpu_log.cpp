// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: a report whose counts add up, or an error.
#include "device/edgetpu_log.h"

#include <cstdlib>

using namespace vulpes::device;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto report = parseEdgeTpuLog(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!report)
        return 0;
    const bool sound = report->operations >= 0 && report->onCpu >= 0 && report->onEdgeTpu >= 0
                       && (report->rows.empty() || report->onCpu + report->onEdgeTpu == report->operations)
                       && report->inputBytes.value_or(0) >= 0 && report->offChipUsed.value_or(0) >= 0;
    if (!sound)
        std::abort();
    for (const EdgeTpuReport::Row& row : report->rows)
        if (row.op == "CONV_2D" && mappingOf(*report, vulpes::deploy::OperatorKind::Conv2d) == Mapping::NotTold)
            std::abort();
    return 0;
}
