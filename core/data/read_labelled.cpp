// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "data/data_problems.h"
#include "data/labelled_source.h"
#include "data/split_choice.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

namespace vulpes::data {
namespace {

constexpr std::array kSplits = {Split::Train, Split::Validation, Split::Test};
/// What a machine for training can be taken to have free.
constexpr std::uint64_t kLargestBytes = 16ULL << 30;
/// More unreadable pictures than this are only counted.
constexpr std::size_t kMostListed = 100;

/// Reads the chosen pictures into the blocks, and remembers what was left out.
class Reader
{
public:
    Reader(const LabelledSource& source, LabelledData& data, const Job& job) : m_source(source), m_data(data), m_job(job) {}

    Result<void> read(const std::array<std::vector<Chosen>, 3>& chosen)
    {
        for (const auto& split : chosen)
            m_total += split.size();
        for (const Split split : kSplits)
            if (auto done = readSplit(split, chosen[static_cast<std::size_t>(split)]); !done)
                return done;
        if (m_unreadable > kMostListed)
            m_data.problems.push_back({"pictures_unreadable", {}, {{"count", static_cast<std::int64_t>(m_unreadable)}}});
        return {};
    }
    [[nodiscard]] std::string nameOf(Split split, std::size_t index) const
    {
        const Chosen& chosen = m_kept[static_cast<std::size_t>(split)][index];
        return m_source.nameOf(chosen.from, chosen.index);
    }

private:
    Result<void> readSplit(Split split, const std::vector<Chosen>& chosen)
    {
        PictureBlock& block = blockOf(split);
        block.height = m_data.options.height;
        block.width = m_data.options.width;
        block.channels = m_source.channels();
        const auto bytes = static_cast<std::size_t>(block.height) * static_cast<std::size_t>(block.width) * static_cast<std::size_t>(block.channels);
        block.pixels.reserve(bytes * chosen.size());
        block.labels.reserve(chosen.size());
        for (const Chosen& one : chosen) {
            if (m_job.stopped())
                return fail(stoppedError());
            m_job.report("reading", static_cast<double>(m_done++), static_cast<double>(m_total));
            auto picture = m_source.read(one.from, one.index);
            if (!picture) {
                leaveOut(one, std::move(picture.error()));
                continue;
            }
            const bool fits = picture->height == block.height && picture->width == block.width;
            append(block, fits ? std::move(*picture) : resized(*picture, block.height, block.width));
            block.labels.push_back(m_source.label(one.from, one.index));
            m_kept[static_cast<std::size_t>(split)].push_back(one);
        }
        m_job.report("reading", static_cast<double>(m_done), static_cast<double>(m_total));
        return {};
    }
    void leaveOut(const Chosen& one, Error error)
    {
        if (++m_unreadable <= kMostListed)
            m_data.problems.push_back({std::move(error.code), m_source.nameOf(one.from, one.index), std::move(error.facts)});
    }
    static void append(PictureBlock& block, const Picture& picture)
    {
        if (block.channels == 3) {
            block.pixels.insert(block.pixels.end(), picture.rgb.begin(), picture.rgb.end());
            return;
        }
        for (std::size_t i = 0; i < picture.rgb.size(); i += 3)
            block.pixels.push_back(picture.rgb[i]);
    }
    PictureBlock& blockOf(Split split)
    {
        if (split == Split::Train)
            return m_data.train;
        return split == Split::Validation ? m_data.validation : m_data.test;
    }

    const LabelledSource& m_source;
    LabelledData& m_data;
    const Job& m_job;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
    std::size_t m_unreadable = 0;
    std::array<std::vector<Chosen>, 3> m_kept;
};

/// Errors: `data_too_large`.
Result<void> checkSize(const LabelledSource& source, const LabelledOptions& options)
{
    // In floating point, which cannot overflow, before anything is chosen: a count may be any number.
    double pictures = 0;
    for (const auto& [split, wanted] : {std::pair{Split::Train, options.train}, {Split::Validation, options.validation}, {Split::Test, options.test}}) {
        const auto own = static_cast<double>(source.size(split));
        const auto asked = static_cast<double>(wanted);
        pictures += wanted == 0 ? own : source.endless() ? asked : std::min(asked, own);
    }
    const double bytes = pictures * options.height * options.width * source.channels();
    if (bytes <= static_cast<double>(kLargestBytes))
        return {};
    const auto most = static_cast<double>(std::numeric_limits<std::int64_t>::max() / 2);
    return fail(inputError("data_too_large").with("bytes", static_cast<std::int64_t>(std::min(bytes, most))));
}

/// Errors: `data_class_empty` for a class that cannot be learnt; `data_too_few` for a split of which nothing could be read.
Result<void> checkCounts(const LabelledData& data)
{
    for (const Split split : kSplits)
        if (data.split(split).size() == 0)
            return fail(inputError("data_too_few").with("split", codeOf(split)).with("have", 0).with("want", 1));
    const std::vector<std::size_t> counts = data.balance(Split::Train);
    for (std::size_t c = 0; c < counts.size(); ++c)
        if (counts[c] == 0)
            return fail(inputError("data_class_empty").with("class", data.classes[c]).with("split", codeOf(Split::Train)));
    return {};
}

/// Each part with its length before it, so that no two sets give the same text.
std::string digestOf(const LabelledData& data)
{
    std::string text;
    for (const std::string& name : data.classes)
        text += std::to_string(name.size()) + ":" + name + "\n";
    for (const Split split : kSplits) {
        const PictureBlock& block = data.split(split);
        std::string labels;
        labels.reserve(4 * block.size());
        for (const std::int32_t label : block.labels)
            for (int shift = 0; shift < 32; shift += 8)
                labels += static_cast<char>(static_cast<std::uint32_t>(label) >> shift & 0xff);
        text += std::to_string(block.size()) + " " + std::to_string(block.height) + " " + std::to_string(block.width) + " "
            + std::to_string(block.channels) + " " + base::sha256(labels) + " "
            + base::sha256({reinterpret_cast<const char*>(block.pixels.data()), block.pixels.size()}) + "\n";
    }
    return base::sha256(text);
}

} // namespace

Result<LabelledData> readLabelled(std::string_view source, const LabelledOptions& options, const Job& job)
{
    assert(options.height > 0 && options.width > 0);
    const auto opened = openLabelledSource(source, options, job);
    if (!opened)
        return fail(opened.error());
    const LabelledSource& pictures = **opened;
    if (pictures.classes().size() < 2)
        return fail(inputError("data_one_class"));
    if (auto fits = checkSize(pictures, options); !fits)
        return fail(std::move(fits.error()));
    const auto chosen = choosePictures(pictures, options);
    if (!chosen)
        return fail(chosen.error());

    LabelledData data;
    data.source = source;
    data.options = options;
    data.classes = pictures.classes();
    Reader reader(pictures, data, job);
    if (auto read = reader.read(*chosen); !read)
        return fail(std::move(read.error()));
    if (auto enough = checkCounts(data); !enough)
        return fail(std::move(enough.error()));
    auto problems = problemsOf(data, [&](Split split, std::size_t index) { return reader.nameOf(split, index); });
    data.problems.insert(data.problems.end(), std::make_move_iterator(problems.begin()), std::make_move_iterator(problems.end()));
    data.digest = digestOf(data);
    return data;
}

} // namespace vulpes::data
