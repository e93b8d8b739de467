// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_rows.h"

#include <tuple>

using namespace vulpes;
using predict::Target;

/// Every number of the paper's regressions on the published rows against R's lm (tests/reference/foxnas_lm.R and .csv).
class TestAgainstR : public QObject
{
    Q_OBJECT

    std::map<std::tuple<QString, QString, QString>, double> m_r;
    study::Samples m_samples;

    double r(const QString& model, const QString& quantity, const QString& term = {}) const
    {
        const auto found = m_r.find({model, quantity, term});
        return found == m_r.end() ? std::nan("") : found->second;
    }

    void compareScalar(const QString& model, const char* quantity, double value, double tolerance = 1e-8)
    {
        const double reference = r(model, quantity);
        QVERIFY2(relativeError(value, reference) < tolerance,
            qPrintable(QString("%1 %2: %3, R says %4")
                           .arg(model, quantity)
                           .arg(value, 0, 'g', 17)
                           .arg(reference, 0, 'g', 17)));
    }

    void compareTerm(const QString& model, const char* quantity, const std::string& term,
        std::optional<double> value, double tolerance = 1e-8)
    {
        const double reference = r(model, quantity, QString::fromStdString(term));
        QVERIFY2(value && relativeError(*value, reference) < tolerance,
            qPrintable(QString("%1 %2 %3: %4, R says %5")
                           .arg(model, quantity, QString::fromStdString(term))
                           .arg(value.value_or(std::nan("")), 0, 'g', 17)
                           .arg(reference, 0, 'g', 17)));
    }

private slots:
    void initTestCase()
    {
        QFile file(VULPES_SOURCE_DIR "/tests/reference/foxnas_lm.csv");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto cells = lines[i].split(',');
            QCOMPARE(cells.size(), 4);
            m_r[{cells[0], cells[1], cells[2]}] = cells[3].toDouble();
        }
        m_samples = sharedRows();
        NEEDS_SHARED_ROWS(m_samples);
        QCOMPARE(m_samples.size(), std::size_t{245});
    }

    void leastSquaresEqualsLm_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("accuracy");
        QTest::addColumn<QString>("formula");
        QTest::newRow("fox accuracy") << "fox-accuracy" << true << "fox";
        QTest::newRow("fox latency") << "fox-latency" << false << "fox";
        QTest::newRow("physical latency") << "physical-latency" << false << "physical";
    }

    void leastSquaresEqualsLm()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(QString, model);
        QFETCH(bool, accuracy);
        QFETCH(QString, formula);
        const Target target = accuracy ? Target::Accuracy : Target::Latency;
        const auto [design, fit] = fitted(m_samples, target, builtin(target, qPrintable(formula)));
        QCOMPARE(fit.n, static_cast<int>(r(model, "n")));
        QCOMPARE(fit.rank, fit.p);
        compareScalar(model, "df_residual", fit.dfResidual);
        compareScalar(model, "r2", fit.r2.value());
        compareScalar(model, "adjusted_r2", fit.adjustedR2.value());
        compareScalar(model, "residual_se", fit.residualSe.value());
        compareScalar(model, "residual_se", fit.sigma);
        compareScalar(model, "f", fit.f.value());
        if (r(model, "f_p") > 1e-300)
            compareScalar(model, "f_p", fit.fP.value());
        else
            QVERIFY(fit.fP.value() < 1e-300);
        compareScalar(model, "press_rmse", fit.pressRmse.value());
        compareScalar(model, "aic", fit.aic.value());
        compareScalar(model, "condition_number", fit.conditionNumber);
        compareScalar(model, "max_leverage", fit.maxLeverage);
        const auto robust = predict::robustCoefficients(fit, design, 0, 1).value();
        for (std::size_t j = 0; j < fit.coefficients.size(); ++j) {
            const predict::Coefficient& c = fit.coefficients[j];
            QVERIFY(!c.aliased);
            compareTerm(model, "estimate", c.term, c.estimate);
            compareTerm(model, "se", c.term, c.se);
            compareTerm(model, "t", c.term, c.t);
            compareTerm(model, "p", c.term, c.p);
            compareTerm(model, "ci_low", c.term, c.ciLow);
            compareTerm(model, "ci_high", c.term, c.ciHigh);
            compareTerm(model, "hc3_se", c.term, robust[j].hc3Se);
            if (j == 0) {
                QVERIFY(!c.vif && !c.adjustedP);
                continue;
            }
            compareTerm(model, "vif", c.term, c.vif);
            compareTerm(model, "adjusted_p", c.term, c.adjustedP);
        }
    }

    void diagnosticsEqualR_data() { leastSquaresEqualsLm_data(); }

    void diagnosticsEqualR()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(QString, model);
        QFETCH(bool, accuracy);
        QFETCH(QString, formula);
        const Target target = accuracy ? Target::Accuracy : Target::Latency;
        const auto [design, fit] = fitted(m_samples, target, builtin(target, qPrintable(formula)));
        const auto diagnostics = predict::diagnose(fit, design).value();
        compareScalar(model, "shapiro_w", diagnostics.shapiroW, 1e-7);
        compareScalar(model, "normality_p", diagnostics.normalityP, 1e-6);
        compareScalar(model, "breusch_pagan", diagnostics.breuschPagan);
        compareScalar(model, "variance_p", diagnostics.varianceP);
        compareScalar(model, "loo_kendall", diagnostics.looKendall);
        QVERIFY(!diagnostics.pureErrorSd);
        std::vector<double> loo, observed;
        for (const auto& row : diagnostics.rows) {
            loo.push_back(row.loo);
            observed.push_back(row.observed);
        }
        compareScalar(model, "loo_spearman", predict::spearman(loo, observed));
        for (const std::size_t number : {1, 2, 50, 123, 245}) {
            const auto name = std::to_string(number);
            const predict::RowStatistics& row = diagnostics.rows[number - 1];
            compareTerm(model, "row_fitted", name, row.fitted);
            compareTerm(model, "row_residual", name, row.residual);
            compareTerm(model, "row_leverage", name, row.leverage);
            compareTerm(model, "row_cook", name, row.cook);
            compareTerm(model, "row_standardised", name, row.standardised);
            compareTerm(model, "row_studentised", name, row.studentised);
            const auto prediction = predict::predict(fit, m_samples[number - 1].observation.architecture);
            compareTerm(model, "row_fitted", name, prediction.value);
            compareTerm(model, "row_mean_low", name, prediction.meanLow);
            compareTerm(model, "row_mean_high", name, prediction.meanHigh);
            compareTerm(model, "row_low", name, prediction.low);
            compareTerm(model, "row_high", name, prediction.high);
            QVERIFY(!prediction.extrapolated);
            // The chance of staying below the upper end of a 95 % interval is 97.5 %, and the margin leads there.
            QVERIFY(std::abs(predict::chanceAtMost(
                                 fit, m_samples[number - 1].observation.architecture, *prediction.high)
                                 .value()
                        - 0.975)
                < 1e-9);
            QVERIFY(std::abs(prediction.value
                        + predict::oneSidedMargin(fit, m_samples[number - 1].observation.architecture, 0.975)
                              .value()
                        - *prediction.high)
                < 1e-9);
        }
    }

    void ridgeEqualsItsNormalEquations()
    {
        NEEDS_SHARED_ROWS(m_samples);
        auto formula = predict::formulaByName(*foxnasCpu(), Target::Latency, "physical", {}).value();
        formula.penalty = predict::Formula::Penalty::Fixed;
        formula.lambda = 7;
        const auto bound = std::make_shared<const predict::BoundFormula>(
            predict::BoundFormula::bind(formula, foxnasCpu()).value());
        const auto [design, fit] = fitted(m_samples, Target::Latency, bound);
        compareScalar("ridge-latency", "effective_df", fit.effectiveDf);
        compareScalar("ridge-latency", "residual_se", fit.sigma);
        compareScalar("ridge-latency", "aic", fit.aic.value());
        compareScalar("ridge-latency", "max_leverage", fit.maxLeverage);
        QCOMPARE(fit.lambda, 7.0);
        for (const auto& c : fit.coefficients) {
            compareTerm("ridge-latency", "estimate", c.term, c.estimate);
            QVERIFY(!c.t && !c.p && !c.ciLow && !c.se);
        }
        QVERIFY(!fit.f && !fit.fP);
    }
};

QTEST_GUILESS_MAIN(TestAgainstR)
#include "tst_against_r.moc"
