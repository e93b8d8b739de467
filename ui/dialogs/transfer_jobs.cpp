// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hardware_words.h"
#include "dialogs/transfer_dialog.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableView>

// What the dialog has done in the background: one job at a time.
namespace vulpes::dialogs {

using theme::qs;
using theme::ss;
namespace format = theme::format;

void TransferDialog::openMeasurements(const QString& file)
{
    m_failure.clear();
    m_working = true;
    m_session.jobs().start<hardware::HardwareTables>(
        {tr("Reading measurements"), m_lane, false}, this, [name = ss(file)](const jobs::JobContext& context) { return hardware::readHardware({name}, context.job()); },
        [this](Result<hardware::HardwareTables> read) {
            if (!read) {
                ended(&read.error());
                return;
            }
            m_measured = std::move(*read);
            m_working = false;
            adoptMeasurements();
            const QString failure = m_failure;
            if (m_own) {
                const QSignalBlocker quiet(m_device);
                m_device->setEditText(qs(m_own->name));
            }
            m_foretoldFor.clear();   // even of the same name: the values may be others
            showSources();
            m_failure = failure;
            refresh();
        });
    refresh();
}

void TransferDialog::design()
{
    if (!canDesign())
        return;
    workflow::TransferDraw draw;
    draw.count = m_count->value();
    draw.allMeasured = isOwn();   // what to measure next
    m_failure.clear();
    m_working = true;
    m_session.jobs().start<std::vector<std::size_t>>(
        {tr("Choosing networks to measure"), m_lane, false}, this,
        [shown = wholeTable(), asked = request(), draw](const jobs::JobContext& context) -> Result<std::vector<std::size_t>> {
            const auto task = workflow::DeviceTransfer::prepare(*shown, asked, context.job());
            if (!task)
                return fail(task.error());
            return task->design(draw, context.job());
        },
        [this](Result<std::vector<std::size_t>> rows) {
            if (rows)
                m_design = std::move(*rows);
            showNetworks();
            ended(rows ? nullptr : &rows.error());
        });
    refresh();
}

void TransferDialog::foretell()
{
    if (!canForetell())
        return;
    using Answer = std::shared_ptr<const ForetoldDevice>;
    workflow::TransferDraw draw;
    draw.count = m_count->value();
    draw.allMeasured = isOwn();
    m_failure.clear();
    m_working = true;
    m_session.jobs().start<Answer>(
        {tr("Foretelling a device"), m_lane, false}, this,
        [shown = wholeTable(), asked = request(), draw](const jobs::JobContext& context) -> Result<Answer> {
            auto task = workflow::DeviceTransfer::prepare(*shown, asked, context.job());
            if (!task)
                return fail(task.error());
            auto additive = task->additive(context.job());
            if (!additive)
                return fail(additive.error());
            auto result = task->run(draw, context.job());
            if (!result)
                return fail(result.error());
            return std::make_shared<const ForetoldDevice>(
                ForetoldDevice{shown, asked, std::make_shared<const workflow::DeviceTransfer>(std::move(*task)), std::move(*result), std::move(*additive)});
        },
        [this](Result<Answer> answer) {
            if (answer) {
                m_foretold = std::move(*answer);
                if (!isOwn() || m_design.empty())
                    m_design = m_foretold->result.measured;
                m_predictions->setTable(TransferWords::predictions(*m_foretold));
                m_predictionList->resizeColumnsToContents();
                m_predictionList->scrollToTop();
            }
            showNetworks();
            ended(answer ? nullptr : &answer.error());
        });
    refresh();
}

void TransferDialog::openStudy()
{
    if (isBusy() || !m_foretold || (m_mayOpen && !m_mayOpen()))
        return;
    using Study = std::shared_ptr<workflow::HardwareStudy>;
    m_failure.clear();
    m_working = true;
    m_session.jobs().start<Study>(
        {tr("Opening what was foretold"), m_lane, false}, this,
        [foretold = m_foretold, task = ss(m_task->currentData().toString())](const jobs::JobContext& context) -> Result<Study> {
            auto made = workflow::makeForetoldStudy(*foretold->table, foretold->request, *foretold->task, foretold->result, task, context.job());
            if (!made)
                return fail(std::move(made.error()));
            return std::make_shared<workflow::HardwareStudy>(std::move(*made));
        },
        [this](Result<Study> made) { opened(std::move(made)); });
    refresh();
}

void TransferDialog::opened(Result<std::shared_ptr<workflow::HardwareStudy>> result)
{
    if (result) {
        if (auto done = m_session.openMade(std::move((*result)->study), qs((*result)->devices.front())); !done)
            result = fail(done.error());
    }
    if (!result) {
        ended(&result.error());
        return;
    }
    m_working = false;
    const workflow::HardwareStudy& study = **result;
    const QString name = format::isolate(qs(study.devices.front()));
    m_outcome = study.task.empty() ? tr("%1 networks, timed by what was foretold: %2; without accuracies.").arg(format::count(static_cast<std::int64_t>(study.networks)), name)
                                   : tr("%1 networks, timed by what was foretold: %2; accuracies: %3.").arg(format::count(static_cast<std::int64_t>(study.networks)), name, format::isolate(qs(study.task)));
    for (auto& row : HardwareWords::findings(study.problems).rows)
        m_findings.rows.push_back(std::move(row));
    accept();
}

void TransferDialog::stop()
{
    if (m_paths->isReading()) {
        m_paths->stop();
    } else if (m_working) {
        m_session.jobs().stopLane(m_lane);   // drops the answer
        const Error stopped = stoppedError();
        ended(&stopped);
    }
}

void TransferDialog::ended(const Error* error)
{
    m_working = false;
    if (error != nullptr)
        m_failure = error->kind == ErrorKind::Stopped ? tr("Stopped.") : state::messages::sentence(*error);
    refresh();
}

} // namespace vulpes::dialogs
