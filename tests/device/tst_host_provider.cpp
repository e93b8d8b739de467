// SPDX-License-Identifier: GPL-3.0-or-later
// XNNPACK on this machine against our own executor: whole networks, and in int8 every operator on its own, fed with the executor's values.
#include "deploy/executor.h"
#include "deploy/lower.h"
#include "deploy/quantise.h"
#include "deploy/tflite.h"
#include "device/host/program.h"
#include "device/host/thread.h"
#include "device/provider.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <thread>

using namespace vulpes;
using namespace vulpes::device;
using deploy::Model;
using deploy::TensorBytes;

namespace {

using ModelPtr = std::shared_ptr<const Model>;

/// Every operator of the list: pools, concatenation, all activations, squeeze-excite with both gates.
graph::Graph everyOperator()
{
    using graph::Activation;
    graph::GraphBuilder b({24, 24, 3, 10});
    auto out = b.convolution("stem", b.input(), 16, {.kernel = 3, .stride = 2, .activation = Activation::HardSwish});
    const auto block = out;
    out = b.convolution("expand", out, 32, {.activation = Activation::Relu6});
    out = b.depthwise("deep", out, {.kernel = 5, .activation = Activation::Relu});
    for (const auto gateKind : {Activation::HardSigmoid, Activation::Sigmoid}) {
        const std::string name = gateKind == Activation::Sigmoid ? "b." : "a.";
        auto gate = b.globalAveragePool(name + "pool", out);
        gate = b.convolution(name + "reduce", gate, 8, {.activation = Activation::Relu, .bias = true, .batchNorm = false});
        gate = b.convolution(name + "gate", gate, 32, {.activation = gateKind, .bias = true, .batchNorm = false});
        out = b.multiply(name + "scale", out, gate);
    }
    out = b.convolution("project", out, 16, {});
    out = b.add("sum", block, out);
    const std::array pools{b.pool("average", out, graph::OpKind::AveragePool, 3, 2), b.pool("largest", out, graph::OpKind::MaxPool, 2, 2)};
    out = b.concatenate("both", pools);
    out = b.activation("swish", out, Activation::HardSwish);
    out = b.depthwise("down", out, {.kernel = 3, .stride = 2});
    out = b.activation("plain", out, Activation::Relu);
    out = b.globalAveragePool("pool", out);
    b.fullyConnected("classifier", out, 10);
    return std::move(b).finish();
}

graph::Graph randomNetwork(const char* spaceName, std::uint64_t seed)
{
    const auto space = space::namedSpace(spaceName).value();
    base::Random random(seed);
    graph::TaskShape task;
    task.classes = 20;
    return space::describe(*space, space->sample(random, {{"resolution", 128}}), task).value();
}

std::vector<float> picture(const Model& model, std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<float> values(static_cast<std::size_t>(model.tensors[static_cast<std::size_t>(model.inputs.front())].elements()));
    for (float& value : values)
        value = static_cast<float>(2 * random.uniform() - 1);
    return values;
}

Result<Model> int8Of(const Model& floatModel)
{
    const auto ranges = deploy::calibrate(floatModel, 4, [&](std::size_t i) -> Result<std::vector<float>> { return picture(floatModel, 100 + i); }, {});
    if (!ranges)
        return fail(ranges.error());
    return deploy::quantise(floatModel, *ranges, deploy::Edges::Int8);
}

TensorBytes bytesOf(const std::vector<float>& values)
{
    TensorBytes bytes(values.size() * sizeof(float));
    std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

std::vector<float> floatsOf(std::span<const std::byte> bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

TensorBytes randomBytes(std::size_t count, std::uint64_t seed)
{
    base::Random random(seed);
    TensorBytes bytes(count);
    for (std::byte& byte : bytes)
        byte = static_cast<std::byte>(random.below(256));
    return bytes;
}

int largestStep(std::span<const std::byte> a, std::span<const std::byte> b)
{
    int largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(int{static_cast<std::int8_t>(a[i])} - int{static_cast<std::int8_t>(b[i])}));
    return largest;
}

/// The model of one operator, as in a graph of its own.
Model alone(const Model& model, const deploy::ModelOperator& op)
{
    Model single;
    deploy::ModelOperator copy = op;
    for (int& index : copy.inputs) {
        if (index < 0)
            continue;
        single.tensors.push_back(model.tensors[static_cast<std::size_t>(index)]);
        index = static_cast<int>(single.tensors.size()) - 1;
        if (!single.tensors.back().constant())
            single.inputs.push_back(index);
    }
    single.tensors.push_back(model.tensors[static_cast<std::size_t>(copy.outputs.front())]);
    copy.outputs = single.outputs = {static_cast<int>(single.tensors.size()) - 1};
    single.operators = {copy};
    return single;
}

void addGraphs()
{
    QTest::addColumn<graph::Graph>("graph");
    QTest::newRow("every operator") << everyOperator();
    QTest::newRow("foxnas-cpu, a") << randomNetwork("foxnas-cpu", 1);
    QTest::newRow("foxnas-cpu, b") << randomNetwork("foxnas-cpu", 2);
    QTest::newRow("foxnas-tpu") << randomNetwork("foxnas-tpu", 3);
}

Candidate candidateOf(const graph::Graph& graph, const std::string& name)
{
    return {name, std::make_shared<const Model>(deploy::lower(graph, graph::untrainedWeights(graph, 7)).value()), {}};
}

/// One depthwise convolution between two small ones.
graph::Graph deep(int kernel)
{
    graph::GraphBuilder b({28, 28, 3, 10});
    auto out = b.convolution("in", b.input(), 72, {});
    out = b.depthwise("deep", out, {.kernel = kernel});
    b.fullyConnected("out", b.globalAveragePool("pool", out), 10);
    return std::move(b).finish();
}

} // namespace

Q_DECLARE_METATYPE(vulpes::graph::Graph)

class TestHostProvider : public QObject
{
    Q_OBJECT

private slots:
    void floatNetworksGiveTheExecutorsNumbers_data() { addGraphs(); }

