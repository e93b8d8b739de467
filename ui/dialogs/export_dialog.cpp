// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_dialog.h"

#include "dialogs/measure_file_panel.h"
#include "dialogs/verdict_panel.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;

namespace {

const QString kLane = QStringLiteral("export");

/// As wide as the column, not as its longest choice.
void mayShrink(QComboBox* box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
}

} // namespace

ExportDialog::ExportDialog(state::SessionState& session, QWidget* parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Export a model file"));
    setObjectName(u"exportDialog"_s);
    auto* choices = new QWidget;
    auto* left = new QVBoxLayout(choices);
    left->addWidget(makeNetworkGroup());
    left->addWidget(makeWeightsGroup());
    left->addWidget(makeFormatGroup());
    left->addWidget(makeCalibrationGroup());
    left->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QComboBox* box : choices->findChildren<QComboBox*>())
        mayShrink(box);
    scroll->setMinimumWidth(choices->minimumSizeHint().width() + theme::em(this, 2));   // nothing is cut, the bar included

    m_verdict = new VerdictPanel(this);
    m_verdict->clear(tr("Nothing written yet. The verdict on the file will be here."));
    m_busy = new QProgressBar(this);
    m_busy->setAccessibleName(tr("Progress of the export"));
    m_busy->hide();
    auto* right = new QVBoxLayout;
    right->addWidget(m_verdict, 1);
    m_measure = new MeasureFilePanel(m_session, this);
    right->addWidget(m_measure);
    right->addWidget(m_busy);
    auto* panes = new QHBoxLayout;
    panes->addWidget(scroll, 2);
    panes->addLayout(right, 3);

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_export = m_buttons->addButton(tr("&Export"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"exportRun"_s);
    m_export->setDefault(true);
    m_stop = m_buttons->addButton(tr("&Stop"), QDialogButtonBox::ActionRole);
    m_stop->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    m_missing = new QLabel(this);
    m_missing->setWordWrap(true);
    column->addLayout(panes, 1);
    column->addWidget(m_missing);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::run);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_session.jobs().stopLane(kLane); ended(fail(stoppedError())); });
    connect(&m_session.jobs(), &jobs::JobRunner::jobsChanged, this, [this] {
        for (const jobs::JobStatus& job : m_session.jobs().jobs())
            if (job.title == windowTitle()) {
                m_busy->setRange(0, job.total > 0 ? 1000 : 0);
                m_busy->setValue(job.total > 0 ? static_cast<int>(1000 * job.done / job.total) : 0);
                m_busy->setFormat(state::messages::phase(job.phase));
            }
    });
    resize(theme::em(this, 76), theme::em(this, 56));
    update();
}

ExportDialog::~ExportDialog() { m_session.jobs().stopLane(kLane); }

bool ExportDialog::alongFront() const { return m_network->currentData().toString() == "front"_L1; }

QString ExportDialog::suffix() const { return m_format->currentData().toString(); }

bool ExportDialog::isRunning() const { return m_session.jobs().laneBusy(kLane); }

void ExportDialog::update()
{
    const bool several = alongFront();
    const bool byText = m_network->currentData().toString() == "text"_L1;
    m_text->setEnabled(byText);
    m_count->setEnabled(several);
    m_names->setEnabled(several);
    m_weights->setEnabled(m_trained->isChecked());
    m_weightsBrowse->setEnabled(m_trained->isChecked());
    m_untrainedWarning->setVisible(m_untrained->isChecked());
    const bool tflite = suffix() == "tflite"_L1;
    const bool int8 = tflite && m_precision->currentData().toString() == "int8"_L1;
    m_precision->setEnabled(tflite);
    m_edges->setEnabled(int8);
    const bool folder = m_source->currentData().toString() == "images"_L1;
    m_folder->setEnabled(folder);
    m_folderBrowse->setEnabled(folder);
    m_pictures->setEnabled(int8);
    m_method->setEnabled(int8);
    m_formatNote->setText(tflite ? tr("Loses nothing.")
                          : suffix() == "onnx"_L1 ? tr("float32 only; batch, height and width are fixed.")
                                                  : tr("Operators and shapes for reading; no weights, runs nowhere."));
    const auto& analysis = m_session.analysis();
    m_precisionNote->setText(tflite && analysis && workflow::latencyPrecision(*analysis) != m_precision->currentData().toString().toStdString()
                                 ? tr("The latency prediction was made for what was measured; it does not apply to another precision.") : QString());
    m_precisionNote->setVisible(!m_precisionNote->text().isEmpty());
    QStringList missing;
    if (byText && !m_session.parse(m_text->text()))
        missing << tr("the text of a network of this space");
    if (m_output->text().trimmed().isEmpty())
        missing << tr("where to write");
    if (m_trained->isChecked() && m_weights->text().trimmed().isEmpty())
        missing << tr("the file of weights");
    if (folder && m_folder->text().trimmed().isEmpty())
        missing << tr("the folder of pictures");
    m_missing->setText(missing.isEmpty() ? QString() : tr("Still missing: %1.").arg(QLocale().createSeparatedList(missing)));
    m_missing->setVisible(!missing.isEmpty());
    const bool ready = missing.isEmpty();
    m_export->setEnabled(ready && !isRunning());
}

