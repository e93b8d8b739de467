// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cell_accuracy_dialog.h"

#include "base/file.h"
#include "dialogs/cell_accuracy_words.h"
#include "dialogs/plain_table.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"
#include "workflow/study_cells.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;
namespace format = theme::format;

namespace {

constexpr int kMost = 3000;   // that the model learns from at once
constexpr int kFew = 78;      // half a hundredth of the space

} // namespace

CellAccuracyDialog::CellAccuracyDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_paths(new HardwarePaths(session, m_lane, this)),
      m_useStudy(new QCheckBox(tr("Learn from the accuracies of the open st&udy"), this)), m_task(new QComboBox(this)), m_count(new QSpinBox(this)), m_seed(new QSpinBox(this)),
      m_scores(new QCheckBox(tr("Learn from &zero-cost scores, multiply-adds and parameters, too"), this)), m_answer(new QLabel(this)), m_reason(new QLabel(this)),
      m_why(new models::TwinTableModel({}, this)), m_whyList(new QTableView(this)), m_cells(new models::TwinTableModel({}, this)), m_cellList(new QTableView(this)),
      m_words(new QLabel(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(tr("Sto&p"), this)), m_foretell(new QPushButton(tr("F&oretell"), this)),
      m_save(new QPushButton(tr("Save ta&ble…"), this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(tr("Foretell accuracies"));
    setObjectName(u"cellAccuracyDialog"_s);
    if (m_session.isOpen() && m_session.samples())
        if (auto cells = workflow::cellsOfStudy(*m_session.space(), *m_session.samples()))
            m_ofStudy = std::move(*cells);
    buildFields();
    connect(m_paths, &HardwarePaths::changed, this, [this] {
        m_working = false;   // reading stopped it
        if (!m_paths->paths().isEmpty())
            m_useStudy->setChecked(false);   // tables are read to be used
        sourceChanged();
    });
    connect(m_useStudy, &QCheckBox::toggled, this, &CellAccuracyDialog::sourceChanged);
    connect(m_task, &QComboBox::currentIndexChanged, this, &CellAccuracyDialog::choiceChanged);
    for (QSpinBox* box : {m_count, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &CellAccuracyDialog::choiceChanged);
    connect(m_scores, &QCheckBox::toggled, this, &CellAccuracyDialog::choiceChanged);
    connect(m_stop, &QPushButton::clicked, this, &CellAccuracyDialog::stop);
    connect(m_foretell, &QPushButton::clicked, this, &CellAccuracyDialog::foretell);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save what is foretold"), u"accuracies.csv"_s, tr("Tables (*.csv)"));
        if (file.isEmpty())
            return;
        if (auto saved = saveTable(file); !saved)
            m_failure = state::messages::sentence(saved.error());
        refresh();
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme::em(this, 70), theme::em(this, 54));
    sourceChanged();
}

CellAccuracyDialog::~CellAccuracyDialog() { m_session.jobs().stopLane(m_lane); }

void CellAccuracyDialog::buildFields()
{
    m_useStudy->setObjectName(u"cellsUseStudy"_s);
    m_task->setObjectName(u"cellsTask"_s);
    m_count->setObjectName(u"cellsCount"_s);
    m_seed->setObjectName(u"cellsSeed"_s);
    m_scores->setObjectName(u"cellsScores"_s);
    m_answer->setObjectName(u"cellsAnswer"_s);
    m_words->setObjectName(u"cellsWords"_s);
    m_stop->setObjectName(u"cellsStop"_s);
    m_foretell->setObjectName(u"cellsForetell"_s);
    m_save->setObjectName(u"cellsSave"_s);
    m_task->setAccessibleName(tr("Accuracies to learn from"));
    m_count->setAccessibleName(tr("How many cells count as trained"));
    m_seed->setAccessibleName(tr("Seed of the draw"));
    m_whyList->setAccessibleName(tr("Share of every edge of the first cell"));
    m_cellList->setAccessibleName(tr("What is foretold of each cell"));
    m_bar->setAccessibleName(tr("Progress"));
    m_useStudy->setChecked(m_ofStudy != nullptr);
    m_useStudy->setVisible(m_ofStudy != nullptr);
    m_count->setRange(0, kMost);
    m_count->setSpecialValueText(tr("all there are"));
    m_count->setToolTip(tr("As if only so many had been trained: shows how well it would have gone"));
    m_seed->setRange(1, std::numeric_limits<int>::max());
    for (QLabel* label : {m_answer, m_reason, m_words}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setMaximumHeight(theme::em(this, 0.5));
    for (QPushButton* button : {m_stop, m_save})
        button->setAutoDefault(false);
    m_buttons->addButton(m_foretell, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    m_foretell->setDefault(true);
    asTable(m_whyList, m_why);
    m_whyList->setFixedHeight(theme::em(this, 13));   // six edges and the heading
    asSortedTable(m_cellList, m_cells);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(m_useStudy);
    form->addRow(tr("&Accuracies:"), m_task);
    auto* drawn = new QHBoxLayout;
    auto* seed = new QLabel(tr("S&eed:"), this);
    seed->setBuddy(m_seed);
    drawn->addWidget(m_count);
    drawn->addWidget(seed);
    drawn->addWidget(m_seed);
    drawn->addStretch();
    auto* count = new QLabel(tr("&Trained cells:"), this);
    count->setBuddy(m_count);
    form->addRow(count, drawn);
    form->addRow(m_scores);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_bar, 1);
    bottom->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_paths);
    column->addLayout(form);
    column->addWidget(m_answer);
    column->addWidget(m_cellList, 3);
    column->addWidget(m_reason);
    column->addWidget(m_whyList);
    column->addWidget(m_words);
    column->addLayout(bottom);
    column->addWidget(m_buttons);
}

hardware::HardwareTablePtr CellAccuracyDialog::table() const { return m_useStudy->isChecked() ? m_ofStudy : m_paths->table(u"nasbench201"_s); }

void CellAccuracyDialog::sourceChanged()
{
    {
        const QSignalBlocker quiet(m_task), quieter(m_count);
        m_task->clear();
        std::size_t most = 0;
        if (const auto shown = table()) {
            if (shown != m_ofStudy)
                m_task->addItem(tr("the longest training that was tested"), QString());
            for (const hardware::Task& task : shown->tasks)
                if (task.percent) {
                    m_task->addItem(shown == m_ofStudy ? tr("of the open study") : qs(task.name), qs(task.name));
                    most = std::max(most, task.present);
                }
            if (m_task->count() == 1 && shown != m_ofStudy)
                m_task->clear();   // there are none
        }
        m_count->setValue(most > static_cast<std::size_t>(kMost) ? kFew : 0);
    }
    m_scores->setChecked(m_scores->isChecked() && table() != nullptr && !table()->attributes.empty());
    choiceChanged();
}

void CellAccuracyDialog::choiceChanged()
{
    m_failure.clear();   // was of another choice
    m_found.reset();
    m_cells->setTable({});
    m_why->setTable({});
    refresh();
}

bool CellAccuracyDialog::canForetell() const { return !isBusy() && m_task->count() > 0; }

void CellAccuracyDialog::foretell()
{
    if (!canForetell())
        return;
    using Found = std::shared_ptr<const workflow::CellAccuracy>;
    workflow::CellAccuracyRequest request;
    request.task = ss(m_task->currentData().toString());
    request.count = static_cast<std::size_t>(m_count->value());
    request.seed = static_cast<std::uint64_t>(m_seed->value());
    request.scores = m_scores->isChecked();
    choiceChanged();
    m_working = true;
    m_session.jobs().start<Found>(
        {tr("Foretelling accuracies"), m_lane, false}, this,
        [shown = table(), request](const jobs::JobContext& context) -> Result<Found> {
            auto found = workflow::foretellCells(*shown, request, context.job());
            if (!found)
                return fail(found.error());
            return std::make_shared<const workflow::CellAccuracy>(std::move(*found));
        },
        [this, shown = table()](Result<Found> found) {
            m_working = false;
            if (found) {
                m_found = std::move(*found);
                m_cells->setTable(CellAccuracyWords::cells(*shown, *m_found));
                m_why->setTable(CellAccuracyWords::why(*m_found));
                m_cellList->resizeColumnsToContents();
                m_whyList->resizeColumnsToContents();
            } else {
                m_failure = found.error().kind == ErrorKind::Stopped ? tr("Stopped.") : state::messages::sentence(found.error());
            }
            refresh();
        });
    refresh();
}

void CellAccuracyDialog::stop()
{
    if (m_paths->isReading()) {
        m_paths->stop();
    } else if (m_working) {
        m_session.jobs().stopLane(m_lane);   // drops the answer
        m_working = false;
        m_failure = tr("Stopped.");
        refresh();
    }
}

Result<void> CellAccuracyDialog::saveTable(const QString& file) const
{
    const QByteArray csv = m_cells->table().toCsv();
    return base::writeFileAtomically(std::filesystem::path(file.toStdU16String()), {csv.constData(), static_cast<std::size_t>(csv.size())});
}

QString CellAccuracyDialog::words() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    if (!m_useStudy->isChecked() && !m_paths->failure().isEmpty())
        return m_paths->failure();
    if (m_paths->isReading())
        return tr("Reading…");
    if (m_working)
        return tr("Working…");
    if (m_found)
        return {};
    if (!m_useStudy->isChecked() && m_paths->paths().isEmpty())
        return tr("Choose tables with accuracies of NAS-Bench-201’s cells: published ones, or cells that you have trained (ops, acc_cifar10).");
    if (m_task->count() == 0)
        return tr("These tables hold no accuracies of NAS-Bench-201’s cells.");
    return m_count->value() == 0 ? tr("All other cells are foretold from those that are trained.")
                                 : tr("Cells are foretold as if only %Ln of them had been trained: that shows how well it would have gone.", nullptr, m_count->value());
}

void CellAccuracyDialog::refresh()
{
    const bool ready = canForetell();
    m_useStudy->setEnabled(!isBusy());
    for (QWidget* field : std::initializer_list<QWidget*>{m_count, m_seed})
        field->setEnabled(ready);
    m_task->setEnabled(ready && m_task->count() > 1);
    m_seed->setEnabled(ready && m_count->value() > 0);
    m_scores->setEnabled(ready && table() != nullptr && !table()->attributes.empty());
    m_foretell->setEnabled(ready);
    m_save->setEnabled(!isBusy() && m_found != nullptr);
    m_bar->setVisible(isBusy());
    m_stop->setVisible(isBusy());
    const bool found = m_found != nullptr;
    m_answer->setVisible(found);
    m_reason->setVisible(found && m_why->rowCount() > 0);
    m_whyList->setVisible(found && m_why->rowCount() > 0);
    if (found) {
        m_answer->setText(format::inLayoutDirection(CellAccuracyWords::answer(*m_found)));
        m_reason->setText(format::inLayoutDirection(CellAccuracyWords::reason(*m_found)));
    }
    const QString next = words();
    m_words->setVisible(!next.isEmpty());
    m_words->setText(format::inLayoutDirection(next));
}

} // namespace vulpes::dialogs
