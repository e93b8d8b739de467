// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/predictors.h"
#include "workflow/session.h"

#include "explain/synthetic_fit.h"

#include <QTemporaryDir>

#include <cmath>

using namespace vulpes;

class TestAnalysis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsArriveInOrder();
    void publishedCoefficientsGiveThePublishedFront();
    void importedCoefficientsHaveNoIntervalsAnywhere();
    void locksKeepTheFits();
    void budgetAndPinsKeepEverything();
    void excludingARowKeepsTheOtherTargetsNothing();
    void askedFormulaIsUsedAndUnknownOneSaid();
    void tooFewRowsSayWhy();
    void columnOnlySamplesCountForFits();
    void chanceNeedsIntervals();
    void answersUnderAChanceKeepIt();
    void quickAnswerIsNeverBetterThanTheProof();
    void severalBudgetsAreKept();
    void coupledFormulasOfOnesOwnAreProved();
    void infeasibleBudgetNamesTheLeast();
    void averageOfTheSpaceIsTheMeanOfManyNetworks();
    void networksNearTheBudgetAreTheNearest();
    void proofsAreTiedToTheirStudy();
    void stoppedAnalysisSaysSo();
    void sessionKeepsItsState();
    void userFormulaTakesPartInTheChoice();

private:
    static void provesWhatItSays(const workflow::Analysis&, const study::AnalysisState&, const workflow::BudgetAnswer&);
    static workflow::Inputs demo()
    {
        auto session = workflow::Session::open("foxnas-192");
        return *session->inputs();
    }
    static workflow::AnalysisPtr analysed(const workflow::Inputs& inputs, const study::AnalysisState& state,
                                          workflow::AnalysisPtr previous = nullptr,
                                          workflow::Until until = workflow::Until::Diagnostics)
    {
        return *workflow::analyse(inputs, state, std::move(previous), {}, {}, until);
    }

    workflow::Inputs m_measured;
    study::AnalysisState m_simple;
    workflow::AnalysisPtr m_base;
};

void TestAnalysis::initTestCase()
{
    QVERIFY(workflow::Session::open("foxnas-192"));
    m_measured.space = synthetic::foxnas();
    QVERIFY(m_measured.space);
    m_measured.samples = std::make_shared<const study::Samples>(synthetic::samples(m_measured.space, 150, 5));
    m_measured.studyDigest = "synthetic";
    m_simple.accuracyFormula = "fox";
    m_simple.latencyFormula = "physical";
    m_base = analysed(m_measured, m_simple);
    QVERIFY(m_base->front);
}

void TestAnalysis::partsArriveInOrder()
{
    QStringList seen;
    const auto result = workflow::analyse(m_measured, m_simple, nullptr, [&](const workflow::AnalysisPtr& now) {
        seen << (now->complete ? "complete" : now->accuracy.diagnostics ? "diagnostics" : now->chance ? "chance" : now->front ? "front" : "fits");
    });
    QVERIFY(result);
    seen.removeDuplicates();
    QCOMPARE(seen, (QStringList{"fits", "front", "chance", "diagnostics", "complete"}));
    QVERIFY((*result)->accuracy.crossValidation && (*result)->latency.crossValidation);
    QVERIFY(!(*result)->accuracy.comparison.empty());
}

void TestAnalysis::publishedCoefficientsGiveThePublishedFront()
{
    study::AnalysisState state;
    const auto analysis = analysed(demo(), state);
    QVERIFY(analysis->front);
    QCOMPARE(analysis->front->size(), std::size_t{732});
    state.budgetMs = 55;
    const auto answer = workflow::answerBudget(*analysis, state, false);
    QVERIFY(answer.answer);
    QCOMPARE(answer.answer->objective, 73.701206);
    QVERIFY(answer.answer->validity == search::Validity::Proved);
    QVERIFY(answer.frontIndex.has_value());
    QVERIFY(std::abs(answer.accuracy.value - 73.701206) < 1e-9);
    QVERIFY(answer.latency.value <= 55);

    state.tied = true;
    const auto tied = analysed(demo(), state, analysis);
    QCOMPARE(tied->front->size(), std::size_t{654});
    QCOMPARE(workflow::answerBudget(*tied, state, false).answer->objective, 73.678681);
    QCOMPARE(tied->accuracy.fit.get(), analysis->accuracy.fit.get());
}

