// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/candidates_model.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace vulpes::views {

/// Sorts by raw numbers with unknown values last in either order, rows that match the filter first, and shows one group or all.
class CandidatesProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit CandidatesProxy(models::CandidatesModel* model, QObject* parent = nullptr);
    void setGroup(std::optional<models::CandidatesModel::Group> group);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    models::CandidatesModel* m_model;
    std::optional<models::CandidatesModel::Group> m_group;
};

} // namespace vulpes::views
