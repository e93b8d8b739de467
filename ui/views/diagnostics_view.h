// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formulas_model.h"
#include "views/view.h"

#include <array>

class QComboBox;
class QLabel;
class QTableView;

namespace vulpes::views {

class ResidualPlot;

/// "Is the predictor any good?" on one page: out-of-fold error, residual shape, collinearity, where it extrapolates, the
/// formulas side by side, and what to measure next.
class DiagnosticsView : public View
{
    Q_OBJECT
public:
    explicit DiagnosticsView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] ResidualPlot* plot(int which) const { return m_plots[static_cast<std::size_t>(which)]; }
    [[nodiscard]] models::FormulasModel* formulas() const { return m_formulas; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;

private:
    enum Which { Fitted, Quantiles, Scale, Leverage };
    void retranslate();
    void showAll();
    void showPlots(const workflow::Predictor&);
    void showMarks();
    [[nodiscard]] QString facts(const workflow::Predictor&) const;
    [[nodiscard]] const workflow::Predictor* predictor() const;
    [[nodiscard]] predict::Target target() const;

    QLabel* m_targetLabel;
    QComboBox* m_target;
    QLabel* m_facts;
    QTableView* m_table;
    models::FormulasModel* m_formulas;
    std::array<ResidualPlot*, 4> m_plots{};
    std::shared_ptr<const predict::Diagnostics> m_shown;
    predict::FitPtr m_shownFit;
};

} // namespace vulpes::views
