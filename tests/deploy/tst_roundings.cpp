// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "deploy/need_runtimes.h"
#include "deploy/tflite.h"
#include "deploy/tiny_network.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

struct Quantised
{
    float scale;
    int zero;
};

ModelTensor tensor(const char* name, std::vector<int> shape, Quantised q)
{
    return {name, ElementType::Int8, std::move(shape), {{q.scale}, {q.zero}, 0}, nullptr};
}

std::vector<std::int8_t> allIntegers(std::size_t count, std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<std::int8_t> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(static_cast<std::int8_t>(i < 256 ? static_cast<int>(i) - 128 : static_cast<int>(random.below(256)) - 128));
    return values;
}

/// One operator on an input of 256 channels, so that every int8 value comes.
Model single(OperatorKind kind, Quantised in, Quantised out, int height = 2, int width = 2)
{
    Model model;
    const bool mean = kind == OperatorKind::Mean;
    model.tensors = {tensor("in", {1, height, width, 256}, in), tensor("out", {1, mean ? 1 : height, mean ? 1 : width, 256}, out)};
    ModelOperator op;
    op.kind = kind;
    op.inputs = {0};
    op.outputs = {1};
    if (mean) {
        model.tensors.push_back({"axes", ElementType::Int32, {2}, {}, std::make_shared<TensorBytes>(test::bytesOf(std::vector<std::int32_t>{1, 2}))});
        op.inputs.push_back(2);
    }
    model.operators = {op};
    model.inputs = {0};
    model.outputs = {1};
    return model;
}

Model twoInputs(OperatorKind kind, Quantised a, Quantised b, Quantised out)
{
    Model model = single(OperatorKind::Relu, a, out);
    model.tensors.push_back(tensor("b", {1, 2, 2, 256}, b));
    model.operators[0].kind = kind;
    model.operators[0].inputs = {0, 2};
    model.inputs = {0, 2};
    return model;
}

} // namespace

/// Numbers that lie exactly between two steps are where kernels differ; ours must fall on the runtimes' side.
class TestRoundings : public QObject
{
    Q_OBJECT

private slots:
    void halvesFallAsInTheInterpreters_data()
    {
        QTest::addColumn<int>("model");
        for (std::size_t i = 0; i < m_models.size(); ++i)
            QTest::addRow("%s in %g (%d), out %g (%d)", nameOf(m_models[i].operators[0].kind),
                static_cast<double>(m_models[i].tensors[0].quantisation.scale.front()),
                static_cast<int>(m_models[i].tensors[0].quantisation.zeroPoint.front()),
                static_cast<double>(m_models[i].tensors[1].quantisation.scale.front()),
                static_cast<int>(m_models[i].tensors[1].quantisation.zeroPoint.front()))
                << static_cast<int>(i);
    }
    void halvesFallAsInTheInterpreters()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        QFETCH(int, model);
        const Model& m = m_models[static_cast<std::size_t>(model)];
        std::vector<TensorBytes> inputs;
        for (std::size_t i = 0; i < m.inputs.size(); ++i)
            inputs.push_back(test::bytesOf(allIntegers(static_cast<std::size_t>(m.tensors[0].elements()), 7 + i)));
        if (m.inputs.size() == 2)
            std::reverse(inputs[1].begin(), inputs[1].begin() + 256);
        const auto file = std::filesystem::path(m_folder.filePath("one.tflite").toStdString());
        QVERIFY(base::writeFileAtomically(file, toTflite(m)).has_value());
        for (const OutsideRuntime& runtime : test::runtimes(OutsideRuntime::Format::Tflite)) {
            auto executor = Executor::prepare(std::make_shared<const Model>(m), runtime.generation);
            QVERIFY(executor.has_value());
            const auto ours = test::valuesOf<std::int8_t>(executor->run(inputs).value().front());
            const std::vector<std::vector<TensorBytes>> given = {inputs};
            const auto outputs = runOutside(runtime, file, given);
            QVERIFY2(outputs, test::reason(outputs));
            const auto theirs = test::valuesOf<std::int8_t>((*outputs)[0][0]);
            int different = 0;
            QString first;
            for (std::size_t i = 0; i < ours.size(); ++i)
                if (ours[i] != theirs[i] && different++ == 0)
                    first = QString("element %1: ours %2, theirs %3").arg(i).arg(ours[i]).arg(theirs[i]);
            QVERIFY2(different == 0, qPrintable(QString("%1: %2 of %3; %4")
                                                    .arg(QString::fromStdString(runtime.id)).arg(different).arg(ours.size()).arg(first)));
        }
    }

    void floatsFallAsInTheInterpreters_data()
    {
        QTest::addColumn<float>("scale");
        QTest::newRow("a power of two") << 0.25F;
        QTest::newRow("odd") << 0.3137F;
        QTest::newRow("small") << 0.0371F;
    }
    void floatsFallAsInTheInterpreters()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        QFETCH(float, scale);
        Model m = single(OperatorKind::Quantize, {1, 0}, {scale, -3});
        m.tensors[0].type = ElementType::Float32;
        m.tensors[0].quantisation = {};
        std::vector<float> values;
        for (int i = 0; i < 1024; ++i)
            values.push_back(static_cast<float>(i - 512) / 8 * scale * (i % 2 == 0 ? 1.0F : 3.7F));
        const std::vector<std::vector<TensorBytes>> inputs = {{test::bytesOf(values)}};
        auto executor = Executor::prepare(std::make_shared<const Model>(m)).value();
        const auto ours = test::valuesOf<std::int8_t>(executor.run(inputs.front()).value().front());
        const auto file = std::filesystem::path(m_folder.filePath("quantize.tflite").toStdString());
        QVERIFY(base::writeFileAtomically(file, toTflite(m)).has_value());
        for (const OutsideRuntime& runtime : test::runtimes(OutsideRuntime::Format::Tflite)) {
            const auto outputs = runOutside(runtime, file, inputs);
            QVERIFY2(outputs, test::reason(outputs));
            const auto theirs = test::valuesOf<std::int8_t>((*outputs)[0][0]);
            for (std::size_t i = 0; i < ours.size(); ++i)
                QVERIFY2(ours[i] == theirs[i], qPrintable(QString("%1: %2: ours %3, theirs %4")
                    .arg(QString::fromStdString(runtime.id)).arg(values[i]).arg(ours[i]).arg(theirs[i])));
        }
    }

