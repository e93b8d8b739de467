// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/block.h"

#include <QTest>

#include <utility>

using namespace vulpes::graph;

namespace {

/// Stem, two blocks with a residual sum in the second, head.
Graph chain(const std::string& prefix = {})
{
    GraphBuilder builder({32, 32, 3, 10});
    auto out = builder.convolution(prefix + "stem", builder.input(), 8, {.kernel = 3, .stride = 2, .activation = Activation::HardSwish});
    builder.at(0, 1);
    out = builder.depthwise(prefix + "a", out, {.kernel = 3, .stride = 2});
    builder.at(0, 2);
    const auto in = out;
    out = builder.convolution(prefix + "b", out, 8, {.activation = Activation::Relu});
    out = builder.add(prefix + "sum", in, out);
    builder.at(-1, 0);
    out = builder.globalAveragePool(prefix + "pool", out);
    builder.fullyConnected(prefix + "classifier", out, 10);
    return std::move(builder).finish();
}

} // namespace

class TestBlock : public QObject
{
    Q_OBJECT

private slots:
    void thePiecesInOrderAreTheNetwork()
    {
        const Graph whole = chain();
        const auto blocks = cutIntoBlocks(whole);
        QVERIFY(blocks);
        QCOMPARE(blocks->size(), std::size_t{4});
        std::int64_t macs = 0;
        Shape at = whole.ops.front().output;
        for (const Block& block : *blocks) {
            QCOMPARE(block.graph.ops.front().output, at);
            at = block.graph.ops.back().output;
            macs += block.graph.macs();
        }
        QCOMPARE(macs, whole.macs());
        QCOMPARE(at, (Shape{1, 1, 10}));
        QCOMPARE((*blocks)[2].stage, 0);
        QCOMPARE((*blocks)[2].block, 2);
        QCOMPARE((*blocks)[2].graph.ops.back().inputs, (std::vector<TensorId>{0, 1}));
    }

    void aKeySaysOperatorsAndShapesAndNothingElse()
    {
        const auto blocks = cutIntoBlocks(chain());
        const auto renamed = cutIntoBlocks(chain("other."));
        QVERIFY(blocks && renamed);
        QCOMPARE((*blocks)[1].key, std::string("16x16x8|depthwise_convolution 3/2 8 none 0"));
        for (std::size_t i = 0; i < blocks->size(); ++i)
            QCOMPARE((*blocks)[i].key, (*renamed)[i].key);
        QVERIFY((*blocks)[1].key != (*blocks)[2].key);
    }

    void aReaderOfAnEarlierBlockIsRefusedByName()
    {
        GraphBuilder builder({8, 8, 4, 10});
        const auto first = builder.convolution("first", builder.input(), 4, {});
        builder.at(0, 1);
        const auto second = builder.convolution("second", first, 4, {});
        builder.at(0, 2);
        builder.add("far", second, first);
        const auto blocks = cutIntoBlocks(std::move(builder).finish());
        QVERIFY(!blocks);
        QCOMPARE(blocks.error().code, std::string("graph_not_a_chain"));
        QCOMPARE(std::get<std::string>(blocks.error().facts.front().value), std::string("far"));
    }
};

QTEST_GUILESS_MAIN(TestBlock)
#include "tst_block.moc"
