// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QTemporaryDir>

/// Journey J10: the same network and the same proof from a script, and a check that can say no.
class TestCliProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishedOptimaAreProved_data();
    void publishedOptimaAreProved();
    void proofIsTheSameEveryTime();
    void proofIsConfirmed();
    void changedProofsAreRefused_data();
    void changedProofsAreRefused();
    void severalBudgetsAreProved();
    void proofOfAnotherStudyIsRefused();
    void runsReplay();
    void changedRunsAreRefused();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QString m_proof;
};

void TestCliProof::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_proof = path("proof.json");
    const Program front = run({"front", "foxnas-192", "--budget", "55ms", "--proof", m_proof, "--json", "--points", "none"});
    QVERIFY2(front.code == 0, front.out + front.err);
}

// docs: budgets and exact optima of the published predictor at 192 px, in exact integers.
void TestCliProof::publishedOptimaAreProved_data()
{
    QTest::addColumn<QString>("budget");
    QTest::addColumn<bool>("tied");
    QTest::addColumn<QString>("accuracy");
    const std::pair<const char*, const char*> free[] = {{"40ms", "71.706205"}, {"45ms", "72.572479"}, {"0.05s", "73.232480"},
                                                        {"55ms", "73.701206"}, {"60ms", "74.028502"}, {"70", "74.645573"},
                                                        {"80ms", "75.148567"}, {"90000us", "75.528483"}, {"100ms", "75.764867"}};
    for (const auto& [budget, accuracy] : free)
        QTest::newRow(budget) << QString::fromLatin1(budget) << false << QString::fromLatin1(accuracy);
    const std::pair<const char*, const char*> tied[] = {
        {"50ms", "73.209955"}, {"55ms", "73.678681"}, {"60ms", "74.012411"}, {"70ms", "74.645510"}, {"80ms", "75.129388"}};
    for (const auto& [budget, accuracy] : tied)
        QTest::addRow("%s tied", budget) << QString::fromLatin1(budget) << true << QString::fromLatin1(accuracy);
}

void TestCliProof::publishedOptimaAreProved()
{
    QFETCH(QString, budget);
    QFETCH(bool, tied);
    QFETCH(QString, accuracy);
    const Program front = run(QStringList{"front", "foxnas-192", "--budget", budget, "--json"} + (tied ? QStringList{"--tied"} : QStringList()));
    QVERIFY2(front.code == 0, front.out + front.err);
    QCOMPARE(front.json()["proved"].toBool(), true);
    QCOMPARE(front.json()["gap"].toDouble(), 0.0);
    // To the last published digit: averages over three blocks are no decimals, so the text has more.
    QCOMPARE(QString::number(front.json()["best"].toObject()["accuracy"].toDouble(), 'f', 6), accuracy);
    QCOMPARE(front.json()["points"].toArray().size(), tied ? 654 : 732);
}

void TestCliProof::proofIsTheSameEveryTime()
{
    const QString again = path("again.json");
    QCOMPARE(run({"front", "foxnas-192", "--budget", "55ms", "--proof", again}).code, 0);
    QVERIFY(!read(m_proof).isEmpty());
    QCOMPARE(read(again), read(m_proof));
}

void TestCliProof::proofIsConfirmed()
{
    QCOMPARE(run({"check", m_proof}).code, 0);
    const Program check = run({"check", m_proof, "--against", "foxnas-192", "--json"});
    QVERIFY2(check.code == 0, check.out);
    QCOMPARE(check.json()["verdict"].toString(), QStringLiteral("confirmed"));
    QCOMPARE(check.json()["objective"].toDouble(), 73.701206);
}

void TestCliProof::changedProofsAreRefused_data()
{
    // Digits that stand in the proof, and what they become.
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("budget") << QByteArray("55") << QByteArray("54");
    QTest::newRow("scale") << QByteArray("6000000") << QByteArray("6000001");
    QTest::newRow("answer") << QByteArray("112:d4e6,2,2,2k3,3,3,3") << QByteArray("112:d4e6,2,2,2k5,3,3,3");
}

void TestCliProof::changedProofsAreRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray proof = read(m_proof);
    QVERIFY2(proof.contains(from), from);
    proof.replace(from, to);
    const QString file = path("changed.json");
    write(file, proof);
    const Program check = run({"check", file, "--json"});
    QVERIFY2(check.code == 5, check.out);
    QVERIFY(check.errorCode().startsWith(QLatin1String("proof_")));
}

