// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"
#include "base/random.h"
#include "hardware/read_hardware.h"
#include "workflow/device_transfer.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace vulpes;
using workflow::DeviceTransfer;
using workflow::TransferDraw;
using workflow::TransferRequest;

namespace {

/// 300 cells with four additive devices of little noise; "chip" is exactly additive, "mine" measured every twentieth cell.
std::string cells()
{
    base::Random random(11);
    std::string csv =
        "arch_idx,ops,gpu_1_latency_ms,gpu_32_latency_ms,board_latency_ms,chip_latency_ms,mine_latency_ms\n";
    std::set<std::string> seen;
    std::array<std::array<double, 5>, 5> costs{};
    for (auto& device : costs)
        for (int number = 1; number < 5; ++number)
            device[static_cast<std::size_t>(number)] = number * (0.5 + random.uniform());
    for (int row = 0; row < 300;) {
        std::string ops;
        for (int edge = 0; edge < 6; ++edge)
            ops += static_cast<char>('0' + random.below(5));
        if (!seen.insert(ops).second)
            continue;
        csv += std::to_string(row) + "," + ops;
        for (std::size_t device = 0; device < 5; ++device) {
            double latency = 1;
            for (const char digit : ops)
                latency += costs[device][static_cast<std::size_t>(digit - '0')];
            if (device != 3)
                latency *= 1 + 0.02 * random.normal();
            csv += "," + (device == 4 && row % 20 != 0 ? std::string() : base::formatNumber(latency));
        }
        csv += "\n";
        ++row;
    }
    return csv;
}

hardware::HardwareTablePtr table()
{
    const auto read = hardware::readHardwareBytes({{"cells.csv", cells()}});
    return read ? read->of("nasbench201") : nullptr;
}

}  // namespace

class TestDeviceTransfer : public QObject
{
    Q_OBJECT

    hardware::HardwareTablePtr m_table;

private slots:
    void initTestCase()
    {
        m_table = table();
        QVERIFY(m_table);
        QCOMPARE(m_table->rows(), std::size_t{300});
    }

    void oneDeviceIsForetoldByTheOthers()
    {
        TransferRequest request;
        request.target = "board";
        request.pool.last = 149;
        request.scored.first = 150;
        const auto task = DeviceTransfer::prepare(*m_table, request).value();
        // Neither the target nor the device that measured next to nothing teaches.
        QCOMPARE(
            task.transfer().columns().table().devices, (std::vector<std::string>{"gpu_1", "gpu_32", "chip"}));
        const auto result = task.run({10}).value();
        QCOMPARE(result.measured.size(), std::size_t{10});
        for (const std::size_t row : result.measured)
            QVERIFY(m_table->keys.index(row) < 150 && !m_table->disconnected[row]);
        QCOMPARE(result.rows.size(), std::size_t{150});
        QCOMPARE(result.predictions.size(), std::size_t{150});
        QCOMPARE(result.score->networks, std::size_t{150});
        QVERIFY2(result.score->spearman > 0.95, qPrintable(QString::number(result.score->spearman)));
        QVERIFY(!task.additive().value().exact());
        request.middle = true;
        QCOMPARE(DeviceTransfer::prepare(*m_table, request)->run({10})->score->networks, std::size_t{120});
    }

    void anExactlyAdditiveDeviceIsTold()
    {
        TransferRequest request;
        request.target = "chip";
        const auto task = DeviceTransfer::prepare(*m_table, request).value();
        const auto additive = task.additive().value();
        QVERIFY(additive.exact());
        QCOMPARE(additive.rows, Eigen::Index{300});
        // Networks that were measured as samples do not count for the score.
        QCOMPARE(task.run({10})->score->networks, std::size_t{290});
    }

    void drawsDifferBySeedAlone()
    {
        TransferRequest request;
        request.target = "board";
        const auto task = DeviceTransfer::prepare(*m_table, request).value();
        const auto one = task.run({10, 60, 1}).value(), again = task.run({10, 60, 1}).value(),
                   two = task.run({10, 60, 2}).value();
        QCOMPARE(one.measured, again.measured);
        QCOMPARE(one.predictions[7].mean, again.predictions[7].mean);
        QVERIFY(one.measured != two.measured);
    }

    void ownMeasurementsAreAllUsedAndNoneIsAskedForAgain()
    {
        TransferRequest request;
        request.target = "mine";
        const auto task = DeviceTransfer::prepare(*m_table, request).value();
        QCOMPARE(task.targetRows(), std::size_t{15});
        TransferDraw draw;
        draw.allMeasured = true;
        const auto result = task.run(draw).value();
        QCOMPARE(result.measured.size(), std::size_t{15});
        QCOMPARE(result.rows.size(), std::size_t{300});
        QVERIFY(!result.score);  // nothing is left to score on
        QVERIFY(std::isnan(result.truth[1]) && std::isfinite(result.predictions[1].mean));
        draw.count = 8;
        const auto next = task.design(draw).value();
        QCOMPARE(next.size(), std::size_t{8});
        for (const std::size_t row : next)
            QVERIFY(std::find(result.measured.begin(), result.measured.end(), row) == result.measured.end());
    }

    void aNewDeviceGetsADesign()
    {
        const auto task = DeviceTransfer::prepare(*m_table, {}).value();
        QCOMPARE(task.transfer().columns().table().devices.size(), std::size_t{4});
        QCOMPARE(task.design({10})->size(), std::size_t{10});
        const auto twenty = task.design({20}).value();
        QCOMPARE(task.design({10}).value(), std::vector<std::size_t>(twenty.begin(), twenty.begin() + 10));
    }

    void whatIsNotThereIsNamed()
    {
        const auto code = [this](const TransferRequest& request) {
            return DeviceTransfer::prepare(*m_table, request).error().code;
        };
        TransferRequest request;
        request.target = "nothing";
        QCOMPARE(code(request), std::string("hw_device_unknown"));
        request.target = "board";
        request.sources = {"gpu_1", "phone"};
        QCOMPARE(code(request), std::string("hw_device_unknown"));
        request.sources = {"board"};
        QCOMPARE(code(request), std::string("transfer_too_few_sources"));
        request.sources = {"mine"};
        request.pool = {0, 99};
        QCOMPARE(code(request), std::string("transfer_too_few_rows"));
        request.pool = {1000, 2000};
        QCOMPARE(code(request), std::string("transfer_too_few_rows"));
    }
};

QTEST_GUILESS_MAIN(TestDeviceTransfer)
#include "tst_device_transfer.moc"
