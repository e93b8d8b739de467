// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory_view.h"

#include "theme/format.h"
#include "theme/text.h"
#include "views/plot.h"
#include "views/replay_cursor.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

namespace {

constexpr double kMovesPerSecond = 10;   ///< at speed 1
constexpr std::array<double, 9> kSpeeds{0.25, 0.5, 1, 2, 4, 8, 16, 32, 64};
constexpr std::size_t kLinesShown = 100; ///< more runs than this only go into the histogram

} // namespace

TrajectoryView::TrajectoryView(ViewContext context, QWidget* parent) : View(context, u"trajectory"_s, parent)
{
    auto* body = new QWidget;
    m_ruleLabel = new QLabel;
    m_rule = new QComboBox;
    for (const auto rule : {search::Rule::Published, search::Rule::Metropolis, search::Rule::Evolution, search::Rule::Random})
        m_rule->addItem({}, static_cast<int>(rule));
    m_ruleLabel->setBuddy(m_rule);
    m_countLabel = new QLabel;
    m_count = new QSpinBox;
    m_count->setRange(1, 1000);
    m_count->setValue(40);
    m_countLabel->setBuddy(m_count);
    m_seedLabel = new QLabel;
    m_seed = new QSpinBox;
    m_seed->setRange(1, 1000000);
    m_seedLabel->setBuddy(m_seed);
    m_start = new QPushButton;
    m_batches = new QComboBox;
    m_runs = new QComboBox;
    for (QComboBox* box : {m_rule, m_batches, m_runs})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_batches->setMinimumContentsLength(12);
    m_runs->setMinimumContentsLength(12);
    m_lines = new Plot;
    m_histogram = new Plot;
    m_lines->setMinimumSize(theme::em(this, 12), theme::em(this, 8));
    m_histogram->setMinimumSize(theme::em(this, 8), theme::em(this, 8));
    m_batchText = new QLabel;
    m_batchText->setWordWrap(true);
    m_moveText = new QLabel;
    m_moveText->setWordWrap(true);
    m_moveText->setMinimumHeight(fontMetrics().height() * 2);
    m_slider = new QSlider(Qt::Horizontal);
    m_back = new QPushButton;
    m_play = new QPushButton;
    m_forth = new QPushButton;
    m_speed = new QComboBox;
    for (const double speed : kSpeeds)
        m_speed->addItem(QString(), speed);
    m_speed->setCurrentIndex(2);
    m_timer = new QTimer(this);
    m_timer->setInterval(33);

    auto* top = new QHBoxLayout;
    for (QWidget* w : std::initializer_list<QWidget*>{m_ruleLabel, m_rule, m_countLabel, m_count, m_seedLabel, m_seed, m_start})
        top->addWidget(w);
    top->addStretch();
    auto* choice = new QHBoxLayout;
    choice->addWidget(m_batches, 1);
    choice->addWidget(m_runs, 1);
    m_plots = new QSplitter(Qt::Horizontal);
    m_plots->addWidget(m_lines);
    m_plots->addWidget(m_histogram);
    m_plots->setStretchFactor(0, 3);
    m_plots->setStretchFactor(1, 2);
    auto* play = new QHBoxLayout;
    for (QWidget* w : std::initializer_list<QWidget*>{m_back, m_play, m_forth})
        play->addWidget(w);
    play->addWidget(m_slider, 1);
    play->addWidget(m_speed);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(top);
    column->addLayout(choice);
    column->addWidget(m_batchText);
    column->addWidget(m_plots, 1);
    column->addWidget(m_moveText);
    column->addLayout(play);
    column->addStretch(0);
    setContent(body);

    m_moving = m_lines->movingLayer(u"step"_s);
    m_exactLine = new QCPItemStraightLine(m_lines);
    m_stepLine = new QCPItemStraightLine(m_lines);
    m_stepLine->setLayer(m_moving);
    m_exactLine->setVisible(false);
    m_stepLine->setVisible(false);

    connect(m_start, &QPushButton::clicked, this, &TrajectoryView::startRuns);
    connect(m_batches, &QComboBox::activated, this, [this] {
        const quint64 id = m_batches->currentData().toULongLong();
        for (const auto& batch : session().batches())
            if (batch->id == id)
                m_batch = batch;
        showBatch();
    });
    connect(m_runs, &QComboBox::activated, this, &TrajectoryView::showRun);
    connect(m_slider, &QSlider::valueChanged, this, [this] { announceStep(); });
    connect(m_back, &QPushButton::clicked, this, &TrajectoryView::stepBack);
    connect(m_play, &QPushButton::clicked, this, &TrajectoryView::playPause);
    connect(m_forth, &QPushButton::clicked, this, &TrajectoryView::stepForward);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_due += kMovesPerSecond * m_speed->currentData().toDouble() * m_timer->interval() / 1000.0;
        const int whole = static_cast<int>(m_due);
        m_due -= whole;
        setStep(m_slider->value() + whole);
        if (m_slider->value() >= m_slider->maximum())
            playPause();
    });
    addViewAction(u"view.trajectory.start"_s, tr("Start the runs"), [this] { startRuns(); });
    addViewAction(u"view.trajectory.worst"_s, tr("Replay the worst run"), [this] { showWorst(); });
    addViewAction(u"view.trajectory.remove"_s, tr("Remove these runs"), [this] {
        if (m_batch)
            session().removeBatch(m_batch->id);
    });
    retranslate();
}

