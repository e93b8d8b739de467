// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_rows.h"

#include "base/random.h"
#include "predict/formula_text.h"
#include "space/describe.h"

using namespace vulpes;
using predict::Column;
using predict::Formula;
using predict::Target;

namespace {

space::SpacePtr foxnasTpu()
{
    return space::namedSpace("foxnas-tpu").value();
}

/// Values of one network read off its decisions by name, the slow way.
struct Plain
{
    space::SpacePtr space;
    space::Architecture network;

    std::optional<double> at(const std::string& id) const
    {
        return space->value(network, space->find(id).value());
    }
    int depth(const std::string& stage) const { return static_cast<int>(at(stage + ".depth").value()); }
    double e(const std::string& stage, int block) const
    {
        return at(stage + ".b" + std::to_string(block) + ".expansion").value();
    }
    double k(const std::string& stage, int block) const
    {
        return at(stage + ".b" + std::to_string(block) + ".kernel").value();
    }
};

double valueOf(const space::SpacePtr& space, const char* text, const space::Architecture& network)
{
    return Column::parse(space, text).value().value(network);
}

}  // namespace

class TestFormula : public QObject
{
    Q_OBJECT

private slots:
    void columnsMeanWhatTheySay()
    {
        const auto space = foxnasCpu();
        base::Random random(1);
        for (int run = 0; run < 200; ++run) {
            const Plain plain{space, space->sample(random)};
            const auto value = [&](const char* text) { return valueOf(space, text, plain.network); };
            const int depth = plain.depth("s80");
            double sumE = 0, sumWork = 0, sumLog = 0, count63 = 0;
            for (int b = 2; b <= depth; ++b) {
                sumE += plain.e("s80", b);
                sumWork += plain.e("s80", b) * plain.k("s80", b) * plain.k("s80", b);
                sumLog += std::log2(plain.e("s80", b));
                count63 += plain.e("s80", b) == 6 && plain.k("s80", b) == 3;
            }
            QCOMPARE(value("s80.depth"), static_cast<double>(depth));
            QCOMPARE(value("s80.depth=3"), depth == 3 ? 1.0 : 0.0);
            QCOMPARE(value("s80.identity.count"), depth - 1.0);
            QCOMPARE(value("s80.identity.sum(expansion)"), sumE);
            QCOMPARE(value("s80.identity.mean(expansion)"), sumE / (depth - 1));
            QCOMPARE(value("s80.identity.sum(expansion*kernel^2)"), sumWork);
            QCOMPARE(value("s80.identity.sum(2*expansion)"), 2 * sumE);
            QVERIFY(std::abs(value("s80.identity.sum(log2(expansion))") - sumLog) < 1e-12);
            QCOMPARE(value("s80.identity.count(expansion=6,kernel=3)"), count63);
            QCOMPARE(value("s80.first(expansion)"), plain.e("s80", 1));
            QCOMPARE(value("s80.first(expansion*kernel^2)"),
                plain.e("s80", 1) * plain.k("s80", 1) * plain.k("s80", 1));
            QCOMPARE(value("s80.first.is(expansion=4,kernel=7)"),
                plain.e("s80", 1) == 4 && plain.k("s80", 1) == 7 ? 1.0 : 0.0);
            QCOMPARE(value("resolution"), plain.at("resolution").value());
        }
    }

    void costColumnsEqualTheDescribedNetwork()
    {
        const auto space = foxnasCpu();
        base::Random random(2);
        for (int run = 0; run < 10; ++run) {
            const auto network = space->sample(random);
            const auto graph = space::describe(*space, network, {}).value();
            QCOMPARE(valueOf(space, "macs", network), static_cast<double>(graph.macs()));
            QCOMPARE(valueOf(space, "parameters", network), static_cast<double>(graph.parameters()));
            std::int64_t stage = 0;
            for (const auto& op : graph.ops)
                stage += op.stage == 2 ? op.macs : 0;
            QCOMPARE(valueOf(space, "s80.macs", network), static_cast<double>(stage));
        }
    }

