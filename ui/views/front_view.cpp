// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/front_view.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/sentence_bar.h"
#include "workflow/best_measured.h"
#include "workflow/unmeasured.h"

#include <QVBoxLayout>

#include <cmath>

namespace vulpes::views {

using state::Change;
namespace format = theme::format;

FrontView::FrontView(ViewContext context, QWidget* parent) : View(context, QStringLiteral("front"), parent)
{
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_plot = new Plot(pane);
    m_plot->setMouseTracking(true);
    m_plot->setAccessibleName(tr("Front: predicted accuracy against what a network costs"));
    m_visited = new VisitedLayer(m_plot, m_plot->movingLayer(QStringLiteral("visited"))->name());
    m_points = new PointsLayer(m_plot, m_plot->movingLayer(QStringLiteral("points"))->name());
    m_budget = new BudgetLayer(m_plot, m_plot->movingLayer(QStringLiteral("budget"))->name());
    m_sentence = new SentenceBar(pane);
    column->addWidget(m_plot, 1);
    column->addWidget(m_sentence);
    setContent(pane);
    m_plot->installEventFilter(this);
    m_pulse.setStartValue(0.01);
    m_pulse.setEndValue(1.0);
    m_pulse.setDuration(1400);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] { updateMoving(); });
    addViewAction(QStringLiteral("view.front.resetZoom"), tr("Show everything"), [this] {
        rescale();
        m_plot->replot();
    });
}

View::Condition FrontView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    const auto& analysis = *session().analysis();
    if (!analysis.front) {
        if (analysis.frontError)
            return {Kind::Failed, state::messages::sentence(*analysis.frontError), tr("Release all locks"), QStringLiteral("study.releaseLocks"),
                    state::messages::details(*analysis.frontError)};
        return {Kind::Waiting, tr("Building the front…"), {}, {}, {}};
    }
    return {};
}

void FrontView::refresh(state::Changes changes)
{
    if (changes & Change::Theme) {
        m_plot->applyColours(colours());
        m_plot->setLocale(QLocale());
        m_points->invalidate();
        m_visited->invalidate();
    }
    const bool dataChanged = static_cast<bool>(changes & (Change::Analysis | Change::Study | Change::Samples));
    if (dataChanged || (changes & (Change::Brush | Change::Filter)))
        rebuildDots();
    if (changes & (Change::Replay | Change::Study | Change::Theme))
        updateVisited();
    if (dataChanged || (changes & (Change::Replay | Change::Theme)))
        showWhatIsPlotted();
    if (dataChanged)
        rescale();
    if (changes & (Change::Budget | Change::Answer | Change::Focus | Change::Pins | Change::Hover | Change::Replay | Change::Highlight | Change::Analysis
                   | Change::Theme | Change::Study))
        updateMoving();
    if (dataChanged || (changes & Change::Theme))
        m_plot->replot(QCustomPlot::rpQueuedRefresh);
    else if (changes & (Change::Brush | Change::Filter))
        m_points->layer()->replot();
}

void FrontView::showWhatIsPlotted()
{
    const bool measured = m_frontFrom > 0;
    if (measured)
        m_plot->setAxisTitles(session().cost().axis(), tr("accuracy, %"));
    else
        m_plot->setAxisTitles(session().cost().predictedAxis(), tr("predicted accuracy, %"));
    // Above the words about the cloud, where there is one.
    m_points->setLegend(measured ? tr("Squares: measured. Points: the front, predicted.") : QString(), visited().empty() ? 0 : 1);
}

void FrontView::rebuildDots()
{
    m_dots.clear();
    m_rowOfDot.clear();
    const auto& columns = session().columns();
    const auto& selection = session().selection();
    const auto* filter = &session().filtered();
    if (columns) {
        for (int row = 0; row < columns->size(); ++row) {
            const auto i = static_cast<std::size_t>(row);
            FrontDot dot;
            dot.latency = columns->latency[i];
            dot.accuracy = columns->accuracy[i];
            if (std::isnan(dot.latency) || std::isnan(dot.accuracy))
                continue;
            dot.excluded = columns->excluded[i];
            dot.dimmed = selection.dimmed(state::Candidate::sample((*columns->samples)[i].id)) || !filter->sample(i);
            m_dots.push_back(dot);
            m_rowOfDot.push_back(row);
        }
    }
    m_frontFrom = m_dots.size();
    if (session().analysis() && session().analysis()->front) {
        const auto& front = *session().analysis()->front;
        for (std::size_t i = 0; i < front.size(); ++i) {
            const bool dimmed = selection.dimmed(state::Candidate::front(static_cast<qint64>(i))) || !filter->front(i);
            m_dots.push_back({front.cost(i), front.objective(i), true, dimmed, false});
        }
    }
    m_points->setDots(m_dots);
}