    void floatNetworksGiveTheExecutorsNumbers()
    {
        QFETCH(graph::Graph, graph);
        const auto model = std::make_shared<const Model>(deploy::lower(graph, graph::untrainedWeights(graph, 7)).value());
        auto program = host::Program::build(model);
        QVERIFY2(program, program ? "" : program.error().code.c_str());
        auto executor = deploy::Executor::prepare(model);
        QVERIFY(executor);
        const TensorBytes in = bytesOf(picture(*model, 5));
        const auto expected = executor->run(std::span(&in, 1));
        QVERIFY(expected);
        QCOMPARE(program->input(0).size(), in.size());
        std::copy(in.begin(), in.end(), program->input(0).begin());
        QVERIFY(program->run());
        const auto a = floatsOf(expected->front());
        const auto b = floatsOf(program->output(0));
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY2(std::abs(a[i] - b[i]) <= 1e-5F, qPrintable(QString("%1 against %2").arg(a[i]).arg(b[i])));
    }

    void everyInt8OperatorIsWithinOneStep_data() { addGraphs(); }

    void everyInt8OperatorIsWithinOneStep()
    {
        QFETCH(graph::Graph, graph);
        const auto model = int8Of(deploy::lower(graph, graph::untrainedWeights(graph, 7)).value());
        QVERIFY2(model, model ? "" : model.error().code.c_str());
        const auto shared = std::make_shared<const Model>(*model);
        auto executor = deploy::Executor::prepare(shared);
        QVERIFY2(executor, executor ? "" : executor.error().code.c_str());
        executor->keepAll(true);
        const TensorBytes in = randomBytes(static_cast<std::size_t>(model->tensors[static_cast<std::size_t>(model->inputs.front())].elements()), 3);
        QVERIFY(executor->run(std::span(&in, 1)));
        for (const auto& op : model->operators) {
            auto program = host::Program::build(std::make_shared<const Model>(alone(*model, op)));
            QVERIFY2(program, program ? "" : program.error().code.c_str());
            std::size_t input = 0;
            for (const int index : op.inputs)
                if (index >= 0 && !model->tensors[static_cast<std::size_t>(index)].constant()) {
                    const auto value = executor->tensor(index);
                    QCOMPARE(program->input(input).size(), value.size());
                    std::copy(value.begin(), value.end(), program->input(input++).begin());
                }
            QVERIFY(program->run());
            const int step = largestStep(program->output(0), executor->tensor(op.outputs.front()));
            QVERIFY2(step <= 1, qPrintable(QString("%1 %2: %3 steps").arg(deploy::nameOf(op.kind), QString::fromStdString(op.source)).arg(step)));
        }
    }

