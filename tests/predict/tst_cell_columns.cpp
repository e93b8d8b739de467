// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "predict/compare.h"
#include "space/named_spaces.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace vulpes;
using namespace vulpes::predict;

namespace {

constexpr std::array<std::pair<int, int>, 6> kEdges{{{0, 1}, {0, 2}, {1, 2}, {0, 3}, {1, 3}, {2, 3}}};

/// What the columns say, from node to node instead of way by way.
struct Nodes
{
    explicit Nodes(const space::Architecture& network) : choices(network.choices) {}

    /// Ways to the output that avoid an operator; −1 avoids none.
    [[nodiscard]] int ways(int avoided) const
    {
        std::array<int, 4> count{1, 0, 0, 0};
        for (std::size_t e = 0; e < kEdges.size(); ++e)
            if (choices[e] != 0 && choices[e] != avoided)
                count[static_cast<std::size_t>(kEdges[e].second)] += count[static_cast<std::size_t>(kEdges[e].first)];
        return count[3];
    }
    [[nodiscard]] int most(int counted) const
    {
        std::array<int, 4> longest{0, -9, -9, -9};
        for (std::size_t e = 0; e < kEdges.size(); ++e)
            if (choices[e] != 0) {
                int& here = longest[static_cast<std::size_t>(kEdges[e].second)];
                here = std::max(here, longest[static_cast<std::size_t>(kEdges[e].first)] + (choices[e] == counted ? 1 : 0));
            }
        return std::max(0, longest[3]);
    }
    [[nodiscard]] int live(int counted) const
    {
        std::array<bool, 4> heard{true, false, false, false}, hears{false, false, false, true};
        for (std::size_t e = 0; e < kEdges.size(); ++e)
            if (choices[e] != 0 && heard[static_cast<std::size_t>(kEdges[e].first)])
                heard[static_cast<std::size_t>(kEdges[e].second)] = true;
        for (std::size_t e = kEdges.size(); e-- > 0;)
            if (choices[e] != 0 && hears[static_cast<std::size_t>(kEdges[e].second)])
                hears[static_cast<std::size_t>(kEdges[e].first)] = true;
        int count = 0;
        for (std::size_t e = 0; e < kEdges.size(); ++e)
            count += choices[e] == counted && counted != 0 && heard[static_cast<std::size_t>(kEdges[e].first)] && hears[static_cast<std::size_t>(kEdges[e].second)] ? 1 : 0;
        return count;
    }
    std::vector<std::int8_t> choices;
};

space::Architecture cell(base::Random& random)
{
    space::Architecture network{"nasbench201", {}};
    for (std::size_t e = 0; e < kEdges.size(); ++e)
        network.choices.push_back(static_cast<std::int8_t>(random.below(5)));
    return network;
}

study::Samples samplesOf(const std::function<double(const space::Architecture&)>& latency)
{
    base::Random random(5);
    study::Samples samples;
    for (int i = 0; i < 600; ++i) {
        study::Sample sample;
        sample.id = i + 1;
        sample.observation.architecture = cell(random);
        sample.timings.push_back({"board", study::kLatencyMs, {latency(sample.observation.architecture)}});
        samples.push_back(std::move(sample));
    }
    return samples;
}

} // namespace

class TestCellColumns : public QObject
{
    Q_OBJECT

    space::SpacePtr m_space = space::namedSpace("nasbench201").value();

    [[nodiscard]] Comparison compared(const study::Samples& samples, const std::vector<Formula>& formulas) const
    {
        DesignRequest request;
        request.target = Target::Latency;
        request.device = "board";
        return compareFormulas(m_space, formulas, samples, request).value();
    }

private Q_SLOTS:
    void columnsCountWhatReachesTheOutput()
    {
        base::Random random(1);
        std::array<std::array<std::optional<Column>, 4>, 5> columns;
        constexpr std::array kWords{"edges", "live", "paths", "most"};
        for (std::size_t op = 0; op < 5; ++op)
            for (std::size_t what = 0; what < kWords.size(); ++what)
                columns[op][what] = Column::parse(m_space, std::string("scell.") + kWords[what] + "(" + std::to_string(op) + ")").value();
        const Column paths = Column::parse(m_space, "scell.paths").value();
        QCOMPARE(paths.reads().size(), std::size_t{6});
        int cutOff = 0;
        for (int i = 0; i < 3000; ++i) {
            const auto network = cell(random);
            const Nodes nodes(network);
            QCOMPARE(paths.value(network), double(nodes.ways(-1)));
            cutOff += nodes.ways(-1) == 0 ? 1 : 0;
            for (int op = 0; op < 5; ++op) {
                const auto& of = columns[static_cast<std::size_t>(op)];
                QCOMPARE(of[0]->value(network), double(std::ranges::count(network.choices, static_cast<std::int8_t>(op))));
                QCOMPARE(of[1]->value(network), double(nodes.live(op)));
                QCOMPARE(of[2]->value(network), double(op == 0 ? 0 : nodes.ways(-1) - nodes.ways(op)));
                QCOMPARE(of[3]->value(network), double(op == 0 ? 0 : nodes.most(op)));
            }
        }
        QVERIFY(cutOff > 50);
    }

