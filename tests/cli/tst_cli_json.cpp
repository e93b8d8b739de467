// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QTemporaryDir>

/// The keys of the contract (docs/cli.md), command by command.
class TestCliJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDocumentHasItsKeys_data();
    void everyDocumentHasItsKeys();
    void everyCommandAlsoSpeaksText_data();
    void everyCommandAlsoSpeaksText();
    void fitTellsInterceptFirstAndEveryStatistic();
    void ridgeAndLinkFitsHaveNoTButBootstrapIntervals();
    void outputSaysWhichFormulaAndHowItWasChosen();
    void formulaOfAFileIsUsed();
    void contributionsSumToTheDifference();
    void importListsItsProblems();
    void suggestionsMeasuredElsewhereMergeBack();
    void fitsAndRunsAreKeptInTheStudy();
    void tableFromStandardInput();
    void lockedNetworksKeepTheirLocks();
    void severalBudgetsAreAllKept();
    void edgeTpuLogIsToldToTheOperators();
    void chanceIsKept();
    void sameSeedSameBytes();
    void manualPageAndCompletionsKnowEveryCommand();
    void versionIsOneDocument();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QString m_study, m_table, m_arch;
};

void TestCliJson::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_table = path("bench.csv");
    write(m_table, benchTable(120));
    m_study = path("bench.vulpes");
    const Program imported = run({"import", m_table, "--space", "foxnas-cpu", "-o", m_study, "--json"});
    QVERIFY2(imported.code == 0, imported.out + imported.err);
    QCOMPARE(imported.schema(), "vulpes.import/1");
    QCOMPARE(imported.json()["rows_read"].toInt(), 120);
    QCOMPARE(imported.json()["rows_kept"].toInt(), 120);
    const Program front = run({"front", "foxnas-192", "--budget", "55ms", "--json", "--points", "none"});
    m_arch = front.json()["best"].toObject()["arch"].toString();
    QVERIFY2(m_arch.startsWith("foxnas-cpu:"), front.out + front.err);
}

void TestCliJson::everyDocumentHasItsKeys_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("itemKeys");

    QTest::newRow("info") << QStringList{"info", m_study} << "vulpes.info/1" << QStringList{"kind", "space", "samples"} << QString()
                          << QStringList();
    QTest::newRow("info of a table") << QStringList{"info", m_table} << "vulpes.info/1" << QStringList{"kind", "space", "samples"} << QString()
                                     << QStringList();
    QTest::newRow("new") << QStringList{"new", "--space", "foxnas-tpu", "-o", path("new.vulpes"), "--force"} << "vulpes.new/1"
                         << QStringList{"file", "space"} << QString() << QStringList();
    QTest::newRow("spaces") << QStringList{"spaces"} << "vulpes.spaces/1" << QStringList{"spaces"} << "spaces"
                            << QStringList{"name", "log10_size", "decisions"};
    QTest::newRow("describe") << QStringList{"describe", "--space", "foxnas-cpu", "--arch", m_arch} << "vulpes.describe/1"
                              << QStringList{"macs", "parameters", "peak_activation_bytes", "ops"} << "ops"
                              << QStringList{"name", "kind", "macs", "parameters"};
    QTest::newRow("fit") << QStringList{"fit", m_study, "--target", "latency", "--cv", "5", "--formula", "fox", "--rows"} << "vulpes.fit/1"
                         << QStringList{"target", "formula", "n", "p", "rank", "r2", "adjusted_r2", "residual_se", "f", "press_rmse", "cv",
                                        "coefficients", "rows"}
                         << "coefficients" << QStringList{"term", "estimate", "se", "t", "p", "ci_low", "ci_high", "vif"};
    QTest::newRow("fit rows") << QStringList{"fit", m_study, "--target", "latency", "--formula", "fox", "--rows"} << "vulpes.fit/1"
                              << QStringList{} << "rows" << QStringList{"fitted", "residual", "leverage", "cook", "studentised"};
    QTest::newRow("predict") << QStringList{"predict", m_study, "--arch", m_arch} << "vulpes.predict/1" << QStringList{"predictions"}
                             << "predictions"
                             << QStringList{"arch", "accuracy", "accuracy_low", "accuracy_high", "latency_ms", "latency_low_ms",
                                            "latency_high_ms", "leverage", "extrapolated"};
    QTest::newRow("predict a table") << QStringList{"predict", "foxnas-192", "--archs", m_table} << "vulpes.predict/1" << QStringList{"predictions"}
                                     << "predictions" << QStringList{"arch", "accuracy", "accuracy_low", "leverage"};
    QTest::newRow("front") << QStringList{"front", "foxnas-192", "--budget", "55ms"} << "vulpes.front/1"
                           << QStringList{"proved", "method", "gap", "space_log10", "seconds", "points", "best"} << "points"
                           << QStringList{"arch", "accuracy", "latency_ms"};
    QTest::newRow("anneal") << QStringList{"anneal", "foxnas-192", "--budget", "55ms", "--runs", "3"} << "vulpes.anneal/1"
                            << QStringList{"runs", "exact", "regret", "optimal_share", "near", "random"} << "runs"
                            << QStringList{"seed", "accuracy", "latency_ms", "arch", "evaluations", "seconds"};
    QTest::newRow("explain") << QStringList{"explain", m_study, "--arch", m_arch} << "vulpes.explain/1"
                             << QStringList{"baseline", "total", "parts"} << "parts"
                             << QStringList{"stage", "block", "contribution", "low", "high"};
    QTest::newRow("effects") << QStringList{"explain", m_study, "--effects", "--target", "latency"} << "vulpes.explain/1"
                             << QStringList{"effects"} << "effects" << QStringList{"decision", "from", "to", "effect", "low", "high"};
    QTest::newRow("suggest") << QStringList{"suggest", m_study, "--budget", "55ms", "-n", "3"} << "vulpes.suggest/1"
                             << QStringList{"suggestions"} << "suggestions" << QStringList{"arch", "accuracy", "latency_ms", "leverage"};
}

