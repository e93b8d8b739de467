// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/device_options.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "study/embedded.h"
#include "training/manifest.h"
#include "workflow/sampling.h"
#include "workflow/trainer_process.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace vulpes::cli {

namespace {

class SampleCommand : public Command
{
public:
    SampleCommand()
        : Command("sample", "Evaluate and time sub-networks of a supernet into samples",
                  "vulpes-cli sample my.vulpes --supernet run --device host --count 100 --processes 2")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "sampled-study", m_study)->required();
        add(app, "trained-supernet", m_supernet)->required();
        add(app, "sample-count", m_count);
        add(app, "plan", m_plan);
        add(app, "evaluators", m_processes);
        add(app, "split", m_split);
        add(app, "lock", m_constraints.locks);
        add(app, "timed-precision", m_precision);
        add(app, "batch", m_batch);
        m_device.bind(app);
        addFlag(app, "accuracy-only", m_accuracyOnly);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (auto there = workflow::requireTrainer(); !there)
            return fail(there.error());
        if (auto valid = checkCounts(); !valid)
            return fail(valid.error());
        const auto manifest = training::readManifest(m_supernet);
        if (!manifest)
            return fail(manifest.error());
        if (study::isEmbedded(m_study))
            return fail(base::usageError("study_embedded").with("study", m_study));
        const bool fresh = !std::filesystem::exists(m_study);
        auto ended = sample(context, *manifest, fresh);
        if (!ended && fresh && !m_sampled) {
            std::error_code ignored;
            std::filesystem::remove(m_study, ignored);  // a study of nothing would only be in the way
        }
        return ended;
    }

