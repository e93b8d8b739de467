// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/batches.h"

#include "base/random.h"
#include "data/recalibration_pictures.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <numeric>

namespace vulpes::oneshot {
namespace {

constexpr std::uint64_t kOrderPurpose = 1;
constexpr std::uint64_t kChangesPurpose = 2;

std::size_t valuesOf(const data::PictureBlock& block)
{
    return static_cast<std::size_t>(block.height) * static_cast<std::size_t>(block.width) * static_cast<std::size_t>(block.channels);
}

/// Room for `count` pictures, and the tensor that sees it as [count, channels, height, width].
at::Tensor roomFor(const data::PictureBlock& block, std::size_t count)
{
    return at::empty({static_cast<std::int64_t>(count), block.height, block.width, block.channels}, at::kFloat);
}

} // namespace

std::uint64_t mixedSeed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t a, std::uint64_t b)
{
    std::uint64_t mixed = seed;
    for (const std::uint64_t part : {purpose, a, b}) {
        base::Random random(mixed ^ (part * 0xd1342543de82ef95ULL));
        mixed = random.next();
    }
    return mixed;
}

EpochOrder::EpochOrder(std::size_t pictures, int batch, int processes, std::uint64_t seed, int epoch)
    : m_order(pictures), m_batch(static_cast<std::size_t>(batch)), m_processes(static_cast<std::size_t>(processes))
{
    std::iota(m_order.begin(), m_order.end(), 0U);
    base::Random random(mixedSeed(seed, kOrderPurpose, static_cast<std::uint64_t>(epoch)));
    random.shuffle(m_order);
}

int EpochOrder::steps(std::size_t pictures, int batch, int processes)
{
    return static_cast<int>(pictures / (static_cast<std::size_t>(batch) * static_cast<std::size_t>(processes)));
}

std::span<const std::uint32_t> EpochOrder::indices(int step, int rank) const
{
    const std::size_t at = (static_cast<std::size_t>(step) * m_processes + static_cast<std::size_t>(rank)) * m_batch;
    return std::span(m_order).subspan(at, m_batch);
}

Batch augmentedBatch(const data::PictureBlock& block, std::span<const std::uint32_t> indices, const data::Preprocessing& preprocessing,
    const data::Augmentation& augmentation, std::uint64_t seed, int epoch)
{
    at::Tensor pictures = roomFor(block, indices.size());
    at::Tensor labels = at::empty({static_cast<std::int64_t>(indices.size())}, at::kLong);
    const std::size_t values = valuesOf(block);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        base::Random random(mixedSeed(seed, kChangesPurpose, static_cast<std::uint64_t>(epoch), indices[i]));
        data::writeAugmented(block, indices[i], preprocessing, augmentation, random, {pictures.data_ptr<float>() + i * values, values});
        labels.data_ptr<std::int64_t>()[i] = block.labels[indices[i]];
    }
    return {pictures.permute({0, 3, 1, 2}), labels};
}

Batch plainBatch(const data::PictureBlock& block, std::size_t first, std::size_t count, const data::Preprocessing& preprocessing)
{
    at::Tensor pictures = roomFor(block, count);
    at::Tensor labels = at::empty({static_cast<std::int64_t>(count)}, at::kLong);
    const std::size_t values = valuesOf(block);
    for (std::size_t i = 0; i < count; ++i) {
        data::writePlain(block, first + i, preprocessing, {pictures.data_ptr<float>() + i * values, values});
        labels.data_ptr<std::int64_t>()[i] = block.labels[first + i];
    }
    return {pictures.permute({0, 3, 1, 2}), labels};
}

std::vector<at::Tensor> calibrationBatches(const data::PictureBlock& block, std::size_t pictures, const data::Preprocessing& preprocessing)
{
    const std::size_t values = valuesOf(block);
    std::vector<at::Tensor> batches;
    for (const auto& indices : data::recalibrationPictures(block.size(), pictures)) {
        at::Tensor batch = roomFor(block, indices.size());
        for (std::size_t i = 0; i < indices.size(); ++i)
            data::writePlain(block, indices[i], preprocessing, {batch.data_ptr<float>() + i * values, values});
        batches.push_back(batch.permute({0, 3, 1, 2}));
    }
    return batches;
}

} // namespace vulpes::oneshot
