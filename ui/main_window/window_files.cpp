// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "base/file.h"
#include "dialogs/hardware_dialog.h"
#include "dialogs/import_dialog.h"
#include "dialogs/transfer_dialog.h"
#include "main_window/layouts.h"
#include "main_window/message_bar.h"
#include "main_window/start_page.h"
#include "main_window/welcome_strip.h"
#include "models/network_mime.h"
#include "study/embedded.h"
#include "theme/text.h"
#include "views/front_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTimer>
#include <QToolBar>

// Opening, saving, importing, exporting, dropping.
namespace vulpes::main_window {

using namespace Qt::StringLiterals;
using theme::ss;

namespace {

constexpr qsizetype kRecentFiles = 8;

std::filesystem::path toPath(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

bool isTable(const QString& file)
{
    return file.endsWith(u".csv"_s, Qt::CaseInsensitive) || file.endsWith(u".tsv"_s, Qt::CaseInsensitive) || file.endsWith(u".txt"_s, Qt::CaseInsensitive);
}

bool isModel(const QString& file) { return file.endsWith(u".tflite"_s, Qt::CaseInsensitive); }

bool isBenchmark(const QString& file)
{
    return file.endsWith(u".pickle"_s, Qt::CaseInsensitive) || file.endsWith(u".pkl"_s, Qt::CaseInsensitive) || file.endsWith(u".json"_s, Qt::CaseInsensitive);
}

bool isFolder(const QString& file) { return QFileInfo(file).isDir(); }

/// The first file or folder of a drag; empty: none.
QString droppedFile(const QMimeData* mime)
{
    for (const QUrl& url : mime->urls())
        if (url.isLocalFile() && QFileInfo::exists(url.toLocalFile()))
            return url.toLocalFile();
    return {};
}

} // namespace

void MainWindow::openAtStart(const QString& fileOrName, const QStringList& more)
{
    if (!m_options.persistent) {
        openStudy(fileOrName.isEmpty() ? u"demo"_s : fileOrName);   // pictures and tests take a table as it is, in memory
        return;
    }
    const QSettings settings;
    const QString last = settings.value(u"lastStudy"_s).toString();
    const bool first = !settings.contains(u"lastStudy"_s);
    const bool welcome = first && !settings.value(u"welcome/never"_s).toBool() && (fileOrName.isEmpty() || fileOrName == u"demo"_s);
    if (!more.isEmpty()) {   // only hardware tables are read several at once
        showStartPage();
        hardwareDialog(QStringList{fileOrName} + more);
    } else if (!fileOrName.isEmpty()) {
        if (isModel(fileOrName) || isFolder(fileOrName) || isBenchmark(fileOrName))
            showStartPage();   // behind the dialog: these can be looked at without a study
        openFile(fileOrName);
    } else if (first) {
        openStudy(u"demo"_s);
    } else if (!settings.value(u"reopenLast"_s).toBool() || (last != u"demo"_s && !QFileInfo::exists(last)) || !openStudy(last)) {
        showStartPage();
    }
    if (welcome) {
        startWelcome();
        if (auto* front = qobject_cast<views::FrontView*>(view(u"front"_s)))
            QTimer::singleShot(600, front, &views::FrontView::pulse);
    }
}

void MainWindow::showStartPage()
{
    if (m_start->isVisibleTo(this))
        return;
    m_panesBehindStart = saveState(kPaneState);
    for (ViewDock* pane : std::as_const(m_docks))
        pane->hide();
    m_budgetTools->hide();
    m_welcomeTools->hide();
    QStringList recent;
    QString last;
    if (m_options.persistent) {
        const QSettings settings;
        recent = settings.value(u"recent"_s).toStringList();
        last = settings.value(u"lastStudy"_s).toString();
        m_start->setReopens(settings.value(u"reopenLast"_s).toBool());
    }
    if (m_session.isOpen())
        last = m_session.isWorkingCopy() ? u"demo"_s : m_session.file();
    if (last != u"demo"_s && !QFileInfo::exists(last))
        last.clear();
    m_start->setFiles(last, recent);
    m_start->show();
}

void MainWindow::leaveStartPage()
{
    if (!m_start->isVisibleTo(this))
        return;
    m_start->hide();
    m_budgetTools->show();
    restoreState(m_panesBehindStart, kPaneState);
    m_messageTools->setVisible(!m_messages->sentence().isEmpty());
    m_welcomeTools->hide();
    if (views::View* first = activeView())
        first->focusTarget()->setFocus();
}

bool MainWindow::openStudy(const QString& fileOrName)
{
    if (!mayStopTraining(tr("A training is under way. Another study can be opened once it is stopped; it keeps a checkpoint, and goes on when its study is open again."),
                         tr("Stop and open")))
        return false;
    m_messages->dismiss();
    if (auto opened = m_session.open(fileOrName); !opened) {
        showFailure(opened.error(), tr("Opening %1").arg(QFileInfo(fileOrName).fileName()));
        return false;
    }
    remember(m_session.isWorkingCopy() ? fileOrName : m_session.file());
    return true;
}

void MainWindow::remember(const QString& fileOrName)
{
    if (!m_options.persistent || fileOrName.isEmpty())
        return;
    // The next start may be in another folder. A file that bears the name of an embedded study is not what was opened.
    const bool isFile = !study::isEmbedded(ss(fileOrName)) && QFileInfo::exists(fileOrName);
    const QString file = isFile ? QFileInfo(fileOrName).absoluteFilePath() : fileOrName;
    QSettings settings;
    settings.setValue(u"lastStudy"_s, file);
    if (isFile) {
        QStringList recent = settings.value(u"recent"_s).toStringList();
        recent.removeAll(file);
        recent.prepend(file);
        settings.setValue(u"recent"_s, QStringList(recent.mid(0, kRecentFiles)));
    }
    rebuildRecent();
}

void MainWindow::rebuildRecent()
{
    QMenu* menu = m_actions->menu(u"recent"_s);
    menu->clear();
    const QStringList files = m_options.persistent ? QSettings().value(u"recent"_s).toStringList() : QStringList();
    for (const QString& file : files)
        menu->addAction(QFileInfo(file).fileName(), this, [this, file] { openStudy(file); })->setToolTip(file);
    if (!files.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Forget these files"), this, [this] {
            QSettings().remove(u"recent"_s);
            rebuildRecent();
        });
    }
    menu->setEnabled(!files.isEmpty());
}

