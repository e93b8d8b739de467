// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

class QLabel;
class QTreeView;

namespace vulpes::models {
class OperatorsModel;
}

namespace vulpes::views {

/// The network shown as the graph that leaves as a file: blocks and their operators, shapes, and what share of multiply-adds, parameters and
/// predicted latency each takes, as bars. Choosing a block marks it everywhere.
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

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;

private:
    void retranslate();
    void showNetwork();
    void showMarks();

    models::OperatorsModel* m_model;
    QTreeView* m_tree;
    QLabel* m_totals;
    bool m_marking = false;
};

} // namespace vulpes::views
