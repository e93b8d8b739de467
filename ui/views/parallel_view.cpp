// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parallel_view.h"

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
    connect(m_axes, &ParallelAxes::rangesEdited, this, &ParallelView::rangesEdited);
    addViewAction(u"view.parallel.clear"_s, tr("Remove all ranges"), [this] {
        session().setFilter({});
        selection().clearBrush();
        rebuild();
    });
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
    for (const std::size_t g : space->globals())
        m_quantities.push_back({theme::qs(space->decisions()[g].id), theme::qs(space->decisions()[g].id), -1, {g}, false});
    for (std::size_t s = 0; s < space->stages().size(); ++s) {
        const space::Stage& stage = space->stages()[s];
        const QString name = theme::qs(stage.name);
        const int index = static_cast<int>(s);
        if (stage.depth)
            m_quantities.push_back({u"tot_"_s + name, tr("depth %1").arg(name), index, {*stage.depth}, false});
        std::map<std::string, std::vector<std::size_t>> kinds;
        for (const auto& block : stage.blocks)
            for (const std::size_t d : block)
                kinds[space->decisions()[d].key].push_back(d);
        for (const auto& [key, decisions] : kinds)
            m_quantities.push_back({u"mean_"_s + theme::qs(key) + name, tr("mean %1 %2", "letter of a choice, stage").arg(theme::qs(key), name), index, decisions, false});
    }
    m_quantities.push_back({u"latency"_s, tr("latency, ms"), -1, {}, false});
    m_quantities.push_back({u"accuracy"_s, tr("accuracy, %"), -1, {}, true});

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
        const bool varies = high > low;
        // A decision all candidates agree on (one resolution) is no axis.
        if (!varies && m_quantities[q].stage < 0 && !m_quantities[q].decisions.empty())
            continue;
        kept.push_back(q);
        axes.push_back({m_quantities[q].name, m_quantities[q].label, m_quantities[q].stage, varies ? low : low - 0.5, varies ? high : low + 0.5, {}});
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
    showBrush();
    showFocus();
}

void ParallelView::showBrush()
{
    const state::Brush& brush = selection().brush();
    std::vector<bool> in(m_candidates.size());
    for (std::size_t i = 0; i < m_candidates.size(); ++i)
        in[i] = m_candidates[i].kind == state::Candidate::Kind::Front ? brush.front.contains(m_candidates[i].id) : brush.samples.contains(m_candidates[i].id);
    m_axes->setBrushed(std::move(in), !brush.empty());
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

void ParallelView::rangesEdited()
{
    QStringList parts;
    state::Brush brush;
    std::vector<std::size_t> ranged;
    for (std::size_t a = 0; a < m_axes->axes().size(); ++a)
        if (const auto& range = m_axes->axes()[a].range) {
            ranged.push_back(a);
            const auto number = [](double v) { return QString::number(v, 'g', 5); };   // the filter's language, not the locale's
            parts << u"%1>=%2 and %1<=%3"_s.arg(m_axes->axes()[a].name, number(range->first), number(range->second));
        }
    for (std::size_t i = 0; i < m_values.size() && !ranged.empty(); ++i) {
        const bool inside = std::all_of(ranged.begin(), ranged.end(), [&](std::size_t a) {
            const auto& range = *m_axes->axes()[a].range;
            const double v = static_cast<double>(m_values[i][a]);
            return v >= range.first && v <= range.second;
        });
        if (inside)
            (m_candidates[i].kind == state::Candidate::Kind::Front ? brush.front : brush.samples).insert(m_candidates[i].id);
    }
    selection().setBrush(brush);
    session().setFilter(parts.join(u" and "_s));
}

models::TwinTable ParallelView::table() const
{
    models::TwinTable twin;
    for (const Quantity& q : m_quantities)
        twin.header << q.name;
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
