// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study_helpers.h"

#include "base/file.h"

#include <QtTest>

#include <limits>

using namespace vulpes;
using namespace vulpes::study;

class TestStudy : public QObject
{
    Q_OBJECT

private slots:
    void everythingReadsBackFromAFile();
    void samplesOfEveryKindReadBack();
    void repeatsKeepTheirOrder();
    void removedSamplesComeBackUnderTheirOldIds();
    void idsAreNeverGivenTwice();
    void anUpdatedSampleKeepsItsId();
    void aSampleTheFileCouldNotGiveBackIsRefusedAndNothingChanges();
    void stoppingAnInsertKeepsNothingOfIt();
    void aDocumentOfTheSameKindAndNameIsReplaced();
    void stateRoundTripsAndComplainsByKey();
    void digestSpeaksOfMeasurementsNotOfNumbering();
    void digestIgnoresWhatWasComputed();
    void anOddTitleSurvives();
    void deviceOrderIsTheOrderTheyCameIn();
    void saveCopyIsWholeAndLeavesTheOriginalOpen();
};

void TestStudy::everythingReadsBackFromAFile()
{
    QTemporaryDir folder;
    const auto file = inside(folder, "a study.vulpes");
    AnalysisState state;
    state.budgetMs = 120;
    state.chance = 0.95;
    state.locks["s24.depth"] = 3;
    state.excluded = {1, 7};
    state.userFormulas["mine"] = Json::parse(R"({"terms":[{"name":"t","columns":["s24.depth"]}]})");
    {
        auto study = Study::create(file, foxnas());
        QVERIFY2(study.has_value(), codeOf(study).c_str());
        QVERIFY(study->writable());
        QCOMPARE(study->formatVersion(), Study::kFormatVersion);
        QVERIFY(study->setTitle("Ein Titel – 標題").has_value());
        QVERIFY(study->setNotes("line 1\nline 2").has_value());
        QVERIFY(study->setClasses(10).has_value());
        QVERIFY(study->putDevice({"phone", "A55", "XNNPACK", 1, "float32", "fixed", "2026-11-21", "n"})
                    .has_value());
        QVERIFY(study->addSamples(std::vector{sampleNumber(1), sampleNumber(2)}).has_value());
        QVERIFY(study->setState(state).has_value());
        QVERIFY(std::filesystem::exists(inside(folder, "a study.vulpes-wal")));
    }
    // A clean close leaves one file that can be copied and mounted read-only.
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{"a study.vulpes"}));
    const auto header = base::readFile(file).value();
    QCOMPARE(static_cast<int>(header[18]), 1);  // 1: rollback journal, 2: WAL (SQLite file format, offset 18)
    QCOMPARE(QByteArray(header.data() + 68, 4), QByteArray("VLPS"));

    const auto study = Study::open(file);
    QVERIFY2(study.has_value(), codeOf(study).c_str());
    QCOMPARE(study->title(), std::string("Ein Titel – 標題"));
    QCOMPARE(study->notes(), std::string("line 1\nline 2"));
    QCOMPARE(study->classes(), 10);
    QCOMPARE(study->space(), foxnas());
    QCOMPARE(study->state().value(), state);
    QCOMPARE(study->devices().value(),
        (std::vector<Device>{{"phone", "A55", "XNNPACK", 1, "float32", "fixed", "2026-11-21", "n"}}));
    const auto samples = study->samples().value();
    QCOMPARE(samples->size(), std::size_t(2));
    QVERIFY(sameContent((*samples)[0], sampleNumber(1)));
    QVERIFY(sameContent((*samples)[1], sampleNumber(2)));
}

