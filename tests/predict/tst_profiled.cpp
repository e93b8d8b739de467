// SPDX-License-Identifier: GPL-3.0-or-later
// A table of made-up prices: the predictor must add them up as by hand, and the exact front must find what enumeration finds.
#include "graph/block.h"
#include "predict/profiled.h"
#include "predict/separable_model.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <QTest>

using namespace vulpes;
using namespace vulpes::predict;

namespace {

space::SpacePtr foxnas()
{
    return space::namedSpace("foxnas-cpu").value();
}

/// Price of a block: its place in the list, so that every one is different.
study::BlockTable madeUp()
{
    const auto space = foxnas();
    study::BlockTable table;
    table.space = space->name();
    table.resolution = 192;
    table.classes = 1000;
    table.precision = "float32";
    table.device = "bench";
    table.factor = 1.25;
    table.entries = {{{}, "stem", 3, 0, 10, 0}, {{}, "head", 5, 0, 10, 0}};
    double price = 0;
    const auto variants = space::blockVariants(*space).value();
    for (const auto& variant : variants)
        table.entries.push_back({columnOf(*space, variant).value(), "block", price += 0.01, 0.01, 10, 1});
    return table;
}

QString reasonOf(const Result<study::BlockTable>& table)
{
    if (table)
        return "read";
    for (const auto& fact : table.error().facts)
        if (fact.key == "reason")
            return QString::fromStdString(std::get<std::string>(fact.value));
    return "?";
}

} // namespace

class TestProfiled : public QObject
{
    Q_OBJECT

private slots:
    void aNetworksLatencyIsTheFactorTimesTheSumOfItsBlocks()
    {
        const auto space = foxnas();
        const study::BlockTable table = madeUp();
        const auto fit = fitFromBlockTable(table, space);
        QVERIFY(fit);
        QCOMPARE(fit->device, std::string("bench"));
        // By hand: stage 24 has variants 1–12 (first) and 13–24 (later), stage 40 25–48, …; e2k3 is the first of twelve, e6k7 the last.
        // foxnas-cpu:192, every stage two blocks: first e2k3, later e6k7.
        const auto network = space->parse("192|24:d2e2,6k3,7|40:d2e2,6k3,7|80:d2e2,6k3,7|112:d2e2,6k3,7|160:d2e2,6k3,7");
        QVERIFY(network);
        double blocks = 0;
        for (int stage = 0; stage < 5; ++stage)
            blocks += 0.01 * (24 * stage + 1) + 0.01 * (24 * stage + 24);
        QVERIFY(std::abs(predict::predict(*fit, *network).value - 1.25 * (8 + blocks)) < 1e-9);
    }

    void thePartsAreThoseOfTheDrawnGraph()
    {
        // The same sum through the graph: as many blocks of each key as the columns count.
        const auto space = foxnas();
        auto table = madeUp();
        std::map<std::string, double> price;
        const auto variants = space::blockVariants(*space).value();
        const auto globals = space->globalChoices({{"resolution", 192}}).front();
        for (std::size_t i = 0; i < variants.size(); ++i) {
            const auto blocks = graph::cutIntoBlocks(space::describe(*space, space::networkWith(*space, variants[i], globals), {}).value()).value();
            for (const auto& block : blocks)
                if (block.stage == static_cast<int>(variants[i].stage) && block.block == (variants[i].first ? 1 : 2))
                    price[block.key] = table.entries[i + 2].latencyMs;
        }
        QCOMPARE(price.size(), variants.size());
        const auto fit = fitFromBlockTable(table, space).value();
        base::Random random(3);
        for (int n = 0; n < 40; ++n) {
            const auto network = space->sample(random, {{"resolution", 192}});
            double sum = 8;
            const auto blocks = graph::cutIntoBlocks(space::describe(*space, network, {}).value()).value();
            for (const auto& block : blocks)
                if (block.stage >= 0)
                    sum += price.at(block.key);
            QVERIFY(std::abs(predict::predict(fit, network).value - 1.25 * sum) < 1e-9);
        }
    }

