// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vulpes::hardware {

/// How HW-NAS-Bench's file names the parts of an FBNet network: by what they are and the shapes they meet.
struct FbnetKeys
{
    std::vector<std::string> base;                  ///< what every network has: stem, head, pooling, classifier
    std::vector<std::vector<std::string>> layers;   ///< 22 layers × 9 operators
};
/// Of the networks for "cifar100" (32 px) or "ImageNet" (224 px).
[[nodiscard]] FbnetKeys fbnetKeys(std::string_view dataset);

}  // namespace vulpes::hardware
