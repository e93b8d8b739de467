// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/study.h"

namespace vulpes::study {

/// Makes the study that ships inside the program, in memory or as a file: `foxnas-192`, the published FOX-NAS
/// coefficients at
/// 192 px (Liu et al., ICCV Workshops 2021; coefficients as printed in the authors' search script). It has
/// coefficients (two documents of kind "coefficients", named "accuracy" and "latency_ms") and no samples.
/// `demo` is this study until one of our own replaces it.
/// Errors: `study_unknown` with fact `name`, and those of `Study::create`.
[[nodiscard]] Result<Study> embeddedStudy(std::string_view name);
[[nodiscard]] Result<Study> embeddedStudyAt(std::string_view name, const std::filesystem::path&);
[[nodiscard]] bool isEmbedded(std::string_view name);

}  // namespace vulpes::study
