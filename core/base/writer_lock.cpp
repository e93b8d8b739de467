// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/writer_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace vulpes::base {

namespace {

/// The file behind the descriptor is still the one of that name: nobody removed it between our open and our lock.
bool isStillNamed(int descriptor, const std::filesystem::path& file)
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(descriptor, &held) == 0 && ::stat(file.c_str(), &named) == 0 && held.st_ino == named.st_ino
        && held.st_dev == named.st_dev;
}

}  // namespace

WriterLock::WriterLock(WriterLock&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_file = std::move(other.m_file);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

WriterLock::Outcome WriterLock::take(const std::filesystem::path& of)
{
    release();
    std::error_code ignored;
    auto file = std::filesystem::weakly_canonical(of, ignored);
    if (ignored)
        file = of;
    file += "-lock";
    for (int attempt = 0; attempt < 16; ++attempt) {
        const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0)
            return Outcome::Unwritable;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool held = errno == EWOULDBLOCK;
            ::close(descriptor);
            return held ? Outcome::HeldElsewhere : Outcome::Unwritable;
        }
        if (isStillNamed(descriptor, file)) {
            m_file = std::move(file);
            m_descriptor = descriptor;
            return Outcome::Taken;
        }
        ::close(descriptor);
    }
    return Outcome::HeldElsewhere;
}

void WriterLock::release() noexcept
{
    if (m_descriptor < 0)
        return;
    // Removed while still held, so that a newcomer either waits for this file's name to go or finds none.
    ::unlink(m_file.c_str());
    ::close(std::exchange(m_descriptor, -1));
}

}  // namespace vulpes::base
