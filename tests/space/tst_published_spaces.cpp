// SPDX-License-Identifier: GPL-3.0-or-later
// The spaces of benchmarks against the benchmarks' own tables.
#include "base/csv.h"
#include "base/file.h"
#include "data/data_files.h"
#include "space/corners.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "space/published_text.h"

#include <QTest>

#include <array>
#include <map>
#include <set>

using namespace vulpes;
using namespace vulpes::space;

namespace {

constexpr std::size_t kCells = 12'736;
constexpr std::size_t kChains = 5'237;

/// A published table whose cells are found by the names of their columns.
class Published
{
public:
    explicit Published(const char* file) : m_table(base::parseCsv(base::readFile(testing::published(file), 1 << 24).value()).value()) {}

    [[nodiscard]] std::size_t rows() const { return m_table.rows.size(); }
    [[nodiscard]] std::string text(std::size_t row, const std::string& column) const
    {
        const auto at = std::find(m_table.header.begin(), m_table.header.end(), column) - m_table.header.begin();
        return std::string(m_table.rows[row].cells.at(static_cast<std::size_t>(at)));
    }
    [[nodiscard]] std::int64_t whole(std::size_t row, const std::string& column) const { return std::stoll(text(row, column)); }

private:
    base::Table m_table;
};

struct DataSet
{
    const char* name;
    int resolution;
    int classes;
};
constexpr std::array kDataSets = {DataSet{"cifar10", 32, 10}, DataSet{"cifar100", 32, 100}, DataSet{"imagenet16", 16, 120}};

std::string errorOf(const Result<Architecture>& result)
{
    return result ? std::string() : result.error().code;
}

} // namespace

class TestPublishedSpaces : public QObject
{
    Q_OBJECT

private slots:
    void sizesAreThePublishedOnes()
    {
        QCOMPARE(namedSpace("nasbench201").value()->count(), std::string("15625"));
        QCOMPARE(namedSpace("nasbench-macro").value()->count(), std::string("6561"));
        QCOMPARE(namedSpace("fbnet").value()->count(), std::string("984770902183611232881")); // 9^22
        QCOMPARE(namedSpace("fbnet-224").value()->count(), std::string("984770902183611232881"));
    }

