// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hardware_dialog.h"

#include "dialogs/hardware_words.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;
namespace format = theme::format;

namespace {

const QString kLane = u"hardware"_s;
enum Column { DeviceColumn, NetworkColumn, MetricColumn, DatasetColumn, ColumnCount };

/// What a device has of a table, for its row of the list.
struct DeviceRow
{
    QStringList metrics, datasets;
    std::size_t networks = 0;
};

void addOnce(QStringList& list, const QString& word)
{
    if (!word.isEmpty() && !list.contains(word))
        list << word;
}

} // namespace

HardwareDialog::HardwareDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_paths(new HardwarePaths(session, kLane, this)), m_space(new QComboBox(this)),
      m_task(new QComboBox(this)), m_dataset(new QComboBox(this)), m_connected(new QCheckBox(tr("Leave networks &out whose input does not reach their output"), this)),
      m_devices(new QTableWidget(0, ColumnCount, this)), m_all(new QPushButton(tr("A&ll"), this)), m_none(new QPushButton(tr("&None"), this)), m_transfer(new QPushButton(tr("Foretell a de&vice…"), this)), m_words(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_findings(new models::TwinTableModel({}, this)), m_list(new QTableView(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Open hardware tables"));
    setObjectName(u"hardwareDialog"_s);
    buildFields();
    connect(m_paths, &HardwarePaths::changed, this, &HardwareDialog::readingChanged);
    connect(m_transfer, &QPushButton::clicked, this, [this] {
        Q_EMIT transferAsked(m_paths->paths());
        reject();
    });
    connect(m_space, &QComboBox::activated, this, &HardwareDialog::showSpace);
    connect(m_devices, &QTableWidget::itemChanged, this, &HardwareDialog::choiceChanged);
    for (QComboBox* box : {m_task, m_dataset})
        connect(box, &QComboBox::activated, this, &HardwareDialog::choiceChanged);
    connect(m_all, &QPushButton::clicked, this, [this] { checkAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { checkAll(false); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &HardwareDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme::em(this, 64), theme::em(this, 54));
    refresh();
}

HardwareDialog::~HardwareDialog() { m_session.jobs().stopLane(kLane); }

void HardwareDialog::buildFields()
{
    m_space->setObjectName(u"hardwareSpace"_s);
    m_task->setObjectName(u"hardwareTask"_s);
    m_dataset->setObjectName(u"hardwareDataset"_s);
    m_connected->setObjectName(u"hardwareConnected"_s);
    m_devices->setObjectName(u"hardwareDevices"_s);
    m_words->setObjectName(u"hardwareWords"_s);
    m_transfer->setObjectName(u"hardwareTransfer"_s);
    m_transfer->setAutoDefault(false);
    m_transfer->setToolTip(tr("The latencies of a device that nobody has measured, from a few measurements and these tables"));
    m_buttons->addButton(m_transfer, QDialogButtonBox::ActionRole);
    m_buttons->button(QDialogButtonBox::Open)->setObjectName(u"hardwareOpen"_s);
    m_space->setAccessibleName(tr("Search space"));
    m_task->setAccessibleName(tr("Accuracies of the study"));
    m_dataset->setAccessibleName(tr("Data set the networks were measured and trained for"));
    m_connected->setAccessibleName(m_connected->text().remove(u'&'));
    m_devices->setAccessibleName(tr("Devices of the study; Space checks one"));
    m_words->setAccessibleName(tr("What was read"));
    m_bar->setAccessibleName(tr("Progress of reading"));
    m_devices->setHorizontalHeaderLabels({tr("Device"), tr("Networks"), tr("Measured"), tr("Data sets")});
    m_devices->verticalHeader()->hide();
    m_devices->verticalHeader()->setDefaultSectionSize(m_devices->fontMetrics().height() + theme::em(this, 0.6));
    m_devices->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_devices->horizontalHeader()->setStretchLastSection(true);
    m_devices->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_devices->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_devices->setTabKeyNavigation(false);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setMaximumHeight(theme::em(this, 0.5));
    m_list->setObjectName(u"hardwareFindings"_s);
    m_list->setModel(m_findings);
    m_list->setAccessibleName(tr("What to know before believing the tables"));
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->setStretchLastSection(true);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Search &space:"), m_space);
    form->addRow(tr("&Accuracies:"), m_task);
    form->addRow(tr("Da&ta set:"), m_dataset);
    form->addRow(m_connected);
    auto* which = new QHBoxLayout;
    auto* label = new QLabel(tr("D&evices:"), this);
    label->setBuddy(m_devices);
    which->addWidget(label);
    which->addStretch();
    for (QPushButton* button : {m_all, m_none}) {
        button->setAutoDefault(false);
        which->addWidget(button);
    }
    auto* upper = new QWidget(this);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->addLayout(which);
    upperColumn->addWidget(m_devices, 1);
    auto* both = new QSplitter(Qt::Vertical, this);
    both->setChildrenCollapsible(false);
    both->addWidget(upper);
    both->addWidget(m_list);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_paths);
    column->addLayout(form);
    column->addWidget(both, 1);
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addWidget(m_buttons);
}

void HardwareDialog::readingChanged()
{
    m_making = false;   // reading stopped it
    const QSignalBlocker quiet(m_space);
    m_space->clear();
    const auto& read = m_paths->tables();
    if (read)
        for (const auto& one : read->tables)
            m_space->addItem(HardwareWords::spaceTitle(one->benchmark().space), qs(one->benchmark().space));
    m_findings->setTable(HardwareWords::findings(read ? read->problems : std::vector<study::ImportProblem>()));
    for (int column = 0; column + 1 < m_findings->columnCount(); ++column)
        m_list->resizeColumnToContents(column);   // the sentence has the rest, in as many lines as it takes
    showSpace();
}

hardware::HardwareTablePtr HardwareDialog::table() const { return m_paths->table(m_space->currentData().toString()); }

void HardwareDialog::showSpace()
{
    const QSignalBlocker quiet(m_devices);
    m_devices->setRowCount(0);
    m_task->clear();
    m_dataset->clear();
    m_failure.clear();   // was of another space
    const auto shown = table();
    const bool trained = shown && std::ranges::any_of(shown->tasks, &hardware::Task::percent);
    m_task->addItem(trained ? tr("the longest training that was tested") : tr("none in these tables"), QString());
    m_dataset->addItem(tr("the first that there is"), QString());
    if (shown) {
        for (const hardware::Task& task : shown->tasks)
            if (task.percent)
                m_task->addItem(qs(task.name), qs(task.name));
        for (const std::string& dataset : shown->datasets())
            m_dataset->addItem(qs(dataset), qs(dataset));
        std::map<std::string, DeviceRow> rows;
        for (const hardware::Series& series : shown->series) {
            DeviceRow& row = rows[series.device];
            addOnce(row.metrics, HardwareWords::metric(series.metric));
            addOnce(row.datasets, qs(series.dataset));
            row.networks = std::max(row.networks, series.present);
        }
        for (const std::string& device : shown->devices()) {
            const auto row = rows.find(device);
            if (row == rows.end())
                continue;   // operator costs alone: there are no networks to list
            const int at = m_devices->rowCount();
            m_devices->insertRow(at);
            auto* name = new QTableWidgetItem(qs(device));
            name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            // A handful of networks tells little; it is there to be chosen.
            name->setCheckState(10 * row->second.networks >= shown->rows() ? Qt::Checked : Qt::Unchecked);
            m_devices->setItem(at, DeviceColumn, name);
            m_devices->setItem(at, MetricColumn, new QTableWidgetItem(row->second.metrics.join(u"; "_s)));
            m_devices->setItem(at, DatasetColumn, new QTableWidgetItem(row->second.datasets.join(u"; "_s)));
            m_devices->setItem(at, NetworkColumn, new QTableWidgetItem(format::count(static_cast<std::int64_t>(row->second.networks))));
        }
        m_devices->setCurrentCell(0, 0);
    }
    m_cutOff = shown && std::ranges::count(shown->disconnected, 1) > 0;
    m_connected->setChecked(m_cutOff);   // their accuracy is chance: they bend every formula
    refresh();
}

void HardwareDialog::choiceChanged()
{
    m_failure.clear();   // was of another choice
    refresh();
}

void HardwareDialog::checkAll(bool on)
{
    {
        const QSignalBlocker quiet(m_devices);
        for (int row = 0; row < m_devices->rowCount(); ++row)
            m_devices->item(row, DeviceColumn)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    refresh();
}

QStringList HardwareDialog::checkedDevices() const
{
    QStringList names;
    for (int row = 0; row < m_devices->rowCount(); ++row)
        if (const auto* item = m_devices->item(row, DeviceColumn); item->checkState() == Qt::Checked)
            names << item->text();
    return names;
}

bool HardwareDialog::isReady() const { return !isBusy() && table() != nullptr && workflow::spaceOf(*table(), {}) && (m_devices->rowCount() == 0 || !checkedDevices().isEmpty()); }

void HardwareDialog::refresh()
{
    const auto shown = table();
    for (QWidget* field : std::initializer_list<QWidget*>{m_space, m_task, m_dataset, m_devices, m_all, m_none})
        field->setEnabled(shown != nullptr && !isBusy());
    m_connected->setEnabled(shown != nullptr && !isBusy() && m_cutOff);
    m_transfer->setEnabled(!m_paths->paths().isEmpty());
    m_bar->setVisible(isBusy());
    m_buttons->button(QDialogButtonBox::Open)->setEnabled(isReady());
    QString words;
    if (!m_failure.isEmpty())
        words = m_failure;
    else if (!m_paths->failure().isEmpty())
        words = m_paths->failure();
    else if (isBusy())
        words = tr("Reading…");
    else if (m_paths->paths().isEmpty())
        words = tr("Choose the files of a benchmark, or the folders they lie in. Several of one benchmark become one table.");
    else if (shown && !workflow::spaceOf(*shown, {}))
        words = tr("%1 networks of %2: a search space that is not known here, so they cannot become a study.")
                    .arg(format::count(static_cast<std::int64_t>(shown->rows())), format::isolate(m_space->currentText()));
    else if (shown && m_devices->rowCount() == 0)
        words = tr("%1 networks of %2, measured on no device. Add the files that hold measurements.")
                    .arg(format::count(static_cast<std::int64_t>(shown->rows())), format::isolate(m_space->currentText()));
    else if (shown)
        words = tr("%1 networks of %2; %3 of %Ln device(s) chosen.", nullptr, m_devices->rowCount())
                    .arg(format::count(static_cast<std::int64_t>(shown->rows())), format::isolate(m_space->currentText()), format::count(checkedDevices().size()));
    m_words->setText(format::inLayoutDirection(words));
}

void HardwareDialog::accept()
{
    const auto chosen = table();
    if (!isReady() || !chosen)
        return;
    hardware::SampleRequest request;
    if (const QStringList devices = checkedDevices(); devices.size() < m_devices->rowCount())
        for (const QString& device : devices)
            request.devices.push_back(ss(device));
    request.task = ss(m_task->currentData().toString());
    request.dataset = ss(m_dataset->currentData().toString());
    request.connectedOnly = m_connected->isEnabled() && m_connected->isChecked();
    m_failure.clear();
    m_making = true;
    m_session.jobs().start<std::shared_ptr<workflow::HardwareStudy>>(
        {tr("Opening hardware tables"), kLane, false}, this,
        [chosen, request](const jobs::JobContext& context) -> Result<std::shared_ptr<workflow::HardwareStudy>> {
            auto made = workflow::makeHardwareStudy(*chosen, request, context.job());
            if (!made)
                return fail(std::move(made.error()));
            return std::make_shared<workflow::HardwareStudy>(std::move(*made));
        },
        [this](Result<std::shared_ptr<workflow::HardwareStudy>> result) { made(std::move(result)); });
    refresh();
}

void HardwareDialog::made(Result<std::shared_ptr<workflow::HardwareStudy>> result)
{
    m_making = false;
    const QString title = m_space->currentText();
    if (result) {
        if (auto opened = m_session.openMade(std::move((*result)->study), title); !opened)
            result = fail(opened.error());
    }
    if (!result) {
        if (result.error().kind != ErrorKind::Stopped)
            m_failure = state::messages::sentence(result.error());
        refresh();
        return;
    }
    const workflow::HardwareStudy& study = **result;
    const int devices = static_cast<int>(study.devices.size());
    const QString networks = format::count(static_cast<std::int64_t>(study.networks));
    m_outcome = study.task.empty() ? tr("%1 networks of %2 on %Ln device(s), without accuracies.", nullptr, devices).arg(networks, format::isolate(title))
                                   : tr("%1 networks of %2 on %Ln device(s); accuracies: %3.", nullptr, devices).arg(networks, format::isolate(title), format::isolate(qs(study.task)));
    models::TwinTable findings = m_findings->table();
    for (const study::ImportProblem& problem : study.problems)
        findings.rows.push_back({QString(), QVariant(), tr("Warning"), state::messages::sentence(problem)});
    m_findings->setTable(std::move(findings));
    QDialog::accept();
}

} // namespace vulpes::dialogs
