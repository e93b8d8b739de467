// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_table.h"

#include "transfer/score.h"
#include "transfer/transfer.h"

#include <QTest>

#include <Eigen/LU>

#include <cmath>

using namespace vulpes;
using namespace vulpes::transfer;

namespace {

std::vector<Measurement> measured(const Rows& rows, const Eigen::VectorXd& latencies)
{
    std::vector<Measurement> list;
    for (const Eigen::Index row : rows)
        list.push_back({row, latencies[row]});
    return list;
}

/// Sources a … d of a random table, the last column of it as target.
struct Case
{
    explicit Case(std::uint64_t seed) : table(randomTable(seed, 120, 5, 4, 5)), target(table.latencies.col(4))
    {
        table.devices.pop_back();
        table.latencies.conservativeResize(Eigen::NoChange, 4);
    }
    SourceTable table;
    Eigen::VectorXd target;
};

}  // namespace

class TestTransfer : public QObject
{
    Q_OBJECT

private slots:
    void evidenceIsThatOfTheContrasts()
    {
        // Any n-1 contrasts know nothing of the constant: their Gaussian density with s² integrated out, made densely.
        base::Random random(3);
        const Eigen::Index n = 9;
        double offset = 0;
        for (int run = 0; run < 6; ++run) {
            Eigen::MatrixXd a(n, n);
            Eigen::VectorXd y(n);
            for (Eigen::Index i = 0; i < n; ++i) {
                y[i] = 3 + random.normal();
                for (Eigen::Index j = 0; j < n; ++j)
                    a(i, j) = random.normal();
            }
            const Eigen::MatrixXd k = a * a.transpose() + 0.1 * Eigen::MatrixXd::Identity(n, n);
            Eigen::MatrixXd contrasts = Eigen::MatrixXd::Zero(n - 1, n);
            for (Eigen::Index i = 0; i + 1 < n; ++i) {
                contrasts(i, i) = 1;
                contrasts(i, n - 1) = -1;
            }
            const Eigen::VectorXd z = contrasts * y;
            const Eigen::MatrixXd c = contrasts * k * contrasts.transpose();
            const double dense =
                -0.5 * std::log(c.determinant()) - 0.5 * (n - 1) * std::log(z.dot(c.inverse() * z));
            const Evidence found = evidence(k, y);
            if (run == 0)
                offset = found.logEvidence - dense;  // log |contrasts|: the same for all
            QVERIFY(near(found.logEvidence - dense, offset));
            QVERIFY(near(found.square, z.dot(c.inverse() * z)));
            QVERIFY(near(found.alpha.sum(), 0));
            QVERIFY(near((k * found.alpha + Eigen::VectorXd::Constant(n, found.constant) - y).norm(), 0));
        }
    }

    void designTakesWhatLowersTheVarianceMost()
    {
        const Case given(5);
        const auto transfer = Transfer::prepare(given.table).value();
        DesignRequest request;
        request.count = 4;
        request.candidates = {3, 8, 11, 20, 31, 40, 41, 57, 60, 77, 90, 111};
        const Rows chosen = transfer.design(request).value();
        // By hand: the posterior variance of all candidates after each choice, from the inverse of the measured covariance.
        const auto product = [&](Eigen::Index i, Eigen::Index j) {
            double value = 100;
            for (std::size_t b = 0; b < transfer.blocks().size(); ++b)
                value += transfer.prior().weights[static_cast<Eigen::Index>(b)]
                    * transfer.blocks()[b]->values.row(i).dot(transfer.blocks()[b]->values.row(j));
            return value;
        };
        const auto variance = [&](const Rows& rows) {
            const auto n = static_cast<Eigen::Index>(rows.size());
            Eigen::MatrixXd k(n, n);
            for (Eigen::Index i = 0; i < n; ++i)
                for (Eigen::Index j = 0; j < n; ++j)
                    k(i, j) = product(rows[static_cast<std::size_t>(i)], rows[static_cast<std::size_t>(j)])
                        + (i == j ? transfer.prior().noise : 0);
            const Eigen::MatrixXd inverse = k.inverse();
            double sum = 0;
            for (const Eigen::Index row : request.candidates) {
                Eigen::VectorXd to(n);
                for (Eigen::Index i = 0; i < n; ++i)
                    to[i] = product(row, rows[static_cast<std::size_t>(i)]);
                sum += product(row, row) - to.dot(inverse * to);
            }
            return sum;
        };
        Rows rows;
        for (const Eigen::Index next : chosen) {
            Rows with = rows;
            with.push_back(next);
            for (const Eigen::Index other : request.candidates) {
                if (std::find(rows.begin(), rows.end(), other) != rows.end())
                    continue;
                Rows instead = rows;
                instead.push_back(other);
                QVERIFY(variance(with) <= variance(instead) + 1e-6);
            }
            rows = with;
        }
    }

