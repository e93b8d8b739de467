// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"
#include "workflow/edgetpu_placement.h"

#include <optional>

class QAction;
class QLabel;
class QTreeView;

namespace vulpes::models {
class OperatorsModel;
}

namespace vulpes::views {

/// The network shown as the graph that leaves as a file: blocks and their operators, shapes, and what share of multiply-adds, parameters and
/// predicted latency each takes, as bars. Choosing a block marks it everywhere. A log of the Edge TPU compiler, once read, marks where each
/// operator runs, as long as the network shown is the one it speaks of.
class OperatorsView : public View
{
    Q_OBJECT
public:
    explicit OperatorsView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] models::OperatorsModel* model() const { return m_model; }
    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] Result<void> readEdgeTpuLog(const QString& file);

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    [[nodiscard]] state::Changes conditionChanges() const override;
    void changeEvent(QEvent*) override;

private:
    void retranslate();
    void showNetwork();
    void placeOperators();
    [[nodiscard]] QString logWords() const;
    void showMarks();
    void askEdgeTpuLog();

    models::OperatorsModel* m_model;
    QTreeView* m_tree;
    QLabel* m_totals;
    QAction* m_forgetLog;
    std::optional<device::EdgeTpuReport> m_log;
    bool m_marking = false;
};

} // namespace vulpes::views
