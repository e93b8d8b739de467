// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/profile.h"

#include "graph/block.h"
#include "predict/profiled.h"
#include "space/describe.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace vulpes::workflow {

namespace {

/// What is to be measured, and what each result means.
struct Plan
{
    study::BlockTable table;                       ///< entries without times
    std::vector<device::Candidate> candidates;     ///< different blocks, then fitted, then held-out networks
    std::map<graph::BlockKey, std::size_t> byKey;  ///< candidate of a block
    std::vector<ProfiledNetwork> networks;         ///< fitted, then held out
    std::vector<std::vector<std::size_t>> parts;   ///< candidates a network is made of
};

Result<space::StageChoices> globalsAt(const space::SearchSpace& space, int resolution)
{
    space::Locks locks;
    if (space.find("resolution"))
        locks["resolution"] = resolution;
    if (auto checked = space.checkLocks(locks); !checked)
        return fail(usageError("profile_resolution").with("resolution", resolution).with("space", space.name()));
    return space.globalChoices(locks).front();
}

class Planner
{
public:
    Planner(const ProfileRequest& request, const Job& job) : m_request(request), m_job(job), m_models(request.precision)
    {
        m_task.height = m_task.width = request.resolution;
        m_task.classes = request.classes;
    }

    Result<Plan> make()
    {
        const space::SearchSpace& space = *m_request.space;
        const auto globals = globalsAt(space, m_request.resolution);
        if (!globals)
            return fail(globals.error());
        const auto variants = space::blockVariants(space);
        if (!variants)
            return fail(variants.error());
        m_plan.table = {space.name(), m_request.resolution, m_request.classes, std::string(codeOf(m_request.precision)),
            m_request.device, {}, 1, {}, {}};

        for (const space::BlockVariant& variant : *variants) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            const auto blocks = blocksOf(space::networkWith(space, variant, *globals));
            if (!blocks)
                return fail(blocks.error());
            if (m_plan.table.entries.empty())
                if (auto added = addFixed(*blocks); !added)
                    return fail(added.error());
            const auto column = predict::columnOf(space, variant);
            if (!column)
                return fail(column.error());
            const auto wanted = std::ranges::find_if(*blocks, [&](const graph::Block& block) {
                return block.stage == static_cast<int>(variant.stage) && block.block == (variant.first ? 1 : 2);
            });
            if (auto added = addEntry(*column, *wanted); !added)
                return fail(added.error());
        }
        if (auto added = addNetworks(); !added)
            return fail(added.error());
        return std::move(m_plan);
    }

private:
    Result<std::vector<graph::Block>> blocksOf(const space::Architecture& network) const
    {
        const auto graph = space::describe(*m_request.space, network, m_task);
        if (!graph)
            return fail(graph.error());
        return graph::cutIntoBlocks(*graph);
    }

    /// What stands outside the stages is in every network.
    Result<void> addFixed(const std::vector<graph::Block>& blocks)
    {
        for (const graph::Block& block : blocks)
            if (block.stage < 0)
                if (auto added = addEntry({}, block); !added)
                    return added;
        return {};
    }

    Result<void> addEntry(std::string column, const graph::Block& block)
    {
        study::BlockTable::Entry entry;
        entry.column = std::move(column);
        entry.key = block.key;
        m_plan.table.entries.push_back(std::move(entry));
        if (m_plan.byKey.contains(block.key))
            return {};
        // The last piece ends in probabilities, as the network does.
        const bool head = block.graph.ops.back().kind == graph::OpKind::FullyConnected;
        auto model = m_models.make(block.graph, head);
        if (!model)
            return fail(model.error());
        m_plan.byKey.emplace(block.key, m_plan.candidates.size());
        m_plan.candidates.push_back({block.key, std::move(*model), {}});
        return {};
    }