void MainWindow::openDialog()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a study"), {}, tr("Vulpes studies (*.vulpes);;Tables (*.csv *.tsv);;Model files (*.tflite);;All files (*)"));
    if (file.isEmpty())
        return;
    openFile(file);
}

void MainWindow::openFile(const QString& file)
{
    if (isTable(file))
        importFile(file);
    else if (isModel(file))
        verifyFile(file);
    else if (isFolder(file) || isBenchmark(file))
        hardwareDialog({file});
    else
        openStudy(file);   // says what is wrong with one that is none of these
}

void MainWindow::saveNow()
{
    if (m_session.isWorkingCopy()) {
        saveAsDialog();
        return;
    }
    m_session.flush();
    m_messages->show(MessageBar::Kind::Notice, tr("Saved. Every step is written to the study as you work."));
}

void MainWindow::saveAsDialog()
{
    QString file = QFileDialog::getSaveFileName(this, tr("Save the study as"), m_session.title() + u".vulpes"_s, tr("Vulpes studies (*.vulpes)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += u".vulpes"_s;
    if (auto saved = m_session.saveAs(file); !saved)
        showFailure(saved.error(), tr("Saving"));
    else
        remember(file);
}

void MainWindow::importDialog()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Import measurements"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (!file.isEmpty())
        importFile(file);
}

void MainWindow::importFile(const QString& csv)
{
    auto* dialog = new dialogs::ImportDialog(m_session, csv, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &dialogs::ImportDialog::hardwareAsked, this, [this](const QString& file) { hardwareDialog({file}); });
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        remember(m_session.file());
        showImported(dialog->problems().table(), dialog->summary());
    });
    dialog->open();
}

bool MainWindow::mayOpenAnother()
{
    return mayStopTraining(tr("A training is under way. Another study can be opened once it is stopped; it keeps a checkpoint, and goes on when its study is open again."),
                           tr("Stop and open"));
}

void MainWindow::hardwareDialog(const QStringList& paths)
{
    if (!mayOpenAnother())
        return;
    auto* dialog = new dialogs::HardwareDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->addPaths(paths);
    connect(dialog, &dialogs::HardwareDialog::transferAsked, this, &MainWindow::transferDialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        showImported(dialog->findings().table(), dialog->outcome());
        if (ViewDock* compare = dock(u"compare"_s); compare != nullptr && m_session.deviceNames().size() > 1)
            compare->reveal();
    });
    dialog->open();
}

void MainWindow::transferDialog(const QStringList& paths)
{
    auto* dialog = new dialogs::TransferDialog(m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMayOpen([this] { return mayOpenAnother(); });
    dialog->addPaths(paths);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { showImported(dialog->findings(), dialog->outcome()); });
    dialog->open();
}

