// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin_table.h"
#include "state/cost_words.h"
#include "theme/format.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace vulpes;
using namespace Qt::StringLiterals;

class TestModels : public QObject
{
    Q_OBJECT

    static models::TwinTable sample()
    {
        models::TwinTable table;
        table.header = {u"name"_s, u"latency_ms"_s, u"ok"_s};
        table.rows = {{u"a, \"quoted\""_s, 1.5, true}, {u"b"_s, std::nan(""), false}, {u"c"_s}};
        return table;
    }

private Q_SLOTS:
    void theTwinTableModelKeepsQtsRules()
    {
        models::TwinTableModel model(sample());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({});
        model.setTable(sample());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 3);
    }

    void numbersSortRawAndStandRight()
    {
        models::TwinTableModel model(sample());
        const QModelIndex cell = model.index(0, 1);
        QCOMPARE(cell.data(models::SortRole).toDouble(), 1.5);
        QVERIFY(cell.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
        QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignLeft);
    }

    void csvIsQuotedAndKnowsNoLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(sample().toCsv(), QByteArray("name,latency_ms,ok\n\"a, \"\"quoted\"\"\",1.5,1\nb,,0\nc\n"));
        QLocale::setDefault(QLocale::c());
    }

    void peopleReadHeadingsRoundedNumbersAndAMinusSign()
    {
        models::TwinTable table;
        table.header = {u"shift_ms"_s, u"rows"_s, u"share"_s};
        table.rows = {{-1.5, qlonglong{-2}, -0.1234567}, {-2e-7, 3, 0.5}};
        models::TwinTableModel model(table);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"shift_ms"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"\u22121.5"_s);
        QCOMPARE(model.index(0, 1).data().toString(), u"\u22122"_s);
        QCOMPARE(model.index(1, 0).data().toString(), u"\u22122e\u221207"_s);
        table.headings = {u"Shift, ms"_s, u"Rows"_s};
        table.decimals = {-1, -1, 2};
        model.setTable(table);
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Shift, ms"_s);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"share"_s);
        QCOMPARE(model.index(0, 2).data().toString(), u"\u22120.12"_s);
        QCOMPARE(model.index(0, 2).data(models::SortRole).toDouble(), -0.1234567);
        // A file is for programs.
        QCOMPARE(model.table().toCsv(), QByteArray("shift_ms,rows,share\n-1.5,-2,-0.1234567\n-2e-07,3,0.5\n"));
    }

    void oneMinusSignForAllNumbers()
    {
        namespace format = theme::format;
        for (const QString& text : {format::number(-1.5, 1), format::ms(-1.5), format::percent(-1.5), state::CostWords().signedValue(-1.5), format::points(-1.5), format::count(-3),
                                    format::significant(-1.5e-9, 3), format::scaled(-2e6)})
            QVERIFY2(text.startsWith(QChar(0x2212)) && !text.contains(u'-'), qPrintable(text));
        QCOMPARE(format::number(-0.001, 2), u"0.00"_s);
        QCOMPARE(state::CostWords().signedValue(19.5), u"+19.5 ms"_s);
        QCOMPARE(state::CostWords().signedValue(1.5), u"+1.50 ms"_s);
        QCOMPARE(format::ms(0.1432), u"0.143 ms"_s);
        QCOMPARE(state::CostWords(study::kEnergyMj).value(0.1432), u"0.143 mJ"_s);
        QCOMPARE(state::CostWords(study::kEnergyMj).predictedAxis(), u"predicted energy, mJ"_s);
        QCOMPARE(state::CostWords().signedValue(0), u"0.0 ms"_s);
    }

    void roundingFollowsTheInterval_data()
    {
        QTest::addColumn<double>("half");
        QTest::addColumn<int>("decimals");
        QTest::newRow("wide") << 12.0 << 0;
        QTest::newRow("5.7") << 5.7 << 0;
        QTest::newRow("0.52") << 0.52 << 1;
        QTest::newRow("0.06") << 0.06 << 2;
        QTest::newRow("0.98 rounds to 1") << 0.98 << 0;
    }
    void roundingFollowsTheInterval()
    {
        QFETCH(double, half);
        QFETCH(int, decimals);
        QCOMPARE(theme::format::decimalsFor(70 - half, 70 + half, 3), decimals);
        QCOMPARE(theme::format::decimalsFor(std::nullopt, std::nullopt, 3), 3);
    }

    void bigNumbersReadLikePowersOfTen()
    {
        QCOMPARE(theme::format::big(std::log10(1.5e13)), u"1.5 × 10¹³"_s);
        QCOMPARE(theme::format::points(-0.004, 2), u"0.00 points"_s);
        QCOMPARE(state::CostWords().signedValue(-3.24, 1), u"\u22123.2 ms"_s);
    }

    /// WCAG relative luminance: text 4.5:1, marks 3:1 against the background of data, in every scheme.
    void coloursKeepTheirContrast_data()
    {
        QTest::addColumn<int>("scheme");
        for (const auto scheme : {theme::Scheme::Light, theme::Scheme::Dark, theme::Scheme::HighContrast})
            QTest::newRow(qPrintable(theme::toString(scheme))) << static_cast<int>(scheme);
    }
    void coloursKeepTheirContrast()
    {
        QFETCH(int, scheme);
        const theme::Colours c = theme::Theme::coloursOf(static_cast<theme::Scheme>(scheme));
        const auto channel = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        const auto luminance = [&](const QColor& x) { return 0.2126 * channel(x.redF()) + 0.7152 * channel(x.greenF()) + 0.0722 * channel(x.blueF()); };
        const auto ratio = [&](const QColor& a, const QColor& b) {
            const double la = luminance(a), lb = luminance(b);
            return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
        };
        for (const QColor& text : {c.text, c.mutedText, c.failure, c.warning, c.success}) {
            QVERIFY2(ratio(text, c.base) >= 4.5, qPrintable(text.name()));
            QVERIFY2(ratio(text, c.window) >= 4.4, qPrintable(text.name()));
        }
        for (const QColor& mark : {c.front, c.measured, c.over, c.budget, c.chosen, c.pinA, c.pinB, c.brush, c.positive, c.negative, c.focus})
            QVERIFY2(ratio(mark, c.base) >= 3.0, qPrintable(mark.name()));
        for (const QColor& mark : c.categories)
            QVERIFY2(ratio(mark, c.base) >= 3.0, qPrintable(mark.name()));
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
