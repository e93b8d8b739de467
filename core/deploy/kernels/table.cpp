// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/table.h"

#include <algorithm>
#include <cmath>

namespace vulpes::deploy {
namespace {

std::int8_t toInt8(double value)
{
    return static_cast<std::int8_t>(std::clamp(value, -128.0, 127.0));
}

template<typename Function>
Table tabulated(Affine in, Affine out, const Function& function)
{
    Table table{};
    for (int q = -128; q <= 127; ++q) {
        const double real = static_cast<double>(in.scale) * (q - in.zero);
        table[tableIndex(static_cast<std::int8_t>(q))]
            = toInt8(std::round(function(real) / static_cast<double>(out.scale)) + out.zero);
    }
    return table;
}

class TableStep final : public Step
{
public:
    TableStep(const OperatorView& view, const Table& table)
        : m_table(table), m_count(view.output().elements()), m_in(view.inputIndex(0)), m_out(view.outputIndex())
    {
    }

    void run(const Frame& frame) const override
    {
        const std::int8_t* in = frame.at<const std::int8_t>(m_in);
        std::int8_t* out = frame.at<std::int8_t>(m_out);
        for (std::int64_t i = 0; i < m_count; ++i)
            out[i] = m_table[tableIndex(in[i])];
    }

private:
    Table m_table;
    std::int64_t m_count;
    int m_in;
    int m_out;
};

} // namespace

Table logisticTable(Affine in, Affine out)
{
    return tabulated(in, out, [](double x) { return 1 / (1 + std::exp(-x)); });
}

Table clampTable(Affine in, Affine out, double low, double high)
{
    return tabulated(in, out, [&](double x) { return std::clamp(x, low, high); });
}

StepPtr makeTableStep(const OperatorView& view, const Table& table)
{
    return std::make_unique<TableStep>(view, table);
}

} // namespace vulpes::deploy
