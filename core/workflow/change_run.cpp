// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/change_run.h"

#include "base/writer_lock.h"
#include "training/manifest.h"

#include <algorithm>

namespace vulpes::workflow {

Result<void> changeRun(const std::filesystem::path& folder, const RunChanges& changes)
{
    if (changes.none())
        return {};
    auto manifest = training::readManifest(folder);
    if (!manifest)
        return fail(std::move(manifest.error()));
    base::WriterLock lock;
    if (lock.take(folder / training::kManifestFile) == base::WriterLock::Outcome::HeldElsewhere)
        return fail(inputError("run_in_use").with("folder", folder.string()));
    const int before = manifest->options.processes;
    training::TrainOptions& options = manifest->options;
    options.epochs = changes.epochs.value_or(options.epochs);
    options.rate = changes.rate.value_or(options.rate);
    options.processes = changes.processes.value_or(options.processes);
    options.warmupEpochs = std::min<double>(options.warmupEpochs, options.epochs);
    if (auto valid = training::check(options); !valid)
        return valid;
    if (options.epochs < manifest->epoch)
        return fail(usageError("epochs_done").with("epochs", options.epochs).with("done", manifest->epoch));
    // An epoch of more processes has fewer steps: the same share of it is done.
    if (options.processes != before)
        manifest->step = (manifest->step * before + options.processes - 1) / options.processes;
    manifest->finished = options.epochs == manifest->epoch;
    if (manifest->finished && (changes.rate || changes.processes))
        return fail(usageError("run_finished").with("folder", folder.string()).with("epochs", options.epochs));
    return training::writeManifest(folder, *manifest);
}

} // namespace vulpes::workflow