void TestCliJson::everyDocumentHasItsKeys()
{
    QFETCH(QStringList, words);
    QFETCH(QString, schema);
    QFETCH(QStringList, keys);
    QFETCH(QString, list);
    QFETCH(QStringList, itemKeys);
    const Program program = run(words + QStringList{"--json"});
    QVERIFY2(program.code == 0, program.out + program.err);
    QCOMPARE(program.schema(), schema);
    const auto document = program.json();
    for (const auto& key : keys)
        QVERIFY2(document.contains(key), qPrintable(key));
    if (!list.isEmpty()) {
        QVERIFY(!document[list].toArray().isEmpty());
        for (const auto& key : itemKeys)
            QVERIFY2(document[list].toArray().first().toObject().contains(key), qPrintable(key));
    }
}

void TestCliJson::everyCommandAlsoSpeaksText_data()
{
    everyDocumentHasItsKeys_data();
}

void TestCliJson::everyCommandAlsoSpeaksText()
{
    QFETCH(QStringList, words);
    const Program program = run(words);
    QVERIFY2(program.code == 0, program.out + program.err);
    QVERIFY(!program.out.isEmpty());
    QVERIFY(!program.out.startsWith('{'));
}

void TestCliJson::fitTellsInterceptFirstAndEveryStatistic()
{
    const auto fit = run({"fit", m_study, "--target", "accuracy", "--formula", "fox", "--json"}).json();
    const auto coefficients = fit["coefficients"].toArray();
    QCOMPARE(coefficients.size(), 41);
    QCOMPARE(coefficients[0].toObject()["term"].toString(), "(intercept)");
    QVERIFY(coefficients[0].toObject()["vif"].isNull());
    QVERIFY(coefficients[1].toObject()["vif"].isDouble());
    QVERIFY(coefficients[1].toObject()["t"].isDouble());
    QCOMPARE(fit["n"].toInt(), 120);
    QCOMPARE(fit["p"].toInt(), 41);
    for (const char* key : {"folds", "rmse", "mae", "spearman", "kendall_tau"})
        QVERIFY2(fit["cv"].toObject()[QLatin1String(key)].isDouble(), key);
}

void TestCliJson::ridgeAndLinkFitsHaveNoTButBootstrapIntervals()
{
    const auto fit = run({"fit", m_study, "--target", "accuracy", "--formula", "saturating", "--bootstrap", "20", "--json"}).json();
    const auto slope = fit["coefficients"].toArray()[1].toObject();
    QVERIFY(slope["t"].isNull());
    QVERIFY(slope["p"].isNull());
    QVERIFY(slope["ci_low"].isDouble());
    QVERIFY(fit["link_ceiling"].isDouble());
}

