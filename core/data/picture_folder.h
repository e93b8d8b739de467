// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

namespace vulpes::data {

/// Pictures of a folder: in subfolders, one per class, or, when no subfolder has any, those of the folder itself without classes.
/// Looks at names only; files are read when asked for. Errors: `data_missing`, `data_empty` with fact `file`.
[[nodiscard]] Result<std::unique_ptr<Dataset>> openPictureFolder(const std::filesystem::path&);

} // namespace vulpes::data
