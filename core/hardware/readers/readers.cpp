// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"

#include <array>

namespace vulpes::hardware {

std::span<const Reader> readers()
{
    static const std::array<Reader, 10> all = {
        makePickleReader(),
        makeMacroReader(),
        makeLearningCurveReader(),
        makeTrainingCostReader(),
        makeOperatorCostReader(),
        makeOperatorBaseReader(),
        makePublishedSampleReader(),
        makeReferenceReader(),
        makeColumnsReader(),
        makeHelpReader(),
    };
    return all;
}

TableBuilder& Sink::of(std::string_view space)
{
    for (TableBuilder& builder : builders)
        if (builder.benchmark().space == space)
            return builder;
    builders.emplace_back(benchmark(space), problems);
    return builders.back();
}

}  // namespace vulpes::hardware
