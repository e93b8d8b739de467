// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oneshot/parameters.h"
#include "training/manifest.h"

#include <filesystem>

namespace vulpes::oneshot {

/// Writes the weights, momenta and averages beside the manifest, then the manifest, which names the file with its digest; at last removes
/// what neither it nor the checkpoint before needs. Each file is written aside, synced and renamed: killed at any moment, the folder holds
/// this checkpoint or the one before. Errors: `file_unwritable`; then the one before stands.
[[nodiscard]] Result<void> writeCheckpoint(const std::filesystem::path& folder, training::Manifest&, const Parameters&);

/// Puts a checkpoint's weights into the parameters. A file that does not have its digest is not read: the checkpoint before is taken, `manifest` set
/// back to it and `fellBack` set. Errors: `checkpoint_damaged` with fact `folder` (neither is whole); those of `Parameters::load`.
[[nodiscard]] Result<void> readCheckpoint(const std::filesystem::path& folder, training::Manifest&, Parameters&, bool& fellBack);

} // namespace vulpes::oneshot
