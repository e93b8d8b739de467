// SPDX-License-Identifier: GPL-3.0-or-later
// train, sample, finetune, and what leaves a supernet, with a stand-in for the trainer.
#include "graph/weights_file.h"
#include "program.h"
#include "space/corners.h"
#include "space/describe.h"
#include "workflow/trainer.h"

#include <QDir>

#include <csignal>

using namespace vulpes;

namespace {

QString text(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

Program train(const test::StandIn& trainer, const QStringList& more = {})
{
    return run(QStringList{"train", "--space", "foxnas-cpu-32", "--data", "generated:shapes", "--out", text(trainer.path("run")), "--epochs", "3"} + more);
}

space::SpacePtr small()
{
    return space::namedSpace("foxnas-cpu-32").value();
}

QString smallest()
{
    return QString::fromStdString(small()->format(space::smallest(*small())));
}

/// What a trainer would write of the smallest network, were it this badly trained.
void writeWeights(const std::filesystem::path& file)
{
    graph::TaskShape task;
    task.classes = 10;
    const auto graph = space::describe(*small(), space::smallest(*small()), task).value();
    graph::Weights weights = graph::untrainedWeights(graph, 3);
    weights.facts["origin"] = "trained";
    weights.facts["data"] = "generated:shapes";
    weights.facts["data_options"] = R"({"height":32,"width":32,"seed":1,"train":100,"validation":50,"test":200})";
    weights.facts["preprocessing"] = R"({"height":32,"width":32,"order":"rgb","mean":[0.5,0.5,0.5],"deviation":[0.25,0.25,0.25],"classes":[]})";
    QVERIFY(graph::writeWeights(file, weights).has_value());
}

} // namespace

class TestCliTrain : public QObject
{
    Q_OBJECT

private slots:
    void aRunIsToldInOneDocument()
    {
        const test::StandIn trainer;
        const Program program = train(trainer, {"--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), QStringLiteral("vulpes.train/1"));
        QCOMPARE(program.json()["epoch"].toInt(), 3);
        QCOMPARE(program.json()["stopped"].toBool(), false);
        QCOMPARE(program.json()["accuracies"].toArray().first().toObject()["accuracy"].toDouble(), 53.0);
        QVERIFY(program.err.contains("epoch 2 of 3"));

        const QJsonObject info = run({"info", text(trainer.path("run")), "--json"}).json();
        QCOMPARE(info["kind"].toString(), QStringLiteral("supernet"));
        QCOMPARE(info["epoch"].toInt(), 3);
        QCOMPARE(info["space"].toString(), QStringLiteral("foxnas-cpu-32"));
    }

    void progressIsTheTrainersOwnLines()
    {
        const test::StandIn trainer;
        const Program program = train(trainer, {"--progress", "json"});
        QCOMPARE(program.code, 0);
        const auto lines = program.out.trimmed().split('\n');
        QCOMPARE(QJsonDocument::fromJson(lines.first()).object()["event"].toString(), QStringLiteral("started"));
        QCOMPARE(QJsonDocument::fromJson(lines.last()).object()["event"].toString(), QStringLiteral("finished"));
        for (const QByteArray& line : lines)
            QVERIFY(QJsonDocument::fromJson(line).isObject());
    }

    void everyFlagReachesTheTrainer()
    {
        const test::StandIn trainer;
        const Program program = train(trainer, {"--batch", "32", "--rate", "0.05", "--warmup-epochs", "0.5", "--momentum", "0.8", "--weight-decay", "0.0001",
            "--label-smoothing", "0.05", "--gradient-clip", "1", "--random-networks", "3", "--ema-decay", "0.99", "--calibration-pictures", "256",
            "--check-every", "2", "--processes", "2", "--device", "auto", "--size", "24", "--data-seed", "7", "--train-pictures", "800",
            "--validation-pictures", "200", "--test-pictures", "100", "--crop-padding", "2", "--no-flip", "--cutout", "8", "--seed", "9"});
        QVERIFY2(program.code == 0, program.err);
        const QJsonObject options = QJsonDocument::fromJson(read(text(trainer.path("run") / "options.json"))).object();
        const QJsonObject expected = QJsonDocument::fromJson(R"({"space":"foxnas-cpu-32","data":"generated:shapes","epochs":3,"batch":32,"rate":0.05,
            "warmup_epochs":0.5,"momentum":0.8,"weight_decay":0.0001,"label_smoothing":0.05,"gradient_clip":1,"random_networks":3,"ema_decay":0.99,
            "calibration_pictures":256,"check_every":2,"processes":2,"device":"auto","seed":9,
            "pictures":{"height":24,"width":24,"seed":7,"train":800,"validation":200,"test":100},
            "augmentation":{"crop_padding":2,"flip":false,"cutout":8}})").object();
        QCOMPARE(options, expected);
    }

    void defaultsAreThoseOfTheOptions()
    {
        const test::StandIn trainer;
        QCOMPARE(run({"train", "--space", "foxnas-cpu-32", "--data", "generated:shapes", "--out", text(trainer.path("run"))}).code, 0);
        const QJsonObject options = QJsonDocument::fromJson(read(text(trainer.path("run") / "options.json"))).object();
        QCOMPARE(options["epochs"].toInt(), 30);
        QCOMPARE(options["random_networks"].toInt(), 2);
        QCOMPARE(options["pictures"].toObject()["height"].toInt(), 32);
    }

    void errorsHaveTheirExitCodes_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        QTest::newRow("no space") << QStringList{"train", "--data", "generated:shapes", "--out", "RUN"} << 2 << "train_needs_space";
        QTest::newRow("no data") << QStringList{"train", "--space", "foxnas-cpu-32", "--out", "RUN"} << 2 << "train_needs_data";
        QTest::newRow("no folder") << QStringList{"train", "--space", "foxnas-cpu-32", "--data", "generated:shapes"} << 2 << "usage";
        QTest::newRow("no epochs") << QStringList{"train", "--space", "foxnas-cpu-32", "--data", "generated:shapes", "--out", "RUN", "--epochs", "0"} << 2
                                   << "options_invalid";
        QTest::newRow("nothing to go on with") << QStringList{"train", "--out", "RUN", "--resume"} << 3 << "supernet_missing";
        QTest::newRow("no supernet") << QStringList{"sample", "STUDY", "--supernet", "RUN"} << 3 << "supernet_missing";
        QTest::newRow("no plan") << QStringList{"sample", "STUDY", "--supernet", "RUN", "--plan", "luck"} << 2 << "usage";
        QTest::newRow("no supernet to tune") << QStringList{"finetune", "--supernet", "RUN", "--arch", "a", "--out", "OUT"} << 3 << "supernet_missing";
        QTest::newRow("no supernet to export") << QStringList{"export", "--supernet", "RUN", "--arch", "a", "-o", "OUT"} << 3 << "supernet_missing";
        QTest::newRow("two weights") << QStringList{"export", "--supernet", "RUN", "--untrained", "--arch", "a", "-o", "OUT"} << 2 << "export_needs_weights";
    }

