// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/picture.h"

#include "base/file.h"

#include <stb/stb_image.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace vulpes::data {
namespace {

constexpr std::int64_t kLargestPixels = 100'000'000;
constexpr std::uint64_t kLargestFile = 256ULL << 20;

Error unreadable(const char* reason)
{
    return inputError("picture_unreadable").with("reason", std::string(reason));
}

/// The library has some sixty words for it; more memory is the only cure that one of them asks for.
Error damaged()
{
    const char* said = stbi_failure_reason();
    return unreadable(said != nullptr && std::string_view(said) == "outofmem" ? "memory" : "damaged");
}

/// stb_image knows more formats; those that nobody photographs in are only ways in for hostile files.
bool knownFormat(std::string_view bytes)
{
    using namespace std::string_view_literals;
    for (const std::string_view start : {"\x89PNG\r\n\x1a\n"sv, "\xff\xd8\xff"sv, "BM"sv, "P5"sv, "P6"sv})
        if (bytes.starts_with(start))
            return true;
    return false;
}

/// Which source pixels make one output pixel along one axis: weights of a triangle around its centre, as wide as one source pixel when
/// enlarging (bilinear) and as one output pixel when shrinking, so that no source pixel is skipped (no aliasing).
struct Taps
{
    int first = 0;
    std::vector<float> weights;
};

/// `count` output pixels from the middle of an axis of `size` pixels that is scaled by 1 / `step`.
std::vector<Taps> tapsOf(int size, int count, double step)
{
    const double begin = (size - count * step) / 2;
    const double reach = std::max(1.0, step);
    std::vector<Taps> taps(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double centre = begin + (i + 0.5) * step - 0.5; // in indices of source pixels
        Taps& tap = taps[static_cast<std::size_t>(i)];
        // Beyond the edge there is nothing to weigh; the others share its part.
        tap.first = std::max(0, static_cast<int>(std::floor(centre - reach)) + 1);
        const int last = std::min(size - 1, static_cast<int>(std::ceil(centre + reach)) - 1);
        double sum = 0;
        for (int s = tap.first; s <= last; ++s)
            sum += std::max(0.0, 1 - std::fabs(s - centre) / reach);
        for (int s = tap.first; s <= last; ++s)
            tap.weights.push_back(static_cast<float>(std::max(0.0, 1 - std::fabs(s - centre) / reach) / sum));
    }
    return taps;
}

/// The picture scaled and cropped: height × width × RGB, values 0 … 255. Along rows first, then down columns.
std::vector<float> scaled(const Picture& picture, int height, int width)
{
    const double step = std::min(static_cast<double>(picture.height) / height, static_cast<double>(picture.width) / width);
    const std::vector<Taps> columns = tapsOf(picture.width, width, step);
    const std::vector<Taps> rows = tapsOf(picture.height, height, step);
    const auto rowSize = static_cast<std::size_t>(width) * 3;

    // Only the source rows that some output row uses; neighbouring output rows share them.
    const int firstRow = rows.front().first;
    const int endRow = rows.back().first + static_cast<int>(rows.back().weights.size());
    std::vector<float> narrow(static_cast<std::size_t>(endRow - firstRow) * rowSize, 0.0F);
    for (int y = firstRow; y < endRow; ++y) {
        const std::uint8_t* from = picture.rgb.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) * 3;
        float* to = narrow.data() + static_cast<std::size_t>(y - firstRow) * rowSize;
        for (const Taps& tap : columns) {
            const std::uint8_t* pixel = from + static_cast<std::ptrdiff_t>(tap.first) * 3;
            for (const float weight : tap.weights) {
                for (int c = 0; c < 3; ++c)
                    to[c] += weight * static_cast<float>(pixel[c]);
                pixel += 3;
            }
            to += 3;
        }
    }
    std::vector<float> made(static_cast<std::size_t>(height) * rowSize, 0.0F);
    for (std::size_t y = 0; y < rows.size(); ++y) {
        const float* from = narrow.data() + static_cast<std::size_t>(rows[y].first - firstRow) * rowSize;
        float* to = made.data() + y * rowSize;
        for (const float weight : rows[y].weights) {
            for (std::size_t i = 0; i < rowSize; ++i)
                to[i] += weight * from[i];
            from += rowSize;
        }
    }
    return made;
}

} // namespace

Result<Picture> decodePicture(std::string_view bytes)
{
    if (bytes.empty() || bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return fail(unreadable("empty"));
    if (!knownFormat(bytes))
        return fail(unreadable("format"));
    const auto* data = reinterpret_cast<const stbi_uc*>(bytes.data());
    const int size = static_cast<int>(bytes.size());
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(data, size, &width, &height, &channels) == 0)
        return fail(damaged());
    if (width <= 0 || height <= 0)
        return fail(unreadable("empty"));
    if (std::int64_t{width} * height > kLargestPixels)
        return fail(inputError("picture_too_large").with("width", width).with("height", height));
    // PNM keeps every pixel in a byte or more; DEFLATE makes at most 1032 bytes of one, of eight pixels each. More is a bomb.
    const std::int64_t mostPerByte = bytes.front() == 'P' ? 1 : 8256;
    if (std::int64_t{width} * height > mostPerByte * size)
        return fail(unreadable("truncated"));
    const std::unique_ptr<stbi_uc, decltype(&stbi_image_free)> pixels(
        stbi_load_from_memory(data, size, &width, &height, &channels, 3), stbi_image_free);
    if (!pixels)
        return fail(damaged());
    Picture picture{height, width, {}};
    picture.rgb.assign(pixels.get(), pixels.get() + static_cast<std::size_t>(height) * static_cast<std::size_t>(width) * 3);
    return picture;
}

Result<Picture> readPicture(const std::filesystem::path& file)
{
    const auto bytes = base::readFile(file, kLargestFile);
    if (!bytes)
        return fail(bytes.error());
    auto picture = decodePicture(*bytes);
    if (!picture)
        return fail(std::move(picture.error()).with("file", file.string()));
    return picture;
}

Picture resized(const Picture& picture, int height, int width)
{
    Picture made{height, width, {}};
    const std::vector<float> values = scaled(picture, height, width);
    made.rgb.reserve(values.size());
    for (const float value : values)
        made.rgb.push_back(static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F));
    return made;
}

std::vector<float> prepare(const Picture& picture, const Preprocessing& preprocessing)
{
    const std::vector<float> rgb = scaled(picture, preprocessing.height, preprocessing.width);
    const auto channels = static_cast<std::size_t>(preprocessing.channels());
    std::vector<float> values;
    values.reserve(rgb.size() / 3 * channels);
    const auto append = [&](double byte, std::size_t channel) {
        values.push_back(static_cast<float>((byte / 255 - preprocessing.mean[channel]) / preprocessing.deviation[channel]));
    };
    for (std::size_t i = 0; i < rgb.size(); i += 3) {
        switch (preprocessing.order) {
        case Preprocessing::ChannelOrder::Rgb:
            for (std::size_t c = 0; c < 3; ++c)
                append(static_cast<double>(rgb[i + c]), c);
            break;
        case Preprocessing::ChannelOrder::Bgr:
            for (std::size_t c = 0; c < 3; ++c)
                append(static_cast<double>(rgb[i + 2 - c]), c);
            break;
        case Preprocessing::ChannelOrder::Grey:
            // Luma of Rec. 601, as the picture libraries make it.
            append(0.299 * static_cast<double>(rgb[i]) + 0.587 * static_cast<double>(rgb[i + 1]) + 0.114 * static_cast<double>(rgb[i + 2]), 0);
            break;
        }
    }
    return values;
}

} // namespace vulpes::data
