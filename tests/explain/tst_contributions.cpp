// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/contributions.h"
#include "explain/what_if.h"

#include "synthetic_fit.h"

#include <boost/math/distributions/students_t.hpp>

using namespace vulpes;

class TestContributions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsSumToTheDifferenceForEveryFormula_data();
    void partsSumToTheDifferenceForEveryFormula();
    void aCellIsExplainedByItsEdges();
    void exchangingTheNetworksChangesEverySign();
    void intervalOfAStageIsThatOfItsTerms();
    void differenceHasTheIntervalOfItsContrast();
    void sharedPartsCancelInTheDifference();
    void importedCoefficientsGiveNoIntervals();

private:
    space::SpacePtr m_space;
    std::map<std::string, predict::FitPtr> m_fits;
};

void TestContributions::initTestCase()
{
    m_space = synthetic::foxnas();
    QVERIFY(m_space);
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency})
        for (const auto& formula : predict::builtinFormulas(*m_space, target)) {
            const auto fit = synthetic::fit(formula, m_space);
            QVERIFY2(fit, qPrintable(QString::fromStdString(formula.name)));
            m_fits[(target == predict::Target::Accuracy ? "accuracy " : "latency ") + formula.name] = fit;
        }
    QVERIFY(m_fits.contains("accuracy saturating"));
    QVERIFY(m_fits.contains("latency physical"));
}

void TestContributions::partsSumToTheDifferenceForEveryFormula_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& [name, fit] : m_fits)
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestContributions::partsSumToTheDifferenceForEveryFormula()
{
    QFETCH(QString, name);
    const auto& fit = *m_fits.at(name.toStdString());
    base::Random random(23);
    std::vector<double> average(fit.formula->termCount());
    for (auto& term : average)
        term = 10 * random.uniform();
    for (int n = 0; n < 50; ++n) {
        const auto network = m_space->sample(random), baseline = m_space->sample(random);
        for (const auto& result : {explain::contributions(fit, network, baseline, "pin A"),
                                   explain::contributionsFromAverage(fit, network, average)}) {
            double stages = 0, blocks = 0;
            std::map<int, double> perStage;
            for (const auto& part : result.stages) {
                stages += part.contribution;
                perStage[part.stage] += part.contribution;
            }
            for (const auto& part : result.blocks) {
                blocks += part.contribution;
                perStage[part.stage] -= part.contribution;
            }
            const double difference = result.total - result.baseline;
            QVERIFY2(std::abs(stages - difference) < 1e-9, qPrintable(QString::number(stages - difference)));
            QVERIFY(std::abs(blocks - difference) < 1e-9);
            for (const auto& [stage, rest] : perStage)
                QVERIFY(std::abs(rest) < 1e-9);
            QCOMPARE(result.hasIntervals, true);
        }
        QVERIFY(std::abs(explain::contributions(fit, network, baseline, {}).total - predict::predict(fit, network).value) < 1e-9);
    }
}

void TestContributions::aCellIsExplainedByItsEdges()
{
    const auto cells = *space::namedSpace("nasbench201");
    const auto fit = synthetic::fit(synthetic::builtin(cells, predict::Target::Latency, "table"), cells);
    QVERIFY(fit);
    base::Random random(31);
    const auto network = cells->sample(random), other = cells->sample(random);
    const auto& formula = *fit->formula;
    std::vector<double> average(formula.termCount());
    for (double& mean : average)
        mean = random.uniform();
    const auto terms = formula.row(network), otherTerms = formula.row(other);
    for (const auto& [why, from] : {std::pair{explain::contributionsFromAverage(*fit, network, average), average},
                                    std::pair{explain::contributions(*fit, network, other, "other"), otherTerms}}) {
        QCOMPARE(why.stages.size(), std::size_t{1});
        QCOMPARE(why.blocks.size(), cells->decisions().size());
        // The formula is one coefficient per operator on an edge, so that an edge's part is the sum over the terms that read it.
        std::map<std::string, double> expected;
        for (std::size_t t = 0; t < formula.termCount(); ++t)
            expected[cells->decisions()[formula.columns(t).front().reads().front()].id] += fit->beta[static_cast<Eigen::Index>(t) + 1] * (terms[t] - from[t]);
        double sum = 0;
        for (const auto& part : why.blocks) {
            QVERIFY2(std::abs(part.contribution - expected.at(part.edge)) < 1e-9, part.edge.c_str());
            sum += part.contribution;
        }
        QVERIFY(std::abs(sum - (why.total - why.baseline)) < 1e-9);
    }
}

