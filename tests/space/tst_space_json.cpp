// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "space/named_spaces.h"
#include "space/random_space.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace vulpes;
using namespace vulpes::space;

namespace {

Json small()
{
    return Json::parse(R"({"schema": "vulpes.space/1", "name": "small", "title": "A small one",
        "globals": [{"kind": "resolution", "values": [32, 64]}],
        "stages": [{"name": "16", "depth": {"key": "d", "values": [1, 2]}, "blocks": 2,
                    "decisions": [{"kind": "expansion", "key": "e", "values": [2, 4]}, {"kind": "kernel", "key": "k", "values": [3, 5]}]}],
        "skeleton": {"stem": {"channels": 8}, "stages": [{"channels": 16, "squeeze_excite": true}], "head_channels": 0, "feature_channels": 32}})");
}

std::string factOf(const Error& error, const std::string& key)
{
    for (const auto& entry : error.facts)
        if (entry.key == key)
            return std::get<std::string>(entry.value);
    return "(absent)";
}

} // namespace

class TestSpaceJson : public QObject
{
    Q_OBJECT

private slots:
    void namedSpacesAreDocumentsToo()
    {
        for (const SpacePtr& s : namedSpaces()) {
            const auto back = SearchSpace::fromJson(base::parseJson(s->toJson().dump()).value()).value();
            QCOMPARE(back.toJson().dump(), s->toJson().dump());
            QCOMPARE(back.count(), s->count());
            QCOMPARE(back.title(), s->title());
            for (std::size_t i = 0; i < s->decisions().size(); ++i) {
                QCOMPARE(back.decisions()[i].id, s->decisions()[i].id);
                QCOMPARE(back.decisions()[i].labels, s->decisions()[i].labels);
                QCOMPARE(back.find(s->decisions()[i].id), std::optional(i));
            }
        }
    }

    void randomSpacesRoundTrip()
    {
        base::Random random(1);
        for (int trial = 0; trial < 500; ++trial) {
            const SearchSpace s = test::randomSpace(random, 1e9);
            const auto back = SearchSpace::fromJson(s.toJson()).value();
            QVERIFY(back.toJson() == s.toJson());
            const Architecture network = s.sample(random);
            QCOMPARE(back.parse(s.format(network)).value(), network);
        }
    }

    void absentMembersHaveDefaults()
    {
        const auto s = SearchSpace::fromJson(small()).value();
        QCOMPARE(s.skeleton().stem.channels, 8);
        QCOMPARE(s.skeleton().stem.stride, 2);
        QVERIFY(s.skeleton().stem.activation == graph::Activation::HardSwish);
        QCOMPARE(s.skeleton().squeezeRatio, 0.25);
        QVERIFY(s.find("s16.b2.kernel").has_value());
        QCOMPARE(s.count(), std::string("40"));
    }

    void ownIdsSurvive()
    {
        Json json = small();
        json["globals"][0]["id"] = "image.size";
        json["stages"][0]["blocks"] = Json::array({Json::array({{{"id", "first"}, {"kind", "kernel"}, {"key", "k"}, {"values", {3, 5}}}})});
        json["stages"][0].erase("decisions");
        json["stages"][0].erase("depth");
        json.erase("skeleton");
        const auto s = SearchSpace::fromJson(json).value();
        QVERIFY(s.find("image.size") && s.find("first"));
        QVERIFY(SearchSpace::fromJson(s.toJson()).value().toJson() == s.toJson());
    }

