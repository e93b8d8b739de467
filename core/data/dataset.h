// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/preprocessing.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::data {

/// Labelled inputs that can be read one by one, from any thread.
class Dataset
{
public:
    virtual ~Dataset() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    [[nodiscard]] virtual const std::vector<std::string>& classes() const = 0;
    /// Class of item `index`; −1 when it has none (pictures that lie in no class folder).
    [[nodiscard]] virtual int label(std::size_t index) const = 0;
    /// File of the item, or a made-up name of a generated one: for messages.
    [[nodiscard]] virtual std::string nameOf(std::size_t index) const = 0;
    /// Height × width × channels floats. Errors: those of `readPicture`.
    [[nodiscard]] virtual Result<std::vector<float>> input(std::size_t index, const Preprocessing&) const = 0;
};

/// Opens the training pictures of any source of `readLabelled`, at any size, or pictures of a folder without classes (`images:DIR`).
/// `generated:noise` and `generated:blobs` are drawn at the size asked for; sets of shapes are scaled from 32 × 32.
/// Errors: `data_unknown` with fact `data`; `data_missing`, `data_empty` with fact `file`; `data_malformed` as in `readLabelled`.
[[nodiscard]] Result<std::unique_ptr<Dataset>> openDataset(std::string_view source, std::uint64_t seed = 0);

/// `count` indices spread over the classes as evenly as they allow, seeded; all of them when there are fewer.
[[nodiscard]] std::vector<std::size_t> balancedSubset(const Dataset&, std::size_t count, std::uint64_t seed);

}  // namespace vulpes::data
