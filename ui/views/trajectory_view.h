// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QSplitter;
class QTimer;

namespace vulpes::views {

class RegretHistogram;
class ReplayCursor;
class RunPlot;

/// "Did annealing find it?": seeded runs against the exact optimum, the distance as a histogram, and the replay of one run
/// move by move. Runs are jobs; what is finished stays when they are stopped.
class TrajectoryView : public View
{
    Q_OBJECT
public:
    explicit TrajectoryView(ViewContext, QWidget* parent = nullptr);
    ~TrajectoryView() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] RunPlot* lines() const { return m_lines; }
    [[nodiscard]] RegretHistogram* histogram() const { return m_histogram; }

public Q_SLOTS:
    void playPause();
    void stepForward();
    void stepBack();
    void startRuns();
    /// Shows the run with the largest distance to the optimum.
    void showWorst();

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;
    void showEvent(QShowEvent*) override;
    void hideEvent(QHideEvent*) override;

private:
    void retranslate();
    void showBatches();
    void showBatch();
    void showHistogram();
    void showRun(int index);
    void setStep(int step);
    void announceStep();
    /// What the runs shown were made on; null when the analysis has it no more.
    [[nodiscard]] const predict::Slice* slice() const;
    [[nodiscard]] QString moveSentence(std::size_t step) const;
    [[nodiscard]] QString batchSentence() const;

    QLabel* m_ruleLabel;
    QComboBox* m_rule;
    QLabel* m_countLabel;
    QSpinBox* m_count;
    QLabel* m_seedLabel;
    QSpinBox* m_seed;
    QPushButton* m_start;
    QComboBox* m_batches;
    QComboBox* m_runs;
    QSplitter* m_plots;
    RunPlot* m_lines;
    RegretHistogram* m_histogram;
    QLabel* m_batchText;
    QLabel* m_moveText;
    QSlider* m_slider;
    QPushButton* m_back;
    QPushButton* m_play;
    QPushButton* m_forth;
    QComboBox* m_speed;
    QTimer* m_timer;
    double m_due = 0;                          ///< fraction of a move owed by the clock
    state::RunBatchPtr m_batch;
    std::vector<std::size_t> m_order;          ///< runs of the batch, worst first
    std::unique_ptr<ReplayCursor> m_cursor;
};

} // namespace vulpes::views
