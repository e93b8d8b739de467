// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled_source.h"

#include <filesystem>

namespace vulpes::data {

/// Pictures of a folder: those of its `train` folder's classes; else in subfolders, one per class; else, when no subfolder has any, those of
/// the folder itself without classes. Looks at names only; files are read when asked for. Errors: `data_missing`, `data_empty` with fact `file`.
[[nodiscard]] Result<std::unique_ptr<Dataset>> openPictureFolder(const std::filesystem::path&);

/// The same as labelled splits: `train`, `val` or `validation`, `test`, or class folders alone, which are all training pictures. Classes are
/// those of all splits together. Errors: `data_missing`, `data_empty` with fact `file`; `data_class_empty` with facts `class`, `split` (a class folder that
/// holds nothing); stopped.
[[nodiscard]] Result<std::unique_ptr<LabelledSource>> openPictureFolders(const std::filesystem::path&, const Job& = {});

} // namespace vulpes::data
