// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/operators_view.h"

#include "models/operators_model.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/no_network.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <filesystem>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using models::OperatorsModel;
using state::Change;

namespace {

/// Draws the share of a cell as a bar behind its number.
class ShareDelegate : public QStyledItemDelegate
{
public:
    ShareDelegate(const theme::Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QVariant share = index.data(OperatorsModel::ShareRole);
        if (share.isValid() && !(option.state & QStyle::State_Selected)) {
            QRect bar = option.rect.adjusted(1, 2, -1, -2);
            const int width = qRound(bar.width() * share.toDouble());
            if (option.direction == Qt::RightToLeft)
                bar.setLeft(bar.right() - width + 1);
            else
                bar.setWidth(width);
            QColor colour = m_theme.colours().front;
            colour.setAlphaF(m_theme.colours().highContrast ? 0.6f : 0.3f);
            painter->fillRect(bar, colour);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QVariant place = index.data(OperatorsModel::PlaceRole);
        if (!place.isValid())
            return;
        // The word says it; the colour only helps to find the others.
        const auto where = static_cast<device::Mapping>(place.toInt());
        const theme::Colours& c = m_theme.colours();
        const QColor colour = where == device::Mapping::EdgeTpu ? c.success : where == device::Mapping::NotTold ? c.mutedText : c.warning;
        option->palette.setColor(QPalette::Text, colour);
        option->font.setBold(where == device::Mapping::Cpu || where == device::Mapping::Partly);
    }

private:
    const theme::Theme& m_theme;
};

} // namespace

OperatorsView::OperatorsView(ViewContext context, QWidget* parent)
    : View(context, u"operators"_s, parent), m_model(new OperatorsModel(this)), m_tree(new QTreeView), m_totals(new QLabel)
{
    auto* body = new QWidget;
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setTabKeyNavigation(false);
    m_tree->setItemDelegate(new ShareDelegate(theme(), this));
    m_tree->header()->setStretchLastSection(true);
    m_totals->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_totals->setFocusPolicy(Qt::NoFocus);
    m_totals->setWordWrap(true);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_totals);
    column->addWidget(m_tree, 1);
    setContent(body);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (m_marking || !current.isValid())
            return;
        const state::BlockRef ref = m_model->blockOf(current);
        if (ref.stage >= 0)
            session().highlightBlock(ref);
    });
    addViewAction(u"view.operators.expand"_s, tr("Show all operators"), [this] { m_tree->expandAll(); });
    addViewAction(u"view.operators.collapse"_s, tr("Show blocks only"), [this] { m_tree->collapseAll(); });
    addViewAction(u"view.operators.edgetpu"_s, tr("Read a log of the Edge TPU compiler…"), [this] { askEdgeTpuLog(); });
    m_forgetLog = addViewAction(u"view.operators.noEdgetpu"_s, tr("Forget the Edge TPU compiler's log"), [this] {
        m_log.reset();
        showNetwork();
    });
    m_forgetLog->setEnabled(false);
    retranslate();
}

QString OperatorsView::title() const { return tr("Operators"); }

QWidget* OperatorsView::focusTarget() { return m_tree; }

void OperatorsView::retranslate()
{
    m_tree->setAccessibleName(tr("Blocks and operators of the network shown"));
    m_totals->setAccessibleName(tr("The whole network"));
    m_model->retranslate();
}

void OperatorsView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNetwork();
    }
}

View::Condition OperatorsView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    if (session().focus().choices.empty() && !session().isBusy())
        return noNetwork(session(), tr("The operators of the network shown will be here."));
    return base;
}

state::Changes OperatorsView::conditionChanges() const { return View::conditionChanges() | kNetworkComesAndGoes; }

void OperatorsView::refresh(state::Changes changes)
{
    if (changes & (Change::Study | Change::Focus | Change::Analysis))
        showNetwork();
    if (changes & (Change::Highlight | Change::Focus | Change::Study))
        showMarks();
    if (changes & Change::Theme)
        m_tree->viewport()->update();
}

