// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tflite.h"
#include "deploy/tflite/operator_options.h"
#include "deploy/tflite/versions.h"

#include <algorithm>
#include <unordered_map>

namespace vulpes::deploy {

namespace {

constexpr std::uint32_t kSchemaVersion = 3;
constexpr std::int32_t kOldCodes = 127;  // codes from here on do not fit the older one-byte field
constexpr std::size_t kRuntimeVersionBytes = 16;

/// Builds the container's objects; what is shared (buffers, operator codes) is made once.
class Writer
{
public:
    explicit Writer(const Model& model) : m_model(model)
    {
        m_file.buffers.push_back(std::make_unique<container::BufferT>());
    }

    std::string write()
    {
        m_file.version = kSchemaVersion;
        m_file.description = m_model.description;
        auto graph = std::make_unique<container::SubGraphT>();
        graph->name = "main";
        graph->inputs = m_model.inputs;
        graph->outputs = m_model.outputs;
        for (const ModelTensor& tensor : m_model.tensors)
            graph->tensors.push_back(tensorOf(tensor));
        for (const ModelOperator& op : m_model.operators)
            graph->operators.push_back(operatorOf(op));
        m_file.subgraphs.push_back(std::move(graph));
        addMetadata();
        m_file.signature_defs.push_back(signature());

        flatbuffers::FlatBufferBuilder builder(1 << 16);
        container::FinishModelBuffer(builder, container::Model::Pack(builder, &m_file));
        return {reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize()};
    }

private:
    std::uint32_t addBuffer(const void* data, std::size_t size)
    {
        auto buffer = std::make_unique<container::BufferT>();
        const auto* first = static_cast<const std::uint8_t*>(data);
        buffer->data.assign(first, first + size);
        m_file.buffers.push_back(std::move(buffer));
        return static_cast<std::uint32_t>(m_file.buffers.size() - 1);
    }

    std::uint32_t bufferOf(const ModelTensor& tensor)
    {
        if (!tensor.constant())
            return 0;
        const auto [place, isNew] = m_buffers.try_emplace(tensor.data.get(), 0);
        if (isNew)
            place->second = addBuffer(tensor.data->data(), tensor.data->size());
        return place->second;
    }

    std::unique_ptr<container::TensorT> tensorOf(const ModelTensor& tensor)
    {
        auto result = std::make_unique<container::TensorT>();
        result->shape = tensor.shape;
        result->type = static_cast<std::int8_t>(tensor.type);
        result->buffer = bufferOf(tensor);
        result->name = tensor.name;
        result->has_rank = true;
        if (tensor.quantisation.present()) {
            result->quantization = std::make_unique<container::QuantizationT>();
            result->quantization->scale = tensor.quantisation.scale;
            result->quantization->zero_point = tensor.quantisation.zeroPoint;
            result->quantization->quantized_dimension = tensor.quantisation.axis;
        }
        return result;
    }

    std::uint32_t codeIndex(OperatorKind kind, int version)
    {
        const auto code = static_cast<std::int32_t>(kind);
        for (std::size_t i = 0; i < m_file.operator_codes.size(); ++i)
            if (m_file.operator_codes[i]->builtin_code == code
                && m_file.operator_codes[i]->version == version)
                return static_cast<std::uint32_t>(i);
        auto entry = std::make_unique<container::OperatorCodeT>();
        entry->builtin_code = code;
        entry->deprecated_builtin_code = static_cast<std::int8_t>(std::min(code, kOldCodes));
        entry->version = version;
        m_file.operator_codes.push_back(std::move(entry));
        return static_cast<std::uint32_t>(m_file.operator_codes.size() - 1);
    }

    std::unique_ptr<container::OperatorT> operatorOf(const ModelOperator& op)
    {
        auto result = std::make_unique<container::OperatorT>();
        result->opcode_index = codeIndex(op.kind, versionOf(m_model, op));
        result->inputs = op.inputs;
        result->outputs = op.outputs;
        result->options = optionsOf(m_model, op);
        return result;
    }

    void addMetadata()
    {
        std::map<std::string, std::string> entries = m_model.metadata;
        std::string runtime = minimumRuntime(m_model);
        runtime.resize(kRuntimeVersionBytes, '\0');
        entries[kMinimumRuntimeKey] = runtime;
        for (const auto& [name, value] : entries) {
            auto entry = std::make_unique<container::MetadataT>();
            entry->name = name;
            entry->buffer = addBuffer(value.data(), value.size());
            m_file.metadata.push_back(std::move(entry));
        }
    }

    std::vector<std::unique_ptr<container::TensorMapT>> mapsOf(const std::vector<int>& indices) const
    {
        std::vector<std::unique_ptr<container::TensorMapT>> maps;
        for (const int index : indices) {
            auto map = std::make_unique<container::TensorMapT>();
            map->name = m_model.tensors[static_cast<std::size_t>(index)].name;
            map->tensor_index = static_cast<std::uint32_t>(index);
            maps.push_back(std::move(map));
        }
        return maps;
    }

    std::unique_ptr<container::SignatureDefT> signature() const
    {
        auto result = std::make_unique<container::SignatureDefT>();
        result->signature_key = "serving_default";
        result->inputs = mapsOf(m_model.inputs);
        result->outputs = mapsOf(m_model.outputs);
        return result;
    }

    const Model& m_model;
    container::ModelT m_file;
    std::unordered_map<const void*, std::uint32_t> m_buffers;
};

}  // namespace

std::string toTflite(const Model& model)
{
    return Writer(model).write();
}

}  // namespace vulpes::deploy
