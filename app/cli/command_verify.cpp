// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_options.h"
#include "cli/options.h"
#include "space/named_spaces.h"
#include "space/published_text.h"
#include "workflow/verify_model.h"

namespace vulpes::cli {

namespace {

class VerifyCommand : public Command
{
public:
    VerifyCommand()
        : Command("verify", "Check a model file: structure, arithmetic, and against other runtimes",
                  "vulpes-cli verify network.tflite --against my.vulpes --arch 'foxnas-cpu:192|24:d2e4,6k3,5|…'")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "model-input", m_file)->required();
        add(app, "against-model-study", m_study.study);
        add(app, "space", m_study.space);
        add(app, "arch", m_arch);
        add(app, "weights", m_weights);
        add(app, "data", m_data);
        add(app, "verify-inputs", m_inputs);
    }

    Result<ExitCode> run(const Context& context) override
    {
        workflow::VerifyModelRequest request;
        request.file = m_file;
        request.seed = context.globals.seed;
        request.weights = m_weights;
        request.options.inputs = m_inputs;
        request.options.threads = context.threads();
        if (!m_data.empty())
            request.source = m_data;
        if (m_inputs < 1)
            return fail(base::usageError("count_positive"));
        if (auto named = nameNetwork(context, request); !named)
            return fail(named.error());
        auto result = workflow::verifyModel(request, context.job);
        if (!result)
            return fail(result.error());
        context.globals.json ? context.print(workflow::toJson(*result)) : context.print(text(*result));
        return result->passed() ? kDone : kRefuted;
    }

private:
    [[nodiscard]] Result<void> nameNetwork(const Context& context, workflow::VerifyModelRequest& request) const
    {
        if (!m_study.study.empty()) {
            auto opened = openStudy(context, m_study);
            if (!opened)
                return fail(opened.error());
            request.space = opened->inputs.space;
            request.studyDigest = opened->inputs.studyDigest;
        } else if (!m_study.space.empty()) {
            auto space = space::resolveSpace(m_study.space);
            if (!space)
                return fail(space.error());
            request.space = *space;
        }
        if (m_arch.empty())
            return {};
        if (!request.space)
            return fail(base::usageError("network_needs_space"));
        auto network = space::readNetwork(*request.space, m_arch);
        if (!network)
            return fail(network.error());
        request.architecture = std::move(*network);
        return {};
    }

    [[nodiscard]] std::string text(const workflow::VerifyModelResult& result) const
    {
        std::string out = m_file + ": " + result.facts.precision + ", " + std::to_string(result.facts.model.operators.size())
                          + " operators, " + std::to_string(result.facts.bytes) + " bytes\n";
        if (result.facts.untrained)
            out += "The file says that its weights are random: for timing only.\n";
        if (const auto found = result.facts.metadata.find("vulpes.architecture"); found != result.facts.metadata.end())
            out += "architecture " + found->second + "\n";
        if (result.facts.preprocessing)
            out += "preprocessing " + data::toJson(*result.facts.preprocessing).dump() + "\n";
        else
            out += "The file does not say how its input is prepared.\n";
        for (const workflow::ModelCheck& check : result.checks) {
            if (check.state == workflow::ModelCheck::State::NotAsked)
                continue;
            const bool passed = check.state == workflow::ModelCheck::State::Passed;
            out += (passed ? "passed  " : "FAILED  ") + check.code + "\n";
            if (!passed && !check.expected.empty())
                out += "        expected " + check.expected + "\n        found    " + (check.found.empty() ? "nothing" : check.found) + "\n";
        }
        return out + verificationText(result.verification);
    }

    std::string m_file, m_arch, m_weights, m_data;
    StudyOptions m_study;
    std::size_t m_inputs = 16;
};

} // namespace

CommandPtr makeVerifyCommand()
{
    return std::make_unique<VerifyCommand>();
}

} // namespace vulpes::cli
