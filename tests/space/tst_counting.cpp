// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "space/random_space.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <cmath>
#include <map>

using namespace vulpes;
using namespace vulpes::space;

namespace {

std::string decimal(const boost::multiprecision::cpp_int& number)
{
    return number.str();
}

boost::multiprecision::cpp_int power(int base, unsigned exponent)
{
    return boost::multiprecision::pow(boost::multiprecision::cpp_int(base), exponent);
}

} // namespace

class TestCounting : public QObject
{
    Q_OBJECT

private slots:
    void foxnasCpuHas22608ToTheFifthNetworksPerResolution()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        QCOMPARE(cpu->count({{"resolution", 192}}), std::string("5906234995112194080768"));
        QCOMPARE(cpu->count({{"resolution", 192}}), decimal(power(22'608, 5)));
        QCOMPARE(cpu->count(), decimal(6 * power(22'608, 5)));
        QVERIFY(std::abs(cpu->log10Size({{"resolution", 320}}) - 5 * std::log10(22'608)) < 1e-12);
    }

    void foxnasTpuIsCountedByItsFusedBlocks()
    {
        const auto tpu = namedSpace("foxnas-tpu").value();
        const int perStage = 24 * 24 + 24 * 24 * 24 + 24 * 24 * 24 * 24;
        QCOMPARE(tpu->count({{"resolution", 192}}), decimal(power(perStage, 5)));
        // With every block depthwise it is the CPU space again.
        Locks depthwise = {{"resolution", 192}};
        for (const Decision& decision : tpu->decisions())
            if (decision.kind == "fused")
                depthwise[decision.id] = 0;
        QCOMPARE(tpu->count(depthwise), decimal(power(22'608, 5)));
    }

    void locksDivideTheCount()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        // Depth 3 at stage 24: 12^3 of its 22,608. A lock on its fourth block then changes nothing.
        const Locks depth = {{"resolution", 192}, {"s24.depth", 3}};
        QCOMPARE(cpu->count(depth), decimal(1728 * power(22'608, 4)));
        QCOMPARE(cpu->count({{"resolution", 192}, {"s24.depth", 3}, {"s24.b4.kernel", 7}}), cpu->count(depth));
        // A lock on the fourth block alone: 12^2 + 12^3 + 12^3 * 4.
        QCOMPARE(cpu->count({{"resolution", 192}, {"s24.b4.kernel", 7}}), decimal((144 + 1728 + 1728 * 4) * power(22'608, 4)));
    }

    void locksAreCheckedByDecisionAndValue()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        QVERIFY(cpu->checkLocks({{"s24.b4.kernel", 7}, {"resolution", 320}}).has_value());
        QCOMPARE(cpu->checkLocks({{"s24.b5.kernel", 7}}).error().code, std::string("lock_unknown_decision"));
        QCOMPARE(cpu->checkLocks({{"s24.b4.kernel", 4}}).error().code, std::string("lock_unknown_value"));
    }

    void countEnumerationAndBruteForceAgreeOnRandomSpaces()
    {
        base::Random random(1);
        for (int trial = 0; trial < 400; ++trial) {
            const SearchSpace s = test::randomSpace(random);
            const Locks locks = test::randomLocks(random, s, trial % 4);
            const auto expected = test::bruteForce(s, locks);
            std::vector<std::vector<std::int8_t>> listed;
            s.enumerate(locks, [&](const Architecture& architecture) {
                if (!s.check(architecture) || !s.meets(architecture, locks))
                    qFatal("an enumerated network is no network of the space");
                listed.push_back(architecture.choices);
                return true;
            });
            QCOMPARE(std::to_string(expected.size()), s.count(locks));
            // A set iterates in lexicographic order, which is canonical: globals, then stage by stage.
            QCOMPARE(listed, (std::vector<std::vector<std::int8_t>>(expected.begin(), expected.end())));
            QVERIFY(std::abs(s.log10Size(locks) - std::log10(static_cast<double>(expected.size()))) < 1e-9);
        }
    }

    void enumerationStopsWhenAsked()
    {
        int visited = 0;
        namedSpace("foxnas-cpu").value()->enumerate({}, [&](const Architecture&) { return ++visited < 1000; });
        QCOMPARE(visited, 1000);
    }

    void samplingIsUniformOverNetworksNotOverDepths()
    {
        // Depth 1 has 3 networks, depth 2 has 9, depth 3 has 27; times 2 resolutions: 78 cells, each equally likely.
        const auto s = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "tiny",
            "globals": [{"kind": "resolution", "values": [32, 64]}],
            "stages": [{"name": "a", "depth": {"key": "d", "values": [1, 2, 3]}, "blocks": 3,
                        "decisions": [{"kind": "kernel", "key": "k", "values": [3, 5, 7]}]}]})"))
                           .value();
        QCOMPARE(s.count(), std::string("78"));
        base::Random random(4);
        std::map<std::vector<std::int8_t>, int> counts;
        constexpr int kPerCell = 500;
        for (int i = 0; i < 78 * kPerCell; ++i) {
            const Architecture drawn = s.sample(random);
            QVERIFY(s.check(drawn).has_value());
            ++counts[drawn.choices];
        }
        QCOMPARE(counts.size(), std::size_t{78});
        double chiSquare = 0;
        for (const auto& [choices, count] : counts)
            chiSquare += std::pow(count - kPerCell, 2) / kPerCell;
        // 77 degrees of freedom: 0.1 % lie above 121.1 and 0.1 % below 43.0.
        QVERIFY2(chiSquare > 43.0 && chiSquare < 121.1, qPrintable(QString::number(chiSquare)));
    }

    void lockedSamplingIsUniformOverWhatIsLeft()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const Locks locks = {{"s40.b3.kernel", 5}, {"s80.depth", 2}, {"resolution", 256}};
        base::Random random(5);
        // Stage 40 under a lock on its third block: 144 networks of depth 2, 144 * 4 of depth 3, 144 * 4 * 12 of depth 4.
        std::map<double, int> depths;
        constexpr int kDraws = 60'000;
        for (int i = 0; i < kDraws; ++i) {
            const Architecture drawn = cpu->sample(random, locks);
            if (!cpu->meets(drawn, locks))
                QFAIL("a sample breaks its locks");
            ++depths[*cpu->value(drawn, *cpu->find("s40.depth"))];
        }
        double chiSquare = 0;
        for (const auto& [depth, weight] : std::map<double, double>{{2, 1.0 / 53}, {3, 4.0 / 53}, {4, 48.0 / 53}})
            chiSquare += std::pow(depths[depth] - kDraws * weight, 2) / (kDraws * weight);
        QVERIFY2(chiSquare < 13.8, qPrintable(QString::number(chiSquare))); // 2 degrees of freedom, 0.1 %
    }

    void equalSeedsDrawEqualNetworks()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        base::Random a(9);
        base::Random b(9);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(cpu->sample(a), cpu->sample(b));
    }
};

QTEST_GUILESS_MAIN(TestCounting)
#include "tst_counting.moc"
