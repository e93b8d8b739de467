// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/suggest_dialog.h"

#include "base/file.h"
#include "state/messages.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using theme::qs;

namespace {

constexpr int kCount = 10;
constexpr std::uint64_t kSeed = 1;

/// The front around the budget: the networks whose prediction should become surer.
std::vector<space::Architecture> nearBudget(const workflow::Analysis& analysis, double budget)
{
    std::vector<space::Architecture> near;
    if (!analysis.front)
        return near;
    const auto& front = *analysis.front;
    const auto centre = static_cast<std::ptrdiff_t>(front.best(budget).value_or(0));
    for (std::ptrdiff_t i = centre - 20; i <= centre + 20; ++i)
        if (i >= 0 && i < static_cast<std::ptrdiff_t>(front.size()))
            near.push_back(analysis.architecture(front.point(static_cast<std::size_t>(i))));
    return near;
}

} // namespace

SuggestDialog::SuggestDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(new models::TwinTableModel({}, this)), m_list(new QTableView(this)),
      m_words(new QLabel(this)), m_busy(new QProgressBar(this))
{
    setWindowTitle(tr("Measure these next"));
    m_words->setWordWrap(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Choosing networks"));
    m_list->setModel(m_model);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("Networks to measure"));
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex& index) {
        const auto& row = m_model->table().rows[static_cast<std::size_t>(index.row())];
        m_session.setFocus(row.back().toString());
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("Save as CSV…"), QDialogButtonBox::ActionRole);
    QPushButton* copy = buttons->addButton(tr("Copy as CSV"), QDialogButtonBox::ActionRole);
    m_save->setEnabled(false);
    connect(m_save, &QPushButton::clicked, this, &SuggestDialog::save);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(QString::fromUtf8(toMeasure())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_busy);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(theme::em(this, 56), theme::em(this, 26));
    start();
}

SuggestDialog::~SuggestDialog() { m_session.jobs().stopLane(QStringLiteral("suggest")); }

void SuggestDialog::start()
{
    const auto analysis = m_session.analysis();
    if (!analysis)
        return;
    const auto state = m_session.state();
    m_words->setText(tr("Choosing networks…"));
    const bool fitted = analysis->accuracy.fit && analysis->latency.fit && analysis->accuracy.fit->hasCovariance() && analysis->latency.fit->hasCovariance();
    if (!fitted) {
        models::TwinTable table;
        table.header = {QStringLiteral("arch")};
        table.headings = {tr("Network")};
        for (const auto& network : explain::firstDesign(*m_session.space(), state.locks, kCount, kSeed))
            table.rows.push_back({m_session.format(network)});
        show(std::move(table), tr("There are no measurements to learn from, so these fill the space evenly: measure them first, then import the table."));
        return;
    }
    using Suggestions = std::vector<explain::Suggestion>;
    m_session.jobs().start<Suggestions>(
        {windowTitle(), QStringLiteral("suggest"), false}, this,
        [analysis, state](const jobs::JobContext& context) {
            return explain::suggest(*analysis->accuracy.fit, *analysis->latency.fit, nearBudget(*analysis, state.budgetMs), state.locks, kCount, kSeed,
                                    context.job());
        },
        [this, metric = theme::qs(analysis->metric)](Result<Suggestions> result) {
            if (!result) {
                show({}, state::messages::sentence(result.error()));
                return;
            }
            models::TwinTable table;
            table.header = {QStringLiteral("accuracy_predicted"), metric + QStringLiteral("_predicted"), QStringLiteral("leverage"),
                            QStringLiteral("interval_shrinks_by"), QStringLiteral("arch")};
            table.headings = {tr("Accuracy, %"), tr("%1, %2").arg(m_session.cost().title(), m_session.cost().unit()), tr("Leverage"), tr("Shrinks by"), tr("Network")};
            table.decimals = {2, 1, 2, 2};
            for (const auto& suggestion : *result)
                table.rows.push_back({suggestion.accuracy, suggestion.latencyMs, suggestion.leverage, suggestion.shrinkage,
                                      m_session.format(suggestion.architecture)});
            show(std::move(table), tr("These networks shrink the intervals near the budget most. “Shrinks by” is the share, from 0 to 1, that all rows up to this one take away. "
                                      "Measure them, fill in accuracy and %1, and import the table.").arg(metric));
        });
}

void SuggestDialog::show(models::TwinTable table, const QString& words)
{
    m_busy->hide();
    m_words->setText(words);
    m_save->setEnabled(!table.rows.empty());
    m_model->setTable(std::move(table));
    m_list->resizeColumnsToContents();
}

QByteArray SuggestDialog::toMeasure() const
{
    models::TwinTable form;
    form.header = {QStringLiteral("arch"), QStringLiteral("accuracy"), m_session.cost().column()};
    for (const auto& row : table().rows)
        form.rows.push_back({row.back(), QVariant(), QVariant()});
    return form.toCsv();
}

void SuggestDialog::save()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the networks"), QStringLiteral("measure-next.csv"), tr("Tables (*.csv)"));
    if (file.isEmpty())
        return;
    const QByteArray csv = toMeasure();
    if (auto written = base::writeFileAtomically(std::filesystem::path(file.toStdU16String()), {csv.constData(), static_cast<std::size_t>(csv.size())}); !written)
        m_words->setText(state::messages::sentence(written.error()));
}

} // namespace vulpes::dialogs
