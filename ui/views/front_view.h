// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/front_layers.h"
#include "views/view.h"
#include "views/visited_layer.h"

#include <QVariantAnimation>

namespace vulpes::views {

class SentenceBar;

/// Every trade-off between latency and accuracy with the measured networks behind it, and the budget as a line to drag.
/// Mouse: drag the line; click a point to look at it; drag a point to the network pane, a pin or an editor; drag a box from between them to brush (Shift adds, Alt removes); wheel moves the budget by 0.1 ms
/// (Shift 1 ms), Ctrl+wheel zooms. Keys: arrows, Shift, Page, Home/End move the budget; Up/Down walk along the front; Enter pins.
class FrontView : public View
{
    Q_OBJECT
public:
    explicit FrontView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Front"); }
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override { return m_plot; }
    /// The greeting of the very first start: the grip pulses once (not under "reduce motion").
    void pulse();
    /// Where the grip is, in the plot's pixels (tests drive a real mouse).
    [[nodiscard]] QPoint gripCentre() const;
    [[nodiscard]] Plot* plot() const { return m_plot; }
    [[nodiscard]] QString sentence() const;
    /// Networks the run in replay looked at; empty without one.
    [[nodiscard]] const std::vector<Visited>& visited() const { return m_visited->visited(); }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void showWhatIsPlotted();
    void rebuildDots();
    void rescale();
    void updateVisited();
    [[nodiscard]] QString visitedWords() const;
    void updateMoving();
    [[nodiscard]] std::vector<FrontMark> marks() const;
    [[nodiscard]] double margin() const;
    void press(QMouseEvent*);
    void move(QMouseEvent*);
    void release(QMouseEvent*);
    void wheel(QWheelEvent*);
    bool key(QKeyEvent*);
    void walk(int steps);
    [[nodiscard]] bool nearLine(QPointF) const;
    [[nodiscard]] state::Candidate nearest(QPointF, double within) const;
    void brushInside(const QRectF&, Qt::KeyboardModifiers);

    Plot* m_plot;
    VisitedLayer* m_visited;
    std::weak_ptr<const search::Run> m_visitedBy;
    PointsLayer* m_points;
    BudgetLayer* m_budget;
    SentenceBar* m_sentence;
    QVariantAnimation m_pulse;
    std::vector<FrontDot> m_dots;      ///< measured rows first (column order), then the front
    std::size_t m_frontFrom = 0;
    std::vector<int> m_rowOfDot;       ///< row in the sample columns of each measured dot
    enum class Drag { None, Line, Pending, Band } m_drag = Drag::None;
    QPointF m_pressedAt;
    state::Candidate m_grabbed;        ///< the point under the press
    double m_grabOffset = 0;
    double m_budgetBefore = 0;
    QRectF m_band;
    std::pair<QCPRange, QCPRange> m_everything;   ///< the axes while nobody has zoomed
};

} // namespace vulpes::views
