// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/checkpoint.h"

#include "base/file.h"
#include "graph/weights_file.h"
#include "training/checkpoint_name.h"

#include <optional>

namespace vulpes::oneshot {
namespace {

namespace fs = std::filesystem;

/// What a process that was killed while writing left aside: ".checkpoint-3-0.safetensors.Xy12ab".
bool isLeftover(std::string_view name)
{
    return name.starts_with("." + std::string(training::kCheckpointPrefix)) || name.starts_with("." + std::string(training::kManifestFile) + ".");
}

void removeOthers(const fs::path& folder, const training::Manifest& manifest)
{
    std::error_code ignored;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        if (isLeftover(name) || (training::checkpointPosition(name) && name != manifest.file && name != manifest.previousFile))
            old.push_back(entry.path());
    }
    for (const fs::path& path : old)
        fs::remove(path, ignored);
}

/// The file's weights if it is whole.
std::optional<graph::Weights> whole(const fs::path& file, const std::string& digest)
{
    const auto bytes = base::readFile(file);
    if (!bytes || base::sha256(*bytes) != digest)
        return std::nullopt;
    auto weights = graph::fromSafetensors(*bytes);
    if (!weights)
        return std::nullopt;
    return std::move(*weights);
}

} // namespace

Result<void> writeCheckpoint(const fs::path& folder, training::Manifest& manifest, const Parameters& parameters)
{
    const std::string bytes = graph::toSafetensors(parameters.save());
    training::Manifest next = manifest;
    const std::string name = training::checkpointName({manifest.epoch, manifest.step});
    if (name != manifest.file) {
        next.previousFile = manifest.file;
        next.previousDigest = manifest.digest;
    }
    next.file = name;
    next.digest = base::sha256(bytes);
    if (auto written = base::writeFileAtomically(folder / name, bytes); !written)
        return written;
    if (auto written = training::writeManifest(folder, next); !written)
        return written;
    manifest = std::move(next);
    removeOthers(folder, manifest);
    return {};
}

Result<void> readCheckpoint(const fs::path& folder, training::Manifest& manifest, Parameters& parameters, bool& fellBack)
{
    fellBack = false;
    auto weights = whole(folder / manifest.file, manifest.digest);
    if (!weights) {
        const auto position = training::checkpointPosition(manifest.previousFile);
        if (position)
            weights = whole(folder / manifest.previousFile, manifest.previousDigest);
        if (!weights)
            return fail(inputError("checkpoint_damaged").with("folder", folder.string()));
        fellBack = true;
        manifest.file = std::exchange(manifest.previousFile, {});
        manifest.digest = std::exchange(manifest.previousDigest, {});
        manifest.epoch = position->epoch;
        manifest.step = position->step;
        manifest.lossSum = 0;   // of later steps
        manifest.lossSteps = 0;
        manifest.finished = false;
        std::erase_if(manifest.history, [&](const training::EpochDone& done) { return done.epoch > manifest.epoch; });
    }
    return parameters.load(*weights);
}

} // namespace vulpes::oneshot
