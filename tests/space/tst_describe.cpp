// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/blocks.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace vulpes;
using namespace vulpes::space;

namespace {

std::size_t countOf(const graph::Graph& graph, graph::OpKind kind)
{
    return static_cast<std::size_t>(std::count_if(graph.ops.begin(), graph.ops.end(), [&](const graph::Op& op) { return op.kind == kind; }));
}

bool uses(const graph::Graph& graph, graph::Activation activation)
{
    return std::any_of(graph.ops.begin(), graph.ops.end(), [&](const graph::Op& op) { return op.activation == activation; });
}

const graph::Op* opNamed(const graph::Graph& graph, std::string_view name)
{
    const auto found = std::find_if(graph.ops.begin(), graph.ops.end(), [&](const graph::Op& op) { return op.name == name; });
    return found == graph.ops.end() ? nullptr : &*found;
}

std::vector<double> resolutionsOf(const SearchSpace& space)
{
    return space.globals().empty() ? std::vector<double>{16, 33} : space.decisions()[space.globals().front()].values;
}

const std::string kSmallest = "192|24:d2e2,2k3,3|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3";

} // namespace

class TestDescribe : public QObject
{
    Q_OBJECT

private slots:
    void hiddenWidthsAreRoundedAsInMobileNet()
    {
        QCOMPARE(makeDivisible(48, 8), 48);
        QCOMPARE(makeDivisible(12, 8), 16);  // halves go up
        QCOMPARE(makeDivisible(11.9, 8), 16); // 8 would be more than a tenth too small
        QCOMPARE(makeDivisible(18, 8), 24);  // 16 is more than a tenth below 18
        QCOMPARE(makeDivisible(35, 8), 32);
        QCOMPARE(makeDivisible(3, 8), 8);
    }

    void costsOfStagesAddUpToTheWholeNetwork()
    {
        base::Random random(1);
        for (const SpacePtr& s : namedSpaces())
            for (const double resolution : resolutionsOf(*s))
                for (int i = 0; i < 25; ++i) {
                    const Architecture network = s->sample(random, s->globals().empty() ? Locks() : Locks{{"resolution", resolution}});
                    graph::TaskShape task;
                    task.height = task.width = static_cast<int>(resolution);
                    task.classes = 10 + i;
                    const int side = s->globals().empty() ? task.height : 1; // the space's resolution wins
                    const graph::Graph graph = describe(*s, network, {side, side, 3, 10 + i}).value();
                    QCOMPARE(graph.task.height, task.height);
                    StageCost sum = fixedCost(*s, task);
                    for (std::size_t stage = 0; stage < s->stages().size(); ++stage) {
                        const StageCost cost = stageCost(*s, stage, s->stageChoices(network, stage), task);
                        std::int64_t macs = 0;
                        for (const graph::Op& op : graph.ops)
                            if (op.stage == static_cast<int>(stage))
                                macs += op.macs;
                        QCOMPARE(cost.macs, macs);
                        sum.macs += cost.macs;
                        sum.parameters += cost.parameters;
                    }
                    QCOMPARE(sum.macs, graph.macs());
                    QCOMPARE(sum.parameters, graph.parameters());
                }
    }

    void orderOfBlocksAfterTheFirstDoesNotChangeTheCost()
    {
        // What lets MACs and parameters be budgets over multisets.
        const auto cpu = namedSpace("foxnas-cpu").value();
        base::Random random(2);
        for (int i = 0; i < 50; ++i) {
            const Architecture network = cpu->sample(random);
            const auto a = describe(*cpu, network, {}).value();
            const auto b = describe(*cpu, cpu->representative(network), {}).value();
            QCOMPARE(a.macs(), b.macs());
            QCOMPARE(a.parameters(), b.parameters());
        }
    }