    void brokenTextsAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        for (const char* text : {"scell.paths(", "scell.paths(3", "scell.live", "scell.edges()", "scell.most(3)x", "scell.paths(three)"})
            QTest::newRow(text) << QString::fromLatin1(text) << QStringLiteral("column_syntax");
        QTest::newRow("no such operator") << QStringLiteral("scell.live(9)") << QStringLiteral("column_unknown");
        QTest::newRow("no cell") << QStringLiteral("s24.paths") << QStringLiteral("column_unknown");
    }
    void brokenTextsAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto space = text.startsWith(QLatin1String("s24")) ? space::namedSpace("foxnas-cpu").value() : m_space;
        const auto column = Column::parse(space, text.toStdString());
        QVERIFY(!column);
        QCOMPARE(QString::fromStdString(column.error().code), code);
    }

    void allOfThemAreOffered()
    {
        const auto offered = availableColumns(*m_space);
        QCOMPARE(std::ranges::count_if(offered, [](const std::string& text) { return text.starts_with("scell.live(") || text.starts_with("scell.paths"); }), 11);
        for (const std::string& text : offered)
            QVERIFY2(Column::parse(m_space, text), text.c_str());
        const auto chain = availableColumns(*space::namedSpace("foxnas-cpu").value());
        QVERIFY(std::ranges::none_of(chain, [](const std::string& text) { return text.find("paths") != std::string::npos; }));
    }

    /// A device whose times add up is said to; the formula that shows it is taken.
    void whatAddsUpIsSeen()
    {
        const auto sum = [](const space::Architecture& network) {
            double ms = 3;
            for (std::size_t e = 0; e < network.choices.size(); ++e)
                ms += 0.37 * network.choices[e] * network.choices[e] + 0.01 * static_cast<double>(e);
            return ms;
        };
        const auto additive = compared(samplesOf(sum), builtinFormulas(*m_space, Target::Latency));
        QCOMPARE(additive.fit->formula->formula().name, std::string("table"));
        QVERIFY(isExactlyAdditive(*additive.fit));
        // A thousandth of it is not.
        const auto nearly = compared(samplesOf([&](const auto& network) { return sum(network) + 0.001 * network.choices[0] * network.choices[5]; }),
                                     {formulaByName(*m_space, Target::Latency, "table", {}).value()});
        QVERIFY(!isExactlyAdditive(*nearly.fit));
    }

    void whatReachesTheOutputIsFitted()
    {
        const auto samples = samplesOf([](const auto& network) { return 5 + 2.0 * Nodes(network).live(3) + Nodes(network).ways(-1); });
        const auto best = compared(samples, builtinFormulas(*m_space, Target::Latency));
        QCOMPARE(best.fit->formula->formula().name, std::string("cell"));
        QVERIFY(*best.fit->r2 > 1 - 1e-9);
        QVERIFY2(!isExactlyAdditive(*best.fit), "what an edge adds depends on the others");
    }

    /// What more convolutions gain gets less and less: the link is taken, and its ceiling found.
    void accuraciesBelowACeiling()
    {
        auto samples = samplesOf([](const auto&) { return 1.0; });
        for (study::Sample& sample : samples) {
            const Nodes nodes(sample.observation.architecture);
            sample.accuracy = 74 - std::exp(3.5 - 0.5 * nodes.live(3) - 0.3 * nodes.live(2) - 0.2 * nodes.most(1));
        }
        const auto best = compareFormulas(m_space, builtinFormulas(*m_space, Target::Accuracy), samples, {}).value();
        QCOMPARE(best.fit->formula->formula().name, std::string("saturating"));
        QVERIFY2(std::abs(best.fit->linkCeiling - 74) < 0.5, qPrintable(QString::number(best.fit->linkCeiling)));
        QVERIFY(*best.fit->r2 > 0.999);
    }

    void pairsAreThereByName()
    {
        const auto all = builtinFormulas(*m_space, Target::Latency);
        QVERIFY(std::ranges::none_of(all, [](const Formula& formula) { return formula.name == "pairs"; }));
        const Formula pairs = formulaByName(*m_space, Target::Latency, "pairs", {}).value();
        QCOMPARE(pairs.terms.size(), std::size_t{30 + 15 * 25});
        const auto samples = samplesOf([](const auto& network) { return 4 + (network.choices[1] == 2 && network.choices[4] == 3 ? 3.0 : 0.0) + 0.5 * network.choices[0]; });
        const auto fitted = compared(samples, {pairs});
        QVERIFY(*fitted.fit->r2 > 0.999);
    }
};

QTEST_APPLESS_MAIN(TestCellColumns)
#include "tst_cell_columns.moc"
