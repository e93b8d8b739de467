// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oneshot/chain_supernet.h"
#include "oneshot/run.h"
#include "training/manifest.h"

namespace vulpes::oneshot {

/// What a run works on.
struct OpenedRun
{
    space::SpacePtr space;
    std::optional<space::Architecture> alone;   ///< the one network that is trained
    data::LabelledData data;
    data::Preprocessing preprocessing;
    std::unique_ptr<ChainSupernet> net;
};

/// Reads the data and makes the network that the options speak of. Errors: those of `resolveSpace`, `SearchSpace::parse`, `readLabelled`,
/// `ChainSupernet::make`.
[[nodiscard]] Result<OpenedRun> openRun(const training::TrainOptions&, space::SpacePtr, const std::stop_token&);

/// The same of a folder, with the weights of its checkpoint. Errors: also those of `readManifest`, `spaceOf`, `readCheckpoint`, and `data_changed`.
struct OpenedFolder
{
    training::Manifest manifest;
    OpenedRun run;
};
[[nodiscard]] Result<OpenedFolder> openFolder(const std::filesystem::path&, const EventSink&, const std::stop_token&);

/// The network's weights in `to` (made by `ChainSupernet::makeAlone`) become those that it has in the supernet `from`.
void inherit(ChainSupernet& to, ChainSupernet& from, const space::Architecture&);

} // namespace vulpes::oneshot
