// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"
#include "graph/weights.h"
#include "graph/weights_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>

using namespace vulpes;
using namespace vulpes::graph;

namespace {

Graph smallGraph()
{
    GraphBuilder b({8, 8, 3, 4});
    auto x = b.convolution("c", b.input(), 6, {.kernel = 3, .activation = Activation::Relu});
    x = b.depthwise("d", x, {.kernel = 5});
    b.fullyConnected("f", b.globalAveragePool("p", x), 4);
    return std::move(b).finish();
}

std::string safetensors(const std::string& header, std::size_t numbers)
{
    std::uint64_t length = header.size();
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + std::string(numbers, '\0');
}

} // namespace

class TestWeights : public QObject
{
    Q_OBJECT

private slots:
    void shapesAreThoseOfTheFileFormat()
    {
        const Graph graph = smallGraph();
        QCOMPARE(weightShape(graph, graph.ops[1]), (std::vector<int>{6, 3, 3, 3}));
        QCOMPARE(weightShape(graph, graph.ops[2]), (std::vector<int>{1, 5, 5, 6}));
        QVERIFY(weightShape(graph, graph.ops[3]).empty());
        QCOMPARE(weightShape(graph, graph.ops[4]), (std::vector<int>{4, 6}));
    }

    void untrainedWeightsAreDecidedByTheirSeedAndSaySo()
    {
        const Graph graph = smallGraph();
        const Weights weights = untrainedWeights(graph, 3);
        QVERIFY(weights.untrained());
        QVERIFY(checkWeights(graph, weights).has_value());
        QCOMPARE(untrainedWeights(graph, 3), weights);
        QVERIFY(untrainedWeights(graph, 4).arrays != weights.arrays);
    }

    void untrainedWeightsHaveTheVarianceOfTheirFanIn()
    {
        GraphBuilder b({1, 1, 50, 4});
        const auto x = b.convolution("rectified", b.input(), 400, {.activation = Activation::Relu});
        b.convolution("linear", x, 100, {});
        const Graph graph = std::move(b).finish();
        const Weights weights = untrainedWeights(graph, 1);
        const auto variance = [&](const char* name) {
            double sum = 0;
            const auto& values = weights.arrays.at(name).values;
            for (const float v : values)
                sum += static_cast<double>(v) * static_cast<double>(v);
            return sum / static_cast<double>(values.size());
        };
        QVERIFY(std::fabs(variance("rectified.weight") * 50 - 2) < 0.1);
        QVERIFY(std::fabs(variance("linear.weight") * 400 - 1) < 0.05);
    }

    void weightsOfAnotherNetworkAreRefusedByName()
    {
        const Graph graph = smallGraph();
        const Weights good = untrainedWeights(graph, 1);
        const auto codeAfter = [&](const auto& change) {
            Weights weights = good;
            change(weights.arrays);
            const auto checked = checkWeights(graph, weights);
            return checked ? std::string() : checked.error().code;
        };
        QCOMPARE(codeAfter([](auto& a) { a.erase("d.bias"); }), std::string("weights_missing"));
        QCOMPARE(codeAfter([](auto& a) { a["c.weight"].shape = {6, 3, 9}; }), std::string("weights_shape"));
        QCOMPARE(codeAfter([](auto& a) { a["c.weight"].values.pop_back(); }), std::string("weights_shape"));
        QCOMPARE(codeAfter([](auto& a) { a["more"] = {{1}, {0.0F}}; }), std::string("weights_unused"));
        QCOMPARE(codeAfter([](auto& a) { a["f.bias"].values[0] = std::numeric_limits<float>::infinity(); }),
            std::string("weights_not_finite"));
    }

    void aFileReadsBack()
    {
        QTemporaryDir folder;
        Weights weights = untrainedWeights(smallGraph(), 2);
        weights.facts["architecture"] = "κ=3; \"quoted\"";
        const auto file = std::filesystem::path(folder.path().toStdString()) / "w.safetensors";
        QVERIFY(writeWeights(file, weights).has_value());
        QCOMPARE(readWeights(file).value(), weights);
        QCOMPARE(readWeights(file.parent_path() / "none").error().code, std::string("file_missing"));
    }

    void theLayoutIsThatOfSafetensors()
    {
        Weights weights;
        weights.arrays["a"] = {{2}, {1.0F, -2.0F}};
        const std::string bytes = toSafetensors(weights);
        std::uint64_t length = 0;
        std::memcpy(&length, bytes.data(), 8);
        QCOMPARE(length % 8, std::uint64_t{0});
        const auto header = Json::parse(bytes.substr(8, length));
        QCOMPARE(header["a"]["dtype"].get<std::string>(), std::string("F32"));
        QCOMPARE(header["a"]["data_offsets"].get<std::vector<int>>(), (std::vector<int>{0, 8}));
        QCOMPARE(bytes.size(), 8 + length + 8);
        float second = 0;
        std::memcpy(&second, bytes.data() + 8 + length + 4, 4);
        QCOMPARE(second, -2.0F);
    }

    void hostileFilesAreRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* header, int numbers, const char* reason) {
            QTest::newRow(name) << QByteArray(header) << numbers << QByteArray(reason);
        };
        row("no JSON", "{", 0, "header");
        row("a list", "[]", 0, "header");
        row("no type", R"({"a":{"shape":[1],"data_offsets":[0,4]}})", 4, "header");
        row("half precision", R"({"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}})", 4, "type");
        row("negative size", R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4, "shape");
        row("size and bytes differ", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4, "shape");
        row("overflowing shape", R"({"a":{"dtype":"F32","shape":[2147483647,2147483647,2147483647,8],"data_offsets":[0,4]}})", 4, "shape");
        row("beyond the end", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 4, "offsets");
        row("backwards", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", 4, "offsets");
        row("a gap", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8, "offsets");
        row("bytes left over", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8, "offsets");
        row("shared bytes", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
            4, "overlap");
        row("facts that are no text", R"({"__metadata__":{"a":1}})", 0, "header");
    }
    void hostileFilesAreRefusedWithAReason()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, numbers);
        QFETCH(QByteArray, reason);
        const auto weights = fromSafetensors(safetensors(header.toStdString(), static_cast<std::size_t>(numbers)));
        QVERIFY(!weights);
        QCOMPARE(weights.error().code, std::string("weights_file"));
        QCOMPARE(std::get<std::string>(weights.error().facts.front().value), reason.toStdString());
    }

    void aFileCutAnywhereIsRefused()
    {
        const std::string bytes = toSafetensors(untrainedWeights(smallGraph(), 2));
        for (std::size_t size = 0; size < bytes.size(); size += 7)
            QVERIFY(!fromSafetensors(std::string_view(bytes).substr(0, size)));
        std::string lengthened = bytes;
        lengthened[7] = '\x7f';
        QCOMPARE(std::get<std::string>(fromSafetensors(lengthened).error().facts.front().value), std::string("too_large"));
    }
};

QTEST_APPLESS_MAIN(TestWeights)
#include "tst_weights.moc"
