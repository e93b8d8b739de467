// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/diagnostics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vulpes::predict {

namespace {

std::vector<std::size_t> orderOf(std::size_t n)
{
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

/// Pairs tied in runs of equal neighbours.
template<typename Equal>
double tiedPairs(const std::vector<std::size_t>& order, Equal equal)
{
    double pairs = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && equal(order[begin], order[end]))
            ++end;
        const auto run = static_cast<double>(end - begin);
        pairs += run * (run - 1) / 2;
        begin = end;
    }
    return pairs;
}

/// Merge sort that counts exchanges (Knight 1966).
double sortCounting(
    std::vector<double>& values, std::vector<double>& buffer, std::size_t begin, std::size_t end)
{
    if (end - begin < 2)
        return 0;
    const std::size_t middle = begin + (end - begin) / 2;
    double exchanges =
        sortCounting(values, buffer, begin, middle) + sortCounting(values, buffer, middle, end);
    std::size_t a = begin, b = middle, out = begin;
    while (a < middle && b < end) {
        if (values[b] < values[a]) {
            exchanges += static_cast<double>(middle - a);
            buffer[out++] = values[b++];
        } else {
            buffer[out++] = values[a++];
        }
    }
    while (a < middle)
        buffer[out++] = values[a++];
    while (b < end)
        buffer[out++] = values[b++];
    std::copy(buffer.begin() + static_cast<std::ptrdiff_t>(begin),
        buffer.begin() + static_cast<std::ptrdiff_t>(end),
        values.begin() + static_cast<std::ptrdiff_t>(begin));
    return exchanges;
}

std::vector<double> midRanks(std::span<const double> values)
{
    auto order = orderOf(values.size());
    std::sort(
        order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(begin + end + 1);
        begin = end;
    }
    return ranks;
}

}  // namespace

double kendallTauB(std::span<const double> a, std::span<const double> b)
{
    const std::size_t n = std::min(a.size(), b.size());
    if (n < 2)
        return 0;
    auto order = orderOf(n);
    std::sort(order.begin(), order.end(),
        [&](std::size_t i, std::size_t j) { return a[i] < a[j] || (a[i] == a[j] && b[i] < b[j]); });
    const double pairs = static_cast<double>(n) * (static_cast<double>(n) - 1) / 2;
    const double tiedA = tiedPairs(order, [&](std::size_t i, std::size_t j) { return a[i] == a[j]; });
    const double tiedBoth =
        tiedPairs(order, [&](std::size_t i, std::size_t j) { return a[i] == a[j] && b[i] == b[j]; });
    std::vector<double> sorted(n), buffer(n);
    for (std::size_t i = 0; i < n; ++i)
        sorted[i] = b[order[i]];
    const double exchanges = sortCounting(sorted, buffer, 0, n);
    auto byB = orderOf(n);
    const double tiedB = tiedPairs(byB, [&](std::size_t i, std::size_t j) { return sorted[i] == sorted[j]; });
    const double scale = std::sqrt((pairs - tiedA) * (pairs - tiedB));
    return scale > 0 ? (pairs - tiedA - tiedB + tiedBoth - 2 * exchanges) / scale : 0;
}

double spearman(std::span<const double> a, std::span<const double> b)
{
    const std::size_t n = std::min(a.size(), b.size());
    if (n < 2)
        return 0;
    const auto ra = midRanks(a.first(n)), rb = midRanks(b.first(n));
    const double mean = 0.5 * (static_cast<double>(n) + 1);
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < n; ++i) {
        ab += (ra[i] - mean) * (rb[i] - mean);
        aa += (ra[i] - mean) * (ra[i] - mean);
        bb += (rb[i] - mean) * (rb[i] - mean);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

}  // namespace vulpes::predict
