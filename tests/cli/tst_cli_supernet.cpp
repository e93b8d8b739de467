// SPDX-License-Identifier: GPL-3.0-or-later
// From a space and pictures to a file, with the trainer itself: train, sample, fine-tune, export.
#include "program.h"
#include "tiny_space.h"

#include <QTemporaryDir>

class TestCliSupernet : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifndef VULPES_TRAINER
        QSKIP("this build has no trainer");
#else
        qputenv("VULPES_TRAINER", VULPES_TRAINER);
        write(path("tiny.json"), kTinySpace);
        const Program program = run({"train", "--space", path("tiny.json"), "--data", "generated:shapes", "--train-pictures", "600", "--validation-pictures", "200",
                                     "--test-pictures", "300", "--calibration-pictures", "128", "--epochs", "2", "--batch", "32", "--out", path("run"), "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.json()["epoch"].toInt(), 2);
        QVERIFY(!program.json()["accuracies"].toArray().isEmpty());
#endif
    }

    void infoTellsWhatWasTrained()
    {
        const QJsonObject info = run({"info", path("run"), "--json"}).json();
        QCOMPARE(info["kind"].toString(), QStringLiteral("supernet"));
        QCOMPARE(info["finished"].toBool(), true);
        QVERIFY(info["accuracy_max"].toDouble() > 5);
    }

    void aPackedSupernetSaysWhatItIs()
    {
        QCOMPARE(run({"export", "--supernet", path("run"), "--whole", "-o", path("whole.safetensors")}).code, 0);
        const Program program = run({"info", path("whole.safetensors"), "--json"});
        QVERIFY2(program.code == 0, program.out);
        QCOMPARE(program.json()["kind"].toString(), QStringLiteral("packed supernet"));
        QCOMPARE(program.json()["epochs"].toInt(), 2);
        QCOMPARE(program.json()["classes"].toInt(), 10);
    }

    void subNetworksBecomeSamples()
    {
        const QStringList words{"sample", path("a.vulpes"), "--supernet", path("run"), "--count", "4", "--rounds", "2", "--runs-per-round", "1", "--json"};
        const Program program = run(words);
        QVERIFY2(program.code == 0, program.out + program.err);
        const auto networks = program.json()["networks"].toArray();
        QCOMPARE(networks.size(), 4);
        for (const auto& network : networks) {
            QVERIFY(network.toObject()["accuracy"].toDouble() > 0);
            QVERIFY(network.toObject()["latency_ms"].toDouble() > 0);
        }
        const Program again = run(words);
        QCOMPARE(again.json()["before"].toInt(), 4);
        QCOMPARE(again.json()["evaluated"].toInt(), 0);
    }

    void aNetworkLeavesWithTheAccuracyThatTheTrainerMeasures()
    {
        const QString arch = firstNetwork();
        const Program program = run({"export", "--supernet", path("run"), "--space", path("tiny.json"), "--arch", arch, "--verify-inputs", "2", "-o",
                                     path("net.tflite"), "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const QJsonObject accuracy = program.json()["accuracy"].toObject();
        QCOMPARE(accuracy["total"].toInt(), 300);
        const Program sampled = run({"sample", path("test.vulpes"), "--supernet", path("run"), "--count", "4", "--accuracy-only", "--split", "test", "--json"});
        double byTrainer = -1;
        for (const auto& network : sampled.json()["networks"].toArray())
            if (network.toObject()["arch"].toString() == arch)
                byTrainer = network.toObject()["accuracy"].toDouble();
        // The same pictures and weights in another arithmetic: a picture on the edge may fall to the other side.
        QVERIFY2(std::abs(accuracy["accuracy"].toDouble() - byTrainer) <= 1.0, qPrintable(QString::number(byTrainer)));
    }

    void aNetworkIsTrainedOnAndExported()
    {
        const Program tuned = run({"finetune", "--supernet", path("run"), "--arch", firstNetwork(), "--out", path("tuned"), "--epochs", "1", "--json"});
        QVERIFY2(tuned.code == 0, tuned.out + tuned.err);
        QVERIFY(QFile::exists(tuned.json()["file"].toString()));
        const Program program = run({"export", "--space", path("tiny.json"), "--arch", firstNetwork(), "--classes", "10", "--weights", tuned.json()["file"].toString(),
                                     "--precision", "int8", "--calibration-count", "50", "--verify-inputs", "2", "-o", path("tuned.tflite"), "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const QJsonObject accuracy = program.json()["accuracy"].toObject();
        QVERIFY(std::abs(accuracy["float"].toObject()["accuracy"].toDouble() - tuned.json()["test_accuracy"].toDouble()) <= 1.0);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    /// The smallest: a plan begins with it.
    [[nodiscard]] QString firstNetwork() const
    {
        const Program program = run({"sample", path("first.vulpes"), "--supernet", path("run"), "--count", "1", "--accuracy-only", "--json"});
        return program.json()["networks"].toArray().first().toObject()["arch"].toString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliSupernet)
#include "tst_cli_supernet.moc"
