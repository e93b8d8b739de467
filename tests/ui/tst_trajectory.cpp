// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/view_dock.h"
#include "search/regret.h"
#include "ui/window_fixture.h"
#include "views/move_words.h"
#include "views/regret_histogram.h"
#include "views/replay_cursor.h"
#include "views/run_plot.h"
#include "views/state_overlay.h"
#include "views/trajectory_view.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>

#include <cmath>
#include <set>

using namespace vulpes;
using namespace Qt::StringLiterals;

/// Seeded runs beside the exact optimum: histogram, strips, cloud and moves in words.
class TestTrajectory : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::Window> w;

    views::TrajectoryView* view() { return qobject_cast<views::TrajectoryView*>(w->window->view(u"trajectory"_s)); }

    void run(search::Rule rule, int runs = 3)
    {
        search::SearchOptions options;
        options.rule = rule;
        options.budget = 55;
        options.maxSteps = 4000;
        const std::size_t before = w->session.batches().size();
        w->session.startRuns(options, runs);
        QTRY_VERIFY_WITH_TIMEOUT(w->session.batches().size() > before && w->session.batches().back()->complete, 60000);
        view()->catchUp();
    }

    /// The sentence of a move, as it stands under the plots.
    QString sentenceOf(std::size_t move)
    {
        auto* slider = view()->findChild<QSlider*>();
        slider->setValue(static_cast<int>(move));
        return slider->accessibleDescription();
    }

    [[nodiscard]] static std::map<QString, int> kinds(const models::TwinTable& table)
    {
        std::map<QString, int> found;
        for (const auto& row : table.rows)
            ++found[row.front().toString()];
        return found;
    }

