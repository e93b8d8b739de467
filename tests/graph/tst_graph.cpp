// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph.h"
#include "graph/names.h"
#include "graph/saturating.h"

#include <QTest>

#include <array>
#include <limits>

using namespace vulpes::graph;

namespace {

using Options = GraphBuilder::ConvOptions;

GraphBuilder builderFor(int height, int width, int channels)
{
    return GraphBuilder({height, width, channels, 10});
}

const Op& last(const Graph& graph)
{
    return graph.ops.back();
}

} // namespace

class TestGraph : public QObject
{
    Q_OBJECT

private slots:
    void samePaddingRoundsUp()
    {
        auto builder = builderFor(7, 8, 3);
        const auto id = builder.convolution("c", builder.input(), 5, {.kernel = 3, .stride = 2});
        QCOMPARE(builder.shape(id), (Shape{4, 4, 5}));
        QCOMPARE(builder.shape(builder.depthwise("d", id, {.kernel = 5, .stride = 3})), (Shape{2, 2, 5}));
        QCOMPARE(builder.shape(builder.pool("p", id, OpKind::MaxPool, 2, 2)), (Shape{2, 2, 5}));
        QCOMPARE(builder.shape(builder.convolution("unpadded", id, 5, {.kernel = 7})), (Shape{4, 4, 5}));
    }

    void aConvolutionCountsEveryTapOfEveryChannelPair()
    {
        // 4×4 outputs, 3×3 taps, 3 -> 5 channels: 16·9·15 = 2160 multiply-adds, 135 weights, 10 of batch norm.
        auto builder = builderFor(8, 8, 3);
        builder.convolution("c", builder.input(), 5, {.kernel = 3, .stride = 2});
        const Graph graph = std::move(builder).finish();
        QCOMPARE(last(graph).macs, 2160);
        QCOMPARE(last(graph).parameters, 135 + 10);
    }

