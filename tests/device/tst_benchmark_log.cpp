// SPDX-License-Identifier: GPL-3.0-or-later
// Logs in every form that builds of benchmark_model have printed.
#include "device/adb/benchmark_log.h"
#include "device/adb/remote_facts.h"

#include <QTest>

using namespace vulpes;
using namespace vulpes::device::adb;

namespace {

const std::string kNew = R"(INFO: STARTED!
INFO: Log parameter values verbosely: [0]
INFO: Graph: [/data/local/tmp/m.tflite]
INFO: Loaded model /data/local/tmp/m.tflite
INFO: Created TensorFlow Lite XNNPACK delegate for CPU.
INFO: Explicitly applied XNNPACK delegate, and the model graph will be partially executed by the delegate w/ 2 delegate kernels.
INFO: The input model file size (MB): 6.86
INFO: Initialized session in 18.738ms.
INFO: Running benchmark for at least 5 iterations and at least 0.5 seconds but terminate if exceeding 150 seconds.
INFO: count=6 first=140706 curr=76000 min=74000 max=140706 avg=85791.2 std=24000 p5=74000 median=76000 p95=140706
INFO: Running benchmark for at least 50 iterations and at least 1 seconds but terminate if exceeding 150 seconds.
INFO: count=50 first=74456 curr=74516 min=73909 max=75323 avg=74481.6 std=268 p5=74000 median=74470 p95=75100
INFO: Inference timings in us: Init: 18738, First inference: 140706, Warmup (avg): 85791.2, Inference (avg): 74481.6
INFO: Memory footprint delta from the start of the tool (MB): init=6.4 overall=64.8

RC=0
)";

const std::string kOld = "STARTED!\r\nMin num runs: [50]\r\nInitialized session in 0.62ms.\r\n"
                         "count=1 curr=637079\r\n"
                         "count=50 first=6456 curr=6516 min=5909 max=7323 avg=6481.6 std=268\r\nRC=0\r\n";

}  // namespace

class TestBenchmarkLog : public QObject
{
    Q_OBJECT

private slots:
    void aNewBuildTellsPercentilesAndItsDelegate()
    {
        const auto log = parseBenchmarkLog(kNew);
        QVERIFY(log);
        QCOMPARE(log->count, 50LL);
        QCOMPARE(log->minimum, 73.909);
        QCOMPARE(log->maximum, 75.323);
        QCOMPARE(log->average, 74.4816);
        QCOMPARE(log->median.value(), 74.47);
        QCOMPARE(log->p95.value(), 75.1);
        QCOMPARE(log->warmUpAverage.value(), 85.7912);
        QCOMPARE(log->initialisation.value(), 18.738);
        QCOMPARE(log->delegate, std::string("XNNPACK: partially, 2 kernels"));
    }

    void anOldBuildHasNoPrefixAndNoPercentiles()
    {
        const auto log = parseBenchmarkLog(kOld);
        QVERIFY(log);
        QCOMPARE(log->minimum, 5.909);
        QVERIFY(!log->median);
        QCOMPARE(log->warmUpAverage.value(), 637.079);
        QVERIFY(log->delegate.empty());
    }

    void equalRunsArePrintedOnce()
    {
        for (const char* line : {"count=10 curr=30(all same)", "INFO: count=10 curr=30(all same) p5=30 median=30 p95=30", "count=1 curr=30"}) {
            const auto log = parseBenchmarkLog(std::string(line) + "\nRC=0\n");
            QVERIFY2(log, line);
            QCOMPARE(log->minimum, 0.03);
            QCOMPARE(log->average, 0.03);
        }
    }