void FrontView::rescale()
{
    if (m_dots.empty())
        return;
    double x0 = INFINITY, x1 = -INFINITY, y0 = INFINITY, y1 = -INFINITY;
    const auto include = [&](double latency, double accuracy) {
        x0 = std::min(x0, latency);
        x1 = std::max(x1, latency);
        y0 = std::min(y0, accuracy);
        y1 = std::max(y1, accuracy);
    };
    for (const FrontDot& dot : m_dots)
        include(dot.latency, dot.accuracy);
    for (const Visited& network : visited())
        include(network.latency, network.accuracy);
    const double dx = std::max(1e-6, x1 - x0), dy = std::max(1e-6, y1 - y0);
    m_plot->xAxis->setRange(x0 - dx * 0.04, x1 + dx * 0.04);
    m_plot->yAxis->setRange(y0 - dy * 0.05, y1 + dy * 0.12);   // room for the grip
    m_everything = {m_plot->xAxis->range(), m_plot->yAxis->range()};
}

void FrontView::updateVisited()
{
    const auto& replay = session().replay();
    const auto run = replay ? replay->run : nullptr;
    if (run != m_visitedBy.lock() || (!run && !m_visited->visited().empty())) {
        m_visitedBy = run;
        m_visited->setVisited(run ? visitedNetworks(*run) : std::vector<Visited>());
        // Nobody has zoomed: everything stays in sight, the cloud too.
        if (m_everything == std::pair(m_plot->xAxis->range(), m_plot->yAxis->range())) {
            rescale();
            m_plot->replot(QCustomPlot::rpQueuedRefresh);
        }
    } else if (!run) {
        return;
    }
    m_visited->setLegend(visitedWords());
    m_visited->layer()->replot();
}

QString FrontView::visitedWords() const
{
    const auto count = static_cast<int>(m_visited->visited().size());
    return count == 0 ? QString() : tr("Cloud: %Ln network(s) the run visited", nullptr, count);
}

double FrontView::margin() const
{
    const auto& s = session();
    if (s.state().chance <= 0.5 || !s.analysis() || !s.analysis()->latency.fit || s.answer().architecture.choices.empty())
        return 0;
    return predict::oneSidedMargin(*s.analysis()->latency.fit, s.answer().architecture, s.state().chance).value_or(0);
}

std::vector<FrontMark> FrontView::marks() const
{
    std::vector<FrontMark> marks;
    const auto& s = session();
    const auto pin = [&](const QString& text, FrontMark::Shape shape, const QColor& colour) {
        const auto network = s.parse(text);
        if (!network)
            return;
        if (const auto report = s.report(*network))
            marks.push_back({shape, report->latency.value, report->accuracy.value, colour, false, {}, {}, {}, {}});
    };
    pin(selection().pinA(), FrontMark::Shape::LetterA, colours().pinA);
    pin(selection().pinB(), FrontMark::Shape::LetterB, colours().pinB);
    if (s.replay())
        marks.push_back({FrontMark::Shape::Cross, s.replay()->latency, s.replay()->accuracy, colours().hover, false, {}, {}, {}, {}});
    const auto& answer = s.answer();
    if (answer.answer) {
        FrontMark mark{FrontMark::Shape::Diamond, answer.latency.value, answer.accuracy.value, colours().chosen,
                       answer.accuracy.extrapolated || answer.latency.extrapolated, answer.accuracy.low, answer.accuracy.high, answer.latency.low,
                       answer.latency.high};
        marks.push_back(mark);
    }
    if (!s.focusFollowsOptimum())
        if (const auto& report = s.focusReport())
            marks.push_back({FrontMark::Shape::Square, report->latency.value, report->accuracy.value, colours().chosen,
                             report->accuracy.extrapolated || report->latency.extrapolated, report->accuracy.low, report->accuracy.high,
                             report->latency.low, report->latency.high});
    const auto ring = [&](const state::Candidate& candidate, const QColor& colour) {
        if (candidate.kind == state::Candidate::Kind::Sample && s.columns()) {
            if (const auto row = s.columns()->row(candidate.id))
                marks.push_back({FrontMark::Shape::Ring, s.columns()->latency[static_cast<std::size_t>(*row)],
                                 s.columns()->accuracy[static_cast<std::size_t>(*row)], colour, false, {}, {}, {}, {}});
        } else if (candidate.kind == state::Candidate::Kind::Front && s.analysis() && s.analysis()->front
                   && candidate.id < static_cast<qint64>(s.analysis()->front->size())) {
            const auto i = static_cast<std::size_t>(candidate.id);
            marks.push_back({FrontMark::Shape::Ring, s.analysis()->front->cost(i), s.analysis()->front->objective(i), colour, false, {}, {}, {}, {}});
        }
    };
    ring(selection().current(), colours().chosen);
    ring(selection().hover(), colours().hover);
    return marks;
}

