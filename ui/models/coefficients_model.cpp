// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coefficients_model.h"

#include "theme/format.h"
#include "theme/text.h"

#include <cmath>

namespace vulpes::models {

using namespace Qt::StringLiterals;

void CoefficientsModel::setFit(predict::FitPtr fit)
{
    reset([&] { m_fit = std::move(fit); });
}

void CoefficientsModel::setDisagreeing(std::set<std::string> terms)
{
    m_disagreeing = std::move(terms);
    if (rows() > 0)
        touchRows(0, rows() - 1);
}

int CoefficientsModel::rows() const { return m_fit ? static_cast<int>(m_fit->coefficients.size()) : 0; }

QVariant CoefficientsModel::headerCell(int column, int role) const
{
    if (role == Qt::DisplayRole) {
        switch (column) {
        case TermColumn: return tr("Term");
        case EstimateColumn: return tr("Weight");
        case SeColumn: return tr("SE");
        case LowColumn: return tr("95 % low");
        case HighColumn: return tr("95 % high");
        case TColumn: return tr("t");
        case PColumn: return tr("p");
        case AdjustedPColumn: return tr("p adjusted");
        case VifColumn: return tr("VIF");
        case Hc3Column: return tr("SE (HC3)");
        default: return {};
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case EstimateColumn: return tr("Coefficient of the regression. Single weights of related terms mean little; see the effects.");
        case AdjustedPColumn: return tr("Benjamini–Hochberg over all terms");
        case VifColumn: return tr("Variance inflation: how much the other terms already say the same");
        case Hc3Column: return tr("Standard error that allows for unequal variances");
        default: return {};
        }
    }
    return {};
}

QVariant CoefficientsModel::cell(int row, int column, int role) const
{
    const predict::Coefficient& c = m_fit->coefficients[static_cast<std::size_t>(row)];
    if (column == TermColumn) {
        if (role == Qt::DisplayRole || role == SortRole)
            return (role == Qt::DisplayRole && m_disagreeing.contains(c.term) ? u"⚠ "_s : QString()) + theme::qs(c.term);
        if (role == Qt::ToolTipRole && m_disagreeing.contains(c.term))
            return tr("The sign of this weight is not the sign of the effect it belongs to.");
        if (role == Qt::ToolTipRole && c.aliased)
            return tr("Left out: other terms say exactly the same.");
        return {};
    }
    std::optional<double> value;
    switch (column) {
    case EstimateColumn:
        if (!c.aliased)
            value = c.estimate;
        break;
    case SeColumn: value = c.se ? c.se : c.bootstrapSe; break;
    case LowColumn: value = c.ciLow; break;
    case HighColumn: value = c.ciHigh; break;
    case TColumn: value = c.t; break;
    case PColumn: value = c.p; break;
    case AdjustedPColumn: value = c.adjustedP; break;
    case VifColumn: value = c.vif; break;
    case Hc3Column: value = c.hc3Se; break;
    default: break;
    }
    if (!value)
        return {};
    if (role == SortRole)
        return *value;
    if (role == Qt::DisplayRole) {
        if (column == PColumn || column == AdjustedPColumn)
            return *value < 0.001 ? tr("< 0.001") : theme::format::number(*value, 3);
        if (column == VifColumn || column == TColumn)
            return theme::format::number(*value, 1);
        return theme::format::significant(*value, 4);
    }
    return {};
}

} // namespace vulpes::models
