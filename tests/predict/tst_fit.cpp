// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_rows.h"

#include "base/random.h"
#include "predict/internal/shapiro_wilk.h"

using namespace vulpes;
using predict::Formula;
using predict::Target;

namespace {

predict::DesignMatrix randomDesign(base::Random& random, int n, int p, double noise = 0.5)
{
    predict::DesignMatrix design;
    design.x = Eigen::MatrixXd::Ones(n, p + 1);
    design.y.resize(n);
    for (int i = 0; i < n; ++i) {
        double y = 2;
        for (int j = 1; j <= p; ++j) {
            design.x(i, j) = random.normal() * (1 + 3 * j) + j;
            y += design.x(i, j) / j;
        }
        design.y[i] = y + noise * random.normal();
        design.sampleIds.push_back(i + 1);
    }
    return design;
}

bool close(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

void everyNumberIsFinite(const predict::Fit& fit)
{
    QVERIFY(fit.beta.allFinite() && fit.v.allFinite());
    QVERIFY(std::isfinite(fit.conditionNumber) && std::isfinite(fit.sigma) && std::isfinite(fit.maxLeverage));
    for (const auto& value : {fit.r2, fit.adjustedR2, fit.residualSe, fit.f, fit.fP, fit.pressRmse, fit.aic})
        QVERIFY(!value || std::isfinite(*value));
    for (const auto& c : fit.coefficients)
        for (const auto& value : {c.se, c.t, c.p, c.ciLow, c.ciHigh, c.vif, c.adjustedP})
            QVERIFY(!value || std::isfinite(*value));
    QVERIFY(predict::toJson(fit).dump().find("nan") == std::string::npos);
}

}  // namespace

class TestFit : public QObject
{
    Q_OBJECT

private slots:
    void leastSquaresEqualsTheNormalEquations()
    {
        base::Random random(1);
        for (int run = 0; run < 40; ++run) {
            const int p = 1 + static_cast<int>(random.below(6)),
                      n = p + 3 + static_cast<int>(random.below(30));
            const auto design = randomDesign(random, n, p);
            const auto fit = predict::fit(anyFormula(p), design, Target::Accuracy).value();
            everyNumberIsFinite(fit);
            const Eigen::MatrixXd inverse = (design.x.transpose() * design.x).inverse();
            const Eigen::VectorXd beta = inverse * design.x.transpose() * design.y;
            const double rss = (design.y - design.x * beta).squaredNorm();
            QVERIFY((fit.beta - beta).norm() < 1e-9 * beta.norm());
            QVERIFY((fit.v - inverse).norm() < 1e-9 * inverse.norm());
            QVERIFY(close(fit.sigma * fit.sigma, rss / (n - p - 1)));
            // VIF by its definition: 1 / (1 − R²) of a term on the others.
            for (int j = 1; j <= p && p > 1; ++j) {
                Eigen::MatrixXd others(n, p);
                for (int k = 0, c = 0; k <= p; ++k)
                    if (k != j)
                        others.col(c++) = design.x.col(k);
                const Eigen::VectorXd x = design.x.col(j);
                const double residual = (x - others * others.colPivHouseholderQr().solve(x)).squaredNorm();
                const double total = (x.array() - x.mean()).square().sum();
                QVERIFY(
                    close(fit.coefficients[static_cast<std::size_t>(j)].vif.value(), total / residual, 1e-8));
            }
        }
    }

    void ridgeEqualsItsPosterior()
    {
        base::Random random(2);
        for (int run = 0; run < 20; ++run) {
            const int p = 2 + static_cast<int>(random.below(5)),
                      n = p + 4 + static_cast<int>(random.below(30));
            const double lambda = 0.01 + 20 * random.uniform();
            const auto design = randomDesign(random, n, p);
            const auto fit =
                predict::fit(anyFormula(p, Formula::Penalty::Fixed, lambda), design, Target::Accuracy)
                    .value();
            everyNumberIsFinite(fit);
            Eigen::MatrixXd penalised = design.x.transpose() * design.x;
            for (int j = 1; j <= p; ++j)
                penalised(j, j) +=
                    lambda * (design.x.col(j).array() - design.x.col(j).mean()).square().mean();
            const Eigen::MatrixXd v = penalised.inverse();
            QVERIFY((fit.v - v).norm() < 1e-9 * v.norm());
            QVERIFY((fit.beta - v * design.x.transpose() * design.y).norm() < 1e-9 * fit.beta.norm());
            QVERIFY(close(fit.effectiveDf, (design.x * v * design.x.transpose()).trace()));
            QVERIFY(!fit.coefficients[1].t && !fit.coefficients[1].p && !fit.f);
        }
    }

