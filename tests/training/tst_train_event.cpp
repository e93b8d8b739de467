// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/train_event.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vulpes;
using namespace vulpes::training;

namespace {

/// Of every kind, with every member set.
std::vector<TrainEvent> everyEvent()
{
    std::vector<TrainEvent> events;
    events.emplace_back(Started{"train", "cpu", "LibTorch 1.13.1", 2, 637'554, 30, 125, 3, 8000, 2000, 2001, {{"cat", 800, 200, 201}}});
    events.emplace_back(Step{3, 17, 125, 1.25, 1.5, 1.75, 0.1, 197.5, 320});
    events.emplace_back(EpochDone{4, 30, 1.125, {{"max", "foxnas-cpu-32:24:d1", 71.5, 1430, 2000}, {"min", "a", 67, 1340, 2000}}, 40.75, 0.05, 930});
    events.emplace_back(Checkpointed{4, 12, "checkpoint-4-12.pt"});
    events.emplace_back(Evaluated{"a", "validation", 67.25, 1345, 2000, 0.875, 1.5});
    events.emplace_back(Extracted{"a", "a.safetensors", 67.25, 68.5});
    events.emplace_back(Refused{inputError("arch_syntax").with("position", 3)});
    events.emplace_back(Warning{"stopping", {{"signal", std::int64_t{15}}, {"file", std::string("a")}, {"share", 0.5}}});
    events.emplace_back(Failed{inputError("data_missing").with("file", "pictures")});
    events.emplace_back(Finished{true, 895.5});
    return events;
}

std::string reasonOf(const Error& error)
{
    for (const base::Fact& fact : error.facts)
        if (fact.key == "reason")
            return std::get<std::string>(fact.value);
    return {};
}

} // namespace

class TestTrainEvent : public QObject
{
    Q_OBJECT

private slots:
    void everyEventComesBackAsItWent()
    {
        for (const TrainEvent& event : everyEvent()) {
            const std::string line = toLine(event);
            QVERIFY(line.find('\n') == std::string::npos);
            const auto back = fromLine(line);
            QVERIFY2(back.has_value() && back->has_value(), line.c_str());
            QCOMPARE((*back)->index(), event.index());
            QCOMPARE(toLine(**back), line);
        }
    }

    void theKeysAreThoseOfTheContract()
    {
        QCOMPARE(toLine(Finished{false, 2}), std::string(R"({"event":"finished","stopped":false,"seconds":2.0})"));
        QCOMPARE(toLine(Checkpointed{1, 2, "f"}), std::string(R"({"event":"checkpointed","epoch":1,"step":2,"file":"f"})"));
        QCOMPARE(toLine(Failed{usageError("options_invalid").with("option", "epochs")}),
                 std::string(R"({"event":"failed","error":{"kind":"usage","code":"options_invalid","facts":{"option":"epochs"}}})"));
    }

    void unknownEventsAndKeysArePassedOver()
    {
        QVERIFY(!fromLine(R"({"event":"of a newer version"})").value().has_value());
        const auto finished = fromLine(R"({"event":"finished","stopped":true,"colour":[1,2]})");
        QVERIFY(std::get<Finished>(**finished).stopped);
    }

    void aBrokenLineTellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << QByteArray("Segmentation fault") << "json";
        QTest::newRow("empty") << QByteArray("") << "json";
        QTest::newRow("list") << QByteArray("[]") << "not_an_object";
        QTest::newRow("no event") << QByteArray("{}") << "event";
        QTest::newRow("event of another type") << QByteArray(R"({"event":3})") << "event";
        QTest::newRow("text for a number") << QByteArray(R"({"event":"step","loss":"low"})") << "loss";
        QTest::newRow("beyond an int") << QByteArray(R"({"event":"step","epoch":4294967296})") << "epoch";
        QTest::newRow("negative count") << QByteArray(R"({"event":"started","train_pictures":-1})") << "train_pictures";
        QTest::newRow("inside a list") << QByteArray(R"({"event":"epoch_done","accuracies":[{"accuracy":true}]})") << "accuracies";
        QTest::newRow("failed without error") << QByteArray(R"({"event":"failed"})") << "error";
    }

    void aBrokenLineTellsWhatIsWrong()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, reason);
        const auto result = fromLine(line.toStdString());
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("event_malformed"));
        QCOMPARE(QString::fromStdString(reasonOf(result.error())), reason);
    }

    void ofALongLineOnlyTheBeginningIsTold()
    {
        const auto result = fromLine(std::string(10'000, 'x'));
        QCOMPARE(std::get<std::string>(result.error().facts.back().value).size(), std::size_t{200});
    }

    void aLossThatIsNoNumberIsNullAndBack()
    {
        Step step;
        step.loss = std::numeric_limits<double>::quiet_NaN();
        const auto back = fromLine(toLine(step));
        QVERIFY(std::isnan(std::get<Step>(**back).loss));
        QVERIFY(!std::get<Step>(**back).lossMin);
    }

    void aNameThatIsNotUtf8DoesNotBreakTheLine()
    {
        QVERIFY(fromLine(toLine(Checkpointed{0, 0, "\xff.pt"})).has_value());
    }

    void errorsKeepKindCodeAndFacts()
    {
        for (const ErrorKind kind : {ErrorKind::Internal, ErrorKind::Usage, ErrorKind::Input, ErrorKind::Infeasible, ErrorKind::Refuted,
                                     ErrorKind::Missing, ErrorKind::Stopped}) {
            Error error{kind, "a_code", {}};
            error.with("row", std::int64_t{17}).with("share", 0.25).with("file", std::string("a.csv"));
            const Error back = errorFromJson(toJson(error));
            QCOMPARE(back.kind, kind);
            QCOMPARE(back.code, error.code);
            QCOMPARE(toJson(back).dump(), toJson(error).dump());
            QCOMPARE(std::get<std::int64_t>(back.facts[0].value), std::int64_t{17});
        }
    }

    void theStandardErrorIsTheBinomialOne()
    {
        // sqrt(0.7 × 0.3 / 2000) = 0.010247
        QVERIFY(std::abs(Evaluated{"a", "test", 70, 1400, 2000, 0, 0}.standardError() - 1.0247) < 1e-4);
        QCOMPARE(Evaluated{}.standardError(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestTrainEvent)
#include "tst_train_event.moc"
