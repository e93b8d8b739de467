// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/candidates_model.h"

#include "models/network_mime.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "workflow/filter.h"

#include <QFont>
#include <QLocale>

#include <cmath>
#include <limits>

namespace vulpes::models {

using namespace Qt::StringLiterals;

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

double at(const std::vector<double>& values, int i)
{
    return static_cast<std::size_t>(i) < values.size() ? values[static_cast<std::size_t>(i)] : kUnknown;
}

} // namespace

CandidatesModel::CandidatesModel(state::SessionState& session, QObject* parent) : TableModel(parent), m_session(session) {}

void CandidatesModel::rebuild()
{
    reset([this] {
        m_rows.clear();
        m_visited.clear();
        m_pins.clear();
        const auto& analysis = m_session.analysis();
        const int samples = m_session.columns() ? m_session.columns()->size() : 0;
        for (int i = 0; i < samples; ++i)
            m_rows.push_back({Group::Measured, i, true});
        if (analysis && analysis->front)
            for (std::size_t i = 0; i < analysis->front->size(); ++i)
                m_rows.push_back({Group::Front, static_cast<int>(i), true});
        for (const auto& batch : m_session.batches()) {
            if (!analysis || batch->slice >= analysis->slices.size())
                continue;
            const auto& catalogue = *analysis->slices[batch->slice].catalogue;
            for (const auto& run : batch->runs) {
                // A batch may be older than the analysis: its states are shown only where they still exist.
                bool known = run->best.states.size() == catalogue.states.size();
                for (std::size_t s = 0; known && s < catalogue.states.size(); ++s)
                    known = run->best.states[s] < catalogue.states[s].size();
                if (!known)
                    continue;
                m_rows.push_back({Group::Visited, static_cast<int>(m_visited.size()), true});
                m_visited.push_back({m_session.format(catalogue.architecture(run->best.states)), run->bestObjective, run->bestCost,
                                     tr("best of seed %1").arg(run->options.seed)});
            }
        }
        const auto pin = [this](const QString& text, const QString& label) {
            if (text.isEmpty())
                return;
            Visited v{text, kUnknown, kUnknown, label};
            if (const auto network = m_session.parse(text))
                if (const auto report = m_session.report(*network)) {
                    v.accuracy = report->accuracy.value;
                    v.latency = report->latency.value;
                }
            m_rows.push_back({Group::Pinned, static_cast<int>(m_pins.size()), true});
            m_pins.push_back(std::move(v));
        };
        pin(m_session.selection().pinA(), tr("pin A"));
        pin(m_session.selection().pinB(), tr("pin B"));
        m_matching = static_cast<int>(m_rows.size());
    });
    (void)applyFilter();
}

QString CandidatesModel::applyFilter()
{
    const auto space = m_session.space();
    if (!space)
        return {};
    const auto filter = workflow::Filter::parse(m_session.state().filter, *space);
    const bool all = !filter || filter->empty();
    m_matching = 0;
    const state::Filtered& kept = m_session.filtered();
    for (int i = 0; i < rows(); ++i) {
        Row& r = m_rows[static_cast<std::size_t>(i)];
        const auto index = static_cast<std::size_t>(r.index);
        if (all) {
            r.matches = true;
        } else if (r.group == Group::Measured || r.group == Group::Front) {
            // The same answer as in every other view.
            r.matches = r.group == Group::Measured ? kept.sample(index) : kept.front(index);
        } else {
            // A network nobody measured is asked by what is predicted of it.
            workflow::FilterRow values;
            const auto network = m_session.architecture(candidate(i));
            values.network = network ? &*network : nullptr;
            const double accuracy = number(r, PredictedAccuracyColumn);
            const double latency = number(r, PredictedLatencyColumn);
            values.numbers = {accuracy, latency, accuracy, latency, kUnknown, kUnknown, kUnknown};
            r.matches = filter->matches(*space, values);
        }
        m_matching += r.matches ? 1 : 0;
    }
    touch();
    return filter ? QString() : state::messages::sentence(filter.error());
}

void CandidatesModel::touch()
{
    if (!m_rows.empty())
        touchRows(0, rows() - 1);
}

void CandidatesModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    touch();
}

state::Candidate CandidatesModel::candidate(int i) const
{
    const Row& r = row(i);
    switch (r.group) {
    case Group::Measured: return state::Candidate::sample((*m_session.columns()->samples)[static_cast<std::size_t>(r.index)].id);
    case Group::Front: return state::Candidate::front(r.index);
    case Group::Visited: return state::Candidate::ofNetwork(m_visited[static_cast<std::size_t>(r.index)].network);
    case Group::Pinned: return state::Candidate::ofNetwork(m_pins[static_cast<std::size_t>(r.index)].network);
    }
    return {};
}

int CandidatesModel::find(const state::Candidate& wanted) const
{
    const int samples = m_session.columns() ? m_session.columns()->size() : 0;
    int found = -1;
    switch (wanted.kind) {
    case state::Candidate::Kind::Sample:
        found = m_session.columns() ? m_session.columns()->row(wanted.id).value_or(-1) : -1;
        break;
    case state::Candidate::Kind::Front:
        found = samples + static_cast<int>(wanted.id);
        break;
    case state::Candidate::Kind::Network:
        for (int i = samples; i < rows(); ++i)
            if (row(i).group >= Group::Visited && network(i) == wanted.network)
                return i;
        return -1;
    case state::Candidate::Kind::None:
        return -1;
    }
    return found < rows() ? found : -1;
}

QString CandidatesModel::network(int i) const
{
    const Row& r = row(i);
    if (r.group == Group::Visited)
        return m_visited[static_cast<std::size_t>(r.index)].network;
    if (r.group == Group::Pinned)
        return m_pins[static_cast<std::size_t>(r.index)].network;
    const auto architecture = m_session.architecture(candidate(i));
    return architecture ? m_session.format(*architecture) : QString();
}