private:
    static constexpr int kLargestBatch = 64;  ///< models in memory at once
    static constexpr int kMostProcesses = 256;

    [[nodiscard]] Result<ExitCode> sample(const Context& context, const training::Manifest& manifest, bool fresh)
    {
        auto study = open(manifest, fresh);
        if (!study)
            return fail(study.error());
        auto request = this->request(context, *study);
        if (!request)
            return fail(request.error());
        if (auto allowed = workflow::checkSampling(*study, *request); !allowed)
            return fail(allowed.error());
        Measuring measuring{request->device, m_precision, {}, request->protocol};
        std::unique_ptr<device::Provider> provider;
        if (!m_accuracyOnly) {
            auto opened = m_device.open();
            if (!opened)
                return fail(opened.error());
            provider = std::move(*opened);
            auto facts = provider->describe(request->protocol);
            if (!facts)
                return fail(facts.error());
            measuring.facts = std::move(*facts);
        }
        const auto onNetwork = [&](const workflow::SampledNetwork&) {
            if (!std::exchange(m_sampled, true) && fresh)
                context.say("Made the study " + m_study + ".");
        };
        const auto result = workflow::runSampling(*study, provider.get(), *request, onNetwork, context.job);
        if (!result)
            return fail(result.error());
        context.globals.json ? context.print(document(*study, measuring, *result)) : context.print(text(*study, measuring, *result));
        if (result->stopped)
            context.say("Run the same command again to go on.");
        return result->stopped ? kStopped : kDone;
    }

    [[nodiscard]] Result<void> checkCounts() const
    {
        if (m_count < 1)
            return fail(base::usageError("count_positive").with("option", "--count").with("least", 1));
        if (m_batch < 1 || m_batch > kLargestBatch)
            return fail(base::usageError("count_range").with("option", "--batch").with("least", 1).with("most", kLargestBatch));
        if (m_processes < 1 || m_processes > kMostProcesses)
            return fail(base::usageError("count_range").with("option", "--processes").with("least", 1).with("most", kMostProcesses));
        return {};
    }

    /// The study that is there, or a new one of the supernet's space and classes.
    [[nodiscard]] Result<study::Study> open(const training::Manifest& manifest, bool fresh) const
    {
        if (!fresh)
            return openForAdding(m_study);
        auto space = training::spaceOf(manifest);
        if (!space)
            return fail(space.error());
        auto made = study::Study::create(m_study, *space);
        if (!made)
            return made;
        if (const auto classes = static_cast<int>(manifest.preprocessing.classes.size()); classes > 0)
            if (auto set = made->setClasses(classes); !set)
                return fail(set.error());
        return made;
    }

    [[nodiscard]] Result<workflow::SamplingRequest> request(const Context& context, const study::Study& study) const
    {
        workflow::SamplingRequest request;
        const auto plan = workflow::samplingPlanFromCode(m_plan);
        if (!plan)
            return fail(plan.error());
        const auto split = data::splitFromCode(m_split);
        if (!split)
            return fail(split.error());
        const auto protocol = m_device.protocol(context);
        if (!protocol)
            return fail(protocol.error());
        const auto inputs = workflow::inputsOf(study);
        if (!inputs)
            return fail(inputs.error());
        study::AnalysisState state;
        if (auto applied = m_constraints.apply(state, *inputs); !applied)
            return fail(applied.error());
        request.supernet = m_supernet;
        request.plan = *plan;
        request.count = static_cast<std::size_t>(m_count);
        request.processes = m_processes;
        request.split = *split;
        request.locks = state.locks;
        request.seed = context.globals.seed;
        request.device = m_accuracyOnly ? std::string() : m_device.recordName(m_precision);
        request.precision = m_precision;
        request.protocol = *protocol;
        request.batch = m_batch;
        return request;
    }

    [[nodiscard]] Json document(const study::Study& study, const Measuring& measuring, const workflow::SamplingResult& result) const
    {
        Json json;
        json["schema"] = "vulpes.sample/1";
        json["study"] = m_study;
        json["supernet"] = m_supernet;
        json["plan"] = m_plan;
        json["split"] = m_split;
        json["stopped"] = result.stopped;
        json["asked"] = m_count;
        json["before"] = result.before;
        json["evaluated"] = result.evaluated;
        json["timed"] = result.timed;
        json["device"] = m_accuracyOnly ? Json(nullptr) : measuring.deviceJson();
        json["protocol"] = m_accuracyOnly ? Json(nullptr) : measuring.protocolJson();
        json["drift"] = m_accuracyOnly ? Json(nullptr) : Json(result.drift);
        json["networks"] = Json::array();
        for (const workflow::SampledNetwork& network : result.networks)
            json["networks"].push_back({{"arch", study.space()->format(network.architecture)}, {"accuracy", toJson(network.accuracy)},
                                        {"accuracy_se", toJson(network.accuracySe)}, {"latency_ms", toJson(network.latencyMs)}});
        return json;
    }

    [[nodiscard]] std::string text(const study::Study& study, const Measuring& measuring, const workflow::SamplingResult& result) const
    {
        TextTable table({{"accuracy"}, {"± s.e."}, {"ms"}, {"arch", TextTable::Align::Left}});
        for (const workflow::SampledNetwork& network : result.networks)
            if (network.accuracy)
                table.add({number(network.accuracy, 2), number(network.accuracySe, 2), number(network.latencyMs, 4),
                           study.space()->format(network.architecture)});
        return (m_accuracyOnly ? std::string() : measuring.line()) + "plan " + m_plan + ", " + m_split + " pictures: " + std::to_string(result.evaluated)
               + " networks evaluated, " + std::to_string(result.timed) + " timed, " + std::to_string(result.before) + " of "
               + std::to_string(m_count) + " known before\n\n" + table.text();
    }

    DeviceOptions m_device;
    ConstraintOptions m_constraints;
    std::string m_study, m_supernet, m_plan = "stratified", m_split = "validation", m_precision = "float32";
    int m_count = 100, m_processes = 1, m_batch = 8;
    bool m_accuracyOnly = false;
    bool m_sampled = false;  ///< something has come into the study
};

} // namespace

CommandPtr makeSampleCommand()
{
    return std::make_unique<SampleCommand>();
}

} // namespace vulpes::cli
