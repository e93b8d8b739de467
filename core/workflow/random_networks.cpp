// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/timing_models.h"

#include <array>
#include <ctime>
#include <set>

namespace vulpes::workflow {

namespace {

constexpr int kFruitlessDraws = 100;

}  // namespace

std::vector<space::Architecture> randomNetworks(
    const space::SearchSpace& space, std::size_t count, std::uint64_t seed, const space::Locks& locks)
{
    base::Random random(seed);
    std::vector<space::Architecture> networks;
    std::set<std::vector<std::int8_t>> seen;
    for (int fruitless = 0; networks.size() < count && fruitless < kFruitlessDraws;) {
        space::Architecture network = space.sample(random, locks);
        if (seen.insert(network.choices).second) {
            networks.push_back(std::move(network));
            fruitless = 0;
        } else {
            ++fruitless;
        }
    }
    return networks;
}

std::string nowInUtc()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

}  // namespace vulpes::workflow
