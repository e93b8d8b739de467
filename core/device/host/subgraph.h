// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"

#include <xnnpack.h>

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace vulpes::device::host {

struct RuntimeDeleter
{
    void operator()(xnn_runtime_t runtime) const { xnn_delete_runtime(runtime); }
};
using Runtime = std::unique_ptr<std::remove_pointer_t<xnn_runtime_t>, RuntimeDeleter>;

/// Where the tensors that more than one step sees lie: one buffer each, with the spare bytes that XNNPACK reads past
/// the end.
using Buffers = std::map<int, std::vector<std::byte>>;

/// A run of operators as one XNNPACK runtime.
struct Subgraph
{
    Runtime runtime;
    int refused =
        -1;  ///< when there is no runtime: the operator that could not be defined, −1: the whole could not be made
};

/// Whether XNNPACK has this operator for these types at all; one it has may still refuse its parameters.
[[nodiscard]] bool offered(const deploy::Model&, const deploy::ModelOperator&);

/// Defines `operators` (indices, in order), creates the runtime and binds `crossing` tensors to their buffers.
/// `paddedConstants` keeps copies of constants that are read while running; it must outlive the runtime, as must the
/// model.
[[nodiscard]] Subgraph makeSubgraph(const deploy::Model&, std::span<const int> operators, const std::set<int>& crossing,
    Buffers&, Buffers& paddedConstants, pthreadpool_t);

}  // namespace vulpes::device::host