double CandidatesModel::number(const Row& r, int column) const
{
    if (r.group == Group::Measured) {
        const auto& c = *m_session.columns();
        switch (column) {
        case AccuracyColumn: return at(c.accuracy, r.index);
        case LatencyColumn: return at(c.latency, r.index);
        case PredictedAccuracyColumn: return at(c.accuracyFitted, r.index);
        case PredictedLatencyColumn: return at(c.latencyFitted, r.index);
        case ResidualColumn: return at(c.accuracyResidual, r.index);
        case LeverageColumn: return at(c.leverage, r.index);
        case CookColumn: return at(c.cook, r.index);
        case StudentisedColumn: return at(c.studentised, r.index);
        default: return kUnknown;
        }
    }
    const bool accuracy = column == PredictedAccuracyColumn;
    if (!accuracy && column != PredictedLatencyColumn)
        return kUnknown;
    if (r.group == Group::Front) {
        const auto& front = *m_session.analysis()->front;
        const auto i = static_cast<std::size_t>(r.index);
        return accuracy ? front.objective(i) : front.cost(i);
    }
    const Visited& v = (r.group == Group::Visited ? m_visited : m_pins)[static_cast<std::size_t>(r.index)];
    return accuracy ? v.accuracy : v.latency;
}

QString CandidatesModel::name(const Row& r) const
{
    switch (r.group) {
    case Group::Measured: {
        const study::Sample& sample = (*m_session.columns()->samples)[static_cast<std::size_t>(r.index)];
        return sample.label.empty() ? tr("row %1").arg(theme::format::count(sample.sourceRow > 0 ? sample.sourceRow : sample.id)) : theme::qs(sample.label);
    }
    case Group::Front: return tr("front %1").arg(theme::format::count(r.index + 1));
    case Group::Visited: return m_visited[static_cast<std::size_t>(r.index)].name;
    case Group::Pinned: return m_pins[static_cast<std::size_t>(r.index)].name;
    }
    return {};
}

QVariant CandidatesModel::headerCell(int column, int role) const
{
    if (role == Qt::ToolTipRole) {
        switch (column) {
        case ResidualColumn: return tr("Measured less predicted accuracy, percent points");
        case LeverageColumn:
        case CookColumn:
        case StudentisedColumn: return tr("The larger of the two predictors");
        default: return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case KindColumn: return tr("Kind");
    case NameColumn: return tr("Name");
    case AccuracyColumn: return tr("Accuracy, %");
    case LatencyColumn: return tr("%1, %2").arg(m_session.cost().title(), m_session.cost().unit());
    case PredictedAccuracyColumn: return tr("Predicted, %");
    case PredictedLatencyColumn: return tr("Predicted, %1").arg(m_session.cost().unit());
    case ResidualColumn: return tr("Residual, points");
    case LeverageColumn: return tr("Leverage, larger");
    case CookColumn: return tr("Cook, larger");
    case StudentisedColumn: return tr("Studentised, larger");
    case StateColumn: return tr("State");
    case NetworkColumn: return tr("Network");
    default: return {};
    }
}

QVariant CandidatesModel::cell(int i, int column, int role) const
{
    const Row& r = row(i);
    const bool excluded = r.group == Group::Measured && m_session.columns()->excluded.size() > static_cast<std::size_t>(r.index)
                          && m_session.columns()->excluded[static_cast<std::size_t>(r.index)];
    if (role == IdRole)
        return r.group == Group::Measured ? QVariant::fromValue(candidate(i).id) : QVariant(qint64{r.index});
    if (role == DimmedRole)
        return !r.matches || m_session.selection().dimmed(candidate(i));
    if (role == Qt::FontRole && excluded) {
        QFont struck;
        struck.setStrikeOut(true);
        return struck;
    }
    if (role == Qt::TextAlignmentRole && (column == KindColumn || column == StateColumn))
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);   // words, though they sort by number
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case KindColumn:
        if (role == SortRole)
            return static_cast<int>(r.group);
        return r.group == Group::Measured ? tr("measured") : r.group == Group::Front ? tr("front") : r.group == Group::Visited ? tr("visited") : tr("pinned");
    case NameColumn: {
        // "2" sorts before "10": names that are numbers sort as numbers.
        const QString text = name(r);
        bool isNumber = false;
        const double value = text.toDouble(&isNumber);
        return role == SortRole && isNumber ? QVariant(value) : QVariant(text);
    }
    case StateColumn: {
        const double measured = number(r, LatencyColumn);
        const double latency = std::isnan(measured) ? number(r, PredictedLatencyColumn) : measured;
        const bool over = m_session.state().budgetMs > 0 && latency > m_session.state().budgetMs;
        if (role == SortRole)
            return (excluded ? 2 : 0) + (over ? 1 : 0);
        return excluded ? tr("excluded") : over ? tr("over budget") : tr("within");
    }
    case NetworkColumn: return network(i);
    default: {
        const double value = number(r, column);
        if (std::isnan(value))
            return {};
        if (role == SortRole)
            return value;
        const int decimals = column == LatencyColumn || column == PredictedLatencyColumn ? theme::format::decimalsOfCost(value) : column == LeverageColumn || column == CookColumn ? 3 : 2;
        return theme::format::number(value, decimals);
    }
    }
}

Qt::ItemFlags CandidatesModel::flags(const QModelIndex& index) const
{
    return TableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData* CandidatesModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList networks;
    for (const QModelIndex& index : indexes)
        if (const QString text = network(index.row()); !text.isEmpty() && !networks.contains(text))
            networks << text;
    return networksToMime(networks).release();
}

} // namespace vulpes::models
