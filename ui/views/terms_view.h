// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/effects.h"
#include "models/coefficients_model.h"
#include "views/view.h"

class QComboBox;
class QLabel;
class QScrollArea;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace vulpes::views {

class ForestChart;
class EffectPlot;

/// What the predictors say: by default the effect of each choice in context, with its interval and, under it, the effect plot of
/// the row in hand; one click away the raw weights with all their statistics and a warning where signs disagree.
class TermsView : public View
{
    Q_OBJECT
public:
    explicit TermsView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;

    [[nodiscard]] const std::vector<explain::Effect>& effects() const { return m_effects; }
    [[nodiscard]] models::CoefficientsModel* weights() const { return m_weights; }
    enum Face { Effects, Weights };
    void setFace(Face);

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;

private:
    void retranslate();
    void recompute();
    void showEffects();
    void showMarked();
    void showCurve(int row);
    void effectActivated(int row, Qt::KeyboardModifiers);
    void weightActivated();
    [[nodiscard]] predict::Target target() const;
    [[nodiscard]] predict::FitPtr fit() const;
    [[nodiscard]] QString effectLabel(const explain::Effect&) const;

    QLabel* m_targetLabel;
    QComboBox* m_target;
    QLabel* m_faceLabel;
    QComboBox* m_face;
    QLabel* m_header;
    QStackedWidget* m_pages;
    QScrollArea* m_scroll;
    ForestChart* m_chart;
    EffectPlot* m_curve;
    QTableView* m_table;
    models::CoefficientsModel* m_weights;
    QSortFilterProxyModel* m_sorted;
    std::vector<explain::Effect> m_effects;
    std::vector<int> m_effectOfRow;      ///< index into m_effects, −1 for a heading
    predict::FitPtr m_shown;
};

} // namespace vulpes::views
