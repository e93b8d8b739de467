// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/devices.h"

#include "explain/synthetic_fit.h"

#include <cmath>

using namespace vulpes;

namespace {

/// The accelerator likes wide blocks and hates large kernels; the bench counts all choices alike.
study::Samples onTwoDevices(const space::SpacePtr& space)
{
    study::Samples rows = synthetic::samples(space, 160, 5);
    base::Random random(9);
    for (std::size_t i = 0; i + 10 < rows.size(); ++i) {  // ten rows are of the bench alone
        double kernels = 0;
        for (std::size_t d = 0; d < space->decisions().size(); ++d)
            if (space->decisions()[d].kind == "kernel")
                if (const auto value = space->value(rows[i].observation.architecture, d))
                    kernels += *value * *value;
        rows[i].timings.push_back({"accelerator", "latency_ms", {4 + kernels / 50 + 0.1 * random.normal()}});
    }
    return rows;
}

}  // namespace

class TestDevices : public QObject
{
    Q_OBJECT

    workflow::Inputs m_inputs;
    workflow::AnalysisPtr m_first;
    std::shared_ptr<const workflow::DeviceComparison> m_comparison;

    workflow::AnalysisPtr analysed(const study::AnalysisState& state) const
    {
        return *workflow::analyse(m_inputs, state, nullptr, {}, {}, workflow::Until::Front);
    }
    static study::AnalysisState plain()
    {
        study::AnalysisState state;
        state.accuracyFormula = "fox";
        state.latencyFormula = "fox";
        return state;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_inputs.space = synthetic::foxnas();
        m_inputs.samples = std::make_shared<const study::Samples>(onTwoDevices(m_inputs.space));
        for (const char* name : {"bench", "accelerator", "unused"})
            m_inputs.devices.emplace_back().name = name;
        m_first = analysed(plain());
        QVERIFY(m_first->front);
        const auto made = workflow::compareDevices(m_first, {"accelerator", study::kLatencyMs});
        QVERIFY2(made, made ? "" : made.error().code.c_str());
        m_comparison = *made;
    }

    void whatAnotherDeviceWasMeasuredAtChangesNoAnswer()
    {
        // Two networks of other resolutions, timed on the accelerator alone.
        workflow::Inputs more = m_inputs;
        auto rows = *m_inputs.samples;
        for (const double resolution : {128.0, 320.0}) {
            study::Sample row = rows.front();
            row.id = 1000 + static_cast<std::int64_t>(resolution);
            row.accuracy.reset();
            row.observation.architecture = m_inputs.space->with(row.observation.architecture, "resolution", resolution).value();
            row.timings = {{"accelerator", "latency_ms", {5}}};
            rows.push_back(row);
        }
        more.samples = std::make_shared<const study::Samples>(std::move(rows));
        auto state = plain();
        state.device = "bench";
        const auto analysis = *workflow::analyse(more, state, nullptr, {}, {}, workflow::Until::Front);
        QVERIFY(analysis->front);
        QCOMPARE(analysis->slices.size(), m_first->slices.size());
        QCOMPARE(analysis->front->size(), m_first->front->size());
    }

    void latenciesAreComparedWithoutAccuracies()
    {
        workflow::Inputs timesOnly = m_inputs;
        auto rows = *m_inputs.samples;
        for (study::Sample& row : rows)
            row.accuracy.reset();
        timesOnly.samples = std::make_shared<const study::Samples>(std::move(rows));
        auto state = plain();
        state.accuracyFormula.clear();
        const auto first = *workflow::analyse(timesOnly, state, nullptr, {}, {}, workflow::Until::Front);
        QVERIFY(!first->front);
        const auto compared = workflow::compareDevices(first, {"accelerator", study::kLatencyMs});
        QVERIFY2(compared, compared ? "" : compared.error().code.c_str());
        QCOMPARE((*compared)->pairs.size(), m_comparison->pairs.size());
        QCOMPARE((*compared)->firstAgreement.kendall, m_comparison->firstAgreement.kendall);
        QVERIFY2(!workflow::bestOnBoth(**compared, 100, 100), "there is nothing to trade");
        QCOMPARE(workflow::measuredRows(*first), std::size_t{160});
    }

