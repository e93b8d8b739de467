// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/session_state.h"

#include "state/change_words.h"
#include "space/published_text.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QHash>

// The network shown, what is marked around it, and what a drag has bought.
#include <algorithm>
#include <cmath>

namespace vulpes::state {

using theme::qs;
using theme::ss;
namespace format = theme::format;

QString SessionState::focusText() const { return m_focus.choices.empty() ? QString() : format(m_focus); }

QString SessionState::format(const space::Architecture& network) const
{
    return space() && !network.choices.empty() ? qs(space()->format(network)) : QString();
}

std::optional<space::Architecture> SessionState::parse(const QString& text) const
{
    if (!space() || text.isEmpty())
        return std::nullopt;
    auto parsed = space::readNetwork(*space(), ss(text));
    if (!parsed)
        return std::nullopt;
    return *parsed;
}

const std::optional<workflow::NetworkReport>& SessionState::focusReport() const
{
    if (!m_focusReportKnown) {
        m_focusReport = m_focus.choices.empty() ? std::nullopt : report(m_focus);
        m_focusReportKnown = true;
    }
    return m_focusReport;
}

std::optional<workflow::NetworkReport> SessionState::report(const space::Architecture& network) const
{
    if (!m_analysis || !m_analysis->accuracy.fit || !m_analysis->latency.fit)
        return std::nullopt;
    auto result = workflow::reportNetwork(*m_analysis, m_state, network);
    if (!result)
        return std::nullopt;
    return *result;
}

std::optional<space::Architecture> SessionState::architecture(const Candidate& candidate) const
{
    switch (candidate.kind) {
    case Candidate::Kind::Sample:
        if (m_columns) {
            if (const auto row = m_columns->row(candidate.id)) {
                const auto& observation = (*m_columns->samples)[static_cast<std::size_t>(*row)].observation;
                if (observation.kind != study::Observation::Kind::Columns)
                    return observation.architecture;
            }
        }
        break;
    case Candidate::Kind::Front:
        if (const auto* f = front(); f != nullptr && candidate.id >= 0 && candidate.id < static_cast<qint64>(f->size()))
            return m_analysis->architecture(f->point(static_cast<std::size_t>(candidate.id)));
        break;
    case Candidate::Kind::Network: return parse(candidate.network);
    case Candidate::Kind::None: break;
    }
    return std::nullopt;
}

double SessionState::budgetStep(bool coarse) const
{
    const auto range = budgetRange();
    const double largest = range && range->second > 0 ? range->second : 100;
    return std::min(0.1, std::pow(10, std::floor(std::log10(largest)) - 2)) * (coarse ? 10 : 1);
}

std::optional<std::pair<double, double>> SessionState::budgetRange() const
{
    const auto* f = front();
    if (f == nullptr || f->size() == 0)
        return std::nullopt;
    return std::pair(f->cost(0), f->cost(f->size() - 1));
}

void SessionState::focusCandidate(const Candidate& candidate)
{
    m_selection.setCurrent(candidate);
    if (const auto network = architecture(candidate))
        setFocus(format(*network));
}

namespace {

/// The blocks a term reads: single blocks where it names them, else the whole stage.
std::set<BlockRef> blocksOf(const predict::BoundFormula& formula, int term)
{
    std::set<BlockRef> blocks;
    std::set<int> stages, stagesWithBlocks;
    for (const predict::Column& column : formula.columns(static_cast<std::size_t>(term))) {
        for (const std::size_t index : column.reads()) {
            const space::Decision& decision = formula.space()->decisions()[index];
            if (decision.block > 0) {
                blocks.insert({decision.stage, decision.block});
                stagesWithBlocks.insert(decision.stage);
            } else {
                stages.insert(decision.stage);
            }
        }
    }
    for (const int stage : stages)
        if (!stagesWithBlocks.contains(stage))
            blocks.insert({stage, 0});
    return blocks;
}

bool overlaps(const std::set<BlockRef>& blocks, const BlockRef& wanted)
{
    for (const BlockRef& block : blocks)
        if (block.stage == wanted.stage && (wanted.block == 0 || block.block == 0 || block.block == wanted.block))
            return true;
    return false;
}

void combineInto(Highlight& all, const Highlight& one, Combine combine)
{
    if (combine == Combine::Replace) {
        all = one;
        return;
    }
    for (const BlockRef& block : one.blocks)
        combine == Combine::Add ? (void)all.blocks.insert(block) : (void)all.blocks.erase(block);
    for (const TermRef& term : one.terms)
        combine == Combine::Add ? (void)all.terms.insert(term) : (void)all.terms.erase(term);
}

} // namespace

void SessionState::highlightBlock(const BlockRef& block, Combine combine)
{
    Highlight one;
    one.blocks.insert(block);
    if (m_analysis) {
        for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
            const auto& fit = target == predict::Target::Accuracy ? m_analysis->accuracy.fit : m_analysis->latency.fit;
            if (!fit || !fit->formula)
                continue;
            for (int t = 0; t < static_cast<int>(fit->formula->termCount()); ++t)
                if (overlaps(blocksOf(*fit->formula, t), block))
                    one.terms.insert({target, t});
        }
    }
    Highlight all = m_selection.highlight();
    combineInto(all, one, combine);
    m_selection.setHighlight(all);
}