void TestAnalysis::importedCoefficientsHaveNoIntervalsAnywhere()
{
    study::AnalysisState state;
    const auto analysis = analysed(demo(), state);
    QVERIFY(!analysis->chance);
    QVERIFY(analysis->accuracy.fit->imported);
    QVERIFY(!analysis->accuracy.diagnostics && !analysis->accuracy.design);
    const auto answer = workflow::answerBudget(*analysis, state, true);
    QVERIFY(!answer.chance && !answer.accuracy.low && !answer.accuracy.leverage);
    QVERIFY(analysis->complete);
}

void TestAnalysis::locksKeepTheFits()
{
    auto state = m_simple;
    state.locks["s24.depth"] = 3;
    const auto locked = analysed(m_measured, state, m_base);
    QCOMPARE(locked->accuracy.fit.get(), m_base->accuracy.fit.get());
    QCOMPARE(locked->latency.diagnostics.get(), m_base->latency.diagnostics.get());
    QVERIFY(locked->front != m_base->front);
    for (std::size_t i = 0; i < locked->front->size(); ++i)
        QVERIFY(m_measured.space->meets(locked->architecture(locked->front->point(i)), state.locks));
}

void TestAnalysis::budgetAndPinsKeepEverything()
{
    auto state = m_simple;
    state.budgetMs = 42;
    state.chance = 0.9;
    state.pinA = "somewhere";
    const auto same = analysed(m_measured, state, m_base);
    QCOMPARE(same->front.get(), m_base->front.get());
    QCOMPARE(same->chance.get(), m_base->chance.get());
    QCOMPARE(same->accuracy.fit.get(), m_base->accuracy.fit.get());
    QVERIFY(same->complete);
}

void TestAnalysis::excludingARowKeepsTheOtherTargetsNothing()
{
    auto state = m_simple;
    state.excluded = {3};
    const auto fewer = analysed(m_measured, state, m_base);
    QCOMPARE(fewer->accuracy.fit->n, m_base->accuracy.fit->n - 1);
    QCOMPARE(fewer->latency.fit->n, m_base->latency.fit->n - 1);
    // The same as an analysis that never knew the row.
    const auto fresh = analysed(m_measured, state);
    QCOMPARE(fewer->front->size(), fresh->front->size());
    for (std::size_t i = 0; i < fresh->front->size(); ++i) {
        QCOMPARE(fewer->front->cost(i), fresh->front->cost(i));
        QCOMPARE(fewer->front->objective(i), fresh->front->objective(i));
    }
}

void TestAnalysis::askedFormulaIsUsedAndUnknownOneSaid()
{
    QCOMPARE(m_base->latency.fit->formula->formula().name, std::string("physical"));
    QCOMPARE(m_base->latency.chosenAutomatically, false);
    auto state = m_simple;
    state.latencyFormula = "magic";
    const auto broken = analysed(m_measured, state, m_base);
    QVERIFY(!broken->latency.fit && !broken->front);
    QCOMPARE(broken->latency.error->code, std::string("formula_unknown"));
    QVERIFY(broken->frontError);
    QVERIFY(broken->accuracy.fit);   // the other one still stands
}

void TestAnalysis::tooFewRowsSayWhy()
{
    auto inputs = m_measured;
    inputs.samples = std::make_shared<const study::Samples>(synthetic::samples(inputs.space, 20, 5));
    inputs.studyDigest = "few";
    const auto analysis = analysed(inputs, m_simple);
    QVERIFY(!analysis->accuracy.fit);
    QCOMPARE(analysis->accuracy.error->code, std::string("fit_too_few_rows"));
}

