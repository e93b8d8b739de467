// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <cstdio>
#include <thread>

namespace vulpes::cli {

int Context::threads() const
{
    if (globals.threads > 0)
        return globals.threads;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void Context::print(const Json& document) const
{
    print(document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

void Context::print(const std::string& text) const
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Context::say(const std::string& line) const
{
    if (!globals.quiet)
        std::fprintf(stderr, "%s\n", line.c_str());
}

} // namespace vulpes::cli
