// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/precision.h"

namespace vulpes::workflow {

std::string_view codeOf(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return "float32";
    case Precision::Float16:
        return "float16";
    case Precision::Int8:
        return "int8";
    }
    return "";
}

std::optional<Precision> precisionFromCode(std::string_view code)
{
    for (const Precision precision : {Precision::Float32, Precision::Float16, Precision::Int8})
        if (codeOf(precision) == code)
            return precision;
    return {};
}

}  // namespace vulpes::workflow
