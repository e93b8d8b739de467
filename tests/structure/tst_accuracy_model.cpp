// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_texts.h"
#include "structure/accuracy_model.h"

#include <algorithm>

using namespace vulpes;
using namespace vulpes::structure;

/// Made-up accuracies against the dense formulas of tests/reference/cell_accuracy.py, and what must hold whatever the numbers.
class TestAccuracyModel : public QObject
{
    Q_OBJECT

    CellReference m_reference;
    StructureTablePtr m_table;
    CellPool m_pool;
    std::vector<QString> m_texts;
    std::vector<double> m_accuracies;
    std::vector<std::size_t> m_trained;

    CellPool pool(bool scores, bool early) const
    {
        CellPool pool = m_pool;
        if (!scores)
            pool.scores.clear();
        if (!early)
            pool.early.reset();
        return pool;
    }
    std::vector<double> trainedAccuracies() const
    {
        std::vector<double> result;
        for (const std::size_t i : m_trained)
            result.push_back(m_accuracies[i]);
        return result;
    }
    AccuracyModel fitted(const CellTerms& terms) const
    {
        return AccuracyModel::fit(termsAt(terms, m_trained), trainedAccuracies(), 10).value();
    }

private slots:
    void initTestCase();
    void predictionsEqualTheDenseFormulas_data();
    void predictionsEqualTheDenseFormulas();
    void partsAndBaseAreThePrediction();
    void likelihoodRises();
    void orderOfTheTrainedCellsDoesNotMatter();
    void intervalsHoldTheirPrediction();
    void relabelledCellsAreEqual();
    void spaceTableIsThePrediction();
    void linkGoesThereAndBack();
    void badInputIsRefused();
};

void TestAccuracyModel::initTestCase()
{
    m_reference = cellReference();
    m_table = makeStructureTable(nasBench201()).value();
    m_texts = m_reference.cells.at("given");
    QCOMPARE(m_texts.size(), std::size_t{60});
    m_pool.scores = {{"first", {}}, {"second", {}}};
    m_pool.early = CellColumn{"early", {}};
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const auto given = [&](const char* name) { return m_reference.at("given", m_texts[i], name); };
        m_pool.cells.push_back(cellOf(m_texts[i]));
        m_accuracies.push_back(given("accuracy"));
        m_pool.scores[0].values.push_back(given("first"));
        m_pool.scores[1].values.push_back(given("second"));
        m_pool.early->values.push_back(given("early"));
        if (i % 3 != 2)
            m_trained.push_back(i);
    }
}

void TestAccuracyModel::predictionsEqualTheDenseFormulas_data()
{
    QTest::addColumn<bool>("scores");
    QTest::addColumn<bool>("early");
    QTest::newRow("architecture") << false << false;
    QTest::newRow("scores") << true << false;
    QTest::newRow("early") << true << true;
}

void TestAccuracyModel::predictionsEqualTheDenseFormulas()
{
    QFETCH(bool, scores);
    QFETCH(bool, early);
    const QString what = QTest::currentDataTag();
    const auto terms = makeCellTerms(*m_table, pool(scores, early)).value();
    const auto model = fitted(terms);
    std::vector<double> variances = model.variances().terms;
    variances.push_back(model.variances().noise);
    for (std::size_t g = 0; g < variances.size(); ++g) {
        const double expected = m_reference.at(what, {}, QString("variance %1").arg(g));
        QVERIFY2(std::abs(variances[g] - expected) < 1e-7 * std::max(1.0, expected),
            qPrintable(QString("variance %1: %2, not %3").arg(g).arg(variances[g]).arg(expected)));
    }
    const auto predictions = model.predict(terms, true).value();
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const auto expected = [&](const QString& name) { return m_reference.at(what, m_texts[i], name); };
        const auto& p = predictions[i];
        QVERIFY2(std::abs(p.link - expected("link")) < 1e-7,
            qPrintable(QString("%1: %2, not %3")
                           .arg(m_texts[i])
                           .arg(p.link, 0, 'g', 12)
                           .arg(expected("link"), 0, 'g', 12)));
        for (std::size_t g = 0; g < p.parts.size(); ++g)
            QVERIFY(std::abs(p.parts[g] - expected(QString("part %1").arg(g))) < 1e-7);
        if (p.cutOff) {
            QCOMPARE(p.accuracy, 10.0);
            QVERIFY(!p.sd && !p.low && !p.high);
            continue;
        }
        QVERIFY(std::abs(p.accuracy - expected("percent")) < 1e-5);
        QVERIFY(std::abs(*p.sd - expected("sd")) < 1e-6);
    }
}

void TestAccuracyModel::partsAndBaseAreThePrediction()
{
    const auto terms = makeCellTerms(*m_table, pool(true, true)).value();
    const auto model = fitted(terms);
    QCOMPARE(terms.terms.size(), std::size_t{4});
    const auto predictions = model.predict(terms, false).value();
    for (const auto& p : predictions) {
        double sum = model.base();
        for (const double part : p.parts)
            sum += part;
        QVERIFY(std::abs(sum - p.link) < 1e-12);
        QVERIFY(!p.sd);
    }
    // Early alone, without scores, has its own terms.
    QCOMPARE(
        makeCellTerms(*m_table, pool(false, true)).value().terms.back().name, std::string("early_structure"));
}

void TestAccuracyModel::likelihoodRises()
{
    const auto model = fitted(makeCellTerms(*m_table, pool(true, true)).value());
    const auto& likelihood = model.variances().logLikelihood;
    QCOMPARE(likelihood.size(), std::size_t{10});
    QVERIFY(std::ranges::is_sorted(likelihood));
}

