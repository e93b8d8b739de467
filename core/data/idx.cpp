// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/idx.h"

#include "base/file.h"
#include "data/gunzip.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <system_error>

namespace vulpes::data {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestFile = 2ULL << 30;
constexpr std::size_t kLargestSide = 8192;
constexpr unsigned char kBytes = 0x08;

Error malformed(const std::string& file, const char* reason)
{
    return inputError("data_malformed").with("file", file).with("reason", reason);
}

unsigned char byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

struct Header
{
    std::vector<std::size_t> sizes;
    std::size_t claimed = 0;        ///< bytes of the whole file
};

Result<Header> parseHeader(std::string_view bytes, std::size_t rank, const std::string& file)
{
    if (bytes.size() < 4)
        return fail(malformed(file, "truncated"));
    if (bytes[0] != 0 || bytes[1] != 0)
        return fail(malformed(file, "magic"));
    if (byteAt(bytes, 2) != kBytes)
        return fail(malformed(file, "type"));
    if (byteAt(bytes, 3) != rank)
        return fail(malformed(file, "rank"));
    if (bytes.size() < 4 + 4 * rank)
        return fail(malformed(file, "truncated"));
    Header header;
    std::size_t product = 1;
    for (std::size_t i = 0; i < rank; ++i) {
        std::size_t size = 0;
        for (std::size_t b = 0; b < 4; ++b)
            size = size << 8 | byteAt(bytes, 4 + 4 * i + b);
        if (size == 0)
            return fail(inputError("data_empty").with("file", file));
        // 32 bits of pictures and twice 13 bits of sides cannot overflow.
        if (i > 0 && size > kLargestSide)
            return fail(malformed(file, "side"));
        product *= size;
        header.sizes.push_back(size);
    }
    header.claimed = 4 + 4 * rank + product;
    return header;
}

/// The pictures and labels of one split.
struct Pair
{
    IdxArray pictures;
    IdxArray labels;
    std::string file;

    [[nodiscard]] std::size_t size() const { return labels.bytes.size(); }
    [[nodiscard]] unsigned char value(std::size_t index) const { return byteAt(labels.bytes, index); }
};

class IdxSource final : public LabelledSource
{
public:
    /// Errors: a test label that no training picture has.
    static Result<std::unique_ptr<LabelledSource>> make(Pair train, std::optional<Pair> test)
    {
        auto made = std::make_unique<IdxSource>();
        made->m_class.fill(-1);
        std::array<bool, 256> occurs{};
        for (std::size_t i = 0; i < train.size(); ++i)
            occurs[train.value(i)] = true;
        for (std::size_t value = 0; value < occurs.size(); ++value)
            if (occurs[value]) {
                made->m_class[value] = static_cast<int>(made->m_classes.size());
                made->m_classes.push_back(std::to_string(value));
            }
        for (std::size_t i = 0; test && i < test->size(); ++i)
            if (!occurs[test->value(i)])
                return fail(malformed(test->file, "label").with("record", i));
        made->m_train = std::move(train);
        made->m_test = std::move(test);
        return made;
    }

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] int channels() const override { return 1; }
    [[nodiscard]] std::size_t size(Split split) const override
    {
        const Pair* pair = pairOf(split);
        return pair == nullptr ? 0 : pair->size();
    }
    [[nodiscard]] int label(Split split, std::size_t index) const override { return m_class[pairOf(split)->value(index)]; }
    [[nodiscard]] std::string nameOf(Split split, std::size_t index) const override
    {
        return pairOf(split)->file + ":" + std::to_string(index);
    }
    [[nodiscard]] Result<Picture> read(Split split, std::size_t index) const override
    {
        const IdxArray& array = pairOf(split)->pictures;
        Picture made{static_cast<int>(array.sizes[1]), static_cast<int>(array.sizes[2]), {}};
        const std::size_t pixels = array.sizes[1] * array.sizes[2];
        made.rgb.reserve(3 * pixels);
        for (std::size_t i = 0; i < pixels; ++i)
            made.rgb.insert(made.rgb.end(), 3, byteAt(array.bytes, index * pixels + i));
        return made;
    }

private:
    [[nodiscard]] const Pair* pairOf(Split split) const
    {
        if (split == Split::Train)
            return &m_train;
        return split == Split::Test && m_test ? &*m_test : nullptr;
    }

