// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/line_process.h"

#include "base/spawn.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <deque>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace vulpes::base {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kLongestLine = 16U << 20U;
constexpr std::size_t kTail = 4096;
constexpr milliseconds kSlice{50};  ///< how soon the program's end is noticed where its children keep the pipes open

/// Its writing end is a socket, because writing to one that nobody reads can be told not to raise SIGPIPE.
struct InputSocket
{
    std::array<int, 2> ends{-1, -1};

    InputSocket() = default;
    InputSocket(const InputSocket&) = delete;
    InputSocket& operator=(const InputSocket&) = delete;
    ~InputSocket()
    {
        close(0);
        close(1);
    }
    [[nodiscard]] bool open() { return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0; }
    void close(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(ends[end]);
        ends[end] = -1;
    }
};

}  // namespace

struct LineProcess::Impl
{
    explicit Impl(pid_t id) : child(id) { }

    InputSocket in;
    Pipe out, err;
    Child child;
    std::deque<std::string> lines;
    std::string part;   ///< of the line that has no end yet
    std::string error;

    void take(std::string_view chunk)
    {
        while (!chunk.empty()) {
            const auto end = chunk.find('\n');
            const std::string_view piece = chunk.substr(0, end);
            part.append(piece.substr(0, kLongestLine - std::min(kLongestLine, part.size())));
            if (end == std::string_view::npos)
                return;
            lines.push_back(std::move(part));
            part.clear();
            chunk.remove_prefix(end + 1);
        }
    }

    void takeError(std::string_view chunk)
    {
        error.append(chunk);
        if (error.size() > 4 * kTail)
            error.erase(0, error.size() - 2 * kTail);
    }

    /// Reads what comes within the time; false where nothing did.
    bool readOnce(milliseconds patience)
    {
        std::array<pollfd, 2> streams{pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
        if (::poll(streams.data(), streams.size(), static_cast<int>(patience.count())) <= 0)
            return false;
        std::array<char, 65536> buffer{};
        bool any = false;
        for (std::size_t s = 0; s < streams.size(); ++s) {
            if (streams[s].fd < 0 || streams[s].revents == 0)
                continue;
            const ssize_t got = ::read(streams[s].fd, buffer.data(), buffer.size());
            if (got > 0) {
                const std::string_view chunk(buffer.data(), static_cast<std::size_t>(got));
                s == 0 ? take(chunk) : takeError(chunk);
                any = true;
            } else if (got == 0 || (errno != EINTR && errno != EAGAIN)) {
                (s == 0 ? out : err).close(0);
            }
        }
        return any;
    }

    void drain()
    {
        while (readOnce(milliseconds(0))) {
        }
    }
};

LineProcess::LineProcess(std::unique_ptr<Impl> impl) : m(std::move(impl)) { }
LineProcess::LineProcess(LineProcess&&) noexcept = default;
LineProcess& LineProcess::operator=(LineProcess&&) noexcept = default;
LineProcess::~LineProcess() = default;

Result<LineProcess> LineProcess::start(std::span<const std::string> arguments, std::span<const Variable> environment)
{
    InputSocket in;
    Pipe out, err;
    if (!in.open() || !out.open() || !err.open())
        return fail(spawnFailed(arguments.front(), errno));
    const auto id = spawn(arguments, {in.ends[0], out.ends[1], err.ends[1]}, environment);
    if (!id)
        return fail(id.error());
    auto impl = std::make_unique<Impl>(*id);
    std::swap(impl->in.ends, in.ends);
    std::swap(impl->out.ends, out.ends);
    std::swap(impl->err.ends, err.ends);
    impl->in.close(0);
    impl->out.close(1);
    impl->err.close(1);
    return LineProcess(std::move(impl));
}

bool LineProcess::write(std::string_view line)
{
    std::string rest(line);
    rest += '\n';
    std::string_view open = rest;
    while (!open.empty()) {
        if (m->in.ends[1] < 0)
            return false;
        const ssize_t sent = ::send(m->in.ends[1], open.data(), open.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        open.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void LineProcess::closeInput()
{
    m->in.close(1);
}

LineProcess::Got LineProcess::read(std::string& line, milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    for (;;) {
        if (!m->lines.empty()) {
            line = std::move(m->lines.front());
            m->lines.pop_front();
            return Got::Line;
        }
        const bool ended = m->child.ended();
        if (ended)
            m->drain();
        if (!m->lines.empty())
            continue;
        if (ended || m->out.ends[0] < 0) {
            line = std::move(m->part);
            m->part.clear();
            return line.empty() ? Got::End : Got::Line;
        }
        const auto left = std::chrono::ceil<milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            return Got::Nothing;
        m->readOnce(std::min(left, kSlice));
    }
}

void LineProcess::signal(int number)
{
    m->child.signalProgram(number);
}

void LineProcess::kill()
{
    m->child.signalGroup(SIGKILL);
}

std::optional<LineProcess::Exit> LineProcess::wait(milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    while (!m->child.ended()) {
        if (Clock::now() >= deadline)
            return std::nullopt;
        // Goes on reading: one that writes a lot would not end before it is read.
        if (m->out.ends[0] >= 0 || m->err.ends[0] >= 0)
            m->readOnce(milliseconds(10));
        else
            ::usleep(5'000);
    }
    m->drain();
    const int signal = m->child.signal();
    return Exit{signal != 0 ? 0 : m->child.exitCode(), signal};
}

std::string LineProcess::errorTail()
{
    std::string tail = m->error.size() > kTail ? m->error.substr(m->error.size() - kTail) : m->error;
    if (const auto lineEnd = tail.find('\n'); m->error.size() > kTail && lineEnd != std::string::npos)
        tail.erase(0, lineEnd + 1);
    while (!tail.empty() && (tail.back() == '\n' || tail.back() == '\r' || tail.back() == ' '))
        tail.pop_back();
    return tail;
}

}  // namespace vulpes::base
