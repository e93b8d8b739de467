// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/chain_supernet.h"

#include "base/random.h"
#include "graph/weights.h"
#include "space/corners.h"
#include "space/describe.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace vulpes::oneshot {
namespace {

using graph::Op;
using graph::OpKind;

/// Networks drawn at random would fill the memory with their graphs.
constexpr std::size_t kGraphsKept = 1024;

/// The largest network with every decision of one kind at its choice number `choice` (or its last): between them they show every
/// operator and every kernel that a network of the space can have.
space::Architecture withKindAt(const space::SearchSpace& space, space::Architecture architecture, const std::string& kind, std::size_t choice)
{
    for (std::size_t i = 0; i < space.decisions().size(); ++i)
        if (space.decisions()[i].kind == kind)
            architecture.choices[i] = static_cast<std::int8_t>(std::min(choice, space.decisions()[i].values.size() - 1));
    space.canonicalise(architecture);
    return architecture;
}

at::Tensor normal(base::Random& random, std::vector<std::int64_t> sizes, double deviation)
{
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    float* values = tensor.data_ptr<float>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        values[i] = static_cast<float>(deviation * random.normal());
    return tensor.dim() == 4 ? tensor.contiguous(at::MemoryFormat::ChannelsLast) : tensor;
}

std::string transformName(const std::string& op, int kernel)
{
    return op + ".to" + std::to_string(kernel);
}

class SliceSource final : public OpSource
{
public:
    explicit SliceSource(ChainSupernet& net) : m_net(net) {}
    [[nodiscard]] OpTensors tensorsOf(const Op& op, const graph::Shape& input) override { return m_net.slice(op, input); }

private:
    ChainSupernet& m_net;
};

} // namespace

ChainSupernet::ChainSupernet(space::SpacePtr space, graph::TaskShape task) : m_space(std::move(space)), m_task(task) {}

Result<std::unique_ptr<ChainSupernet>> ChainSupernet::make(space::SpacePtr space, graph::TaskShape task, std::uint64_t seed)
{
    std::unique_ptr<ChainSupernet> net(new ChainSupernet(std::move(space), task));
    const space::SearchSpace& s = net->space();
    const space::Architecture largest = space::largest(s);
    // Two kinds at a time: a kernel may belong to an operator that only one kind of block has.
    std::map<std::string, std::size_t> choices;
    for (const space::Decision& decision : s.decisions())
        choices[decision.kind] = std::max(choices[decision.kind], decision.values.size());
    for (const auto& [kind, count] : choices)
        for (const auto& [other, otherCount] : choices)
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t j = 0; j < otherCount; ++j) {
                    const auto graph = space::describe(s, withKindAt(s, withKindAt(s, largest, kind, i), other, j), task);
                    if (!graph)
                        return fail(graph.error());
                    net->widen(*graph);
                }
    net->create(seed);
    return net;
}

Result<std::unique_ptr<ChainSupernet>> ChainSupernet::makeAlone(
    space::SpacePtr space, const space::Architecture& architecture, graph::TaskShape task, std::uint64_t seed)
{
    const auto graph = space::describe(*space, architecture, task);
    if (!graph)
        return fail(graph.error());
    std::unique_ptr<ChainSupernet> net(new ChainSupernet(std::move(space), task));
    net->widen(*graph);
    net->create(seed);
    return net;
}

void ChainSupernet::widen(const graph::Graph& graph)
{
    for (const Op& op : graph.ops) {
        // A sum of a cell has no path beside what is summed: it must not begin as nothing.
        if (op.kind == OpKind::Add && !m_space->skeleton().cell)
            for (const graph::TensorId in : op.inputs)
                if (const Op& from = graph.ops[static_cast<std::size_t>(in)];
                    from.batchNorm && from.activation == graph::Activation::None && from.stage == op.stage && from.block == op.block)
                    m_extents[from.name].residual = true;
        if (!graph::hasWeights(op))
            continue;
        Extent& extent = m_extents[op.name];
        const graph::Shape& input = graph.ops[static_cast<std::size_t>(op.inputs[0])].output;
        extent.kind = op.kind;
        extent.out = std::max<std::int64_t>(extent.out, op.output.channels);
        extent.in = std::max<std::int64_t>(extent.in, graph::inputsPerOutput(op, input));
        extent.kernels.insert(op.kernel);
        extent.bias = op.bias;
        extent.norm = op.batchNorm;
    }
}

