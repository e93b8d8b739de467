// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory_view.h"

#include "search/regret.h"
#include "views/move_words.h"
#include "views/regret_histogram.h"
#include "views/replay_cursor.h"
#include "views/run_strips.h"

#include <QSlider>

#include <map>

// What the trajectory shows, as a table: runs, the histogram, the strips and the moves of the run in hand.
namespace vulpes::views {

using namespace Qt::StringLiterals;

namespace {

using Row = std::vector<QVariant>;

const QStringList& columns()
{
    static const QStringList names = {u"kind"_s,    u"seed"_s,    u"accuracy"_s,    u"cost"_s, u"regret"_s,  u"optimum"_s, u"evaluations"_s,
                                      u"seconds"_s, u"runs"_s,    u"over_budget"_s, u"temperature"_s, u"verdict"_s, u"changed"_s};
    return names;
}

/// A row of the columns named; the others stay empty.
Row row(const QString& kind, const std::map<QString, QVariant>& cells)
{
    Row made(static_cast<std::size_t>(columns().size()));
    made.front() = kind;
    for (const auto& [name, value] : cells)
        made[static_cast<std::size_t>(columns().indexOf(name))] = value;
    return made;
}

QString verdict(char reason)
{
    switch (reason) {
    case 's': return u"start"_s;
    case '+': return u"better"_s;
    case '=': return u"equal"_s;
    case 't': return u"worse_taken"_s;
    case 'x': return u"over_budget"_s;
    case 'p': return u"part_of_next"_s;
    default: return u"worse"_s;
    }
}

void addBins(models::TwinTable& twin, const RegretBins& bins)
{
    twin.rows.push_back(row(u"distance"_s, {{u"regret"_s, 0.0}, {u"optimum"_s, true}, {u"runs"_s, bins.reached}}));
    for (std::size_t i = 0; i < bins.counts.size(); ++i)
        twin.rows.push_back(row(u"distance"_s, {{u"regret"_s, static_cast<double>(i + 1) * bins.width}, {u"optimum"_s, false}, {u"runs"_s, bins.counts[i]}}));
}

void addStrips(models::TwinTable& twin, const search::Run& run, const RunStrips& strips)
{
    for (const RunStrips::Piece& piece : strips.pieces)
        twin.rows.push_back(row(u"strip"_s, {{u"seed"_s, static_cast<qint64>(run.options.seed)},
                                             {u"evaluations"_s, piece.to},
                                             {u"over_budget"_s, piece.overShare()},
                                             {u"temperature"_s, piece.temperature > 0 ? QVariant(piece.temperature) : QVariant()}}));
}

} // namespace

models::TwinTable TrajectoryView::table() const
{
    models::TwinTable twin;
    twin.header = columns();
    twin.header[twin.header.indexOf(u"cost"_s)] = session().cost().column();
    if (!m_batch)
        return twin;
    for (const auto& run : m_batch->runs) {
        const QVariant regret = m_batch->exact ? QVariant(search::regret(*m_batch->exact, run->bestObjective)) : QVariant();
        const RunStrips whole = runStrips(*run, 1);
        twin.rows.push_back(row(u"run"_s, {{u"seed"_s, static_cast<qint64>(run->options.seed)},
                                           {u"accuracy"_s, run->bestObjective},
                                           {u"cost"_s, run->bestCost},
                                           {u"regret"_s, regret},
                                           {u"optimum"_s, regret.isValid() ? QVariant(regret.toDouble() <= 0) : QVariant()},
                                           {u"evaluations"_s, static_cast<qint64>(run->evaluations)},
                                           {u"seconds"_s, run->seconds},
                                           {u"over_budget"_s, whole.pieces.empty() ? QVariant() : QVariant(whole.pieces.front().overShare())},
                                           {u"temperature"_s, whole.lastTemperature ? QVariant(*whole.lastTemperature) : QVariant()}}));
    }
    if (m_batch->exact && !m_batch->runs.empty())
        addBins(twin, m_histogram->bins());
    if (!m_cursor || m_cursor->steps() == 0)
        return twin;
    const search::Run& run = *m_cursor->run();
    addStrips(twin, run, runStrips(run));
    // The moves that were taken, and the one in hand: a run refuses a hundred thousand.
    for (std::size_t i = 0; i < run.moves.size(); ++i) {
        const search::Move& move = run.moves[i];
        if (!move.accepted && std::cmp_not_equal(i, m_slider->value()))
            continue;
        twin.rows.push_back(row(u"move"_s, {{u"seed"_s, static_cast<qint64>(run.options.seed)},
                                            {u"accuracy"_s, move.objective},
                                            {u"cost"_s, move.cost},
                                            {u"evaluations"_s, m_cursor->evaluations()[i]},
                                            {u"over_budget"_s, move.feasible ? 0.0 : 1.0},
                                            {u"temperature"_s, move.temperature > 0 ? QVariant(move.temperature) : QVariant()},
                                            {u"verdict"_s, verdict(move.reason)},
                                            {u"changed"_s, slice() != nullptr ? changedDecisions(*slice()->catalogue, move) : QString()}}));
    }
    return twin;
}

} // namespace vulpes::views