    void aWrongMemberIsPointedAt_data()
    {
        QTest::addColumn<QByteArray>("pointer");
        QTest::addColumn<QByteArray>("value"); // "": remove
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* pointer, const char* value, const char* path, const char* reason) {
            QTest::addRow("%s = %s", pointer, value) << QByteArray(pointer) << QByteArray(value) << QByteArray(path) << QByteArray(reason);
        };
        row("/schema", "\"vulpes.space/2\"", "/schema", "unknown_value");
        row("/schema", "", "/schema", "missing");
        row("/name", "", "/name", "missing");
        row("/name", "3", "/name", "type");
        row("/colour", "\"red\"", "/colour", "unknown_key");
        row("/globals/0/values", "", "/globals/0/values", "missing");
        row("/globals/0/values/1", "\"64\"", "/globals/0/values/1", "type");
        row("/globals/0/kind", "", "/globals/0/kind", "missing");
        row("/stages", "{}", "/stages", "type");
        row("/stages/0", "7", "/stages/0", "type");
        row("/stages/0/blocks", "", "/stages/0/blocks", "missing");
        row("/stages/0/blocks", "0", "/stages/0/blocks", "range");
        row("/stages/0/blocks", "1000000000", "/stages/0/blocks", "range");
        row("/stages/0/blocks", "1.5", "/stages/0/blocks", "range");
        row("/stages/0/blocks", "[3]", "/stages/0/decisions", "unknown_key");
        row("/stages/0/decisions/0/id", "\"x\"", "/stages/0/decisions/0/id", "unknown_key");
        row("/skeleton/stem/activation", "\"swish\"", "/skeleton/stem/activation", "unknown_value");
        row("/skeleton/stem/channels", "1e20", "/skeleton/stem/channels", "range");
        row("/skeleton/stages", "", "/skeleton/stages", "missing");
        row("/skeleton/stages/0/squeeze_excite", "1", "/skeleton/stages/0/squeeze_excite", "type");
        // Well-formed, but no space: reasons of SearchSpace::make.
        row("/name", "\"two words\"", "", "name");
        row("/name", "\"16\"", "", "stage_name");
        row("/globals/0/values", "[]", "", "values");
        row("/globals/0/values", "[64, 32]", "", "values");
        row("/globals/0/values", "[32, 32]", "", "values");
        row("/globals/0/values", "[0]", "", "skeleton_decision");
        row("/globals/0/labels", "[\"small\"]", "", "labels");
        row("/globals/0/kind", "\"width\"", "", "skeleton_decision");
        row("/stages/0/depth/values", "[1, 3]", "", "depth");
        row("/stages/0/depth/values", "[1]", "", "depth");
        row("/stages/0/depth/values", "[0, 2]", "", "depth");
        row("/stages/0/depth/key", "\"e\"", "", "duplicate_key");
        row("/stages/0/decisions/0/key", "\"k\"", "", "duplicate_key");
        row("/stages/0/decisions/0/key", "\"\"", "", "key");
        row("/stages/0/decisions/0/key", "\"E\"", "", "key");
        row("/stages/0/decisions/0/key", "\"abcd\"", "", "key");
        row("/stages/0/decisions/0/kind", "\"groups\"", "", "skeleton_decision");
        row("/stages/0/decisions/1", "", "", "skeleton");
        row("/stages/0/name", "\"a|b\"", "", "id");
        row("/skeleton/stages", "[]", "", "(none)");
        row("/skeleton/stages/0/channels", "0", "", "skeleton");
        row("/skeleton/squeeze_ratio", "0", "", "skeleton");
    }

    void aWrongMemberIsPointedAt()
    {
        QFETCH(QByteArray, pointer);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, reason);
        Json json = small();
        const Json::json_pointer at(pointer.toStdString());
        if (!value.isEmpty())
            json[at] = Json::parse(value.toStdString());
        else if (json[at.parent_pointer()].is_array())
            json[at.parent_pointer()].erase(std::stoul(at.back()));
        else
            json[at.parent_pointer()].erase(at.back());
        const auto result = SearchSpace::fromJson(json);
        QCOMPARE(result.has_value(), reason == "(none)"); // an empty skeleton is none
        if (result)
            return;
        QCOMPARE(result.error().code, std::string("space_json"));
        QCOMPARE(factOf(result.error(), "path"), path.toStdString());
        QCOMPARE(factOf(result.error(), "reason"), reason.toStdString());
    }

    void makeRefusesPartsThatDoNotFitTogether()
    {
        const auto reasonOf = [](std::vector<Decision> decisions, std::vector<Stage> stages) {
            const auto made = SearchSpace::make("x", "", std::move(decisions), std::move(stages), {});
            return made ? std::string("(none)") : factOf(made.error(), "reason");
        };
        const Decision kernel = {"sa.b1.kernel", "kernel", "k", 0, 1, {3, 5}, {}};
        QCOMPARE(reasonOf({kernel}, {{"a", std::nullopt, {{0}}}}), std::string("(none)"));
        QCOMPARE(reasonOf({}, {{"a", std::nullopt, {{}}}}), std::string("empty"));
        QCOMPARE(reasonOf({kernel}, {{"a", std::nullopt, {}}}), std::string("blocks"));
        QCOMPARE(reasonOf({kernel}, {{"a", std::nullopt, {{0, 0}}}}), std::string("membership"));
        QCOMPARE(reasonOf({kernel}, {{"a", std::nullopt, {{1}}}}), std::string("membership"));
        QCOMPARE(reasonOf({kernel}, {{"a", std::nullopt, {{}}}}), std::string("membership")); // belongs nowhere
        QCOMPARE(reasonOf({kernel}, {{"a", std::nullopt, {{}, {0}}}}), std::string("membership"));
        QCOMPARE(reasonOf({kernel, kernel}, {{"a", std::nullopt, {{0, 1}}}}), std::string("duplicate_id"));
        Decision twin = kernel;
        twin.id = "sa.b2.kernel";
        twin.block = 2;
        twin.kind = "size"; // one key, two meanings
        QCOMPARE(reasonOf({kernel, twin}, {{"a", std::nullopt, {{0}, {1}}}}), std::string("duplicate_key"));
        Decision many = kernel;
        many.values.clear();
        for (int i = 0; i < 128; ++i)
            many.values.push_back(i);
        QCOMPARE(reasonOf({many}, {{"a", std::nullopt, {{0}}}}), std::string("values")); // a choice is one signed byte
    }

    void aSpaceIsFoundByNameOrInAFile()
    {
        QCOMPARE(resolveSpace("foxnas-tpu").value()->name(), std::string("foxnas-tpu"));
        const auto unknown = resolveSpace("foxnas-gpu");
        QCOMPARE(unknown.error().code, std::string("space_unknown"));
        QCOMPARE(factOf(unknown.error(), "known"), std::string("foxnas-cpu, foxnas-tpu, foxnas-cpu-32, foxnas-tpu-32, nasbench201, nasbench-macro, fbnet, fbnet-224"));

        QTemporaryDir folder;
        const std::string file = folder.filePath("mine.json").toStdString();
        QCOMPARE(resolveSpace(file).error().code, std::string("file_missing"));
        const auto write = [&](const std::string& text) { QVERIFY(base::writeFileAtomically(file, text).has_value()); };
        write(small().dump());
        QCOMPARE(resolveSpace(file).value()->name(), std::string("small"));
        write("{");
        QCOMPARE(resolveSpace(file).error().code, std::string("json_syntax"));
        write("[]");
        QCOMPARE(resolveSpace(file).error().code, std::string("space_json"));
        QCOMPARE(factOf(resolveSpace(file).error(), "file"), file);
        write(namedSpace("foxnas-cpu").value()->toJson().dump());
        QVERIFY(resolveSpace(file).has_value());
        Json impostor = small();
        impostor["name"] = "foxnas-cpu";
        write(impostor.dump());
        QCOMPARE(factOf(resolveSpace(file).error(), "reason"), std::string("name_taken"));
    }

    void theExampleOfTheManualIsASpace()
    {
        const std::string manual = base::readFile(std::string(VULPES_SOURCE_DIR) + "/docs/spaces.md").value();
        const std::size_t begin = manual.find("```json\n");
        QVERIFY(begin != std::string::npos);
        const std::size_t end = manual.find("```", begin + 8);
        const auto s = SearchSpace::fromJson(base::parseJson(std::string_view(manual).substr(begin + 8, end - begin - 8)).value());
        QVERIFY2(s.has_value(), s ? "" : factOf(s.error(), "reason").c_str());
        const std::size_t text = manual.find("`" + s->name() + ":");
        QVERIFY(text != std::string::npos);
        const std::string example = manual.substr(text + 1, manual.find('`', text + 1) - text - 1);
        QCOMPARE(s->format(s->parse(example).value()), example);
    }
};

QTEST_GUILESS_MAIN(TestSpaceJson)
#include "tst_space_json.moc"
