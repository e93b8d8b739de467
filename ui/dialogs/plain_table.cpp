// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/plain_table.h"

#include "models/table_model.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

namespace vulpes::dialogs {

namespace {

bool isNumber(const QString& text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar one) { return one.isDigit(); });
}

/// Numbers that are names, such as a network's, in the order of numbers; what is not known is last in either direction.
class Sorted : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const QVariant a = left.data(sortRole()), b = right.data(sortRole());
        if (a.isValid() != b.isValid())
            return sortOrder() == Qt::AscendingOrder ? a.isValid() : b.isValid();
        if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString) {
            const QString one = a.toString(), other = b.toString();
            if (isNumber(one) && isNumber(other) && one.size() != other.size())
                return one.size() < other.size();
        }
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

} // namespace

void asTable(QTableView* list, QAbstractItemModel* model)
{
    list->setModel(model);
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(list->fontMetrics().height() + theme::em(list, 0.6));
    list->horizontalHeader()->setStretchLastSection(true);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setTabKeyNavigation(false);
}

void asSortedTable(QTableView* list, QAbstractItemModel* model)
{
    auto* sorted = new Sorted(list);
    sorted->setSourceModel(model);
    sorted->setSortRole(models::SortRole);
    asTable(list, sorted);
    list->setSortingEnabled(true);
    list->sortByColumn(-1, Qt::AscendingOrder);
}

} // namespace vulpes::dialogs
