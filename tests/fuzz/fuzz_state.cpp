// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes read as an analysis state: what is accepted must write and read back to the same value.
#include "study/analysis_state.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace vulpes;
using namespace vulpes::study;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = base::parseJson({reinterpret_cast<const char*>(data), size}, "fuzz.json");
    if (!json)
        return 0;
    const auto state = analysisStateFromJson(*json);
    if (!state)
        return 0;
    const auto text = toJson(*state).dump(-1, ' ', false, Json::error_handler_t::replace);
    const auto again = base::parseJson(text);
    if (!again)
        std::abort();
    const auto back = analysisStateFromJson(*again);
    if (!back || toJson(*back).dump(-1, ' ', false, Json::error_handler_t::replace) != text)
        std::abort();
    return 0;
}
