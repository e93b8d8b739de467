// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/lower.h"
#include "space/corners.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "workflow/file_accuracy.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

namespace {

deploy::Model someModel(const space::Architecture& network, std::uint64_t seed = 3)
{
    const auto space = space::namedSpace("foxnas-cpu-32").value();
    graph::TaskShape task;
    task.classes = 10;
    const auto graph = space::describe(*space, network, task).value();
    return deploy::lower(graph, graph::untrainedWeights(graph, seed), {}).value();
}

deploy::Model smallestModel(std::uint64_t seed = 3)
{
    return someModel(space::smallest(*space::namedSpace("foxnas-cpu-32").value()), seed);
}

data::LabelledData pictures(std::size_t test)
{
    data::LabelledOptions options;
    options.train = 40;
    options.validation = 20;
    options.test = test;
    return data::readLabelled("generated:shapes", options).value();
}

} // namespace

class TestFileAccuracy : public QObject
{
    Q_OBJECT

private slots:
    void theIntervalsAreThoseOfTheLiterature()
    {
        // Wilson's interval of 81 of 263, as in Newcombe (1998), table I: 0.2553 to 0.3662.
        const Accuracy accuracy{81, 263};
        QVERIFY(std::abs(accuracy.low() - 25.53) < 0.01);
        QVERIFY(std::abs(accuracy.high() - 36.62) < 0.01);
    }

    void aDifferenceIsOfPairedAnswers()
    {
        FileAccuracy accuracy;
        accuracy.file = {700, 1000};
        QVERIFY(!accuracy.difference());
        accuracy.reference = Accuracy{705, 1000};
        accuracy.onlyFile = 10;
        accuracy.onlyReference = 15;
        const auto difference = accuracy.difference().value();
        // (10 − 15) / 1000; sqrt(26 − 25/1002) × 1.96 / 1002 is 0.997 points either way around −5/1002.
        QVERIFY(std::abs(difference.points + 0.5) < 1e-9);
        QVERIFY(std::abs(difference.low + 0.499 + 0.9969) < 0.001);
        QVERIFY(std::abs(difference.high + 0.499 - 0.9969) < 0.001);
    }

    void everyThreadCountCountsTheSame()
    {
        const auto model = smallestModel();
        const auto data = pictures(150);
        const auto one = measureAccuracy(model, nullptr, data, data::Split::Test, data.preprocessing(), 1).value();
        const auto four = measureAccuracy(model, nullptr, data, data::Split::Test, data.preprocessing(), 4).value();
        QCOMPARE(one.file.total, std::int64_t{150});
        QCOMPARE(four.file.correct, one.file.correct);
        QVERIFY(!one.reference);
    }

    void aModelAgainstItselfDiffersInNothing()
    {
        const auto model = smallestModel();
        const auto data = pictures(100);
        const auto same = measureAccuracy(model, &model, data, data::Split::Test, data.preprocessing(), 2).value();
        QCOMPARE(same.reference->correct, same.file.correct);
        QCOMPARE(same.onlyFile + same.onlyReference, std::int64_t{0});
        QCOMPARE(same.difference()->points, 0.0);
        QVERIFY(same.difference()->low < 0 && same.difference()->high > 0);
    }

    void pairsAddUpToTheDifference()
    {
        const auto model = smallestModel(3);
        const auto other = smallestModel(4);
        const auto data = pictures(200);
        const auto result = measureAccuracy(model, &other, data, data::Split::Test, data.preprocessing(), 2).value();
        QCOMPARE(result.onlyFile - result.onlyReference, result.file.correct - result.reference->correct);
        const Json json = toJson(result);
        QCOMPARE(json["difference"]["only_file"].get<std::int64_t>(), result.onlyFile);
    }

    void classesAreMatchedByTheirNames()
    {
        const auto model = smallestModel();
        const auto data = pictures(150);
        auto preprocessing = data.preprocessing();
        const auto before = measureAccuracy(model, nullptr, data, data::Split::Test, preprocessing, 2)->file.correct;
        // The same pictures, their classes listed the other way round.
        auto reversed = data;
        std::ranges::reverse(reversed.classes);
        for (auto& label : reversed.test.labels)
            label = static_cast<std::int32_t>(reversed.classes.size()) - 1 - label;
        QCOMPARE(measureAccuracy(model, nullptr, reversed, data::Split::Test, preprocessing, 2)->file.correct, before);
    }

    void whatTheNetworkDoesNotTakeIsRefused()
    {
        const auto model = smallestModel();
        auto data = pictures(20);
        auto preprocessing = data.preprocessing();
        preprocessing.height = 24;
        QCOMPARE(measureAccuracy(model, nullptr, data, data::Split::Test, preprocessing, 1).error().code, std::string("accuracy_pictures"));
        data.classes.pop_back();
        QCOMPARE(measureAccuracy(model, nullptr, data, data::Split::Test, data.preprocessing(), 1).error().code, std::string("accuracy_classes"));
    }

    void itIsStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto data = pictures(2000);
        const auto result = measureAccuracy(smallestModel(), nullptr, data, data::Split::Test, data.preprocessing(), 1, Job(stop.get_token(), {}));
        QCOMPARE(result.error().kind, ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestFileAccuracy)
#include "tst_file_accuracy.moc"