    void badColumnsAreRefusedWithTheirPlace()
    {
        const auto space = foxnasCpu();
        const auto code = [&](const char* text) {
            const auto column = Column::parse(space, text);
            return column ? std::string("good") : column.error().code;
        };
        for (const char* text : {"", "s24.depth=", "s24.depth=x", "s24.first(", "s24.first(expansion",
                 "s24.first(expansion^)", "s24.first()", "s24.identity.sum(expansion)x", "s24.first(log2(3))",
                 "s24.identity.count(expansion)", "s24.first(expansion^99)"})
            QCOMPARE(code(text), std::string("column_syntax"));
        for (const char* text : {"s25.depth", "width", "s24.width", "s24.first(colour)",
                 "s24.identity.sum(fused)", "s24.first.is(colour=1)"})
            QCOMPARE(code(text), std::string("column_unknown"));
        QCOMPARE(code(" s24.first( expansion * kernel ^ 2 ) "), std::string("good"));
    }

    void everyOfferedColumnParses()
    {
        for (const auto& space : space::namedSpaces()) {
            const auto columns = predict::availableColumns(*space);
            QVERIFY(columns.size() > 20); // of a category, one per value
            for (const std::string& text : columns)
                QVERIFY2(Column::parse(space, text).has_value(), text.c_str());
        }
    }

    void columnsKnowTheDecisionsTheyRead()
    {
        const auto space = foxnasCpu();
        const auto reads = [&](const char* text) {
            std::set<std::string> ids;
            const auto column = Column::parse(space, text).value();
            for (const std::size_t d : column.reads())
                ids.insert(space->decisions()[d].id);
            return ids;
        };
        QCOMPARE(reads("s24.depth"), (std::set<std::string>{"s24.depth"}));
        QCOMPARE(reads("s24.first(kernel)"), (std::set<std::string>{"s24.b1.kernel"}));
        QCOMPARE(reads("s24.identity.sum(expansion)"),
            (std::set<std::string>{"s24.depth", "s24.b2.expansion", "s24.b3.expansion", "s24.b4.expansion"}));
        QCOMPARE(reads("resolution"), (std::set<std::string>{"resolution"}));
        QVERIFY(reads("s24.macs").contains("resolution") && !reads("s24.parameters").contains("resolution"));
    }

    void builtinFormulasHaveTheirSizes()
    {
        const auto space = foxnasCpu();
        const auto size = [&](Target target, const char* name) {
            return predict::formulaByName(*space, target, name, {})->terms.size();
        };
        QCOMPARE(size(Target::Accuracy, "fox"), std::size_t{40});
        QCOMPARE(size(Target::Latency, "fox"), std::size_t{35});
        QCOMPARE(size(Target::Latency, "physical"), std::size_t{25});
        QCOMPARE(size(Target::Accuracy, "saturating"), std::size_t{35});
        QCOMPARE(size(Target::Accuracy, "table"), std::size_t{120});
        QCOMPARE(predict::builtinFormulas(*space, Target::Latency).front().name, std::string("fox"));
        const auto unknown = predict::formulaByName(*space, Target::Latency, "saturating", {});
        QVERIFY(!unknown && unknown.error().code == "formula_unknown");
        const auto tpu = predict::formulaByName(*foxnasTpu(), Target::Latency, "physical", {}).value();
        QCOMPARE(tpu.terms.size(), std::size_t{55});
        QVERIFY(std::any_of(tpu.terms.begin(), tpu.terms.end(),
            [](const auto& t) { return t.name == "s24.first(fused*expansion*kernel^2)"; }));
    }

    void everyBuiltinFormulaBindsAndReadsNetworks()
    {
        base::Random random(4);
        for (const auto& space : space::namedSpaces())
            for (const Target target : {Target::Accuracy, Target::Latency})
                for (const Formula& formula : predict::builtinFormulas(*space, target)) {
                    const auto bound = predict::BoundFormula::bind(formula, space);
                    QVERIFY2(bound.has_value(), formula.name.c_str());
                    QVERIFY(bound->separable());
                    const auto network = space->sample(random);
                    const auto row = bound->row(network);
                    QCOMPARE(row.size(), formula.terms.size());
                    for (const double value : row)
                        QVERIFY(std::isfinite(value));
                    QVERIFY(predict::formulaFromJson(toJson(formula)).value() == formula);
                }
    }

