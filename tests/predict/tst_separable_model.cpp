// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared_rows.h"

#include "base/random.h"
#include "predict/separable_model.h"
#include "space/describe.h"
#include "study/embedded.h"

#include <algorithm>

using namespace vulpes;
using predict::Formula;
using predict::Target;

namespace {

predict::Fit published(const char* name, Target target)
{
    const auto study = study::embeddedStudy("foxnas-192").value();
    const auto documents = study.documents("coefficients").value();
    for (const auto& document : documents)
        if (document.name == name)
            return predict::fitFromCoefficients(document.body, study.space(), target).value();
    return {};
}

/// Cost → best objective, strictly rising: a stage or a merge, pruned. Plain and slow on purpose.
using Front = std::vector<std::pair<std::int64_t, std::int64_t>>;

Front pruned(Front points)
{
    std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) {
        return a.first < b.first || (a.first == b.first && a.second > b.second);
    });
    Front front;
    for (const auto& point : points)
        if (front.empty() || point.second > front.back().second)
            front.push_back(point);
    return front;
}

Front wholeFront(const predict::SeparableModel& model)
{
    Front front{{model.costs[0].constant, model.objective.constant}};
    for (std::size_t s = 0; s < model.stateCounts.size(); ++s) {
        Front stage, merged;
        for (std::size_t i = 0; i < model.stateCounts[s]; ++i)
            stage.emplace_back(model.costs[0].stage[s][i], model.objective.stage[s][i]);
        for (const auto& a : front)
            for (const auto& b : pruned(stage))
                merged.emplace_back(a.first + b.first, a.second + b.second);
        front = pruned(std::move(merged));
    }
    return front;
}

predict::Fit withCoefficients(
    std::shared_ptr<const predict::BoundFormula> formula, Target target, base::Random& random)
{
    predict::Fit fit;
    fit.target = target;
    fit.metric = target == Target::Latency ? study::kLatencyMs : "";
    fit.beta.resize(static_cast<Eigen::Index>(formula->termCount()) + 1);
    for (Eigen::Index i = 0; i < fit.beta.size(); ++i)
        fit.beta[i] = random.normal();
    fit.coefficients.resize(static_cast<std::size_t>(fit.beta.size()));
    fit.formula = std::move(formula);
    return fit;
}

std::shared_ptr<const predict::BoundFormula> bound(std::vector<std::vector<std::string>> terms, Target target)
{
    Formula formula;
    formula.name = "test";
    formula.target = target;
    for (std::size_t t = 0; t < terms.size(); ++t)
        formula.terms.push_back({"t" + std::to_string(t), terms[t]});
    return std::make_shared<const predict::BoundFormula>(
        predict::BoundFormula::bind(formula, foxnasCpu()).value());
}

double valueOf(const predict::Quantity& quantity, const std::vector<std::uint32_t>& states)
{
    std::int64_t total = quantity.constant;
    for (std::size_t s = 0; s < states.size(); ++s)
        total += quantity.stage[s][states[s]];
    double value = static_cast<double>(total) / static_cast<double>(quantity.scale);
    for (const auto& interaction : quantity.interactions) {
        double product = interaction.coefficient;
        for (const auto& factor : interaction.factors)
            product *= factor.values[states[static_cast<std::size_t>(factor.stage)]];
        value += product;
    }
    return value;
}

/// A random network of the model and its states.
std::vector<std::uint32_t> draw(const predict::SeparableModel& model, base::Random& random)
{
    std::vector<std::uint32_t> states;
    for (const std::size_t count : model.stateCounts)
        states.push_back(static_cast<std::uint32_t>(random.below(count)));
    return states;
}

void modelEqualsPredictions(
    const predict::Fit& accuracy, const predict::Fit& latency, const predict::ModelRequest& request)
{
    base::Random random(11);
    const auto slices = predict::buildModel(accuracy, latency, request).value();
    for (const auto& slice : slices)
        for (int run = 0; run < 100; ++run) {
            const auto states = draw(*slice.model, random);
            const auto network = slice.catalogue->architecture(states);
            QVERIFY(slice.catalogue->space->check(network).has_value());
            QCOMPARE(slice.catalogue->find(network).value(), states);
            const auto a = predict::predict(accuracy, network), l = predict::predict(latency, network);
            const double tolerance = 1e-9 * (1 + std::abs(l.value) + std::abs(a.index));
            QVERIFY(std::abs(valueOf(slice.model->objective, states) - a.index)
                <= slice.model->objective.roundingBound + tolerance);
            QVERIFY(std::abs(valueOf(slice.model->costs[0], states) - l.value)
                <= slice.model->costs[0].roundingBound + tolerance);
        }
}

}  // namespace

class TestSeparableModel : public QObject
{
    Q_OBJECT

    study::Samples m_samples;

private slots:
    void initTestCase() { m_samples = sharedRows(); }

