// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: not JSON, not a space, or a space that can be asked everything.
#include "base/json.h"
#include "space/describe.h"
#include "space/search_space.h"

#include <cstdint>
#include <cstdlib>

using namespace vulpes;
using namespace vulpes::space;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void ask(const SearchSpace& space)
{
    (void)space.count();
    (void)space.log10Size();
    base::Random random(1);
    Architecture network = space.sample(random);
    require(space.check(network).has_value());
    const auto read = space.parse(space.format(network));
    require(read && *read == network);
    std::size_t choices = 0;
    for (const Decision& decision : space.decisions())
        choices += decision.values.size();
    if (choices < 100)
        for (const Architecture& next : space.neighbours(network))
            require(space.check(next).has_value());
    std::vector<StageChoices> stages;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        stages.push_back(space.stageChoices(network, s));
        for (const auto set : {StateSet::Ordered, StateSet::Multisets, StateSet::Tied}) {
            const double count = space.stateCount(s, set);
            if (count < 300)
                require(static_cast<double>(space.states(s, set).size()) == count);
        }
    }
    StageChoices globals;
    for (const std::size_t i : space.globals())
        globals.push_back(network.choices[i]);
    require(space.assemble(stages, globals) == network);

    const auto graph = describe(space, network, {32, 32, 3, 10});
    require(graph.has_value() == !space.skeleton().empty());
    if (graph)
        require(graph->macs() >= 0 && graph->parameters() > 0 && graph->peakActivationBytes(4) > 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto json = base::parseJson({reinterpret_cast<const char*>(data), size}, "fuzz.json");
    if (!json)
        return 0;
    const auto space = SearchSpace::fromJson(*json);
    if (!space)
        return 0;
    const Json written = space->toJson();
    const auto again = SearchSpace::fromJson(written);
    require(again && again->toJson() == written);
    if (space->decisions().size() < 200)
        ask(*space);
    return 0;
}
