// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "main_window/layouts.h"
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

#define TEXT(text) QT_TRANSLATE_NOOP("Actions", text)

void MainWindow::buildActions()
{
    Actions& a = *m_actions;
    auto& s = m_session;
    a.menu(u"file"_s, TEXT("&File"));
    a.menu(u"edit"_s, TEXT("&Edit"));
    a.menu(u"view"_s, TEXT("&View"));
    a.menu(u"study"_s, TEXT("&Study"));
    a.menu(u"search"_s, TEXT("Sea&rch"));
    a.menu(u"export"_s, TEXT("E&xport"));
    a.menu(u"help"_s, TEXT("&Help"));

    a.add(u"file"_s, u"file.open"_s, TEXT("&Open…"), {QKeySequence::Open}, [this] { openDialog(); });
    a.menu(u"recent"_s, TEXT("Open &recent"), u"file"_s);
    a.add(u"file"_s, u"file.import"_s, TEXT("&Import measurements…"), {QKeySequence(u"Ctrl+I"_s)}, [this] { importDialog(); });
    a.separator(u"file"_s);
    a.add(u"file"_s, u"file.save"_s, TEXT("&Save"), {QKeySequence::Save}, [this] { saveNow(); });
    a.add(u"file"_s, u"file.saveAs"_s, TEXT("Save &as…"), {QKeySequence(u"Ctrl+Shift+S"_s)}, [this] { saveAsDialog(); });
    a.separator(u"file"_s);
    a.add(u"file"_s, u"file.close"_s, TEXT("&Quit"), {QKeySequence(u"Ctrl+Q"_s)}, [this] { close(); });

    a.add(u"edit"_s, u"edit.undo"_s, TEXT("&Undo"), {QKeySequence::Undo}, [&s] { s.undoStack().undo(); });
    a.add(u"edit"_s, u"edit.redo"_s, TEXT("&Redo"), {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)}, [&s] { s.undoStack().redo(); });
    a.add(u"edit"_s, u"edit.history"_s, TEXT("&History"), {}, [this] { showHistory(); });
    a.separator(u"edit"_s);
    a.add(u"edit"_s, u"edit.copyNetwork"_s, TEXT("Copy &network as text"), {}, [this] { copyNetwork(); });
    a.add(u"edit"_s, u"edit.copyView"_s, TEXT("&Copy view as image and table"), {QKeySequence(u"Ctrl+Shift+C"_s)}, [this] {
        if (views::View* v = activeView())
            v->copyToClipboard();
    });
    a.separator(u"edit"_s);
    a.add(u"edit"_s, u"edit.filter"_s, TEXT("&Filter"), {QKeySequence::Find}, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    a.add(u"edit"_s, u"edit.clearSelection"_s, TEXT("C&lear brush and marks"), {QKeySequence(Qt::Key_Escape)}, [&s] { s.selection().clear(); });

    buildViewMenu();
    buildStudyMenu();

    a.add(u"search"_s, u"search.budgetField"_s, TEXT("&Budget field"), {QKeySequence(Qt::Key_B)}, [this] { m_budgetBar->focusField(); });
    a.add(u"search"_s, u"search.stepUp"_s, TEXT("&Next front step"), {}, [&s] { s.stepBudget(+1); });
    a.add(u"search"_s, u"search.stepDown"_s, TEXT("&Previous front step"), {}, [&s] { s.stepBudget(-1); });
    a.add(u"search"_s, u"search.fastest"_s, TEXT("&Fastest network"), {}, [&s] { s.budgetToFastest(); });
    a.add(u"search"_s, u"search.mostAccurate"_s, TEXT("&Most accurate network"), {}, [&s] { s.budgetToMostAccurate(); });
    a.add(u"search"_s, u"search.followOptimum"_s, TEXT("F&ollow the optimum"), {QKeySequence(Qt::Key_O)}, [&s] { s.setFocus({}); });
    a.add(u"search"_s, u"search.otherBudgets"_s, TEXT("Other b&udgets…"), {}, [this] { otherBudgetsDialog(); });
    a.separator(u"search"_s);
    a.add(u"search"_s, u"search.pinA"_s, TEXT("Pin as &A"), {QKeySequence(Qt::Key_A)}, [&s] { s.setPinA(s.focusText()); });
    a.add(u"search"_s, u"search.pinB"_s, TEXT("Pin as &D (B)"), {QKeySequence(Qt::Key_D)}, [&s] { s.setPinB(s.focusText()); });
    a.add(u"search"_s, u"search.swapPins"_s, TEXT("S&wap A and B"), {QKeySequence(Qt::Key_X)}, [&s] { s.swapPins(); });
    a.add(u"search"_s, u"search.unpin"_s, TEXT("&Unpin both"), {}, [&s] {
        s.setPinA({});
        s.setPinB({});
    });
    a.separator(u"search"_s);
    a.add(u"search"_s, u"search.anneal"_s, TEXT("&Run annealing…"), {}, [this] { runSearchDialog(); });
    a.add(u"search"_s, u"search.play"_s, TEXT("Pla&y or pause the trajectory"), {QKeySequence(Qt::Key_Space)},
          [this] { QMetaObject::invokeMethod(view(u"trajectory"_s), "playPause"); });
    a.add(u"search"_s, u"search.stepForward"_s, TEXT("One move forth"), {QKeySequence(Qt::Key_Period)},
          [this] { QMetaObject::invokeMethod(view(u"trajectory"_s), "stepForward"); });
    a.add(u"search"_s, u"search.stepBack"_s, TEXT("One move back"), {QKeySequence(Qt::Key_Comma)},
          [this] { QMetaObject::invokeMethod(view(u"trajectory"_s), "stepBack"); });
    a.add(u"search"_s, u"search.stop"_s, TEXT("S&top running work"), {QKeySequence(u"Ctrl+."_s)}, [&s] { s.jobs().stopAll(); });
    a.separator(u"search"_s);
    a.add(u"search"_s, u"search.proof"_s, TEXT("&What was proved…"), {}, [this] { showProof(); });

    a.add(u"export"_s, u"export.front"_s, TEXT("&Front as CSV…"), {QKeySequence(u"Ctrl+E"_s)}, [this] { exportFront(); });
    a.add(u"export"_s, u"export.samples"_s, TEXT("&Measurements as CSV…"), {}, [this] { exportSamples(); });
    a.add(u"export"_s, u"export.proof"_s, TEXT("&Proof file…"), {}, [this] { saveProof(); });
    a.separator(u"export"_s);
    a.add(u"export"_s, u"export.viewPicture"_s, TEXT("&View as picture…"), {}, [this] {
        if (views::View* v = activeView())
            exportView(v->id(), true);
    });
    a.add(u"export"_s, u"export.viewTable"_s, TEXT("View as &table…"), {}, [this] {
        if (views::View* v = activeView())
            exportView(v->id(), false);
    });

    a.add(u"help"_s, u"help.manual"_s, TEXT("&Manual"), {QKeySequence(Qt::Key_F1)}, [this] { showManual(); });
    a.add(u"help"_s, u"help.whatsThis"_s, TEXT("What is &this?"), {QKeySequence(u"Shift+F1"_s)}, [] { QWhatsThis::enterWhatsThisMode(); });
    a.add(u"help"_s, u"help.shortcuts"_s, TEXT("&Keyboard shortcuts"), {}, [this] { showShortcuts(); });
    a.separator(u"help"_s);
    a.add(u"help"_s, u"help.demo"_s, TEXT("Open the &demo"), {}, [this] { openStudy(u"demo"_s); });
    a.add(u"help"_s, u"help.welcome"_s, TEXT("&Welcome tour"), {}, [this] { startWelcome(); });
    a.separator(u"help"_s);
    a.add(u"help"_s, u"help.about"_s, TEXT("&About Vulpes"), {}, [this] { showAbout(); });
    a.add(u"help"_s, u"help.aboutQt"_s, TEXT("About &Qt"), {}, [] { QApplication::aboutQt(); });

    m_tools->addAction(a.find(u"edit.undo"_s));
    m_tools->addAction(a.find(u"edit.redo"_s));
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter"));
    rebuildRecent();
}

