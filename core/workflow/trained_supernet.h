// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "data/labelled.h"
#include "graph/weights.h"
#include "space/search_space.h"
#include "study/study.h"
#include "workflow/supernet_record.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace vulpes::workflow {

/// A trained supernet, as far as taking networks out of it needs it; LibTorch does not.
struct TrainedSupernet
{
    std::string source;                     ///< the folder, the file, or "embedded:NAME"
    space::SpacePtr space;
    data::Preprocessing preprocessing;      ///< with the classes
    std::string data;                       ///< what it was trained on: recalibration reads some of it again
    data::LabelledOptions pictures;
    std::string dataDigest;
    int calibrationPictures = 512;
    int epochs = 0;
    std::uint64_t seed = 1;
    graph::Weights shared;                  ///< see `graph::slicesOf`; averages in place of values where the run kept them
    bool fellBack = false;                  ///< the last checkpoint is damaged: these are the weights, and `epochs`, of the one before
};
using TrainedSupernetPtr = std::shared_ptr<const TrainedSupernet>;

/// A run's folder, the file that `packed` made, or "embedded:demo", that of the study inside the program. Errors: those of `readManifest`,
/// `spaceOf`, `readWeights`; `checkpoint_damaged` with fact `folder`; `supernet_malformed` with facts `file`, `key`.
[[nodiscard]] Result<TrainedSupernetPtr> openSupernet(const std::filesystem::path&);
/// The same of a file's bytes.
[[nodiscard]] Result<TrainedSupernetPtr> supernetFrom(std::string_view safetensors, std::string source);

/// The whole supernet as one file of weights: a fraction of the run's folder, for keeping and giving away.
[[nodiscard]] graph::Weights packed(const TrainedSupernet&);

/// The weights of one network of the space, recalibrated and folded, with the facts that exports need. Reads the training pictures (`readLabelled`): a second
/// or two for generated sets. Deterministic. Errors: `supernet_other_space` with facts `space`, `study`; those of `describe`, `readLabelled`, `slicesOf`, `recalibrate`; `data_changed`.
[[nodiscard]] Result<graph::Weights> networkOf(
    const TrainedSupernet&, const space::SearchSpace&, const space::Architecture&, int threads = 1, const Job& = {});

/// What a study knows of the supernet that its samples come from: of its records (`supernetsOf`) the one whose checkpoint they were sampled of, else the
/// newest; nothing where there is none. Errors: those of `supernetsOf` and `sampledFrom`.
[[nodiscard]] Result<std::optional<SupernetRecord>> supernetRecordOf(const study::Study&);
/// That supernet; null where there is none. Errors: those of `supernetRecordOf` and `openSupernet`.
[[nodiscard]] Result<TrainedSupernetPtr> supernetOf(const study::Study&);

} // namespace vulpes::workflow