    void wholeInt8NetworksStayClose_data() { addGraphs(); }

    void wholeInt8NetworksStayClose()
    {
        QFETCH(graph::Graph, graph);
        const auto model = std::make_shared<const Model>(int8Of(deploy::lower(graph, graph::untrainedWeights(graph, 7)).value()).value());
        auto program = host::Program::build(model);
        QVERIFY2(program, program ? "" : program.error().code.c_str());
        auto executor = deploy::Executor::prepare(model);
        QVERIFY(executor);
        const TensorBytes in = randomBytes(program->input(0).size(), 4);
        std::copy(in.begin(), in.end(), program->input(0).begin());
        const auto expected = executor->run(std::span(&in, 1));
        QVERIFY(expected);
        QVERIFY(program->run());
        const int step = largestStep(program->output(0), expected->front());
        QVERIFY2(step <= 8, qPrintable(QString::number(step)));  // steps of single operators add up on the way
    }

    void whatXnnpackLacksIsSaid()
    {
        const auto graph = everyOperator();
        const auto lowered = deploy::lower(graph, graph::untrainedWeights(graph, 7)).value();
        const auto asFloat = host::Program::build(std::make_shared<const Model>(lowered));
        QVERIFY(asFloat);
        // Only the concatenation.
        QVERIFY2(QByteArray::fromStdString(asFloat->coverage()).endsWith("table 0, own 1"), asFloat->coverage().c_str());
        const auto asInt8 = host::Program::build(std::make_shared<const Model>(int8Of(lowered).value()));
        QVERIFY(asInt8);
        // Two hard-swishes and a ReLU by table; concatenation, average pool and softmax by our own code.
        QVERIFY2(QByteArray::fromStdString(asInt8->coverage()).endsWith("table 3, own 3"), asInt8->coverage().c_str());
    }

    void halfPrecisionWeightsRunAsFloat()
    {
        const auto graph = deep(3);
        const auto lowered = deploy::lower(graph, graph::untrainedWeights(graph, 7)).value();
        const auto half = std::make_shared<const Model>(deploy::withFloat16Weights(lowered));
        auto program = host::Program::build(half);
        QVERIFY2(program, program ? "" : program.error().code.c_str());
        auto executor = deploy::Executor::prepare(half);
        QVERIFY(executor);
        const TensorBytes in = bytesOf(picture(lowered, 5));
        std::copy(in.begin(), in.end(), program->input(0).begin());
        const auto expected = executor->run(std::span(&in, 1));
        QVERIFY(expected && program->run());
        const auto a = floatsOf(expected->front()), b = floatsOf(program->output(0));
        for (std::size_t i = 0; i < a.size(); ++i)
            QVERIFY(std::abs(a[i] - b[i]) <= 1e-5F);
    }

