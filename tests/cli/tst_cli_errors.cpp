// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDir>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

/// What bad input gets: an error document, a sentence, the exit code of docs/cli.md, and nothing lost.
class TestCliErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void badInputGetsItsExitCode_data();
    void badInputGetsItsExitCode();
    void sentencesSayWhatToDo_data();
    void sentencesSayWhatToDo();
    void rowsThatCannotBeReadAreNamed_data();
    void rowsThatCannotBeReadAreNamed();
    void infoRoundsItsNumbers();
    void moreFoldsThanRowsIsSaid();
    void lockWhereNothingWasMeasuredSaysWhatWas();
    void fewerRowsThanTermsIsSaidWithBothNumbers();
    void constantColumnsAreAliasedNotFatal();
    void truncatedStudyIsRefused();
    void studyOfAnotherProgramIsRefused();
    void newerStudyCanBeReadNotWritten();
    void readOnlyStudyCanBeReadNotWritten();
    void lockedStudyCanBeReadNotWritten();
    void failedImportLeavesTheStudyAsItWas();
    void interruptEndsWith130();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QString m_study, m_table;
    QByteArray m_rows;
};

void TestCliErrors::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_rows = benchTable(60);
    QVERIFY(m_rows.count('\n') == 61);
    m_table = path("bench.csv");
    write(m_table, m_rows);
    m_study = path("bench.vulpes");
    QCOMPARE(run({"import", m_table, "--space", "foxnas-cpu", "-o", m_study}).code, 0);
}

