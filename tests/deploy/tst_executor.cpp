// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/naive_operators.h"
#include "deploy/random_networks.h"

#include "space/describe.h"
#include "space/named_spaces.h"

#include <QTest>

#include <thread>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

std::vector<double> numbersOf(ElementType type, std::span<const std::byte> bytes)
{
    const auto widened = [](const auto& values) { return std::vector<double>(values.begin(), values.end()); };
    switch (type) {
    case ElementType::Float32:
        return widened(test::valuesOf<float>(bytes));
    case ElementType::Int32:
        return widened(test::valuesOf<std::int32_t>(bytes));
    default:
        return widened(test::valuesOf<std::int8_t>(bytes));
    }
}

Executor executorOf(const Model& model)
{
    auto made = Executor::prepare(std::make_shared<const Model>(model));
    if (!made)
        qFatal("%s %s", made.error().code.c_str(), std::get<std::string>(made.error().facts.back().value).c_str());
    made->keepAll(true);
    return std::move(*made);
}

/// Runs the model and holds every operator's output against the definition applied to the inputs it really had.
/// Returns what differs first, empty if nothing does.
QString firstDifference(const Model& model, const TensorBytes& input)
{
    Executor executor = executorOf(model);
    if (!executor.run({&input, 1}))
        return "does not run";
    const test::NaiveOperators naive(model, [&](int t) {
        return numbersOf(model.tensors[static_cast<std::size_t>(t)].type, executor.tensor(t));
    });
    for (const ModelOperator& op : model.operators) {
        const int out = op.outputs.front();
        const ElementType type = model.tensors[static_cast<std::size_t>(out)].type;
        const auto expected = naive.run(op);
        const auto found = numbersOf(type, executor.tensor(out));
        if (expected.size() != found.size())
            return QString("%1: size").arg(nameOf(op.kind));
        double largest = 0;
        for (const double value : expected)
            largest = std::max(largest, std::fabs(value));
        // HARD_SWISH has its own fixed point, a step from the exact value at most; whoever has the interpreters holds it to the bit.
        const double allowed = type == ElementType::Float32 ? 2e-6 * (1 + largest) : op.kind == OperatorKind::HardSwish ? 1 : 0;
        for (std::size_t i = 0; i < found.size(); ++i)
            if (!(std::fabs(expected[i] - found[i]) <= allowed))
                return QString("%1 (%2) element %3: %4, expected %5")
                    .arg(nameOf(op.kind), QString::fromStdString(op.source))
                    .arg(i)
                    .arg(found[i])
                    .arg(expected[i]);
    }
    return {};
}

/// One convolution, depthwise convolution or pool with any options, as the reader may meet them.
Model windowed(OperatorKind kind, int height, int width, int kernel, int stride, int dilation, Padding padding, FusedActivation activation)
{
    const int channels = 5;
    const int outputs = kind == OperatorKind::Conv2d ? 19 : channels;
    const int reach = (kernel - 1) * dilation + 1;
    const auto sized = [&](int n) { return padding == Padding::Same ? (n + stride - 1) / stride : (n - reach) / stride + 1; };
    base::Random random(static_cast<std::uint64_t>(height * 1000 + width * 10 + kernel));
    const auto constant = [&](const char* name, std::vector<int> shape) {
        ModelTensor t{name, ElementType::Float32, std::move(shape), {}, nullptr};
        std::vector<float> values;
        for (std::int64_t i = 0; i < t.elements(); ++i)
            values.push_back(static_cast<float>(random.normal()) * 0.3F);
        t.data = std::make_shared<TensorBytes>(test::bytesOf(values));
        return t;
    };
    Model model;
    model.tensors = {{"in", ElementType::Float32, {1, height, width, channels}, {}, nullptr},
        {"out", ElementType::Float32, {1, sized(height), sized(width), outputs}, {}, nullptr}};
    ModelOperator op;
    op.kind = kind;
    op.inputs = {0};
    op.outputs = {1};
    op.activation = activation;
    op.padding = padding;
    op.strideHeight = op.strideWidth = stride;
    if (kind == OperatorKind::Conv2d || kind == OperatorKind::DepthwiseConv2d) {
        op.dilationHeight = op.dilationWidth = dilation;
        model.tensors.push_back(constant("weight",
            kind == OperatorKind::Conv2d ? std::vector<int>{outputs, kernel, kernel, channels} : std::vector<int>{1, kernel, kernel, channels}));
        model.tensors.push_back(constant("bias", {outputs}));
        op.inputs = {0, 2, 3};
    }
    op.filterHeight = op.filterWidth = kernel;
    model.operators = {op};
    model.inputs = {0};
    model.outputs = {1};
    return model;
}