    void aBiasCountsOncePerChannelAndPlainConvolutionsHaveNone()
    {
        auto builder = builderFor(1, 1, 4);
        builder.convolution("biased", builder.input(), 6, {.bias = true, .batchNorm = false});
        builder.convolution("plain", builder.input(), 6, {.batchNorm = false});
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.ops[1].parameters, 24 + 6);
        QCOMPARE(graph.ops[2].parameters, 24);
    }

    void aDepthwiseConvolutionCountsOneFilterPerChannel()
    {
        // 8×8 outputs, 5×5 taps, 6 channels.
        auto builder = builderFor(8, 8, 6);
        builder.depthwise("d", builder.input(), {.kernel = 5});
        const Graph graph = std::move(builder).finish();
        QCOMPARE(last(graph).macs, 64 * 25 * 6);
        QCOMPARE(last(graph).parameters, 25 * 6 + 12);
        QCOMPARE(last(graph).output, (Shape{8, 8, 6}));
    }

    void aFullyConnectedLayerSeesAllElements()
    {
        auto builder = builderFor(2, 3, 4);
        builder.fullyConnected("f", builder.input(), 10);
        builder.fullyConnected("g", builder.input(), 10, Activation::None, false);
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.ops[1].macs, 240);
        QCOMPARE(graph.ops[1].parameters, 250);
        QCOMPARE(graph.ops[2].parameters, 240);
        QCOMPARE(graph.ops[1].output, (Shape{1, 1, 10}));
    }

    void theOtherOperatorsAreFreeAndKeepTheirShapes()
    {
        auto builder = builderFor(4, 4, 6);
        const auto pooled = builder.globalAveragePool("pool", builder.input());
        const auto gate = builder.activation("gate", pooled, Activation::HardSigmoid);
        const auto scaled = builder.multiply("scale", builder.input(), gate);
        const auto sum = builder.add("sum", scaled, builder.input());
        const std::array<TensorId, 2> both = {sum, builder.input()};
        const auto joined = builder.concatenate("join", both);
        builder.pool("average", joined, OpKind::AveragePool, 3, 1);
        QCOMPARE(builder.shape(pooled), (Shape{1, 1, 6}));
        QCOMPARE(builder.shape(scaled), (Shape{4, 4, 6}));
        QCOMPARE(builder.shape(joined), (Shape{4, 4, 12}));
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.macs(), 0);
        QCOMPARE(graph.parameters(), 0);
        QCOMPARE(graph.ops.size(), std::size_t{7});
        QCOMPARE(graph.ops[4].inputs, (std::vector<TensorId>{3, 0}));
    }

    void operatorsRememberWhereTheyBelong()
    {
        auto builder = builderFor(4, 4, 6);
        builder.convolution("stem", builder.input(), 6, {});
        builder.at(2, 1);
        builder.convolution("inside", builder.input(), 6, {});
        builder.at(-1, 0);
        builder.globalAveragePool("pool", builder.input());
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.ops[1].stage, -1);
        QCOMPARE(graph.ops[2].stage, 2);
        QCOMPARE(graph.ops[2].block, 1);
        QCOMPARE(graph.ops[3].stage, -1);
        QCOMPARE(graph.ops[3].block, 0);
    }

    void aChainNeedsTheLargestInputAndOutputTogether()
    {
        // 4·4·3 = 48 in, 4·4·10 = 160, 4·4·2 = 32, 1·1·2: the second step holds 48 + 160, the third 160 + 32.
        auto builder = builderFor(4, 4, 3);
        auto id = builder.convolution("wide", builder.input(), 10, {});
        id = builder.convolution("narrow", id, 2, {});
        builder.globalAveragePool("pool", id);
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.peakActivationBytes(), 208);
        QCOMPARE(graph.peakActivationBytes(4), 832);
    }

    void aResidualKeepsItsInputAlive()
    {
        // in 32 stays until the sum: in + hidden(128) + second(128) = 288 at the second convolution; the sum itself needs 32·3.
        auto builder = builderFor(4, 4, 2);
        auto id = builder.convolution("expand", builder.input(), 8, {});
        id = builder.depthwise("depthwise", id, {.kernel = 3});
        id = builder.convolution("project", id, 2, {});
        builder.add("sum", builder.input(), id);
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.peakActivationBytes(), 288);
    }

    void aTensorNobodyReadsDiesAtOnceAndTheOutputLives()
    {
        // Input 16; a dead branch of 160 beside it: 176 while it is made, then gone.
        auto builder = builderFor(4, 4, 1);
        builder.convolution("dead", builder.input(), 10, {});
        builder.convolution("kept", builder.input(), 9, {});
        const Graph graph = std::move(builder).finish();
        QCOMPARE(graph.peakActivationBytes(), 176);
        QCOMPARE(builderFor(4, 4, 1).shape(0).elements(), 16);
        QCOMPARE(std::move(builderFor(4, 4, 1)).finish().peakActivationBytes(), 16);
    }

    void countsStopAtTheLargestInteger()
    {
        constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
        QCOMPARE(saturatingSum(kMost - 1, 1), kMost);
        QCOMPARE(saturatingSum(kMost, 1), kMost);
        QCOMPARE(saturatingProduct({1LL << 31, 1LL << 31}), 1LL << 62);
        QCOMPARE(saturatingProduct({1LL << 32, 1LL << 31}), kMost);
    }

    void codesAreStableAndReadBack()
    {
        QCOMPARE(codeOf(OpKind::Input), std::string_view("input"));
        QCOMPARE(codeOf(OpKind::DepthwiseConvolution), std::string_view("depthwise_convolution"));
        QCOMPARE(codeOf(OpKind::Concatenate), std::string_view("concatenate"));
        for (const auto activation : {Activation::None, Activation::Relu, Activation::Relu6, Activation::HardSwish,
                 Activation::HardSigmoid, Activation::Sigmoid})
            QCOMPARE(activationFromCode(codeOf(activation)), activation);
        QVERIFY(!activationFromCode("swish"));
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
