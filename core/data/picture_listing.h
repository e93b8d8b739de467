// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/result.h"
#include "data/labelled.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vulpes::data {

/// Picture files of class folders, in the order of names.
struct PictureListing
{
    struct Item
    {
        std::filesystem::path file;
        int label = -1;
    };
    std::vector<std::string> classes;
    std::vector<Item> items;
    std::vector<std::string> empty;     ///< names of subfolders that hold nothing at all
};

/// Picture files that lie in a folder itself, in the order of their names, without hidden ones. An unreadable folder has none.
[[nodiscard]] std::vector<std::filesystem::path> picturesIn(const std::filesystem::path& folder);

/// Each subfolder with pictures is a class; one without ("docs" beside the classes) is none, and one with nothing in it a class that someone
/// forgot to fill. Errors: stopped.
[[nodiscard]] Result<PictureListing> listClasses(const std::filesystem::path& folder, const Job& = {});

/// The folder of a split: `train`, `val` or `validation`, `test`. Empty where there is none.
[[nodiscard]] std::filesystem::path splitFolder(const std::filesystem::path& folder, Split);

/// The class folders of the training pictures: those in `train`, when it has any, or of the folder itself. Errors: stopped.
struct TrainingListing
{
    PictureListing pictures;
    bool split = false;         ///< from `train`
};
[[nodiscard]] Result<TrainingListing> listTraining(const std::filesystem::path& folder, const Job& = {});

} // namespace vulpes::data
