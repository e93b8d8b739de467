// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace vulpes::device::host {

/// A model as XNNPACK runs it on this machine, with what XNNPACK lacks between its parts: a 256-entry table for int8
/// activations, copying for CONCATENATION, our own executor for the rest. TFLite falls back the same way between its
/// delegate's partitions.
///
/// One thread at a time. The int8 operators of XNNPACK round as TFLite's do; they may differ from the reference by one
/// step.
class Program
{
public:
    /// `threads` of 1: everything on the calling thread; more: a pool of that many.
    /// Errors: `provider_operator` with facts `operator`, `index` (neither XNNPACK nor our executor runs it),
    /// `provider_start` (XNNPACK does not know this processor), `provider_size` (an activation over 1 GiB, or one with
    /// an impossible shape).
    [[nodiscard]] static Result<Program> build(std::shared_ptr<const deploy::Model>, int threads = 1);
    Program(Program&&) noexcept;
    Program& operator=(Program&&) noexcept;
    ~Program();

    /// The bytes of input or output `i` of the model; the same place for the life of the program.
    [[nodiscard]] std::span<std::byte> input(std::size_t i);
    [[nodiscard]] std::span<const std::byte> output(std::size_t i) const;
    /// One inference. Errors: `provider_run` with fact `status`.
    [[nodiscard]] Result<void> run();

    /// How many operators ran where: "xnnpack 45, table 12, own 1".
    [[nodiscard]] const std::string& coverage() const;

private:
    struct Impl;
    explicit Program(std::unique_ptr<Impl>);
    std::unique_ptr<Impl> m;
};

}  // namespace vulpes::device::host
