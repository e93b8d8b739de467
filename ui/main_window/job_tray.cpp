// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/job_tray.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace vulpes::main_window {

namespace {

constexpr qint64 kQuietMs = 500;
constexpr double kWide = 9, kNarrow = 4;   // of the bar, in ems

} // namespace

JobTray::JobTray(jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_words(new QLabel(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(tr("Stop"), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_stop->setObjectName(QStringLiteral("trayStop"));
    m_words->setObjectName(QStringLiteral("trayWords"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the running job"));
    m_stop->setAccessibleName(tr("Stop the running job"));
    row->addWidget(m_bar);
    row->addWidget(m_words);
    row->addWidget(m_stop);
    row->addStretch(1);   // else the button takes what the words leave
    m_later.setSingleShot(true);
    m_later.setInterval(static_cast<int>(kQuietMs));
    connect(&m_later, &QTimer::timeout, this, &JobTray::refresh);
    connect(&jobs, &jobs::JobRunner::jobsChanged, this, &JobTray::refresh);
    connect(m_stop, &QPushButton::clicked, this, &JobTray::stopShown);
    hide();
}

void JobTray::stopShown()
{
    if (m_shown != 0)
        m_jobs.stop(m_shown);
    else
        m_jobs.stopAll();
}

void JobTray::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_stop->setText(tr("Stop"));
}

void JobTray::refresh()
{
    m_shown = 0;
    bool young = false;
    for (const jobs::JobStatus& job : m_jobs.jobs()) {
        if (job.quiet)
            continue;
        if (job.elapsedMs < kQuietMs) {
            young = true;
            continue;
        }
        m_shown = job.id;
        // The pane "Training" tells more of these.
        const bool told = job.phase == QLatin1String("training") || job.phase == QLatin1String("sampling");
        m_bar->setFixedWidth(theme::em(this, told ? kNarrow : kWide));
        m_bar->setRange(0, job.total > 0 ? 1000 : 0);
        m_bar->setValue(job.total > 0 ? static_cast<int>(1000 * job.done / job.total) : 0);
        QString words = job.phase.isEmpty() || told ? job.title : tr("%1: %2", "job: phase").arg(job.title, state::messages::phase(job.phase));
        if (job.stopping)
            words = tr("%1: stopping…").arg(job.title);
        else if (job.secondsLeft >= 0)
            words = tr("%1 · %2 left").arg(words, theme::format::duration(job.secondsLeft));
        m_words->setText(words);
        m_stop->setEnabled(!job.stopping);
        break;
    }
    setVisible(m_shown != 0);
    if (m_shown == 0 && young && !m_later.isActive())
        m_later.start();
}

} // namespace vulpes::main_window
