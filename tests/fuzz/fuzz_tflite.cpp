// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: read or refused, checked without a fall. What was read and found sound is written and read again.
#include "deploy/check_model.h"
#include "deploy/tflite.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace vulpes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)deploy::checkTflite(bytes);
    const auto model = deploy::fromTflite(bytes);
    if (!model)
        return 0;
    const auto findings = deploy::checkModel(*model);
    if (std::any_of(findings.begin(), findings.end(),
            [](const deploy::Finding& finding) { return finding.weight == deploy::Finding::Weight::Error; }))
        return 0;
    const std::string written = deploy::toTflite(*model);
    const auto again = deploy::fromTflite(written);
    if (!again || deploy::toTflite(*again) != written)
        std::abort();
    return 0;
}
