// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <cmath>

/// Hardware tables on the command line.
class TestCliHw : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        // Three devices: b puts the cells in the order of a, c in the other; d knows whole milliseconds.
        write(path("cells.csv"), "arch_idx,ops,a_latency_ms,b_latency_us,c_latency_ms,d_latency_ms,a_energy_mj\n"
                                 "0,421211,1.5,3000,9,2,0.5\n1,334131,2.5,5000,8,2,\n2,000000,0,1,7,1,0.1\n3,333333,9.5,9000,1,9,2\n");
        write(path("accuracies.csv"), "arch_idx,ops,cifar10_test_200,cifar100_test_12\n0,421211,85.5,52\n1,334131,93.5,70\n2,000000,10,1\n3,333333,94,71\n");
        write(path("lut.csv"), "layer,op,op_name,phone\n0,0,k3_e1,1\n");
    }

    void listSaysWhatIsThere()
    {
        const Program program = run({"hw", "list", path("cells.csv"), path("accuracies.csv"), "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        QCOMPARE(program.schema(), "vulpes.hw/1");
        const auto list = program.json()["list"].toObject();
        const auto devices = list["devices"].toArray();
        QCOMPARE(devices.size(), 4);
        QCOMPARE(devices[0].toObject()["name"].toString(), "a");
        QCOMPARE(devices[0].toObject()["metrics"].toArray().size(), 2);
        QCOMPARE(devices[0].toObject()["rows"].toInt(), 4);
        const auto space = list["spaces"].toArray()[0].toObject();
        QCOMPARE(space["networks"].toInt(), 4);
        QCOMPARE(space["of"].toInt(), 15625);
        QCOMPARE(space["disconnected"].toInt(), 1);
        QCOMPARE(space["tasks"].toArray().size(), 2);
        QCOMPARE(program.json()["files"].toArray().size(), 2);
        QVERIFY(!program.json()["problems"].toArray().isEmpty());
        const Program text = run({"hw", "list", path("cells.csv"), path("accuracies.csv")});
        QVERIFY2(text.out.contains("nasbench201: 4 networks of 15,625") && text.out.contains("whole units"), text.out);
        QVERIFY2(text.err.contains("no path from input to output"), text.err);
    }

    void queryIsTheBenchmarksOwn()
    {
        for (const QStringList& network : {QStringList{"--index", "0"}, {"--ops", "421211"}, {"--ops", "4 2 1 2 1 1"},
                 {"--arch", "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|"}, {"--arch", "nasbench201:421211"}}) {
            const Program program = run(QStringList{"hw", "query", path("cells.csv"), path("accuracies.csv"), "--json"} + network);
            QVERIFY2(program.code == 0, program.out + program.err);
            const auto query = program.json()["query"].toObject();
            QCOMPARE(query["index"].toInt(), 0);
            QCOMPARE(query["metrics"].toObject()["a_latency_ms"].toDouble(), 1.5);
            QCOMPARE(query["metrics"].toObject()["b_latency_ms"].toDouble(), 3.0);
            QCOMPARE(query["tasks"].toObject()["cifar10_test_200"].toDouble(), 85.5);
            QVERIFY(!query["disconnected"].toBool());
        }
        QVERIFY(run({"hw", "query", path("cells.csv"), "--index", "2"}).out.contains("cut off"));
    }

    void printedSamplesOfTheAuthors()
    {
        const QString folder = qEnvironmentVariable("VULPES_TEST_DATA") + "/hwnasbench";
        if (!QFileInfo::exists(folder)) {
            QVERIFY2(qEnvironmentVariable("VULPES_REQUIRE_DATA") != QLatin1String("1"), "VULPES_TEST_DATA does not hold hwnasbench/");
            QSKIP("needs VULPES_TEST_DATA with hwnasbench");
        }
        const Program cell = run({"hw", "query", folder, "--space", "nasbench201", "--index", "0", "--dataset", "cifar10", "--json"});
        QVERIFY2(cell.code == 0, cell.out + cell.err);
        const auto metrics = cell.json()["query"].toObject()["metrics"].toObject();
        QCOMPARE(metrics["raspi4_latency_ms"].toDouble(), 10.481976820010459);
        QCOMPARE(metrics["eyeriss_arithmetic_intensity"].toDouble(), 6.289297634665844);
        const Program chain = run({"hw", "query", folder, "--space", "fbnet", "--ops", "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1", "--dataset", "ImageNet", "--json"});
        QVERIFY2(chain.code == 0, chain.out + chain.err);
        QCOMPARE(chain.json()["query"].toObject()["metrics"].toObject()["raspi4_latency_ms"].toDouble(), 58.2021167500061);
        const Program compared = run({"hw", "compare", folder, "--space", "nasbench201", "--device", "raspi4", "--device", "pixel3", "--dataset", "cifar10", "--json"});
        QVERIFY2(compared.code == 0, compared.out + compared.err);
        // 0.85 over the whole space.
        const double tau = compared.json()["compare"].toObject()["kendall"].toArray()[0].toArray()[1].toDouble();
        QVERIFY2(std::abs(tau - 0.85) < 0.015, QByteArray::number(tau));
    }

    void compareCountsTies()
    {
        const QStringList four{"hw", "compare", path("cells.csv"), "--device", "a", "--device", "b", "--device", "c", "--device", "d"};
        const Program program = run(four + QStringList{"--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const auto compare = program.json()["compare"].toObject();
        QCOMPARE(compare["devices"].toArray().size(), 4);
        const auto tau = [&](int i, int k) { return compare["kendall"].toArray()[i].toArray()[k].toDouble(); };
        QCOMPARE(tau(0, 1), 1.0);
        QCOMPARE(tau(1, 2), tau(2, 1));
        QCOMPARE(tau(0, 0), 1.0);
        // Six pairs, one of them a tie of d: 5 agree, tau-b = 5 / sqrt(6 · 5).
        QVERIFY(std::abs(tau(0, 3) - 5 / std::sqrt(30.0)) < 1e-12);
        QCOMPARE(compare["rows"].toArray()[0].toArray()[1].toInt(), 4);
        const Program connected = run(four + QStringList{"--connected", "--json"});
        QCOMPARE(connected.json()["compare"].toObject()["rows"].toArray()[0].toArray()[1].toInt(), 3);
        QVERIFY(run(four + QStringList{"--csv"}).out.startsWith(",a,b,c,d"));
        // Four networks are too few for devices that nobody named.
        QCOMPARE(run({"hw", "compare", path("cells.csv"), "--json"}).errorCode(), "hw_nothing_to_compare");
    }

    void aDeviceWithFewNetworksIsNotLeftOutInSilence()
    {
        QByteArray csv = "ops,a_latency_ms,b_latency_ms,few_latency_ms\n";
        for (int i = 0; i < 12; ++i)
            csv += "1111" + QByteArray::number(i % 5) + QByteArray::number(i / 5) + ',' + QByteArray::number(i + 1) + ',' + QByteArray::number(2 * i + 1) + ',' + (i < 3 ? "4" : "") + '\n';
        write(path("few.csv"), csv);
        const Program program = run({"hw", "compare", path("few.csv")});
        QVERIFY2(program.code == 0 && !program.out.contains("few") && program.err.contains("fewer than 10 networks") && program.err.contains("few."), program.out + program.err);
        const Program named = run({"hw", "compare", path("few.csv"), "--device", "a", "--device", "few"});
        QVERIFY2(named.code == 0 && named.out.contains("few") && !named.err.contains("Left out"), named.out + named.err);
    }

    void searchIsExactOverTheTable()
    {
        const QStringList files{"hw", "search", path("cells.csv"), path("accuracies.csv"), "--json"};
        const Program one = run(files + QStringList{"--budget", "a=3ms", "--front"});
        QVERIFY2(one.code == 0, one.out + one.err);
        const auto search = one.json()["search"].toObject();
        QCOMPARE(search["task"].toString(), "cifar10_test_200");
        QCOMPARE(search["candidates"].toInt(), 4);
        QCOMPARE(search["best"].toObject()["index"].toInt(), 1);
        QCOMPARE(search["best"].toObject()["costs"].toArray()[0].toDouble(), 2.5);
        QCOMPARE(search["front"].toArray().size(), 4);   // each is the fastest of its accuracy
        // Two devices at once, one by a share of its networks, and energy beside.
        const Program two = run(files + QStringList{"--budget", "a=5ms", "--budget", "c=90%", "--budget", "a=1mJ"});
        QVERIFY2(two.code == 0, two.out + two.err);
        QCOMPARE(two.json()["search"].toObject()["best"].toObject()["index"].toInt(), 2);
        const Program runs = run(files + QStringList{"--budget", "a=100%", "--strategy", "random", "--evaluations", "4", "--searches", "9"});
        QVERIFY2(runs.code == 0, runs.out + runs.err);
        QCOMPARE(runs.json()["search"].toObject()["found"].toInt(), 9);
        QCOMPARE(runs.json()["search"].toObject()["regret"].toObject()["median"].toArray()[3].toDouble(), 0.0);
        QCOMPARE(run(files + QStringList{"--budget", "c=0.5ms"}).code, 4);
        QVERIFY(run(files.mid(0, 4) + QStringList{"--budget", "a=25%"}).out.contains("budget"));
    }

    void tableBecomesAStudy()
    {
        const QStringList words{"hw", "study", path("cells.csv"), path("accuracies.csv"), "--device", "a", "--device", "b", "--connected", "-o", path("cells.vulpes"), "--json"};
        const Program program = run(words);
        QVERIFY2(program.code == 0, program.out + program.err);
        const auto study = program.json()["study"].toObject();
        QCOMPARE(study["samples"].toInt(), 3);
        QCOMPARE(study["task"].toString(), "cifar10_test_200");
        QCOMPARE(study["devices"].toArray().size(), 2);
        const Program info = run({"info", path("cells.vulpes"), "--json"});
        QCOMPARE(info.json()["samples"].toInt(), 3);
        QCOMPARE(info.json()["space"].toString(), "nasbench201");
        // Its networks are asked for as Vulpes writes them, too.
        const Program samples = run({"samples", path("cells.vulpes"), "--layout", "text", "-o", "-"});
        const QByteArray row = samples.out.mid(samples.out.indexOf("nasbench201:"));
        const QString arch = QString::fromUtf8(row.left(row.indexOf('\r')));
        const Program asked = run({"hw", "query", path("cells.csv"), "--arch", arch, "--json"});
        QVERIFY2(asked.code == 0, samples.out + arch.toUtf8() + asked.out + asked.err);
        QCOMPARE(run(words).errorCode(), "file_exists");
        QCOMPARE(run(words + QStringList{"--force"}).code, 0);
    }

    /// Measurements, accuracies and scores in one table of one's own: a column of formulas, left out where it is not known, and in the proof.
    void scoresAreColumnsOfTheStudy()
    {
        const auto score = [](int number) { return 100 + (number * 7919 % 15625) / 156.25; };
        QByteArray table = "ops,board_latency_ms,acc_cifar10,naswot_cifar10\n";
        for (int k = 0; k < 900; ++k) {
            const int number = k * 17 + 3;
            QString ops = QString::number(number, 5).rightJustified(6, u'0');
            double latency = 2;
            for (int edge = 0; edge < 6; ++edge)
                latency += 0.3 * ops[edge].digitValue() * (edge + 1);
            table += ops.toLatin1() + ',' + (k < 400 ? QByteArray::number(latency) + ',' + QByteArray::number(score(number) / 3 + latency / 10) : QByteArray(","))
                + ',' + QByteArray::number(score(number)) + '\n';
        }
        write(path("scored.csv"), table);
        write(path("by_score.json"), R"json({"name": "by_score", "target": "accuracy", "penalty": "gcv", "terms": ["scell.score(naswot)", "scell.edges(0)",
            "scell.edges(1)", "scell.edges(2)", "scell.edges(3)", "macs"]})json");
        const Program made = run({"hw", "study", path("scored.csv"), "-o", path("scored.vulpes"), "--json"});
        QVERIFY2(made.code == 0, made.out + made.err);
        QCOMPARE(made.json()["study"].toObject()["scores"].toArray(), QJsonArray{"naswot"});

        const Program fit = run({"fit", path("scored.vulpes"), "--formula", "scores", "--json"});
        QVERIFY2(fit.code == 0, fit.out + fit.err);
        const QStringList asked{path("scored.vulpes"), "--accuracy-formula", path("by_score.json"), "--latency-formula", "cell"};
        const Program front = run(QStringList{"front"} + asked + QStringList{"--budget", "9ms", "--proof", path("proof.json"), "--json"});
        QVERIFY2(front.code == 0, front.out + front.err);
        QCOMPARE(run({"check", path("proof.json")}).code, 0);
        const Program against = run({"check", path("proof.json"), "--against", path("scored.vulpes")});
        QVERIFY2(against.code == 0 || against.err.contains("by_score"), against.out + against.err);
        if (!QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
            QProcess python;
            python.start(QStringLiteral("python3"), {QStringLiteral(VULPES_SOURCE_DIR "/tests/reference/check_proof.py"), path("proof.json")});
            QVERIFY(python.waitForFinished(120000));
            QVERIFY2(python.exitCode() == 0, python.readAllStandardOutput() + python.readAllStandardError());
        }
        // 17 k + 3 leaves most networks without a score.
        const Program known = run(QStringList{"predict"} + asked + QStringList{"--arch", "000003", "--json"});
        QVERIFY2(known.code == 0, known.out + known.err);
        QCOMPARE(known.json()["predictions"].toArray()[0].toObject()["unscored"].toArray().size(), 0);
        const Program unknown = run(QStringList{"predict"} + asked + QStringList{"--arch", "000004", "--json"});
        QCOMPARE(unknown.json()["predictions"].toArray()[0].toObject()["unscored"].toArray(), QJsonArray{"naswot"});
        QVERIFY(unknown.json()["predictions"].toArray()[0].toObject()["extrapolated"].toBool());
    }

    void wrongWordsAreNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        write(path("other.csv"), "colour,taste\nred,sweet\n");
        write(path("runs.pickle"), "cos\nsystem\n(S'true'\ntR.");
        write(path("half.pickle"), "(dp0");
        QTest::newRow("no part") << QStringList{} << 2 << "usage";
        QTest::newRow("no files") << QStringList{"list"} << 2 << "usage";
        QTest::newRow("other table") << QStringList{"list", path("other.csv")} << 3 << "hw_layout_unknown";
        QTest::newRow("missing") << QStringList{"list", path("nothing.csv")} << 3 << "file_missing";
        QTest::newRow("runs code") << QStringList{"list", path("runs.pickle")} << 3 << "pickle_refused";
        QTest::newRow("damaged") << QStringList{"list", path("half.pickle")} << 3 << "pickle_damaged";
        QTest::newRow("no network") << QStringList{"query", path("cells.csv")} << 2 << "hw_query_needs_network";
        QTest::newRow("two networks") << QStringList{"query", path("cells.csv"), "--index", "0", "--ops", "421211"} << 2 << "usage";
        QTest::newRow("unknown index") << QStringList{"query", path("cells.csv"), "--index", "77"} << 3 << "hw_index_unknown";
        QTest::newRow("unknown operator") << QStringList{"query", path("cells.csv"), "--ops", "991211"} << 3 << "hw_operator_unknown";
        QTest::newRow("short network") << QStringList{"query", path("cells.csv"), "--ops", "11"} << 3 << "hw_arch_length";
        QTest::newRow("several spaces") << QStringList{"query", path("cells.csv"), path("lut.csv"), "--index", "0"} << 2 << "hw_space_needed";
        QTest::newRow("absent space") << QStringList{"query", path("cells.csv"), "--space", "fbnet", "--index", "0"} << 2 << "hw_space_absent";
        QTest::newRow("unknown device") << QStringList{"compare", path("cells.csv"), "--device", "z"} << 2 << "hw_device_unknown";
        QTest::newRow("no budget") << QStringList{"search", path("cells.csv")} << 2 << "usage";
        QTest::newRow("budget of nothing") << QStringList{"search", path("cells.csv"), "--budget", "a:3"} << 2 << "hw_budget_syntax";
        QTest::newRow("no accuracies") << QStringList{"search", path("cells.csv"), "--budget", "a=3ms"} << 3 << "hw_no_accuracy";
        QTest::newRow("one device") << QStringList{"compare", path("cells.csv"), "--metric", "energy_mj"} << 2 << "hw_nothing_to_compare";
    }

    void wrongWordsAreNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        const Program program = run(QStringList{"hw"} + words + QStringList{"--json"});
        QVERIFY2(program.code == exitCode, program.out + program.err);
        QCOMPARE(program.errorCode(), code);
    }

    /// Measure here, and it is a table like the published ones.
    void ownMeasurementsBecomeATable()
    {
        const QString study = path("own.vulpes"), csv = path("own.csv");
        const Program measured = run({"measure", "--space", "nasbench201", "--random", "3", "--rounds", "1", "-o", study, "--quiet"});
        QVERIFY2(measured.code == 0, measured.out + measured.err);
        const Program table = run({"hw", "table", study, "-o", csv, "--json"});
        QVERIFY2(table.code == 0, table.out + table.err);
        QCOMPARE(table.json()["table"].toObject()["rows"].toInt(), 3);
        const Program list = run({"hw", "list", csv, "--json"});
        QVERIFY2(list.code == 0, list.out + list.err);
        const auto device = list.json()["list"].toObject()["devices"].toArray()[0].toObject();
        QCOMPARE(device["name"].toString(), "host");
        QCOMPARE(device["rows"].toInt(), 3);
        QCOMPARE(run({"hw", "table", study, "-o", csv}).code, 3);   // there already
        const Program other = run({"hw", "table", "demo", "-o", path("no.csv")});
        QVERIFY2(other.code != 0 && !QFileInfo::exists(path("no.csv")), other.out);
    }

    void aProfileBecomesOperatorCosts()
    {
        const QString blocks = path("blocks.json"), csv = path("operators.csv");
        const Program measured = run({"profile", "--space", "fbnet", "--rounds", "1", "--fitted", "1", "--held-out", "0", "-o", blocks, "--quiet"});
        QVERIFY2(measured.code == 0, measured.out + measured.err);
        const Program table = run({"hw", "table", blocks, "-o", csv});
        QVERIFY2(table.code == 0, table.out + table.err);
        QStringList zeros;
        for (int i = 0; i < 22; ++i)
            zeros << "0";
        const Program query = run({"hw", "query", csv, "--ops", zeros.join(' '), "--json"});
        QVERIFY2(query.code == 0, query.out + query.err);
        QVERIFY2(query.json()["query"].toObject()["metrics"].toObject()["host_latency_ms"].toDouble() > 0, query.out);
        write(path("broken.json"), "{\"schema\": 1");
        const Program broken = run({"hw", "table", path("broken.json"), "-o", path("x.csv")});
        QVERIFY2(broken.code != 0 && broken.err.contains("broken.json"), broken.err);
    }

    void accuraciesAreForetoldFromAFew()
    {
        QByteArray trained = "ops,acc_cifar10\n";
        for (int i = 0; i < 60; ++i) {
            QByteArray operators;
            int sum = 0;
            for (int k = 0, rest = 211 * i + 97; k < 6; ++k, rest /= 5) {
                operators += static_cast<char>('0' + rest % 5);
                sum += rest % 5 == 3 ? 4 : rest % 5 == 0 ? 0 : 1;
            }
            trained += operators + ',' + QByteArray::number(60 + sum) + '\n';
        }
        write(path("trained.csv"), trained);
        const Program program = run({"hw", "predict", path("trained.csv"), "--json"});
        QVERIFY2(program.code == 0, program.out + program.err);
        const auto predict = program.json()["predict"].toObject();
        const int seen = predict["trained"].toInt();
        QVERIFY(seen > 40);
        QCOMPARE(predict["predictions"].toArray().size(), 15625 - seen);
        double sum = predict["best"].toObject()["mean"].toDouble();
        const auto shares = predict["best"].toObject()["shares"].toObject();
        QCOMPARE(shares.size(), 6);
        for (const auto& share : shares)
            sum += share.toDouble();
        QVERIFY(std::abs(sum - predict["best"].toObject()["value"].toDouble()) < 1e-9);
        const Program text = run({"hw", "predict", path("trained.csv"), "-n", "40", "--top", "3"});
        QVERIFY2(text.code == 0 && text.out.contains("Kendall tau-b") && text.out.contains("each edge's share"), text.out + text.err);
        QCOMPARE(run({"hw", "predict", path("cells.csv")}).code, 3);   // no accuracies
    }
};

QTEST_GUILESS_MAIN(TestCliHw)
#include "tst_cli_hw.moc"
