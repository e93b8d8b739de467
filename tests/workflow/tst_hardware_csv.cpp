// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/hardware_csv.h"

#include "hardware/read_hardware.h"
#include "hardware/samples.h"
#include "predict/profiled.h"
#include "space/named_spaces.h"
#include "study/study.h"
#include "workflow/hardware_study.h"
#include "workflow/timing_models.h"

#include <QTest>

using namespace vulpes;
using namespace vulpes::workflow;

/// What was measured here is read back as a hardware table.
class TestHardwareCsv : public QObject
{
    Q_OBJECT

    static study::Samples measured(const space::SpacePtr& space, bool labels)
    {
        study::Samples samples;
        int i = 0;
        for (auto& network : randomNetworks(*space, 12, 3, {})) {
            study::Sample sample;
            sample.observation.architecture = std::move(network);
            if (labels)
                sample.label = std::to_string(100 + i);
            sample.timings.push_back({"Pixel 3, int8", study::kLatencyMs, {1.0 / 3 + i, 1.0 / 7 + i}});
            if (i % 3 == 0)
                sample.timings.push_back({"host", study::kEnergyMj, {0.1 * (i + 1)}});
            samples.push_back(std::move(sample));
            ++i;
        }
        return samples;
    }
    static const hardware::OperatorTable& operators(const hardware::HardwareTables& read) { return read.of("fbnet")->operatorTables.front(); }

private Q_SLOTS:
    void measurementsComeBack_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<bool>("labels");
        for (const char* space : {"nasbench201", "nasbench-macro", "fbnet"})
            for (const bool labels : {false, true})
                QTest::addRow("%s %d", space, labels) << QString::fromLatin1(space) << labels;
    }
    void measurementsComeBack()
    {
        QFETCH(QString, space);
        QFETCH(bool, labels);
        const auto named = space::namedSpace(space.toStdString()).value();
        const study::Samples samples = measured(named, labels);
        const auto csv = hardwareCsv(*named, samples);
        QVERIFY2(csv, csv ? "" : csv.error().code.c_str());
        QVERIFY2(csv->starts_with("ops,"), "labels may be anything: they are no index");
        const auto read = hardware::readHardwareBytes({{"mine.csv", *csv}});
        QVERIFY2(read, read ? "" : read.error().code.c_str());
        const auto table = read->of(space.toStdString());
        QVERIFY(table != nullptr);
        QCOMPARE(table->rows(), samples.size());
        const auto* latency = table->find("Pixel_3_int8", study::kLatencyMs);
        const auto* energy = table->find("host", study::kEnergyMj);
        QVERIFY(latency != nullptr && energy != nullptr);
        QCOMPARE(energy->present, std::size_t{4});
        // Rows are told by their operators, whatever their order.
        const auto set = hardware::toSamples(*table, *named, {});
        QVERIFY(set.has_value());
        for (const study::Sample& sample : samples) {
            const auto found = std::ranges::find_if(set->samples, [&](const auto& one) { return one.observation.architecture == sample.observation.architecture; });
            QVERIFY(found != set->samples.end());
            QCOMPARE(found->metric("Pixel_3_int8", study::kLatencyMs).value(), sample.metric("Pixel 3, int8", study::kLatencyMs).value());
        }
    }

    /// What a header would say otherwise, or twice, is renamed.
    void devicesKeepApart()
    {
        const auto cells = space::namedSpace("nasbench201").value();
        study::Samples samples = measured(cells, false);
        const std::vector<std::string> names{"Pixel 3", "Pixel_3", "my energy box", "board cifar10", "\u624b\u6a5f", "(,)"};
        for (auto& sample : samples) {
            sample.timings.clear();
            for (std::size_t i = 0; i < names.size(); ++i)
                sample.timings.push_back({names[i], study::kLatencyMs, {1.0 + static_cast<double>(i)}});
        }
        const std::string csv = hardwareCsv(*cells, samples).value();
        const auto read = hardware::readHardwareBytes({{"mine.csv", csv}});
        QVERIFY2(read && read->of("nasbench201"), csv.substr(0, 200).c_str());
        const auto& series = read->of("nasbench201")->series;
        QCOMPARE(series.size(), names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            QVERIFY2(series[i].values[0] == 1.0 + static_cast<double>(i) && series[i].dataset.empty(), series[i].device.c_str());
            QCOMPARE(read->of("nasbench201")->devices()[i], series[i].device);
        }
        QCOMPARE(series[4].device, names[4]);
    }

    /// The sums of the table are what the predictor `profiled` says.
    void blockTablesBecomeOperatorCosts()
    {
        const auto fbnet = space::namedSpace("fbnet").value();
        study::BlockTable blocks{"fbnet", 32, 100, "float32", "host", {}, 1.25, {}, {}};
        blocks.entries.push_back({"", "stem", 0.5, 0, 1, 0});
        blocks.entries.push_back({"", "head", 0.25, 0, 1, 0});
        double price = 0.01;
        const auto variants = space::blockVariants(*fbnet).value();
        for (const auto& variant : variants)
            blocks.entries.push_back({predict::columnOf(*fbnet, variant).value(), "k", price += 0.013, 0, 1, 0});
        const auto csv = operatorCsv(*fbnet, blocks);
        QVERIFY2(csv, csv ? "" : csv.error().code.c_str());
        const auto read = hardware::readHardwareBytes({{"mine.csv", *csv}});
        QVERIFY2(read && read->of("fbnet"), "read back");
        const auto fit = predict::fitFromBlockTable(blocks, fbnet).value();
        for (const auto& network : randomNetworks(*fbnet, 8, 5, {})) {
            const double sum = operators(*read).sum(hardware::operatorsOf(*fbnet, network), 9);
            const double predicted = predict::predict(fit, network).value;
            QVERIFY2(std::abs(sum - predicted) < 1e-12, qPrintable(QStringLiteral("%1 and %2").arg(sum).arg(predicted)));
        }
        blocks.entries.pop_back();
        QCOMPARE(operatorCsv(*fbnet, blocks).error().code, std::string("block_table_incomplete"));
    }

    void whatHasNoTableIsSaid()
    {
        const auto own = space::namedSpace("foxnas-cpu").value();
        QCOMPARE(hardwareCsv(*own, {}).error().code, std::string("hw_no_benchmark"));
        QCOMPARE(operatorCsv(*own, {}).error().code, std::string("hw_no_benchmark"));
        const auto cells = space::namedSpace("nasbench201").value();
        QCOMPARE(hardwareCsv(*cells, {}).error().code, std::string("hw_nothing_measured"));
        QCOMPARE(operatorCsv(*cells, {}).error().code, std::string("hw_no_benchmark"));
        const auto fbnet = space::namedSpace("fbnet").value();
        QCOMPARE(operatorCsv(*fbnet, {}).error().code, std::string("block_table_other_space"));
    }

    /// The large networks are those of ImageNet.
    void theStudysSpaceFollowsTheDataSet()
    {
        const auto large = space::namedSpace("fbnet-224").value();
        const study::Samples samples = measured(large, false);
        const std::string csv = hardwareCsv(*large, samples).value();
        QVERIFY2(csv.find("Pixel_3_int8_ImageNet_latency_ms") != std::string::npos, csv.substr(0, 80).c_str());
        const auto read = hardware::readHardwareBytes({{"mine.csv", csv}}).value();
        hardware::SampleRequest imageNet;
        imageNet.dataset = "ImageNet";
        auto made = makeHardwareStudy(*read.of("fbnet"), imageNet);
        QVERIFY2(made, made ? "" : made.error().code.c_str());
        QCOMPARE(made->study.space()->name(), std::string("fbnet-224"));
        QCOMPARE(made->networks, samples.size());
        QCOMPARE(made->devices.size(), std::size_t{2});
        auto small = makeHardwareStudy(*read.of("fbnet"), {});
        QCOMPARE(small.value().study.space()->name(), std::string("fbnet"));
    }
};

QTEST_APPLESS_MAIN(TestHardwareCsv)
#include "tst_hardware_csv.moc"
