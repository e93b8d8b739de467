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
    QStringList headings = {};                 ///< what people read above the columns; empty: the header
    std::vector<int> decimals = {};            ///< of the doubles of a column where they are read; −1 or none: seven digits

    /// RFC 4180, "C" locale, LF line ends; an unknown value is an empty cell.
    [[nodiscard]] QByteArray toCsv() const;
};

/// Shows a TwinTable to people: its headings, numbers through the locale and rounded.
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
    [[nodiscard]] QString shown(double value, std::size_t column) const;

    TwinTable m_table;
};

} // namespace vulpes::models
