// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "workflow/filter.h"

#include <QtTest>

#include <limits>

using namespace vulpes;

class TestFilter : public QObject
{
    Q_OBJECT

    space::SpacePtr m_space = *space::namedSpace("foxnas-cpu");
    space::Architecture m_network =
        *m_space->parse("foxnas-cpu:192|24:d2e4,6k3,5|40:d3e2,3,4k3,3,7|80:d2e6,6k3,3|112:d4e3,3,3,3k5,5,5,5|160:d2e4,4k3,3");

    bool matches(const char* text, double accuracy = 74.5, double latency = 100)
    {
        const auto filter = workflow::Filter::parse(text, *m_space);
        if (!filter)
            return false;
        workflow::FilterRow row;
        row.network = &m_network;
        row.numbers.fill(std::numeric_limits<double>::quiet_NaN());
        row.numbers[workflow::FilterRow::Accuracy] = accuracy;
        row.numbers[workflow::FilterRow::Latency] = latency;
        return filter->matches(*m_space, row);
    }

private Q_SLOTS:
    void anEmptyTextMatchesEverything()
    {
        QVERIFY(matches(""));
        QVERIFY(matches("   "));
    }

    void comparesNumbersAndChoices_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* text, bool expected) { QTest::newRow(text) << QByteArray(text) << expected; };
        row("accuracy > 74", true);
        row("accuracy>=74.5 and latency<100", false);
        row("accuracy>=74.5 and latency<=100", true);
        row("s24.depth = 2", true);
        row("s24.b2.kernel != 5", false);
        row("s24.b3.kernel = 3", false);       // an inactive choice has no value
        row("k24=5 and tot_112>2", true);      // any block of the stage
        row("k24=7", false);
        row("e40<3", true);
        row("not k40=7", false);
        row("not (k40=3 and e80<6) or latency>1000", true);
        row("d160=2 and resolution=192", true);
        row("expansion80 = 6", true);
        row("mean_e24 = 5", true);             // (4 + 6) / 2
        row("mean_k40 < 4", false);            // (3 + 3 + 7) / 3
        row("leverage > 0", false);            // not known: no comparison holds
        row("leverage != 0", false);
    }
    void comparesNumbersAndChoices()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, expected);
        QVERIFY2(workflow::Filter::parse(text.constData(), *m_space), text.constData());
        QCOMPARE(matches(text.constData()), expected);
    }

    void saysWhereATextIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<qint64>("position");
        QTest::newRow("no value") << QByteArray("accuracy >") << QByteArray("filter_syntax") << qint64{10};
        QTest::newRow("no operator") << QByteArray("accuracy 5") << QByteArray("filter_syntax") << qint64{9};
        QTest::newRow("open") << QByteArray("(accuracy>5") << QByteArray("filter_syntax") << qint64{11};
        QTest::newRow("rest") << QByteArray("accuracy>5 )") << QByteArray("filter_syntax") << qint64{11};
        QTest::newRow("name") << QByteArray("accuracy>5 and k25=3") << QByteArray("filter_unknown_name") << qint64{15};
        QTest::newRow("nan") << QByteArray("accuracy>nan") << QByteArray("filter_syntax") << qint64{9};
    }
    void saysWhereATextIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(qint64, position);
        const auto filter = workflow::Filter::parse(text.constData(), *m_space);
        QVERIFY(!filter);
        QCOMPARE(QByteArray::fromStdString(filter.error().code), code);
        bool found = false;
        for (const auto& fact : filter.error().facts)
            if (fact.key == "position") {
                found = true;
                QCOMPARE(qint64{std::get<std::int64_t>(fact.value)}, position);
            }
        QVERIFY(found);
    }

    void deepNestingIsRefusedNotFollowed()
    {
        QVERIFY(!workflow::Filter::parse(std::string(100000, '('), *m_space));
        std::string nots;
        for (int i = 0; i < 100000; ++i)
            nots += "not ";
        QVERIFY(!workflow::Filter::parse(nots + "accuracy>1", *m_space));
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
