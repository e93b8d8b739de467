// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"
#include "predict/fit.h"

#include <set>

namespace vulpes::models {

/// The terms of a fit with every statistic R's `summary(lm)` prints and a few more. A statistic that does not exist is an
/// empty cell, never a zero.
class CoefficientsModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { TermColumn, EstimateColumn, SeColumn, LowColumn, HighColumn, TColumn, PColumn, AdjustedPColumn, VifColumn, Hc3Column, ColumnCount };

    using TableModel::TableModel;

    void setFit(predict::FitPtr);
    /// Terms whose weight has the opposite sign of an effect they belong to.
    void setDisagreeing(std::set<std::string> terms);
    [[nodiscard]] const predict::FitPtr& fit() const { return m_fit; }
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

protected:
    int rows() const override;
    int columns() const override { return ColumnCount; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    predict::FitPtr m_fit;
    std::set<std::string> m_disagreeing;
};

} // namespace vulpes::models
