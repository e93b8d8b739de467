// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

#include "base/random.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <ctime>
#include <limits>

using namespace vulpes::base;

namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells cellsOf(const Table& table)
{
    Cells all = {table.header};
    for (const auto& row : table.rows)
        all.emplace_back(row.cells.begin(), row.cells.end());
    return all;
}

Cells parsed(std::string text)
{
    return cellsOf(parseCsv(std::move(text)).value());
}

std::int64_t rowOf(const Error& error)
{
    for (const Fact& fact : error.facts)
        if (fact.key == "row")
            return std::get<std::int64_t>(fact.value);
    return -1;
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void theSeparatorIsGuessedFromTheHeader()
    {
        QCOMPARE(parseCsv("a,b,c\n1,2,3\n").value().separator, ',');
        QCOMPARE(parseCsv("a;b;c\n1;2;3\n").value().separator, ';');
        QCOMPARE(parseCsv("a\tb\tc\n1\t2\t3\n").value().separator, '\t');
        QCOMPARE(parseCsv("\"a,b,c,d\";x;y\n").value().separator, ';'); // commas in quotes do not count
        QCOMPARE(parseCsv("alone\n1\n").value().separator, ',');
    }

    void lineEndsMayBeMixed()
    {
        const Cells expected = {{"a", "b"}, {"1", "2"}, {"3", "4"}};
        QCOMPARE(parsed("a,b\n1,2\n3,4\n"), expected);
        QCOMPARE(parsed("a,b\r\n1,2\r\n3,4"), expected);
        QCOMPARE(parsed("a,b\r1,2\r3,4\r"), expected);
        QCOMPARE(parsed("a,b\r\n1,2\n\n3,4\n\n"), expected); // empty lines say nothing
    }

    void aByteOrderMarkIsNoPartOfTheFirstName()
    {
        QCOMPARE(parsed("\xEF\xBB\xBF" "a,b\n1,2\n"), (Cells{{"a", "b"}, {"1", "2"}}));
        QCOMPARE(parsed("\xEF\xBB\xBF\"a\",b\n"), (Cells{{"a", "b"}}));
    }

    void quotesProtectSeparatorsQuotesAndLineEnds()
    {
        QCOMPARE(parsed("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n"), (Cells{{"a", "b"}, {"x,y", "say \"hi\""}}));
        QCOMPARE(parsed("a,b\n\"two\nlines\",\"\"\n"), (Cells{{"a", "b"}, {"two\nlines", ""}}));
        QCOMPARE(parsed("a,b\n5\" screen,2\n"), (Cells{{"a", "b"}, {"5\" screen", "2"}})); // inside a cell it is a letter
        QCOMPARE(parsed("a,b\n\"x\"y,2\n"), (Cells{{"a", "b"}, {"xy", "2"}}));
    }

    void rowsRememberTheLineTheyStartOn()
    {
        const auto table = parseCsv("a,b\n\"1\n1\",2\n\n3,4\r\n5,6\r7,8").value();
        std::vector<std::int64_t> lines;
        for (const auto& row : table.rows)
            lines.push_back(row.line);
        QCOMPARE(lines, (std::vector<std::int64_t>{2, 5, 6, 7}));
    }

    void raggedRowsAreKept()
    {
        QCOMPARE(parsed("a,b,c\n1,2\n1,2,3,4\n,,\n"), (Cells{{"a", "b", "c"}, {"1", "2"}, {"1", "2", "3", "4"}, {"", "", ""}}));
    }

    void headerNamesLoseTheirMargins() { QCOMPARE(parsed(" a , b\n1,2\n").front(), (std::vector<std::string>{"a", "b"})); }

    void whatCannotBeReadIsAnErrorWithItsRow()
    {
        QCOMPARE(parseCsv("").error().code, std::string("csv_empty"));
        QCOMPARE(parseCsv("\xEF\xBB\xBF\r\n \n").error().code, std::string("csv_empty"));
        const auto open = parseCsv("a,b\n1,2\n3,\"4\n5,6\n");
        QCOMPARE(open.error().code, std::string("csv_quote_open"));
        QCOMPARE(rowOf(open.error()), 3);
        const auto binary = parseCsv(std::string("a,b\r\n1,2\r\n3,\0", 14), "x.csv");
        QCOMPARE(binary.error().code, std::string("csv_not_text"));
        QCOMPARE(rowOf(binary.error()), 3);
    }

    void theDecimalCommaIsRecognised()
    {
        QVERIFY(parseCsv("a;b\n12,5;3\n-0,25;1\n").value().decimalComma);
        QVERIFY(!parseCsv("a;b\n12.5;3\n").value().decimalComma);
        QVERIFY(!parseCsv("a;b\n1;d2e4,6\n").value().decimalComma); // a list, not a number
        QVERIFY(!parseCsv("a,b\n1,5\n").value().decimalComma);
        QVERIFY(parseCsv("a\tb\n\"1,5\"\t2\n").value().decimalComma);
    }

    void aNumberIsExactlyOneFiniteNumber_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<bool>("comma");
        QTest::addColumn<double>("expected"); // NaN: refused
        constexpr double kRefused = std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("plain") << QByteArray("12.5") << false << 12.5;
        QTest::newRow("blanks around") << QByteArray("\t 7 ") << false << 7.0;
        QTest::newRow("plus") << QByteArray("+3") << false << 3.0;
        QTest::newRow("exponent") << QByteArray("1e-3") << false << 0.001;
        QTest::newRow("comma") << QByteArray("12,5") << true << 12.5;
        QTest::newRow("comma, whole") << QByteArray("12") << true << 12.0;
        QTest::newRow("comma in a point table") << QByteArray("12,5") << false << kRefused;
        QTest::newRow("thousands mark") << QByteArray("1.234,5") << true << kRefused;
        QTest::newRow("two commas") << QByteArray("1,2,3") << true << kRefused;
        QTest::newRow("empty") << QByteArray("") << false << kRefused;
        QTest::newRow("nan") << QByteArray("nan") << false << kRefused;
        QTest::newRow("inf") << QByteArray("-inf") << false << kRefused;
        QTest::newRow("too large") << QByteArray("1e999") << false << kRefused;
        QTest::newRow("unit behind") << QByteArray("12 ms") << false << kRefused;
        QTest::newRow("hexadecimal") << QByteArray("0x10") << false << kRefused;
        QTest::newRow("two signs") << QByteArray("+-1") << false << kRefused;
        QTest::newRow("text") << QByteArray("fast") << true << kRefused;
    }

    void aNumberIsExactlyOneFiniteNumber()
    {
        QFETCH(QByteArray, cell);
        QFETCH(bool, comma);
        QFETCH(double, expected);
        const auto number = parseNumber(cell.toStdString(), comma);
        QCOMPARE(number.has_value(), !std::isnan(expected));
        if (number)
            QCOMPARE(*number, expected);
    }

    void formattedNumbersReadBackToTheSameBits()
    {
        Random random(1);
        for (int i = 0; i < 100'000; ++i) {
            const double value = std::bit_cast<double>(random.next());
            if (!std::isfinite(value) || std::fpclassify(value) == FP_SUBNORMAL)
                continue;
            QCOMPARE(parseNumber(formatNumber(value), false).value(), value);
        }
        QCOMPARE(formatNumber(0.1), std::string("0.1"));
        QCOMPARE(formatNumber(5'483'032), std::string("5483032"));
        QCOMPARE(formatNumber(100'000), std::string("100000"));
        QCOMPARE(formatNumber(-3), std::string("-3"));
    }

    void writtenCellsAreReadBack()
    {
        Random random(2);
        const std::string alphabet = "ab1,;\t\"\r\n .é";
        for (const char separator : {',', ';', '\t'}) {
            for (int trial = 0; trial < 2000; ++trial) {
                Cells cells = {{"first", "second", "third"}};
                for (int r = 0; r < 3; ++r) {
                    cells.push_back({"x"});
                    for (int c = 1; c < 3; ++c) {
                        std::string cell;
                        for (auto n = random.below(6); n > 0; --n)
                            cell += alphabet[random.below(alphabet.size())];
                        cells.back().push_back(cell);
                    }
                }
                std::string text;
                for (const auto& row : cells) {
                    for (std::size_t c = 0; c < row.size(); ++c) {
                        if (c > 0)
                            text += separator;
                        appendCsvCell(text, row[c]);
                    }
                    text += '\n';
                }
                QCOMPARE(parsed(text), cells);
            }
        }
    }

    void brokenBytesNeverBreakTheReader()
    {
        Random random(3);
        const std::string alphabet("ab,;\t\"\"\"\r\n\n\xEF\xBB\xBF.5-", 17);
        for (int trial = 0; trial < 20'000; ++trial) {
            std::string text;
            for (auto n = random.below(40); n > 0; --n)
                text += alphabet[random.below(alphabet.size())];
            const auto table = parseCsv(text);
            if (!table)
                continue;
            for (const auto& row : table->rows)
                for (const auto cell : row.cells) // every view lies inside the text the table owns
                    QVERIFY(cell.empty()
                        || (cell.data() >= table->text->data() && cell.data() + cell.size() <= table->text->data() + table->text->size()));
        }
    }

    void movingATableKeepsItsCells()
    {
        Table table = parseCsv("a,b\n1,2\n").value();
        const Table moved = std::move(table);
        QCOMPARE(cellsOf(moved), (Cells{{"a", "b"}, {"1", "2"}}));
    }

    void aLargeTableIsReadInOnePass()
    {
#if defined(__SANITIZE_ADDRESS__) || !defined(NDEBUG)
        QSKIP("Times are of optimised builds.");
#endif
        // A fifth of 100,000 × 160 cells; the whole must stay under 2 s of processor time.
        std::string text;
        for (int c = 0; c < 160; ++c)
            text += (c ? ";column_" : "column_") + std::to_string(c);
        text += '\n';
        for (int r = 0; r < 20'000; ++r)
            for (int c = 0; c < 160; ++c)
                text += (c % 2 ? "12,375" : "6") + std::string(c == 159 ? "\n" : ";");
        const std::clock_t start = std::clock();
        const auto table = parseCsv(std::move(text));
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QCOMPARE(table.value().rows.size(), std::size_t{20'000});
        QVERIFY(table->decimalComma);
        qInfo("20,000 x 160 cells in %.3f s", seconds);
        QVERIFY2(seconds < 0.4, qPrintable(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
