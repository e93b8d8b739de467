// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/read_hardware.h"

#include <QtTest>

#include <ctime>

using namespace vulpes;

/// What opening a whole benchmark costs: 15,625 networks × 30 devices, as one's own table. The promise is 2 s.
class BenchHardware : public QObject
{
    Q_OBJECT

private slots:
    void open()
    {
        constexpr int kCells = 15625, kDevices = 30;
        std::string text = "arch_idx,ops";
        for (int d = 0; d < kDevices; ++d)
            text += ",device" + std::to_string(d) + "_latency_ms";
        text += "\n";
        for (int cell = 0; cell < kCells; ++cell) {
            std::string digits;
            for (int rest = cell, i = 0; i < 6; ++i, rest /= 5)
                digits.insert(digits.begin(), static_cast<char>('0' + rest % 5));
            text += std::to_string(cell) + "," + digits;
            for (int d = 0; d < kDevices; ++d)
                text += "," + std::to_string(1.0 + ((cell * 7919 + d * 104729) % 100003) / 977.0);
            text += "\n";
        }
        const auto start = std::clock();
        const auto read = hardware::readHardwareBytes({{"cells.csv", std::move(text)}});
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(read.has_value());
        QCOMPARE(read->of("nasbench201")->rows(), std::size_t{kCells});
        QCOMPARE(read->of("nasbench201")->series.size(), std::size_t{kDevices});
        qInfo("%d networks x %d devices: %.2f s", kCells, kDevices, seconds);
        QVERIFY(seconds < 2);
    }
};

QTEST_GUILESS_MAIN(BenchHardware)
#include "bench_hardware.moc"
