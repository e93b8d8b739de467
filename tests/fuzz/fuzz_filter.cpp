// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "workflow/filter.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vulpes;
    static const space::SpacePtr space = *space::namedSpace("foxnas-cpu");
    const auto filter = workflow::Filter::parse({reinterpret_cast<const char*>(data), size}, *space);
    if (filter) {
        base::Random random(1);
        const space::Architecture network = space->sample(random);
        workflow::FilterRow row;
        row.network = &network;
        (void)filter->matches(*space, row);
    }
    return 0;
}
