// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "device/provider.h"
#include "study/study.h"

#include <memory>
#include <string>

namespace vulpes::cli {

/// What is measured on, and how.
struct DeviceOptions
{
    std::string device = "host", name, benchmark;
    int rounds = 10, runsPerRound = 6, core = -1;

    void bind(CLI::App&);
    /// Errors: `count_range`.
    [[nodiscard]] Result<device::Protocol> protocol(const Context&) const;
    /// Errors: `benchmark_needed`; those of `device::openProvider`.
    [[nodiscard]] Result<std::unique_ptr<device::Provider>> open() const;
    /// The study's record: --name, or the device with the precision where that is not float32, so that times of two
    /// precisions never meet under one name.
    [[nodiscard]] std::string recordName(const std::string& precision) const;
};

/// Device, its facts and the protocol, as every document about measuring holds them.
struct Measuring
{
    std::string name, precision;
    device::DeviceFacts facts;
    device::Protocol protocol;

    [[nodiscard]] Json deviceJson() const;
    [[nodiscard]] Json protocolJson() const;
    /// "host: AMD EPYC, XNNPACK, 1 thread, float32; 10 rounds of 6 runs"
    [[nodiscard]] std::string line() const;
};

} // namespace vulpes::cli
