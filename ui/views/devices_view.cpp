// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices_view.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/devices_words.h"
#include "views/front_pair_plot.h"
#include "views/residual_plot.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;
using theme::qs;
using theme::ss;

namespace {

constexpr double kBand = 0.1;   // measured within ± 10 % of predicted

const QString kCompareLane = u"devices"_s;
const QString kBothLane = u"devices.both"_s;

constexpr int kMetricRole = Qt::UserRole + 1;

} // namespace

DevicesView::DevicesView(ViewContext context, QWidget* parent)
    : View(context, u"devices"_s, parent), m_deviceLabel(new QLabel), m_device(new QComboBox), m_withLabel(new QLabel), m_with(new QComboBox),
      m_budgetLabel(new QLabel), m_budget(new QDoubleSpinBox), m_words(new QLabel), m_joint(new QLabel), m_show(new QPushButton),
      m_fronts(new FrontPairPlot)
{
    auto* body = new QWidget;
    m_deviceLabel->setBuddy(m_device);
    m_withLabel->setBuddy(m_with);
    m_budgetLabel->setBuddy(m_budget);
    for (QComboBox* box : {m_device, m_with}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    m_budget->setRange(0.001, 1e6);
    m_budget->setDecimals(3);
    m_budget->setKeyboardTracking(false);
    for (QLabel* label : {m_words, m_joint}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(m_deviceLabel);
    row->addWidget(m_device, 1);
    row->addWidget(m_withLabel);
    row->addWidget(m_with, 1);
    row->addWidget(m_budgetLabel);
    row->addWidget(m_budget);
    auto* joint = new QHBoxLayout;
    joint->addWidget(m_joint, 1);
    joint->addWidget(m_show, 0, Qt::AlignTop);
    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        m_plots[i] = new ResidualPlot;
        m_plots[i]->setMinimumSize(theme::em(this, 10), theme::em(this, 8));
        grid->addWidget(m_plots[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        connect(m_plots[i], &ResidualPlot::picked, this, [this](qint64 sample, Qt::KeyboardModifiers modifiers) {
            session().focusCandidate(state::Candidate::sample(sample));
            state::Brush brush;
            brush.samples.insert(sample);
            selection().setBrush(brush, state::combineFrom(modifiers));
        });
        connect(m_plots[i], &ResidualPlot::hovered, this, [this](qint64 sample) {
            selection().setHover(sample >= 0 ? state::Candidate::sample(sample) : state::Candidate{});
        });
    }
    m_fronts->setMinimumSize(theme::em(this, 10), theme::em(this, 8));
    grid->addWidget(m_fronts, 1, 1);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addLayout(joint);
    column->addLayout(grid, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    setContent(scroll);

    connect(m_device, &QComboBox::activated, this, [this](int index) {
        const workflow::Metric where = chosen(m_device, index);
        session().setDevice(qs(where.device), where.metric);
    });
    connect(m_with, &QComboBox::activated, this, [this](int index) {
        const workflow::Metric where = chosen(m_with, index);
        session().setComparedDevice(qs(where.device), where.metric);
    });
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, [this](double limit) { session().setComparedBudget(limit, state::Gesture::Repeat); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_both)
            session().setFocus(session().format(m_both->architecture), tr("Show the best network on both devices"));
    });
    connect(m_fronts, &FrontPairPlot::budgetDragStarted, this, [this] { session().beginDrag(); });
    connect(m_fronts, &FrontPairPlot::budgetDragged, this, [this](int which, double limit) {
        which == 0 ? session().setBudget(limit, state::Gesture::Drag) : session().setComparedBudget(limit, state::Gesture::Drag);
    });
    connect(m_fronts, &FrontPairPlot::budgetDragEnded, this, [this] { session().endDrag(false); });
    retranslate();
}

QString DevicesView::title() const { return tr("Devices"); }

QWidget* DevicesView::focusTarget() { return m_with->isEnabled() ? static_cast<QWidget*>(m_with) : m_plots[First]; }

void DevicesView::retranslate()
{
    m_deviceLabel->setText(tr("De&vice"));
    m_withLabel->setText(tr("&with"));
    m_budgetLabel->setText(tr("&budget there"));
    m_show->setText(tr("Show it"));
    m_device->setAccessibleName(tr("Device, and what it was measured for"));
    m_with->setAccessibleName(tr("Second device, and what it was measured for"));
    m_budget->setAccessibleName(tr("Budget on the second device"));
    m_show->setAccessibleName(tr("Show the best network on both devices"));
    m_plots[First]->setAccessibleName(tr("Measured against predicted"));
    m_plots[Second]->setAccessibleName(tr("Measured against predicted on the second device"));
    m_plots[Pair]->setAccessibleName(tr("One device against the other"));
    m_fronts->setAccessibleName(tr("Fronts of both devices"));
}

void DevicesView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPlots();
    }
}