TrajectoryView::~TrajectoryView() = default;

QString TrajectoryView::title() const { return tr("Trajectory"); }

QWidget* TrajectoryView::focusTarget() { return m_slider->isEnabled() ? static_cast<QWidget*>(m_slider) : m_start; }

void TrajectoryView::retranslate()
{
    m_ruleLabel->setText(tr("R&ule"));
    m_rule->setItemText(0, tr("published annealing"));
    m_rule->setItemText(1, tr("Metropolis annealing"));
    m_rule->setItemText(2, tr("evolution"));
    m_rule->setItemText(3, tr("random"));
    m_countLabel->setText(tr("Ru&ns"));   // not the mark of "Rule" beside it
    m_seedLabel->setText(tr("first s&eed"));
    m_start->setText(tr("S&tart"));
    m_back->setText(tr("◀ Back"));
    m_forth->setText(tr("Forth ▶"));
    m_play->setText(m_timer->isActive() ? tr("Pause") : tr("Play"));
    for (int i = 0; i < m_speed->count(); ++i)
        m_speed->setItemText(i, tr("%1×").arg(theme::format::number(kSpeeds[static_cast<std::size_t>(i)], i == 0 ? 2 : i == 1 ? 1 : 0)));
    m_rule->setAccessibleName(tr("Rule of the search"));
    m_count->setAccessibleName(tr("Number of runs"));
    m_seed->setAccessibleName(tr("First seed"));
    m_start->setAccessibleName(tr("Start the runs"));
    m_batches->setAccessibleName(tr("Set of runs shown"));
    m_runs->setAccessibleName(tr("Run replayed, worst first"));
    m_slider->setAccessibleName(tr("Move of the run"));
    m_back->setAccessibleName(tr("One move back"));
    m_forth->setAccessibleName(tr("One move forth"));
    m_play->setAccessibleName(tr("Play or pause"));
    m_speed->setAccessibleName(tr("Speed of the replay"));
    m_lines->setAccessibleName(tr("Best accuracy against evaluations, one line per run"));
    m_histogram->setAccessibleName(tr("Distance to the exact optimum, histogram"));
}

void TrajectoryView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showBatch();
    }
}

View::Condition TrajectoryView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    const auto& analysis = session().analysis();
    if (analysis && !analysis->front && !session().isBusy())
        return {Kind::Waiting, tr("Needs a front: runs are compared with the exact optimum."), {}, {}, {}};
    if (session().batches().empty())
        return {Kind::Partial, tr("No runs yet. Start some seeds and see how far from the exact optimum they stop."), {}, {}, {}};
    return base;
}

void TrajectoryView::refresh(state::Changes changes)
{
    if (changes & Change::Theme) {
        m_lines->applyColours(colours());
        m_histogram->applyColours(colours());
    }
    if (changes & (Change::Runs | Change::Study | Change::Theme))
        showBatches();
    if (changes & (Change::Analysis | Change::Study))
        m_start->setEnabled(session().analysis() && session().analysis()->front);
}

