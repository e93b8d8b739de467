// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/new_study_wizard.h"
#include "dialogs/study_draft.h"
#include "space/named_spaces.h"
#include "window_fixture.h"
#include "workflow/predictors.h"
#include "workflow/trainer.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// The pages of the new-study wizard before anything is trained: what they estimate, what they warn of, how the keyboard goes through them.
class TestNewStudy : public QObject
{
    Q_OBJECT

    template<typename T>
    [[nodiscard]] static T* find(QWidget* in, const char* name)
    {
        return in->findChild<T*>(QLatin1String(name));
    }
    static void type(QSpinBox* box, int value)
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    [[nodiscard]] static dialogs::NewStudyWizard* open(Window& w)
    {
        w.window->show();
        if (!QTest::qWaitForWindowExposed(w.window.get()) || !w.window->trigger(u"file.newStudy"_s))
            return nullptr;
        auto* wizard = find<dialogs::NewStudyWizard>(w.window.get(), "newStudyWizard");
        return wizard != nullptr && QTest::qWaitForWindowExposed(wizard) ? wizard : nullptr;
    }
    /// Reads generated pictures.
    [[nodiscard]] static bool read(dialogs::NewStudyWizard* wizard, int training)
    {
        type(find<QSpinBox>(wizard, "dataTrain"), training);
        type(find<QSpinBox>(wizard, "dataValidation"), 30);
        type(find<QSpinBox>(wizard, "dataTest"), 30);
        QTest::mouseClick(find<QPushButton>(wizard, "dataRead"), Qt::LeftButton);
        return QTest::qWaitFor([&] { return wizard->button(QWizard::NextButton)->isEnabled(); }, 60000);
    }
    /// From the read pictures to the page of the time.
    static void toTime(dialogs::NewStudyWizard* wizard)
    {
        QAbstractButton* next = wizard->button(QWizard::NextButton);
        QTest::mouseClick(next, Qt::LeftButton);
        auto* space = find<QComboBox>(wizard, "spaceName");
        space->setCurrentIndex(space->findData(u"foxnas-cpu-32"_s));
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::mouseClick(next, Qt::LeftButton);
    }
    /// Networks with accuracies of their own, without structure: what can be fitted, not what it means.
    [[nodiscard]] static study::SamplesPtr samples(const space::SpacePtr& space, int count)
    {
        base::Random random(7);
        auto rows = std::make_shared<study::Samples>();
        while (static_cast<int>(rows->size()) < count) {
            study::Sample sample;
            sample.id = static_cast<std::int64_t>(rows->size()) + 1;
            sample.observation.architecture = space->sample(random, *dialogs::locksFor(*space, 32));
            sample.accuracy = 40 + 40 * random.uniform();
            rows->push_back(std::move(sample));
        }
        return rows;
    }

private Q_SLOTS:
    void moreProcessesThanCoresAreNotFaster()
    {
        training::TrainOptions options;
        const dialogs::SpaceCost cost{1e6, 9e6};
        options.processes = 2;
        const double two = dialogs::guessRate(options, cost, 2);
        QVERIFY(two > 0);
        options.processes = 8;
        QCOMPARE(dialogs::guessRate(options, cost, 2), two);
        QCOMPARE(dialogs::guessRate(options, cost, 8), 4 * two);
    }

    void networksWantedIsTheLeastThatIsFitted()
    {
        const auto space = *space::namedSpace("foxnas-cpu-32");
        const int wanted = dialogs::networksWanted(*space, false);
        QVERIFY(dialogs::networksWanted(*space, true) >= wanted);
        workflow::Inputs inputs;
        inputs.space = space;
        inputs.classes = 10;
        inputs.samples = samples(space, wanted - 1);
        QVERIFY(!workflow::makePredictor(inputs, {}, predict::Target::Accuracy)->fit);
        inputs.samples = samples(space, wanted);
        QVERIFY(workflow::makePredictor(inputs, {}, predict::Target::Accuracy)->fit);
    }