void TestContributions::exchangingTheNetworksChangesEverySign()
{
    const auto& fit = *m_fits.at("accuracy saturating");
    base::Random random(29);
    for (int n = 0; n < 20; ++n) {
        const auto a = m_space->sample(random), b = m_space->sample(random);
        const auto forth = explain::contributions(fit, a, b, {}), back = explain::contributions(fit, b, a, {});
        QCOMPARE(forth.blocks.size(), back.blocks.size());
        for (std::size_t i = 0; i < forth.blocks.size(); ++i) {
            QCOMPARE(forth.blocks[i].block, back.blocks[i].block);
            QVERIFY(std::abs(forth.blocks[i].contribution + back.blocks[i].contribution) < 1e-9);
        }
    }
}

void TestContributions::intervalOfAStageIsThatOfItsTerms()
{
    const auto& fit = *m_fits.at("latency physical");
    base::Random random(31);
    const auto network = m_space->sample(random), baseline = m_space->sample(random);
    const auto after = fit.formula->row(network), before = fit.formula->row(baseline);
    const auto result = explain::contributions(fit, network, baseline, {});
    const double t = boost::math::quantile(boost::math::students_t(fit.dfResidual), 0.975);
    for (const auto& part : result.stages) {
        if (part.stage < 0)
            continue;
        Eigen::VectorXd gradient = Eigen::VectorXd::Zero(fit.beta.size());
        for (std::size_t i = 0; i < after.size(); ++i)
            if (fit.formula->stagesOf(i) == std::vector<int>{part.stage})
                gradient[static_cast<Eigen::Index>(i) + 1] = after[i] - before[i];
        const double half = t * fit.sigma * std::sqrt(gradient.dot(fit.v * gradient));
        QVERIFY(part.low && part.high);
        QVERIFY(std::abs(*part.high - part.contribution - half) < 1e-9);
        QVERIFY(std::abs(part.contribution - *part.low - half) < 1e-9);
    }
}

void TestContributions::differenceHasTheIntervalOfItsContrast()
{
    const auto& accuracy = *m_fits.at("accuracy fox");
    const auto& latency = *m_fits.at("latency physical");
    base::Random random(37);
    const auto a = m_space->sample(random), b = m_space->sample(random);
    const auto result = explain::difference(accuracy, latency, a, b);
    QVERIFY(std::abs(result.accuracyDelta - (result.accuracyB.value - result.accuracyA.value)) < 1e-9);
    QVERIFY(std::abs(result.latencyDelta - (result.latencyB.value - result.latencyA.value)) < 1e-9);
    const auto rowA = latency.formula->row(a), rowB = latency.formula->row(b);
    Eigen::VectorXd contrast = Eigen::VectorXd::Zero(latency.beta.size());
    for (std::size_t i = 0; i < rowA.size(); ++i)
        contrast[static_cast<Eigen::Index>(i) + 1] = rowB[i] - rowA[i];
    const double half = boost::math::quantile(boost::math::students_t(latency.dfResidual), 0.975) * latency.sigma
                        * std::sqrt(contrast.dot(latency.v * contrast));
    QVERIFY(result.latencyHigh);
    QVERIFY(std::abs(*result.latencyHigh - result.latencyDelta - half) < 1e-9);
    for (const auto& change : result.changes) {
        const auto d = *m_space->find(change.decision);
        QCOMPARE(change.a == m_space->value(a, d), true);
        QCOMPARE(change.b == m_space->value(b, d), true);
        QVERIFY(change.a != change.b);
    }
}

void TestContributions::sharedPartsCancelInTheDifference()
{
    const auto& accuracy = *m_fits.at("accuracy fox");
    const auto& latency = *m_fits.at("latency fox");
    base::Random random(41);
    const auto a = m_space->sample(random);
    const auto same = explain::difference(accuracy, latency, a, a);
    QCOMPARE(same.accuracyDelta, 0.0);
    QCOMPARE(*same.accuracyLow, 0.0);
    QCOMPARE(*same.accuracyHigh, 0.0);
    QVERIFY(same.changes.empty());
    QVERIFY(*same.accuracyA.meanHigh > *same.accuracyA.meanLow);
}

void TestContributions::importedCoefficientsGiveNoIntervals()
{
    predict::Fit fit = *m_fits.at("accuracy fox");
    fit.v.resize(0, 0);
    fit.imported = true;
    base::Random random(43);
    const auto result = explain::contributions(fit, m_space->sample(random), m_space->sample(random), {});
    QCOMPARE(result.hasIntervals, false);
    for (const auto& part : result.blocks)
        QVERIFY(!part.low && !part.high);
}

QTEST_GUILESS_MAIN(TestContributions)
#include "tst_contributions.moc"