private:
    QTemporaryDir m_folder;
    /// MEAN also at odd zero points and where products in single precision miss a half: there the two interpreters differ.
    const std::vector<Model> m_models = {
        single(OperatorKind::Mean, {0.5F, 3}, {0.5F, 4}),
        single(OperatorKind::Mean, {0.5F, -128}, {0.5F, -128}),
        single(OperatorKind::Mean, {0.5F, 3}, {0.25F, -8}),
        single(OperatorKind::Mean, {0.5F, 3}, {0.33F, -6}),
        single(OperatorKind::Mean, {0.0237F, 3}, {0.0151F, -6}),
        single(OperatorKind::Mean, {0.0137F, 3}, {0.0051F, -8}, 7, 7),
        single(OperatorKind::Mean, {0.25F, 3}, {0.125F, 0}, 6, 6),
        single(OperatorKind::Mean, {0.025F, 3}, {0.0125F, 0}, 6, 5),
        single(OperatorKind::Mean, {0.5F, 3}, {0.5F, 5}),
        single(OperatorKind::Mean, {0.05F, 3}, {0.007F, -100}, 8, 8),
        single(OperatorKind::Mean, {0.0350F, 9}, {0.0075F, -97}, 3, 3),
        single(OperatorKind::Mean, {0.0469339F, -7}, {0.0187736F, -61}, 13, 13),
        single(OperatorKind::Mean, {0.0252042F, 31}, {0.0630104F, -81}, 6, 6),
        single(OperatorKind::Relu, {0.25F, 3}, {0.5F, -128}),
        single(OperatorKind::Relu, {0.25F, 3}, {0.5F, 5}),
        single(OperatorKind::Relu6, {0.0625F, -20}, {0.125F, -128}),
        single(OperatorKind::Logistic, {0.0625F, 3}, {1.0F / 256, -128}),
        single(OperatorKind::HardSwish, {0.0625F, 3}, {0.0625F, -100}),
        single(OperatorKind::HardSwish, {0.03F, -5}, {0.011F, -90}),
        single(OperatorKind::HardSwish, {0.2F, 0}, {0.15F, -120}),
        single(OperatorKind::HardSwish, {0.001F, 0}, {0.0007F, 0}),
        twoInputs(OperatorKind::Mul, {0.25F, 1}, {0.5F, -3}, {0.25F, 2}),
        twoInputs(OperatorKind::Mul, {0.02F, 1}, {1.0F / 256, -128}, {0.02F, 1}),
        twoInputs(OperatorKind::Mul, {0.02F, 1}, {0.03F, 4}, {0.011F, 1}),
        twoInputs(OperatorKind::Add, {0.5F, 1}, {0.25F, -3}, {0.5F, 2}),
        twoInputs(OperatorKind::Add, {0.02F, 1}, {0.03F, 4}, {0.041F, 1}),
    };
};

QTEST_GUILESS_MAIN(TestRoundings)
#include "tst_roundings.moc"
