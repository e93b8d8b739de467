// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_dialog.h"
#include "dialogs/verdict_panel.h"
#include "dialogs/verify_dialog.h"
#include "space/named_spaces.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace vulpes;
using tests::Window;

/// J9: "give me the file".
class TestModelDialogs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void anInt8FileIsToldBesideFloatOnTheSamePictures()
    {
        workflow::FileAccuracy accuracy;
        accuracy.file = {1200, 2000};
        QCOMPARE(dialogs::accuracyWords(accuracy).size(), 1);
        accuracy.reference = workflow::Accuracy{1220, 2000};
        accuracy.onlyFile = 30;
        accuracy.onlyReference = 50;
        const QStringList words = dialogs::accuracyWords(accuracy);
        QCOMPARE(words.size(), 3);
        QVERIFY2(words[0].contains(QStringLiteral("60")) && words[1].contains(QStringLiteral("61")), qPrintable(words.join(QLatin1Char('\n'))));
        QVERIFY2(words[2].contains(QStringLiteral("\u22121.00 points")), qPrintable(words[2]));
    }

    void exportWritesTheNetworkShownAndVerifiesIt()
    {
        Window w;
        QVERIFY(w.openDemo());
        QTest::keyClick(w.window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = w.window->findChild<dialogs::ExportDialog*>();
        QVERIFY(dialog);
        auto* run = dialog->findChild<QPushButton*>(QStringLiteral("exportRun"));
        QVERIFY2(!run->isEnabled(), "no weights and no file are chosen yet");

        auto* untrained = dialog->findChild<QRadioButton*>(QStringLiteral("exportUntrained"));
        QTest::mouseClick(untrained, Qt::LeftButton, {}, QPoint(8, untrained->height() / 2));
        QVERIFY(untrained->isChecked());
        const QString file = m_folder.filePath(QStringLiteral("net.tflite"));
        dialog->findChild<QLineEdit*>(QStringLiteral("exportOutput"))->setText(file);
        auto* precision = dialog->findChild<QComboBox*>(QStringLiteral("exportPrecision"));
        precision->setCurrentIndex(precision->findData(QStringLiteral("int8")));
        dialog->findChild<QSpinBox*>(QStringLiteral("exportPictures"))->setValue(4);
        dialog->findChild<QSpinBox*>(QStringLiteral("exportInputs"))->setValue(2);
        QVERIFY(run->isEnabled());
        QTest::mouseClick(run, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return !dialog->results().empty(); }, 120000));
        QVERIFY(QFile::exists(file));
        QVERIFY(QFile::exists(file + QStringLiteral(".report.html")));
        auto* panel = dialog->findChild<dialogs::VerdictPanel*>();
        QVERIFY(panel->verdict().contains(QStringLiteral("grees")) || panel->verdict().contains(QStringLiteral("Not checked")));
        QVERIFY(panel->findChild<QLabel*>(QStringLiteral("verdictLines"))->text().contains(QStringLiteral("random")));
        dialog->close();

        // The file opened again, as a file of somebody else would be.
        w.window->verifyFile(file);
        auto* verify = w.window->findChild<dialogs::VerifyDialog*>();
        QVERIFY(verify);
        QVERIFY(QTest::qWaitFor([&] { return verify->result().has_value(); }, 60000));
        QVERIFY(verify->facts().contains(w.network()));
        QVERIFY(verify->result()->passed());
    }

    void aStudyWithoutAnswersExportsByText()
    {
        tests::Window w;
        const QString file = m_folder.filePath(QStringLiteral("empty.vulpes"));
        QVERIFY(study::Study::create(file.toStdString(), *space::namedSpace("foxnas-tpu")));
        QVERIFY(w.window->openStudy(file));
        QVERIFY(w.window->findChild<QAction*>(QStringLiteral("export.model"))->isEnabled());
        dialogs::ExportDialog dialog(w.session);
        auto* text = dialog.findChild<QLineEdit*>(QStringLiteral("exportText"));
        QVERIFY(w.session.parse(text->text()));
        dialog.findChild<QLineEdit*>(QStringLiteral("exportOutput"))->setText(m_folder.filePath(QStringLiteral("by_text.tflite")));
        dialog.findChild<QRadioButton*>(QStringLiteral("exportUntrained"))->setChecked(true);
        auto* run = dialog.findChild<QPushButton*>(QStringLiteral("exportRun"));
        QVERIFY(run->isEnabled());
        text->setText(QStringLiteral("nothing"));
        QVERIFY(!run->isEnabled());
    }

    void aDamagedFileSaysWhatIsWrong()
    {
        const QString file = m_folder.filePath(QStringLiteral("damaged.tflite"));
        QFile f(file);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("no model");
        f.close();
        Window w;
        QVERIFY(w.openDemo());
        w.window->verifyFile(file);
        auto* verify = w.window->findChild<dialogs::VerifyDialog*>();
        QVERIFY(QTest::qWaitFor([&] { return verify->findChild<QPushButton*>(QStringLiteral("verifyRun"))->isEnabled(); }, 30000));
        QVERIFY(verify->findChild<dialogs::VerdictPanel*>()->verdict().contains(QStringLiteral("damaged")));
    }

    void theVerdictNeverTakesTheColourOfSuccessUnchecked()
    {
        dialogs::VerdictPanel panel;
        const QAbstractItemModelTester tester(const_cast<models::TwinTableModel*>(&panel.comparisons()), QAbstractItemModelTester::FailureReportingMode::QtTest);
        deploy::Verification verification;
        panel.show(verification, {});
        const auto colour = [&] { return panel.findChild<QLabel*>(QStringLiteral("verdict"))->palette().color(QPalette::WindowText); };
        const QColor unchecked = colour();
        verification.verdict = deploy::Verdict::Agrees;
        verification.outside.push_back({});
        panel.show(verification, {});
        QVERIFY(colour() != unchecked);
        QCOMPARE(panel.comparisons().rowCount(), 1);
        QVERIFY(panel.verdict().startsWith(QStringLiteral("✔")));
        verification.findings.push_back({});
        panel.show(verification, {});
        QVERIFY2(panel.verdict().startsWith(QStringLiteral("✖")), "a broken structure outweighs equal numbers");
    }
};

QTEST_MAIN(TestModelDialogs)
#include "tst_model_dialogs.moc"