void MainWindow::showImported(const models::TwinTable& findings, const QString& summary)
{
    m_welcomeTools->hide();
    m_findings = findings;
    m_findingsSummary = summary;
    refreshActions();
    m_messages->show(MessageBar::Kind::Notice, summary, {}, findings.rows.empty() ? QString() : tr("Show findings"), u"file.findings"_s);
    QTimer::singleShot(0, this, &MainWindow::focusPanes);
}

void MainWindow::exportFront()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the front"), m_session.title() + u" front.csv"_s, tr("Tables (*.csv)"));
    if (file.isEmpty())
        return;
    if (auto written = view(u"front"_s)->exportCsv(file); !written)
        showFailure(written.error(), tr("Saving the front"));
}

void MainWindow::exportSamples()
{
    if (!m_session.samples() || !m_session.space())
        return;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the measurements"), m_session.title() + u" measurements.csv"_s, tr("Tables (*.csv)"));
    if (file.isEmpty())
        return;
    bool exact = true, multisets = true;
    for (const study::Sample& sample : *m_session.samples()) {
        exact = exact && sample.observation.kind == study::Observation::Kind::Exact;
        multisets = multisets && sample.observation.kind == study::Observation::Kind::Multiset;
    }
    const auto layout = multisets ? study::CsvLayout::Published : exact ? study::CsvLayout::Blocks : study::CsvLayout::Text;
    const std::string csv = study::exportCsv(*m_session.space(), *m_session.samples(), layout);
    if (auto written = base::writeFileAtomically(toPath(file), csv); !written)
        showFailure(written.error(), tr("Saving the measurements"));
}

void MainWindow::exportView(const QString& id, bool picture)
{
    views::View* which = view(id);
    if (which == nullptr)
        return;
    const QString suggested = QStringLiteral("%1 %2").arg(m_session.title(), id);
    if (!picture) {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save table"), suggested + u".csv"_s, tr("Tables (*.csv)"));
        if (file.isEmpty())
            return;
        if (auto written = which->exportCsv(file); !written)
            showFailure(written.error(), tr("Saving the table"));
        return;
    }
    QString chosen;
    QString file = QFileDialog::getSaveFileName(this, tr("Save picture"), suggested + u".png"_s, tr("PNG picture (*.png);;SVG drawing (*.svg)"), &chosen);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += chosen.contains(u"svg"_s) ? u".svg"_s : u".png"_s;
    const auto written = file.endsWith(u".svg"_s, Qt::CaseInsensitive) ? which->exportSvg(file) : which->exportPng(file);
    if (!written)
        showFailure(written.error(), tr("Saving the picture"));
}

void MainWindow::saveProof()
{
    const auto& analysis = m_session.analysis();
    if (!analysis)
        return;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the proof"), m_session.title() + u".proof.json"_s, tr("Proof files (*.proof.json *.json)"));
    if (file.isEmpty())
        return;
    m_session.jobs().start<bool>(
        {tr("Proof file"), u"proof-file"_s, false}, this,
        [analysis, state = m_session.state(), answer = m_session.answer(), waits = m_session.isProving(), file](
            const jobs::JobContext& context) -> Result<bool> {
            // What a drag left as best found is searched to the end first.
            const auto final = waits ? workflow::answerBudget(*analysis, state, true, context.job()) : answer;
            auto proof = workflow::proveAnswer(*analysis, state, final, context.job());
            if (!proof)
                return fail(proof.error());
            if (auto written = base::writeFileAtomically(toPath(file), proof->dump(1)); !written)
                return fail(written.error());
            return true;
        },
        [this, file](Result<bool> done) {
            if (done)
                m_messages->show(MessageBar::Kind::Notice, tr("The proof is in %1. Check it with: vulpes-cli check.").arg(QFileInfo(file).fileName()));
            else if (done.error().kind != ErrorKind::Stopped)
                showFailure(done.error(), tr("Saving the proof"));
        });
}

void MainWindow::copyNetwork()
{
    const QString text = m_session.focusText();
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    m_messages->show(MessageBar::Kind::Notice, tr("Copied: %1").arg(text));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty() || !models::networkFromMime(event->mimeData(), m_session).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QString file = droppedFile(event->mimeData()); !file.isEmpty()) {
        event->acceptProposedAction();
        // Not inside the drag: the program it came from waits for the end of it, and a dialog may follow.
        QTimer::singleShot(0, this, [this, file] {
            if (isFolder(file) && m_session.space())
                exportModelDialog(file);   // pictures to calibrate with
            else
                openFile(file);
        });
    } else if (const QString text = models::networkFromMime(event->mimeData(), m_session); !text.isEmpty()) {
        m_session.setFocus(text);
        event->acceptProposedAction();
    }
}

} // namespace vulpes::main_window
