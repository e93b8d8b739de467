// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <deploy_schema/tflite_schema.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace vulpes::deploy::container {

/// Files over this are refused unread.
inline constexpr std::uint64_t kLargestFile = std::uint64_t{1} << 30;

/// A file that FlatBuffers' verifier accepted: every offset inside leads to something inside.
class Opened
{
public:
    /// Errors: `tflite_damaged` with fact `reason`: "too_large", "identifier", "verifier".
    [[nodiscard]] static Result<Opened> open(std::string_view bytes);
    [[nodiscard]] const Model& model() const { return *m_model; }
    /// Offset of something inside from the start of the file.
    [[nodiscard]] std::size_t offsetOf(const void* inside) const;

private:
    const std::uint8_t* m_start = nullptr;
    std::unique_ptr<std::uint8_t[]>
        m_copy;  ///< when the caller's bytes are not aligned as the accessors need
    const Model* m_model = nullptr;
};

/// The operator a code stands for: the newer field, unless the older one says more.
[[nodiscard]] std::int32_t codeOf(const OperatorCode&);

}  // namespace vulpes::deploy::container
