// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign on a device made of numbers, killed at random moments and started again: nothing is lost, nothing kept is measured again.
#include "space/named_spaces.h"
#include "workflow/campaign.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>
#include <thread>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

constexpr std::size_t kNetworks = 60;

space::SpacePtr foxnas()
{
    return space::namedSpace("foxnas-cpu").value();
}

std::vector<space::Architecture> networks(std::size_t count = kNetworks)
{
    return randomNetworks(*foxnas(), count, 11, {{"resolution", 128}});
}

/// Times that follow from the name alone, and a log of what was measured.
class NumbersDevice final : public device::Provider
{
public:
    explicit NumbersDevice(std::string log, int sleepMs = 0) : m_log(std::move(log)), m_sleep(sleepMs) {}

    static double latencyOf(const std::string& name) { return 1 + static_cast<double>(std::hash<std::string>{}(name) % 1000); }

    Result<device::DeviceFacts> describe(const device::Protocol&) const override { return device::DeviceFacts{"numbers", "none", 1, ""}; }
    Result<std::vector<device::Timing>> measure(std::span<const device::Candidate> candidates, const device::Protocol&,
                                                const Job& job) override
    {
        std::vector<device::Timing> timings;
        for (const auto& candidate : candidates) {
            if (job.stopped())
                return fail(base::stoppedError());
            std::this_thread::sleep_for(std::chrono::milliseconds(m_sleep));
            device::Timing timing;
            timing.minimum = latencyOf(candidate.name);
            timing.roundMinima = {timing.minimum, timing.minimum * 1.02};
            timing.noise = 0.02;
            timing.rounds = 2;
            timings.push_back(timing);
        }
        if (!m_log.empty()) {
            std::ofstream log(m_log, std::ios::app);
            for (std::size_t i = 0; i + 1 < candidates.size(); ++i)  // the anchor apart
                log << candidates[i].name << '\n';
        }
        return timings;
    }

private:
    std::string m_log;
    int m_sleep;
};

CampaignRequest requestOf(std::vector<space::Architecture> all)
{
    CampaignRequest request;
    request.device = "numbers";
    request.precision = "float32";
    request.networks = std::move(all);
    request.candidate = [](const space::Architecture& network) -> Result<device::Candidate> {
        return device::Candidate{foxnas()->format(network), nullptr, {}};
    };
    request.batch = 4;
    return request;
}

/// What the killed child does.
int child(const std::string& study, const std::string& log)
{
    auto opened = study::Study::open(study);
    if (!opened)
        return 3;
    NumbersDevice device(log, 8);
    const auto done = runCampaign(*opened, device, requestOf(networks()));
    return done ? 0 : 4;
}

std::map<std::string, int> kept(const QString& path)
{
    std::map<std::string, int> result;
    const auto study = study::Study::open(path.toStdString());
    if (!study)
        return result;
    const auto samples = study->samples().value();
    for (const auto& sample : *samples)
        result[foxnas()->format(sample.observation.architecture)] += static_cast<int>(sample.timings.size());
    return result;
}

QStringList lines(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts) : QStringList();
}

} // namespace

