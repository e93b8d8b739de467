// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trajectory_view.h"

#include "search/regret.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/move_words.h"
#include "views/regret_histogram.h"
#include "views/replay_cursor.h"
#include "views/run_plot.h"

#include <QLabel>

#include <cmath>

// What the trajectory shows, in words.
namespace vulpes::views {

using namespace Qt::StringLiterals;

QString TrajectoryView::batchSentence() const
{
    if (!m_batch)
        return {};
    QStringList parts;
    parts << tr("%1 of %Ln run(s) finished.", nullptr, m_batch->requested).arg(theme::format::count(static_cast<std::int64_t>(m_batch->runs.size())));
    if (m_batch->stopped)
        parts << tr("Stopped; what was finished is kept.");
    if (m_batch->otherPredictors)
        parts << tr("Made with other predictors than these: the numbers stand, the moves cannot be replayed.");
    else if (m_batch->unrepeatable)
        parts << tr("Repeated here, these runs give other numbers: their moves cannot be replayed.");
    if (m_batch->exact)
        parts << tr("Exact optimum %1.").arg(theme::format::percent(*m_batch->exact, 3));
    if (m_batch->summary)
        parts << tr("Optimum found by %1 (%2 to %3); distance: median %4, worst %5.")
                     .arg(theme::format::chance(m_batch->summary->optimalShare), theme::format::chance(m_batch->summary->shareLow),
                          theme::format::chance(m_batch->summary->shareHigh), theme::format::number(m_batch->summary->regretMedian, 3),
                          theme::format::number(m_batch->summary->regretMax, 3));
    if (m_batch->summary && m_batch->summary->nearShare > 0)
        parts << tr("Within %1 of it: %2, after %3 evaluations in the median.")
                     .arg(theme::format::points(search::kNearObjective), theme::format::chance(m_batch->summary->nearShare),
                          theme::format::count(std::llround(m_batch->summary->nearEvaluations)));
    if (m_batch->random)
        parts << tr("Random search with as many evaluations: optimum found by %1; distance: median %2, worst %3.")
                     .arg(theme::format::chance(m_batch->random->optimalShare), theme::format::number(m_batch->random->regretMedian, 3),
                          theme::format::number(m_batch->random->regretMax, 3));
    return parts.join(u' ');
}

const predict::Slice* TrajectoryView::slice() const
{
    const auto& analysis = session().analysis();
    return analysis && m_batch && m_batch->slice < analysis->slices.size() ? &analysis->slices[m_batch->slice] : nullptr;
}

QString TrajectoryView::moveSentence(std::size_t step) const
{
    const auto& moves = m_cursor->run()->moves;
    const search::Move& move = moves[step];
    // A proposal of several moves has its verdict at the last of them.
    std::size_t first = step, last = step;
    while (first > 0 && moves[first - 1].reason == 'p')
        --first;
    while (last + 1 < moves.size() && moves[last].reason == 'p')
        ++last;
    QString why;
    switch (moves[last].reason) {
    case 's': why = tr("start"); break;
    case '+': why = tr("taken: better"); break;
    case '=': why = tr("taken: equally good"); break;
    case 't': why = tr("taken although worse"); break;
    case 'x': why = tr("refused: over the budget"); break;
    default: why = move.accepted ? tr("taken") : tr("refused: worse"); break;
    }
    const predict::Slice* slice = this->slice();
    const QString stage = slice != nullptr && move.stage < slice->model->stageNames.size() ? theme::qs(slice->model->stageNames[move.stage]) : QString();
    const QString number = theme::format::count(static_cast<std::int64_t>(step) + 1);
    const QString all = theme::format::count(static_cast<std::int64_t>(m_cursor->steps()));
    const QString accuracy = theme::format::percent(move.objective, 3);
    QString text = move.stage == search::Move::kAllStages   // a start or a draw of all stages
                       ? tr("Move %1 of %2: %3 at %4, %5.").arg(number, all, accuracy, session().cost().value(move.cost), why)
                       : tr("Move %1 of %2, stage %3: %4 at %5, %6.").arg(number, all, stage, accuracy, session().cost().value(move.cost), why);
    if (last > first)
        text += u' ' + tr("Part %1 of %2 of one proposal.")
                           .arg(theme::format::count(static_cast<std::int64_t>(step - first) + 1),
                                theme::format::count(static_cast<std::int64_t>(last - first) + 1));
    if (const QString changed = slice != nullptr ? changedBlocks(*slice->catalogue, move) : QString(); !changed.isEmpty())
        text += u' ' + (move.accepted ? tr("Changed: %1.").arg(changed) : tr("Tried: %1.").arg(changed));
    if (move.temperature > 0)
        text += u' ' + tr("Temperature %1.").arg(theme::format::number(move.temperature, 4));
    return text;
}

QString TrajectoryView::summary() const
{
    if (!m_batch)
        return condition().sentence;
    QStringList parts{batchSentence(), m_histogram->words(), m_lines->stripWords()};
    if (m_cursor && m_cursor->steps() > 0)
        parts << m_moveText->text();
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace vulpes::views
