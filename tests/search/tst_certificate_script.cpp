// SPDX-License-Identifier: GPL-3.0-or-later
// Proofs read by a separate program that shares no line with ours: tests/reference/check_proof.py.
#include "search/proofs.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace vulpes;
using namespace vulpes::search;

class CertificateScriptTest : public QObject
{
    Q_OBJECT

    study::Samples m_samples;
    QTemporaryDir m_folder;

    struct Verdict
    {
        int code = -1;
        QByteArray text;
    };

    Verdict run(const Json& proof, int indent = 1)
    {
        const QString name = m_folder.filePath(QStringLiteral("proof.json"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(QByteArray::fromStdString(proof.dump(indent)));
        file.close();
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral(VULPES_SOURCE_DIR "/tests/reference/check_proof.py"), name});
        if (!python.waitForFinished(120000))
            return {};
        return {python.exitCode(), python.readAllStandardOutput() + python.readAllStandardError()};
    }

    void confirms(const Json& proof, const char* claim = "optimal")
    {
        const Verdict verdict = run(proof);
        QVERIFY2(verdict.code == 0 && verdict.text.startsWith("confirmed: " + QByteArray(claim)), verdict.text);
    }

    void confirmsAndRefuses(const Json& proof)
    {
        confirms(proof);
        const auto refused = [&](const char* code, const std::function<void(Json&)>& change) {
            Json copy = proof;
            change(copy);
            copy["digest"] = certificate::digestOf(copy);
            const Verdict no = run(copy, -1);
            QVERIFY2(no.code == 5 && no.text.trimmed() == QByteArray("refuted: ") + code, (QByteArray(code) + " expected: " + no.text));
        };
        refused("proof_coefficient", [](Json& p) {
            const double value = p["cost"]["terms"][3]["coefficient"].get<double>() + 1e-5;
            p["cost"]["terms"][3]["coefficient"] = value;
            p["cost"]["terms"][3]["bits"] = certificate::hexOf(value);
        });
        refused("proof_budget", [](Json& p) { p["budget"]["scaled"] = p["budget"]["scaled"].get<std::int64_t>() - 1; });
        refused("proof_answer_value", [](Json& p) { p["answer"]["objective"] = p["answer"]["objective"].get<std::int64_t>() + 1; });
        refused("proof_witness", [](Json& p) {
            Json& bound = p["witness"]["slices"][0]["bound"];
            bound = bound.get<std::int64_t>() - 1;
        });
        Json copy = proof;
        copy["budget"]["value"] = 1.0;
        QVERIFY(run(copy).text.contains("proof_digest"));
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty()) {
            if (qEnvironmentVariable("VULPES_REQUIRE_DATA") == "1")
                QFAIL("python3 is not here");
            QSKIP("python3 is not here");
        }
        m_samples = sharedRows();
    }

    void publishedCoefficients()
    {
        const Provable problem = published();
        confirms(problem.prove(55).value());
        // A network that is not the best, with all its numbers right.
        const std::size_t index = problem.front->best(55).value() - 1;
        const Point point = problem.front->point(index);
        Json forged = problem.prove(55).value();
        forged["answer"]["architecture"] = foxnasCpu()->format(problem.slices[0].catalogue->architecture(point.states));
        forged["answer"]["objective"] = point.objective;
        forged["answer"]["cost"] = point.cost;
        forged["answer"]["slack"] = forged["budget"]["scaled"].get<std::int64_t>() - point.cost;
        forged["answer"]["value"] = problem.front->objective(index);
        forged["digest"] = certificate::digestOf(forged);
        const Verdict verdict = run(forged);
        QVERIFY2(verdict.code == 5 && verdict.text.contains("proof_not_optimal"), verdict.text);
    }

    void tiedAndLocked()
    {
        confirmsAndRefuses(published({}, true).prove(55).value());
        confirms(published({{"s24.depth", 3}, {"s160.b2.kernel", 7}, {"s160.b4.kernel", 3}}).prove(70).value());
        confirms(published({{"s40.b3.expansion", 6}}, true).prove(70).value());
    }

    void severalSlices() { confirms(severalResolutions(true).prove(80).value()); }

    void infeasible()
    {
        const Provable problem = published();
        const Json proof = problem.prove(Answer{}, problem.front->cost(0) - 0.01, 0.5).value();
        const Verdict verdict = run(proof);
        QVERIFY2(verdict.code == 0 && verdict.text.startsWith("confirmed: infeasible"), verdict.text);
    }

    void severalBudgets()
    {
        for (const bool tied : {true, false}) {
            const Provable problem = published({}, tied, {"macs", "parameters"});
            const std::vector<double> budgets = tied ? std::vector<double>{60, 160e6, 4.7e6} : std::vector<double>{80, 180e6, 4.6e6};
            const Answer answer = solveBudgets(problem.models, {budgets.begin(), budgets.end()}, 5).value();
            const Json proof = problem.prove(answer, budgets, 0.5).value();
            tied ? confirmsAndRefuses(proof) : confirms(proof);
            Json forged = proof;
            forged["budget"]["more"][1]["scaled"] = forged["budget"]["more"][1]["scaled"].get<std::int64_t>() + 1;
            forged["digest"] = certificate::digestOf(forged);
            QVERIFY(run(forged).text.contains("proof_budget"));
        }
        const Provable problem = published({}, true, {"macs"});
        const Json none = problem.prove(Answer{}, {60, smallestCosts(problem.models)[1] - 1}, 0.5).value();
        confirms(none, "infeasible");
    }

    void couplings()
    {
        for (const bool neighboursOnly : {true, false}) {
            const Provable problem = coupled(neighboursOnly, true);
            const Json proof = problem.prove(60).value();
            confirmsAndRefuses(proof);
            Json forged = proof;
            Json& term = forged["objective"]["terms"].back();
            term["coefficient"] = term["coefficient"].get<double>() + 1e-9;
            term["bits"] = certificate::hexOf(term["coefficient"].get<double>());
            forged["digest"] = certificate::digestOf(forged);
            const Verdict verdict = run(forged);
            QVERIFY2(verdict.code == 5 && verdict.text.contains("proof_coefficient"), verdict.text);
        }
        const Provable both = coupled(true, true, {"macs", "parameters"});
        const std::vector<double> budgets{60, 160e6, 4.7e6};
        const Answer answer = solveBudgets(both.models, {budgets.begin(), budgets.end()}, 5).value();
        confirms(both.prove(answer, budgets, 0.5).value());
    }

    void gaps()
    {
        for (const bool neighbours : {true, false}) {
            const Provable problem = neighbours ? coupled(true, true) : published({}, true, {"parameters"});
            const std::vector<double> budgets = neighbours ? std::vector<double>{60} : std::vector<double>{60, 4.7e6};
            std::vector<double> less = budgets;
            less[0] = 59;
            const Answer best = solveBudgets(problem.models, {budgets.begin(), budgets.end()}, 5).value();
            Answer found = solveBudgets(problem.models, {less.begin(), less.end()}, 5).value();
            found.validity = Validity::BestFound;
            found.gap = best.objective - found.objective + 1e-4;
            Json proof = problem.prove(found, budgets, 0.5).value();
            confirms(proof, "bounded");
            proof["claim"] = "optimal";
            proof["digest"] = certificate::digestOf(proof);
            const Verdict verdict = run(proof);
            QVERIFY2(verdict.code == 5 && verdict.text.contains("proof_not_optimal"), verdict.text);
        }
    }

    void severalBudgetsUnderAChance()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const Provable problem = fittedPair(m_samples, "saturating", "physical", {}, true, {"macs", "parameters"});
        const std::vector<double> budgets{130, 260e6, 5.2e6};
        const auto answer = ChanceSolver::make(problem.models, problem.front).value()->solve({130.0, 260e6, 5.2e6}, 0.95, 5).value();
        confirms(problem.prove(answer, budgets, 0.95).value());
    }

    void fittedPairs_data()
    {
        QTest::addColumn<QString>("accuracy");
        QTest::addColumn<QString>("latency");
        QTest::addColumn<double>("chance");
        QTest::newRow("physical, saturating") << "saturating" << "physical" << 0.5;
        QTest::newRow("physical, saturating, 95 %") << "saturating" << "physical" << 0.95;
        QTest::newRow("fox, fox, 95 %") << "fox" << "fox" << 0.95;
        QTest::newRow("table, table, tied") << "table" << "table" << 0.5;
    }

    void fittedPairs()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(QString, accuracy);
        QFETCH(QString, latency);
        QFETCH(double, chance);
        const bool tied = accuracy == QStringLiteral("table");
        const Json proof = fittedPair(m_samples, qPrintable(accuracy), qPrintable(latency), {}, tied).prove(120, chance).value();
        if (tied)
            confirmsAndRefuses(proof);
        else
            confirms(proof);
    }
};

QTEST_GUILESS_MAIN(CertificateScriptTest)
#include "tst_certificate_script.moc"
