// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "dialogs/cell_accuracy_dialog.h"
#include "main_window/layouts.h"
#include "main_window/message_bar.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/budget_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QWhatsThis>

// Every action of the window, in menu order.
namespace vulpes::main_window {

using namespace Qt::StringLiterals;
using theme::qs;


void MainWindow::buildActions()
{
    Actions& a = *m_actions;
    auto& s = m_session;
    a.menu(u"file"_s, QT_TRANSLATE_NOOP("Actions", "&File"));
    a.menu(u"edit"_s, QT_TRANSLATE_NOOP("Actions", "&Edit"));
    a.menu(u"view"_s, QT_TRANSLATE_NOOP("Actions", "&View"));
    a.menu(u"study"_s, QT_TRANSLATE_NOOP("Actions", "&Study"));
    a.menu(u"search"_s, QT_TRANSLATE_NOOP("Actions", "Sea&rch"));
    a.menu(u"export"_s, QT_TRANSLATE_NOOP("Actions", "E&xport"));
    a.menu(u"help"_s, QT_TRANSLATE_NOOP("Actions", "&Help"));

    a.add(u"file"_s, u"file.newStudy"_s, QT_TRANSLATE_NOOP("Actions", "&New study…"), {QKeySequence::New}, [this] { newStudyWizard(); });
    a.add(u"file"_s, u"file.open"_s, QT_TRANSLATE_NOOP("Actions", "&Open…"), {QKeySequence::Open}, [this] { openDialog(); });
    a.add(u"file"_s, u"file.start"_s, QT_TRANSLATE_NOOP("Actions", "S&tart page"), {}, [this] { showStartPage(); });
    a.menu(u"recent"_s, QT_TRANSLATE_NOOP("Actions", "Open &recent"), u"file"_s);
    a.add(u"file"_s, u"file.import"_s, QT_TRANSLATE_NOOP("Actions", "&Import measurements…"), {QKeySequence(u"Ctrl+I"_s)}, [this] { importDialog(); });
    a.add(u"file"_s, u"file.hardware"_s, QT_TRANSLATE_NOOP("Actions", "Open &hardware tables…"), {QKeySequence(u"Ctrl+Shift+O"_s)}, [this] { hardwareDialog(); });
    a.add(u"file"_s, u"file.transfer"_s, QT_TRANSLATE_NOOP("Actions", "Foretell a &device…"), {}, [this] { transferDialog(); });
    a.add(u"file"_s, u"file.accuracies"_s, QT_TRANSLATE_NOOP("Actions", "Foretell a&ccuracies…"), {}, [this] {
        auto* dialog = new dialogs::CellAccuracyDialog(m_session, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    a.add(u"file"_s, u"file.findings"_s, QT_TRANSLATE_NOOP("Actions", "&Findings of the last import…"), {}, [this] { showFindings(); });
    a.separator(u"file"_s);
    a.add(u"file"_s, u"file.save"_s, QT_TRANSLATE_NOOP("Actions", "&Save"), {QKeySequence::Save}, [this] { saveNow(); });
    a.add(u"file"_s, u"file.saveAs"_s, QT_TRANSLATE_NOOP("Actions", "Save &as…"), {QKeySequence(u"Ctrl+Shift+S"_s)}, [this] { saveAsDialog(); });
    a.separator(u"file"_s);
    a.add(u"file"_s, u"file.close"_s, QT_TRANSLATE_NOOP("Actions", "&Quit"), {QKeySequence(u"Ctrl+Q"_s)}, [this] { close(); });

    a.add(u"edit"_s, u"edit.undo"_s, QT_TRANSLATE_NOOP("Actions", "&Undo"), {QKeySequence::Undo}, [&s] { s.undoStack().undo(); });
    a.add(u"edit"_s, u"edit.redo"_s, QT_TRANSLATE_NOOP("Actions", "&Redo"), {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}, [&s] { s.undoStack().redo(); });
    a.add(u"edit"_s, u"edit.history"_s, QT_TRANSLATE_NOOP("Actions", "&History"), {}, [this] { showHistory(); });
    a.separator(u"edit"_s);
    a.add(u"edit"_s, u"edit.copyNetwork"_s, QT_TRANSLATE_NOOP("Actions", "Copy &network as text"), {}, [this] { copyNetwork(); });
    a.add(u"edit"_s, u"edit.copyView"_s, QT_TRANSLATE_NOOP("Actions", "&Copy view as image and table"), {QKeySequence(u"Ctrl+Shift+C"_s)}, [this] {
        if (views::View* v = activeView())
            v->copyToClipboard();
    });
    a.separator(u"edit"_s);
    a.add(u"edit"_s, u"edit.filter"_s, QT_TRANSLATE_NOOP("Actions", "&Filter"), {QKeySequence::Find}, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    a.add(u"edit"_s, u"edit.clearSelection"_s, QT_TRANSLATE_NOOP("Actions", "C&lear brush and marks"), {QKeySequence(Qt::Key_Escape)}, [&s] { s.selection().clear(); });

    buildViewMenu();
    buildStudyMenu();

    a.add(u"search"_s, u"search.budgetField"_s, QT_TRANSLATE_NOOP("Actions", "&Budget field"), {QKeySequence(Qt::Key_B)}, [this] { m_budgetBar->focusField(); });
    a.add(u"search"_s, u"search.stepUp"_s, QT_TRANSLATE_NOOP("Actions", "&Next front step"), {}, [&s] { s.stepBudget(+1); });
    a.add(u"search"_s, u"search.stepDown"_s, QT_TRANSLATE_NOOP("Actions", "&Previous front step"), {}, [&s] { s.stepBudget(-1); });
    a.add(u"search"_s, u"search.fastest"_s, QT_TRANSLATE_NOOP("Actions", "&Fastest network"), {}, [&s] { s.budgetToFastest(); });
    a.add(u"search"_s, u"search.mostAccurate"_s, QT_TRANSLATE_NOOP("Actions", "&Most accurate network"), {}, [&s] { s.budgetToMostAccurate(); });
    a.add(u"search"_s, u"search.followOptimum"_s, QT_TRANSLATE_NOOP("Actions", "F&ollow the optimum"), {QKeySequence(Qt::Key_O)}, [&s] { s.setFocus({}); });
    a.add(u"search"_s, u"search.otherBudgets"_s, QT_TRANSLATE_NOOP("Actions", "Other b&udgets…"), {}, [this] { otherBudgetsDialog(); });
    a.separator(u"search"_s);
    a.add(u"search"_s, u"search.pinA"_s, QT_TRANSLATE_NOOP("Actions", "Pin as &A"), {QKeySequence(Qt::Key_A)}, [&s] { s.setPinA(s.focusText()); });
    a.add(u"search"_s, u"search.pinB"_s, QT_TRANSLATE_NOOP("Actions", "Pin as &B"), {QKeySequence(Qt::Key_D)}, [&s] { s.setPinB(s.focusText()); });
    a.add(u"search"_s, u"search.swapPins"_s, QT_TRANSLATE_NOOP("Actions", "S&wap A and B"), {QKeySequence(Qt::Key_X)}, [&s] { s.swapPins(); });
    a.add(u"search"_s, u"search.unpin"_s, QT_TRANSLATE_NOOP("Actions", "&Unpin both"), {}, [&s] {
        s.setPinA({});
        s.setPinB({});
    });
    a.separator(u"search"_s);
    a.add(u"search"_s, u"search.anneal"_s, QT_TRANSLATE_NOOP("Actions", "&Run annealing…"), {}, [this] { runSearchDialog(); });
    a.add(u"search"_s, u"search.play"_s, QT_TRANSLATE_NOOP("Actions", "Pla&y or pause the trajectory"), {QKeySequence(Qt::Key_Space)},
          [this] { QMetaObject::invokeMethod(view(u"trajectory"_s), "playPause"); });
    a.add(u"search"_s, u"search.stepForward"_s, QT_TRANSLATE_NOOP("Actions", "One move forth"), {QKeySequence(Qt::Key_Period)},
          [this] { QMetaObject::invokeMethod(view(u"trajectory"_s), "stepForward"); });
    a.add(u"search"_s, u"search.stepBack"_s, QT_TRANSLATE_NOOP("Actions", "One move back"), {QKeySequence(Qt::Key_Comma)},
          [this] { QMetaObject::invokeMethod(view(u"trajectory"_s), "stepBack"); });
    a.add(u"search"_s, u"search.stop"_s, QT_TRANSLATE_NOOP("Actions", "S&top running work"), {QKeySequence(u"Ctrl+."_s)}, [&s] { s.jobs().stopAll(); });
    a.separator(u"search"_s);
    a.add(u"search"_s, u"search.proof"_s, QT_TRANSLATE_NOOP("Actions", "&What was proved…"), {}, [this] { showProof(); });

    a.add(u"export"_s, u"export.model"_s, QT_TRANSLATE_NOOP("Actions", "Export &model…"), {QKeySequence(u"Ctrl+E"_s)}, [this] { exportModelDialog(); });
    a.add(u"export"_s, u"export.verify"_s, QT_TRANSLATE_NOOP("Actions", "V&erify a model file…"), {}, [this] { verifyDialog(); });
    a.separator(u"export"_s);
    a.add(u"export"_s, u"export.front"_s, QT_TRANSLATE_NOOP("Actions", "&Front as CSV…"), {}, [this] { exportFront(); });
    a.add(u"export"_s, u"export.samples"_s, QT_TRANSLATE_NOOP("Actions", "&Measurements as CSV…"), {}, [this] { exportSamples(); });
    a.add(u"export"_s, u"export.proof"_s, QT_TRANSLATE_NOOP("Actions", "&Proof file…"), {}, [this] { saveProof(); });
    a.separator(u"export"_s);
    a.add(u"export"_s, u"export.viewPicture"_s, QT_TRANSLATE_NOOP("Actions", "&View as picture…"), {}, [this] {
        if (views::View* v = activeView())
            exportView(v->id(), true);
    });
    a.add(u"export"_s, u"export.viewTable"_s, QT_TRANSLATE_NOOP("Actions", "View as &table…"), {}, [this] {
        if (views::View* v = activeView())
            exportView(v->id(), false);
    });

    a.add(u"help"_s, u"help.manual"_s, QT_TRANSLATE_NOOP("Actions", "&Manual"), {QKeySequence(Qt::Key_F1)}, [this] { showManual(); });
    a.add(u"help"_s, u"help.whatsThis"_s, QT_TRANSLATE_NOOP("Actions", "What is &this?"), {QKeySequence(u"Shift+F1"_s)}, [] { QWhatsThis::enterWhatsThisMode(); });
    a.add(u"help"_s, u"help.shortcuts"_s, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), {}, [this] { showShortcuts(); });
    a.separator(u"help"_s);
    a.add(u"help"_s, u"help.demo"_s, QT_TRANSLATE_NOOP("Actions", "Open the &demo"), {}, [this] { openStudy(u"demo"_s); });
    a.add(u"help"_s, u"help.welcome"_s, QT_TRANSLATE_NOOP("Actions", "&Welcome tour"), {}, [this] { startWelcome(); });
    a.separator(u"help"_s);
    a.add(u"help"_s, u"help.about"_s, QT_TRANSLATE_NOOP("Actions", "&About Vulpes"), {}, [this] { showAbout(); });
    a.add(u"help"_s, u"help.aboutQt"_s, QT_TRANSLATE_NOOP("Actions", "About &Qt"), {}, [] { QApplication::aboutQt(); });

    m_tools->addAction(a.find(u"edit.undo"_s));
    m_tools->addAction(a.find(u"edit.redo"_s));
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter"));
    rebuildRecent();
}

void MainWindow::buildViewMenu()
{
    Actions& a = *m_actions;
    a.menu(u"panes"_s, QT_TRANSLATE_NOOP("Actions", "&Panes"), u"view"_s);
    for (const ViewEntry& entry : viewRegistry())
        a.menu(u"panes"_s)->addAction(m_docks.value(entry.id)->toggleViewAction());
    a.menu(u"layout"_s, QT_TRANSLATE_NOOP("Actions", "&Layout"), u"view"_s);
    for (qsizetype i = 0; i < layoutNames().size(); ++i) {
        const LayoutName& layout = layoutNames()[i];
        a.add(u"layout"_s, u"view.layout."_s + layout.id, layout.text, {QKeySequence(u"Ctrl+%1"_s.arg(i + 1))},
              [this, id = layout.id] { setLayoutByName(id); });
    }
    a.add(u"view"_s, u"view.resetLayout"_s, QT_TRANSLATE_NOOP("Actions", "&Reset layout"), {}, [this] { setLayoutByName(m_layout.isEmpty() ? u"choose"_s : m_layout); });
    a.separator(u"view"_s);
    a.add(u"view"_s, u"view.nextPane"_s, QT_TRANSLATE_NOOP("Actions", "&Next pane"), {QKeySequence(Qt::Key_F6)}, [this] { cyclePanes(+1); });
    a.add(u"view"_s, u"view.previousPane"_s, QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"), {QKeySequence(u"Shift+F6"_s)}, [this] { cyclePanes(-1); });
    a.add({}, u"view.focus.network"_s, QT_TRANSLATE_NOOP("Actions", "Go to the network"), {}, [this] {
        m_docks.value(u"network"_s)->revealAction()->trigger();
    });
    a.add(u"view"_s, u"view.table"_s, QT_TRANSLATE_NOOP("Actions", "Show view as &table"), {}, [this] {
        if (views::View* v = activeView())
            showTable(v->id());
    });
    a.separator(u"view"_s);
    a.menu(u"theme"_s, QT_TRANSLATE_NOOP("Actions", "&Theme"), u"view"_s);
    auto* themes = new QActionGroup(this);
    const std::pair<theme::Scheme, const char*> schemes[] = {{theme::Scheme::System, QT_TRANSLATE_NOOP("Actions", "&System")},
                                                             {theme::Scheme::Light, QT_TRANSLATE_NOOP("Actions", "&Light")},
                                                             {theme::Scheme::Dark, QT_TRANSLATE_NOOP("Actions", "&Dark")},
                                                             {theme::Scheme::HighContrast, QT_TRANSLATE_NOOP("Actions", "&High contrast")}};
    for (const auto& [scheme, text] : schemes) {
        QAction* action = a.add(u"theme"_s, u"view.theme."_s + theme::toString(scheme), text, {}, [this, chosen = scheme] {
            m_theme.apply(chosen);
            if (m_options.persistent)
                QSettings().setValue(u"theme"_s, theme::toString(chosen));
        });
        action->setCheckable(true);
        themes->addAction(action);
    }
    QAction* motion = a.add(u"view"_s, u"view.reduceMotion"_s, QT_TRANSLATE_NOOP("Actions", "Reduce &motion"), {}, {});
    motion->setCheckable(true);
    connect(motion, &QAction::toggled, this, [this](bool on) {
        m_theme.setReduceMotion(on);
        setAnimated(!on);
        if (m_options.persistent)
            QSettings().setValue(u"reduceMotion"_s, on);
    });
    if (m_options.setLanguage) {
        a.menu(u"language"_s, QT_TRANSLATE_NOOP("Actions", "Lan&guage"), u"view"_s);
        auto* group = new QActionGroup(this);
        for (const auto& [code, name] : m_options.languages) {
            QAction* action = a.menu(u"language"_s)->addAction(name);
            action->setObjectName(u"view.language."_s + code);
            action->setCheckable(true);
            action->setChecked(code == m_options.language);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, chosen = code] {
                m_options.setLanguage(chosen);
                if (m_options.persistent)
                    QSettings().setValue(u"language"_s, chosen);
            });
        }
    }
    a.separator(u"view"_s);
    a.add(u"view"_s, u"view.palette"_s, QT_TRANSLATE_NOOP("Actions", "&Command palette…"), {QKeySequence(u"Ctrl+K"_s)}, [this] { showPalette(); });
}

void MainWindow::buildStudyMenu()
{
    Actions& a = *m_actions;
    auto& s = m_session;
    a.menu(u"device"_s, QT_TRANSLATE_NOOP("Actions", "&Device"), u"study"_s);
    a.menu(u"formula.accuracy"_s, QT_TRANSLATE_NOOP("Actions", "&Accuracy formula"), u"study"_s);
    a.menu(u"formula.latency"_s, QT_TRANSLATE_NOOP("Actions", "&Latency formula"), u"study"_s);
    a.add(u"study"_s, u"study.formulas"_s, QT_TRANSLATE_NOOP("Actions", "&Own formulas…"), {}, [this] { formulaDialog(); });
    a.separator(u"study"_s);
    QAction* tied = a.add(u"study"_s, u"study.tied"_s, QT_TRANSLATE_NOOP("Actions", "&Tie the blocks of a stage"), {}, {});
    tied->setCheckable(true);
    connect(tied, &QAction::triggered, this, [&s](bool on) { s.setTied(on); });
    a.add(u"study"_s, u"study.lock"_s, QT_TRANSLATE_NOOP("Actions", "Loc&k the focused block"), {QKeySequence(Qt::Key_L)},
          [this] { QMetaObject::invokeMethod(view(u"network"_s), "lockFocused"); });
    a.add(u"study"_s, u"study.releaseLocks"_s, QT_TRANSLATE_NOOP("Actions", "&Release all locks"), {}, [&s] { s.setLocks({}); });
    a.separator(u"study"_s);
    a.add(u"study"_s, u"study.excludeBrushed"_s, QT_TRANSLATE_NOOP("Actions", "&Exclude brushed rows"), {}, [&s] {
        QSet<qint64> rows = s.selection().brush().samples;
        if (rows.isEmpty() && s.selection().current().kind == state::Candidate::Kind::Sample)
            rows.insert(s.selection().current().id);
        s.setExcluded(rows, true);
    });
    a.add(u"study"_s, u"study.includeAll"_s, QT_TRANSLATE_NOOP("Actions", "&Include all rows"), {}, [&s] {
        s.setExcluded(QSet<qint64>(s.state().excluded.begin(), s.state().excluded.end()), false);
    });
    a.separator(u"study"_s);
    a.add(u"study"_s, u"study.suggest"_s, QT_TRANSLATE_NOOP("Actions", "&Measure these next…"), {}, [this] { suggestDialog(); });
    a.add(u"study"_s, u"study.measure"_s, QT_TRANSLATE_NOOP("Actions", "Measure on a de&vice…"), {}, [this] { measureDialog(); });
    a.add(u"study"_s, u"study.sampleMore"_s, QT_TRANSLATE_NOOP("Actions", "Sam&ple more of a supernet…"), {}, [this] { sampleDialog(); });
    a.add(u"study"_s, u"study.stopTraining"_s, QT_TRANSLATE_NOOP("Actions", "&Stop the training"), {}, [this] { m_training.stop(); });
    a.add(u"study"_s, u"study.goOnTraining"_s, QT_TRANSLATE_NOOP("Actions", "&Go on with the training"), {}, [this] {
        m_training.goOn();
        m_docks.value(u"training"_s)->reveal();
    });
    a.separator(u"study"_s);
    a.add(u"study"_s, u"study.keepFits"_s, QT_TRANSLATE_NOOP("Actions", "Keep these &fits"), {}, [this, &s] {
        m_messages->show(MessageBar::Kind::Notice,
                         s.keepFits() ? tr("The fits are kept in the study.")
                                      : tr("Nothing was kept: there is no fit of this study's own, or the study cannot be written."));
    });
    a.add(u"study"_s, u"study.kept"_s, QT_TRANSLATE_NOOP("Actions", "Kept fits and r&uns…"), {}, [this] { keptDialog(); });
    a.add(u"study"_s, u"study.analyse"_s, QT_TRANSLATE_NOOP("Actions", "A&nalyse again"), {}, [&s] { s.analyseAgain(); });
}

void MainWindow::fillDevices()
{
    QMenu* menu = m_actions->menu(u"device"_s);
    if (menu == nullptr)
        return;
    menu->clear();
    auto* group = new QActionGroup(menu);
    const auto& analysis = m_session.analysis();
    const auto all = m_session.isOpen() ? m_session.deviceMetrics() : std::vector<workflow::MeasuredMetric>{};
    const bool several = std::ranges::any_of(all, [](const workflow::MeasuredMetric& one) { return one.metric != study::kLatencyMs; });
    for (const workflow::MeasuredMetric& one : all) {
        QAction* action = menu->addAction((several ? state::deviceWithMetric(one.device, one.metric) : qs(one.device)) + state::fewNetworks(one.rows));
        action->setCheckable(true);
        action->setChecked(analysis && static_cast<const workflow::Metric&>(one) == workflow::Metric{analysis->device, analysis->metric});
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, one] { m_session.setDevice(qs(one.device), one.metric); });
    }
    menu->setEnabled(!menu->isEmpty());
}

void MainWindow::rebuildDynamicMenus()
{
    auto& s = m_session;
    const auto fill = [this](const QString& id, const QStringList& names, const QString& chosen, const QString& automatic,
                             const std::function<void(const QString&)>& choose) {
        QMenu* menu = m_actions->menu(id);
        if (menu == nullptr)
            return;
        menu->clear();
        auto* group = new QActionGroup(menu);
        const auto add = [&](const QString& text, const QString& value) {
            QAction* action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(value == chosen);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [choose, value] { choose(value); });
        };
        if (!automatic.isEmpty())
            add(automatic, {});
        for (const QString& name : names)
            add(name, name);
        menu->setEnabled(!menu->isEmpty());
    };
    fillDevices();
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
        const bool accuracy = target == predict::Target::Accuracy;
        QStringList names;
        if (s.analysis())
            for (const auto& score : (accuracy ? s.analysis()->accuracy : s.analysis()->latency).comparison)
                names.append(qs(score.formula));
        if (names.isEmpty() && s.space())
            for (const auto& formula : predict::builtinFormulas(*s.space(), target))
                names.append(qs(formula.name));
        fill(accuracy ? u"formula.accuracy"_s : u"formula.latency"_s, names, qs(accuracy ? s.state().accuracyFormula : s.state().latencyFormula),
             tr("Best cross-validated"), [&s, target](const QString& name) { s.setFormula(target, name); });
    }
}

