// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_record.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

Result<bool> hasTimes(const study::Study& study, const std::string& device)
{
    const auto samples = study.samples();
    if (!samples)
        return fail(samples.error());
    return std::ranges::any_of(**samples, [&](const study::Sample& sample) {
        return std::ranges::any_of(sample.timings, [&](const auto& timing) { return timing.device == device; });
    });
}

}  // namespace

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
    if (found->processor.empty() && !device.processor.empty()) {
        const auto measured = hasTimes(study, device.name);
        if (!measured)
            return fail(measured.error());
        if (*measured)
            return fail(differs("processor", "?", device.processor));
    }
    const auto unlike = [](const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; };
    if (unlike(found->processor, device.processor))
        return fail(differs("processor", found->processor, device.processor));
    if (unlike(found->runtime, device.runtime))
        return fail(differs("runtime", found->runtime, device.runtime));
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
    const auto found = std::ranges::find(*devices, device.name, &study::Device::name);
    const bool known = found != devices->end() && !found->processor.empty();
    return known ? Result<void>{} : study.putDevice(device);
}

}  // namespace vulpes::workflow