void TrajectoryView::startRuns()
{
    search::SearchOptions options;
    options.rule = static_cast<search::Rule>(m_rule->currentData().toInt());
    options.budget = session().state().budgetMs;
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    m_batch.reset();   // the new set is shown as it grows
    session().startRuns(options, m_count->value());
}

void TrajectoryView::showBatches()
{
    const auto& batches = session().batches();
    m_batches->clear();
    for (const auto& batch : batches)
        m_batches->addItem(batch->title, batch->id);
    m_batches->setEnabled(!batches.empty());
    state::RunBatchPtr shown;
    for (const auto& batch : batches)
        if (m_batch && batch->id == m_batch->id)
            shown = batch;
    if (!shown && !batches.empty())
        shown = batches.back();
    m_batch = shown;
    for (int i = 0; i < m_batches->count(); ++i)
        if (m_batch && m_batches->itemData(i).toULongLong() == m_batch->id)
            m_batches->setCurrentIndex(i);
    showBatch();
}

void TrajectoryView::showBatch()
{
    const auto keep = m_cursor ? m_cursor->run() : nullptr;
    m_order.clear();
    m_runs->clear();
    m_lines->clearGraphs();
    m_exactLine->setVisible(false);
    const bool any = m_batch && !m_batch->runs.empty();
    m_runs->setEnabled(any);
    for (QWidget* w : std::initializer_list<QWidget*>{m_slider, m_back, m_play, m_forth, m_speed})
        w->setEnabled(any && m_batch->hasMoves());
    // Before the first run there is nothing to draw: no empty axes.
    for (QWidget* w : std::initializer_list<QWidget*>{m_batches, m_runs, m_plots, m_moveText, m_slider, m_back, m_play, m_forth, m_speed})
        w->setVisible(m_batch != nullptr);
    m_batchText->setText(batchSentence());
    m_lines->setAxisTitles(tr("evaluations"), tr("accuracy, %"));
    if (!any) {
        m_cursor.reset();
        m_moveText->clear();
        m_stepLine->setVisible(false);
        showHistogram();
        m_lines->replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    m_order.resize(m_batch->runs.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
        return m_batch->runs[a]->bestObjective < m_batch->runs[b]->bestObjective;
    });
    int selected = 0;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const auto& run = m_batch->runs[m_order[i]];
        m_runs->addItem(tr("seed %1: %2").arg(run->options.seed).arg(theme::format::percent(run->bestObjective, 3)));
        if (run == keep)
            selected = static_cast<int>(i);
    }
    QColor faint = colours().front;
    faint.setAlpha(90);
    for (std::size_t i = 0; i < std::min(kLinesShown, m_order.size()); ++i) {
        const auto& run = m_batch->runs[m_order[i]];
        QCPGraph* graph = m_lines->addGraph();
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setPen(QPen(faint, 1));
        QVector<double> x;
        QVector<double> y;
        for (const auto& [evaluations, objective] : run->improvements) {
            x.push_back(static_cast<double>(evaluations));
            y.push_back(objective);
        }
        x.push_back(static_cast<double>(run->evaluations));
        y.push_back(run->bestObjective);
        graph->setData(x, y);
    }
    m_runs->setCurrentIndex(selected);
    showHistogram();
    showRun(selected);
}

QString TrajectoryView::batchSentence() const
{
    if (!m_batch)
        return {};
    QStringList parts;
    parts << tr("%1 of %Ln run(s) finished.", nullptr, m_batch->requested).arg(theme::format::count(static_cast<std::int64_t>(m_batch->runs.size())));
    if (m_batch->stopped)
        parts << tr("Stopped; what was finished is kept.");
    if (m_batch->otherPredictors)
        parts << tr("Made with other predictors than these: the numbers stand, the moves cannot be replayed.");
    else if (m_batch->unrepeatable)
        parts << tr("Repeated here, these runs give other numbers: their moves cannot be replayed.");
    if (m_batch->exact)
        parts << tr("Exact optimum %1.").arg(theme::format::percent(*m_batch->exact, 3));
    if (m_batch->summary)
        parts << tr("Optimum found by %1 (%2 to %3); distance: median %4, worst %5.")
                     .arg(theme::format::chance(m_batch->summary->optimalShare), theme::format::chance(m_batch->summary->shareLow),
                          theme::format::chance(m_batch->summary->shareHigh), theme::format::number(m_batch->summary->regretMedian, 3),
                          theme::format::number(m_batch->summary->regretMax, 3));
    return parts.join(u' ');
}