void TestCliJson::outputSaysWhichFormulaAndHowItWasChosen()
{
    const auto automatic = run({"front", m_study, "--budget", "55ms", "--json", "--points", "none"}).json()["formulas"].toObject();
    QCOMPARE(automatic["latency"].toObject()["chosen"].toString(), "cross-validation");
    QVERIFY(automatic["latency"].toObject()["compared"].toArray().size() >= 3);
    const auto asked = run({"front", m_study, "--budget", "55ms", "--latency-formula", "physical", "--json", "--points", "none"})
                           .json()["formulas"].toObject();
    QCOMPARE(asked["latency"].toObject()["name"].toString(), "physical");
    QCOMPARE(asked["latency"].toObject()["chosen"].toString(), "asked");
    const auto published = run({"front", "foxnas-192", "--budget", "55ms", "--json", "--points", "none"}).json()["formulas"].toObject();
    QCOMPARE(published["latency"].toObject()["chosen"].toString(), "published");
    QVERIFY(run({"front", m_study, "--budget", "55ms"}).out.contains("by cross-validation"));
}

void TestCliJson::formulaOfAFileIsUsed()
{
    const auto file = [&](const char* name, const QByteArray& body) {
        const QString path = m_folder.filePath(QLatin1String(name));
        write(path, body);
        return path;
    };
    const QString mine = file("mine.json", R"({"name": "mine", "target": "latency", "terms": ["macs", {"name": "deep", "columns": ["s24.depth", "s40.depth"]}]})");
    const Program fit = run({"fit", m_study, "--target", "latency", "--formula", mine, "--json"});
    QVERIFY2(fit.code == 0, fit.out + fit.err);
    QCOMPARE(fit.json()["formula"].toString(), QStringLiteral("mine"));
    QCOMPARE(fit.json()["p"].toInt(), 3);
    QCOMPARE(fit.json()["coefficients"].toArray()[2].toObject()["term"].toString(), QStringLiteral("deep"));
    const Program front = run({"front", m_study, "--latency-formula", mine, "--accuracy-formula", "fox", "--json"});
    QVERIFY2(front.code == 0, front.out + front.err);
    QCOMPARE(front.json()["formulas"].toObject()["latency"].toObject()["name"].toString(), QStringLiteral("mine"));

    const auto refused = [&](const QString& path, const char* option, int code, const char* error) {
        const Program program = run({"front", m_study, option, path, "--json"});
        QVERIFY2(program.code == code, program.out + program.err);
        QVERIFY2((program.out + program.err).contains(error), program.out + program.err);
    };
    refused(mine, "--accuracy-formula", 2, "formula_other_target");
    refused(m_folder.filePath("absent.json"), "--formula", 3, "file_missing");
    refused(file("half.json", "{\"name\": "), "--formula", 3, "json_syntax");
    refused(file("fox.json", R"({"name": "fox", "terms": ["macs"]})"), "--formula", 3, "formula_name_taken");
    refused(file("column.json", R"({"name": "mine", "terms": ["s99.depth"]})"), "--formula", 3, "column_unknown");
}

void TestCliJson::contributionsSumToTheDifference()
{
    for (const char* baseline : {"average", "fastest", "best"}) {
        for (const char* target : {"accuracy", "latency"}) {
            const auto document = run({"explain", m_study, "--arch", m_arch, "--against", baseline, "--target", target, "--json"}).json();
            double sum = document["baseline"].toDouble();
            for (const auto& part : document["parts"].toArray())
                sum += part.toObject()["contribution"].toDouble();
            QVERIFY2(std::abs(sum - document["total"].toDouble()) < 1e-9, baseline);
        }
    }
}

void TestCliJson::importListsItsProblems()
{
    const QString file = path("problems.csv");
    QByteArray table = benchTable(4);
    const int second = static_cast<int>(table.indexOf('\n', table.indexOf('\n') + 1));
    table.insert(second + 1, "\"foxnas-cpu:nonsense\",71,50\n");
    write(file, table);
    const auto document = run({"import", file, "--space", "foxnas-cpu", "-o", path("problems.vulpes"), "--json"}).json();
    QCOMPARE(document["rows_read"].toInt(), 5);
    QCOMPARE(document["rows_kept"].toInt(), 4);
    bool found = false;
    for (const auto& value : document["problems"].toArray()) {
        const auto problem = value.toObject();
        for (const char* key : {"row", "column", "code"})
            QVERIFY2(problem.contains(QLatin1String(key)), key);
        found = found || (problem["row"].toInt() == 3 && problem["column"].toString() == "arch");
    }
    QVERIFY(found);
}