void TestStudy::samplesOfEveryKindReadBack()
{
    auto study = Study::inMemory(foxnas()).value();
    Sample exact = sampleNumber(1);
    exact.accuracySe = 0.1;
    Sample multiset = sampleNumber(2);
    multiset.observation.kind = Observation::Kind::Multiset;
    multiset.observation.architecture = foxnas()->representative(multiset.observation.architecture);
    Sample columns;
    columns.observation.kind = Observation::Kind::Columns;
    columns.observation.columns = {{"s24.depth", 3}, {"s24.identity.mean(expansion)", 11.0 / 3}};
    columns.accuracy = 71.2;
    Sample unmeasured = sampleNumber(3);
    unmeasured.accuracy.reset();
    unmeasured.timings.clear();
    const std::vector all = {exact, multiset, columns, unmeasured};
    const auto ids = study.addSamples(all).value();
    QCOMPARE(ids, (std::vector<std::int64_t>{1, 2, 3, 4}));
    const auto samples = study.samples().value();
    for (std::size_t i = 0; i < all.size(); ++i)
        QVERIFY(sameContent((*samples)[i], all[i]));
    QVERIFY(study.samples().value() == samples);  // the same moment: not read again
}

void TestStudy::repeatsKeepTheirOrder()
{
    auto study = Study::inMemory(foxnas()).value();
    Sample sample = sampleNumber(1);
    sample.timings = {
        {"phone", kLatencyMs, {3, 1, 2}}, {"board", kLatencyMs, {9, 9, 9}}, {"phone", kEnergyMj, {0.1}}};
    QVERIFY(study.addSamples(std::span(&sample, 1)).has_value());
    const auto read = study.samples().value()->front();
    QVERIFY(sameContent(read, sample));
    QCOMPARE(read.metric("phone", kLatencyMs), std::optional(2.0));
    QCOMPARE(read.metric("board", kLatencyMs), std::optional(9.0));
    QCOMPARE(read.metric("board", kEnergyMj), std::optional<double>());
}

void TestStudy::removedSamplesComeBackUnderTheirOldIds()
{
    auto study = Study::inMemory(foxnas()).value();
    const auto ids = study.addSamples(std::vector{sampleNumber(1), sampleNumber(2), sampleNumber(3)}).value();
    const auto before = study.samples().value();
    const auto digest = study.digest().value();
    QVERIFY(study.removeSamples(std::vector{ids[0], ids[2]}).has_value());
    QCOMPARE(study.samples().value()->size(), std::size_t(1));
    QVERIFY(study.digest().value() != digest);
    QVERIFY(study.restoreSamples(std::vector{(*before)[0], (*before)[2]}).has_value());
    const auto after = study.samples().value();
    QCOMPARE(after->size(), before->size());
    for (std::size_t i = 0; i < before->size(); ++i) {
        QCOMPARE((*after)[i].id, (*before)[i].id);
        QVERIFY(sameContent((*after)[i], (*before)[i]));
    }
    QCOMPARE(study.digest().value(), digest);
    QCOMPARE(codeOf(study.restoreSamples(std::vector{(*before)[0]})), std::string("sample_id_taken"));
}

void TestStudy::idsAreNeverGivenTwice()
{
    auto study = Study::inMemory(foxnas()).value();
    const auto first = study.addSamples(std::vector{sampleNumber(1)}).value();
    QVERIFY(study.removeSamples(first).has_value());
    const auto second = study.addSamples(std::vector{sampleNumber(2)}).value();
    QVERIFY(second.front() > first.front());  // an undone import must find its own ids free
}

void TestStudy::anUpdatedSampleKeepsItsId()
{
    auto study = Study::inMemory(foxnas()).value();
    QVERIFY(study.addSamples(std::vector{sampleNumber(1), sampleNumber(2)}).has_value());
    Sample changed = (*study.samples().value())[0];
    changed.accuracy = 75.5;
    changed.timings.front().repeats = {1, 2};
    changed.timings.push_back({"board", kLatencyMs, {7}});
    QVERIFY(study.updateSample(changed).has_value());
    const auto samples = study.samples().value();
    QCOMPARE((*samples)[0].id, changed.id);
    QVERIFY(sameContent((*samples)[0], changed));
    QVERIFY(sameContent((*samples)[1], sampleNumber(2)));
    changed.id = 99;
    QCOMPARE(codeOf(study.updateSample(changed)), std::string("sample_unknown"));
}

