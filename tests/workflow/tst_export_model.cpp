// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "graph/weights_file.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "workflow/export_model.h"
#include "workflow/verify_model.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace vulpes;
using workflow::ExportRequest;
using workflow::ModelFormat;
using workflow::Precision;

class TestExportModel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    space::SpacePtr m_space = *space::namedSpace("foxnas-cpu");
    space::Architecture m_network =
        *m_space->parse("foxnas-cpu:192|24:d2e2,2k3,3|40:d2e2,2k3,5|80:d2e2,2k3,3|112:d2e2,2k5,3|160:d2e2,3k3,3");

    std::filesystem::path file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }

    ExportRequest request(const char* name) const
    {
        ExportRequest r;
        r.space = m_space;
        r.architecture = m_network;
        r.classes = 10;
        r.calibration.count = 4;
        r.verifyInputs = 2;
        r.threads = 2;
        r.file = file(name);
        return r;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void everyPrecisionIsWrittenAndReadsBackAsItself_data()
    {
        QTest::addColumn<QByteArray>("precision");
        for (const char* name : {"float32", "float16", "int8"})
            QTest::newRow(name) << QByteArray(name);
    }

    void everyPrecisionIsWrittenAndReadsBackAsItself()
    {
        QFETCH(QByteArray, precision);
        ExportRequest r = request((precision + ".tflite").constData());
        r.precision = *workflow::precisionFromCode(precision.toStdString());
        r.studyDigest = "abc";
        const auto result = workflow::exportModel(r);
        QVERIFY2(result, result ? "" : result.error().code.c_str());
        QCOMPARE(std::filesystem::file_size(r.file), result->bytes);
        QVERIFY(std::filesystem::exists(result->reportFile));
        QVERIFY(std::filesystem::exists(result->pageFile));

        const auto facts = workflow::readModelFacts(r.file);
        QVERIFY2(facts, facts ? "" : facts.error().code.c_str());
        QCOMPARE(facts->precision, precision.toStdString());
        QVERIFY(facts->untrained);
        QCOMPARE(facts->metadata.at("vulpes.architecture"), m_space->format(m_network));
        QCOMPARE(facts->metadata.at("vulpes.study_digest"), std::string("abc"));
        QVERIFY(facts->preprocessing.has_value());
        QVERIFY(*facts->preprocessing == result->preprocessing);
        for (const auto& finding : result->verification.findings)
            QVERIFY2(finding.weight != deploy::Finding::Weight::Error, finding.code.c_str());
    }

    void theReportNamesWhatDecidedTheFile()
    {
        ExportRequest r = request("report.tflite");
        r.precision = Precision::Int8;
        const auto result = workflow::exportModel(r);
        QVERIFY(result);
        const base::Json& report = result->report;
        QCOMPARE(report.at("schema").get<std::string>(), std::string("vulpes.model_report/1"));
        QCOMPARE(report.at("sha256").get<std::string>(), base::sha256(*base::readFile(r.file)));
        QCOMPARE(report.at("calibration").at("inputs").get<int>(), 4);
        QVERIFY(std::find(result->warnings.begin(), result->warnings.end(), "calibration_few") != result->warnings.end());
        QVERIFY(std::find(result->warnings.begin(), result->warnings.end(), "untrained") != result->warnings.end());
        const std::string page = *base::readFile(result->pageFile);
        QVERIFY(page.find("The weights are random") != std::string::npos);
        QVERIFY(page.find("http") == std::string::npos);
        QVERIFY(page.find("<script") == std::string::npos);
    }

    void theSameRequestGivesTheSameBytes()
    {
        ExportRequest a = request("a.tflite");
        ExportRequest b = request("b.tflite");
        a.precision = b.precision = Precision::Int8;
        b.threads = 1;
        a.verify = b.verify = false;
        QVERIFY(workflow::exportModel(a));
        QVERIFY(workflow::exportModel(b));
        QVERIFY(*base::readFile(a.file) == *base::readFile(b.file));
    }

    void trainedWeightsBringTheirPreprocessing()
    {
        ExportRequest r = request("trained.tflite");
        graph::TaskShape task;
        task.classes = 10;
        graph::Weights weights = graph::untrainedWeights(*space::describe(*m_space, m_network, task), 3);
        weights.facts["origin"] = "trained";
        data::Preprocessing preprocessing;
        preprocessing.order = data::Preprocessing::ChannelOrder::Bgr;
        preprocessing.mean = {0.1, 0.2, 0.3};
        for (int i = 0; i < 10; ++i)
            preprocessing.classes.push_back("class " + std::to_string(i));
        weights.facts["preprocessing"] = data::toJson(preprocessing).dump();
        r.weights = file("trained.safetensors");
        QVERIFY(graph::writeWeights(r.weights, weights));
        const auto result = workflow::exportModel(r);
        QVERIFY2(result, result ? "" : result.error().code.c_str());
        QVERIFY(result->warnings.empty());
        const auto facts = workflow::readModelFacts(r.file);
        QVERIFY(facts);
        QVERIFY(!facts->untrained);
        QCOMPARE(facts->preprocessing->classes, preprocessing.classes);
        QVERIFY(facts->preprocessing->order == data::Preprocessing::ChannelOrder::Bgr);
        QCOMPARE(facts->preprocessing->height, 192);

        // The same file, asked whether it holds those weights, and then others.
        workflow::VerifyModelRequest check;
        check.file = r.file;
        check.space = m_space;
        check.architecture = m_network;
        check.weights = r.weights;
        check.options.inputs = 1;
        check.options.outside = false;
        auto verified = workflow::verifyModel(check);
        QVERIFY2(verified, verified ? "" : verified.error().code.c_str());
        QVERIFY(verified->passed());
        weights.arrays.begin()->second.values.front() += 1;
        QVERIFY(graph::writeWeights(r.weights, weights));
        verified = workflow::verifyModel(check);
        QVERIFY(verified);
        QVERIFY(!verified->passed());
    }

    void weightsOfAnotherNetworkAreRefusedAndNothingIsWritten()
    {
        ExportRequest r = request("never.tflite");
        graph::TaskShape task;
        task.classes = 7;
        r.weights = file("other.safetensors");
        QVERIFY(graph::writeWeights(r.weights, graph::untrainedWeights(*space::describe(*m_space, m_network, task), 3)));
        const auto result = workflow::exportModel(r);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("weights_shape"));
        QVERIFY(!std::filesystem::exists(r.file));
    }

    void anUnwritableTargetLeavesNothing()
    {
        ExportRequest r = request("missing/net.tflite");
        r.verify = false;
        const auto result = workflow::exportModel(r);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("file_unwritable"));
    }

    void onnxIsComparedWithOnnxRuntimeOrSaysThatItIsNot()
    {
        ExportRequest r = request("fine.onnx");
        r.format = ModelFormat::Onnx;
        const auto result = workflow::exportModel(r);
        QVERIFY2(result, result ? "" : result.error().code.c_str());
        const deploy::Verification& v = result->verification;
        QVERIFY(v.outside.empty() ? v.verdict == deploy::Verdict::NotChecked && !v.outsideMissing.empty() : v.verdict == deploy::Verdict::Agrees);
    }

    void onnxRefusesInt8()
    {
        ExportRequest r = request("net.onnx");
        r.format = ModelFormat::Onnx;
        r.precision = Precision::Int8;
        const auto result = workflow::exportModel(r);
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("export_onnx_precision"));
    }

    void aFileOfAnotherNetworkFailsTheCheck()
    {
        ExportRequest r = request("one.tflite");
        r.verify = false;
        QVERIFY(workflow::exportModel(r));
        workflow::VerifyModelRequest check;
        check.file = r.file;
        check.space = m_space;
        check.architecture = *m_space->with(m_network, "s24.b1.kernel", 7);
        check.studyDigest = "the study";
        check.options.inputs = 1;
        check.options.outside = false;
        const auto verified = workflow::verifyModel(check);
        QVERIFY(verified);
        QVERIFY(!verified->passed());
        for (const auto& c : verified->checks)
            QCOMPARE(c.state == workflow::ModelCheck::State::Failed, c.code == "architecture" || c.code == "study");
    }

    void namesAreFilledAndKeptSafe()
    {
        workflow::NameFacts facts;
        facts.device = "Pixel 6/big";
        facts.latencyMs = 54.96;
        facts.accuracy = 73.678;
        facts.index = 3;
        QCOMPARE(*workflow::fileName("fox_{device}_{latency}_{acc}-{index}", facts), std::string("fox_Pixel_6_big_55.0_73.68-3"));
        QCOMPARE(*workflow::fileName("{budget}", facts), std::string("none"));
        QCOMPARE(workflow::fileName("{colour}", facts).error().code, std::string("template_unknown"));
        QVERIFY(!workflow::fileName("{latency", facts));
    }

    void indicesAlongAFrontKeepBothEnds()
    {
        QCOMPARE(workflow::spreadIndices(100, 3), (std::vector<std::size_t>{0, 49, 99}));
        QCOMPARE(workflow::spreadIndices(2, 5), (std::vector<std::size_t>{0, 1}));
        QCOMPARE(workflow::spreadIndices(7, 1), (std::vector<std::size_t>{0}));
        QVERIFY(workflow::spreadIndices(0, 4).empty());
    }
};

QTEST_GUILESS_MAIN(TestExportModel)
#include "tst_export_model.moc"
