// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "space/random_space.h"

#include <QTest>

#include <algorithm>

using namespace vulpes;
using namespace vulpes::space;

namespace {

bool contains(const std::vector<Architecture>& list, const Architecture& wanted)
{
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// The stage whose depth differs, if one does.
std::optional<std::size_t> stageWithOtherDepth(const SearchSpace& s, const Architecture& a, const Architecture& b)
{
    for (std::size_t stage = 0; stage < s.stages().size(); ++stage)
        if (s.activeBlocks(a, stage) != s.activeBlocks(b, stage))
            return stage;
    return std::nullopt;
}

} // namespace

class TestNeighbours : public QObject
{
    Q_OBJECT

private slots:
    void aNetworkHasOneNeighbourPerOtherValueOfEachActiveDecision()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        base::Random random(1);
        for (int i = 0; i < 20; ++i) {
            const Architecture network = cpu->sample(random);
            std::size_t expected = 0;
            for (std::size_t k = 0; k < cpu->decisions().size(); ++k)
                if (cpu->active(network, k))
                    expected += cpu->decisions()[k].values.size() - 1;
            QCOMPARE(cpu->neighbours(network).size(), expected);
        }
    }

    void neighboursAreDistinctNetworksInOrderThatMeetTheLocks()
    {
        base::Random random(2);
        for (int trial = 0; trial < 500; ++trial) {
            const SearchSpace s = test::randomSpace(random);
            const Locks locks = test::randomLocks(random, s, trial % 4);
            const Architecture network = s.sample(random, locks);
            const auto found = s.neighbours(network, locks);
            for (std::size_t i = 0; i < found.size(); ++i) {
                QVERIFY(s.check(found[i]).has_value());
                QVERIFY(s.meets(found[i], locks));
                QVERIFY(found[i] != network);
                QVERIFY(i == 0 || found[i - 1].choices < found[i].choices); // these spaces list decisions in canonical order
            }
        }
    }

    void stepsAtEqualDepthAndStepsThatGrowCanBeUndone()
    {
        base::Random random(3);
        int shrunk = 0;
        for (int trial = 0; trial < 500; ++trial) {
            const SearchSpace s = test::randomSpace(random);
            const Architecture network = s.sample(random);
            for (const Architecture& next : s.neighbours(network)) {
                const auto stage = stageWithOtherDepth(s, network, next);
                const bool shrinks = stage && s.activeBlocks(next, *stage) < s.activeBlocks(network, *stage);
                const bool undone = contains(s.neighbours(next), network);
                if (!shrinks) {
                    QVERIFY(undone);
                } else {
                    // Undone exactly when growing again would copy what was dropped.
                    const std::size_t depth = *s.stages()[*stage].depth;
                    const auto regrown = s.with(next, s.decisions()[depth].id, *s.value(network, depth));
                    QCOMPARE(undone, regrown.value() == network);
                    ++shrunk;
                }
            }
        }
        QVERIFY(shrunk > 100);
    }

    void growingCopiesTheLastBlockUnlessALockSaysOtherwise()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const auto network = cpu->parse("192|24:d2e4,6k3,5|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3").value();
        const auto grown = cpu->with(network, "s24.depth", 4).value();
        QCOMPARE(cpu->format(grown), std::string("foxnas-cpu:192|24:d4e4,6,6,6k3,5,5,5|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3"));
        QVERIFY(contains(cpu->neighbours(network), grown));
        // A lock decides how a new block enters.
        const auto locked = cpu->neighbours(network, {{"s24.b3.kernel", 7}});
        QCOMPARE(locked.size(), std::size_t{5 + 10 * 5 + 5 * 2});
        const std::string others = "|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3";
        QVERIFY(contains(locked, cpu->parse("192|24:d3e4,6,6k3,5,7" + others).value()));
        QVERIFY(contains(locked, cpu->parse("192|24:d4e4,6,6,6k3,5,7,5" + others).value()));
        // A network that breaks a lock has only neighbours that mend it.
        QCOMPARE(cpu->neighbours(network, {{"s24.depth", 3}}).size(), std::size_t{1});
    }

    void aChangeThatMeansNothingIsRefused()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const auto network = cpu->parse("192|24:d2e4,6k3,5|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3").value();
        QCOMPARE(cpu->with(network, "s24.width", 1).error().code, std::string("lock_unknown_decision"));
        QCOMPARE(cpu->with(network, "s24.depth", 5).error().code, std::string("lock_unknown_value"));
        QCOMPARE(cpu->with(network, "s24.b3.kernel", 5).error().code, std::string("arch_outside_space"));
        QCOMPARE(cpu->with(network, "s24.b2.kernel", 7).value(),
            cpu->parse("192|24:d2e4,6k3,7|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3").value());
    }

    void aBlockThatCannotCopyTakesTheNearestValue()
    {
        const auto s = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "mixed", "stages": [
            {"name": "a", "depth": {"key": "d", "values": [1, 2]},
             "blocks": [[{"kind": "kernel", "key": "k", "values": [3, 5, 7]}],
                        [{"kind": "groups", "key": "g", "values": [1, 2]}, {"kind": "kernel", "key": "k", "values": [1, 6]}]]}]})"))
                           .value();
        QCOMPARE(s.format(s.with(s.parse("a:d1k7").value(), "sa.depth", 2).value()), std::string("mixed:a:d2k7,6g1"));
        QCOMPARE(s.format(s.with(s.parse("a:d1k3").value(), "sa.depth", 2).value()), std::string("mixed:a:d2k3,1g1"));
    }
};

QTEST_GUILESS_MAIN(TestNeighbours)
#include "tst_neighbours.moc"
