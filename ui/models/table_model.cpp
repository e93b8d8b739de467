// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_model.h"

namespace vulpes::models {

int TableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : rows(); }

int TableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns(); }

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole) {
        const QVariant own = cell(index.row(), index.column(), role);
        if (own.isValid())
            return own;
        const int type = cell(index.row(), index.column(), SortRole).typeId();
        const bool isNumber = type == QMetaType::Double || type == QMetaType::Int || type == QMetaType::LongLong;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return cell(index.row(), index.column(), role);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columns())
        return {};
    return headerCell(section, role);
}

void TableModel::touchRows(int first, int last)
{
    if (first <= last && last < rows())
        Q_EMIT dataChanged(index(first, 0), index(last, columns() - 1));
}

} // namespace vulpes::models
