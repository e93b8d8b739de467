// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/measure_dialog.h"

#include "dialogs/device_name.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using state::MeasureRequest;
using theme::qs;

namespace {

constexpr int kNetworks = 300;
constexpr int kHeldOut = 40;

}  // namespace

MeasureDialog::MeasureDialog(state::SessionState& session, state::Measuring& measuring, QWidget* parent)
    : QDialog(parent), m_session(session), m_measuring(measuring), m_fields(new QWidget(this)), m_networks(new QRadioButton(m_fields)),
      m_blocks(new QRadioButton(m_fields)), m_device(new QComboBox(m_fields)), m_benchmark(new QLineEdit(m_fields)),
      m_browse(new QPushButton(tr("Browse…"), m_fields)), m_name(new QLineEdit(m_fields)), m_precision(new QComboBox(m_fields)),
      m_resolution(new QComboBox(m_fields)), m_countLabel(new QLabel(m_fields)), m_count(new QSpinBox(m_fields)), m_rounds(new QSpinBox(m_fields)), m_threads(new QSpinBox(m_fields)),
      m_seed(new QSpinBox(m_fields)), m_about(new QLabel(this)), m_words(new QLabel(this)), m_bar(new QProgressBar(this))
{
    setWindowTitle(tr("Measure on a device"));
    setObjectName(u"measureDialog"_s);
    buildFields();
    for (QLabel* label : {m_about, m_words}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_words->setAccessibleName(tr("State of the measuring"));
    m_bar->setAccessibleName(tr("Progress of the measuring"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::ActionRole);
    m_pause = buttons->addButton(tr("&Pause"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"measureStart"_s);
    m_pause->setObjectName(u"measurePause"_s);
    connect(m_start, &QPushButton::clicked, this, &MeasureDialog::startOrGoOn);
    connect(m_pause, &QPushButton::clicked, &m_measuring, &state::Measuring::pause);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_measuring, &state::Measuring::changed, this, &MeasureDialog::refresh);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_fields);
    column->addWidget(m_about);
    column->addStretch();
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addWidget(buttons);
    resize(theme::em(this, 44), theme::em(this, 36));
    if (const auto& before = m_measuring.request())
        fill(*before);
    suggestName();
    refresh();
}

void MeasureDialog::fill(const MeasureRequest& request)
{
    (request.what == MeasureRequest::What::Blocks ? m_blocks : m_networks)->setChecked(true);
    m_device->setEditText(request.device);
    m_benchmark->setText(request.benchmark);
    m_precision->setCurrentIndex(m_precision->findData(static_cast<int>(request.precision)));
    m_resolution->setCurrentIndex(m_resolution->findData(request.resolution));
    m_count->setValue(request.networks);
    m_rounds->setValue(request.protocol.rounds);
    m_threads->setValue(request.protocol.threads);
    m_seed->setValue(static_cast<int>(request.seed));
    m_named = true;
    m_name->setText(request.name);
}

void MeasureDialog::buildFields()
{
    m_networks->setText(tr("&random networks of the space, one by one"));
    m_blocks->setText(tr("the &blocks of the space, as a table that prices every network"));
    m_networks->setChecked(true);
    m_device->setEditable(true);
    m_device->addItems({u"host"_s});
    m_device->lineEdit()->setPlaceholderText(tr("host, or adb: and the serial number of a phone"));
    m_device->setInsertPolicy(QComboBox::NoInsert);
    m_benchmark->setPlaceholderText(tr("built for the phone"));
    m_precision->addItem(tr("float32"), static_cast<int>(workflow::Precision::Float32));
    m_precision->addItem(tr("int8"), static_cast<int>(workflow::Precision::Int8));
    if (m_session.space()) {
        const auto decision = m_session.space()->find("resolution");
        if (decision)
            for (const double value : m_session.space()->decisions()[*decision].values)
                m_resolution->addItem(tr("%1 pixels").arg(QLocale().toString(value, 'g', 6)), value);
        const auto& focus = m_session.focus();
        if (decision && !focus.choices.empty())
            if (const auto value = m_session.space()->value(focus, *decision))
                m_resolution->setCurrentIndex(m_resolution->findData(*value));
    }
    m_resolution->setEnabled(m_resolution->count() > 0);
    m_count->setRange(2, 100000);
    m_count->setValue(kNetworks);
    m_rounds->setRange(2, 1000);
    m_rounds->setValue(device::Protocol{}.rounds);
    m_threads->setRange(1, 64);
    m_threads->setValue(device::Protocol{}.threads);
    m_seed->setRange(1, 1000000);
    m_device->setAccessibleName(tr("Device"));
    m_benchmark->setAccessibleName(tr("Path of benchmark_model on this machine"));
    m_browse->setAccessibleName(tr("Choose benchmark_model"));
    m_name->setAccessibleName(tr("Name of the device in the study"));
    m_precision->setAccessibleName(tr("Precision"));
    m_resolution->setAccessibleName(tr("Picture size"));
    m_count->setAccessibleName(tr("Number of networks"));
    m_rounds->setAccessibleName(tr("Rounds"));
    m_threads->setAccessibleName(tr("Threads"));
    m_seed->setAccessibleName(tr("Seed"));

    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Measure:"), m_networks);
    form->addRow(QString(), m_blocks);
    form->addRow(tr("De&vice:"), m_device);
    auto* benchmark = new QHBoxLayout;
    benchmark->addWidget(m_benchmark, 1);
    benchmark->addWidget(m_browse);
    auto* benchmarkLabel = new QLabel(tr("benchmark_&model:"), m_fields);
    benchmarkLabel->setBuddy(m_benchmark);
    form->addRow(benchmarkLabel, benchmark);
    form->addRow(tr("&Name in the study:"), m_name);
    form->addRow(tr("Pr&ecision:"), m_precision);
    form->addRow(tr("Picture si&ze:"), m_resolution);
    m_countLabel->setBuddy(m_count);
    form->addRow(m_countLabel, m_count);
    form->addRow(tr("Ro&unds:"), m_rounds);
    form->addRow(tr("T&hreads:"), m_threads);
    form->addRow(tr("See&d:"), m_seed);

    connect(m_networks, &QRadioButton::toggled, this, [this](bool networks) {
        m_count->setValue(networks ? kNetworks : kHeldOut);
        refresh();
    });
    connect(m_device, &QComboBox::currentTextChanged, this, [this] {
        suggestName();
        refresh();
    });
    connect(m_precision, &QComboBox::currentIndexChanged, this, &MeasureDialog::suggestName);
    connect(m_threads, &QSpinBox::valueChanged, this, &MeasureDialog::suggestName);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_name, &QLineEdit::textChanged, this, &MeasureDialog::refresh);
    connect(m_benchmark, &QLineEdit::textChanged, this, &MeasureDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &MeasureDialog::chooseBenchmark);
}

