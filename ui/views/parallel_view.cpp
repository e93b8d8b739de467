// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parallel_view.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/parallel_axes.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

ParallelView::ParallelView(ViewContext context, QWidget* parent) : View(context, u"parallel"_s, parent)
{
    m_axes = new ParallelAxes;
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_axes);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setLayoutDirection(Qt::LeftToRight);   // data axes never mirror, and neither does the way along them
    scroll->setFocusPolicy(Qt::NoFocus);
    setContent(scroll);
    m_axes->setAccessibleName(tr("Parallel coordinates; arrows choose an axis and move a range"));
    connect(m_axes, &ParallelAxes::rangeEdited, this, &ParallelView::rangeEdited);
    addViewAction(u"view.parallel.clear"_s, tr("Remove all ranges"), [this] { removeRanges(); });
}

QString ParallelView::title() const { return tr("Parallel"); }

QWidget* ParallelView::focusTarget() { return m_axes; }

View::Condition ParallelView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    if (session().samples() && session().samples()->empty())
        return {Kind::Partial, tr("No measurements yet: the lines are the networks of the front."), tr("Import CSV…"), u"file.import"_s, {}};
    return base;
}

void ParallelView::refresh(state::Changes changes)
{
    if (changes & Change::Theme) {
        m_axes->setColours(colours());
        m_axes->setAccessibleName(tr("Parallel coordinates; arrows choose an axis and move a range"));
    }
    if (changes & (Change::Study | Change::Samples | Change::Analysis | Change::Theme))
        rebuild();
    else if (changes & Change::Filter)
        showRanges();
    else if (changes & Change::Brush)
        showBrush();
    if (changes & (Change::Focus | Change::Analysis | Change::Study))
        showFocus();
    if (changes & Change::Highlight) {
        std::vector<int> stages;
        for (const state::BlockRef& ref : selection().highlight().blocks)
            stages.push_back(ref.stage);
        m_axes->setMarkedStages(stages);
    }
}

std::vector<float> ParallelView::values(const space::Architecture* network, double accuracy, double latency) const
{
    const auto space = session().space();
    std::vector<float> result;
    result.reserve(m_quantities.size());
    for (const Quantity& q : m_quantities) {
        if (q.decisions.empty()) {
            result.push_back(static_cast<float>(q.accuracy ? accuracy : latency));
            continue;
        }
        double sum = 0;
        int n = 0;
        if (network != nullptr)
            for (const std::size_t decision : q.decisions)
                if (const auto value = space->value(*network, decision)) {
                    sum += *value;
                    ++n;
                }
        result.push_back(n > 0 ? static_cast<float>(sum / n) : std::numeric_limits<float>::quiet_NaN());
    }
    return result;
}

void ParallelView::findQuantities()
{
    using state::messages::decisionKind;
    const auto space = session().space();
    for (const std::size_t g : space->globals()) {
        const QString name = decisionKind(space->decisions()[g].kind);
        m_quantities.push_back({{theme::qs(space->decisions()[g].id)}, name, name, {}, -1, {g}, false});
    }
    for (std::size_t s = 0; s < space->stages().size(); ++s) {
        const space::Stage& stage = space->stages()[s];
        const QString name = theme::qs(stage.name);
        const QString group = tr("stage %1").arg(name);
        const int index = static_cast<int>(s);
        if (stage.depth) {
            const space::Decision& depth = space->decisions()[*stage.depth];
            const QString key = theme::qs(depth.key), kind = theme::qs(depth.kind);
            m_quantities.push_back({{u"tot_"_s + name, theme::qs(depth.id), key + name, kind + name, key + u'_' + name, kind + u'_' + name},
                                    tr("Stage %1, %2", "stage 24, depth").arg(name, decisionKind(depth.kind)), decisionKind(depth.kind), group, index, {*stage.depth}, false});
        }
        std::map<std::string, std::vector<std::size_t>> kinds;
        for (const auto& block : stage.blocks)
            for (const std::size_t d : block)
                kinds[space->decisions()[d].key].push_back(d);
        for (const auto& [key, decisions] : kinds) {
            const std::string& kind = space->decisions()[decisions.front()].kind;
            const QString mean = u"mean_"_s;
            m_quantities.push_back({{mean + theme::qs(key) + name, mean + theme::qs(kind) + name, mean + theme::qs(key) + u'_' + name, mean + theme::qs(kind) + u'_' + name},
                                    tr("Stage %1, mean %2", "stage 24, mean expansion").arg(name, decisionKind(kind)), decisionKind(kind), group, index, decisions, false});
        }
    }
    m_quantities.push_back({{u"latency"_s}, session().cost().axis(), session().cost().axis(), {}, -1, {}, false});
    m_quantities.push_back({{u"accuracy"_s}, tr("accuracy, %"), tr("accuracy, %"), {}, -1, {}, true});
}

