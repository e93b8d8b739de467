// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "training/manifest.h"
#include "workflow/supernet_record.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace vulpes;
using namespace vulpes::workflow;

class TestSupernetRecord : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path path(const char* name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }
    [[nodiscard]] study::Study newStudy(const char* name) const { return std::move(*study::Study::create(path(name), *space::namedSpace("foxnas-cpu-32"))); }

private Q_SLOTS:
    void itComesBackAsItWent()
    {
        auto study = newStudy("back.vulpes");
        SupernetRecord record;
        record.folder = "/elsewhere/run";
        record.digest = "abc";
        record.options.emplace().epochs = 7;
        record.sampling = {{"networks", 12}};
        record.history.emplace_back().accuracies = {{"max", "a", 71.5, 1430, 2000}};
        QVERIFY(keepSupernet(study, record).has_value());
        const auto back = supernetsOf(study);
        QVERIFY(back && back->size() == 1);
        QCOMPARE(back->front().folder, record.folder);
        QCOMPARE(back->front().digest, record.digest);
        QVERIFY(back->front().options == record.options);
        QCOMPARE(back->front().sampling.dump(), record.sampling.dump());
        QVERIFY(!back->front().complete);
        QCOMPARE(training::historyToJson(back->front().history).dump(), training::historyToJson(record.history).dump());
    }

    void aFolderHasOneRecord()
    {
        auto study = newStudy("one.vulpes");
        QVERIFY(keepSupernet(study, {path("run"), "first", {}, {}, false}).has_value());
        QVERIFY(keepSupernet(study, {path("other"), "other", {}, {}, false}).has_value());
        QVERIFY(keepSupernet(study, {path("run/"), "second", {}, {}, true}).has_value());
        const auto back = supernetsOf(study);
        QVERIFY(back && back->size() == 2);
        QCOMPARE(back->front().digest, std::string("second"));
        QVERIFY(back->front().complete);
    }

    void aRunBesideTheStudyIsFoundWhereBothWereMoved()
    {
        std::filesystem::create_directories(path("before"));
        {
            auto study = newStudy("before/moved.vulpes");
            QVERIFY(keepSupernet(study, {path("before/run"), {}, {}, {}, false}).has_value());
        }
        std::filesystem::rename(path("before"), path("after"));
        const auto study = study::Study::open(path("after/moved.vulpes"));
        QVERIFY(study.has_value());
        QCOMPARE(supernetsOf(*study)->front().folder, path("after/run"));
    }

    void theDigestIsThatOfTheCheckpointInTheFolder()
    {
        auto study = newStudy("digest.vulpes");
        std::filesystem::create_directories(path("noted"));
        QVERIFY2(!noteSupernet(study, path("noted")), "no run lies there");
        training::Manifest manifest;
        manifest.options.epochs = 3;
        manifest.space = space::namedSpace("foxnas-cpu-32").value()->toJson();
        manifest.digest = "of the checkpoint";
        manifest.history.emplace_back().loss = 1.5;
        QVERIFY(training::writeManifest(path("noted"), manifest).has_value());
        QVERIFY(keepSupernet(study, {path("noted"), {}, {}, {{"networks", 5}}, false}).has_value());
        QVERIFY(noteSupernet(study, path("noted")).has_value());
        const auto back = supernetsOf(study);
        QCOMPARE(back->front().digest, manifest.digest);
        QVERIFY2(!back->front().sampling.is_null(), "what was to be sampled stays");
        QCOMPARE(back->front().history.front().loss, 1.5);

        auto ships = newStudy("ships.vulpes");
        QVERIFY(keepSupernet(ships, {"embedded:demo", {}, {}, {}, true}).has_value());
        QVERIFY(noteSupernet(ships, path("noted")).has_value());
        const auto shipped = supernetsOf(ships);
        QCOMPARE(shipped->size(), std::size_t{1});
        QCOMPARE(shipped->front().folder.string(), std::string("embedded:demo"));
        QCOMPARE(shipped->front().history.front().loss, 1.5);
    }

    void aSampledRunIsCompleteAndKeepsWhatWasKnown()
    {
        auto study = newStudy("sampled.vulpes");
        std::filesystem::create_directories(path("sampled"));
        training::Manifest manifest;
        manifest.space = space::namedSpace("foxnas-cpu-32").value()->toJson();
        manifest.digest = "of the checkpoint";
        QVERIFY(training::writeManifest(path("sampled"), manifest).has_value());
        SupernetRecord record = supernetIn(study, path("sampled")).value();
        QCOMPARE(record.folder, path("sampled"));
        QVERIFY(!record.options && !record.complete);
        record.options.emplace().epochs = 7;
        QVERIFY(keepSupernet(study, record).has_value());
        QVERIFY(noteSupernet(study, path("sampled"), true).has_value());
        QVERIFY2(!supernetIn(study, path("sampled"))->complete, "it is not trained to its end");
        manifest.finished = true;
        QVERIFY(training::writeManifest(path("sampled"), manifest).has_value());
        QVERIFY(noteSupernet(study, path("sampled"), true).has_value());
        const auto back = supernetIn(study, path("sampled/")).value();
        QVERIFY(back.complete);
        QCOMPARE(back.options->epochs, 7);
        QCOMPARE(back.digest, manifest.digest);
    }

    void whatIsNoRecordIsSaid()
    {
        auto study = newStudy("broken.vulpes");
        study::Document document;
        document.kind = "supernet";
        document.name = "run";
        document.body = {{"digest", "abc"}};
        QVERIFY(study.putDocument(document).has_value());
        const auto back = supernetsOf(study);
        QVERIFY(!back);
        QCOMPARE(back.error().code, std::string("supernet_json"));
    }
};

QTEST_APPLESS_MAIN(TestSupernetRecord)
#include "tst_supernet_record.moc"