    void agreementCountsEveryMeasuredRowLeftOut()
    {
        const workflow::Agreement& agreement = m_comparison->firstAgreement;
        QVERIFY(agreement.leftOut);
        QCOMPARE(agreement.rows.size(), std::size_t{160});
        QCOMPARE(m_comparison->secondAgreement.rows.size(), std::size_t{150});

        // Against the definition: the fit without the row, predicting the row.
        double relative = 0;
        int near = 0;
        std::vector<double> errors;
        for (const auto& row : agreement.rows) {
            const double error = std::abs(row.predicted - row.measured) / row.measured;
            relative += error / 160;
            errors.push_back(error);
            near += error <= 0.1;
        }
        QVERIFY(std::abs(agreement.meanRelativeError - relative) < 1e-12);
        std::ranges::sort(errors);
        QCOMPARE(agreement.medianRelativeError, errors[79]);
        QVERIFY(std::abs(agreement.withinTenPercent - near / 160.0) < 1e-12);
        study::AnalysisState without = plain();
        without.excluded = {agreement.rows[7].sample};
        const auto fit = analysed(without)->latency.fit;
        const auto& network = (*m_inputs.samples)[7].observation.architecture;
        QVERIFY(std::abs(predict::predict(*fit, network).value - agreement.rows[7].predicted) < 1e-8);
        QVERIFY(agreement.kendall > 0.8 && agreement.kendall <= 1);
    }

    void pairsAreTheRowsOfBothDevices()
    {
        QCOMPARE(m_comparison->pairs.size(), std::size_t{150});
        QCOMPARE(m_comparison->second->device, std::string("accelerator"));
        QVERIFY(m_comparison->second->accuracy.fit->beta == m_comparison->first->accuracy.fit->beta);
        // Its formula is the best for its own rows, not the one asked for on the first device.
        const auto& compared = m_comparison->second->latency.comparison;
        const auto best = std::ranges::find_if(compared, [](const predict::FormulaScore& score) { return score.best; });
        QVERIFY(best != compared.end());
        QCOMPARE(m_comparison->second->latency.fit->formula->formula().name, best->formula);
        QVERIFY(m_comparison->kendall < m_comparison->firstAgreement.kendall);

        study::AnalysisState without = plain();
        without.excluded = {m_comparison->pairs.front().sample};
        const auto fewer = workflow::compareDevices(analysed(without), {"accelerator", study::kLatencyMs});
        QVERIFY(fewer);
        QCOMPARE((*fewer)->pairs.size(), std::size_t{149});
    }