    void everyCellCostsWhatTheBenchmarkSays()
    {
        NEEDS_PUBLISHED("nasbench201/nb201.csv");
        const auto space = namedSpace("nasbench201").value();
        const Published table("nasbench201/nb201.csv");
        QCOMPARE(table.rows(), kCells);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const Architecture cell = readNetwork(*space, table.text(row, "ops")).value();
            for (const DataSet& data : kDataSets) {
                const auto graph = describe(*space, cell, {data.resolution, data.resolution, 3, data.classes}).value();
                QCOMPARE(graph.parameters(), table.whole(row, std::string("params_") + data.name));
                QCOMPARE(graph.macs(), table.whole(row, std::string("flops_") + data.name));
            }
        }
    }

    void everyChainCostsWhatTheBenchmarkSays()
    {
        NEEDS_PUBLISHED("nasbench_macro/nasbench_macro_cifar10.csv");
        const auto space = namedSpace("nasbench-macro").value();
        const Published table("nasbench_macro/nasbench_macro_cifar10.csv");
        QCOMPARE(table.rows(), kChains);
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const auto graph = describe(*space, readNetwork(*space, table.text(row, "arch")).value(), publishedTask(*space)).value();
            QCOMPARE(graph.parameters(), table.whole(row, "params"));
            QCOMPARE(graph.macs(), table.whole(row, "flops"));
        }
    }

    void cellsOfOneClassShareTheirTextAndNoOthersDo()
    {
        NEEDS_PUBLISHED("nasbench201/nb201.csv");
        const auto space = namedSpace("nasbench201").value();
        const Published table("nasbench201/nb201.csv");
        std::map<std::string, std::string> classOfText, textOfClass;
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string text = isomorphismText(*space, readNetwork(*space, table.text(row, "ops")).value());
            const std::string group = table.text(row, "iso_class");
            QCOMPARE(classOfText.emplace(text, group).first->second, group);
            QCOMPARE(textOfClass.emplace(group, text).first->second, text);
        }
        std::set<std::string> all;
        space->enumerate({}, [&](const Architecture& cell) { return all.insert(isomorphismText(*space, cell)), true; });
        QCOMPARE(all.size(), std::size_t{6466}); // Dong and Yang 2020, section 2.1
    }

    void bothSpellingsOfACellAreOne()
    {
        NEEDS_PUBLISHED("nasbench201/nb201.csv");
        const auto space = namedSpace("nasbench201").value();
        const Published table("nasbench201/nb201.csv");
        for (std::size_t row = 0; row < table.rows(); ++row) {
            const std::string official = table.text(row, "arch_str");
            const Architecture cell = readNetwork(*space, official).value();
            QCOMPARE(cell, readNetwork(*space, table.text(row, "ops")).value());
            QCOMPARE(cell, readNetwork(*space, space->format(cell)).value());
            QCOMPARE(cellText(*space, cell), official);
        }
    }

    void listsOfOperatorsAreRead()
    {
        const auto fbnet = namedSpace("fbnet").value();
        std::string numbers = "[", labels;
        for (int i = 0; i < 22; ++i) {
            numbers += (i ? ", " : "") + std::to_string(i % 9);
            labels += (i ? " " : "") + fbnet->decisions()[0].labels[static_cast<std::size_t>(i % 9)];
        }
        const Architecture network = readNetwork(*fbnet, numbers + "]").value();
        QCOMPARE(readNetwork(*fbnet, labels).value(), network);
        QCOMPARE(readNetwork(*fbnet, fbnet->format(network)).value(), network);
        QCOMPARE(network.choices[9], std::int8_t{0});
        QCOMPARE(fbnet->format(network).substr(0, 20), std::string("fbnet:1:o0|2:o1|3:o2"));
        const auto cells = namedSpace("nasbench201").value();
        QCOMPARE(cells->format(readNetwork(*cells, "334131").value()), std::string("nasbench201:cell:ab3ac3bc4ad1bd3cd1"));
    }

    void whatIsNoNetworkIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("digit") << "334151" << "arch_outside_space";
        QTest::newRow("too short") << "33413" << "arch_syntax";
        QTest::newRow("list too short") << "[3, 3, 4]" << "arch_outside_space";
        QTest::newRow("list too long") << "[3, 3, 4, 1, 3, 1, 1]" << "arch_syntax";
        QTest::newRow("unknown operator") << "|conv~0|+|none~0|none~1|+|none~0|none~1|none~2|" << "arch_syntax";
        QTest::newRow("unknown edge") << "|none~1|+|none~0|none~1|+|none~0|none~1|none~2|" << "arch_syntax";
        QTest::newRow("edge twice") << "|none~0|+|none~0|none~0|+|none~0|none~1|none~2|" << "arch_syntax";
        QTest::newRow("node missing") << "|none~0|+|none~0|none~1|" << "arch_syntax";
        QTest::newRow("open") << "|none~0|+|none~0|none~1" << "arch_syntax";
        QTest::newRow("empty") << "" << "arch_syntax";
    }
    void whatIsNoNetworkIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(errorOf(readNetwork(*namedSpace("nasbench201").value(), text.toStdString())), code.toStdString());
    }

    void cutOffCellsKeepTheirWeightsAndGiveNothing()
    {
        const auto space = namedSpace("nasbench201").value();
        // Node b receives nothing and is convolved all the same; the output receives nothing at all.
        const auto graph = describe(*space, readNetwork(*space, "003000").value(), publishedTask(*space)).value();
        const auto whole = describe(*space, readNetwork(*space, "003001").value(), publishedTask(*space)).value();
        QCOMPARE(graph.macs(), whole.macs());
        QCOMPARE(graph.parameters(), whole.parameters());
        const auto count = [](const graph::Graph& g, graph::OpKind kind) {
            return std::count_if(g.ops.begin(), g.ops.end(), [&](const graph::Op& op) { return op.kind == kind; });
        };
        QCOMPARE(count(graph, graph::OpKind::Zero), 15);
        const std::vector<bool> reaching = graph::reachingOutput(graph);
        for (std::size_t i = 0; i < graph.ops.size(); ++i)
            if (graph.ops[i].name.ends_with("bc.conv3"))
                QVERIFY(!reaching[i]);
    }

    void theSmallestAndTheLargestCostTheLeastAndTheMost()
    {
        for (const char* name : {"nasbench201", "nasbench-macro"}) {
            const auto space = namedSpace(name).value();
            const auto macs = [&](const Architecture& network) { return describe(*space, network, publishedTask(*space)).value().macs(); };
            const std::int64_t least = macs(smallest(*space)), most = macs(largest(*space));
            std::int64_t seen = 0;
            bool between = true;
            space->enumerate({}, [&](const Architecture& network) {
                between = between && macs(network) >= least && macs(network) <= most;
                return ++seen, between;
            });
            QVERIFY(between);
            QCOMPARE(std::to_string(seen), space->count());
        }
        // A path of skips, and the largest convolution everywhere.
        const auto cells = namedSpace("nasbench201").value();
        QCOMPARE(smallest(*cells), readNetwork(*cells, "111111").value());
        QCOMPARE(largest(*cells), readNetwork(*cells, "333333").value());
    }

    void layersOfFbnetAreAsItsBenchmarkBuildsThem()
    {
        const auto space = namedSpace("fbnet").value();
        const auto of = [&](int op) { return describe(*space, networkOfOperators(*space, std::vector<int>(22, op)).value(), publishedTask(*space)).value(); };
        // k3_e1: a 1×1 convolution, a 3×3 depthwise one and a 1×1 projection, each with batch norm, in 22 layers; the second in groups has half
        // the weights of the first and the last.
        std::int64_t expected = 27 * 16 + 32 + 352 * 1504 + 2 * 1504 + 1504 * 100 + 100;
        std::int64_t halved = expected;
        int in = 16;
        for (const auto& [layers, out] : {std::pair{1, 16}, {4, 24}, {4, 32}, {4, 64}, {4, 112}, {4, 184}, {1, 352}})
            for (int l = 0; l < layers; ++l, in = out) {
                expected += in * in + 2 * in + 9 * in + 2 * in + in * out + 2 * out;
                halved += in * in / 2 + 2 * in + 9 * in + 2 * in + in * out / 2 + 2 * out;
            }
        QCOMPARE(of(0).parameters(), expected);
        QCOMPARE(of(1).parameters(), halved);
        // Skips that change nothing are nothing.
        const graph::Graph skips = of(8);
        QCOMPARE(std::count_if(skips.ops.begin(), skips.ops.end(), [](const graph::Op& op) { return op.name.ends_with(".skip"); }), 6);
        QCOMPARE(skips.ops.back().output, (graph::Shape{1, 1, 100}));
    }
};

QTEST_GUILESS_MAIN(TestPublishedSpaces)
#include "tst_published_spaces.moc"