Model quantised(const Model& model)
{
    const auto shape = model.tensors[static_cast<std::size_t>(model.inputs.front())].shape;
    const auto input = [&](std::size_t i) -> Result<std::vector<float>> { return test::normalInput({shape[1], shape[2], shape[3], 1}, i); };
    return quantise(model, calibrate(model, 4, input, {}).value(), Edges::Int8).value();
}

} // namespace

class TestExecutor : public QObject
{
    Q_OBJECT

private slots:
    void everyWindowIsComputedAsDefined()
    {
        int cases = 0;
        for (const auto kind : {OperatorKind::Conv2d, OperatorKind::DepthwiseConv2d, OperatorKind::MaxPool2d, OperatorKind::AveragePool2d})
            for (const int size : {1, 4, 7, 8})
                for (const int kernel : {1, 2, 3, 5})
                    for (const int stride : {1, 2, 3})
                        for (const auto padding : {Padding::Same, Padding::Valid}) {
                            const bool pools = kind == OperatorKind::MaxPool2d || kind == OperatorKind::AveragePool2d;
                            const int dilation = !pools && kernel == 3 ? 2 : 1;
                            const int width = size + 3;
                            if (padding == Padding::Valid && (kernel - 1) * dilation + 1 > size)
                                continue;
                            const auto activation = pools ? FusedActivation::None : static_cast<FusedActivation>(cases % 2 == 0 ? 3 : cases % 3 == 0 ? 1 : 0);
                            const Model model = windowed(kind, size, width, kernel, stride, dilation, padding, activation);
                            const auto input = test::normalInput({size, width, 5, 1}, static_cast<std::uint64_t>(cases));
                            const QString wrong = firstDifference(model, test::bytesOf(input));
                            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                            const Model integer = quantised(model);
                            const QString wrongInteger = firstDifference(integer, test::quantisedInput(integer, input));
                            QVERIFY2(wrongInteger.isEmpty(), qPrintable(wrongInteger));
                            ++cases;
                        }
        QVERIFY(cases > 250);
    }

    void everyOperatorOfANetworkIsComputedAsDefined()
    {
        for (const int size : {9, 33, 40}) {
            const auto graph = test::tinyNetwork(size, size + 1);
            for (std::uint64_t seed = 1; seed <= 2; ++seed) {
                const auto input = test::normalInput(graph.task, seed);
                const auto pair = test::modelPair(graph, seed).value();
                const QString wrong = firstDifference(pair.floatModel, test::bytesOf(input));
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                const QString wrongInteger = firstDifference(pair.integerModel, test::quantisedInput(pair.integerModel, input));
                QVERIFY2(wrongInteger.isEmpty(), qPrintable(wrongInteger));
                const auto edged = test::modelPair(graph, seed, Edges::Float).value().integerModel;
                const QString wrongEdges = firstDifference(edged, test::bytesOf(input));
                QVERIFY2(wrongEdges.isEmpty(), qPrintable(wrongEdges));
            }
        }
    }

    void networksOfEverySpaceAreComputedAsDefined()
    {
        int networks = 0;
        for (const auto& space : space::namedSpaces()) {
            base::Random random(5);
            const space::SearchSpace small = test::atSmallResolutions(*space);
            const int side = space->globals().empty() ? 16 : 32;
            const auto graph = space::describe(small, small.sample(random), {side, side, 3, 10});
            if (!graph)
                continue; // a space without a skeleton has no operators
            const auto pair = test::modelPair(*graph, 3).value();
            const auto input = test::normalInput(graph->task, 1);
            const QString wrong = firstDifference(pair.integerModel, test::quantisedInput(pair.integerModel, input));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            ++networks;
        }
        QVERIFY(networks >= 2);
    }

