// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs of several budgets at once, of formulas that couple stages, and of answers that are known with a gap.
#include "search/evaluate.h"
#include "search/proof_changes.h"
#include "search/proofs.h"

#include <QtTest>

using namespace vulpes;
using namespace vulpes::search;

namespace {

Budgets budgetsOf(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

std::string whyNot(const Result<Json>& proof)
{
    if (proof)
        return {};
    std::string text = proof.error().code;
    for (const auto& fact : proof.error().facts)
        if (const auto* value = std::get_if<std::string>(&fact.value))
            text += " " + fact.key + "=" + *value;
    return text;
}

} // namespace

class CertificateKindsTest : public QObject
{
    Q_OBJECT

    study::Samples m_samples;

    /// The answer's proof holds, and none of a network that is worse by one step does.
    void isProved(const Provable& problem, const std::vector<double>& budgets, const char* method)
    {
        const auto answer = solveBudgets(problem.models, budgetsOf(budgets), 5);
        QVERIFY2(answer.has_value(), answer ? "" : answer.error().code.c_str());
        QVERIFY(answer->validity == Validity::Proved);
        QElapsedTimer timer;
        timer.start();
        const auto proof = problem.prove(*answer, budgets, 0.5);
        QVERIFY2(proof.has_value(), whyNot(proof).c_str());
        const auto made = timer.restart();
        const auto check = checkProof(*proof);
        QVERIFY2(check.has_value(), codeOf(check).c_str());
        qInfo("%lld combinations, made in %lld ms, checked in %lld ms", static_cast<long long>(check->enumerated), static_cast<long long>(made), static_cast<long long>(timer.elapsed()));
        QCOMPARE(check->claim, std::string("optimal"));
        QCOMPARE(QString::fromStdString(check->method), QString::fromLatin1(method));
        QCOMPARE(check->objective, answer->objective);
        QCOMPARE(check->costs.size(), budgets.size());
        for (std::size_t k = 0; k < budgets.size(); ++k)
            QVERIFY(check->costs[k] <= budgets[k]);
    }

private slots:
    void initTestCase() { m_samples = sharedRows(); }

    void severalBudgetsAreProved()
    {
        const Provable problem = published({}, false, {"macs", "parameters"});
        isProved(problem, {55, 150e6, 5e6}, "dual bound and regrets");
        isProved(problem, {80, 180e6, 4.6e6}, "dual bound and regrets");
        isProved(published({}, true, {"parameters"}), {60, 4.4e6}, "dual bound and regrets");
    }

    void severalBudgetsOfFitsAreProved()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable problem = fittedPair(m_samples, "saturating", "physical", {}, false, {"macs", "parameters"});
        isProved(problem, {120, 250e6, 5.2e6}, "dual bound and regrets");
        isProved(problem, {150, 300e6, 5.6e6}, "dual bound and regrets");
    }

    void severalBudgetsUnderAChanceAreProved_data()
    {
        QTest::addColumn<QString>("accuracy");
        QTest::addColumn<QString>("latency");
        QTest::addColumn<double>("chance");
        QTest::newRow("saturating, physical, 95 %") << "saturating" << "physical" << 0.95;
        QTest::newRow("fox, fox, 90 %") << "fox" << "fox" << 0.9;
    }