    void errorsHaveTheirExitCodes()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QString, error);
        const test::StandIn trainer;
        words.replaceInStrings("RUN", text(trainer.path("run"))).replaceInStrings("STUDY", text(trainer.path("a.vulpes")));
        words.replaceInStrings("OUT", text(trainer.path("out")));
        const Program program = run(words + QStringList{"--json"});
        QCOMPARE(program.code, code);
        QCOMPARE(program.errorCode(), error);
        QVERIFY(!QFile::exists(text(trainer.path("a.vulpes"))));
    }

    void withoutATrainerPartsAreMissing()
    {
        test::StandIn trainer;
        trainer.set("VULPES_TRAINER", "/no/such/trainer");
        const QString folder = text(trainer.path("run"));
        for (const QStringList& words : {QStringList{"train", "--space", "foxnas-cpu-32", "--data", "generated:shapes", "--out", folder},
                                         QStringList{"sample", text(trainer.path("a.vulpes")), "--supernet", folder},
                                         QStringList{"finetune", "--supernet", folder, "--arch", "a", "--out", folder}}) {
            const Program program = run(words + QStringList{"--json"});
            QCOMPARE(program.code, 6);
            QCOMPARE(program.errorCode(), QStringLiteral("trainer_missing"));
        }
    }

    void aTrainerThatDiesIsToldWithItsLastWords()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "die");
        const Program program = train(trainer);
        QCOMPARE(program.code, 1);
        QVERIFY2(program.err.contains("exit code 7") && program.err.contains("c10::Error"), program.err);
    }

    void interruptingKeepsACheckpointAndResumingGoesOn()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_SECONDS", "1");
        QProcess process;
        process.start(QStringLiteral(VULPES_CLI), {"train", "--space", "foxnas-cpu-32", "--data", "generated:shapes", "--out",
                                                   text(trainer.path("run")), "--epochs", "30", "--progress", "json"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(text(trainer.path("run") / "supernet.json")), 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("--resume"));
        trainer.set("STANDIN_SECONDS", "0");
        const Program program = run({"train", "--out", text(trainer.path("run")), "--resume", "--json"});
        QCOMPARE(program.code, 0);
        QCOMPARE(program.json()["epoch"].toInt(), 30);
    }

    void goingOnTakesWhatItCanAndRefusesTheRest()
    {
        test::StandIn trainer;
        QCOMPARE(train(trainer).code, 0);
        const QStringList words{"train", "--out", text(trainer.path("run")), "--resume"};
        for (const QStringList& more : {QStringList{"--data", "generated:blobs"}, QStringList{"--space", "foxnas-cpu"}, QStringList{"--no-flip"}, QStringList{"--seed", "3"}}) {
            const Program refused = run(words + more + QStringList{"--json"});
            QCOMPARE(refused.code, 2);
            QCOMPARE(refused.errorCode(), QStringLiteral("resume_option"));
            QCOMPARE(refused.json()["facts"].toObject()["option"].toString(), more.first());
        }
        QCOMPARE(run(words + QStringList{"--epochs", "2", "--json"}).errorCode(), QStringLiteral("epochs_done"));
        QCOMPARE(run(words + QStringList{"--rate", "0.05", "--json"}).errorCode(), QStringLiteral("run_finished"));
        const Program longer = run(words + QStringList{"--epochs", "5", "--rate", "0.05", "--processes", "2", "--json"});
        QVERIFY2(longer.code == 0, longer.out + longer.err);
        QCOMPARE(longer.json()["epoch"].toInt(), 5);
        QCOMPARE(longer.json()["processes"].toInt(), 2);
        QVERIFY(run(words).out.contains("finished already, 5 epochs"));

        // Stopped before an epoch of its own has ended, it has those of before.
        trainer.set("STANDIN_SECONDS", "30");
        QProcess process;
        process.start(QStringLiteral(VULPES_CLI), words + QStringList{"--epochs", "9"});
        QVERIFY(process.waitForStarted());
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("stand-in on cpu"), 20'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY(process.readAllStandardOutput().contains("5 of 9 epochs"));
        said += process.readAllStandardError();
        QVERIFY2(said.contains("warning: Stopping; a checkpoint is being kept"), said);
    }

    void picturesAreToldBeforeTheyAreTrainedOn()
    {
        test::StandIn trainer;
        trainer.set("STANDIN_MISBEHAVE", "warn");
        const Program program = train(trainer);
        QCOMPARE(program.code, 0);
        for (const char* words : {"2,000 validation and 2,000 test pictures", "2 classes (training + validation + test pictures): fox 16 + 1,000 + 1,000, hare",
                                  "warning: The class fox has only 16 pictures in train.", "warning: The picture a/b.png cannot be read: it is damaged.\n"})
            QVERIFY2(program.err.contains(words), program.err);
        QVERIFY(program.err.indexOf("2 classes") < program.err.indexOf("epoch 1 of"));
    }

    void dataTellsWhatItHoldsWithoutTraining()
    {
        QTemporaryDir folder;
        const Program whole = run({"data", "generated:shapes", "--train-pictures", "400", "--validation-pictures", "100", "--test-pictures", "100"});
        QVERIFY2(whole.code == 0, whole.err);
        QVERIFY2(whole.out.contains("disc") && whole.out.contains("No picture is unreadable or in two splits"), whole.out);
        for (int i = 0; i < 30; ++i)
            for (const char name : {'a', 'b'}) {
                QVERIFY(QDir(folder.path()).mkpath(QString(QLatin1Char(name))));
                write(folder.filePath(QStringLiteral("%1/%2.pgm").arg(QLatin1Char(name)).arg(i)), "P5\n1 1\n255\n" + QByteArray(1, static_cast<char>(i + (name == 'a' ? 0 : 100))));
            }
        write(folder.filePath("a/broken.png"), "\x89PNG\r\n\x1a\nthat is all");
        const QString data = "images:" + folder.path();
        const Program told = run({"data", data, "--size", "1"});
        QVERIFY2(told.out.contains("broken.png cannot be read: it is damaged.\n") && told.out.contains("warning: The class b has only 18 pictures in train."), told.out);
        const Program json = run({"data", data, "--size", "1", "--json"});
        QCOMPARE(json.schema(), QStringLiteral("vulpes.data/1"));
        QCOMPARE(json.json()["classes"].toArray().size(), 2);
        QVERIFY(QDir(folder.path()).mkpath("d"));
        const Program empty = run({"data", data});
        QCOMPARE(empty.code, 3);
        QVERIFY2(empty.err.contains("The class d has no picture in train."), empty.err);

        const Program negative = run({"data", "generated:shapes", "--train-pictures", "-1"});
        QCOMPARE(negative.code, 2);
        QVERIFY2(negative.err.contains("0 or more"), negative.err);
        QVERIFY(run({"data", "generated:foo"}).err.contains("There is no generated set named foo. Known: noise, blobs, shapes"));
        QCOMPARE(run({"data", "images:", "--json"}).errorCode(), QStringLiteral("data_unknown"));
    }

    void aNetworkThatIsNamedNeedsNoPredictors()
    {
        const test::StandIn trainer;
        const QString study = text(trainer.path("a.vulpes"));
        QCOMPARE(run({"new", "--space", "foxnas-cpu-32", "--classes", "10", "-o", study}).code, 0);
        const Program program = run({"export", study, "--arch", smallest(), "--untrained", "--verify-inputs", "0", "-o", text(trainer.path("net.tflite")), "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QVERIFY2(program.err.contains("Nothing is predicted of the network: There are no samples"), program.err);
        QCOMPARE(run({"export", study, "--untrained", "-o", text(trainer.path("best.tflite")), "--json"}).errorCode(), QStringLiteral("no_samples"));
    }

    void weightsSayWhatTheyAre()
    {
        const test::StandIn trainer;
        writeWeights(trainer.path("smallest.safetensors"));
        const Program info = run({"info", text(trainer.path("smallest.safetensors")), "--json"});
        QVERIFY2(info.code == 0, info.out);
        QCOMPARE(info.json()["kind"].toString(), QStringLiteral("weights"));
        QCOMPARE(info.json()["data"].toString(), QStringLiteral("generated:shapes"));
    }

    void subNetworksBecomeSamplesOfANewStudy()
    {
        const test::StandIn trainer;
        QCOMPARE(train(trainer).code, 0);
        const QString study = text(trainer.path("a.vulpes"));
        const QStringList words{"sample", study, "--supernet", text(trainer.path("run")), "--count", "6", "--processes", "2", "--rounds", "2",
                                "--runs-per-round", "1", "--json"};
        const Program program = run(words);
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), QStringLiteral("vulpes.sample/1"));
        QCOMPARE(program.json()["evaluated"].toInt(), 6);
        QCOMPARE(program.json()["timed"].toInt(), 6);
        const auto networks = program.json()["networks"].toArray();
        QCOMPARE(networks.size(), 6);
        for (const auto& value : networks) {
            QVERIFY(value.toObject()["latency_ms"].toDouble() > 0);
            QVERIFY(value.toObject()["accuracy_se"].toDouble() > 0);
        }
        const QJsonObject info = run({"info", study, "--json"}).json();
        QCOMPARE(info["samples"].toInt(), 6);
        QCOMPARE(info["supernet"].toString(), text(trainer.path("run")));
        QCOMPARE(info["classes"].toInt(), 10);
        QCOMPARE(run(words).json()["before"].toInt(), 6);
        const QStringList other{"sample", study, "--supernet", text(trainer.path("run")), "--count", "3", "--accuracy-only", "--json"};
        QCOMPARE(run(other).code, 0);
        const Program mixed = run(other + QStringList{"--split", "test"});
        QCOMPARE(mixed.code, 3);
        QCOMPARE(mixed.errorCode(), QStringLiteral("sampling_other_split"));
        const Program blind = run(other + QStringList{"--plan", "annealing"});
        QCOMPARE(blind.code, 2);
        QCOMPARE(blind.errorCode(), QStringLiteral("plan_needs_device"));
        const Program apart = run({"sample", text(trainer.path("b.vulpes")), "--supernet", text(trainer.path("run")), "--count", "3", "--accuracy-only", "--split", "test"});
        QVERIFY2(apart.code == 0, apart.err);
        QVERIFY(apart.err.contains("Made the study"));
    }

    void whatCannotBeSampledMakesNoStudy()
    {
        test::StandIn trainer;
        QCOMPARE(train(trainer).code, 0);
        const QString study = text(trainer.path("a.vulpes"));
        const QStringList words{"sample", study, "--supernet", text(trainer.path("run")), "--count", "3", "--accuracy-only", "--json"};
        trainer.set("STANDIN_MISBEHAVE", "fail");
        const Program failed = run(words);
        QCOMPARE(failed.code, 3);
        QCOMPARE(failed.errorCode(), QStringLiteral("data_missing"));
        QVERIFY(!failed.err.contains("Made the study"));
        QVERIFY(QDir(text(trainer.path("."))).entryList({"a.vulpes*"}, QDir::AllEntries | QDir::Hidden).isEmpty());
        const Program embedded = run({"sample", "demo", "--supernet", text(trainer.path("run")), "--json"});
        QCOMPARE(embedded.code, 2);
        QCOMPARE(embedded.errorCode(), QStringLiteral("study_embedded"));
        QVERIFY(!QFile::exists("demo"));
    }

    void aNetworkIsTrainedOn()
    {
        const test::StandIn trainer;
        QCOMPARE(train(trainer).code, 0);
        const Program program = run({"finetune", "--supernet", text(trainer.path("run")), "--arch", smallest(), "--out", text(trainer.path("tuned")),
                                     "--epochs", "2", "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), QStringLiteral("vulpes.finetune/1"));
        QCOMPARE(program.json()["test_accuracy"].toDouble(), 68.5);
        QCOMPARE(program.json()["epoch"].toInt(), 2);
        QVERIFY(QFile::exists(program.json()["file"].toString()));
    }

    void aFileIsExportedWithItsAccuracy()
    {
        const test::StandIn trainer;
        const QString weights = text(trainer.path("smallest.safetensors"));
        writeWeights(trainer.path("smallest.safetensors"));
        const QStringList words{"export", "--space", "foxnas-cpu-32", "--arch", smallest(), "--classes", "10", "--weights", weights, "--json", "-o"};
        const Program program =
            run(words + QStringList{text(trainer.path("net.tflite")), "--precision", "int8", "--calibration-count", "20", "--verify-inputs", "2"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QVERIFY(!program.json()["untrained"].toBool());
        const QJsonObject accuracy = program.json()["accuracy"].toObject();
        QCOMPARE(accuracy["total"].toInt(), 200);
        QCOMPARE(accuracy["split"].toString(), QStringLiteral("test"));
        QCOMPARE(accuracy["data"].toString(), QStringLiteral("generated:shapes"));
        QVERIFY(accuracy["accuracy_low"].toDouble() < accuracy["accuracy"].toDouble());
        QVERIFY(accuracy["accuracy"].toDouble() < accuracy["accuracy_high"].toDouble());
        QVERIFY(accuracy["float"].isObject() && accuracy["difference"].isObject());
        const QByteArray page = read(text(trainer.path("net.tflite.report.html")));
        QVERIFY(page.contains("<h2>Accuracy</h2>"));
        const QJsonObject report = QJsonDocument::fromJson(read(text(trainer.path("net.tflite.report.json")))).object();
        QCOMPARE(report["calibration"].toObject()["source"].toString(), QStringLiteral("generated:shapes"));

        const Program without = run(words + QStringList{text(trainer.path("quick.tflite")), "--accuracy", "none", "--verify-inputs", "0"});
        QCOMPARE(without.code, 0);
        QVERIFY(without.json()["accuracy"].isNull());
        const Program refused = run(words + QStringList{text(trainer.path("none.tflite")), "--accuracy", "images:/no/such/folder"});
        QCOMPARE(refused.code, 3);
        QCOMPARE(refused.errorCode(), QStringLiteral("data_missing"));
        QVERIFY(!QFile::exists(text(trainer.path("none.tflite"))));
    }
};

QTEST_GUILESS_MAIN(TestCliTrain)
#include "tst_cli_train.moc"