void MainWindow::refreshActions()
{
    Actions& a = *m_actions;
    if (a.find(u"help.about"_s) == nullptr)
        return;   // still being built
    auto& s = m_session;
    const auto enable = [&a](const char* name, bool on) { a.find(QString::fromLatin1(name))->setEnabled(on); };
    const bool open = s.isOpen();
    const bool front = s.budgetRange().has_value();
    const bool focus = !s.focus().choices.empty();
    const bool rows = s.samples() && !s.samples()->empty();
    QAction* undo = a.find(u"edit.undo"_s);
    QAction* redo = a.find(u"edit.redo"_s);
    undo->setEnabled(s.undoStack().canUndo());
    redo->setEnabled(s.undoStack().canRedo());
    undo->setToolTip(s.undoStack().canUndo() ? tr("Undo: %1").arg(s.undoStack().undoText()) : tr("Nothing to undo"));
    redo->setToolTip(s.undoStack().canRedo() ? tr("Redo: %1").arg(s.undoStack().redoText()) : tr("Nothing to redo"));
    enable("file.findings", !m_findings.rows.empty());
    enable("file.save", open);
    enable("file.saveAs", open);
    for (const char* name : {"search.budgetField", "search.stepUp", "search.stepDown", "search.fastest", "search.mostAccurate",
                             "search.otherBudgets", "search.anneal", "search.proof", "export.front", "export.proof"})
        enable(name, front);
    for (const char* name : {"search.pinA", "search.pinB", "edit.copyNetwork", "study.lock"})
        enable(name, focus);
    enable("search.followOptimum", open && !s.focusFollowsOptimum());
    enable("search.swapPins", open && (!s.state().pinA.empty() || !s.state().pinB.empty()));
    enable("search.unpin", open && (!s.state().pinA.empty() || !s.state().pinB.empty()));
    enable("study.tied", open);
    a.find(u"study.tied"_s)->setChecked(s.state().tied);
    enable("study.releaseLocks", open && !s.state().locks.empty());
    enable("study.excludeBrushed", rows);
    enable("study.includeAll", open && !s.state().excluded.empty());
    enable("study.measure", s.space() != nullptr);
    enable("study.sampleMore", s.space() != nullptr);
    enable("study.stopTraining", m_training.isRunning() && m_training.state() != state::Training::State::Stopping);
    enable("study.goOnTraining", m_training.canGoOn());
    enable("export.model", s.space() != nullptr);
    enable("study.formulas", s.space() != nullptr);
    enable("study.suggest", open && s.analysis() != nullptr);
    enable("study.analyse", open);
    enable("export.samples", rows);
    a.find(u"view.theme."_s + theme::toString(m_theme.scheme()))->setChecked(true);
}

} // namespace vulpes::main_window
