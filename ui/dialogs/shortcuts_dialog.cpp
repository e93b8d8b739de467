// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/shortcuts_dialog.h"

#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using models::ShortcutsModel;

ShortcutsDialog::ShortcutsDialog(std::vector<ShortcutsModel::Row> rows, QWidget* parent)
    : QDialog(parent), m_model(new ShortcutsModel(this)), m_proxy(new QSortFilterProxyModel(this)), m_search(new QLineEdit(this)),
      m_table(new QTableView(this)), m_keys(new QKeySequenceEdit(this)), m_set(new QPushButton(tr("&Set"), this)),
      m_takeOver(new QPushButton(tr("&Take over"), this)), m_clear(new QPushButton(tr("&Remove"), this)),
      m_reset(new QPushButton(tr("R&eset"), this)), m_words(new QLabel(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(u"shortcutsDialog"_s);
    m_model->setRows(std::move(rows));
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_search->setPlaceholderText(tr("Search actions and keys"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search actions and keys"));
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setColumnWidth(0, theme::em(this, 24));
    m_keys->setAccessibleName(tr("New keys"));
    m_set->setObjectName(u"shortcutSet"_s);
    m_takeOver->setObjectName(u"shortcutTakeOver"_s);
    m_clear->setObjectName(u"shortcutClear"_s);
    m_reset->setObjectName(u"shortcutReset"_s);
    m_words->setObjectName(u"shortcutWords"_s);
    m_words->setWordWrap(true);
    m_words->setAccessibleName(tr("What the new keys do"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_keys, 1);
    for (QPushButton* button : {m_set, m_takeOver, m_clear, m_reset})
        row->addWidget(button);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* all = buttons->addButton(tr("Reset &all"), QDialogButtonBox::ResetRole);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);   // Enter belongs to the keys being typed
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(buttons);
    connect(m_search, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this] {
        const int other = m_model->conflict(m_keys->keySequence(), current());
        m_takeOver->setVisible(other >= 0);
        m_set->setVisible(other < 0);
        m_set->setEnabled(current() >= 0 && !m_keys->keySequence().isEmpty());
        m_words->setText(other >= 0 ? tr("These keys belong to: %1.").arg(m_model->row(other).title) : QString());
    });
    connect(m_set, &QPushButton::clicked, this, [this] { assign(false); });
    connect(m_takeOver, &QPushButton::clicked, this, [this] { assign(true); });
    connect(m_clear, &QPushButton::clicked, this, [this] { apply(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { apply(current(), m_model->row(current()).standard); });
    connect(all, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme::em(this, 46), theme::em(this, 40));
    m_table->selectRow(0);
    showCurrent();
}

int ShortcutsDialog::current() const
{
    const QModelIndex index = m_proxy->mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void ShortcutsDialog::select(const QString& name)
{
    m_search->clear();
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->row(i).name == name)
            m_table->setCurrentIndex(m_proxy->mapFromSource(m_model->index(i, 0)));
}

void ShortcutsDialog::showCurrent()
{
    const int row = current();
    const bool editable = row >= 0 && !m_model->row(row).name.isEmpty();
    m_keys->setEnabled(editable);
    m_keys->setKeySequence(editable && !m_model->row(row).keys.isEmpty() ? m_model->row(row).keys.first() : QKeySequence());
    m_set->setVisible(true);
    m_set->setEnabled(false);
    m_takeOver->setVisible(false);
    m_clear->setEnabled(editable && !m_model->row(row).keys.isEmpty());
    m_reset->setEnabled(editable && m_model->isChanged(row));
    m_words->setText(row >= 0 && !editable ? tr("These keys cannot be changed.") : QString());
}

void ShortcutsDialog::assign(bool takeOver)
{
    const int row = current();
    const QKeySequence keys = m_keys->keySequence();
    if (row < 0 || keys.isEmpty() || (!takeOver && m_model->conflict(keys, row) >= 0))
        return;
    apply(row, {keys});
}

void ShortcutsDialog::apply(int row, const QList<QKeySequence>& keys)
{
    if (row < 0)
        return;
    // Two actions never share keys, nor do one's begin with the other's: both would then do nothing.
    for (const QKeySequence& key : keys)
        for (int other = m_model->conflict(key, row); other >= 0; other = m_model->conflict(key, row)) {
            auto theirs = m_model->row(other).keys;
            theirs.removeIf([&](const QKeySequence& k) {
                return k.matches(key) != QKeySequence::NoMatch || key.matches(k) != QKeySequence::NoMatch;
            });
            m_model->setKeys(other, theirs);
            Q_EMIT changed(m_model->row(other).name, theirs);
        }
    m_model->setKeys(row, keys);
    Q_EMIT changed(m_model->row(row).name, keys);
    showCurrent();
}

void ShortcutsDialog::resetAll()
{
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (!m_model->row(i).name.isEmpty() && m_model->isChanged(i)) {
            m_model->setKeys(i, m_model->row(i).standard);
            Q_EMIT changed(m_model->row(i).name, m_model->row(i).standard);
        }
    showCurrent();
}

} // namespace vulpes::dialogs
