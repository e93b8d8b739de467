// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/filter_ranges.h"
#include "views/view.h"

namespace vulpes::views {

class ParallelAxes;

/// Parallel coordinates over the choices of each stage, latency and accuracy. A range on an axis brushes the rows inside it and
/// stands as editable text in the filter bar.
class ParallelView : public View
{
    Q_OBJECT
public:
    explicit ParallelView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] ParallelAxes* axes() const { return m_axes; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;

private:
    struct Quantity
    {
        QStringList names;                    ///< in the filter's language, the one that is written first: "mean_e24"
        QString label, title, group;          ///< as on ParallelAxes::Axis
        int stage = -1;
        std::vector<std::size_t> decisions;   ///< their mean; empty: latency or accuracy
        bool accuracy = false;
    };
    void findQuantities();
    [[nodiscard]] bool isWhole(const Quantity&) const;
    void rebuild();
    void showBrush();
    void showFocus();
    void showRanges();
    void rangeEdited(int axis);
    void removeRanges();
    [[nodiscard]] state::Brush brushOfRanges() const;
    [[nodiscard]] std::vector<float> values(const space::Architecture*, double accuracy, double latency) const;

    ParallelAxes* m_axes;
    std::vector<Quantity> m_quantities;
    std::vector<state::Candidate> m_candidates;   ///< of each line
    std::vector<std::vector<float>> m_values;
    std::vector<std::optional<state::Bounds>> m_bounds;   ///< of each axis, from the filter's text
    QString m_editedQuantity;                     ///< whose range was moved last
    state::Brush m_ownBrush;                      ///< the last one made by a range; while it stands it follows the filter
};

} // namespace vulpes::views