View::Condition DevicesView::condition() const
{
    Condition base = View::condition();
    // A device that cannot be predicted is changed for another one here.
    if (base.kind == Kind::Failed)
        base.kind = Kind::Partial;
    if (base.kind != Kind::Ready)
        return base;
    const auto& analysis = *session().analysis();
    const bool measured = std::ranges::any_of(*analysis.inputs.samples, [&](const study::Sample& s) { return !s.timings.empty(); });
    if (!measured)
        return {Kind::Empty, tr("No latency or energy was measured in this study. Import measurements of one device or more to see how well they are predicted."),
                tr("Import CSV…"), u"file.import"_s, {}};
    return base;
}

workflow::Metric DevicesView::comparedMetric() const
{
    if (!m_analysis)
        return {};
    const auto& state = session().state();
    const workflow::Metric first{m_analysis->device, m_analysis->metric};
    const workflow::Metric wanted{state.comparedDevice, state.comparedMetric.empty() ? first.metric : state.comparedMetric};
    const auto all = workflow::deviceMetrics(m_analysis->inputs);
    if (wanted != first && std::ranges::any_of(all, [&](const workflow::Metric& one) { return one == wanted; }))
        return wanted;
    // Without a choice: the same metric on another device that was measured, else another metric of any.
    const auto measured = [&](const workflow::MeasuredMetric& one) { return static_cast<const workflow::Metric&>(one) != first && one.rows > 0; };
    auto found = std::ranges::find_if(all, [&](const workflow::MeasuredMetric& one) { return one.metric == first.metric && measured(one); });
    if (found == all.end())
        found = std::ranges::find_if(all, measured);
    return found != all.end() ? static_cast<const workflow::Metric&>(*found) : workflow::Metric{};
}

bool DevicesView::hasFronts() const { return m_comparison && m_comparison->first->front && m_comparison->second->front; }

double DevicesView::firstBudget() const { return m_analysis ? workflow::effectiveBudget(*m_analysis, session().state()) : 0; }

double DevicesView::comparedBudget() const
{
    const double chosen = session().state().comparedBudgetMs;
    return chosen > 0 ? chosen : hasFronts() ? workflow::defaultBudget(*m_comparison->second) : 0;
}

workflow::Metric DevicesView::chosen(const QComboBox* box, int index)
{
    return {ss(box->itemData(index).toString()), ss(box->itemData(index, kMetricRole).toString())};
}

void DevicesView::choose(QComboBox* box, const workflow::Metric& where)
{
    int found = -1;
    for (int i = 0; i < box->count() && found < 0; ++i)
        if (chosen(box, i) == where)
            found = i;
    box->setCurrentIndex(found);
}

QString DevicesView::nameOf(const workflow::Metric& where) const
{
    return m_severalMetrics ? state::deviceWithMetric(where.device, where.metric) : qs(where.device);
}

void DevicesView::listDevices()
{
    const QSignalBlocker quiet(m_device), quietToo(m_with);
    m_device->clear();
    m_with->clear();
    if (!m_analysis)
        return;
    const workflow::Metric first{m_analysis->device, m_analysis->metric};
    const auto all = workflow::deviceMetrics(m_analysis->inputs);
    m_severalMetrics = std::ranges::any_of(all, [](const workflow::Metric& one) { return one.metric != study::kLatencyMs; });
    const auto add = [this](QComboBox* box, const workflow::MeasuredMetric& one) {
        box->addItem(nameOf(one) + state::fewNetworks(one.rows), qs(one.device));
        box->setItemData(box->count() - 1, qs(one.metric), kMetricRole);
    };
    for (const workflow::MeasuredMetric& one : all) {
        add(m_device, one);
        if (static_cast<const workflow::Metric&>(one) != first)
            add(m_with, one);
    }
    choose(m_device, first);
    choose(m_with, comparedMetric());
    m_with->setEnabled(m_with->count() > 0);
    m_with->setPlaceholderText(tr("no other device"));
}

void DevicesView::refresh(state::Changes changes)
{
    if (changes & Change::Theme)
        showPlots();
    if (changes & (Change::Analysis | Change::Study | Change::Devices))
        update();
    if (changes & (Change::Budget | Change::Devices)) {
        showBudgets();
        solveBoth();
    }
    if (changes & (Change::Brush | Change::Hover | Change::Focus))
        showMarks();
}

