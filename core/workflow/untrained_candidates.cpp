// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/describe.h"
#include "workflow/campaign.h"

namespace vulpes::workflow {

CandidateMaker untrainedCandidates(
    space::SpacePtr space, Precision precision, int resolution, int classes, const Job& job)
{
    auto models = std::make_shared<TimingModels>(precision);
    return [space = std::move(space), models, resolution, classes, job](
               const space::Architecture& network) -> Result<device::Candidate> {
        graph::TaskShape task;
        task.height = task.width = resolution;
        task.classes = classes;
        const auto graph = space::describe(*space, network, task);
        if (!graph)
            return fail(graph.error());
        auto model = models->make(*graph, true, job);
        if (!model)
            return fail(model.error());
        return device::Candidate{space->format(network), std::move(*model), {}};
    };
}

}  // namespace vulpes::workflow