    void theKeyboardGoesThroughThePictures()
    {
        Window w;
        auto* wizard = open(w);
        QVERIFY(wizard != nullptr);
        auto* size = find<QSpinBox>(wizard, "dataSize");
        size->setFocus();
        for (const char* next : {"dataTrain", "dataValidation", "dataTest", "dataSeed", "dataRead"}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
        }
    }

    void whatWasFoundLeavesTheFieldsTheirRoom()
    {
        Window w;
        auto* wizard = open(w);
        QVERIFY(wizard != nullptr && read(wizard, 60));
        find<QLabel>(wizard, "dataWords")->setText(QStringList(40, u"⚠ a remark about pictures"_s).join(u'\n'));
        QTest::qWait(50);
        auto* size = find<QSpinBox>(wizard, "dataSize");
        QVERIFY2(size->height() >= size->sizeHint().height(), qPrintable(QStringLiteral("%1 of %2").arg(size->height()).arg(size->sizeHint().height())));
        auto* classes = wizard->findChild<QTableView*>();
        QVERIFY2(classes->viewport()->height() >= 5 * classes->rowHeight(0), qPrintable(QStringLiteral("%1 of %2 in %3").arg(classes->viewport()->height()).arg(5 * classes->rowHeight(0)).arg(wizard->height())));
        QVERIFY(find<QScrollArea>(wizard, "dataFound")->height() >= 3 * size->fontMetrics().lineSpacing());
    }

    void aRunThatCannotStartIsNotGoneOnWith()
    {
        const test::StandIn standIn;
        Window w;
        auto* wizard = open(w);
        QVERIFY(wizard != nullptr && read(wizard, 50));
        toTime(wizard);
        auto* batch = find<QSpinBox>(wizard, "timeBatch");
        auto* processes = find<QSpinBox>(wizard, "timeProcesses");
        auto* words = find<QLabel>(wizard, "timeWords");
        auto* next = wizard->button(QWizard::NextButton);
        QVERIFY2(batch->value() * processes->value() <= 50, "what is proposed can start");
        QVERIFY(next->isEnabled());
        type(processes, 2);
        type(batch, 26);
        QVERIFY(!next->isEnabled() && !find<QPushButton>(wizard, "timeTry")->isEnabled());
        QVERIFY2(words->text().contains(u"52"_s) && words->text().contains(u"50"_s), qPrintable(words->text()));
        type(batch, 25);
        QVERIFY(next->isEnabled());
        QVERIFY(!words->text().contains(u"52"_s));
    }

    void aTrialsProblemGoesWithItsValues()
    {
        test::StandIn standIn;
        standIn.set("STANDIN_MISBEHAVE", "fail");
        Window w;
        auto* wizard = open(w);
        QVERIFY(wizard != nullptr && read(wizard, 50));
        toTime(wizard);
        auto* words = find<QLabel>(wizard, "timeWords");
        QTest::mouseClick(find<QPushButton>(wizard, "timeTry"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return words->text().contains(u"nowhere"_s); }, 30000));
        type(find<QSpinBox>(wizard, "timeBatch"), 10);
        QVERIFY2(!words->text().contains(u"nowhere"_s), qPrintable(words->text()));
    }

    void tooFewNetworksAreToldBefore()
    {
        const test::StandIn standIn;
        Window w;
        auto* wizard = open(w);
        QVERIFY(wizard != nullptr && read(wizard, 50));
        toTime(wizard);
        auto* words = find<QLabel>(wizard, "timeWords");
        const int wanted = dialogs::networksWanted(**space::namedSpace("foxnas-cpu-32"), true);
        auto* networks = find<QSpinBox>(wizard, "timeNetworks");
        type(networks, wanted - 1);
        QVERIFY2(words->text().contains(u"too few"_s), qPrintable(words->text()));
        QVERIFY2(wizard->button(QWizard::NextButton)->isEnabled(), "more can be sampled later");
        type(networks, wanted);
        QVERIFY(!words->text().contains(u"too few"_s));
    }
};

QTEST_MAIN(TestNewStudy)
#include "tst_new_study.moc"
