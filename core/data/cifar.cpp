// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cifar.h"

#include "base/file.h"

#include <algorithm>
#include <system_error>

namespace vulpes::data {
namespace {

namespace fs = std::filesystem;

constexpr int kSide = 32;
constexpr std::size_t kPlane = kSide * kSide;
/// A batch of the published set has 15 or 150 MB.
constexpr std::uint64_t kLargestFile = 1ULL << 30;
constexpr std::uint64_t kLargestNames = 1ULL << 16;

std::size_t classCount(CifarKind kind)
{
    return kind == CifarKind::Cifar10 ? 10 : 100;
}

/// Lines of the file of names when there are as many as classes; else numbers.
std::vector<std::string> namesFrom(const fs::path& file, std::size_t count)
{
    std::vector<std::string> names;
    const std::string text = base::readFile(file, kLargestNames).value_or("");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            names.push_back(std::move(line));
        at = end + 1;
    }
    if (names.size() == count)
        return names;
    names.clear();
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(std::to_string(i));
    return names;
}

class CifarSource final : public LabelledSource
{
public:
    explicit CifarSource(std::vector<std::string> classes) : m_classes(std::move(classes)) {}
    void add(Split split, CifarFile file) { filesOf(split).push_back(std::move(file)); }

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] std::size_t size(Split split) const override
    {
        std::size_t sum = 0;
        for (const CifarFile& file : filesOf(split))
            sum += file.size();
        return sum;
    }
    [[nodiscard]] int label(Split split, std::size_t index) const override
    {
        const auto [file, record] = find(split, index);
        return file->label(record);
    }
    [[nodiscard]] std::string nameOf(Split split, std::size_t index) const override
    {
        const auto [file, record] = find(split, index);
        return file->file() + ":" + std::to_string(record);
    }
    [[nodiscard]] Result<Picture> read(Split split, std::size_t index) const override
    {
        const auto [file, record] = find(split, index);
        return file->picture(record);
    }

private:
    struct Place
    {
        const CifarFile* file;
        std::size_t record;
    };

    [[nodiscard]] const std::vector<CifarFile>& filesOf(Split split) const { return m_files[static_cast<std::size_t>(split)]; }
    [[nodiscard]] std::vector<CifarFile>& filesOf(Split split) { return m_files[static_cast<std::size_t>(split)]; }
    [[nodiscard]] Place find(Split split, std::size_t index) const
    {
        auto file = filesOf(split).begin();
        for (; index >= file->size(); ++file)
            index -= file->size();
        return {&*file, index};
    }

    std::vector<std::string> m_classes;
    std::vector<CifarFile> m_files[3];
};

Result<void> addFile(CifarSource& source, Split split, const fs::path& path, CifarKind kind)
{
    auto bytes = base::readFile(path, kLargestFile);
    if (!bytes)
        return fail(std::move(bytes.error()));
    auto file = CifarFile::parse(std::move(*bytes), kind, path.string());
    if (!file)
        return fail(std::move(file.error()));
    source.add(split, std::move(*file));
    return {};
}

/// The files of training pictures, in the order of their names.
std::vector<fs::path> trainingFiles(const fs::path& folder, CifarKind kind)
{
    std::vector<fs::path> files;
    std::error_code error;
    if (kind == CifarKind::Cifar100) {
        if (fs::exists(folder / "train.bin", error))
            files.push_back(folder / "train.bin");
        return files;
    }
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (name.starts_with("data_batch_") && name.ends_with(".bin"))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<CifarFile> CifarFile::parse(std::string bytes, CifarKind kind, const std::string& file)
{
    CifarFile made;
    made.m_labelAt = kind == CifarKind::Cifar10 ? 0 : 1;
    made.m_record = made.m_labelAt + 1 + 3 * kPlane;
    made.m_file = file;
    if (bytes.empty())
        return fail(inputError("data_empty").with("file", file));
    const auto malformed = [&](const char* reason, std::size_t record) {
        return fail(inputError("data_malformed").with("file", file).with("reason", reason).with("record", record));
    };
    if (bytes.size() % made.m_record != 0)
        return malformed("truncated", bytes.size() / made.m_record);
    made.m_bytes = std::move(bytes);
    for (std::size_t i = 0; i < made.size(); ++i)
        if (static_cast<std::size_t>(made.label(i)) >= classCount(kind))
            return malformed("label", i);
    return made;
}

Picture CifarFile::picture(std::size_t record) const
{
    Picture made{kSide, kSide, std::vector<std::uint8_t>(3 * kPlane)};
    const char* planes = m_bytes.data() + record * m_record + m_labelAt + 1;
    for (std::size_t i = 0; i < kPlane; ++i)
        for (std::size_t c = 0; c < 3; ++c)
            made.rgb[3 * i + c] = static_cast<std::uint8_t>(planes[c * kPlane + i]);
    return made;
}

Result<std::unique_ptr<LabelledSource>> openCifar(const fs::path& folder, CifarKind kind, const Job& job)
{
    const bool small = kind == CifarKind::Cifar10;
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return fail(inputError("data_missing").with("file", folder.string()));
    fs::path place = folder;
    std::vector<fs::path> files = trainingFiles(place, kind);
    if (files.empty()) {
        place = folder / (small ? "cifar-10-batches-bin" : "cifar-100-binary");
        files = trainingFiles(place, kind);
    }
    if (files.empty())
        return fail(inputError("data_empty").with("file", folder.string()));
    auto source = std::make_unique<CifarSource>(namesFrom(place / (small ? "batches.meta.txt" : "fine_label_names.txt"), classCount(kind)));
    for (const fs::path& file : files) {
        if (job.stopped())
            return fail(stoppedError());
        if (auto added = addFile(*source, Split::Train, file, kind); !added)
            return fail(std::move(added.error()));
    }
    const fs::path test = place / (small ? "test_batch.bin" : "test.bin");
    if (fs::exists(test, ignored))
        if (auto added = addFile(*source, Split::Test, test, kind); !added)
            return fail(std::move(added.error()));
    return source;
}

} // namespace vulpes::data
