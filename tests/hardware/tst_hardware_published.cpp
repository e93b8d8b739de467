// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/query.h"

#include "base/file.h"
#include "base/json.h"
#include "hardware/tables.h"

#include <cmath>
#include <map>

using namespace vulpes;
using namespace vulpes::hardware;

/// The published tables: what stands in their README files and in print is what comes out.
class TestHardwarePublished : public QObject
{
    Q_OBJECT

    Json m_samples;

    /// Every number of one printed network that the table has; how many there were, or −1 where one differs.
    static int agreeing(const Json& printed, const Answer& answer, const std::string& dataset)
    {
        int agree = 0;
        for (const auto& [metric, value] : printed.items()) {
            const auto name = parseSeriesName(metric);
            if (!name) {
                if (answer.average && std::abs(*answer.average / value.get<double>() - 1) > 1e-9)
                    return -1;
                continue;
            }
            for (const Measured& one : answer.metrics)
                if (one.device == name->device && one.metric == name->metric && one.dataset == dataset) {
                    if (std::abs(one.value - value.get<double>()) > 1e-9) {
                        qWarning("%s: %.17g, printed %.17g", metric.c_str(), one.value, value.get<double>());
                        return -1;
                    }
                    ++agree;
                }
        }
        return agree;
    }

private Q_SLOTS:
    void initTestCase()
    {
        REQUIRE_HARDWARE_DATA;
        const auto bytes = base::readFile(published("hwnasbench/hwnasbench_published_samples.json").toStdString());
        m_samples = base::parseJson(*bytes).value();
    }

    void cellsAreThePrintedOnes()
    {
        REQUIRE_HARDWARE_DATA;
        const auto read = readPublished({"hwnasbench/hwnasbench_nb201_cifar10.csv", "nasbench201/nb201.csv"});
        QVERIFY(read.has_value());
        const auto table = read->of("nasbench201");
        for (const auto& [index, datasets] : m_samples["nasbench201"].items()) {
            const auto answer = queryByIndex(*table, std::stoll(index), "cifar10");
            QVERIFY(answer.has_value());
            QCOMPARE(agreeing(datasets["cifar10"], *answer, "cifar10"), 6);
            // The same by operators, by the benchmark's text.
            QCOMPARE(queryByOperators(*table, answer->operators, "cifar10")->metrics.size(), answer->metrics.size());
            QCOMPARE(queryByText(*table, cellText(answer->operators), "cifar10")->index, answer->index);
        }
        QCOMPARE(cellText(queryByIndex(*table, 0)->operators), std::string("|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|"));
        QCOMPARE(queryByIndex(*table, 15625).error().code, std::string("hw_index_unknown"));
        QCOMPARE(queryByIndex(*table, 0, "mnist").error().code, std::string("hw_dataset_unknown"));
    }

    void printedSamplesReadBackWhole()
    {
        REQUIRE_HARDWARE_DATA;
        const auto read = readPublished({"hwnasbench/hwnasbench_published_samples.json"});
        QVERIFY(read.has_value());
        int numbers = 0;
        for (const auto& [space, networks] : m_samples.items())
            for (const auto& [network, datasets] : networks.items())
                for (const auto& [dataset, metrics] : datasets.items()) {
                    const auto table = read->of(space);
                    const auto answer = space == "fbnet" ? queryByText(*table, network, dataset) : queryByIndex(*table, std::stoll(network), dataset);
                    QVERIFY(answer.has_value() && answer->average.has_value());
                    const int agree = agreeing(metrics, *answer, dataset);
                    QCOMPARE(agree, space == "fbnet" ? 8 : 10);
                    numbers += agree;
                }
        QCOMPARE(numbers, 9 * 10 + 6 * 8);
    }

    void operatorCostsSumToThePrintedNetworks()
    {
        REQUIRE_HARDWARE_DATA;
        const auto read = readPublished({"hwnasbench/hwnasbench_fbnet_lut_cifar100.csv", "hwnasbench/hwnasbench_fbnet_lut_base.json"});
        QVERIFY(read.has_value());
        const auto table = read->of("fbnet");
        QCOMPARE(table->rows(), std::size_t{0});
        QCOMPARE(table->operatorTables.size(), std::size_t{5});
        for (const auto& [network, datasets] : m_samples["fbnet"].items()) {
            const auto answer = queryByText(*table, network, "cifar100");
            QVERIFY(answer.has_value());
            QVERIFY(std::ranges::all_of(answer->metrics, &Measured::summed));
            // raspi4, pixel3, eyeriss, fpga latency and fpga energy
            int agree = 0;
            for (const Measured& one : answer->metrics) {
                const std::string key = one.device + (one.metric == study::kLatencyMs ? "_latency" : "_energy");
                const double printed = datasets["cifar100"][key].get<double>();
                QVERIFY2(std::abs(one.value - printed) < 1e-9, qPrintable(QString::fromStdString(key) + QString::number(one.value - printed)));
                ++agree;
            }
            QCOMPARE(agree, 5);
        }
    }

