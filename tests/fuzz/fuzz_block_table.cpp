// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON: a table that is written as it was read and whose predictor is finite, or an error.
#include "predict/profiled.h"
#include "space/named_spaces.h"

#include <cmath>
#include <cstdlib>

using namespace vulpes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = base::parseJson(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!json)
        return 0;
    const auto table = study::blockTableFromJson(*json);
    if (!table)
        return 0;
    const auto again = study::blockTableFromJson(study::toJson(*table));
    if (!again || study::toJson(*again) != study::toJson(*table))
        std::abort();
    static const auto space = space::namedSpace("foxnas-cpu").value();
    if (const auto fit = predict::fitFromBlockTable(*table, space))
        for (const auto& coefficient : fit->coefficients)
            if (!std::isfinite(coefficient.estimate) || coefficient.estimate < 0)
                std::abort();
    return 0;
}