workflow::ExportRequest ExportDialog::request() const
{
    workflow::ExportRequest request;
    request.space = m_session.space();
    request.classes = m_session.study().classes();
    if (m_trained->isChecked())
        request.weights = ss(m_weights->text().trimmed());
    request.untrainedSeed = static_cast<std::uint64_t>(m_seed->value());
    request.format = *workflow::modelFormatFromCode(ss(suffix()));
    request.precision = request.format == workflow::ModelFormat::Tflite ? *workflow::precisionFromCode(ss(m_precision->currentData().toString()))
                                                                        : workflow::Precision::Float32;
    request.edges = static_cast<deploy::Edges>(m_edges->currentData().toInt());
    request.calibration.source = m_source->currentData().toString() == kLearned ? std::string()   // the training's
                                 : m_source->currentData().toString() == "images"_L1 ? "images:" + ss(m_folder->text().trimmed())
                                                                                  : ss(m_source->currentData().toString());
    request.calibration.count = static_cast<std::size_t>(m_pictures->value());
    request.calibration.seed = static_cast<std::uint64_t>(m_seed->value());
    request.calibration.options.method = static_cast<deploy::CalibrationOptions::Method>(m_method->currentData().toInt());
    request.verify = m_verify->isChecked();
    request.verifyInputs = static_cast<std::size_t>(m_inputs->value());
    request.threads = std::max(1, QThread::idealThreadCount());
    if (m_session.analysis())
        request.studyDigest = m_session.analysis()->inputs.studyDigest;
    return request;
}

Result<std::vector<workflow::ExportRequest>> ExportDialog::requests() const
{
    const auto& analysis = m_session.analysis();
    std::vector<space::Architecture> networks;
    const QString which = m_network->currentData().toString();
    if (which == "front"_L1) {
        for (const std::size_t i : workflow::spreadIndices(analysis->front->size(), static_cast<std::size_t>(m_count->value())))
            networks.push_back(analysis->architecture(analysis->front->point(i)));
    } else {
        const QString text = which == "a"_L1 ? m_session.selection().pinA() : which == "b"_L1 ? m_session.selection().pinB()
                             : which == "text"_L1 ? m_text->text() : m_session.focusText();
        if (const auto network = m_session.parse(text))
            networks.push_back(*network);
    }
    std::vector<workflow::ExportRequest> all;
    const double budget = analysis ? workflow::effectiveBudget(*analysis, m_session.state()) : 0;
    for (const space::Architecture& network : networks) {
        workflow::ExportRequest one = request();
        one.architecture = network;
        const QString output = m_output->text().trimmed();
        one.file = ss(output);
        workflow::NameFacts facts;
        if (const auto report = m_session.report(network); report && analysis && analysis->latency.fit) {
            one.predictions = workflow::predictionsJson(*analysis, *report, budget);
            facts = workflow::nameFacts(*analysis, *report, budget);
        }
        facts.index = all.size() + 1;
        facts.precision = workflow::codeOf(one.precision);
        if (which == "front"_L1) {
            auto name = workflow::fileName(ss(m_names->text()), facts);
            if (!name)
                return fail(name.error());
            one.file = std::filesystem::path(ss(output)) / (*name + "." + ss(suffix()));
        } else if (!one.file.has_extension()) {
            one.file += "." + ss(suffix());
        }
        for (const workflow::ExportRequest& other : all)
            if (other.file == one.file)
                return fail(usageError("template_same_name").with("file", one.file.string()));
        all.push_back(std::move(one));
    }
    return all;
}

