// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/spawn.h"
#include "oneshot/meeting.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace vulpes::trainer {

/// The other processes of a run on this machine: the same program with the same words, told its rank in its environment. They meet
/// the first one through a file in a folder that nobody else may enter. They end with the first one.
class LocalProcesses
{
public:
    /// Starts `size` − 1 of them with this process's words. Errors: `process_failed` with facts `program`, `reason`.
    [[nodiscard]] static Result<LocalProcesses> start(int size, std::span<char* const> arguments);
    /// The meeting that this process was started for; nothing for a first one.
    [[nodiscard]] static std::optional<oneshot::Meeting> startedFor();
    /// For a process that was: without the first one it has nothing to do.
    static void endWithTheFirst();
    LocalProcesses(LocalProcesses&&) noexcept;
    LocalProcesses& operator=(LocalProcesses&&) = delete;
    ~LocalProcesses();
    [[nodiscard]] const oneshot::Meeting& meeting() const { return m_meeting; }
    /// A peer is told of a stop by the first process's gradients; this waits until all have ended, or ends them after `seconds`.
    void end(double seconds);

private:
    LocalProcesses() = default;
    oneshot::Meeting m_meeting;
    std::filesystem::path m_folder;
    std::vector<std::unique_ptr<base::Child>> m_children;
};

} // namespace vulpes::trainer
