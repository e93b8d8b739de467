// SPDX-License-Identifier: GPL-3.0-or-later
// A device whose times are exactly additive, times a factor: the profile must find the prices and the factor back.
#include "device/rounds.h"
#include "graph/block.h"
#include "predict/profiled.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "workflow/analysis.h"
#include "workflow/predictors.h"
#include "workflow/profile.h"
#include "workflow/session.h"

#include "../cli/tiny_space.h"

#include <QTest>

#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

constexpr double kFactor = 1.08;
constexpr double kSecondSession = 1.01;

double priceOf(const std::string& key)
{
    return 0.1 + static_cast<double>(std::hash<std::string>{}(key) % 1000) / 1000;
}

/// Blocks cost their price, networks the sum of their blocks times the factor; each later session is 1 % slower.
class AdditiveDevice final : public device::Provider
{
public:
    explicit AdditiveDevice(space::SpacePtr space, double deviation = 0, graph::TaskShape task = {}) : m_space(std::move(space)), m_deviation(deviation), m_task(task) {}

    Result<device::DeviceFacts> describe(const device::Protocol&) const override { return device::DeviceFacts{"sums", "none", 1, ""}; }
    Result<std::vector<device::Timing>> measure(std::span<const device::Candidate> candidates, const device::Protocol&,
                                                const Job& job) override
    {
        if (job.stopped())
            return fail(base::stoppedError());
        ++sessions;
        std::vector<device::Timing> timings;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            device::Timing timing;
            timing.minimum = priceOf(candidates[i].name);
            if (const auto network = m_space->parse(candidates[i].name)) {
                timing.minimum = 0;
                const auto blocks = graph::cutIntoBlocks(space::describe(*m_space, *network, m_task).value()).value();
                for (const auto& block : blocks)
                    timing.minimum += priceOf(block.key);
                timing.minimum *= kFactor * (1 + (i % 2 == 0 ? m_deviation : -m_deviation));
            }
            if (sessions > 1)
                timing.minimum *= kSecondSession;
            timing.noise = 0.01;
            timing.rounds = 10;
            timings.push_back(timing);
        }
        sizes.push_back(candidates.size());
        return timings;
    }

    int sessions = 0;
    std::vector<std::size_t> sizes;

private:
    space::SpacePtr m_space;
    double m_deviation;
    graph::TaskShape m_task;
};

/// A device with rounds: every visit takes its name's price, and one visit in all may be the last.
class RoundsDevice final : public device::Provider
{
public:
    Result<device::DeviceFacts> describe(const device::Protocol&) const override { return device::DeviceFacts{processor, "none", 1, ""}; }
    Result<std::vector<device::Timing>> measure(std::span<const device::Candidate> candidates, const device::Protocol& protocol,
                                                const Job& job) override
    {
        return device::measureInRounds(
            candidates, protocol,
            [&](std::size_t i) -> Result<device::Run> {
                if (runs++ == failAt)
                    return fail(inputError("device_lost").with("serial", "made up"));
                return device::Run{priceOf(candidates[i].name), false};
            },
            job);
    }

    std::string processor = "rounds";
    int runs = 0;
    int failAt = -1;
};

/// A store that remembers in memory, as a file would.
class MemoryStore final : public ProfileStore
{
public:
    std::optional<Json> read() override { return kept; }
    Result<void> write(const Json& json) override
    {
        kept = base::parseJson(json.dump()).value();
        return {};
    }
    void clear() override { kept.reset(); }

    std::optional<Json> kept;
};

ProfileRequest request(const space::SpacePtr& space)
{
    ProfileRequest r;
    r.space = space;
    r.resolution = 128;
    r.device = "sums";
    r.fittedNetworks = 6;
    r.heldOutNetworks = 10;
    return r;
}

