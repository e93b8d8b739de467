// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/picture_folder.h"

#include "data/picture.h"
#include "data/picture_listing.h"

#include <algorithm>
#include <array>
#include <system_error>

namespace vulpes::data {
namespace {

namespace fs = std::filesystem;

class PictureFolder final : public Dataset
{
public:
    explicit PictureFolder(PictureListing listing) : m_listing(std::move(listing)) {}

    [[nodiscard]] std::size_t size() const override { return m_listing.items.size(); }
    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_listing.classes; }
    [[nodiscard]] int label(std::size_t index) const override { return m_listing.items[index].label; }
    [[nodiscard]] std::string nameOf(std::size_t index) const override { return m_listing.items[index].file.string(); }
    [[nodiscard]] Result<std::vector<float>> input(std::size_t index, const Preprocessing& preprocessing) const override
    {
        const auto picture = readPicture(m_listing.items[index].file);
        if (!picture)
            return fail(picture.error());
        return prepare(*picture, preprocessing);
    }

private:
    PictureListing m_listing;
};

class PictureFolders final : public LabelledSource
{
public:
    explicit PictureFolders(std::array<PictureListing, 3> splits)
    {
        for (const PictureListing& listing : splits)
            m_classes.insert(m_classes.end(), listing.classes.begin(), listing.classes.end());
        std::sort(m_classes.begin(), m_classes.end());
        m_classes.erase(std::unique(m_classes.begin(), m_classes.end()), m_classes.end());
        // A class has the same number in every split, whichever of them lack it.
        for (std::size_t s = 0; s < splits.size(); ++s) {
            std::vector<int> number;
            for (const std::string& name : splits[s].classes)
                number.push_back(static_cast<int>(std::lower_bound(m_classes.begin(), m_classes.end(), name) - m_classes.begin()));
            for (PictureListing::Item& item : splits[s].items)
                item.label = number[static_cast<std::size_t>(item.label)];
            m_items[s] = std::move(splits[s].items);
        }
    }

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] std::size_t size(Split split) const override { return itemsOf(split).size(); }
    [[nodiscard]] int label(Split split, std::size_t index) const override { return itemsOf(split)[index].label; }
    [[nodiscard]] std::string nameOf(Split split, std::size_t index) const override { return itemsOf(split)[index].file.string(); }
    [[nodiscard]] Result<Picture> read(Split split, std::size_t index) const override { return readPicture(itemsOf(split)[index].file); }

private:
    [[nodiscard]] const std::vector<PictureListing::Item>& itemsOf(Split split) const { return m_items[static_cast<std::size_t>(split)]; }

    std::vector<std::string> m_classes;
    std::array<std::vector<PictureListing::Item>, 3> m_items;
};

/// Errors: `data_missing`.
Result<void> requireFolder(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored))
        return fail(inputError("data_missing").with("file", folder.string()));
    return {};
}

/// A class without pictures must not go missing unsaid. Errors: `data_class_empty`.
Result<void> requirePictures(const std::array<PictureListing, 3>& splits)
{
    const std::vector<std::string>& learnt = splits[0].classes;
    for (const PictureListing& listing : splits)
        for (const std::string& name : listing.empty)
            if (std::find(learnt.begin(), learnt.end(), name) == learnt.end())
                return fail(inputError("data_class_empty").with("class", name).with("split", codeOf(Split::Train)));
    return {};
}

} // namespace

Result<std::unique_ptr<Dataset>> openPictureFolder(const fs::path& folder)
{
    if (auto there = requireFolder(folder); !there)
        return fail(std::move(there.error()));
    auto training = listTraining(folder);
    if (!training)
        return fail(std::move(training.error()));
    PictureListing listing = std::move(training->pictures);
    if (listing.items.empty())
        for (fs::path& file : picturesIn(folder))
            listing.items.push_back({std::move(file), -1});
    if (listing.items.empty())
        return fail(inputError("data_empty").with("file", folder.string()));
    return std::make_unique<PictureFolder>(std::move(listing));
}

Result<std::unique_ptr<LabelledSource>> openPictureFolders(const fs::path& folder, const Job& job)
{
    if (auto there = requireFolder(folder); !there)
        return fail(std::move(there.error()));
    auto training = listTraining(folder, job);
    if (!training)
        return fail(std::move(training.error()));
    std::array<PictureListing, 3> splits;
    splits[0] = std::move(training->pictures);
    if (splits[0].items.empty())
        return fail(inputError("data_empty").with("file", folder.string()));
    for (const Split split : {Split::Validation, Split::Test}) {
        const fs::path place = training->split ? splitFolder(folder, split) : fs::path();
        if (place.empty())
            continue;
        auto listed = listClasses(place, job);
        if (!listed)
            return fail(std::move(listed.error()));
        splits[static_cast<std::size_t>(split)] = std::move(*listed);
    }
    if (auto whole = requirePictures(splits); !whole)
        return fail(std::move(whole.error()));
    return std::make_unique<PictureFolders>(std::move(splits));
}

} // namespace vulpes::data
