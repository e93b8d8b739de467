// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"
#include "predict/diagnostics.h"

#include <vector>

namespace vulpes::models {

/// The formulas that fit the space, side by side: size, AIC, cross-validated errors, the best one marked.
class FormulasModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, TermsColumn, RmseColumn, MaeColumn, TauColumn, AicColumn, ColumnCount };
    using TableModel::TableModel;

    void setScores(std::vector<predict::FormulaScore> scores, const QString& inUse);
    [[nodiscard]] QString formula(int row) const;
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

protected:
    int rows() const override { return static_cast<int>(m_scores.size()); }
    int columns() const override { return ColumnCount; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    std::vector<predict::FormulaScore> m_scores;
    QString m_inUse;
};

} // namespace vulpes::models
