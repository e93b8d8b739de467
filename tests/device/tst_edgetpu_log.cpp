// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/edgetpu_log.h"

#include <QTest>

using namespace vulpes;
using namespace vulpes::device;

namespace {

/// Everything mapped: the two counts per processor are left out.
const std::string kAll = R"(Edge TPU Compiler version 16.0.384591198
Started a compilation timeout timer of 180 seconds.

Model compiled successfully in 1234 ms.

Input model: small_int8.tflite
Input size: 4.35MiB
Output model: small_int8_edgetpu.tflite
Output size: 4.40MiB
On-chip memory used for caching model parameters: 4.22MiB
On-chip memory remaining for caching model parameters: 3.36MiB
Off-chip memory used for streaming uncached model parameters: 0.00B
Number of Edge TPU subgraphs: 1
Total number of operations: 66
Operation log: small_int8_edgetpu.log

Operator                       Count      Status

CONV_2D                        52         Mapped to Edge TPU
ADD                            10         Mapped to Edge TPU
SOFTMAX                        1          Mapped to Edge TPU
MEAN                           3          Mapped to Edge TPU
Compilation child process completed within timeout period.
Compilation succeeded!
)";

const std::string kPart = R"(Model successfully compiled but not all operations are supported by the Edge TPU. A percentage of the model will instead run on the CPU, which is slower.
Number of operations that will run on Edge TPU: 12
Number of operations that will run on CPU: 7
Total number of operations: 19
Off-chip memory used for streaming uncached model parameters: 512.00KiB
Operator	Count	Status
CONV_2D	12	Mapped to Edge TPU
CONV_2D	2	Operation is otherwise supported, but not mapped due to some unspecified limitation
HARD_SWISH	5	Operation is working on an unsupported data type
)";

}  // namespace

class TestEdgeTpuLog : public QObject
{
    Q_OBJECT

private slots:
    void aModelThatFitsRunsOnTheChipAlone()
    {
        const auto report = parseEdgeTpuLog(kAll);
        QVERIFY(report);
        QVERIFY(report->complete());
        QCOMPARE(report->milliseconds.value(), 1234.0);
        QCOMPARE(report->inputBytes.value(), std::llround(4.35 * 1024 * 1024));
        QCOMPARE(report->onChipRemaining.value(), std::llround(3.36 * 1024 * 1024));
        QCOMPARE(report->offChipUsed.value(), std::int64_t{0});
        QCOMPARE(report->subgraphs.value(), 1);
        QCOMPARE(report->operations, 66);
        QCOMPARE(report->onEdgeTpu, 66);
        QCOMPARE(report->rows.size(), std::size_t{4});
    }

    void whatStaysOnTheProcessorIsCountedAndKeptInTheCompilersWords()
    {
        const auto report = parseEdgeTpuLog(kPart);
        QVERIFY(report);
        QVERIFY(!report->complete());
        QCOMPARE(report->onEdgeTpu, 12);
        QCOMPARE(report->onCpu, 7);
        QCOMPARE(report->offChipUsed.value(), std::int64_t{512 * 1024});
        QCOMPARE(report->rows[2].status, std::string("Operation is working on an unsupported data type"));
    }

    void eachKindOfOperatorGetsItsPlace()
    {
        using deploy::OperatorKind;
        const auto part = parseEdgeTpuLog(kPart).value();
        QCOMPARE(mappingOf(part, OperatorKind::Conv2d), Mapping::Partly);
        QCOMPARE(mappingOf(part, OperatorKind::HardSwish), Mapping::Cpu);
        QCOMPARE(mappingOf(part, OperatorKind::Mean), Mapping::NotTold);
        const auto all = parseEdgeTpuLog(kAll).value();
        QCOMPARE(mappingOf(all, OperatorKind::Conv2d), Mapping::EdgeTpu);
        QCOMPARE(mappingOf(all, OperatorKind::HardSwish), Mapping::NotTold);
        QCOMPARE(together(Mapping::NotTold, Mapping::Cpu), Mapping::Cpu);
        QCOMPARE(together(Mapping::EdgeTpu, Mapping::NotTold), Mapping::EdgeTpu);
        QCOMPARE(together(Mapping::EdgeTpu, Mapping::Cpu), Mapping::Partly);
    }

    void whatIsNoLogIsRefusedByName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << "" << "edgetpu_log" << "not_a_log";
        QTest::newRow("another text") << "count=50 min=3\nhello: there\n" << "edgetpu_log" << "not_a_log";
        QTest::newRow("no number") << "Total number of operations: many\n" << "edgetpu_log" << "bad_number";
        QTest::newRow("no unit") << "Model compiled successfully in 5 ms.\nInput size: 4.35\n" << "edgetpu_log" << "bad_number";
        QTest::newRow("counts disagree") << "Total number of operations: 3\nCONV_2D 2 Mapped to Edge TPU\n" << "edgetpu_log" << "counts_disagree";
        QTest::newRow("not quantised") << "Edge TPU Compiler version 16\nModel not quantized\n" << "edgetpu_not_compiled" << "Model not quantized";
        QTest::newRow("refused") << "ERROR: :61 std::abs(a - b) <= c was not true.\n" << "edgetpu_not_compiled" << "";
    }

    void whatIsNoLogIsRefusedByName()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(QString, reason);
        const auto report = parseEdgeTpuLog(text.toStdString());
        QVERIFY(!report);
        QCOMPARE(QString::fromStdString(report.error().code), code);
        if (!reason.isEmpty())
            QCOMPARE(QString::fromStdString(std::get<std::string>(report.error().facts.front().value)), reason);
    }
};

QTEST_GUILESS_MAIN(TestEdgeTpuLog)
#include "tst_edgetpu_log.moc"