    void gcvPicksTheSmallestOnAFineGrid()
    {
        base::Random random(3);
        const auto design = randomDesign(random, 40, 6, 8);
        const auto chosen =
            predict::fit(anyFormula(6, Formula::Penalty::Gcv), design, Target::Accuracy).value();
        const auto gcv = [&](double lambda) {
            const auto fit =
                predict::fit(anyFormula(6, Formula::Penalty::Fixed, lambda), design, Target::Accuracy)
                    .value();
            return fit.sigma * fit.sigma / fit.dfResidual;
        };
        const double best = gcv(chosen.lambda);
        for (double lambda = 1e-3; lambda < 1e3; lambda *= 1.3)
            QVERIFY(best <= gcv(lambda) * (1 + 1e-6));
    }

    void aliasedTermsAreDroppedInTheirOrderAsInR()
    {
        base::Random random(4);
        auto design = randomDesign(random, 30, 5);
        design.x.col(3) =
            2 * design.x.col(1) - design.x.col(2);  // depends on earlier terms: R gives NA to this one
        design.x.col(4).setConstant(7);             // constant: the intercept has it
        const auto fit = predict::fit(anyFormula(5), design, Target::Accuracy).value();
        everyNumberIsFinite(fit);
        QCOMPARE(fit.rank, 4);
        QCOMPARE(fit.dfResidual, 26.0);
        for (const std::size_t j : {0, 1, 2, 5})
            QVERIFY(!fit.coefficients[j].aliased && fit.coefficients[j].se);
        for (const std::size_t j : {3, 4}) {
            QVERIFY(fit.coefficients[j].aliased && !fit.coefficients[j].se && !fit.coefficients[j].p
                && !fit.coefficients[j].vif);
            QCOMPARE(fit.coefficients[j].estimate, 0.0);
            QVERIFY(predict::toJson(fit)["coefficients"][j]["estimate"].is_null());
        }
        predict::DesignMatrix reduced = design;
        reduced.x.resize(30, 4);
        reduced.x << design.x.leftCols(3), design.x.col(5);
        const auto same = predict::fit(anyFormula(3), reduced, Target::Accuracy).value();
        QVERIFY(close(same.sigma, fit.sigma));
        QVERIFY(close(same.beta[3], fit.beta[5]));
        // The same when the fit is penalised or cross-validated.
        const auto ridge =
            predict::fit(anyFormula(5, Formula::Penalty::Gcv), design, Target::Accuracy).value();
        everyNumberIsFinite(ridge);
        QVERIFY(ridge.coefficients[4].aliased && !ridge.coefficients[3].aliased);
        const auto validated =
            predict::crossValidate(anyFormula(5), design, Target::Accuracy, 5, 2, 1).value();
        const auto validatedReduced =
            predict::crossValidate(anyFormula(3), reduced, Target::Accuracy, 5, 2, 1).value();
        QVERIFY(close(validated.rmse, validatedReduced.rmse, 1e-8));
    }

    void hopelessDataIsRefusedWithItsReason()
    {
        base::Random random(5);
        const auto code = [](const predict::DesignMatrix& design, int p) {
            const auto fit = predict::fit(anyFormula(p), design, Target::Accuracy);
            return fit ? std::string("fitted") : fit.error().code;
        };
        QCOMPARE(code(randomDesign(random, 6, 5), 5), std::string("fit_too_few_rows"));
        QCOMPARE(code(randomDesign(random, 7, 5), 5), std::string("fitted"));
        auto design = randomDesign(random, 20, 3);
        design.y.setConstant(4);
        QCOMPARE(code(design, 3), std::string("fit_constant_target"));
        design = randomDesign(random, 20, 3);
        design.x.setOnes();
        QCOMPARE(code(design, 3), std::string("fit_singular"));
        const auto ridge = predict::fit(anyFormula(3, Formula::Penalty::Gcv), design, Target::Accuracy);
        QVERIFY(!ridge && ridge.error().code == "fit_singular");
        const auto short1 =
            predict::crossValidate(anyFormula(5), randomDesign(random, 7, 5), Target::Accuracy, 10, 1, 1);
        QVERIFY(!short1 && short1.error().code == "fit_too_few_rows");
    }

