// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/host/program.h"

#include "device/host/own_steps.h"
#include "device/host/subgraph.h"

#include <pthreadpool.h>

#include <algorithm>
#include <variant>

namespace vulpes::device::host {

namespace {

constexpr std::int64_t kLargestTensor = std::int64_t{1} << 30;

struct PoolDeleter
{
    void operator()(pthreadpool_t pool) const { pthreadpool_destroy(pool); }
};

using Step = std::variant<Runtime, OwnStep>;

/// Operators that go together: several in XNNPACK, or one of ours.
struct Part
{
    std::vector<int> operators;
    bool own = false;
};

std::vector<Part> partsOf(const deploy::Model& model, const std::vector<char>& own)
{
    std::vector<Part> parts;
    for (int i = 0; i < static_cast<int>(model.operators.size()); ++i) {
        const bool isOwn = own[static_cast<std::size_t>(i)] != 0;
        if (parts.empty() || isOwn || parts.back().own)
            parts.push_back({{}, isOwn});
        parts.back().operators.push_back(i);
    }
    return parts;
}

/// Activations that a part reads or writes and that another part, the caller or the answer needs.
std::set<int> crossingOf(const deploy::Model& model, const std::vector<Part>& parts, std::size_t part)
{
    std::set<int> mine;
    std::set<int> others(model.inputs.begin(), model.inputs.end());
    others.insert(model.outputs.begin(), model.outputs.end());
    for (std::size_t p = 0; p < parts.size(); ++p)
        for (const int index : parts[p].operators)
            for (const auto* tensors : {&model.operators[static_cast<std::size_t>(index)].inputs,
                     &model.operators[static_cast<std::size_t>(index)].outputs})
                for (const int tensor : *tensors)
                    if (tensor >= 0 && !model.tensors[static_cast<std::size_t>(tensor)].constant())
                        (p == part ? mine : others).insert(tensor);
    std::set<int> crossing;
    std::ranges::set_intersection(mine, others, std::inserter(crossing, crossing.end()));
    return crossing;
}

std::size_t bytesOf(const deploy::ModelTensor& tensor)
{
    return static_cast<std::size_t>(tensor.elements()) * deploy::bytesOf(tensor.type);
}

Result<void> checkSizes(const deploy::Model& model)
{
    for (const deploy::ModelTensor& tensor : model.tensors) {
        std::int64_t elements = 1;
        for (const int size : tensor.shape) {
            if (size <= 0 || elements > kLargestTensor)
                return fail(inputError("provider_size").with("tensor", tensor.name));
            elements *= size;
        }
        if (elements > kLargestTensor)
            return fail(inputError("provider_size").with("tensor", tensor.name));
    }
    return {};
}

}  // namespace

struct Program::Impl
{
    std::shared_ptr<const deploy::Model> source;
    deploy::Model model;
    std::unique_ptr<std::remove_pointer_t<pthreadpool_t>, PoolDeleter> pool;
    Buffers buffers;
    Buffers padded;
    std::vector<Step> steps;  ///< destroyed before the buffers and the pool they point into
    std::string coverage;

    /// Tries XNNPACK for every operator it offers; an operator whose parameters it refuses becomes ours, until all
    /// parts stand.
    Result<void> make()
    {
        std::vector<char> own;
        for (const deploy::ModelOperator& op : model.operators)
            own.push_back(offered(model, op) ? 0 : 1);
        for (;;) {
            const auto parts = partsOf(model, own);
            steps.clear();
            buffers.clear();
            reserve(parts);
            bool again = false;
            for (std::size_t p = 0; p < parts.size() && !again; ++p) {
                if (parts[p].own) {
                    auto step = makeOwnStep(model, parts[p].operators.front(), buffers);
                    if (!step)
                        return fail(step.error());
                    steps.emplace_back(std::move(*step));
                    continue;
                }
                auto made =
                    makeSubgraph(model, parts[p].operators, crossingOf(model, parts, p), buffers, padded, pool.get());
                if (made.runtime)
                    steps.emplace_back(std::move(made.runtime));
                else {
                    disown(parts[p], made.refused, own);
                    again = true;
                }
            }
            if (!again) {
                count(own);
                return {};
            }
        }
    }

