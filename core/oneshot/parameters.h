// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/weights.h"
#include "base/result.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vulpes::oneshot {

/// The part of a shared weight that one network uses: its first `out` output and first `in` input channels and the middle `kernel` × `kernel`.
struct Part
{
    std::int64_t out = 0;
    std::int64_t in = 0;
    std::int64_t kernel = 0;
    bool operator==(const Part&) const = default;
};

/// One tensor that training moves.
struct Parameter
{
    at::Tensor value;           ///< leaf with gradient; convolutions [out, in, height, width] with channels last in memory
    at::Tensor momentum;        ///< undefined until its first update
    at::Tensor average;         ///< moving average of the values; undefined where none is kept
    bool decays = false;        ///< weight decay: convolutions and linear layers
    std::vector<Part> used;     ///< parts that took part since the last update; empty: none did
};

/// The tensors of a supernet by name ("s24.b2.expand.weight"), in the order of their names.
class Parameters
{
public:
    [[nodiscard]] std::map<std::string, Parameter>& all() { return m_all; }
    [[nodiscard]] const std::map<std::string, Parameter>& all() const { return m_all; }
    [[nodiscard]] Parameter& at(const std::string& name);
    void add(std::string name, at::Tensor value, bool decays);

    /// Remembers that a part takes part in the pass under way.
    void use(Parameter&, Part) const;
    void useAll(Parameter&) const;
    /// Drops gradients (absent, not zero) and the parts remembered.
    void clearGradients();
    [[nodiscard]] std::int64_t count() const;
    /// Moves everything to another device.
    void moveTo(at::Device);

    /// Values, and with them momenta and averages, as arrays of a weights file: "value:NAME", "momentum:NAME", "average:NAME".
    [[nodiscard]] graph::Weights save() const;
    /// Errors: `checkpoint_malformed` with facts `array`, `reason` (missing, shape, unused); then nothing changed.
    [[nodiscard]] Result<void> load(const graph::Weights&);

private:
    std::map<std::string, Parameter> m_all;
};

/// Where a parameter's used parts lie: a mask of ones over them, shaped like the value; undefined when they are the whole of it.
[[nodiscard]] at::Tensor maskOf(const Parameter&);

} // namespace vulpes::oneshot
