// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_dialog.h"

#include "dialogs/verdict_panel.h"
#include "theme/format.h"
#include "theme/text.h"
#include "training/manifest.h"
#include "workflow/supernet_record.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

// The choices on the left of the dialog.
namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;

namespace {

template<typename Widget>
Widget* named(Widget* widget, const QString& name)
{
    widget->setAccessibleName(name);
    return widget;
}

/// A note under a choice: smaller matters in the muted colour, wrapped.
QLabel* note()
{
    auto* label = new QLabel;
    label->setWordWrap(true);
    return label;
}

QHBoxLayout* beside(QWidget* left, QWidget* right)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(left, 1);
    row->addWidget(right);
    return row;
}

/// A row of a field and a button: the label's letter goes to the field.
void addRow(QFormLayout* form, const QString& label, QWidget* field, QWidget* button)
{
    auto* words = new QLabel(label);
    words->setBuddy(field);
    form->addRow(words, beside(field, button));
}

} // namespace

QWidget* ExportDialog::makeNetworkGroup()
{
    auto* group = new QGroupBox(tr("Network"));
    auto* form = new QFormLayout(group);
    m_network = named(new QComboBox, tr("Which network"));
    m_network->setObjectName(u"exportNetwork"_s);
    if (!m_session.focusText().isEmpty())
        m_network->addItem(tr("the one shown"), u"focus"_s);
    if (!m_session.selection().pinA().isEmpty())
        m_network->addItem(tr("pin A"), u"a"_s);
    if (!m_session.selection().pinB().isEmpty())
        m_network->addItem(tr("pin B"), u"b"_s);
    if (m_session.analysis() && m_session.analysis()->front)
        m_network->addItem(tr("several along the front"), u"front"_s);
    m_network->addItem(tr("by its text"), u"text"_s);
    m_text = named(new QLineEdit, tr("Network as text"));
    m_text->setObjectName(u"exportText"_s);
    m_text->setLayoutDirection(Qt::LeftToRight);   // code
    // Something to begin with where nothing is shown: the smallest choices of all.
    space::Architecture least;
    least.choices.assign(m_session.space()->decisions().size(), 0);
    m_session.space()->canonicalise(least);
    m_text->setText(m_session.focusText().isEmpty() ? m_session.format(least) : m_session.focusText());
    m_count = named(new QSpinBox, tr("How many along the front"));
    m_count->setRange(1, 200);
    m_count->setValue(5);
    m_names = named(new QLineEdit(u"fox_{device}_{latency}_{acc}"_s), tr("Pattern of the file names"));
    m_names->setToolTip(tr("{space}, {device}, {budget}, {latency}, {acc}, {precision} and {index} are replaced"));
    m_output = named(new QLineEdit, tr("File or folder to write"));
    m_output->setObjectName(u"exportOutput"_s);
    auto* browse = named(new QPushButton(tr("Browse…")), tr("Choose where to write"));
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseOutput);
    form->addRow(tr("&Network:"), m_network);
    form->addRow(tr("Te&xt:"), m_text);
    connect(m_text, &QLineEdit::textChanged, this, &ExportDialog::update);
    form->addRow(tr("&How many:"), m_count);
    form->addRow(tr("File n&ames:"), m_names);
    addRow(form, tr("&Write to:"), m_output, browse);
    connect(m_network, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    connect(m_output, &QLineEdit::textChanged, this, &ExportDialog::update);
    return group;
}

QWidget* ExportDialog::makeWeightsGroup()
{
    auto* group = new QGroupBox(tr("Weights"));
    auto* column = new QVBoxLayout(group);
    m_here = new QRadioButton(tr("trained &here: the supernet of this study"));
    m_here->setObjectName(u"exportHere"_s);
    m_here->setAccessibleName(tr("Weights of the supernet that was trained here"));
    m_hereNote = note();
    m_trained = new QRadioButton(tr("from a &file of trained weights"));
    m_untrained = new QRadioButton(tr("n&one: structure only, for timing"));
    m_untrained->setObjectName(u"exportUntrained"_s);
    m_trained->setAccessibleName(tr("Trained weights from a file"));
    m_untrained->setAccessibleName(tr("Random weights, for timing only"));
    m_trained->setChecked(true);
    m_weights = named(new QLineEdit, tr("File of trained weights"));
    m_weights->setObjectName(u"exportWeights"_s);
    m_weightsBrowse = named(new QPushButton(tr("Browse…")), tr("Choose the weights"));
    m_untrainedWarning = note();
    m_untrainedWarning->setText(u"⚠ "_s + warningSentence("untrained"));
    column->addWidget(m_here);
    column->addWidget(m_hereNote);
    column->addWidget(m_trained);
    column->addLayout(beside(m_weights, m_weightsBrowse));
    column->addWidget(m_untrained);
    column->addWidget(m_untrainedWarning);
    findSupernet();   // before anything listens: the other fields are not there yet
    connect(m_weightsBrowse, &QPushButton::clicked, this, &ExportDialog::chooseWeights);
    connect(m_here, &QRadioButton::toggled, this, &ExportDialog::update);
    connect(m_trained, &QRadioButton::toggled, this, &ExportDialog::update);
    connect(m_weights, &QLineEdit::textChanged, this, &ExportDialog::update);
    return group;
}