    void reserve(const std::vector<Part>& parts)
    {
        for (std::size_t p = 0; p < parts.size(); ++p)
            for (const int tensor : crossingOf(model, parts, p))
                buffers[tensor];
        for (const auto* list : {&model.inputs, &model.outputs})
            for (const int tensor : *list)
                buffers[tensor];
        for (auto& [tensor, bytes] : buffers)
            bytes.resize(bytesOf(model.tensors[static_cast<std::size_t>(tensor)]) + XNN_EXTRA_BYTES);
        // An output that no input decides.
        for (const int tensor : model.outputs)
            if (const auto& data = model.tensors[static_cast<std::size_t>(tensor)].data)
                std::ranges::copy(*data, buffers[tensor].begin());
    }

    /// Marks what XNNPACK refused: the operator it named, or those that it refuses on their own, or the whole part.
    void disown(const Part& part, int refused, std::vector<char>& own)
    {
        if (refused >= 0) {
            own[static_cast<std::size_t>(refused)] = 1;
            return;
        }
        bool found = false;
        for (const int index : part.operators) {
            Buffers place;
            std::set<int> crossing;
            const deploy::ModelOperator& op = model.operators[static_cast<std::size_t>(index)];
            for (const auto* tensors : {&op.inputs, &op.outputs})
                for (const int tensor : *tensors)
                    if (tensor >= 0 && !model.tensors[static_cast<std::size_t>(tensor)].constant()) {
                        crossing.insert(tensor);
                        place[tensor].resize(
                            bytesOf(model.tensors[static_cast<std::size_t>(tensor)]) + XNN_EXTRA_BYTES);
                    }
            if (!makeSubgraph(model, std::span(&index, 1), crossing, place, padded, pool.get()).runtime) {
                own[static_cast<std::size_t>(index)] = 1;
                found = true;
            }
        }
        if (!found)
            for (const int index : part.operators)
                own[static_cast<std::size_t>(index)] = 1;
    }

    void count(const std::vector<char>& own)
    {
        const auto ours = std::ranges::count(own, 1);
        std::ptrdiff_t tables = 0;
        for (const Step& step : steps)
            if (const auto* mine = std::get_if<OwnStep>(&step))
                tables += mine->table ? 1 : 0;
        coverage = "xnnpack " + std::to_string(static_cast<std::ptrdiff_t>(own.size()) - ours) + ", table "
            + std::to_string(tables) + ", own " + std::to_string(ours - tables);
    }
};

Program::Program(std::unique_ptr<Impl> impl) : m(std::move(impl)) { }
Program::Program(Program&&) noexcept = default;
Program& Program::operator=(Program&&) noexcept = default;
Program::~Program() = default;

Result<Program> Program::build(std::shared_ptr<const deploy::Model> model, int threads)
{
    if (auto checked = checkSizes(*model); !checked)
        return fail(checked.error());
    static const xnn_status started = xnn_initialize(nullptr);
    if (started != xnn_status_success)
        return fail(missingError("provider_start").with("status", static_cast<int>(started)));
    auto impl = std::make_unique<Impl>();
    impl->source = std::move(model);
    auto folded = withConstantsFolded(*impl->source);
    if (!folded)
        return fail(folded.error());
    impl->model = std::move(*folded);
    if (threads > 1)
        impl->pool.reset(pthreadpool_create(static_cast<std::size_t>(threads)));
    if (auto made = impl->make(); !made)
        return fail(made.error());
    return Program(std::move(impl));
}

std::span<std::byte> Program::input(std::size_t i)
{
    const int tensor = m->model.inputs[i];
    return std::span(m->buffers.at(tensor)).first(bytesOf(m->model.tensors[static_cast<std::size_t>(tensor)]));
}

std::span<const std::byte> Program::output(std::size_t i) const
{
    const int tensor = m->model.outputs[i];
    return std::span(m->buffers.at(tensor)).first(bytesOf(m->model.tensors[static_cast<std::size_t>(tensor)]));
}

Result<void> Program::run()
{
    for (Step& step : m->steps) {
        if (auto* runtime = std::get_if<Runtime>(&step)) {
            if (const auto status = xnn_invoke_runtime(runtime->get()); status != xnn_status_success)
                return fail(internalError("provider_run").with("status", static_cast<int>(status)));
        } else if (auto done = std::get<OwnStep>(step).run(); !done) {
            return done;
        }
    }
    return {};
}

const std::string& Program::coverage() const
{
    return m->coverage;
}

}  // namespace vulpes::device::host