    Result<void> addNetworks()
    {
        const space::SearchSpace& space = *m_request.space;
        space::Locks locks;
        if (space.find("resolution"))
            locks["resolution"] = m_request.resolution;
        const auto count = static_cast<std::size_t>(m_request.fittedNetworks + m_request.heldOutNetworks);
        for (space::Architecture& network : randomNetworks(space, count, m_request.seed, locks)) {
            if (m_job.stopped())
                return fail(base::stoppedError());
            const auto graph = space::describe(space, network, m_task);
            if (!graph)
                return fail(graph.error());
            const auto blocks = graph::cutIntoBlocks(*graph);
            if (!blocks)
                return fail(blocks.error());
            auto& parts = m_plan.parts.emplace_back();
            for (const graph::Block& block : *blocks)
                parts.push_back(m_plan.byKey.at(block.key));
            auto model = m_models.make(*graph, true);
            if (!model)
                return fail(model.error());
            m_plan.candidates.push_back({space.format(network), std::move(*model), {}});
            ProfiledNetwork profiled;
            profiled.architecture = std::move(network);
            profiled.macs = graph->macs();
            m_plan.networks.push_back(std::move(profiled));
        }
        return {};
    }

    const ProfileRequest& m_request;
    const Job& m_job;
    TimingModels m_models;
    graph::TaskShape m_task;
    Plan m_plan;
};

/// The factor f that makes Σ (1 − f·sum/measured)² smallest.
double factorOf(const std::vector<ProfiledNetwork>& networks)
{
    double up = 0;
    double down = 0;
    for (const ProfiledNetwork& network : networks) {
        const double ratio = network.sum / network.measured.minimum;
        up += ratio;
        down += ratio * ratio;
    }
    return down > 0 ? up / down : 1;
}

void fillEntries(Plan& plan, const std::vector<device::Timing>& timings)
{
    for (study::BlockTable::Entry& entry : plan.table.entries) {
        const device::Timing& timing = timings[plan.byKey.at(entry.key)];
        entry.latencyMs = timing.minimum;
        entry.noise = timing.noise;
        entry.rounds = timing.rounds;
        entry.preempted = timing.preempted;
    }
}

}  // namespace

Result<Profile> profileSpace(device::Provider& provider, const ProfileRequest& request, const Job& job)
{
    auto made = Planner(request, job).make();
    if (!made)
        return fail(made.error());
    Plan& plan = *made;
    const std::size_t firstNetwork = plan.byKey.size();
    const std::size_t firstHeldOut =
        firstNetwork + std::min(plan.networks.size(), static_cast<std::size_t>(request.fittedNetworks));

    device::Protocol protocol = request.protocol;
    protocol.seed = request.seed;
    const auto timings = provider.measure(plan.candidates, protocol, job);
    if (!timings)
        return fail(timings.error());
    fillEntries(plan, *timings);
    const std::span<const device::Candidate> heldOut = std::span(plan.candidates).subspan(firstHeldOut);
    std::vector<device::Timing> again;
    if (!heldOut.empty()) {
        ++protocol.seed;
        auto second = provider.measure(heldOut, protocol, job);
        if (!second)
            return fail(second.error());
        again = std::move(*second);
    }

    Profile profile;
    for (std::size_t n = 0; n < plan.networks.size(); ++n) {
        ProfiledNetwork& network = plan.networks[n];
        network.measured = (*timings)[firstNetwork + n];
        network.sum = std::accumulate(plan.parts[n].begin(), plan.parts[n].end(), 0.0,
            [&](double sum, std::size_t part) { return sum + (*timings)[part].minimum; });
        const bool fits = firstNetwork + n < firstHeldOut;
        if (!fits)
            network.again = again[firstNetwork + n - firstHeldOut];
        (fits ? profile.fitted : profile.heldOut).push_back(std::move(network));
    }
    plan.table.factor = factorOf(profile.fitted);
    for (auto* networks : {&profile.fitted, &profile.heldOut})
        for (ProfiledNetwork& network : *networks)
            network.predictedMs = plan.table.factor * network.sum;
    if (!profile.heldOut.empty())
        plan.table.check = checkProfile(profile.fitted, profile.heldOut);
    plan.table.date = nowInUtc();
    profile.table = std::move(plan.table);
    return profile;
}

}  // namespace vulpes::workflow
