// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/suggest.h"

#include "synthetic_fit.h"

#include <set>

using namespace vulpes;

class TestSuggest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void firstSuggestionShrinksTheVarianceMost();
    void shrinkageGrowsWithEverySuggestion();
    void suggestionsKeepTheLocks();
    void sameSeedSameSuggestions();
    void coefficientsWithoutDataAreRefused();
    void firstDesignFillsTheSpace();
    void firstDesignKeepsTheLocks();

private:
    space::SpacePtr m_space;
    predict::FitPtr m_accuracy, m_latency;
    std::vector<space::Architecture> m_near;
};

void TestSuggest::initTestCase()
{
    m_space = synthetic::foxnas();
    QVERIFY(m_space);
    m_accuracy = synthetic::fit(synthetic::builtin(m_space, predict::Target::Accuracy, "fox"), m_space, 80);
    m_latency = synthetic::fit(synthetic::builtin(m_space, predict::Target::Latency, "physical"), m_space, 80);
    QVERIFY(m_accuracy && m_latency);
    QCOMPARE(m_accuracy->rank, m_accuracy->p);   // V can be inverted
    base::Random random(2);
    for (int i = 0; i < 10; ++i)
        m_near.push_back(m_space->representative(synthetic::network(*m_space, random)));
}

namespace {

Eigen::MatrixXd rows(const predict::Fit& fit, const std::vector<space::Architecture>& networks)
{
    Eigen::MatrixXd x(static_cast<Eigen::Index>(networks.size()), fit.beta.size());
    for (std::size_t i = 0; i < networks.size(); ++i) {
        const auto row = fit.formula->row(networks[i]);
        x(static_cast<Eigen::Index>(i), 0) = 1;
        for (std::size_t t = 0; t < row.size(); ++t)
            x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(t) + 1) = row[t];
    }
    return x;
}

/// Mean of x'Vx near the budget after one more measurement, relative to before: by inverting V anew.
double relativeVariance(const predict::Fit& fit, const std::vector<space::Architecture>& near, const space::Architecture& added)
{
    const Eigen::MatrixXd x = rows(fit, near);
    const Eigen::VectorXd z = rows(fit, {added}).row(0).transpose();
    const Eigen::MatrixXd information = fit.v.inverse() + z * z.transpose();
    const Eigen::MatrixXd after = information.inverse();
    return (x * after).cwiseProduct(x).sum() / (x * fit.v).cwiseProduct(x).sum();
}

} // namespace

void TestSuggest::firstSuggestionShrinksTheVarianceMost()
{
    const auto suggestions = explain::suggest(*m_accuracy, *m_latency, m_near, {}, 1, 1);
    QVERIFY(suggestions && suggestions->size() == 1);
    const auto score = [&](const space::Architecture& network) {
        return relativeVariance(*m_accuracy, m_near, network) + relativeVariance(*m_latency, m_near, network);
    };
    const double chosen = score(suggestions->front().architecture);
    for (const auto& network : m_near)
        QVERIFY2(chosen <= score(network) + 1e-9, qPrintable(QStringLiteral("%1 against %2").arg(chosen, 0, 'g', 12).arg(score(network), 0, 'g', 12)));
    const double widths = 1 - 0.5 * (std::sqrt(relativeVariance(*m_accuracy, m_near, suggestions->front().architecture))
                                     + std::sqrt(relativeVariance(*m_latency, m_near, suggestions->front().architecture)));
    QVERIFY(std::abs(suggestions->front().shrinkage - widths) < 1e-8);
}

void TestSuggest::shrinkageGrowsWithEverySuggestion()
{
    const auto suggestions = explain::suggest(*m_accuracy, *m_latency, m_near, {}, 10, 1);
    QVERIFY(suggestions);
    QCOMPARE(suggestions->size(), std::size_t{10});
    double before = 0;
    std::set<std::vector<std::int8_t>> seen;
    for (const auto& suggestion : *suggestions) {
        QVERIFY(suggestion.shrinkage > before && suggestion.shrinkage < 1);
        before = suggestion.shrinkage;
        QVERIFY(seen.insert(suggestion.architecture.choices).second);
        QVERIFY(suggestion.leverage > 0);
    }
}

void TestSuggest::suggestionsKeepTheLocks()
{
    const space::Locks locks{{"s24.depth", 3}, {"resolution", 224}};
    const auto suggestions = explain::suggest(*m_accuracy, *m_latency, m_near, locks, 5, 1);
    QVERIFY(suggestions);
    QVERIFY(!suggestions->empty());
    for (const auto& suggestion : *suggestions)
        QVERIFY(m_space->meets(suggestion.architecture, locks));
}

void TestSuggest::sameSeedSameSuggestions()
{
    const auto a = explain::suggest(*m_accuracy, *m_latency, m_near, {}, 5, 9), b = explain::suggest(*m_accuracy, *m_latency, m_near, {}, 5, 9);
    QVERIFY(a && b);
    for (std::size_t i = 0; i < 5; ++i)
        QCOMPARE((*a)[i].architecture == (*b)[i].architecture, true);
}

void TestSuggest::coefficientsWithoutDataAreRefused()
{
    predict::Fit bare = *m_accuracy;
    bare.v.resize(0, 0);
    const auto refused = explain::suggest(bare, *m_latency, m_near, {}, 1, 1);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, std::string("suggest_needs_covariance"));
}

void TestSuggest::firstDesignFillsTheSpace()
{
    const auto design = explain::firstDesign(*m_space, {}, 60, 1);
    QCOMPARE(design.size(), std::size_t{60});
    std::set<std::vector<std::int8_t>> seen;
    for (const auto& network : design) {
        QVERIFY(m_space->check(network).has_value());
        QVERIFY(seen.insert(network.choices).second);
    }
    // Enough for the paper's formulas to be fitted: every coefficient can be told apart.
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
        const auto bound = predict::BoundFormula::bind(synthetic::builtin(m_space, target, "fox"), m_space);
        QVERIFY(bound);
        Eigen::MatrixXd x(60, static_cast<Eigen::Index>(bound->termCount()) + 1);
        for (std::size_t i = 0; i < design.size(); ++i) {
            const auto row = bound->row(design[i]);
            x(static_cast<Eigen::Index>(i), 0) = 1;
            for (std::size_t t = 0; t < row.size(); ++t)
                x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(t) + 1) = row[t];
        }
        QCOMPARE(Eigen::ColPivHouseholderQR<Eigen::MatrixXd>(x).rank(), x.cols());
    }
}

void TestSuggest::firstDesignKeepsTheLocks()
{
    const space::Locks locks{{"s160.depth", 2}, {"resolution", 192}, {"s24.b1.kernel", 5}};
    for (const auto& network : explain::firstDesign(*m_space, locks, 20, 4))
        QVERIFY(m_space->meets(network, locks));
}

QTEST_GUILESS_MAIN(TestSuggest)
#include "tst_suggest.moc"