void TestAnalysis::columnOnlySamplesCountForFits()
{
    // Rows that only hold the columns of the paper's latency formula: no networks, but a fit and a front.
    auto inputs = m_measured;
    predict::Formula small;
    small.name = "small";
    small.target = predict::Target::Latency;
    small.terms = {{"s24.depth", {"s24.depth"}}, {"s40.depth", {"s40.depth"}}};
    auto samples = *m_measured.samples;
    base::Random random(8);
    for (int i = 0; i < 30; ++i) {
        study::Sample sample;
        sample.id = 1000 + i;
        sample.observation.kind = study::Observation::Kind::Columns;
        sample.observation.columns = {{"s24.depth", 2.0 + i % 3}, {"s40.depth", 2.0 + (i / 3) % 3}};
        sample.timings.push_back({"bench", "latency_ms", {20.0 + i % 3}});
        samples.push_back(std::move(sample));
    }
    inputs.samples = std::make_shared<const study::Samples>(std::move(samples));
    inputs.studyDigest = "columns";
    auto state = m_simple;
    state.userFormulas["small"] = predict::toJson(small);
    state.latencyFormula = "small";
    const auto analysis = analysed(inputs, state, nullptr, workflow::Until::Front);
    QVERIFY2(analysis->latency.fit, analysis->latency.error ? analysis->latency.error->code.c_str() : "");
    QCOMPARE(analysis->latency.fit->n, 180);
    QVERIFY(analysis->front);
}

void TestAnalysis::chanceNeedsIntervals()
{
    study::AnalysisState state;
    state.budgetMs = 55;
    const auto analysis = analysed(demo(), state);
    state.chance = 0.95;
    const auto answer = workflow::answerBudget(*analysis, state, true);
    QVERIFY(!answer.answer);
    QCOMPARE(answer.error->code, std::string("chance_needs_covariance"));
    state.chance = 0.3;
    QCOMPARE(workflow::answerBudget(*analysis, state, true).error->code, std::string("chance_under_half"));
}

void TestAnalysis::answersUnderAChanceKeepIt()
{
    QVERIFY(m_base->chance);
    auto state = m_simple;
    state.budgetMs = workflow::defaultBudget(*m_base);
    for (const double chance : {0.9, 0.95, 0.99}) {
        state.chance = chance;
        const auto answer = workflow::answerBudget(*m_base, state, true);
        QVERIFY(answer.answer);
        QVERIFY(answer.answer->validity == search::Validity::Proved);
        QVERIFY(*answer.chance >= chance - 1e-9);
        const auto report = workflow::reportNetwork(*m_base, state, answer.architecture);
        QVERIFY(report && report->meetsBudget && report->meetsLocks);
        QVERIFY(report->macs > 0 && report->parameters > 0 && report->peakActivationBytes > 0);
    }
}

void TestAnalysis::quickAnswerIsNeverBetterThanTheProof()
{
    auto state = m_simple;
    state.chance = 0.95;
    for (double budget = workflow::defaultBudget(*m_base) - 5; budget < workflow::defaultBudget(*m_base) + 5; budget += 1) {
        state.budgetMs = budget;
        const auto quick = workflow::answerBudget(*m_base, state, false), exact = workflow::answerBudget(*m_base, state, true);
        QVERIFY(quick.answer && exact.answer);
        QVERIFY(quick.answer->objective <= exact.answer->objective + 1e-9);
        QVERIFY(exact.answer->objective <= quick.answer->objective + quick.answer->gap + 1e-9);
    }
}

void TestAnalysis::severalBudgetsAreKept()
{
    auto state = m_simple;
    state.budgetMs = workflow::defaultBudget(*m_base);
    const auto free = workflow::answerBudget(*m_base, state, true);
    const auto spent = workflow::reportNetwork(*m_base, state, free.architecture);
    QVERIFY(spent);
    state.otherBudgets["parameters"] = 0.9 * static_cast<double>(spent->parameters);
    const auto analysis = analysed(m_measured, state, m_base, workflow::Until::Chance);
    const auto bound = workflow::answerBudget(*analysis, state, true);
    QVERIFY2(bound.answer, bound.error ? bound.error->code.c_str() : "");
    const auto report = workflow::reportNetwork(*analysis, state, bound.architecture);
    QVERIFY(report->meetsBudget);
    QVERIFY(static_cast<double>(report->parameters) <= state.otherBudgets["parameters"]);
    QVERIFY(bound.answer->objective <= free.answer->objective);
    provesWhatItSays(*analysis, state, bound);
    // And with a chance on top.
    state.chance = 0.9;
    const auto careful = workflow::answerBudget(*analysis, state, true);
    QVERIFY2(careful.answer, careful.error ? careful.error->code.c_str() : "");
    QVERIFY(*careful.chance >= 0.9 - 1e-9);
    QVERIFY(workflow::reportNetwork(*analysis, state, careful.architecture)->meetsBudget);
    QVERIFY(careful.answer->validity == search::Validity::Proved);
    provesWhatItSays(*analysis, state, careful);
}

