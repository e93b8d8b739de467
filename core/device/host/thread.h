// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace vulpes::device::host {

/// Cores this process may use.
[[nodiscard]] std::vector<int> allowedCores();
/// The allowed core that was idle most over the last 50 ms (by /proc/stat; the last one where that cannot be read).
[[nodiscard]] int quietestCore();

/// Keeps the calling thread on one core while it lives.
class Pinned
{
public:
    explicit Pinned(int core);
    ~Pinned();
    Pinned(const Pinned&) = delete;
    Pinned& operator=(const Pinned&) = delete;
    [[nodiscard]] bool held() const { return m_held; }

private:
    std::vector<int> m_before;
    bool m_held = false;
};

/// How often the calling thread was switched out against its will, since it began.
[[nodiscard]] long involuntarySwitches();
/// Load average of the last minute; 0 where it is not known.
[[nodiscard]] double loadAverage();

/// "Intel(R) Xeon(R) …" of /proc/cpuinfo; empty where it is not known.
[[nodiscard]] std::string processorName();
/// "schedutil, 800–3200 MHz" of the frequency driver; empty where there is none (virtual machines).
[[nodiscard]] std::string clockPolicy(int core);

}  // namespace vulpes::device::host
