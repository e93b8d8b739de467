// SPDX-License-Identifier: GPL-3.0-or-later
// How long the executors take to look at 500 pictures with a network of foxnas-cpu at 96 pixels, float and int8, on two threads:
// what calibrating and verifying cost.
#include "deploy/tiny_network.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstdio>
#include <thread>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

constexpr std::size_t kPictures = 500;
constexpr std::size_t kThreads = 2;

double secondsFor(const Model& model, const TensorBytes& input)
{
    const Executor prepared = Executor::prepare(std::make_shared<const Model>(model)).value();
    QElapsedTimer timer;
    timer.start();
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < kThreads; ++t)
            threads.emplace_back([&] {
                Executor mine = prepared.clone();
                for (std::size_t i = 0; i < kPictures / kThreads; ++i)
                    if (!mine.run({&input, 1}))
                        qFatal("the model does not run");
            });
    }
    return static_cast<double>(timer.elapsed()) / 1000;
}

/// The graph of a network at 96 × 96, whatever resolutions its space offers.
graph::Graph at96(const graph::Graph& other)
{
    graph::GraphBuilder b({96, 96, other.task.channels, other.task.classes});
    for (std::size_t i = 1; i < other.ops.size(); ++i) {
        const graph::Op& op = other.ops[i];
        const graph::GraphBuilder::ConvOptions options{.kernel = op.kernel, .stride = op.stride, .activation = op.activation, .bias = op.bias, .batchNorm = op.batchNorm};
        switch (op.kind) {
        case graph::OpKind::Convolution:
            b.convolution(op.name, op.inputs[0], op.output.channels, options);
            break;
        case graph::OpKind::DepthwiseConvolution:
            b.depthwise(op.name, op.inputs[0], options);
            break;
        case graph::OpKind::FullyConnected:
            b.fullyConnected(op.name, op.inputs[0], op.output.channels, op.activation, op.bias);
            break;
        case graph::OpKind::Add:
            b.add(op.name, op.inputs[0], op.inputs[1]);
            break;
        case graph::OpKind::Multiply:
            b.multiply(op.name, op.inputs[0], op.inputs[1]);
            break;
        case graph::OpKind::GlobalAveragePool:
            b.globalAveragePool(op.name, op.inputs[0]);
            break;
        default:
            qFatal("an operator that foxnas-cpu does not have");
        }
    }
    return std::move(b).finish();
}

} // namespace

class BenchExecutor : public QObject
{
    Q_OBJECT

private slots:
    void fiveHundredPicturesTakeUnderTwentySeconds()
    {
        const auto space = space::namedSpace("foxnas-cpu").value();
        base::Random random(1);
        const auto graph = at96(space::describe(*space, space->sample(random), {96, 96, 3, 1000}).value());
        const auto pair = test::modelPair(graph, 1).value();
        const auto input = test::normalInput(graph.task, 1);
        const double real = secondsFor(pair.floatModel, test::bytesOf(input));
        const double integer = secondsFor(pair.integerModel, test::quantisedInput(pair.integerModel, input));
        std::printf("foxnas-cpu, 96 px, %.1f M multiply-adds, %zu pictures, %zu threads: float32 %.2f s, int8 %.2f s\n",
            static_cast<double>(graph.macs()) / 1e6, kPictures, kThreads, real, integer);
        QVERIFY(real + integer < 20);
    }
};

QTEST_APPLESS_MAIN(BenchExecutor)
#include "bench_executor.moc"
