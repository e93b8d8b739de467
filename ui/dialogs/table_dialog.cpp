// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/table_dialog.h"

#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace vulpes::dialogs {

TableDialog::TableDialog(const QString& title, const QString& summary, models::TwinTable table, QWidget* parent)
    : QDialog(parent), m_model(std::move(table))
{
    setWindowTitle(title);
    auto* words = new QLabel(summary, this);
    words->setWordWrap(true);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(&m_model);
    sorted->setSortRole(models::SortRole);
    auto* view = new QTableView(this);
    view->setModel(sorted);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder);
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setAccessibleName(title);
    view->setTabKeyNavigation(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->verticalHeader()->hide();
    view->resizeColumnsToContents();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy as CSV"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(QString::fromUtf8(m_model.table().toCsv())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    resize(theme::em(this, 48), theme::em(this, 32));
}

} // namespace vulpes::dialogs
