// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/host/thread.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

#include <sched.h>
#include <sys/resource.h>

namespace vulpes::device::host {

namespace {

bool setCores(const std::vector<int>& cores)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    for (const int core : cores)
        CPU_SET(static_cast<std::size_t>(core), &set);
    return sched_setaffinity(0, sizeof set, &set) == 0;
}

/// Ticks each core spent idle.
std::map<int, long long> idleTicks()
{
    std::map<int, long long> idle;
    std::ifstream file("/proc/stat");
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("cpu") || line.size() < 4 || line[3] < '0' || line[3] > '9')
            continue;
        std::istringstream fields(line.substr(3));
        int core = 0;
        long long user = 0, nice = 0, system = 0, free = 0;
        if (fields >> core >> user >> nice >> system >> free)
            idle[core] = free;
    }
    return idle;
}

std::string firstLine(const std::string& path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

}  // namespace

std::vector<int> allowedCores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    std::vector<int> cores;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        for (int core = 0; core < CPU_SETSIZE; ++core)
            if (CPU_ISSET(static_cast<std::size_t>(core), &set))
                cores.push_back(core);
    if (cores.empty())
        cores.push_back(0);
    return cores;
}

int quietestCore()
{
    const auto cores = allowedCores();
    auto before = idleTicks();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    auto after = idleTicks();
    return *std::ranges::max_element(cores, [&](int a, int b) {
        return after[a] - before[a] < after[b] - before[b] || (after[a] - before[a] == after[b] - before[b] && a < b);
    });
}

Pinned::Pinned(int core) : m_before(allowedCores()), m_held(setCores({core})) { }

Pinned::~Pinned()
{
    if (m_held)
        setCores(m_before);
}

long involuntarySwitches()
{
    rusage usage{};
    return getrusage(RUSAGE_THREAD, &usage) == 0 ? usage.ru_nivcsw : 0;
}

double loadAverage()
{
    double load = 0;
    return getloadavg(&load, 1) == 1 ? load : 0;
}

std::string processorName()
{
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);)
        for (const char* key : {"model name", "Hardware", "Model"})
            if (line.starts_with(key))
                if (const auto colon = line.find(": "); colon != std::string::npos)
                    return line.substr(colon + 2);
    return {};
}

std::string clockPolicy(int core)
{
    const std::string folder = "/sys/devices/system/cpu/cpu" + std::to_string(core) + "/cpufreq/";
    std::string policy = firstLine(folder + "scaling_governor");
    const std::string low = firstLine(folder + "scaling_min_freq"), high = firstLine(folder + "scaling_max_freq");
    if (!policy.empty() && low.size() > 3 && high.size() > 3)  // in kHz
        policy += ", " + low.substr(0, low.size() - 3) + "–" + high.substr(0, high.size() - 3) + " MHz";
    return policy;
}

}  // namespace vulpes::device::host
