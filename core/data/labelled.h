// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::data {

enum class Split { Train, Validation, Test };
/// "train", "validation", "test".
[[nodiscard]] std::string_view codeOf(Split);
/// Errors: `split_unknown` with fact `split`.
[[nodiscard]] Result<Split> splitFromCode(std::string_view);

/// Labelled pictures of one size in memory, as bytes: what training reads a hundred times.
struct PictureBlock
{
    int height = 0;
    int width = 0;
    int channels = 3;                   ///< 3: RGB, 1: grey
    std::vector<std::uint8_t> pixels;   ///< size() × height × width × channels
    std::vector<std::int32_t> labels;   ///< one per picture, 0 … classes − 1

    [[nodiscard]] std::size_t size() const { return labels.size(); }
    [[nodiscard]] std::span<const std::uint8_t> picture(std::size_t index) const
    {
        const std::size_t bytes = static_cast<std::size_t>(height) * static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
        return {pixels.data() + index * bytes, bytes};
    }
};

/// What is read of a source and how it is split. The same options give the same pictures, whatever machine or thread reads them.
struct LabelledOptions
{
    int height = 32;                    ///< pictures of another size are scaled to cover it and cropped in the middle
    int width = 32;
    std::uint64_t seed = 1;             ///< decides splits that the source does not give; the pictures of generated sets
    std::size_t train = 0;              ///< pictures wanted, balanced over the classes, seeded; 0: the source's own number
    std::size_t validation = 0;         ///< where the source has no such split it is taken, stratified, from train (default: a fifth)
    std::size_t test = 0;               ///< likewise where the source has no test split (default: a fifth)
    bool operator==(const LabelledOptions&) const = default;
};

/// What was noticed while reading: shown before any training.
struct DataProblem
{
    std::string code;                   ///< "picture_unreadable", "duplicate_across_splits", "class_small", "classes_unbalanced"; "pictures_unreadable" counts those beyond the first hundred
    std::string name;                   ///< file or item; empty: of the whole set
    std::vector<base::Fact> facts;
};

/// A whole labelled set.
struct LabelledData
{
    std::string source;                 ///< "cifar10:/path"
    LabelledOptions options;
    std::vector<std::string> classes;
    PictureBlock train, validation, test;
    std::vector<DataProblem> problems;  ///< unreadable pictures are left out; equal pictures in two splits are kept and told
    /// SHA-256 over classes, labels and pixels of the three splits: a resumed run must find the same.
    std::string digest;

    [[nodiscard]] const PictureBlock& split(Split) const;
    /// Pictures per class of a split.
    [[nodiscard]] std::vector<std::size_t> balance(Split) const;
    /// Mean and deviation per channel over the training pictures, of values 0 … 1; the size; the classes.
    [[nodiscard]] Preprocessing preprocessing() const;
};

/// Reads `cifar10:DIR`, `cifar100:DIR`, `idx:DIR`, `images:DIR`, `generated:NAME` into memory. `images:DIR` may hold `train`,
/// `val` (or `validation`) and `test` folders of class folders, or class folders, which are then split.
/// Requires sizes above 0. Reports phase "reading" in pictures; polls the job at each. Cost: one pass over the files.
/// Errors: `data_unknown` with fact `data`; `data_generated_unknown` with facts `name`, `known`; `data_missing`, `data_empty` with fact `file`; `data_malformed` with facts `file`, `reason`
/// and where known `record`; `data_one_class`; `data_class_empty` with facts `class`, `split`; `data_too_few` with facts `split`,
/// `have`, `want`; `data_too_large` with fact `bytes`; stopped.
[[nodiscard]] Result<LabelledData> readLabelled(std::string_view source, const LabelledOptions&, const Job& = {});

/// The same classes, sizes and counts as JSON, for reports and the window: `{"source", "classes":[{name, train, validation, test}], "height", "width", "problems":[{code, name, facts}], "digest"}`.
[[nodiscard]] Json summary(const LabelledData&);

} // namespace vulpes::data
