// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/export_model.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vulpes::workflow {

/// What a model file is checked against; everything but the file may be left out.
struct VerifyModelRequest
{
    std::filesystem::path file;
    std::string source = "generated:blobs";  ///< inputs to run, see `data::openDataset`
    std::uint64_t seed = 1;
    deploy::VerifyOptions options;
    space::SpacePtr space;                   ///< with `architecture`: the network it should be
    std::optional<space::Architecture> architecture;
    std::string studyDigest;                 ///< the study it should come from; empty: not asked
    std::filesystem::path weights;           ///< the numbers it should hold; empty: not asked
};

/// One question put to the file and how it was answered.
struct ModelCheck
{
    enum class State { Passed, Failed, NotAsked };
    std::string code;  ///< "structure", "architecture", "study", "weights", "arithmetic", "outside"
    State state = State::NotAsked;
    std::string expected, found;  ///< where they differ
};

/// What a model file is, as `info` and the window show it.
struct ModelFacts
{
    deploy::Model model;
    std::string precision;                     ///< "float32", "float16", "int8", "mixed"
    std::map<std::string, std::string> metadata;
    std::optional<data::Preprocessing> preprocessing;
    bool untrained = false;                    ///< the file says that its weights are random
    std::uintmax_t bytes = 0;
};

/// Errors: those of `base::readFile` and `deploy::fromTflite`, with fact `file`.
[[nodiscard]] Result<ModelFacts> readModelFacts(const std::filesystem::path&);

struct VerifyModelResult
{
    ModelFacts facts;
    deploy::Verification verification;
    std::vector<ModelCheck> checks;
    [[nodiscard]] bool passed() const;         ///< nothing failed; a check that was not asked does not count
};

/// Errors: those of `readModelFacts`, `openDataset`, `floatModel`, `deploy::verify`; `verify_input` when the file's input is not a picture.
[[nodiscard]] Result<VerifyModelResult> verifyModel(const VerifyModelRequest&, const base::Job& = {});

/// `vulpes.verify/1`.
[[nodiscard]] base::Json toJson(const VerifyModelResult&);

}  // namespace vulpes::workflow