bool ParallelView::isWhole(const Quantity& quantity) const
{
    if (quantity.decisions.size() != 1)
        return false;   // a mean
    const auto& values = session().space()->decisions()[quantity.decisions.front()].values;
    return std::all_of(values.begin(), values.end(), [](double v) { return v == std::floor(v); });
}

void ParallelView::rebuild()
{
    m_quantities.clear();
    m_candidates.clear();
    m_values.clear();
    const auto space = session().space();
    const auto& analysis = session().analysis();
    if (!space || !analysis) {
        m_axes->setData({}, {});
        return;
    }
    findQuantities();
    std::vector<ParallelAxes::Line> lines;
    const auto add = [&](const state::Candidate& candidate, const space::Architecture* network, double accuracy, double latency, bool front) {
        m_candidates.push_back(candidate);
        m_values.push_back(values(network, accuracy, latency));
        lines.push_back({m_values.back(), front});
    };
    const auto& columns = session().columns();
    const int samples = columns ? columns->size() : 0;
    for (int i = 0; i < samples; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const study::Sample& sample = (*columns->samples)[at];
        const bool known = sample.observation.kind != study::Observation::Kind::Columns;
        add(state::Candidate::sample(sample.id), known ? &sample.observation.architecture : nullptr, columns->accuracy[at], columns->latency[at], false);
    }
    // With measurements the front only says where the optimum lies; without, it is all there is.
    if (samples == 0 && analysis->front)
        for (std::size_t i = 0; i < analysis->front->size(); ++i) {
            const space::Architecture network = analysis->architecture(analysis->front->point(i));
            add(state::Candidate::front(static_cast<qint64>(i)), &network, analysis->front->objective(i), analysis->front->cost(i), true);
        }

    std::vector<ParallelAxes::Axis> axes;
    std::vector<std::size_t> kept;
    for (std::size_t q = 0; q < m_quantities.size(); ++q) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const auto& row : m_values)
            if (!std::isnan(row[q])) {
                low = std::min(low, static_cast<double>(row[q]));
                high = std::max(high, static_cast<double>(row[q]));
            }
        // The network shown is mostly one of the front, which goes beyond what was measured.
        if (m_quantities[q].decisions.empty() && analysis->front)
            for (std::size_t i = 0; i < analysis->front->size(); ++i) {
                const double value = static_cast<double>(static_cast<float>(m_quantities[q].accuracy ? analysis->front->objective(i) : analysis->front->cost(i)));
                low = std::min(low, value);
                high = std::max(high, value);
            }
        const bool varies = high > low;
        // A decision all candidates agree on (one resolution), or that offers one value only, is no axis.
        const auto& decisions = m_quantities[q].decisions;
        const bool offered = std::any_of(decisions.begin(), decisions.end(), [&](std::size_t d) { return space->decisions()[d].values.size() > 1; });
        if (!varies && !decisions.empty() && (m_quantities[q].stage < 0 || !offered))
            continue;
        kept.push_back(q);
        const Quantity& quantity = m_quantities[q];
        axes.push_back({quantity.label, quantity.title, quantity.group, quantity.stage, isWhole(quantity), varies ? low : low - 0.5, varies ? high : low + 0.5, {}});
    }
    if (kept.size() != m_quantities.size()) {
        std::vector<Quantity> quantities;
        for (const std::size_t q : kept)
            quantities.push_back(m_quantities[q]);
        m_quantities = std::move(quantities);
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            std::vector<float> row;
            for (const std::size_t q : kept)
                row.push_back(m_values[i][q]);
            m_values[i] = row;
            lines[i].values = std::move(row);
        }
    }
    m_axes->setData(std::move(axes), std::move(lines));
    showRanges();
    showFocus();
}

void ParallelView::showBrush()
{
    // Bright is what the brush and the filter both keep.
    const state::Brush& brush = selection().brush();
    const state::Filtered& filtered = session().filtered();
    std::vector<bool> in(m_candidates.size());
    const auto& columns = session().columns();
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const qint64 id = m_candidates[i].id;
        const bool front = m_candidates[i].kind == state::Candidate::Kind::Front;
        const bool brushed = brush.empty() || (front ? brush.front.contains(id) : brush.samples.contains(id));
        if (front) {
            in[i] = brushed && filtered.front(static_cast<std::size_t>(id));
        } else {
            const auto row = columns ? columns->row(id) : std::nullopt;
            in[i] = brushed && row && filtered.sample(static_cast<std::size_t>(*row));
        }
    }
    m_axes->setBrushed(std::move(in), !brush.empty() || filtered.active);
}