    void publishedCoefficientsGiveThePublishedFront_data()
    {
        QTest::addColumn<bool>("tied");
        QTest::addColumn<int>("points");
        QTest::addColumn<QList<double>>("best");
        QTest::newRow("all averages") << false << 732
                                      << QList<double>{71.706205, 72.572479, 73.232480, 73.701206, 74.028502,
                                             74.645573, 75.148567, 75.528483, 75.764867};
        QTest::newRow("tied") << true << 654
                              << QList<double>{71.706205, 72.572479, 73.209955, 73.678681, 74.012411,
                                     74.645510, 75.129388, 75.528483, 75.764867};
    }

    void publishedCoefficientsGiveThePublishedFront()
    {
        QFETCH(bool, tied);
        QFETCH(int, points);
        QFETCH(QList<double>, best);
        const auto accuracy = published("accuracy", Target::Accuracy),
                   latency = published("latency_ms", Target::Latency);
        predict::ModelRequest request;
        request.tied = tied;
        const auto slices = predict::buildModel(accuracy, latency, request).value();
        QCOMPARE(slices.size(), std::size_t{1});
        const auto& model = *slices[0].model;
        QVERIFY(model.objective.exact && model.costs[0].exact && !model.limit);
        QCOMPARE(model.objective.scale, std::int64_t{6000000});
        QCOMPARE(model.objective.roundingBound, 0.0);
        QCOMPARE(model.stateCounts[0], std::size_t{tied ? 432U : 1632U});
        QVERIFY(
            std::abs(model.log10Networks - (tied ? 5 * std::log10(432.0) : 5 * std::log10(22608.0))) < 1e-9);
        const Front front = wholeFront(model);
        QCOMPARE(static_cast<int>(front.size()), points);
        const int budgets[] = {40, 45, 50, 55, 60, 70, 80, 90, 100};
        for (int b = 0; b < 9; ++b) {
            std::int64_t objective = 0;
            for (const auto& [cost, value] : front)
                if (cost <= budgets[b] * 6000000LL)
                    objective = value;
            QVERIFY2(std::abs(model.objective.toValue(objective) - best[b]) < 5.1e-7,
                qPrintable(QString::number(budgets[b])));
        }
        modelEqualsPredictions(accuracy, latency, request);
    }

    void importedCoefficientsHaveNoStatistics()
    {
        const auto latency = published("latency_ms", Target::Latency);
        QVERIFY(latency.imported && !latency.hasCovariance() && !latency.r2 && !latency.aic);
        QCOMPARE(latency.p, 36);
        const auto network =
            foxnasCpu()->parse("192|24:d2e2k3,2k3|40:d2e2k3,2k3|80:d2e2k3,2k3|112:d2e2k3,2k3|160:d2e2k3,2k3");
        base::Random random(1);
        const auto prediction = predict::predict(latency, network ? *network : foxnasCpu()->sample(random));
        QVERIFY(!prediction.low && !prediction.meanLow && !prediction.leverage && !prediction.extrapolated);
        QVERIFY(toJson(latency)["r2"].is_null() && toJson(latency)["coefficients"][0]["se"].is_null());
        for (const char* broken :
            {"[]", "{}", R"({"intercept":1})", R"({"intercept":1,"terms":[{"term":"tot_24"}]})",
                R"({"intercept":"x","terms":[{"term":"tot_24","coefficient":1}]})",
                R"({"intercept":1,"printed_decimals":1.5,"terms":[{"term":"tot_24","coefficient":1}]})"})
            QCOMPARE(
                predict::fitFromCoefficients(Json::parse(broken), foxnasCpu(), Target::Latency).error().code,
                std::string("coefficients_json"));
        const auto unknown =
            Json::parse(R"({"intercept":1,"terms":[{"term":"tot_25*avg_e_24","coefficient":1}]})");
        QCOMPARE(predict::fitFromCoefficients(unknown, foxnasCpu(), Target::Latency).error().code,
            std::string("column_unknown"));
    }

    void statesMergeToThePublishedSizes()
    {
        base::Random random(3);
        predict::ModelRequest request;
        request.resolutions = {256};
        const auto size = [&](const char* accuracy, const char* latency) {
            const auto a = withCoefficients(builtin(Target::Accuracy, accuracy), Target::Accuracy, random);
            const auto l = withCoefficients(builtin(Target::Latency, latency), Target::Latency, random);
            const auto slices = predict::buildModel(a, l, request).value();
            std::int64_t networks = 0;
            for (const int orderings : slices[0].model->orderings[2])
                networks += orderings;
            return std::pair(slices[0].model->stateCounts[2], networks);
        };
        QCOMPARE(size("saturating", "physical"), (std::pair<std::size_t, std::int64_t>(3912, 22608)));
        QCOMPARE(size("fox", "fox"), (std::pair<std::size_t, std::int64_t>(1632, 22608)));
        QCOMPARE(size("saturating", "table"), (std::pair<std::size_t, std::int64_t>(5448, 22608)));
    }

