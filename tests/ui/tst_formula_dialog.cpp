// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/formula_dialog.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace vulpes;
using tests::Window;

/// A formula of one's own, written with the keyboard, takes part in the analysis, can be undone, kept as a file and removed.
class TestFormulaDialog : public QObject
{
    Q_OBJECT

    static QPushButton* button(const QWidget& dialog, const QString& words)
    {
        for (auto* candidate : dialog.findChildren<QPushButton*>())
            if (candidate->text().remove(u'&') == words)
                return candidate;
        return nullptr;
    }

private Q_SLOTS:
    void writtenFormulaIsUsedAndUndone()
    {
        Window w;
        QVERIFY(w.openDemo());
        dialogs::FormulaDialog dialog(w.session);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* use = button(dialog, QStringLiteral("Keep and use"));
        auto* name = dialog.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
        auto* terms = dialog.findChild<QPlainTextEdit*>();
        QVERIFY(use && name && terms);
        QVERIFY(!use->isEnabled());

        terms->setFocus();
        QTest::keyClicks(terms, QStringLiteral("s24.depth"));
        QTest::keyClick(terms, Qt::Key_Return);
        QTest::keyClicks(terms, QStringLiteral("wide: s40.first(expa"));
        QTest::keyClicks(name, QStringLiteral("mine"));
        QVERIFY2(!use->isEnabled(), "half a column cannot be used");
        QTest::keyClicks(terms, QStringLiteral("nsion)"));
        QVERIFY(use->isEnabled());

        // A column of the list joins the line as a factor.
        auto* find = dialog.findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly).back();
        QTest::keyClicks(find, QStringLiteral("s80.depth"));
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY2(terms->toPlainText().endsWith(QStringLiteral("s40.first(expansion) * s80.depth")), qPrintable(terms->toPlainText()));

        QVERIFY2(dialog.isVisible(), "Enter in a field closes nothing");
        QTest::mouseClick(use, Qt::LeftButton);
        const auto& state = w.session.state();
        QCOMPARE(state.accuracyFormula, std::string("mine"));
        QVERIFY(w.session.undoStack().canUndo());
        w.session.undoStack().undo();
        QVERIFY(w.session.state().userFormulas.empty());
        QCOMPARE(w.session.state().accuracyFormula, std::string());
    }

    void whatIsNotKeptIsNotLostWithoutAQuestion()
    {
        Window w;
        QVERIFY(w.openDemo());
        dialogs::FormulaDialog dialog(w.session);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* terms = dialog.findChild<QPlainTextEdit*>();
        const auto ask = [&] { return dialog.findChild<QMessageBox*>(); };
        terms->setFocus();
        QTest::keyClicks(terms, QStringLiteral("lock"));
        auto* find = dialog.findChildren<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly).back();
        QTest::keyClicks(find, QStringLiteral("s24.depth"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(terms->toPlainText(), QStringLiteral("lock s24.depth"));

        dialog.close();
        QVERIFY(dialog.isVisible() && ask());
        QTest::mouseClick(button(*ask(), QStringLiteral("Keep editing")), Qt::LeftButton);
        QTRY_VERIFY(!ask());
        QVERIFY(dialog.isVisible());
        QCOMPARE(terms->toPlainText(), QStringLiteral("lock s24.depth"));
        dialog.close();
        QVERIFY(ask());
        QTest::mouseClick(button(*ask(), QStringLiteral("Discard")), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());

        // Kept, it closes at once; another time the own formula of the latency stands there.
        predict::Formula own;
        own.name = "mine";
        own.target = predict::Target::Latency;
        own.terms = {{"s24.depth", {"s24.depth"}}};
        QVERIFY(w.session.putUserFormula(own));
        dialogs::FormulaDialog again(w.session);
        again.show();
        QCOMPARE(again.findChild<QPlainTextEdit*>()->toPlainText().trimmed(), QStringLiteral("s24.depth"));
        again.close();
        QVERIFY(!again.isVisible());
    }

    void builtinFormulaIsAStartAndAFileTheWayOut()
    {
        QTemporaryDir folder;
        Window w;
        QVERIFY(w.openDemo());
        dialogs::FormulaDialog dialog(w.session);
        auto* start = dialog.findChild<QComboBox*>();
        const int physical = start->findText(QStringLiteral("physical, for latency"));
        QVERIFY(physical > 0);
        start->setCurrentIndex(physical);
        Q_EMIT start->activated(physical);
        const auto unnamed = dialog.formula();
        QVERIFY(!unnamed);
        QCOMPARE(unnamed.error().code, std::string("formula_name_missing"));
        dialog.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly)->setText(QStringLiteral("mine"));
        const auto changed = dialog.formula();
        QVERIFY(changed);
        QCOMPARE(changed->terms, predict::formulaByName(*w.session.space(), predict::Target::Latency, "physical", {})->terms);

        const QString file = folder.filePath(QStringLiteral("mine.json"));
        QVERIFY(dialog.saveFile(file));
        dialogs::FormulaDialog other(w.session);
        QVERIFY(other.openFile(file));
        QCOMPARE(*other.formula(), *changed);
        QTest::mouseClick(button(other, QStringLiteral("Keep and use")), Qt::LeftButton);
        QCOMPARE(w.session.state().latencyFormula, std::string("mine"));
        QTest::mouseClick(button(other, QStringLiteral("Remove")), Qt::LeftButton);
        QVERIFY(w.session.state().userFormulas.empty());
        QCOMPARE(w.session.state().latencyFormula, std::string());
    }

    void brokenFileChangesNoField()
    {
        QTemporaryDir folder;
        Window w;
        QVERIFY(w.openDemo());
        dialogs::FormulaDialog dialog(w.session);
        auto* terms = dialog.findChild<QPlainTextEdit*>();
        terms->setPlainText(QStringLiteral("s24.depth"));
        const auto written = [&](const QByteArray& bytes) {
            QFile file(folder.filePath(QStringLiteral("broken.json")));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };
        QCOMPARE(dialog.openFile(written("{")).error().code, std::string("json_syntax"));
        QCOMPARE(dialog.openFile(written("{\"terms\": 3}")).error().code, std::string("formula_json"));
        QCOMPARE(dialog.openFile(folder.filePath(QStringLiteral("none.json"))).error().code, std::string("file_missing"));
        QCOMPARE(terms->toPlainText(), QStringLiteral("s24.depth"));
    }
};

QTEST_MAIN(TestFormulaDialog)
#include "tst_formula_dialog.moc"
