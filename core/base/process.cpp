// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include "base/spawn.h"

#include <array>
#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace vulpes::base {
namespace {

using Clock = std::chrono::steady_clock;

/// Takes what is there; false at the end of the stream.
bool drain(int descriptor, std::string& text, std::size_t limit)
{
    std::array<char, 65536> buffer{};
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got > 0) {
        const auto room = limit > text.size() ? limit - text.size() : 0;
        text.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
        return true;
    }
    return got < 0 && (errno == EINTR || errno == EAGAIN);
}

}  // namespace

Result<ProcessOutput> runProcess(std::span<const std::string> arguments, const ProcessOptions& options, const Job& job)
{
    const std::string& program = arguments.front();
    Pipe out, err;
    if (!out.open() || !err.open())
        return fail(spawnFailed(program, errno));
    const auto id = spawn(arguments, {-1, out.ends[1], err.ends[1]});
    if (!id)
        return fail(id.error());
    Child child(*id);
    out.close(1);
    err.close(1);

    ProcessOutput output;
    const auto deadline = Clock::now() + options.timeout;
    std::array<pollfd, 2> streams{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
    const std::array<std::string*, 2> texts{&output.out, &output.err};
    const auto readOnce = [&](int milliseconds) {
        if (::poll(streams.data(), streams.size(), milliseconds) <= 0)
            return false;
        bool any = false;
        for (std::size_t s = 0; s < streams.size(); ++s)
            if (streams[s].fd >= 0 && streams[s].revents != 0) {
                if (drain(streams[s].fd, *texts[s], options.outputLimit))
                    any = true;
                else
                    streams[s].fd = -1;  // poll passes over it
            }
        return any;
    };
    for (;;) {
        const bool ended = child.ended();
        if (ended) {
            while (readOnce(0)) {  // a server it has started may hold the other end for ever
            }
            output.exitCode = child.exitCode();
            return output;
        }
        if (job.stopped())
            return fail(stoppedError());
        if (Clock::now() > deadline)
            return fail(internalError("process_timeout")
                            .with("program", program)
                            .with("seconds", std::chrono::duration<double>(options.timeout).count()));
        const bool open = streams[0].fd >= 0 || streams[1].fd >= 0;
        if (open)
            readOnce(20);
        else
            ::usleep(5'000);
    }
}

}  // namespace vulpes::base