void MainWindow::buildViewMenu()
{
    Actions& a = *m_actions;
    a.menu(u"panes"_s, TEXT("&Panes"), u"view"_s);
    for (const ViewEntry& entry : viewRegistry())
        a.menu(u"panes"_s)->addAction(m_docks.value(entry.id)->toggleViewAction());
    a.menu(u"layout"_s, TEXT("&Layout"), u"view"_s);
    for (qsizetype i = 0; i < layoutNames().size(); ++i) {
        const LayoutName& layout = layoutNames()[i];
        a.add(u"layout"_s, u"view.layout."_s + layout.id, layout.text, {QKeySequence(u"Ctrl+%1"_s.arg(i + 1))},
              [this, id = layout.id] { setLayoutByName(id); });
    }
    a.add(u"view"_s, u"view.resetLayout"_s, TEXT("&Reset layout"), {}, [this] { setLayoutByName(m_layout.isEmpty() ? u"choose"_s : m_layout); });
    a.separator(u"view"_s);
    a.add(u"view"_s, u"view.nextPane"_s, TEXT("&Next pane"), {QKeySequence(Qt::Key_F6)}, [this] { cyclePanes(+1); });
    a.add(u"view"_s, u"view.previousPane"_s, TEXT("Pre&vious pane"), {QKeySequence(u"Shift+F6"_s)}, [this] { cyclePanes(-1); });
    a.add({}, u"view.focus.network"_s, TEXT("Go to the network"), {}, [this] {
        m_docks.value(u"network"_s)->show();
        m_docks.value(u"network"_s)->raise();
        view(u"network"_s)->focusTarget()->setFocus(Qt::ShortcutFocusReason);
    });
    a.add(u"view"_s, u"view.table"_s, TEXT("Show view as &table"), {}, [this] {
        if (views::View* v = activeView())
            showTable(v->id());
    });
    a.separator(u"view"_s);
    a.menu(u"theme"_s, TEXT("&Theme"), u"view"_s);
    auto* themes = new QActionGroup(this);
    const std::pair<theme::Scheme, const char*> schemes[] = {{theme::Scheme::System, TEXT("&System")},
                                                             {theme::Scheme::Light, TEXT("&Light")},
                                                             {theme::Scheme::Dark, TEXT("&Dark")},
                                                             {theme::Scheme::HighContrast, TEXT("&High contrast")}};
    for (const auto& [scheme, text] : schemes) {
        QAction* action = a.add(u"theme"_s, u"view.theme."_s + theme::toString(scheme), text, {}, [this, chosen = scheme] {
            m_theme.apply(chosen);
            if (m_options.persistent)
                QSettings().setValue(u"theme"_s, theme::toString(chosen));
        });
        action->setCheckable(true);
        themes->addAction(action);
    }
    QAction* motion = a.add(u"view"_s, u"view.reduceMotion"_s, TEXT("Reduce &motion"), {}, {});
    motion->setCheckable(true);
    connect(motion, &QAction::toggled, this, [this](bool on) {
        m_theme.setReduceMotion(on);
        setAnimated(!on);
        if (m_options.persistent)
            QSettings().setValue(u"reduceMotion"_s, on);
    });
    if (m_options.setLanguage) {
        a.menu(u"language"_s, TEXT("Lan&guage"), u"view"_s);
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
    a.add(u"view"_s, u"view.palette"_s, TEXT("&Command palette…"), {QKeySequence(u"Ctrl+K"_s)}, [this] { showPalette(); });
}

void MainWindow::buildStudyMenu()
{
    Actions& a = *m_actions;
    auto& s = m_session;
    a.menu(u"device"_s, TEXT("&Device"), u"study"_s);
    a.menu(u"formula.accuracy"_s, TEXT("&Accuracy formula"), u"study"_s);
    a.menu(u"formula.latency"_s, TEXT("&Latency formula"), u"study"_s);
    a.separator(u"study"_s);
    QAction* tied = a.add(u"study"_s, u"study.tied"_s, TEXT("&Tie the blocks of a stage"), {}, {});
    tied->setCheckable(true);
    connect(tied, &QAction::triggered, this, [&s](bool on) { s.setTied(on); });
    a.add(u"study"_s, u"study.lock"_s, TEXT("Loc&k the focused block"), {QKeySequence(Qt::Key_L)},
          [this] { QMetaObject::invokeMethod(view(u"network"_s), "lockFocused"); });
    a.add(u"study"_s, u"study.releaseLocks"_s, TEXT("&Release all locks"), {}, [&s] { s.setLocks({}); });
    a.separator(u"study"_s);
    a.add(u"study"_s, u"study.excludeBrushed"_s, TEXT("&Exclude brushed rows"), {}, [&s] {
        QSet<qint64> rows = s.selection().brush().samples;
        if (rows.isEmpty() && s.selection().current().kind == state::Candidate::Kind::Sample)
            rows.insert(s.selection().current().id);
        s.setExcluded(rows, true);
    });
    a.add(u"study"_s, u"study.includeAll"_s, TEXT("&Include all rows"), {}, [&s] {
        s.setExcluded(QSet<qint64>(s.state().excluded.begin(), s.state().excluded.end()), false);
    });
    a.separator(u"study"_s);
    a.add(u"study"_s, u"study.suggest"_s, TEXT("&Measure these next…"), {}, [this] { suggestDialog(); });
    a.add(u"study"_s, u"study.analyse"_s, TEXT("A&nalyse again"), {}, [&s] { s.analyseAgain(); });
}
#undef TEXT

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
    fill(u"device"_s, s.deviceNames(), qs(s.state().device), s.deviceNames().isEmpty() ? QString() : tr("First device"),
         [&s](const QString& name) { s.setDevice(name); });
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
    enable("study.suggest", open && s.analysis() != nullptr);
    enable("study.analyse", open);
    enable("export.samples", rows);
    a.find(u"view.theme."_s + theme::toString(m_theme.scheme()))->setChecked(true);
}

} // namespace vulpes::main_window
