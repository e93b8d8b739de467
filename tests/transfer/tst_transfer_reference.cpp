// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "base/json.h"
#include "transfer/additive_table.h"
#include "transfer/transfer.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace vulpes;
using namespace vulpes::transfer;

/// Every step against numpy's dense formulas (tests/reference/transfer.py and .json).
class TestTransferReference : public QObject
{
    Q_OBJECT

    base::Json m_given, m_expected;
    std::optional<Transfer> m_transfer;
    std::vector<Measurement> m_measurements;

    static std::vector<double> numbers(const base::Json& json) { return json.get<std::vector<double>>(); }

    static void compare(const Eigen::VectorXd& value, const base::Json& expected, double tolerance = 1e-8)
    {
        const auto reference = numbers(expected);
        QCOMPARE(value.size(), static_cast<Eigen::Index>(reference.size()));
        for (Eigen::Index i = 0; i < value.size(); ++i) {
            const double r = reference[static_cast<std::size_t>(i)];
            QVERIFY2(std::abs(value[i] - r) <= tolerance * std::max(std::abs(r), 1e-3),
                qPrintable(
                    QString("%1: %2, numpy says %3").arg(i).arg(value[i], 0, 'g', 17).arg(r, 0, 'g', 17)));
        }
    }

    SourceTable table() const
    {
        SourceTable table;
        const auto operators = m_given["operators"].get<std::vector<std::string>>();
        table.operatorCount = 5;
        table.cell = nasBench201Cell();
        table.devices = m_given["devices"].get<std::vector<std::string>>();
        table.operators.resize(static_cast<Eigen::Index>(operators.size()), 6);
        table.latencies.resize(table.operators.rows(), static_cast<Eigen::Index>(table.devices.size()));
        for (Eigen::Index row = 0; row < table.operators.rows(); ++row) {
            for (Eigen::Index site = 0; site < 6; ++site)
                table.operators(row, site) =
                    operators[static_cast<std::size_t>(row)][static_cast<std::size_t>(site)] - '0';
            for (Eigen::Index device = 0; device < table.latencies.cols(); ++device) {
                const base::Json& cell =
                    m_given["latencies"][static_cast<std::size_t>(row)][static_cast<std::size_t>(device)];
                table.latencies(row, device) =
                    cell.is_null() ? std::numeric_limits<double>::quiet_NaN() : cell.get<double>();
            }
        }
        table.pool = m_given["pool"].get<Rows>();
        return table;
    }

private slots:
    void initTestCase()
    {
        const auto text = base::readFile(VULPES_SOURCE_DIR "/tests/reference/transfer.json");
        QVERIFY(text);
        m_given = base::Json::parse(*text);
        m_expected = m_given["expected"];
        TransferOptions options;
        options.prior.rows = m_given["sets"].get<std::vector<Rows>>();
        auto prepared = Transfer::prepare(table(), options);
        QVERIFY(prepared);
        m_transfer = std::move(*prepared);
        const auto target = numbers(m_given["target"]);
        for (std::size_t i = 0; i < 12; ++i) {
            const auto row = m_expected["design"][i].get<Eigen::Index>();
            m_measurements.push_back({row, target[static_cast<std::size_t>(row)]});
        }
    }

    void deadEdgesAreEmpty()
    {
        const SourceTable given = table();
        const LiveOperators live = withoutDeadEdges(given.operators, *given.cell, 0);
        const auto disconnected = m_expected["disconnected"].get<Rows>();
        for (Eigen::Index row = 0; row < given.operators.rows(); ++row) {
            std::string digits;
            for (Eigen::Index site = 0; site < 6; ++site)
                digits += static_cast<char>('0' + live.operators(row, site));
            QCOMPARE(digits, m_expected["live"][static_cast<std::size_t>(row)].get<std::string>());
            const bool listed =
                std::find(disconnected.begin(), disconnected.end(), row) != disconnected.end();
            QCOMPARE(live.disconnected[static_cast<std::size_t>(row)] != 0, listed);
        }
        QVERIFY(!disconnected.empty());
    }

