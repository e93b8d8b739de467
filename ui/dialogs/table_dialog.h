// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"

#include <QDialog>

namespace vulpes::dialogs {

/// A view as a table: sortable, copyable, with the view's summary above it.
class TableDialog : public QDialog
{
    Q_OBJECT
public:
    TableDialog(const QString& title, const QString& summary, models::TwinTable, QWidget* parent = nullptr);

private:
    models::TwinTableModel m_model;
};

} // namespace vulpes::dialogs
