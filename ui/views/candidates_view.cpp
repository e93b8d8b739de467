// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/candidates_view.h"

#include "theme/format.h"
#include "theme/text.h"
#include "views/candidates_proxy.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using models::CandidatesModel;
using state::Change;

namespace {

/// Greys out what the brush or the filter leaves aside; it stays readable and selectable.
class DimmingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(models::DimmedRole).toBool())
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Disabled, QPalette::Text));
        // Architecture text is Latin and runs left to right; its end is what differs least.
        if (index.model()->headerData(index.column(), Qt::Horizontal).isValid() && index.column() == CandidatesModel::NetworkColumn)
            option->textElideMode = Qt::ElideMiddle;
    }
};

} // namespace

CandidatesView::CandidatesView(ViewContext context, QWidget* parent) : View(context, u"candidates"_s, parent)
{
    auto* body = new QWidget;
    m_scopeLabel = new QLabel;
    m_scope = new QComboBox;
    for (int i = -1; i < 4; ++i)
        m_scope->addItem({}, i);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_scopeLabel->setBuddy(m_scope);
    m_counts = new QLabel;
    m_counts->setWordWrap(true);
    m_model = new CandidatesModel(session(), this);
    m_proxy = new CandidatesProxy(m_model, this);
    m_table = new QTableView;
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new DimmingDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CandidatesModel::KindColumn, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setDragEnabled(true);
    m_table->setDragDropMode(QAbstractItemView::DragOnly);
    m_table->setMouseTracking(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 4);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->installEventFilter(this);

    auto* row = new QHBoxLayout;
    row->addWidget(m_scopeLabel);
    row->addWidget(m_scope);
    row->addWidget(m_counts, 1);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    setContent(body);

    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        const int group = m_scope->currentData().toInt();
        m_proxy->setGroup(group < 0 ? std::nullopt : std::optional(static_cast<CandidatesModel::Group>(group)));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { selectionEdited(); });
    connect(m_table, &QTableView::activated, this, &CandidatesView::focusRow);
    connect(m_table, &QTableView::doubleClicked, this, &CandidatesView::focusRow);
    connect(m_table, &QTableView::entered, this, [this](const QModelIndex& index) {
        selection().setHover(m_model->candidate(m_proxy->mapToSource(index).row()));
    });
    addViewAction(u"view.candidates.pinA"_s, tr("Pin as A"), [this] {
        if (const QString text = currentNetwork(); !text.isEmpty())
            session().setPinA(text);
    });
    addViewAction(u"view.candidates.pinB"_s, tr("Pin as B"), [this] {
        if (const QString text = currentNetwork(); !text.isEmpty())
            session().setPinB(text);
    });
    addViewAction(u"view.candidates.exclude"_s, tr("Exclude or include the selected rows"), [this] { excludeSelected(); });
    retranslate();
}

QString CandidatesView::title() const { return tr("Candidates"); }

QWidget* CandidatesView::focusTarget() { return m_table; }

void CandidatesView::retranslate()
{
    m_scopeLabel->setText(tr("Sh&ow"));
    m_scope->setItemText(0, tr("all"));
    m_scope->setItemText(1, tr("measured"));
    m_scope->setItemText(2, tr("front"));
    m_scope->setItemText(3, tr("visited"));
    m_scope->setItemText(4, tr("pinned"));
    m_scope->setAccessibleName(tr("Candidates shown"));
    m_table->setAccessibleName(tr("Candidates; Enter shows one, A and D pin it, Delete excludes"));
    m_model->retranslate();
    // Wide enough for the heading and its sort mark, and for the words below it.
    for (int c = 0; c < CandidatesModel::ColumnCount; ++c) {
        const QString heading = m_model->headerData(c, Qt::Horizontal).toString();
        const int natural = fontMetrics().horizontalAdvance(heading) + theme::em(this, 2.2);
        m_table->setColumnWidth(c, c == CandidatesModel::NetworkColumn ? theme::em(this, 44) : std::max(natural, theme::em(this, 7)));
    }
}

void CandidatesView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCounts();
    }
}

View::Condition CandidatesView::condition() const
{
    Condition base = View::condition();
    // What is measured is listed before anything can be fitted to it.
    const bool listed = session().analysis() && session().samples() && !session().samples()->empty();
    if (base.kind != Kind::Ready)
        return listed ? Condition{Kind::Partial, base.sentence, base.actionText, base.action, base.details} : base;
    if (session().samples() && session().samples()->empty())
        return {Kind::Partial, tr("No measurements yet: only predicted networks are listed."), tr("Import CSV…"), u"file.import"_s, {}};
    return base;
}

