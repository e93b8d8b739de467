// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/candidates_proxy.h"

namespace vulpes::views {

CandidatesProxy::CandidatesProxy(models::CandidatesModel* model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    setSortRole(models::SortRole);
    // A drag repaints cells; re-sorting 10,000 rows for that would cost the frame.
    setDynamicSortFilter(false);
}

void CandidatesProxy::setGroup(std::optional<models::CandidatesModel::Group> group)
{
    m_group = group;
    invalidateFilter();
    sort(sortColumn(), sortOrder());
}

bool CandidatesProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return !m_group || m_model->row(row).group == *m_group;
}

bool CandidatesProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    const bool leftMatches = m_model->row(left.row()).matches;
    const bool rightMatches = m_model->row(right.row()).matches;
    if (leftMatches != rightMatches)
        return leftMatches == ascending;
    const QVariant a = left.data(models::SortRole);
    const QVariant b = right.data(models::SortRole);
    if (a.isValid() != b.isValid())
        return a.isValid() == ascending;
    if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace vulpes::views