void TestStudy::aSampleTheFileCouldNotGiveBackIsRefusedAndNothingChanges()
{
    auto study = Study::inMemory(foxnas()).value();
    Sample nan = sampleNumber(2);
    nan.timings.front().repeats = {std::numeric_limits<double>::quiet_NaN()};
    QCOMPARE(codeOf(study.addSamples(std::vector{sampleNumber(1), nan})), std::string("sample_bad_number"));
    Sample infinite = sampleNumber(2);
    infinite.accuracy = std::numeric_limits<double>::infinity();
    QCOMPARE(
        codeOf(study.addSamples(std::vector{sampleNumber(1), infinite})), std::string("sample_bad_number"));
    Sample empty = sampleNumber(2);
    empty.timings.front().repeats.clear();
    QCOMPARE(codeOf(study.addSamples(std::vector{sampleNumber(1), empty})), std::string("sample_no_repeats"));
    Sample outside = sampleNumber(2);
    outside.observation.architecture.choices[1] = 100;
    QCOMPARE(
        codeOf(study.addSamples(std::vector{sampleNumber(1), outside})), std::string("arch_outside_space"));
    QVERIFY(study.samples().value()->empty());
}

void TestStudy::stoppingAnInsertKeepsNothingOfIt()
{
    auto study = Study::inMemory(foxnas()).value();
    std::vector<Sample> many(3000, sampleNumber(1));
    std::stop_source stop;
    const Job job(stop.get_token(), [&](const base::Progress& progress) {
        if (progress.done > 0)
            stop.request_stop();
    });
    const auto result = study.addSamples(many, job);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::Stopped);
    QVERIFY(study.samples().value()->empty());
}

void TestStudy::aDocumentOfTheSameKindAndNameIsReplaced()
{
    auto study = Study::inMemory(foxnas()).value();
    const Json body = Json::parse(R"({"z":1,"a":[1.5,null,"x"]})");
    const auto id = study.putDocument({0, "fit", 2, "fox", body, ""}).value();
    auto documents = study.documents("fit").value();
    QCOMPARE(documents.size(), std::size_t(1));
    QCOMPARE(documents[0].body.dump(), body.dump());  // key order and all
    QCOMPARE(documents[0].version, 2);
    QCOMPARE(documents[0].digest, base::sha256(body.dump()));
    QCOMPARE(study.putDocument({0, "fit", 3, "fox", Json::object(), ""}).value(), id);
    QVERIFY(study.putDocument({0, "run", 1, "fox", body, ""}).value() != id);
    documents = study.documents("fit").value();
    QCOMPARE(documents.size(), std::size_t(1));
    QCOMPARE(documents[0].version, 3);
    QVERIFY(study.removeDocument(id).has_value());
    QVERIFY(study.documents("fit").value().empty());
    QCOMPARE(study.documents("run").value().size(), std::size_t(1));
}

void TestStudy::stateRoundTripsAndComplainsByKey()
{
    AnalysisState state;
    state.otherBudgets = {{"macs", 2e8}};
    state.tied = true;
    state.accuracyFormula = "saturating";
    state.device = "phone";
    state.metric = kEnergyMj;
    state.focus = "foxnas-cpu:…";
    state.pinA = "a";
    state.pinB = "b";
    state.filter = "k24=5";
    QCOMPARE(analysisStateFromJson(toJson(state)).value(), state);
    QCOMPARE(analysisStateFromJson(Json::parse(R"({"unknown":1})")).value(), AnalysisState());
    const auto complain = [](const char* text) {
        const auto result = analysisStateFromJson(Json::parse(text));
        return result ? std::string("none") : fact(result.error(), "key");
    };
    QCOMPARE(complain(R"({"chance":0.3})"), std::string("chance"));
    QCOMPARE(complain(R"({"budget_ms":"120"})"), std::string("budget_ms"));
    QCOMPARE(complain(R"({"excluded":[1,"2"]})"), std::string("excluded"));
    QCOMPARE(complain(R"({"locks":[1]})"), std::string("locks"));
}