    /// Brute force over a part of the space small enough to list: 1,296 networks.
    void bestOnBothEqualsBruteForce()
    {
        study::AnalysisState state = plain();
        for (const auto& decision : m_inputs.space->decisions())
            if (decision.id != "s24.b1.kernel" && decision.id != "s40.b1.kernel" && decision.id != "s80.b1.kernel" && decision.id != "s24.b1.expansion"
                && decision.id != "s80.b1.expansion" && decision.id != "s160.b1.kernel")
                state.locks[decision.id] = decision.kind == "resolution" ? 224 : decision.values.front();
        state.locks.erase("s112.depth");
        const auto first = analysed(state);
        QVERIFY2(first->front, first->frontError ? first->frontError->code.c_str() : "");
        const auto comparison = workflow::compareDevices(first, {"accelerator", study::kLatencyMs});
        QVERIFY2(comparison, comparison ? "" : comparison.error().code.c_str());
        struct Network
        {
            double accuracy, first, second;
        };
        std::vector<Network> all;
        m_inputs.space->enumerate(state.locks, [&](const space::Architecture& network) {
            all.push_back({predict::predict(*first->accuracy.fit, network).value, predict::predict(*first->latency.fit, network).value,
                           predict::predict(*(*comparison)->second->latency.fit, network).value});
            return true;
        });
        QVERIFY(all.size() > 1000);
        int feasible = 0;
        for (const double a : {0.02, 0.1, 0.3, 0.5, 0.8})
            for (const double b : {0.02, 0.1, 0.3, 0.5, 0.8}) {
                const auto at = [&](double share, double Network::* member) {
                    std::vector<double> values;
                    for (const Network& network : all)
                        values.push_back(network.*member);
                    std::ranges::sort(values);
                    return values[static_cast<std::size_t>(share * static_cast<double>(values.size()))] + 1e-6;
                };
                const double firstBudget = at(a, &Network::first), secondBudget = at(b, &Network::second);
                double best = -1;
                for (const Network& network : all)
                    if (network.first <= firstBudget && network.second <= secondBudget)
                        best = std::max(best, network.accuracy);
                const auto found = workflow::bestOnBoth(**comparison, firstBudget, secondBudget);
                if (best < 0) {
                    QVERIFY(!found);
                    QCOMPARE(found.error().code, std::string("budgets_infeasible"));
                    continue;
                }
                ++feasible;
                QVERIFY2(found, found ? "" : found.error().code.c_str());
                QVERIFY(found->answer.validity == search::Validity::Proved);
                QVERIFY2(std::abs(found->accuracy.value - best) < 1e-5, qPrintable(QString::number(found->accuracy.value - best)));
                QVERIFY(found->first.value <= firstBudget + 1e-5 && found->second.value <= secondBudget + 1e-5);
            }
        QVERIFY(feasible > 10);
    }

    void lookingAtOneBudgetAloneIsNotEnough()
    {
        const auto front = m_first->front;
        const double firstBudget = front->cost(front->size() / 2);
        const auto alone = predict::predict(*m_comparison->second->latency.fit, m_first->architecture(front->point(*front->best(firstBudget))));
        const auto both = workflow::bestOnBoth(*m_comparison, firstBudget, alone.value - 2);
        QVERIFY2(both, both ? "" : both.error().code.c_str());
        QVERIFY(both->second.value <= alone.value - 2 + 1e-6);
        QVERIFY(both->accuracy.value < front->objective(*front->best(firstBudget)) + 1e-9);
        QCOMPARE(both->answer.costs.size(), std::size_t{2});
        QVERIFY(std::abs(both->answer.costs[1] - both->second.value) < 1e-4);
    }

    void impossibleAndUnknownAreNamed()
    {
        const auto cheap = workflow::bestOnBoth(*m_comparison, 1e6, 0.001);
        QVERIFY(!cheap);
        QCOMPARE(cheap.error().code, std::string("budget_infeasible"));
        QCOMPARE(std::get<std::string>(cheap.error().facts[0].value), std::string("latency_ms@accelerator"));
        QCOMPARE(workflow::compareDevices(m_first, {"bench", study::kLatencyMs}).error().code, std::string("device_same"));
        QCOMPARE(workflow::compareDevices(m_first, {"nowhere", study::kLatencyMs}).error().code, std::string("device_unknown"));
        QVERIFY2(!workflow::compareDevices(m_first, {"unused", study::kLatencyMs}), "nothing was measured there");
        QCOMPARE(workflow::deviceNames(m_inputs), (std::vector<std::string>{"bench", "accelerator", "unused"}));
        const auto metrics = workflow::deviceMetrics(m_inputs);
        QCOMPARE(metrics.size(), std::size_t{3});
        const workflow::Metric accelerator{"accelerator", study::kLatencyMs};
        QVERIFY(static_cast<const workflow::Metric&>(metrics[1]) == accelerator);
        QCOMPARE(metrics[1].rows, std::size_t{150});
        QCOMPARE(metrics[2].rows, std::size_t{0});
    }

    void stops()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = workflow::compareDevices(m_first, {"accelerator", study::kLatencyMs}, Job(stop.get_token(), {}));
        QVERIFY(!stopped);
        QVERIFY(stopped.error().kind == ErrorKind::Stopped);
    }
};

QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
