// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <span>
#include <string>
#include <utility>

#include <sys/types.h>

namespace vulpes::base {

/// A pipe whose ends close with it: 0 is read, 1 is written.
struct Pipe
{
    std::array<int, 2> ends{-1, -1};

    Pipe() = default;
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe()
    {
        close(0);
        close(1);
    }
    [[nodiscard]] bool open();
    void close(std::size_t end);
};

/// A running program with its children: a process group of its own.
class Child
{
public:
    explicit Child(pid_t id) : m_id(id) { }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    /// Asks it to end, and after 100 ms ends it.
    ~Child();

    [[nodiscard]] bool ended();
    /// Of one that has ended; 128 + the signal's number for one that a signal ended.
    [[nodiscard]] int exitCode() const;
    /// The signal that ended it; 0 if none did.
    [[nodiscard]] int signal() const;
    void signalGroup(int number) const;
    void signalProgram(int number) const;

private:
    pid_t m_id;
    int m_status = 0;
    bool m_done = false;
};

/// Descriptors of the child's standard streams; a negative one is /dev/null.
struct Streams
{
    int in = -1, out = -1, err = -1;
};

using EnvironmentVariable = std::pair<std::string, std::string>;

/// Starts a program (looked up in PATH) with these streams, in a process group of its own, no signal blocked or ignored, and `environment`
/// added to the one there is. Errors: `process_missing` with fact `program`; `process_failed` with facts `program`, `reason`.
[[nodiscard]] Result<pid_t> spawn(std::span<const std::string> arguments, Streams, std::span<const EnvironmentVariable> environment = {});

/// Error `process_failed` by `errno`'s value.
[[nodiscard]] Error spawnFailed(const std::string& program, int error);

}  // namespace vulpes::base
