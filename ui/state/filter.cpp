// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/filter.h"

#include "workflow/filter.h"

#include <limits>

namespace vulpes::state {

Filtered applyFilter(const std::string& text, const workflow::Analysis* analysis, const SampleColumns* columns)
{
    using workflow::FilterRow;
    Filtered result;
    if (analysis == nullptr || !analysis->inputs.space || text.find_first_not_of(" \t") == std::string::npos)
        return result;
    const space::SearchSpace& space = *analysis->inputs.space;
    auto filter = workflow::Filter::parse(text, space);
    if (!filter) {
        result.error = filter.error();
        return result;
    }
    result.active = true;
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    FilterRow row;
    if (columns != nullptr) {
        result.samples.resize(static_cast<std::size_t>(columns->size()));
        const auto at = [](const std::vector<double>& values, std::size_t i) { return i < values.size() ? values[i] : kNone; };
        for (std::size_t i = 0; i < result.samples.size(); ++i) {
            const auto& observation = (*columns->samples)[i].observation;
            row.network = observation.kind == study::Observation::Kind::Columns ? nullptr : &observation.architecture;
            row.numbers = {at(columns->accuracy, i),        at(columns->latency, i),         at(columns->accuracyFitted, i), at(columns->latencyFitted, i),
                           at(columns->accuracyResidual, i), at(columns->leverage, i), at(columns->cook, i)};
            result.samples[i] = filter->matches(space, row);
        }
    }
    if (analysis->front) {
        const search::ParetoFront& front = *analysis->front;
        result.fronts.resize(front.size());
        for (std::size_t i = 0; i < front.size(); ++i) {
            const space::Architecture network = analysis->architecture(front.point(i));
            row.network = &network;
            row.numbers = {front.objective(i), front.cost(i), front.objective(i), front.cost(i), kNone, kNone, kNone};
            result.fronts[i] = filter->matches(space, row);
        }
    }
    return result;
}

} // namespace vulpes::state
