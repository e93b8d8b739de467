// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/executor.h"
#include "deploy/model.h"
#include "deploy/verify.h"

#include <utility>
#include <vector>

namespace vulpes::deploy::verification {

/// Σ float² and Σ (float − int8)² of one tensor.
struct Power
{
    double signal = 0;
    double noise = 0;
};

/// Pairs the operators of an int8 model with the tensors of the float model it came from, by name, and adds up the powers of both.
class NoiseMeter
{
public:
    NoiseMeter(const Model& quantised, const Model& floating);

    /// One entry for each operator paired; read from two executors that kept every tensor of their last run.
    [[nodiscard]] std::vector<Power> measure(const Executor& quantised, const Executor& floating) const;
    [[nodiscard]] std::vector<LayerNoise> result(const std::vector<std::vector<Power>>& inputs) const;

private:
    struct Pair
    {
        int op;
        int quantised;
        int floating;
    };
    const Model& m_quantised;
    const Model& m_floating;
    std::vector<Pair> m_pairs;
};

}  // namespace vulpes::deploy::verification