    void aPerfectFitHasNoNaN()
    {
        base::Random random(6);
        auto design = randomDesign(random, 12, 2, 0);
        design.y = 3 * design.x.col(1);
        const auto fit = predict::fit(anyFormula(2), design, Target::Accuracy).value();
        everyNumberIsFinite(fit);
        const auto diagnostics = predict::diagnose(fit, design).value();
        for (const auto& row : diagnostics.rows)
            QVERIFY(std::isfinite(row.studentised) && std::isfinite(row.cook) && std::isfinite(row.loo));
        QVERIFY(std::isfinite(diagnostics.normalityP) && std::isfinite(diagnostics.varianceP));
        // A row that alone decides a coefficient has full leverage.
        auto lonely = randomDesign(random, 12, 2);
        lonely.x.col(2).setZero();
        lonely.x(4, 2) = 1;
        const auto decided = predict::fit(anyFormula(2), lonely, Target::Accuracy).value();
        everyNumberIsFinite(decided);
        const auto lonelyDiagnostics = predict::diagnose(decided, lonely).value();
        for (const auto& row : lonelyDiagnostics.rows)
            QVERIFY(std::isfinite(row.studentised) && std::isfinite(row.cook) && std::isfinite(row.loo));
    }

    void theLinkFindsItsCeiling()
    {
        base::Random random(7);
        auto design = randomDesign(random, 400, 3);
        Formula formula = anyFormula(3)->formula();
        formula.link = predict::LinkKind::Saturating;
        for (Eigen::Index i = 0; i < 400; ++i) {
            const double index = -1 + 0.08 * design.x(i, 1) + 0.04 * design.x(i, 2) + 0.03 * random.normal();
            design.y[i] = 80 - std::exp(-index);
        }
        const auto bound = std::make_shared<const predict::BoundFormula>(
            predict::BoundFormula::bind(formula, foxnasCpu()).value());
        const auto fit = predict::fit(bound, design, Target::Accuracy).value();
        everyNumberIsFinite(fit);
        QVERIFY2(std::abs(fit.linkCeiling - 80) < 0.3, qPrintable(QString::number(fit.linkCeiling)));
        QVERIFY(std::abs(fit.beta[1] - 0.08) < 0.01);
        QVERIFY(fit.linkCeiling > design.y.maxCoeff());
        QCOMPARE(fit.effectiveDf, 5.0);
        // AIC by hand: the density of y through the link.
        double likelihood = 0;
        const Eigen::VectorXd fitted = design.x * fit.beta;
        double rss = 0;
        for (Eigen::Index i = 0; i < 400; ++i) {
            const double z = -std::log(fit.linkCeiling - design.y[i]);
            rss += (z - fitted[i]) * (z - fitted[i]);
            likelihood -= std::log(fit.linkCeiling - design.y[i]);
        }
        likelihood += -200 * (std::log(2 * M_PI * rss / 400) + 1);
        QVERIFY(close(fit.aic.value(), -2 * likelihood + 2 * 6));
        // Intervals come through the link: ordered, and never above the ceiling.
        const auto space = foxnasCpu();
        const auto network = space->sample(random);
        const auto prediction = predict::predict(fit, network);
        QVERIFY(*prediction.low < *prediction.meanLow && *prediction.meanLow < prediction.value);
        QVERIFY(prediction.value < *prediction.meanHigh && *prediction.meanHigh < *prediction.high
            && *prediction.high < fit.linkCeiling);
        QVERIFY(close(prediction.value, fit.toTarget(prediction.index)));
        QVERIFY(close(fit.targetSlope(prediction.index), fit.linkCeiling - prediction.value));
        QCOMPARE(predict::chanceAtMost(fit, network, fit.linkCeiling + 1).value(), 1.0);
    }

    void bootstrapErrorsApproachTheExactOnes()
    {
        base::Random random(8);
        const auto design = randomDesign(random, 300, 3);
        const auto fit = predict::fit(anyFormula(3), design, Target::Accuracy).value();
        const auto robust = predict::robustCoefficients(fit, design, 600, 42).value();
        const auto again = predict::robustCoefficients(fit, design, 600, 42).value();
        for (std::size_t j = 0; j < robust.size(); ++j) {
            QVERIFY(std::abs(robust[j].bootstrapSe.value() / fit.coefficients[j].se.value() - 1) < 0.2);
            QVERIFY(std::abs(robust[j].hc3Se.value() / fit.coefficients[j].se.value() - 1) < 0.2);
            QCOMPARE(robust[j].ciLow, fit.coefficients[j].ciLow);
            QCOMPARE(robust[j].bootstrapSe, again[j].bootstrapSe);
        }
        const auto ridge =
            predict::fit(anyFormula(3, Formula::Penalty::Gcv), design, Target::Accuracy).value();
        const auto interval = predict::robustCoefficients(ridge, design, 200, 1).value();
        for (const auto& c : interval)
            QVERIFY(c.ciLow && c.ciHigh && *c.ciLow < c.estimate && c.estimate < *c.ciHigh);
    }

