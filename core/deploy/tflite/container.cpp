// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tflite/container.h"

#include <algorithm>
#include <cstring>

namespace vulpes::deploy::container {

namespace {

constexpr std::size_t kAlignment = 16;

Error damaged(const char* reason)
{
    return inputError("tflite_damaged").with("reason", reason);
}

}  // namespace

Result<Opened> Opened::open(std::string_view bytes)
{
    if (bytes.size() > kLargestFile)
        return fail(damaged("too_large"));
    Opened opened;
    opened.m_start = reinterpret_cast<const std::uint8_t*>(bytes.data());
    if (reinterpret_cast<std::uintptr_t>(opened.m_start) % kAlignment != 0) {
        opened.m_copy = std::make_unique<std::uint8_t[]>(bytes.size());
        std::memcpy(opened.m_copy.get(), bytes.data(), bytes.size());
        opened.m_start = opened.m_copy.get();
    }
    if (bytes.size() < 8 || !ModelBufferHasIdentifier(opened.m_start))
        return fail(damaged("identifier"));
    flatbuffers::Verifier verifier(opened.m_start, bytes.size());
    if (!VerifyModelBuffer(verifier))
        return fail(damaged("verifier"));
    opened.m_model = GetModel(opened.m_start);
    return opened;
}

std::size_t Opened::offsetOf(const void* inside) const
{
    return static_cast<std::size_t>(static_cast<const std::uint8_t*>(inside) - m_start);
}

std::int32_t codeOf(const OperatorCode& code)
{
    return std::max(code.builtin_code(), static_cast<std::int32_t>(code.deprecated_builtin_code()));
}

}  // namespace vulpes::deploy::container
