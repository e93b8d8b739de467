// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/transfer_dialog.h"

#include "base/file.h"
#include "dialogs/hardware_words.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;
namespace format = theme::format;

namespace {

QString countOf(std::size_t n) { return format::count(static_cast<std::int64_t>(n)); }

/// The devices that measured it for the data set, each once.
std::vector<const hardware::Series*> measuredBy(const hardware::HardwareTable& table, const std::string& metric, const std::string& dataset)
{
    std::vector<const hardware::Series*> all;
    for (const std::string& device : table.devices())
        if (const auto* series = table.find(device, metric, dataset); series != nullptr && series->present > 0)
            all.push_back(series);
    return all;
}

} // namespace

TransferDialog::TransferDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_paths(new HardwarePaths(session, m_lane, this)), m_space(new QComboBox(this)), m_metric(new QComboBox(this)),
      m_dataset(new QComboBox(this)), m_device(new QComboBox(this)), m_sources(new QListWidget(this)), m_count(new QSpinBox(this)),
      m_which(new QPushButton(tr("&Which to measure"), this)), m_networks(new models::TwinTableModel({}, this)), m_networkList(new QTableView(this)),
      m_saveList(new QPushButton(tr("Save l&ist…"), this)), m_copyList(new QPushButton(tr("&Copy"), this)), m_openMeasured(new QPushButton(tr("&Measurements…"), this)),
      m_answer(new QLabel(this)), m_predictions(new models::TwinTableModel({}, this)), m_predictionList(new QTableView(this)), m_task(new QComboBox(this)),
      m_words(new QLabel(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(tr("Sto&p"), this)), m_foretell(new QPushButton(tr("F&oretell"), this)),
      m_open(new QPushButton(tr("Open as stud&y"), this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(tr("Foretell a device"));
    setObjectName(u"transferDialog"_s);
    buildFields();
    connect(m_paths, &HardwarePaths::changed, this, &TransferDialog::readingChanged);
    connect(m_space, &QComboBox::activated, this, &TransferDialog::showSpace);
    for (QComboBox* box : {m_metric, m_dataset})
        connect(box, &QComboBox::activated, this, &TransferDialog::showMetric);
    connect(m_device, &QComboBox::editTextChanged, this, &TransferDialog::showSources);
    connect(m_sources, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (item->checkState() == Qt::Checked)
            m_unchecked.remove(item->text());
        else
            m_unchecked.insert(item->text());
        choiceChanged();
    });
    connect(m_count, &QSpinBox::valueChanged, this, &TransferDialog::choiceChanged);
    connect(m_which, &QPushButton::clicked, this, &TransferDialog::design);
    connect(m_saveList, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save the networks to measure"), u"measure.csv"_s, tr("Tables (*.csv)"));
        if (file.isEmpty())
            return;
        if (auto saved = saveList(file); !saved)
            m_failure = state::messages::sentence(saved.error());
        refresh();
    });
    connect(m_copyList, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(qs(list())); });
    connect(m_openMeasured, &QPushButton::clicked, this, [this] {
        if (const QString file = QFileDialog::getOpenFileName(this, tr("Measurements of the device"), {}, tr("Tables (*.csv);;All files (*)")); !file.isEmpty())
            openMeasurements(file);
    });
    connect(m_stop, &QPushButton::clicked, this, &TransferDialog::stop);
    connect(m_foretell, &QPushButton::clicked, this, &TransferDialog::foretell);
    connect(m_open, &QPushButton::clicked, this, &TransferDialog::openStudy);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme::em(this, 84), theme::em(this, 54));
    refresh();
}

TransferDialog::~TransferDialog() { m_session.jobs().stopLane(m_lane); }

QString TransferDialog::spaceName() const { return m_space->currentData().toString(); }
std::string TransferDialog::metric() const { return ss(m_metric->currentData().toString()); }
std::string TransferDialog::dataset() const { return ss(m_dataset->currentData().toString()); }
QString TransferDialog::device() const { return m_device->currentText().trimmed(); }
bool TransferDialog::isOwn() const { return m_own && qs(m_own->name) == device(); }
hardware::HardwareTablePtr TransferDialog::wholeTable() const { return isOwn() ? m_own->table : table(); }

const hardware::Series* TransferDialog::known(const QString& device) const
{
    const auto shown = table();
    const auto* series = shown && !device.isEmpty() ? shown->find(ss(device), metric(), dataset()) : nullptr;
    return series != nullptr && series->present > 0 ? series : nullptr;
}

