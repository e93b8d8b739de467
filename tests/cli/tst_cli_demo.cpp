// SPDX-License-Identifier: GPL-3.0-or-later
// The embedded demo, offline: a study that Vulpes made, from its samples to a trained int8 file.
#include "program.h"

#include <QTemporaryDir>

class TestCliDemo : public QObject
{
    Q_OBJECT

private slots:
    void itsOptimumIsProved()
    {
        const Program front = run({"front", "demo", "--budget", "0.15ms", "--proof", path("proof.json"), "--json", "--points", "none"});
        QVERIFY2(front.code == 0, front.out + front.err);
        QVERIFY(front.json()["proved"].toBool());
        const QJsonObject best = front.json()["best"].toObject();
        QVERIFY(best["latency_ms"].toDouble() <= 0.15);
        QVERIFY(best["accuracy"].toDouble() > 90);
        QCOMPARE(run({"check", path("proof.json"), "--against", "demo"}).code, 0);
        QCOMPARE(run({"front", "demo", "--budget", "0.001ms"}).code, 4);
    }

    void itsPredictorsRankNetworksTheyHaveNotSeen()
    {
        for (const char* target : {"accuracy", "latency"}) {
            const QJsonObject fit = run({"fit", "demo", "--target", target, "--json"}).json();
            QCOMPARE(fit["n"].toInt(), 160);
            QVERIFY2(fit["cv"].toObject()["kendall_tau"].toDouble() > 0.8, target);
        }
    }

    /// Weights out of the program itself, pictures drawn again: the accuracy of the int8 file is that of a trained network.
    void itsBestNetworkLeavesTrained()
    {
        const QString file = path("network.tflite");
        const Program program = run({"export", "demo", "--budget", "0.06ms", "--precision", "int8", "--verify-inputs", "4", "-o", file, "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const QJsonObject json = program.json();
        QCOMPARE(json["untrained"].toBool(true), false);
        QCOMPARE(json["supernet"].toString(), QStringLiteral("embedded:demo"));
        const QJsonObject accuracy = json["accuracy"].toObject();
        QCOMPARE(accuracy["total"].toInt(), 10000);
        QCOMPARE(accuracy["split"].toString(), QStringLiteral("test"));
        // The study's interval of the prediction, widened by that of 10,000 test pictures.
        const QJsonObject best = run({"predict", "demo", "--arch", json["arch"].toString(), "--json"}).json()["predictions"].toArray().first().toObject();
        const double found = accuracy["float"].toObject()["accuracy"].toDouble();
        QVERIFY2(found > best["accuracy_low"].toDouble() - 1.5 && found < best["accuracy_high"].toDouble() + 1.5,
            qPrintable(QStringLiteral("%1, predicted %2 … %3").arg(found).arg(best["accuracy_low"].toDouble()).arg(best["accuracy_high"].toDouble())));
        QVERIFY(std::abs(accuracy["difference"].toObject()["points"].toDouble()) < 1.5);
        QVERIFY(!json["warnings"].toArray().contains(QStringLiteral("calibration_generated")));
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCliDemo)
#include "tst_cli_demo.moc"
