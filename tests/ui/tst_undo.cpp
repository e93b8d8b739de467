// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/session_state.h"

#include <QtTest>

using namespace vulpes;
using namespace Qt::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

    jobs::JobRunner runner;
    std::unique_ptr<state::SessionState> session;

    [[nodiscard]] bool settled() const { return !session->isBusy() && session->analysis() && session->analysis()->front; }

private Q_SLOTS:
    void init()
    {
        session = std::make_unique<state::SessionState>(runner);
        QVERIFY(session->open(u"foxnas-192"_s));
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 30000);
        QCOMPARE(session->undoStack().count(), 0);
        session->setBudget(50.5);   // the embedded study starts at 55
        session->undoStack().clear();
    }

    void aDragIsOneStepWithAReadableName()
    {
        session->setBudget(55.0);
        session->beginDrag();
        for (const double ms : {55.4, 57.0, 60.3, 62.4})
            session->setBudget(ms, state::Gesture::Drag);
        session->endDrag(false);
        QCOMPARE(session->undoStack().count(), 2);
        QCOMPARE(session->undoStack().undoText(), u"Budget 55.0 → 62.4 ms"_s);
        session->undoStack().undo();
        QCOMPARE(session->state().budgetMs, 55.0);
        session->undoStack().redo();
        QCOMPARE(session->state().budgetMs, 62.4);
    }

    void aDragThatComesBackLeavesNoStep()
    {
        session->setBudget(55.0);
        session->beginDrag();
        session->setBudget(60.0, state::Gesture::Drag);
        session->setBudget(55.0, state::Gesture::Drag);
        session->endDrag(false);
        QCOMPARE(session->undoStack().count(), 1);
    }

    void twoDragsAreTwoSteps()
    {
        for (const double ms : {60.0, 70.0}) {
            session->beginDrag();
            session->setBudget(ms - 1, state::Gesture::Drag);
            session->setBudget(ms, state::Gesture::Drag);
            session->endDrag(false);
        }
        QCOMPARE(session->undoStack().count(), 2);
    }

    void keyPressesInARowMerge()
    {
        session->setBudget(55.0);
        for (int i = 1; i <= 8; ++i)
            session->setBudget(55.0 + i * 0.1, state::Gesture::Repeat);
        QCOMPARE(session->undoStack().count(), 2);
        QTest::qWait(1100);
        session->setBudget(56.0, state::Gesture::Repeat);
        QCOMPARE(session->undoStack().count(), 3);
    }

    void repeatedStepsOfAnotherKindAreStepsOfTheirOwn()
    {
        session->setBudget(56.0, state::Gesture::Repeat);
        session->setFilter(u"latency<80"_s);
        QCOMPARE(session->undoStack().count(), 2);
        session->undoStack().undo();
        QCOMPARE(session->state().budgetMs, 56.0);
    }

    void aPointOfTheFrontIsCurrentOnlyWhileItsNetworkIsShown()
    {
        using Kind = state::Candidate::Kind;
        const auto& current = session->selection().current();
        session->focusCandidate(state::Candidate::front(3));
        QCOMPARE(current.kind, Kind::Front);
        session->undoStack().undo();
        QCOMPARE(current.kind, Kind::None);
        session->focusCandidate(state::Candidate::front(3));
        session->setFocus({});
        QCOMPARE(current.kind, Kind::None);
        session->focusCandidate(state::Candidate::front(3));
        session->setBudget(session->state().budgetMs + 1);   // the network shown stays
        QCOMPARE(current.kind, Kind::Front);
    }

    void walkingTheHistoryNeverMergesAcrossIt()
    {
        session->setBudget(55.0, state::Gesture::Repeat);
        session->setBudget(56.0, state::Gesture::Single);
        session->undoStack().undo();
        session->setBudget(57.0, state::Gesture::Repeat);
        QCOMPARE(session->undoStack().count(), 2);
        session->undoStack().undo();
        QCOMPARE(session->state().budgetMs, 55.0);
    }

    void theAnswerFollowsUndoAndRedo()
    {
        session->setBudget(55.0);
        const QString at55 = session->focusText();
        QVERIFY(session->answer().answer);
        QCOMPARE(session->answer().answer->validity, search::Validity::Proved);
        QVERIFY(std::abs(session->answer().accuracy.value - 73.701206) < 1e-6);
        session->setBudget(80.0);
        QVERIFY(std::abs(session->answer().accuracy.value - 75.148567) < 1e-6);
        QVERIFY(session->focusText() != at55);
        session->undoStack().undo();
        QCOMPARE(session->focusText(), at55);
    }

    void everyKindOfStepIsUndoneExactly()
    {
        session->setBudget(60.0);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 30000);
        const study::AnalysisState before = session->state();
        const QString network = session->focusText();
        session->setLock(u"s24.depth"_s, 2.0);
        session->setTied(true);
        session->setFocus(network);
        QVERIFY(session->editFocus(u"s40.depth"_s, session->space()->value(session->focus(), *session->space()->find("s40.depth")) == 2.0 ? 3 : 2));
        session->setPinA(network);
        session->setPinB(session->focusText());
        session->swapPins();
        session->setFilter(u"s24.depth = 2"_s);
        session->setOtherBudget(u"parameters"_s, 6e6);
        const study::AnalysisState after = session->state();
        QVERIFY(!(after == before));
        const int steps = session->undoStack().index();
        while (session->undoStack().index() > 1)
            session->undoStack().undo();
        QVERIFY(session->state() == before);
        while (session->undoStack().canRedo())
            session->undoStack().redo();
        QCOMPARE(session->undoStack().index(), steps);
        QVERIFY(session->state() == after);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), 60000);
    }

    void aWhatIfEditNamesItsDecision()
    {
        session->setBudget(55.0);
        const auto depth = session->space()->value(session->focus(), *session->space()->find("s24.depth"));
        const double other = depth == 4.0 ? 3.0 : *depth + 1;
        QVERIFY(session->editFocus(u"s24.depth"_s, other));
        QVERIFY(session->undoStack().undoText().contains(u"s24.depth"_s));
        QVERIFY(!session->focusFollowsOptimum());
        QVERIFY(session->focusReport().has_value());
        QVERIFY(session->focusReport()->latency.value != session->answer().latency.value);
        session->undoStack().undo();
        QVERIFY(session->focusFollowsOptimum());
    }

    void aLockChangesTheFrontAndUndoBringsItBack()
    {
        session->setBudget(55.0);
        const std::size_t size = session->analysis()->front->size();
        const std::size_t locks = session->analysis()->state.locks.size();   // the embedded study holds its resolution
        const double best = session->answer().accuracy.value;
        session->setLock(u"s24.depth"_s, 4.0);
        QTRY_VERIFY_WITH_TIMEOUT(!session->isBusy() && session->analysis()->state.locks.size() == locks + 1, 30000);
        QVERIFY2(session->analysis()->front, session->analysis()->frontError ? session->analysis()->frontError->code.c_str() : "no front");
        QVERIFY(session->answer().accuracy.value <= best + 1e-9);
        QCOMPARE(*session->space()->value(session->answer().architecture, *session->space()->find("s24.depth")), 4.0);
        session->undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(settled() && session->analysis()->state.locks.size() == locks, 30000);
        QCOMPARE(session->analysis()->front->size(), size);
        QVERIFY(std::abs(session->answer().accuracy.value - best) < 1e-12);
    }

    void releasingSnapsToAFrontStepNearby()
    {
        const auto& front = *session->analysis()->front;
        const double step = front.cost(front.size() - 1);   // its neighbour is far away
        session->beginDrag();
        session->setBudget(step - 0.03, state::Gesture::Drag);
        session->endDrag(true, 0.05);
        QVERIFY(session->state().budgetMs >= step);
        QVERIFY(session->state().budgetMs < step + 0.1);
        // What is shown (one decimal) is what is used: who types it gets the same network.
        QCOMPARE(session->state().budgetMs, QString::number(session->state().budgetMs, 'f', 1).toDouble());
        QCOMPARE(*session->answer().frontIndex, front.size() - 1);
    }

    void whatADragBoughtIsSaidInWords()
    {
        session->setBudget(50.0);
        session->beginDrag();
        session->setBudget(60.0, state::Gesture::Drag);
        const QString sentence = session->boughtSentence();
        session->endDrag(false);
        QVERIFY2(sentence.contains(u"buys"_s) && sentence.contains(u"stage"_s), qPrintable(sentence));
        session->beginDrag();
        session->setBudget(50.0, state::Gesture::Drag);
        const QString back = session->boughtSentence();
        session->endDrag(false);
        const QString cost = back.section(u"costs "_s, 1).section(u':', 0, 0);
        QVERIFY2(back.startsWith(QChar(0x2212)) && cost.endsWith(u" points"_s) && cost.front().isDigit(), qPrintable(back));
    }
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
