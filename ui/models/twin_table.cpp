// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin_table.h"

#include "base/csv.h"
#include "theme/format.h"

#include <cmath>

namespace vulpes::models {

QByteArray TwinTable::toCsv() const
{
    std::string out;
    for (qsizetype c = 0; c < header.size(); ++c) {
        if (c > 0)
            out += ',';
        base::appendCsvCell(out, header[c].toStdString());
    }
    out += '\n';
    for (const auto& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0)
                out += ',';
            const QVariant& value = row[c];
            if (value.typeId() == QMetaType::Double) {
                if (std::isfinite(value.toDouble()))
                    out += base::formatNumber(value.toDouble());
            } else if (value.typeId() == QMetaType::Bool) {
                out += value.toBool() ? "1" : "0";
            } else if (value.isValid()) {
                base::appendCsvCell(out, value.toString().toStdString());
            }
        }
        out += '\n';
    }
    return QByteArray::fromStdString(out);
}

TwinTableModel::TwinTableModel(TwinTable table, QObject* parent) : TableModel(parent), m_table(std::move(table)) {}

void TwinTableModel::setTable(TwinTable table)
{
    reset([&] { m_table = std::move(table); });
}

QVariant TwinTableModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column < m_table.headings.size() ? m_table.headings.at(column) : m_table.header.at(column);
}

QString TwinTableModel::shown(double value, std::size_t column) const
{
    if (!std::isfinite(value))
        return {};
    const int decimals = column < m_table.decimals.size() ? m_table.decimals[column] : -1;
    return decimals >= 0 ? theme::format::number(value, decimals) : theme::format::significant(value, 7);
}

QVariant TwinTableModel::cell(int row, int column, int role) const
{
    const auto& cells = m_table.rows[static_cast<std::size_t>(row)];
    if (static_cast<std::size_t>(column) >= cells.size())
        return {};
    const QVariant& value = cells[static_cast<std::size_t>(column)];
    if (role == SortRole)
        return value;
    if (role != Qt::DisplayRole)
        return {};
    if (value.typeId() == QMetaType::Double)
        return shown(value.toDouble(), static_cast<std::size_t>(column));
    if (value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int)
        return theme::format::count(value.toLongLong());
    return value;
}

} // namespace vulpes::models
