// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/measure_file_panel.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "workflow/export_model.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;

namespace {

const QString kLane = QStringLiteral("measure.file");

}  // namespace

MeasureFilePanel::MeasureFilePanel(state::SessionState& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_words(new QLabel(this)), m_busy(new QProgressBar(this)),
      m_measure(new QPushButton(tr("&Measure on this machine"), this))
{
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAccessibleName(tr("Measured latency"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Measuring"));
    m_busy->hide();
    m_measure->setObjectName(u"measureFile"_s);
    m_measure->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_busy);
    row->addWidget(m_measure, 0, Qt::AlignTop);
    connect(m_measure, &QPushButton::clicked, this, &MeasureFilePanel::run);
    hide();
}

MeasureFilePanel::~MeasureFilePanel() { m_session.jobs().stopLane(kLane); }

QString MeasureFilePanel::words() const { return m_words->text(); }

void MeasureFilePanel::setFiles(std::vector<File> files)
{
    m_session.jobs().stopLane(kLane);
    m_files = std::move(files);
    m_timings.clear();
    m_busy->hide();
    m_measure->setEnabled(true);
    m_words->setText(tr("Its latency is not measured yet."));
    setVisible(!m_files.empty());
}

void MeasureFilePanel::run()
{
    std::vector<device::Candidate> candidates;
    for (const File& file : m_files)
        candidates.push_back({ss(QFileInfo(file.path).fileName()), nullptr, std::filesystem::path(file.path.toStdU16String())});
    m_measure->setEnabled(false);
    m_busy->show();
    m_words->setText(tr("Measuring; other work on this machine disturbs it…"));
    using Timings = std::vector<device::Timing>;
    const QString title = tr("Measure %Ln file(s)", nullptr, static_cast<int>(candidates.size()));
    m_session.jobs().start<Timings>(
        {title, kLane, false}, this,
        [candidates = std::move(candidates)](const jobs::JobContext& context) -> Result<Timings> {
            auto provider = device::openProvider("host");
            if (!provider)
                return fail(provider.error());
            return (*provider)->measure(candidates, {}, context.job());
        },
        [this](Result<Timings> timings) { ended(std::move(timings)); });
}

void MeasureFilePanel::ended(Result<std::vector<device::Timing>> timings)
{
    m_busy->hide();
    m_measure->setEnabled(true);
    if (!timings) {
        m_words->setText(timings.error().kind == ErrorKind::Stopped ? tr("Stopped before the measuring was done.") : state::messages::sentence(timings.error()));
        return;
    }
    m_timings = std::move(*timings);
    QStringList lines;
    for (std::size_t i = 0; i < m_timings.size(); ++i)
        lines << line(m_files[i], m_timings[i]);
    m_words->setText(lines.join(u'\n'));
}

QString MeasureFilePanel::line(const File& file, const device::Timing& timing) const
{
    QString measured = tr("measured here %1 (noise %2)").arg(theme::format::ms(timing.minimum), theme::format::percent(timing.noise * 100, 1));
    if (m_files.size() > 1)
        measured = tr("%1: %2").arg(theme::format::isolate(QFileInfo(file.path).fileName()), measured);
    const auto network = file.network.isEmpty() ? std::nullopt : m_session.parse(file.network);
    const auto report = network ? m_session.report(*network) : std::nullopt;
    if (!report || m_session.analysis()->metric != study::kLatencyMs)
        return tr("%1; this study predicts nothing for it.").arg(measured);
    const QString device = theme::format::isolate(qs(m_session.analysis()->device));
    if (const std::string known = workflow::latencyPrecision(*m_session.analysis()); known != file.precision)
        return tr("%1; what is predicted for %2 is for %3.").arg(measured, device, theme::format::isolate(qs(known)));
    const QString predicted = theme::format::withInterval(report->latency.value, report->latency.low, report->latency.high, tr("ms"), 1);
    return tr("%1; predicted for %2: %3.").arg(measured, device, predicted);
}

}  // namespace vulpes::dialogs
