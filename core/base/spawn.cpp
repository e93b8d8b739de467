// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/spawn.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT: POSIX declares it nowhere

namespace vulpes::base {

namespace {

struct FileActions
{
    posix_spawn_file_actions_t value{};
    FileActions() { posix_spawn_file_actions_init(&value); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    ~FileActions() { posix_spawn_file_actions_destroy(&value); }

    void stream(int descriptor, int number, int mode)
    {
        if (descriptor < 0)
            posix_spawn_file_actions_addopen(&value, number, "/dev/null", mode, 0);
        else
            posix_spawn_file_actions_adddup2(&value, descriptor, number);
    }
};

struct Attributes
{
    posix_spawnattr_t value{};
    Attributes()
    {
        posix_spawnattr_init(&value);
        posix_spawnattr_setflags(&value, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        // This program may have blocked signals to wait for them; the other must hear them.
        sigset_t signals;
        sigemptyset(&signals);
        posix_spawnattr_setsigmask(&value, &signals);
        for (const int number : {SIGINT, SIGTERM, SIGPIPE, SIGHUP, SIGQUIT})
            sigaddset(&signals, number);
        posix_spawnattr_setsigdefault(&value, &signals);
    }
    Attributes(const Attributes&) = delete;
    Attributes& operator=(const Attributes&) = delete;
    ~Attributes() { posix_spawnattr_destroy(&value); }
};

std::vector<char*> pointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (std::string& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> environmentWith(std::span<const EnvironmentVariable> more)
{
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        bool replaced = false;
        for (const auto& [name, value] : more)
            replaced = replaced || text.substr(0, text.find('=')) == name;
        if (!replaced)
            all.emplace_back(text);
    }
    for (const auto& [name, value] : more)
        all.push_back(name + "=" + value);
    return all;
}

}  // namespace

bool Pipe::open()
{
    return ::pipe2(ends.data(), O_CLOEXEC) == 0;
}

void Pipe::close(std::size_t end)
{
    if (ends[end] >= 0)
        ::close(ends[end]);
    ends[end] = -1;
}

Child::~Child()
{
    if (ended())
        return;
    signalGroup(SIGTERM);
    for (int i = 0; i < 10 && !ended(); ++i)
        ::usleep(10'000);
    if (m_done)
        return;
    signalGroup(SIGKILL);
    ::waitpid(m_id, &m_status, 0);
}

bool Child::ended()
{
    if (!m_done && ::waitpid(m_id, &m_status, WNOHANG) == m_id)
        m_done = true;
    return m_done;
}

int Child::exitCode() const
{
    return WIFEXITED(m_status) ? WEXITSTATUS(m_status) : 128 + WTERMSIG(m_status);
}

int Child::signal() const
{
    return WIFSIGNALED(m_status) ? WTERMSIG(m_status) : 0;
}

void Child::signalGroup(int number) const
{
    ::kill(-m_id, number);
}

void Child::signalProgram(int number) const
{
    if (!m_done)
        ::kill(m_id, number);
}

Error spawnFailed(const std::string& program, int error)
{
    if (error == ENOENT)
        return missingError("process_missing").with("program", program);
    return internalError("process_failed").with("program", program).with("reason", std::string(std::strerror(error)));
}

Result<pid_t> spawn(std::span<const std::string> arguments, Streams streams, std::span<const EnvironmentVariable> environment)
{
    FileActions actions;
    actions.stream(streams.in, 0, O_RDONLY);
    actions.stream(streams.out, 1, O_WRONLY);
    actions.stream(streams.err, 2, O_WRONLY);
    const Attributes attributes;
    std::vector<std::string> words(arguments.begin(), arguments.end());
    std::vector<std::string> variables = environmentWith(environment);
    pid_t id = 0;
    const int error = posix_spawnp(&id, words.front().c_str(), &actions.value, &attributes.value, pointersTo(words).data(),
                                   pointersTo(variables).data());
    if (error != 0)
        return fail(spawnFailed(arguments.front(), error));
    return id;
}

}  // namespace vulpes::base