void TestCliJson::suggestionsMeasuredElsewhereMergeBack()
{
    const QString study = path("merge.vulpes"), next = path("next.csv");
    QVERIFY(QFile::copy(m_study, study));
    QCOMPARE(run({"suggest", study, "--budget", "50ms", "-n", "5", "-o", next}).code, 0);
    QByteArray table = read(next);
    QVERIFY(table.startsWith("arch,accuracy,latency_ms"));
    table.replace(",,\r\n", ",73.5,49.5\r\n");
    write(next, table);
    const Program merged = run({"import", next, "--into", study, "--json"});
    QVERIFY2(merged.code == 0, merged.out);
    QCOMPARE(merged.json()["rows_kept"].toInt(), 5);
    QCOMPARE(run({"info", study, "--json"}).json()["samples"].toInt(), 125);
}

void TestCliJson::fitsAndRunsAreKeptInTheStudy()
{
    const QString study = path("keep.vulpes");
    QVERIFY(QFile::copy(m_study, study));
    QCOMPARE(run({"fit", study, "--target", "latency", "--formula", "physical", "--keep"}).code, 0);
    QCOMPARE(run({"anneal", study, "--budget", "55ms", "--runs", "2", "--steps", "200", "--keep"}).code, 0);
    const auto info = run({"info", study, "--json"}).json();
    QCOMPARE(info["fit"].toArray(), (QJsonArray{"latency_ms physical"}));
    QCOMPARE(info["run"].toArray(), (QJsonArray{"published at 55, seed 1"}));
    // The same request takes its own place; another one of that name stands beside it.
    QCOMPARE(run({"anneal", study, "--budget", "55ms", "--runs", "2", "--steps", "200", "--keep"}).code, 0);
    QCOMPARE(run({"anneal", study, "--budget", "55ms", "--runs", "2", "--steps", "300", "--keep"}).code, 0);
    QCOMPARE(run({"info", study, "--json"}).json()["run"].toArray(), (QJsonArray{"published at 55, seed 1", "published at 55, seed 1 (2)"}));
    const Program demo = run({"fit", "foxnas-192", "--target", "latency", "--keep", "--json"});
    QCOMPARE(demo.code, 2);
    QCOMPARE(demo.errorCode(), "keep_needs_study");
}

void TestCliJson::tableFromStandardInput()
{
    const Program program = run({"fit", "-", "--target", "latency", "--formula", "physical", "--json"}, benchTable(60));
    QVERIFY2(program.code == 0, program.out + program.err);
    QCOMPARE(program.json()["n"].toInt(), 60);
}

void TestCliJson::lockedNetworksKeepTheirLocks()
{
    const auto best = run({"front", "foxnas-192", "--budget", "60ms", "--lock", "s24.depth=3", "--lock", "s160.b1.kernel=7", "--json"}).json();
    const auto arch = best["best"].toObject()["arch"].toString();
    QVERIFY2(arch.contains("|24:d3"), qPrintable(arch));
    QVERIFY(best["best"].toObject()["accuracy"].toDouble() < 74.028502);
}

void TestCliJson::severalBudgetsAreAllKept()
{
    const auto free = run({"front", "foxnas-192", "--budget", "60ms", "--json", "--points", "none"}).json()["best"].toObject();
    const auto macs = run({"describe", "--space", "foxnas-cpu", "--arch", free["arch"].toString(), "--json"}).json()["macs"].toDouble();
    const QString limit = QString::number(0.9 * macs / 1e6, 'f', 3) + "M";
    const Program bound = run({"front", "foxnas-192", "--budget", "60ms", "--macs", limit, "--json", "--points", "none"});
    QVERIFY2(bound.code == 0, bound.out + bound.err);
    const auto best = bound.json()["best"].toObject();
    QVERIFY(best["latency_ms"].toDouble() <= 60);
    const auto spent = run({"describe", "--space", "foxnas-cpu", "--arch", best["arch"].toString(), "--json"}).json()["macs"].toDouble();
    QVERIFY(spent <= 0.9 * macs);
    QVERIFY(best["accuracy"].toDouble() < free["accuracy"].toDouble());
}

