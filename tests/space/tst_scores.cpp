// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vulpes;
using namespace vulpes::space;

class TestScores : public QObject
{
    Q_OBJECT

    static std::vector<double> numbers(std::size_t count)
    {
        std::vector<double> values(count);
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<double>(i) / 3;
        return values;
    }

private Q_SLOTS:
    void networksAreNumberedAsTheyAreListed()
    {
        const SearchSpace& cells = *namedSpace("nasbench201").value();
        std::size_t number = 0;
        cells.enumerate({}, [&](const Architecture& network) { return cells.networkNumber(cells.stageChoices(network, 0)) == number++; });
        QCOMPARE(number, std::size_t{15625});
        QCOMPARE(scoredNetworks(cells).value(), number);
    }

    void aDocumentKeepsThem()
    {
        const SearchSpace& cells = *namedSpace("nasbench201").value();
        std::vector<double> values = numbers(15625);
        values[3] = std::numeric_limits<double>::quiet_NaN();
        values[4] = -std::numeric_limits<double>::infinity();
        values[5] = 1.8e67;
        const SearchSpace scored = cells.withScores({{"naswot", values}, {"own_score2", numbers(15625)}}).value();
        const SearchSpace back = SearchSpace::fromJson(Json::parse(scored.toJson().dump())).value();
        QCOMPARE(back.scores().size(), std::size_t{2});
        QCOMPARE(back.scores()[0].name, std::string("naswot"));
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY(back.scores()[0].values[i] == values[i] || (std::isnan(values[i]) && std::isnan(back.scores()[0].values[i])));
        QVERIFY(!back.scores()[0].complete() && back.scores()[1].complete());
        QVERIFY(back.toJson() == scored.toJson());
        QVERIFY(cells.scores().empty() && !cells.toJson().contains("scores"));
        QVERIFY(!scored.withScores({}).value().toJson().contains("scores"));
    }

    void whatIsNoneIsRefused()
    {
        const SearchSpace& cells = *namedSpace("nasbench201").value();
        const auto reason = [&](std::vector<Score> scores) {
            const auto made = cells.withScores(std::move(scores));
            return made ? std::string("accepted") : std::get<std::string>(made.error().facts.front().value);
        };
        QCOMPARE(reason({{"naswot", numbers(15624)}}), std::string("score_values"));
        QCOMPARE(reason({{"", numbers(15625)}}), std::string("score_name"));
        QCOMPARE(reason({{"a)", numbers(15625)}}), std::string("score_name"));
        QCOMPARE(reason({{"a", numbers(15625)}, {"a", numbers(15625)}}), std::string("score_twice"));
        std::vector<double> endless = numbers(15625);
        endless[0] = std::numeric_limits<double>::infinity();
        QCOMPARE(reason({{"a", endless}}), std::string("score_values"));
        // Blocks that are alike are searched without their order: no numbers of single networks.
        const Json alike = Json::parse(R"({"schema": "vulpes.space/1", "name": "alike", "stages": [{"name": "a", "blocks": 2,
            "decisions": [{"kind": "w", "key": "w", "values": [1, 2]}]}], "scores": [{"name": "z", "values": [1, 2, 3, 4]}]})");
        QVERIFY(!SearchSpace::fromJson(alike));
        const auto chain = namedSpace("foxnas-cpu").value()->withScores({{"a", numbers(3)}});
        QVERIFY(!chain);
        QCOMPARE(std::get<std::string>(chain.error().facts.front().value), std::string("scores_space"));

        const auto refused = [&](const Json& scores) {
            Json document = cells.toJson();
            document["scores"] = scores;
            const auto read = SearchSpace::fromJson(document);
            return !read && read.error().code == "space_json";
        };
        QVERIFY(refused(3));
        QVERIFY(refused(Json::array({3})));
        QVERIFY(refused(Json::array({{{"name", "a"}}})));
        QVERIFY(refused(Json::array({{{"name", "a"}, {"values", Json::array({1, 2})}}})));
        QVERIFY(refused(Json::array({{{"name", "a"}, {"values", numbers(15625)}, {"more", 1}}})));
        Json wrong(numbers(15625));
        wrong[7] = "infinite";
        QVERIFY(refused(Json::array({{{"name", "a"}, {"values", wrong}}})));
    }
};

QTEST_APPLESS_MAIN(TestScores)
#include "tst_scores.moc"
