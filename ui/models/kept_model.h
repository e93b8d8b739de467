// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"
#include "study/document.h"

#include <QString>

#include <vector>

namespace vulpes::models {

/// Fits and runs kept in a study: what each is, what it found, and how it stands to what is in use now.
class KeptModel : public TableModel
{
    Q_OBJECT
public:
    enum Column { KindColumn, NameColumn, FoundColumn, NowColumn, ColumnCount };
    struct Row
    {
        study::Document document;
        QString now;   ///< "the fit in use", "other coefficients than the fit in use", …
    };
    using TableModel::TableModel;

    void setRows(std::vector<Row>);
    [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] static QString found(const study::Document&);
    std::vector<Row> m_rows;
};

} // namespace vulpes::models
