// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"
#include "workflow/devices.h"

#include <array>
#include <memory>
#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace vulpes::views {

class FrontPairPlot;
class ResidualPlot;

/// What was measured where: measured against predicted on one device or two, the two against each other, both fronts, and the best
/// network that keeps a budget on each (or for each metric of one).
class DevicesView : public View
{
    Q_OBJECT
public:
    explicit DevicesView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    /// Null until the second device is analysed.
    [[nodiscard]] const std::shared_ptr<const workflow::DeviceComparison>& comparison() const { return m_comparison; }
    [[nodiscard]] const std::optional<workflow::JointAnswer>& both() const { return m_both; }
    [[nodiscard]] FrontPairPlot* fronts() const { return m_fronts; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;

private:
    enum Which { First, Second, Pair };
    void retranslate();
    void listDevices();
    /// Starts what is out of date: the comparison, then the joint answer.
    void update();
    void solveBoth();
    void showPlots();
    void showAgreement(ResidualPlot*, const workflow::Agreement&, const workflow::Analysis&);
    void showMarks();
    void showWords();
    void showBudgets();
    [[nodiscard]] workflow::Metric comparedMetric() const;
    [[nodiscard]] static workflow::Metric chosen(const QComboBox*, int index);
    static void choose(QComboBox*, const workflow::Metric&);
    [[nodiscard]] QString nameOf(const workflow::Metric&) const;   ///< with its metric, where the study has several
    [[nodiscard]] bool hasFronts() const;   ///< both: there is an accuracy to trade
    [[nodiscard]] double firstBudget() const;
    [[nodiscard]] double comparedBudget() const;

    QLabel* m_deviceLabel;
    QComboBox* m_device;
    QLabel* m_withLabel;
    QComboBox* m_with;
    QLabel* m_budgetLabel;
    QDoubleSpinBox* m_budget;
    QLabel* m_words;
    QLabel* m_joint;
    QPushButton* m_show;
    std::array<ResidualPlot*, 3> m_plots{};
    FrontPairPlot* m_fronts;

    workflow::AnalysisPtr m_analysis;   ///< what is shown was made from
    std::optional<workflow::Agreement> m_agreement;
    std::shared_ptr<const workflow::DeviceComparison> m_comparison;
    bool m_severalMetrics = false;
    workflow::Metric m_compared;        ///< device of the comparison that is there or on its way
    std::optional<Error> m_problem;     ///< why there is no comparison
    std::optional<workflow::JointAnswer> m_both;
    std::optional<Error> m_bothProblem;
};

}  // namespace vulpes::views
