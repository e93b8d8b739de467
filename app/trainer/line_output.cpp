// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer/line_output.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <mutex>

namespace vulpes::trainer {

void writeLine(const training::TrainEvent& event)
{
    static std::mutex mutex;
    const std::string line = training::toLine(event) + "\n";
    const std::lock_guard lock(mutex);
    for (std::size_t at = 0; at < line.size();) {
        const ssize_t written = ::write(STDOUT_FILENO, line.data() + at, line.size() - at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EPIPE)
            ::kill(::getpid(), SIGTERM);   // to the thread that waits for it
        if (written <= 0)
            return;
        at += static_cast<std::size_t>(written);
    }
}

} // namespace vulpes::trainer
