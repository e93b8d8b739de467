// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/preprocessing.h"
#include "space/search_space.h"
#include "training/train_event.h"
#include "training/train_options.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vulpes::training {

/// What lies in a run's folder: `supernet.json` (this) beside the weights it names. The manifest is written last and
/// atomically, so it always names whole files; the checkpoint before is kept until the next is whole.
struct Manifest
{
    TrainOptions options;
    Json space;                             ///< the space itself, so that a later change of a named one is noticed
    data::Preprocessing preprocessing;      ///< with the classes
    std::string dataDigest;
    int epoch = 0;                          ///< whole epochs done
    int step = 0;                           ///< steps of the next one; all of them: it waits for its look at the validation pictures
    double lossSum = 0;                     ///< of those steps, of the largest network
    int lossSteps = 0;
    bool finished = false;
    std::string file;                       ///< of the checkpoint, beside the manifest
    std::string digest;                     ///< SHA-256 of that file
    std::string previousFile, previousDigest;
    std::vector<EpochDone> history;
};

[[nodiscard]] Json toJson(const Manifest&);
/// How a run learned, as the manifest has it; empty for what is no such list.
[[nodiscard]] Json historyToJson(const std::vector<EpochDone>&);
[[nodiscard]] std::vector<EpochDone> historyFromJson(const Json&);
/// Errors: `manifest_malformed` with fact `reason`.
[[nodiscard]] Result<Manifest> manifestFromJson(const Json&);

inline constexpr std::string_view kManifestFile = "supernet.json";

/// Errors: `supernet_missing` with fact `folder`; those of `readFile`, `parseJson`, `manifestFromJson`, with fact `file`.
[[nodiscard]] Result<Manifest> readManifest(const std::filesystem::path& folder);
[[nodiscard]] Result<void> writeManifest(const std::filesystem::path& folder, const Manifest&);

/// A run at one moment of its training: `digest` (of the checkpoint), `data_digest`, `epoch`, `step`.
[[nodiscard]] Json momentOf(const Manifest&);

/// The space of a run as it was when the run began; the named one's own pointer where that has not changed since.
/// Errors: those of `SearchSpace::fromJson`.
[[nodiscard]] Result<space::SpacePtr> spaceOf(const Manifest&);

} // namespace vulpes::training
