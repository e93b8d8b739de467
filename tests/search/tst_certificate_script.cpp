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

    void confirms(const Json& proof)
    {
        const Verdict verdict = run(proof);
        QVERIFY2(verdict.code == 0 && verdict.text.startsWith("confirmed: optimal"), verdict.text);
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