void TestStudy::digestSpeaksOfMeasurementsNotOfNumbering()
{
    auto one = Study::inMemory(foxnas()).value();
    auto other = Study::inMemory(foxnas()).value();
    QVERIFY(one.addSamples(std::vector{sampleNumber(1), sampleNumber(2)}).has_value());
    Sample renamed = sampleNumber(1);
    renamed.label = "another name";
    QVERIFY(other.addSamples(std::vector{sampleNumber(2), renamed}).has_value());
    QCOMPARE(one.digest().value(), other.digest().value());
    QCOMPARE(one.digest().value().size(), std::size_t(64));
    QVERIFY(other.setTitle("t").has_value());
    QCOMPARE(one.digest().value(), other.digest().value());
    Sample changed = other.samples().value()->front();
    *changed.accuracy = std::nextafter(*changed.accuracy, 100);
    QVERIFY(other.updateSample(changed).has_value());
    QVERIFY(one.digest().value() != other.digest().value());
}

void TestStudy::digestIgnoresWhatWasComputed()
{
    auto study = Study::inMemory(foxnas()).value();
    const auto before = study.digest().value();
    QVERIFY(study.putDocument({0, "proof", 1, "p", Json::parse(R"({"study":"digest"})"), ""}).has_value());
    QVERIFY(study.putDocument({0, "fit", 1, "f", Json::object(), ""}).has_value());
    QCOMPARE(study.digest().value(), before);
    QVERIFY(study.putDocument({0, "coefficients", 1, "accuracy", Json::object(), ""}).has_value());
    QVERIFY(study.digest().value() != before);
}

void TestStudy::anOddTitleSurvives()
{
    auto study = Study::inMemory(foxnas()).value();
    for (const std::string& title :
        {std::string("'; DROP TABLE samples; --"), std::string("\xff\xfe broken utf-8"), std::string()}) {
        QVERIFY(study.setTitle(title).has_value());
        QCOMPARE(study.title(), title);
    }
    QVERIFY(study.samples().has_value());
}

void TestStudy::deviceOrderIsTheOrderTheyCameIn()
{
    auto study = Study::inMemory(foxnas()).value();
    Sample sample = sampleNumber(1);
    sample.timings = {{"zebra", kLatencyMs, {1}}, {"ant", kLatencyMs, {1}}};
    QVERIFY(study.addSamples(std::span(&sample, 1)).has_value());
    Device zebra;
    zebra.name = "zebra";
    zebra.notes = "striped";
    QVERIFY(study.putDevice(zebra).has_value());
    const auto devices = study.devices().value();
    QCOMPARE(devices.size(), std::size_t(2));
    QCOMPARE(devices[0].name, std::string("zebra"));
    QCOMPARE(devices[0].notes, std::string("striped"));
    QCOMPARE(devices[1].name, std::string("ant"));
}

void TestStudy::saveCopyIsWholeAndLeavesTheOriginalOpen()
{
    QTemporaryDir folder;
    auto study = Study::create(inside(folder, "a.vulpes"), foxnas()).value();
    QVERIFY(study.addSamples(std::vector{sampleNumber(1)}).has_value());
    QVERIFY(study.saveCopy(inside(folder, "b.vulpes")).has_value());
    QVERIFY(study.addSamples(std::vector{sampleNumber(2)}).has_value());
    QCOMPARE(study.path(), inside(folder, "a.vulpes"));
    const auto copy = Study::open(inside(folder, "b.vulpes"));
    QVERIFY2(copy.has_value(), codeOf(copy).c_str());
    QCOMPARE(copy->samples().value()->size(), std::size_t(1));
    // One that is open for writing elsewhere is not pulled away from under it.
    QCOMPARE(codeOf(study.saveCopy(inside(folder, "b.vulpes"))), std::string("study_locked"));
    QCOMPARE(codeOf(study.saveCopy(inside(folder, "no/such/folder.vulpes"))), std::string("file_unwritable"));
    QVERIFY(study.saveCopy(inside(folder, "c.vulpes")).has_value());
    QVERIFY(study.saveCopy(inside(folder, "c.vulpes")).has_value());  // again, over the older one
    QVERIFY(!QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).join(' ').contains("tmp"));
}

QTEST_GUILESS_MAIN(TestStudy)
#include "tst_study.moc"
