// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled_source.h"

#include <filesystem>

namespace vulpes::data {

/// An array of bytes of an IDX file (LeCun's format of MNIST): sizes as the header says, then that many bytes.
struct IdxArray
{
    std::vector<std::size_t> sizes;
    std::string bytes;
};

/// Reads `rank` sizes and the bytes they claim, of plain or gzipped bytes. Memory is bounded by what is there, not by what is claimed.
/// Errors: `data_malformed` with facts `file`, `reason`: "magic" (no IDX file), "type" (not of bytes), "rank" (another number of sizes), "gzip",
/// "truncated", "size" (more bytes than claimed), "side" (pictures over 8192 pixels); `data_empty` with fact `file`.
[[nodiscard]] Result<IdxArray> parseIdx(std::string bytes, std::size_t rank, const std::string& file);

/// Grey pictures in `train-images-idx3-ubyte`, `train-labels-idx1-ubyte`, `t10k-…`; with a point in place of the second hyphen, with `.gz`, or
/// both. Classes are the numbers that occur. Errors: `data_missing`, `data_empty` with fact `file`; those of `base::readFile` and `parseIdx`;
/// `data_malformed` with reason "count" (not a label for each picture) or "label" (one of the test that training lacks), `record`; stopped.
[[nodiscard]] Result<std::unique_ptr<LabelledSource>> openIdx(const std::filesystem::path& folder, const Job& = {});

} // namespace vulpes::data