    void mergedStatesKeepTheBestAccuracy()
    {
        base::Random random(4);
        const auto accuracy =
            withCoefficients(builtin(Target::Accuracy, "saturating"), Target::Accuracy, random);
        const auto latency = withCoefficients(builtin(Target::Latency, "physical"), Target::Latency, random);
        predict::ModelRequest request;
        request.resolutions = {256};
        const auto slice = predict::buildModel(accuracy, latency, request).value().front();
        const auto space = foxnasCpu();
        for (int run = 0; run < 300; ++run) {
            auto network = space->sample(random, {{"resolution", 256}});
            const auto states = slice.catalogue->find(network).value();
            const auto a = predict::predict(accuracy, network), l = predict::predict(latency, network);
            QVERIFY(std::abs(valueOf(slice.model->costs[0], states) - l.value) < 1e-6);
            QVERIFY(valueOf(slice.model->objective, states) >= a.index - 1e-6);
        }
    }

    void couplingsBecomeInteractions()
    {
        base::Random random(5);
        const auto accuracy =
            withCoefficients(bound({{"s24.depth", "s40.depth"},
                                       {"s80.first(kernel)", "s80.depth", "s160.identity.sum(expansion)"},
                                       {"resolution", "s24.depth"}, {"s112.depth"}},
                                 Target::Accuracy),
                Target::Accuracy, random);
        const auto latency = withCoefficients(
            bound({{"parameters"}, {"s24.depth", "parameters"}, {"s40.first(expansion)"}}, Target::Latency),
            Target::Latency, random);
        predict::ModelRequest request;
        request.locks = {{"resolution", 160}};
        for (int s = 0; s < 5; ++s)  // fewer states, the same couplings
            request.locks["s" + foxnasCpu()->stages()[static_cast<std::size_t>(s)].name + ".b3.kernel"] = 3;
        const auto slices = predict::buildModel(accuracy, latency, request).value();
        QCOMPARE(slices[0].model->objective.interactions.size(), std::size_t{2});
        QCOMPARE(slices[0].model->costs[0].interactions.size(),
            std::size_t{4});  // the depth of 24 with each other stage
        modelEqualsPredictions(accuracy, latency, request);
        // A lock that fixes one side leaves a sum.
        request.locks["s24.depth"] = 3;
        const auto locked = predict::buildModel(accuracy, latency, request).value();
        QCOMPARE(locked[0].model->objective.interactions.size(), std::size_t{1});
        QVERIFY(locked[0].model->costs[0].interactions.empty());
        modelEqualsPredictions(accuracy, latency, request);
    }

    void squaresOfSumsExpandToPairs()
    {
        base::Random random(6);
        auto accuracy = withCoefficients(bound({{"s24.depth"}}, Target::Accuracy), Target::Accuracy, random);
        auto latency =
            withCoefficients(bound({{"parameters", "parameters"}}, Target::Latency), Target::Latency, random);
        latency.beta[1] = 1e-12;
        predict::ModelRequest request;
        request.tied = true;
        request.locks = {{"resolution", 160}};
        const auto slices = predict::buildModel(accuracy, latency, request).value();
        QCOMPARE(slices[0].model->costs[0].interactions.size(), std::size_t{10});
        modelEqualsPredictions(accuracy, latency, request);
    }

    void resolutionsBecomeSlices()
    {
        base::Random random(7);
        const auto accuracy =
            withCoefficients(builtin(Target::Accuracy, "saturating-resolution"), Target::Accuracy, random);
        const auto latency =
            withCoefficients(builtin(Target::Latency, "physical-resolution"), Target::Latency, random);
        predict::ModelRequest request;
        request.tied = true;
        const auto all = predict::buildModel(accuracy, latency, request).value();
        const auto space = foxnasCpu();
        QCOMPARE(all.size(), space->decisions()[space->find("resolution").value()].values.size());
        QVERIFY(all[0].model->label.starts_with("resolution="));
        modelEqualsPredictions(accuracy, latency, request);
        request.locks = {{"resolution", 192}};
        const auto one = predict::buildModel(accuracy, latency, request).value();
        QCOMPARE(one.size(), std::size_t{1});
        QVERIFY(one[0].model->label.empty());
        // Formulas blind to the resolution stay with those that were measured.
        const auto blindA =
            withCoefficients(builtin(Target::Accuracy, "saturating"), Target::Accuracy, random);
        const auto blindL = withCoefficients(builtin(Target::Latency, "physical"), Target::Latency, random);
        request.locks.clear();
        request.resolutions = {192, 256};
        QCOMPARE(predict::buildModel(blindA, blindL, request)->size(), std::size_t{2});
        request.resolutions = {192};
        QCOMPARE(predict::buildModel(blindA, blindL, request)->size(), std::size_t{1});
        QCOMPARE(predict::buildModel(accuracy, latency, request)->size(), all.size());
    }

