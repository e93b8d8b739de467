// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/prepare.h"

#include "deploy/half.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace vulpes::deploy {
namespace {

/// No activation of a network for a phone comes near; a hostile file must not make us ask for terabytes.
constexpr std::int64_t kLargestTensor = std::int64_t{1} << 30;
constexpr std::size_t kLargestMemory = std::size_t{4} << 30;
constexpr int kGraph = -1; ///< in place of an operator's index: the fault lies with the whole graph

class Preparation
{
public:
    Preparation(std::shared_ptr<const Model> model, Generation generation) : m_model(*model), m_generation(generation)
    {
        m_made.model = std::move(model);
    }

    Result<PreparedModel> run()
    {
        auto checked = checkTensors();
        if (checked)
            checked = checkGraph();
        if (checked)
            checked = makeSteps();
        if (checked)
            checked = planActivations();
        if (!checked)
            return fail(checked.error());
        return std::move(m_made);
    }

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    tl::unexpected<Error> cannotRun(const char* reason, int op = kGraph) const
    {
        const std::string name = op == kGraph ? std::string() : nameOf(m_model.operators[at(op)].kind);
        return fail(inputError("model_not_runnable").with("operator", name).with("index", op).with("reason", std::string(reason)));
    }

    static bool soundQuantisation(const ModelTensor& tensor)
    {
        const Quantisation& q = tensor.quantisation;
        return std::all_of(q.scale.begin(), q.scale.end(), [](float s) { return std::isfinite(s) && s > 0; })
            && std::all_of(q.zeroPoint.begin(), q.zeroPoint.end(), [](std::int64_t z) { return z >= -128 && z <= 127; });
    }

    Result<void> checkTensors()
    {
        m_made.constants.resize(m_model.tensors.size());
        for (std::size_t i = 0; i < m_model.tensors.size(); ++i) {
            const ModelTensor& tensor = m_model.tensors[i];
            std::int64_t elements = 1;
            for (const int size : tensor.shape) {
                if (size <= 0 || elements > kLargestTensor / size)
                    return cannotRun("shape");
                elements *= size;
            }
            const std::size_t bytes = static_cast<std::size_t>(elements) * bytesOf(tensor.type);
            if (tensor.data && tensor.data->size() != bytes)
                return cannotRun("constant");
            if (!soundQuantisation(tensor))
                return cannotRun("quantisation");
            m_made.bytes.push_back(bytes);
            m_made.constants[i] = tensor.data;
        }
        return {};
    }

    [[nodiscard]] bool known(int tensor) const { return tensor >= 0 && at(tensor) < m_model.tensors.size(); }

    /// float32, or int8 with one scale and one zero point.
    [[nodiscard]] bool isActivationType(int tensor) const
    {
        const ModelTensor& t = m_model.tensors[at(tensor)];
        if (t.type == ElementType::Int8)
            return t.quantisation.scale.size() == 1 && t.quantisation.zeroPoint.size() == 1;
        return t.type == ElementType::Float32;
    }

    /// Every tensor is made once and before it is read.
    Result<void> checkGraph()
    {
        std::vector<bool> ready(m_model.tensors.size());
        for (std::size_t i = 0; i < ready.size(); ++i)
            ready[i] = m_model.tensors[i].constant();
        for (const int input : m_model.inputs) {
            if (!known(input) || ready[at(input)])
                return cannotRun("graph");
            if (!isActivationType(input))
                return cannotRun("type");
            ready[at(input)] = true;
        }
        for (std::size_t i = 0; i < m_model.operators.size(); ++i) {
            const ModelOperator& op = m_model.operators[i];
            const int index = static_cast<int>(i);
            if (op.inputs.empty() || op.outputs.size() != 1)
                return cannotRun("graph", index);
            for (const int input : op.inputs)
                if (input != -1 && (!known(input) || !ready[at(input)]))
                    return cannotRun("graph", index);
            const int out = op.outputs.front();
            if (op.inputs.front() < 0 || !known(out) || ready[at(out)])
                return cannotRun("graph", index);
            if (!isActivationType(out))
                return cannotRun("type", index);
            // Weights may have a scale per channel; whatever else is int8 must have one.
            const bool weighted = op.kind == OperatorKind::Conv2d || op.kind == OperatorKind::DepthwiseConv2d
                || op.kind == OperatorKind::FullyConnected;
            for (std::size_t k = 0; k < op.inputs.size(); ++k) {
                const bool activation = !weighted || k == 0;
                if (activation && op.inputs[k] >= 0 && m_model.tensors[at(op.inputs[k])].type == ElementType::Int8
                    && !isActivationType(op.inputs[k]))
                    return cannotRun("quantisation", index);
            }
            ready[at(out)] = true;
        }
        for (const int output : m_model.outputs)
            if (!known(output) || !ready[at(output)])
                return cannotRun("graph");
        return {};
    }