void TestCliErrors::badInputGetsItsExitCode_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("code");
    write(path("columns.csv"), "colour,taste\nred,sweet\n");
    write(path("empty.csv"), "");
    write(path("header.csv"), "arch,accuracy,latency_ms\n");
    write(path("quote.csv"), "arch,accuracy\n\"open,1\n");
    write(path("nul.csv"), QByteArray("arch,accuracy\n\0\0,1\n", 19));
    write(path("twice.csv"), "arch,accuracy,accuracy\nx,1,2\n");
    write(path("broken.json"), "{\"schema\": ");
    write(path("other.json"), "{\"schema\": \"somebody.else/1\"}");

    QTest::newRow("no such command") << QStringList{"dance"} << 2 << "usage";
    QTest::newRow("no command") << QStringList{} << 2 << "no_command";
    QTest::newRow("unknown option") << QStringList{"front", "foxnas-192", "--fast"} << 2 << "usage";
    QTest::newRow("missing argument") << QStringList{"front"} << 2 << "usage";
    QTest::newRow("budget not a number") << QStringList{"front", "foxnas-192", "--budget", "soon"} << 2 << "budget_syntax";
    QTest::newRow("budget negative") << QStringList{"front", "foxnas-192", "--budget=-5ms"} << 2 << "budget_syntax";
    QTest::newRow("budget in a wrong unit") << QStringList{"front", "foxnas-192", "--budget", "5mJ"} << 2 << "budget_other_metric";
    QTest::newRow("chance of nothing") << QStringList{"front", m_study, "--chance", "0.95"} << 2 << "chance_needs_budget";
    QTest::newRow("one decision locked twice")
        << QStringList{"front", "foxnas-192", "--lock", "s24.depth=3", "--lock", "s24.depth=4"} << 2 << "lock_twice";
    QTest::newRow("threads negative") << QStringList{"front", "foxnas-192", "--threads", "-3"} << 2 << "usage";
    QTest::newRow("no runs") << QStringList{"anneal", "foxnas-192", "--budget", "55ms", "--runs", "0"} << 2 << "count_positive";
    QTest::newRow("best of a space") << QStringList{"describe", "--space", "foxnas-cpu", "--arch", "best"} << 2 << "describe_needs_text";
    QTest::newRow("chance under half") << QStringList{"front", m_study, "--budget", "55ms", "--chance", "0.3"} << 2 << "chance_under_half";
    QTest::newRow("chance over one") << QStringList{"front", m_study, "--budget", "55ms", "--chance", "1.5"} << 2 << "chance_range";
    QTest::newRow("chance without intervals")
        << QStringList{"front", "foxnas-192", "--budget", "55ms", "--chance", "0.95"} << 2 << "chance_needs_covariance";
    QTest::newRow("formula unknown") << QStringList{"fit", m_study, "--target", "latency", "--formula", "magic"} << 2 << "formula_unknown";
    QTest::newRow("formula of the other target")
        << QStringList{"fit", m_study, "--target", "accuracy", "--formula", "physical"} << 2 << "formula_unknown";
    QTest::newRow("target unknown") << QStringList{"fit", m_study, "--target", "beauty"} << 2 << "usage";
    QTest::newRow("lock of nothing") << QStringList{"front", "foxnas-192", "--lock", "s24.colour=3"} << 2 << "lock_unknown_decision";
    QTest::newRow("lock at nothing") << QStringList{"front", "foxnas-192", "--lock", "s24.depth=9"} << 2 << "lock_unknown_value";
    QTest::newRow("lock half written") << QStringList{"front", "foxnas-192", "--lock", "s24.depth"} << 2 << "lock_syntax";
    QTest::newRow("device unknown") << QStringList{"front", m_study, "--device", "toaster"} << 2 << "device_unknown";
    QTest::newRow("space unknown") << QStringList{"new", "--space", "moon", "-o", path("moon.vulpes")} << 2 << "space_unknown";
    QTest::newRow("rule unknown") << QStringList{"anneal", "foxnas-192", "--budget", "55ms", "--rule", "prayer"} << 2 << "usage";
    QTest::newRow("import into nowhere") << QStringList{"import", m_table} << 2 << "import_needs_study";
    QTest::newRow("explain nothing") << QStringList{"explain", "foxnas-192"} << 2 << "explain_needs_arch";

    QTest::newRow("no such file") << QStringList{"front", path("absent.vulpes")} << 3 << "file_missing";
    QTest::newRow("no such table") << QStringList{"import", path("absent.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                                   << "file_missing";
    QTest::newRow("wrong columns") << QStringList{"import", path("columns.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                                   << "csv_columns_unknown";
    QTest::newRow("space not guessed") << QStringList{"fit", path("columns.csv")} << 3 << "";
    QTest::newRow("empty table") << QStringList{"import", path("empty.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                                 << "csv_empty";
    QTest::newRow("only a header") << QStringList{"import", path("header.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                                   << "csv_no_rows";
    QTest::newRow("open quotation") << QStringList{"import", path("quote.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                                    << "csv_quote_open";
    QTest::newRow("not text") << QStringList{"import", path("nul.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                              << "csv_not_text";
    QTest::newRow("a column twice") << QStringList{"import", path("twice.csv"), "--space", "foxnas-cpu", "-o", path("x.vulpes")} << 3
                                    << "csv_duplicate_column";
    QTest::newRow("a study that is there") << QStringList{"new", "--space", "foxnas-cpu", "-o", m_study} << 3 << "file_exists";
    QTest::newRow("a network of no space") << QStringList{"predict", "foxnas-192", "--arch", "foxnas-cpu:what"} << 3 << "";
    QTest::newRow("a network outside the space")
        << QStringList{"predict", "foxnas-192", "--arch",
                       "foxnas-cpu:192|24:d2e9,6k3,5|40:d2e4,6k3,5|80:d2e4,6k3,5|112:d2e4,6k3,5|160:d2e4,6k3,5"}
        << 3 << "arch_outside_space";
    QTest::newRow("a network of another space")
        << QStringList{"predict", "foxnas-192", "--arch", "foxnas-tpu:192|24:d2"} << 3 << "arch_other_space";
    QTest::newRow("broken json") << QStringList{"check", path("broken.json")} << 3 << "json_syntax";
    QTest::newRow("neither proof nor run") << QStringList{"check", path("other.json")} << 3 << "proof_or_run_needed";
    QTest::newRow("a table is no proof") << QStringList{"check", m_table} << 3 << "proof_or_run_needed";
    QTest::newRow("a folder that is not there")
        << QStringList{"new", "--space", "foxnas-cpu", "-o", path("absent/x.vulpes")} << 3 << "file_unwritable";

    QTest::newRow("infeasible budget") << QStringList{"front", "foxnas-192", "--budget", "1ms"} << 4 << "budget_infeasible";
    QTest::newRow("infeasible search") << QStringList{"anneal", "foxnas-192", "--budget", "1ms"} << 4 << "budget_infeasible";
}

void TestCliErrors::badInputGetsItsExitCode()
{
    QFETCH(QStringList, words);
    QFETCH(int, exitCode);
    QFETCH(QString, code);
    const Program program = run(words + QStringList{"--json"});
    QVERIFY2(program.code == exitCode, program.out + program.err);
    QCOMPARE(program.schema(), QStringLiteral("vulpes.error/1"));
    for (const char* key : {"code", "message", "facts"})
        QVERIFY2(program.json().contains(QLatin1String(key)), key);
    if (!code.isEmpty())
        QCOMPARE(program.errorCode(), code);
    // A code without a sentence would print itself.
    QVERIFY2(program.json()["message"].toString().contains(QLatin1Char(' ')), program.out);

    const Program spoken = run(words);
    QCOMPARE(spoken.code, exitCode);
    QVERIFY(spoken.out.isEmpty());
    QVERIFY(!spoken.err.isEmpty());
}

void TestCliErrors::sentencesSayWhatToDo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("part");
    QTest::newRow("unit of the other metric") << QStringList{"front", "foxnas-192", "--budget", "3mJ"} << "add --metric energy_mj";
    QTest::newRow("option of a count") << QStringList{"anneal", "foxnas-192", "--budget", "55ms", "--runs", "0"} << "--runs must be at least 1";
    QTest::newRow("folder") << QStringList{"new", "--space", "foxnas-cpu", "-o", path("absent/x.vulpes")} << "its folder does not exist";
    QTest::newRow("unfinished text") << QStringList{"predict", "foxnas-192", "--arch", "foxnas-cpu:192|24:d2e4,6k3,5"} << ": |40: is expected there";
    QTest::newRow("digits") << QStringList{"front", "foxnas-192", "--budget", "99s", "--macs", "10M"} << "macs ≤ 10,000,000";
    QTest::newRow("a table is no proof") << QStringList{"check", m_table} << "neither a proof nor a run";
    QTest::newRow("locked twice") << QStringList{"front", "foxnas-192", "--lock", "s24.depth=3", "--lock", "s24.depth=4"} << "s24.depth is locked twice";
}

void TestCliErrors::sentencesSayWhatToDo()
{
    QFETCH(QStringList, words);
    QFETCH(QString, part);
    const Program program = run(words);
    QVERIFY(program.code != 0);
    QVERIFY2(QString::fromUtf8(program.err).contains(part), program.err);
    QVERIFY2(!QString::fromUtf8(program.err).contains(QRegularExpression("[0-9]\\.[0-9]{8}")), program.err);
}

void TestCliErrors::infoRoundsItsNumbers()
{
    const Program program = run({"info", "foxnas-192"});
    QCOMPARE(program.code, 0);
    QVERIFY2(program.out.contains("log10_size"), program.out);
    QVERIFY2(!QString::fromUtf8(program.out).contains(QRegularExpression("[0-9]\\.[0-9]{8}")), program.out);
}

void TestCliErrors::moreFoldsThanRowsIsSaid()
{
    const Program program = run({"fit", m_study, "--target", "latency", "--cv", "9999", "--formula", "physical"});
    QVERIFY2(program.code == 0, program.err);
    QVERIFY2(program.err.contains("only 60 rows"), program.err);
    QVERIFY(run({"fit", m_study, "--target", "latency", "--cv", "9999", "--formula", "physical", "--quiet"}).err.isEmpty());
}

void TestCliErrors::lockWhereNothingWasMeasuredSaysWhatWas()
{
    // All networks of the table have 192 px, and the formula fox does not read the size.
    const QStringList words{"front", m_study, "--formula", "fox", "--lock", "resolution=128"};
    const Program program = run(words + QStringList{"--json"});
    QVERIFY2(program.code == 4, program.out);
    QCOMPARE(program.errorCode(), QStringLiteral("lock_unmeasured"));
    QCOMPARE(program.json()["facts"].toObject()["measured"].toString(), QStringLiteral("192"));
    QVERIFY2(run(words).err.contains("only 192"), program.out);
    QCOMPARE(run({"front", m_study, "--formula", "fox", "--lock", "resolution=192"}).code, 0);
}

void TestCliErrors::rowsThatCannotBeReadAreNamed_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("kept");
    QTest::newRow("text in numbers") << QByteArray("fast,60") << "accuracy" << true;
    QTest::newRow("NaN") << QByteArray("72,nan") << "latency_ms" << true;
    QTest::newRow("infinity") << QByteArray("72,inf") << "latency_ms" << true;
    QTest::newRow("negative latency") << QByteArray("72,-5") << "latency_ms" << true;
    QTest::newRow("empty cell") << QByteArray(",") << "accuracy" << true;
}

void TestCliErrors::rowsThatCannotBeReadAreNamed()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, column);
    // The third line of the file: network of row 1, measured badly.
    QList<QByteArray> lines = m_rows.split('\n');
    QByteArray bad = lines[2];
    bad = bad.left(bad.lastIndexOf('"') + 2) + cells;
    lines[2] = bad;
    const QString file = path("bad.csv");
    write(file, lines.join('\n'));
    const Program program = run({"import", file, "--space", "foxnas-cpu", "-o", path("bad.vulpes"), "--force", "--json"});
    QVERIFY2(program.code == 0, program.out);
    bool named = false;
    for (const auto& value : program.json()["problems"].toArray())
        named = named || (value.toObject()["row"].toInt() == 3 && value.toObject()["column"].toString() == column);
    QVERIFY2(named, program.out);
    QCOMPARE(program.json()["rows_read"].toInt(), 60);
}

void TestCliErrors::fewerRowsThanTermsIsSaidWithBothNumbers()
{
    const QString file = path("few.csv");
    write(file, benchTable(20));
    const Program program = run({"fit", file, "--target", "latency", "--formula", "fox", "--json"});
    QVERIFY2(program.code == 3, program.out);
    QCOMPARE(program.errorCode(), QStringLiteral("fit_too_few_rows"));
    const auto facts = program.json()["facts"].toObject();
    QCOMPARE(facts["rows"].toInt(), 20);
    QCOMPARE(facts["terms"].toInt(), 36);
}

void TestCliErrors::constantColumnsAreAliasedNotFatal()
{
    // Networks of one depth in stage 24: the depth's column is constant.
    const auto design = run({"suggest", "foxnas-192", "-n", "80", "--lock", "s24.depth=3", "--lock", "resolution=192", "--json"});
    QByteArray table = "arch,accuracy,latency_ms\n";
    for (const auto& value : design.json()["suggestions"].toArray())
        table += '"' + value.toObject()["arch"].toString().toUtf8() + "\","
                 + QByteArray::number(value.toObject()["accuracy"].toDouble(), 'f', 6) + ","
                 + QByteArray::number(value.toObject()["latency_ms"].toDouble(), 'f', 6) + "\n";
    const QString file = path("constant.csv");
    write(file, table);
    const Program program = run({"fit", file, "--target", "latency", "--formula", "fox", "--json"});
    QVERIFY2(program.code == 0, program.out);
    int aliased = 0;
    for (const auto& value : program.json()["coefficients"].toArray())
        aliased += value.toObject()["aliased"].toBool() ? 1 : 0;
    QVERIFY(aliased >= 1);
    QCOMPARE(program.json()["rank"].toInt() + aliased, program.json()["p"].toInt());
}

void TestCliErrors::truncatedStudyIsRefused()
{
    const QByteArray whole = read(m_study);
    for (const qsizetype size : {qsizetype{0}, qsizetype{50}, whole.size() / 2}) {
        const QString file = path("truncated.vulpes");
        write(file, whole.left(size));
        const Program program = run({"front", file, "--json"});
        QVERIFY2(program.code == 3, QByteArray::number(size) + program.out);
        QCOMPARE(read(file), whole.left(size));
    }
}

void TestCliErrors::studyOfAnotherProgramIsRefused()
{
    QByteArray other = read(m_study);
    other.replace(68, 4, "OTHR");   // the application id of an SQLite file
    const QString file = path("other.vulpes");
    write(file, other);
    const Program program = run({"info", file, "--json"});
    QVERIFY2(program.code == 3, program.out);
    QCOMPARE(program.errorCode(), QStringLiteral("study_not_a_study"));
    QCOMPARE(read(file), other);
}

void TestCliErrors::newerStudyCanBeReadNotWritten()
{
    QByteArray newer = read(m_study);
    newer.replace(60, 4, QByteArray("\0\0\0\x63", 4));   // user_version, big-endian: 99
    const QString file = path("newer.vulpes");
    write(file, newer);
    const Program info = run({"info", file, "--json"});
    QVERIFY2(info.code == 0, info.out);
    QCOMPARE(info.json()["samples"].toInt(), 60);
    QVERIFY(info.json()["access"].toString().contains("newer"));
    const QStringList fit{"fit", file, "--target", "latency", "--formula", "physical"};
    QVERIFY(run(fit).err.contains("newer version"));
    QVERIFY(run(fit + QStringList{"--quiet"}).err.isEmpty());
    const Program import = run({"import", m_table, "--into", file, "--json"});
    QCOMPARE(import.code, 3);
    QCOMPARE(import.errorCode(), QStringLiteral("study_newer"));
    QCOMPARE(read(file), newer);
}

void TestCliErrors::readOnlyStudyCanBeReadNotWritten()
{
    const QString file = path("readonly.vulpes");
    write(file, read(m_study));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner));
    QCOMPARE(run({"info", file}).code, 0);
    if (geteuid() == 0)
        QSKIP("root may write to a read-only file");
    const Program import = run({"import", m_table, "--into", file, "--json"});
    QCOMPARE(import.code, 3);
    QCOMPARE(import.errorCode(), QStringLiteral("study_read_only"));
}

void TestCliErrors::lockedStudyCanBeReadNotWritten()
{
    // Another process that holds the study: an import that waits for its table on the standard input.
    const QString file = path("locked.vulpes");
    write(file, read(m_study));
    QProcess holder;
    holder.start(QStringLiteral(VULPES_CLI), {"import", "-", "--into", file});
    QVERIFY(holder.waitForStarted());
    // It holds the study once its write-ahead log lies beside the file.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file + "-wal") || holder.state() != QProcess::Running, 20000);
    QCOMPARE(holder.state(), QProcess::Running);
    const Program second = run({"import", m_table, "--into", file, "--json"});
    QVERIFY2(second.code == 3, second.out);
    QCOMPARE(second.errorCode(), QStringLiteral("study_locked"));
    QCOMPARE(run({"info", file}).code, 0);
    holder.write(m_rows);
    holder.closeWriteChannel();
    QVERIFY(holder.waitForFinished());
    QCOMPARE(holder.exitCode(), 0);
    QCOMPARE(run({"import", m_table, "--into", file}).code, 0);
}

void TestCliErrors::failedImportLeavesTheStudyAsItWas()
{
    const QByteArray before = run({"info", m_study, "--json"}).out;
    QCOMPARE(run({"import", path("columns.csv"), "--into", m_study}).code, 3);
    QCOMPARE(run({"info", m_study, "--json"}).out, before);
    QVERIFY(!QFile::exists(path("x.vulpes")));
}

void TestCliErrors::interruptEndsWith130()
{
    QProcess process;
    process.start(QStringLiteral(VULPES_CLI), {"anneal", "foxnas-192", "--budget", "55ms", "--runs", "1000000", "--json"});
    QVERIFY(process.waitForStarted());
    QTest::qWait(1500);
    QCOMPARE(process.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitCode(), 130);
    // What is finished is printed.
    const auto document = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(document["schema"].toString(), QStringLiteral("vulpes.anneal/1"));
    QVERIFY(!document["runs"].toArray().isEmpty());
    QVERIFY(document["runs"].toArray().size() < 1000000);
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_cli_errors.moc"