void SessionState::highlightTerm(const TermRef& term, Combine combine)
{
    Highlight one;
    one.terms.insert(term);
    if (m_analysis) {
        const auto& fit = term.target == predict::Target::Accuracy ? m_analysis->accuracy.fit : m_analysis->latency.fit;
        if (fit && fit->formula && term.term >= 0 && term.term < static_cast<int>(fit->formula->termCount()))
            one.blocks = blocksOf(*fit->formula, term.term);
    }
    Highlight all = m_selection.highlight();
    combineInto(all, one, combine);
    m_selection.setHighlight(all);
}

QSet<qint64> SessionState::rowsThatVaryOnlyIn(int stage) const
{
    QSet<qint64> rows;
    if (!space() || !m_inputs.samples || stage < 0 || stage >= static_cast<int>(space()->stages().size()))
        return rows;
    QHash<QByteArray, QList<qint64>> groups;   // same choices everywhere else
    for (const study::Sample& sample : *m_inputs.samples) {
        if (sample.observation.kind == study::Observation::Kind::Columns)
            continue;
        const auto& choices = sample.observation.architecture.choices;
        QByteArray key(reinterpret_cast<const char*>(choices.data()), static_cast<qsizetype>(choices.size()));
        for (const std::size_t decision : space()->stageDecisions(static_cast<std::size_t>(stage)))
            key[static_cast<qsizetype>(decision)] = '\x7f';
        groups[key].append(sample.id);
    }
    for (const auto& ids : groups)
        if (ids.size() > 1)
            rows.unite(QSet<qint64>(ids.begin(), ids.end()));
    return rows;
}

SessionState::Measured SessionState::focusMeasured() const
{
    Measured measured;
    if (!m_columns || m_focus.choices.empty())
        return measured;
    double accuracy = 0, cost = 0;
    int accuracies = 0, costs = 0;
    for (int row = 0; row < m_columns->size(); ++row) {
        const auto i = static_cast<std::size_t>(row);
        const study::Observation& seen = (*m_columns->samples)[i].observation;
        if (seen.kind != study::Observation::Kind::Exact || !(seen.architecture == m_focus))
            continue;
        if (const double value = m_columns->accuracy[i]; !std::isnan(value)) {
            accuracy += value;
            ++accuracies;
        }
        if (const double value = m_columns->latency[i]; !std::isnan(value)) {
            cost += value;
            ++costs;
        }
    }
    if (accuracies > 0)
        measured.accuracy = accuracy / accuracies;
    if (costs > 0)
        measured.cost = cost / costs;
    return measured;
}

QString SessionState::boughtSentence() const
{
    if (!m_dragOrigin || !m_dragOrigin->answer || !m_answer.answer || !space()
        || m_dragOrigin->architecture == m_answer.architecture || !focusFollowsOptimum())
        return {};
    const double more = m_answer.latency.value - m_dragOrigin->latency.value;
    const double accuracy = m_answer.accuracy.value - m_dragOrigin->accuracy.value;
    const QString list = changeWords(*space(), m_dragOrigin->architecture, m_answer.architecture);
    // "Costs" is the minus sign of the points.
    return accuracy >= 0 ? tr("%1 buys %2: %3").arg(cost().signedValue(more), format::points(accuracy), list)
                         : tr("%1 costs %2: %3").arg(cost().signedValue(more), format::pointsLost(accuracy), list);
}

} // namespace vulpes::state
