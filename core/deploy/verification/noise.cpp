// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/verification/noise.h"

#include "deploy/verification/compare.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace vulpes::deploy::verification {

namespace {

constexpr double kLargestDecibels = 200;  // no noise at all: a number that JSON can hold

}  // namespace

NoiseMeter::NoiseMeter(const Model& quantised, const Model& floating)
    : m_quantised(quantised),
      m_floating(floating)
{
    std::unordered_map<std::string, int> byName;
    for (const ModelOperator& op : floating.operators)
        byName.emplace(floating.tensors[static_cast<std::size_t>(op.outputs.at(0))].name, op.outputs[0]);
    for (std::size_t i = 0; i < quantised.operators.size(); ++i) {
        const ModelOperator& op = quantised.operators[i];
        const ModelTensor& tensor = quantised.tensors[static_cast<std::size_t>(op.outputs.at(0))];
        const auto partner = byName.find(tensor.name);
        if (tensor.type != ElementType::Int8 || partner == byName.end())
            continue;
        if (floating.tensors[static_cast<std::size_t>(partner->second)].shape == tensor.shape)
            m_pairs.push_back({static_cast<int>(i), op.outputs[0], partner->second});
    }
}

std::vector<Power> NoiseMeter::measure(const Executor& quantised, const Executor& floating) const
{
    std::vector<Power> powers(m_pairs.size());
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
        const Pair& pair = m_pairs[p];
        const auto q = realNumbers(
            m_quantised.tensors[static_cast<std::size_t>(pair.quantised)], quantised.tensor(pair.quantised));
        const auto f = realNumbers(
            m_floating.tensors[static_cast<std::size_t>(pair.floating)], floating.tensor(pair.floating));
        for (std::size_t i = 0; i < std::min(q.size(), f.size()); ++i) {
            powers[p].signal += f[i] * f[i];
            powers[p].noise += (f[i] - q[i]) * (f[i] - q[i]);
        }
    }
    return powers;
}

std::vector<LayerNoise> NoiseMeter::result(const std::vector<std::vector<Power>>& inputs) const
{
    std::vector<LayerNoise> layers;
    for (std::size_t p = 0; p < m_pairs.size(); ++p) {
        Power total;
        for (const auto& powers : inputs) {
            total.signal += powers[p].signal;
            total.noise += powers[p].noise;
        }
        const ModelOperator& op = m_quantised.operators[static_cast<std::size_t>(m_pairs[p].op)];
        LayerNoise layer;
        layer.op = m_pairs[p].op;
        layer.name = m_quantised.tensors[static_cast<std::size_t>(op.outputs[0])].name;
        layer.decibels = kLargestDecibels;
        if (total.noise > 0)
            layer.decibels =
                std::clamp(10 * std::log10(total.signal / total.noise), -kLargestDecibels, kLargestDecibels);
        layers.push_back(std::move(layer));
    }
    return layers;
}

}  // namespace vulpes::deploy::verification