    void extraCostsAreWholeNumbersAndKeepStatesApart()
    {
        base::Random random(8);
        const auto accuracy = withCoefficients(builtin(Target::Accuracy, "fox"), Target::Accuracy, random);
        const auto latency = withCoefficients(builtin(Target::Latency, "fox"), Target::Latency, random);
        predict::ModelRequest request;
        request.tied = true;
        request.locks = {{"resolution", 224}};
        request.extraCosts = {"parameters", "macs"};
        request.task.classes = 10;
        const auto slice = predict::buildModel(accuracy, latency, request).value().front();
        QCOMPARE(slice.model->costs.size(), std::size_t{3});
        for (int run = 0; run < 20; ++run) {
            const auto states = draw(*slice.model, random);
            graph::TaskShape task;
            task.classes = 10;
            const auto graph =
                space::describe(*foxnasCpu(), slice.catalogue->architecture(states), task).value();
            QCOMPARE(valueOf(slice.model->costs[1], states), static_cast<double>(graph.parameters()));
            QCOMPARE(valueOf(slice.model->costs[2], states), static_cast<double>(graph.macs()));
            QVERIFY(slice.model->costs[1].exact && slice.model->costs[1].scale == 1);
        }
    }

    void limitsEqualThePredictionDistribution_data()
    {
        QTest::addColumn<QString>("formula");
        for (const char* name : {"fox", "physical", "table"})
            QTest::newRow(name) << QString(name);
    }

    void limitsEqualThePredictionDistribution()
    {
        NEEDS_SHARED_ROWS(m_samples);
        QFETCH(QString, formula);
        const auto latency =
            fitted(m_samples, Target::Latency, builtin(Target::Latency, qPrintable(formula))).fit;
        const auto accuracy =
            fitted(m_samples, Target::Accuracy, builtin(Target::Accuracy, "saturating")).fit;
        predict::ModelRequest request;
        request.resolutions = {256};
        const auto slice = predict::buildModel(accuracy, latency, request).value().front();
        QVERIFY(slice.model->limit.has_value());
        const predict::PredictionLimit& limit = *slice.model->limit;
        QCOMPARE(slice.model->objective.linkCeiling, accuracy.linkCeiling);
        base::Random random(9);
        for (int run = 0; run < 50; ++run) {
            const auto states = draw(*slice.model, random);
            Eigen::VectorXd f = limit.base;
            for (std::size_t s = 0; s < states.size(); ++s)
                for (std::size_t c = 0; c < limit.columns[s].size(); ++c)
                    f[limit.columns[s][c]] += limit.features[s](states[s], static_cast<Eigen::Index>(c));
            const auto prediction = predict::predict(latency, slice.catalogue->architecture(states));
            QVERIFY(relativeError(f.dot(limit.beta), prediction.value) < 1e-9);
            QVERIFY(relativeError(f.dot(limit.v * f), prediction.leverage.value()) < 1e-8);
            QCOMPARE(limit.sigma, latency.sigma);
            QCOMPARE(limit.df, latency.dfResidual);
        }
        request.withLimit = false;
        QVERIFY(!predict::buildModel(accuracy, latency, request)->front().model->limit);
    }

    void locksThatLeaveNothingSaySo()
    {
        const auto accuracy = published("accuracy", Target::Accuracy),
                   latency = published("latency_ms", Target::Latency);
        predict::ModelRequest request;
        request.locks = {{"resolution", 256}};  // the coefficients speak of 192 only
        auto model = predict::buildModel(accuracy, latency, request);
        QVERIFY(!model && model.error().code == "no_network" && model.error().kind == ErrorKind::Infeasible);
        request.locks = {{"s24.colour", 1}};
        model = predict::buildModel(accuracy, latency, request);
        QVERIFY(!model && model.error().code == "lock_unknown_decision");
        request.locks = {{"s24.depth", 2}, {"s24.b1.kernel", 7}};
        const auto slice = predict::buildModel(accuracy, latency, request).value().front();
        base::Random random(10);
        for (int run = 0; run < 20; ++run)
            QVERIFY(
                foxnasCpu()->meets(slice.catalogue->architecture(draw(*slice.model, random)), request.locks));
        QVERIFY(!slice.catalogue->find(foxnasCpu()->sample(random, {{"s24.depth", 3}, {"resolution", 192}})));
        QVERIFY(!slice.catalogue->find(foxnasCpu()->sample(random, {{"resolution", 256}})));
    }
};

QTEST_GUILESS_MAIN(TestSeparableModel)
#include "tst_separable_model.moc"
