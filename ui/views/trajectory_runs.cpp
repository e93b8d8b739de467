// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory_view.h"

#include "search/regret.h"
#include "theme/format.h"
#include "views/regret_histogram.h"
#include "views/replay_cursor.h"
#include "views/run_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>

#include <algorithm>
#include <numeric>

// The set of runs shown, the run in hand and the step it stands at.
namespace vulpes::views {

namespace {

constexpr std::size_t kLinesShown = 100;   ///< more runs than this only go into the histogram

} // namespace

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
    m_lines->clear();
    const bool any = m_batch && !m_batch->runs.empty();
    m_runs->setEnabled(any);
    for (QWidget* w : std::initializer_list<QWidget*>{m_slider, m_back, m_play, m_forth, m_speed})
        w->setEnabled(any && m_batch->hasMoves());
    // Before the first run there is nothing to draw: no empty axes.
    for (QWidget* w : std::initializer_list<QWidget*>{m_batches, m_runs, m_plots, m_moveText, m_slider, m_back, m_play, m_forth, m_speed})
        w->setVisible(m_batch != nullptr);
    m_batchText->setText(batchSentence());
    showHistogram();
    if (!any) {
        m_cursor.reset();
        m_moveText->clear();
        m_lines->showLines(false);
        session().setReplay(std::nullopt);   // of runs that are gone
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
    for (std::size_t i = 0; i < std::min(kLinesShown, m_order.size()); ++i)
        m_lines->addRun(*m_batch->runs[m_order[i]]);
    m_runs->setCurrentIndex(selected);
    showRun(selected);
}

void TrajectoryView::showHistogram()
{
    m_histogram->setVisible(m_batch && m_batch->exact);   // without an exact optimum there is no distance to it
    std::vector<double> regrets;
    if (m_batch && m_batch->exact)
        for (const auto& run : m_batch->runs)
            regrets.push_back(search::regret(*m_batch->exact, run->bestObjective));
    m_histogram->setRegrets(regrets);
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
    m_lines->setHeld(m_cursor->evaluations(), m_cursor->held(), runStrips(*run));
    m_lines->setExact(m_batch->exact);
    m_lines->showLines(m_cursor->steps() > 0);
    m_slider->blockSignals(true);
    m_slider->setRange(0, std::max(0, static_cast<int>(m_cursor->steps()) - 1));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 20));
    if (!same)
        m_slider->setValue(0);
    m_slider->blockSignals(false);
    announceStep();
}

void TrajectoryView::announceStep()
{
    if (!m_cursor || m_cursor->steps() == 0 || !m_batch)
        return;
    const auto step = static_cast<std::size_t>(m_slider->value());
    const search::Move& move = m_cursor->run()->moves[step];
    m_moveText->setText(moveSentence(step));
    m_slider->setAccessibleDescription(m_moveText->text());
    m_lines->setStep(m_cursor->evaluations()[step]);
    const predict::Slice* slice = this->slice();
    if (slice == nullptr)
        return;
    state::SessionState::ReplayPosition position;
    position.run = m_cursor->run();
    position.slice = m_batch->slice;
    position.step = step;
    const auto& states = m_cursor->at(step).states;
    const auto& model = *slice->model;
    // Runs of an earlier analysis may speak of states that are no more.
    for (std::size_t s = 0; s < states.size(); ++s)
        if (s >= model.stateCounts.size() || states[s] >= model.stateCounts[s])
            return;
    position.network = slice->catalogue->architecture(states);
    position.changedStages = {static_cast<int>(move.stage)};
    position.accuracy = move.objective;
    position.latency = move.cost;
    session().setReplay(std::move(position));
}

} // namespace vulpes::views
