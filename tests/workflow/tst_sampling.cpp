// SPDX-License-Identifier: GPL-3.0-or-later
// Sub-networks of a stand-in's supernet on a device made of numbers, stopped, killed and started again.
#include "numbers_device.h"
#include "trainer.h"
#include "training/manifest.h"
#include "workflow/sampling.h"
#include "workflow/supernet_record.h"
#include "workflow/trained_supernet.h"
#include "workflow/training_run.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <fstream>
#include <thread>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

constexpr std::size_t kNetworks = 20;

space::SpacePtr small()
{
    return space::namedSpace("foxnas-cpu-32").value();
}

double latencyOf(const std::string& name)
{
    return macsOf(small(), 32, 10)(small()->parse(name).value()) / 1e6;
}

std::string factOf(const Error& error, std::string_view key)
{
    for (const base::Fact& fact : error.facts)
        if (const auto* text = std::get_if<std::string>(&fact.value); text != nullptr && fact.key == key)
            return *text;
    return {};
}

void train(const test::StandIn& trainer, const char* name = "run")
{
    training::TrainOptions options;
    options.space = "foxnas-cpu-32";
    options.data = "generated:blobs";
    options.epochs = 1;
    QVERIFY(runTraining(options, trainer.path(name), false).has_value());
}

SamplingRequest requestOf(const std::filesystem::path& run, std::size_t count = kNetworks)
{
    SamplingRequest request;
    request.supernet = run;
    request.count = count;
    request.processes = 2;
    request.device = "numbers";
    request.batch = 4;
    return request;
}

std::size_t completeIn(const study::Study& study)
{
    const auto samples = study.samples().value();
    return static_cast<std::size_t>(std::ranges::count_if(
        *samples, [](const auto& sample) { return sample.accuracy && sample.accuracySe && sample.metric("numbers", study::kLatencyMs); }));
}

std::vector<std::string> questionsOf(const std::filesystem::path& log)
{
    std::ifstream file(log);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

/// What the killed child does.
int child(const std::string& study, const std::string& run)
{
    auto opened = study::Study::open(study);
    if (!opened)
        return 3;
    test::NumbersDevice device(latencyOf);
    return runSampling(*opened, &device, requestOf(run)) ? 0 : 4;
}

} // namespace

