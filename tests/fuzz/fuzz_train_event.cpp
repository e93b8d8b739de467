// SPDX-License-Identifier: GPL-3.0-or-later
// Any line of a trainer: an event that is written and read again as it was, nothing, or an error.
#include "training/train_event.h"

#include <cstdlib>

using namespace vulpes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto event = training::fromLine(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!event || !*event)
        return 0;
    const std::string line = training::toLine(**event);
    const auto again = training::fromLine(line);
    if (!again || !*again || training::toLine(**again) != line)
        std::abort();
    return 0;
}
