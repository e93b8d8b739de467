// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "deploy/model_json.h"
#include "deploy/need_runtimes.h"
#include "deploy/onnx.h"
#include "deploy/tflite.h"
#include "deploy/tiny_model.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

constexpr std::size_t kInputs = 4;
constexpr int kSide = 8;
constexpr int kChannels = 3;

std::vector<float> floats(const TensorBytes& bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

std::vector<float> picture(std::size_t index)
{
    std::vector<float> values =
        tiny::numbers(kSide * kSide * kChannels, static_cast<std::uint32_t>(100 + index));
    for (float& value : values)
        value *= 4;
    return values;
}

std::vector<float> channelsFirst(const std::vector<float>& values)
{
    std::vector<float> result;
    for (std::size_t c = 0; c < kChannels; ++c)
        for (std::size_t i = 0; i < kSide * kSide; ++i)
            result.push_back(values[i * kChannels + c]);
    return result;
}

}  // namespace

class TestOnnx : public QObject
{
    Q_OBJECT

private slots:
    void onnxRuntimeAndTheInterpreterAgree()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Onnx);
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const Model model = tiny::floatModel();
        const auto onnx = toOnnx(model);
        QVERIFY2(onnx, test::reason(onnx));
        QVERIFY(base::writeFileAtomically(path / "a.onnx", *onnx));
        QVERIFY(base::writeFileAtomically(path / "a.tflite", toTflite(model)));
        std::vector<std::vector<TensorBytes>> last, first;
        for (std::size_t i = 0; i < kInputs; ++i) {
            last.push_back({*tiny::bytes(picture(i))});
            first.push_back({*tiny::bytes(channelsFirst(picture(i)))});
        }
        const auto ours =
            runOutside(test::runtimes(OutsideRuntime::Format::Tflite).front(), path / "a.tflite", last);
        const auto theirs =
            runOutside(test::runtimes(OutsideRuntime::Format::Onnx).front(), path / "a.onnx", first);
        QVERIFY2(ours, test::reason(ours));
        QVERIFY2(theirs, test::reason(theirs));
        for (std::size_t i = 0; i < kInputs; ++i) {
            const auto a = floats(ours->at(i).at(0));
            const auto b = floats(theirs->at(i).at(0));
            QCOMPARE(a.size(), b.size());
            for (std::size_t k = 0; k < a.size(); ++k)
                QVERIFY2(std::abs(a[k] - b[k]) <= 1e-5F, qPrintable(QString::number(a[k] - b[k])));
        }
    }

    void anInt8ModelIsRefused()
    {
        const auto onnx = toOnnx(tiny::int8Model());
        QVERIFY(!onnx);
        QCOMPARE(onnx.error().code, std::string("onnx_precision"));
    }

    void theSameModelGivesTheSameBytes()
    {
        QVERIFY(*toOnnx(tiny::floatModel()) == *toOnnx(tiny::floatModel()));
    }

    void theDescriptionNamesPrecisionOperatorsAndTensors()
    {
        const base::Json json = toJson(tiny::int8Model());
        QCOMPARE(json["precision"].get<std::string>(), std::string("int8 with float edges"));
        QCOMPARE(json["operators"].size(), tiny::int8Model().operators.size());
        QCOMPARE(json["operators"][1]["operator"].get<std::string>(), std::string("CONV_2D"));
        QCOMPARE(json["operators"][1]["stride"].dump(), std::string("[2,2]"));
        QCOMPARE(json["tensors"][1]["type"].get<std::string>(), std::string("int8"));
        QCOMPARE(json["tensors"][0]["shape"].dump(), std::string("[1,8,8,3]"));
        QCOMPARE(json["metadata"]["vulpes.architecture"].get<std::string>(), std::string("tiny"));
        QCOMPARE(toJson(tiny::floatModel())["precision"].get<std::string>(), std::string("float32"));
    }
};

QTEST_APPLESS_MAIN(TestOnnx)
#include "tst_onnx.moc"
