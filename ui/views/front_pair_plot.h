// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"

#include <array>
#include <optional>

namespace vulpes::views {

/// Two fronts over one latency axis (or over an axis each, where one is of energy), with a budget handle each, the network shown and the best one within both budgets. A handle is
/// dragged with the mouse; the keyboard has the fields beside the plot.
class FrontPairPlot : public Plot
{
    Q_OBJECT
public:
    explicit FrontPairPlot(QWidget* parent = nullptr);

    struct Curve
    {
        QString name;
        QVector<double> latency, accuracy;
    };
    /// `ownAxes`: the costs are of different units.
    void setCurves(const std::array<Curve, 2>&, bool ownAxes, const theme::Colours&);
    void setBudgets(double first, double second);
    /// Places of one network on both curves' axes (latency on either device, accuracy); nothing: not drawn.
    void setShown(std::optional<std::array<QPointF, 2>>);
    void setBoth(std::optional<std::array<QPointF, 2>>);
    /// `secondTitle` where the second front has an axis of its own, at the top.
    void setHeadings(const QString& caption, const QString& xTitle, const QString& yTitle, const QString& secondTitle = {});
    [[nodiscard]] double budget(int which) const { return m_budgets[static_cast<std::size_t>(which)]; }

Q_SIGNALS:
    void budgetDragStarted(int which);
    void budgetDragged(int which, double limit);
    void budgetDragEnded(int which);

protected:
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;

private:
    [[nodiscard]] int handleAt(const QPointF& pixel) const;
    /// Where a cost of either front stands on the lower axis.
    [[nodiscard]] double drawn(std::size_t which, double cost) const { return which == 1 ? cost * m_scale : cost; }
    void showSecondAxis();
    void place(QCPGraph*, const std::optional<std::array<QPointF, 2>>&);

    std::array<double, 2> m_budgets{};
    double m_scale = 1;   ///< units of the lower axis per unit of the second front
    std::array<QCPItemStraightLine*, 2> m_lines{};
    QCPGraph* m_shown = nullptr;
    QCPGraph* m_both = nullptr;
    QCPLayer* m_layer = nullptr;
    QCPTextElement* m_caption = nullptr;
    int m_dragged = -1;
};

}  // namespace vulpes::views
