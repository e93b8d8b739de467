// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/pickle/read_pickle.h"

#include "base/file.h"
#include "hardware/python.h"

#include <QTemporaryDir>

#include <cmath>

using namespace vulpes;
using namespace vulpes::hardware::pickle;

/// Files as Python and numpy write them, and those that ask for more than data.
class TestPickle : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_python;

    Result<Document> readFile(const QString& name)
    {
        auto bytes = base::readFile(m_folder.filePath(name).toStdString());
        return bytes ? readPickle(std::move(*bytes), "x.pickle") : fail(bytes.error());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_python = pythonWithNumpy();
        if (!m_python.isEmpty())
            QVERIFY(runScript(m_python, "write_pickles.py", {m_folder.path()}));
    }

    void everyProtocolReadsAlike_data()
    {
        QTest::addColumn<int>("protocol");
        for (int protocol = 0; protocol <= 5; ++protocol)
            QTest::newRow(QByteArray::number(protocol).constData()) << protocol;
    }

    void everyProtocolReadsAlike()
    {
        REQUIRE_NUMPY(m_python);
        QFETCH(int, protocol);
        const auto document = readFile(QStringLiteral("everything_%1.pickle").arg(protocol));
        QVERIFY2(document.has_value(), document ? "" : document.error().code.c_str());
        const auto& root = document->root();
        const auto at = [&](const char* key) -> const Value& {
            static const Value nothing;
            const Value* value = document->find(root, key);
            return value ? *value : nothing;
        };
        const auto number = [&](const char* key) { return Document::number(at(key)).value_or(-77); };
        QVERIFY(document->find(root, "none") != nullptr);
        QVERIFY(std::holds_alternative<std::monostate>(at("none")));
        QCOMPARE(number("yes"), 1.0);
        QCOMPARE(number("no"), 0.0);
        QCOMPARE(number("small"), 7.0);
        QCOMPARE(number("large"), 70000.0);
        QCOMPARE(number("negative"), -123456.0);
        QCOMPARE(number("long"), 1099511627777.0);
        QCOMPARE(number("minus_long"), -1099511627777.0);
        QCOMPARE(number("huge"), 1e30);
        QCOMPARE(number("real"), 0.1);
        QCOMPARE(number("minus"), -2.5e300);
        QVERIFY(std::isinf(number("infinite")));
        QCOMPARE(Document::text(at("text")), std::optional<std::string_view>("grün 漢字 😀"));
        QCOMPARE(Document::text(at("lines")), std::optional<std::string_view>("two\nlines\\"));
        QVERIFY(std::get_if<Bytes>(&at("bytes")) && std::get<Bytes>(at("bytes")).raw == std::string_view("\x00\xff\x7f", 3));
        QVERIFY(std::get_if<Bytes>(&at("no_bytes")) && std::get<Bytes>(at("no_bytes")).raw.empty());
        const auto list = document->numbers(at("list"));
        QVERIFY(list && list->size() == 3 && (*list)[1] == 2.5 && std::isnan((*list)[2]));
        QCOMPARE(document->numbers(at("tuple")), std::optional(std::vector<double>{1, 2}));
        QCOMPARE(document->numbers(at("long_tuple"))->size(), std::size_t{10});
        QCOMPARE(document->elements(at("shared"))->size(), std::size_t{2});
        QCOMPARE(document->items(at("ordered"))[0].first, std::string_view("b"));
        QCOMPARE(document->numbers(at("by_number")), std::optional(std::vector<double>{1.5, 2.5, 3.5}));
        QCOMPARE(document->numbers(at("scalars")), std::optional(std::vector<double>{0.1, 0.5, -3, -4, 200, 1, 9223372036854775808.0}));
        const auto doubles = document->numbers(at("doubles"));
        QVERIFY(doubles && doubles->size() == 4 && (*doubles)[0] == 0.1 && std::isnan((*doubles)[2]) && (*doubles)[3] < -1e308);
        QCOMPARE(document->numbers(at("floats")), std::optional(std::vector<double>{0.5, 0.25}));
        QCOMPARE(document->numbers(at("shorts")), std::optional(std::vector<double>{-1, 300}));
        QCOMPARE(document->numbers(at("big_endian")), std::optional(std::vector<double>{1.5, -2.5}));
        const auto* matrix = std::get_if<std::unique_ptr<Array>>(&at("matrix"));
        QVERIFY(matrix && (*matrix)->shape == (std::vector<std::size_t>{2, 3}) && (*matrix)->numbers[5] == 5);
        QVERIFY(!document->numbers(at("matrix")));
        const auto objects = document->elements(at("objects"));
        QVERIFY(objects && objects->size() == 3 && Document::text(*(*objects)[2]) == "x");
        QCOMPARE(document->numbers(at("no_numbers"))->size(), std::size_t{0});
        QCOMPARE(number("one"), 4.0);
        QCOMPARE(number("point"), 3.25);
    }

    void nothingIsEverCalled_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("callable");
        QTest::newRow("system") << "system" << "system";
        QTest::newRow("eval") << "eval" << "eval";
        QTest::newRow("nested") << "nested" << "print";
        QTest::newRow("a class") << "path" << "PurePosixPath";
        QTest::newRow("an array of texts") << "text_type" << "numpy.dtype(U2)";
        QTest::newRow("an array of records") << "record" << "numpy.dtype(V12)";
    }

    void nothingIsEverCalled()
    {
        REQUIRE_NUMPY(m_python);
        QFETCH(QString, name);
        QFETCH(QString, callable);
        for (const int protocol : {0, 2, 4}) {
            const auto document = readFile(QStringLiteral("%1_%2.pickle").arg(name).arg(protocol));
            QVERIFY(!document.has_value());
            QCOMPARE(document.error().code, std::string("pickle_refused"));
            QCOMPARE(document.error().facts[0].key, std::string("file"));
            const auto said = QString::fromStdString(std::get<std::string>(document.error().facts[1].value));
            // copyreg makes objects of classes in protocols 0 and 1: it is refused as well.
            QVERIFY2(said.contains(callable) || said.contains("_reconstructor"), qPrintable(said));
        }
        QVERIFY(!QFile::exists(m_folder.filePath("ran")));
    }

    void whatIsNotKnownIsRefused()
    {
        REQUIRE_NUMPY(m_python);
        QVERIFY(!readFile("set_4.pickle").has_value());
        QVERIFY(!readFile("columns_first_2.pickle").has_value());
    }

    void classesOfTheOldFormatAreRefusedByName()
    {
        const auto document = readPickle("(S'x'\nios\nsystem\n.", "x");
        QCOMPARE(document.error().code, std::string("pickle_refused"));
        QCOMPARE(std::get<std::string>(document.error().facts[1].value), std::string("os.system"));
        QCOMPARE(readPickle("cos\nsystem\n(S'x'\ntR.", "x").error().code, std::string("pickle_refused"));
        QCOMPARE(readPickle("P1\n.", "x").error().code, std::string("pickle_opcode"));
    }

    void damageIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no end") << QByteArray("I1\n");
        QTest::newRow("empty stack") << QByteArray(".");
        QTest::newRow("two values") << QByteArray("NN.");
        QTest::newRow("no mark") << QByteArray("Nt.");
        QTest::newRow("mark left") << QByteArray("N(.");
        QTest::newRow("append to nothing") << QByteArray("Na.");
        QTest::newRow("append to a number") << QByteArray("K\x01Na.");
        QTest::newRow("odd items") << QByteArray("}(Nu.");
        QTest::newRow("memo unknown") << QByteArray("g5\n.");
        QTest::newRow("memo far away") << QByteArray("Nr\xff\xff\xff\xff.", 7);
        QTest::newRow("text too long") << QByteArray("X\xff\xff\xff\x7fx.", 7);
        QTest::newRow("bytes too long") << QByteArray("\x8e\xff\xff\xff\xff\xff\xff\xff\xffx.", 11);
        QTest::newRow("call of a number") << QByteArray("K\x01)R.");
        QTest::newRow("version 9") << QByteArray("\x80\x09N.");
    }

    void damageIsAnError()
    {
        QFETCH(QByteArray, bytes);
        const auto document = readPickle(bytes.toStdString(), "x");
        QVERIFY(!document.has_value());
        QCOMPARE(document.error().code, std::string("pickle_damaged"));
    }

    void everyShortenedFileIsAnError()
    {
        REQUIRE_NUMPY(m_python);
        for (const int protocol : {0, 2, 5}) {
            const auto bytes = base::readFile(m_folder.filePath(QStringLiteral("everything_%1.pickle").arg(protocol)).toStdString()).value();
            for (std::size_t size = 0; size < bytes.size(); ++size)
                QVERIFY(!readPickle(bytes.substr(0, size), "x").has_value());
        }
    }

    void depthAndCyclesAreHarmless()
    {
        // A list in a list, half a million times; and one that holds itself.
        const auto deep = readPickle(std::string(500'000, ']') + std::string(499'999, 'a') + ".", "x");
        QVERIFY(deep.has_value());
        const auto itself = readPickle("]q\x01h\x01""a.", "x");
        QVERIFY(itself.has_value());
        QCOMPARE(itself->elements(itself->root())->size(), std::size_t{1});
    }

    void limitsHold()
    {
        Limits limits;
        limits.bytes = 10;
        QCOMPARE(readPickle(std::string(11, 'N'), "x", limits).error().code, std::string("pickle_too_large"));
        limits = {};
        limits.values = 100;
        QCOMPARE(readPickle(std::string(200, ']') + ".", "x", limits).error().code, std::string("pickle_too_large"));
        // Some bytes in the memo, made into an array again and again.
        limits = {};
        limits.numbers = 50;
        std::string bytes = "(C\x08" "12345678q\x01" "cnumpy\ndtype\n(U\x02" "u1I0\nI1\ntRq\x02(I8\ntq\x03";
        for (int i = 0; i < 10; ++i)
            bytes += "cnumpy.core.numeric\n_frombuffer\n(h\x01h\x02h\x03U\x01" "CtR";
        QCOMPARE(readPickle(bytes + "t.", "x", limits).error().code, std::string("pickle_too_large"));
        limits.numbers = 80;
        QVERIFY(readPickle(bytes + "t.", "x", limits).has_value());
    }
};

QTEST_GUILESS_MAIN(TestPickle)
#include "tst_pickle.moc"