    void severalBudgetsUnderAChanceAreProved()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(QString, accuracy);
        QFETCH(QString, latency);
        QFETCH(double, chance);
        const Provable problem = fittedPair(m_samples, qPrintable(accuracy), qPrintable(latency), {}, false, {"macs", "parameters"});
        const auto solver = ChanceSolver::make(problem.models, problem.front).value();
        double slowest = 0;
        int proved = 0, several = 0;
        std::int64_t most = 0;
        for (const double latencyBudget : {90.0, 110.0, 130.0, 160.0}) {
            for (const double share : {0.97, 1.0, 1.03}) {
                // Around the network that latency alone gives, so that all three bind.
                const auto alone = solver->solve(latencyBudget, chance).value();
                const std::vector<double> budgets{latencyBudget, std::floor(share * alone.costs[1]), std::floor((share - 0.02) * alone.costs[2])};
                const auto answer = solver->solve(budgetsOf(budgets), chance, 1);
                if (!answer) {
                    QVERIFY2(answer.error().code != "budget_undecided", "undecided");
                    continue;
                }
                ++several;
                QVERIFY(answer->costLimit <= latencyBudget && answer->costs[1] <= budgets[1] && answer->costs[2] <= budgets[2]);
                slowest = std::max(slowest, answer->seconds);
                proved += answer->validity == Validity::Proved;
                // Without the chance at least as good.
                QVERIFY(solveBudgets(problem.models, budgetsOf(budgets), 5)->objective >= answer->objective);
                const auto proof = problem.prove(*answer, budgets, chance);
                QVERIFY2(proof.has_value(), whyNot(proof).c_str());
                const auto check = checkProof(*proof);
                QVERIFY2(check.has_value(), codeOf(check).c_str());
                QVERIFY(check->claim == "bounded" || answer->validity == Validity::Proved);
                QVERIFY2(check->claim == "optimal" || answer->validity != Validity::Proved, qPrintable(QString::number(check->gap)));
                most = std::max(most, check->enumerated);
                if (latencyBudget == 110 && share == 1.0)
                    everySingleChangeIsRefused(*proof, 23);
            }
        }
        qInfo("%d of %d proved, slowest %.3f s, at most %lld combinations checked", proved, several, slowest, static_cast<long long>(most));
        QVERIFY(several >= 8);
        QCOMPARE(proved, several);
    }

    void anyChangeOfSeveralBudgetsIsRefused()
    {
        const Provable problem = published({}, true, {"macs", "parameters"});
        const std::vector<double> budgets{60, 160e6, 4.7e6};
        const auto answer = solveBudgets(problem.models, budgetsOf(budgets)).value();
        const Json proof = problem.prove(answer, budgets, 0.5).value();
        everySingleChangeIsRefused(proof, 3);
        // A budget in all of its forms.
        Json copy = proof;
        copy["budget"]["more"][0]["value"] = 161e6;
        copy["budget"]["more"][0]["bits"] = certificate::hexOf(161e6);
        copy["budget"]["more"][0]["scaled"] = 161000000;
        QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_budget"));
        // One of the budgets forgotten: the prices are then too many, or the answer's numbers.
        copy = proof;
        copy["more_costs"].erase(1);
        QVERIFY(!checkProof(signedAgain(copy)).has_value());
        // MACs that count for two.
        copy = proof;
        copy["more_costs"][0]["terms"][0]["coefficient"] = 0.5;
        copy["more_costs"][0]["terms"][0]["bits"] = certificate::hexOf(0.5);
        QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_coefficient"));
        for (const char* key : {"more_costs", "more_slacks"}) {
            copy = proof;
            copy["answer"].erase(key);
            QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_json"));
        }
    }

    void aWorseNetworkUnderSeveralBudgetsIsRefused()
    {
        const Provable problem = published({}, true, {"macs", "parameters"});
        const std::vector<double> budgets{60, 160e6, 4.7e6};
        const Answer best = solveBudgets(problem.models, budgetsOf(budgets)).value();
        // The best under smaller budgets keeps the larger ones too.
        const Answer worse = solveBudgets(problem.models, budgetsOf({59, 158e6, 4.65e6})).value();
        QVERIFY(worse.objective < best.objective);
        const auto forged = problem.prove(worse, budgets, 0.5);
        QCOMPARE(whyNot(forged).substr(0, 43), std::string("proof_mismatch reason=proof_not_optimal net"));
    }

    void budgetsThatExcludeEachOtherAreProvedInfeasible()
    {
        const Provable problem = published({}, true, {"macs", "parameters"});
        const auto smallest = smallestCosts(problem.models);
        // Below the smallest MACs of all, and below the smallest MACs at few parameters.
        const auto alone = problem.prove(Answer{}, {60, smallest[1] - 1, 5e6}, 0.5);
        QVERIFY2(alone.has_value(), whyNot(alone).c_str());
        QCOMPARE(checkProof(*alone)->claim, std::string("infeasible"));
        QVERIFY(!problem.prove(Answer{}, {60, smallest[1] * 1.2, 5e6}, 0.5).has_value());
    }

    void couplingsOfNeighboursAreProved()
    {
        for (const bool tied : {true, false}) {
            const Provable problem = coupled(true, tied);
            QCOMPARE(problem.front->method(), std::string("chain"));
            isProved(problem, {55}, "dual bound and regrets, table of coupled groups");
            isProved(problem, {90}, "dual bound and regrets, table of coupled groups");
        }
    }

    void widerCouplingsAreProved()
    {
        const Provable problem = coupled(false, true);
        QVERIFY(problem.front->method() != "chain");
        isProved(problem, {60}, "dual bound and regrets, table of coupled groups");
    }

    void couplingsUnderSeveralBudgetsAreProved()
    {
        isProved(coupled(true, true, {"macs", "parameters"}), {60, 160e6, 4.7e6}, "dual bound and regrets, table of coupled groups");
        isProved(coupled(false, true, {"parameters"}), {60, 4.7e6}, "dual bound and regrets, table of coupled groups");
    }

    void anyChangeOfCouplingsIsRefused()
    {
        const Provable problem = coupled(false, true);
        const Json proof = problem.prove(60).value();
        everySingleChangeIsRefused(proof, 3);
        for (const char* formula : {"objective", "cost"}) {
            const std::size_t last = proof[formula]["terms"].size() - 1;
            Json copy = proof;
            Json& term = copy[formula]["terms"][last];
            const double value = term["coefficient"].get<double>() + 1e-9;
            term["coefficient"] = value;
            term["bits"] = certificate::hexOf(value);
            QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_coefficient"));
            copy = proof;
            copy[formula]["terms"][last]["columns"][0] = "s40.first(kernel)";
            QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_coefficient"));
            copy = proof;
            copy[formula]["terms"].erase(last);
            QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_coefficient"));
        }
        Json copy = proof;
        copy["witness"]["slices"][0].erase("products");
        QVERIFY(!checkProof(signedAgain(copy)).has_value());
    }

    void aWorseNetworkUnderCouplingsIsRefused()
    {
        const Provable problem = coupled(true, true);
        for (std::size_t i = 5; i < problem.front->size(); i += 97) {
            Answer worse;
            worse.point = problem.front->point(i - 1);
            const auto forged = problem.prove(worse, problem.front->cost(i), 0.5);
            QVERIFY2(whyNot(forged).starts_with("proof_mismatch reason=proof_not_optimal"), whyNot(forged).c_str());
        }
    }

    void anInfeasibleCoupledBudgetIsProved()
    {
        const Provable problem = coupled(true, true);
        QVERIFY(problem.prove(Answer{}, problem.front->cost(0) - 1e-3, 0.5).has_value());
        QVERIFY(!problem.prove(Answer{}, problem.front->cost(0) + 1e-3, 0.5).has_value());
    }

    void aGapIsProvedAndNeverCalledOptimal_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("several budgets") << 0;
        QTest::newRow("neighbours") << 1;
        QTest::newRow("wider couplings") << 2;
    }

    void aGapIsProvedAndNeverCalledOptimal()
    {
        QFETCH(int, kind);
        const Provable problem = kind == 0 ? published({}, true, {"macs", "parameters"}) : coupled(kind == 1, true);
        const std::vector<double> budgets = kind == 0 ? std::vector<double>{60, 160e6, 4.7e6} : std::vector<double>{60};
        const Answer best = solveBudgets(problem.models, budgetsOf(budgets), 5).value();
        // A network a little worse, said to be best found with the gap that is true.
        auto less = budgets;
        for (double& b : less)
            b *= 0.985;
        Answer found = solveBudgets(problem.models, budgetsOf(less), 5).value();
        found.validity = Validity::BestFound;
        found.gap = best.objective - found.objective + 1e-4;
        QVERIFY(best.objective > found.objective);
        const auto proof = problem.prove(found, budgets, 0.5);
        QVERIFY2(proof.has_value(), whyNot(proof).c_str());
        const auto check = checkProof(*proof);
        QVERIFY2(check.has_value(), codeOf(check).c_str());
        QCOMPARE(check->claim, std::string("bounded"));
        QVERIFY(check->gap >= best.objective - found.objective);
        QVERIFY2(check->gap < found.gap + 1e-5, qPrintable(QString::number(check->gap)));
        // The gap may not be made smaller than it is, nor the claim larger.
        everySingleChangeIsRefused(*proof, 7);
        Json copy = *proof;
        const std::int64_t ceiling = best.point.objective - 1;
        copy["answer"]["ceiling"] = ceiling;
        copy["answer"]["gap"] = static_cast<double>(ceiling - found.point.objective) / static_cast<double>(copy["objective"]["scale"].get<std::int64_t>());
        QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_not_optimal"));
        QCOMPARE(codeOf(checkProof(changed(*proof, "/claim", "optimal"))), std::string("proof_not_optimal"));
        copy["answer"]["ceiling"] = found.point.objective - 1;
        QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_answer_value"));
        // A search that claims too little a gap gets no proof of it.
        found.gap = 0.5 * (best.objective - found.objective);
        QVERIFY(whyNot(problem.prove(found, budgets, 0.5)).starts_with("proof_mismatch reason=proof_not_optimal"));
    }

    void planesStandInWhereTheTableWouldBeTooLarge()
    {
        // Every pair of stages, groups by depth and total expansion: far more open products than the table may have.
        const Provable base = published();
        std::vector<std::pair<std::vector<std::string>, double>> gain;
        const std::vector<std::string> stages{"s24", "s40", "s80", "s112", "s160"};
        for (std::size_t a = 0; a < stages.size(); ++a)
            for (std::size_t b = a + 1; b < stages.size(); ++b)
                gain.push_back({{stages[a] + ".identity.sum(log2(expansion))", stages[b] + ".identity.sum(expansion*kernel)"},
                                1e-5 * (static_cast<double>(a) - 1.3) * (static_cast<double>(b) - 2.2) + 4e-6});
        vulpes::predict::ModelRequest request = base.request;
        const Provable problem{grown(base.accuracy, gain), base.latency, request};
        const std::size_t at = problem.front->best(60).value();
        Answer answer;
        answer.point = problem.front->point(at);
        answer.objective = problem.front->objective(at);
        answer.costs = {problem.front->cost(at)};
        answer.validity = problem.front->validity();
        answer.gap = problem.front->gap();
        QElapsedTimer timer;
        timer.start();
        const auto proof = problem.prove(answer, 60, 0.5);
        QVERIFY2(proof.has_value(), whyNot(proof).c_str());
        const auto check = checkProof(*proof);
        QVERIFY2(check.has_value(), codeOf(check).c_str());
        QVERIFY(QString::fromStdString(check->method).endsWith(QLatin1String("branching on coupled groups under planes")));
        QCOMPARE(check->claim, std::string(answer.validity == Validity::Proved ? "optimal" : "bounded"));
        qInfo("%s, front gap %g, proved gap %g, %lld combinations, %lld ms", check->claim.c_str(), answer.gap, check->gap,
              static_cast<long long>(check->enumerated), static_cast<long long>(timer.elapsed()));
        QVERIFY(check->gap <= answer.gap + 0.2);
    }
};

QTEST_GUILESS_MAIN(CertificateKindsTest)
#include "tst_certificate_kinds.moc"
