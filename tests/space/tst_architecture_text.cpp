// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "space/random_space.h"

#include <QTest>

using namespace vulpes;
using namespace vulpes::space;

namespace {

constexpr const char* kText = "foxnas-cpu:192|24:d2e4,6k3,5|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d4e2,3,4,6k3,5,7,3";

std::variant<std::string, std::int64_t, double> fact(const Error& error, const std::string& key)
{
    for (const auto& entry : error.facts)
        if (entry.key == key)
            return entry.value;
    return std::string("(absent)");
}

} // namespace

class TestArchitectureText : public QObject
{
    Q_OBJECT

private slots:
    void theTextSaysEveryActiveChoiceOnce()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const Architecture network = cpu->parse(kText).value();
        QCOMPARE(cpu->format(network), std::string(kText));
        QCOMPARE(cpu->value(network, *cpu->find("resolution")), std::optional(192.0));
        QCOMPARE(cpu->value(network, *cpu->find("s24.b2.expansion")), std::optional(6.0));
        QCOMPARE(cpu->value(network, *cpu->find("s160.b3.kernel")), std::optional(7.0));
        QCOMPARE(cpu->value(network, *cpu->find("s24.b3.kernel")), std::optional<double>());
    }

    void textRoundTripsInTheNamedSpaces()
    {
        base::Random random(1);
        for (const SpacePtr& s : namedSpaces())
            for (int i = 0; i < 2000; ++i) {
                const Architecture network = s->sample(random);
                const std::string text = s->format(network);
                QCOMPARE(s->parse(text).value(), network);
                QCOMPARE(s->parse(text.substr(s->name().size() + 1)).value(), network); // without the name of the space
                QCOMPARE(s->parse("  " + text + "\n").value(), network);
            }
    }

    void textRoundTripsInRandomSpaces()
    {
        base::Random random(2);
        for (int trial = 0; trial < 1000; ++trial) {
            const SearchSpace s = test::randomSpace(random, 1e6);
            const Architecture network = s.sample(random);
            const std::string text = s.format(network);
            QCOMPARE(s.parse(text).value(), network);
            QCOMPARE(s.parse(text.substr(s.name().size() + 1)).value(), network);
        }
    }

    void differentNetworksHaveDifferentTexts()
    {
        base::Random random(3);
        for (int trial = 0; trial < 50; ++trial) {
            const SearchSpace s = test::randomSpace(random, 1000);
            std::set<std::string> texts;
            s.enumerate({}, [&](const Architecture& network) { return texts.insert(s.format(network)).second; });
            QCOMPARE(std::to_string(texts.size()), s.count());
        }
    }

    void smallAndNegativeValuesNeedNoExponent()
    {
        const auto s = SearchSpace::fromJson(Json::parse(R"({"schema": "vulpes.space/1", "name": "odd",
            "globals": [{"kind": "rate", "values": [-2.5, 1e-7, 1e11]}, {"kind": "width", "key": "w", "values": [0.35, 1]}],
            "stages": [{"name": "1", "blocks": 2, "decisions": [{"kind": "expansion", "key": "e", "values": [1e-6, 0.5]}]}]})"))
                           .value();
        const Architecture network = {"odd", {1, 0, 0, 1}};
        QCOMPARE(s.format(network), std::string("odd:0.0000001,w0.35|1:e0.000001,0.5"));
        std::string count;
        s.enumerate({}, [&](const Architecture& each) { return s.parse(s.format(each)).value() == each; });
        QCOMPARE(s.parse("-2.5,w1|1:e0.5,0.5").value().choices, (std::vector<std::int8_t>{0, 1, 1, 1}));
    }

    void whatIsWrongIsPointedAt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("position");
        QTest::addColumn<QByteArray>("decision");
        const auto row = [](const char* name, const char* text, const char* code, int position, const char* decision) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(code) << position << QByteArray(decision);
        };
        row("nothing", "", "arch_syntax", 0, "resolution");
        row("another space", "foxnas-tpu:192|24:d2", "arch_other_space", 0, "(absent)");
        row("a resolution that is not offered", "200|24:d2e4,6k3,5", "arch_outside_space", 0, "resolution");
        row("a stage that is missing", "192|40:d2e4,6k3,5", "arch_syntax", 4, "(absent)");
        row("a depth that is not offered", "192|24:d5", "arch_outside_space", 8, "s24.depth");
        row("too few expansions", "192|24:d3e4,6k3,5", "arch_syntax", 13, "s24.b3.expansion");
        row("too many expansions", "192|24:d2e4,6,6k3,5", "arch_syntax", 13, "s24.b1.kernel");
        row("an even kernel", "192|24:d2e4,6k3,4", "arch_outside_space", 16, "s24.b2.kernel");
        row("a list of words", "192|24:d2ex,y", "arch_syntax", 10, "s24.b1.expansion");
        row("cut off", "192|24:d2e4,6k3,5|40:d2e2,2k3,3", "arch_syntax", 31, "(absent)");
        row("something behind the end", "192|24:d2e2,2k3,3|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3|", "arch_syntax", 75,
            "(absent)");
    }

    void whatIsWrongIsPointedAt()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, code);
        QFETCH(int, position);
        QFETCH(QByteArray, decision);
        const auto result = namedSpace("foxnas-cpu").value()->parse(text.toStdString());
        QVERIFY(!result);
        QCOMPARE(result.error().code, code.toStdString());
        QCOMPARE(result.error().kind, ErrorKind::Input);
        QCOMPARE(std::get<std::string>(fact(result.error(), "text")), text.toStdString());
        QCOMPARE(std::get<std::int64_t>(fact(result.error(), "position")), position);
        QCOMPARE(std::get<std::string>(fact(result.error(), "decision")), decision.toStdString());
    }

    void damagedTextsAreRefusedOrMeanWhatTheySay()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        base::Random random(4);
        const std::string alphabet = "0123456789,|:dek.-fx";
        for (int trial = 0; trial < 20'000; ++trial) {
            std::string text = cpu->format(cpu->sample(random));
            const auto at = random.below(text.size());
            switch (random.below(3)) {
            case 0: text[at] = alphabet[random.below(alphabet.size())]; break;
            case 1: text.erase(at, 1 + random.below(4)); break;
            default: text.insert(at, 1, alphabet[random.below(alphabet.size())]); break;
            }
            const auto network = cpu->parse(text);
            if (!network)
                continue;
            QVERIFY(cpu->check(*network).has_value());
            QCOMPARE(cpu->parse(cpu->format(*network)).value(), *network);
        }
    }

    void checkNamesTheDecisionAtFault()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const Architecture good = cpu->parse(kText).value();
        QVERIFY(cpu->check(good).has_value());
        Architecture bad = good;
        bad.choices[*cpu->find("s24.b3.kernel")] = 0; // beyond the depth
        QCOMPARE(std::get<std::string>(fact(cpu->check(bad).error(), "decision")), std::string("s24.b3.kernel"));
        cpu->canonicalise(bad);
        QCOMPARE(bad, good);
        bad.choices[*cpu->find("s40.depth")] = 3;
        QCOMPARE(std::get<std::string>(fact(cpu->check(bad).error(), "decision")), std::string("s40.depth"));
        bad = good;
        bad.choices.pop_back();
        QCOMPARE(cpu->check(bad).error().code, std::string("arch_outside_space"));
        bad = good;
        bad.space = "foxnas-tpu";
        QVERIFY(!cpu->check(bad));
    }

    void aRepresentativeSortsTheBlocksAfterTheFirst()
    {
        const auto cpu = namedSpace("foxnas-cpu").value();
        const std::string rest = "|40:d2e2,2k3,3|80:d2e2,2k3,3|112:d2e2,2k3,3|160:d2e2,2k3,3";
        const auto a = cpu->parse("192|24:d4e2,3,6,3k3,5,7,3" + rest).value();
        const auto b = cpu->parse("192|24:d4e2,3,3,6k3,3,5,7" + rest).value();
        QCOMPARE(cpu->format(cpu->representative(a)), "foxnas-cpu:192|24:d4e2,6,3,3k3,7,5,3" + rest);
        QCOMPARE(cpu->representative(a), cpu->representative(b));
    }
};

QTEST_GUILESS_MAIN(TestArchitectureText)
#include "tst_architecture_text.moc"
