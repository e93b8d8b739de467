// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "explain/contributions.h"
#include "hardware/read_hardware.h"
#include "hardware/samples.h"
#include "search/certificate_model.h"
#include "workflow/cell_accuracy.h"
#include "workflow/hardware_study.h"
#include "workflow/predictors.h"
#include "workflow/session.h"
#include "workflow/study_cells.h"
#include "workflow/unmeasured.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

/// Zero-cost scores come with a table into its study and are columns there: fitted, searched, proved, explained.
class TestScoredStudy : public QObject
{
    Q_OBJECT

    static constexpr int kScored = 9000, kMeasured = 700;

    static std::string digits(int number)
    {
        std::string text(6, '0');
        for (int edge = 6; edge-- > 0; number /= 5)
            text[static_cast<std::size_t>(edge)] = static_cast<char>('0' + number % 5);
        return text;
    }

    /// What a made-up training reads of a cell: a score no count of its edges tells.
    static double scoreOf(int number) { return std::sin(number * 12.9898) * 43758.5453 - std::floor(std::sin(number * 12.9898) * 43758.5453); }
    static double latencyOf(int number)
    {
        double sum = 3;
        for (const char c : digits(number))
            sum += 0.5 * (c - '0');
        return sum;
    }

    HardwareStudy make(int scored) const
    {
        std::vector<int> order(15625);
        for (int i = 0; i < 15625; ++i)
            order[static_cast<std::size_t>(i)] = i;
        base::Random(9).shuffle(order);
        std::string measured = "ops,board_latency_ms,cifar10_test_200\n", scores = "ops,naswot_cifar10,mine_cifar10,naswot_cifar100\n";
        for (int i = 0; i < scored; ++i) {
            const int number = order[static_cast<std::size_t>(i)];
            scores += digits(number) + "," + (i % 50 == 7 ? std::string(i % 100 == 7 || scored == 15625 ? "-inf" : "inf") : std::to_string(scoreOf(number))) + ",1,2\n";
            if (i < kMeasured)
                measured += digits(number) + "," + std::to_string(latencyOf(number)) + ","
                    + std::to_string(60 + 20 * scoreOf(number) + 0.1 * latencyOf(number)) + "\n";
        }
        const auto read = hardware::readHardwareBytes({{"mine.csv", measured}, {"scores.csv", scores}}).value();
        auto made = makeHardwareStudy(*read.of("nasbench201"), {});
        return std::move(made.value());
    }

    static study::AnalysisState asking(const char* accuracy)
    {
        study::AnalysisState state;
        state.accuracyFormula = accuracy;
        predict::Formula own;
        own.name = "by_score";
        own.target = predict::Target::Accuracy;
        for (const std::string edge : {"ab", "ac", "bc", "ad", "bd", "cd"})
            for (const std::string value : {"1", "2", "3", "4"})
                own.terms.push_back({edge + value, {"scell.first.is(" + edge + "=" + value + ")"}});
        own.terms.push_back({"score", {"scell.score(naswot)"}});
        state.userFormulas["by_score"] = predict::toJson(own);
        return state;
    }

private Q_SLOTS:
    void theStudyHasThem()
    {
        auto made = make(kScored);
        QCOMPARE(made.study.classes(), 10);
        const auto wide = hardware::readHardwareBytes({{"mine.csv", "ops,board_latency_ms,acc_cifar100\n421211,1,70\n334131,2,72\n"}}).value();
        QCOMPARE(makeHardwareStudy(*wide.of("nasbench201"), {}).value().study.classes(), 100);   // as many outputs as the accuracies' classes
        QCOMPARE(made.scores, (std::vector<std::string>{"naswot", "mine"}));   // of the accuracies' data set
        QTemporaryDir folder;
        const auto file = folder.filePath("cells.vulpes").toStdString();
        QVERIFY(made.study.saveCopy(file));
        const auto again = study::Study::open(file).value();
        QVERIFY(again.space()->toJson() == made.study.space()->toJson());
        QCOMPARE(again.space()->scores().size(), std::size_t{2});
    }

    void aScoreThatSomeLackIsNeverChosenUnasked()
    {
        auto part = make(kScored), whole = make(15625);
        for (HardwareStudy* one : {&part, &whole}) {
            const Inputs inputs = inputsOf(one->study).value();
            const Predictor predictor = makePredictor(inputs, {}, predict::Target::Accuracy).value();
            QVERIFY(predictor.fit);
            const auto score = std::ranges::find(predictor.comparison, "scores", &predict::FormulaScore::formula);
            QVERIFY(score != predictor.comparison.end() && !score->error);
            for (const auto& other : predictor.comparison)
                QVERIFY(other.error || other.formula == "scores" || score->cvRmse < 0.5 * other.cvRmse);
            QCOMPARE(score->partial, one == &part);
            QCOMPARE(predictor.fit->formula->formula().name == "scores", one == &whole);
        }
    }