void ParallelView::showRanges()
{
    const QString filter = theme::qs(session().state().filter);
    m_bounds.clear();
    std::vector<std::optional<std::pair<double, double>>> ranges;
    for (const Quantity& quantity : m_quantities) {
        m_bounds.push_back(state::boundsOf(filter, quantity.names));
        ranges.emplace_back();
        if (const auto& bounds = m_bounds.back()) {
            const double inside = isWhole(quantity) ? 1 : 0;   // "> 2" begins at 3 where there is nothing between
            ranges.back().emplace(bounds->low + (bounds->lowExcluded ? inside : 0), bounds->high - (bounds->highExcluded ? inside : 0));
        }
    }
    m_axes->setRanges(ranges);
    if (!m_ownBrush.empty() && selection().brush() == m_ownBrush) {
        m_ownBrush = brushOfRanges();
        selection().setBrush(m_ownBrush);
    }
    showBrush();
}

void ParallelView::showFocus()
{
    const auto& network = session().focus();
    const auto& report = session().focusReport();
    if (network.choices.empty() || !report || m_quantities.empty()) {
        m_axes->setFocusLine({});
        return;
    }
    auto line = values(&network, report->accuracy.value, report->latency.value);
    for (std::size_t i = 0; i < line.size(); ++i)
        line[i] = std::clamp(line[i], static_cast<float>(m_axes->axes()[i].low), static_cast<float>(m_axes->axes()[i].high));
    m_axes->setFocusLine(std::move(line));
}

state::Brush ParallelView::brushOfRanges() const
{
    state::Brush brush;
    const bool any = std::any_of(m_bounds.begin(), m_bounds.end(), [](const auto& bounds) { return bounds.has_value(); });
    for (std::size_t i = 0; i < m_values.size() && any; ++i) {
        bool inside = true;
        for (std::size_t a = 0; a < m_bounds.size() && inside; ++a)
            if (auto bounds = m_bounds[a]) {
                bounds->low = static_cast<double>(static_cast<float>(bounds->low));   // as exact as the values
                bounds->high = static_cast<double>(static_cast<float>(bounds->high));
                inside = bounds->contains(static_cast<double>(m_values[i][a]));
            }
        if (inside)
            (m_candidates[i].kind == state::Candidate::Kind::Front ? brush.front : brush.samples).insert(m_candidates[i].id);
    }
    return brush;
}

void ParallelView::rangeEdited(int axis)
{
    const auto a = static_cast<std::size_t>(axis);
    const ParallelAxes::Axis& edited = m_axes->axes()[a];
    if (const QString& quantity = m_quantities[a].names.front(); quantity != m_editedQuantity) {
        session().endRepeat();   // two quantities are two intentions
        m_editedQuantity = quantity;
    }
    state::Bounds bounds;
    if (edited.range) {
        // An end of the axis is no bound.
        if (edited.range->first > edited.low)
            bounds.low = edited.range->first;
        if (edited.range->second < edited.high)
            bounds.high = edited.range->second;
    }
    session().setFilter(state::withBounds(theme::qs(session().state().filter), m_quantities[a].names, bounds, edited.whole));
    showRanges();
    m_ownBrush = brushOfRanges();
    selection().setBrush(m_ownBrush);
}

void ParallelView::removeRanges()
{
    QString filter = theme::qs(session().state().filter);
    for (const Quantity& quantity : m_quantities)
        filter = state::withBounds(filter, quantity.names, {}, false);
    session().endRepeat();
    m_editedQuantity.clear();
    session().setFilter(filter);
    selection().clearBrush();
    showRanges();
}

models::TwinTable ParallelView::table() const
{
    models::TwinTable twin;
    for (const Quantity& q : m_quantities)
        twin.header << q.names.front();
    for (const auto& row : m_values) {
        std::vector<QVariant> cells;
        for (const float v : row)
            cells.push_back(std::isnan(v) ? QVariant() : QVariant(static_cast<double>(v)));
        twin.rows.push_back(std::move(cells));
    }
    return twin;
}

QString ParallelView::summary() const
{
    return tr("%1 candidates on %2 axes.").arg(theme::format::count(static_cast<std::int64_t>(m_values.size())), theme::format::count(static_cast<std::int64_t>(m_quantities.size())));
}

} // namespace vulpes::views