    void exactlyAdditiveDevicesSumToTheirMeasurements()
    {
        REQUIRE_HARDWARE_DATA;
        const auto read = readPublished({"hwnasbench/hwnasbench_fbnet_lut_cifar100.csv", "hwnasbench/hwnasbench_fbnet_lut_base.json", "help/help_fbnet_latency.csv"});
        QVERIFY(read.has_value());
        const auto table = read->of("fbnet");
        QCOMPARE(table->rows(), std::size_t{4013});
        for (const OperatorTable& costs : table->operatorTables) {
            const Series* measured = table->find(costs.device, costs.metric, "cifar100");
            if (!measured)
                continue;
            for (std::size_t row = 0; row < table->rows(); ++row)
                QVERIFY(std::abs(costs.sum(table->keys.operators(row), 9) / measured->values[row] - 1) < 1e-6);
        }
    }

    void everythingMeetsInOneTablePerSpace()
    {
        REQUIRE_HARDWARE_DATA;
        const auto read = readPublished({"nasbench201", "hwnasbench", "hwnasbench360", "help", "nasbench_macro"});
        QVERIFY2(read.has_value(), read ? "" : read.error().code.c_str());
        QCOMPARE(read->tables.size(), std::size_t{4});
        const auto cells = read->of("nasbench201");
        QCOMPARE(cells->rows(), std::size_t{12736});
        QCOMPARE(cells->devices().size(), std::size_t{29});
        QCOMPARE(cells->tasks.size(), std::size_t{11});
        QCOMPARE(cells->curves.size(), std::size_t{51});
        QCOMPARE(cells->trainingCosts.size(), std::size_t{4866});
        QCOMPARE(cells->references.size(), std::size_t{10});
        QVERIFY(cells->repeats.empty());
        QVERIFY(problemsOf(*read, "values_disagree").empty());
        // nasbench201/README.md: the optima, and the cells whose output is cut off.
        const Task* cifar100 = cells->findTask("cifar100_test_200");
        const auto best = std::ranges::max_element(cifar100->values);
        QCOMPARE(QString::number(*best, 'f', 4), QStringLiteral("73.5133"));
        QCOMPARE(cells->keys.index(static_cast<std::size_t>(best - cifar100->values.begin())), std::int64_t{9930});
        QCOMPARE(std::ranges::count(cells->disconnected, 1), std::ranges::count_if(cells->findTask("cifar10_test_200")->values, [](double a) { return a < 10.01; }));
        const Series* edge = cells->find("edgegpu", study::kLatencyMs, "cifar10");
        QCOMPARE(edge->present, std::size_t{76});
        QVERIFY(cells->find("samsung_a50", study::kLatencyMs)->wholeNumbers);
        QVERIFY(!cells->find("raspi4", study::kLatencyMs)->wholeNumbers);
        // Scores may be −inf or next to the end of the doubles.
        double largest = 0;
        int infinite = 0;
        for (const Attribute& one : cells->attributes)
            for (const double value : one.values) {
                infinite += std::isinf(value) ? 1 : 0;
                if (one.name == "synflow")
                    largest = std::max(largest, value);
            }
        QVERIFY(infinite > 0);
        QVERIFY(largest > 1e67);
        const auto macro = read->of("nasbench-macro");
        QCOMPARE(macro->rows(), std::size_t{5237});
        QCOMPARE(QString::number(*std::ranges::max_element(macro->tasks[0].values), 'f', 2), QStringLiteral("93.13"));
        QVERIFY(queryByText(*macro, "22212220").has_value());
        QCOMPARE(macro->tasks[0].seeds.size(), std::size_t{3});
        QCOMPARE(read->of("ofa-mbv3")->series.size(), std::size_t{11});
        QCOMPARE(read->of("fbnet")->benchmark().positions, std::size_t{22});
    }
};

QTEST_GUILESS_MAIN(TestHardwarePublished)
#include "tst_hardware_published.moc"