class TestSampling : public QObject
{
    Q_OBJECT

private slots:
    void everyNetworkOfThePlanBecomesASample()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        test::NumbersDevice device(latencyOf);
        int told = 0;
        double reported = 0;
        const Job job({}, [&](const base::Progress& p) {
            QCOMPARE(p.phase, std::string_view("sampling"));
            QVERIFY(p.done >= reported && p.done <= p.total);
            reported = p.done;
        });
        const auto result = runSampling(study, &device, requestOf(trainer.path("run")), [&](const auto&) { ++told; }, job);
        QVERIFY2(result.has_value(), result ? "" : result.error().code.c_str());
        QCOMPARE(result->networks.size(), kNetworks);
        QCOMPARE(result->evaluated, kNetworks);
        QCOMPARE(result->timed, kNetworks);
        QCOMPARE(result->before, std::size_t{0});
        QCOMPARE(told, static_cast<int>(2 * kNetworks));
        QCOMPARE(reported, static_cast<double>(kNetworks));
        QCOMPARE(completeIn(study), kNetworks);
        for (const auto& network : result->networks) {
            QVERIFY(std::abs(*network.latencyMs / latencyOf(small()->format(network.architecture)) - 1.01) < 1e-9);
            // Of some 1,400 in 2,000: sqrt(0.7 × 0.3 / 2000) is 1.02 points.
            QVERIFY(std::abs(*network.accuracySe - 1.02) < 0.05);
        }
    }

    void whatIsThereIsNotMeasuredAgain()
    {
        test::StandIn trainer;
        train(trainer);
        trainer.set("STANDIN_LOG", trainer.path("log").string());
        study::Study study = study::Study::inMemory(small()).value();
        test::NumbersDevice device(latencyOf);
        QVERIFY(runSampling(study, &device, requestOf(trainer.path("run"), 8)).has_value());
        QCOMPARE(questionsOf(trainer.path("log")).size(), std::size_t{8});
        const auto again = runSampling(study, &device, requestOf(trainer.path("run"), 8));
        QCOMPARE(again->before, std::size_t{8});
        QCOMPARE(again->evaluated + again->timed, std::size_t{0});
        QCOMPARE(questionsOf(trainer.path("log")).size(), std::size_t{8});
        const auto more = runSampling(study, &device, requestOf(trainer.path("run"), 12));
        QCOMPARE(more->before, std::size_t{8});
        QCOMPARE(more->evaluated, std::size_t{4});
        QCOMPARE(completeIn(study), std::size_t{12});
    }

    void aStopKeepsWhatCameAndTheNextCallGoesOn()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        test::NumbersDevice device(latencyOf);
        std::stop_source stop;
        int told = 0;
        const auto first = runSampling(study, &device, requestOf(trainer.path("run")), [&](const auto&) {
            if (++told == 11)
                stop.request_stop();
        }, Job(stop.get_token(), {}));
        QVERIFY(first.has_value());
        QVERIFY(first->stopped);
        QVERIFY(first->evaluated < kNetworks);
        const auto second = runSampling(study, &device, requestOf(trainer.path("run")));
        QVERIFY(!second->stopped);
        QCOMPARE(first->evaluated + second->evaluated, kNetworks);
        QCOMPARE(first->timed + second->timed, kNetworks);
        QCOMPARE(completeIn(study), kNetworks);
    }

    void aKillLosesOnlyWhatWasUnderWay()
    {
        test::StandIn trainer;
        train(trainer);
        trainer.set("STANDIN_SECONDS", "0.02");
        trainer.set("STANDIN_LOG", trainer.path("log").string());
        const std::string path = trainer.path("a.vulpes").string();
        QVERIFY(study::Study::create(path, small()).has_value());
        std::size_t kills = 0;
        for (int round = 0; round < 12; ++round) {
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(),
                          {"--child", QString::fromStdString(path), QString::fromStdString(trainer.path("run").string())});
            process.waitForStarted();
            if (process.waitForFinished(150 + 70 * round))
                break;
            process.kill();
            process.waitForFinished();
            ++kills;
        }
        QCOMPARE(child(path, trainer.path("run").string()), 0);
        study::Study study = study::Study::open(path).value();
        QCOMPARE(completeIn(study), kNetworks);
        QCOMPARE(study.samples().value()->size(), kNetworks);
        // Each of the two evaluators may have been asked something that the kill took with it.
        QVERIFY(questionsOf(trainer.path("log")).size() <= kNetworks + 2 * kills);
    }

    void annealingLearnsFromBatchToBatch()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        test::NumbersDevice device(latencyOf);
        auto request = requestOf(trainer.path("run"), 40);
        request.plan = SamplingPlan::Annealing;
        request.batch = 8;
        const auto result = runSampling(study, &device, request);
        QVERIFY2(result.has_value(), result ? "" : result.error().code.c_str());
        QCOMPARE(completeIn(study), std::size_t{40});
    }

    void accuracyAloneNeedsNoDevice()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        auto request = requestOf(trainer.path("run"), 6);
        request.device.clear();
        const auto result = runSampling(study, nullptr, request);
        QVERIFY(result.has_value());
        QCOMPARE(result->evaluated, std::size_t{6});
        QVERIFY(!result->networks.front().latencyMs);
    }

    void anotherSpaceOrSupernetIsRefused()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study other = study::Study::inMemory(space::namedSpace("foxnas-cpu").value()).value();
        QCOMPARE(runSampling(other, nullptr, requestOf(trainer.path("run"))).error().code, std::string("supernet_other_space"));

        study::Study study = study::Study::inMemory(small()).value();
        QVERIFY(runSampling(study, nullptr, requestOf(trainer.path("run"), 2)).has_value());
        auto manifest = training::readManifest(trainer.path("run")).value();
        manifest.epoch = 7;
        QVERIFY(training::writeManifest(trainer.path("run"), manifest).has_value());
        QCOMPARE(runSampling(study, nullptr, requestOf(trainer.path("run"), 2)).error().code, std::string("sampling_other_supernet"));
        QCOMPARE(runSampling(study, nullptr, requestOf(trainer.path("nowhere"))).error().code, std::string("supernet_missing"));
    }

    void whatIsRefusedDoesNotBecomeTheSupernetOfTheStudy()
    {
        const test::StandIn trainer;
        for (const char* name : {"run", "other"}) {
            train(trainer, name);
            auto manifest = training::readManifest(trainer.path(name)).value();
            manifest.digest = name;
            QVERIFY(training::writeManifest(trainer.path(name), manifest).has_value());
        }
        study::Study study = study::Study::inMemory(small()).value();
        SupernetRecord wished;
        wished.folder = trainer.path("run");
        wished.options.emplace().epochs = 7;
        QVERIFY(keepSupernet(study, wished).has_value());
        QVERIFY(runSampling(study, nullptr, requestOf(trainer.path("run"), 2)).has_value());
        const auto refused = runSampling(study, nullptr, requestOf(trainer.path("other"), 2));
        QCOMPARE(refused.error().code, std::string("sampling_other_supernet"));
        const auto records = supernetsOf(study).value();
        QCOMPARE(records.size(), std::size_t{1});
        QCOMPARE(records.front().digest, std::string("run"));
        QCOMPARE(records.front().options->epochs, 7);
        QVERIFY(records.front().complete);
        // A study in which a refusal left its mark before this was so: the samples say whose they are.
        QVERIFY(noteSupernet(study, trainer.path("other")).has_value());
        QCOMPARE(supernetOf(study).error().code, std::string("checkpoint_damaged"));
        QCOMPARE(factOf(supernetOf(study).error(), "folder"), trainer.path("run").string());
    }

    void aPlanWithoutAnAccuracyBindsAStudyToNothing()
    {
        test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        trainer.set("STANDIN_MISBEHAVE", "die");
        QVERIFY(!runSampling(study, nullptr, requestOf(trainer.path("run"), 2)));
        QVERIFY(supernetsOf(study)->empty());
        trainer.set("STANDIN_MISBEHAVE", "");
        auto request = requestOf(trainer.path("run"), 2);
        request.split = data::Split::Test;
        QVERIFY(runSampling(study, nullptr, request).has_value());
    }

    void accuraciesOfTwoSplitsAreNotMixed()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        auto request = requestOf(trainer.path("run"), 4);
        QVERIFY(runSampling(study, nullptr, request).has_value());
        request.split = data::Split::Test;
        request.seed = 7;
        const auto refused = runSampling(study, nullptr, request);
        QCOMPARE(refused.error().code, std::string("sampling_other_split"));
        QCOMPARE(factOf(refused.error(), "split"), std::string("validation"));
        QCOMPARE(factOf(refused.error(), "asked"), std::string("test"));
        QCOMPARE(study.samples().value()->size(), std::size_t{4});
    }

    void aPlanThatLearnsFromLatenciesNeedsThem()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        auto request = requestOf(trainer.path("run"), 4);
        request.device.clear();
        for (const SamplingPlan plan : {SamplingPlan::Annealing, SamplingPlan::Suggest}) {
            request.plan = plan;
            const auto refused = runSampling(study, nullptr, request);
            QCOMPARE(refused.error().code, std::string("plan_needs_device"));
            QCOMPARE(refused.error().kind, ErrorKind::Usage);
        }
    }

    void aRecordIsCompleteWhenWhatWasAskedIsDone()
    {
        const test::StandIn trainer;
        train(trainer);
        study::Study study = study::Study::inMemory(small()).value();
        std::stop_source stop;
        const auto first = runSampling(study, nullptr, requestOf(trainer.path("run"), 12), [&](const auto&) { stop.request_stop(); }, Job(stop.get_token(), {}));
        QVERIFY(first.has_value() && first->stopped);
        QVERIFY(!supernetsOf(study)->front().complete);
        QVERIFY(!runSampling(study, nullptr, requestOf(trainer.path("run"), 12))->stopped);
        QVERIFY(supernetsOf(study)->front().complete);

        // What the window still has to sample is the window's to call done.
        study::Study wished = study::Study::inMemory(small()).value();
        SupernetRecord record;
        record.folder = trainer.path("run");
        record.sampling = {{"networks", 50}};
        QVERIFY(keepSupernet(wished, record).has_value());
        QVERIFY(!runSampling(wished, nullptr, requestOf(trainer.path("run"), 2))->stopped);
        QVERIFY(!supernetsOf(wished)->front().complete);
    }

    void anEvaluatorThatDiesIsTold()
    {
        test::StandIn trainer;
        train(trainer);
        trainer.set("STANDIN_MISBEHAVE", "die");
        study::Study study = study::Study::inMemory(small()).value();
        QCOMPARE(runSampling(study, nullptr, requestOf(trainer.path("run"))).error().code, std::string("trainer_died"));
    }
};

int main(int argc, char** argv)
{
    if (argc == 4 && std::string_view(argv[1]) == "--child")
        return child(argv[2], argv[3]);
    QCoreApplication app(argc, argv);
    TestSampling test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sampling.moc"