void ExportDialog::run()
{
    auto all = requests();
    if (!all) {
        m_verdict->showError(state::messages::sentence(all.error()));
        return;
    }
    int there = 0;
    for (const workflow::ExportRequest& one : *all)
        there += std::filesystem::exists(one.file) ? 1 : 0;
    if (there > 0
        && QMessageBox::question(this, windowTitle(), tr("%n file(s) will be replaced. Go on?", nullptr, there)) != QMessageBox::Yes)
        return;
    if (alongFront() && !QDir().mkpath(m_output->text().trimmed())) {
        m_verdict->showError(state::messages::sentence(base::inputError("file_unwritable").with("file", ss(m_output->text().trimmed()))));
        return;
    }
    m_results.clear();
    m_networks.clear();
    for (const workflow::ExportRequest& one : *all)
        m_networks << m_session.format(one.architecture);
    m_written = all->front().precision;
    m_measure->setFiles({});
    m_busy->setRange(0, 0);
    m_busy->show();
    m_stop->setEnabled(true);
    m_verdict->clear(tr("Writing and verifying…"));
    m_session.jobs().start<std::vector<workflow::ExportResult>>(
        {windowTitle(), kLane, false}, this,
        [all = std::move(*all), supernet = m_here->isChecked() ? m_supernet : std::filesystem::path()](
            const jobs::JobContext& context) -> Result<std::vector<workflow::ExportResult>> {
            std::vector<workflow::ExportResult> results;
            workflow::TrainedSupernetPtr opened;
            if (!supernet.empty()) {
                auto read = workflow::openSupernet(supernet);
                if (!read)
                    return fail(std::move(read.error()));
                opened = std::move(*read);
            }
            for (workflow::ExportRequest one : all) {
                one.supernet = opened;
                auto result = workflow::exportModel(one, context.job());
                if (!result)
                    return fail(std::move(result.error()));
                results.push_back(std::move(*result));
            }
            return results;
        },
        [this](Result<std::vector<workflow::ExportResult>> results) { ended(std::move(results)); });
    m_export->setEnabled(false);
}

void ExportDialog::ended(Result<std::vector<workflow::ExportResult>> results)
{
    m_busy->hide();
    m_stop->setEnabled(false);
    m_export->setEnabled(true);
    if (!results) {
        if (results.error().kind == ErrorKind::Stopped)
            m_verdict->clear(tr("Stopped. Files that were finished are kept."));
        else
            m_verdict->showError(state::messages::sentence(results.error()));
        return;
    }
    m_results = std::move(*results);
    if (m_results.empty())
        return;
    // Of several, the worst stands for all.
    const auto rank = [](const workflow::ExportResult& r) { return static_cast<int>(r.verification.verdict); };
    const auto worst = std::max_element(m_results.begin(), m_results.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    QStringList lines;
    if (m_results.size() > 1)
        lines << tr("%n file(s) written; the least sure verdict is shown.", nullptr, static_cast<int>(m_results.size()));
    lines << tr("%1: %2").arg(theme::format::isolate(qs(worst->file.filename().string())), theme::format::bytes(static_cast<std::int64_t>(worst->bytes)));
    lines << tr("Report: %1").arg(theme::format::isolate(qs(worst->pageFile.string())));
    lines << inputWords(worst->preprocessing);
    if (worst->accuracy)
        lines << accuracyWords(*worst->accuracy);
    for (const std::string& warning : worst->warnings)
        lines << u"⚠ "_s + warningSentence(warning);
    m_verdict->show(worst->verification, lines);
    std::vector<MeasureFilePanel::File> files;
    for (std::size_t i = 0; i < m_results.size(); ++i)
        if (m_results[i].file.extension() == ".tflite")
            files.push_back({QString::fromStdU16String(m_results[i].file.u16string()), m_networks.value(static_cast<qsizetype>(i)), std::string(workflow::codeOf(m_written))});
    m_measure->setFiles(std::move(files));
}

void ExportDialog::reject()
{
    if (isRunning())
        m_session.jobs().stopLane(kLane);
    QDialog::reject();
}

} // namespace vulpes::dialogs