    /// DEQUANTIZE of a float16 constant: done here, once.
    bool unpackHalf(const ModelOperator& op)
    {
        const int in = op.inputs.front();
        const int out = op.outputs.front();
        const ModelTensor& from = m_model.tensors[at(in)];
        if (op.kind != OperatorKind::Dequantize || !from.constant() || from.type != ElementType::Float16
            || m_model.tensors[at(out)].type != ElementType::Float32 || m_made.bytes[at(out)] != 2 * m_made.bytes[at(in)])
            return false;
        auto unpacked = std::make_shared<std::vector<std::byte>>(m_made.bytes[at(out)]);
        for (std::size_t i = 0; i < from.data->size() / 2; ++i) {
            std::uint16_t half = 0;
            std::memcpy(&half, from.data->data() + 2 * i, 2);
            const float value = fromHalf(half);
            std::memcpy(unpacked->data() + 4 * i, &value, 4);
        }
        m_made.constants[at(out)] = std::move(unpacked);
        return true;
    }

    Result<void> makeSteps()
    {
        for (std::size_t i = 0; i < m_model.operators.size(); ++i) {
            if (unpackHalf(m_model.operators[i])) {
                m_made.steps.push_back(nullptr);
                continue;
            }
            auto step = makeStep(OperatorView(m_model, m_made.constants, i, m_generation));
            if (!step)
                return fail(step.error());
            m_made.scratchBytes = std::max(m_made.scratchBytes, (*step)->scratchBytes());
            m_made.steps.push_back(std::move(*step));
        }
        return {};
    }

    Result<void> planActivations()
    {
        const int end = static_cast<int>(m_model.operators.size());
        std::vector<Lifetime> lives(m_model.tensors.size());
        std::size_t total = 0;
        for (std::size_t i = 0; i < lives.size(); ++i) {
            // A constant takes no memory, but may be copied out as an output.
            lives[i].bytes = m_made.constants[i] ? 0 : m_made.bytes[i];
            m_made.ownOffsets.push_back(total);
            total += (lives[i].bytes + 63) / 64 * 64;
            if (total > kLargestMemory)
                return cannotRun("too_large");
        }
        m_made.ownBytes = total;
        for (int i = 0; i < end; ++i) {
            const ModelOperator& op = m_model.operators[at(i)];
            lives[at(op.outputs.front())].first = lives[at(op.outputs.front())].last = i;
            for (const int input : op.inputs)
                if (input >= 0)
                    lives[at(input)].last = i;
        }
        for (const int output : m_model.outputs)
            lives[at(output)].last = end;
        MemoryPlan plan = planMemory(lives);
        m_made.sharedOffsets = std::move(plan.offsets);
        m_made.sharedBytes = plan.bytes;
        return {};
    }

    const Model& m_model;
    Generation m_generation;
    PreparedModel m_made;
};

} // namespace

Result<PreparedModel> prepareModel(std::shared_ptr<const Model> model, Generation generation)
{
    return Preparation(std::move(model), generation).run();
}

} // namespace vulpes::deploy
