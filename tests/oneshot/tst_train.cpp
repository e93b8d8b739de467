// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/run_folder.h"

#include "graph/weights_file.h"
#include "oneshot/run.h"
#include "space/corners.h"

#include <QTest>

#include <fstream>

using namespace vulpes;
using namespace vulpes::oneshot;
using namespace vulpes::training;

namespace {

void ignore(const TrainEvent&) {}

TrainRun runOf(const test::RunFolder& folder, const std::string& name)
{
    TrainRun run;
    run.options = folder.options();
    run.folder = folder.path(name);
    return run;
}

Question about(const std::string& architecture)
{
    Question question;
    question.architecture = architecture;
    return question;
}

QString codeOf(const Error& error)
{
    return QString::fromStdString(error.code);
}

void spoil(const std::filesystem::path& file)
{
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(1000);
    stream.put('\x7f');
    stream.put('\x01');
}

} // namespace

class TrainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOneThread(); }

    void theSameOptionsGiveTheSameBits()
    {
        const test::RunFolder folder;
        QVERIFY(!train(runOf(folder, "a"), ignore, {}).value());
        QVERIFY(!train(runOf(folder, "b"), ignore, {}).value());
        QCOMPARE(folder.digestOf("a"), folder.digestOf("b"));

        auto other = runOf(folder, "c");
        other.options.seed = 2;
        QVERIFY(!train(other, ignore, {}).value());
        QVERIFY(folder.digestOf("c") != folder.digestOf("a"));
    }

    /// Stopped in the middle of an epoch and gone on with, as often as one likes: the same bits as in one go.
    void aStoppedRunGoesOnWithTheSameBits()
    {
        const test::RunFolder folder;
        auto whole = runOf(folder, "whole");
        whole.options.batch = 4;   // epochs that tell of several steps on a fast machine, too
        QVERIFY(!train(whole, ignore, {}).value());
        auto run = whole;
        run.folder = folder.path("parts");
        int stops = 0;
        for (bool stopped = true; stopped; run.resume = true) {
            std::stop_source stop;
            int lines = 0;
            const auto result = train(run, [&](const TrainEvent& event) {
                if (std::holds_alternative<Step>(event) && ++lines == 2)
                    stop.request_stop();
            }, stop.get_token());
            stopped = result.value();
            stops += stopped ? 1 : 0;
            QVERIFY(stops < 60);
        }
        QVERIFY(stops >= 2);
        QCOMPARE(folder.digestOf("parts"), folder.digestOf("whole"));
        QVERIFY(readManifest(folder.path("parts")).value().finished);
    }

    /// A stop after an epoch's last step, or in the look at the validation pictures that follows, costs nothing of it.
    void aStopInTheLookLosesNothing()
    {
        const test::RunFolder folder;
        auto whole = runOf(folder, "whole");
        whole.options.batch = 320;   // one step an epoch
        QVERIFY(!train(whole, ignore, {}).value());
        auto run = whole;
        run.folder = folder.path("parts");
        for (int stops = 0; stops < 3; run.resume = true, ++stops) {
            std::stop_source stop;
            QVERIFY(train(run, [&](const TrainEvent& event) {
                if (const auto* step = std::get_if<Step>(&event); step && step->step == step->steps)
                    stop.request_stop();
            }, stop.get_token()).value());
            const auto manifest = readManifest(run.folder).value();
            QCOMPARE(manifest.epoch, stops);
            QCOMPARE(manifest.step, 1);
        }
        QVERIFY(!train(run, ignore, {}).value());
        QCOMPARE(folder.digestOf("parts"), folder.digestOf("whole"));
        const auto parts = readManifest(run.folder).value(), once = readManifest(whole.folder).value();
        QCOMPARE(parts.history.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(parts.history[i].loss, once.history[i].loss);
            QCOMPARE(parts.history[i].rate.value(), once.history[i].rate.value());
            QCOMPARE(parts.history[i].accuracies.front().correct, once.history[i].accuracies.front().correct);
        }
    }

    void anEpochGoesOnWithAnotherNumberOfProcesses()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        std::stop_source stop;
        QVERIFY(train(run, [&](const TrainEvent& event) {
            if (std::holds_alternative<Step>(event))
                stop.request_stop();
        }, stop.get_token()).value());
        auto manifest = readManifest(run.folder).value();
        manifest.step = 5;
        manifest.options.processes = 2;   // 10 steps an epoch; one process takes 20
        QVERIFY(writeManifest(run.folder, manifest));
        run.resume = true;
        std::optional<int> first;
        QVERIFY(!train(run, [&](const TrainEvent& event) {
            if (const auto* step = std::get_if<Step>(&event); step && !first)
                first = step->step;
        }, {}).value());
        QVERIFY2(first && *first > 10, "half of the epoch was done");
    }

    void twoTrainingsShareNoFolder()
    {
        const test::RunFolder folder;
        const auto run = runOf(folder, "run");
        QString second;
        QVERIFY(!train(run, [&](const TrainEvent& event) {
            if (!std::holds_alternative<EpochDone>(event))
                return;
            auto again = run;
            again.resume = true;
            second = codeOf(train(again, ignore, {}).error());
        }, {}).value());
        QCOMPARE(second, QStringLiteral("run_in_use"));
        QVERIFY(!std::filesystem::exists(run.folder / "supernet.json-lock"));
    }

    void aManifestWithSenselessOptionsIsRefused()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        QVERIFY(!train(run, ignore, {}).value());
        auto manifest = readManifest(run.folder).value();
        manifest.options.batch = 0;
        QVERIFY(writeManifest(run.folder, manifest));
        run.resume = true;
        QCOMPARE(codeOf(train(run, ignore, {}).error()), QStringLiteral("options_invalid"));
        QCOMPARE(codeOf(Examiner::open(run.folder, ignore, {}).error()), QStringLiteral("options_invalid"));
    }

    void withAveragesToo()
    {
        const test::RunFolder folder;
        auto whole = runOf(folder, "whole");
        whole.options.emaDecay = 0.9;
        whole.options.epochs = 2;
        QVERIFY(!train(whole, ignore, {}).value());
        auto parts = whole;
        parts.folder = folder.path("parts");
        std::stop_source stop;
        QVERIFY(train(parts, [&](const TrainEvent& event) {
            if (std::holds_alternative<EpochDone>(event))
                stop.request_stop();
        }, stop.get_token()).value());
        parts.resume = true;
        QVERIFY(!train(parts, ignore, {}).value());
        QCOMPARE(folder.digestOf("parts"), folder.digestOf("whole"));
    }

    void theEventsTellTheRun()
    {
        const test::RunFolder folder;
        std::vector<TrainEvent> events;
        QVERIFY(!train(runOf(folder, "run"), [&](const TrainEvent& event) { events.push_back(event); }, {}).value());
        const auto& started = std::get<Started>(events.front());
        QCOMPARE(started.stepsPerEpoch, 20);
        QCOMPARE(started.trainPictures, std::size_t{320});
        int epochs = 0;
        for (const TrainEvent& event : events)
            if (const auto* done = std::get_if<EpochDone>(&event)) {
                QCOMPARE(done->epoch, ++epochs);
                QCOMPARE(done->accuracies.size(), std::size_t{4});
                for (const Accuracy& accuracy : done->accuracies) {
                    QCOMPARE(accuracy.total, 100);
                    QCOMPARE(accuracy.accuracy, static_cast<double>(accuracy.correct));
                }
            }
        QCOMPARE(epochs, 3);
        QCOMPARE(readManifest(folder.path("run")).value().history.size(), std::size_t{3});
    }

    /// Twenty epochs on easy pictures lift the largest network well above chance.
    void trainingLearns()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        run.options.pictures.train = 1000;
        run.options.epochs = 20;
        run.options.checkEvery = 20;
        double first = 0;
        double last = 0;
        double accuracy = 0;
        QVERIFY(!train(run, [&](const TrainEvent& event) {
            if (const auto* done = std::get_if<EpochDone>(&event)) {
                last = done->loss;
                if (first == 0)
                    first = done->loss;
                if (!done->accuracies.empty())
                    accuracy = done->accuracies.front().accuracy;
            }
        }, {}).value());
        QVERIFY2(last < first - 0.3, qPrintable(QStringLiteral("%1 → %2").arg(first).arg(last)));
        QVERIFY2(accuracy > 25, qPrintable(QString::number(accuracy)));
    }

    void aRunIsNotTrainedOver()
    {
        const test::RunFolder folder;
        QVERIFY(!train(runOf(folder, "run"), ignore, {}).value());
        QCOMPARE(codeOf(train(runOf(folder, "run"), ignore, {}).error()), QStringLiteral("supernet_exists"));
    }

    void changedDataAreNoticed()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        run.options.epochs = 2;
        QVERIFY(!train(run, ignore, {}).value());
        auto manifest = readManifest(run.folder).value();
        manifest.options.pictures.seed = 2;
        QVERIFY(writeManifest(run.folder, manifest));
        run.resume = true;
        QCOMPARE(codeOf(train(run, ignore, {}).error()), QStringLiteral("data_changed"));
        QCOMPARE(codeOf(Examiner::open(run.folder, ignore, {}).error()), QStringLiteral("data_changed"));
    }

    void aDamagedCheckpointFallsBackToTheOneBefore()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        QVERIFY(!train(run, ignore, {}).value());
        const auto manifest = readManifest(run.folder).value();
        const std::string whole = manifest.digest;
        spoil(run.folder / manifest.file);
        run.resume = true;
        bool told = false;
        QVERIFY(!train(run, [&](const TrainEvent& event) {
            if (const auto* warning = std::get_if<Warning>(&event))
                told = told || warning->code == "checkpoint_fell_back";
        }, {}).value());
        QVERIFY(told);
        QCOMPARE(folder.digestOf("run"), whole);

        const auto again = readManifest(run.folder).value();
        spoil(run.folder / again.file);
        spoil(run.folder / again.previousFile);
        QCOMPARE(codeOf(train(run, ignore, {}).error()), QStringLiteral("checkpoint_damaged"));
    }

    /// A learning rate beyond all reason: it stops, says why, and the last whole epoch stays.
    void aLossThatIsNoNumberStopsTheRun()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        run.options.rate = 100;
        run.options.gradientClip = 0;
        run.options.warmupEpochs = 1;
        const auto result = train(run, ignore, {});
        QVERIFY(!result);
        QCOMPARE(codeOf(result.error()), QStringLiteral("loss_not_finite"));
        const auto manifest = readManifest(run.folder).value();
        QCOMPARE(manifest.step, 0);
        const auto weights = graph::readWeights(run.folder / manifest.file).value();
        for (const auto& [name, array] : weights.arrays)
            for (const float value : array.values)
                QVERIFY(std::isfinite(value));
    }

    void tooFewPicturesForOneBatchAreRefused()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        run.options.batch = 512;
        QCOMPARE(codeOf(train(run, ignore, {}).error()), QStringLiteral("data_too_few"));
    }

    void anUnwritableFolderIsAnError()
    {
        const test::RunFolder folder;
        auto run = runOf(folder, "run");
        run.folder = "/proc/no/such";
        QCOMPARE(codeOf(train(run, ignore, {}).error()), QStringLiteral("file_unwritable"));
    }

    void anExaminerAnswersWhatItWasAsked()
    {
        const test::RunFolder folder;
        const auto run = runOf(folder, "run");
        std::optional<double> told;
        QVERIFY(!train(run, [&](const TrainEvent& event) {
            if (const auto* done = std::get_if<EpochDone>(&event))
                told = done->accuracies.front().accuracy;
        }, {}).value());
        auto examiner = std::move(Examiner::open(run.folder, ignore, {}).value());
        const auto space = test::tinySpace();
        const std::string largest = space->format(space::largest(*space));

        // The last look of the training and this one see the same weights, pictures and recalibration.
        const auto evaluated = std::get<Evaluated>(examiner->answer(about(largest), {}).value());
        QCOMPARE(evaluated.accuracy, told.value());
        QCOMPARE(evaluated.split, std::string("validation"));
        QVERIFY(std::abs(evaluated.standardError() - std::sqrt(evaluated.accuracy * (100 - evaluated.accuracy) / 100)) < 1e-9);

        const auto file = folder.path("network.safetensors");
        Question wanted = about(largest);
        wanted.file = file;
        wanted.accuracy = true;
        const auto extracted = std::get<Extracted>(examiner->answer(wanted, {}).value());
        QCOMPARE(extracted.validationAccuracy.value(), evaluated.accuracy);
        const auto weights = graph::readWeights(file).value();
        QCOMPARE(weights.facts.at("origin"), std::string("trained"));
        QCOMPARE(weights.facts.at("data"), std::string("generated:shapes-easy"));
        QVERIFY(!weights.untrained());

        QCOMPARE(codeOf(examiner->answer(about("tiny:nonsense"), {}).error()), QStringLiteral("arch_syntax"));
        wanted.file = "/proc/no/file";
        const auto unwritable = examiner->answer(wanted, {});
        QCOMPARE(codeOf(unwritable.error()), QStringLiteral("file_unwritable"));
    }

    /// A network trained on from its supernet starts with what it has there.
    void fineTuningStartsFromTheSupernet()
    {
        const test::RunFolder folder;
        auto supernet = runOf(folder, "supernet");
        supernet.options.epochs = 6;
        supernet.options.pictures.train = 1000;
        QVERIFY(!train(supernet, ignore, {}).value());
        const auto space = test::tinySpace();
        const std::string smallest = space->format(space::smallest(*space));
        auto run = supernet;
        run.folder = folder.path("alone");
        run.startFrom = supernet.folder;
        run.options.architecture = smallest;
        run.options.epochs = 1;
        run.options.rate = 1e-9;
        run.options.warmupEpochs = 0;
        run.options.weightDecay = 0;
        double alone = -1;
        QVERIFY(!train(run, [&](const TrainEvent& event) {
            if (const auto* done = std::get_if<EpochDone>(&event))
                alone = done->accuracies.front().accuracy;
        }, {}).value());
        auto examiner = std::move(Examiner::open(supernet.folder, ignore, {}).value());
        const auto inside = std::get<Evaluated>(examiner->answer(about(smallest), {}).value());
        QCOMPARE(alone, inside.accuracy);

        auto tuned = std::move(Examiner::open(run.folder, ignore, {}).value());
        QVERIFY(tuned->answer(about(smallest), {}));
        QCOMPARE(codeOf(tuned->answer(about(space->format(space::largest(*space))), {}).error()), QStringLiteral("supernet_other_network"));
    }

    void questionsAreRead()
    {
        QCOMPARE(codeOf(questionFromLine("{").error()), QStringLiteral("json_syntax"));
        QCOMPARE(codeOf(questionFromLine("[]").error()), QStringLiteral("question_malformed"));
        QCOMPARE(codeOf(questionFromLine(R"({"architecture":"a","split":"other"})").error()), QStringLiteral("split_unknown"));
        QCOMPARE(codeOf(questionFromLine(R"({"architecture":"a","file":""})").error()), QStringLiteral("question_malformed"));
        const auto question = questionFromLine(R"({"architecture":"a","split":"test","file":"f","accuracy":true})").value();
        QVERIFY(question.split == data::Split::Test && question.accuracy && question.file == std::filesystem::path("f"));
    }
};

QTEST_APPLESS_MAIN(TrainTest)
#include "tst_train.moc"