    void aSpaceWithoutKernelsHasATableAndALinearFormula()
    {
        std::vector<space::Decision> decisions;
        std::vector<space::Stage> stages;
        for (const char* name : {"a", "b"}) {
            space::Stage stage{name, decisions.size(), {}};
            decisions.push_back({std::string("s") + name + ".depth", "depth", "d",
                static_cast<int>(stages.size()), 0, {1, 2, 3}, {}});
            for (int b = 1; b <= 3; ++b) {
                stage.blocks.push_back({decisions.size()});
                decisions.push_back({std::string("s") + name + ".b" + std::to_string(b) + ".width", "width",
                    "w", static_cast<int>(stages.size()), b, {8, 16}, {}});
            }
            stages.push_back(stage);
        }
        auto made = space::SearchSpace::make("tiny", "Tiny", decisions, stages, {});
        QVERIFY2(made.has_value(), made ? "" : made.error().code.c_str());
        const auto space = std::make_shared<const space::SearchSpace>(std::move(*made));
        const auto formulas = predict::builtinFormulas(*space, Target::Latency);
        QCOMPARE(formulas.size(), std::size_t{2});
        QCOMPARE(formulas[0].name, std::string("table"));
        QCOMPARE(formulas[0].terms.size(), std::size_t{8});
        QCOMPARE(formulas[1].name, std::string("linear"));
        for (const auto& formula : formulas)
            QVERIFY(predict::BoundFormula::bind(formula, space).has_value());
        QVERIFY(!Column::parse(space, "macs"));
    }

    void couplingsAreRecognised()
    {
        const auto bind = [](std::vector<std::string> columns) {
            Formula formula;
            formula.terms.push_back({"t", std::move(columns)});
            return predict::BoundFormula::bind(formula, foxnasCpu()).value();
        };
        QVERIFY(bind({"s24.depth", "s24.first(kernel)"}).separable());
        QVERIFY(bind({"resolution", "s24.depth"}).separable());
        QVERIFY(bind({"macs"}).separable());
        QVERIFY(!bind({"s24.depth", "s40.depth"}).separable());
        QVERIFY(!bind({"macs", "macs"}).separable());
        QCOMPARE(bind({"s160.depth", "s40.depth"}).stagesOf(0), (std::vector<int>{1, 4}));
        QCOMPARE(bind({"resolution"}).stagesOf(0), std::vector<int>{});
        QVERIFY(bind({"macs"}).readsGlobals() && !bind({"parameters"}).readsGlobals());
    }

    void columnOnlyRowsNeedTheirColumns()
    {
        const auto bound = builtin(Target::Latency, "fox");
        study::Observation observation;
        observation.kind = study::Observation::Kind::Columns;
        for (const auto& stage : {"24", "40", "80", "112", "160"})
            for (const auto& name : {"tot_", "avg_e_", "avg_k_"})
                observation.columns[std::string(name) + stage] = 3;
        for (const auto& name : {"16_24", "24_40", "40_80", "80_112"})
            for (const auto& kind : {"tot_e_", "tot_k_"})
                observation.columns[std::string(kind) + name] = 5;
        observation.columns["s160.first(expansion)"] = 6;
        auto row = bound->row(observation);
        QVERIFY(!row && row.error().code == "formula_needs_network");
        observation.columns["s160.first(kernel)"] = 7;
        row = bound->row(observation);
        QVERIFY(row.has_value());
        QCOMPARE(row->at(0), 3.0);
        QCOMPARE(row->at(19), 6.0);
        QCOMPARE(row->at(24), 7.0);
        QCOMPARE(row->at(25), 9.0);  // depth × mean expansion
        QVERIFY(!builtin(Target::Latency, "physical")->row(observation));
    }

