// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/foretold_study.h"

#include "hardware/read_hardware.h"
#include "workflow/own_device.h"
#include "workflow/transfer_cells.h"

#include <QTest>

#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

/// From a list that is filled in on a device to a study of what is foretold of it.
class TestForetoldStudy : public QObject
{
    Q_OBJECT

    hardware::HardwareTablePtr m_table;

    static hardware::HardwareTables read(const std::string& csv)
    {
        return hardware::readHardwareBytes({{"mine.csv", csv}}).value();
    }
    /// The list with what the device called `from` measured.
    [[nodiscard]] std::string filled(const std::string& list, const std::vector<std::size_t>& rows, const std::string& from) const
    {
        std::string csv, line;
        std::size_t at = 0;
        for (const char c : list) {
            line += c;
            if (c != '\n')
                continue;
            csv += line;
            if (at > 0) {
                csv.pop_back();
                csv += base::formatNumber(m_table->find(from, study::kLatencyMs)->values[rows[at - 1]]) + "\n";
            }
            line.clear();
            ++at;
        }
        return csv;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_table = hardware::readHardwareBytes({{"cells.csv", tests::transferCells(true)}}).value().of("nasbench201");
        QVERIFY(m_table);
    }

    void theListIsReadAsItIsAndWhenItIsFilled()
    {
        const std::vector<std::size_t> rows{7, 3, 250, 11, 12};
        const std::string list = measuringList(*m_table, rows, "Pixel 3, int8", study::kLatencyMs);
        QVERIFY2(list.starts_with("arch_idx,ops,Pixel_3_int8_latency_ms\n7,"), list.c_str());
        const auto empty = read(list);
        QVERIFY(empty.problems.empty() || empty.problems.front().code == "cells_cut_off" || empty.problems.front().code == "networks_missing");
        QCOMPARE(empty.of("nasbench201")->rows(), rows.size());
        const auto none = withOwnDevice(*m_table, empty, study::kLatencyMs);
        QVERIFY(!none);
        QCOMPARE(none.error().code, "own_nothing_measured");

        const auto own = withOwnDevice(*m_table, read(filled(list, rows, "board")), study::kLatencyMs, "Pixel 3, int8").value();
        QCOMPARE(own.name, "Pixel_3_int8");
        QCOMPARE(own.networks, rows.size());
        QCOMPARE(own.unknown, std::size_t{0});
        const auto* series = own.table->find(own.name, study::kLatencyMs, "cifar10");
        QVERIFY2(series, "it counts for every data set");
        for (std::size_t row = 0; row < own.table->rows(); ++row) {
            if (std::ranges::find(rows, row) != rows.end())
                QCOMPARE(series->values[row], m_table->find("board", study::kLatencyMs)->values[row]);
            else
                QVERIFY(hardware::isMissing(series->values[row]));
        }
        QCOMPARE(m_table->devices().size() + 1, own.table->devices().size());
    }

    void aNameThatIsTakenIsNumbered()
    {
        const auto own = withOwnDevice(*m_table, read("arch_idx,board_latency_ms\n0,5\n1,6\n"), study::kLatencyMs).value();
        QCOMPARE(own.name, "board (2)");
        QCOMPARE(own.networks, std::size_t{2});
    }

    void whatCannotBeUsedIsNamed()
    {
        const auto code = [&](const std::string& csv, const std::string& wanted = {}) {
            const auto own = withOwnDevice(*m_table, read(csv), study::kLatencyMs, wanted);
            return own ? std::string() : own.error().code;
        };
        QCOMPARE(code("arch_idx,mine_energy_mj\n0,5\n"), "own_no_metric");
        QCOMPARE(code("arch_idx,a_latency_ms,b_latency_ms\n0,5,6\n"), "own_several_devices");
        QCOMPARE(code("arch_idx,a_latency_ms,b_latency_ms\n0,5,6\n", "b"), "");
        QCOMPARE(code("arch_idx,mine_latency_ms\n9000,5\n"), "own_nothing_measured");
        QCOMPARE(code("ops,mine_latency_ms\n0 1 2 3 4 5 6 7 8 0 1 2 3 4 5 6 7 8 0 1 2 3,5\n"), "own_other_space");
        // Networks that are not in the table are counted.
        QCOMPARE(withOwnDevice(*m_table, read("arch_idx,mine_latency_ms\n0,5\n9000,5\n"), study::kLatencyMs)->unknown, std::size_t{1});
    }

