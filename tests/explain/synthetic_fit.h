// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "predict/fit.h"
#include "space/named_spaces.h"

#include <QtTest/QtTest>

#include <algorithm>

/// A predictor with made-up but reproducible coefficients and a genuine covariance, from seeded networks of the space.
namespace synthetic {

inline vulpes::space::SpacePtr foxnas()
{
    auto space = vulpes::space::namedSpace("foxnas-cpu");
    return space ? *space : nullptr;
}

/// Every choice uniform on its own, as measured networks are usually drawn (uniform over networks, small depths would hardly occur).
inline vulpes::space::Architecture network(const vulpes::space::SearchSpace& space, vulpes::base::Random& random)
{
    vulpes::space::Architecture result;
    result.space = space.name();
    for (const auto& decision : space.decisions())
        result.choices.push_back(static_cast<std::int8_t>(decision.id == "resolution"
                                                              ? std::ranges::find(decision.values, 224.0) - decision.values.begin()
                                                              : static_cast<std::ptrdiff_t>(random.below(decision.values.size()))));
    space.canonicalise(result);
    return result;
}

inline vulpes::study::Samples samples(const vulpes::space::SpacePtr& space, int count, std::uint64_t seed)
{
    vulpes::base::Random random(seed);
    vulpes::study::Samples result;
    for (int i = 0; i < count; ++i) {
        vulpes::study::Sample sample;
        sample.id = i + 1;
        sample.observation.architecture = network(*space, random);
        double size = 0;
        for (const auto choice : sample.observation.architecture.choices)
            size += choice < 0 ? 0 : choice + 1;
        sample.accuracy = 78.0 - std::exp(3.2 - size / 30.0) + 0.1 * random.normal();
        sample.timings.push_back({"bench", "latency_ms", {10 + size + random.normal()}});
        result.push_back(std::move(sample));
    }
    return result;
}

inline vulpes::predict::FitPtr fit(const vulpes::predict::Formula& formula, const vulpes::space::SpacePtr& space, int rows = 300)
{
    using namespace vulpes;
    auto bound = predict::BoundFormula::bind(formula, space);
    if (!bound)
        return nullptr;
    const auto shared = std::make_shared<const predict::BoundFormula>(std::move(*bound));
    auto design = predict::designMatrix(*shared, samples(space, rows, 7), {formula.target, "bench", "latency_ms", {}});
    if (!design)
        return nullptr;
    auto made = predict::fit(shared, *design, formula.target);
    return made ? std::make_shared<const predict::Fit>(std::move(*made)) : nullptr;
}

inline vulpes::predict::Formula builtin(const vulpes::space::SpacePtr& space, vulpes::predict::Target target, const std::string& name)
{
    for (auto& formula : vulpes::predict::builtinFormulas(*space, target))
        if (formula.name == name)
            return formula;
    return {};
}

} // namespace synthetic
