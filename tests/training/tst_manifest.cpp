// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "space/named_spaces.h"
#include "training/manifest.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vulpes;
using namespace vulpes::training;

namespace {

Manifest someManifest()
{
    Manifest manifest;
    manifest.options.space = "foxnas-cpu-32";
    manifest.options.data = "generated:shapes";
    manifest.space = space::namedSpace("foxnas-cpu-32").value()->toJson();
    manifest.preprocessing.classes = {"cat", "dog"};
    manifest.dataDigest = "d1";
    manifest.epoch = 4;
    manifest.step = 12;
    manifest.file = "checkpoint-b.pt";
    manifest.digest = "d2";
    manifest.previousFile = "checkpoint-a.pt";
    manifest.previousDigest = "d3";
    manifest.history.push_back({1, 30, 2.25, {{"max", "foxnas-cpu-32:24:d1", 31.5, 630, 2000}}, 40, 900});
    return manifest;
}

std::string reasonOf(const Error& error)
{
    return std::get<std::string>(error.facts.front().value);
}

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT

private slots:
    void itComesBackAsItWent()
    {
        const Json json = toJson(someManifest());
        const auto back = manifestFromJson(json);
        QVERIFY(back.has_value());
        QCOMPARE(toJson(*back).dump(), json.dump());
        QCOMPARE(back->history.front().accuracies.front().correct, std::int64_t{630});
    }

    void whatIsMissingOrOfAnotherTypeIsNamed()
    {
        QVERIFY(!manifestFromJson(Json::array()));
        for (const char* key : {"schema", "options", "space", "preprocessing"}) {
            Json json = toJson(someManifest());
            json.erase(key);
            QCOMPARE(reasonOf(manifestFromJson(json).error()), std::string(key));
        }
        for (const char* key : {"options", "preprocessing", "epoch", "file", "history"}) {
            Json json = toJson(someManifest());
            json[key] = true;
            const auto result = manifestFromJson(json);
            QCOMPARE(result.error().code, std::string("manifest_malformed"));
            QCOMPARE(reasonOf(result.error()), std::string(key));
        }
    }

    void filesOfOtherFoldersAreRefused()
    {
        for (const char* name : {"../weights.pt", "/etc/passwd", ".."}) {
            Json json = toJson(someManifest());
            json["file"] = name;
            QVERIFY(!manifestFromJson(json));
        }
    }

    void aFolderHoldsOne()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QCOMPARE(readManifest(path).error().code, std::string("supernet_missing"));
        QVERIFY(writeManifest(path, someManifest()).has_value());
        QCOMPARE(toJson(readManifest(path).value()).dump(), toJson(someManifest()).dump());
        QVERIFY(base::writeFileAtomically(path / kManifestFile, "{").has_value());
        QCOMPARE(readManifest(path).error().code, std::string("json_syntax"));
        QVERIFY(base::writeFileAtomically(path / kManifestFile, "{}").has_value());
        const auto result = readManifest(path);
        QCOMPARE(result.error().code, std::string("manifest_malformed"));
        QCOMPARE(std::get<std::string>(result.error().facts.back().value), (path / kManifestFile).string());
    }

    void aSpaceThatDidNotChangeIsTheNamedOne()
    {
        QCOMPARE(spaceOf(someManifest()).value(), space::namedSpace("foxnas-cpu-32").value());
    }

    void aSpaceThatDidChangeIsTheOneOfTheRun()
    {
        Manifest manifest = someManifest();
        manifest.space["title"] = "As it was last year";
        const auto space = spaceOf(manifest);
        QVERIFY(space.has_value());
        QVERIFY(*space != space::namedSpace("foxnas-cpu-32").value());
        QCOMPARE((*space)->title(), std::string("As it was last year"));
        manifest.space = Json::array();
        QVERIFY(!spaceOf(manifest));
    }
};

QTEST_GUILESS_MAIN(TestManifest)
#include "tst_manifest.moc"
