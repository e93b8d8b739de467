// SPDX-License-Identifier: GPL-3.0-or-later
// What the whole of export rests on: the files we write give, in programs of others, the numbers that our executors give.
// Int8 exactly, every intermediate tensor, each interpreter in the arithmetic of its generation; float within 1e-5.
#include "base/file.h"
#include "deploy/executor.h"
#include "deploy/need_runtimes.h"
#include "deploy/numbers.h"
#include "deploy/quantise.h"
#include "deploy/random_networks.h"
#include "deploy/tflite.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace vulpes;
using namespace vulpes::deploy;
using test::difference;
using test::toBytes;
using test::toFloats;

namespace {

constexpr std::size_t kNetworks = 20;
constexpr std::size_t kNetworksPerStart = 5;
constexpr std::size_t kInputs = 2;
constexpr std::size_t kCalibrationInputs = 4;
constexpr double kTolerance = 1e-5;
constexpr double kInnerTolerance =
    5e-5;  // rounding grows over forty layers with random weights; outputs are held to 1e-5

using Format = OutsideRuntime::Format;

/// A file to run, and what we say it gives.
struct Case
{
    std::string name;
    Model model;
    int answer = -1;  ///< the tensor that is the network's answer
    std::filesystem::path file;
    std::vector<std::vector<TensorBytes>> inputs;
    std::map<Generation, std::vector<std::vector<TensorBytes>>> expected;
};

struct Tally
{
    std::uint64_t tensors = 0;
    std::uint64_t floats = 0;
    std::uint64_t integers = 0;
    std::uint64_t unequal = 0;
    double largest = 0;
    double largestAnswer = 0;
};

TensorBytes inputFor(const Model& model, std::uint64_t seed)
{
    const ModelTensor& input = model.tensors[static_cast<std::size_t>(model.inputs[0])];
    const std::vector<float> values = test::randomInput(model, seed);
    if (input.type == ElementType::Float32)
        return toBytes(values);
    TensorBytes bytes;
    for (const float value : values) {
        const float q = std::round(value / input.quantisation.scale[0])
            + static_cast<float>(input.quantisation.zeroPoint[0]);
        bytes.push_back(static_cast<std::byte>(static_cast<std::int8_t>(std::clamp(q, -128.0F, 127.0F))));
    }
    return bytes;
}

/// The first disagreement in words; empty when there is none.
std::string compare(
    const Case& one, Generation generation, std::size_t input, const OutsideOutputs& theirs, Tally& tally)
{
    const std::vector<TensorBytes>& ours = one.expected.at(generation)[input];
    if (theirs.size() != ours.size())
        return one.name + ": other number of outputs";
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const ModelTensor& tensor = one.model.tensors[static_cast<std::size_t>(one.model.outputs[i])];
        const std::string where = one.name + ", tensor " + tensor.name + ": ";
        if (theirs[i].size() != ours[i].size())
            return where + "other size";
        ++tally.tensors;
        if (tensor.type == ElementType::Int8) {
            tally.integers += ours[i].size();
            std::uint64_t unequal = 0;
            for (std::size_t k = 0; k < ours[i].size(); ++k)
                unequal += ours[i][k] != theirs[i][k];
            tally.unequal += unequal;
            if (unequal > 0)
                return where + std::to_string(unequal) + " of " + std::to_string(ours[i].size())
                    + " integers differ";
            continue;
        }
        const std::vector<float> a = toFloats(ours[i]);
        const std::vector<float> b = toFloats(theirs[i]);
        tally.floats += a.size();
        const double error = difference(a, b);
        const bool answer = one.model.outputs[i] == one.answer;
        double& largest = answer ? tally.largestAnswer : tally.largest;
        largest = std::max(largest, error);
        if (!(error <= (answer ? kTolerance : kInnerTolerance)))
            return where + "floats differ by " + std::to_string(error * 1e6) + "e-6";
    }
    return {};
}

class Batch
{
public:
    Batch() : m_path(m_folder.path().toStdString()) { }

    /// Every form of one network, each also with all its tensors as outputs.
    QByteArray add(const test::RandomNetwork& network)
    {
        const auto input = [&](std::size_t i) {
            return Result<std::vector<float>>(test::randomInput(network.model, 1000 + i));
        };
        const auto calibration = calibrate(network.model, kCalibrationInputs, input, {});
        if (!calibration)
            return test::reason(calibration);
        const auto int8 = quantise(network.model, *calibration, Edges::Int8);
        const auto edges = quantise(network.model, *calibration, Edges::Float);
        if (!int8 || !edges)
            return test::reason(int8) + test::reason(edges);
        for (const auto& [form, model] : {std::pair{"float", &network.model}, std::pair{"int8", &*int8},
                 std::pair{"int8 with float edges", &*edges}}) {
            // The one with all tensors first: it names the operator at fault.
            for (const Model& made : {withAllOutputs(*model), *model}) {
                const bool all = made.outputs.size() > 1;
                const QByteArray problem = addForm(
                    network.name + ' ' + form + (all ? ", all tensors" : ""), made, model->outputs.front());
                if (!problem.isEmpty())
                    return problem;
            }
        }
        return {};
    }