void TestAnalysis::coupledFormulasOfOnesOwnAreProved()
{
    predict::Formula mine = predict::builtinFormulas(*m_measured.space, predict::Target::Accuracy).front();
    const auto& stages = m_measured.space->stages();
    mine.name = "mine";
    mine.terms.push_back({"both", {"s" + stages[0].name + ".depth", "s" + stages[1].name + ".depth"}});
    mine.terms.push_back({"ends", {"s" + stages[0].name + ".depth", "s" + stages.back().name + ".depth"}});
    auto state = m_simple;
    state.userFormulas["mine"] = predict::toJson(mine);
    state.accuracyFormula = "mine";
    const auto analysis = analysed(m_measured, state, nullptr, workflow::Until::Front);
    QVERIFY2(analysis->front, analysis->frontError ? analysis->frontError->code.c_str() : "");
    state.budgetMs = workflow::defaultBudget(*analysis);
    const auto answer = workflow::answerBudget(*analysis, state, true);
    QVERIFY(answer.answer && answer.answer->validity == search::Validity::Proved);
    const auto proof = workflow::proveAnswer(*analysis, state, answer);
    QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
    QCOMPARE(search::checkProof(*proof)->claim, std::string("optimal"));
    QVERIFY(workflow::proofAgainst(*analysis, *proof).has_value());
    QCOMPARE(workflow::proofAgainst(*m_base, *proof).error().code, std::string("proof_other_formula"));
}

void TestAnalysis::provesWhatItSays(const workflow::Analysis& analysis, const study::AnalysisState& state, const workflow::BudgetAnswer& answer)
{
    const auto proof = workflow::proveAnswer(analysis, state, answer);
    QVERIFY2(proof.has_value(), proof ? "" : proof.error().code.c_str());
    const auto check = search::checkProof(*proof);
    QVERIFY2(check.has_value(), check ? "" : check.error().code.c_str());
    QCOMPARE(check->claim, std::string("optimal"));
    QCOMPARE(check->costs.size(), std::size_t{1} + state.otherBudgets.size());
    QVERIFY(workflow::proofAgainst(analysis, *proof).has_value());
    // Another count in the place of the parameters is not the study's.
    Json forged = *proof;
    forged["more_costs"][0]["terms"][0]["coefficient"] = 2.0;
    QCOMPARE(workflow::proofAgainst(analysis, forged).error().code, std::string("proof_other_coefficients"));
    // A search that was cut short says so, and its proof too.
    auto hurried = answer;
    hurried.answer->validity = search::Validity::BestFound;
    hurried.answer->gap = 0.01;
    const auto bounded = workflow::proveAnswer(analysis, state, hurried);
    QVERIFY2(bounded.has_value(), bounded ? "" : bounded.error().code.c_str());
    QCOMPARE(search::checkProof(*bounded)->claim, std::string("bounded"));
}

void TestAnalysis::infeasibleBudgetNamesTheLeast()
{
    auto state = m_simple;
    state.budgetMs = 0.001;
    const auto answer = workflow::answerBudget(*m_base, state, false);
    QVERIFY(!answer.answer);
    QVERIFY(answer.error->kind == ErrorKind::Infeasible);
    bool named = false;
    for (const auto& fact : answer.error->facts)
        if (fact.key == "minimum")
            named = std::abs(std::get<double>(fact.value) - m_base->front->cost(0)) < 1e-9;
    QVERIFY(named);
}

void TestAnalysis::averageOfTheSpaceIsTheMeanOfManyNetworks()
{
    const auto analysis = analysed(demo(), {}, nullptr, workflow::Until::Fits);
    const auto& formula = *analysis->accuracy.fit->formula;
    const auto& exact = analysis->averageAccuracyTerms;
    QCOMPARE(exact.size(), formula.termCount());
    base::Random random(77);
    std::vector<double> sum(exact.size()), squares(exact.size());
    constexpr int kDraws = 4000;
    for (int i = 0; i < kDraws; ++i) {
        const auto row = formula.row(formula.space()->sample(random, formula.formula().locks));
        for (std::size_t t = 0; t < row.size(); ++t) {
            sum[t] += row[t] / kDraws;
            squares[t] += row[t] * row[t] / kDraws;
        }
    }
    for (std::size_t t = 0; t < exact.size(); ++t) {
        const double se = std::sqrt(std::max(0.0, squares[t] - sum[t] * sum[t]) / kDraws);
        QVERIFY(std::abs(exact[t] - sum[t]) < 5 * se + 1e-9);
    }
}

