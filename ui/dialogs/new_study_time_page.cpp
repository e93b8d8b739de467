// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/new_study_pages.h"

#include "state/messages.h"
#include "state/training.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>
#include <stop_token>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
namespace format = theme::format;

namespace {

const QString kLane = QStringLiteral("training-trial");
constexpr int kStepsOfTrial = 3;   // lines; the first holds the warming up

/// Begins the run in a folder that is thrown away, until it has told its speed a few times.
Result<double> tryTraining(training::TrainOptions options, const Job& job)
{
    QTemporaryDir folder;
    std::stop_source enough;
    const std::stop_callback outside(job.token(), [&] { enough.request_stop(); });
    double rate = 0;
    int told = 0;
    const auto run = workflow::runTraining(
        options, std::filesystem::path(folder.filePath(u"run"_s).toStdU16String()), false,
        [&](const training::TrainEvent& event) {
            if (const auto* step = std::get_if<training::Step>(&event)) {
                rate = step->picturesPerSecond;
                if (++told >= kStepsOfTrial)
                    enough.request_stop();
            }
        },
        Job(enough.get_token(), {}));
    if (job.token().stop_requested())
        return fail(stoppedError());
    if (!run && (run.error().kind != ErrorKind::Stopped || rate <= 0))
        return fail(run.error());
    return rate;
}

} // namespace

