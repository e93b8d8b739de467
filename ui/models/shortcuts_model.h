// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <vector>

namespace vulpes::models {

/// Actions and the keys that trigger them, as the user edits them. Rows without a name are keys that cannot be changed (arrows in a plot).
class ShortcutsModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { Action, Keys, ColumnCount };
    struct Row
    {
        QString name;                    ///< of the action; empty: fixed
        QString title;                   ///< "File ▸ Open…"
        QList<QKeySequence> keys, standard;
        QString fixedKeys;               ///< of a fixed row, in words
    };

    using TableModel::TableModel;

    void setRows(std::vector<Row>);
    [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The row that has this sequence already, or whose sequence begins with it or is its beginning; −1: none. Not `except`.
    [[nodiscard]] int conflict(const QKeySequence&, int except) const;
    void setKeys(int row, const QList<QKeySequence>&);
    [[nodiscard]] bool isChanged(int row) const;

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace vulpes::models
