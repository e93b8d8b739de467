// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/executor.h"
#include "deploy/model.h"
#include "deploy/verify.h"

#include <span>
#include <string>
#include <vector>

namespace vulpes::deploy::verification {

/// Differences up to this, relative to numbers above 1, are the order of sums in single precision.
inline constexpr double kFloatTolerance = 1e-5;

/// The numbers of a float32 or int8 tensor in real units.
[[nodiscard]] std::vector<double> realNumbers(const ModelTensor&, std::span<const std::byte>);

/// The float numbers in the type of this input; empty when their count or the type does not fit.
[[nodiscard]] TensorBytes inputBytes(const ModelTensor& input, const std::vector<float>& values);

/// The size of one step of every output: its scale, or that of the int8 tensor a DEQUANTIZE makes it from; 0 for float arithmetic.
[[nodiscard]] std::vector<double> stepsOf(const Model&);

/// Gathers how two sources of outputs agree, input by input.
class Comparison
{
public:
    Comparison(std::string runtime, std::vector<double> steps) : m_steps(std::move(steps))
    {
        m_result.runtime = std::move(runtime);
    }

    /// The outputs of one input, each a list of real numbers, ours first.
    void add(const std::vector<std::vector<double>>& ours, const std::vector<std::vector<double>>& theirs);
    [[nodiscard]] Agreement result() const;
    /// What may be said of all inputs so far: exact in integers and within the tolerance in floats, at most a step apart, or neither.
    [[nodiscard]] Verdict verdict() const;

private:
    std::vector<double> m_steps;
    Agreement m_result;
    std::size_t m_sameTop = 0;
    double m_errorSum = 0;
    std::uint64_t m_elements = 0;
    bool m_withinTolerance = true;
};

/// 95 % interval of a share (Wilson 1927): holds its promise near 0 and 1 too.
struct Interval
{
    double low = 0;
    double high = 0;
};
[[nodiscard]] Interval wilson(std::size_t hits, std::size_t count);

}  // namespace vulpes::deploy::verification