/// The study's latest supernet, where its folder is still there. Taking networks out of it needs no trainer.
void ExportDialog::findSupernet()
{
    m_here->setEnabled(false);
    const auto records = workflow::supernetsOf(m_session.study());
    if (!records || records->empty()) {
        m_here->hide();
        m_hereNote->hide();
        return;
    }
    const auto& folder = records->back().folder;
    const bool embedded = folder.string().starts_with(workflow::kEmbeddedPrefix);
    const QString shown = theme::format::isolate(QDir::toNativeSeparators(QString::fromStdU16String(folder.u16string())));
    const auto manifest = training::readManifest(folder);
    if (!embedded && !manifest) {
        m_hereNote->setText(u"⚠ "_s + tr("The supernet is not in %1 any more.").arg(shown));
        return;
    }
    m_supernet = folder;
    m_here->setEnabled(true);
    m_here->setChecked(true);
    m_hereNote->setText(embedded             ? tr("From the supernet that comes with the program.")
                        : manifest->finished ? tr("From %1, %Ln epoch(s).", nullptr, manifest->epoch).arg(shown)
                                             : u"⚠ "_s + tr("From %1, not trained to its end: %Ln epoch(s).", nullptr, manifest->epoch).arg(shown));
}

QWidget* ExportDialog::makeFormatGroup()
{
    auto* group = new QGroupBox(tr("Format"));
    auto* form = new QFormLayout(group);
    m_format = named(new QComboBox, tr("Format"));
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addItem(tr("TFLite"), u"tflite"_s);
    m_format->addItem(tr("ONNX"), u"onnx"_s);
    m_format->addItem(tr("JSON description"), u"json"_s);
    m_formatNote = note();
    m_precision = named(new QComboBox, tr("Precision"));
    m_precision->setObjectName(u"exportPrecision"_s);
    m_precision->addItem(tr("float32"), u"float32"_s);
    m_precision->addItem(tr("float16 weights"), u"float16"_s);
    m_precision->addItem(tr("full int8"), u"int8"_s);
    m_edges = named(new QComboBox, tr("Input and output of int8"));
    m_edges->addItem(tr("int8: the device gives and takes bytes"), static_cast<int>(deploy::Edges::Int8));
    m_edges->addItem(tr("float: converted inside the file"), static_cast<int>(deploy::Edges::Float));
    m_precisionNote = note();
    form->addRow(tr("For&mat:"), m_format);
    form->addRow(m_formatNote);
    form->addRow(tr("&Precision:"), m_precision);
    form->addRow(tr("&Input, output:"), m_edges);
    form->addRow(m_precisionNote);
    for (QComboBox* box : {m_format, m_precision, m_edges})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    return group;
}

QWidget* ExportDialog::makeCalibrationGroup()
{
    m_calibration = new QGroupBox(tr("Calibration and verification"));
    auto* form = new QFormLayout(m_calibration);
    m_source = named(new QComboBox, tr("Calibration inputs"));
    m_source->setObjectName(u"exportSource"_s);
    if (!m_supernet.empty())
        m_source->addItem(tr("the pictures the supernet learned from"), QString(kLearned));
    m_source->addItem(tr("generated pictures"), u"generated:blobs"_s);
    m_source->addItem(tr("generated noise"), u"generated:noise"_s);
    m_source->addItem(tr("a folder of pictures"), u"images"_s);
    m_folder = named(new QLineEdit, tr("Folder of pictures"));
    m_folderBrowse = named(new QPushButton(tr("Browse…")), tr("Choose the folder of pictures"));
    m_pictures = named(new QSpinBox, tr("How many inputs"));
    m_pictures->setObjectName(u"exportPictures"_s);
    m_pictures->setRange(1, 100000);
    m_pictures->setValue(300);
    m_method = named(new QComboBox, tr("How ranges are taken"));
    m_method->addItem(tr("smallest and largest value"), static_cast<int>(deploy::CalibrationOptions::Method::MinMax));
    m_method->addItem(tr("99.9 % of the values"), static_cast<int>(deploy::CalibrationOptions::Method::Percentile));
    m_seed = named(new QSpinBox, tr("Seed"));
    m_seed->setRange(1, 1000000);
    m_verify = new QCheckBox(tr("&Verify the file with inputs:"));
    m_verify->setAccessibleName(tr("Verify the file"));
    m_verify->setChecked(true);
    m_inputs = named(new QSpinBox, tr("Inputs to verify with"));
    m_inputs->setObjectName(u"exportInputs"_s);
    m_inputs->setRange(1, 10000);
    m_inputs->setValue(16);
    form->addRow(tr("Inp&uts:"), m_source);
    addRow(form, tr("Fol&der:"), m_folder, m_folderBrowse);
    form->addRow(tr("Num&ber:"), m_pictures);
    form->addRow(tr("&Ranges:"), m_method);
    form->addRow(tr("Seed:"), m_seed);
    form->addRow(m_verify, m_inputs);
    connect(m_folderBrowse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::update);
    connect(m_verify, &QCheckBox::toggled, m_inputs, &QWidget::setEnabled);
    return m_calibration;
}

void ExportDialog::setCalibrationFolder(const QString& folder)
{
    m_source->setCurrentIndex(m_source->findData(u"images"_s));
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::chooseWeights()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Trained weights"), m_weights->text(), tr("Weights (*.safetensors);;All files (*)"));
    if (!file.isEmpty())
        m_weights->setText(QDir::toNativeSeparators(file));
}

void ExportDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of pictures"), m_folder->text());
    if (!folder.isEmpty())
        setCalibrationFolder(folder);
}

void ExportDialog::chooseOutput()
{
    const QString chosen = alongFront()
        ? QFileDialog::getExistingDirectory(this, tr("Folder to write to"), m_output->text())
        : QFileDialog::getSaveFileName(this, tr("Model file to write"), m_output->text(), u"*.%1"_s.arg(suffix()), nullptr,
                                       QFileDialog::DontConfirmOverwrite);
    if (!chosen.isEmpty())
        m_output->setText(QDir::toNativeSeparators(chosen));
}

} // namespace vulpes::dialogs
