// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "space/random_space.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace vulpes;
using namespace vulpes::space;

namespace {

/// The other stages held at one network, so that enumerating the space lists one stage.
std::vector<Architecture> orderedNetworks(const SearchSpace& s, std::size_t stage, const Locks& locks)
{
    std::set<StageChoices> seen;
    std::vector<Architecture> all;
    s.enumerate(locks, [&](const Architecture& architecture) {
        if (seen.insert(s.stageChoices(architecture, stage)).second)
            all.push_back(architecture);
        return true;
    });
    return all;
}

/// First block and the multiset of the others, as a key that forgets their order.
StageChoices forgetOrder(const SearchSpace& s, const Architecture& architecture, std::size_t stage)
{
    return s.stageChoices(s.representative(architecture), stage);
}

long long orderingsIn(const std::vector<StageState>& states)
{
    long long sum = 0;
    for (const StageState& state : states)
        sum += state.orderings;
    return sum;
}

} // namespace

class TestStates : public QObject
{
    Q_OBJECT

private slots:
    void foxnasStagesHave22608Or5448Or432States()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        for (std::size_t stage = 0; stage < 5; ++stage) {
            QCOMPARE(cpu->states(stage, StateSet::Ordered).size(), std::size_t{22'608});
            const auto multisets = cpu->states(stage, StateSet::Multisets);
            QCOMPARE(multisets.size(), std::size_t{5'448});
            QCOMPARE(orderingsIn(multisets), 22'608);
            QCOMPARE(cpu->states(stage, StateSet::Tied).size(), std::size_t{432});
        }
    }

    void lockedMultisetsStandForAllLockedOrders()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        for (const Locks& locks : {Locks{{"s24.b3.kernel", 5}}, Locks{{"s24.b2.kernel", 3}, {"s24.b3.expansion", 6}, {"s24.depth", 4}},
                 Locks{{"s24.b2.kernel", 3}, {"s24.b3.kernel", 3}, {"s24.b4.kernel", 3}}, Locks{{"s24.b1.kernel", 7}}}) {
            const auto ordered = cpu->states(0, StateSet::Ordered, locks);
            const auto multisets = cpu->states(0, StateSet::Multisets, locks);
            QCOMPARE(orderingsIn(multisets), static_cast<long long>(ordered.size()));
            QVERIFY(multisets.size() < ordered.size());
        }
    }

    void statesAgreeWithEnumerationOnRandomSpaces()
    {
        base::Random random(1);
        for (int trial = 0; trial < 400; ++trial) {
            const SearchSpace s = test::randomSpace(random);
            const Locks locks = test::randomLocks(random, s, trial % 4);
            for (std::size_t stage = 0; stage < s.stages().size(); ++stage) {
                const auto networks = orderedNetworks(s, stage, locks);
                const auto ordered = s.states(stage, StateSet::Ordered, locks);
                QCOMPARE(ordered.size(), networks.size());
                for (std::size_t i = 0; i < networks.size(); ++i)
                    QCOMPARE(ordered[i].choices, s.stageChoices(networks[i], stage));

                std::map<StageChoices, int> expected;
                std::set<StageChoices> tied;
                for (const Architecture& network : networks) {
                    ++expected[forgetOrder(s, network, stage)];
                    const auto& blocks = s.stages()[stage].blocks;
                    bool equal = true;
                    for (std::size_t b = 2; b < s.activeBlocks(network, stage) && s.interchangeable(stage); ++b)
                        for (std::size_t k = 0; k < blocks[b].size(); ++k)
                            equal = equal && network.choices[blocks[b][k]] == network.choices[blocks[1][k]];
                    if (equal)
                        tied.insert(s.stageChoices(network, stage));
                }
                const auto multisets = s.states(stage, StateSet::Multisets, locks);
                QCOMPARE(multisets.size(), expected.size());
                std::set<StageChoices> representatives;
                for (const StageState& state : multisets) {
                    Architecture network = networks.front();
                    for (std::size_t k = 0; k < state.choices.size(); ++k)
                        network.choices[s.stageDecisions(stage)[k]] = state.choices[k];
                    QVERIFY(s.check(network).has_value());
                    QVERIFY(s.meets(network, locks)); // the representative is an order that meets the locks
                    QCOMPARE(state.orderings, expected[forgetOrder(s, network, stage)]);
                    QVERIFY(representatives.insert(forgetOrder(s, network, stage)).second);
                    if (locks.empty())
                        QCOMPARE(s.representative(network), network);
                }
                std::set<StageChoices> listed;
                for (const StageState& state : s.states(stage, StateSet::Tied, locks))
                    QVERIFY(listed.insert(state.choices).second);
                QCOMPARE(listed, tied);
                if (locks.empty())
                    for (const auto set : {StateSet::Ordered, StateSet::Multisets, StateSet::Tied})
                        QCOMPARE(s.stateCount(stage, set), static_cast<double>(s.states(stage, set).size()));
            }
        }
    }

    void blocksThatDifferKeepTheirOrder()
    {
        const auto s = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "mixed", "stages": [
            {"name": "a", "blocks": [[], [{"kind": "kernel", "key": "k", "values": [3, 5]}],
                                     [{"kind": "kernel", "key": "k", "values": [3, 7]}]]}]})"))
                           .value();
        QVERIFY(!s.interchangeable(0));
        QCOMPARE(s.states(0, StateSet::Multisets).size(), std::size_t{4});
        QCOMPARE(s.states(0, StateSet::Tied).size(), std::size_t{4});
        const Architecture network = s.parse("a:k5,3").value();
        QCOMPARE(s.representative(network), network);
    }

    void stagesAndGlobalsAssembleToTheSameNetwork()
    {
        base::Random random(2);
        for (int trial = 0; trial < 300; ++trial) {
            const SearchSpace s = test::randomSpace(random);
            const Architecture network = s.sample(random);
            std::vector<StageChoices> stages;
            for (std::size_t stage = 0; stage < s.stages().size(); ++stage)
                stages.push_back(s.stageChoices(network, stage));
            StageChoices globals;
            for (const std::size_t i : s.globals())
                globals.push_back(network.choices[i]);
            QCOMPARE(s.assemble(stages, globals), network);
            const auto all = s.globalChoices();
            QVERIFY(std::find(all.begin(), all.end(), globals) != all.end());
        }
    }

    void globalChoicesFollowTheLocks()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        QCOMPARE(cpu->globalChoices().size(), std::size_t{6});
        QCOMPARE(cpu->globalChoices({{"resolution", 224}}), (std::vector<StageChoices>{{3}}));
        const auto none = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "plain",
            "stages": [{"name": "a", "blocks": 1, "decisions": [{"kind": "kernel", "key": "k", "values": [3]}]}]})"))
                              .value();
        QCOMPARE(none.globalChoices(), (std::vector<StageChoices>{{}}));
    }
};

QTEST_GUILESS_MAIN(TestStates)
#include "tst_states.moc"
