// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace vulpes::oneshot {

/// Where the processes of one run meet.
struct Meeting
{
    int rank = 0;
    int size = 1;
    int localRank = 0;                      ///< among the processes of this machine
    /// A file in a private folder of this machine; empty: `address` and `port` of the first process (several machines).
    std::filesystem::path file;
    std::string address;
    int port = 0;
    std::chrono::seconds patience{30};      ///< a peer silent for longer is taken for lost
};

/// What torchrun (RANK, WORLD_SIZE, LOCAL_RANK, MASTER_ADDR, MASTER_PORT) or Slurm (SLURM_PROCID, SLURM_NTASKS, SLURM_LOCALID and the same two) put into the
/// environment; nothing outside of them. Errors: `environment_invalid` with facts `variable`, `value`.
[[nodiscard]] Result<std::optional<Meeting>> meetingFromEnvironment();

} // namespace vulpes::oneshot
