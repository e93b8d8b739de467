// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tflite.h"
#include "deploy/tflite/container.h"
#include "deploy/tflite/operator_names.h"
#include "deploy/tflite/operator_options.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace vulpes::deploy {

namespace {

static_assert(std::endian::native == std::endian::little, "the container is little-endian");

constexpr std::size_t kLargestRank = 8;
constexpr std::int64_t kLargestTensor = std::int64_t{1} << 30;       // elements
constexpr std::int64_t kLargestActivations = std::int64_t{1} << 31;  // bytes, all together
constexpr std::size_t kSpareBytes = 1 << 22;

Error spoilt(const char* reason)
{
    return inputError("tflite_damaged").with("reason", reason);
}

Error spoilt(const char* reason, const char* what, std::size_t index)
{
    return spoilt(reason).with(what, index);
}

bool isKnownType(std::int8_t type)
{
    switch (static_cast<ElementType>(type)) {
    case ElementType::Float32:
    case ElementType::Float16:
    case ElementType::Int32:
    case ElementType::UInt8:
    case ElementType::Int64:
    case ElementType::Bool:
    case ElementType::Int16:
    case ElementType::Int8:
        return true;
    }
    return false;
}

/// In a FlatBuffer many references may lead to one array, so a small file can describe more than any memory holds. What is copied out of
/// it is counted, and no honest file needs much more than its own size.
class Reader
{
public:
    Reader(const container::Model& file, std::size_t size) : m_file(file), m_bytesLeft(2 * size + kSpareBytes)
    {
    }

    Result<Model> read()
    {
        if (!m_file.subgraphs() || m_file.subgraphs()->size() == 0)
            return fail(spoilt("no_subgraph"));
        if (m_file.subgraphs()->size() > 1)
            return fail(inputError("tflite_several_subgraphs")
                            .with("count", static_cast<std::int64_t>(m_file.subgraphs()->size())));
        if (m_file.version() != 3)
            return fail(
                spoilt("schema_version").with("version", static_cast<std::int64_t>(m_file.version())));
        const container::SubGraph& graph = *m_file.subgraphs()->Get(0);
        if (!readTensors(graph) || !readOperators(graph) || !readMetadata())
            return fail(std::move(m_error));
        m_model.description = text(m_file.description());
        m_model.inputs = list(graph.inputs());
        m_model.outputs = list(graph.outputs());
        if (m_overdrawn)
            return fail(spoilt("too_large"));
        if (!areTensors(m_model.inputs) || !areTensors(m_model.outputs))
            return fail(spoilt("tensor_index"));
        return std::move(m_model);
    }

private:
    bool giveUp(Error error)
    {
        m_error = m_overdrawn ? spoilt("too_large") : std::move(error);
        return false;
    }

    bool take(std::size_t bytes)
    {
        m_overdrawn = m_overdrawn || bytes > m_bytesLeft;
        m_bytesLeft -= m_overdrawn ? m_bytesLeft : bytes;
        return !m_overdrawn;
    }

    std::string text(const flatbuffers::String* string)
    {
        return string && take(string->size()) ? string->str() : std::string();
    }

    template<typename T>
    std::vector<T> list(const flatbuffers::Vector<T>* vector)
    {
        if (!vector || !take(sizeof(T) * vector->size()))
            return {};
        std::vector<T> copy(vector->size());
        // The verifier aligns a list's length but not its elements, so they are copied as bytes (little-endian, as we are).
        if (!copy.empty())
            std::memcpy(copy.data(), vector->Data(), copy.size() * sizeof(T));
        return copy;
    }

    bool areTensors(const std::vector<int>& indices, bool orNone = false) const
    {
        return std::all_of(indices.begin(), indices.end(), [&](int index) {
            return (orNone && index == -1)
                || (index >= 0 && static_cast<std::size_t>(index) < m_model.tensors.size());
        });
    }

    const container::Buffer* buffer(std::uint32_t index) const
    {
        return m_file.buffers() && index < m_file.buffers()->size() ? m_file.buffers()->Get(index) : nullptr;
    }

    std::shared_ptr<const std::vector<std::byte>> dataOf(std::uint32_t index)
    {
        auto& data = m_data[index];
        const auto* bytes = buffer(index)->data();
        if (!data && bytes && bytes->size() > 0 && take(bytes->size())) {
            const auto* first = reinterpret_cast<const std::byte*>(bytes->data());
            data = std::make_shared<const std::vector<std::byte>>(first, first + bytes->size());
        }
        return data;
    }

    bool readTensors(const container::SubGraph& graph)
    {
        const std::size_t count = graph.tensors() ? graph.tensors()->size() : 0;
        if (!take(count * sizeof(ModelTensor) / 4))
            return giveUp({});
        m_model.tensors.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            if (!readTensor(*graph.tensors()->Get(static_cast<flatbuffers::uoffset_t>(i)), i))
                return false;
        return true;
    }