QStringList TransferDialog::sources() const
{
    QStringList names;
    for (int row = 0; row < m_sources->count(); ++row)
        if (m_sources->item(row)->checkState() == Qt::Checked)
            names << m_sources->item(row)->text();
    return names;
}

workflow::TransferRequest TransferDialog::request() const
{
    workflow::TransferRequest request;
    if (isOwn() || known(device()) != nullptr)
        request.target = ss(device());
    for (const QString& name : sources())
        request.sources.push_back(ss(name));
    request.metric = metric();
    request.dataset = dataset();
    return request;
}

void TransferDialog::readingChanged()
{
    m_working = false;   // reading stopped it
    const QString before = spaceName();
    m_space->clear();
    if (const auto& read = m_paths->tables()) {
        for (const auto& one : read->tables)
            m_space->addItem(HardwareWords::spaceTitle(one->benchmark().space), qs(one->benchmark().space));
        m_space->setCurrentIndex(std::max(0, m_space->findData(before)));
        m_findings = HardwareWords::findings(read->problems);
    }
    showSpace();
}

void TransferDialog::showSpace()
{
    m_failure.clear();
    m_note.clear();
    m_design.clear();
    m_metric->clear();
    m_dataset->clear();
    m_task->clear();
    if (const auto shown = table()) {
        const bool trained = std::ranges::any_of(shown->tasks, &hardware::Task::percent);
        m_task->addItem(trained ? tr("the longest training that was tested") : tr("none in these tables"), QString());
        for (const hardware::Task& task : shown->tasks)
            if (task.percent)
                m_task->addItem(qs(task.name), qs(task.name));
        for (const char* name : {study::kLatencyMs, study::kEnergyMj})
            if (measuredBy(*shown, name, {}).size() > 1)   // one learns from the other
                m_metric->addItem(HardwareWords::metric(name), qs(name));
        m_dataset->addItem(tr("the first that there is"), QString());
        QStringList datasets;
        for (const hardware::Series& series : shown->series)
            if (!series.dataset.empty() && !datasets.contains(qs(series.dataset)))
                datasets << qs(series.dataset);
        for (const QString& name : datasets)
            m_dataset->addItem(name, name);
    }
    showMetric();
}

void TransferDialog::showMetric()
{
    const QString typed = m_device->currentText();
    {
        const QSignalBlocker quiet(m_device);
        m_device->clear();
        if (const auto shown = table(); shown && m_metric->count() > 0)
            for (const auto* series : measuredBy(*shown, metric(), dataset()))
                m_device->addItem(qs(series->device));
        m_device->setCurrentIndex(-1);   // to be chosen: the first is nobody's device
        m_device->setEditText(typed);
    }
    adoptMeasurements();
    showSources();
}

