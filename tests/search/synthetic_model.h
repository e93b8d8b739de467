// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "predict/separable_model.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

/// Models made by hand, so that the tests of search depend on nothing but the type they search.
namespace vulpes::synthetic {

struct RandomShape
{
    std::size_t stages = 4;
    std::size_t maxStates = 6;  ///< 1 … maxStates per stage
    std::int64_t range = 40;    ///< values in −range/4 … range: small ranges make ties
    std::size_t costs = 1;
};

inline predict::Quantity emptyQuantity(std::string name, std::int64_t scale)
{
    predict::Quantity quantity;
    quantity.name = std::move(name);
    quantity.scale = scale;
    quantity.exact = true;
    return quantity;
}

inline predict::SeparableModel randomModel(base::Random& random, const RandomShape& shape)
{
    predict::SeparableModel model;
    const auto draw = [&] {
        return static_cast<std::int64_t>(
                   random.below(static_cast<std::uint64_t>(shape.range + shape.range / 4 + 1)))
            - shape.range / 4;
    };
    model.objective = emptyQuantity("accuracy", 10);
    model.objective.constant = draw();
    for (std::size_t k = 0; k < shape.costs; ++k) {
        static constexpr std::array<const char*, 3> kNames{"latency_ms", "macs", "parameters"};
        model.costs.push_back(emptyQuantity(kNames[k % 3], k == 0 ? 10 : 1));
        model.costs.back().constant = draw();
    }
    for (std::size_t s = 0; s < shape.stages; ++s) {
        const auto states = static_cast<std::size_t>(1 + random.below(shape.maxStates));
        model.stageNames.push_back("s" + std::to_string(s));
        model.stateCounts.push_back(states);
        model.orderings.emplace_back(states, 1);
        model.log10Networks += std::log10(static_cast<double>(states));
        const auto column = [&] {
            std::vector<std::int64_t> values(states);
            for (auto& value : values)
                value = draw();
            return values;
        };
        model.objective.stage.push_back(column());
        for (auto& cost : model.costs)
            cost.stage.push_back(column());
    }
    return model;
}

/// A random product of factors of the given stages; factors take few distinct values, as real columns do.
inline predict::Interaction randomInteraction(
    base::Random& random, const predict::SeparableModel& model, std::vector<int> stages, double size = 1.0)
{
    predict::Interaction interaction;
    interaction.coefficient = size * (2 * random.uniform() - 1);
    for (const int stage : stages) {
        predict::Interaction::Factor factor{stage, {}};
        for (std::size_t state = 0; state < model.stateCounts[static_cast<std::size_t>(stage)]; ++state)
            factor.values.push_back(static_cast<double>(random.below(3)) - 0.5);
        interaction.factors.push_back(std::move(factor));
    }
    return interaction;
}

/// Calls `visit(states)` for every network.
template<typename Visit>
void forEachNetwork(const predict::SeparableModel& model, Visit&& visit)
{
    for (const auto count : model.stateCounts)
        if (count == 0)
            return;
    std::vector<std::uint32_t> states(model.stateCounts.size(), 0);
    for (;;) {
        visit(states);
        std::size_t s = states.size();
        while (s > 0 && ++states[s - 1] == model.stateCounts[s - 1])
            states[--s] = 0;
        if (s == 0)
            return;
    }
}

/// One stage of the CPU-like space as the predictors see it: sums over the blocks after the first.
struct StageShape
{
    int depth = 0, firstExpansion = 0, firstKernel = 0;
    int sumExpansion = 0, sumKernel = 0;
    double sumLogExpansion = 0, sumExpansionKernel2 = 0;
    int orderings = 1;
};

/// Every attainable pair of sums (`tied`: all blocks after the first alike): 1,632 (432) per stage.
inline std::vector<StageShape> averageShapes(bool tied)
{
    constexpr std::array<int, 4> expansions{2, 3, 4, 6};
    constexpr std::array<int, 3> kernels{3, 5, 7};
    std::vector<StageShape> shapes;
    for (int depth = 2; depth <= 4; ++depth) {
        std::set<std::pair<int, int>> sums{{0, 0}};
        if (tied) {
            sums.clear();
            for (const int e : expansions)
                for (const int k : kernels)
                    sums.insert({e * (depth - 1), k * (depth - 1)});
        } else {
            for (int block = 1; block < depth; ++block) {
                std::set<std::pair<int, int>> next;
                for (const auto& [e0, k0] : sums)
                    for (const int e : expansions)
                        for (const int k : kernels)
                            next.insert({e0 + e, k0 + k});
                sums = std::move(next);
            }
        }
        for (const int e : expansions)
            for (const int k : kernels)
                for (const auto& [sumE, sumK] : sums)
                    shapes.push_back({depth, e, k, sumE, sumK, 0, 0, 1});
    }
    return shapes;
}

/// Every multiset of blocks after the first: 5,448 per stage, standing for 22,608 orderings.
inline std::vector<StageShape> multisetShapes()
{
    constexpr std::array<int, 4> expansions{2, 3, 4, 6};
    constexpr std::array<int, 3> kernels{3, 5, 7};
    std::vector<StageShape> shapes;
    for (int first = 0; first < 12; ++first) {
        for (int depth = 2; depth <= 4; ++depth) {
            const int identity = depth - 1;
            for (int a = 0; a < 12; ++a)
                for (int b = identity > 1 ? a : 0; b < (identity > 1 ? 12 : 1); ++b)
                    for (int c = identity > 2 ? b : 0; c < (identity > 2 ? 12 : 1); ++c) {
                        const std::array<int, 3> blocks{a, b, c};
                        StageShape shape{depth, expansions[static_cast<std::size_t>(first / 3)],
                            kernels[static_cast<std::size_t>(first % 3)], 0, 0, 0, 0, 1};
                        for (int i = 0; i < identity; ++i) {
                            const int e =
                                expansions[static_cast<std::size_t>(blocks[static_cast<std::size_t>(i)] / 3)];
                            const int k =
                                kernels[static_cast<std::size_t>(blocks[static_cast<std::size_t>(i)] % 3)];
                            shape.sumExpansion += e;
                            shape.sumKernel += k;
                            shape.sumLogExpansion += std::log2(e);
                            shape.sumExpansionKernel2 += e * k * k;
                        }
                        if (identity == 2)
                            shape.orderings = a == b ? 1 : 2;
                        if (identity == 3)
                            shape.orderings = a == b && b == c ? 1 : a == b || b == c ? 3 : 6;
                        shapes.push_back(shape);
                    }
        }
    }
    return shapes;
}

/// The published predictors at 192 px in exact integers: printed coefficients × 10^6 × 6.
inline predict::SeparableModel foxnas192(bool tied = false)
{
    constexpr std::int64_t kScale = 6'000'000;
    const auto scaled = [](double coefficient) { return std::llround(coefficient * 1e6); };
    // Per stage: depth, mean e, mean k, first e, first k, (depth−1)·mean e, depth·(depth−1)·mean e, depth·mean k.
    static constexpr double accuracy[5][8] = {
        {0.308031, 0.020765, 0.066404, 0.05712, 0.005593, 0.088727, -0.020289, -0.014607},
        {0.246401, 0.041229, -0.01206, 0.043826, 0.025202, 0.116691, -0.026291, 0.006102},
        {0.38546, 0.034954, 0.054933, 0.05637, 0.027489, 0.120979, -0.027556, -0.00667},
        {0.549228, 0.067013, 0.009343, 0.089531, 0.003217, 0.203725, -0.040638, 0.004494},
        {0.355705, 0.135598, 0.014635, 0.113646, 0.01358, 0.153543, -0.031194, 0.00263}};
    // Per stage: depth, mean e, mean k, first e, first k, depth·mean e, depth·mean k.
    static constexpr double latency[5][7] = {
        {-8.06211, -2.32253, -2.33407, 2.85597, 1.17867, 2.15201, 1.9198},
        {-2.69638, -0.90273, -0.94015, 1.29418, 0.49333, 1.01542, 0.70742},
        {-1.13344, -1.01517, -0.11907, 0.65506, 0.10513, 0.7017, 0.16173},
        {-0.22013, -0.54179, 0.01387, 0.68359, 0.23057, 0.87146, 0.2133},
        {-0.55329, -0.30544, -0.27301, 0.62364, 0.01159, 0.45674, 0.17648}};
    predict::SeparableModel model;
    model.objective = emptyQuantity("accuracy", kScale);
    model.objective.constant = 6 * scaled(61.878882);
    model.costs.push_back(emptyQuantity("latency_ms", kScale));
    model.costs[0].constant = 6 * scaled(16.30464);
    const auto shapes = averageShapes(tied);
    for (std::size_t s = 0; s < 5; ++s) {
        static constexpr std::array<const char*, 5> kNames{"s24", "s40", "s80", "s112", "s160"};
        model.stageNames.emplace_back(kNames[s]);
        model.stateCounts.push_back(shapes.size());
        model.orderings.emplace_back(shapes.size(), 1);
        std::vector<std::int64_t> gain, cost;
        for (const auto& shape : shapes) {
            const std::int64_t identity = shape.depth - 1, part = 6 / identity;  // mean·6 = sum·part
            const auto& a = accuracy[s];
            gain.push_back(6
                    * (scaled(a[0]) * shape.depth + scaled(a[3]) * shape.firstExpansion
                        + scaled(a[4]) * shape.firstKernel)
                + part * (scaled(a[1]) * shape.sumExpansion + scaled(a[2]) * shape.sumKernel)
                + 6 * (scaled(a[5]) + scaled(a[6]) * shape.depth) * shape.sumExpansion
                + part * scaled(a[7]) * shape.depth * shape.sumKernel);
            const auto& l = latency[s];
            cost.push_back(6
                    * (scaled(l[0]) * shape.depth + scaled(l[3]) * shape.firstExpansion
                        + scaled(l[4]) * shape.firstKernel)
                + part * (scaled(l[1]) * shape.sumExpansion + scaled(l[2]) * shape.sumKernel)
                + part * shape.depth * (scaled(l[5]) * shape.sumExpansion + scaled(l[6]) * shape.sumKernel));
        }
        model.objective.stage.push_back(std::move(gain));
        model.costs[0].stage.push_back(std::move(cost));
    }
    model.log10Networks = 5 * std::log10(tied ? 432.0 : 22608.0);
    return model;
}

/// The 10^21.8 space with predictors shaped like `saturating` (concave index, link C − exp(−index)) and `physical` (e·k² per block), made-up
/// coefficients of a realistic size; costs: latency, multiply-adds and parameters.
inline predict::SeparableModel saturatingPhysical(std::size_t costs = 1, std::size_t stages = 5)
{
    constexpr std::array<double, 5> width{24, 40, 80, 112, 160}, side{48, 24, 12, 12, 6},
        worth{0.045, 0.05, 0.07, 0.16, 0.15};
    predict::SeparableModel model;
    model.objective = emptyQuantity("accuracy", 1'000'000'000);
    model.objective.constant = 150'000'000;
    model.objective.link = predict::LinkKind::Saturating;
    model.objective.linkCeiling = 78;
    model.objective.exact = false;
    model.objective.roundingBound = 1e-8;
    model.costs.push_back(emptyQuantity("latency_ms", 1'000'000'000));
    model.costs[0].constant = 12'345'678'901;
    if (costs > 1)
        model.costs.push_back(emptyQuantity("macs", 1));
    if (costs > 2)
        model.costs.push_back(emptyQuantity("parameters", 1));
    const auto shapes = multisetShapes();
    for (std::size_t s = 0; s < stages; ++s) {
        const double c = width[s % 5], in = s == 0 ? 16 : width[(s - 1) % 5],
                     pixels = side[s % 5] * side[s % 5];
        model.stageNames.push_back("stage" + std::to_string(s));
        model.stateCounts.push_back(shapes.size());
        std::vector<int> orderings;
        std::vector<std::int64_t> gain;
        std::vector<std::vector<std::int64_t>> cost(costs);
        for (const auto& shape : shapes) {
            const double identity = shape.depth - 1, firstE = shape.firstExpansion,
                         firstK2 = shape.firstKernel * shape.firstKernel;
            const double index = worth[s % 5]
                * (1.9 * std::log2(shape.depth) + 0.55 * shape.sumLogExpansion / identity
                    + 0.12 * shape.sumLogExpansion + 0.021 * shape.sumKernel + 0.31 * std::log2(firstE)
                    + 0.017 * shape.firstKernel);
            gain.push_back(std::llround(index * 1e9));
            const double ms = pixels
                * (1.1e-4 * identity + 2.63e-7 * c * c * shape.sumExpansion
                    + 1.31e-7 * c * shape.sumExpansionKernel2 + 2.2e-7 * in * (in + c) * firstE
                    + 1.3e-7 * in * firstE * firstK2);
            cost[0].push_back(std::llround(ms * 1e9));
            if (costs > 1)
                cost[1].push_back(std::llround(pixels
                    * (2 * c * c * shape.sumExpansion + c * shape.sumExpansionKernel2 + in * (in + c) * firstE
                        + in * firstE * firstK2)));
            if (costs > 2)
                cost[2].push_back(std::llround(2 * c * c * shape.sumExpansion + c * shape.sumExpansionKernel2
                    + in * (in + c) * firstE + in * firstE * firstK2
                    + 2 * c * (shape.depth + shape.sumExpansion)));
            orderings.push_back(shape.orderings);
        }
        model.orderings.push_back(std::move(orderings));
        model.objective.stage.push_back(std::move(gain));
        for (std::size_t k = 0; k < costs; ++k)
            model.costs[k].stage.push_back(std::move(cost[k]));
    }
    model.log10Networks = static_cast<double>(stages) * std::log10(22608.0);
    return model;
}

inline predict::ModelPtr share(predict::SeparableModel model)
{
    return std::make_shared<const predict::SeparableModel>(std::move(model));
}

}  // namespace vulpes::synthetic
