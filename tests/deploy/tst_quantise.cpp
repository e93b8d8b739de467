// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/tiny_network.h"

#include "deploy/half.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <thread>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

Executor executorOf(const Model& model)
{
    auto made = Executor::prepare(std::make_shared<const Model>(model));
    if (!made)
        qFatal("%s", made.error().code.c_str());
    return std::move(*made);
}

std::vector<float> floatOutput(Executor& executor, const std::vector<float>& input)
{
    const std::vector<TensorBytes> inputs = {test::bytesOf(input)};
    return test::valuesOf<float>(executor.run(inputs).value().front());
}

template<typename T>
std::size_t top(const std::vector<T>& values)
{
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

} // namespace

class TestQuantise : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto pair = test::modelPair(test::tinyNetwork(), 7);
        QVERIFY2(pair.has_value(), pair ? "" : pair.error().code.c_str());
        m_pair = std::move(*pair);
    }

    void everyActivationIsInt8AndEveryRuleOfTheFormatHolds()
    {
        const Model& model = m_pair.integerModel;
        const auto scale = [&](int t) { return model.tensors[static_cast<std::size_t>(t)].quantisation.scale.front(); };
        const auto tensor = [&](int t) -> const ModelTensor& { return model.tensors[static_cast<std::size_t>(t)]; };
        for (const ModelTensor& t : model.tensors)
            QVERIFY(t.type == ElementType::Int8 || (t.constant() && t.type == ElementType::Int32));
        for (const ModelOperator& op : model.operators) {
            const int out = op.outputs.front();
            switch (op.kind) {
            case OperatorKind::Conv2d:
            case OperatorKind::DepthwiseConv2d:
            case OperatorKind::FullyConnected: {
                const Quantisation& w = tensor(op.inputs[1]).quantisation;
                const Quantisation& b = tensor(op.inputs[2]).quantisation;
                const bool connected = op.kind == OperatorKind::FullyConnected;
                QCOMPARE(w.scale.size(), connected ? std::size_t{1} : static_cast<std::size_t>(tensor(op.inputs[2]).shape[0]));
                QCOMPARE(w.axis, op.kind == OperatorKind::DepthwiseConv2d ? 3 : 0);
                QCOMPARE(b.scale.size(), w.scale.size());
                for (std::size_t c = 0; c < w.scale.size(); ++c) {
                    QCOMPARE(b.scale[c], scale(op.inputs[0]) * w.scale[c]);
                    QVERIFY(b.zeroPoint[c] == 0 && w.zeroPoint[c] == 0);
                }
                for (const std::int8_t q : test::valuesOf<std::int8_t>(*tensor(op.inputs[1]).data))
                    QVERIFY(q >= -127);
                break;
            }
            case OperatorKind::MaxPool2d:
            case OperatorKind::AveragePool2d:
            case OperatorKind::Reshape:
                QCOMPARE(tensor(op.inputs[0]).quantisation, tensor(out).quantisation);
                break;
            case OperatorKind::Concatenation:
                for (const int in : op.inputs)
                    QCOMPARE(tensor(in).quantisation, tensor(out).quantisation);
                break;
            case OperatorKind::HardSwish:
                QVERIFY(scale(op.inputs[0]) / 128 < scale(out));
                break;
            case OperatorKind::Mean:
                QCOMPARE(tensor(out).quantisation.zeroPoint.front() % 2, 0);
                break;
            case OperatorKind::Logistic:
            case OperatorKind::Softmax:
                QCOMPARE(scale(out), 1.0F / 256);
                QCOMPARE(tensor(out).quantisation.zeroPoint.front(), -128);
                break;
            default:
                break;
            }
        }
    }

    void theScalarsOfHardSigmoidUseTheirWholeRange()
    {
        for (const ModelTensor& t : m_pair.integerModel.tensors)
            if (t.name.rfind("hard_sigmoid.", 0) == 0) {
                QCOMPARE(test::valuesOf<std::int8_t>(*t.data).front(), 127);
                QCOMPARE(t.quantisation.zeroPoint.front(), -128);
            }
    }

    void aDeadChannelWithABiasKeepsItsBias()
    {
        graph::GraphBuilder b({4, 4, 3, 10});
        b.convolution("c", b.input(), 2, {});
        const graph::Graph graph = std::move(b).finish();
        graph::Weights weights = graph::untrainedWeights(graph, 1);
        auto& w = weights.arrays["c.weight"].values;
        std::fill(w.begin(), w.begin() + 3, 0.0F);
        weights.arrays["c.bias"].values = {2.5F, -0.5F};
        const Model model = lower(graph, weights, {.probabilities = false}).value();
        const auto input = [&](std::size_t i) -> Result<std::vector<float>> { return test::normalInput(graph.task, i); };
        const Model integer = quantise(model, calibrate(model, 4, input, {}).value(), Edges::Float).value();
        Executor executor = executorOf(integer);
        const auto out = floatOutput(executor, test::normalInput(graph.task, 99));
        for (std::size_t i = 0; i < out.size(); i += 2)
            QVERIFY(std::fabs(out[i] - 2.5F) < 0.05F);
    }

    void floatEdgesGiveTheSameIntegersInside()
    {
        const auto edged = test::modelPair(test::tinyNetwork(), 7, Edges::Float).value().integerModel;
        QCOMPARE(edged.operators.front().kind, OperatorKind::Quantize);
        QCOMPARE(edged.operators.back().kind, OperatorKind::Dequantize);
        Executor inside = executorOf(m_pair.integerModel);
        Executor outside = executorOf(edged);
        const auto input = test::normalInput({33, 32, 3, 10}, 5);
        const std::vector<TensorBytes> integers = {test::quantisedInput(m_pair.integerModel, input)};
        const auto probabilities = test::valuesOf<std::int8_t>(inside.run(integers).value().front());
        const auto floats = floatOutput(outside, input);
        for (std::size_t c = 0; c < floats.size(); ++c)
            QCOMPARE(floats[c], static_cast<float>(probabilities[c] + 128) / 256);
    }

    void calibrationDoesNotDependOnThreads()
    {
        const auto task = test::tinyNetwork().task;
        const auto input = [&](std::size_t i) -> Result<std::vector<float>> { return test::normalInput(task, i); };
        for (const auto method : {CalibrationOptions::Method::MinMax, CalibrationOptions::Method::Percentile}) {
            const auto one = calibrate(m_pair.floatModel, 9, input, {.method = method, .threads = 1}).value();
            const auto three = calibrate(m_pair.floatModel, 9, input, {.method = method, .threads = 3}).value();
            QCOMPARE(one.coverage, three.coverage);
            for (std::size_t t = 0; t < one.ranges.size(); ++t)
                QVERIFY(one.ranges[t].minimum == three.ranges[t].minimum && one.ranges[t].maximum == three.ranges[t].maximum);
        }
    }

    void percentilesClipTheTailsOnly()
    {
        const auto task = test::tinyNetwork().task;
        const auto input = [&](std::size_t i) -> Result<std::vector<float>> { return test::normalInput(task, i); };
        const auto whole = calibrate(m_pair.floatModel, 8, input, {}).value();
        const auto clipped
            = calibrate(m_pair.floatModel, 8, input, {.method = CalibrationOptions::Method::Percentile, .percentile = 99}).value();
        // The input is standard normal: 99 % of it lies within ±2.576.
        const auto in = static_cast<std::size_t>(m_pair.floatModel.inputs.front());
        QVERIFY(std::fabs(clipped.ranges[in].maximum - 2.576F) < 0.1F);
        QVERIFY(std::fabs(clipped.ranges[in].minimum + 2.576F) < 0.1F);
        QVERIFY(whole.ranges[in].maximum > 3.3F);
    }

    void calibrationFailsAsItsInputDoes()
    {
        const auto none = calibrate(m_pair.floatModel, 0, {}, {});
        QCOMPARE(none.error().code, std::string("calibration_empty"));
        const auto broken = [](std::size_t i) -> Result<std::vector<float>> {
            if (i >= 3)
                return fail(inputError("picture_unreadable").with("file", i));
            return test::normalInput(test::tinyNetwork().task, i);
        };
        const auto failed = calibrate(m_pair.floatModel, 20, broken, {.threads = 2});
        QCOMPARE(failed.error().code, std::string("picture_unreadable"));
        QCOMPARE(std::get<std::int64_t>(failed.error().facts.front().value), 3);
        const auto infinite = [](std::size_t) -> Result<std::vector<float>> {
            auto values = test::normalInput(test::tinyNetwork().task, 1);
            values[5] = std::nanf("");
            return values;
        };
        QCOMPARE(calibrate(m_pair.floatModel, 1, infinite, {}).error().code, std::string("calibration_not_finite"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(calibrate(m_pair.floatModel, 4, broken, {}, Job(stop.get_token(), {})).error().kind, ErrorKind::Stopped);
    }

    void int8AgreesWithFloatOnANetworkOfASpace()
    {
        const auto space = space::namedSpace("foxnas-cpu").value();
        base::Random random(3);
        const auto network = space->sample(random);
        const auto graph = space::describe(*space, network, {64, 64, 3, 10}).value();
        const auto pair = test::modelPair(graph, 11);
        QVERIFY(pair.has_value());
        Executor real = executorOf(pair->floatModel);
        Executor integer = executorOf(pair->integerModel);
        int same = 0;
        for (std::uint64_t i = 0; i < 16; ++i) {
            const auto input = test::normalInput(graph.task, i);
            const std::vector<TensorBytes> integers = {test::quantisedInput(pair->integerModel, input)};
            const auto q = test::valuesOf<std::int8_t>(integer.run(integers).value().front());
            const auto p = floatOutput(real, input);
            // A tie of the int8 output counts when the float's first class is among the tied.
            same += q[top(p)] == *std::max_element(q.begin(), q.end()) ? 1 : 0;
        }
        QVERIFY2(same >= 13, qPrintable(QString::number(same)));
    }

    void float16WeightsHalveTheBytesAndBarelyMoveTheOutput()
    {
        const Model halved = withFloat16Weights(m_pair.floatModel);
        const auto bytes = [](const Model& model) {
            std::size_t sum = 0;
            for (const ModelTensor& t : model.tensors)
                sum += t.data ? t.data->size() : 0;
            return static_cast<double>(sum);
        };
        QVERIFY(bytes(halved) < 0.51 * bytes(m_pair.floatModel));
        Executor a = executorOf(m_pair.floatModel);
        Executor b = executorOf(halved);
        const auto input = test::normalInput({33, 32, 3, 10}, 5);
        const auto exact = floatOutput(a, input);
        const auto near = floatOutput(b, input);
        for (std::size_t c = 0; c < exact.size(); ++c)
            QVERIFY(std::fabs(exact[c] - near[c]) < 0.01F);
    }

    void halvesRoundToTheNearestEven()
    {
        QCOMPARE(toHalf(1.0F), std::uint16_t{0x3c00});
        QCOMPARE(toHalf(-2.0F), std::uint16_t{0xc000});
        QCOMPARE(toHalf(65504.0F), std::uint16_t{0x7bff});
        QCOMPARE(toHalf(65520.0F), std::uint16_t{0x7c00});
        QCOMPARE(toHalf(0x1p-24F), std::uint16_t{1});
        QCOMPARE(toHalf(1.0F + 0x1p-11F), std::uint16_t{0x3c00});
        QCOMPARE(toHalf(1.0F + 3 * 0x1p-11F), std::uint16_t{0x3c02});
        for (int half = 0; half < 0x7c00; ++half)
            QCOMPARE(toHalf(fromHalf(static_cast<std::uint16_t>(half))), static_cast<std::uint16_t>(half));
    }

    void allOutputsAreAllActivations()
    {
        const Model all = withAllOutputs(m_pair.integerModel);
        QCOMPARE(all.outputs.size(), m_pair.integerModel.operators.size());
        QVERIFY(std::is_sorted(all.outputs.begin(), all.outputs.end()));
        Executor executor = executorOf(all);
        const std::vector<TensorBytes> inputs = {test::quantisedInput(all, test::normalInput({33, 32, 3, 10}, 5))};
        const auto outputs = executor.run(inputs).value();
        QCOMPARE(outputs.size(), all.outputs.size());
    }

private:
    test::ModelPair m_pair;
};

QTEST_APPLESS_MAIN(TestQuantise)
#include "tst_quantise.moc"
