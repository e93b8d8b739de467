// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "data/labelled.h"
#include "data/preprocessing.h"
#include "deploy/model.h"

#include <cstdint>
#include <optional>
#include <string>

namespace vulpes::workflow {

/// How often a network names the right class.
struct Accuracy
{
    std::int64_t correct = 0;
    std::int64_t total = 0;

    [[nodiscard]] double percent() const { return total > 0 ? 100 * static_cast<double>(correct) / static_cast<double>(total) : 0; }
    /// Wilson's 95 % interval, percent.
    [[nodiscard]] double low() const;
    [[nodiscard]] double high() const;
};

/// Accuracy of a written file on held-out pictures.
struct FileAccuracy
{
    std::string data;                    ///< the source: "cifar10:DIR"
    data::Split split = data::Split::Test;
    Accuracy file;
    /// Of an int8 file: the float network on the same pictures, and on how many of them each alone is right.
    std::optional<Accuracy> reference;
    std::int64_t onlyFile = 0, onlyReference = 0;
    double seconds = 0;

    /// File less reference in percent points, with the 95 % interval for paired answers (Agresti and Min 2005); nothing without a reference.
    struct Difference
    {
        double points = 0, low = 0, high = 0;
    };
    [[nodiscard]] std::optional<Difference> difference() const;
};

[[nodiscard]] Json toJson(const FileAccuracy&);

/// Runs a model of one picture in, one score per class out over all pictures of a split, on `threads` threads; `reference` on the same.
/// Classes are matched by name where both sides have the same names, else by their order. Reports phase "accuracy" in pictures; polls the
/// job. Errors: `accuracy_classes` with facts `data`, `model` (how many it tells apart); `accuracy_pictures` with fact `data` (another size,
/// or colour for grey); those of `Executor::prepare`; stopped.
[[nodiscard]] Result<FileAccuracy> measureAccuracy(const deploy::Model& model, const deploy::Model* reference, const data::LabelledData&,
                                                   data::Split, const data::Preprocessing&, int threads, const Job& = {});

}  // namespace vulpes::workflow
