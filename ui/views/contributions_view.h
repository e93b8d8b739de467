// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/contributions.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace vulpes::views {

class WaterfallChart;

/// "Why this one?": the prediction of the focus (or of pin A) as a baseline plus a bar per stage, on request per block, with
/// intervals from the joint covariance. The baseline is named and chosen: average network, fastest, a pin.
class ContributionsView : public View
{
    Q_OBJECT
public:
    explicit ContributionsView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;

    /// The bars shown; tests compare them with the prediction.
    [[nodiscard]] const std::optional<explain::Contributions>& contributions() const { return m_contributions; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;

private:
    enum Baseline { Average, Fastest, PinA, PinB };
    void retranslate();
    void recompute();
    void showRows();
    void activate(int row, Qt::KeyboardModifiers);
    [[nodiscard]] predict::Target target() const;
    [[nodiscard]] QString baselineText() const;
    [[nodiscard]] QString blockName(const explain::Part&) const;

    QComboBox* m_target;
    QComboBox* m_baseline;
    QCheckBox* m_blocks;
    QLabel* m_note;
    QLabel* m_targetLabel;
    QLabel* m_baselineLabel;
    WaterfallChart* m_chart;
    std::optional<explain::Contributions> m_contributions;
    std::vector<state::BlockRef> m_rowBlocks;   ///< what each row of the chart stands for; stage −2: baseline or total
};

} // namespace vulpes::views
