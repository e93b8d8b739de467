// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/meeting.h"

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace vulpes::oneshot {
namespace {

Result<std::optional<int>> numberFromEnvironment(const char* name)
{
    const char* text = std::getenv(name);
    if (!text || !*text)
        return std::nullopt;
    int value = 0;
    const char* end = text + std::strlen(text);
    if (const auto [at, error] = std::from_chars(text, end, value); error != std::errc() || at != end || value < 0)
        return fail(usageError("environment_invalid").with("variable", std::string(name)).with("value", std::string(text)));
    return value;
}

} // namespace

Result<std::optional<Meeting>> meetingFromEnvironment()
{
    struct Names
    {
        const char* rank;
        const char* size;
        const char* local;
    };
    for (const auto& [rankName, sizeName, localName] : {Names{"RANK", "WORLD_SIZE", "LOCAL_RANK"}, Names{"SLURM_PROCID", "SLURM_NTASKS", "SLURM_LOCALID"}}) {
        const auto rank = numberFromEnvironment(rankName);
        const auto size = numberFromEnvironment(sizeName);
        const auto local = numberFromEnvironment(localName);
        const auto port = numberFromEnvironment("MASTER_PORT");
        for (const auto* number : {&rank, &size, &local, &port})
            if (!*number)
                return fail(number->error());
        if (!*rank || !*size)
            continue;
        if (**size == 1)
            return std::nullopt;
        const char* address = std::getenv("MASTER_ADDR");
        if (!address || !*address || !*port)
            return fail(usageError("environment_invalid").with("variable", std::string("MASTER_ADDR, MASTER_PORT")).with("value", std::string()));
        if (**rank >= **size)
            return fail(usageError("environment_invalid").with("variable", std::string(rankName)).with("value", std::to_string(**rank)));
        Meeting meeting;
        meeting.rank = **rank;
        meeting.size = **size;
        meeting.localRank = local->value_or(0);
        meeting.address = address;
        meeting.port = **port;
        return meeting;
    }
    return std::nullopt;
}

} // namespace vulpes::oneshot
