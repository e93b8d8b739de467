// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "space/search_space.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace vulpes::test {

inline Json randomDecision(base::Random& random, const std::string& kind, const std::string& key)
{
    Json values = Json::array();
    double value = static_cast<double>(random.below(3));
    for (auto n = 1 + random.below(3); n > 0; --n) {
        values.push_back(value);
        value += random.below(2) ? 1 : 0.5;
    }
    return {{"kind", kind}, {"key", key}, {"values", values}};
}

/// A small space as its document: up to two globals, one or two stages, with and without depth, blocks alike or not.
inline Json randomSpaceJson(base::Random& random)
{
    const std::vector<std::pair<std::string, std::string>> kinds = {{"expansion", "e"}, {"kernel", "k"}, {"groups", "gr"}};
    Json json = {{"schema", "vulpes.space/1"}, {"name", "random"}, {"globals", Json::array()}, {"stages", Json::array()}};
    const auto globals = random.below(3);
    for (std::uint64_t g = 0; g < globals; ++g)
        json["globals"].push_back(randomDecision(random, "global" + std::to_string(g), g == 0 ? "" : "w"));
    const auto stages = 1 + random.below(2);
    for (std::uint64_t s = 0; s < stages; ++s) {
        const auto blocks = 1 + random.below(3);
        Json stage = {{"name", "st" + std::to_string(s)}};
        if (random.below(2)) {
            Json depths = Json::array();
            for (std::uint64_t d = 1; d < blocks; ++d)
                if (random.below(2))
                    depths.push_back(d);
            depths.push_back(blocks);
            stage["depth"] = {{"key", "d"}, {"values", depths}};
        }
        const auto block = [&] {
            Json decisions = Json::array();
            for (const auto& [kind, key] : kinds)
                if (random.below(2))
                    decisions.push_back(randomDecision(random, kind, key));
            return decisions;
        };
        if (random.below(3) > 0) {
            stage["blocks"] = blocks;
            stage["decisions"] = block();
        } else {
            stage["blocks"] = Json::array();
            for (std::uint64_t b = 0; b < blocks; ++b)
                stage["blocks"].push_back(block());
        }
        json["stages"].push_back(std::move(stage));
    }
    return json;
}

/// A random space with at most `limit` choices of all decisions together, whether active or not.
inline space::SearchSpace randomSpace(base::Random& random, double limit = 3'000)
{
    for (;;) {
        const Json json = randomSpaceJson(random);
        auto made = space::SearchSpace::fromJson(json);
        if (!made)
            continue; // no decision at all
        double size = 1;
        for (const auto& decision : made->decisions())
            size *= static_cast<double>(decision.values.size());
        if (size <= limit)
            return std::move(*made);
    }
}

/// Every network by the slowest way: all choices of all decisions, made canonical, each kept once.
inline std::set<std::vector<std::int8_t>> bruteForce(const space::SearchSpace& s, const space::Locks& locks = {})
{
    std::set<std::vector<std::int8_t>> found;
    std::vector<std::int8_t> odometer(s.decisions().size(), 0);
    for (;;) {
        space::Architecture architecture{s.name(), odometer};
        s.canonicalise(architecture);
        bool meets = true;
        for (const auto& [id, value] : locks) {
            const auto actual = s.value(architecture, *s.find(id));
            meets = meets && (!actual || *actual == value);
        }
        if (meets)
            found.insert(architecture.choices);
        std::size_t i = 0;
        while (i < odometer.size() && static_cast<std::size_t>(++odometer[i]) == s.decisions()[i].values.size())
            odometer[i++] = 0;
        if (i == odometer.size())
            return found;
    }
}

/// Up to `most` decisions held at random values.
inline space::Locks randomLocks(base::Random& random, const space::SearchSpace& s, std::uint64_t most)
{
    space::Locks locks;
    for (auto n = random.below(most + 1); n > 0; --n) {
        const auto& decision = s.decisions()[random.below(s.decisions().size())];
        locks[decision.id] = decision.values[random.below(decision.values.size())];
    }
    return locks;
}

} // namespace vulpes::test