void DevicesView::update()
{
    const auto& analysis = session().analysis();
    const bool changed = analysis != m_analysis;
    if (changed) {
        m_analysis = analysis;
        m_agreement.reset();
        if (analysis && analysis->latency.fit && analysis->complete)
            if (auto agreement = workflow::agreementOf(*analysis))
                m_agreement = std::move(*agreement);
        listDevices();
    }
    const workflow::Metric second = comparedMetric();
    if (changed || second != m_compared) {
        m_comparison.reset();
        m_both.reset();
        m_problem.reset();
        m_bothProblem.reset();
        m_compared = second;
        session().jobs().stopLane(kCompareLane);
        session().jobs().stopLane(kBothLane);
        {
            const QSignalBlocker quiet(m_with);
            choose(m_with, second);
        }
        showPlots();
        if (second.device.empty() || !m_analysis || !m_analysis->complete)
            return;
        using Made = std::shared_ptr<const workflow::DeviceComparison>;
        session().jobs().start<Made>(
            {tr("Compare devices"), kCompareLane, true}, this,
            [first = m_analysis, second](const jobs::JobContext& context) { return workflow::compareDevices(first, second, context.job()); },
            [this](Result<Made> made) {
                if (made)
                    m_comparison = std::move(*made);
                else
                    m_problem = made.error();
                showPlots();
                solveBoth();
            });
    }
}

void DevicesView::solveBoth()
{
    session().jobs().stopLane(kBothLane);
    if (!hasFronts())
        return;
    const double first = firstBudget(), second = comparedBudget();
    session().jobs().start<workflow::JointAnswer>(
        {tr("Best on both devices"), kBothLane, true}, this,
        [comparison = m_comparison, first, second](const jobs::JobContext& context) {
            return workflow::bestOnBoth(*comparison, first, second, 1.0, context.job());
        },
        [this](Result<workflow::JointAnswer> found) {
            m_both.reset();
            m_bothProblem.reset();
            if (found)
                m_both = std::move(*found);
            else
                m_bothProblem = found.error();
            showMarks();
            showWords();
        });
}

void DevicesView::showPlots()
{
    const bool two = m_comparison != nullptr, fronts = hasFronts();
    m_plots[First]->setVisible(m_agreement.has_value());
    m_plots[Second]->setVisible(two);
    m_plots[Pair]->setVisible(two);
    m_fronts->setVisible(fronts);
    m_budget->setEnabled(fronts);
    if (m_agreement)
        showAgreement(m_plots[First], *m_agreement, *m_analysis);
    if (two) {
        const auto& c = *m_comparison;
        showAgreement(m_plots[Second], c.secondAgreement, *c.second);
        const auto axis = [](const workflow::Analysis& one) { return tr("%1, %2").arg(qs(one.device), state::CostWords(one.metric).axis()); };
        const state::CostWords units(c.first->metric);
        std::vector<double> x, y;
        std::vector<qint64> ids;
        for (const auto& pair : c.pairs) {
            x.push_back(pair.first);
            y.push_back(pair.second);
            ids.push_back(pair.sample);
        }
        m_plots[Pair]->setPoints(std::move(x), std::move(y), std::move(ids), {}, colours());
        m_plots[Pair]->setHeadings(theme::format::inLayoutDirection(tr("Measured on both (tau %1)").arg(theme::format::number(c.kendall, 3))), axis(*c.first),
                                   axis(*c.second), units.unit());
    }
    if (fronts) {
        const auto& c = *m_comparison;
        std::array<FrontPairPlot::Curve, 2> curves;
        for (const auto& [analysis, curve] : {std::pair{&*c.first, &curves[0]}, std::pair{&*c.second, &curves[1]}}) {
            curve->name = nameOf({analysis->device, analysis->metric});
            for (std::size_t i = 0; i < analysis->front->size(); ++i) {
                curve->latency.push_back(analysis->front->cost(i));
                curve->accuracy.push_back(analysis->front->objective(i));
            }
        }
        const bool ownAxes = c.first->metric != c.second->metric;
        m_fronts->setCurves(curves, ownAxes, colours());
        m_fronts->setHeadings(tr("Fronts of both devices"), state::CostWords(c.first->metric).predictedAxis(), tr("predicted accuracy, %"),
                              ownAxes ? state::CostWords(c.second->metric).predictedAxis() : QString());
    }
    showBudgets();
    showMarks();
    showWords();
}

