// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/cells.h"

#include "graph/cost_counter.h"
#include "space/blocks.h"

#include <cassert>
#include <optional>
#include <vector>

namespace vulpes::space {
namespace {

char nodeName(int node)
{
    return static_cast<char>('a' + node);
}

/// One cell under construction. A node without a tensor carries nothing.
template<typename Builder, typename Tensor>
class CellMaker
{
public:
    CellMaker(Builder& builder, Tensor in, std::string_view owner, int number)
        : m_builder(builder), m_in(in), m_owner(owner), m_number(number)
    {
    }

    Tensor make(const Cell& cell, std::span<const Operator> operators)
    {
        assert(operators.size() == cell.edges.size());
        m_nodes.resize(static_cast<std::size_t>(cell.nodes()));
        m_rectified.resize(m_nodes.size());
        m_nodes[0] = m_in;
        for (std::size_t e = 0; e < cell.edges.size(); ++e)
            if (auto brought = edge(cell.edges[e], operators[e]))
                addTo(cell.edges[e], *brought);
        return m_nodes.back() ? *m_nodes.back() : zero();
    }

private:
    [[nodiscard]] OpName name(std::string_view part) const { return {m_owner, m_number, part}; }

    std::optional<Tensor> edge(const Cell::Edge& edge, const Operator& op)
    {
        const std::optional<Tensor>& from = m_nodes[static_cast<std::size_t>(edge.from)];
        switch (op.kind) {
        case Operator::Kind::None:
            return std::nullopt;
        case Operator::Kind::Skip:
            return from;
        case Operator::Kind::AveragePool:
            if (!from)
                return std::nullopt;
            return m_builder.pool(name(edgeName(edge) + ".pool"), *from, graph::OpKind::AveragePool, op.kernel, 1);
        case Operator::Kind::Convolution: {
            const Tensor in = rectified(edge.from); // zeros, too: batch norm's shift comes out
            return m_builder.convolution(name(edgeName(edge) + ".conv" + std::to_string(op.kernel)), in,
                m_builder.shape(in).channels, {.kernel = op.kernel});
        }
        case Operator::Kind::Bottleneck:
            break;
        }
        assert(false && "validated");
        return std::nullopt;
    }

    void addTo(const Cell::Edge& edge, Tensor brought)
    {
        std::optional<Tensor>& to = m_nodes[static_cast<std::size_t>(edge.to)];
        to = to ? m_builder.add(name(edgeName(edge) + ".add"), *to, brought) : brought;
    }

    /// Edges that leave one node share their ReLU.
    Tensor rectified(int node)
    {
        const auto n = static_cast<std::size_t>(node);
        if (!m_nodes[n])
            return zero();
        if (!m_rectified[n])
            m_rectified[n] = m_builder.activation(name(std::string(1, nodeName(node)) + ".relu"), *m_nodes[n], graph::Activation::Relu);
        return *m_rectified[n];
    }

    Tensor zero()
    {
        if (!m_zero)
            m_zero = m_builder.zero(name("zero"), m_in);
        return *m_zero;
    }

    Builder& m_builder;
    Tensor m_in;
    std::string_view m_owner;
    int m_number;
    std::vector<std::optional<Tensor>> m_nodes, m_rectified;
    std::optional<Tensor> m_zero;
};

} // namespace

std::string edgeName(const Cell::Edge& edge)
{
    return {nodeName(edge.from), nodeName(edge.to)};
}

template<typename Builder, typename Tensor>
Tensor appendCell(Builder& builder, Tensor in, const Skeleton& skeleton, std::span<const Operator> operators,
                  std::string_view owner, int number)
{
    return CellMaker<Builder, Tensor>(builder, in, owner, number).make(*skeleton.cell, operators);
}

template<typename Builder, typename Tensor>
Tensor appendReduction(Builder& builder, Tensor in, int channels, const std::string& owner)
{
    using graph::Activation;
    Tensor out = builder.activation(owner + ".relu", in, Activation::Relu);
    out = builder.convolution(owner + ".conv1", out, channels, {.kernel = 3, .stride = 2, .activation = Activation::Relu});
    out = builder.convolution(owner + ".conv2", out, channels, {.kernel = 3});
    Tensor around = builder.pool(owner + ".pool", in, graph::OpKind::AveragePool, 2, 2);
    around = builder.convolution(owner + ".around", around, channels, {.batchNorm = false});
    return builder.add(owner + ".add", around, out);
}

template graph::TensorId appendCell(graph::GraphBuilder&, graph::TensorId, const Skeleton&, std::span<const Operator>, std::string_view, int);
template graph::Shape appendCell(graph::CostCounter&, graph::Shape, const Skeleton&, std::span<const Operator>, std::string_view, int);
template graph::TensorId appendReduction(graph::GraphBuilder&, graph::TensorId, int, const std::string&);
template graph::Shape appendReduction(graph::CostCounter&, graph::Shape, int, const std::string&);

} // namespace vulpes::space
