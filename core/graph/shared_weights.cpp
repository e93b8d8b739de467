// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/shared_weights.h"

#include <optional>
#include <string_view>

namespace vulpes::graph {
namespace {

/// The first `out` filters over the first `in` channels, kernel × kernel each: [out, in, kernel, kernel].
struct Filters
{
    std::size_t out = 0, in = 0, kernel = 1;
    std::vector<float> values;

    [[nodiscard]] std::size_t area() const { return kernel * kernel; }
};

class Slicer
{
public:
    explicit Slicer(const Weights& shared) : m_shared(shared) {}

    Result<void> slice(const Graph& graph, const Op& op, Slices& slices) const
    {
        const Shape& input = graph.ops[static_cast<std::size_t>(op.inputs[0])].output;
        const auto in = static_cast<std::size_t>(inputsPerOutput(op, input));
        const auto out = static_cast<std::size_t>(op.output.channels);
        if (op.kind == OpKind::BatchNorm)
            return sliceNorm(op, out, slices);
        auto filters = filtersOf(op, out, in);
        if (!filters)
            return fail(std::move(filters.error()));
        slices.weights.arrays[op.name + ".weight"] = inLayout(op, *filters);

        Array bias{{static_cast<int>(out)}, std::vector<float>(out, 0.0F)};
        if (op.batchNorm) {
            if (auto norm = takeNorm(op, out, slices); !norm)
                return norm;
        } else if (op.bias) {
            auto values = head(op.name + ".bias", out);
            if (!values)
                return fail(std::move(values.error()));
            bias.values = std::move(*values);
        }
        slices.weights.arrays[op.name + ".bias"] = std::move(bias);
        return {};
    }

private:
    /// Nothing but a scale and a shift: the multiplication that it stands for begins as one.
    Result<void> sliceNorm(const Op& op, std::size_t out, Slices& slices) const
    {
        const std::vector<int> shape = {static_cast<int>(out)};
        slices.weights.arrays[op.name + ".weight"] = {shape, std::vector<float>(out, 1.0F)};
        slices.weights.arrays[op.name + ".bias"] = {shape, std::vector<float>(out, 0.0F)};
        return takeNorm(op, out, slices);
    }

    Result<void> takeNorm(const Op& op, std::size_t out, Slices& slices) const
    {
        auto scale = head(op.name + ".scale", out);
        auto shift = head(op.name + ".shift", out);
        if (!scale || !shift)
            return fail(std::move(scale ? shift.error() : scale.error()));
        slices.norms[op.name] = {std::move(*scale), std::move(*shift)};
        return {};
    }

    [[nodiscard]] const Array* find(const std::string& name) const
    {
        for (const char* prefix : {"value:", ""})
            if (const auto found = m_shared.arrays.find(prefix + name); found != m_shared.arrays.end())
                return &found->second;
        return nullptr;
    }
    static tl::unexpected<Error> bad(const char* code, const std::string& name)
    {
        return fail(inputError(code).with("array", name));
    }

    Result<std::vector<float>> head(const std::string& name, std::size_t count) const
    {
        const Array* array = find(name);
        if (!array)
            return bad("weights_missing", name);
        if (array->shape.size() != 1 || array->values.size() < count)
            return bad("weights_shape", name);
        return std::vector<float>(array->values.begin(), array->values.begin() + static_cast<std::ptrdiff_t>(count));
    }