    void theSmallestCpuNetworkIsWhatPaperAndPencilSay()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const auto graph = describe(*cpu, cpu->parse(kSmallest).value(), {}).value();
        // Per block: expand in·h + 2h, depthwise 9h + 2h, squeeze-excite 2hq + q + h, project h·out + 2·out.
        const auto block = [](std::int64_t in, std::int64_t out, bool squeeze) {
            const std::int64_t h = 2 * in;
            const std::int64_t q = squeeze ? makeDivisible(static_cast<double>(h) / 4, 8) : 0;
            return in * h + 2 * h + 11 * h + (squeeze ? 2 * h * q + q + h : 0) + h * out + 2 * out;
        };
        std::int64_t expected = 27 * 16 + 32;                    // stem
        expected += 9 * 16 + 32 + 16 * 16 + 32;                  // fixed block
        expected += block(16, 24, false) + block(24, 24, false) + block(24, 40, true) + block(40, 40, true) + block(40, 80, false)
            + block(80, 80, false) + block(80, 112, true) + block(112, 112, true) + block(112, 160, true) + block(160, 160, true);
        expected += 160 * 960 + 1920 + 960 * 1280 + 1280 + 1280 * 1000 + 1000;
        QCOMPARE(graph.parameters(), expected);
        QCOMPARE(graph.ops.back().output, (graph::Shape{1, 1, 1000}));
        QCOMPARE(opNamed(graph, "head")->output, (graph::Shape{6, 6, 960}));
        QCOMPARE(opNamed(graph, "s24.b1.expand")->output, (graph::Shape{96, 96, 32}));
        QCOMPARE(opNamed(graph, "s24.b1.depthwise")->output, (graph::Shape{48, 48, 32}));
        QCOMPARE(opNamed(graph, "s112.b1.depthwise")->stride, 1);
        QCOMPARE(countOf(graph, graph::OpKind::Add), std::size_t{1 + 5}); // the fixed block and each second block
        QCOMPARE(countOf(graph, graph::OpKind::Multiply), std::size_t{6});
    }

    void squeezeExciteAndActivationsFollowTheStage()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const auto graph = describe(*cpu, cpu->parse(kSmallest).value(), {}).value();
        using enum graph::Activation;
        for (const auto& [stage, squeezed, activation] : {std::tuple{"24", false, Relu}, {"40", true, Relu}, {"80", false, HardSwish},
                 {"112", true, HardSwish}, {"160", true, HardSwish}}) {
            const std::string block = std::string("s") + stage + ".b2";
            QCOMPARE(opNamed(graph, block + ".se.scale") != nullptr, squeezed);
            QVERIFY(opNamed(graph, block + ".depthwise")->activation == activation);
            QVERIFY(opNamed(graph, block + ".project")->activation == None);
        }
        QVERIFY(opNamed(graph, "s40.b1.se.reduce")->activation == Relu);
        QVERIFY(opNamed(graph, "s40.b1.se.expand")->activation == HardSigmoid);
        QVERIFY(opNamed(graph, "s40.b1.se.reduce")->bias && !opNamed(graph, "s40.b1.se.reduce")->batchNorm);
        QVERIFY(opNamed(graph, "fixed1.expand") == nullptr); // it would not widen
    }

    void tpuNetworksHaveOnlyOperatorsTheAcceleratorTakes()
    {
        const auto tpu = namedSpace("foxnas-tpu").value();
        base::Random random(3);
        for (int i = 0; i < 50; ++i) {
            const Architecture network = tpu->sample(random);
            const auto graph = describe(*tpu, network, {}).value();
            for (const auto kind : {graph::OpKind::Multiply, graph::OpKind::Activation, graph::OpKind::Concatenate})
                QCOMPARE(countOf(graph, kind), std::size_t{0});
            QCOMPARE(countOf(graph, graph::OpKind::FullyConnected), std::size_t{1});
            QVERIFY(!uses(graph, graph::Activation::HardSwish) && !uses(graph, graph::Activation::HardSigmoid));
            std::size_t fused = 0;
            std::size_t depthwise = 1; // the fixed block's
            for (std::size_t k = 0; k < tpu->decisions().size(); ++k)
                if (tpu->decisions()[k].kind == "fused" && tpu->active(network, k))
                    ++(*tpu->value(network, k) != 0 ? fused : depthwise);
            QCOMPARE(countOf(graph, graph::OpKind::DepthwiseConvolution), depthwise);
            QCOMPARE(static_cast<std::size_t>(std::count_if(graph.ops.begin(), graph.ops.end(),
                         [](const graph::Op& op) { return op.name.ends_with(".fused"); })),
                fused);
        }
    }

    void aFusedBlockIsOneFullConvolutionAndAProjection()
    {
        const auto tpu = namedSpace("foxnas-tpu").value();
        const auto network = tpu->parse("192|24:d2e4,2k5,3f1,0|40:d2e2,2k3,3f0,0|80:d2e2,2k3,3f0,0|112:d2e2,2k3,3f0,0|160:d2e2,2k3,3f0,0").value();
        const auto graph = describe(*tpu, network, {}).value();
        const auto* fused = opNamed(graph, "s24.b1.fused");
        QVERIFY(fused && fused->kind == graph::OpKind::Convolution);
        QCOMPARE(fused->output, (graph::Shape{48, 48, 64}));
        QCOMPARE(fused->macs, 48LL * 48 * 25 * 16 * 64);
        QVERIFY(!opNamed(graph, "s24.b1.depthwise") && opNamed(graph, "s24.b1.project"));
        QVERIFY(opNamed(graph, "s24.b2.depthwise") && !opNamed(graph, "s24.b2.fused"));
    }

    void aSpaceOfTheUserIsDescribedByItsSkeleton()
    {
        const auto s = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "mine",
            "stages": [{"name": "16", "blocks": 2, "decisions": [{"kind": "expansion", "key": "e", "values": [1, 2]},
                                                                 {"kind": "kernel", "key": "k", "values": [3, 5]}]}],
            "skeleton": {"stem": {"channels": 8, "stride": 1, "activation": "relu"}, "stages": [{"channels": 8, "stride": 1}],
                         "head_channels": 0, "feature_channels": 0}})"))
                           .value();
        const auto graph = describe(s, s.parse("16:e1,2k3,5").value(), {32, 24, 1, 10}).value();
        QCOMPARE(graph.task.width, 24); // no resolution to decide: the task's size stands
        QVERIFY(!opNamed(graph, "s16.b1.expand"));
        // stem 9·8; block 1: 9·8 + 8·8; block 2: 8·16 + 25·16 + 16·8; at 32·24 each; classifier 8·10.
        QCOMPARE(graph.macs(), 32LL * 24 * (72 + 72 + 64 + 128 + 400 + 128) + 80);
        QCOMPARE(graph.parameters(), (72 + 72 + 64 + 128 + 400 + 128) + 2 * (8 + 8 + 8 + 16 + 16 + 8) + 90);
    }

    void withoutASkeletonThereIsNothingToDescribe()
    {
        const auto s = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "bare",
            "stages": [{"name": "a", "blocks": 1, "decisions": [{"kind": "groups", "key": "g", "values": [1]}]}]})"))
                           .value();
        QCOMPARE(describe(s, s.parse("a:g1").value(), {}).error().code, std::string("space_no_skeleton"));
        const auto cpu = namedSpace("foxnas-cpu").value();
        QCOMPARE(describe(*cpu, s.parse("a:g1").value(), {}).error().code, std::string("arch_outside_space"));
    }

    void operatorNamesAreUnique()
    {
        base::Random random(4);
        for (const SpacePtr& s : namedSpaces()) {
            const auto graph = describe(*s, s->sample(random), {}).value();
            std::set<std::string> names;
            for (const graph::Op& op : graph.ops)
                QVERIFY(names.insert(op.name).second);
        }
    }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