void DevicesView::showAgreement(ResidualPlot* plot, const workflow::Agreement& agreement, const workflow::Analysis& of)
{
    std::vector<double> x, y;
    std::vector<qint64> ids;
    double low = 0, high = 1;
    for (const auto& row : agreement.rows) {
        x.push_back(row.predicted);
        y.push_back(row.measured);
        ids.push_back(row.sample);
    }
    if (!x.empty()) {
        low = std::ranges::min(x);
        high = std::ranges::max(x);
    }
    const QString unit = state::CostWords(of.metric).unit();
    std::vector<ResidualPlot::Line> lines{{{low, high}, {low, high}, Qt::DashLine}};
    for (const double share : {1 - kBand, 1 + kBand})
        lines.push_back({{low, high}, {low * share, high * share}, Qt::DotLine});
    plot->setPoints(std::move(x), std::move(y), std::move(ids), lines, colours());
    plot->setHeadings(theme::format::inLayoutDirection(tr("%1: median error %2, tau %3").arg(theme::format::isolate(nameOf({of.device, of.metric})), theme::format::percent(agreement.medianRelativeError * 100, 1), theme::format::number(agreement.kendall, 3))),
                      tr("predicted, %1").arg(unit), tr("measured, %1").arg(unit), tr("measured"));
}

void DevicesView::showMarks()
{
    for (ResidualPlot* plot : m_plots)
        plot->setMarked(selection().brush().samples, selection().shownSample());
    if (!hasFronts())
        return;
    const auto places = [&](const space::Architecture& network) -> std::optional<std::array<QPointF, 2>> {
        if (network.choices.size() != m_comparison->first->inputs.space->decisions().size())
            return {};
        const double accuracy = predict::predict(*m_comparison->first->accuracy.fit, network).value;
        return std::array{QPointF(predict::predict(*m_comparison->first->latency.fit, network).value, accuracy),
                          QPointF(predict::predict(*m_comparison->second->latency.fit, network).value, accuracy)};
    };
    m_fronts->setShown(places(session().focus()));
    m_fronts->setBoth(m_both ? places(m_both->architecture) : std::nullopt);
}

void DevicesView::showBudgets()
{
    const double second = comparedBudget();
    const QSignalBlocker quiet(m_budget);
    m_budget->setSuffix(u' ' + state::CostWords(m_compared.metric).unit());
    if (second > 0)
        m_budget->setValue(second);
    m_budget->setSingleStep(second > 20 ? 1 : second > 2 ? 0.1 : 0.01);
    m_fronts->setBudgets(firstBudget(), second);
}

void DevicesView::showWords()
{
    QStringList words;
    if (m_agreement && m_analysis)
        words << agreementWords(*m_agreement, *m_analysis);
    if (m_comparison)
        words << agreementWords(m_comparison->secondAgreement, *m_comparison->second);
    else if (m_problem && m_problem->kind != ErrorKind::Stopped)
        words << tr("%1: %2").arg(theme::format::isolate(nameOf(m_compared)), state::messages::sentence(*m_problem));
    else if (m_compared.device.empty() && m_analysis)
        words << tr("There is no second device with measurements to compare with.");
    // Lines begin with a device's name: their direction is that of the language, not of the name.
    m_words->setText(theme::format::inLayoutDirection(words.join(u'\n')));
    m_joint->setText(hasFronts() ? bothWords(*m_comparison, m_both, m_bothProblem, firstBudget(), comparedBudget()) : QString());
    m_joint->setVisible(hasFronts());
    m_show->setVisible(hasFronts());
    m_show->setEnabled(m_both.has_value());
}

models::TwinTable DevicesView::table() const
{
    models::TwinTable twin;
    twin.header = {u"sample"_s, u"measured"_s, u"predicted"_s, u"second_measured"_s, u"second_predicted"_s};
    std::map<qint64, std::array<QVariant, 4>> rows;
    if (m_agreement)
        for (const auto& row : m_agreement->rows) {
            rows[row.sample][0] = row.measured;
            rows[row.sample][1] = row.predicted;
        }
    if (m_comparison)
        for (const auto& row : m_comparison->secondAgreement.rows) {
            rows[row.sample][2] = row.measured;
            rows[row.sample][3] = row.predicted;
        }
    for (const auto& [sample, cells] : rows)
        twin.rows.push_back({sample, cells[0], cells[1], cells[2], cells[3]});
    return twin;
}

QString DevicesView::summary() const
{
    QStringList words{m_words->text()};
    if (m_comparison)
        words << tr("Measured on both: %Ln network(s), Kendall tau %1.", nullptr, static_cast<int>(m_comparison->pairs.size()))
                     .arg(theme::format::number(m_comparison->kendall, 3))
              << m_joint->text();
    return words.join(u'\n');
}

} // namespace vulpes::views
