// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace vulpes::data::shapes {

constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15ULL;

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): every bit of the result depends on every bit of `z`.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// A number for the pair, so that a tree of seeds needs no state: seed, split, picture, stream.
[[nodiscard]] constexpr std::uint64_t key(std::uint64_t a, std::uint64_t b)
{
    return mix((a ^ (b * 0xd1342543de82ef95ULL)) + kGolden);
}

/// SplitMix64. One short stream per aspect of a picture: what one aspect draws never shifts another's numbers, which `base::Random`
/// with its slow seeding would be too dear for.
class ShapeRandom
{
public:
    explicit constexpr ShapeRandom(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next()
    {
        m_state += kGolden;
        return mix(m_state);
    }
    /// Uniform in [0, 1), 24 bits.
    constexpr double unit() { return static_cast<double>(next() >> 40) * 0x1.0p-24; }
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }
    /// 0 … bound − 1.
    constexpr int below(int bound) { return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(bound)) >> 32); }

private:
    std::uint64_t m_state;
};

} // namespace vulpes::data::shapes
