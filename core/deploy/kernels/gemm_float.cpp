// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/gemm.h"

#include <cstring>

namespace vulpes::deploy {
namespace {

/// `Rows` rows times one panel. The sums of Rows × 16 outputs stay in vector registers.
template<int Lanes, int Rows>
VULPES_INLINE void panelTimesRows(const FloatProduct& p, const float* rows, const float* panel, const float* bias, float* out, int width)
{
    using Vector [[gnu::vector_size(Lanes * sizeof(float))]] = float;
    constexpr int kVectors = kPanel / Lanes;
    Vector sum[Rows][kVectors];
    for (int r = 0; r < Rows; ++r)
        for (int v = 0; v < kVectors; ++v)
            std::memcpy(&sum[r][v], bias + v * Lanes, sizeof(Vector));
    for (int k = 0; k < p.depth; ++k) {
        Vector weight[kVectors];
        for (int v = 0; v < kVectors; ++v)
            std::memcpy(&weight[v], panel + k * kPanel + v * Lanes, sizeof(Vector));
        for (int r = 0; r < Rows; ++r) {
            const float value = rows[static_cast<std::ptrdiff_t>(r) * p.stride + k];
            for (int v = 0; v < kVectors; ++v)
                sum[r][v] += weight[v] * value;
        }
    }
    for (int r = 0; r < Rows; ++r) {
        float values[kPanel];
        std::memcpy(values, sum[r], sizeof values);
        float* to = out + static_cast<std::ptrdiff_t>(r) * p.outputs;
        for (int c = 0; c < width; ++c) {
            float value = values[c];
            value = value < p.bounds.low ? p.bounds.low : value;
            to[c] = value > p.bounds.high ? p.bounds.high : value;
        }
    }
}

template<int Lanes>
VULPES_INLINE void multiplyFloatBody(const FloatProduct& p)
{
    for (int first = 0; first < p.outputs; first += kPanel) {
        const int width = p.outputs - first < kPanel ? p.outputs - first : kPanel;
        const float* panel = p.panels + static_cast<std::ptrdiff_t>(first) * p.depth;
        float bias[kPanel] = {};
        std::memcpy(bias, p.bias + first, static_cast<std::size_t>(width) * sizeof(float));
        int row = 0;
        const auto rowsAt = [&](int r) { return p.rows + static_cast<std::ptrdiff_t>(r) * p.stride; };
        const auto outAt = [&](int r) { return p.out + static_cast<std::ptrdiff_t>(r) * p.outputs + first; };
        // Plain x86-64 has 16 registers of four lanes: two rows of a panel fill them.
        constexpr int kRows = Lanes == 4 ? 2 : 4;
        for (; row + kRows <= p.count; row += kRows)
            panelTimesRows<Lanes, kRows>(p, rowsAt(row), panel, bias, outAt(row), width);
        for (; row < p.count; ++row)
            panelTimesRows<Lanes, 1>(p, rowsAt(row), panel, bias, outAt(row), width);
    }
}

} // namespace

std::vector<float> packPanels(std::span<const float> weights, int outputs, int depth)
{
    const int panels = (outputs + kPanel - 1) / kPanel;
    std::vector<float> packed(static_cast<std::size_t>(panels) * kPanel * static_cast<std::size_t>(depth), 0.0F);
    for (int o = 0; o < outputs; ++o) {
        float* panel = packed.data() + static_cast<std::ptrdiff_t>(o / kPanel) * kPanel * depth;
        const float* row = weights.data() + static_cast<std::ptrdiff_t>(o) * depth;
        for (int k = 0; k < depth; ++k)
            panel[static_cast<std::ptrdiff_t>(k) * kPanel + o % kPanel] = row[k];
    }
    return packed;
}

VULPES_DISPATCH(multiplyFloat, (const FloatProduct& product), (product))

} // namespace vulpes::deploy