void CandidatesView::refresh(state::Changes changes)
{
    const bool rowsChanged = static_cast<bool>(changes & (Change::Study | Change::Samples | Change::Analysis | Change::Runs | Change::Pins));
    if (rowsChanged) {
        // The row in hand stays in hand: pinning it must not lose one's place. New samples or fronts give rows another meaning.
        const bool sameRows = !(changes & (Change::Study | Change::Samples | Change::Analysis));
        const QModelIndex current = sameRows ? m_table->currentIndex() : QModelIndex();
        const state::Candidate kept = current.isValid() ? m_model->candidate(m_proxy->mapToSource(current).row()) : state::Candidate{};
        m_model->rebuild();
        m_proxy->sort(m_proxy->sortColumn(), m_proxy->sortOrder());
        if (const int row = m_model->find(kept); row >= 0) {
            m_following = true;
            m_table->setCurrentIndex(m_proxy->mapFromSource(m_model->index(row, CandidatesModel::NameColumn)));
            m_following = false;
        }
    }
    if (rowsChanged || changes & Change::Filter) {
        m_filterProblem = m_model->applyFilter();
        m_proxy->invalidate();
        showCounts();
    }
    if (changes & (Change::Budget | Change::Brush | Change::Theme))
        m_table->viewport()->update();   // cells ask for their state when painted
    if (changes & (Change::Focus | Change::Hover) && !(changes & Change::Budget))
        showCurrent();
}

void CandidatesView::showCounts()
{
    if (!m_filterProblem.isEmpty())
        m_counts->setText(m_filterProblem);
    else if (session().state().filter.empty())
        m_counts->setText(tr("%1 candidates").arg(theme::format::count(m_model->rowCount())));
    else
        m_counts->setText(tr("%1 of %2 match the filter").arg(theme::format::count(m_model->matching()), theme::format::count(m_model->rowCount())));
}

void CandidatesView::showCurrent()
{
    const state::Candidate& current = selection().current();
    const int row = m_model->find(current);
    if (row < 0)
        return;
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, CandidatesModel::NameColumn));
    if (!index.isValid() || index.row() == m_table->currentIndex().row())
        return;
    m_following = true;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_following = false;
}

void CandidatesView::selectionEdited()
{
    if (m_following)
        return;
    // One row is a place to stand, not a brush: only two or more dim the rest.
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    state::Brush brush;
    if (rows.size() > 1)
        for (const QModelIndex& index : rows) {
            const state::Candidate c = m_model->candidate(m_proxy->mapToSource(index).row());
            if (c.kind == state::Candidate::Kind::Sample)
                brush.samples.insert(c.id);
            else if (c.kind == state::Candidate::Kind::Front)
                brush.front.insert(c.id);
        }
    selection().setBrush(brush);
    if (rows.size() == 1)
        selection().setHover(m_model->candidate(m_proxy->mapToSource(rows.front()).row()));
}

void CandidatesView::focusRow(const QModelIndex& index)
{
    if (index.isValid())
        session().focusCandidate(m_model->candidate(m_proxy->mapToSource(index).row()));
}

QString CandidatesView::currentNetwork() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->network(m_proxy->mapToSource(index).row()) : QString();
}

void CandidatesView::excludeSelected()
{
    QSet<qint64> ids;
    bool allExcluded = true;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        const state::Candidate c = m_model->candidate(m_proxy->mapToSource(index).row());
        if (c.kind != state::Candidate::Kind::Sample)
            continue;
        ids.insert(c.id);
        allExcluded = allExcluded && session().state().excluded.contains(c.id);
    }
    if (!ids.isEmpty())
        session().setExcluded(ids, !allExcluded);
}

bool CandidatesView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier) {
            if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
                focusRow(m_table->currentIndex());
                return true;
            }
            if (key->key() == Qt::Key_Delete) {
                excludeSelected();
                return true;
            }
            // A and D pin the row in hand, not the network in focus, while the table has the keyboard.
            if (key->key() == Qt::Key_A || key->key() == Qt::Key_D) {
                const QString text = currentNetwork();
                if (!text.isEmpty())
                    key->key() == Qt::Key_A ? session().setPinA(text) : session().setPinB(text);
                return true;
            }
        }
    }
    if (watched == m_table && event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_A || key->key() == Qt::Key_D || key->key() == Qt::Key_Delete)) {
            event->accept();
            return true;
        }
    }
    if (watched == m_table && event->type() == QEvent::Leave)
        selection().clearHover();
    return View::eventFilter(watched, event);
}

models::TwinTable CandidatesView::table() const
{
    models::TwinTable twin;
    twin.header = {u"kind"_s, u"name"_s, u"accuracy"_s, session().cost().column(), u"predicted_accuracy"_s, u"predicted_"_s + session().cost().column(), u"residual"_s,
                   u"leverage"_s, u"cook"_s, u"studentised"_s, u"state"_s, u"arch"_s};
    static constexpr std::array kKinds{"measured", "front", "visited", "pinned"};
    for (int i = 0; i < m_model->rowCount(); ++i) {
        std::vector<QVariant> row;
        for (int c = 0; c < CandidatesModel::ColumnCount; ++c)
            row.push_back(c == CandidatesModel::KindColumn ? QVariant(QString::fromLatin1(kKinds[static_cast<std::size_t>(m_model->row(i).group)]))
                                                           : m_model->index(i, c).data(c == CandidatesModel::StateColumn ? int(Qt::DisplayRole) : models::SortRole));
        twin.rows.push_back(std::move(row));
    }
    return twin;
}

QString CandidatesView::summary() const
{
    return m_counts->text();
}

} // namespace vulpes::views
