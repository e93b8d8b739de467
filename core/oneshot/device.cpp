// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/device.h"

#include "oneshot/run.h"

#include <ATen/Parallel.h>
#include <torch/cuda.h>
#include <torch/version.h>

namespace vulpes::oneshot {

void useOneThread()
{
    at::set_num_threads(1);
    at::set_num_interop_threads(1);
}

Result<at::Device> deviceFor(const std::string& name, int localRank)
{
    const bool cuda = torch::cuda::is_available();
    if (name == "cpu" || (name == "auto" && !cuda))
        return at::Device(at::kCPU);
    if (cuda && (name == "cuda" || name == "auto"))
        return at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(static_cast<std::size_t>(localRank) % torch::cuda::device_count()));
    return fail(usageError("device_missing").with("device", name));
}

std::string frameworkName()
{
    return std::string("LibTorch ") + TORCH_VERSION;
}

} // namespace vulpes::oneshot
