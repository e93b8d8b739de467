// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory_view.h"

#include "theme/format.h"
#include "views/regret_histogram.h"
#include "views/replay_cursor.h"
#include "views/run_plot.h"
#include "views/state_overlay.h"

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

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

namespace {

constexpr double kMovesPerSecond = 10;   ///< at speed 1
constexpr std::array<double, 9> kSpeeds{0.25, 0.5, 1, 2, 4, 8, 16, 32, 64};

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
    m_lines = new RunPlot;
    m_histogram = new RegretHistogram;
    m_lines->setMinimumSize(theme::em(this, 12), theme::em(this, 8));
    m_histogram->setMinimumSize(theme::em(this, 8), theme::em(this, 8));
    m_batchText = new QLabel;
    m_batchText->setWordWrap(true);
    m_moveText = new QLabel;
    m_moveText->setWordWrap(true);
    m_moveText->setMinimumHeight(fontMetrics().height() * 3);   // what most moves need
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

QWidget* TrajectoryView::focusTarget()
{
    if (shownCondition().kind == Kind::Empty)
        return findChild<StateCard*>();
    return m_slider->isEnabled() ? static_cast<QWidget*>(m_slider) : m_start;
}

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

void TrajectoryView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (!event->spontaneous())
        announceStep();
}

// The other panes mark the step and the networks visited while this pane is there, or while it plays.
void TrajectoryView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    if (!event->spontaneous() && !m_timer->isActive())
        session().setReplay(std::nullopt);
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
        return {Kind::Empty, tr("No runs yet. Start some seeds and see how far from the exact optimum they stop."), tr("Run annealing…"),
                u"search.anneal"_s, {}};
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

} // namespace vulpes::views