    void brokenFormulaDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
            {"[]", "{}", R"({"terms":[]})", R"({"terms":[3]})", R"({"terms":[{"columns":[]}]})",
                R"({"terms":[{"columns":[1]}]})", R"({"terms":["s24.depth"],"link":"cubic"})",
                R"({"terms":["s24.depth"],"target":"speed"})", R"({"terms":["s24.depth"],"penalty":"fixed"})",
                R"({"terms":["s24.depth"],"penalty":"fixed","lambda":-1})",
                R"({"terms":["s24.depth"],"locks":{"s24.depth":"x"}})",
                R"({"terms":["s24.depth"],"name":4})", R"({"terms":[""]})",
                R"({"terms":[{"name":"x","columns":[""]}]})"})
            QTest::newRow(text) << QByteArray(text);
    }

    void brokenFormulaDocumentsAreRefused()
    {
        QFETCH(QByteArray, text);
        const auto formula = predict::formulaFromJson(Json::parse(text.toStdString()));
        QVERIFY(!formula);
        QCOMPARE(formula.error().code, std::string("formula_json"));
    }

    void termsAreReadAndWrittenAsLines()
    {
        for (const auto& space : {foxnasCpu(), foxnasTpu()})
            for (const Target target : {Target::Accuracy, Target::Latency})
                for (Formula formula : predict::builtinFormulas(*space, target)) {
                    formula.locks = {{"resolution", 192}, {"s24.depth", 3}};
                    Formula read = formula;
                    read.terms.clear();
                    read.locks.clear();
                    QVERIFY(predict::readTermsText(predict::termsText(formula), read));
                    QCOMPARE(read, formula);
                }

        Formula formula;
        QVERIFY(predict::readTermsText("# mine\r\n\r\n s24.depth*s24.first.is(expansion=6,kernel=3)\nwide: 3: s24.depth=3\nlock resolution=224", formula));
        QCOMPARE(formula.terms.size(), std::size_t{2});
        QCOMPARE(formula.terms[0].columns, (std::vector<std::string>{"s24.depth", "s24.first.is(expansion=6,kernel=3)"}));
        QCOMPARE(formula.terms[0].name, std::string("s24.depth*s24.first.is(expansion=6,kernel=3)"));
        QCOMPARE(formula.terms[1].name, std::string("wide: 3"));
        QCOMPARE(formula.locks, (space::Locks{{"resolution", 224}}));

        // A column or a name may be called as a lock line begins.
        QVERIFY(predict::readTermsText("lock*macs\nlock me: macs", formula));
        Formula again = formula;
        QVERIFY(predict::readTermsText(predict::termsText(formula), again));
        QCOMPARE(again, formula);
        QCOMPARE(again.terms[1].name, std::string("lock me"));
    }
    void linesThatAreNoTermsAreRefusedByLine()
    {
        struct Case
        {
            const char* text;
            int line;
            const char* code;
        };
        for (const Case& c : {Case{"s24.depth\ns24.depth * ", 2, "formula_line_column"}, Case{"a:", 1, "formula_line_column"}, Case{": s24.depth", 1, "formula_line_name"},
                 Case{"#\nlock resolution", 2, "formula_line_lock"}, Case{"lock s24.depth = nan", 1, "formula_line_lock"}, Case{"lock = 3", 1, "formula_line_lock"}, Case{"lock s24.depth = many", 1, "formula_line_lock"},
                 Case{"macs\nx: s24.depth\nmacs", 3, "formula_line_term"}, Case{"lock s24.depth = 2\nlock s24.depth = 3", 2, "formula_line_lock_twice"}}) {
            Formula formula;
            formula.terms = {{"kept", {"macs"}}};
            const auto read = predict::readTermsText(c.text, formula);
            QVERIFY2(!read, c.text);
            QCOMPARE(read.error().code, std::string(c.code));
            QCOMPARE(std::get<std::int64_t>(read.error().facts[0].value), c.line);
            QCOMPARE(formula.terms.front().name, std::string("kept"));
        }
    }
    void formulasThatCannotBeBoundAreRefused()
    {
        const auto code = [](Formula formula) {
            const auto bound = predict::BoundFormula::bind(std::move(formula), foxnasCpu());
            return bound ? std::string("bound") : bound.error().code;
        };
        Formula formula;
        QCOMPARE(code(formula), std::string("formula_json"));
        formula.terms = {{"a", {"s24.depth"}}, {"a", {"s40.depth"}}};
        QCOMPARE(code(formula), std::string("formula_json"));
        formula.terms = {{"a", {"s24.colour"}}};
        QCOMPARE(code(formula), std::string("column_unknown"));
        formula.terms = {{"a", {"macs", "macs", "macs", "macs"}}};
        QCOMPARE(code(formula), std::string("bound"));
        formula.terms.front().columns.push_back("macs");   // 6^5 products of stages
        QCOMPARE(code(formula), std::string("formula_json"));
        formula.terms = {{"a", {"s24.depth"}}};
        formula.locks["s24.colour"] = 1;
        QCOMPARE(code(formula), std::string("lock_unknown_decision"));
        formula.locks.clear();
        formula.link = predict::LinkKind::Saturating;
        formula.target = Target::Latency;
        QCOMPARE(code(formula), std::string("formula_json"));
    }
};

QTEST_GUILESS_MAIN(TestFormula)
#include "tst_formula.moc"
