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

    connect(m_device, &QComboBox::activated, this, [this](int index) { session().setDevice(m_device->itemData(index).toString()); });
    connect(m_with, &QComboBox::activated, this, [this](int index) { session().setComparedDevice(m_with->itemData(index).toString()); });
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, [this](double ms) { session().setComparedBudget(ms, state::Gesture::Repeat); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_both)
            session().setFocus(session().format(m_both->architecture), tr("Show the best network on both devices"));
    });
    connect(m_fronts, &FrontPairPlot::budgetDragStarted, this, [this] { session().beginDrag(); });
    connect(m_fronts, &FrontPairPlot::budgetDragged, this, [this](int which, double ms) {
        which == 0 ? session().setBudget(ms, state::Gesture::Drag) : session().setComparedBudget(ms, state::Gesture::Drag);
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
    m_budget->setSuffix(u' ' + tr("ms"));
    m_show->setText(tr("Show it"));
    m_device->setAccessibleName(tr("Device whose latency is predicted"));
    m_with->setAccessibleName(tr("Second device"));
    m_budget->setAccessibleName(tr("Budget on the second device, milliseconds"));
    m_show->setAccessibleName(tr("Show the best network on both devices"));
    m_plots[First]->setAccessibleName(tr("Measured against predicted latency"));
    m_plots[Second]->setAccessibleName(tr("Measured against predicted latency of the second device"));
    m_plots[Pair]->setAccessibleName(tr("Latency on one device against the other"));
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
        return {Kind::Empty, tr("No latency was measured in this study. Import measurements of one device or more to see how well they are predicted."),
                tr("Import CSV…"), u"file.import"_s, {}};
    return base;
}

QString DevicesView::comparedDevice() const
{
    if (!m_analysis)
        return {};
    const auto names = workflow::deviceNames(m_analysis->inputs);
    const std::string& wanted = session().state().comparedDevice;
    if (wanted != m_analysis->device && std::ranges::find(names, wanted) != names.end())
        return qs(wanted);
    // The first other one that was measured.
    for (const std::string& name : names)
        if (name != m_analysis->device
            && std::ranges::any_of(*m_analysis->inputs.samples, [&](const study::Sample& s) { return s.metric(name, m_analysis->metric).has_value(); }))
            return qs(name);
    return {};
}

bool DevicesView::hasFronts() const { return m_comparison && m_comparison->first->front && m_comparison->second->front; }

double DevicesView::firstBudget() const { return m_analysis ? workflow::effectiveBudget(*m_analysis, session().state()) : 0; }

double DevicesView::comparedBudget() const
{
    const double chosen = session().state().comparedBudgetMs;
    return chosen > 0 ? chosen : hasFronts() ? workflow::defaultBudget(*m_comparison->second) : 0;
}

void DevicesView::listDevices()
{
    const QSignalBlocker quiet(m_device), quietToo(m_with);
    m_device->clear();
    m_with->clear();
    if (!m_analysis)
        return;
    for (const std::string& name : workflow::deviceNames(m_analysis->inputs)) {
        m_device->addItem(qs(name), qs(name));
        if (name != m_analysis->device)
            m_with->addItem(qs(name), qs(name));
    }
    m_device->setCurrentIndex(m_device->findData(qs(m_analysis->device)));
    m_with->setCurrentIndex(m_with->findData(comparedDevice()));
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
    const QString device = comparedDevice();
    if (changed || device != m_compared) {
        m_comparison.reset();
        m_both.reset();
        m_problem.reset();
        m_bothProblem.reset();
        m_compared = device;
        session().jobs().stopLane(kCompareLane);
        session().jobs().stopLane(kBothLane);
        {
            const QSignalBlocker quiet(m_with);
            m_with->setCurrentIndex(m_with->findData(device));
        }
        showPlots();
        if (device.isEmpty() || !m_analysis || !m_analysis->complete)
            return;
        using Made = std::shared_ptr<const workflow::DeviceComparison>;
        session().jobs().start<Made>(
            {tr("Compare devices"), kCompareLane, true}, this,
            [first = m_analysis, name = ss(device)](const jobs::JobContext& context) { return workflow::compareDevices(first, name, context.job()); },
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
        showAgreement(m_plots[First], *m_agreement, qs(m_analysis->device));
    if (two) {
        const auto& c = *m_comparison;
        const QString first = qs(c.first->device), second = qs(c.second->device);
        showAgreement(m_plots[Second], c.secondAgreement, second);
        std::vector<double> x, y;
        std::vector<qint64> ids;
        for (const auto& pair : c.pairs) {
            x.push_back(pair.first);
            y.push_back(pair.second);
            ids.push_back(pair.sample);
        }
        m_plots[Pair]->setPoints(std::move(x), std::move(y), std::move(ids), {}, colours());
        m_plots[Pair]->setHeadings(theme::format::inLayoutDirection(tr("Measured on both (tau %1)").arg(theme::format::number(c.kendall, 3))), tr("%1, ms").arg(first),
                                   tr("%1, ms").arg(second), tr("ms"));
    }
    if (fronts) {
        const auto& c = *m_comparison;
        std::array<FrontPairPlot::Curve, 2> curves;
        for (const auto& [analysis, curve] : {std::pair{&*c.first, &curves[0]}, std::pair{&*c.second, &curves[1]}}) {
            curve->name = qs(analysis->device);
            for (std::size_t i = 0; i < analysis->front->size(); ++i) {
                curve->latency.push_back(analysis->front->cost(i));
                curve->accuracy.push_back(analysis->front->objective(i));
            }
        }
        m_fronts->setCurves(curves, colours());
        m_fronts->setHeadings(tr("Fronts of both devices"), tr("predicted latency, ms"), tr("predicted accuracy, %"));
    }
    showBudgets();
    showMarks();
    showWords();
}

void DevicesView::showAgreement(ResidualPlot* plot, const workflow::Agreement& agreement, const QString& device)
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
    std::vector<ResidualPlot::Line> lines{{{low, high}, {low, high}, Qt::DashLine}};
    for (const double share : {1 - kBand, 1 + kBand})
        lines.push_back({{low, high}, {low * share, high * share}, Qt::DotLine});
    plot->setPoints(std::move(x), std::move(y), std::move(ids), lines, colours());
    plot->setHeadings(theme::format::inLayoutDirection(tr("%1: error %2, tau %3").arg(theme::format::isolate(device), theme::format::percent(agreement.meanRelativeError * 100, 1), theme::format::number(agreement.kendall, 3))),
                      tr("predicted, ms"), tr("measured, ms"), tr("measured"));
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
        words << tr("%1: %2").arg(theme::format::isolate(m_compared), state::messages::sentence(*m_problem));
    else if (m_compared.isEmpty() && m_analysis)
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
    twin.header = {u"sample"_s, u"measured_ms"_s, u"predicted_ms"_s, u"second_measured_ms"_s, u"second_predicted_ms"_s};
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
