// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shortcuts_model.h"

#include <QFont>

#include <algorithm>

namespace vulpes::models {

void ShortcutsModel::setRows(std::vector<Row> rows)
{
    reset([&] { m_rows = std::move(rows); });
}

int ShortcutsModel::conflict(const QKeySequence& keys, int except) const
{
    if (keys.isEmpty())
        return -1;
    for (int i = 0; i < rows(); ++i) {
        const Row& other = row(i);
        if (i == except || other.name.isEmpty())
            continue;
        for (const QKeySequence& theirs : other.keys)
            if (!theirs.isEmpty() && (theirs.matches(keys) != QKeySequence::NoMatch || keys.matches(theirs) != QKeySequence::NoMatch))
                return i;
    }
    return -1;
}

void ShortcutsModel::setKeys(int row, const QList<QKeySequence>& keys)
{
    m_rows[static_cast<std::size_t>(row)].keys = keys;
    touchRows(row, row);
}

bool ShortcutsModel::isChanged(int row) const
{
    return this->row(row).keys != this->row(row).standard;
}

QVariant ShortcutsModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == Action ? tr("Action") : tr("Keys");
}

QVariant ShortcutsModel::cell(int index, int column, int role) const
{
    const Row& r = row(index);
    if (role == Qt::FontRole && isChanged(index)) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (column == Action)
        return r.title;
    return r.name.isEmpty() ? r.fixedKeys : QKeySequence::listToString(r.keys, QKeySequence::NativeText);
}

} // namespace vulpes::models
