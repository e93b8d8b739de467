// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/device_fields.h"

#include "dialogs/device_name.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;

DeviceFields::DeviceFields(QWidget* parent)
    : QWidget(parent), m_device(new QComboBox(this)), m_serial(new QLineEdit(this)), m_benchmark(new QLineEdit(this)),
      m_browse(new QPushButton(tr("Browse…"), this)), m_name(new QLineEdit(this)), m_precision(new QComboBox(this)), m_rounds(new QSpinBox(this)),
      m_threads(new QSpinBox(this)), m_about(new QLabel(this))
{
    m_device->setObjectName(u"deviceKind"_s);
    m_device->addItem(tr("this computer"), u"host"_s);
    m_device->addItem(tr("a phone, through adb"), u"adb"_s);
    m_device->addItem(tr("nowhere: accuracies alone"), QString());
    m_serial->setPlaceholderText(tr("as adb devices lists it"));
    m_benchmark->setPlaceholderText(tr("built for the phone"));
    m_precision->addItem(tr("float32"), static_cast<int>(workflow::Precision::Float32));
    m_precision->addItem(tr("int8"), static_cast<int>(workflow::Precision::Int8));
    m_rounds->setRange(2, 1000);
    m_threads->setRange(1, 64);
    m_about->setWordWrap(true);
    m_device->setAccessibleName(tr("Where networks are timed"));
    m_serial->setAccessibleName(tr("Serial number of the phone"));
    m_benchmark->setAccessibleName(tr("Path of benchmark_model on this machine"));
    m_browse->setAccessibleName(tr("Choose benchmark_model"));
    m_name->setAccessibleName(tr("Name of the device in the study"));
    m_precision->setAccessibleName(tr("Precision"));
    m_rounds->setAccessibleName(tr("Rounds"));
    m_threads->setAccessibleName(tr("Threads"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Time networks on:"), m_device);
    form->addRow(tr("Seri&al number:"), m_serial);
    auto* benchmark = new QHBoxLayout;
    benchmark->addWidget(m_benchmark, 1);
    benchmark->addWidget(m_browse);
    auto* label = new QLabel(tr("benchmark_&model:"), this);
    label->setBuddy(m_benchmark);
    form->addRow(label, benchmark);
    form->addRow(tr("Pr&ecision:"), m_precision);
    form->addRow(tr("R&ounds:"), m_rounds);
    form->addRow(tr("T&hreads:"), m_threads);
    form->addRow(tr("Name in the st&udy:"), m_name);
    form->addRow(m_about);

    for (QComboBox* box : {m_device, m_precision})
        connect(box, &QComboBox::currentIndexChanged, this, &DeviceFields::refresh);
    for (QLineEdit* line : {m_serial, m_benchmark, m_name})
        connect(line, &QLineEdit::textChanged, this, &DeviceFields::refresh);
    for (QSpinBox* box : {m_rounds, m_threads})
        connect(box, &QSpinBox::valueChanged, this, &DeviceFields::refresh);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(m_browse, &QPushButton::clicked, this, &DeviceFields::chooseBenchmark);
    fill({});
}

QString DeviceFields::device() const
{
    const QString kind = m_device->currentData().toString();
    return kind == "adb"_L1 ? u"adb:"_s + m_serial->text().trimmed() : kind;
}

void DeviceFields::fill(const state::SampleWish& wish)
{
    const bool phone = wish.device.startsWith("adb:"_L1);
    m_device->setCurrentIndex(m_device->findData(phone ? u"adb"_s : wish.device));
    m_serial->setText(phone ? wish.device.mid(4) : QString());
    m_benchmark->setText(wish.benchmark);
    m_precision->setCurrentIndex(m_precision->findData(static_cast<int>(wish.precision)));
    m_rounds->setValue(wish.rounds);
    m_threads->setValue(wish.threads);
    m_named = wish.name != wish.device;
    m_name->setText(wish.name);
    refresh();
}

void DeviceFields::read(state::SampleWish& wish) const
{
    wish.device = device();
    wish.benchmark = m_benchmark->text().trimmed();
    wish.name = m_name->text().trimmed();
    wish.precision = static_cast<workflow::Precision>(m_precision->currentData().toInt());
    wish.rounds = m_rounds->value();
    wish.threads = m_threads->value();
}

bool DeviceFields::isComplete() const
{
    if (device().isEmpty())
        return true;
    const bool phone = m_serial->isEnabled();
    return !m_name->text().trimmed().isEmpty() && (!phone || (!m_serial->text().trimmed().isEmpty() && !m_benchmark->text().trimmed().isEmpty()));
}

void DeviceFields::suggestName()
{
    if (m_named)
        return;
    const QSignalBlocker quiet(m_name);
    m_name->setText(suggestedDeviceName(device(), static_cast<workflow::Precision>(m_precision->currentData().toInt()), m_threads->value()));
}

void DeviceFields::chooseBenchmark()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("benchmark_model of the phone"));
    if (!file.isEmpty())
        m_benchmark->setText(file);
}

void DeviceFields::refresh()
{
    const QString kind = m_device->currentData().toString();
    const bool phone = kind == "adb"_L1, timed = !kind.isEmpty();
    for (QWidget* field : std::initializer_list<QWidget*>{m_serial, m_benchmark, m_browse})
        field->setEnabled(phone);
    for (QWidget* field : std::initializer_list<QWidget*>{m_precision, m_rounds, m_threads, m_name})
        field->setEnabled(timed);
    m_about->setText(!timed ? tr("Without latencies there is no front; they can be measured later.")
                     : phone ? tr("Phones were tested against a stand-in behind the real adb, not on hardware.")
                             : tr("Networks are timed while nothing is evaluated. Leave the computer alone meanwhile: what disturbs it disturbs the times."));
    suggestName();
    Q_EMIT changed();
}

} // namespace vulpes::dialogs
