// SPDX-License-Identifier: GPL-3.0-or-later
// The protocol on a machine made of numbers.
#include "device/rounds.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace vulpes;
using namespace vulpes::device;

namespace {

std::vector<Candidate> candidates(std::size_t count)
{
    std::vector<Candidate> all(count);
    for (std::size_t i = 0; i < count; ++i)
        all[i].name = "c" + std::to_string(i);
    return all;
}

Timing timing(double minimum, double noise)
{
    Timing t;
    t.minimum = minimum;
    t.noise = noise;
    return t;
}

} // namespace

class TestRounds : public QObject
{
    Q_OBJECT

private slots:
    void theEstimateIsTheMinimumAndTheNoiseEvenAgainstOdd()
    {
        // Round minima 4, 5, 4.5, 4.2: even 4, odd 4.2.
        const Timing t = summarise({{4, 6, 8}, {5, 7, 9}, {4.5, 10, 11}, {4.2, 12, 100}});
        QCOMPARE(t.minimum, 4.0);
        QCOMPARE(t.roundMinima, (std::vector<double>{4, 5, 4.5, 4.2}));
        QCOMPARE(t.noise, 0.2 / 4);
        QCOMPARE(t.median, 7.5);
        QCOMPARE(t.p95, 100.0);
        QCOMPARE(halvesOf(t).even, 4.0);
        QCOMPARE(halvesOf(t).odd, 4.2);
    }

    void oneRoundKnowsNoNoiseAndRanksNothing()
    {
        const Timing t = summarise({{3, 4}});
        QCOMPARE(t.noise, 1.0);
        QVERIFY(!distinguishable(t, timing(5, 0.01)));
    }

    void whatIsCloserThanTheLargerNoiseIsNotRanked()
    {
        QVERIFY(!distinguishable(timing(100, 0.01), timing(102, 0.03)));
        QVERIFY(distinguishable(timing(100, 0.01), timing(104, 0.03)));
        QVERIFY(!distinguishable(timing(104, 0.03), timing(102, 0.01)));
    }

    void everyRoundVisitsEveryCandidateInAnotherOrder()
    {
        Protocol protocol;
        protocol.rounds = 8;
        protocol.runsPerRound = 1;
        protocol.warmUpRuns = 0;
        std::vector<std::size_t> visits;
        const auto all = candidates(6);
        const auto done = measureInRounds(all, protocol, [&](std::size_t i) -> Result<Run> {
            visits.push_back(i);
            return Run{1.0 + static_cast<double>(i), false};
        }, {});
        QVERIFY(done);
        // 5 warm-ups each before the first round, then one run per candidate and round.
        QCOMPARE(visits.size(), std::size_t{6 * 5 + 6 * 8});
        const std::vector<std::size_t> second(visits.end() - 12, visits.end() - 6), last(visits.end() - 6, visits.end());
        QVERIFY(second != last);
        for (auto order : {second, last}) {
            std::sort(order.begin(), order.end());
            QCOMPARE(order, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        }
        for (std::size_t i = 0; i < 6; ++i)
            QCOMPARE((*done)[i].minimum, 1.0 + static_cast<double>(i));
    }

    void aSlowSpellHitsAllCandidatesAlike()
    {
        // The machine is three times slower for the second half of the time: minima do not see it.
        Protocol protocol;
        protocol.rounds = 10;
        int runs = 0;
        const auto all = candidates(4);
        const auto done = measureInRounds(all, protocol, [&](std::size_t i) -> Result<Run> {
            const double slow = ++runs > 160 ? 3 : 1;
            return Run{slow * (1 + 0.01 * static_cast<double>(i)), false};
        }, {});
        QVERIFY(done);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE((*done)[i].minimum, 1 + 0.01 * static_cast<double>(i));
        QVERIFY((*done)[0].median > 1.0);
    }

    void preemptedRunsAreThrownAwayCountedAndRepeated()
    {
        Protocol protocol;
        protocol.rounds = 2;
        protocol.runsPerRound = 3;
        protocol.warmUpRuns = 0;
        int run = 0;
        const auto all = candidates(1);
        const auto done = measureInRounds(all, protocol, [&](std::size_t) -> Result<Run> {
            const bool bad = ++run > 5 && run % 2 == 0;
            return Run{bad ? 0.5 : 2.0, bad};  // even a small value does not count
        }, {});
        QVERIFY(done);
        QCOMPARE((*done)[0].minimum, 2.0);
        QVERIFY((*done)[0].preempted >= 4);
    }

    void aRoundOfNothingButPreemptedRunsKeepsItsSmallest()
    {
        Protocol protocol;
        protocol.rounds = 2;
        protocol.runsPerRound = 2;
        int run = 0;
        const auto all = candidates(1);
        const auto done = measureInRounds(all, protocol, [&](std::size_t) -> Result<Run> { return Run{10.0 + ++run % 3, true}; }, {});
        QVERIFY(done);
        QCOMPARE((*done)[0].minimum, 10.0);
        QCOMPARE((*done)[0].preempted, 12);
    }

    void aStopIsHeardBeforeTheNextRun()
    {
        std::stop_source source;
        int after = 0;
        const auto all = candidates(3);
        const auto done = measureInRounds(all, {}, [&](std::size_t) -> Result<Run> {
            after += source.stop_requested() ? 1 : 0;
            source.request_stop();
            return Run{1, false};
        }, Job(source.get_token(), {}));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Stopped);
        QCOMPARE(after, 0);
    }

    void aFailureNamesItsCandidate()
    {
        const auto all = candidates(3);
        const auto done = measureInRounds(all, {}, [&](std::size_t i) -> Result<Run> {
            if (i == 1)
                return fail(inputError("provider_run"));
            return Run{1, false};
        }, {});
        QVERIFY(!done);
        QCOMPARE(std::get<std::string>(done.error().facts.back().value), std::string("c1"));
    }
};

QTEST_GUILESS_MAIN(TestRounds)
#include "tst_rounds.moc"