    void delegatesAreReadInEveryWording_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("all of it") << "INFO: Explicitly applied GPU delegate, and the model graph will be completely executed by the delegate."
                                   << "GPU: completely";
        QTest::newRow("older") << "Applied NNAPI delegate, and the model graph will be partially executed w/ the delegate." << "NNAPI: partially";
        QTest::newRow("nothing said of the graph") << "Applied EXTERNAL delegate." << "EXTERNAL";
        QTest::newRow("only made") << "INFO: Created TensorFlow Lite XNNPACK delegate for CPU." << "";
    }

    void delegatesAreReadInEveryWording()
    {
        QFETCH(QString, line);
        QFETCH(QString, told);
        const auto log = parseBenchmarkLog(line.toStdString() + "\ncount=10 curr=30(all same)\nRC=0\n");
        QVERIFY(log);
        QCOMPARE(QString::fromStdString(log->delegate), told);
    }

    void whatWentWrongIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("cut off") << QString::fromStdString(kNew.substr(0, kNew.size() - 6)) << "benchmark_lost";
        QTest::newRow("empty") << "" << "benchmark_lost";
        QTest::newRow("no result") << "STARTED!\nRC=0\n" << "benchmark_output";
        QTest::newRow("not a time") << "count=50 first=1 curr=1 min=abc max=2 avg=1\nRC=0\n" << "benchmark_output";
        QTest::newRow("average outside") << "count=50 first=1 curr=1 min=5 max=6 avg=900\nRC=0\n" << "benchmark_output";
        QTest::newRow("negative") << "count=5 curr=-30(all same)\nRC=0\n" << "benchmark_output";
        QTest::newRow("no such model") << "ERROR: Could not open '/data/local/tmp/m.tflite'.\nERROR: Failed to load\nRC=1\n" << "benchmark_failed";
        QTest::newRow("killed") << "STARTED!\nRC=137\n" << "benchmark_failed";
        QTest::newRow("other processor, shell") << "/system/bin/sh: ./benchmark_model: not executable: 64-bit ELF file\nRC=126\n" << "benchmark_abi";
        QTest::newRow("other processor, kernel") << "sh: 1: ./benchmark_model: Exec format error\nRC=126\n" << "benchmark_abi";
        QTest::newRow("other processor, linker") << "CANNOT LINK EXECUTABLE \"./benchmark_model\": library \"libc.so.6\" not found\nRC=1\n"
                                                 << "benchmark_abi";
    }

    void whatWentWrongIsTold()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto log = parseBenchmarkLog(text.toStdString());
        QVERIFY(!log);
        QCOMPARE(QString::fromStdString(log.error().code), code);
    }

    void theLineThatTellsTheErrorIsKept()
    {
        const auto log = parseBenchmarkLog("ERROR: Failed to load\nRC=1\n");
        QVERIFY(!log);
        QCOMPARE(std::get<std::int64_t>(log.error().facts[0].value), std::int64_t{1});
        QCOMPARE(std::get<std::string>(log.error().facts[1].value), std::string("ERROR: Failed to load"));
    }

    void thePhonesFactsAreRead()
    {
        const RemoteFacts facts = parseFacts("ro.product.manufacturer=Maker\r\nro.product.model=Model 5\r\nro.soc.model=\r\nro.board.platform=board\r\n"
                                             "ro.build.version.release=14\r\nro.product.cpu.abi=arm64-v8a\r\n"
                                             "core 0 1800000 schedutil\r\ncore 3 1800000 schedutil\r\ncore 6 2800000 walt\r\ncore 7 2800000 walt\r\nRC=0\r\n");
        QCOMPARE(facts.processor(), std::string("Maker Model 5 (board), Android 14"));
        QCOMPARE(facts.abi, std::string("arm64-v8a"));
        QCOMPARE(facts.fastestMask(), std::string("c0"));
        QCOMPARE(facts.clockPolicy(), std::string("walt, up to 2800 MHz"));
        const RemoteFacts untold = parseFacts("core 0 0\ncore x\ncore 99 5\n");
        QVERIFY(untold.fastestMask().empty());
        QVERIFY(untold.processor().empty());
    }

    void theProcessorOfAProgramIsInItsHeader()
    {
        std::string elf("\x7f" "ELF", 4);
        elf.resize(20);
        elf[18] = static_cast<char>(183);
        QCOMPARE(abiOfProgram(elf).value(), std::string("arm64-v8a"));
        elf[18] = 62;
        QCOMPARE(abiOfProgram(elf).value(), std::string("x86_64"));
        QVERIFY(!abiOfProgram("#!/bin/sh\necho a script of some length"));
        QVERIFY(!abiOfProgram("\x7f" "ELF"));
    }

    void wordsForTheShellKeepEveryCharacter()
    {
        QCOMPARE(shellWord("it's; $(rm)"), std::string("'it'\\''s; $(rm)'"));
    }
};

QTEST_GUILESS_MAIN(TestBenchmarkLog)
#include "tst_benchmark_log.moc"
