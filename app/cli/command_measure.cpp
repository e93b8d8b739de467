// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/measured_networks.h"
#include "cli/measured_things.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/predicted_times.h"
#include "cli/study_options.h"
#include "device/rounds.h"
#include "predict/formula_facts.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace vulpes::cli {

namespace {

/// The visits of a session that is kept nowhere: after a stop they are what there is.
class Visits final : public device::Journal
{
public:
    explicit Visits(std::size_t candidates) : m_minima(candidates), m_preempted(candidates) {}

    [[nodiscard]] bool has(std::size_t, int) const override { return false; }
    [[nodiscard]] Result<void> keep(const device::Visit& visit) override
    {
        m_minima[visit.candidate].push_back({visit.minimum});
        m_preempted[visit.candidate] += visit.preempted;
        return {};
    }
    /// Without medians: only the smallest of every round is there.
    [[nodiscard]] std::optional<workflow::CampaignRecord> record(std::size_t candidate) const
    {
        const device::Timing timing = device::summarise(m_minima[candidate]);
        if (timing.rounds == 0)
            return {};
        workflow::CampaignRecord record = workflow::recordOf(timing);
        record.medianMs.reset();
        record.p95Ms.reset();
        record.load.reset();
        record.preempted = m_preempted[candidate];
        return record;
    }

private:
    std::vector<std::vector<std::vector<double>>> m_minima;
    std::vector<int> m_preempted;
};

class MeasureCommand : public Command
{
public:
    MeasureCommand()
        : Command("measure", "Time model files or networks on this machine or a phone",
                  "vulpes-cli measure --space foxnas-cpu --archs next.csv --device host --into my.vulpes")
    {
    }

    void options(CLI::App& app) override
    {
        m_things.bind(app);
        m_device.bind(app);
        add(app, "batch", m_batch);
        auto* output = add(app, "output-study", m_output);
        output->excludes(add(app, "into", m_into));
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_batch < 1 || m_batch > kLargestSession)
            return fail(base::usageError("count_range").with("option", "--batch").with("least", 1).with("most", kLargestSession));
        auto protocol = m_device.protocol(context);
        if (!protocol)
            return fail(protocol.error());

        // Everything that can go wrong with the study goes wrong before anything is measured.
        std::optional<study::Study> study;
        if (!m_into.empty()) {
            auto opened = openForAdding(m_into);
            if (!opened)
                return fail(opened.error());
            study = std::move(*opened);
        }
        auto chosen = m_things.choose(context, study ? study->space() : nullptr, study ? study->classes() : 0);
        if (!chosen)
            return fail(chosen.error());
        if (study || !m_output.empty())
            if (auto fits = checkForStudy(*chosen); !fits)
                return fail(fits.error());
        auto provider = m_device.open();
        if (!provider)
            return fail(provider.error());
        MeasuredTable table;
        table.measuring = {m_device.recordName(chosen->precision), chosen->precision, {}, *protocol};
        auto facts = (*provider)->describe(*protocol);
        if (!facts)
            return fail(facts.error());
        table.measuring.facts = std::move(*facts);
        if (!m_output.empty()) {
            auto made = makeStudy(*chosen, table.measuring.name);
            if (!made)
                return fail(made.error());
            study = std::move(*made);
        }
        for (const auto& thing : chosen->things)
            table.networks.push_back({chosen->archOf(thing), thing.file, {}, {}});
        if (!m_into.empty()) {
            // Read while nobody has it open for writing.
            study.reset();
            if (auto predicted = addPredictions(context, *chosen, table); !predicted)
                return fail(predicted.error());
            auto opened = openForAdding(m_into);
            if (!opened)
                return fail(opened.error());
            study = std::move(*opened);
        }
        table.study = m_into.empty() ? m_output : m_into;

        auto done = study ? intoStudy(context, *study, *chosen, **provider, table) : atOnce(context, *chosen, **provider, table);
        if (!done)
            return fail(done.error());
        context.globals.json ? context.print(table.json()) : context.print(table.text());
        if (table.stopped && study)
            context.say("Run the same command again to go on.");
        return table.stopped ? kStopped : kDone;
    }

private:
    static constexpr int kLargestSession = 64;  ///< models in memory at once

    /// A sample is a network on a device of one precision.
    [[nodiscard]] static Result<void> checkForStudy(const ThingsToMeasure& chosen)
    {
        for (const auto& thing : chosen.things)
            if (!thing.architecture)
                return fail(base::inputError("measure_needs_architecture").with("file", thing.file));
        if (chosen.precision.empty())
            return fail(base::usageError("measure_several_precisions"));
        return {};
    }

