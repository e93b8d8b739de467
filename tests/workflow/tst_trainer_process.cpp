// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer.h"
#include "training/manifest.h"
#include "workflow/change_run.h"
#include "workflow/evaluator.h"
#include "workflow/training_run.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <thread>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

training::TrainOptions threeEpochs()
{
    training::TrainOptions options;
    options.space = "foxnas-cpu-32";
    options.data = "generated:blobs";
    options.epochs = 3;
    return options;
}

template<typename T>
T factOf(const Error& error, const char* key)
{
    for (const base::Fact& fact : error.facts)
        if (fact.key == key)
            return std::get<T>(fact.value);
    return T();
}

std::string smallestText()
{
    return "foxnas-cpu-32:any"; // the stand-in reads no more of it
}

} // namespace

class TestTrainerProcess : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsFollowedToItsEnd()
    {
        const test::StandIn trainer;
        std::vector<std::size_t> kinds;
        double reported = 0;
        const Job job({}, [&](const base::Progress& p) {
            QCOMPARE(p.phase, std::string_view("training"));
            QCOMPARE(p.total, 3.0);
            QVERIFY(p.done >= reported);
            reported = p.done;
        });
        const auto outcome = runTraining(threeEpochs(), trainer.path("run"), false, [&](const auto& event) { kinds.push_back(event.index()); }, job);
        QVERIFY(outcome.has_value());
        QVERIFY(!outcome->stopped);
        QCOMPARE(outcome->last->epoch, 3);
        QCOMPARE(outcome->started->command, std::string("train"));
        QCOMPARE(reported, 3.0);
        QCOMPARE(kinds.front(), training::TrainEvent(training::Started()).index());
        QCOMPARE(kinds.back(), training::TrainEvent(training::Finished()).index());
        QVERIFY(training::readManifest(trainer.path("run"))->finished);
        QCOMPARE(training::readManifest(trainer.path("run"))->options, threeEpochs());
    }

    void nothingIsTrainedOverARunThatIsThere()
    {
        const test::StandIn trainer;
        QVERIFY(runTraining(threeEpochs(), trainer.path("run"), false).has_value());
        QCOMPARE(runTraining(threeEpochs(), trainer.path("run"), false).error().code, std::string("supernet_exists"));
        QCOMPARE(runTraining(threeEpochs(), trainer.path("other"), true).error().code, std::string("supernet_missing"));
    }

    void aStopKeepsACheckpointAndResumingGoesOn()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_SECONDS", "0.3");
        std::stop_source stop;
        const Job job(stop.get_token(), {});
        const auto onEvent = [&](const training::TrainEvent& event) {
            if (std::holds_alternative<training::EpochDone>(event))
                stop.request_stop();
        };
        const auto first = runTraining(threeEpochs(), trainer.path("run"), false, onEvent, job);
        QVERIFY(first.has_value());
        QVERIFY(first->stopped);
        QCOMPARE(first->last->epoch, 1);
        QCOMPARE(first->warnings.front().code, std::string("stopping"));
        const auto second = runTraining({}, trainer.path("run"), true);
        QVERIFY(second.has_value());
        QCOMPARE(second->started->epoch, 1);
        QCOMPARE(second->last->epoch, 3);
    }

    void optionsThatMakeNoSenseStartNothing()
    {
        const test::StandIn trainer;
        auto options = threeEpochs();
        options.epochs = 0;
        QCOMPARE(runTraining(options, trainer.path("run"), false).error().code, std::string("options_invalid"));
        QVERIFY(!std::filesystem::exists(trainer.path("run")));
    }

    void aMissingTrainerIsAMissingPart()
    {
        test::StandIn trainer;
        trainer.set("VULPES_TRAINER", "/no/such/trainer");
        const auto outcome = runTraining(threeEpochs(), trainer.path("run"), false);
        QCOMPARE(outcome.error().kind, ErrorKind::Missing);
        QCOMPARE(outcome.error().code, std::string("trainer_missing"));
        QCOMPARE(factOf<std::string>(outcome.error(), "program"), std::string("/no/such/trainer"));
    }

    void oneThatDiesIsToldWithItsLastWords()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "die");
        const auto outcome = runTraining(threeEpochs(), trainer.path("run"), false);
        QCOMPARE(outcome.error().code, std::string("trainer_died"));
        QCOMPARE(factOf<std::int64_t>(outcome.error(), "exit"), 7);
        QVERIFY(factOf<std::string>(outcome.error(), "output").find("c10::Error") != std::string::npos);
    }

    void oneThatASignalEndsIsToldWithIt()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "kill");
        const auto outcome = runTraining(threeEpochs(), trainer.path("run"), false);
        QCOMPARE(outcome.error().code, std::string("trainer_died"));
        QCOMPARE(factOf<std::int64_t>(outcome.error(), "signal"), SIGSEGV);
    }

    void whatItFailedWithIsTheError()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "fail");
        const auto outcome = runTraining(threeEpochs(), trainer.path("run"), false);
        QCOMPARE(outcome.error().kind, ErrorKind::Input);
        QCOMPARE(outcome.error().code, std::string("data_missing"));
    }

    void linesThatAreNoneAreWarnings()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "noise");
        const auto outcome = runTraining(threeEpochs(), trainer.path("run"), false);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->warnings.size(), std::size_t{1});
        QCOMPARE(outcome->warnings.front().code, std::string("event_malformed"));
    }

    void leavingOneThatIsDeafEndsIt()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "deaf");
        trainer.set("STANDIN_SECONDS", "60");
        QElapsedTimer timer;
        timer.start();
        {
            auto evaluator = Evaluator::start(trainer.path("run"));
            QVERIFY(evaluator.has_value());
        }
        QVERIFY(timer.elapsed() < 5'000);
    }

    void networksAreEvaluatedOneByOne()
    {
        const test::StandIn trainer;
        auto evaluator = Evaluator::start(trainer.path("run"));
        QVERIFY(evaluator.has_value());
        const auto first = evaluator->evaluate(smallestText(), data::Split::Validation);
        QVERIFY(first.has_value());
        QCOMPARE(first->architecture, smallestText());
        QCOMPARE(first->split, std::string("validation"));
        QCOMPARE(first->total, std::int64_t{2000});
        // One that is none is refused, and the next is answered.
        const auto refused = evaluator->evaluate("nonsense", data::Split::Test);
        QCOMPARE(refused.error().code, std::string("arch_syntax"));
        QCOMPARE(refused.error().kind, ErrorKind::Input);
        QCOMPARE(evaluator->evaluate(smallestText(), data::Split::Test)->split, std::string("test"));
    }

    void evaluatingIsStopped()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_SECONDS", "30");
        auto evaluator = Evaluator::start(trainer.path("run"));
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto result = evaluator->evaluate(smallestText(), data::Split::Validation, Job(stop.get_token(), {}));
        QCOMPARE(result.error().kind, ErrorKind::Stopped);
        QVERIFY(timer.elapsed() < 5'000);
    }

    void aRunGoesOnByOtherEpochsAndAnotherRate()
    {
        const test::StandIn trainer;
        QVERIFY(runTraining(threeEpochs(), trainer.path("run"), false).has_value());
        const auto codeOf = [&](const RunChanges& changes) { return changeRun(trainer.path("run"), changes).error().code; };
        QCOMPARE(codeOf({2, {}, {}}), std::string("epochs_done"));
        QCOMPARE(codeOf({{}, 0.01, {}}), std::string("run_finished"));
        QCOMPARE(codeOf({5, -1, {}}), std::string("options_invalid"));
        QCOMPARE(training::readManifest(trainer.path("run"))->options.epochs, 3);
        QVERIFY(changeRun(trainer.path("run"), {5, 0.01, 2}).has_value());
        const auto manifest = training::readManifest(trainer.path("run")).value();
        QCOMPARE(manifest.options.rate, 0.01);
        QCOMPARE(manifest.options.processes, 2);
        QVERIFY(!manifest.finished);
        const auto outcome = runTraining({}, trainer.path("run"), true);
        QCOMPARE(outcome->started->epoch, 3);
        QCOMPARE(outcome->last->epoch, 5);
    }

    void aNetworkIsFineTunedAndItsWeightsNamed()
    {
        const test::StandIn trainer;
        QVERIFY(runTraining(threeEpochs(), trainer.path("run"), false).has_value());
        const auto space = space::namedSpace("foxnas-cpu-32").value();
        base::Random random(1);
        FinetuneRequest request{trainer.path("run"), space->format(space->sample(random)), trainer.path("tuned"), 2, {}};
        const auto outcome = runFinetune(request);
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->last->epoch, 2);
        QCOMPARE(outcome->extracted->file, (trainer.path("tuned") / kFinetunedWeights).string());
        // The stand-in keeps no run there; a trainer does.
        auto tuned = training::readManifest(trainer.path("run")).value();
        tuned.options.architecture = request.architecture;
        tuned.epoch = tuned.options.epochs = 2;
        tuned.finished = true;
        QVERIFY(training::writeManifest(request.out, tuned).has_value());
        request.epochs.reset();
        QVERIFY(runFinetune(request).has_value());
        request.epochs = 4;
        QVERIFY(runFinetune(request).has_value());
        QCOMPARE(training::readManifest(request.out)->options.epochs, 4);
        request.epochs = 1;
        QCOMPARE(runFinetune(request).error().code, std::string("epochs_done"));
        auto options = threeEpochs();
        options.epochs = 2;
        QVERIFY(runTraining(options, trainer.path("another"), false).has_value());
        request.supernet = trainer.path("another");
        request.epochs.reset();
        QCOMPARE(runFinetune(request).error().code, std::string("finetune_other_supernet"));
        request.architecture = "foxnas-cpu-32:nonsense";
        request.out = trainer.path("other");
        QCOMPARE(runFinetune(request).error().code, std::string("arch_syntax"));
    }
};

QTEST_GUILESS_MAIN(TestTrainerProcess)
#include "tst_trainer_process.moc"
