// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/corners.h"
#include "space/named_spaces.h"
#include "workflow/sampling_plan.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

space::SpacePtr small()
{
    return space::namedSpace("foxnas-cpu-32").value();
}

NetworkCost macs()
{
    return macsOf(small(), 32, 10);
}

std::vector<space::Architecture> planned(std::size_t count, std::uint64_t seed = 1, const space::Locks& locks = {}, const ChoicesSet& known = {})
{
    return stratifiedNetworks(*small(), count, macs(), locks, seed, known).value();
}

ChoicesSet choicesOf(const std::vector<space::Architecture>& networks)
{
    ChoicesSet set;
    for (const auto& network : networks)
        set.insert(network.choices);
    return set;
}

/// How many networks lie in each fifth of the range of costs.
std::array<int, 5> fifths(const std::vector<space::Architecture>& networks)
{
    const double low = macs()(space::smallest(*small()));
    const double high = macs()(space::largest(*small()));
    std::array<int, 5> counts{};
    for (const auto& network : networks)
        ++counts[static_cast<std::size_t>(std::clamp(std::floor(5 * (macs()(network) - low) / (high - low)), 0.0, 4.0))];
    return counts;
}

/// Accuracy and latency that the formulas can fit: sums over decisions, with a little noise.
study::Study studyOf(const std::vector<space::Architecture>& networks)
{
    study::Study study = study::Study::inMemory(small()).value();
    std::vector<study::Sample> samples;
    base::Random random(5);
    for (const auto& network : networks) {
        study::Sample sample;
        sample.observation.architecture = network;
        const double size = macs()(network) / 1e6;
        sample.accuracy = 60 + 10 * std::sqrt(size / 10) + 0.05 * random.normal();
        sample.timings.push_back({"host", study::kLatencyMs, {1 + size + 0.01 * random.normal()}});
        samples.push_back(std::move(sample));
    }
    (void)study.addSamples(samples).value();
    return study;
}

} // namespace

class TestSamplingPlan : public QObject
{
    Q_OBJECT

private slots:
    void plansHaveNames()
    {
        for (const SamplingPlan plan : {SamplingPlan::Stratified, SamplingPlan::Annealing, SamplingPlan::Suggest})
            QCOMPARE(samplingPlanFromCode(codeOf(plan)).value(), plan);
        QCOMPARE(samplingPlanFromCode("random").error().code, std::string("plan_unknown"));
    }

    void theCornersComeFirstAndNothingTwice()
    {
        const auto networks = planned(60);
        QCOMPARE(networks.size(), std::size_t{60});
        QCOMPARE(choicesOf(networks).size(), std::size_t{60});
        QCOMPARE(networks[0], space::smallest(*small()));
        QCOMPARE(networks[1], space::largest(*small()));
        for (const auto& network : networks)
            QVERIFY(small()->check(network).has_value());
    }

    void theRangeIsCoveredEvenly()
    {
        // Uniform networks leave the upper half of the range empty; a fair share of 100 in a fifth is 20.
        for (const int count : fifths(planned(100)))
            QVERIFY2(count >= 8 && count <= 40, qPrintable(QString::number(count)));
        base::Random random(1);
        std::vector<space::Architecture> uniform;
        for (int i = 0; i < 100; ++i)
            uniform.push_back(small()->sample(random));
        QVERIFY(fifths(uniform)[4] == 0);
    }

    void aPlanCutShortCoversTheRangeToo()
    {
        auto networks = planned(100);
        networks.resize(40);
        for (const int count : fifths(networks))
            QVERIFY(count >= 2);
    }

    void theSameSeedPlansTheSame()
    {
        QCOMPARE(planned(30, 7), planned(30, 7));
        QVERIFY(planned(30, 7) != planned(30, 8));
    }

    void locksHoldAndKnownNetworksAreLeftOut()
    {
        const space::Decision& depth = small()->decisions()[*small()->stages()[0].depth];
        const space::Locks locks{{depth.id, depth.values.front()}};
        const auto first = planned(20, 1, locks);
        for (const auto& network : first)
            QVERIFY(small()->meets(network, locks));
        const auto second = planned(20, 1, locks, choicesOf(first));
        auto both = choicesOf(first);
        both.merge(choicesOf(second));
        QCOMPARE(both.size(), std::size_t{40});
    }

    void aSmallSpaceGivesWhatItHas()
    {
        space::Locks locks;
        for (const auto& decision : small()->decisions())
            locks[decision.id] = decision.values.front();
        QCOMPARE(planned(20, 1, locks).size(), std::size_t{1});
    }

    void withoutSamplesEveryPlanStartsEvenly()
    {
        const study::Study study = study::Study::inMemory(small()).value();
        for (const SamplingPlan plan : {SamplingPlan::Stratified, SamplingPlan::Annealing, SamplingPlan::Suggest}) {
            NextNetworks wanted;
            wanted.plan = plan;
            wanted.device = "host";
            QCOMPARE(nextNetworks(study, wanted, {}).value(), planned(8));
        }
    }

    void annealingChoosesWhatThePredictorsHoldBest()
    {
        const auto first = planned(80);
        const study::Study study = studyOf(first);
        NextNetworks wanted;
        wanted.plan = SamplingPlan::Annealing;
        wanted.device = "host";
        const auto best = nextNetworks(study, wanted, choicesOf(first)).value();
        QCOMPARE(best.size(), std::size_t{8});
        auto all = choicesOf(first);
        all.merge(choicesOf(best));
        QCOMPARE(all.size(), std::size_t{88});
        // Along the range, from fast to slow.
        QVERIFY(macs()(best.front()) < macs()(best.back()));
        QCOMPARE(nextNetworks(study, wanted, choicesOf(first)).value(), best);
    }

    void suggestingChoosesNewNetworks()
    {
        const auto first = planned(80);
        const study::Study study = studyOf(first);
        NextNetworks wanted;
        wanted.plan = SamplingPlan::Suggest;
        wanted.device = "host";
        const auto next = nextNetworks(study, wanted, choicesOf(first)).value();
        QCOMPARE(next.size(), std::size_t{8});
        auto all = choicesOf(first);
        all.merge(choicesOf(next));
        QCOMPARE(all.size(), std::size_t{88});
    }

    void planningIsStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(stratifiedNetworks(*small(), 20, macs(), {}, 1, {}, Job(stop.get_token(), {})).error().kind, ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestSamplingPlan)
#include "tst_sampling_plan.moc"