    void aFileIsTimedAsTheModelInIt()
    {
        QTemporaryDir folder;
        const auto candidate = candidateOf(deep(3), "deep");
        QFile file(folder.filePath("deep.tflite"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::string bytes = deploy::toTflite(*candidate.model);
        QCOMPARE(file.write(bytes.data(), static_cast<qint64>(bytes.size())), static_cast<qint64>(bytes.size()));
        file.close();
        auto provider = openProvider("host").value();
        const std::vector<Candidate> files{{"deep", nullptr, file.fileName().toStdString()}};
        const auto timings = provider->measure(files, {});
        QVERIFY2(timings, timings ? "" : timings.error().code.c_str());
        QVERIFY(timings->front().minimum > 0);
        const std::vector<Candidate> missing{{"gone", nullptr, folder.filePath("gone").toStdString()}};
        const auto failed = provider->measure(missing, {});
        QVERIFY(!failed);
        QCOMPARE(QString::fromStdString(failed.error().code), QString("file_missing"));
        QCOMPARE(std::get<std::string>(failed.error().facts.back().value), std::string("gone"));
    }

    void timesComeWithTheirNoise()
    {
        auto provider = openProvider("host").value();
        const std::vector<Candidate> candidates{candidateOf(deep(3), "k3"), candidateOf(deep(5), "k5")};
        const auto timings = provider->measure(candidates, {});
        QVERIFY2(timings, timings ? "" : timings.error().code.c_str());
        for (const Timing& timing : *timings) {
            QVERIFY(timing.minimum > 0 && timing.minimum <= timing.median && timing.median <= timing.p95);
            QCOMPARE(timing.rounds, 10);
            QVERIFY(timing.noise >= 0 && timing.noise < 1);
            QVERIFY(timing.load >= 0);
            QVERIFY(QByteArray::fromStdString(timing.coverage).startsWith("xnnpack "));
        }
        // 25 taps cost more than 9; nothing is said of how much.
        QVERIFY((*timings)[1].minimum > (*timings)[0].minimum);
    }

    void theMachineSaysWhatItIs()
    {
        const auto facts = openProvider("host").value()->describe({});
        QVERIFY(facts);
        QVERIFY(!facts->processor.empty());
        QVERIFY(QByteArray::fromStdString(facts->runtime).startsWith("XNNPACK"));
    }

    void theThreadIsPinnedWhileItMeasuresAndFreeAfterwards()
    {
        const auto before = host::allowedCores();
        {
            const host::Pinned pinned(before.back());
            QVERIFY(pinned.held());
            QCOMPARE(host::allowedCores(), (std::vector<int>{before.back()}));
        }
        QCOMPARE(host::allowedCores(), before);
    }

    void severalThreadsGiveTheSameNumbers()
    {
        const auto candidate = candidateOf(randomNetwork("foxnas-cpu", 4), "net");
        const TensorBytes in = bytesOf(picture(*candidate.model, 5));
        std::vector<std::vector<float>> answers;
        for (const int threads : {1, 2}) {
            auto program = host::Program::build(candidate.model, threads);
            QVERIFY(program);
            std::copy(in.begin(), in.end(), program->input(0).begin());
            QVERIFY(program->run());
            answers.push_back(floatsOf(program->output(0)));
        }
        for (std::size_t i = 0; i < answers[0].size(); ++i)
            QVERIFY(std::abs(answers[0][i] - answers[1][i]) <= 1e-6F);
    }

    void aStopIsHeardWithin200Milliseconds()
    {
        auto provider = openProvider("host").value();
        std::vector<Candidate> candidates(3, candidateOf(randomNetwork("foxnas-cpu", 5), "net"));
        Protocol protocol;
        protocol.rounds = 100000;
        std::stop_source source;
        QElapsedTimer since;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(500));
            since.start();
            source.request_stop();
        });
        const auto timings = provider->measure(candidates, protocol, Job(source.get_token(), {}));
        stopper.join();
        QVERIFY(!timings);
        QCOMPARE(timings.error().kind, ErrorKind::Stopped);
        // 200 ms are promised; a machine full of other tests gets some more.
        QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
    }

    void anImpossibleShapeIsRefused()
    {
        Model model = *candidateOf(deep(3), "deep").model;
        for (auto& tensor : model.tensors)
            if (!tensor.constant())
                tensor.shape = {1, 1 << 20, 1 << 20, 1 << 20};
        const auto program = host::Program::build(std::make_shared<const Model>(model));
        QVERIFY(!program);
        QCOMPARE(QString::fromStdString(program.error().code), QString("provider_size"));
    }
};

QTEST_GUILESS_MAIN(TestHostProvider)
#include "tst_host_provider.moc"
