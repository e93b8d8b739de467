// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::device::adb {

/// One core as the kernel tells it.
struct RemoteCore
{
    int index = 0;
    long long topKHz = 0;
    std::string governor;
};

/// What `factsCommand` printed.
struct RemoteFacts
{
    std::string maker, model, chip, release, abi;
    std::vector<RemoteCore> cores;

    /// "Maker Model (chip), Android 14"; only what is known.
    [[nodiscard]] std::string processor() const;
    /// Hexadecimal mask of the cores of the highest top frequency, for `taskset`; empty where frequencies are not told.
    [[nodiscard]] std::string fastestMask() const;
    /// "schedutil, up to 2800 MHz" of the fastest cores.
    [[nodiscard]] std::string clockPolicy() const;
};

[[nodiscard]] std::string factsCommand();
/// Never fails: what cannot be read stays empty.
[[nodiscard]] RemoteFacts parseFacts(std::string_view text);

/// Android's name for the processor a program was built for ("arm64-v8a"); nothing for a script or an unknown
/// processor.
[[nodiscard]] std::optional<std::string> abiOfProgram(std::string_view firstBytes);

/// `text` as one word of a POSIX shell.
[[nodiscard]] std::string shellWord(std::string_view text);

}  // namespace vulpes::device::adb
