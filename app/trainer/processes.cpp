// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer/processes.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

namespace vulpes::trainer {
namespace {

constexpr const char* kRank = "VULPES_TRAINER_RANK";
constexpr const char* kSize = "VULPES_TRAINER_SIZE";
constexpr const char* kFile = "VULPES_TRAINER_MEETING";

/// Peers on one machine answer within a look at the validation pictures.
constexpr std::chrono::seconds kPatience{60};

} // namespace

std::optional<oneshot::Meeting> LocalProcesses::startedFor()
{
    const char* rank = std::getenv(kRank);
    const char* size = std::getenv(kSize);
    const char* file = std::getenv(kFile);
    if (!rank || !size || !file)
        return std::nullopt;
    oneshot::Meeting meeting;
    meeting.rank = std::atoi(rank);
    meeting.localRank = meeting.rank;
    meeting.size = std::atoi(size);
    meeting.file = file;
    meeting.patience = kPatience;
    return meeting;
}

void LocalProcesses::endWithTheFirst()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

Result<LocalProcesses> LocalProcesses::start(int size, std::span<char* const> arguments)
{
    LocalProcesses processes;
    std::string folder = (std::filesystem::temp_directory_path() / "vulpes-trainer-XXXXXX").string();
    if (!mkdtemp(folder.data()))  // made with mode 0700
        return fail(base::spawnFailed("vulpes-trainer", errno));
    processes.m_folder = folder;
    processes.m_meeting.size = size;
    processes.m_meeting.file = processes.m_folder / "meeting";
    processes.m_meeting.patience = kPatience;
    std::vector<std::string> words(arguments.begin(), arguments.end());
    std::error_code unknown;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", unknown);
    words.front() = unknown ? "/proc/self/exe" : program.string();
    for (int rank = 1; rank < size; ++rank) {
        const std::vector<base::EnvironmentVariable> environment{
            {kRank, std::to_string(rank)}, {kSize, std::to_string(size)}, {kFile, processes.m_meeting.file.string()}};
        // What they would tell, the first one tells; what goes wrong in them must be seen.
        const auto child = base::spawn(words, {.err = STDERR_FILENO}, environment);
        if (!child)
            return fail(child.error());
        processes.m_children.push_back(std::make_unique<base::Child>(*child));
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
    while (std::chrono::duration<double>(Clock::now() - start).count() <= seconds) {
        std::erase_if(m_children, [](const auto& child) { return child->ended(); });
        if (m_children.empty())
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
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
