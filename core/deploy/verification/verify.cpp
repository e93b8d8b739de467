// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/verify.h"

#include "base/file.h"
#include "deploy/check_model.h"
#include "deploy/outside_runtime.h"
#include "deploy/verification/compare.h"
#include "deploy/verification/noise.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace vulpes::deploy {

namespace {

using verification::Comparison;
using Input = std::function<Result<std::vector<float>>(std::size_t)>;

constexpr Generation kGeneration = Generation::Earlier;  // what is compared with the float model

/// What one input gave.
struct Run
{
    std::vector<TensorBytes> input;
    std::vector<TensorBytes> outputs;
    std::vector<std::vector<double>> floatOutputs;  ///< of the float model, when there is one
    std::vector<verification::Power> powers;
};

bool hasErrors(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
        [](const Finding& finding) { return finding.weight == Finding::Weight::Error; });
}

std::vector<std::vector<double>> realOutputs(const Model& model, const std::vector<TensorBytes>& outputs)
{
    std::vector<std::vector<double>> all;
    for (std::size_t i = 0; i < outputs.size() && i < model.outputs.size(); ++i)
        all.push_back(
            verification::realNumbers(model.tensors[static_cast<std::size_t>(model.outputs[i])], outputs[i]));
    return all;
}

/// Runs our executors over the inputs, on several threads; the result does not depend on how many.
class Runner
{
public:
    Runner(
        const Model& model, const Model* floating, Executor executor, std::optional<Executor> floatExecutor)
        : m_model(model),
          m_floating(floating),
          m_executor(std::move(executor)),
          m_float(std::move(floatExecutor))
    {
        if (floating) {
            m_meter.emplace(model, *floating);
            m_executor.keepAll(true);
            m_float->keepAll(true);
        }
    }

    Result<std::vector<Run>> run(const Input& input, std::size_t count, int threads, const Job& job)
    {
        std::vector<Run> runs(count);
        std::atomic<std::size_t> next{0};
        std::atomic<std::size_t> done{0};
        std::mutex mutex;
        std::optional<std::pair<std::size_t, Error>>
            failure;  // of the first input that fails, whoever meets it
        const auto work = [&](Executor& executor, Executor* floating) {
            for (std::size_t i = next++; i < count; i = next++) {
                const auto result =
                    job.stopped() ? fail(stoppedError()) : one(runs[i], i, input, executor, floating);
                if (!result) {
                    const std::lock_guard lock(mutex);
                    if (!failure || i < failure->first)
                        failure.emplace(i, result.error());
                    next = count;
                    return;
                }
                job.report("verification", static_cast<double>(++done), static_cast<double>(count));
            }
        };
        {
            std::vector<Executor> executors, floats;
            for (int t = 1; t < threads; ++t) {
                executors.push_back(m_executor.clone());
                executors.back().keepAll(m_floating != nullptr);
                if (m_float) {
                    floats.push_back(m_float->clone());
                    floats.back().keepAll(true);
                }
            }
            std::vector<std::jthread> pool;
            for (std::size_t t = 0; t < executors.size(); ++t)
                pool.emplace_back([&, t] { work(executors[t], m_float ? &floats[t] : nullptr); });
            work(m_executor, m_float ? &*m_float : nullptr);
        }
        if (failure)
            return fail(std::move(failure->second));
        return runs;
    }

    [[nodiscard]] const std::optional<verification::NoiseMeter>& meter() const { return m_meter; }

private:
    Result<void> one(
        Run& run, std::size_t index, const Input& input, Executor& executor, Executor* floating) const
    {
        const auto values = input(index);
        if (!values)
            return fail(values.error());
        const ModelTensor& first = m_model.tensors[static_cast<std::size_t>(m_model.inputs.at(0))];
        run.input = {verification::inputBytes(first, *values)};
        if (run.input.front().empty())
            return fail(
                inputError("verify_input").with("expected", first.elements()).with("found", values->size()));
        auto outputs = executor.run(run.input);
        if (!outputs)
            return fail(std::move(outputs.error()));
        run.outputs = std::move(*outputs);
        if (!floating)
            return {};
        const ModelTensor& floatInput =
            m_floating->tensors[static_cast<std::size_t>(m_floating->inputs.at(0))];
        const std::vector<TensorBytes> bytes{verification::inputBytes(floatInput, *values)};
        const auto reference = floating->run(bytes);
        if (!reference)
            return fail(reference.error());
        run.floatOutputs = realOutputs(*m_floating, *reference);
        run.powers = m_meter->measure(executor, *floating);
        return {};
    }

    const Model& m_model;
    const Model* m_floating;
    Executor m_executor;
    std::optional<Executor> m_float;
    std::optional<verification::NoiseMeter> m_meter;
};

