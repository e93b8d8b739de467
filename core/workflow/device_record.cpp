// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_record.h"

#include <algorithm>

namespace vulpes::workflow {

study::Device deviceRecord(
    const std::string& name, const device::DeviceFacts& facts, std::string_view precision, const std::string& date)
{
    return {name, facts.processor, facts.runtime, facts.threads, std::string(precision), facts.clockPolicy, date, {}};
}

Result<void> checkDevice(const study::Study& study, const study::Device& device)
{
    const auto devices = study.devices();
    if (!devices)
        return fail(devices.error());
    const auto found = std::ranges::find(*devices, device.name, &study::Device::name);
    if (found == devices->end())
        return {};
    const auto differs = [&](const char* what, const std::string& before, const std::string& now) {
        return inputError("device_differs").with("device", device.name).with("what", what).with("study", before).with("now", now);
    };
    const auto unlike = [](const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; };
    if (unlike(found->processor, device.processor))
        return fail(differs("processor", found->processor, device.processor));
    if (unlike(found->precision, device.precision))
        return fail(differs("precision", found->precision, device.precision));
    if (found->threads > 0 && device.threads > 0 && found->threads != device.threads)
        return fail(differs("threads", std::to_string(found->threads), std::to_string(device.threads)));
    return {};
}

Result<void> keepDevice(study::Study& study, const study::Device& device)
{
    if (auto same = checkDevice(study, device); !same)
        return same;
    const auto devices = study.devices();
    if (!devices)
        return fail(devices.error());
    const bool there = std::ranges::find(*devices, device.name, &study::Device::name) != devices->end();
    return there ? Result<void>{} : study.putDevice(device);
}

}  // namespace vulpes::workflow