void ChainSupernet::create(std::uint64_t seed)
{
    base::Random random(seed);
    for (const auto& [name, extent] : m_extents) {
        const int kernel = *extent.kernels.rbegin();
        const double fanIn = static_cast<double>(extent.in) * kernel * kernel;
        if (extent.kind == OpKind::FullyConnected)
            m_parameters.add(name + ".weight", normal(random, {extent.out, extent.in}, std::sqrt(1 / fanIn)), true);
        else if (extent.kind != OpKind::BatchNorm) // which has a scale and a shift only
            m_parameters.add(name + ".weight", normal(random, {extent.out, extent.in, kernel, kernel}, std::sqrt(2 / fanIn)), true);
        if (extent.bias)
            m_parameters.add(name + ".bias", at::zeros({extent.out}), false);
        if (extent.norm) {
            m_parameters.add(name + ".scale", extent.residual ? at::zeros({extent.out}) : at::ones({extent.out}), false);
            m_parameters.add(name + ".shift", at::zeros({extent.out}), false);
        }
        for (const int smaller : extent.kernels)
            if (smaller != kernel)
                m_parameters.add(transformName(name, smaller), at::eye(std::int64_t{smaller} * smaller), false);
    }
}

Result<void> ChainSupernet::check(const Routing& routing) const
{
    for (std::size_t i = 0; i < routing.of.size(); ++i)
        if (routing.of[i].weights.defined())
            return fail(usageError("routing_unsupported").with("decision", m_space->decisions()[i].id).with("reason", std::string("soft")));
    return {};
}

const graph::Graph& ChainSupernet::graphOf(const space::Architecture& architecture)
{
    const auto found = m_graphs.find(architecture.choices);
    if (found != m_graphs.end())
        return found->second;
    if (m_graphs.size() >= kGraphsKept)
        m_graphs.clear();
    auto graph = space::describe(*m_space, architecture, m_task);
    assert(graph);
    return m_graphs.emplace(architecture.choices, std::move(*graph)).first->second;
}

at::Tensor ChainSupernet::kernelOf(const std::string& op, const Extent& extent, at::Tensor weight, int kernel)
{
    const std::int64_t out = weight.size(0);
    const std::int64_t in = weight.size(1);
    for (auto size = extent.kernels.rbegin(); *size != kernel;) {
        const int larger = *size++;
        const std::int64_t margin = (larger - *size) / 2;
        const std::int64_t area = std::int64_t{*size} * *size;
        Parameter& transform = m_parameters.at(transformName(op, *size));
        m_parameters.useAll(transform);
        weight = weight.narrow(2, margin, *size).narrow(3, margin, *size).reshape({out * in, area}).matmul(transform.value).view({out, in, *size, *size});
    }
    return weight;
}

OpTensors ChainSupernet::slice(const Op& op, const graph::Shape& input)
{
    const Extent& extent = m_extents.at(op.name);
    const std::int64_t out = op.output.channels;
    const std::int64_t in = graph::inputsPerOutput(op, input);
    const auto head = [&](const char* role) {
        Parameter& parameter = m_parameters.at(op.name + role);
        m_parameters.use(parameter, {out, 1, 1});
        return parameter.value.narrow(0, 0, out);
    };
    OpTensors tensors;
    if (op.kind == OpKind::BatchNorm)
        return {.weight = at::ones({out}), .bias = {}, .scale = head(".scale"), .shift = head(".shift"), .mean = {}, .variance = {}};
    Parameter& weight = m_parameters.at(op.name + ".weight");
    // A smaller kernel comes, step by step, from the middle that the next one below the largest is made of.
    const auto largest = extent.kernels.rbegin();
    m_parameters.use(weight, {out, in, op.kernel == *largest ? *largest : *std::next(largest)});
    tensors.weight = weight.value.narrow(0, 0, out).narrow(1, 0, in);
    if (op.kind != OpKind::FullyConnected)
        tensors.weight = kernelOf(op.name, extent, tensors.weight, op.kernel);
    if (extent.bias)
        tensors.bias = head(".bias");
    if (extent.norm) {
        tensors.scale = head(".scale");
        tensors.shift = head(".shift");
    }
    return tensors;
}

at::Tensor ChainSupernet::forward(const at::Tensor& pictures, const Routing& routing)
{
    assert(routing.isHard());
    space::Architecture architecture{m_space->name(), {}};
    for (const Route& route : routing.of)
        architecture.choices.push_back(static_cast<std::int8_t>(route.hard));
    const graph::Graph& graph = graphOf(architecture);
    SliceSource source(*this);
    return runGraph(graph, resized(pictures, graph.task), source);
}

} // namespace vulpes::oneshot
