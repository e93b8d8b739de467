// SPDX-License-Identifier: GPL-3.0-or-later
// MobileNetV3-Large-1.0 written out by hand (Howard et al. 2019, table 1; widths of the squeeze as in torchvision).
#include "graph/graph.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace vulpes::graph;

namespace {

constexpr auto kRelu = Activation::Relu;
constexpr auto kHardSwish = Activation::HardSwish;

struct Bottleneck
{
    int kernel;
    int expanded;
    int channels;
    int squeezed; ///< 0: no squeeze-excite
    Activation activation;
    int stride;
};

// Squeezed widths are a quarter of the expanded ones, rounded to multiples of 8.
constexpr std::array<Bottleneck, 15> kBottlenecks = {{
    {3, 16, 16, 0, kRelu, 1},
    {3, 64, 24, 0, kRelu, 2},
    {3, 72, 24, 0, kRelu, 1},
    {5, 72, 40, 24, kRelu, 2},
    {5, 120, 40, 32, kRelu, 1},
    {5, 120, 40, 32, kRelu, 1},
    {3, 240, 80, 0, kHardSwish, 2},
    {3, 200, 80, 0, kHardSwish, 1},
    {3, 184, 80, 0, kHardSwish, 1},
    {3, 184, 80, 0, kHardSwish, 1},
    {3, 480, 112, 120, kHardSwish, 1},
    {3, 672, 112, 168, kHardSwish, 1},
    {5, 672, 160, 168, kHardSwish, 2},
    {5, 960, 160, 240, kHardSwish, 1},
    {5, 960, 160, 240, kHardSwish, 1},
}};

TensorId append(GraphBuilder& builder, TensorId in, const Bottleneck& b, const std::string& name)
{
    const int from = builder.shape(in).channels;
    TensorId out = in;
    if (b.expanded != from)
        out = builder.convolution(name + ".expand", out, b.expanded, {.activation = b.activation});
    out = builder.depthwise(name + ".depthwise", out, {.kernel = b.kernel, .stride = b.stride, .activation = b.activation});
    if (b.squeezed > 0) {
        TensorId gate = builder.globalAveragePool(name + ".se.pool", out);
        gate = builder.convolution(name + ".se.reduce", gate, b.squeezed, {.activation = kRelu, .bias = true, .batchNorm = false});
        gate = builder.convolution(name + ".se.expand", gate, b.expanded,
            {.activation = Activation::HardSigmoid, .bias = true, .batchNorm = false});
        out = builder.multiply(name + ".se.scale", out, gate);
    }
    out = builder.convolution(name + ".project", out, b.channels, {});
    return b.stride == 1 && b.channels == from ? builder.add(name + ".add", in, out) : out;
}

Graph mobileNetV3Large(TaskShape task)
{
    GraphBuilder builder(task);
    TensorId out = builder.convolution("stem", builder.input(), 16, {.kernel = 3, .stride = 2, .activation = kHardSwish});
    int number = 1;
    for (const Bottleneck& b : kBottlenecks)
        out = append(builder, out, b, "b" + std::to_string(number++));
    out = builder.convolution("head", out, 960, {.activation = kHardSwish});
    out = builder.globalAveragePool("pool", out);
    out = builder.fullyConnected("features", out, 1280, kHardSwish);
    builder.fullyConnected("classifier", out, task.classes);
    return std::move(builder).finish();
}

} // namespace

class TestMobileNetV3 : public QObject
{
    Q_OBJECT

private slots:
    void parametersAreThoseOfTheReferenceModel() { QCOMPARE(mobileNetV3Large({}).parameters(), 5'483'032); }

    void multiplyAddsAreThoseOfTheReferenceModel() { QCOMPARE(mobileNetV3Large({}).macs(), 216'589'760); }

    void theLastMapIsSevenBySeven()
    {
        const Graph graph = mobileNetV3Large({});
        const auto head = std::find_if(graph.ops.begin(), graph.ops.end(), [](const Op& op) { return op.name == "head"; });
        QVERIFY(head != graph.ops.end());
        QCOMPARE(head->output, (Shape{7, 7, 960}));
    }

    void peakMemoryIsAtTheFirstExpansion()
    {
        // b2.expand: 112·112·16 in and 112·112·64 out; its depthwise convolution needs 112·112·64 + 56·56·64, which is less.
        QCOMPARE(mobileNetV3Large({}).peakActivationBytes(), 112 * 112 * (16 + 64));
    }

    void fewerClassesOnlyShrinkTheClassifier()
    {
        QCOMPARE(mobileNetV3Large({224, 224, 3, 10}).parameters(), 5'483'032 - 990 * 1281);
    }
};

QTEST_GUILESS_MAIN(TestMobileNetV3)
#include "tst_mobilenet_v3.moc"
