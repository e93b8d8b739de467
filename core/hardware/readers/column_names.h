// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"

#include <optional>
#include <string>

namespace vulpes::hardware {

/// What a column's header says it is; each nothing where it says something else. `values` are empty.

/// "cifar10_test_200": data set, pictures, epochs of the training. "acc_ninapro": a test accuracy (of darcy a score that is none of percent).
[[nodiscard]] std::optional<Task> taskNamed(const std::string& header);
/// "params_cifar10", "flops_cifar10" (the benchmark's word for multiply-adds).
[[nodiscard]] std::optional<Attribute> costNamed(const std::string& header);
/// "naswot_cifar10": any name of letters, digits and `_` that begins with a letter, then a data set.
[[nodiscard]] std::optional<Attribute> scoreNamed(const std::string& header);
/// One of the training-free scores that publications name: naswot, synflow, jacov, snip, ….
[[nodiscard]] bool isPublishedScore(const Attribute&);

}  // namespace vulpes::hardware
