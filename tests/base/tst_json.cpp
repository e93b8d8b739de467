// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QTest>

using namespace vulpes::base;

namespace {

std::int64_t byteOf(const Error& error)
{
    for (const Fact& fact : error.facts)
        if (fact.key == "byte")
            return std::get<std::int64_t>(fact.value);
    return -1;
}

std::string nested(int depth)
{
    return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void keysKeepTheirOrder()
    {
        const std::string text = "{\"zebra\":1,\"ant\":[1.5,null,true],\"moth\":\"é\"}";
        QCOMPARE(parseJson(text).value().dump(), text);
    }

    void aSyntaxErrorTellsFileAndByte_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("byte");
        QTest::newRow("nothing") << QByteArray("") << 1;
        QTest::newRow("stray comma") << QByteArray("[1,]") << 4;
        QTest::newRow("cut off") << QByteArray("{\"a\": 1") << 8;
        QTest::newRow("second document") << QByteArray("{} {}") << 4;
        QTest::newRow("not a number") << QByteArray("[NaN]") << 2;
        QTest::newRow("number beyond a double") << QByteArray("[1e999]") << 6;
        QTest::newRow("broken UTF-8") << QByteArray("[\"\xff\"]") << 3;
    }

    void aSyntaxErrorTellsFileAndByte()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, byte);
        const auto result = parseJson(text.toStdString(), "a.json");
        QVERIFY(!result);
        QCOMPARE(result.error().code, std::string("json_syntax"));
        QCOMPARE(result.error().kind, ErrorKind::Input);
        QCOMPARE(std::get<std::string>(result.error().facts.front().value), std::string("a.json"));
        QCOMPARE(byteOf(result.error()), byte);
    }

    void nestingEndsAt256()
    {
        QVERIFY(parseJson(nested(256)).has_value());
        const auto deeper = parseJson(nested(257));
        QVERIFY(!deeper);
        QCOMPARE(byteOf(deeper.error()), 257);
        QVERIFY(!parseJson(std::string(1'000'000, '[')));
        QVERIFY(parseJson('"' + std::string(1000, '[') + '"').has_value()); // brackets in a string nest nothing
        QVERIFY(parseJson("[\"\\\"[[[\", \"\\\\\"]").has_value());
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
