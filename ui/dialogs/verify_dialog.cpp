// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/verify_dialog.h"

#include "dialogs/measure_file_panel.h"
#include "dialogs/verdict_panel.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;

namespace {

const QString kLane = QStringLiteral("verify");

} // namespace

VerifyDialog::VerifyDialog(state::SessionState& session, const QString& file, QWidget* parent)
    : QDialog(parent), m_session(session), m_file(file), m_facts(new QLabel(this)), m_against(new QCheckBox(this)),
      m_source(new QComboBox(this)), m_folder(new QLineEdit(this)), m_inputs(new QSpinBox(this)), m_verdict(new VerdictPanel(this)),
      m_measure(new MeasureFilePanel(session, this)), m_busy(new QProgressBar(this))
{
    setWindowTitle(tr("Verify %1").arg(QFileInfo(file).fileName()));
    setObjectName(u"verifyDialog"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setAccessibleName(tr("What the file is"));
    m_against->setText(tr("It must be the &network shown, of this study"));
    m_against->setAccessibleName(tr("Check against the network shown"));
    m_against->setEnabled(!session.focusText().isEmpty());
    m_source->addItem(tr("generated pictures"), u"generated:blobs"_s);
    m_source->addItem(tr("generated noise"), u"generated:noise"_s);
    m_source->addItem(tr("a folder of pictures"), u"images"_s);
    m_source->setAccessibleName(tr("Inputs to run"));
    m_folder->setAccessibleName(tr("Folder of pictures"));
    m_folder->setEnabled(false);
    m_inputs->setRange(1, 10000);
    m_inputs->setValue(16);
    m_inputs->setAccessibleName(tr("How many inputs"));
    m_busy->setAccessibleName(tr("Progress of the verification"));
    m_busy->setRange(0, 0);
    auto* form = new QFormLayout;
    form->addRow(m_against);
    form->addRow(tr("&Inputs:"), m_source);
    form->addRow(tr("Fol&der:"), m_folder);
    form->addRow(tr("Num&ber:"), m_inputs);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_run = buttons->addButton(tr("&Verify"), QDialogButtonBox::ActionRole);
    m_run->setObjectName(u"verifyRun"_s);
    m_run->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_facts);
    column->addLayout(form);
    column->addWidget(m_verdict, 1);
    column->addWidget(m_measure);
    column->addWidget(m_busy);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &VerifyDialog::run);
    connect(m_source, &QComboBox::currentIndexChanged, this,
            [this] { m_folder->setEnabled(m_source->currentData().toString() == "images"_L1); });
    resize(theme::em(this, 58), theme::em(this, 42));
    run();
}

VerifyDialog::~VerifyDialog() { m_session.jobs().stopLane(kLane); }

QString VerifyDialog::facts() const { return m_facts->text(); }

void VerifyDialog::run()
{
    workflow::VerifyModelRequest request;
    request.file = ss(m_file);
    request.source = m_source->currentData().toString() == "images"_L1 ? "images:" + ss(m_folder->text().trimmed())
                                                                       : ss(m_source->currentData().toString());
    request.options.inputs = static_cast<std::size_t>(m_inputs->value());
    request.options.threads = std::max(1, QThread::idealThreadCount());
    if (m_against->isChecked() && m_session.isOpen()) {
        request.space = m_session.space();
        request.architecture = m_session.focus();
        if (m_session.analysis())
            request.studyDigest = m_session.analysis()->inputs.studyDigest;
    }
    m_run->setEnabled(false);
    m_busy->show();
    m_verdict->clear(tr("Checking…"));
    m_session.jobs().start<workflow::VerifyModelResult>(
        {windowTitle(), kLane, false}, this,
        [request](const jobs::JobContext& context) { return workflow::verifyModel(request, context.job()); },
        [this](Result<workflow::VerifyModelResult> result) { ended(std::move(result)); });
}

QString VerifyDialog::about(const workflow::ModelFacts& facts) const
{
    QStringList lines;
    lines << tr("%1, %n operator(s), %2", nullptr, static_cast<int>(facts.model.operators.size()))
                 .arg(qs(facts.precision), theme::format::bytes(static_cast<std::int64_t>(facts.bytes)));
    if (const auto found = facts.metadata.find("vulpes.architecture"); found != facts.metadata.end())
        lines << tr("Network: %1").arg(theme::format::isolate(qs(found->second)));
    if (facts.preprocessing) {
        const data::Preprocessing& p = *facts.preprocessing;
        lines << inputWords(p);
        if (!p.classes.empty())
            lines << tr("Classes: %n, from %1 to %2", nullptr, static_cast<int>(p.classes.size()))
                         .arg(theme::format::isolate(qs(p.classes.front())), theme::format::isolate(qs(p.classes.back())));
    } else {
        lines << tr("The file does not say how its input is prepared.");
    }
    if (facts.untrained)
        lines << u"⚠ "_s + warningSentence("untrained");
    return lines.join(u'\n');
}

void VerifyDialog::ended(Result<workflow::VerifyModelResult> result)
{
    m_busy->hide();
    m_run->setEnabled(true);
    if (!result) {
        if (result.error().kind == ErrorKind::Stopped)
            m_verdict->clear(tr("Stopped."));
        else
            m_verdict->showError(state::messages::sentence(result.error()));
        return;
    }
    m_result = std::move(*result);
    m_facts->setText(about(m_result->facts));
    QStringList lines;
    for (const workflow::ModelCheck& check : m_result->checks) {
        if (check.state != workflow::ModelCheck::State::Failed)
            continue;
        if (check.code == "architecture")
            lines << u"✖ "_s + tr("It is another network: %1").arg(theme::format::isolate(check.found.empty() ? tr("none is named") : qs(check.found)));
        else if (check.code == "study")
            lines << u"✖ "_s + tr("It does not come from this study as it is now.");
        else if (check.code == "weights")
            lines << u"✖ "_s + tr("It does not hold these weights.");
    }
    m_verdict->show(m_result->verification, lines);
    const bool sound = std::ranges::none_of(m_result->verification.findings, [](const auto& f) { return f.weight == deploy::Finding::Weight::Error; });
    const auto named = m_result->facts.metadata.find("vulpes.architecture");
    if (sound)
        m_measure->setFiles({{m_file, named == m_result->facts.metadata.end() ? QString() : qs(named->second), m_result->facts.precision}});
}

} // namespace vulpes::dialogs
