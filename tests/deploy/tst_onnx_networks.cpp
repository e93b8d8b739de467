// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of the named spaces as ONNX, run by ONNX Runtime: within 1e-5 of our executor.
#include "base/file.h"
#include "deploy/executor.h"
#include "deploy/need_runtimes.h"
#include "deploy/numbers.h"
#include "deploy/onnx.h"
#include "deploy/random_networks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace vulpes;
using namespace vulpes::deploy;
using test::difference;
using test::toBytes;
using test::toFloats;

namespace {

constexpr std::size_t kNetworks = 20;
constexpr std::size_t kInputs = 2;
constexpr double kTolerance = 1e-5;

using Format = OutsideRuntime::Format;

}  // namespace

class TestOnnxNetworks : public QObject
{
    Q_OBJECT

private slots:
    void onnxRuntimeGivesOurNumbers_data()
    {
        QTest::addColumn<QString>("space");
        for (const space::SpacePtr& space : space::namedSpaces())
            QTest::newRow(space->name().c_str()) << QString::fromStdString(space->name());
    }
    void onnxRuntimeGivesOurNumbers()
    {
        NEED_RUNTIMES(Format::Onnx);
        QFETCH(QString, space);
        const space::SearchSpace small = test::atSmallResolutions(**space::namedSpace(space.toStdString()));
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        std::vector<OutsideTask> tasks;
        std::vector<test::RandomNetwork> networks{test::everyOperator()};
        for (std::size_t i = 0; i < kNetworks; ++i)
            networks.push_back(test::randomNetwork(small, i));
        for (const test::RandomNetwork& network : networks) {
            const auto onnx = toOnnx(network.model);
            QVERIFY2(onnx, test::reason(onnx));
            tasks.push_back({path / (std::to_string(tasks.size()) + ".onnx"), {}});
            QVERIFY(base::writeFileAtomically(tasks.back().model, *onnx));
            for (std::size_t i = 0; i < kInputs; ++i)
                tasks.back().inputs.push_back(
                    {toBytes(channelsFirst(network.model, test::randomInput(network.model, i)))});
        }
        const auto all = runOutsideAll(test::runtimes(Format::Onnx).front(), tasks);
        QVERIFY2(all, test::reason(all));
        double largest = 0;
        for (std::size_t n = 0; n < networks.size(); ++n) {
            QVERIFY2(all->at(n), test::reason(all->at(n)));
            auto executor = Executor::prepare(std::make_shared<Model>(networks[n].model));
            QVERIFY2(executor, test::reason(executor));
            for (std::size_t i = 0; i < kInputs; ++i) {
                const std::vector<TensorBytes> input{toBytes(test::randomInput(networks[n].model, i))};
                const auto ours = toFloats(executor->run(input)->at(0));
                const auto theirs = toFloats(all->at(n)->at(i).at(0));
                QCOMPARE(ours.size(), theirs.size());
                largest = std::max(largest, difference(ours, theirs));
            }
        }
        qInfo("onnxruntime: %zu networks, largest difference %.3g", networks.size(), largest);
        QVERIFY(largest <= kTolerance);
    }

private:
    static std::vector<float> channelsFirst(const Model& model, const std::vector<float>& values)
    {
        const auto channels =
            static_cast<std::size_t>(model.tensors[static_cast<std::size_t>(model.inputs[0])].shape[3]);
        std::vector<float> result;
        for (std::size_t c = 0; c < channels; ++c)
            for (std::size_t i = c; i < values.size(); i += channels)
                result.push_back(values[i]);
        return result;
    }
};

QTEST_APPLESS_MAIN(TestOnnxNetworks)
#include "tst_onnx_networks.moc"
