// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: an error, or a network of the space whose canonical text reads back to it.
#include "space/describe.h"
#include "space/named_spaces.h"
#include "space/published_text.h"

#include <cstdint>
#include <cstdlib>

using namespace vulpes::space;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const SpacePtr& space : namedSpaces()) {
        const auto network = readNetwork(*space, text);
        if (!network)
            continue;
        const auto again = space->parse(space->format(*network));
        if (!space->check(*network) || !again || *again != *network || !describe(*space, *network, {}))
            std::abort();
    }
    return 0;
}
