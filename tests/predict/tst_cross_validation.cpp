// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_rows.h"

#include "base/random.h"

using namespace vulpes;
using predict::Target;

namespace {

double ratio(const study::Samples& samples, Target target, const char* formula)
{
    double rmse[2] = {0, 0};
    int i = 0;
    for (const char* name : {formula, "fox"}) {
        predict::DesignRequest request;
        request.target = target;
        const auto bound = builtin(target, name);
        const auto design = predict::designMatrix(*bound, samples, request).value();
        const auto validated = predict::crossValidate(bound, design, target, 10, 10, 1).value();
        qInfo("%s: RMSE %.4f, MAE %.4f, R2 %.4f, Spearman %.4f, tau %.4f", name, validated.rmse,
            validated.mae, validated.r2, validated.spearman, validated.kendallTau);
        rmse[i++] = validated.rmse;
    }
    return rmse[0] / rmse[1];
}

double kendallByPairs(const std::vector<double>& a, const std::vector<double>& b)
{
    double agree = 0, pairsA = 0, pairsB = 0;
    const auto sign = [](double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : 0.0; };
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            agree += sign(a[i] - a[j]) * sign(b[i] - b[j]);
            pairsA += a[i] != a[j];
            pairsB += b[i] != b[j];
        }
    return agree / std::sqrt(pairsA * pairsB);
}

}  // namespace

class TestCrossValidation : public QObject
{
    Q_OBJECT

    study::Samples m_samples;

private slots:
    void initTestCase() { m_samples = sharedRows(); }

    void physicalErrsAtMostAThirdOfFox()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const double share = ratio(m_samples, Target::Latency, "physical");
        QVERIFY2(share <= 0.35, qPrintable(QString::number(share)));
    }

    void saturatingErrsAtMostTwoThirdsOfFox()
    {
        NEEDS_SHARED_ROWS(m_samples);
        const double share = ratio(m_samples, Target::Accuracy, "saturating");
        QVERIFY2(share <= 0.67, qPrintable(QString::number(share)));
    }

    void comparisonChoosesTheSmallestError()
    {
        NEEDS_SHARED_ROWS(m_samples);
        for (const Target target : {Target::Accuracy, Target::Latency}) {
            predict::DesignRequest request;
            request.target = target;
            const auto formulas = predict::builtinFormulas(*foxnasCpu(), target);
            const auto comparison =
                predict::compareFormulas(foxnasCpu(), formulas, m_samples, request).value();
            QCOMPARE(comparison.scores.size(), formulas.size());
            QVERIFY(comparison.best.has_value());
            const auto& best = comparison.scores[*comparison.best];
            QVERIFY(best.best && !best.error);
            QCOMPARE(comparison.fit->formula->formula().name, best.formula);
            for (const auto& score : comparison.scores)
                QVERIFY(score.error || score.cvRmse >= best.cvRmse);
            // One resolution only: formulas that read it are refused with that reason.
            QVERIFY(comparison.scores.back().error.has_value());
            QCOMPARE(comparison.scores.back().error->code, std::string("formula_needs_values"));
        }
        predict::DesignRequest request;
        const auto formulas = predict::builtinFormulas(*foxnasCpu(), Target::Accuracy);
        QCOMPARE(
            predict::compareFormulas(foxnasCpu(), formulas, m_samples, request)->fit->formula->formula().name,
            std::string("saturating"));
    }

    void foldsOfTheFastPathAreTheFitsOfTheRows()
    {
        // Leave one out by the definition: fit without the row, predict it.
        base::Random random(5);
        predict::DesignMatrix design;
        design.x = Eigen::MatrixXd::Ones(24, 4);
        design.y.resize(24);
        for (Eigen::Index i = 0; i < 24; ++i) {
            for (Eigen::Index j = 1; j < 4; ++j)
                design.x(i, j) = random.normal();
            design.y[i] = 3 + design.x(i, 1) - 2 * design.x(i, 2) + 0.3 * random.normal();
            design.sampleIds.push_back(i + 1);
        }
        const auto formula = anyFormula(3);
        const auto validated = predict::crossValidate(formula, design, Target::Accuracy, 24, 1, 9).value();
        const auto fit = predict::fit(formula, design, Target::Accuracy).value();
        const auto diagnostics = predict::diagnose(fit, design).value();
        for (std::size_t i = 0; i < 24; ++i)
            QVERIFY(std::abs(validated.outOfFold[i] - diagnostics.rows[i].loo) < 1e-10);
        QVERIFY(std::abs(validated.rmse - fit.pressRmse.value()) < 1e-10);
        const auto again = predict::crossValidate(formula, design, Target::Accuracy, 24, 1, 9).value();
        QVERIFY(again.outOfFold == validated.outOfFold);
    }

    void rankCorrelationsEqualTheirDefinitions()
    {
        // R: cor(x, y, method = "kendall" / "spearman").
        const std::vector<double> x{1, 2, 2, 3, 5, 5, 5, 8, 1, 4}, y{2, 1, 3, 3, 4, 4, 9, 7, 2, 2};
        QVERIFY(std::abs(predict::kendallTauB(x, y) - 0.67499999999999993) < 1e-14);
        QVERIFY(std::abs(predict::spearman(x, y) - 0.81446540880503138) < 1e-14);
        base::Random random(3);
        for (int run = 0; run < 200; ++run) {
            std::vector<double> a, b;
            const auto n = 2 + random.below(40);
            for (std::uint64_t i = 0; i < n; ++i) {
                a.push_back(static_cast<double>(random.below(6)));
                b.push_back(static_cast<double>(random.below(9)) + a.back());
            }
            const double slow = kendallByPairs(a, b);
            const double fast = predict::kendallTauB(a, b);
            QVERIFY(std::isfinite(slow) ? std::abs(slow - fast) < 1e-12 : fast == 0);
        }
    }

    void stoppedWorkSaysSo()
    {
        std::stop_source stop;
        stop.request_stop();
        const Job job(stop.get_token(), {});
        predict::DesignMatrix design;
        design.x = Eigen::MatrixXd::Random(30, 3);
        design.x.col(0).setOnes();
        design.y = Eigen::VectorXd::Random(30);
        const auto result = predict::crossValidate(anyFormula(2), design, Target::Accuracy, 5, 1, 1, job);
        QVERIFY(!result && result.error().kind == ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestCrossValidation)
#include "tst_cross_validation.moc"
