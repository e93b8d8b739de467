// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"
#include "views/run_strips.h"

#include <memory>

namespace vulpes::views {

/// Accuracy against evaluations: a faint line per run, the run in hand over them. Under it, over the same evaluations, strips: the
/// temperature where the rule has one, and the budget (the share of evaluations that were over it).
class RunPlot : public Plot
{
    Q_OBJECT
public:
    explicit RunPlot(QWidget* parent = nullptr);

    /// Forgets all lines. Call first, then add, then `show`.
    void clear();
    void addRun(const search::Run&);
    /// What the run in hand held after each evaluation; its strips are drawn.
    void setHeld(const std::vector<double>& evaluations, const std::vector<double>& held, const RunStrips&);
    void setExact(std::optional<double> accuracy);
    /// Scales, colours, words; draws.
    void showLines(bool withStep);
    /// Where the replay stands. Draws only the line.
    void setStep(double evaluations);

    [[nodiscard]] bool showsTemperature() const { return m_temperature.shown(); }
    [[nodiscard]] bool showsBudget() const { return m_budget.shown(); }
    /// The strips in words: "12 of 80 evaluations were over the budget. …"
    [[nodiscard]] QString stripWords() const;

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    /// An axis rectangle of its own under the lines.
    struct Strip
    {
        QCPAxisRect* rect = nullptr;
        QCPGraph* graph = nullptr;
        QCPItemText* title = nullptr;
        QCPItemLine* step = nullptr;
        [[nodiscard]] bool shown() const { return rect->layout() != nullptr; }
    };
    [[nodiscard]] Strip makeStrip();
    QCPItemLine* makeStepLine(QCPAxisRect*);
    void place(Strip&, bool shown);
    void placeStrips();
    void scaleStrips();
    void updateTitles();

    QCPItemStraightLine* m_exact;
    QCPItemLine* m_step;
    QCPLayer* m_moving;
    QCPMarginGroup* m_margins;
    Strip m_temperature, m_budget;
    RunStrips m_strips;
};

} // namespace vulpes::views
