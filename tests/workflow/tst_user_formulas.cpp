// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"
#include "workflow/user_formulas.h"

#include <QtTest>

using namespace vulpes;
using predict::Formula;
using predict::Target;

class TestUserFormulas : public QObject
{
    Q_OBJECT

    const space::SpacePtr m_space = space::namedSpace("foxnas-cpu").value();

    static Formula mine(Target target)
    {
        Formula formula;
        formula.name = "mine";
        formula.target = target;
        formula.terms = {{"deep", {"s24.depth"}}, {"both", {"s24.depth", "s40.depth"}}};
        return formula;
    }

private slots:
    void joinsTheStateAndIsChosen()
    {
        study::AnalysisState state;
        state.accuracyFormula = "fox";
        QVERIFY(workflow::putUserFormula(state, m_space, mine(Target::Latency)));
        QCOMPARE(state.latencyFormula, std::string("mine"));
        QCOMPARE(state.accuracyFormula, std::string("fox"));
        const auto found = predict::formulaByName(*m_space, Target::Latency, "mine", state.userFormulas);
        QVERIFY(found);
        QCOMPARE(*found, mine(Target::Latency));

        // Changed and kept again under its name.
        Formula changed = mine(Target::Latency);
        changed.terms.pop_back();
        QVERIFY(workflow::putUserFormula(state, m_space, changed));
        QCOMPARE(*predict::formulaByName(*m_space, Target::Latency, "mine", state.userFormulas), changed);
    }
    void leavesAndTheBestIsChosenAgain()
    {
        study::AnalysisState state;
        QVERIFY(workflow::putUserFormula(state, m_space, mine(Target::Latency)));
        workflow::removeUserFormula(state, "another");
        QCOMPARE(state.latencyFormula, std::string("mine"));
        workflow::removeUserFormula(state, "mine");
        QCOMPARE(state, study::AnalysisState{});
    }
    void whatCannotBeUsedIsRefusedAndChangesNothing()
    {
        study::AnalysisState state;
        QVERIFY(workflow::putUserFormula(state, m_space, mine(Target::Latency)));
        const study::AnalysisState before = state;
        const auto refused = [&](const Formula& formula, const char* code) {
            const auto put = workflow::putUserFormula(state, m_space, formula);
            QVERIFY(!put);
            QCOMPARE(put.error().code, std::string(code));
            QCOMPARE(state, before);
        };
        Formula formula = mine(Target::Latency);
        formula.name.clear();
        refused(formula, "formula_name_missing");
        for (const char* taken : {"fox", "physical", "table", "profiled", "published"}) {
            formula.name = taken;
            refused(formula, "formula_name_taken");
        }
        refused(mine(Target::Accuracy), "formula_name_other_target");
        formula = mine(Target::Latency);
        formula.terms[0].columns = {"s99.depth"};
        refused(formula, "column_unknown");
        formula.terms.clear();
        refused(formula, "formula_json");
        formula = mine(Target::Latency);
        formula.locks = {{"s24.depth", 99}};
        refused(formula, "lock_unknown_value");
    }
};

QTEST_GUILESS_MAIN(TestUserFormulas)
#include "tst_user_formulas.moc"