void TrajectoryView::showHistogram()
{
    m_histogram->clearPlottables();
    m_histogram->setAxisTitles(tr("distance to the optimum, points"), tr("runs"));
    m_histogram->setVisible(m_batch && m_batch->exact);   // without an exact optimum there is no distance to it
    if (m_batch && m_batch->exact && !m_batch->runs.empty()) {
        double worst = 0;
        for (const auto& run : m_batch->runs)
            worst = std::max(worst, *m_batch->exact - run->bestObjective);
        constexpr int kBins = 12;
        const double width = std::max(worst, 0.01) / kBins;
        QVector<double> x(kBins + 1);
        QVector<double> y(kBins + 1, 0.0);
        for (int i = 0; i <= kBins; ++i)
            x[i] = width * i;
        for (const auto& run : m_batch->runs)
            y[std::clamp(static_cast<int>(std::lround((*m_batch->exact - run->bestObjective) / width)), 0, kBins)] += 1;
        auto* bars = new QCPBars(m_histogram->xAxis, m_histogram->yAxis);
        bars->setWidth(width * 0.9);
        bars->setPen(QPen(colours().front));
        bars->setBrush(colours().front);
        bars->setData(x, y);
        m_histogram->rescaleAxes();
        m_histogram->yAxis->setRangeLower(0);
        m_histogram->yAxis->scaleRange(1.1, 0);
    }
    m_histogram->replot(QCustomPlot::rpQueuedReplot);
}

void TrajectoryView::showRun(int index)
{
    if (!m_batch || index < 0 || index >= static_cast<int>(m_order.size()))
        return;
    const auto& run = m_batch->runs[m_order[static_cast<std::size_t>(index)]];
    const bool same = m_cursor && m_cursor->run() == run;
    if (!same)
        m_cursor = std::make_unique<ReplayCursor>(run);
    // The run in hand is drawn over the others: what it held after every move.
    QCPGraph* held = m_lines->addGraph();
    held->setPen(QPen(colours().chosen, 2));
    QVector<double> x;
    QVector<double> y;
    for (std::size_t i = 0; i < m_cursor->steps(); ++i) {
        x.push_back(m_cursor->evaluations()[i]);
        y.push_back(m_cursor->held()[i]);
    }
    held->setData(x, y, true);
    m_lines->rescaleAxes();
    if (m_batch->exact) {
        m_exactLine->setVisible(true);
        m_exactLine->setPen(QPen(colours().success, 1.5, Qt::DashLine));
        m_exactLine->point1->setCoords(0, *m_batch->exact);
        m_exactLine->point2->setCoords(1, *m_batch->exact);
        m_lines->yAxis->setRangeUpper(std::max(m_lines->yAxis->range().upper, *m_batch->exact));
    }
    m_lines->yAxis->scaleRange(1.08);
    m_slider->blockSignals(true);
    m_slider->setRange(0, std::max(0, static_cast<int>(m_cursor->steps()) - 1));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 20));
    if (!same)
        m_slider->setValue(0);
    m_slider->blockSignals(false);
    m_stepLine->setVisible(m_cursor->steps() > 0);
    m_stepLine->setPen(QPen(colours().budget, 1.5));
    m_lines->replot(QCustomPlot::rpQueuedReplot);
    announceStep();
}

void TrajectoryView::showWorst()
{
    if (m_order.empty())
        return;
    m_runs->setCurrentIndex(0);
    showRun(0);
}

void TrajectoryView::setStep(int step) { m_slider->setValue(std::clamp(step, 0, m_slider->maximum())); }

void TrajectoryView::stepForward() { setStep(m_slider->value() + 1); }

