// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formulas_model.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QFont>

namespace vulpes::models {

using namespace Qt::StringLiterals;

void FormulasModel::setScores(std::vector<predict::FormulaScore> scores, const QString& inUse)
{
    reset([&] {
        m_scores = std::move(scores);
        m_inUse = inUse;
    });
}

QString FormulasModel::formula(int row) const { return theme::qs(m_scores[static_cast<std::size_t>(row)].formula); }

QVariant FormulasModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn: return tr("Formula");
    case TermsColumn: return tr("Coefficients");
    case RmseColumn: return tr("RMSE (CV)");
    case MaeColumn: return tr("MAE (CV)");
    case TauColumn: return tr("Kendall tau (CV)");
    case AicColumn: return tr("AIC");
    default: return {};
    }
}

QVariant FormulasModel::cell(int row, int column, int role) const
{
    const predict::FormulaScore& score = m_scores[static_cast<std::size_t>(row)];
    if (role == Qt::FontRole && score.best) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role == Qt::ToolTipRole && score.error)
        return state::messages::sentence(*score.error);
    if (role == Qt::ToolTipRole && score.partial)
        return tr("It says nothing of some networks of the space, because it is locked or reads scores that they lack: its errors are of other rows, and it is only used when you choose it.");
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (column == NameColumn) {
        if (role == SortRole)
            return theme::qs(score.formula);
        QStringList notes;
        if (theme::qs(score.formula) == m_inUse)
            notes << tr("in use");
        if (score.best)
            notes << tr("best");
        if (score.error)
            notes << tr("cannot be fitted here");
        else if (score.partial)
            notes << tr("of a part of the networks");
        return notes.isEmpty() ? theme::qs(score.formula) : tr("%1 (%2)").arg(theme::qs(score.formula), notes.join(u", "_s));
    }
    if (score.error)
        return {};
    const double value = column == TermsColumn ? score.p
                         : column == RmseColumn ? score.cvRmse
                         : column == MaeColumn  ? score.cvMae
                         : column == TauColumn  ? score.cvTau
                                                : score.aic;
    if (role == SortRole)
        return value;
    return theme::format::number(value, column == TermsColumn ? 0 : column == AicColumn ? 1 : 3);
}

} // namespace vulpes::models