void TestAccuracyModel::orderOfTheTrainedCellsDoesNotMatter()
{
    const auto terms = makeCellTerms(*m_table, pool(true, true)).value();
    const auto before = fitted(terms).predict(terms, false).value();
    std::ranges::reverse(m_trained);
    const auto after = fitted(terms).predict(terms, false).value();
    for (std::size_t i = 0; i < before.size(); ++i)
        QVERIFY(std::abs(before[i].link - after[i].link) < 1e-8);
    std::ranges::reverse(m_trained);
}

void TestAccuracyModel::intervalsHoldTheirPrediction()
{
    const auto terms = makeCellTerms(*m_table, pool(false, false)).value();
    const auto model = fitted(terms);
    const auto predictions = model.predict(terms, true).value();
    for (const auto& p : predictions)
        if (!p.cutOff) {
            QVERIFY(*p.low < p.accuracy && p.accuracy < *p.high);
            QVERIFY(*p.high <= model.link().top);
            const double half = 1.959963984540054 * std::sqrt(*p.sd * *p.sd + model.variances().noise);
            QVERIFY(std::abs(model.link().forward(*p.low) - (p.link - half)) < 1e-8);
        }
}

void TestAccuracyModel::relabelledCellsAreEqual()
{
    CellPool twins;
    for (std::size_t i = 0; i < cellCount(nasBench201()); i += 7) {
        Cell cell = cellAt(nasBench201(), i);
        cell[2] = 0;
        twins.cells.push_back(cell);
        twins.cells.push_back(swapMiddleNodes(cell));
    }
    const auto model = fitted(makeCellTerms(*m_table, pool(false, false)).value());
    const auto predictions = model.predict(makeCellTerms(*m_table, twins).value(), false).value();
    for (std::size_t i = 0; i < predictions.size(); i += 2)
        QVERIFY(std::abs(predictions[i].link - predictions[i + 1].link) < 1e-9);
}

void TestAccuracyModel::spaceTableIsThePrediction()
{
    const auto terms = makeCellTerms(*m_table, pool(false, false)).value();
    const auto model = fitted(terms);
    const auto predictions = model.predict(terms, false).value();
    const auto space = model.structureOfSpace(*m_table).value();
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        const auto number = static_cast<Eigen::Index>(cellNumber(nasBench201(), m_pool.cells[i]));
        QVERIFY(std::abs(space[number] - predictions[i].link) < 1e-10);
    }
    std::stop_source stop;
    stop.request_stop();
    const Job job(stop.get_token(), {});
    QCOMPARE(model.structureOfSpace(*m_table, job).error().code, std::string("stopped"));
    QCOMPARE(model.predict(terms, true, job).error().code, std::string("stopped"));
    QCOMPARE(AccuracyModel::fit(termsAt(terms, m_trained), trainedAccuracies(), 10, job).error().code,
        std::string("stopped"));
}

void TestAccuracyModel::linkGoesThereAndBack()
{
    const std::vector<double> accuracies{10, 85.5, 94.37};
    const auto link = gapLink(accuracies).value();
    QCOMPARE(link.top, 95.37);
    double sum = 0;
    for (const double accuracy : accuracies) {
        QVERIFY(std::abs(link.back(link.forward(accuracy)) - accuracy) < 1e-10);
        sum += link.forward(accuracy);
    }
    QVERIFY(std::abs(sum) < 1e-12);
    QVERIFY(link.forward(10) < link.forward(85.5) && link.forward(85.5) < link.forward(94.37));
}

void TestAccuracyModel::badInputIsRefused()
{
    const auto terms = makeCellTerms(*m_table, pool(false, false)).value();
    const auto trained = termsAt(terms, m_trained);
    const auto code = [&](std::vector<double> accuracies, double chance = 10) {
        const auto model = AccuracyModel::fit(trained, accuracies, chance);
        return model ? std::string() : model.error().code;
    };
    const std::size_t n = m_trained.size();
    QCOMPARE(code(std::vector<double>(n - 1, 50)), std::string("accuracies_wrong_count"));
    QCOMPARE(code(std::vector<double>(n, 50)), std::string("accuracies_all_alike"));
    QCOMPARE(code(std::vector<double>(n, 10)), std::string("cells_at_chance"));
    std::vector<double> bad = trainedAccuracies();
    bad[3] = std::nan("");
    QCOMPARE(code(bad), std::string("accuracy_out_of_range"));
    bad[3] = 100.5;
    QCOMPARE(code(bad), std::string("accuracy_out_of_range"));
    const std::vector<std::size_t> few{0, 1, 2};
    QCOMPARE(AccuracyModel::fit(termsAt(terms, few), std::vector<double>{1, 2, 3}, 10).error().code,
        std::string("cells_too_few"));

    const auto model = fitted(terms);
    QCOMPARE(model.predict(makeCellTerms(*m_table, pool(true, false)).value(), false).error().code,
        std::string("terms_differ"));

    CellPool broken = pool(true, false);
    broken.scores[1].values.pop_back();
    QCOMPARE(makeCellTerms(*m_table, broken).error().code, std::string("cell_column_length"));
    broken = pool(true, false);
    broken.scores[0].values[5] = std::nan("");
    QCOMPARE(makeCellTerms(*m_table, broken).error().code, std::string("cell_column_not_a_number"));
    broken = pool(false, false);
    broken.cells[4][0] = 9;
    QCOMPARE(makeCellTerms(*m_table, broken).error().code, std::string("cell_operator_unknown"));
    QCOMPARE(makeCellTerms(*m_table, {}).error().code, std::string("cells_none"));
    // A score that is the same everywhere says nothing, and adds no term.
    broken = pool(true, false);
    for (auto& column : broken.scores)
        std::ranges::fill(column.values, 3.0);
    QCOMPARE(makeCellTerms(*m_table, broken).value().terms.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestAccuracyModel)
#include "tst_accuracy_model.moc"
