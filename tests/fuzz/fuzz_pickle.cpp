// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a pickle file: an error, or values that can all be looked at.
#include "hardware/pickle/read_pickle.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace vulpes::hardware::pickle;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Limits limits;
    limits.values = 100'000;
    limits.numbers = 100'000;
    const auto document = readPickle(std::string(reinterpret_cast<const char*>(data), size), "x", limits);
    if (!document)
        return 0;
    for (const auto& [key, value] : document->items(document->root())) {
        if (document->find(document->root(), key) == nullptr)
            std::abort();
        const auto numbers = document->numbers(*value);
        const auto elements = document->elements(*value);
        if (numbers && elements && numbers->size() != elements->size())
            std::abort();
        (void)Document::number(*value);
    }
    return 0;
}
