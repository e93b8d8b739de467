// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: an error, or weights that written again read back as the same bytes.
#include "graph/weights_file.h"

#include <cstdint>
#include <cstdlib>

using namespace vulpes::graph;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto weights = fromSafetensors({reinterpret_cast<const char*>(data), size});
    if (!weights)
        return 0;
    // Bytes, not values: the numbers of a file may be no numbers.
    const std::string written = toSafetensors(*weights);
    const auto again = fromSafetensors(written);
    if (!again || toSafetensors(*again) != written)
        std::abort();
    return 0;
}
