// SPDX-License-Identifier: GPL-3.0-or-later
// Any text a phone may send: a result whose numbers make sense, or an error.
#include "device/adb/benchmark_log.h"
#include "device/adb/remote_facts.h"

#include <cmath>
#include <cstdlib>

using namespace vulpes::device::adb;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto log = parseBenchmarkLog(text)) {
        const bool sound = log->count > 0 && log->minimum > 0 && log->minimum <= log->maximum && std::isfinite(log->average)
                           && log->delegate.size() < 200;
        if (!sound)
            std::abort();
    } else if (log.error().code.empty()) {
        std::abort();
    }
    const RemoteFacts facts = parseFacts(text);
    if (facts.fastestMask().size() > 16 || facts.processor().size() > 1000)
        std::abort();
    (void)facts.clockPolicy();
    (void)abiOfProgram(text);
    return 0;
}