    QByteArray addForm(const std::string& name, Model model, int answer)
    {
        Case one;
        one.name = name;
        one.model = std::move(model);
        one.answer = answer;
        one.file = m_path / (std::to_string(m_cases.size()) + ".tflite");
        const std::string bytes = toTflite(one.model);
        for (const Finding& finding : checkTflite(bytes))
            if (finding.weight != Finding::Weight::Note)
                return QByteArray::fromStdString(
                    name + ": checker finds " + finding.code + ' ' + finding.detail);
        if (!base::writeFileAtomically(one.file, bytes))
            return "cannot write";
        for (std::size_t i = 0; i < kInputs; ++i)
            one.inputs.push_back({inputFor(one.model, i)});
        for (const Generation generation : {Generation::Earlier, Generation::Current}) {
            auto executor = Executor::prepare(std::make_shared<Model>(one.model), generation);
            if (!executor)
                return test::reason(executor);
            for (const auto& input : one.inputs) {
                auto outputs = executor->run(input);
                if (!outputs)
                    return test::reason(outputs);
                one.expected[generation].push_back(std::move(*outputs));
            }
        }
        m_cases.push_back(std::move(one));
        return {};
    }

    /// The first disagreement with this runtime; empty when there is none.
    QByteArray run(const OutsideRuntime& runtime, Tally& tally) const
    {
        std::vector<OutsideTask> tasks;
        for (const Case& one : m_cases)
            tasks.push_back({one.file, one.inputs});
        const auto all = runOutsideAll(runtime, tasks);
        if (!all)
            return test::reason(all);
        for (std::size_t c = 0; c < m_cases.size(); ++c) {
            if (!(*all)[c])
                return QByteArray::fromStdString(m_cases[c].name) + ": " + test::reason((*all)[c]);
            for (std::size_t i = 0; i < kInputs; ++i)
                if (const std::string problem =
                        compare(m_cases[c], runtime.generation, i, (*all)[c]->at(i), tally);
                    !problem.empty())
                    return QByteArray::fromStdString(runtime.id + ": " + problem);
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_path;
    std::vector<Case> m_cases;
};

void report(const char* what, const Tally& tally)
{
    qInfo("%s: %llu tensors, %llu floats (largest difference %.3g, of answers %.3g), %llu integers (%llu "
          "differ)",
        what, static_cast<unsigned long long>(tally.tensors), static_cast<unsigned long long>(tally.floats),
        tally.largest, tally.largestAnswer, static_cast<unsigned long long>(tally.integers),
        static_cast<unsigned long long>(tally.unequal));
}

}  // namespace

class TestInterpreters : public QObject
{
    Q_OBJECT

private slots:
    void everyOperatorGivesOurNumbers()
    {
        NEED_RUNTIMES(Format::Tflite);
        Batch batch;
        const QByteArray problem = batch.add(test::everyOperator());
        QVERIFY2(problem.isEmpty(), problem);
        for (const OutsideRuntime& runtime : test::runtimes(Format::Tflite)) {
            Tally tally;
            const QByteArray disagreement = batch.run(runtime, tally);
            QVERIFY2(disagreement.isEmpty(), disagreement);
            report(runtime.id.c_str(), tally);
            QVERIFY(tally.tensors > 100);
        }
    }

    void randomNetworksGiveOurNumbers_data()
    {
        QTest::addColumn<QString>("space");
        for (const space::SpacePtr& space : space::namedSpaces())
            QTest::newRow(space->name().c_str()) << QString::fromStdString(space->name());
    }
    void randomNetworksGiveOurNumbers()
    {
        NEED_RUNTIMES(Format::Tflite);
        QFETCH(QString, space);
        const space::SearchSpace small = test::atSmallResolutions(**space::namedSpace(space.toStdString()));
        const auto runtimes = test::runtimes(Format::Tflite);
        std::vector<Tally> tallies(runtimes.size());
        for (std::size_t first = 0; first < kNetworks; first += kNetworksPerStart) {
            Batch batch;
            for (std::size_t i = first; i < first + kNetworksPerStart; ++i) {
                const QByteArray problem = batch.add(test::randomNetwork(small, i));
                QVERIFY2(problem.isEmpty(), problem);
            }
            for (std::size_t r = 0; r < runtimes.size(); ++r) {
                const QByteArray disagreement = batch.run(runtimes[r], tallies[r]);
                QVERIFY2(disagreement.isEmpty(), disagreement);
            }
        }
        for (std::size_t r = 0; r < runtimes.size(); ++r)
            report(runtimes[r].id.c_str(), tallies[r]);
    }
};

QTEST_APPLESS_MAIN(TestInterpreters)
#include "tst_interpreters.moc"
