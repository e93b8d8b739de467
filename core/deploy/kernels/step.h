// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/executor.h"
#include "deploy/model.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace vulpes::deploy {

/// Where the tensors of one run lie. `scratch` has as many bytes as the largest `Step::scratchBytes`, aligned to 64.
struct Frame
{
    std::byte* const* tensors = nullptr;
    std::byte* scratch = nullptr;

    template<typename T>
    [[nodiscard]] T* at(int tensor) const
    {
        return reinterpret_cast<T*>(tensors[static_cast<std::size_t>(tensor)]);
    }
};

/// One operator made ready: weights repacked, tables built. Immutable, so threads share it.
class Step
{
public:
    virtual ~Step() = default;
    virtual void run(const Frame&) const = 0;
    [[nodiscard]] virtual std::size_t scratchBytes() const { return 0; }
};

using StepPtr = std::unique_ptr<const Step>;
using ConstantBytes = std::shared_ptr<const std::vector<std::byte>>;

/// real = scale × (q − zero), per tensor.
struct Affine
{
    float scale = 1;
    int zero = 0;

    bool operator==(const Affine&) const = default;
};

/// One operator of a model, for making its step: inputs, constants, and a uniform way to refuse.
/// Tensor indices have been checked, shapes are positive, constants have as many bytes as their shape says.
class OperatorView
{
public:
    OperatorView(const Model& model, std::span<const ConstantBytes> constants, std::size_t index, Generation generation)
        : m_model(model), m_constants(constants), m_index(index), m_generation(generation)
    {
    }

    [[nodiscard]] const ModelOperator& op() const { return m_model.operators[m_index]; }
    [[nodiscard]] Generation generation() const { return m_generation; }
    [[nodiscard]] std::size_t inputs() const { return op().inputs.size(); }
    [[nodiscard]] bool has(std::size_t input) const { return input < inputs() && op().inputs[input] >= 0; }
    [[nodiscard]] int inputIndex(std::size_t input) const { return op().inputs[input]; }
    [[nodiscard]] int outputIndex() const { return op().outputs.front(); }
    [[nodiscard]] const ModelTensor& input(std::size_t input) const { return tensor(inputIndex(input)); }
    [[nodiscard]] const ModelTensor& output() const { return tensor(outputIndex()); }

    /// The elements of a constant input; empty if it is not constant or of another type.
    template<typename T>
    [[nodiscard]] std::span<const T> constant(std::size_t index, ElementType type) const
    {
        if (!has(index) || input(index).type != type)
            return {};
        const ConstantBytes& bytes = m_constants[static_cast<std::size_t>(inputIndex(index))];
        if (!bytes)
            return {};
        return {reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T)};
    }

    /// Whether inputs 0 … count-1 exist and they and the output are all of this type.
    [[nodiscard]] bool allOf(ElementType type, std::size_t count) const;
    /// Affine parameters of an int8 activation (they have been checked).
    [[nodiscard]] static Affine affine(const ModelTensor& tensor)
    {
        return {tensor.quantisation.scale.front(), static_cast<int>(tensor.quantisation.zeroPoint.front())};
    }
    /// `model_not_runnable` with the operator's name, index and this reason: "type", "shape", "quantisation", "option", "constant".
    [[nodiscard]] tl::unexpected<Error> refuse(const char* reason) const;

private:
    [[nodiscard]] const ModelTensor& tensor(int index) const { return m_model.tensors[static_cast<std::size_t>(index)]; }

    const Model& m_model;
    std::span<const ConstantBytes> m_constants;
    std::size_t m_index;
    Generation m_generation;
};

/// One maker per family; each handles float32 and int8.
[[nodiscard]] Result<StepPtr> makeConvolution(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeDepthwise(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeFullyConnected(const OperatorView&);
[[nodiscard]] Result<StepPtr> makePool(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeBinary(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeUnary(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeMean(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeSoftmax(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeReshape(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeConcatenation(const OperatorView&);
[[nodiscard]] Result<StepPtr> makePad(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeSlice(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeTranspose(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeQuantize(const OperatorView&);
[[nodiscard]] Result<StepPtr> makeDequantize(const OperatorView&);
/// By the operator's kind. Errors: `model_not_runnable`.
[[nodiscard]] Result<StepPtr> makeStep(const OperatorView&);

} // namespace vulpes::deploy
