// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/provider.h"

#include "device/adb/adb_provider.h"
#include "device/host/host_provider.h"

namespace vulpes::device {

Result<std::unique_ptr<Provider>> openProvider(std::string_view device, const std::filesystem::path& adbBenchmark)
{
    constexpr std::string_view kAdb = "adb:";
    if (device == "host")
        return host::makeHostProvider();
    if (device.starts_with(kAdb))
        return adb::openAdbProvider(device.substr(kAdb.size()), adbBenchmark);
    return fail(usageError("provider_unknown").with("device", std::string(device)));
}

}  // namespace vulpes::device
