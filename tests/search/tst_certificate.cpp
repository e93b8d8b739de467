// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/proof_changes.h"
#include "search/proofs.h"

#include <QtTest>

using namespace vulpes;
using namespace vulpes::search;

class CertificateTest : public QObject
{
    Q_OBJECT

    study::Samples m_samples;

private slots:
    void initTestCase() { m_samples = sharedRows(); }

    void publishedOptimaAreProved_data()
    {
        QTest::addColumn<double>("budget");
        QTest::addColumn<bool>("tied");
        QTest::addColumn<double>("accuracy");
        QTest::newRow("40") << 40.0 << false << 71.706205;
        QTest::newRow("55") << 55.0 << false << 73.701206;
        QTest::newRow("100") << 100.0 << false << 75.764867;
        QTest::newRow("50 tied") << 50.0 << true << 73.209955;
        QTest::newRow("55 tied") << 55.0 << true << 73.678681;
    }

    void publishedOptimaAreProved()
    {
        QFETCH(double, budget);
        QFETCH(bool, tied);
        QFETCH(double, accuracy);
        const auto proof = published({}, tied).prove(budget);
        QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
        const auto check = checkProof(*proof);
        QVERIFY2(check.has_value(), codeOf(check).c_str());
        QCOMPARE(check->claim, std::string("optimal"));
        QCOMPARE(check->objective, accuracy);
        QVERIFY(check->bound >= check->objective);
        QVERIFY(check->costs.front() <= budget);
        QCOMPARE((*proof)["answer"]["objective"].get<std::int64_t>(), std::llround(accuracy * 6e6));
    }

    void everyPointOfTheFrontIsProvedAndNoneBelowIt()
    {
        const Provable problem = published({}, true);
        for (std::size_t i = 1; i < problem.front->size(); i += 41) {
            const double budget = problem.front->cost(i);
            const auto proof = problem.prove(budget);
            QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
            // The next best network, with every number of it right.
            Answer worse;
            worse.point = problem.front->point(i - 1);
            const auto forged = problem.prove(worse, budget, 0.5);
            QVERIFY(!forged.has_value());
            QCOMPARE(forged.error().code, std::string("proof_mismatch"));
            bool says = false;
            for (const auto& fact : forged.error().facts)
                says = says || (fact.key == "reason" && std::get<std::string>(fact.value) == "proof_not_optimal");
            QVERIFY(says);
        }
    }

    void locksAndSeveralSlicesAreProved()
    {
        for (const space::Locks& locks : {space::Locks{{"s24.depth", 3}}, space::Locks{{"s40.b1.kernel", 3}, {"s80.b3.expansion", 6}},
                                          space::Locks{{"s160.b2.kernel", 7}, {"s160.b4.kernel", 3}, {"s112.depth", 4}}}) {
            for (const bool tied : {false, true}) {
                const auto proof = published(locks, tied).prove(70);
                QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
                QVERIFY(checkProof(*proof).has_value());
            }
        }
        const Provable several = severalResolutions();
        QCOMPARE(several.slices.size(), std::size_t{6});
        for (const double budget : {50.0, 65.0, 90.0}) {
            const auto proof = several.prove(budget);
            QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
            QVERIFY(checkProof(*proof).has_value());
            QCOMPARE((*proof)["slices"].size(), std::size_t{6});
        }
    }

    void aBudgetNobodyMeetsIsProvedInfeasible()
    {
        const Provable problem = published();
        const double fastest = problem.front->cost(0);
        const auto proof = problem.prove(Answer{}, fastest - 0.001, 0.5);
        QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
        QCOMPARE(checkProof(*proof)->claim, std::string("infeasible"));
        QVERIFY(!problem.prove(Answer{}, fastest + 0.001, 0.5).has_value());
        // The budget raised in every place that says it: now there is a network.
        Json forged = *proof;
        const std::int64_t scaled = certificate::scaledBudget(fastest + 0.001, forged["cost"]["scale"].get<std::int64_t>());
        const std::int64_t raise = scaled - forged["budget"]["scaled"].get<std::int64_t>();
        forged["budget"]["value"] = fastest + 0.001;
        forged["budget"]["bits"] = certificate::hexOf(fastest + 0.001);
        forged["budget"]["scaled"] = scaled;
        forged["witness"]["slices"][0]["bound"] = forged["witness"]["slices"][0]["bound"].get<std::int64_t>() + raise;
        QCOMPARE(codeOf(checkProof(signedAgain(forged))), std::string("proof_not_optimal"));
    }

    void anyChangeIsRefusedThoughSignedAgain()
    {
        const Json proof = published({}, true).prove(55).value();
        QVERIFY(checkProof(proof).has_value());
        everySingleChangeIsRefused(proof, 1);
        Json unsigned_ = proof;
        unsigned_["budget"]["value"] = 54;
        QCOMPARE(codeOf(checkProof(unsigned_)), std::string("proof_digest"));
    }