    std::vector<std::string> m_classes;
    std::array<int, 256> m_class{};
    Pair m_train;
    std::optional<Pair> m_test;
};

/// The file by any of its usual names, or nothing.
std::optional<fs::path> findFile(const fs::path& folder, const std::string& stem, const std::string& ending)
{
    std::error_code ignored;
    for (const char* joint : {"-", "."})
        for (const char* packed : {"", ".gz"})
            if (const fs::path file = folder / (stem + joint + ending + packed); fs::is_regular_file(file, ignored))
                return file;
    return std::nullopt;
}

Result<IdxArray> readIdx(const fs::path& file, std::size_t rank)
{
    auto bytes = base::readFile(file, kLargestFile);
    if (!bytes)
        return fail(std::move(bytes.error()));
    return parseIdx(std::move(*bytes), rank, file.string());
}

/// Errors: `data_empty` with the folder when there are no such files.
Result<Pair> readPair(const fs::path& folder, const std::string& name)
{
    const auto pictures = findFile(folder, name + "-images", "idx3-ubyte");
    const auto labels = findFile(folder, name + "-labels", "idx1-ubyte");
    if (!pictures || !labels)
        return fail(inputError("data_empty").with("file", folder.string()));
    auto first = readIdx(*pictures, 3);
    if (!first)
        return fail(std::move(first.error()));
    auto second = readIdx(*labels, 1);
    if (!second)
        return fail(std::move(second.error()));
    if (first->sizes[0] != second->sizes[0])
        return fail(malformed(labels->string(), "count").with("record", second->sizes[0]));
    return Pair{std::move(*first), std::move(*second), pictures->string()};
}

} // namespace

Result<IdxArray> parseIdx(std::string bytes, std::size_t rank, const std::string& file)
{
    if (bytes.empty())
        return fail(inputError("data_empty").with("file", file));
    const std::size_t headerSize = 4 + 4 * rank;
    const bool packed = isGzip(bytes);
    std::string packedBytes;
    if (packed) {
        packedBytes = std::move(bytes);
        auto start = gunzip(packedBytes, headerSize);
        if (!start)
            return fail(malformed(file, "gzip"));
        bytes = std::move(*start);
    }
    auto header = parseHeader(bytes, rank, file);
    if (!header)
        return fail(std::move(header.error()));
    if (packed) {
        // One byte more than claimed, to see whether there are more.
        auto all = header->claimed > kLargestFile ? std::nullopt : gunzip(packedBytes, header->claimed + 1);
        if (!all)
            return fail(malformed(file, "gzip"));
        bytes = std::move(*all);
    }
    if (bytes.size() != header->claimed)
        return fail(malformed(file, bytes.size() < header->claimed ? "truncated" : "size"));
    bytes.erase(0, headerSize);
    return IdxArray{std::move(header->sizes), std::move(bytes)};
}

Result<std::unique_ptr<LabelledSource>> openIdx(const fs::path& folder, const Job& job)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return fail(inputError("data_missing").with("file", folder.string()));
    auto train = readPair(folder, "train");
    if (!train)
        return fail(std::move(train.error()));
    if (job.stopped())
        return fail(stoppedError());
    std::optional<Pair> test;
    if (findFile(folder, "t10k-images", "idx3-ubyte")) {
        auto read = readPair(folder, "t10k");
        if (!read)
            return fail(std::move(read.error()));
        test = std::move(*read);
    }
    return IdxSource::make(std::move(*train), std::move(test));
}

} // namespace vulpes::data
