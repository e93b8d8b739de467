// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace vulpes::base {

/// The right to write one file: an advisory lock (`flock`) on the sibling `<file>-lock`. It dies with
/// the process, so a killed program leaves at most an empty file that the next writer takes over and removes; a
/// clean close removes it. A sibling and not the file itself: closing a second descriptor of a database
/// would drop SQLite's own POSIX locks.
class WriterLock
{
public:
    enum class Outcome {
        Taken,
        HeldElsewhere,  ///< by another process, or by another holder in this one
        Unwritable,     ///< the folder takes no lock file
    };

    WriterLock() = default;
    WriterLock(WriterLock&& other) noexcept;
    WriterLock& operator=(WriterLock&& other) noexcept;
    ~WriterLock() { release(); }

    /// Tries once, without waiting. Symbolic links to one file meet at one lock.
    [[nodiscard]] Outcome take(const std::filesystem::path& of);
    void release() noexcept;

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

}  // namespace vulpes::base
