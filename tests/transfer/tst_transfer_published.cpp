// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/file.h"
#include "base/random.h"
#include "transfer/additive_table.h"
#include "transfer/score.h"
#include "transfer/transfer.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <map>

using namespace vulpes;
using namespace vulpes::transfer;

namespace {

/// Columns of a published CSV file by name.
struct Published
{
    base::Table table;
    std::map<std::string, std::size_t> columns;

    static std::optional<Published> read(const char* name)
    {
        const QString folder = qEnvironmentVariable("VULPES_TEST_DATA");
        const auto text = base::readFile((folder + '/' + name).toStdString());
        if (folder.isEmpty() || !text)
            return std::nullopt;
        Published published{base::parseCsv(*text).value(), {}};
        for (std::size_t column = 0; column < published.table.header.size(); ++column)
            published.columns[published.table.header[column]] = column;
        return published;
    }
    std::string_view text(Eigen::Index row, const char* column) const
    {
        return table.rows[static_cast<std::size_t>(row)].cells[columns.at(column)];
    }
    Eigen::VectorXd numbers(const std::string& column) const
    {
        Eigen::VectorXd values(rows());
        for (Eigen::Index row = 0; row < rows(); ++row)
            values[row] =
                base::parseNumber(table.rows[static_cast<std::size_t>(row)].cells[columns.at(column)], false)
                    .value_or(std::nan(""));
        return values;
    }
    Eigen::Index rows() const { return static_cast<Eigen::Index>(table.rows.size()); }
};

Eigen::MatrixXi operators(const Published& published, Eigen::Index sites)
{
    Eigen::MatrixXi matrix(published.rows(), sites);
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        Eigen::Index site = 0;
        for (const char digit : published.text(row, "ops"))
            if (digit != ' ')
                matrix(row, site++) = digit - '0';
    }
    return matrix;
}

#define NEEDS(published)                                                                                     \
    if (!(published)) {                                                                                      \
        if (qEnvironmentVariable("VULPES_REQUIRE_DATA") == "1")                                              \
            QFAIL("the published tables are not in VULPES_TEST_DATA");                                       \
        QSKIP("set VULPES_TEST_DATA to run on the published tables");                                        \
    }

}  // namespace

/// Published hardware tables: HELP's protocol (Lee et al. 2021), and devices that are exactly additive.
class TestTransferPublished : public QObject
{
    Q_OBJECT

private slots:
    void tenMeasurementsOfNasBench201()
    {
        const auto cells = Published::read("nasbench201/nb201.csv");
        const auto help = Published::read("help/help_nb201_latency.csv");
        const auto hardware = Published::read("hwnasbench/hwnasbench_nb201_cifar10.csv");
        NEEDS(cells && help && hardware);
        QCOMPARE(cells->rows(), help->rows());
        QCOMPARE(cells->rows(), hardware->rows());

        SourceTable table;
        table.operators = operators(*cells, 6);
        table.operatorCount = 5;
        table.cell = nasBench201Cell();
        table.devices = {"1080ti_1", "1080ti_32", "1080ti_256", "silver_4114", "silver_4210r", "samsung_a50",
            "pixel3", "essential_ph_1", "samsung_s7"};
        table.latencies.resize(cells->rows(), 9);
        for (Eigen::Index device = 0; device < 9; ++device) {
            const std::string& name = table.devices[static_cast<std::size_t>(device)];
            table.latencies.col(device) =
                name == "pixel3" ? hardware->numbers("pixel3_latency_ms") : help->numbers(name);
        }
        const Eigen::VectorXd index = cells->numbers("arch_idx");
        Rows tested;
        for (Eigen::Index row = 0; row < index.size(); ++row)
            if (index[row] < 900)
                table.pool.push_back(row);
            else if (index[row] < 1900)
                tested.push_back(row);
        QCOMPARE(table.pool.size(), std::size_t{731});
        QCOMPARE(tested.size(), std::size_t{815});
        const auto transfer = Transfer::prepare(table).value();

        const int draws = 2;
        double sum = 0, covered = 0, scored = 0;
        for (const char* device : {"raspi4", "eyeriss", "fpga"}) {
            const Eigen::VectorXd latencies =
                withoutRoundingNoise(hardware->numbers(std::string(device) + "_latency_ms"));
            const Rows middle = middleRows(tested, latencies);
            QCOMPARE(middle.size(), std::size_t{652});
            for (int draw = 0; draw < draws; ++draw) {
                DesignRequest request;
                request.candidates = transfer.columns().candidates();
                base::Random(static_cast<std::uint64_t>(draw)).shuffle(request.candidates);
                request.candidates.resize(300);
                std::vector<Measurement> measurements;
                const Rows rows = transfer.design(request).value();
                for (const Eigen::Index row : rows)
                    measurements.push_back({row, latencies[row]});
                const auto predictions = predict(transfer.fit(measurements).value(), middle).value();
                std::vector<double> predicted, measured;
                for (std::size_t i = 0; i < middle.size(); ++i) {
                    predicted.push_back(predictions[i].mean);
                    measured.push_back(latencies[middle[i]]);
                    covered += measured.back() >= predictions[i].low && measured.back() <= predictions[i].high
                        ? 1
                        : 0;
                    scored += 1;
                }
                const Score found = score(predicted, measured);
                qInfo("%s, draw %d: Spearman %.4f, mean relative error %.3f, %.0f %% within 10 %%", device,
                    draw, found.spearman, found.meanRelativeError, 100 * found.within10Percent);
                sum += found.spearman / (3 * draws);
            }
        }
        qInfo("mean Spearman %.4f; %.1f %% of the 95 %% intervals hold", sum, 100 * covered / scored);
        QVERIFY2(sum >= 0.96, qPrintable(QString::number(sum)));
        QVERIFY(covered / scored > 0.85);
    }

    void additiveDevices_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("exact");
        for (const char* device : {"eyeriss", "fpga", "raspi4", "pixel3"}) {
            QTest::addRow("NAS-Bench-201 %s", device)
                << "nasbench201" << QString(device) + "_latency_ms" << (device[0] == 'e' || device[0] == 'f');
            QTest::addRow("FBNet %s", device) << "fbnet" << QString(device) << true;
        }
        QTest::addRow("FBNet 1080ti_1") << "fbnet"
                                        << "1080ti_1" << false;
    }

    void additiveDevices()
    {
        QFETCH(QString, space);
        QFETCH(QString, column);
        QFETCH(bool, exact);
        const bool cells = space == "nasbench201";
        const auto networks =
            Published::read(cells ? "nasbench201/nb201.csv" : "help/help_fbnet_latency.csv");
        const auto hardware = Published::read(
            cells ? "hwnasbench/hwnasbench_nb201_cifar10.csv" : "help/help_fbnet_latency.csv");
        NEEDS(networks && hardware);
        const int sites = cells ? 6 : 22;
        const auto table = additiveTable(operators(*networks, sites), cells ? 5 : 9, cells ? 0 : 8,
            hardware->numbers(column.toStdString()))
                               .value();
        qInfo("%s: %g over %d networks, %d terms", qPrintable(column), table.worst,
            static_cast<int>(table.rows), static_cast<int>(table.terms));
        QCOMPARE(table.exact(), exact);
        if (exact)
            QVERIFY(table.worst < 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestTransferPublished)
#include "tst_transfer_published.moc"
