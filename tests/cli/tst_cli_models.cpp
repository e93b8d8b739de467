// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QTemporaryDir>

/// export and verify as a user meets them.
class TestCliModels : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_arch = QStringLiteral("foxnas-cpu:192|24:d2e2,2k3,3|40:d2e2,2k3,5|80:d2e2,2k3,3|112:d2e2,2k5,3|160:d2e2,3k3,3");

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    Program exported(const QString& file, const QStringList& more) const
    {
        return run(QStringList{"export", "--space", "foxnas-cpu", "--arch", m_arch, "--classes", "10", "--untrained", "--calibration-count", "4",
                               "--verify-inputs", "2", "--json", "-o", file}
                   + more);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void writesANetworkAndVerifiesIt()
    {
        const Program program = exported(path("net.tflite"), {"--precision", "int8"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), QStringLiteral("vulpes.export/1"));
        const QJsonObject json = program.json();
        for (const char* key : {"file", "bytes", "precision", "verdict", "report"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        QVERIFY(json[QStringLiteral("untrained")].toBool());
        QVERIFY(program.err.contains("random"));
        QVERIFY(QFile::exists(path("net.tflite.report.html")));

        const Program verified = run({"verify", path("net.tflite"), "--space", "foxnas-cpu", "--arch", m_arch, "--json"});
        QVERIFY2(verified.code == 0, verified.out + verified.err);
        QCOMPARE(verified.schema(), QStringLiteral("vulpes.verify/1"));
        QVERIFY(verified.json()[QStringLiteral("checks")].toArray().size() >= 4);

        const QJsonObject info = run({"info", path("net.tflite"), "--json"}).json();
        QCOMPARE(info[QStringLiteral("kind")].toString(), QStringLiteral("model"));
        QCOMPARE(info[QStringLiteral("precision")].toString(), QStringLiteral("int8"));
        QCOMPARE(info[QStringLiteral("architecture")].toString(), m_arch);
    }

    void aDamagedFileIsRefusedWithItsName()
    {
        QCOMPARE(exported(path("whole.tflite"), {}).code, 0);
        QByteArray bytes = read(path("whole.tflite"));
        write(path("half.tflite"), bytes.left(bytes.size() / 2));
        write(path("none.tflite"), "");
        write(path("text.tflite"), "not a model at all");
        for (const char* name : {"half.tflite", "none.tflite", "text.tflite"}) {
            const Program program = run({"verify", path(name), "--json"});
            QCOMPARE(program.code, 3);
            QCOMPARE(program.errorCode(), QStringLiteral("tflite_damaged"));
            QVERIFY(program.out.contains(name));
        }
    }

    void anotherNetworkIsRefuted()
    {
        QCOMPARE(exported(path("one.tflite"), {}).code, 0);
        QString other = m_arch;
        other.replace(QStringLiteral("d2e2,2k3,3|40"), QStringLiteral("d2e2,3k3,3|40"));
        QCOMPARE(run({"verify", path("one.tflite"), "--space", "foxnas-cpu", "--arch", other}).code, 5);
    }

    void weightsMustBeChosen()
    {
        const Program program = run({"export", "--space", "foxnas-cpu", "--arch", m_arch, "-o", path("x.tflite"), "--json"});
        QCOMPARE(program.code, 2);
        QCOMPARE(program.errorCode(), QStringLiteral("export_needs_weights"));
        QVERIFY(!QFile::exists(path("x.tflite")));
    }

    void aFileThatIsThereIsKept()
    {
        write(path("kept.tflite"), "mine");
        const Program program = exported(path("kept.tflite"), {});
        QCOMPARE(program.code, 3);
        QCOMPARE(program.errorCode(), QStringLiteral("file_exists"));
        QCOMPARE(read(path("kept.tflite")), QByteArray("mine"));
        QCOMPARE(exported(path("kept.tflite"), {"--force"}).code, 0);
    }

    void severalAlongTheFrontGoToAFolder()
    {
        const Program program = run({"export", "foxnas-192", "--along-front", "3", "--untrained", "--classes", "10", "--verify-inputs", "0", "--names",
                                     "n{index}_{latency}", "--json", "-o", path("front")});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.json()[QStringLiteral("files")].toArray().size(), 3);
        QCOMPARE(QDir(path("front")).entryList({"n*_*.tflite"}).size(), 3);
    }

    void theOptimumUnderABudgetIsTheDefaultOfAStudy()
    {
        const Program best = run({"front", "foxnas-192", "--budget", "55ms", "--points", "none", "--json"});
        const Program program = run({"export", "foxnas-192", "--budget", "55ms", "--untrained", "--verify-inputs", "0", "--format", "json", "--json",
                                     "-o", path("best.json")});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.json()[QStringLiteral("arch")], best.json()[QStringLiteral("best")].toObject()[QStringLiteral("arch")]);
    }
};

QTEST_GUILESS_MAIN(TestCliModels)
#include "tst_cli_models.moc"
