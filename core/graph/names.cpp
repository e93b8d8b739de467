// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/names.h"

#include <array>
#include <cassert>
#include <cstddef>

namespace vulpes::graph {
namespace {

constexpr std::array<std::string_view, 14> kOpKinds = {"input", "convolution", "depthwise_convolution", "fully_connected",
    "activation", "add", "multiply", "global_average_pool", "average_pool", "max_pool", "concatenate", "batch_norm", "channel_shuffle", "zero"};
constexpr std::array<std::string_view, 6> kActivations = {"none", "relu", "relu6", "hard_swish", "hard_sigmoid", "sigmoid"};

} // namespace

std::string_view codeOf(OpKind kind)
{
    const auto index = static_cast<std::size_t>(kind);
    assert(index < kOpKinds.size());
    return kOpKinds[index];
}

std::string_view codeOf(Activation activation)
{
    const auto index = static_cast<std::size_t>(activation);
    assert(index < kActivations.size());
    return kActivations[index];
}

std::optional<Activation> activationFromCode(std::string_view code)
{
    for (std::size_t i = 0; i < kActivations.size(); ++i)
        if (kActivations[i] == code)
            return static_cast<Activation>(i);
    return std::nullopt;
}

} // namespace vulpes::graph
