// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/random_networks.h"
#include "workflow/edgetpu_placement.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>

using namespace vulpes;
using device::Mapping;
using workflow::edgeTpuPlacement;

namespace {

constexpr int kNetworks = 10;

/// A log as the compiler writes it, that leaves one kind of operator on the processor.
std::string logOf(const deploy::Model& model, const std::string& left)
{
    std::map<std::string, int> counts;
    for (const auto& op : model.operators)
        ++counts[deploy::nameOf(op.kind)];
    std::string log = "Edge TPU Compiler version 16.0.384591198\n\nModel compiled successfully in 812 ms.\n\n";
    for (const auto& [kind, count] : counts)
        log += kind + "\t" + std::to_string(count) + "\t"
            + (kind == left ? "Operation is working on an unsupported data type" : "Mapped to Edge TPU") + "\n";
    return log;
}

}  // namespace

/// The log of the Edge TPU compiler, told to the operators of the graph.
class TestEdgeTpuPlacement : public QObject
{
    Q_OBJECT

    /// `operatorsOf` is what `lower` does, operator for operator.
    static void compare(const test::RandomNetwork& network)
    {
        std::map<std::string, std::vector<deploy::OperatorKind>> made;
        for (const auto& op : network.model.operators)
            if (op.kind != deploy::OperatorKind::Reshape && !op.source.empty())
                made[op.source].push_back(op.kind);
        const std::vector<bool> reaching = graph::reachingOutput(network.graph);
        for (std::size_t i = 0; i < reaching.size(); ++i)
            if (const graph::Op& op = network.graph.ops[i]; reaching[i])
                QCOMPARE(deploy::operatorsOf(op), made[op.name]);
    }

private Q_SLOTS:
    void whatAnOperatorBecomesIsWhatLoweringMakesOfIt()
    {
        compare(test::everyOperator());
        for (const space::SpacePtr& space : space::namedSpaces()) {
            const auto small = test::atSmallResolutions(*space);
            for (std::uint64_t seed = 0; seed < kNetworks; ++seed)
                compare(test::randomNetwork(small, seed));
        }
    }

    void everyOperatorIsPlacedAsItsKindIs()
    {
        const auto network = test::everyOperator();
        const auto report = device::parseEdgeTpuLog(logOf(network.model, "LOGISTIC"));
        QVERIFY(report);
        const auto placement = edgeTpuPlacement(*report, network.graph);
        QVERIFY(placement.sameNetwork);
        QCOMPARE(placement.ops.size(), network.graph.ops.size());
        for (std::size_t i = 0; i < placement.ops.size(); ++i) {
            const auto kinds = deploy::operatorsOf(network.graph.ops[i]);
            const auto gates = std::ranges::count(kinds, deploy::OperatorKind::Logistic);
            const Mapping expected = kinds.empty() ? Mapping::NotTold
                : gates == 0                       ? Mapping::EdgeTpu
                : gates == std::ssize(kinds)       ? Mapping::Cpu
                                                   : Mapping::Partly;
            QCOMPARE(placement.ops[i], expected);
        }
        QVERIFY(std::ranges::find(placement.ops, Mapping::Partly) != placement.ops.end());
    }

    void theLogOfAnotherNetworkIsKnownByItsCounts()
    {
        const auto small = test::atSmallResolutions(**space::namedSpace("foxnas-tpu"));
        const auto one = test::randomNetwork(small, 1);
        std::uint64_t seed = 2;
        auto other = test::randomNetwork(small, seed);
        while (other.graph.ops.size() == one.graph.ops.size())
            other = test::randomNetwork(small, ++seed);
        const auto report = device::parseEdgeTpuLog(logOf(one.model, {}));
        QVERIFY(report);
        QVERIFY(edgeTpuPlacement(*report, one.graph).sameNetwork);
        QVERIFY(!edgeTpuPlacement(*report, other.graph).sameNetwork);
    }

    void aFileThatIsNoLogIsNamed()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("x.log")).toStdString();
        std::ofstream(file) << "nothing of the kind\n";
        const auto read = workflow::readEdgeTpuLog(file);
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("edgetpu_log"));
        QCOMPARE(std::get<std::string>(read.error().facts.back().value), file.string());
        QCOMPARE(workflow::readEdgeTpuLog(file.parent_path() / "none.log").error().kind, ErrorKind::Input);
    }
};

QTEST_GUILESS_MAIN(TestEdgeTpuPlacement)
#include "tst_edgetpu_placement.moc"
