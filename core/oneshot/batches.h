// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/augment.h"
#include "data/labelled.h"

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vulpes::oneshot {

struct Batch
{
    at::Tensor pictures;    ///< [batch, channels, height, width], channels last in memory
    at::Tensor labels;      ///< [batch], int64

    [[nodiscard]] Batch on(at::Device device) const { return {pictures.to(device), labels.to(device)}; }
};

/// Which pictures a process sees in which step of an epoch. All follows from (seed, epoch), so nothing needs to be kept to go on.
class EpochOrder
{
public:
    EpochOrder(std::size_t pictures, int batch, int processes, std::uint64_t seed, int epoch);
    /// Whole batches only; the rest of the epoch is left out.
    [[nodiscard]] static int steps(std::size_t pictures, int batch, int processes);
    [[nodiscard]] std::span<const std::uint32_t> indices(int step, int rank) const;

private:
    std::vector<std::uint32_t> m_order;
    std::size_t m_batch;
    std::size_t m_processes;
};

/// Randomly changed training pictures; the changes of a picture follow from (seed, epoch, index).
[[nodiscard]] Batch augmentedBatch(const data::PictureBlock&, std::span<const std::uint32_t> indices, const data::Preprocessing&,
    const data::Augmentation&, std::uint64_t seed, int epoch);

/// `count` pictures from `first` on as they are.
[[nodiscard]] Batch plainBatch(const data::PictureBlock&, std::size_t first, std::size_t count, const data::Preprocessing&);

/// The clean pictures of `data::recalibrationPictures`.
[[nodiscard]] std::vector<at::Tensor> calibrationBatches(const data::PictureBlock&, std::size_t pictures, const data::Preprocessing&);

/// One number from several: the seeds of the things that must not follow each other.
[[nodiscard]] std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t a = 0, std::uint64_t b = 0);

} // namespace vulpes::oneshot