    void shapiroWilkEqualsR_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("w");
        QTest::addColumn<double>("p");
        // R 4.2: shapiro.test(round(exp(rnorm(n)), 3))
        QTest::newRow("3") << QList<double>{0.534, 1.202, 0.434} << 0.84578910336810531
                           << 0.22925279674453153;
        QTest::newRow("4") << QList<double>{4.93, 1.39, 0.44, 1.628} << 0.85004427653518855
                           << 0.22630355975516822;
        QTest::newRow("5") << QList<double>{2.092, 1.779, 0.737, 4.535, 1.477} << 0.86322888354296379
                           << 0.24007479485318528;
        QTest::newRow("6") << QList<double>{0.537, 0.109, 3.08, 0.956, 0.984, 2.57} << 0.88504642850684878
                           << 0.29304094498541533;
        QTest::newRow("7") << QList<double>{2.273, 1.811, 2.507, 2.186, 1.077, 0.137, 1.859}
                           << 0.87657477274023377 << 0.21167330575851573;
        QTest::newRow("11") << QList<double>{0.945, 0.856, 0.23, 0.62, 1.519, 3.891, 0.902, 1.474, 0.948,
            0.252, 0.66} << 0.72413922026654831
                            << 0.00095841201633839468;
        QTest::newRow("12") << QList<double>{0.674, 0.942, 3.004, 2.145, 0.848, 0.776, 2.008, 1.745, 0.502,
            0.493, 1.44, 2.157}
                            << 0.90650625851768107 << 0.19240571237339704;
        QTest::newRow("20") << QList<double>{0.894, 2.414, 1.489, 0.542, 1.407, 0.323, 4.191, 7.246, 0.693,
            0.352, 1.768, 0.874, 11.041, 0.962, 1.993, 1.028, 0.476, 1.208, 0.164, 4.33}
                            << 0.68779340575602022 << 2.7778648548274567e-05;
    }

    void shapiroWilkEqualsR()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, w);
        QFETCH(double, p);
        const auto result = predict::shapiroWilk({values.begin(), values.end()});
        QVERIFY2(relativeError(result.w, w) < 1e-9, qPrintable(QString::number(result.w, 'g', 17)));
        QVERIFY2(relativeError(result.p, p) < 1e-6, qPrintable(QString::number(result.p, 'g', 17)));
    }

    void repeatsGiveThePureError()
    {
        const auto space = foxnasCpu();
        base::Random random(9);
        study::Samples samples;
        for (int i = 0; i < 3; ++i) {
            study::Sample sample;
            sample.id = i + 1;
            sample.observation.architecture = space->sample(random);
            sample.timings.push_back({"phone", study::kLatencyMs, {10.0, 12.0, 14.0}});
            samples.push_back(sample);
        }
        samples[2].timings.front().repeats = {5.0};
        samples[1].timings.front().device = "other";
        Formula formula;
        formula.target = Target::Latency;
        formula.terms.push_back({"d", {"s24.depth"}});
        const auto bound = predict::BoundFormula::bind(formula, space).value();
        predict::DesignRequest request;
        request.target = Target::Latency;
        auto design = predict::designMatrix(bound, samples, request).value();
        QCOMPARE(design.device, std::string("phone"));
        QCOMPARE(design.y.size(), 2);
        QCOMPARE(design.y[0], 12.0);
        QCOMPARE(design.leftOut, std::vector<std::int64_t>{2});
        QCOMPARE(design.pureErrorSd.value(), 2.0);
        request.excluded = {1};
        design = predict::designMatrix(bound, samples, request).value();
        QVERIFY(!design.pureErrorSd);
        request.metric = study::kEnergyMj;
        QCOMPARE(predict::designMatrix(bound, samples, request).error().code, std::string("no_samples"));
    }
};

QTEST_GUILESS_MAIN(TestFit)
#include "tst_fit.moc"
