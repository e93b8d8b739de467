// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/tiny_run.h"

#include "deploy/executor.h"
#include "deploy/lower.h"
#include "deploy/recalibrate.h"
#include "graph/shared_weights.h"
#include "oneshot/network.h"
#include "oneshot/routing.h"
#include "oneshot/sgd.h"
#include "oneshot/strategy.h"
#include "space/corners.h"
#include "space/describe.h"
#include "space/dial.h"

#include <QTest>

#include <cstring>
#include <limits>

using namespace vulpes;
using namespace vulpes::oneshot;

namespace {

std::unique_ptr<ChainSupernet> tinyNet()
{
    auto net = std::move(ChainSupernet::make(test::tinySpace(), test::kTinyTask, 1).value());
    test::shake(*net, 2);
    return net;
}

double largestDifference(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

/// Height × width × channels bytes of one picture of a batch.
deploy::TensorBytes bytesOf(const at::Tensor& picture)
{
    const at::Tensor plain = picture.permute({1, 2, 0}).contiguous();
    deploy::TensorBytes bytes(static_cast<std::size_t>(plain.numel()) * sizeof(float));
    std::memcpy(bytes.data(), plain.data_ptr<float>(), bytes.size());
    return bytes;
}

} // namespace

class SupernetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNetworkOfASpaceRuns_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& space : space::namedSpaces())
            if (space->name().ends_with("-32") || space->skeleton().resolution == 32)
                QTest::newRow(space->name().c_str()) << QString::fromStdString(space->name());
        QTest::newRow("tiny") << QStringLiteral("tiny");
    }
    void everyNetworkOfASpaceRuns()
    {
        QFETCH(QString, name);
        const auto space = name == QLatin1String("tiny") ? test::tinySpace() : space::namedSpace(name.toStdString()).value();
        const auto net = std::move(ChainSupernet::make(space, {16, 16, 3, 5}, 1).value());
        base::Random random(3);
        for (int i = 0; i < 40; ++i) {
            const auto architecture = i < 20 ? space::sampleAlongDial(*space, random) : space->sample(random);
            const at::Tensor out = net->forward(test::noiseBatch(2, 1).pictures, Routing::hard(architecture));
            QCOMPARE(out.size(0), 2);
            QCOMPARE(out.size(1), 5);
            QVERIFY(out.isfinite().all().item<bool>());
        }
    }

    /// The count of the largest network's parameters, plus the kernels' matrices, plus what only other kinds of block have.
    void noWeightIsLargerThanTheLargestNetworkNeeds()
    {
        const auto space = space::namedSpace("foxnas-cpu-32").value();
        const auto net = std::move(ChainSupernet::make(space, {32, 32, 3, 10}, 1).value());
        const auto graph = space::describe(*space, space::largest(*space), {32, 32, 3, 10}).value();
        // Nine blocks have a 5×5 kernel that becomes a 3×3 one by a 9×9 matrix.
        QCOMPARE(net->parameters().count(), graph.parameters() + 9 * 81);
    }

    /// A narrow network is the beginning of a wide one: changing what lies beyond its slices changes nothing.
    void aNetworkReadsNothingBeyondItsSlices()
    {
        const auto net = tinyNet();
        const auto small = space::smallest(net->space());
        const at::Tensor pictures = test::noiseBatch(3, 5).pictures;
        const at::Tensor before = net->forward(pictures, Routing::hard(small)).detach();
        const at::NoGradGuard guard;
        for (auto& [name, parameter] : net->parameters().all()) {
            const at::Tensor mask = parameter.used.empty() ? at::zeros_like(parameter.value).to(at::kBool) : maskOf(parameter);
            if (mask.defined())
                parameter.value.masked_fill_(mask.logical_not(), std::numeric_limits<float>::quiet_NaN());
        }
        QVERIFY(at::equal(before, net->forward(pictures, Routing::hard(small))));
    }

    /// A fresh 3×3 kernel is the middle of the 5×5 one, which is the middle of the 7×7 one.
    void aFreshKernelIsTheMiddleOfTheLargerOne()
    {
        const auto net = std::move(ChainSupernet::make(test::tinySpace(), test::kTinyTask, 1).value());
        const auto& space = net->space();
        const auto large = space::largest(space);
        const auto depthwise = space.with(large, "s8.b1.fused", 0).value();
        const auto small = space.with(depthwise, "s8.b1.kernel", 3).value();
        const auto weightOf = [&](const space::Architecture& architecture) {
            const auto& graph = net->graphOf(architecture);
            for (const auto& op : graph.ops)
                if (op.name == "s8.b1.depthwise")
                    return net->slice(op, graph.ops[static_cast<std::size_t>(op.inputs[0])].output).weight.detach();
            return at::Tensor();
        };
        const at::Tensor seven = weightOf(depthwise);
        QCOMPARE(seven.size(2), 7);
        QVERIFY(largestDifference(weightOf(small), seven.narrow(2, 2, 3).narrow(3, 2, 3)) < 1e-6);
    }

    /// What LibTorch computes of an extracted network, our float executor computes from its weights.
    void anExtractedNetworkIsTheSameInTheFloatExecutor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("foxnas-cpu-32") << QStringLiteral("foxnas-cpu-32");
        QTest::newRow("foxnas-tpu-32") << QStringLiteral("foxnas-tpu-32");
        for (const char* benchmark : {"nasbench201", "nasbench-macro", "fbnet"})
            QTest::newRow(benchmark) << QString::fromLatin1(benchmark);
        QTest::newRow("tiny") << QStringLiteral("tiny");
    }
    void anExtractedNetworkIsTheSameInTheFloatExecutor()
    {
        QFETCH(QString, name);
        const auto space = name == QLatin1String("tiny") ? test::tinySpace() : space::namedSpace(name.toStdString()).value();
        const int side = name == QLatin1String("tiny") ? 16 : 32;
        const auto net = std::move(ChainSupernet::make(space, {side, side, 3, 5}, 1).value());
        test::shake(*net, 7);
        std::vector<at::Tensor> calibration;
        base::Random noise(1);
        const auto pictures = [&](std::int64_t count) {
            at::Tensor p = at::empty({count, side, side, 3}, at::kFloat);
            for (std::int64_t i = 0; i < p.numel(); ++i)
                p.data_ptr<float>()[i] = static_cast<float>(noise.normal());
            return p.permute({0, 3, 1, 2});
        };
        calibration = {pictures(16), pictures(16)};
        const at::Tensor tested = pictures(4);
        base::Random random(11);
        for (int i = 0; i < 6; ++i) {
            auto architecture = i == 0 ? space::largest(*space) : i == 1 ? space::smallest(*space) : space::sampleAlongDial(*space, random);
            if (name == QLatin1String("tiny"))  // the executor is given pictures of the network's own size
                architecture = space->with(architecture, "resolution", 16).value();
            const Network network = Network::extract(*net, architecture, calibration);
            const graph::Weights weights = network.weights();
            QVERIFY(graph::checkWeights(network.graph(), weights));
            auto model = std::make_shared<const deploy::Model>(deploy::lower(network.graph(), weights, {.probabilities = false}).value());
            auto executor = deploy::Executor::prepare(model).value();
            const at::Tensor expected = network.forward(tested);
            // The sums of a cell are never normalised: over fifteen of them rounding grows.
            const double tolerance = name == QLatin1String("nasbench201") ? 1e-4 : 1e-5;
            const double scale = std::max(1.0, expected.abs().max().item<double>());
            for (std::int64_t p = 0; p < tested.size(0); ++p) {
                const deploy::TensorBytes input = bytesOf(tested[p]);
                const auto outputs = executor.run({&input, 1}).value();
                for (int c = 0; c < 5; ++c) {
                    float value = 0;
                    std::memcpy(&value, outputs[0].data() + static_cast<std::size_t>(c) * sizeof(float), sizeof(float));
                    QVERIFY2(std::abs(value - expected[p][c].item<float>()) < tolerance * scale, qPrintable(QStringLiteral("%1: %2 and %3 of %4").arg(QString::fromStdString(space->format(architecture))).arg(value).arg(expected[p][c].item<float>()).arg(scale)));
                }
            }
        }
    }

    /// The weights that are sliced, recalibrated and folded without LibTorch are those of the trainer.
    void recalibrationWithoutLibTorchGivesTheSameWeights()
    {
        for (const char* name : {"foxnas-cpu-32", "foxnas-tpu-32"}) {
            const auto space = space::namedSpace(name).value();
            const auto net = std::move(ChainSupernet::make(space, {32, 32, 3, 5}, 1).value());
            test::shake(*net, 9);
            base::Random noise(1);
            std::vector<at::Tensor> calibration;
            std::vector<deploy::PictureBatch> batches;
            for (const int size : {24, 17}) {
                deploy::PictureBatch batch(static_cast<std::size_t>(size), std::vector<float>(32 * 32 * 3));
                at::Tensor pictures = at::empty({size, 32, 32, 3}, at::kFloat);
                for (std::size_t p = 0; p < batch.size(); ++p)
                    for (std::size_t v = 0; v < batch[p].size(); ++v)
                        pictures.data_ptr<float>()[p * batch[p].size() + v] = batch[p][v] = static_cast<float>(noise.normal());
                calibration.push_back(pictures.permute({0, 3, 1, 2}));
                batches.push_back(std::move(batch));
            }
            base::Random random(5);
            for (int i = 0; i < 4; ++i) {
                const auto architecture = i == 0 ? space::largest(*space) : space::sampleAlongDial(*space, random);
                const Network network = Network::extract(*net, architecture, calibration);
                const auto slices = graph::slicesOf(network.graph(), net->parameters().save()).value();
                const auto weights = deploy::recalibrate(network.graph(), slices, batches, 2).value();
                const auto expected = network.weights();
                QCOMPARE(weights.arrays.size(), expected.arrays.size());
                for (const auto& [key, array] : expected.arrays) {
                    const auto& found = weights.arrays.at(key);
                    QVERIFY2(found.shape == array.shape, key.c_str());
                    float largest = 1e-3F;
                    for (const float value : array.values)
                        largest = std::max(largest, std::abs(value));
                    for (std::size_t v = 0; v < array.values.size(); ++v)
                        QVERIFY2(std::abs(found.values[v] - array.values[v]) < 2e-4F * largest,
                            qPrintable(QStringLiteral("%1[%2]: %3, not %4").arg(key.c_str()).arg(v).arg(found.values[v]).arg(array.values[v])));
                }
            }
        }
    }

    void slicesOfIncompleteWeightsAreErrors()
    {
        const auto space = space::namedSpace("foxnas-cpu-32").value();
        const auto net = std::move(ChainSupernet::make(space, {32, 32, 3, 5}, 1).value());
        const auto narrow = space->parse("32|8:d1e2k3|24:d1e2k3|32:d1e2k3|64:d1e2k3").value();
        const auto graph = space::describe(*space, narrow, {32, 32, 3, 5}).value();
        const graph::Weights whole = net->parameters().save();
        QVERIFY(graph::slicesOf(graph, whole));
        const auto codeWithout = [&](const char* name) {
            graph::Weights part = whole;
            part.arrays.erase(name);
            const auto slices = graph::slicesOf(graph, part);
            return slices ? QStringLiteral("none") : QString::fromStdString(slices.error().code);
        };
        for (const char* name : {"value:stem.weight", "value:s8.b1.depthwise.to3", "value:s8.b1.expand.scale", "value:classifier.bias"})
            QCOMPARE(codeWithout(name), QStringLiteral("weights_missing"));
        graph::Weights thin = whole;
        thin.arrays["value:s8.b1.expand.weight"] = {{1, 1, 1, 1}, {0.0F}};
        QCOMPARE(QString::fromStdString(graph::slicesOf(graph, thin).error().code), QStringLiteral("weights_shape"));
    }

    /// Momentum must not move what took no part.
    void unsampledPartsStayAsTheyAre()
    {
        const auto net = tinyNet();
        const auto largest = space::largest(net->space());
        const auto smallest = space::smallest(net->space());
        const Batch batch = test::noiseBatch(8, 4);
        base::Random random(1);
        // One step of the largest network gives everything of it a momentum.
        QVERIFY(makeAlone(largest, 0)->accumulate(*net, batch, random, {}));
        sgdStep(net->parameters(), {.rate = 0.05, .momentum = 0.9, .weightDecay = 1e-3});
        std::map<std::string, std::pair<at::Tensor, at::Tensor>> before;
        for (const auto& [name, parameter] : net->parameters().all())
            before[name] = {parameter.value.detach().clone(), parameter.momentum.defined() ? parameter.momentum.clone() : at::Tensor()};

        QVERIFY(makeAlone(smallest, 0)->accumulate(*net, batch, random, {}));
        std::map<std::string, at::Tensor> masks;
        int untouched = 0;
        int partly = 0;
        for (const auto& [name, parameter] : net->parameters().all())
            if (!parameter.used.empty()) {
                const at::Tensor mask = maskOf(parameter);
                masks[name] = mask.defined() ? mask : at::ones_like(parameter.value).to(at::kBool);
                partly += mask.defined() ? 1 : 0;
            }
        sgdStep(net->parameters(), {.rate = 0.05, .momentum = 0.9, .weightDecay = 1e-3});
        for (const auto& [name, parameter] : net->parameters().all()) {
            const auto& [value, momentum] = before[name];
            if (!masks.contains(name)) {
                ++untouched;
                QVERIFY2(at::equal(value, parameter.value), name.c_str());
                continue;
            }
            const at::Tensor outside = masks[name].logical_not();
            QVERIFY2(at::equal(value.masked_select(outside), parameter.value.detach().masked_select(outside)), name.c_str());
            if (momentum.defined())
                QVERIFY2(at::equal(momentum.masked_select(outside), parameter.momentum.masked_select(outside)), name.c_str());
            QVERIFY2(!at::equal(value, parameter.value), name.c_str());
        }
        QVERIFY(untouched > 5);
        QVERIFY(partly > 5);
    }

    /// One step against the formula written out for a single number: g = 3, w = 1.
    void nesterovIsTheFormula()
    {
        Parameters parameters;
        parameters.add("w", at::ones({1}), true);
        Parameter& w = parameters.at("w");
        double value = 1;
        double momentum = 0;
        for (int step = 0; step < 3; ++step) {
            (3 * w.value).sum().backward();
            parameters.useAll(w);
            sgdStep(parameters, {.rate = 0.1, .momentum = 0.9, .weightDecay = 0.01});
            const double gradient = 3 + 0.01 * value;
            momentum = 0.9 * momentum + gradient;
            value -= 0.1 * (gradient + 0.9 * momentum);
            QVERIFY(std::abs(w.value.item<float>() - value) < 1e-6);
        }
    }

    void theGradientIsClippedToItsNorm()
    {
        Parameters parameters;
        parameters.add("w", at::zeros({2}), false);
        Parameter& w = parameters.at("w");
        (w.value * at::tensor({3.0F, 4.0F})).sum().backward();
        parameters.useAll(w);
        QCOMPARE(sgdStep(parameters, {.rate = 1, .momentum = 0, .weightDecay = 0, .clip = 1}), 5.0);
        QVERIFY(std::abs(w.value[0].item<float>() + 0.6F) < 1e-6);
        QVERIFY(std::abs(w.value[1].item<float>() + 0.8F) < 1e-6);
    }

    void theRateWarmsUpAndFallsToZero()
    {
        QCOMPARE(scheduledRate(0.1, 0, 10, 100), 0.01);
        QCOMPARE(scheduledRate(0.1, 9, 10, 100), 0.1);
        QCOMPARE(scheduledRate(0.1, 10, 10, 100), 0.1);
        QVERIFY(std::abs(scheduledRate(0.1, 55, 10, 100) - 0.05) < 1e-12);
        QVERIFY(scheduledRate(0.1, 99, 10, 100) < 1e-4);
    }

    void softRoutingsAreRefused()
    {
        const auto net = tinyNet();
        Routing routing = Routing::hard(space::largest(net->space()));
        QVERIFY(net->check(routing));
        routing.of[2] = {-1, at::ones({3})};
        QCOMPARE(QString::fromStdString(net->check(routing).error().code), QStringLiteral("routing_unsupported"));
    }

    /// Whatever is trained can be loaded again, and only into the same supernet.
    void parametersAreKeptWhole()
    {
        const auto net = tinyNet();
        base::Random random(1);
        QVERIFY(makeAlone(space::largest(net->space()), 0)->accumulate(*net, test::noiseBatch(4, 1), random, {}));
        sgdStep(net->parameters(), {});
        averageStep(net->parameters(), 0.9);
        const graph::Weights saved = net->parameters().save();
        const auto other = std::move(ChainSupernet::make(test::tinySpace(), test::kTinyTask, 99).value());
        QVERIFY(other->parameters().load(saved));
        QVERIFY(other->parameters().save() == saved);

        graph::Weights broken = saved;
        broken.arrays.erase("value:stem.weight");
        QCOMPARE(QString::fromStdString(other->parameters().load(broken).error().code), QStringLiteral("checkpoint_malformed"));
        broken = saved;
        broken.arrays["value:stem.shift"].shape = {4, 2};
        QVERIFY(!other->parameters().load(broken));
        QVERIFY(other->parameters().save() == saved);
    }
};

QTEST_APPLESS_MAIN(SupernetTest)
#include "tst_supernet.moc"
