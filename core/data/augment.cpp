// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/augment.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace vulpes::data {
namespace {

/// `byte × scale + shift`, per channel.
struct Scaling
{
    explicit Scaling(const Preprocessing& preprocessing, std::size_t channels)
    {
        assert(preprocessing.mean.size() == channels && preprocessing.deviation.size() == channels);
        for (std::size_t c = 0; c < channels; ++c) {
            scale[c] = static_cast<float>(1 / (255 * preprocessing.deviation[c]));
            shift[c] = static_cast<float>(-preprocessing.mean[c] / preprocessing.deviation[c]);
        }
    }
    std::array<float, 3> scale{};
    std::array<float, 3> shift{};
};

void scaleRow(const std::uint8_t* from, float* to, std::size_t pixels, std::size_t channels, const Scaling& s)
{
    if (channels == 1) {
        for (std::size_t i = 0; i < pixels; ++i)
            to[i] = static_cast<float>(from[i]) * s.scale[0] + s.shift[0];
        return;
    }
    for (std::size_t i = 0; i < pixels; ++i)
        for (std::size_t c = 0; c < 3; ++c)
            to[3 * i + c] = static_cast<float>(from[3 * i + c]) * s.scale[c] + s.shift[c];
}

void mirrorRow(float* row, std::size_t pixels, std::size_t channels)
{
    for (std::size_t left = 0, right = pixels - 1; left < right; ++left, --right)
        for (std::size_t c = 0; c < channels; ++c)
            std::swap(row[left * channels + c], row[right * channels + c]);
}

/// −padding … padding from a number in 0 … 1.
int shiftOf(double drawn, int padding)
{
    return padding <= 0 ? 0 : std::min(static_cast<int>(drawn * (2 * padding + 1)), 2 * padding) - padding;
}

/// A range of `length` from 0 … `size`, cut off at its ends.
struct Stretch
{
    Stretch(int begin, int length, int size) : first(std::clamp(begin, 0, size)), end(std::clamp(begin + length, 0, size)) {}
    int first;
    int end;
};

} // namespace

void writeAugmented(const PictureBlock& block, std::size_t index, const Preprocessing& preprocessing, const Augmentation& augmentation,
                    base::Random& random, std::span<float> out)
{
    // Five numbers whatever is switched on, so that switching one change off leaves the others as they were.
    const double drawnY = random.uniform();
    const double drawnX = random.uniform();
    const bool flip = random.uniform() < 0.5 && augmentation.flip;
    const double cutY = random.uniform();
    const double cutX = random.uniform();

    const auto channels = static_cast<std::size_t>(block.channels);
    const auto width = static_cast<std::size_t>(block.width);
    const std::size_t rowSize = width * channels;
    const std::span<const std::uint8_t> picture = block.picture(index);
    assert(out.size() == picture.size());
    const Scaling scaling(preprocessing, channels);
    const int moveY = shiftOf(drawnY, augmentation.cropPadding);
    const int moveX = shiftOf(drawnX, augmentation.cropPadding);
    const Stretch columns(moveX, block.width, block.width);
    for (int y = 0; y < block.height; ++y) {
        float* row = out.data() + static_cast<std::size_t>(y) * rowSize;
        const int fromY = y - moveY;
        if (fromY < 0 || fromY >= block.height || columns.first >= columns.end) {
            std::fill_n(row, rowSize, 0.0F);
            continue;
        }
        const auto first = static_cast<std::size_t>(columns.first);
        const auto count = static_cast<std::size_t>(columns.end - columns.first);
        std::fill_n(row, first * channels, 0.0F);
        const std::uint8_t* from = picture.data() + static_cast<std::size_t>(fromY) * rowSize + static_cast<std::size_t>(columns.first - moveX) * channels;
        scaleRow(from, row + first * channels, count, channels, scaling);
        std::fill_n(row + (first + count) * channels, (width - first - count) * channels, 0.0F);
        if (flip)
            mirrorRow(row, width, channels);
    }
    if (augmentation.cutout <= 0)
        return;
    // The square's middle is any pixel, so part of it may lie outside.
    const int half = augmentation.cutout / 2;
    const Stretch cutRows(static_cast<int>(cutY * block.height) - half, augmentation.cutout, block.height);
    const Stretch cutColumns(static_cast<int>(cutX * block.width) - half, augmentation.cutout, block.width);
    for (int y = cutRows.first; y < cutRows.end; ++y)
        std::fill_n(out.data() + static_cast<std::size_t>(y) * rowSize + static_cast<std::size_t>(cutColumns.first) * channels,
                    static_cast<std::size_t>(cutColumns.end - cutColumns.first) * channels, 0.0F);
}

void writePlain(const PictureBlock& block, std::size_t index, const Preprocessing& preprocessing, std::span<float> out)
{
    const auto channels = static_cast<std::size_t>(block.channels);
    const std::span<const std::uint8_t> picture = block.picture(index);
    assert(out.size() == picture.size());
    scaleRow(picture.data(), out.data(), picture.size() / channels, channels, Scaling(preprocessing, channels));
}

} // namespace vulpes::data
