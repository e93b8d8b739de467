// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/read_hardware.h"
#include "workflow/device_transfer.h"
#include "workflow/transfer_cells.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vulpes;
using workflow::DeviceTransfer;
using workflow::TransferDraw;
using workflow::TransferRequest;

namespace {

hardware::HardwareTablePtr table()
{
    const auto read = hardware::readHardwareBytes({{"cells.csv", tests::transferCells()}});
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
        const auto result = task.run({10}).value();
        QCOMPARE(result.score->networks, std::size_t{290});
        // Relative errors are told of networks that compute something.
        const auto cutOff = static_cast<std::size_t>(std::ranges::count(m_table->disconnected, 1));
        QVERIFY(cutOff > 0 && result.connected);
        QCOMPARE(result.connected->networks, 290 - cutOff);
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

    void networksWithoutOperatorsAreNamed()
    {
        std::string text = "arch_idx,a_latency_ms,b_latency_ms\n";
        for (int i = 0; i < 40; ++i)
            text += std::to_string(i) + "," + std::to_string(i % 7 + 1) + "," + std::to_string(i % 5 + 1) + "\n";
        const auto read = hardware::readHardwareBytes({{"bare_cifar10.csv", text}});
        QVERIFY2(read, read ? "" : read.error().code.c_str());
        TransferRequest request;
        request.target = "a";
        QCOMPARE(DeviceTransfer::prepare(*read->tables.front(), request).error().code, std::string("hw_no_samples"));
    }
};

QTEST_GUILESS_MAIN(TestDeviceTransfer)
#include "tst_device_transfer.moc"
