// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/sample_dialog.h"

#include "dialogs/device_fields.h"
#include "dialogs/study_draft.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/theme.h"
#include "training/manifest.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using state::Training;

namespace {

constexpr int kFewMore = 10;

/// Half as many again, and a round number.
int moreThan(int networks) { return networks + std::max(kFewMore, networks / 2 / kFewMore * kFewMore); }

} // namespace

SampleDialog::SampleDialog(state::SessionState& session, Training& training, QWidget* parent)
    : QDialog(parent), m_session(session), m_training(training), m_fields(new QWidget(this)), m_folder(new QLineEdit(m_fields)),
      m_browse(new QPushButton(tr("Browse…"), m_fields)), m_plan(new QComboBox(m_fields)), m_networks(new QSpinBox(m_fields)), m_processes(new QSpinBox(m_fields)),
      m_seed(new QSpinBox(m_fields)), m_device(new DeviceFields(m_fields)), m_words(new QLabel(this)), m_bar(new QProgressBar(this))
{
    setWindowTitle(tr("Sample more networks"));
    setObjectName(u"sampleDialog"_s);
    buildFields();
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAccessibleName(tr("State of the sampling"));
    m_bar->setAccessibleName(tr("Progress of the sampling"));
    m_bar->setTextVisible(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_start = buttons->addButton(tr("&Start"), QDialogButtonBox::ActionRole);
    m_stop = buttons->addButton(tr("Sto&p"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"sampleStart"_s);
    m_stop->setObjectName(u"sampleStop"_s);
    connect(m_start, &QPushButton::clicked, this, [this] { m_training.start(request()); });
    connect(m_stop, &QPushButton::clicked, &m_training, &Training::stop);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_training, &Training::changed, this, &SampleDialog::refresh);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_fields);
    column->addStretch();
    column->addWidget(m_words);
    column->addWidget(m_bar);
    column->addWidget(buttons);
    resize(theme::em(this, 46), theme::em(this, 46));
    refresh();
}

void SampleDialog::buildFields()
{
    m_folder->setObjectName(u"sampleFolder"_s);
    m_plan->setObjectName(u"samplePlan"_s);
    m_networks->setObjectName(u"sampleNetworks"_s);
    m_plan->addItem(tr("spread evenly over sizes"), static_cast<int>(workflow::SamplingPlan::Stratified));
    m_plan->addItem(tr("annealing: fit, search, measure the best, again"), static_cast<int>(workflow::SamplingPlan::Annealing));
    m_plan->addItem(tr("what narrows the intervals most"), static_cast<int>(workflow::SamplingPlan::Suggest));
    m_networks->setRange(1, 100000);
    m_processes->setRange(1, 64);
    m_processes->setValue(std::max(1, QThread::idealThreadCount()));
    m_seed->setRange(1, 1000000);
    m_folder->setAccessibleName(tr("Folder of the supernet"));
    m_browse->setAccessibleName(tr("Choose the folder of the supernet"));
    m_plan->setAccessibleName(tr("Which networks are sampled"));
    m_networks->setAccessibleName(tr("Networks of the plan, those sampled before among them"));
    m_processes->setAccessibleName(tr("Processes"));
    m_seed->setAccessibleName(tr("Seed"));
    auto* form = new QFormLayout;
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    auto* label = new QLabel(tr("Super&net:"), m_fields);
    label->setBuddy(m_folder);
    form->addRow(label, folder);
    form->addRow(tr("&Which networks:"), m_plan);
    form->addRow(tr("Networks &in all:"), m_networks);
    form->addRow(tr("P&rocesses:"), m_processes);
    form->addRow(tr("See&d:"), m_seed);
    auto* column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_device);
    state::SampleWish wish;
    if (const auto& before = m_training.request()) {
        m_folder->setText(QDir::toNativeSeparators(before->folder));
        wish = before->sampling.value_or(wish);
    }
    m_plan->setCurrentIndex(m_plan->findData(static_cast<int>(wish.plan)));
    const int there = m_session.samples() ? static_cast<int>(m_session.samples()->size()) : 0;
    m_networks->setValue(m_training.state() == Training::State::Finished ? moreThan(std::max(wish.networks, there)) : wish.networks);
    m_seed->setValue(static_cast<int>(wish.seed));
    m_device->fill(wish);
    connect(m_folder, &QLineEdit::textChanged, this, &SampleDialog::refresh);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &SampleDialog::refresh);
    for (QSpinBox* box : {m_networks, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &SampleDialog::refresh);
    connect(m_device, &DeviceFields::changed, this, &SampleDialog::refresh);
    connect(m_browse, &QPushButton::clicked, this, &SampleDialog::chooseFolder);
}

void SampleDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the supernet"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

state::TrainingRequest SampleDialog::request() const
{
    state::TrainingRequest request;
    request.folder = m_folder->text().trimmed();
    state::SampleWish wish;
    if (const auto manifest = training::readManifest(std::filesystem::path(request.folder.toStdU16String())); manifest && m_session.space())
        if (const auto locks = locksFor(*m_session.space(), manifest->options.pictures.height); locks && !locks->empty())
            wish.resolution = manifest->options.pictures.height;
    wish.plan = static_cast<workflow::SamplingPlan>(m_plan->currentData().toInt());
    wish.networks = m_networks->value();
    wish.processes = m_processes->value();
    wish.seed = static_cast<std::uint64_t>(m_seed->value());
    m_device->read(wish);
    request.sampling = wish;
    return request;
}

bool SampleDialog::isDone() const
{
    const auto& before = m_training.request();
    if (m_training.state() != Training::State::Finished || !before || !before->sampling)
        return false;
    state::SampleWish now = *before->sampling;
    now.plan = static_cast<workflow::SamplingPlan>(m_plan->currentData().toInt());
    now.seed = static_cast<std::uint64_t>(m_seed->value());
    m_device->read(now);
    return QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed())) == QDir::cleanPath(before->folder) && now.plan == before->sampling->plan
           && now.seed == before->sampling->seed && now.device == before->sampling->device && now.name == before->sampling->name
           && m_networks->value() <= before->sampling->networks;
}

void SampleDialog::refresh()
{
    const bool running = m_training.isRunning();
    const QString folder = m_folder->text().trimmed();
    QString obstacle = m_training.obstacle();
    if (obstacle.isEmpty() && folder.isEmpty())
        obstacle = tr("Choose the folder of a trained supernet.");
    if (obstacle.isEmpty())
        if (const auto manifest = training::readManifest(std::filesystem::path(folder.toStdU16String())); !manifest)
            obstacle = state::messages::sentence(manifest.error());
    state::SampleWish wish;
    wish.plan = static_cast<workflow::SamplingPlan>(m_plan->currentData().toInt());
    m_device->read(wish);
    if (obstacle.isEmpty() && planLacksDevice(wish))
        obstacle = state::messages::sentence(usageError("plan_needs_device"));
    if (obstacle.isEmpty() && isDone())
        obstacle = tr("The study has the %1 networks of this plan already. Ask for more of them.").arg(theme::format::count(m_networks->value()));
    m_fields->setEnabled(!running);
    m_start->setEnabled(!running && obstacle.isEmpty() && m_device->isComplete());
    m_stop->setEnabled(running && m_training.state() != Training::State::Stopping);
    m_bar->setVisible(running);
    const double share = m_training.share();
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(share * 1000));
    m_words->setText(running || obstacle.isEmpty() ? m_training.words() : obstacle);
}

} // namespace vulpes::dialogs
