// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QTemporaryDir>

/// Picture sizes that rows do not say or nobody measured: said aloud, never guessed past the study.
class TestCliSizes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void predictionAtASizeNobodyMeasuredIsSaid();
    void rowsWithoutASizeHaveThatOfTheirStudy();
    void tableWithoutAccuraciesOrLatenciesIsSaid();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static QStringList problems(const Program& program)
    {
        QStringList codes;
        for (const auto& value : program.json()["problems"].toArray())
            codes << value.toObject()["code"].toString();
        return codes;
    }

    QTemporaryDir m_folder;
    QString m_study;
    QByteArray m_table;
};

void TestCliSizes::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_table = benchTable(60);   // all at 192 px
    write(path("bench.csv"), m_table);
    m_study = path("bench.vulpes");
    QCOMPARE(run({"import", path("bench.csv"), "--space", "foxnas-cpu", "-o", m_study}).code, 0);
}

void TestCliSizes::predictionAtASizeNobodyMeasuredIsSaid()
{
    const QByteArray measured = m_table.split('"').at(1);
    QByteArray other = measured;
    other.replace("foxnas-cpu:192", "foxnas-cpu:128");
    QVERIFY(measured != other);
    const QStringList words{"predict", m_study, "--formula", "fox", "--arch", measured, other};
    const Program program = run(words + QStringList{"--json"});
    QVERIFY2(program.code == 0, program.out + program.err);
    const auto predictions = program.json()["predictions"].toArray();
    QCOMPARE(predictions.size(), 2);
    QCOMPARE(predictions[0].toObject()["unmeasured"].toArray(), QJsonArray());
    QVERIFY(!predictions[0].toObject()["extrapolated"].toBool());
    QCOMPARE(predictions[1].toObject()["unmeasured"].toArray(), QJsonArray{"resolution"});
    QVERIFY(predictions[1].toObject()["extrapolated"].toBool());
    QVERIFY2(program.err.contains("resolution = 128"), program.err);
    QVERIFY(!program.err.contains("resolution = 192"));
    QVERIFY(run(words + QStringList{"--quiet"}).err.isEmpty());
}

void TestCliSizes::rowsWithoutASizeHaveThatOfTheirStudy()
{
    // The study's own rows as block columns, without the column of sizes.
    const QString whole = path("blocks.csv");
    QCOMPARE(run({"samples", m_study, "--layout", "blocks", "-o", whole}).code, 0);
    QList<QByteArray> lines = read(whole).trimmed().split('\n');
    const QList<QByteArray> header = lines.first().trimmed().split(',');
    const auto size = header.indexOf("resolution");
    QVERIFY2(size >= 0, lines.first());
    QByteArray table;
    for (const QByteArray& line : lines) {
        QList<QByteArray> cells = line.trimmed().split(',');
        QCOMPARE(cells.size(), header.size());
        cells.removeAt(size);
        table += cells.join(',') + '\n';
    }
    const QString file = path("nosize.csv");
    write(file, table);
    const Program again = run({"import", file, "--into", m_study, "--json"});
    QVERIFY2(again.code == 0, again.out + again.err);
    QCOMPARE(again.json()["samples_added"].toInt(), 0);
    QVERIFY2(problems(again).contains("resolution_of_study"), again.out);
    QVERIFY(!problems(again).contains("resolution_assumed"));
    // Alone, the table says nothing better than before.
    QVERIFY(problems(run({"import", file, "--space", "foxnas-cpu", "-o", path("alone.vulpes"), "--json"})).contains("resolution_assumed"));
}

void TestCliSizes::tableWithoutAccuraciesOrLatenciesIsSaid()
{
    const auto columns = [&](int kept) {
        QByteArray table;
        for (const QByteArray& line : m_table.trimmed().split('\n')) {
            const auto last = line.lastIndexOf(','), before = line.lastIndexOf(',', last - 1);
            table += (kept == 0 ? line.left(last) : line.left(before) + line.mid(last)) + '\n';
        }
        return table;
    };
    write(path("accuracy.csv"), columns(0));
    write(path("latency.csv"), columns(1));
    const auto imported = [&](const char* file) {
        return problems(run({"import", path(file), "--space", "foxnas-cpu", "-o", path("partial.vulpes"), "--force", "--json"}));
    };
    QCOMPARE(imported("accuracy.csv"), QStringList{"no_metric_column"});
    QCOMPARE(imported("latency.csv"), QStringList{"no_accuracy_column"});
    QCOMPARE(imported("bench.csv"), QStringList{});
}

QTEST_GUILESS_MAIN(TestCliSizes)
#include "tst_cli_sizes.moc"
