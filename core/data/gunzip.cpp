// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/gunzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace vulpes::data {

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1f\x8b");
}

std::optional<std::string> gunzip(std::string_view bytes, std::size_t most)
{
    if (bytes.size() > std::numeric_limits<uInt>::max())
        return std::nullopt;
    z_stream stream{};
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream, kGzipOnly) != Z_OK)
        return std::nullopt;
    const std::unique_ptr<z_stream, int (*)(z_stream*)> end(&stream, inflateEnd);
    // zlib writes to no input, whatever its old signature says.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string made;
    std::size_t used = 0;
    constexpr std::size_t kStep = 1 << 16;
    while (used < most) {
        if (used == made.size())
            made.resize(std::min(most, std::max(2 * used, kStep)));
        const std::size_t room = std::min<std::size_t>(made.size() - used, std::numeric_limits<uInt>::max());
        stream.next_out = reinterpret_cast<Bytef*>(made.data() + used);
        stream.avail_out = static_cast<uInt>(room);
        const int code = inflate(&stream, Z_NO_FLUSH);
        used += room - stream.avail_out;
        if (code == Z_STREAM_END || code == Z_BUF_ERROR)
            break;
        if (code != Z_OK)
            return std::nullopt;
    }
    made.resize(used);
    return made;
}

} // namespace vulpes::data