private Q_SLOTS:
    void init()
    {
        w = std::make_unique<tests::Window>(u"search"_s);
        QVERIFY(w->openDemo());
    }
    void cleanup() { w.reset(); }

    void theFirstBinHoldsTheRunsThatReachedTheOptimumAndNoOther()
    {
        // The nearest of the others is a thousandth of the farthest away: it is still no hit.
        const auto bins = views::regretBins({0, 0, 0, 0.0005, 0.1, 0.5});
        QCOMPARE(bins.reached, 3);
        QCOMPARE(bins.width, 0.05);
        QCOMPARE(bins.counts, (std::vector<int>{1, 1, 0, 0, 0, 0, 0, 0, 0, 1}));
        QCOMPARE(views::regretBins({0, 0}).reached, 2);
        QVERIFY(views::regretBins({0, 0}).counts.empty());
        QCOMPARE(views::regretBins({}).reached, 0);
        // The tolerance is that of the share of hits.
        QCOMPARE(search::regret(75.0, 75.0 - 1e-10), 0.0);
        QVERIFY(search::regret(75.0, 75.0 - 1e-6) > 0);
    }

    void theHistogramAgreesWithTheShareOfHits()
    {
        run(search::Rule::Published, 12);
        const auto& batch = *w->session.batches().back();
        const auto* histogram = view()->histogram();
        QCOMPARE(histogram->bins().reached, static_cast<int>(std::lround(batch.summary->optimalShare * 12)));
        QVERIFY(view()->summary().contains(histogram->words()));
    }

    void runsAreComparedWithRandomSearchAtEqualEvaluations()
    {
        run(search::Rule::Published, 12);
        const auto& batch = *w->session.batches().back();
        QVERIFY(batch.random);
        QCOMPARE(batch.random->evaluationsMedian, std::round(batch.summary->evaluationsMedian));
        QVERIFY(batch.random->regretMedian > batch.summary->regretMedian);
        QVERIFY(batch.summary->nearShare >= batch.summary->optimalShare);
        QVERIFY(view()->summary().contains(u"Random search with as many evaluations"_s));
        run(search::Rule::Random, 3);
        QVERIFY2(!w->session.batches().back()->random, "not with itself");
    }

    void runsAreCountedInWholeTicksAndNoBarIsCutOff()
    {
        for (const auto& regrets : {std::vector<double>{0, 0.1}, std::vector<double>{0, 0, 0, 0.02, 0.013}, std::vector<double>(7, 0.0)}) {
            views::RegretHistogram plot;
            plot.resize(300, 240);
            plot.setRegrets(regrets);
            plot.replot();
            for (const double tick : plot.yAxis->tickVector())
                QCOMPARE(tick, std::round(tick));
            QVERIFY(plot.yAxis->tickVector().size() > 1);
            QCOMPARE(plot.plottableCount(), 2);
            for (int i = 0; i < plot.plottableCount(); ++i) {
                const auto* bars = qobject_cast<QCPBars*>(plot.plottable(i));
                for (const QCPBarsData& bar : *bars->data()) {
                    QVERIFY(bar.key - bars->width() / 2 > plot.xAxis->range().lower);
                    QVERIFY(bar.key + bars->width() / 2 < plot.xAxis->range().upper);
                    QVERIFY(bar.value < plot.yAxis->range().upper);
                }
            }
            QCOMPARE(plot.xAxis->tickVectorLabels().first(), u"optimum"_s);
        }
    }

    void theTemperatureHasAStripWhereTheRuleHasOne()
    {
        run(search::Rule::Published);
        QVERIFY(view()->lines()->showsBudget());
        QVERIFY(!view()->lines()->showsTemperature());
        w->session.removeBatch(w->session.batches().back()->id);
        run(search::Rule::Metropolis);
        QVERIFY(view()->lines()->showsBudget());
        QVERIFY(view()->lines()->showsTemperature());
        QVERIFY(view()->summary().contains(view()->lines()->stripWords()));
        QVERIFY(view()->lines()->stripWords().contains(u"temperature"_s));
    }

    void evaluationsOverTheBudgetAreCounted()
    {
        run(search::Rule::Metropolis, 1);
        const search::Run& made = *w->session.batches().back()->runs.front();
        qint64 refused = 0, logged = 0;
        for (const search::Move& move : made.moves) {
            logged += move.reason == 'p' ? 0 : 1;
            refused += move.reason == 'x' ? 1 : 0;
        }
        const auto strips = views::runStrips(made);
        QCOMPARE(strips.evaluated, made.evaluations);
        QCOMPARE(strips.over, refused + made.evaluations - logged);   // draws before the start too
        qint64 sum = 0;
        for (const auto& piece : strips.pieces)
            sum += piece.over;
        QCOMPARE(sum, strips.over);
        QVERIFY(*strips.firstTemperature > *strips.lastTemperature);
    }

    void theNetworksVisitedAreACloudOnTheFrontWhileARunIsInHand()
    {
        QVERIFY(w->front()->visited().empty());
        run(search::Rule::Published);
        QVERIFY(w->session.replay());
        w->front()->catchUp();
        const auto& visited = w->front()->visited();
        QVERIFY(visited.size() > 100);
        std::set<std::pair<double, double>> expected;
        qint64 visits = 0;
        for (const search::Move& move : w->session.replay()->run->moves)
            if (move.reason != 'p') {
                expected.insert({move.cost, move.objective});
                ++visits;
            }
        QCOMPARE(visited.size(), expected.size());
        qint64 counted = 0;
        for (const auto& network : visited) {
            counted += network.visits;
            QVERIFY(w->front()->plot()->xAxis->range().contains(network.latency));
            QVERIFY(w->front()->plot()->yAxis->range().contains(network.accuracy));
        }
        QCOMPARE(counted, visits);
        QCOMPARE(kinds(w->front()->table()).at(u"visited"_s), static_cast<int>(visited.size()));
        QVERIFY(w->front()->summary().contains(u"Cloud"_s));
        w->session.removeBatch(w->session.batches().back()->id);
        view()->catchUp();
        w->front()->catchUp();
        QVERIFY(w->front()->visited().empty());
        QVERIFY(!w->front()->summary().contains(u"Cloud"_s));
    }

    void theCloudGoesWithThePane()
    {
        run(search::Rule::Published);
        w->window->dock(u"trajectory"_s)->close();
        w->front()->catchUp();
        QVERIFY(w->front()->visited().empty());
        w->window->dock(u"trajectory"_s)->show();
        w->front()->catchUp();
        QVERIFY(!w->front()->visited().empty());
    }

    void everyMoveNamesWhatItChanges()
    {
        run(search::Rule::Metropolis, 1);
        const auto& batch = *w->session.batches().back();
        const auto& catalogue = *w->session.analysis()->slices[batch.slice].catalogue;
        const auto& space = *catalogue.space;
        const auto& made = *batch.runs.front();
        QVERIFY(views::changedBlocks(catalogue, made.moves.front()).isEmpty());   // the start changes nothing
        auto states = made.start.states;
        int blocks = 0, depths = 0;
        for (std::size_t i = 1; i < 400; ++i) {
            const search::Move& move = made.moves[i];
            states[move.stage] = move.from;
            auto after = states;
            after[move.stage] = move.to;
            const auto from = catalogue.architecture(states), to = catalogue.architecture(after);
            QStringList expected;
            for (std::size_t d = 0; d < space.decisions().size(); ++d) {
                const auto old = space.value(from, d), now = space.value(to, d);
                if (old != now)
                    expected << QString::fromStdString(space.decisions()[d].id) + u'=' + (old ? QString::number(*old) : QString()) + u'>'
                                    + (now ? QString::number(*now) : QString());
            }
            QStringList said = views::changedDecisions(catalogue, move).split(u' ');
            std::sort(said.begin(), said.end());
            std::sort(expected.begin(), expected.end());
            QCOMPARE(said, expected);
            const QString words = views::changedBlocks(catalogue, move);
            const QString stage = u"stage "_s + QString::fromStdString(space.stages()[move.stage].name);
            QVERIFY2(words.startsWith(stage), qPrintable(words));
            blocks += words.contains(QRegularExpression(u"block \\d: .*(expansion|kernel) \\d → \\d"_s)) ? 1 : 0;
            depths += words.contains(QRegularExpression(u"depth \\d → \\d"_s)) ? 1 : 0;
            if (i < 20)
                QVERIFY2(sentenceOf(i).contains(words), qPrintable(sentenceOf(i)));
            if (move.accepted)
                states[move.stage] = move.to;
        }
        QVERIFY(blocks > 50);
        QVERIFY(depths > 10);
    }

    void thePartsOfAProposalHaveItsVerdict()
    {
        run(search::Rule::Published, 1);
        const auto& moves = w->session.batches().back()->runs.front()->moves;
        for (std::size_t i = 0; i + 1 < moves.size(); ++i) {
            if (moves[i].reason != 'p' || moves[i + 1].reason != 'x')
                continue;
            QVERIFY2(sentenceOf(i).contains(u"over the budget"_s), qPrintable(sentenceOf(i)));
            return;
        }
        QFAIL("no proposal of two parts");
    }

    void withoutRunsThePaneOffersThem()
    {
        view()->catchUp();
        QCOMPARE(int(view()->shownCondition().kind), int(views::View::Kind::Empty));
        const auto* card = view()->findChild<views::StateCard*>();
        QVERIFY(card->isVisible());
        auto* button = card->findChild<QPushButton*>();
        QVERIFY(button->isVisible() && !button->text().isEmpty());
        view()->focusTarget()->setFocus();
        QVERIFY(button->hasFocus());
        disconnect(view(), &views::View::actionRequested, nullptr, nullptr);   // no dialog here
        const QSignalSpy asked(view(), &views::View::actionRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto* action = w->window->findChild<QAction*>(asked.front().front().toString());
        QVERIFY(action != nullptr && action->isEnabled());
        run(search::Rule::Published, 1);
        QVERIFY(!card->isVisible());
    }

    void theTableHoldsWhatIsDrawn()
    {
        run(search::Rule::Metropolis);
        const models::TwinTable table = view()->table();
        auto found = kinds(table);
        QCOMPARE(found[u"run"_s], 3);
        QCOMPARE(found[u"distance"_s], static_cast<int>(view()->histogram()->bins().counts.size()) + 1);
        QVERIFY(found[u"strip"_s] > 50);
        QVERIFY(found[u"move"_s] > 10);
        const auto column = [&](const QString& name) { return static_cast<std::size_t>(table.header.indexOf(name)); };
        int named = 0, warm = 0;
        for (const auto& row : table.rows) {
            QCOMPARE(row.size(), static_cast<std::size_t>(table.header.size()));
            named += row.front() == u"move"_s && row[column(u"changed"_s)].toString().contains(u'>') ? 1 : 0;
            warm += row.front() == u"strip"_s && row[column(u"temperature"_s)].toDouble() > 0 ? 1 : 0;
        }
        QVERIFY(named > 10);
        QVERIFY(warm > 50);
    }
};

QTEST_MAIN(TestTrajectory)
#include "tst_trajectory.moc"
