// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/picture_listing.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <system_error>

namespace vulpes::data {
namespace {

namespace fs = std::filesystem;

bool looksLikePicture(const fs::path& file)
{
    constexpr std::array<std::string_view, 7> kEndings = {".png", ".jpg", ".jpeg", ".bmp", ".pnm", ".ppm", ".pgm"};
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

/// Entries of a folder in the order of their names, without hidden ones; an unreadable folder has none.
std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator it(folder, fs::directory_options::skip_permission_denied, error), end; !error && it != end;
         it.increment(error))
        if (!it->path().filename().string().starts_with('.'))
            entries.push_back(it->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

} // namespace

std::vector<fs::path> picturesIn(const fs::path& folder)
{
    std::error_code ignored;
    std::vector<fs::path> files = entriesOf(folder);
    std::erase_if(files, [&](const fs::path& file) { return !looksLikePicture(file) || !fs::is_regular_file(file, ignored); });
    return files;
}

Result<PictureListing> listClasses(const fs::path& folder, const Job& job)
{
    PictureListing made;
    std::error_code ignored;
    for (const fs::path& entry : entriesOf(folder)) {
        if (job.stopped())
            return fail(stoppedError());
        if (!fs::is_directory(entry, ignored))
            continue;
        const std::vector<fs::path> files = picturesIn(entry);
        for (const fs::path& file : files)
            made.items.push_back({file, static_cast<int>(made.classes.size())});
        if (!files.empty())
            made.classes.push_back(entry.filename().string());
        else if (entriesOf(entry).empty())
            made.empty.push_back(entry.filename().string());
    }
    return made;
}

fs::path splitFolder(const fs::path& folder, Split split)
{
    std::error_code ignored;
    if (split == Split::Validation)
        if (const fs::path shorter = folder / "val"; fs::is_directory(shorter, ignored))
            return shorter;
    const fs::path named = folder / codeOf(split);
    return fs::is_directory(named, ignored) ? named : fs::path();
}

Result<TrainingListing> listTraining(const fs::path& folder, const Job& job)
{
    if (const fs::path train = splitFolder(folder, Split::Train); !train.empty()) {
        auto listed = listClasses(train, job);
        if (!listed)
            return fail(std::move(listed.error()));
        if (!listed->items.empty())
            return TrainingListing{std::move(*listed), true};
    }
    auto listed = listClasses(folder, job);
    if (!listed)
        return fail(std::move(listed.error()));
    return TrainingListing{std::move(*listed), false};
}

} // namespace vulpes::data
