// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/executor.h"

#include "deploy/prepare.h"

#include <cassert>
#include <cstring>
#include <new>

namespace vulpes::deploy {
namespace {

/// Bytes that begin at a multiple of 64 and have some to spare at the end.
class Block
{
public:
    explicit Block(std::size_t bytes)
        : m_data(static_cast<std::byte*>(::operator new(bytes + 64, std::align_val_t{64})))
    {
    }

    [[nodiscard]] std::byte* data() const { return m_data.get(); }

private:
    struct Release
    {
        void operator()(std::byte* data) const { ::operator delete(data, std::align_val_t{64}); }
    };
    std::unique_ptr<std::byte, Release> m_data;
};

} // namespace

struct Executor::Prepared : PreparedModel
{
};

struct Executor::Memory
{
    explicit Memory(const Prepared& prepared) : scratch(prepared.scratchBytes) { place(prepared, false); }

    void place(const Prepared& prepared, bool apart)
    {
        keepAll = apart;
        activations = Block(apart ? prepared.ownBytes : prepared.sharedBytes);
        const auto& offsets = apart ? prepared.ownOffsets : prepared.sharedOffsets;
        tensors.resize(prepared.bytes.size());
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            const ConstantBytes& constant = prepared.constants[i];
            // Steps read inputs and write outputs; a constant is never an output, so it stays constant.
            tensors[i] = constant ? const_cast<std::byte*>(constant->data()) : activations.data() + offsets[i];
        }
    }

    bool keepAll = false;
    Block activations{0};
    Block scratch;
    std::vector<std::byte*> tensors;
};

Executor::Executor(std::shared_ptr<const Prepared> prepared)
    : m_prepared(std::move(prepared)), m_memory(std::make_unique<Memory>(*m_prepared))
{
}

Executor::Executor(Executor&&) noexcept = default;
Executor& Executor::operator=(Executor&&) noexcept = default;
Executor::~Executor() = default;

Result<Executor> Executor::prepare(std::shared_ptr<const Model> model, Generation generation)
{
    assert(model);
    auto prepared = prepareModel(std::move(model), generation);
    if (!prepared)
        return fail(prepared.error());
    return Executor(std::make_shared<const Prepared>(Prepared{std::move(*prepared)}));
}

Executor Executor::clone() const
{
    Executor copy(m_prepared);
    copy.keepAll(m_memory->keepAll);
    return copy;
}

void Executor::keepAll(bool apart)
{
    if (apart != m_memory->keepAll)
        m_memory->place(*m_prepared, apart);
}

Result<std::vector<TensorBytes>> Executor::run(std::span<const TensorBytes> inputs)
{
    const Model& model = *m_prepared->model;
    for (std::size_t i = 0; i < model.inputs.size(); ++i) {
        const std::size_t expected = m_prepared->bytes[static_cast<std::size_t>(model.inputs[i])];
        const std::size_t found = i < inputs.size() ? inputs[i].size() : 0;
        if (found != expected)
            return fail(inputError("executor_input_size").with("input", i).with("expected", expected).with("found", found));
        std::memcpy(m_memory->tensors[static_cast<std::size_t>(model.inputs[i])], inputs[i].data(), expected);
    }
    const Frame frame{m_memory->tensors.data(), m_memory->scratch.data()};
    for (const StepPtr& step : m_prepared->steps)
        if (step)
            step->run(frame);
    std::vector<TensorBytes> outputs;
    for (const int output : model.outputs) {
        const auto bytes = tensor(output);
        outputs.emplace_back(bytes.begin(), bytes.end());
    }
    return outputs;
}

std::span<const std::byte> Executor::tensor(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    assert(index >= 0 && at < m_prepared->bytes.size());
    return {m_memory->tensors[at], m_prepared->bytes[at]};
}

} // namespace vulpes::deploy
