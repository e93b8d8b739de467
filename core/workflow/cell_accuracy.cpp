// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/cell_accuracy.h"

#include "base/random.h"
#include "hardware/samples.h"
#include "predict/diagnostics.h"
#include "structure/accuracy_model.h"

#include <algorithm>
#include <set>

namespace vulpes::workflow {

namespace {

using hardware::HardwareTable;

constexpr std::size_t kMostTrained = 3000;   // half a gigabyte of kernels, half a minute

struct Pool
{
    structure::CellPool cells;
    std::vector<std::optional<std::size_t>> rows;   ///< of the table
};

std::vector<const hardware::Attribute*> scoresOf(const HardwareTable& table, const std::string& dataset)
{
    std::vector<const hardware::Attribute*> scores;
    for (const hardware::Attribute& one : table.attributes)
        if (one.dataset == dataset)
            scores.push_back(&one);
    return scores;
}

Pool wholeSpace(const HardwareTable& table, const structure::CellSpace& space, std::size_t cells)
{
    Pool pool;
    for (std::size_t number = 0; number < cells; ++number) {
        pool.cells.cells.push_back(structure::cellAt(space, number));
        pool.rows.push_back(table.keys.find(std::span<const std::uint8_t>(pool.cells.cells.back())));
    }
    return pool;
}

Pool withScores(const HardwareTable& table, const std::vector<const hardware::Attribute*>& scores)
{
    Pool pool;
    for (const hardware::Attribute* one : scores)
        pool.cells.scores.push_back({one->name, {}});
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (!table.keys.hasOperators(row) || std::ranges::any_of(scores, [row](const auto* one) { return hardware::isMissing(one->values[row]); }))
            continue;
        const auto operators = table.keys.operators(row);
        pool.cells.cells.emplace_back(operators.begin(), operators.end());
        pool.rows.emplace_back(row);
        for (std::size_t i = 0; i < scores.size(); ++i)
            pool.cells.scores[i].values.push_back(scores[i]->values[row]);
    }
    return pool;
}

/// `count` of them, each set equally likely; all where there are no more.
std::vector<std::size_t> drawn(std::vector<std::size_t> places, std::size_t count, std::uint64_t seed)
{
    if (count == 0 || count >= places.size())
        return places;
    base::Random random(seed);
    for (std::size_t i = 0; i < count; ++i)
        std::swap(places[i], places[i + random.below(places.size() - i)]);
    places.resize(count);
    return places;
}

/// Cells that compute the same as a trained one would flatter the comparison.
class Classes
{
public:
    Classes(const HardwareTable& table, const Pool& pool, const std::vector<std::size_t>& trained) : m_table(table)
    {
        for (const std::size_t place : trained)
            if (const auto one = of(pool.rows[place]))
                m_trained.insert(*one);
    }
    [[nodiscard]] bool known() const { return !m_trained.empty(); }
    [[nodiscard]] bool isTrained(const std::optional<std::size_t>& row) const
    {
        const auto one = of(row);
        return one && m_trained.contains(*one);
    }

private:
    [[nodiscard]] std::optional<std::int64_t> of(const std::optional<std::size_t>& row) const
    {
        if (!row || *row >= m_table.equalTo.size() || m_table.equalTo[*row] < 0)
            return std::nullopt;
        return m_table.equalTo[*row];
    }
    const HardwareTable& m_table;
    std::set<std::int64_t> m_trained;
};

} // namespace

Result<CellAccuracy> foretellCells(const HardwareTable& table, const CellAccuracyRequest& request, const Job& job)
{
    if (table.benchmark().space != "nasbench201")
        return fail(usageError("cells_space").with("space", std::string(table.benchmark().space)));
    hardware::SampleRequest wanted;
    wanted.task = request.task;
    const auto task = hardware::chosenTask(table, wanted);
    if (!task)
        return fail(task.error());
    if (*task == nullptr)
        return fail(inputError("hw_no_accuracy"));
    const auto structures = structure::makeStructureTable(structure::nasBench201(), job);
    if (!structures)
        return fail(structures.error());
    const structure::CellSpace& space = structure::nasBench201();
    const auto scores = request.scores ? scoresOf(table, (*task)->dataset) : std::vector<const hardware::Attribute*>();
    const Pool pool = request.scores ? withScores(table, scores) : wholeSpace(table, space, structure::cellCount(space));
    if (request.scores && (scores.empty() || pool.cells.cells.empty()))
        return fail(inputError("cells_no_scores").with("dataset", (*task)->dataset));
    const auto terms = structure::makeCellTerms(**structures, pool.cells, job);
    if (!terms)
        return fail(terms.error());

    const auto truth = [&](std::size_t place) { return pool.rows[place] ? (*task)->values[*pool.rows[place]] : hardware::kMissing; };
    std::vector<std::size_t> answered;
    for (std::size_t place = 0; place < pool.rows.size(); ++place)
        if (!hardware::isMissing(truth(place)))
            answered.push_back(place);
    const auto trained = drawn(answered, request.count, request.seed);
    if (trained.size() > kMostTrained)
        return fail(usageError("trained_too_many").with("cells", static_cast<std::int64_t>(trained.size())).with("most", static_cast<std::int64_t>(kMostTrained)));
    std::vector<double> accuracies;
    for (const std::size_t place : trained)
        accuracies.push_back(truth(place));
    const auto model = structure::AccuracyModel::fit(structure::termsAt(*terms, trained), accuracies, hardware::chanceAccuracy((*task)->dataset).value_or(0), job);
    if (!model)
        return fail(model.error());

    const std::set<std::size_t> seen(trained.begin(), trained.end());
    std::vector<std::size_t> asked;
    for (std::size_t place = 0; place < pool.rows.size(); ++place)
        if (!seen.contains(place))
            asked.push_back(place);
    const auto predictions = model->predict(structure::termsAt(*terms, asked), true, job);
    if (!predictions)
        return fail(predictions.error());
    CellAccuracy found;
    found.task = (*task)->name;
    found.trained = trained.size();
    const Classes classes(table, pool, trained);
    std::vector<double> foretold, known;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto& one = (*predictions)[i];
        const auto& cell = pool.cells.cells[asked[i]];
        found.cells.push_back({{cell.begin(), cell.end()}, pool.rows[asked[i]], one.rank(), one.accuracy, one.low, one.high, truth(asked[i])});
        if (!hardware::isMissing(found.cells.back().known) && !classes.isTrained(pool.rows[asked[i]])) {
            foretold.push_back(one.rank());
            known.push_back(found.cells.back().known);
        }
    }
    constexpr std::size_t kFewest = 10;
    found.classesKnown = classes.known();
    found.compared = known.size();
    if (known.size() >= kFewest)
        found.kendall = predict::kendallTauB(foretold, known);
    std::ranges::stable_sort(found.cells, std::ranges::greater{}, &ForetoldCell::rank);

    const auto values = model->structureOfSpace(**structures, job);
    if (!values)
        return fail(values.error());
    const auto effects = structure::EdgeEffects::make(space, *values, job);
    if (!effects)
        return fail(effects.error());
    found.orderShares = effects->orderShares();
    if (!found.cells.empty())
        found.best = effects->explain(structure::Cell(found.cells.front().operators.begin(), found.cells.front().operators.end()));
    return found;
}

} // namespace vulpes::workflow