    Result<Filters> filtersOf(const Op& op, std::size_t out, std::size_t in) const
    {
        const std::string name = op.name + ".weight";
        const Array* array = find(name);
        if (!array)
            return bad("weights_missing", name);
        const bool flat = op.kind == OpKind::FullyConnected;
        const std::vector<int>& shape = array->shape;
        if (shape.size() != (flat ? 2U : 4U) || static_cast<std::size_t>(shape[0]) < out || static_cast<std::size_t>(shape[1]) < in
            || (!flat && shape[2] != shape[3]))
            return bad("weights_shape", name);
        Filters filters{out, in, flat ? 1 : static_cast<std::size_t>(shape[2]), {}};
        std::size_t elements = 1;
        for (const int size : shape)
            elements *= static_cast<std::size_t>(size);
        if (elements != array->values.size())
            return bad("weights_shape", name);
        filters.values.reserve(out * in * filters.area());
        const std::size_t allIn = static_cast<std::size_t>(shape[1]);
        for (std::size_t o = 0; o < out; ++o) {
            const auto begin = array->values.begin() + static_cast<std::ptrdiff_t>(o * allIn * filters.area());
            filters.values.insert(filters.values.end(), begin, begin + static_cast<std::ptrdiff_t>(in * filters.area()));
        }
        return shrink(op, std::move(filters));
    }

    /// Kernel by kernel down to the operator's own: the middle of the larger one times the operator's matrix.
    Result<Filters> shrink(const Op& op, Filters filters) const
    {
        const auto wanted = static_cast<std::size_t>(op.kernel);
        while (filters.kernel > wanted) {
            std::size_t next = filters.kernel - 1;
            const Array* matrix = nullptr;
            for (; next >= wanted; --next)
                if ((matrix = find(op.name + ".to" + std::to_string(next))))
                    break;
            const std::string name = op.name + ".to" + std::to_string(wanted);
            if (!matrix)
                return bad("weights_missing", name);
            const std::size_t area = next * next;
            if ((filters.kernel - next) % 2 != 0 || matrix->values.size() != area * area)
                return bad("weights_shape", name);
            filters = times(filters, next, *matrix);
        }
        if (filters.kernel != wanted)
            return bad("weights_shape", op.name + ".weight");
        return filters;
    }

    static Filters times(const Filters& from, std::size_t kernel, const Array& matrix)
    {
        Filters to{from.out, from.in, kernel, std::vector<float>(from.out * from.in * kernel * kernel)};
        const std::size_t margin = (from.kernel - kernel) / 2;
        const std::size_t area = kernel * kernel;
        std::vector<float> middle(area);
        for (std::size_t f = 0; f < from.out * from.in; ++f) {
            for (std::size_t y = 0; y < kernel; ++y)
                for (std::size_t x = 0; x < kernel; ++x)
                    middle[y * kernel + x] = from.values[f * from.area() + (y + margin) * from.kernel + x + margin];
            for (std::size_t i = 0; i < area; ++i)
                for (std::size_t j = 0; j < area; ++j)
                    to.values[f * area + j] += middle[i] * matrix.values[i * area + j];
        }
        return to;
    }

    /// Channels last, as `graph::Weights` has them.
    static Array inLayout(const Op& op, const Filters& filters)
    {
        const int out = static_cast<int>(filters.out);
        const int in = static_cast<int>(filters.in);
        const int kernel = static_cast<int>(filters.kernel);
        if (op.kind == OpKind::FullyConnected)
            return {{out, in}, filters.values};
        const bool depthwise = op.kind == OpKind::DepthwiseConvolution;
        Array array{depthwise ? std::vector<int>{1, kernel, kernel, out} : std::vector<int>{out, kernel, kernel, in},
            std::vector<float>(filters.values.size())};
        const std::size_t area = filters.area();
        for (std::size_t o = 0; o < filters.out; ++o)
            for (std::size_t i = 0; i < filters.in; ++i)
                for (std::size_t p = 0; p < area; ++p) {
                    const std::size_t to = depthwise ? p * filters.out + o : (o * area + p) * filters.in + i;
                    array.values[to] = filters.values[(o * filters.in + i) * area + p];
                }
        return array;
    }

    const Weights& m_shared;
};

} // namespace

Result<Slices> slicesOf(const Graph& graph, const Weights& shared)
{
    Slices slices;
    const Slicer slicer(shared);
    for (const Op& op : graph.ops)
        if (hasWeights(op))
            if (auto sliced = slicer.slice(graph, op, slices); !sliced)
                return fail(std::move(sliced.error()));
    return slices;
}

} // namespace vulpes::graph
