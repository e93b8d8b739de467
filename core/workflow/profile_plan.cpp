// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/profile_plan.h"

#include "predict/profiled.h"
#include "space/describe.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

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

    Result<ProfilePlan> make()
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
            report(variants->size());
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
            // A skip that keeps the shape has no operators: it is not there, and takes no time.
            if (wanted == blocks->end())
                addNothing(*column);
            else if (auto added = addEntry(*column, *wanted); !added)
                return fail(added.error());
        }
        if (auto added = addNetworks(); !added)
            return fail(added.error());
        return std::move(m_plan);
    }

private:
    void report(std::size_t pieces) const
    {
        m_job.report("models", static_cast<double>(m_plan.candidates.size()),
            static_cast<double>(pieces) + m_request.fittedNetworks + m_request.heldOutNetworks);
    }

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

    void addNothing(std::string column)
    {
        study::BlockTable::Entry entry;
        entry.column = std::move(column);
        m_plan.table.entries.push_back(std::move(entry));
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
        auto model = m_models.make(block.graph, head, m_job);
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
            report(m_plan.table.entries.size());
            const auto graph = space::describe(space, network, m_task);
            if (!graph)
                return fail(graph.error());
            const auto blocks = graph::cutIntoBlocks(*graph);
            if (!blocks)
                return fail(blocks.error());
            auto& parts = m_plan.parts.emplace_back();
            for (const graph::Block& block : *blocks)
                parts.push_back(m_plan.byKey.at(block.key));
            auto model = m_models.make(*graph, true, m_job);
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
    ProfilePlan m_plan;
};

}  // namespace

Result<ProfilePlan> planProfile(const ProfileRequest& request, const Job& job)
{
    return Planner(request, job).make();
}

}  // namespace vulpes::workflow