/// A space of few blocks.
space::SpacePtr tiny()
{
    return std::make_shared<const space::SearchSpace>(space::SearchSpace::fromJson(base::parseJson(kTinySpace).value()).value());
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_space = space::namedSpace("foxnas-cpu").value(); }

    void pricesAndFactorAreFoundBack()
    {
        AdditiveDevice device(m_space);
        const auto profile = profileSpace(device, request(m_space));
        QVERIFY2(profile, profile ? "" : profile.error().code.c_str());
        // 120 blocks, stem, head; 6 networks for the factor, 10 held out, which are measured again.
        QCOMPARE(device.sizes, (std::vector<std::size_t>{122 + 16, 10}));
        QCOMPARE(profile->table.entries.size(), std::size_t{122});
        for (const auto& entry : profile->table.entries)
            QCOMPARE(entry.latencyMs, priceOf(entry.key));
        QVERIFY(std::abs(profile->table.factor - kFactor) < 1e-9);
        const auto& check = *profile->table.check;
        QCOMPARE(check.networks, 10);
        QVERIFY(check.error < 1e-9);
        QCOMPARE(check.kendall, 1.0);
        QVERIFY(std::abs(check.noise - 0.01) < 1e-9);
        QCOMPARE(check.noiseKendall, 1.0);
        QVERIFY(check.macsError > check.error);
    }

    /// A skip that keeps the shape is not there at all.
    void skipsTakeNoTime()
    {
        const auto fbnet = space::namedSpace("fbnet").value();
        AdditiveDevice device(fbnet, 0, {32, 32, 3, 100});
        auto small = request(fbnet);
        small.resolution = 32;
        small.classes = 100;
        small.fittedNetworks = 3;
        small.heldOutNetworks = 4;
        const auto profile = profileSpace(device, small);
        QVERIFY2(profile, profile ? "" : profile.error().code.c_str());
        const auto& entries = profile->table.entries;
        const auto nothing = std::ranges::count_if(entries, [](const auto& entry) { return entry.key.empty(); });
        QCOMPARE(nothing, 22 - 6);   // six layers change the shape, and their skips are convolutions
        for (const auto& entry : entries)
            QCOMPARE(entry.latencyMs, entry.key.empty() ? 0 : priceOf(entry.key));
        QVERIFY(profile->table.check->error < 1e-9);
        const auto again = study::blockTableFromJson(study::toJson(profile->table));
        QVERIFY2(again, again ? "" : again.error().code.c_str());
        Json wrong = study::toJson(profile->table);
        wrong["entries"][0]["latency_ms"] = 0;
        QVERIFY2(!study::blockTableFromJson(wrong), "operators take time");
    }

    void whatDoesNotAddUpShowsInTheCheck()
    {
        AdditiveDevice device(m_space, 0.05);
        auto small = request(m_space);
        small.fittedNetworks = 2;
        small.heldOutNetworks = 4;
        const auto profile = profileSpace(device, small);
        QVERIFY(profile);
        const auto& check = *profile->table.check;
        QVERIFY2(check.error > 0.04 && check.error < 0.06, qPrintable(QString::number(check.error)));
        QVERIFY(check.largestError >= check.error);
    }

    void theStudyKeepsItAndTheAnalysisUsesIt()
    {
        AdditiveDevice device(m_space);
        auto small = request(m_space);
        small.fittedNetworks = 2;
        small.heldOutNetworks = 2;
        const auto profile = profileSpace(device, small).value();
        Session session(study::Study::inMemory(m_space).value());
        QVERIFY(keepProfile(session.study(), profile.table, device.describe({}).value()));
        const auto inputs = session.inputs();
        QVERIFY(inputs);
        QCOMPARE(inputs->blockTables.size(), std::size_t{1});
        QCOMPARE(inputs->devices.front().processor, std::string("sums"));
        // No samples: the table is the latency predictor at once.
        const auto automatic = makePredictor(*inputs, {}, predict::Target::Latency);
        QVERIFY(automatic && automatic->fit);
        study::AnalysisState state;
        state.latencyFormula = "profiled";
        const auto asked = makePredictor(*inputs, state, predict::Target::Latency);
        QVERIFY(asked && asked->fit);
        for (const ProfiledNetwork& network : profile.heldOut)
            QVERIFY(std::abs(predict::predict(*asked->fit, network.architecture).value - network.predictedMs) < 1e-9);
        state.device = "another";
        QCOMPARE(QString::fromStdString(makePredictor(*inputs, state, predict::Target::Latency)->error->code), QString("profile_missing"));
    }

    void aResolutionOutsideTheSpaceIsRefused()
    {
        AdditiveDevice device(m_space);
        auto wrong = request(m_space);
        wrong.resolution = 100;
        const auto profile = profileSpace(device, wrong);
        QVERIFY(!profile);
        QCOMPARE(QString::fromStdString(profile.error().code), QString("profile_resolution"));
        QCOMPARE(device.sessions, 0);
    }

    void whatBrokeOffGoesOnWithTheVisitsItHas()
    {
        auto small = request(tiny());
        small.resolution = 24;
        small.fittedNetworks = 2;
        small.heldOutNetworks = 3;
        small.protocol = {.rounds = 3, .runsPerRound = 1, .warmUpRuns = 0};
        const int visits = 3 * (22 + 5) + 3 * 3;
        const int warmUps = 5 * (22 + 5) + 5 * 3;  // before the first visit to each, in each session
        RoundsDevice whole;
        const auto expected = profileSpace(whole, small);
        QVERIFY(expected);
        QCOMPARE(whole.runs, visits + warmUps);

        MemoryStore store;
        small.store = &store;
        for (const int failAt : {0, 60, 100}) {
            RoundsDevice device;
            device.failAt = failAt;
            const auto broken = profileSpace(device, small);
            QVERIFY(!broken);
            QCOMPARE(QString::fromStdString(broken.error().code), QString("device_lost"));
        }
        RoundsDevice rest;
        const auto profile = profileSpace(rest, small);
        QVERIFY2(profile, profile ? "" : profile.error().code.c_str());
        QCOMPARE(rest.runs, whole.runs - (60 / 6 + 100 / 6));  // visits that were kept; what is left warms up again
        QCOMPARE(profile->table.factor, expected->table.factor);
        for (std::size_t e = 0; e < profile->table.entries.size(); ++e) {
            QCOMPARE(profile->table.entries[e].latencyMs, expected->table.entries[e].latencyMs);
            QCOMPARE(profile->table.entries[e].rounds, 3);
        }
        // Nothing is left to measure; more rounds are only those that are missing.
        RoundsDevice none;
        QVERIFY(profileSpace(none, small));
        QCOMPARE(none.runs, 0);
        small.protocol.rounds = 4;
        QVERIFY(profileSpace(none, small));
        QCOMPARE(none.runs, warmUps + visits / 3);
    }

    void visitsOfAnotherMachineOrADamagedStoreAreMeasuredAgain()
    {
        auto small = request(tiny());
        small.resolution = 24;
        small.fittedNetworks = 1;
        small.heldOutNetworks = 0;
        small.protocol = {.rounds = 1, .runsPerRound = 1, .warmUpRuns = 0};
        MemoryStore store;
        small.store = &store;
        RoundsDevice device;
        QVERIFY(profileSpace(device, small));
        const int all = device.runs;
        device.processor = "another";
        QVERIFY(profileSpace(device, small));
        QCOMPARE(device.runs, 2 * all);
        store.kept = Json::array();
        QVERIFY(profileSpace(device, small));
        QCOMPARE(device.runs, 3 * all);
        int i = 0;
        for (Json& item : (*store.kept)["sessions"][0]) {
            constexpr std::array kDamage{"[1]", "[[0,-1,0]]", "[[0,1,\"x\"]]", "{}", "[[-1,1,0],[1e300,1,0]]", "null", "[[0,1,-1]]"};
            item = base::parseJson(kDamage[static_cast<std::size_t>(i++) % kDamage.size()]).value();
        }
        QVERIFY(profileSpace(device, small));
        QCOMPARE(device.runs, 4 * all);
    }

    void anUnfinishedProfileLeavesTheStudysDigestAlone()
    {
        auto study = study::Study::inMemory(m_space).value();
        const auto before = study.digest().value();
        const auto store = profileStoreIn(study, "host float32 128");
        QVERIFY(!store->read());
        QVERIFY(store->write({{"conditions", 1}}));
        QVERIFY(store->read().value() == (Json{{"conditions", 1}}));
        QCOMPARE(study.digest().value(), before);
        store->clear();
        QVERIFY(!store->read());
    }

    void aStopKeepsNothing()
    {
        AdditiveDevice device(m_space);
        std::stop_source source;
        source.request_stop();
        const auto profile = profileSpace(device, request(m_space), Job(source.get_token(), {}));
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::Stopped);
    }

private:
    space::SpacePtr m_space;
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
