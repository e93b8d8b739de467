// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "oneshot/graph_pass.h"
#include "oneshot/supernet.h"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace vulpes::oneshot {

/// A supernet of a chain of inverted bottlenecks: depth, expansion, kernel, resolution and kind of block are elastic.
///
/// Every operator has one set of tensors as large as any network needs. A network takes the first channels of them (so a narrow block
/// is the beginning of a wide one) and the first blocks of a stage. A k×k kernel is the middle of the next larger one times a learned
/// k² × k² matrix of the operator, which starts as the identity (Cai et al. 2020, Once-for-All). A smaller resolution shrinks the pictures.
/// Hard routings only: slices of different widths cannot be mixed without masks.
class ChainSupernet final : public Supernet
{
public:
    /// Seeded He-normal weights (fan-in); the last batch norm of a block with a residual sum starts at 0, so that the block starts as the
    /// identity. Errors: `space_no_skeleton`.
    [[nodiscard]] static Result<std::unique_ptr<ChainSupernet>> make(space::SpacePtr, graph::TaskShape, std::uint64_t seed);
    /// The same, as large as one network needs: for training it alone. Errors: those of `describe`.
    [[nodiscard]] static Result<std::unique_ptr<ChainSupernet>> makeAlone(
        space::SpacePtr, const space::Architecture&, graph::TaskShape, std::uint64_t seed);

    [[nodiscard]] const space::SearchSpace& space() const override { return *m_space; }
    [[nodiscard]] Result<void> check(const Routing&) const override;
    [[nodiscard]] at::Tensor forward(const at::Tensor& pictures, const Routing&) override;
    [[nodiscard]] Parameters& parameters() override { return m_parameters; }

    /// The network's operators, and the slices of the weights it uses, with their gradients.
    [[nodiscard]] const graph::Graph& graphOf(const space::Architecture&);
    [[nodiscard]] OpTensors slice(const graph::Op&, const graph::Shape& input);

private:
    /// What the networks of the space ask of one operator.
    struct Extent
    {
        graph::OpKind kind = graph::OpKind::Convolution;
        std::int64_t out = 0;
        std::int64_t in = 0;
        std::set<int> kernels;
        bool bias = false;
        bool norm = false;
        bool residual = false;  ///< its output goes straight into a sum
    };
    ChainSupernet(space::SpacePtr, graph::TaskShape);
    void widen(const graph::Graph&);
    void create(std::uint64_t seed);
    [[nodiscard]] at::Tensor kernelOf(const std::string& op, const Extent&, at::Tensor weight, int kernel);

    space::SpacePtr m_space;
    graph::TaskShape m_task;
    std::map<std::string, Extent> m_extents;
    Parameters m_parameters;
    std::map<std::vector<std::int8_t>, graph::Graph> m_graphs;
};

} // namespace vulpes::oneshot