void TransferDialog::showSources()
{
    const QSignalBlocker quiet(m_sources);
    m_sources->clear();
    const auto shown = table();
    const QString target = device();
    if (shown && m_metric->count() > 0)
        for (const auto* series : measuredBy(*shown, metric(), dataset())) {
            auto* item = new QListWidgetItem(qs(series->device), m_sources);
            const bool itself = item->text() == target || item->text().startsWith(target + u" ("_s);
            const bool enough = 2 * series->present >= shown->rows();
            item->setToolTip(itself ? tr("This is the device that is foretold.")
                                    : (enough ? tr("%1 of %2 networks") : tr("Only %1 of %2 networks: too few to learn from.")).arg(countOf(series->present), countOf(shown->rows())));
            item->setCheckState(!itself && enough && !m_unchecked.contains(item->text()) ? Qt::Checked : Qt::Unchecked);
            item->setFlags(itself || !enough ? Qt::ItemIsSelectable : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        }
    choiceChanged();
}

void TransferDialog::choiceChanged()
{
    m_failure.clear();   // was of another choice
    const QString learned = QStringList{spaceName(), m_metric->currentData().toString(), m_dataset->currentData().toString(), sources().join(u'\n')}.join(u'\n');
    const QString count = isOwn() ? QString() : QString::number(m_count->value());
    // A new name of a new device changes nothing about what to measure on it.
    if (const QString now = learned + u'\n' + count + u'\n' + (known(device()) != nullptr ? device() : QString()); now != m_designedFor && !isOwn()) {
        m_designedFor = now;
        m_design.clear();
    }
    if (const QString now = learned + u'\n' + count + u'\n' + device(); now != m_foretoldFor) {
        m_foretoldFor = now;
        m_foretold.reset();
        m_predictions->setTable({});
    }
    showNetworks();
    refresh();
}

void TransferDialog::showNetworks()
{
    const auto shown = wholeTable();
    models::TwinTable networks;
    if (shown && !m_design.empty())
        networks = TransferWords::networks(*shown, m_design, shown->find(ss(device()), metric(), dataset()), metric());
    m_networks->setTable(std::move(networks));
    m_networkList->resizeColumnsToContents();
}

std::string TransferDialog::list() const
{
    const auto shown = table();
    return shown ? workflow::measuringList(*shown, m_design, device().isEmpty() ? "device" : ss(device()), metric()) : std::string();
}

Result<void> TransferDialog::saveList(const QString& file) { return base::writeFileAtomically(std::filesystem::path(file.toStdU16String()), list()); }

void TransferDialog::adoptMeasurements()
{
    m_own.reset();
    m_note.clear();
    const auto shown = table();
    if (!m_measured || !shown || m_metric->count() == 0)
        return;
    auto own = workflow::withOwnDevice(*shown, *m_measured, metric(), ss(device()));
    if (!own) {
        m_failure = state::messages::sentence(own.error());
        return;
    }
    m_own = std::move(*own);
    if (m_own->unknown > 0)
        m_note = tr("%Ln measured network(s) are not in these tables.", nullptr, static_cast<int>(m_own->unknown));
}

bool TransferDialog::canDesign() const { return !isBusy() && table() != nullptr && m_metric->count() > 0 && !sources().isEmpty(); }
bool TransferDialog::canForetell() const { return canDesign() && (isOwn() || known(device()) != nullptr); }

QString TransferDialog::words() const
{
    const QString name = format::isolate(device());
    if (!m_failure.isEmpty())
        return m_failure;
    if (!m_paths->failure().isEmpty())
        return m_paths->failure();
    if (m_paths->isReading())
        return tr("Reading…");
    if (m_working)
        return tr("Working…");
    if (m_paths->paths().isEmpty())
        return tr("Choose the files of a benchmark, or the folders they lie in: what other devices measured.");
    if (m_metric->count() == 0)
        return tr("No two devices of these tables measured latency or energy. Add files that hold such measurements.");
    if (device().isEmpty())
        return tr("Choose the device to foretell, or type the name of one that nobody has measured.");
    if (sources().isEmpty())
        return tr("Check the devices to learn from.");
    if (m_foretold)
        return m_note;
    if (isOwn())
        return tr("%Ln network(s) of %1 are measured.", nullptr, static_cast<int>(m_own->networks)).arg(name) + (m_note.isEmpty() ? QString() : u' ' + m_note);
    if (const auto* series = known(device()))
        return tr("%1 has measured %2 networks of these tables. Foretelling it as if only %Ln were known shows how well it would have gone.", nullptr, m_count->value())
            .arg(name, countOf(series->present));
    if (m_design.empty())
        return tr("%1 is in none of these tables. Ask which networks to measure, save the list, and fill it in on the device; or open what was measured.").arg(name);
    return tr("Measure these networks on %1, fill in the last column of the saved list, and open it as the measurements.").arg(name);
}

void TransferDialog::refresh()
{
    const bool ready = table() != nullptr && !isBusy();
    const bool measured = ready && m_metric->count() > 0;
    m_space->setEnabled(ready && m_space->count() > 1);
    m_metric->setEnabled(measured && m_metric->count() > 1);
    m_dataset->setEnabled(measured && m_dataset->count() > 2);
    for (QWidget* field : std::initializer_list<QWidget*>{m_device, m_sources, m_count, m_openMeasured})
        field->setEnabled(measured);
    m_which->setEnabled(canDesign());
    m_saveList->setEnabled(ready && !m_design.empty());
    m_copyList->setEnabled(ready && !m_design.empty());
    m_foretell->setEnabled(canForetell());
    m_open->setEnabled(ready && m_foretold != nullptr);
    m_task->setEnabled(ready && m_foretold != nullptr && m_task->count() > 1);
    m_bar->setVisible(isBusy());
    m_stop->setVisible(isBusy());
    m_answer->setVisible(m_foretold != nullptr);
    m_answer->setText(m_foretold ? format::inLayoutDirection(TransferWords::answer(*m_foretold)) : QString());
    const QString next = words();
    m_words->setVisible(!next.isEmpty());
    m_words->setText(format::inLayoutDirection(next));
}

} // namespace vulpes::dialogs
