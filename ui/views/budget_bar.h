// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

class QButtonGroup;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolButton;

namespace vulpes::views {

class ProofBadge;

/// The budget as a number and a slider, the chance of meeting it, and what the answer is worth: always in sight, in the tool bar.
/// Keys on the slider: arrows 0.1 ms, Shift 1 ms, Page next and previous front step, Home/End fastest and most accurate.
class BudgetBar : public QWidget
{
    Q_OBJECT
public:
    explicit BudgetBar(ViewContext, QWidget* parent = nullptr);

    void focusField();                      ///< B
    [[nodiscard]] QDoubleSpinBox* field() const { return m_field; }
    [[nodiscard]] QSlider* slider() const { return m_slider; }
    [[nodiscard]] ProofBadge* badge() const { return m_badge; }

Q_SIGNALS:
    void committed();   ///< Enter in the field: the keyboard may go back to the panes
    void actionRequested(const QString& actionName);

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void changeEvent(QEvent*) override;

private:
    void refresh(state::Changes);
    void retranslate();
    void sayCost();
    void refreshChance(bool restyle = false);
    void chooseOtherChance();

    ViewContext m_context;
    QLabel* m_label;
    QDoubleSpinBox* m_field;
    QSlider* m_slider;
    QLabel* m_chanceLabel;
    QButtonGroup* m_chances;
    QToolButton* m_otherChance;
    ProofBadge* m_badge;
    double m_perUnit = 10;  ///< steps of the slider
    bool m_updating = false;
};

} // namespace vulpes::views
