// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/picture_folder.h"

#include "data/picture.h"

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

class PictureFolder final : public Dataset
{
public:
    explicit PictureFolder(const fs::path& folder)
    {
        std::error_code ignored;
        const std::vector<fs::path> entries = entriesOf(folder);
        for (const fs::path& entry : entries)
            if (fs::is_directory(entry, ignored))
                addClass(entry);
        if (m_items.empty()) {
            m_classes.clear();
            for (const fs::path& entry : entries)
                if (looksLikePicture(entry) && fs::is_regular_file(entry, ignored))
                    m_items.push_back({entry, -1});
        }
    }

    [[nodiscard]] std::size_t size() const override { return m_items.size(); }
    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] int label(std::size_t index) const override { return m_items[index].label; }
    [[nodiscard]] std::string nameOf(std::size_t index) const override { return m_items[index].file.string(); }
    [[nodiscard]] Result<std::vector<float>> input(std::size_t index, const Preprocessing& preprocessing) const override
    {
        const auto picture = readPicture(m_items[index].file);
        if (!picture)
            return fail(picture.error());
        return prepare(*picture, preprocessing);
    }

private:
    struct Item
    {
        fs::path file;
        int label = -1;
    };

    void addClass(const fs::path& folder)
    {
        std::error_code ignored;
        const int label = static_cast<int>(m_classes.size());
        const std::size_t before = m_items.size();
        for (const fs::path& file : entriesOf(folder))
            if (looksLikePicture(file) && fs::is_regular_file(file, ignored))
                m_items.push_back({file, label});
        // A folder without pictures is not a class ("docs" beside the classes).
        if (m_items.size() > before)
            m_classes.push_back(folder.filename().string());
    }

    std::vector<Item> m_items;
    std::vector<std::string> m_classes;
};

} // namespace

Result<std::unique_ptr<Dataset>> openPictureFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return fail(inputError("data_missing").with("file", folder.string()));
    auto dataset = std::make_unique<PictureFolder>(folder);
    if (dataset->size() == 0)
        return fail(inputError("data_empty").with("file", folder.string()));
    return dataset;
}

} // namespace vulpes::data