void TestCliJson::edgeTpuLogIsToldToTheOperators()
{
    const QStringList describe{"describe", "--space", "foxnas-cpu", "--arch", m_arch, "--json"};
    QMap<QString, int> counts;
    const QMap<QString, QString> kinds{{"convolution", "CONV_2D"}, {"depthwise_convolution", "DEPTHWISE_CONV_2D"}, {"fully_connected", "FULLY_CONNECTED"},
                                       {"add", "ADD"}, {"multiply", "MUL"}, {"global_average_pool", "MEAN"}};
    for (const QJsonValue& op : run(describe).json()["ops"].toArray()) {
        if (const QString kind = kinds.value(op["kind"].toString()); !kind.isEmpty())
            ++counts[kind];
        if (op["activation"] == "hard_swish")
            ++counts["HARD_SWISH"];
        if (op["activation"] == "hard_sigmoid") {
            ++counts["ADD"];
            ++counts["MUL"];
        }
    }
    QString log = "Edge TPU Compiler version 16.0.384591198\n";
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it)
        log += it.key() + " " + QString::number(it.value()) + (it.key() == "HARD_SWISH" ? " Operation not supported\n" : " Mapped to Edge TPU\n");
    write(path("model_edgetpu.log"), log.toUtf8());
    const Program told = run(describe + QStringList{"--edgetpu-log", path("model_edgetpu.log")});
    QVERIFY2(told.code == 0, told.out + told.err);
    QCOMPARE(told.json()["edgetpu"].toObject()["on_cpu"].toInt(), counts["HARD_SWISH"]);
    QStringList places;
    for (const QJsonValue& op : told.json()["ops"].toArray())
        places << op["runs_on"].toString();
    QVERIFY(places.contains("edgetpu"));
    QVERIFY2(places.contains("partly"), "a convolution and its hard-swish are one operator here");
    const Program other = run({"describe", "--space", "foxnas-cpu", "--arch", "foxnas-cpu:192|24:d2e2,2k3,3|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3",
                               "--edgetpu-log", path("model_edgetpu.log")});
    QCOMPARE(other.code, 3);
    QVERIFY2(other.err.contains("another network"), other.err);
}

void TestCliJson::chanceIsKept()
{
    const Program program = run({"front", m_study, "--budget", "55ms", "--chance", "0.95", "--json", "--points", "none"});
    QVERIFY2(program.code == 0, program.out + program.err);
    const auto best = program.json()["best"].toObject();
    QVERIFY(best["chance"].toDouble() >= 0.95 - 1e-9);
    QVERIFY(best["limit"].toDouble() <= 55);
    QVERIFY(program.json()["proved"].toBool());
}

void TestCliJson::sameSeedSameBytes()
{
    const QStringList words{"anneal", "foxnas-192", "--budget", "50ms", "--runs", "4", "--seed", "11", "--json"};
    const auto strip = [](QJsonObject document) {
        QJsonArray runs;
        for (const auto& value : document["runs"].toArray()) {
            auto item = value.toObject();
            item.remove("seconds");
            runs.append(item);
        }
        return runs;
    };
    QCOMPARE(strip(run(words).json()), strip(run(words).json()));
    QVERIFY(strip(run(words).json()) != strip(run({"anneal", "foxnas-192", "--budget", "50ms", "--runs", "4", "--seed", "12", "--json"}).json()));
}

void TestCliJson::manualPageAndCompletionsKnowEveryCommand()
{
    const QByteArray page = run({"--man"}).out;
    QVERIFY(page.startsWith(".TH VULPES"));
    for (const char* shell : {"bash", "zsh", "fish"}) {
        const QByteArray words = run({"--completions", shell}).out;
        for (const char* command : {"info", "new", "import", "samples", "spaces", "describe", "fit", "predict", "front", "check", "anneal",
                                    "explain", "suggest", "devices", "export", "hw"}) {
            QVERIFY2(words.contains(command), shell);
            QVERIFY2(page.contains(command), command);
        }
    }
    QCOMPARE(run({"--completions", "tcsh"}).code, 2);
}

void TestCliJson::versionIsOneDocument()
{
    const Program version = run({"--version", "--json"});
    QCOMPARE(version.code, 0);
    QCOMPARE(version.schema(), "vulpes.version/1");
    QVERIFY(!version.json()["version"].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestCliJson)
#include "tst_cli_json.moc"
