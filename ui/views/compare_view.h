// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"
#include "models/twin_table.h"
#include "workflow/device_overview.h"

#include <QSet>

class QComboBox;
class QLabel;
class QMenu;
class QScrollArea;
class QSpinBox;
class QTableView;
class QToolButton;
class QGridLayout;

namespace vulpes::views {

class HeatMap;
class ResidualPlot;

/// Many devices at once, by what was measured: how alike they rank networks, the measured networks and their front on each, and where the best network of
/// one stands on the others. One metric at a time (latency or energy).
class CompareView : public View
{
    Q_OBJECT
public:
    explicit CompareView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    /// Null until it is computed.
    [[nodiscard]] const workflow::DeviceOverviewPtr& overview() const { return m_overview; }
    [[nodiscard]] HeatMap* heatMap() const { return m_heat; }
    [[nodiscard]] const std::vector<ResidualPlot*>& plots() const { return m_plots; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;

private:
    void retranslate();
    void update();
    void listMetrics();
    void listDevices();
    void show();
    void showPlots();
    void showMarks();
    void showWinners();
    void showPair();
    [[nodiscard]] QString metric() const;
    [[nodiscard]] QString metricTitle() const;
    [[nodiscard]] std::vector<std::size_t> drawn() const;

    QLabel* m_metricLabel;
    QComboBox* m_metric;
    QLabel* m_shareLabel;
    QSpinBox* m_share;
    QToolButton* m_devices;
    QMenu* m_menu;
    QLabel* m_words;
    HeatMap* m_heat;
    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    std::vector<ResidualPlot*> m_plots;
    QTableView* m_table;
    models::TwinTableModel* m_model;

    study::SamplesPtr m_samples;                 ///< what is shown was made from
    QString m_computed;                          ///< metric of the overview that is there or on its way
    workflow::DeviceOverviewPtr m_overview;
    std::vector<std::optional<workflow::DeviceOverview::Winner>> m_winners;   ///< of the overview, within the share that is shown
    mutable study::SamplesPtr m_counted;         ///< of which `m_measured` is the number of devices
    mutable std::size_t m_measured = 0;
    QSet<QString> m_hidden, m_chosen;            ///< devices taken out of, and into, the small plots by hand
};

} // namespace vulpes::views
