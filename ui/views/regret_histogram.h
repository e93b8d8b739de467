// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"
#include "views/regret_bins.h"

namespace vulpes::views {

/// How far from the exact optimum the runs stopped. The first bar, set apart and labelled, is the runs that reached it.
class RegretHistogram : public Plot
{
    Q_OBJECT
public:
    explicit RegretHistogram(QWidget* parent = nullptr);

    void setRegrets(const std::vector<double>&);
    [[nodiscard]] const RegretBins& bins() const { return m_bins; }
    /// "5 of 40 runs reached the optimum, …" for those who do not see the bars.
    [[nodiscard]] QString words() const;

protected:
    void resizeEvent(QResizeEvent*) override;

private:
    void labelDistances();

    RegretBins m_bins;
};

} // namespace vulpes::views
