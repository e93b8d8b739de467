// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula_facts.h"

#include <algorithm>

namespace vulpes::predict {

std::string nameOf(Target target)
{
    return target == Target::Accuracy ? "accuracy" : "latency";
}

bool reads(const BoundFormula& formula, std::size_t decision)
{
    for (std::size_t t = 0; t < formula.termCount(); ++t)
        for (const Column& column : formula.columns(t))
            if (std::binary_search(column.reads().begin(), column.reads().end(), decision))
                return true;
    return false;
}

bool speaksOf(const BoundFormula& formula, const space::Architecture& network)
{
    return formula.space()->meets(network, formula.formula().locks);
}

}  // namespace vulpes::predict
