// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer/processes.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

extern char** environ;

namespace vulpes::trainer {
namespace {

constexpr const char* kRank = "VULPES_TRAINER_RANK";
constexpr const char* kSize = "VULPES_TRAINER_SIZE";
constexpr const char* kFile = "VULPES_TRAINER_MEETING";

/// Peers on one machine answer within a look at the validation pictures.
constexpr std::chrono::seconds kPatience{60};

tl::unexpected<Error> failed(int code)
{
    return fail(internalError("process_failed").with("program", std::string("vulpes-trainer")).with("reason", std::string(std::strerror(code))));
}

} // namespace

std::optional<oneshot::Meeting> LocalProcesses::startedFor()
{
    const char* rank = std::getenv(kRank);
    const char* size = std::getenv(kSize);
    const char* file = std::getenv(kFile);
    if (!rank || !size || !file)
        return std::nullopt;
    // Without its first process it has nothing to do.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    oneshot::Meeting meeting;
    meeting.rank = std::atoi(rank);
    meeting.size = std::atoi(size);
    meeting.file = file;
    meeting.patience = kPatience;
    return meeting;
}

Result<LocalProcesses> LocalProcesses::start(int size, char** arguments)
{
    LocalProcesses processes;
    std::string folder = (std::filesystem::temp_directory_path() / "vulpes-trainer-XXXXXX").string();
    if (!mkdtemp(folder.data()))  // made with mode 0700
        return failed(errno);
    processes.m_folder = folder;
    processes.m_meeting.size = size;
    processes.m_meeting.file = processes.m_folder / "meeting";
    processes.m_meeting.patience = kPatience;
    for (int rank = 1; rank < size; ++rank) {
        std::vector<std::string> own = {std::string(kRank) + "=" + std::to_string(rank), std::string(kSize) + "=" + std::to_string(size),
            std::string(kFile) + "=" + processes.m_meeting.file.string()};
        std::vector<char*> environment;
        for (char** entry = environ; *entry; ++entry)
            environment.push_back(*entry);
        for (std::string& entry : own)
            environment.push_back(entry.data());
        environment.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        // What they would tell, the first one tells.
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        pid_t child = 0;
        const int code = posix_spawn(&child, "/proc/self/exe", &actions, nullptr, arguments, environment.data());
        posix_spawn_file_actions_destroy(&actions);
        if (code != 0)
            return failed(code);
        processes.m_children.push_back(child);
    }
    return processes;
}

LocalProcesses::LocalProcesses(LocalProcesses&& other) noexcept
    : m_meeting(std::move(other.m_meeting)), m_folder(std::exchange(other.m_folder, {})), m_children(std::exchange(other.m_children, {}))
{
}

void LocalProcesses::end(double seconds)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    while (!m_children.empty()) {
        std::erase_if(m_children, [](pid_t child) { return waitpid(child, nullptr, WNOHANG) == child; });
        if (std::chrono::duration<double>(Clock::now() - start).count() > seconds)
            break;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    for (const pid_t child : m_children) {
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
    }
    m_children.clear();
}

LocalProcesses::~LocalProcesses()
{
    end(0);
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

} // namespace vulpes::trainer