    void tablesOfTheSources()
    {
        const Columns& columns = m_transfer->columns();
        QCOMPARE(columns.pool().size(), std::size_t{100});
        Eigen::MatrixXd z = columns.table().latencies;
        for (Eigen::Index device = 0; device < z.cols(); ++device) {
            const Eigen::VectorXd pool = z(columns.pool(), device);
            const double mean = pool.mean(), deviation = std::sqrt((pool.array() - mean).square().mean());
            z.col(device) = (z.col(device).array() - mean) / deviation;
        }
        const auto tables = additiveTables(columns.table().operators, 5, 0, z, columns.pool());
        for (std::size_t device = 0; device < tables.size(); ++device)
            for (Eigen::Index site = 0; site < 6; ++site)
                compare(tables[device].row(site).transpose(),
                    m_expected["tables"][device][static_cast<std::size_t>(site)]);
    }

    void shapePointsAreHaltons()
    {
        const ShapePoints& points = m_transfer->points();
        QCOMPARE(points.size(), Eigen::Index{256});
        const Eigen::Index listed[] = {0, 1, 255};
        for (std::size_t i = 0; i < 3; ++i) {
            Eigen::VectorXd row(points.weights.cols() + 1);
            row << points.weights.row(listed[i]).transpose(), points.noise[listed[i]];
            compare(row, m_expected["points"][i], 1e-12);
        }
    }

    void priorIsWhatTheSourcesSay()
    {
        const Prior& prior = m_transfer->prior();
        compare(prior.shares, m_expected["prior"]);
        compare(prior.weights, m_expected["mean_weights"]);
        QVERIFY(std::abs(prior.noise / m_expected["mean_noise"].get<double>() - 1) < 1e-8);
        QCOMPARE(prior.targets, m_given["devices"].get<std::vector<std::string>>());
    }

    void designIsTheGreedyOne()
    {
        DesignRequest request;
        request.count = 20;
        request.candidates = m_expected["offered"].get<Rows>();
        const auto rows = m_transfer->design(request);
        QVERIFY(rows);
        QCOMPARE(*rows, m_expected["design"].get<Rows>());
        // Nested: shorter ones are its beginnings, and a design goes on from what was measured.
        request.count = 7;
        QCOMPARE(m_transfer->design(request).value(), Rows(rows->begin(), rows->begin() + 7));
        request.measured = {rows->begin(), rows->begin() + 7};
        request.count = 13;
        QCOMPARE(m_transfer->design(request).value(), Rows(rows->begin() + 7, rows->end()));
    }

    void predictionsAreNumpys()
    {
        const auto fit = m_transfer->fit(m_measurements);
        QVERIFY(fit);
        compare(fit->weights, m_expected["posterior_weights"]);
        const auto predictions = predict(*fit, m_expected["rows"].get<Rows>());
        QVERIFY(predictions);
        Eigen::VectorXd means(static_cast<Eigen::Index>(predictions->size())), sds = means;
        for (Eigen::Index i = 0; i < means.size(); ++i) {
            means[i] = (*predictions)[static_cast<std::size_t>(i)].mean;
            sds[i] = (*predictions)[static_cast<std::size_t>(i)].sd;
        }
        compare(means, m_expected["means"]);
        compare(sds, m_expected["sds"], 1e-7);  // without the points of a share under 1e-9
    }

    void networksWithoutASourceHaveNoPrediction()
    {
        const auto fit = m_transfer->fit(m_measurements).value();
        const auto predictions = predict(fit, {m_measurements[0].row, 105}).value();
        QVERIFY(std::isfinite(predictions[0].mean) && std::isfinite(predictions[0].sd));
        QVERIFY(std::isnan(predictions[1].mean) && std::isnan(predictions[1].sd)
            && std::isnan(predictions[1].low));
        auto measurements = m_measurements;
        measurements[3].row = 105;
        QCOMPARE(m_transfer->fit(measurements).error().code, std::string("transfer_no_source_latency"));
        // The sources' tables know every network.
        TransferOptions options;
        options.sources = SourceUse::Tabulated;
        const auto tabulated = Transfer::prepare(table(), options).value();
        QVERIFY(std::isfinite(predict(tabulated.fit(measurements).value(), {105}).value()[0].mean));
    }
};

QTEST_GUILESS_MAIN(TestTransferReference)
#include "tst_transfer_reference.moc"