void FrontView::updateMoving()
{
    const auto& s = session();
    BudgetLayer::Look look;
    if (s.state().budgetMs > 0)
        look.budget = s.state().budgetMs;
    look.label = s.cost().value(s.state().budgetMs, s.state().budgetMs < 10 ? 3 : 1);
    look.margin = margin();
    look.pressed = m_drag == Drag::Line;
    look.focused = m_plot->hasFocus();
    look.pulse = m_pulse.state() == QAbstractAnimation::Running ? m_pulse.currentValue().toDouble() : 0;
    look.band = m_band;
    look.marks = marks();
    const auto& answer = s.answer();
    if (!answer.answer && answer.error)
        look.infeasible = state::messages::sentence(*answer.error);
    m_budget->setLook(std::move(look));
    m_points->setBudget(m_budget->look().budget);
    m_sentence->setText(sentence());
    m_points->layer()->replot();
    m_budget->layer()->replot();
}

QString FrontView::sentence() const
{
    const auto& s = session();
    const auto& answer = s.answer();
    if (!answer.answer)
        return answer.error ? state::messages::sentence(*answer.error) : QString();
    const QString accuracy = format::withInterval(answer.accuracy.value, answer.accuracy.low, answer.accuracy.high, QStringLiteral("%"), 2);
    const QString latency = s.cost().withInterval(answer.latency.value, answer.latency.low, answer.latency.high);
    QString words = answer.chance
                        ? tr("Within %1 the best network is predicted at %2 and %3; it meets the budget with a chance of %4.")
                              .arg(s.cost().value(s.state().budgetMs), accuracy, latency, format::chance(*answer.chance))
                        : tr("Within %1 the best network is predicted at %2 and %3.").arg(s.cost().value(s.state().budgetMs), accuracy, latency);
    // The proof is of the predictors: a row that was measured better is said beside it.
    const auto measured = s.analysis() ? workflow::bestMeasured(*s.analysis(), s.state()) : std::nullopt;
    if (measured && measured->accuracy > answer.accuracy.value)
        words += u' ' + tr("Measured best within it: %1 at %2.").arg(format::isolate(format::percent(measured->accuracy, 2)), format::isolate(s.cost().value(measured->cost)));
    if (s.analysis() && workflow::leavesOutUnscored(*s.analysis()))
        words += u' ' + tr("Networks without a score that the formula reads are left out.");
    return words;
}

models::TwinTable FrontView::table() const
{
    models::TwinTable table;
    table.header = {QStringLiteral("kind"),    QStringLiteral("id"),        QStringLiteral("accuracy"), session().cost().column(),
                    QStringLiteral("within_budget"), QStringLiteral("arch"), QStringLiteral("visits")};
    const auto& s = session();
    const double budget = s.state().budgetMs;
    if (s.analysis() && s.analysis()->front) {
        const auto& front = *s.analysis()->front;
        for (std::size_t i = 0; i < front.size(); ++i)
            table.rows.push_back({QStringLiteral("front"), static_cast<qlonglong>(i), front.objective(i), front.cost(i), front.cost(i) <= budget,
                                  s.format(s.analysis()->architecture(front.point(i)))});
    }
    if (s.columns()) {
        for (int row = 0; row < s.columns()->size(); ++row) {
            const auto i = static_cast<std::size_t>(row);
            const auto& sample = (*s.columns()->samples)[i];
            const bool drawn = sample.observation.kind != study::Observation::Kind::Columns;
            table.rows.push_back({QStringLiteral("measured"), static_cast<qlonglong>(sample.id), s.columns()->accuracy[i], s.columns()->latency[i],
                                  s.columns()->latency[i] <= budget, drawn ? QVariant(s.format(sample.observation.architecture)) : QVariant()});
        }
    }
    // The cloud: what differs in neither number is one row.
    for (std::size_t i = 0; i < visited().size(); ++i)
        table.rows.push_back({QStringLiteral("visited"), static_cast<qlonglong>(i), visited()[i].accuracy, visited()[i].latency,
                              visited()[i].latency <= budget, QVariant(), static_cast<qlonglong>(visited()[i].visits)});
    return table;
}

QString FrontView::summary() const
{
    const auto range = session().budgetRange();
    if (!range)
        return condition().sentence;
    const auto& front = *session().analysis()->front;
    QString words = tr("%Ln optimal trade-off(s) from %1 to %2. %3", nullptr, static_cast<int>(front.size()))
                        .arg(session().cost().value(range->first), session().cost().value(range->second), sentence());
    if (const QString cloud = visitedWords(); !cloud.isEmpty())
        words += QLatin1Char(' ') + cloud;
    return words;
}

QPoint FrontView::gripCentre() const { return m_budget->grip().center().toPoint(); }

void FrontView::pulse()
{
    if (!theme().reduceMotion())
        m_pulse.start();
}

} // namespace vulpes::views
