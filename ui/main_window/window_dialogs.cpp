// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "dialogs/about_dialog.h"
#include "dialogs/budgets_dialog.h"
#include "dialogs/command_palette.h"
#include "dialogs/export_dialog.h"
#include "dialogs/formula_dialog.h"
#include "dialogs/kept_dialog.h"
#include "dialogs/measure_dialog.h"
#include "dialogs/runs_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "dialogs/suggest_dialog.h"
#include "dialogs/table_dialog.h"
#include "dialogs/text_dialog.h"
#include "dialogs/verify_dialog.h"
#include "main_window/layouts.h"
#include "main_window/message_bar.h"
#include "main_window/start_page.h"
#include "main_window/welcome_strip.h"
#include "views/budget_bar.h"
#include "views/proof_badge.h"

#include <QAction>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QSettings>
#include <QToolBar>
#include <QUndoView>

// Opening of dialogs, and what the window remembers.
namespace vulpes::main_window {

using namespace Qt::StringLiterals;

namespace {

void openKept(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

void MainWindow::showPalette()
{
    auto* palette = new dialogs::CommandPalette(this);
    for (QAction* action : m_actions->all())
        palette->addEntry(m_actions->path(action), action);
    for (ViewDock* d : std::as_const(m_docks)) {
        palette->addEntry(tr("Show pane ▸ %1").arg(d->windowTitle()), d->revealAction());
        if (d->view() != nullptr)
            for (QAction* action : d->view()->viewActions())
                palette->addEntry(QStringLiteral("%1 ▸ %2").arg(d->windowTitle(), action->text()), action);
    }
    openKept(palette);
}

void MainWindow::showTable(const QString& viewId)
{
    if (views::View* which = view(viewId))
        openKept(new dialogs::TableDialog(which->title(), which->summary(), which->table(), this));
}

void MainWindow::showFindings() { openKept(new dialogs::TableDialog(tr("Findings of the import"), m_findingsSummary, m_findings, this)); }

void MainWindow::showHistory()
{
    // Tabified or removed by a layout it may have lost its place.
    if (dockWidgetArea(m_history) == Qt::NoDockWidgetArea)
        addDockWidget(Qt::RightDockWidgetArea, m_history);
    m_history->show();
    m_history->raise();
    m_history->widget()->setFocus();
}

void MainWindow::showShortcuts()
{
    using Row = models::ShortcutsModel::Row;
    std::vector<Row> rows;
    for (const QAction* action : m_actions->all())
        rows.push_back({action->objectName(), m_actions->path(action), action->shortcuts(), m_actions->standardKeys(action->objectName()), {}});
    const auto fixed = [&rows](const QString& title, const QString& keys) { rows.push_back({{}, title, {}, {}, keys}); };
    fixed(tr("Budget by 0.1 ms (front, slider)"), tr("Left, Right"));
    fixed(tr("Budget by 1 ms"), tr("Shift+Left, Shift+Right"));
    fixed(tr("Next and previous front step"), tr("Page Up, Page Down"));
    fixed(tr("Fastest and most accurate network"), tr("Home, End"));
    fixed(tr("Walk along the front without changing the budget"), tr("Up, Down"));
    fixed(tr("Pin the network shown (front)"), tr("Enter"));
    auto* dialog = new dialogs::ShortcutsDialog(std::move(rows), this);
    connect(dialog, &dialogs::ShortcutsDialog::changed, this, [this](const QString& name, const QList<QKeySequence>& keys) {
        m_actions->find(name)->setShortcuts(keys);
        if (!m_options.persistent)
            return;
        QSettings settings;
        if (keys == m_actions->standardKeys(name))
            settings.remove(u"shortcuts/"_s + name);
        else
            settings.setValue(u"shortcuts/"_s + name, QKeySequence::listToString(keys, QKeySequence::PortableText));
    });
    openKept(dialog);
}

void MainWindow::readShortcuts()
{
    if (!m_options.persistent)
        return;
    QSettings settings;
    settings.beginGroup(u"shortcuts"_s);
    for (const QString& name : settings.childKeys())
        if (QAction* action = m_actions->find(name))
            action->setShortcuts(QKeySequence::listFromString(settings.value(name).toString(), QKeySequence::PortableText));
}

void MainWindow::showManual()
{
    QFile file(u":/docs/manual.md"_s);
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : tr("The manual is not part of this build.");
    auto* dialog = new dialogs::TextDialog(tr("Manual"), this);
    dialog->setMarkdown(text);
    openKept(dialog);
}

void MainWindow::showAbout() { openKept(new dialogs::AboutDialog(this)); }

void MainWindow::showProof()
{
    auto* dialog = new dialogs::TextDialog(tr("What was proved"), this);
    dialog->setPlainText(m_budgetBar->badge()->account());
    dialog->addAction(tr("Save proof…"), m_actions->find(u"export.proof"_s));
    openKept(dialog);
}

void MainWindow::runSearchDialog() { openKept(new dialogs::RunsDialog(m_session, this)); }

void MainWindow::exportModelDialog(const QString& calibrationFolder)
{
    auto* dialog = new dialogs::ExportDialog(m_session, this);
    if (!calibrationFolder.isEmpty())
        dialog->setCalibrationFolder(calibrationFolder);
    openKept(dialog);
}

void MainWindow::verifyDialog()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Verify a model file"), {}, tr("TFLite models (*.tflite);;All files (*)"));
    if (!file.isEmpty())
        verifyFile(file);
}

void MainWindow::verifyFile(const QString& file) { openKept(new dialogs::VerifyDialog(m_session, file, this)); }

void MainWindow::suggestDialog() { openKept(new dialogs::SuggestDialog(m_session, this)); }

void MainWindow::keptDialog() { openKept(new dialogs::KeptDialog(m_session, this)); }

void MainWindow::measureDialog() { openKept(new dialogs::MeasureDialog(m_session, m_measuring, this)); }

void MainWindow::formulaDialog() { openKept(new dialogs::FormulaDialog(m_session, this)); }

void MainWindow::otherBudgetsDialog() { openKept(new dialogs::BudgetsDialog(m_session, this)); }

void MainWindow::startWelcome()
{
    m_welcome->restart();
    m_welcomeTools->show();
}

void MainWindow::readSettings()
{
    QString layout = m_options.layout;
    if (m_options.persistent) {
        const QSettings settings;
        m_theme.setReduceMotion(settings.value(u"reduceMotion"_s).toBool());
        m_actions->find(u"view.reduceMotion"_s)->setChecked(m_theme.reduceMotion());
        restoreGeometry(settings.value(u"geometry"_s).toByteArray());
        m_layout = settings.value(u"layout"_s, u"choose"_s).toString();
        // First a known arrangement: panes that the remembered one lacks would otherwise float over it.
        setLayoutByName(m_layout);
        if (layout.isEmpty() && restoreState(settings.value(u"state"_s).toByteArray(), kPaneState)) {
            m_messageTools->hide();
            m_welcomeTools->hide();
            return;
        }
    }
    setLayoutByName(layout.isEmpty() ? u"choose"_s : layout);
}

void MainWindow::writeSettings() const
{
    if (!m_options.persistent)
        return;
    QSettings settings;
    settings.setValue(u"geometry"_s, saveGeometry());
    settings.setValue(u"state"_s, m_start->isVisibleTo(this) ? m_panesBehindStart : saveState(kPaneState));
    settings.setValue(u"layout"_s, m_layout);
}

} // namespace vulpes::main_window