TimePage::TimePage(StudyDraft& draft, jobs::JobRunner& jobs, QWidget* parent)
    : QWizardPage(parent), m_draft(draft), m_jobs(jobs), m_epochs(new QSpinBox(this)), m_batch(new QSpinBox(this)), m_processes(new QSpinBox(this)),
      m_processor(new QComboBox(this)), m_networks(new QSpinBox(this)), m_plan(new QComboBox(this)), m_seed(new QSpinBox(this)), m_words(new QLabel(this)),
      m_try(new QPushButton(tr("&Try how fast it is"), this)), m_bar(new QProgressBar(this))
{
    setTitle(tr("Time"));
    setSubTitle(tr("How long the supernet learns, and how many of its networks are sampled."));
    const training::TrainOptions usual;
    const int cores = std::max(1, QThread::idealThreadCount());
    m_epochs->setRange(1, 10000);
    m_epochs->setValue(usual.epochs);
    m_epochs->setObjectName(u"timeEpochs"_s);
    m_batch->setRange(1, 4096);
    m_batch->setValue(usual.batch);
    m_processes->setRange(1, std::max(64, cores));
    m_processes->setValue(cores);
    m_processes->setObjectName(u"timeProcesses"_s);
    m_batch->setObjectName(u"timeBatch"_s);
    m_processor->addItem(tr("the processor"), u"cpu"_s);
    m_processor->addItem(tr("a graphics card, where there is one"), u"auto"_s);
    m_networks->setRange(1, 100000);
    m_networks->setValue(m_draft.sampling.networks);
    m_networks->setObjectName(u"timeNetworks"_s);
    m_plan->addItem(tr("spread evenly over sizes"), static_cast<int>(workflow::SamplingPlan::Stratified));
    m_plan->addItem(tr("annealing: fit, search, measure the best, again"), static_cast<int>(workflow::SamplingPlan::Annealing));
    m_plan->addItem(tr("what narrows the intervals most"), static_cast<int>(workflow::SamplingPlan::Suggest));
    m_plan->setObjectName(u"timePlan"_s);
    m_seed->setRange(1, 1000000);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setObjectName(u"timeWords"_s);
    m_try->setObjectName(u"timeTry"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_epochs->setAccessibleName(tr("Epochs"));
    m_batch->setAccessibleName(tr("Pictures per process and step"));
    m_processes->setAccessibleName(tr("Processes"));
    m_processor->setAccessibleName(tr("What trains"));
    m_networks->setAccessibleName(tr("Networks to sample"));
    m_plan->setAccessibleName(tr("Which networks are sampled"));
    m_seed->setAccessibleName(tr("Seed"));
    m_words->setAccessibleName(tr("Estimate of the time"));
    m_bar->setAccessibleName(tr("The trial is running"));

    auto* form = new QFormLayout;
    form->addRow(tr("&Epochs:"), m_epochs);
    form->addRow(tr("B&atch:"), m_batch);
    form->addRow(tr("&Processes:"), m_processes);
    form->addRow(tr("T&rain on:"), m_processor);
    form->addRow(tr("Net&works to sample:"), m_networks);
    form->addRow(tr("W&hich networks:"), m_plan);
    form->addRow(tr("See&d:"), m_seed);
    auto* trial = new QHBoxLayout;
    trial->addWidget(m_try);
    trial->addWidget(m_bar, 1);
    trial->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addLayout(trial);
    column->addStretch();
    for (QSpinBox* box : {m_epochs, m_batch, m_processes, m_networks, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &TimePage::read);
    for (QComboBox* box : {m_processor, m_plan})
        connect(box, &QComboBox::currentIndexChanged, this, &TimePage::read);
    for (QSpinBox* box : {m_batch, m_processes})   // another speed
        connect(box, &QSpinBox::valueChanged, this, &TimePage::forgetTrial);
    connect(m_processor, &QComboBox::currentIndexChanged, this, &TimePage::forgetTrial);
    connect(m_try, &QPushButton::clicked, this, &TimePage::tryOut);
}

TimePage::~TimePage() { m_jobs.stopLane(kLane); }

void TimePage::initializePage()
{
    propose();
    read();
    forgetTrial();
}

void TimePage::propose()
{
    if (m_proposed || !m_draft.data)
        return;
    m_proposed = true;   // what the user chose afterwards stays
    const auto pictures = static_cast<int>(std::min<std::size_t>(m_draft.data->pictures[0], static_cast<std::size_t>(m_batch->maximum())));
    m_batch->setValue(std::min(m_batch->value(), pictures));
    m_processes->setValue(std::clamp(static_cast<int>(m_draft.data->pictures[0]) / m_batch->value(), 1, m_processes->value()));
}

void TimePage::forgetTrial()
{
    m_jobs.stopLane(kLane);   // what it would tell is of other values
    m_job = 0;
    m_draft.measuredRate = 0;
    refresh();
}

void TimePage::read()
{
    m_problem.clear();   // of other values
    m_draft.options.epochs = m_epochs->value();
    m_draft.options.batch = m_batch->value();
    m_draft.options.processes = m_processes->value();
    m_draft.options.device = theme::ss(m_processor->currentData().toString());
    m_draft.options.seed = static_cast<std::uint64_t>(m_seed->value());
    m_draft.sampling.networks = m_networks->value();
    m_draft.sampling.processes = m_processes->value();
    m_draft.sampling.plan = static_cast<workflow::SamplingPlan>(m_plan->currentData().toInt());
    m_draft.sampling.seed = m_draft.options.seed;
    refresh();
}

void TimePage::tryOut()
{
    if (m_job != 0) {
        m_jobs.stop(m_job);
        return;
    }
    m_problem.clear();
    m_job = m_jobs.start<double>(
        {tr("Try how fast the training is"), kLane, false}, this,
        [options = m_draft.trainOptions()](const jobs::JobContext& context) { return tryTraining(options, context.job()); },
        [this](Result<double> rate) { tried(std::move(rate)); });
    refresh();
}

void TimePage::tried(Result<double> rate)
{
    m_job = 0;
    if (rate)
        m_draft.measuredRate = *rate;
    else if (rate.error().kind != ErrorKind::Stopped)
        m_problem = state::messages::sentence(rate.error());
    refresh();
}

void TimePage::refresh()
{
    Q_EMIT completeChanged();
    if (!m_draft.data || !m_draft.space)
        return;
    QStringList lines, warnings;
    const bool enough = enoughPictures(m_draft.options, *m_draft.data);
    if (enough) {
        const TimeEstimate time = estimateTime(m_draft.options, m_draft.sampling, *m_draft.data, m_draft.cost, m_draft.rate());
        lines << tr("The whole takes %1: training %2, sampling %3.").arg(format::duration(time.all()), format::duration(time.training), format::duration(time.sampling));
        lines << (m_draft.measuredRate > 0 ? tr("Tried on this computer: %1 pictures per second.")
                                           : tr("Guessed from the size of the networks: %1 pictures per second. A trial of a minute or less knows better."))
                     .arg(format::count(static_cast<std::int64_t>(m_draft.rate())));
    } else {
        warnings << tr("A step takes %1 pictures (batch times processes), and there are %2 to train on. Make the batch smaller or the processes fewer.")
                        .arg(format::count(std::int64_t{m_draft.options.batch} * m_draft.options.processes),
                             format::count(static_cast<std::int64_t>(m_draft.data->pictures[0])));
    }
    if (const int cores = QThread::idealThreadCount(); m_draft.options.processes > cores)
        warnings << tr("%1 processes share %2 cores: more of them are not faster.").arg(format::count(m_draft.options.processes), format::count(cores));
    if (planLacksDevice(m_draft.sampling))
        warnings << state::messages::sentence(usageError("plan_needs_device"));
    const int wanted = networksWanted(*m_draft.space, !m_draft.sampling.device.isEmpty());
    if (m_draft.sampling.networks < wanted)
        warnings << tr("%1 networks are too few for predictors and a front: the smallest formula of this space wants %2.")
                        .arg(format::count(m_draft.sampling.networks), format::count(wanted));
    if (!m_problem.isEmpty())
        warnings << m_problem;
    if (const QString missing = state::Training::trainerMissing(); !missing.isEmpty())
        warnings << missing;
    for (const QString& warning : std::as_const(warnings))
        lines << u"⚠ "_s + warning;
    m_words->setText(lines.join(u'\n'));
    m_try->setText(m_job != 0 ? tr("St&op the trial") : tr("&Try how fast it is"));
    m_try->setEnabled(enough && state::Training::trainerMissing().isEmpty());
    m_bar->setVisible(m_job != 0);
}

bool TimePage::isComplete() const
{
    return m_draft.data && enoughPictures(m_draft.options, *m_draft.data) && !planLacksDevice(m_draft.sampling);
}

bool TimePage::validatePage()
{
    m_jobs.stopLane(kLane);
    m_job = 0;
    read();
    return true;
}

} // namespace vulpes::dialogs
