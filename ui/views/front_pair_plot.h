// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"

#include <array>
#include <optional>

namespace vulpes::views {

/// Two fronts over one latency axis, with a budget handle each, the network shown and the best one within both budgets. A handle is
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
    void setCurves(const std::array<Curve, 2>&, const theme::Colours&);
    void setBudgets(double first, double second);
    /// Places of one network on both curves' axes (latency on either device, accuracy); nothing: not drawn.
    void setShown(std::optional<std::array<QPointF, 2>>);
    void setBoth(std::optional<std::array<QPointF, 2>>);
    void setHeadings(const QString& caption, const QString& xTitle, const QString& yTitle);
    [[nodiscard]] double budget(int which) const { return m_budgets[static_cast<std::size_t>(which)]; }

Q_SIGNALS:
    void budgetDragStarted(int which);
    void budgetDragged(int which, double ms);
    void budgetDragEnded(int which);

protected:
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;

private:
    [[nodiscard]] int handleAt(const QPointF& pixel) const;
    void place(QCPGraph*, const std::optional<std::array<QPointF, 2>>&);

    std::array<double, 2> m_budgets{};
    std::array<QCPItemStraightLine*, 2> m_lines{};
    QCPGraph* m_shown = nullptr;
    QCPGraph* m_both = nullptr;
    QCPLayer* m_layer = nullptr;
    QCPTextElement* m_caption = nullptr;
    int m_dragged = -1;
};

}  // namespace vulpes::views