    void contributionsSumToThePrediction()
    {
        const Case given(8);
        const auto transfer = Transfer::prepare(given.table).value();
        const auto fit = transfer.fit(measured(transfer.design({10, {}, {}}).value(), given.target)).value();
        const auto predictions = predict(fit, transfer.columns().pool()).value();
        const auto names = fit.table();
        for (std::size_t row = 0; row < predictions.size(); ++row) {
            const auto parts = contributions(fit, static_cast<Eigen::Index>(row));
            QVERIFY(near(parts.total, predictions[row].mean, 1e-12));
            double sum = parts.constant, byBlock = parts.constant;
            for (const Contribution& part : parts.columns)
                sum += part.value;
            for (const Contribution& part : parts.byBlock())
                byBlock += part.value;
            QVERIFY(near(sum, parts.total, 1e-12) && near(byBlock, parts.total, 1e-12));
            QCOMPARE(parts.byBlock().size(), fit.blocks.size());
            QCOMPARE(parts.columns.size(), names.size());
        }
        QVERIFY(near(fit.weights.sum(), 1, 1e-9));
    }

    void fewMeasurementsForetellTheRest()
    {
        double coverage = 0;
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const Case given(20 + seed);
            const auto transfer = Transfer::prepare(given.table).value();
            const auto fit =
                transfer.fit(measured(transfer.design({12, {}, {}}).value(), given.target)).value();
            const auto predictions = predict(fit, transfer.columns().pool()).value();
            std::vector<double> means, truth;
            for (std::size_t row = 0; row < predictions.size(); ++row) {
                means.push_back(predictions[row].mean);
                truth.push_back(given.target[static_cast<Eigen::Index>(row)]);
                coverage +=
                    truth.back() >= predictions[row].low && truth.back() <= predictions[row].high ? 1 : 0;
            }
            QVERIFY2(score(means, truth).spearman > 0.9,
                qPrintable(QString::number(score(means, truth).spearman)));
        }
        QVERIFY2(coverage > 0.9 * 4 * 120, qPrintable(QString::number(coverage / 480)));
    }

    void theUnitOfTheTargetIsThatOfThePredictions()
    {
        const Case given(31);
        const auto transfer = Transfer::prepare(given.table).value();
        const Rows rows = transfer.design({10, {}, {}}).value();
        const auto milliseconds = predict(transfer.fit(measured(rows, given.target)).value(), rows).value();
        const auto microseconds =
            predict(transfer.fit(measured(rows, given.target * 1024)).value(), rows).value();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QVERIFY(near(milliseconds[i].mean * 1024, microseconds[i].mean));
            QVERIFY(near(milliseconds[i].sd * 1024, microseconds[i].sd));
        }
    }

    void familiesAreNamesWithoutANumber()
    {
        QCOMPARE(family("1080ti_32"), std::string("1080ti"));
        QCOMPARE(family("essential_ph_1"), std::string("essential_ph"));
        QCOMPARE(family("samsung_a50"), std::string("samsung_a50"));
        QCOMPARE(family("_1"), std::string("_1"));
        QCOMPARE(family(""), std::string());
        // All of one family: nobody can play the target, and the prior is flat.
        SourceTable table = randomTable(2);
        table.devices = {"gpu_1", "gpu_2", "gpu_4", "gpu_8"};
        const auto transfer = Transfer::prepare(table).value();
        QVERIFY(transfer.prior().targets.empty());
        QVERIFY((transfer.prior().shares.array() - 1.0 / 256).abs().maxCoeff() < 1e-12);
    }

    void badInputIsNamed()
    {
        const auto code = [](SourceTable table) { return Transfer::prepare(std::move(table)).error().code; };
        const SourceTable good = randomTable(1, 40, 3, 3, 2);
        SourceTable table = good;
        table.latencies.conservativeResize(39, Eigen::NoChange);
        QCOMPARE(code(table), std::string("transfer_sizes"));
        table = good;
        table.devices.push_back("c");
        QCOMPARE(code(table), std::string("transfer_sizes"));
        table = good;
        table.pool = {1, 40};
        QCOMPARE(code(table), std::string("transfer_sizes"));
        table = good;
        table.operators(3, 2) = 3;
        QCOMPARE(code(table), std::string("transfer_operator_unknown"));
        table = good;
        table.devices.clear();
        table.latencies.resize(40, 0);
        QCOMPARE(code(table), std::string("transfer_too_few_sources"));
        table = good;
        table.latencies.col(1).tail(35).setConstant(std::nan(""));
        QCOMPARE(code(table), std::string("transfer_too_few_rows"));
        table = good;
        table.latencies.col(1).setConstant(4.1);
        QCOMPARE(code(table), std::string("transfer_device_constant"));

        const auto transfer = Transfer::prepare(good).value();
        const auto refused = [&](const std::vector<Measurement>& list) {
            return transfer.fit(list).error().code;
        };
        QCOMPARE(refused({{0, 1}, {1, 2}, {2, 3}}), std::string("transfer_too_few_samples"));
        QCOMPARE(refused({{0, 1}, {1, 2}, {2, 3}, {3, -1}}), std::string("transfer_bad_latency"));
        QCOMPARE(refused({{0, 1}, {1, 2}, {2, 3}, {3, std::nan("")}}), std::string("transfer_bad_latency"));
        QCOMPARE(refused({{0, 3.3}, {1, 3.3}, {2, 3.3}, {3, 3.3}}), std::string("transfer_equal_latencies"));
        QCOMPARE(transfer.design({41, {}, {}}).error().code, std::string("transfer_too_few_rows"));
    }

    void aStopEndsEachStep()
    {
        std::stop_source stop;
        stop.request_stop();
        const Job stopped(stop.get_token(), {});
        const Case given(4);
        QCOMPARE(Transfer::prepare(given.table, {}, stopped).error().code, std::string("stopped"));
        const auto transfer = Transfer::prepare(given.table).value();
        QCOMPARE(transfer.design({10, {}, {}}, stopped).error().code, std::string("stopped"));
        const auto list = measured({1, 2, 3, 4, 5, 6}, given.target);
        QCOMPARE(transfer.fit(list, stopped).error().code, std::string("stopped"));
        QCOMPARE(predict(transfer.fit(list).value(), {1}, stopped).error().code, std::string("stopped"));
    }

    void theMiddleIsWithoutTheOuterTenths()
    {
        Eigen::VectorXd latencies(11);
        latencies << 5, 1, 9, 3, 3, 7, 2, 8, 6, 4, 10;
        QCOMPARE(middleRows({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, latencies), (Rows{6, 3, 4, 9, 0, 8, 5, 7}));
        const Score exact = score({1, 2, 4}, {1, 2, 4});
        QCOMPARE(exact.spearman, 1.0);
        QCOMPARE(exact.within10Percent, 1.0);
        QVERIFY(near(score({1.2, 5}, {1, 0}).meanRelativeError, 0.2));
    }
};

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
