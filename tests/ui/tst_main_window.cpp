// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/layouts.h"
#include "main_window/message_bar.h"
#include "main_window/welcome_strip.h"
#include "ui/window_fixture.h"
#include "main_window/view_dock.h"
#include "views/budget_bar.h"
#include "views/network_canvas.h"
#include "views/network_view.h"
#include "views/plot.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QStyleOptionButton>
#include <QTemporaryDir>
#include <QToolBar>
#include <QToolButton>
#include <QUndoView>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

class TestMainWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<Window> w;

private Q_SLOTS:
    void init()
    {
        w = std::make_unique<Window>();
        QVERIFY(w->openDemo());
        w->session.setBudget(50.5);   // the embedded study starts at 55
        w->session.undoStack().clear();
    }
    void cleanup() { w.reset(); }

    void everyShortcutOfTheManualIsAnAction_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("action");
        const std::pair<const char*, const char*> table[] = {
            {"Ctrl+O", "file.open"},        {"Ctrl+S", "file.save"},          {"Ctrl+Shift+S", "file.saveAs"}, {"Ctrl+Z", "edit.undo"},
            {"Ctrl+Shift+Z", "edit.redo"},  {"Ctrl+I", "file.import"},        {"Ctrl+E", "export.model"},      {"B", "search.budgetField"},
            {"A", "search.pinA"},           {"D", "search.pinB"},             {"X", "search.swapPins"},        {"L", "study.lock"},
            {"Space", "search.play"},       {".", "search.stepForward"},      {",", "search.stepBack"},        {"F6", "view.nextPane"},
            {"Shift+F6", "view.previousPane"}, {"Ctrl+1", "view.layout.choose"}, {"Ctrl+4", "view.layout.search"}, {"Ctrl+F", "edit.filter"},
            {"Ctrl+K", "view.palette"},     {"Ctrl+.", "search.stop"},        {"F1", "help.manual"},           {"Shift+F1", "help.whatsThis"},
            {"Ctrl+Shift+C", "edit.copyView"}, {"Esc", "edit.clearSelection"}};
        for (const auto& [keys, action] : table)
            QTest::newRow(keys) << QString::fromLatin1(keys) << QString::fromLatin1(action);
    }
    void everyShortcutOfTheManualIsAnAction()
    {
        QFETCH(QString, keys);
        QFETCH(QString, action);
        QAction* found = w->window->actions().find(action);
        QVERIFY(found != nullptr);
        QVERIFY2(found->shortcuts().contains(QKeySequence(keys)), qPrintable(keys));
    }

    void noTwoActionsShareAKey()
    {
        QHash<QString, QString> seen;
        for (const QAction* action : w->window->actions().all())
            for (const QKeySequence& key : action->shortcuts()) {
                const QString text = key.toString();
                QVERIFY2(!seen.contains(text), qPrintable(text + u": "_s + seen.value(text) + u", "_s + action->objectName()));
                seen.insert(text, action->objectName());
            }
    }

    void everyLayoutShowsItsPanesAndNoEmptyOne()
    {
        for (const auto& layout : main_window::layoutNames()) {
            w->window->setLayoutByName(layout.id);
            QTest::qWait(60);
            int visible = 0;
            for (const auto& entry : main_window::viewRegistry()) {
                auto* dock = w->window->dock(entry.id);
                if (!dock->isVisible() || dock->visibleRegion().isEmpty())
                    continue;
                ++visible;
                QVERIFY2(dock->view() != nullptr, qPrintable(entry.id));
                QVERIFY2(dock->height() > 80 && dock->width() > 120, qPrintable(entry.id));
            }
            QVERIFY2(visible >= 2, qPrintable(layout.id));
        }
    }

    void hiddenViewsAreNotMadeUntilShown()
    {
        QVERIFY(w->window->dock(u"diagnostics"_s)->view() == nullptr);
        w->window->setLayoutByName(u"check"_s);
        QTRY_VERIFY(w->window->dock(u"diagnostics"_s)->view() != nullptr);
    }

    void typingABudgetMovesTheAnswer()
    {
        QDoubleSpinBox* field = w->window->budgetBar()->field();
        w->window->activateWindow();
        QTest::keyClick(w->window.get(), Qt::Key_B);
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"80"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w->session.state().budgetMs, 80.0);
        QVERIFY(std::abs(w->session.answer().accuracy.value - 75.148567) < 1e-6);
    }

    void draggingTheGripWithTheMouseIsOneUndoStep()
    {
        w->session.setBudget(55);
        auto* front = w->front();
        QTRY_VERIFY(front->plot()->width() > 200);
        const QString before = w->network();
        const QPoint grip = front->gripCentre();
        const int steps = w->session.undoStack().count();
        QTest::mousePress(front->plot(), Qt::LeftButton, {}, grip);
        QVERIFY(w->session.isDragging());
        for (int x = 5; x <= 120; x += 5)
            QTest::mouseMove(front->plot(), grip + QPoint(x, 0));
        QVERIFY(w->session.state().budgetMs > 56);
        QVERIFY(w->network() != before);
        QTest::mouseRelease(front->plot(), Qt::LeftButton, {}, grip + QPoint(120, 0));
        QVERIFY(!w->session.isDragging());
        QCOMPARE(w->session.undoStack().count(), steps + 1);
        QTest::keyClick(w->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w->session.state().budgetMs, 55.0);
        QCOMPARE(w->network(), before);
    }

    void escapeDuringADragTakesItBack()
    {
        w->session.setBudget(55);
        auto* plot = w->front()->plot();
        const QPoint grip = w->front()->gripCentre();
        QTest::mousePress(plot, Qt::LeftButton, {}, grip);
        QTest::mouseMove(plot, grip + QPoint(60, 0));
        QVERIFY(w->session.state().budgetMs != 55.0);
        QTest::keyClick(plot, Qt::Key_Escape);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, grip + QPoint(60, 0));
        QCOMPARE(w->session.state().budgetMs, 55.0);
    }

    void keysOnTheFrontMoveTheBudget()
    {
        w->session.setBudget(55);
        auto* plot = w->front()->plot();
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY(std::abs(w->session.state().budgetMs - 55.1) < 1e-9);
        QTest::keyClick(plot, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(std::abs(w->session.state().budgetMs - 54.1) < 1e-9);
        const auto index = w->session.answer().frontIndex;
        QTest::keyClick(plot, Qt::Key_PageUp);
        QCOMPARE(*w->session.answer().frontIndex, *index + 1);
        QTest::keyClick(plot, Qt::Key_Home);
        QCOMPARE(*w->session.answer().frontIndex, std::size_t{0});
        QTest::keyClick(plot, Qt::Key_End);
        QCOMPARE(*w->session.answer().frontIndex, w->session.analysis()->front->size() - 1);
    }

    void theSliderFollowsAndLeads()
    {
        auto* slider = w->window->budgetBar()->slider();
        w->session.setBudget(60);
        QCOMPARE(slider->value(), 600);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QVERIFY(std::abs(w->session.state().budgetMs - 60.1) < 1e-9);
    }

    void aClickOnTheFrontShowsThatNetworkAndABoxBrushes()
    {
        auto* plot = w->front()->plot();
        const auto& front = *w->session.analysis()->front;
        const std::size_t i = front.size() / 4;
        const QPoint at(static_cast<int>(plot->xAxis->coordToPixel(front.cost(i))), static_cast<int>(plot->yAxis->coordToPixel(front.objective(i))));
        QTest::mouseClick(plot, Qt::LeftButton, {}, at);
        QVERIFY(!w->session.focusFollowsOptimum());
        QCOMPARE(w->session.selection().current().kind, state::Candidate::Kind::Front);
        QTest::keyClick(w->window.get(), Qt::Key_O);
        QVERIFY(w->session.focusFollowsOptimum());
        QTest::mousePress(plot, Qt::LeftButton, {}, at - QPoint(40, 40));
        QTest::mouseMove(plot, at);
        QTest::mouseMove(plot, at + QPoint(20, 20));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, at + QPoint(20, 20));
        QVERIFY(!w->session.selection().brush().front.isEmpty());
        QTest::keyClick(w->window.get(), Qt::Key_Escape);
        QVERIFY(w->session.selection().brush().empty());
    }

    void anInfeasibleBudgetSaysWhatIsPossible()
    {
        w->session.setBudget(5);
        QVERIFY(!w->session.answer().answer);
        QVERIFY2(w->front()->sentence().contains(u"fastest"_s), qPrintable(w->front()->sentence()));
    }

    void thePaletteFindsAndRunsAnAction()
    {
        w->session.setBudget(55);
        w->window->trigger(u"view.palette"_s);
        auto* palette = w->window->findChild<QDialog*>(u"commandPalette"_s);
        QVERIFY(palette != nullptr);
        auto* field = palette->findChild<QLineEdit*>();
        QTest::keyClicks(field, u"most accurate"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(*w->session.answer().frontIndex, w->session.analysis()->front->size() - 1);
    }

    void f6WalksThroughTheVisiblePanes()
    {
        w->window->activateWindow();
        QSet<QString> visited;
        for (int i = 0; i < 3; ++i) {
            w->window->trigger(u"view.nextPane"_s);
            QVERIFY(w->window->activeView() != nullptr);
            visited.insert(w->window->activeView()->id());
        }
        QCOMPARE(visited, (QSet<QString>{u"front"_s, u"network"_s}));   // the operators stand behind a tab
    }

    void whoComesToTheNetworkByKeysSeesWhereTheyAre()
    {
        w->window->activateWindow();
        auto* network = qobject_cast<views::NetworkView*>(w->window->view(u"network"_s));
        QCOMPARE(network->canvas()->currentDecision(), -1);
        w->window->trigger(u"view.focus.network"_s);
        QTRY_VERIFY(network->canvas()->hasFocus());
        QVERIFY(network->canvas()->currentDecision() >= 0);
    }

    void noNetworkSaysWhatHelpsAndGoesWhenThereIsOne()
    {
        QVERIFY(w->session.state().locks.contains("resolution"));   // which the embedded study comes with
        for (const char* id : {"network", "operators"}) {
            w->window->dock(QString::fromLatin1(id))->reveal();
            views::View* view = w->window->view(QString::fromLatin1(id));
            QTRY_VERIFY(view->isVisible());
            QCOMPARE(view->shownCondition().kind, views::View::Kind::Ready);
            w->session.setBudget(5);
            QCOMPARE(view->shownCondition().kind, views::View::Kind::Empty);
            QCOMPARE(view->shownCondition().action, u"search.fastest"_s);
            QVERIFY(w->window->trigger(view->shownCondition().action));
            QCOMPARE(view->shownCondition().kind, views::View::Kind::Ready);
            w->session.setLock(u"s24.depth"_s, 2);
            QVERIFY(w->wait());
            w->session.setBudget(5);
            QCOMPARE(view->shownCondition().kind, views::View::Kind::Empty);
            QVERIFY(w->window->trigger(view->shownCondition().action));
            QVERIFY(w->session.state().locks.empty());
            QVERIFY(w->wait());
            w->session.setBudget(50.5);
            QCOMPARE(view->shownCondition().kind, views::View::Kind::Ready);
        }
    }

    void outlinesCanBeSeenOnDarkWindows()
    {
        const auto lineOfABox = [](bool dark) {
            QCheckBox box;
            box.resize(box.sizeHint());
            QStyleOptionButton option;
            option.initFrom(&box);
            const QRect indicator = box.style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box);
            const QImage picture = box.grab().toImage();
            const int line = qGray(picture.pixel(indicator.center().x(), indicator.top()));
            const int ground = qGray(picture.pixel(indicator.center()));
            return dark ? line - ground : ground - line;
        };
        for (const char* scheme : {"view.theme.dark", "view.theme.contrast", "view.theme.light"}) {
            w->window->trigger(QString::fromLatin1(scheme));
            const int seen = lineOfABox(w->theme.colours().dark);
            QVERIFY2(seen > 60, qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(scheme)).arg(seen)));
        }
        QDialogButtonBox box(QDialogButtonBox::Close);
        QVERIFY(box.button(QDialogButtonBox::Close)->icon().isNull());
    }

    void pinsComeFromTheKeys()
    {
        w->session.setBudget(55);
        const QString at55 = w->network();
        QTest::keyClick(w->window.get(), Qt::Key_A);
        w->session.setBudget(80);
        QTest::keyClick(w->window.get(), Qt::Key_D);
        QCOMPARE(w->session.selection().pinA(), at55);
        QCOMPARE(w->session.selection().pinB(), w->network());
        QTest::keyClick(w->window.get(), Qt::Key_X);
        QCOMPARE(w->session.selection().pinB(), at55);
    }

    void theFilterFieldDimsAndComplainsInWords()
    {
        QLineEdit* field = w->window->filterField();
        field->setText(u"s24.depth = 2"_s);
        QTest::keyClick(field, Qt::Key_Return);
        const auto& filtered = w->session.filtered();
        QVERIFY(filtered.active);
        const auto kept = std::count(filtered.fronts.begin(), filtered.fronts.end(), true);
        QVERIFY(kept > 0 && kept < static_cast<std::ptrdiff_t>(filtered.fronts.size()));
        field->setText(u"nonsense ="_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(w->session.filtered().error.has_value());
        QVERIFY(!w->window->messageBar()->sentence().isEmpty());
    }

    void viewsExportThemselves()
    {
        QTemporaryDir folder;
        for (const auto& entry : main_window::viewRegistry()) {
            views::View* view = w->window->view(entry.id);
            w->window->showOnly(entry.id);
            view->catchUp();
            const QString base = folder.filePath(entry.id);
            QVERIFY2(view->exportCsv(base + u".csv"_s).has_value(), qPrintable(entry.id));
            QVERIFY2(view->exportPng(base + u".png"_s).has_value(), qPrintable(entry.id));
            QVERIFY2(view->exportSvg(base + u".svg"_s).has_value(), qPrintable(entry.id));
            QFile csv(base + u".csv"_s), svg(base + u".svg"_s);
            QVERIFY(csv.open(QIODevice::ReadOnly) && svg.open(QIODevice::ReadOnly));
            QVERIFY2(csv.readAll().contains('\n'), qPrintable(entry.id));
            const QByteArray shapes = svg.readAll();
            QVERIFY2(shapes.contains("<svg"), qPrintable(entry.id));
            if (entry.id == u"front"_s || entry.id == u"parallel"_s)
                QVERIFY2(!shapes.contains("<image"), "the marks are shapes, not pixels");
            QImage picture(base + u".png"_s);
            QVERIFY2(!picture.isNull() && picture.width() == view->width() * 2, qPrintable(entry.id));
        }
    }

    void everyControlHasAnAccessibleName()
    {
        for (const auto& entry : main_window::viewRegistry())
            QVERIFY(w->window->view(entry.id) != nullptr);
        QStringList unnamed;
        for (const QWidget* widget : w->window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<const QMenu*>(widget) != nullptr)
                continue;
            const QByteArray name = widget->metaObject()->className();
            if (name.startsWith("QTabBar") || name == "QMenuBar" || name == "QDockWidgetTitleButton" || name == "QScrollBar" || name.startsWith("QMainWindow")
                || name == "QToolBarExtension" || name == "QTableCornerButton" || name == "QHeaderView")
                continue;   // Qt's own parts name themselves
            if (const QByteArray in = widget->parentWidget() != nullptr ? widget->parentWidget()->metaObject()->className() : "";
                name == "QComboBoxListView" || ((in.endsWith("StateCard") || in.endsWith("StateRibbon")) && widget->parentWidget()->isHidden()))
                continue;   // a drop-down's own list; a card that has nothing to say yet
            if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr && label->text().isEmpty())
                continue;   // nothing to say yet
            if (const auto* action = qobject_cast<const QToolButton*>(widget); action != nullptr && !action->text().isEmpty())
                continue;
            if (const auto* inner = qobject_cast<const QLineEdit*>(widget); inner != nullptr && qobject_cast<QAbstractSpinBox*>(inner->parentWidget()))
                continue;
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            const QString spoken = accessible != nullptr ? accessible->text(QAccessible::Name) : widget->accessibleName();
            if (spoken.isEmpty())
                unnamed << QString::fromLatin1(name) + u'/' + widget->objectName() + u" in "_s
                    + (widget->parentWidget() != nullptr ? QString::fromLatin1(widget->parentWidget()->metaObject()->className()) : QString());
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u"; "_s)));
    }

    void everyViewSaysWhatItShows()
    {
        for (const auto& entry : main_window::viewRegistry()) {
            views::View* view = w->window->view(entry.id);
            view->catchUp();
            QVERIFY2(view->summary().size() > 10 || !view->shownCondition().sentence.isEmpty(), qPrintable(entry.id));
            QVERIFY2(!view->table().header.isEmpty(), qPrintable(entry.id));
        }
    }

    void themesChangeEveryPixelOfTheBackground()
    {
        const QRgb light = w->window->grab().toImage().pixel(5, 5);
        w->window->trigger(u"view.theme.dark"_s);
        QVERIFY(w->theme.colours().dark);
        QTRY_VERIFY(w->window->grab().toImage().pixel(5, 5) != light);
        w->window->trigger(u"view.theme.light"_s);
    }

    void theHistoryListShowsTheSteps()
    {
        w->session.setBudget(55);
        w->session.setBudget(56);
        w->window->trigger(u"edit.history"_s);
        auto* list = w->window->findChild<QUndoView*>();
        QVERIFY(list != nullptr && list->isVisible());
        QVERIFY(list->model()->rowCount() >= 3);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(w->session.state().budgetMs, 55.0);
    }

    void theWelcomeHasFiveCalloutsAndGoesAway()
    {
        w->window->trigger(u"help.welcome"_s);
        auto* strip = w->window->welcomeStrip();
        QTRY_VERIFY(strip->isVisible());
        QSet<QString> texts;
        for (int i = 0; i < main_window::WelcomeStrip::kSteps; ++i) {
            for (QLabel* label : strip->findChildren<QLabel*>())
                texts.insert(label->text());
            QTest::mouseClick(strip->findChildren<QPushButton*>().at(1), Qt::LeftButton);
        }
        QVERIFY(texts.size() >= 2 * main_window::WelcomeStrip::kSteps - 1);
        QTest::mouseClick(strip->findChildren<QPushButton*>().last(), Qt::LeftButton);
        QVERIFY(!strip->isVisible());
    }

    void aMissingStudySaysSoAndKeepsTheOldOne()
    {
        QVERIFY(!w->window->openStudy(u"/nowhere/at/all.vulpes"_s));
        QVERIFY(w->window->messageBar()->isVisible());
        QVERIFY(w->window->messageBar()->sentence().contains(u"all.vulpes"_s));
        QVERIFY(w->session.isOpen());
    }

    void aFilterErrorGoesWhenTheFilterIsUnderstood()
    {
        w->session.setFilter(u"latency<"_s);
        QTRY_VERIFY(w->window->messageBar()->isVisible());
        w->session.setFilter({});
        QTRY_VERIFY(!w->window->messageBar()->isVisible());
    }

    void oneChanceLooksChosen()
    {
        const auto bold = [this] {
            QStringList texts;
            for (QAbstractButton* button : w->window->findChild<views::BudgetBar*>()->findChildren<QAbstractButton*>())
                if (button->isCheckable() && button->font().bold())
                    texts << button->text();
            return texts.join(u' ');
        };
        QCOMPARE(bold(), u"50 %"_s);
        w->session.setChance(0.95);
        QCOMPARE(bold(), u"95 %"_s);
        w->session.undoStack().undo();
        QCOMPARE(bold(), u"50 %"_s);
    }

    void stateIsWrittenWithinASecond()
    {
        QTemporaryDir folder;
        Window kept(u"choose"_s, folder.path());
        kept.window->show();
        QVERIFY(kept.window->openStudy(u"foxnas-192"_s) && kept.wait());
        kept.session.setBudget(61.5);
        QTest::qWait(900);
        const QString file = kept.session.file();
        QVERIFY(QFileInfo::exists(file));
        auto other = study::Study::open(file.toStdString(), true);
        QVERIFY(other.has_value());
        QCOMPARE(other->state()->budgetMs, 61.5);
    }

    void savingAsKeepsHistoryAndGoesOnThere()
    {
        QTemporaryDir folder;
        w->session.setBudget(61.5);
        const QString file = folder.filePath(u"copy.vulpes"_s);
        QVERIFY(w->session.saveAs(file).has_value());
        QVERIFY(w->window->windowTitle().startsWith(u"copy"_s));
        QVERIFY(w->session.undoStack().canUndo());
        w->session.undoStack().undo();
        QVERIFY(w->session.state().budgetMs != 61.5);
    }

    void theWindowSurvivesWithoutAStudy()
    {
        w->session.close();
        w->session.announceTheme();
        for (const auto& entry : main_window::viewRegistry()) {
            w->window->showOnly(entry.id);
            views::View* view = w->window->view(entry.id);
            view->catchUp();
            QVERIFY2(view->shownCondition().kind == views::View::Kind::Empty, qPrintable(entry.id));
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
