// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "deploy/lower.h"
#include "deploy/need_runtimes.h"
#include "deploy/quantise.h"
#include "deploy/tflite.h"
#include "deploy/tiny_model.h"
#include "deploy/verification/compare.h"
#include "deploy/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

using verification::Comparison;

Result<std::vector<float>> input(std::size_t index)
{
    return tiny::numbers(8 * 8 * 3, static_cast<std::uint32_t>(500 + index));
}

/// The hand-made float model in int8.
Model quantised(const Model& floating, Edges edges)
{
    return *quantise(floating, *calibrate(floating, 8, input, {}), edges);
}

}  // namespace

class TestVerify : public QObject
{
    Q_OBJECT

private slots:
    void aFileOfOursAgreesEverywhere_data()
    {
        QTest::addColumn<int>("form");
        QTest::newRow("float") << 0;
        QTest::newRow("int8") << 1;
        QTest::newRow("int8 with float edges") << 2;
    }
    void aFileOfOursAgreesEverywhere()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        QFETCH(int, form);
        const Model floating = tiny::floatModel();
        const Model model =
            form == 0 ? floating : quantised(floating, form == 1 ? Edges::Int8 : Edges::Float);
        QVERIFY(base::writeFileAtomically(m_file, toTflite(model)));
        const auto result = verify(m_file, form == 0 ? nullptr : &floating, input, {});
        QVERIFY2(result, test::reason(result));
        QCOMPARE(codeOf(result->verdict), "agrees");
        QVERIFY(result->findings.empty());
        QVERIFY(result->outsideMissing.empty());
        QCOMPARE(result->outside.size(), std::size_t{2});
        for (const Agreement& agreement : result->outside) {
            QCOMPARE(agreement.inputs, std::size_t{16});
            QCOMPARE(agreement.sameTop, 1.0);
            QVERIFY(agreement.largestError <= 1e-5);
            QCOMPARE(agreement.steps[0], form == 0 ? std::uint64_t{0} : std::uint64_t{16 * 4});
        }
        QCOMPARE(result->quantised.has_value(), form != 0);
        if (form == 0)
            return;
        // Four classes in steps of 1/256; the network is small and its ranges are known.
        QVERIFY2(result->quantised->largestError < 0.1,
            qPrintable(QString::number(result->quantised->largestError)));
        QVERIFY(result->layers.size() >= 10);
        for (const LayerNoise& layer : result->layers)
            QVERIFY2(layer.decibels > 10 && layer.decibels < 80,
                qPrintable(QString::fromStdString(layer.name) + QString::number(layer.decibels)));
    }

    void theNumberOfThreadsChangesNothing()
    {
        const Model floating = tiny::floatModel();
        QVERIFY(base::writeFileAtomically(m_file, toTflite(quantised(floating, Edges::Int8))));
        const auto one = verify(m_file, &floating, input, {.inputs = 40, .threads = 1, .outside = false});
        const auto three = verify(m_file, &floating, input, {.inputs = 40, .threads = 3, .outside = false});
        QVERIFY2(one && three, test::reason(one));
        QCOMPARE(toJson(*one).dump(), toJson(*three).dump());
    }

    void withoutOutsideRuntimesNothingIsPromised()
    {
        const QByteArray before = qgetenv("VULPES_RUNTIME_DIR");
        qputenv("VULPES_RUNTIME_DIR", m_folder.path().toUtf8());
        QVERIFY(base::writeFileAtomically(m_file, toTflite(tiny::int8Model())));
        const auto result = verify(m_file, nullptr, input, {});
        qputenv("VULPES_RUNTIME_DIR", before);
        QVERIFY2(result, test::reason(result));
        QCOMPARE(codeOf(result->verdict), "not_checked");
        QCOMPARE(result->outsideMissing, (std::vector<std::string>{"tfjs-tflite", "litert"}));
    }

    void aWrongModelInsideIsNamedAndNotRun()
    {
        Model model = tiny::int8Model();
        for (ModelTensor& tensor : model.tensors)
            if (tensor.name == "sum")
                tensor.shape = {1, 4, 4, 5};
        QVERIFY(base::writeFileAtomically(m_file, toTflite(model)));
        const auto result = verify(m_file, nullptr, input, {});
        QVERIFY2(result, test::reason(result));
        QCOMPARE(codeOf(result->verdict), "not_checked");
        QVERIFY(result->outside.empty());
        QVERIFY(std::any_of(result->findings.begin(), result->findings.end(),
            [](const Finding& finding) { return finding.code == "output_shape"; }));
    }

    void aFileThatIsNoModelIsAnError()
    {
        QVERIFY(base::writeFileAtomically(m_file, "no model"));
        const auto result = verify(m_file, nullptr, input, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("tflite_damaged"));
    }

    void anInputOfAnotherSizeIsAnError()
    {
        QVERIFY(base::writeFileAtomically(m_file, toTflite(tiny::int8Model())));
        const auto result = verify(m_file, nullptr,
            [](std::size_t) { return Result<std::vector<float>>(std::vector<float>(5)); }, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("verify_input"));
    }

    void stoppingIsHeeded()
    {
        QVERIFY(base::writeFileAtomically(m_file, toTflite(tiny::int8Model())));
        std::stop_source stop;
        stop.request_stop();
        const auto result = verify(m_file, nullptr, input, {}, Job(stop.get_token(), {}));
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("stopped"));
    }

    void stepsDecideTheVerdict()
    {
        Comparison same("x", {0.1});
        same.add({{0.1, 0.2}}, {{0.1, 0.2}});
        QCOMPARE(codeOf(same.verdict()), "agrees");
        Comparison one("x", {0.1});
        one.add({{0.1, 0.2}}, {{0.1, 0.3}});
        QCOMPARE(codeOf(one.verdict()), "agrees_within_one_step");
        QCOMPARE(one.result().steps[1], std::uint64_t{1});
        Comparison two("x", {0.1});
        two.add({{0.1, 0.2}}, {{0.1, 0.4}});
        QCOMPARE(codeOf(two.verdict()), "differs");
        Comparison floats("x", {0});
        floats.add({{0.1, 0.2}}, {{0.1, 0.20002}});
        QCOMPARE(codeOf(floats.verdict()), "differs");
        Comparison nothing("x", {0.1});
        QCOMPARE(codeOf(nothing.verdict()), "not_checked");
        Comparison nan("x", {0});
        nan.add({{0.1, 0.2}}, {{0.1, std::nan("")}});
        QCOMPARE(codeOf(nan.verdict()), "differs");
        Comparison nanSteps("x", {0.1});
        nanSteps.add({{0.1, 0.2}}, {{0.1, std::nan("")}});
        QCOMPARE(codeOf(nanSteps.verdict()), "differs");
    }

    void theIntervalIsWilsons()
    {
        // R: prop.test(9, 10, correct = FALSE)$conf.int
        const auto nine = verification::wilson(9, 10);
        QVERIFY(std::abs(nine.low - 0.5958500) < 1e-6);
        QVERIFY(std::abs(nine.high - 0.9821238) < 1e-6);
        QCOMPARE(verification::wilson(16, 16).high, 1.0);
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_file = std::filesystem::path(m_folder.path().toStdString()) / "model.tflite";
};

QTEST_APPLESS_MAIN(TestVerify)
#include "tst_verify.moc"