    void searchedProvedAndExplained()
    {
        auto made = make(kScored);
        const Inputs inputs = inputsOf(made.study).value();
        const study::AnalysisState state = [&] {
            auto asked = asking("by_score");
            asked.budgetMs = 8;
            return asked;
        }();
        const AnalysisPtr analysis = analyse(inputs, state, nullptr, {}).value();
        QVERIFY2(analysis->accuracy.fit, analysis->accuracy.error ? analysis->accuracy.error->code.c_str() : "");
        QVERIFY(*analysis->accuracy.fit->r2 > 0.999);
        // Rows without a score (−inf has none to add) are no rows of the fit.
        QCOMPARE(analysis->accuracy.fit->n, kMeasured - kMeasured / 50);
        QVERIFY(analysis->front);

        const BudgetAnswer answer = answerBudget(*analysis, state, true);
        QVERIFY(answer.answer && answer.answer->validity == search::Validity::Proved);
        // Brute force over the networks whose score is known.
        double best = -1e9;
        std::size_t known = 0;
        inputs.space->enumerate({}, [&](const space::Architecture& network) {
            const auto& formula = *analysis->accuracy.fit->formula;
            if (!formula.knows(network))
                return true;
            ++known;
            if (predict::predict(*analysis->latency.fit, network).value <= 8 + 1e-9)
                best = std::max(best, predict::predict(*analysis->accuracy.fit, network).value);
            return true;
        });
        QCOMPARE(known, static_cast<std::size_t>(kScored - kScored / 50));
        QVERIFY(std::abs(best - answer.accuracy.value) < 1e-5);
        QVERIFY(!answer.accuracy.extrapolated || answer.accuracy.leverage);

        const Json proof = proveAnswer(*analysis, state, answer).value();
        QCOMPARE(proof["space"]["scores"].size(), std::size_t{1});   // what no formula reads is not carried
        QVERIFY(search::checkProof(proof));
        QVERIFY(proofAgainst(*analysis, proof));
        Json other = proof;
        Json& values = other["space"]["scores"][0]["values"];
        const auto best9 = inputs.space->networkNumber(inputs.space->stageChoices(answer.architecture, 0));
        values[best9] = 0.0;
        const auto refused = proofAgainst(*analysis, other);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, std::string("proof_other_scores"));
        other["digest"] = search::certificate::digestOf(other);
        QVERIFY(!search::checkProof(other));

        // One nobody scored: said of its prediction; still explained, and the parts sum.
        space::Architecture unscored;
        inputs.space->enumerate({}, [&](const space::Architecture& network) {
            unscored = network;
            return analysis->accuracy.fit->formula->knows(network);
        });
        const NetworkReport report = reportNetwork(*analysis, state, unscored).value();
        QVERIFY(report.accuracy.extrapolated && !report.latency.extrapolated && std::isfinite(report.accuracy.value));
        auto accuracy = report.accuracy, latency = report.latency;
        QCOMPARE(markUnmeasured(*analysis, unscored, accuracy, latency).scores, std::vector<std::string>{"naswot"});
        for (const auto& network : {answer.architecture, unscored}) {
            const auto parts = explain::contributionsFromAverage(*analysis->accuracy.fit, network, analysis->averageAccuracyTerms);
            double sum = parts.baseline;
            for (const explain::Part& part : parts.blocks)
                sum += part.contribution;
            QVERIFY(std::abs(sum - parts.total) < 1e-8);
            // The score is a part of its own: its coefficient times how far the network's is from the mean of the rows.
            const predict::Fit& fit = *analysis->accuracy.fit;
            const auto score = std::ranges::find(parts.blocks, std::string(), &explain::Part::edge);
            QVERIFY(score != parts.blocks.end());
            const double own = fit.formula->row(network).back(), mean = analysis->averageAccuracyTerms.back();
            QVERIFY(std::abs(score->contribution - fit.beta[fit.beta.size() - 1] * (own - mean)) < 1e-9);
        }
        // An effect is that of the choice, the score being as it is: in an additive formula the difference of two coefficients.
        const predict::Fit& fit = *analysis->accuracy.fit;
        for (const explain::Effect& effect : explain::effects(fit)) {
            if (effect.decision != "scell.first.bd" || effect.from < 1)
                continue;
            const auto weight = [&](double value) {
                const std::string name = "bd" + std::to_string(static_cast<int>(value));
                return std::ranges::find(fit.coefficients, name, &predict::Coefficient::term)->estimate;
            };
            QVERIFY(std::abs(effect.effect - (weight(effect.to) - weight(effect.from))) < 1e-9);
        }
        const auto next = explain::suggest(fit, *analysis->latency.fit, networksNear(*analysis, 8, 20), {}, 10, 1, {}).value();
        QCOMPARE(next.size(), std::size_t{10});
        for (const auto& one : next)
            QVERIFY(fit.formula->knows(one.architecture));
    }

    void cellsAreForetoldFromAStudysOwnScores()
    {
        auto made = make(kScored);
        const auto table = cellsOfStudy(*made.study.space(), *made.study.samples().value()).value();
        QCOMPARE(table->rows(), static_cast<std::size_t>(kScored));
        QCOMPARE(table->attributes.size(), std::size_t{2});
        CellAccuracyRequest request;
        request.scores = true;
        request.count = 200;
        const auto found = foretellCells(*table, request);
        QVERIFY2(found, found ? "" : found.error().code.c_str());
        QCOMPARE(found->cells.size(), static_cast<std::size_t>(kScored - kScored / 100 - 200));   // +inf is no score
    }
};

QTEST_GUILESS_MAIN(TestScoredStudy)
#include "tst_scored_study.moc"
