// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/device_overview.h"

#include <QTest>

#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

/// Ten networks of accuracies 60 … 69. "near" is slow where they are accurate, "odd" the other way round with ties, "rare" knows one of them.
study::Samples tenNetworks()
{
    study::Samples samples;
    for (int i = 0; i < 10; ++i) {
        study::Sample sample;
        sample.id = 100 + i;
        sample.accuracy = 60 + i;
        sample.timings.push_back({"near", study::kLatencyMs, {1.0 + i}});
        sample.timings.push_back({"odd", study::kLatencyMs, {10.0 - i / 2, 10.0 - i / 2}});
        sample.timings.push_back({"near", study::kEnergyMj, {2.0 + i}});
        if (i == 4)
            sample.timings.push_back({"rare", study::kLatencyMs, {5}});
        samples.push_back(sample);
    }
    return samples;
}

} // namespace

class TestDeviceOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devicesAreComparedByWhatBothMeasured()
    {
        const auto samples = tenNetworks();
        const auto overview = overviewOf(samples, study::kLatencyMs).value();
        QCOMPARE(overview->devices, (std::vector<std::string>{"near", "odd"}));   // one network says nothing
        QCOMPARE(overview->samples.front(), std::int64_t{100});
        QCOMPARE(overview->kendall[0][0], 1.0);
        // 40 pairs in opposite order, 5 tied in "odd": −40 / √(45 · 40).
        QVERIFY(std::abs(overview->kendall[0][1] + 40 / std::sqrt(45.0 * 40)) < 1e-12);
        QCOMPARE(overview->kendall[1][0], overview->kendall[0][1]);
        QCOMPARE(overview->fronts[0].size(), std::size_t{10});                    // each is the fastest of its accuracy
        QCOMPARE(overview->fronts[1], std::vector<std::size_t>{9});               // the most accurate is the fastest
        QCOMPARE(measuredMetrics(samples), (std::vector<std::string>{study::kLatencyMs, study::kEnergyMj}));
    }

    void theBestOfOneDeviceHasItsPlaceOnTheOthers()
    {
        const auto overview = overviewOf(tenNetworks(), study::kLatencyMs).value();
        const auto winners = overview->winners(0.25);
        QCOMPARE(winners.size(), std::size_t{2});
        QCOMPARE(winners[0]->budget, 3.25);
        QCOMPARE(winners[0]->row, std::size_t{2});
        QVERIFY(std::abs(winners[0]->places[0] - 0.25) < 1e-12);
        QVERIFY(std::abs(winners[0]->places[1] - 0.7) < 1e-12);   // six are faster, it and its twin are alike
        QCOMPARE(winners[1]->row, std::size_t{9});
        QVERIFY(std::abs(winners[1]->places[0] - 0.95) < 1e-12);
    }

    void withoutAccuraciesThereIsNoBest()
    {
        auto samples = tenNetworks();
        for (auto& sample : samples)
            sample.accuracy.reset();
        const auto overview = overviewOf(samples, study::kLatencyMs).value();
        QVERIFY(!overview->winners(0.5)[0]);
        QVERIFY(overview->fronts[0].empty());
        QVERIFY(overviewOf({}, study::kLatencyMs).value()->devices.empty());
    }

    void aHandfulStandsNotBesideMany()
    {
        auto samples = tenNetworks();
        for (std::size_t i = 0; i < 3; ++i)
            samples[i].timings.push_back({"few", study::kLatencyMs, {1.0 + static_cast<double>(i)}});
        QCOMPARE(overviewOf(samples, study::kLatencyMs).value()->devices, (std::vector<std::string>{"near", "odd"}));
        // Where nobody has many, few are what there is.
        samples.resize(5);
        QCOMPARE(overviewOf(samples, study::kLatencyMs).value()->devices, (std::vector<std::string>{"near", "odd", "few"}));
    }

    void aStopIsHeard()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(overviewOf(tenNetworks(), study::kLatencyMs, Job(stop.get_token(), {})).error().kind, ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(TestDeviceOverview)
#include "tst_device_overview.moc"
