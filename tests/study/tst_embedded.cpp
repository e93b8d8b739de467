// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/embedded.h"
#include "study/embedded_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace vulpes;
using namespace vulpes::study;

class TestEmbedded : public QObject
{
    Q_OBJECT

private slots:
    void holdsThePublished77Coefficients();
    void hasNoSamplesAndSaysSo();
    void demoIsAStudyOfOurOwn();
    void unknownNameIsRefused();
    void becomesAFileThatReadsBackTheSame();
    void anExistingFileIsNotReplaced();
};

void TestEmbedded::holdsThePublished77Coefficients()
{
    const auto study = embeddedStudy("foxnas-192");
    QVERIFY(study.has_value());
    QCOMPARE(study->space()->name(), std::string("foxnas-cpu"));
    const auto documents = study->documents("coefficients");
    QVERIFY(documents.has_value());
    QCOMPARE(documents->size(), std::size_t(2));
    std::size_t figures = 0;
    double sum = 0;
    for (const auto& document : *documents) {
        QCOMPARE(document.body.at("target").get<std::string>(), document.name);
        QCOMPARE(document.body.at("resolution").get<int>(), 192);
        QCOMPARE(document.body.at("printed_decimals").get<int>(), 6);
        figures += 1 + document.body.at("terms").size();
        sum += document.body.at("intercept").get<double>();
        for (const auto& term : document.body.at("terms"))
            sum += term.at("coefficient").get<double>();
    }
    QCOMPARE(figures, std::size_t(77));
    // Sums of the printed figures, added up outside the program.
    QVERIFY(std::abs(sum - 76.528731) < 1e-9);
    QCOMPARE((*documents)[0].body.at("intercept").get<double>(), 61.878882);
    QCOMPARE((*documents)[1].body.at("intercept").get<double>(), 16.30464);
}

void TestEmbedded::hasNoSamplesAndSaysSo()
{
    const auto study = embeddedStudy("foxnas-192");
    QVERIFY(study.has_value());
    QVERIFY(study->samples().value()->empty());
    QVERIFY(!study->title().empty());
    QVERIFY(study->notes().find("ICCV") != std::string::npos);
    const auto state = study->state().value();
    QCOMPARE(state.budgetMs, 55.0);
    QCOMPARE(state.locks, (space::Locks{{"resolution", 192.0}}));
    QVERIFY(state.accuracyFormula.empty());
    QVERIFY(study->space()->checkLocks(state.locks).has_value());
}

void TestEmbedded::demoIsAStudyOfOurOwn()
{
    QVERIFY(isEmbedded("demo"));
    QVERIFY(isEmbedded("foxnas-192"));
    QVERIFY(!isEmbedded("demo.vulpes"));
    const auto study = embeddedStudy("demo");
    QVERIFY(study.has_value());
    QCOMPARE(study->space()->name(), std::string("foxnas-cpu-32"));
    QCOMPARE(study->classes(), 10);
    QVERIFY(!study->title().empty());
    QVERIFY(!study->writable() || study->path().empty());
    QCOMPARE(study->devices().value().size(), std::size_t(2));
    const auto samples = study->samples().value();
    QVERIFY(samples->size() >= 150);
    double least = 100;
    double most = 0;
    for (const Sample& sample : *samples) {
        QVERIFY(sample.accuracy.has_value());
        QVERIFY(sample.accuracySe.has_value() && *sample.accuracySe < 0.5);
        QCOMPARE(sample.timings.size(), std::size_t(2));
        least = std::min(least, *sample.accuracy);
        most = std::max(most, *sample.accuracy);
    }
    QVERIFY2(most - least >= 8, "the ends of the space lie too close together");

    const auto weights = embeddedWeights("demo");
    QVERIFY(weights.has_value());
    QVERIFY(weights->size() > 1'000'000 && weights->size() + demoStudyBytes().size() <= 8'000'000);
    QCOMPARE(embeddedWeights("foxnas-192").error().code, std::string("study_unknown"));
    // Nothing of the machine it was made on but its processor.
    for (const QString& place : {QDir::tempPath(), QDir::homePath(), QDir::rootPath() + QStringLiteral("home")})
        QVERIFY(demoStudyBytes().find((place + QLatin1Char('/')).toStdString()) == std::string_view::npos);

    QCOMPARE(Study::fromBytes(demoStudyBytes().substr(0, 20000)).error().code, std::string("study_damaged"));
    QCOMPARE(Study::fromBytes("not a study").error().code, std::string("study_not_a_study"));
}

void TestEmbedded::unknownNameIsRefused()
{
    const auto study = embeddedStudy("nonesuch");
    QVERIFY(!study.has_value());
    QCOMPARE(study.error().code, std::string("study_unknown"));
    QCOMPARE(std::get<std::string>(study.error().facts.at(0).value), std::string("nonesuch"));
}

void TestEmbedded::becomesAFileThatReadsBackTheSame()
{
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("demo.vulpes").toStdString();
    std::string digest;
    {
        const auto study = embeddedStudyAt("demo", file);
        QVERIFY2(study.has_value(), study ? "" : study.error().code.c_str());
        QVERIFY(study->writable());
        digest = study->digest().value();
    }
    const auto again = Study::open(file);
    QVERIFY(again.has_value());
    QCOMPARE(again->digest().value(), digest);
    QCOMPARE(again->digest().value(), embeddedStudy("demo")->digest().value());
    QCOMPARE(again->state().value(), embeddedStudy("demo")->state().value());
}

void TestEmbedded::anExistingFileIsNotReplaced()
{
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("demo.vulpes").toStdString();
    QVERIFY(embeddedStudyAt("demo", file).has_value());
    const auto second = embeddedStudyAt("demo", file);
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, std::string("file_exists"));
}

QTEST_GUILESS_MAIN(TestEmbedded)
#include "tst_embedded.moc"