    void paddingAndRescalingAreComputedAsDefined()
    {
        Model model;
        model.tensors = {{"in", ElementType::Int8, {1, 2, 3, 4}, {{0.5F}, {7}, 0}, nullptr},
            {"pads", ElementType::Int32, {4, 2}, {}, std::make_shared<TensorBytes>(test::bytesOf(std::vector<std::int32_t>{0, 0, 1, 2, 0, 3, 0, 1}))},
            {"padded", ElementType::Int8, {1, 5, 6, 5}, {{0.5F}, {7}, 0}, nullptr},
            {"rescaled", ElementType::Int8, {1, 5, 6, 5}, {{0.33F}, {-4}, 0}, nullptr}};
        model.operators.resize(2);
        model.operators[0].kind = OperatorKind::Pad;
        model.operators[0].inputs = {0, 1};
        model.operators[0].outputs = {2};
        model.operators[1].kind = OperatorKind::Quantize;
        model.operators[1].inputs = {2};
        model.operators[1].outputs = {3};
        model.inputs = {0};
        model.outputs = {3};
        std::vector<std::int8_t> input;
        for (int i = 0; i < 24; ++i)
            input.push_back(static_cast<std::int8_t>(i * 10 - 120));
        const QString wrong = firstDifference(model, test::bytesOf(input));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void sharedMemoryThreadsAndRepetitionChangeNothing()
    {
        const auto pair = test::modelPair(test::tinyNetwork(), 4).value();
        for (const Model* model : {&pair.floatModel, &pair.integerModel}) {
            Executor first = Executor::prepare(std::make_shared<const Model>(*model)).value();
            std::vector<TensorBytes> inputs;
            std::vector<TensorBytes> expected;
            for (std::uint64_t i = 0; i < 8; ++i) {
                const auto values = test::normalInput({33, 32, 3, 10}, i);
                inputs.push_back(model == &pair.floatModel ? test::bytesOf(values) : test::quantisedInput(*model, values));
                expected.push_back(first.run({&inputs.back(), 1}).value().front());
            }
            Executor apart = first.clone();
            apart.keepAll(true);
            for (std::size_t i = 0; i < inputs.size(); ++i)
                QCOMPARE(apart.run({&inputs[i], 1}).value().front(), expected[i]);
            std::vector<int> wrong(4);
            {
                std::vector<std::jthread> threads;
                for (std::size_t t = 0; t < wrong.size(); ++t)
                    threads.emplace_back([&, t] {
                        Executor mine = first.clone();
                        for (std::size_t i = 0; i < inputs.size(); ++i)
                            wrong[t] += mine.run({&inputs[i], 1}).value().front() == expected[i] ? 0 : 1;
                    });
            }
            QCOMPARE(wrong, std::vector<int>(4, 0));
        }
    }

    void aModelThatCannotRunIsRefused()
    {
        const Model good = test::modelPair(test::tinyNetwork(), 4).value().integerModel;
        const auto reasonAfter = [&](const auto& change) {
            Model model = good;
            change(model);
            const auto made = Executor::prepare(std::make_shared<const Model>(model));
            return made ? std::string("runs") : std::get<std::string>(made.error().facts.back().value);
        };
        QCOMPARE(reasonAfter([](Model&) {}), std::string("runs"));
        QCOMPARE(reasonAfter([](Model& m) { m.operators[3].inputs[0] = 100000; }), std::string("graph"));
        QCOMPARE(reasonAfter([](Model& m) { m.operators[3].inputs[0] = -7; }), std::string("graph"));
        QCOMPARE(reasonAfter([](Model& m) { std::swap(m.operators[0], m.operators[1]); }), std::string("graph"));
        QCOMPARE(reasonAfter([](Model& m) { m.operators[3].outputs.clear(); }), std::string("graph"));
        QCOMPARE(reasonAfter([](Model& m) { m.outputs = {-1}; }), std::string("graph"));
        QCOMPARE(reasonAfter([](Model& m) { m.operators[0].strideHeight = 0; }), std::string("shape"));
        QCOMPARE(reasonAfter([](Model& m) { m.operators[0].inputs.resize(1); }), std::string("type"));
        QCOMPARE(reasonAfter([](Model& m) { m.tensors[0].shape = {1, -1, 32, 3}; }), std::string("shape"));
        QCOMPARE(reasonAfter([](Model& m) { m.tensors[0].shape = {1, 1 << 20, 1 << 20, 3}; }), std::string("shape"));
        QCOMPARE(reasonAfter([](Model& m) { m.tensors[0].quantisation.scale = {0.0F}; }), std::string("quantisation"));
        QCOMPARE(reasonAfter([](Model& m) { m.tensors[0].quantisation = {}; }), std::string("type"));
        QCOMPARE(reasonAfter([](Model& m) { m.tensors[static_cast<std::size_t>(m.operators[0].inputs[1])].data = nullptr; }),
            std::string("graph"));
        QCOMPARE(reasonAfter([](Model& m) {
            auto& bias = m.tensors[static_cast<std::size_t>(m.operators[0].inputs[2])];
            bias.data = std::make_shared<TensorBytes>(3);
        }), std::string("constant"));
    }

    void anInputOfTheWrongSizeIsRefused()
    {
        Executor executor = executorOf(test::modelPair(test::tinyNetwork(), 4).value().integerModel);
        const TensorBytes bytes(5);
        QCOMPARE(executor.run({&bytes, 1}).error().code, std::string("executor_input_size"));
        QCOMPARE(executor.run({}).error().code, std::string("executor_input_size"));
    }
};

QTEST_APPLESS_MAIN(TestExecutor)
#include "tst_executor.moc"