    void tooManyToLearnFromAreRefused()
    {
        hardware::HardwareTable large(hardware::benchmark("nasbench201"));
        std::string csv = "arch_idx,mine_latency_ms\n";
        for (std::int64_t index = 0; index <= static_cast<std::int64_t>(kMostOwnNetworks); ++index) {
            QVERIFY(large.keys.add(index, {}));
            csv += std::to_string(index) + "," + std::to_string(1 + index) + "\n";
        }
        const auto own = withOwnDevice(large, read(csv), study::kLatencyMs);
        QVERIFY(!own);
        QCOMPARE(own.error().code, "own_too_many");
    }

    /// The whole way, and what stands in the study at its end.
    void theStudySaysThatItIsForetold()
    {
        TransferRequest request;
        request.sources = {"gpu_1", "gpu_32", "chip"};
        const auto rows = DeviceTransfer::prepare(*m_table, request)->design({10}).value();
        const std::string csv = filled(measuringList(*m_table, rows, "new one", study::kLatencyMs), rows, "board");
        const auto own = withOwnDevice(*m_table, read(csv), study::kLatencyMs).value();
        request.target = own.name;
        const auto task = DeviceTransfer::prepare(*own.table, request).value();
        TransferDraw draw;
        draw.allMeasured = true;
        const auto result = task.run(draw).value();
        QCOMPARE(result.measured.size(), std::size_t{10});
        const auto made = makeForetoldStudy(*own.table, request, task, result, "acc_cifar10").value();
        const std::size_t cutOff = static_cast<std::size_t>(std::ranges::count(m_table->disconnected, 1));
        QCOMPARE(made.networks, 300 - cutOff);
        QCOMPARE(made.task, "acc_cifar10");
        QCOMPARE(made.devices, (std::vector<std::string>{"new_one (foretold)"}));
        QVERIFY(made.problems.empty());
        const auto devices = made.study.devices().value();
        QCOMPARE(devices.size(), std::size_t{1});
        const std::string& notes = devices.front().notes;
        for (const char* word : {"Foretold", "10 measured", "new_one", "gpu_1, gpu_32, chip"})
            QVERIFY2(notes.find(word) != std::string::npos, notes.c_str());

        const auto* board = m_table->find("board", study::kLatencyMs);
        const auto samples = made.study.samples().value();
        int measured = 0;
        for (const study::Sample& sample : *samples) {
            const auto row = static_cast<std::size_t>(std::stoi(sample.label));
            QVERIFY(sample.accuracy && sample.timings.size() == 1);
            const double ms = sample.timings.front().mean();
            if (std::ranges::find(result.measured, row) != result.measured.end()) {
                QCOMPARE(ms, board->values[row]);
                ++measured;
            } else {
                const auto at = static_cast<std::size_t>(std::ranges::find(result.rows, row) - result.rows.begin());
                QCOMPARE(ms, result.predictions[at].mean);
            }
        }
        QCOMPARE(measured, 10);
    }

    void whatIsNoTimeStaysOut()
    {
        TransferRequest request;
        request.target = "board";
        const auto task = DeviceTransfer::prepare(*m_table, request).value();
        auto result = task.run({10}).value();
        std::size_t at = 0;
        while (m_table->disconnected[result.rows[at]] != 0 || std::ranges::find(result.measured, result.rows[at]) != result.measured.end())
            ++at;
        result.predictions[at].mean = -0.5;
        const auto made = makeForetoldStudy(*m_table, request, task, result).value();
        QCOMPARE(made.problems.size(), std::size_t{1});
        QCOMPARE(made.problems.front().code, "foretold_not_positive");
        const auto samples = made.study.samples().value();
        for (const study::Sample& sample : *samples)
            if (sample.label == std::to_string(result.rows[at]))
                QVERIFY(sample.timings.empty() && sample.accuracy);
        QVERIFY2(made.study.devices()->size() == 1, "the measured column of a known device is not in it");
    }

    void stoppingLeavesNothing()
    {
        TransferRequest request;
        request.target = "board";
        const auto task = DeviceTransfer::prepare(*m_table, request).value();
        const auto result = task.run({10}).value();
        std::stop_source stop;
        stop.request_stop();
        const Job job(stop.get_token(), {});
        const auto made = makeForetoldStudy(*m_table, request, task, result, {}, job);
        QVERIFY(!made && made.error().kind == ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestForetoldStudy)
#include "tst_foretold_study.moc"
