// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "study/study.h"
#include "training/manifest.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::workflow {

/// A supernet whose networks become samples of a study, as the study's document of kind "supernet" knows it: enough to find its folder
/// again, and to go on with what was under way when the window or the machine went down.
struct SupernetRecord
{
    std::filesystem::path folder;                  ///< of the run, absolute; or "embedded:NAME" (`openSupernet`)
    std::string digest;                            ///< SHA-256 of its checkpoint; empty: none was seen yet
    std::optional<training::TrainOptions> options; ///< to begin with, where nothing was kept before the stop
    Json sampling;                                 ///< what is to be sampled of it, as its writer says it; null: nothing
    bool complete = false;                         ///< trained, and sampled as `sampling` says
    std::vector<training::EpochDone> history = {};  ///< how it learned, for when its folder is gone
};

inline constexpr std::string_view kEmbeddedPrefix = "embedded:";

/// One record per folder. A folder beside or below the study's file is kept by its relative path, so that both can be moved together.
/// Errors: those of the study's readers and writers.
[[nodiscard]] Result<void> keepSupernet(study::Study&, const SupernetRecord&);
/// In the order they were first kept. Errors: `supernet_json` with fact `key`; those of the study's readers.
[[nodiscard]] Result<std::vector<SupernetRecord>> supernetsOf(const study::Study&);
/// What is kept of the run in a folder; the folder alone where nothing is. Errors: those of `supernetsOf`.
[[nodiscard]] Result<SupernetRecord> supernetIn(const study::Study&, const std::filesystem::path& folder);
/// Keeps the digest of the checkpoint that lies in a run's folder now and how it learned, whatever else is known of it. A study that ships with a
/// supernet ("embedded:NAME") keeps to that one: only how it learned is noted, once. `sampled`: what was
/// asked of it just now is done, so that the record of a trained one is complete, unless it says that something else is to be sampled.
/// Errors also: those of `training::readManifest`.
[[nodiscard]] Result<void> noteSupernet(study::Study&, const std::filesystem::path& folder, bool sampled = false);

} // namespace vulpes::workflow
