// SPDX-License-Identifier: GPL-3.0-or-later
// The manifest of a run's folder, and a packed supernet: read and written again as they were, or an error.
#include "training/manifest.h"
#include "workflow/trained_supernet.h"

#include "graph/weights_file.h"

#include <cstdlib>

using namespace vulpes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const auto json = base::parseJson(bytes))
        if (const auto manifest = training::manifestFromJson(*json)) {
            const Json written = training::toJson(*manifest);
            const auto again = training::manifestFromJson(written);
            if (!again || training::toJson(*again) != written)
                std::abort();
        }
    if (const auto supernet = workflow::supernetFrom(bytes, "bytes"))
        if (!workflow::supernetFrom(graph::toSafetensors(workflow::packed(**supernet)), "bytes"))
            std::abort();
    return 0;
}
