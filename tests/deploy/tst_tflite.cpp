// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check_model.h"
#include "deploy/tflite.h"
#include "deploy/tiny_model.h"

#include <QTest>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

QByteArray listed(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings)
        text += finding.code + " (operator " + std::to_string(finding.op) + ", tensor "
            + std::to_string(finding.tensor) + ", " + finding.detail + ")\n";
    return QByteArray::fromStdString(text);
}

void compare(const Model& read, const Model& written)
{
    QCOMPARE(read.tensors.size(), written.tensors.size());
    for (std::size_t i = 0; i < read.tensors.size(); ++i) {
        const ModelTensor& a = read.tensors[i];
        const ModelTensor& b = written.tensors[i];
        QCOMPARE(a.name, b.name);
        QCOMPARE(a.type, b.type);
        QCOMPARE(a.shape, b.shape);
        QVERIFY(a.quantisation == b.quantisation);
        QCOMPARE(a.constant(), b.constant());
        QVERIFY(!a.constant() || *a.data == *b.data);
    }
    QCOMPARE(read.operators.size(), written.operators.size());
    for (std::size_t i = 0; i < read.operators.size(); ++i) {
        const ModelOperator& a = read.operators[i];
        const ModelOperator& b = written.operators[i];
        QCOMPARE(nameOf(a.kind), nameOf(b.kind));
        QCOMPARE(a.inputs, b.inputs);
        QCOMPARE(a.outputs, b.outputs);
        QCOMPARE(a.activation, b.activation);
        QCOMPARE(a.padding, b.padding);
        QCOMPARE(a.strideHeight, b.strideHeight);
        QCOMPARE(a.strideWidth, b.strideWidth);
        QCOMPARE(a.filterHeight, b.filterHeight);
        QCOMPARE(a.filterWidth, b.filterWidth);
        QCOMPARE(a.axis, b.axis);
        QCOMPARE(a.beta, b.beta);
        QCOMPARE(a.newShape, b.newShape);
    }
    QCOMPARE(read.inputs, written.inputs);
    QCOMPARE(read.outputs, written.outputs);
    QCOMPARE(read.description, written.description);
}

}  // namespace

class TestTflite : public QObject
{
    Q_OBJECT

private slots:
    void aModelReadBackIsTheModelWritten_data()
    {
        QTest::addColumn<bool>("int8");
        QTest::newRow("float") << false;
        QTest::newRow("int8 with float edges") << true;
    }
    void aModelReadBackIsTheModelWritten()
    {
        QFETCH(bool, int8);
        const Model model = int8 ? tiny::int8Model() : tiny::floatModel();
        const std::string file = toTflite(model);
        const auto read = fromTflite(file);
        QVERIFY2(read, read ? "" : read.error().code.c_str());
        compare(*read, model);
        for (const auto& [name, value] : model.metadata)
            QCOMPARE(read->metadata.at(name), value);
        QVERIFY2(toTflite(*read) == file, "writing what was read gives other bytes");
        QVERIFY2(toTflite(model) == file, "writing twice gives other bytes");
    }

    void whatWeWriteHasNoFinding()
    {
        for (const Model& model : {tiny::floatModel(), tiny::int8Model()}) {
            const auto inside = checkModel(model);
            QVERIFY2(inside.empty(), listed(inside));
            const auto findings = checkTflite(toTflite(model));
            QVERIFY2(findings.empty(), listed(findings));
        }
    }

    void theIdentifierStandsAtByteFour()
    {
        QCOMPARE(toTflite(tiny::floatModel()).substr(4, 4), std::string("TFL3"));
    }

    void theOldestRuntimeIsNamed()
    {
        // HARD_SWISH came with 1.15.0; nothing in these two is younger.
        for (const Model& model : {tiny::floatModel(), tiny::int8Model()}) {
            const std::string version = fromTflite(toTflite(model))->metadata.at("min_runtime_version");
            QCOMPARE(version.size(), std::size_t{16});
            QCOMPARE(std::string(version.c_str()), std::string("1.15.0"));
        }
    }

    void bytesAtAnyAddressAreRead()
    {
        const std::string file = "?" + toTflite(tiny::int8Model());
        QVERIFY(fromTflite(std::string_view(file).substr(1)));
    }

    void aCutFileIsRefusedWhereverItIsCut()
    {
        const std::string file = toTflite(tiny::int8Model());
        for (std::size_t size = 0; size < file.size(); size += 37) {
            const auto read = fromTflite(std::string_view(file).substr(0, size));
            if (!read)
                QCOMPARE(read.error().code, std::string("tflite_damaged"));
            (void)checkTflite(std::string_view(file).substr(0, size));
        }
        QVERIFY(!fromTflite(std::string_view(file).substr(0, file.size() / 2)));
    }
};

QTEST_APPLESS_MAIN(TestTflite)
#include "tst_tflite.moc"
