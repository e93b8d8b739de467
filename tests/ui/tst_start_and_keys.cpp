// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/shortcuts_dialog.h"
#include "main_window/actions.h"
#include "main_window/start_page.h"
#include "main_window/view_dock.h"
#include "views/budget_bar.h"
#include "window_fixture.h"

#include <QDir>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// The start page of later starts, and keys that are the user's own: both live in the settings.
class TestStartAndKeys : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A window that reads and writes settings, as the program's does.
    struct Kept
    {
        theme::Theme theme;
        jobs::JobRunner runner;
        state::SessionState session{runner};
        std::unique_ptr<main_window::MainWindow> window;

        explicit Kept(const QString& work)
        {
            session.setWorkFolder(work);
            main_window::WindowOptions options;
            options.persistent = true;
            window = std::make_unique<main_window::MainWindow>(session, theme, options);
            window->resize(1200, 800);
        }
        void start(const QString& what = {}, const QStringList& more = {})
        {
            window->openAtStart(what, more);
            window->show();
            QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        }
    };
    QString work() const { return m_folder.filePath(u"work"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"vulpes-tests"_s);
        QCoreApplication::setApplicationName(u"start-and-keys"_s);
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void theFirstStartOpensTheDemoAndALaterOneTheStartPage()
    {
        {
            Kept first(work());
            first.start();
            QVERIFY(first.session.isOpen());
            QVERIFY(!first.window->startPage()->isVisible());
            first.window->close();
        }
        Kept later(work());
        later.start();
        QVERIFY(!later.session.isOpen());
        QVERIFY(later.window->startPage()->isVisible());
        QVERIFY(!later.window->dock(u"front"_s)->isVisible());
        // Enter goes on where the last session ended.
        QTRY_VERIFY(later.window->startPage()->lastButton()->hasFocus());
        QTest::keyClick(later.window->startPage()->lastButton(), Qt::Key_Return);
        QVERIFY(later.session.isOpen());
        QVERIFY(!later.window->startPage()->isVisible());
        QTRY_VERIFY(later.window->dock(u"front"_s)->isVisible());
    }

    void severalFoldersAreHardwareTables()
    {
        const QString one = m_folder.filePath(u"one"_s), two = m_folder.filePath(u"two"_s);
        QVERIFY(QDir().mkpath(one) && QDir().mkpath(two));
        Kept w(work());
        w.start(one, {two});
        auto* paths = w.window->findChild<QListWidget*>(u"hardwarePaths"_s);
        QVERIFY(paths != nullptr);
        QCOMPARE(paths->count(), 2);
    }

    void recentStudiesOpenAndThoseThatAreGoneAreGrey()
    {
        const QString file = m_folder.filePath(u"mine.vulpes"_s);
        {
            Kept w(work());
            w.start(u"demo"_s);
            QVERIFY(w.session.saveAs(file));
            QVERIFY(w.window->openStudy(file));
        }
        QSettings().setValue(u"recent"_s, QStringList{m_folder.filePath(u"gone.vulpes"_s), file});
        Kept w(work());
        w.start();
        QListWidget* recent = w.window->startPage()->recent();
        QCOMPARE(recent->count(), 2);
        QVERIFY(!(recent->item(0)->flags() & Qt::ItemIsEnabled));
        recent->setFocus();
        recent->setCurrentRow(1);
        QTest::keyClick(recent, Qt::Key_Return);
        QVERIFY(w.session.isOpen());
        QCOMPARE(w.session.file(), file);
    }

    void whoWantsItGoesOnWithTheLastStudyAtOnce()
    {
        {
            Kept w(work());
            w.start(u"demo"_s);
            w.window->showStartPage();
            auto* box = w.window->startPage()->findChild<QCheckBox*>();
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
            QVERIFY(box->isChecked());
        }
        Kept w(work());
        w.start();
        QVERIFY(w.session.isOpen());
        QVERIFY(!w.window->startPage()->isVisible());
    }

    void theStartPageLeavesAnOpenStudyAsItIs()
    {
        Kept w(work());
        w.start(u"demo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(w.session.analysis() && w.session.analysis()->complete, 20000);
        w.session.setBudget(60);
        QVERIFY(w.window->trigger(u"file.start"_s));
        QVERIFY(w.window->startPage()->isVisible());
        QTest::mouseClick(w.window->startPage()->lastButton(), Qt::LeftButton);
        QVERIFY(!w.window->startPage()->isVisible());
        QVERIFY2(w.session.undoStack().canUndo(), "going back is not opening again");
        QTRY_VERIFY(w.window->dock(u"network"_s)->isVisible());
    }

    void thePanesOfTheLastSessionComeBackAndNoOthers()
    {
        {
            Kept w(work());
            w.start(u"demo"_s);
            w.window->trigger(u"view.layout.explain"_s);
            w.window->trigger(u"edit.history"_s);
            w.window->close();
        }
        QSettings().setValue(u"reopenLast"_s, true);
        Kept w(work());
        w.start();
        for (const char* id : {"front", "network", "contributions", "terms"})
            QVERIFY2(w.window->dock(QString::fromLatin1(id))->isVisible(), id);
        for (const char* id : {"candidates", "diagnostics", "trajectory", "parallel"})
            QVERIFY2(!w.window->dock(QString::fromLatin1(id))->isVisible(), id);
        auto* history = w.window->findChild<QDockWidget*>(u"dock.history"_s);
        QVERIFY(history->isVisible());
        w.window->trigger(u"view.layout.choose"_s);
        QVERIFY2(!history->isVisible(), "a layout is as it is named");
    }

    void aPaneBesideTheLayoutHasItsPlaceAndKeepsIt()
    {
        const auto shown = [](main_window::MainWindow& window) {
            QHash<QString, QRect> places;
            for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
                if (dock->isVisible() && !dock->visibleRegion().isEmpty())
                    places.insert(dock->objectName(), dock->geometry());
            return places;
        };
        const auto apart = [](const QHash<QString, QRect>& places, const QRect& inside) {
            for (auto a = places.begin(); a != places.end(); ++a) {
                if (!inside.contains(a.value()))
                    return false;
                for (auto b = places.begin(); b != places.end(); ++b)
                    if (a != b && a.value().intersects(b.value()))
                        return false;
            }
            return true;
        };
        QStringList before;
        {
            Kept w(work());
            w.start(u"demo"_s);
            w.window->trigger(u"view.layout.choose"_s);
            QCOMPARE(shown(*w.window).size(), qsizetype{2});
            w.window->dock(u"candidates"_s)->toggleViewAction()->trigger();
            QTRY_VERIFY2(w.window->dock(u"candidates"_s)->width() >= w.window->width() / 4, "wide enough to read");
            w.window->dock(u"trajectory"_s)->revealAction()->trigger();
            QTRY_VERIFY2(shown(*w.window).contains(u"dock.trajectory"_s), "in front of the one shown before");
            w.window->dock(u"parallel"_s)->revealAction()->trigger();
            w.window->dock(u"candidates"_s)->revealAction()->trigger();
            QTRY_VERIFY(shown(*w.window).contains(u"dock.candidates"_s));
            const QRect below(0, w.window->budgetBar()->parentWidget()->geometry().bottom(), w.window->width(), w.window->height());
            QVERIFY(apart(shown(*w.window), below));
            before = shown(*w.window).keys();
            QCOMPARE(before.size(), qsizetype{3});
            w.window->close();
        }
        QSettings().setValue(u"reopenLast"_s, true);
        Kept w(work());
        w.start();
        QTRY_COMPARE(shown(*w.window).size(), before.size());
        QStringList after = shown(*w.window).keys();
        before.sort();
        after.sort();
        QCOMPARE(after, before);
        QVERIFY(apart(shown(*w.window), w.window->rect()));
    }

    void aStudyNamedFromItsFolderIsFoundFromAnother()
    {
        const QString was = QDir::currentPath();
        const QString file = m_folder.filePath(u"here.vulpes"_s);
        {
            Kept w(work());
            w.start(u"demo"_s);
            QVERIFY(w.session.saveAs(file));
        }
        QVERIFY(QDir::setCurrent(m_folder.path()));
        {
            Kept w(work());
            w.start(u"here.vulpes"_s);
            QVERIFY(w.session.isOpen());
        }
        QDir::setCurrent(was);
        const QString last = QSettings().value(u"lastStudy"_s).toString();
        QVERIFY2(QDir::isAbsolutePath(last), qPrintable(last));
        QCOMPARE(QFileInfo(last).canonicalFilePath(), QFileInfo(file).canonicalFilePath());
        QCOMPARE(QSettings().value(u"recent"_s).toStringList().front(), last);
    }

    void lettersAreKeysAgainAfterABudgetIsTyped()
    {
        Kept w(work());
        w.start(u"demo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(w.session.analysis() && w.session.analysis()->complete, 20000);
        w.window->trigger(u"search.budgetField"_s);
        auto* field = w.window->budgetBar()->field();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"60"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(w.session.state().budgetMs, 60.0);
        QTRY_VERIFY(!field->hasFocus());
        QTest::keyClick(w.window->focusWidget(), Qt::Key_A);
        QCOMPARE(w.session.selection().pinA(), w.session.focusText());
        w.window->trigger(u"search.budgetField"_s);
        w.window->trigger(u"view.layout.check"_s);
        QTRY_VERIFY(!field->hasFocus());
    }

    void wrongWordsEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        const QString picture = m_folder.filePath(u"p.png"_s);
        QTest::newRow("no such option") << QStringList{u"--bogus"_s};
        QTest::newRow("no value") << QStringList{u"--screenshot"_s};
        for (const char* scale : {"0", "-1", "abc", "64"})
            QTest::addRow("scale %s", scale) << QStringList{u"--screenshot"_s, picture, u"--scale"_s, QString::fromLatin1(scale)};
        QTest::newRow("too large") << QStringList{u"--screenshot"_s, picture, u"--scale"_s, u"8"_s, u"--size"_s, u"4000x3000"_s};
        QTest::newRow("theme") << QStringList{u"--screenshot"_s, picture, u"--theme"_s, u"nope"_s};
        QTest::newRow("language") << QStringList{u"--screenshot"_s, picture, u"--language"_s, u"qq"_s};
        QTest::newRow("view") << QStringList{u"--screenshot"_s, picture, u"--view"_s, u"nope"_s};
    }
    void wrongWordsEndWithTwo()
    {
        QFETCH(QStringList, words);
        QProcess process;
        process.start(QStringLiteral(VULPES_WINDOW), words);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("vulpes: "));
    }

    void anActionGetsOtherKeysAndKeepsThem()
    {
        {
            Kept w(work());
            w.start(u"demo"_s);
            w.window->trigger(u"help.shortcuts"_s);
            auto* dialog = w.window->findChild<dialogs::ShortcutsDialog*>();
            QVERIFY(dialog);
            const QAbstractItemModelTester tester(&dialog->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            dialog->select(u"edit.copyNetwork"_s);
            auto* keys = dialog->findChild<QKeySequenceEdit*>();
            keys->setFocus();
            QTest::keyClick(keys, Qt::Key_G, Qt::ControlModifier);
            QTRY_COMPARE(keys->keySequence(), QKeySequence(u"Ctrl+G"_s));
            auto* set = dialog->findChild<QPushButton*>(u"shortcutSet"_s);
            QTRY_VERIFY(set->isEnabled());   // once no further key of the sequence can follow
            QTest::mouseClick(set, Qt::LeftButton);
            QCOMPARE(w.window->actions().find(u"edit.copyNetwork"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
        }
        Kept again(work());
        QCOMPARE(again.window->actions().find(u"edit.copyNetwork"_s)->shortcut(), QKeySequence(u"Ctrl+G"_s));
    }

    void keysOfAnotherActionAreTakenOverOnlyOnPurposeAndResetBack()
    {
        Kept w(work());
        w.start(u"demo"_s);
        w.window->trigger(u"help.shortcuts"_s);
        auto* dialog = w.window->findChild<dialogs::ShortcutsDialog*>();
        dialog->select(u"edit.copyNetwork"_s);
        auto* keys = dialog->findChild<QKeySequenceEdit*>();
        keys->setKeySequence(QKeySequence(u"Ctrl+K"_s));
        auto* set = dialog->findChild<QPushButton*>(u"shortcutSet"_s);
        auto* takeOver = dialog->findChild<QPushButton*>(u"shortcutTakeOver"_s);
        QVERIFY(!set->isVisible() && takeOver->isVisible());
        QVERIFY(!dialog->findChild<QLabel*>(u"shortcutWords"_s)->text().isEmpty());
        QCOMPARE(w.window->actions().find(u"view.palette"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
        QTest::mouseClick(takeOver, Qt::LeftButton);
        QCOMPARE(w.window->actions().find(u"edit.copyNetwork"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
        QVERIFY(w.window->actions().find(u"view.palette"_s)->shortcuts().isEmpty());
        dialog->select(u"view.palette"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"shortcutReset"_s), Qt::LeftButton);
        QCOMPARE(w.window->actions().find(u"view.palette"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));
        QVERIFY(w.window->actions().find(u"edit.copyNetwork"_s)->shortcuts().isEmpty());
    }

    void keysThatBeginWithOthersKeysAreTakenOverToo()
    {
        Kept w(work());
        w.start(u"demo"_s);
        w.window->trigger(u"help.shortcuts"_s);
        auto* dialog = w.window->findChild<dialogs::ShortcutsDialog*>();
        // Ctrl+K alone could never be told from the beginning of Ctrl+K, G.
        dialog->select(u"edit.copyNetwork"_s);
        dialog->findChild<QKeySequenceEdit*>()->setKeySequence(QKeySequence(u"Ctrl+K, G"_s));
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"shortcutTakeOver"_s), Qt::LeftButton);
        QVERIFY(w.window->actions().find(u"view.palette"_s)->shortcuts().isEmpty());
        dialog->select(u"view.palette"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"shortcutReset"_s), Qt::LeftButton);
        QVERIFY(w.window->actions().find(u"edit.copyNetwork"_s)->shortcuts().isEmpty());
    }
};

QTEST_MAIN(TestStartAndKeys)
#include "tst_start_and_keys.moc"
