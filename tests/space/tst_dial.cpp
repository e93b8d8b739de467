// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_space.h"
#include "space/corners.h"
#include "space/describe.h"
#include "space/dial.h"
#include "space/named_spaces.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace vulpes;
using namespace vulpes::space;

namespace {

double macsOf(const SearchSpace& space, const Architecture& network)
{
    graph::TaskShape task;
    task.height = task.width = 32;
    task.classes = 10;
    return static_cast<double>(describe(space, network, task).value().macs());
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

std::vector<double> macsOfMany(const SearchSpace& space, int many, const auto& draw)
{
    std::vector<double> macs;
    for (int i = 0; i < many; ++i)
        macs.push_back(macsOf(space, draw()));
    return macs;
}

} // namespace

class TestDial : public QObject
{
    Q_OBJECT

private slots:
    void cornersOfTheCpuSpaceAreKnown()
    {
        const auto space = namedSpace("foxnas-cpu-32").value();
        for (std::size_t i = 0; i < space->decisions().size(); ++i) {
            const auto least = space->value(smallest(*space), i);
            QVERIFY(!least || *least == space->decisions()[i].values.front());
            QCOMPARE(*space->value(largest(*space), i), space->decisions()[i].values.back());
        }
        // Smallest and largest, and for each kind of decision one of either.
        const auto all = corners(*space);
        QCOMPARE(all[0], smallest(*space));
        QCOMPARE(all[1], largest(*space));
        std::set<std::string> kinds;
        for (const Decision& decision : space->decisions())
            if (decision.values.size() > 1)
                kinds.insert(decision.kind);
        QCOMPARE(all.size(), 2 + 2 * kinds.size());
    }

    void noNetworkIsSmallerOrLargerThanTheCorners()
    {
        const auto space = namedSpace("foxnas-cpu-32").value();
        base::Random random(3);
        const double low = macsOf(*space, smallest(*space));
        const double high = macsOf(*space, largest(*space));
        for (const double macs : macsOfMany(*space, 300, [&] { return sampleAlongDial(*space, random); }))
            QVERIFY(low <= macs && macs <= high);
    }

    void everyDrawIsANetworkOfTheSpaceWithinTheLocks()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            base::Random random(seed);
            const SearchSpace space = test::randomSpace(random);
            const Locks locks = test::randomLocks(random, space, 2);
            for (int i = 0; i < 20; ++i) {
                const Architecture network = sampleAlongDial(space, random, locks);
                QVERIFY(space.check(network).has_value());
                QVERIFY(space.meets(network, locks));
            }
            for (const Architecture& network : corners(space, locks)) {
                QVERIFY(space.check(network).has_value());
                QVERIFY(space.meets(network, locks));
            }
        }
    }

    void theSameSeedDrawsTheSameNetworks()
    {
        const auto space = namedSpace("foxnas-cpu-32").value();
        base::Random one(7), other(7);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(sampleAlongDial(*space, one), sampleAlongDial(*space, other));
    }

    void aLockChangesNoOtherDecision()
    {
        const auto space = namedSpace("foxnas-cpu-32").value();
        const std::string id = space->decisions()[*space->stages()[0].depth].id;
        const double most = space->decisions()[*space->stages()[0].depth].values.back();
        base::Random one(7), other(7);
        for (int i = 0; i < 20; ++i) {
            const Architecture free = sampleAlongDial(*space, one);
            const Architecture locked = sampleAlongDial(*space, other, {{id, most}});
            for (std::size_t d = 0; d < space->decisions().size(); ++d)
                if (space->decisions()[d].stage != 0)
                    QCOMPARE(locked.choices[d], free.choices[d]);
        }
    }

    void theDialReachesSizesThatUniformNetworksDoNot()
    {
        const auto space = namedSpace("foxnas-cpu-32").value();
        base::Random random(1);
        const auto dial = macsOfMany(*space, 400, [&] { return sampleAlongDial(*space, random); });
        const auto uniform = macsOfMany(*space, 400, [&] { return space->sample(random); });
        QVERIFY(quantile(dial, 0.95) > 1.2 * quantile(uniform, 0.95));
        QVERIFY(quantile(dial, 0.05) < quantile(uniform, 0.05));
    }
};

QTEST_GUILESS_MAIN(TestDial)
#include "tst_dial.moc"