Result<Runner> prepare(const Model& model, const Model* floating)
{
    auto executor = Executor::prepare(std::make_shared<Model>(model), kGeneration);
    if (!executor)
        return fail(std::move(executor.error()));
    std::optional<Executor> floatExecutor;
    if (floating) {
        auto made = Executor::prepare(std::make_shared<Model>(*floating));
        if (!made)
            return fail(std::move(made.error()));
        floatExecutor.emplace(std::move(*made));
    }
    return Runner(model, floating, std::move(*executor), std::move(floatExecutor));
}

Verdict worse(Verdict a, Verdict b)
{
    const auto rank = [](Verdict verdict) {
        switch (verdict) {
        case Verdict::NotChecked:
            return 0;
        case Verdict::Agrees:
            return 1;
        case Verdict::AgreesWithinOneStep:
            return 2;
        case Verdict::Differs:
            return 3;
        }
        return 3;
    };
    return rank(a) < rank(b) ? b : a;
}

/// Our outputs for one input in the arithmetic of that runtime. The generations agree on nearly every input, so the other one is
/// only run where `theirs` is not what we have.
Result<std::vector<TensorBytes>> oursFor(const Run& run, const OutsideOutputs& theirs,
    std::optional<Executor>& other, const Model& model, Generation generation)
{
    if (run.outputs == theirs || generation == kGeneration)
        return run.outputs;
    if (!other) {
        auto made = Executor::prepare(std::make_shared<Model>(model), generation);
        if (!made)
            return fail(std::move(made.error()));
        other.emplace(std::move(*made));
    }
    return other->run(run.input);
}

Result<void> compareOutside(Verification& result, const std::filesystem::path& file, const Model& model,
    std::span<const Run> runs, const Job& job)
{
    const std::vector<OutsideRuntime> found = findOutsideRuntimes();
    std::vector<std::vector<TensorBytes>> inputs;
    for (const Run& run : runs)
        inputs.push_back(run.input);
    for (const std::string& id : knownOutsideRuntimes(OutsideRuntime::Format::Tflite)) {
        const auto runtime =
            std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.id == id; });
        if (runtime == found.end()) {
            result.outsideMissing.push_back(id);
            continue;
        }
        job.report("outside", static_cast<double>(result.outside.size()), static_cast<double>(found.size()));
        const auto outputs = runOutside(*runtime, file, inputs, job);
        if (!outputs && outputs.error().kind == ErrorKind::Stopped)
            return fail(outputs.error());
        if (!outputs) {
            Error error = outputs.error();
            error.code = "verify_runtime";
            return fail(std::move(error));
        }
        Comparison comparison(id + ' ' + runtime->version, verification::stepsOf(model));
        std::optional<Executor> other;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto ours = oursFor(runs[i], outputs->at(i), other, model, runtime->generation);
            if (!ours)
                return fail(ours.error());
            comparison.add(realOutputs(model, *ours), realOutputs(model, outputs->at(i)));
        }
        result.outside.push_back(comparison.result());
        result.verdict = worse(result.verdict, comparison.verdict());
    }
    return {};
}

}  // namespace

const char* codeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees:
        return "agrees";
    case Verdict::AgreesWithinOneStep:
        return "agrees_within_one_step";
    case Verdict::Differs:
        return "differs";
    case Verdict::NotChecked:
        break;
    }
    return "not_checked";
}

Result<Verification> verify(const std::filesystem::path& tflite, const Model* floatModel, const Input& input,
    const VerifyOptions& options, const base::Job& job)
{
    const auto bytes = base::readFile(tflite);
    if (!bytes)
        return fail(bytes.error());
    Verification result;
    result.findings = checkTflite(*bytes);
    const auto model = fromTflite(*bytes);
    if (!model)
        return fail(model.error());
    // What is wrong inside could lead any executor astray: it is said, and nothing is run.
    if (hasErrors(checkModel(*model)) || options.inputs == 0 || model->inputs.size() != 1)
        return result;
    auto runner = prepare(*model, floatModel);
    if (!runner)
        return fail(std::move(runner.error()));
    const auto runs = runner->run(input, options.inputs, std::max(1, options.threads), job);
    if (!runs)
        return fail(runs.error());
    if (floatModel) {
        Comparison comparison("float", verification::stepsOf(*model));
        std::vector<std::vector<verification::Power>> powers;
        for (const Run& run : *runs) {
            comparison.add(realOutputs(*model, run.outputs), run.floatOutputs);
            powers.push_back(run.powers);
        }
        result.quantised = comparison.result();
        result.layers = runner->meter()->result(powers);
    }
    if (options.outside)
        if (auto compared = compareOutside(result, tflite, *model, *runs, job); !compared)
            return fail(std::move(compared.error()));
    return result;
}

}  // namespace vulpes::deploy