    /// A new study; or, where the same was begun before, that one.
    [[nodiscard]] Result<study::Study> makeStudy(const ThingsToMeasure& chosen, const std::string& device) const
    {
        if (!m_force && std::filesystem::exists(m_output)) {
            const Error taken = base::inputError("file_exists").with("file", m_output);
            auto opened = study::Study::open(m_output);
            if (!opened)
                return fail(opened.error().code == "study_locked" ? opened.error() : taken);
            if (opened->access() == study::Access::ReadOnlyLocked)
                return fail(base::inputError("study_locked").with("file", m_output));
            const auto begun = opened->documents("campaign");
            const auto samples = opened->samples();
            const bool same = begun && samples && opened->writable() && opened->space()->name() == chosen.space->name()
                              && ((*samples)->empty() || std::ranges::find(*begun, device, &study::Document::name) != begun->end());
            return same ? std::move(opened) : fail(taken);
        }
        auto made = study::Study::create(m_output, chosen.space, m_force);
        if (made && m_things.classes > 0)
            if (auto set = made->setClasses(m_things.classes); !set)
                return fail(set.error());
        return made;
    }

    /// For a handful of networks: a campaign is there to make the predictor.
    [[nodiscard]] Result<void> addPredictions(const Context& context, const ThingsToMeasure& chosen, MeasuredTable& table) const
    {
        constexpr std::size_t kHandful = 8;
        if (chosen.things.size() > kHandful)
            return {};
        const auto fit = latencyFitOf(context, m_into, table.measuring.name);
        if (!fit)
            return fail(fit.error());
        for (std::size_t i = 0; *fit && i < chosen.things.size(); ++i)
            if (predict::speaksOf(*(*fit)->formula, *chosen.things[i].architecture))
                table.networks[i].predicted = predict::predict(**fit, *chosen.things[i].architecture);
        return {};
    }

    Result<void> intoStudy(const Context& context, study::Study& study, const ThingsToMeasure& chosen, device::Provider& provider,
                           MeasuredTable& table) const
    {
        workflow::CampaignRequest request;
        request.device = table.measuring.name;
        request.precision = chosen.precision;
        request.protocol = table.measuring.protocol;
        request.batch = m_batch;
        std::map<std::vector<std::int8_t>, const ThingsToMeasure::Thing*> byChoices;
        for (const auto& thing : chosen.things) {
            request.networks.push_back(*thing.architecture);
            byChoices.emplace(thing.architecture->choices, &thing);
        }
        request.candidate = [&](const space::Architecture& network) { return chosen.candidateOf(*byChoices.at(network.choices)); };

        const auto before = workflow::measuredOf(study, request.device, request.networks);
        if (!before)
            return fail(before.error());
        const auto done = workflow::runCampaign(study, provider, request, context.job);
        const auto after = workflow::measuredOf(study, request.device, request.networks);
        if (!done && done.error().kind != ErrorKind::Stopped) {
            if (after && *after > *before)
                context.say(std::to_string(*after) + " of " + std::to_string(request.networks.size()) + " networks are kept in " + table.study
                            + ". Run the same command again to go on.");
            return fail(done.error());
        }
        if (!after)
            return fail(after.error());
        table.stopped = !done;
        table.campaign = done ? *done : workflow::CampaignResult{static_cast<int>(*after - *before), static_cast<int>(*before), 1};
        auto records = workflow::campaignRecords(study, request.device, request.networks);
        if (!records)
            return fail(records.error());
        for (std::size_t i = 0; i < records->size(); ++i)
            table.networks[i].record = std::move((*records)[i]);
        return {};
    }

    /// All in one session of interleaved rounds, or in several where they are many.
    static Result<void> atOnce(const Context& context, const ThingsToMeasure& chosen, device::Provider& provider, MeasuredTable& table)
    {
        const std::size_t all = chosen.things.size();
        for (std::size_t first = 0; first < all && !table.stopped; first += kLargestSession) {
            const std::size_t count = std::min<std::size_t>(kLargestSession, all - first);
            std::vector<device::Candidate> candidates;
            for (std::size_t i = first; i < first + count; ++i) {
                if (context.job.stopped())
                    return fail(base::stoppedError());
                context.job.report("models", static_cast<double>(i), static_cast<double>(all));
                auto candidate = chosen.candidateOf(chosen.things[i]);
                if (!candidate)
                    return fail(candidate.error());
                candidates.push_back(std::move(*candidate));
            }
            Visits visits(count);
            device::Protocol protocol = table.measuring.protocol;
            protocol.journal = &visits;
            const auto timings = provider.measure(candidates, protocol, context.job);
            if (!timings && timings.error().kind != ErrorKind::Stopped)
                return fail(timings.error());
            table.stopped = !timings;
            for (std::size_t i = 0; i < count; ++i)
                table.networks[first + i].record = timings ? workflow::recordOf((*timings)[i]) : visits.record(i);
        }
        return {};
    }

    ThingOptions m_things;
    DeviceOptions m_device;
    std::string m_output, m_into;
    int m_batch = 8;
    bool m_force = false;
};

} // namespace

CommandPtr makeMeasureCommand()
{
    return std::make_unique<MeasureCommand>();
}

} // namespace vulpes::cli