void MeasureDialog::suggestName()
{
    if (!m_named)
        m_name->setText(suggestedDeviceName(m_device->currentText().trimmed(), request().precision, m_threads->value()));
}

void MeasureDialog::chooseBenchmark()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("benchmark_model of the phone"));
    if (!file.isEmpty())
        m_benchmark->setText(file);
}

MeasureRequest MeasureDialog::request() const
{
    MeasureRequest wanted;
    wanted.what = m_blocks->isChecked() ? MeasureRequest::What::Blocks : MeasureRequest::What::Networks;
    wanted.device = m_device->currentText().trimmed();
    wanted.benchmark = m_benchmark->text().trimmed();
    wanted.name = m_name->text().trimmed();
    wanted.precision = static_cast<workflow::Precision>(m_precision->currentData().toInt());
    wanted.protocol.rounds = m_rounds->value();
    wanted.protocol.threads = m_threads->value();
    wanted.networks = m_count->value();
    wanted.resolution = m_resolution->currentData().toDouble();
    wanted.seed = static_cast<std::uint64_t>(m_seed->value());
    return wanted;
}

// The same request goes on where it stopped; a changed one begins with what it shares with what is kept.
void MeasureDialog::startOrGoOn() { m_measuring.start(request()); }

void MeasureDialog::refresh()
{
    const bool running = m_measuring.isRunning(), paused = m_measuring.isPaused();
    const bool phone = m_device->currentText().trimmed().startsWith("adb:"_L1);
    m_fields->setEnabled(!running);
    m_countLabel->setText(m_blocks->isChecked() ? tr("Held-out ne&tworks:") : tr("Ne&tworks:"));
    m_benchmark->setEnabled(phone);
    m_browse->setEnabled(phone);
    m_about->setText((m_blocks->isChecked()
                         ? tr("Every different block is timed on its own, between whole networks that decide one scale factor; the held-out networks test the table.")
                         : tr("Networks are timed in interleaved rounds and kept in the study batch by batch. A network that has a time of this device is never "
                              "measured again."))
                     + (phone ? u' ' + tr("Phones were tested against a stand-in behind the real adb, not on hardware.") : QString()));
    const QString obstacle = m_measuring.obstacle();
    const MeasureRequest wanted = request();
    const bool complete = !wanted.device.isEmpty() && !wanted.name.isEmpty() && (!phone || !wanted.benchmark.isEmpty());
    m_start->setText(paused ? tr("&Go on") : tr("&Start"));
    m_start->setEnabled(!running && obstacle.isEmpty() && complete);
    m_pause->setEnabled(running);
    m_bar->setVisible(running);
    const double share = m_measuring.share();
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(share * 1000));
    if (running)
        m_words->setText(m_measuring.progressWords());
    else if (!obstacle.isEmpty())
        m_words->setText(obstacle);
    else if (paused && m_measuring.outcome().isEmpty())
        m_words->setText(tr("Paused. What was measured is kept."));
    else
        m_words->setText(m_measuring.outcome());
}

}  // namespace vulpes::dialogs
