// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace vulpes::base {
namespace {

using Clock = std::chrono::steady_clock;

/// A pipe whose ends close with it.
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
    bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
};

struct FileActions
{
    posix_spawn_file_actions_t value{};
    FileActions() { posix_spawn_file_actions_init(&value); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&value); }
};

struct Attributes
{
    posix_spawnattr_t value{};
    Attributes() { posix_spawnattr_init(&value); }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    ~Attributes() { posix_spawnattr_destroy(&value); }
};

Error failed(const std::string& program, int error)
{
    if (error == ENOENT)
        return missingError("process_missing").with("program", program);
    return internalError("process_failed").with("program", program).with("reason", std::string(std::strerror(error)));
}

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

class Child
{
public:
    explicit Child(pid_t id) : m_id(id) { }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child()
    {
        if (m_done)
            return;
        ::kill(-m_id, SIGTERM);
        for (int i = 0; i < 10 && !ended(); ++i)
            ::usleep(10'000);
        if (m_done)
            return;
        ::kill(-m_id, SIGKILL);
        ::waitpid(m_id, &m_status, 0);
    }
    bool ended()
    {
        if (!m_done && ::waitpid(m_id, &m_status, WNOHANG) == m_id)
            m_done = true;
        return m_done;
    }
    [[nodiscard]] int exitCode() const
    {
        return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : 128 + WTERMSIG(m_status);
    }

private:
    pid_t m_id;
    int m_status = 0;
    bool m_done = false;
};

}  // namespace

Result<ProcessOutput> runProcess(std::span<const std::string> arguments, const ProcessOptions& options, const Job& job)
{
    const std::string& program = arguments.front();
    Pipe out, err;
    if (!out.open() || !err.open())
        return fail(failed(program, errno));
    FileActions actions;
    posix_spawn_file_actions_addopen(&actions.value, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions.value, out.ends[1], 1);
    posix_spawn_file_actions_adddup2(&actions.value, err.ends[1], 2);
    Attributes attributes;
    posix_spawnattr_setflags(&attributes.value, POSIX_SPAWN_SETPGROUP);
    std::vector<char*> argv;
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));  // NOLINT: POSIX does not write to it
    argv.push_back(nullptr);
    pid_t id = 0;
    if (const int error = posix_spawnp(&id, program.c_str(), &actions.value, &attributes.value, argv.data(), environ);
        error != 0)
        return fail(failed(program, error));
    Child child(id);
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