    bool readTensor(const container::Tensor& in, std::size_t index)
    {
        ModelTensor tensor;
        if (!isKnownType(in.type()))
            return giveUp(
                inputError("tflite_unknown_type").with("type", int{in.type()}).with("tensor", index));
        if (in.sparsity())
            return giveUp(spoilt("sparsity", "tensor", index));
        if (in.is_variable())
            return giveUp(spoilt("variable", "tensor", index));
        if (!buffer(in.buffer()) && !(in.buffer() == 0 && !m_file.buffers()))
            return giveUp(spoilt("buffer_index", "tensor", index));
        tensor.type = static_cast<ElementType>(in.type());
        tensor.name = text(in.name());
        tensor.shape = list(in.shape());
        if (tensor.shape.size() > kLargestRank)
            return giveUp(spoilt("tensor_shape", "tensor", index));
        std::int64_t elements = 1;
        for (const int size : tensor.shape) {
            if (size <= 0 || elements > kLargestTensor / size)
                return giveUp(spoilt("tensor_shape", "tensor", index));
            elements *= size;
        }
        if (buffer(in.buffer()))
            tensor.data = dataOf(in.buffer());
        const auto bytes = elements * static_cast<std::int64_t>(bytesOf(tensor.type));
        if (tensor.constant() && static_cast<std::int64_t>(tensor.data->size()) != bytes)
            return giveUp(spoilt("buffer_size", "tensor", index));
        m_activationBytes += tensor.constant() ? 0 : bytes;
        if (m_activationBytes > kLargestActivations)
            return giveUp(spoilt("too_large"));
        if (const container::Quantization* quantisation = in.quantization()) {
            if (quantisation->details_type() != 0)
                return giveUp(spoilt("quantisation_details", "tensor", index));
            tensor.quantisation.scale = list(quantisation->scale());
            tensor.quantisation.zeroPoint = list(quantisation->zero_point());
            tensor.quantisation.axis = quantisation->quantized_dimension();
            // Absent zero points are zeros.
            if (tensor.quantisation.zeroPoint.empty())
                tensor.quantisation.zeroPoint.resize(tensor.quantisation.scale.size());
            if (tensor.quantisation.zeroPoint.size() != tensor.quantisation.scale.size())
                return giveUp(spoilt("quantisation_counts", "tensor", index));
        }
        m_model.tensors.push_back(std::move(tensor));
        return !m_overdrawn || giveUp({});
    }

    bool readOperators(const container::SubGraph& graph)
    {
        const std::size_t count = graph.operators() ? graph.operators()->size() : 0;
        if (!take(count * sizeof(ModelOperator) / 4))
            return giveUp({});
        m_model.operators.reserve(count);
        for (std::size_t i = 0; i < count; ++i)
            if (!readOperator(*graph.operators()->Get(static_cast<flatbuffers::uoffset_t>(i)), i))
                return false;
        return true;
    }

    bool readOperator(const container::Operator& in, std::size_t index)
    {
        const auto* codes = m_file.operator_codes();
        if (!codes || in.opcode_index() >= codes->size())
            return giveUp(spoilt("operator_code_index", "operator", index));
        const container::OperatorCode& code = *codes->Get(in.opcode_index());
        const auto kind = knownOperator(container::codeOf(code));
        if (!kind) {
            const std::string name =
                code.custom_code() ? text(code.custom_code()) : publicName(container::codeOf(code));
            return giveUp(inputError("tflite_unknown_operator").with("operator", name).with("index", index));
        }
        ModelOperator op;
        op.kind = *kind;
        op.version = code.version();
        op.inputs = list(in.inputs());
        op.outputs = list(in.outputs());
        if (const auto* reshape = in.options_as_ReshapeOptions())
            op.newShape = list(reshape->new_shape());
        if (m_overdrawn)
            return giveUp({});
        if (op.inputs.empty() || op.inputs.front() < 0 || op.outputs.size() != 1)
            return giveUp(spoilt("operator_arity", "operator", index));
        if (!areTensors(op.inputs, true) || !areTensors(op.outputs))
            return giveUp(spoilt("tensor_index", "operator", index));
        if (!readOptions(in, op))
            return giveUp(spoilt("options", "operator", index));
        m_model.operators.push_back(std::move(op));
        return true;
    }

    bool readMetadata()
    {
        const std::size_t count = m_file.metadata() ? m_file.metadata()->size() : 0;
        for (std::size_t i = 0; i < count; ++i) {
            const container::Metadata& entry =
                *m_file.metadata()->Get(static_cast<flatbuffers::uoffset_t>(i));
            if (!buffer(entry.buffer()))
                return giveUp(spoilt("metadata_buffer", "entry", i));
            const auto* data = buffer(entry.buffer())->data();
            std::string value;
            if (data && take(data->size()))
                value.assign(reinterpret_cast<const char*>(data->data()), data->size());
            m_model.metadata[text(entry.name())] = std::move(value);
            if (m_overdrawn)
                return giveUp({});
        }
        return true;
    }

    const container::Model& m_file;
    std::size_t m_bytesLeft;
    bool m_overdrawn = false;
    std::int64_t m_activationBytes = 0;
    std::unordered_map<std::uint32_t, std::shared_ptr<const std::vector<std::byte>>> m_data;
    Model m_model;
    Error m_error;
};

}  // namespace

Result<Model> fromTflite(std::string_view bytes)
{
    auto opened = container::Opened::open(bytes);
    if (!opened)
        return fail(std::move(opened.error()));
    return Reader(opened->model(), bytes.size()).read();
}

}  // namespace vulpes::deploy
