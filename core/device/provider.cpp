// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/provider.h"

#include "device/host/host_provider.h"

namespace vulpes::device {

Result<std::unique_ptr<Provider>> openProvider(std::string_view device, const std::filesystem::path&)
{
    if (device == "host")
        return host::makeHostProvider();
    return fail(usageError("provider_unknown").with("device", std::string(device)));
}

}  // namespace vulpes::device
