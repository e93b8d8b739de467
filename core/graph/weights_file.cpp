// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/weights_file.h"

#include "base/file.h"
#include "base/json.h"
#include "graph/saturating.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <utility>

namespace vulpes::graph {
namespace {

static_assert(std::endian::native == std::endian::little, "the numbers of a weights file are little-endian");

constexpr std::size_t kLengthBytes = 8;
/// A header of one array takes about 100 bytes, so this is room for a hundred thousand arrays.
constexpr std::uint64_t kLargestHeader = 16U << 20;

tl::unexpected<Error> bad(const char* reason)
{
    return fail(inputError("weights_file").with("reason", std::string(reason)));
}

/// A whole number of a JSON document, never negative.
bool readCount(const Json& json, std::int64_t& value)
{
    if (!json.is_number_integer())
        return false;
    if (json.is_number_unsigned()
        && json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return false;
    value = json.get<std::int64_t>();
    return value >= 0;
}

struct Extent
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

Result<Array> readArray(const Json& entry, std::string_view numbers, Extent& extent)
{
    if (!entry.is_object() || !entry.contains("dtype") || !entry.contains("shape") || !entry.contains("data_offsets"))
        return bad("header");
    if (entry["dtype"] != "F32")
        return bad("type");
    Array array;
    std::int64_t elements = 1;
    if (!entry["shape"].is_array())
        return bad("shape");
    for (const Json& size : entry["shape"]) {
        std::int64_t value = 0;
        if (!readCount(size, value) || value > std::numeric_limits<int>::max())
            return bad("shape");
        array.shape.push_back(static_cast<int>(value));
        elements = saturatingProduct({elements, value});
    }
    const Json& offsets = entry["data_offsets"];
    if (!offsets.is_array() || offsets.size() != 2 || !readCount(offsets[0], extent.begin) || !readCount(offsets[1], extent.end))
        return bad("offsets");
    if (extent.begin > extent.end || extent.end > static_cast<std::int64_t>(numbers.size()))
        return bad("offsets");
    if (saturatingProduct({elements, sizeof(float)}) != extent.end - extent.begin)
        return bad("shape");
    array.values.resize(static_cast<std::size_t>(elements));
    if (elements > 0)
        std::memcpy(array.values.data(), numbers.data() + extent.begin, static_cast<std::size_t>(extent.end - extent.begin));
    return array;
}

Result<void> readFacts(const Json& entry, std::map<std::string, std::string>& facts)
{
    if (!entry.is_object())
        return bad("header");
    for (const auto& [key, value] : entry.items()) {
        if (!value.is_string())
            return bad("header");
        facts[key] = value.get<std::string>();
    }
    return {};
}

/// The arrays must tile the numbers: no byte in two of them, and none that no array owns.
Result<void> checkTiling(std::vector<Extent> extents, std::size_t size)
{
    std::sort(extents.begin(), extents.end(),
        [](const Extent& a, const Extent& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    std::int64_t reached = 0;
    for (const Extent& extent : extents) {
        if (extent.begin < reached)
            return bad("overlap");
        if (extent.begin > reached)
            return bad("offsets");
        reached = extent.end;
    }
    if (reached != static_cast<std::int64_t>(size))
        return bad("offsets");
    return {};
}

} // namespace

std::string toSafetensors(const Weights& weights)
{
    Json header = Json::object();
    header["__metadata__"] = weights.facts;
    std::size_t offset = 0;
    for (const auto& [name, array] : weights.arrays) {
        const std::size_t end = offset + array.values.size() * sizeof(float);
        header[name] = {{"dtype", "F32"}, {"shape", array.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    // The format lets a header end in spaces; with them the numbers begin at a multiple of eight, ready to be mapped.
    std::string text = header.dump(-1, ' ', false, Json::error_handler_t::replace);
    text.append((kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' ');
    const auto length = static_cast<std::uint64_t>(text.size());

    std::string bytes(kLengthBytes, '\0');
    std::memcpy(bytes.data(), &length, kLengthBytes);
    bytes.reserve(kLengthBytes + text.size() + offset);
    bytes += text;
    for (const auto& [name, array] : weights.arrays)
        bytes.append(reinterpret_cast<const char*>(array.values.data()), array.values.size() * sizeof(float));
    return bytes;
}

Result<Weights> fromSafetensors(std::string_view bytes)
{
    if (bytes.size() < kLengthBytes)
        return bad("truncated");
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), kLengthBytes);
    if (length > kLargestHeader)
        return bad("too_large");
    if (length > bytes.size() - kLengthBytes)
        return bad("truncated");
    const auto header = base::parseJson(bytes.substr(kLengthBytes, length));
    if (!header || !header->is_object())
        return bad("header");
    const std::string_view numbers = bytes.substr(kLengthBytes + length);

    Weights weights;
    std::vector<Extent> extents;
    for (const auto& [name, entry] : header->items()) {
        if (name == "__metadata__") {
            if (const auto read = readFacts(entry, weights.facts); !read)
                return fail(read.error());
            continue;
        }
        Extent extent;
        auto array = readArray(entry, numbers, extent);
        if (!array)
            return fail(std::move(array).error());
        if (!weights.arrays.emplace(name, std::move(*array)).second)
            return bad("header");
        extents.push_back(extent);
    }
    if (const auto checked = checkTiling(std::move(extents), numbers.size()); !checked)
        return fail(checked.error());
    return weights;
}

Result<Weights> readWeights(const std::filesystem::path& file)
{
    const auto bytes = base::readFile(file);
    if (!bytes)
        return fail(bytes.error());
    auto weights = fromSafetensors(*bytes);
    if (!weights)
        return fail(std::move(weights.error()).with("file", file.string()));
    return weights;
}

Result<void> writeWeights(const std::filesystem::path& file, const Weights& weights)
{
    return base::writeFileAtomically(file, toSafetensors(weights));
}

} // namespace vulpes::graph