    void theExactFrontTakesIt()
    {
        const auto space = foxnas();
        const auto latency = fitFromBlockTable(madeUp(), space).value();
        QVERIFY(latency.formula->separable());
        const auto formula = formulaByName(*space, Target::Accuracy, "table", {}).value();
        Json body;
        body["intercept"] = 60.0;
        body["terms"] = Json::array({{{"term", "s24.depth"}, {"coefficient", 1.0}}, {{"term", "s160.identity.sum(expansion)"}, {"coefficient", 0.5}}});
        const auto accuracy = fitFromCoefficients(body, space, Target::Accuracy).value();
        const auto slices = buildModel(accuracy, latency, ModelRequest{});
        QVERIFY(slices);
        QCOMPARE(slices->size(), std::size_t{1});
        base::Random random(9);
        for (int n = 0; n < 20; ++n) {
            const auto network = space->sample(random, {{"resolution", 192}});
            const auto states = slices->front().catalogue->find(network);
            QVERIFY(states);
            const auto& cost = slices->front().model->costs.front();
            std::int64_t total = cost.constant;
            for (std::size_t s = 0; s < states->size(); ++s)
                total += cost.stage[s][(*states)[s]];
            QVERIFY(std::abs(cost.toValue(total) - predict::predict(latency, network).value) <= cost.roundingBound + 1e-9);
        }
    }

    void itIsKnownByNameButNeverFitted()
    {
        QVERIFY(formulaByName(*foxnas(), Target::Latency, "profiled", {}));
        QVERIFY(!formulaByName(*foxnas(), Target::Accuracy, "profiled", {}));
        for (const Formula& formula : builtinFormulas(*foxnas(), Target::Latency))
            QVERIFY(formula.name != "profiled");
        QCOMPARE(formulaByName(*foxnas(), Target::Latency, "profiled", {})->terms.size(), std::size_t{120});
    }

    void aTableGoesThroughJsonUnchanged()
    {
        auto table = madeUp();
        table.check = study::BlockTable::Check{40, 20, 0.02, 0.07, -0.01, 0.97, 0.02, 0.98, 0.2, 0.4};
        const Json json = study::toJson(table);
        const auto again = study::blockTableFromJson(json);
        QVERIFY(again);
        QCOMPARE(study::toJson(*again).dump(), json.dump());
        QCOMPARE(study::blockTableName(*again), std::string("bench float32 192"));
    }

    void aTableIsAnOutsideInput_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no factor") << "/factor" << "null" << "not_a_number";
        QTest::newRow("mad factor") << "/factor" << "1e9" << "out_of_range";
        QTest::newRow("negative time") << "/entries/3/latency_ms" << "-1" << "out_of_range";
        QTest::newRow("no time at all") << "/entries/3/latency_ms" << "0" << "out_of_range";
        QTest::newRow("time as text") << "/entries/3/latency_ms" << "\"3\"" << "not_a_number";
        QTest::newRow("half a round") << "/entries/3/rounds" << "1.5" << "out_of_range";
        QTest::newRow("entry is a number") << "/entries/3" << "7" << "not_an_object";
        QTest::newRow("entries are text") << "/entries" << "\"none\"" << "missing";
        QTest::newRow("resolution") << "/resolution" << "0" << "out_of_range";
        QTest::newRow("tau") << "/check" << "{\"networks\":1}" << "missing";
        QTest::newRow("column twice") << "/entries/3/column" << "\"s24.first.is(expansion=2,kernel=3)\"" << "twice";
    }

    void aTableIsAnOutsideInput()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, reason);
        Json json = study::toJson(madeUp());
        json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        QCOMPARE(reasonOf(study::blockTableFromJson(json)), reason);
    }

    void aTableMustFitTheSpaceAndBeWhole()
    {
        auto table = madeUp();
        QCOMPARE(QString::fromStdString(fitFromBlockTable(table, space::namedSpace("foxnas-tpu").value()).error().code),
            QString("block_table_other_space"));
        table.entries.pop_back();
        QCOMPARE(QString::fromStdString(fitFromBlockTable(table, foxnas()).error().code), QString("block_table_incomplete"));
        table = madeUp();
        table.entries.push_back({"s24.depth", "x", 1, 0, 1, 0});
        QCOMPARE(QString::fromStdString(fitFromBlockTable(table, foxnas()).error().code), QString("block_table_json"));
    }
};

QTEST_GUILESS_MAIN(TestProfiled)
#include "tst_profiled.moc"