void TestCliProof::severalBudgetsAreProved()
{
    const QString file = path("several.json");
    const Program front = run({"front", "foxnas-192", "--budget", "55ms", "--macs", "150M", "--parameters", "4.8M", "--proof", file, "--json", "--points", "none"});
    QVERIFY2(front.code == 0, front.out + front.err);
    QCOMPARE(front.json()["proved"].toBool(), true);
    const Program check = run({"check", file, "--against", "foxnas-192", "--json"});
    QVERIFY2(check.code == 0, check.out + check.err);
    QCOMPARE(check.json()["claim"].toString(), QStringLiteral("optimal"));
    QCOMPARE(check.json()["objective"].toDouble(), front.json()["best"].toObject()["accuracy"].toDouble());
    const auto costs = check.json()["costs"].toArray();
    QCOMPARE(costs.size(), 3);
    QVERIFY(costs[0].toDouble() <= 55 && costs[1].toDouble() <= 150e6 && costs[2].toDouble() <= 4.8e6);
    QByteArray proof = read(file);
    QVERIFY(proof.contains("150000000"));
    proof.replace("150000000", "151000000");
    write(file, proof);
    QCOMPARE(run({"check", file}).code, 5);
    // Budgets that exclude each other: no network, and a proof of that.
    const Program none = run({"front", "foxnas-192", "--budget", "55ms", "--macs", "1M", "--proof", file, "--json"});
    QCOMPARE(none.code, 4);
    const Program confirmed = run({"check", file, "--json"});
    QVERIFY2(confirmed.code == 0, confirmed.out + confirmed.err);
    QCOMPARE(confirmed.json()["claim"].toString(), QStringLiteral("infeasible"));
}

void TestCliProof::proofOfAnotherStudyIsRefused()
{
    const QString table = path("bench.csv");
    write(table, benchTable(80));
    const Program check = run({"check", m_proof, "--against", table, "--json"});
    QVERIFY2(check.code == 5, check.out);
    // And a proof made on those samples is theirs.
    const QString own = path("own.json");
    const Program front = run({"front", table, "--budget", "55ms", "--proof", own, "--json", "--points", "none"});
    QVERIFY2(front.code == 0, front.out);
    const Program confirmed = run({"check", own, "--against", table, "--json"});
    QVERIFY2(confirmed.code == 0, confirmed.out);
    QCOMPARE(run({"check", own, "--against", "foxnas-192"}).code, 5);
}

void TestCliProof::runsReplay()
{
    const QString file = path("runs.json");
    for (const char* rule : {"published", "metropolis", "evolution", "random"}) {
        const Program anneal = run({"anneal", "foxnas-192", "--budget", "55ms", "--runs", "2", "--steps", "2000", "--rule", rule, "-o", file, "--json"});
        QVERIFY2(anneal.code == 0, anneal.out + anneal.err);
        QCOMPARE(anneal.json()["runs"].toArray().size(), 2);
        QCOMPARE(anneal.json()["exact"].toObject()["accuracy"].toDouble(), 73.701206);
        const Program check = run({"check", file, "--against", "foxnas-192", "--json"});
        QVERIFY2(check.code == 0, check.out);
        QCOMPARE(check.json()["runs"].toInt(), 2);
    }
    QCOMPARE(run({"check", file}).code, 0);
}

void TestCliProof::changedRunsAreRefused()
{
    const QString file = path("changed_runs.json");
    QCOMPARE(run({"anneal", "foxnas-192", "--budget", "55ms", "--runs", "1", "--steps", "2000", "-o", file}).code, 0);
    auto document = QJsonDocument::fromJson(read(file)).object();
    auto runs = document["runs"].toArray();
    auto first = runs[0].toObject();
    QVERIFY(first.contains("evaluations"));
    first["evaluations"] = first["evaluations"].toInt() + 1;
    runs[0] = first;
    document["runs"] = runs;
    write(file, QJsonDocument(document).toJson());
    const Program check = run({"check", file, "--json"});
    QVERIFY2(check.code == 5, check.out);
    QCOMPARE(check.errorCode(), QStringLiteral("run_diverged"));
}

QTEST_GUILESS_MAIN(TestCliProof)
#include "tst_cli_proof.moc"
