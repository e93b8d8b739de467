// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/study.h"

namespace vulpes::study {

/// Makes a study that ships inside the program, in memory or as a file. `demo`: sub-networks of a supernet that Vulpes trained on generated
/// pictures, with the accuracies and host latencies it measured (`scripts/make_demo.sh`). `foxnas-192`: the published FOX-NAS coefficients at
/// 192 px (Liu et al., ICCV Workshops 2021; coefficients as printed in the authors' search script), as two documents of kind
/// "coefficients", named "accuracy" and "latency_ms", without samples.
/// Errors: `study_unknown` with fact `name`, and those of `Study::create`.
[[nodiscard]] Result<Study> embeddedStudy(std::string_view name);
[[nodiscard]] Result<Study> embeddedStudyAt(std::string_view name, const std::filesystem::path&);
[[nodiscard]] bool isEmbedded(std::string_view name);

/// The supernet of an embedded study, as a file of weights (`graph::fromSafetensors`). Errors: `study_unknown` with fact `name`.
[[nodiscard]] Result<std::string_view> embeddedWeights(std::string_view name);

}  // namespace vulpes::study
