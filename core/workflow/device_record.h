// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"
#include "study/study.h"

#include <string>
#include <string_view>

namespace vulpes::workflow {

/// The record of a device by what its provider knows of it.
[[nodiscard]] study::Device deviceRecord(
    const std::string& name, const device::DeviceFacts&, std::string_view precision, const std::string& date = {});

/// Whether the study's record of that name, where it has one, is of the same device. What the record does not know is no
/// difference as long as nothing was measured under it; times whose processor is not known (imported ones) are never
/// mixed with new ones. Errors: `device_differs` with facts `device`, `what` ("processor", "runtime", "threads",
/// "precision"), `study`, `now`; those of the study's readers.
[[nodiscard]] Result<void> checkDevice(const study::Study&, const study::Device&);

/// Adds the record of a device, or fills the one that knows nothing yet.
/// Errors: those of `checkDevice` and of the study's writers.
[[nodiscard]] Result<void> keepDevice(study::Study&, const study::Device&);

}  // namespace vulpes::workflow