void OperatorsView::showNetwork()
{
    const auto space = session().space();
    const auto& network = session().focus();
    if (!space || network.choices.empty()) {
        m_model->setCosts(nullptr);
        m_totals->clear();
        return;
    }
    const auto& analysis = session().analysis();
    const predict::Fit* latency = analysis && analysis->latency.fit ? analysis->latency.fit.get() : nullptr;
    auto costs = workflow::networkCosts(*space, network, session().study().classes(), latency);
    // The same blocks stay open while the network changes under the hand.
    QStringList open;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row, 0); m_tree->isExpanded(index))
            open << index.data().toString();
    const bool first = m_model->rowCount() == 0;
    m_model->setCosts(costs ? std::make_shared<const workflow::NetworkCosts>(std::move(*costs)) : nullptr, session().cost());
    placeOperators();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const QModelIndex index = m_model->index(row, 0); open.contains(index.data().toString()))
            m_tree->expand(index);
    if (first) {
        const int em = theme::em(this, 1);
        const int widths[] = {11, 14, 9, 7, 7};
        for (int c = 0; c < 5; ++c)
            m_tree->setColumnWidth(c, widths[c] * em);
    }
    if (const auto& shown = m_model->costs())
        m_totals->setText(tr("%n operator(s), %1 MACs, %2 parameters, %3 of activations at most", nullptr, static_cast<int>(shown->graph.ops.size()) - 1)
                              .arg(theme::format::scaled(static_cast<double>(shown->graph.macs())),
                                   theme::format::scaled(static_cast<double>(shown->graph.parameters())),
                                   theme::format::bytes(shown->graph.peakActivationBytes())));
    if (m_log && m_model->costs())
        m_totals->setText(m_totals->text() + u'\n' + logWords());
}

void OperatorsView::placeOperators()
{
    m_forgetLog->setEnabled(m_log.has_value());
    const auto& costs = m_model->costs();
    if (!m_log || !costs)
        return;
    auto placement = workflow::edgeTpuPlacement(*m_log, costs->graph);
    if (!placement.sameNetwork)
        return;
    m_model->setPlacement(std::move(placement));
    // Beside the names, where it is seen in a narrow pane too.
    QHeaderView* header = m_tree->header();
    header->moveSection(header->visualIndex(OperatorsModel::Place), 1);
    m_tree->setColumnWidth(OperatorsModel::Place, 15 * theme::em(this, 1));
}

QString OperatorsView::logWords() const
{
    QString words = tr("Edge TPU: %1 of %Ln operation(s) mapped.", nullptr, m_log->operations).arg(theme::format::count(m_log->onEdgeTpu));
    if (m_log->offChipUsed.value_or(0) > 0)
        words += u' ' + tr("%1 of parameters do not fit on the chip and are streamed at every inference.").arg(theme::format::bytes(*m_log->offChipUsed));
    if (!m_model->placement())
        words += u' ' + tr("The log is of another network: it counts other operators than this one has.");
    return words;
}

Result<void> OperatorsView::readEdgeTpuLog(const QString& file)
{
    auto log = workflow::readEdgeTpuLog(std::filesystem::path(file.toStdU16String()));
    if (!log)
        return fail(log.error());
    m_log = std::move(*log);
    showNetwork();
    return {};
}

void OperatorsView::askEdgeTpuLog()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Log of the Edge TPU compiler"), {}, tr("Logs (*.log *.txt);;All files (*)"));
    if (file.isEmpty())
        return;
    if (const auto read = readEdgeTpuLog(file); !read)
        Q_EMIT session().failed(read.error(), tr("Reading the log"));
}

void OperatorsView::showMarks()
{
    m_marking = true;
    const auto& blocks = selection().highlight().blocks;
    m_tree->selectionModel()->clearSelection();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const state::BlockRef ref = m_model->blockOf(index);
        if (ref.stage >= 0 && selection().highlight().has(ref)) {
            m_tree->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            if (blocks.size() == 1)
                m_tree->scrollTo(index);
        }
    }
    m_marking = false;
}

models::TwinTable OperatorsView::table() const
{
    models::TwinTable twin;
    twin.header = {u"block"_s, u"operator"_s, u"kind"_s, u"output"_s, u"macs"_s, u"parameters"_s};
    if (m_model->placement())
        twin.header << u"runs_on"_s;
    const auto& costs = m_model->costs();
    if (!costs)
        return twin;
    for (const workflow::BlockCost& block : costs->blocks)
        for (const std::size_t i : block.ops) {
            const graph::Op& op = costs->graph.ops[i];
            twin.rows.push_back({theme::qs(block.name), theme::qs(op.name), models::operatorWords(op),
                                 u"%1x%2x%3"_s.arg(op.output.height).arg(op.output.width).arg(op.output.channels), static_cast<qlonglong>(op.macs),
                                 static_cast<qlonglong>(op.parameters)});
            if (m_model->placement())
                twin.rows.back().emplace_back(models::placeWords(m_model->placeOf(i)));
        }
    return twin;
}

QString OperatorsView::summary() const
{
    if (!m_model->costs())
        return tr("No network is shown.");
    return m_totals->text();
}

} // namespace vulpes::views
