// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "dialogs/about_dialog.h"
#include "dialogs/budgets_dialog.h"
#include "dialogs/command_palette.h"
#include "dialogs/export_dialog.h"
#include "dialogs/runs_dialog.h"
#include "dialogs/suggest_dialog.h"
#include "dialogs/table_dialog.h"
#include "dialogs/text_dialog.h"
#include "dialogs/verify_dialog.h"
#include "main_window/layouts.h"
#include "main_window/message_bar.h"
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

constexpr int kStateVersion = 1;   // of saveState: raise when docks change

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
        palette->addEntry(tr("Show pane ▸ %1").arg(d->windowTitle()), d->toggleViewAction());
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

void MainWindow::showHistory()
{
    if (!m_history) {
        auto* list = new QUndoView(&m_session.undoStack());
        list->setEmptyLabel(tr("As opened"));
        list->setAccessibleName(tr("History of steps"));
        m_history = new QDockWidget(tr("History"), this);
        m_history->setObjectName(u"dock.history"_s);
        m_history->setWidget(list);
        addDockWidget(Qt::RightDockWidgetArea, m_history);
    }
    m_history->show();
    m_history->raise();
    m_history->widget()->setFocus();
}

void MainWindow::showShortcuts()
{
    models::TwinTable table;
    table.header = {tr("Action"), tr("Keys")};
    for (const QAction* action : m_actions->all())
        if (!action->shortcuts().isEmpty())
            table.rows.push_back({m_actions->path(action), QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
    table.rows.push_back({tr("Budget by 0.1 ms (front, slider)"), tr("Left, Right")});
    table.rows.push_back({tr("Budget by 1 ms"), tr("Shift+Left, Shift+Right")});
    table.rows.push_back({tr("Next and previous front step"), tr("Page Up, Page Down")});
    table.rows.push_back({tr("Fastest and most accurate network"), tr("Home, End")});
    table.rows.push_back({tr("Walk along the front without changing the budget"), tr("Up, Down")});
    table.rows.push_back({tr("Pin the network shown (front)"), tr("Enter")});
    openKept(new dialogs::TableDialog(tr("Keyboard shortcuts"), tr("All keys at a glance."), std::move(table), this));
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
        if (layout.isEmpty() && restoreState(settings.value(u"state"_s).toByteArray(), kStateVersion)) {
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
    settings.setValue(u"state"_s, saveState(kStateVersion));
    settings.setValue(u"layout"_s, m_layout);
}

} // namespace vulpes::main_window