void TrajectoryView::stepBack() { setStep(m_slider->value() - 1); }

void TrajectoryView::playPause()
{
    if (m_timer->isActive()) {
        m_timer->stop();
    } else if (m_cursor && m_cursor->steps() > 1) {
        if (m_slider->value() >= m_slider->maximum())
            m_slider->setValue(0);
        m_due = 0;
        m_timer->start();
    }
    m_play->setText(m_timer->isActive() ? tr("Pause") : tr("Play"));
}

QString TrajectoryView::moveSentence(std::size_t step) const
{
    const search::Move& move = m_cursor->run()->moves[step];
    QString why;
    switch (move.reason) {
    case 's': why = tr("start"); break;
    case '+': why = tr("taken: better"); break;
    case '=': why = tr("taken: equally good"); break;
    case 't': why = tr("taken although worse"); break;
    case 'x': why = tr("refused: over the budget"); break;
    default: why = move.accepted ? tr("taken") : tr("refused: worse"); break;
    }
    const auto& analysis = session().analysis();
    QString stage;
    if (analysis && m_batch->slice < analysis->slices.size()) {
        const auto& names = analysis->slices[m_batch->slice].model->stageNames;
        if (move.stage < names.size())
            stage = theme::qs(names[move.stage]);
    }
    const QString number = theme::format::count(static_cast<std::int64_t>(step) + 1);
    const QString all = theme::format::count(static_cast<std::int64_t>(m_cursor->steps()));
    const QString accuracy = theme::format::percent(move.objective, 3);
    QString text = move.stage == search::Move::kAllStages   // a start or a draw of all stages
                       ? tr("Move %1 of %2: %3 at %4, %5.").arg(number, all, accuracy, theme::format::ms(move.cost), why)
                       : tr("Move %1 of %2, stage %3: %4 at %5, %6.").arg(number, all, stage, accuracy, theme::format::ms(move.cost), why);
    if (move.temperature > 0)
        text += u' ' + tr("Temperature %1.").arg(theme::format::number(move.temperature, 4));
    return text;
}

void TrajectoryView::announceStep()
{
    if (!m_cursor || m_cursor->steps() == 0 || !m_batch)
        return;
    const auto step = static_cast<std::size_t>(m_slider->value());
    const search::Move& move = m_cursor->run()->moves[step];
    m_moveText->setText(moveSentence(step));
    m_stepLine->point1->setCoords(m_cursor->evaluations()[step], 0);
    m_stepLine->point2->setCoords(m_cursor->evaluations()[step], 1);
    m_moving->replot();
    const auto& analysis = session().analysis();
    if (!analysis || m_batch->slice >= analysis->slices.size())
        return;
    state::SessionState::ReplayPosition position;
    position.run = m_cursor->run();
    position.slice = m_batch->slice;
    position.step = step;
    const auto& states = m_cursor->at(step).states;
    const auto& model = *analysis->slices[m_batch->slice].model;
    // Runs of an earlier analysis may speak of states that are no more.
    for (std::size_t s = 0; s < states.size(); ++s)
        if (s >= model.stateCounts.size() || states[s] >= model.stateCounts[s])
            return;
    position.network = analysis->slices[m_batch->slice].catalogue->architecture(states);
    position.changedStages = {static_cast<int>(move.stage)};
    position.accuracy = move.objective;
    position.latency = move.cost;
    session().setReplay(std::move(position));
}

models::TwinTable TrajectoryView::table() const
{
    models::TwinTable twin;
    twin.header = {u"seed"_s, u"accuracy"_s, u"latency_ms"_s, u"regret"_s, u"evaluations"_s, u"seconds"_s};
    if (m_batch)
        for (const auto& run : m_batch->runs)
            twin.rows.push_back({static_cast<qint64>(run->options.seed), run->bestObjective, run->bestCost,
                                 m_batch->exact ? QVariant(*m_batch->exact - run->bestObjective) : QVariant(), static_cast<qint64>(run->evaluations),
                                 run->seconds});
    return twin;
}

QString TrajectoryView::summary() const { return m_batch ? batchSentence() : tr("No runs yet."); }

} // namespace vulpes::views
