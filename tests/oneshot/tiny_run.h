// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oneshot/chain_supernet.h"
#include "oneshot/batches.h"
#include "base/random.h"
#include "space/named_spaces.h"
#include "space/search_space.h"
#include "training/train_options.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace vulpes::test {

/// Two stages of one or two blocks on 8 or 16 px pictures, every kind of decision: small enough for hundreds of steps a second.
inline space::SpacePtr tinySpace()
{
    using space::Decision;
    std::vector<Decision> decisions = {{"resolution", "resolution", "", -1, 0, {8, 16}, {}}};
    std::vector<space::Stage> stages;
    for (int s = 0; s < 2; ++s) {
        space::Stage stage;
        stage.name = s == 0 ? "8" : "16";
        const std::string prefix = "s" + stage.name + ".";
        const auto add = [&](Decision decision) {
            decisions.push_back(std::move(decision));
            return decisions.size() - 1;
        };
        stage.depth = add({prefix + "depth", "depth", "d", s, 0, {1, 2}, {}});
        for (int b = 1; b <= 2; ++b) {
            const std::string block = prefix + "b" + std::to_string(b) + ".";
            stage.blocks.push_back({add({block + "expansion", "expansion", "e", s, b, {1, 2, 4}, {}}),
                add({block + "kernel", "kernel", "k", s, b, {3, 5, 7}, {}}), add({block + "fused", "fused", "f", s, b, {0, 1}, {"depthwise", "fused"}})});
        }
        stages.push_back(std::move(stage));
    }
    space::Skeleton skeleton;
    skeleton.stem = {.channels = 8, .kernel = 3, .stride = 2, .activation = graph::Activation::HardSwish};
    skeleton.stages = {{.channels = 8, .stride = 1, .squeezeExcite = false, .activation = graph::Activation::Relu},
        {.channels = 16, .stride = 2, .squeezeExcite = true, .activation = graph::Activation::HardSwish}};
    skeleton.headChannels = 16;
    skeleton.featureChannels = 0;
    return std::make_shared<const space::SearchSpace>(space::SearchSpace::make("tiny", "Tiny", std::move(decisions), std::move(stages), skeleton).value());
}

inline constexpr graph::TaskShape kTinyTask = {16, 16, 3, 5};

/// Made-up pictures: normal numbers, labels in turn.
inline oneshot::Batch noiseBatch(std::int64_t count, std::uint64_t seed)
{
    base::Random random(seed);
    at::Tensor pictures = at::empty({count, 16, 16, 3}, at::kFloat);
    for (std::int64_t i = 0; i < pictures.numel(); ++i)
        pictures.data_ptr<float>()[i] = static_cast<float>(random.normal());
    at::Tensor labels = at::arange(count).remainder(5);
    return {pictures.permute({0, 3, 1, 2}), labels};
}

/// Weights far from their beginning, so that nothing is hidden by zeros and identities.
inline void shake(oneshot::ChainSupernet& net, std::uint64_t seed)
{
    const at::NoGradGuard guard;
    base::Random random(seed);
    for (auto& [name, parameter] : net.parameters().all()) {
        at::Tensor noise = at::empty(parameter.value.sizes(), at::kFloat);
        for (std::int64_t i = 0; i < noise.numel(); ++i)
            noise.data_ptr<float>()[i] = static_cast<float>(0.1 * random.normal());
        parameter.value.add_(noise);
    }
}

} // namespace vulpes::test
