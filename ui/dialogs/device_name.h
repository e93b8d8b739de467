// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/precision.h"

#include <QString>

namespace vulpes::dialogs {

/// The name a device gets in a study unless the user writes one: times of two precisions or thread counts never meet under one name.
[[nodiscard]] QString suggestedDeviceName(const QString& device, workflow::Precision, int threads);

} // namespace vulpes::dialogs
