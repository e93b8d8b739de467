// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace vulpes::models {

/// The readable twin of a view: the numbers behind a picture as a table (screen readers, CSV export, clipboard). Cells are
/// strings, doubles, integers, bools or invalid (not known).
struct TwinTable
{
    QStringList header;                        ///< stable English keys with units: "latency_ms"
    std::vector<std::vector<QVariant>> rows;

    /// RFC 4180, "C" locale, LF line ends; an unknown value is an empty cell.
    [[nodiscard]] QByteArray toCsv() const;
};

/// Shows a TwinTable; numbers through the locale.
class TwinTableModel : public TableModel
{
    Q_OBJECT
public:
    explicit TwinTableModel(TwinTable table = {}, QObject* parent = nullptr);
    void setTable(TwinTable);
    [[nodiscard]] const TwinTable& table() const { return m_table; }

protected:
    int rows() const override { return static_cast<int>(m_table.rows.size()); }
    int columns() const override { return static_cast<int>(m_table.header.size()); }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    TwinTable m_table;
};

} // namespace vulpes::models
