// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace vulpes::base {

/// A program that runs beside this one: lines go in, lines come out, the end of its error output is kept. One thread.
class LineProcess
{
public:
    /// Set, or replaced, in the environment that the program inherits.
    using Variable = std::pair<std::string, std::string>;

    /// Starts it in a process group of its own, with no signal blocked. Errors: `process_missing`, `process_failed` as of `runProcess`.
    [[nodiscard]] static Result<LineProcess> start(std::span<const std::string> arguments, std::span<const Variable> environment = {});
    LineProcess(LineProcess&&) noexcept;
    LineProcess& operator=(LineProcess&&) noexcept;
    /// Ends it, with its children, if it has not ended.
    ~LineProcess();

    /// False when it listens no more. Waits while its pipe is full.
    bool write(std::string_view line);
    /// It reads the end of its input.
    void closeInput();

    enum class Got {
        Line,
        Nothing,  ///< none came within the patience
        End,      ///< there will be none: the program has ended, or closed its output
    };
    /// The next line without its end. Of one longer than 16 MiB the rest is thrown away.
    [[nodiscard]] Got read(std::string& line, std::chrono::milliseconds patience);

    /// To the program alone, not to its children.
    void signal(int number);
    /// To it and its children, at once.
    void kill();

    struct Exit
    {
        int code = 0;    ///< 0 where a signal ended it
        int signal = 0;  ///< 0 where it ended by itself
    };
    /// Waits for its end; nothing where the patience was not enough.
    [[nodiscard]] std::optional<Exit> wait(std::chrono::milliseconds patience);
    /// The last 4 KiB it wrote to its error output, whole lines where that is possible.
    [[nodiscard]] std::string errorTail();

private:
    struct Impl;
    explicit LineProcess(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> m;
};

}  // namespace vulpes::base