    void changesInSeveralPlacesAreRefusedToo()
    {
        const Provable problem = published({}, true);
        const Json proof = problem.prove(55).value();
        // A coefficient in both of its forms.
        for (const char* formula : {"objective", "cost"}) {
            for (std::size_t t = 0; t < proof[formula]["terms"].size(); ++t) {
                Json copy = proof;
                Json& term = copy[formula]["terms"][t];
                const double value = term["coefficient"].get<double>() + 1e-5;
                term["coefficient"] = value;
                term["bits"] = certificate::hexOf(value);
                QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_coefficient"));
            }
        }
        // The budget in both of its forms.
        Json copy = proof;
        copy["budget"]["value"] = 55.001;
        copy["budget"]["bits"] = certificate::hexOf(55.001);
        copy["budget"]["scaled"] = certificate::scaledBudget(55.001, proof["cost"]["scale"].get<std::int64_t>());
        QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_budget"));
        // Another network with all its numbers: over the budget, or not the best.
        for (const auto& [shift, code] : {std::pair{1, "proof_answer_infeasible"}, std::pair{-1, "proof_not_optimal"}}) {
            const std::size_t index = problem.front->best(55).value() + static_cast<std::size_t>(shift);
            const Point point = problem.front->point(index);
            copy = proof;
            Json& answer = copy["answer"];
            answer["architecture"] = foxnasCpu()->format(problem.slices[0].catalogue->architecture(point.states));
            answer["objective"] = point.objective;
            answer["cost"] = point.cost;
            answer["slack"] = copy["budget"]["scaled"].get<std::int64_t>() - point.cost;
            answer["value"] = problem.front->objective(index);
            QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string(code));
        }
        // A network outside the locks' or the tied states.
        copy = proof;
        copy["locks"]["s24.depth"] = 4;
        QCOMPARE(codeOf(checkProof(signedAgain(copy))), std::string("proof_space"));
        copy = proof;
        copy["space"]["stages"][0]["name"] = "25";
        QVERIFY(!checkProof(signedAgain(copy)).has_value());
    }

    void sumsOverStagesTimesAStageAreRefusedPolitely()
    {
        const Provable base = published();
        Json proof = base.prove(55).value();
        proof["objective"]["terms"][0]["columns"] = Json::array({"s24.depth", "macs"});
        const auto check = checkProof(signedAgain(proof));
        QCOMPARE(codeOf(check), std::string("proof_needs_separable"));
        QCOMPARE(check.error().kind, ErrorKind::Missing);
    }

    void brokenFilesAreInputErrors()
    {
        const Json proof = published({}, true).prove(55).value();
        QCOMPARE(checkProof(Json()).error().kind, ErrorKind::Input);
        QCOMPARE(checkProof(Json::array()).error().code, std::string("proof_json"));
        for (const char* key : {"schema", "space", "locks", "states", "objective", "cost", "budget", "answer", "witness", "slices", "tied"}) {
            Json copy = proof;
            copy.erase(key);
            const auto check = checkProof(signedAgain(copy));
            QVERIFY2(!check.has_value(), key);
            QVERIFY2(check.error().code == "proof_json", (std::string(key) + ": " + check.error().code).c_str());
            copy[key] = 1.5;
            QVERIFY2(!checkProof(signedAgain(copy)).has_value(), key);
        }
    }

    void fittedPairsAreProved_data()
    {
        QTest::addColumn<QString>("accuracy");
        QTest::addColumn<QString>("latency");
        QTest::addColumn<double>("chance");
        for (const double chance : {0.5, 0.95}) {
            QTest::addRow("physical, saturating %g", chance) << "saturating" << "physical" << chance;
            QTest::addRow("fox, fox %g", chance) << "fox" << "fox" << chance;
            QTest::addRow("table, table %g", chance) << "table" << "table" << chance;
        }
    }

    void fittedPairsAreProved()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(QString, accuracy);
        QFETCH(QString, latency);
        QFETCH(double, chance);
        const Provable problem = fittedPair(m_samples, qPrintable(accuracy), qPrintable(latency));
        const double budget = 120;
        const auto proof = problem.prove(budget, chance);
        QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
        const auto check = checkProof(*proof);
        QVERIFY2(check.has_value(), codeOf(check).c_str());
        // Dumped and read again, it is the same proof.
        QVERIFY(checkProof(Json::parse(proof->dump(1))).has_value());
        everySingleChangeIsRefused(*proof, 23);
        if (chance > 0.5) {
            QCOMPARE(codeOf(checkProof(changed(*proof, "/limit/quantile", (*proof)["limit"]["quantile"].get<double>() * 0.999))),
                     std::string("proof_budget"));
            QCOMPARE(codeOf(checkProof(changed(*proof, "/limit/least_leverage", 0.5))), std::string("proof_witness"));
            QVERIFY(!checkProof(changed(*proof, "/limit/sigma", (*proof)["limit"]["sigma"].get<double>() * 0.999)).has_value());
            QVERIFY(!checkProof(changed(*proof, "/limit/covariance/0/0", (*proof)["limit"]["covariance"][0][0].get<double>() * 1.01)).has_value());
        }
    }

    void anInfeasibleChanceIsProved()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable problem = fittedPair(m_samples, "saturating", "physical");
        const auto solver = ChanceSolver::make(problem.models, problem.front).value();
        const auto refused = solver->solve(1, 0.95);
        QVERIFY(!refused.has_value());
        double minimum = 0;
        for (const auto& fact : refused.error().facts) {
            if (fact.key == "minimum")
                minimum = std::get<double>(fact.value);
        }
        QVERIFY(problem.prove(Answer{}, minimum - 1e-4, 0.95).has_value());
        QVERIFY(!problem.prove(Answer{}, minimum + 1e-4, 0.95).has_value());
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
