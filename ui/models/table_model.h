// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace vulpes::models {

/// Sorting and exports read this role: raw numbers, never formatted text.
inline constexpr int SortRole = Qt::UserRole + 1;
/// qint64 sample id or front index where the row is a candidate.
inline constexpr int IdRole = Qt::UserRole + 2;
/// bool: dimmed by the brush or filter (delegates grey it out).
inline constexpr int DimmedRole = Qt::UserRole + 3;

/// The boring overrides of a table written once: a model leaves `columns`, `rows`, `headerCell` and `cell`.
/// `cell` gets Qt::DisplayRole, SortRole, and whatever other role it cares for; numbers are right-aligned without being asked.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const final;

protected:
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QVariant headerCell(int column, int role) const = 0;
    [[nodiscard]] virtual QVariant cell(int row, int column, int role) const = 0;
    /// Everything may have changed (beginResetModel/endResetModel around `change`).
    template<typename F>
    void reset(F&& change)
    {
        beginResetModel();
        change();
        endResetModel();
    }
    /// The cells changed, the rows are the same.
    void touchRows(int first, int last);
};

} // namespace vulpes::models