void TestAnalysis::networksNearTheBudgetAreTheNearest()
{
    const double budget = workflow::defaultBudget(*m_base);
    const auto networks = workflow::networksNear(*m_base, budget, 9);
    QCOMPARE(networks.size(), std::size_t{9});
    double furthest = 0;
    std::set<std::vector<std::int8_t>> chosen;
    for (const auto& network : networks) {
        furthest = std::max(furthest, std::abs(predict::predict(*m_base->latency.fit, network).value - budget));
        chosen.insert(network.choices);
    }
    std::size_t nearer = 0;
    for (std::size_t i = 0; i < m_base->front->size(); ++i)
        nearer += std::abs(m_base->front->cost(i) - budget) < furthest - 1e-6 ? 1 : 0;
    QVERIFY(nearer <= 9);
    QCOMPARE(chosen.size(), std::size_t{9});
}

void TestAnalysis::proofsAreTiedToTheirStudy()
{
    study::AnalysisState state;
    state.budgetMs = 55;
    const auto published = analysed(demo(), state);
    const auto answer = workflow::answerBudget(*published, state, true);
    const auto proof = workflow::proveAnswer(*published, state, answer);
    QVERIFY2(proof, proof ? "" : proof.error().code.c_str());
    QVERIFY(search::checkProof(*proof));
    QVERIFY(workflow::proofAgainst(*published, *proof));
    const auto other = workflow::proofAgainst(*m_base, *proof);
    QVERIFY(!other);
    QVERIFY(other.error().kind == ErrorKind::Refuted);
}

void TestAnalysis::stoppedAnalysisSaysSo()
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = workflow::analyse(m_measured, {}, nullptr, {}, Job(stop.get_token(), {}));
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::Stopped);
}

void TestAnalysis::sessionKeepsItsState()
{
    QTemporaryDir folder;
    const auto file = folder.filePath("copy.vulpes").toStdString();
    {
        auto session = workflow::Session::open("foxnas-192", {}, file);
        QVERIFY(session);
        auto state = session->state();
        state.budgetMs = 47.5;
        state.locks["s80.depth"] = 2;
        QVERIFY(session->setState(state));
    }
    auto again = workflow::Session::open("foxnas-192", {}, file);
    QVERIFY(again);
    QCOMPARE(again->state().budgetMs, 47.5);
    QCOMPARE(again->state().locks.at("s80.depth"), 2.0);
    const auto first = again->inputs(), second = again->inputs();
    QVERIFY(first && second);
    QCOMPARE(first->samples.get(), second->samples.get());
}

void TestAnalysis::userFormulaTakesPartInTheChoice()
{
    predict::Formula mine;
    mine.name = "mine";
    mine.target = predict::Target::Latency;
    for (const auto& stage : m_measured.space->stages()) {
        mine.terms.push_back({stage.name + "d", {"s" + stage.name + ".depth"}});
        mine.terms.push_back({stage.name + "e", {"s" + stage.name + ".identity.sum(expansion)"}});
    }
    study::AnalysisState state;
    state.accuracyFormula = "fox";
    state.userFormulas["mine"] = predict::toJson(mine);
    const auto analysis = analysed(m_measured, state, nullptr, workflow::Until::Fits);
    bool compared = false;
    double best = 1e9;
    for (const auto& score : analysis->latency.comparison) {
        compared = compared || score.formula == "mine";
        if (!score.error)
            best = std::min(best, score.cvRmse);
    }
    QVERIFY(compared);
    QCOMPARE(analysis->latency.crossValidation->rmse, best);
    QVERIFY(analysis->latency.chosenAutomatically);
}

QTEST_GUILESS_MAIN(TestAnalysis)
#include "tst_analysis.moc"