class TestCampaign : public QObject
{
    Q_OBJECT

private slots:
    void everyNetworkBecomesASampleWithItsNoise()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        NumbersDevice device({});
        std::vector<double> progress;
        const Job job({}, [&](const base::Progress& p) { progress.push_back(p.done); });
        const auto done = runCampaign(study, device, requestOf(networks(10)), job);
        QVERIFY(done);
        QCOMPARE(done->measured, 10);
        QCOMPARE(done->drift, 1.0);
        QCOMPARE(progress, (std::vector<double>{0, 4, 8, 10}));
        const auto samples = study.samples().value();
        QCOMPARE(samples->size(), std::size_t{10});
        for (const auto& sample : *samples) {
            const double expected = NumbersDevice::latencyOf(foxnas()->format(sample.observation.architecture));
            QCOMPARE(sample.timings.front().device, std::string("numbers"));
            QCOMPARE(sample.timings.front().repeats, (std::vector<double>{expected, expected * 1.02}));
        }
        const auto devices = study.devices().value();
        QCOMPARE(devices.front().processor, std::string("numbers"));
        QCOMPARE(devices.front().precision, std::string("float32"));
        const auto documents = study.documents("campaign").value();
        QCOMPARE(documents.front().body["batches"].size(), std::size_t{3});
        QCOMPARE(documents.front().body["batches"][0]["networks"][0]["noise"].get<double>(), 0.02);
    }

    void aNetworkAlreadyThereGetsItsTimeBesideItsAccuracy()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        const auto all = networks(5);
        study::Sample sample;
        sample.observation.architecture = all[2];
        sample.accuracy = 71.5;
        QVERIFY(study.addSamples(std::span(&sample, 1)));
        NumbersDevice device({});
        QVERIFY(runCampaign(study, device, requestOf(all)));
        const auto samples = study.samples().value();
        QCOMPARE(samples->size(), std::size_t{5});
        QCOMPARE(samples->front().accuracy.value(), 71.5);
        QCOMPARE(samples->front().timings.size(), std::size_t{1});
    }

    void whatIsKeptIsNotMeasuredAgain()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        NumbersDevice device({});
        QVERIFY(runCampaign(study, device, requestOf(networks(6))));
        const auto more = runCampaign(study, device, requestOf(networks(9)));
        QVERIFY(more);
        QCOMPARE(more->before, 6);
        QCOMPARE(more->measured, 3);
        QCOMPARE(measuredOf(study, "numbers", networks(20)).value(), std::size_t{9});
        QCOMPARE(measuredOf(study, "another", networks(20)).value(), std::size_t{0});
    }

    void whatWasMeasuredCanBeReadBack()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        NumbersDevice device({});
        QVERIFY(runCampaign(study, device, requestOf(networks(6))));
        const auto records = campaignRecords(study, "numbers", networks(7)).value();
        QCOMPARE(records.size(), std::size_t{7});
        QVERIFY(!records[6]);
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(records[i]->latencyMs, NumbersDevice::latencyOf(foxnas()->format(networks(7)[i])));
            QCOMPARE(records[i]->noise.value(), 0.02);
            QCOMPARE(records[i]->rounds.value(), 2);
        }
        QVERIFY(!campaignRecords(study, "another", networks(1)).value()[0]);
    }

    void driftSpeaksOfOneAnchor()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        NumbersDevice device({});
        QVERIFY(runCampaign(study, device, requestOf(networks(5))));
        auto others = networks(12);
        others.erase(others.begin(), others.begin() + 5);
        const auto more = runCampaign(study, device, requestOf(others));
        QVERIFY(more);
        QCOMPARE(more->drift, 1.0);
    }

    void anotherDeviceUnderTheSameNameIsRefused()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        NumbersDevice device({});
        QVERIFY(runCampaign(study, device, requestOf(networks(2))));
        auto other = requestOf(networks(3));
        other.precision = "int8";
        const auto refused = runCampaign(study, device, other);
        QVERIFY(!refused);
        QCOMPARE(QString::fromStdString(refused.error().code), QString("device_differs"));
        QCOMPARE(study.samples().value()->size(), std::size_t{2});
    }

    void timesOfUnknownOriginAreNotMixedWith()
    {
        const QTemporaryDir folder;
        auto study = study::Study::create(folder.filePath("imported.vulpes").toStdString(), foxnas()).value();
        study::Sample imported;
        imported.observation.architecture = networks(3).back();
        imported.timings.push_back({"shop", study::kLatencyMs, {55.0}});
        QVERIFY(study.addSamples(std::span(&imported, 1)));
        QVERIFY(study.putDevice({"shop", {}, {}, 0, {}, {}, {}, {}}));
        NumbersDevice device({});
        auto request = requestOf(networks(2));
        request.device = "shop";
        const auto refused = runCampaign(study, device, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("device_differs"));
        // A record that knows nothing and was measured by nobody is filled.
        QVERIFY(study.putDevice({"bench", {}, {}, 0, {}, {}, {}, {}}));
        request.device = "bench";
        QVERIFY(runCampaign(study, device, request));
        const auto devices = study.devices().value();
        const auto bench = std::ranges::find(devices, std::string("bench"), &study::Device::name);
        QCOMPARE(bench->processor, std::string("numbers"));
    }

    void aDeviceThatCannotBeReachedLeavesNoRecord()
    {
        const QTemporaryDir folder;
        auto study = study::Study::create(folder.filePath("lost.vulpes").toStdString(), foxnas()).value();
        NumbersDevice device({});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!runCampaign(study, device, requestOf(networks(2)), Job(stop.get_token(), {})));
        QVERIFY(study.devices()->empty());
    }

    void aStopKeepsTheBatchesBeforeIt()
    {
        auto study = study::Study::inMemory(foxnas()).value();
        NumbersDevice device({});
        std::stop_source source;
        const Job job(source.get_token(), [&](const base::Progress& p) {
            if (p.done >= 8)
                source.request_stop();
        });
        const auto stopped = runCampaign(study, device, requestOf(networks(20)), job);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Stopped);
        QCOMPARE(study.samples().value()->size(), std::size_t{8});
        const auto rest = runCampaign(study, device, requestOf(networks(20)));
        QCOMPARE(rest->measured, 12);
    }

    void killedAtAnyMomentItGoesOn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("campaign.vulpes");
        const QString log = folder.filePath("log");
        QVERIFY(study::Study::create(path.toStdString(), foxnas()));
        base::Random random(20261121);
        std::map<std::string, int> before;
        int kills = 0;
        for (bool finished = false; !finished;) {
            const qsizetype logged = lines(log).size();
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(), {"--campaign", path, log});
            QVERIFY(process.waitForStarted());
            // The first starts are killed; the last may finish.
            const int patience = kills < 12 ? 10 + static_cast<int>(random.below(120)) : 60000;
            finished = process.waitForFinished(patience);
            if (finished)
                QCOMPARE(process.exitCode(), 0);
            else {
                process.kill();
                QVERIFY(process.waitForFinished());
                ++kills;
            }
            const auto now = kept(path);
            for (const auto& [name, times] : before)
                QVERIFY2(now.contains(name) && now.at(name) == 1, name.c_str());  // nothing lost
            const QStringList measured = lines(log).mid(logged);
            for (const QString& name : measured)
                QVERIFY2(!before.contains(name.toStdString()), qPrintable(name));  // nothing kept is measured again
            before = now;
        }
        QVERIFY(kills >= 3);
        QCOMPARE(before.size(), kNetworks);
        for (const auto& [name, times] : before)
            QCOMPARE(times, 1);
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--campaign")
        return child(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    TestCampaign test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_campaign.moc"
