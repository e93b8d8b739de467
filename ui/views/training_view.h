// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/training.h"
#include "views/view.h"

#include <QPointer>

class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace vulpes::views {

class CurvePlot;

/// A supernet being trained and sampled: loss, accuracy and learning rate by epoch, how fast it goes and how long it will take, and
/// the buttons that stop it and go on with it.
class TrainingView : public View
{
    Q_OBJECT
public:
    explicit TrainingView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] CurvePlot* accuracyPlot() const { return m_accuracy; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    [[nodiscard]] state::Changes conditionChanges() const override;
    void changeEvent(QEvent*) override;

private:
    void retranslate();
    void showProgress();
    void showCurves();
    void stepReader(int by);
    void setReader(qsizetype epoch);
    /// One epoch in a sentence.
    [[nodiscard]] QString epochWords(qsizetype epoch) const;
    [[nodiscard]] const state::TrainingLog& log() const;

    QPointer<state::Training> m_training;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QPushButton* m_goOn;
    QLabel* m_warnings;
    CurvePlot* m_accuracy;
    CurvePlot* m_loss;
    CurvePlot* m_rate;
    QLabel* m_epoch;
    qsizetype m_reader = -1;   ///< index into the epochs; −1: the last
    std::size_t m_drawnPoints = 0, m_drawnEpochs = 0;
};

} // namespace vulpes::views
