// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/adb/remote_facts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <sstream>

namespace vulpes::device::adb {

namespace {

constexpr std::size_t kMaxText = 200;
constexpr int kMaxCores = 64;

std::string cleaned(std::string_view value)
{
    const auto end = value.find_last_not_of(" \t\r");
    if (end == std::string_view::npos)
        return {};
    std::string text(value.substr(0, std::min(end + 1, kMaxText)));
    std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    return text;
}

long long topFrequency(const std::vector<RemoteCore>& cores)
{
    long long top = 0;
    for (const RemoteCore& core : cores)
        top = std::max(top, core.topKHz);
    return top;
}

}  // namespace

std::string factsCommand()
{
    // Toybox and old shells alike: no process substitution, no arrays. A frequency that cannot be read is 0.
    return "for p in ro.product.manufacturer ro.product.model ro.soc.model ro.board.platform ro.build.version.release "
           "ro.product.cpu.abi; do echo \"$p=$(getprop $p)\"; done; "
           "for c in /sys/devices/system/cpu/cpu[0-9]*; do f=$(cat $c/cpufreq/cpuinfo_max_freq 2>/dev/null); "
           "g=$(cat $c/cpufreq/scaling_governor 2>/dev/null); echo \"core ${c##*cpu} ${f:-0} $g\"; done; echo RC=0";
}

RemoteFacts parseFacts(std::string_view text)
{
    RemoteFacts facts;
    std::string board;
    const std::array<std::pair<std::string_view, std::string*>, 6> fields{{{"ro.product.manufacturer=", &facts.maker},
        {"ro.product.model=", &facts.model}, {"ro.soc.model=", &facts.chip}, {"ro.board.platform=", &board},
        {"ro.build.version.release=", &facts.release}, {"ro.product.cpu.abi=", &facts.abi}}};
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        for (const auto& [key, value] : fields)
            if (line.starts_with(key))
                *value = cleaned(std::string_view(line).substr(key.size()));
        if (line.starts_with("core ")) {
            std::istringstream words(line.substr(5));
            RemoteCore core;
            if (words >> core.index >> core.topKHz && core.index >= 0 && core.index < kMaxCores && core.topKHz >= 0) {
                words >> core.governor;
                core.governor = cleaned(core.governor);
                facts.cores.push_back(std::move(core));
            }
        }
    }
    if (facts.chip.empty())
        facts.chip = board;
    return facts;
}

std::string RemoteFacts::processor() const
{
    std::string text = maker;
    if (!model.empty())
        text += (text.empty() ? "" : " ") + model;
    if (!chip.empty())
        text += (text.empty() ? "" : " ") + ("(" + chip + ")");
    if (!release.empty())
        text += (text.empty() ? "" : ", ") + ("Android " + release);
    return text;
}

std::string RemoteFacts::fastestMask() const
{
    const long long top = topFrequency(cores);
    std::uint64_t mask = 0;
    for (const RemoteCore& core : cores)
        if (top > 0 && core.topKHz == top)
            mask |= std::uint64_t{1} << core.index;
    if (mask == 0)
        return {};
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%llx", static_cast<unsigned long long>(mask));
    return digits.data();
}

std::string RemoteFacts::clockPolicy() const
{
    const long long top = topFrequency(cores);
    for (const RemoteCore& core : cores)
        if (top > 0 && core.topKHz == top)
            return (core.governor.empty() ? "" : core.governor + ", ") + "up to " + std::to_string(top / 1000) + " MHz";
    return {};
}

std::optional<std::string> abiOfProgram(std::string_view bytes)
{
    if (bytes.size() < 20
        || !bytes.starts_with("\x7f"
                              "ELF"))
        return std::nullopt;
    switch (static_cast<unsigned char>(bytes[18]) | static_cast<unsigned char>(bytes[19]) << 8) {
    case 3:
        return "x86";
    case 40:
        return "armeabi-v7a";
    case 62:
        return "x86_64";
    case 183:
        return "arm64-v8a";
    case 243:
        return "riscv64";
    default:
        return std::nullopt;
    }
}

std::string shellWord(std::string_view text)
{
    std::string word = "'";
    for (const char c : text)
        word += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return word + "'";
}

}  // namespace vulpes::device::adb
