// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_dialog.h"
#include "dialogs/suggest_dialog.h"
#include "dialogs/table_dialog.h"
#include "main_window/message_bar.h"
#include "main_window/welcome_strip.h"
#include "state/change_words.h"
#include "theme/format.h"
#include "ui/window_fixture.h"
#include "views/budget_bar.h"
#include "views/network_canvas.h"
#include "views/network_view.h"
#include "views/plot.h"
#include "views/proof_badge.h"
#include "views/sentence_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

using namespace vulpes;
using namespace Qt::StringLiterals;
using tests::Window;

/// The words of the window: in the room they need, once, and whole.
class TestWindowWords : public QObject
{
    Q_OBJECT

    std::unique_ptr<Window> w;

    static int lineHeight(const QWidget* widget) { return widget->fontMetrics().lineSpacing(); }
    QPushButton* messageButton() const { return w->window->messageBar()->findChild<QPushButton*>(); }

    void importMeasured()
    {
        w->window->importFile(tests::measuredCsv());
        auto* dialog = w->window->findChild<dialogs::ImportDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), 30000);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"importOk"_s), Qt::LeftButton);
        QVERIFY(w->wait(120000));
    }

private Q_SLOTS:
    void init()
    {
        w = std::make_unique<Window>();
        QVERIFY(w->openDemo());
    }
    void cleanup() { w.reset(); }

    void aMessageIsAsHighAsItsText()
    {
        auto* bar = w->window->messageBar();
        using Kind = main_window::MessageBar::Kind;
        bar->show(Kind::Notice, u"The table was read."_s, u"details"_s, u"Do it"_s, u"file.save"_s);
        const auto* words = bar->findChild<QLabel*>();
        QTRY_VERIFY(words->width() > 500);
        QTRY_VERIFY2(bar->height() <= messageButton()->height() + lineHeight(bar), qPrintable(QString::number(bar->height())));
        const int one = bar->height();
        bar->show(Kind::Failure, QString(u"A long sentence about what went wrong and where and what can be done. "_s).repeated(8));
        QTRY_VERIFY(bar->height() >= 3 * lineHeight(bar));
        QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
        QVERIFY(bar->height() < 8 * lineHeight(bar));
        bar->show(Kind::Notice, u"Short."_s);
        QTRY_VERIFY(bar->height() <= one);
    }

    void theWelcomeIsOneLineHigh()
    {
        QVERIFY(w->window->trigger(u"help.welcome"_s));
        auto* strip = w->window->welcomeStrip();
        QVERIFY(strip->isVisible());
        QTRY_VERIFY2(strip->height() <= strip->findChild<QPushButton*>()->height() + 2 * lineHeight(strip), qPrintable(QString::number(strip->height())));
    }

    void anImportOffersItsFindings()
    {
        REQUIRE_MEASURED_CSV();
        importMeasured();
        QVERIFY(messageButton()->isVisible());
        QCOMPARE(messageButton()->text(), u"Show findings"_s);
        QTest::mouseClick(messageButton(), Qt::LeftButton);
        auto* table = w->window->findChild<dialogs::TableDialog*>();
        QVERIFY(table != nullptr);
        QVERIFY(table->findChild<QTableView*>()->model()->rowCount() >= 3);
        table->close();
    }

    void theSentenceUnderTheFrontEndsWithTheChance()
    {
        REQUIRE_MEASURED_CSV();
        importMeasured();
        w->session.setBudget(120);
        auto* bar = w->front()->findChild<views::SentenceBar*>();
        QVERIFY(bar != nullptr);
        QVERIFY(bar->text().contains(u"chance"_s));
        bar->setParent(nullptr);
        bar->show();
        bar->resize(bar->fontMetrics().horizontalAdvance(bar->text()) * 2 / 3, bar->height());
        QCOMPARE(bar->lines().size(), qsizetype{2});
        QCOMPARE(bar->lines().join(u' '), bar->text());
        QVERIFY(bar->sizeHint().height() >= 2 * lineHeight(bar));
        bar->resize(bar->width() * 2, bar->height());
        QCOMPARE(bar->lines().size(), qsizetype{1});
        QVERIFY(bar->sizeHint().height() < 2 * lineHeight(bar));
        bar->resize(bar->width() / 6, bar->height());
        QCOMPARE(bar->lines().size(), qsizetype{2});
        QVERIFY(bar->lines().last().endsWith(u'…'));
        delete bar;
        w.reset();
    }

    void whatADragBoughtIsSaidOnceAndInFull()
    {
        auto* network = w->window->view(u"network"_s);
        network->catchUp();
        w->session.setBudget(50.0);
        w->session.beginDrag();
        w->session.setBudget(60.0, state::Gesture::Drag);
        const QString bought = w->session.boughtSentence();
        QVERIFY(bought.contains(u"buys"_s));
        int times = w->front()->sentence().contains(bought) ? 1 : 0;
        for (const QLabel* label : network->findChildren<QLabel*>())
            times += label->text().contains(bought) ? 1 : 0;
        QCOMPARE(times, 1);
        w->session.endDrag(false);

        const space::SearchSpace& space = *w->session.space();
        auto from = w->session.focus();
        const auto set = [&](space::Architecture& to, const std::string& decision, double value) {
            auto changed = space.with(to, decision, value);
            QVERIFY2(changed, decision.c_str());
            to = *changed;
        };
        for (const std::string stage : {"s24", "s40", "s80"}) {
            set(from, stage + ".depth", 2);
            for (const std::string block : {".b1", ".b2"}) {
                set(from, stage + block + ".expansion", 4);
                set(from, stage + block + ".kernel", 5);
            }
        }
        auto to = from;
        for (const std::string stage : {"s24", "s40"}) {
            set(to, stage + ".depth", 3);
            set(to, stage + ".b1.expansion", 6);
            set(to, stage + ".b2.kernel", 3);
        }
        set(to, "s80.b1.kernel", 7);
        set(to, "s80.b2.kernel", 3);
        QLocale::setDefault(QLocale(QLocale::English));
        const QString words = state::changeWords(space, from, to);
        QLocale::setDefault(QLocale::c());
        QVERIFY2(words.startsWith(u"stages 24 and 40 (1 block"_s), qPrintable(words));
        QVERIFY2(words.endsWith(u", wider blocks, smaller kernels); stage 80 (other kernels)"_s), qPrintable(words));
        QVERIFY(state::changeWords(space, from, from).isEmpty());
    }

    void aBlockWithoutABarSaysWhy()
    {
        auto* view = w->window->view(u"network"_s);
        view->catchUp();
        w->session.setBudget(55);
        auto* canvas = view->findChild<views::NetworkCanvas*>();
        const auto space = w->session.space();
        const auto tip = [&](const char* decision) { return canvas->tipAt(canvas->fieldRect(static_cast<int>(*space->find(decision))).center()); };
        QVERIFY(w->session.editFocus(u"s24.depth"_s, 2));
        for (const char* decision : {"s24.b1.expansion", "s24.b1.kernel"})
            QVERIFY(w->session.editFocus(QString::fromLatin1(decision), space->decisions()[*space->find(decision)].values.front()));
        QVERIFY2(tip("s24.b1.kernel").contains(u"No bar: the stage needs this block"_s), qPrintable(tip("s24.b1.kernel")));
        QVERIFY(w->session.editFocus(u"s24.b1.expansion"_s, 6));
        QVERIFY2(tip("s24.b1.kernel").contains(u"Adds "_s), qPrintable(tip("s24.b1.kernel")));
        QVERIFY2(tip("s24.b4.kernel").contains(u"has no block 4"_s), qPrintable(tip("s24.b4.kernel")));
        // Every block that is used says one or the other.
        for (std::size_t i = 0; i < space->decisions().size(); ++i)
            if (space->decisions()[i].block > 0 && space->value(w->session.focus(), i)) {
                const QString words = canvas->tipAt(canvas->fieldRect(static_cast<int>(i)).center());
                QVERIFY2(words.contains(u"Adds "_s) || words.contains(u"No bar: "_s), qPrintable(words));
            }
    }

    void axesOfPlotsHaveTheMinusSignOfTheTables()
    {
        views::Plot plot;
        plot.resize(400, 300);
        plot.xAxis->setRange(-5, 5);
        plot.replot();
        const auto labels = plot.xAxis->tickVectorLabels();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QString& label) { return label.startsWith(QChar(0x2212)); }));
        QVERIFY(std::none_of(labels.begin(), labels.end(), [](const QString& label) { return label.contains(u'-'); }));
    }

    void whereMeasuredRowsAreDrawnTooTheAxesDoNotSayPredicted()
    {
        REQUIRE_MEASURED_CSV();
        const auto* plot = w->front()->findChild<views::Plot*>();
        QCOMPARE(plot->xAxis->label(), u"predicted latency, ms"_s);
        importMeasured();
        QTRY_COMPARE(plot->xAxis->label(), u"latency, ms"_s);
        QCOMPARE(plot->yAxis->label(), u"accuracy, %"_s);
        // The account counts what was searched: one image size was measured, the space has several.
        QVERIFY(w->session.analysis()->slices.size() == 1);
        const QString account = w->window->budgetBar()->badge()->account();
        QVERIFY2(account.contains(theme::format::big(w->session.analysis()->slices.front().model->log10Networks)), qPrintable(account));
        QVERIFY(!account.contains(theme::format::big(w->session.space()->log10Size({}))));
    }

    void networksToMeasureAreListedForPeopleAndSavedForPrograms()
    {
        REQUIRE_MEASURED_CSV();
        importMeasured();
        dialogs::SuggestDialog dialog(w->session);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.table().rows.empty(), 60000);
        const auto* model = dialog.findChild<QTableView*>()->model();
        QStringList headings;
        for (int c = 0; c < model->columnCount(); ++c)
            headings << model->headerData(c, Qt::Horizontal).toString();
        QCOMPARE(headings.mid(0, 2), (QStringList{u"Accuracy, %"_s, u"Latency, ms"_s}));
        QVERIFY(headings.filter(u"_"_s).isEmpty());
        for (int c = 0; c < 4; ++c)
            QVERIFY2(model->index(0, c).data().toString().section(u'.', 1).size() <= 2, qPrintable(model->index(0, c).data().toString()));
        QVERIFY(dialog.table().toCsv().startsWith("accuracy_predicted,latency_ms_predicted,leverage,interval_shrinks_by,arch\n"));
    }
};

QTEST_MAIN(TestWindowWords)
#include "tst_window_words.moc"
