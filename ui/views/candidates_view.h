// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/candidates_model.h"
#include "views/view.h"

class QComboBox;
class QLabel;
class QTableView;

namespace vulpes::views {

class CandidatesProxy;

/// Every candidate as a sortable row: measured, on the front, visited by runs, pinned. Selecting rows is the brush, Enter
/// makes a row the focus, A and D pin it, Delete excludes it. Rows that do not match the filter are dimmed, never hidden.
class CandidatesView : public View
{
    Q_OBJECT
public:
    explicit CandidatesView(ViewContext, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] models::TwinTable table() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] models::CandidatesModel* model() const { return m_model; }
    [[nodiscard]] QTableView* tableView() const { return m_table; }

protected:
    void refresh(state::Changes) override;
    [[nodiscard]] Condition condition() const override;
    void changeEvent(QEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;

private:
    void retranslate();
    void selectionEdited();
    void showCurrent();
    void showCounts();
    void focusRow(const QModelIndex&);
    void excludeSelected();
    [[nodiscard]] QString currentNetwork() const;

    QLabel* m_scopeLabel;
    QComboBox* m_scope;
    QLabel* m_counts;
    QTableView* m_table;
    models::CandidatesModel* m_model;
    CandidatesProxy* m_proxy;
    bool m_following = false;     ///< the selection is being set from outside
    QString m_filterProblem;
};

} // namespace vulpes::views
