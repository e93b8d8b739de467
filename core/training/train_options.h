// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "data/augment.h"
#include "data/labelled.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vulpes::training {

/// Everything that decides a training run; kept in the checkpoint, so that resuming needs nothing else.
///
/// A step of a supernet trains the largest network on the labels and, by in-place distillation, the smallest and `randomNetworks`
/// others on the largest one's answers (sandwich rule; Yu and Huang 2019), the others drawn along a size dial.
/// With `architecture`, that network alone is trained on the labels with the same recipe.
struct TrainOptions
{
    std::string space;                      ///< a name, or the file of a space
    std::string data;                       ///< see `data::readLabelled`
    data::LabelledOptions pictures;
    data::Augmentation augmentation;
    std::optional<std::string> architecture;///< train this network alone
    int epochs = 30;
    int batch = 64;                         ///< pictures per process and step
    double rate = 0.1;                      ///< highest learning rate, of all processes together
    double warmupEpochs = 1;                ///< linear from 0; then cosine to 0
    double momentum = 0.9;                  ///< Nesterov
    double weightDecay = 3e-4;              ///< on convolution and linear weights of what the largest network uses
    double labelSmoothing = 0.1;            ///< on the largest network only
    double gradientClip = 2;                ///< largest norm of a step's gradient; 0: none
    int randomNetworks = 2;
    double emaDecay = 0;                    ///< average of the weights per step, evaluated in their place; 0: none
    int calibrationPictures = 512;          ///< training pictures that batch norm statistics are recalibrated on
    int checkEvery = 1;                     ///< epochs between looks at the validation accuracy of largest, smallest and random networks
    int processes = 1;
    std::string device = "cpu";             ///< "cpu", "cuda", "auto"
    std::uint64_t seed = 1;                 ///< weights, order of pictures, augmentation, drawn networks
    bool operator==(const TrainOptions&) const = default;
};

[[nodiscard]] Json toJson(const TrainOptions&);
/// Missing keys take their defaults. Errors: `options_json` with facts `key`, `reason`.
[[nodiscard]] Result<TrainOptions> trainOptionsFromJson(const Json&);

/// Least and greatest sensible value of a number.
struct Limits
{
    double least = 0;
    double most = 0;
};
/// By its key in the JSON: "epochs", "weight_decay". Nothing for what has none (the seed) or is no number.
[[nodiscard]] std::optional<Limits> limitsOf(std::string_view option);

/// Nothing, or the first value that makes no sense: `options_invalid` with facts `option`, `value`, `expected`.
[[nodiscard]] Result<void> check(const TrainOptions&);

} // namespace vulpes::training
