// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare_view.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/heat_map.h"
#include "views/residual_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;
using theme::qs;
using theme::ss;
namespace format = theme::format;

namespace {

const QString kLane = u"compare"_s;
constexpr int kDrawnAtFirst = 6;
constexpr int kColumns = 2;

} // namespace

CompareView::CompareView(ViewContext context, QWidget* parent)
    : View(context, u"compare"_s, parent), m_metricLabel(new QLabel), m_metric(new QComboBox), m_shareLabel(new QLabel), m_share(new QSpinBox),
      m_devices(new QToolButton), m_menu(new QMenu(this)), m_words(new QLabel), m_heat(new HeatMap), m_scroll(new QScrollArea), m_table(new QTableView),
      m_model(new models::TwinTableModel({}, this))
{
    m_metric->setObjectName(u"compareMetric"_s);
    m_share->setObjectName(u"compareShare"_s);
    m_heat->setObjectName(u"compareHeatMap"_s);
    m_table->setObjectName(u"compareTable"_s);
    m_metricLabel->setBuddy(m_metric);
    m_shareLabel->setBuddy(m_share);
    m_share->setRange(1, 100);
    m_share->setValue(25);
    m_share->setKeyboardTracking(false);
    m_devices->setPopupMode(QToolButton::InstantPopup);
    m_devices->setMenu(m_menu);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setModel(m_model);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_metricLabel);
    row->addWidget(m_metric);
    row->addWidget(m_shareLabel);
    row->addWidget(m_share);
    row->addStretch();
    row->addWidget(m_devices);
    auto* plots = new QWidget;
    m_grid = new QGridLayout(plots);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(2);
    m_scroll->setWidget(plots);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* upper = new QSplitter(Qt::Horizontal);
    upper->addWidget(m_heat);
    upper->addWidget(m_scroll);
    upper->setStretchFactor(0, 2);
    upper->setStretchFactor(1, 3);
    upper->setSizes({theme::em(this, 24), theme::em(this, 36)});
    auto* both = new QSplitter(Qt::Vertical);
    both->addWidget(upper);
    both->addWidget(m_table);
    both->setStretchFactor(0, 3);
    both->setStretchFactor(1, 1);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(both, 1);
    setContent(body);

    connect(m_metric, &QComboBox::activated, this, &CompareView::update);
    connect(m_share, &QSpinBox::valueChanged, this, &CompareView::showWinners);
    connect(m_heat, &HeatMap::chosen, this, &CompareView::showPair);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        if (!current.isValid() || !m_overview)
            return;
        const auto device = static_cast<std::size_t>(current.row());
        if (device < m_winners.size() && m_winners[device])
            session().focusCandidate(state::Candidate::sample(m_overview->samples[m_winners[device]->row]));
    });
    retranslate();
}

QString CompareView::title() const { return tr("Compare"); }

QWidget* CompareView::focusTarget() { return m_heat; }

QString CompareView::metric() const { return m_metric->currentData().toString(); }

QString CompareView::metricTitle() const
{
    const std::string name = ss(metric());
    return state::CostWords::knows(name) ? state::CostWords(name).axis() : metric();
}

void CompareView::retranslate()
{
    m_metricLabel->setText(tr("&Metric"));
    m_shareLabel->setText(tr("&within the cheapest"));
    m_share->setSuffix(tr(" %"));
    m_devices->setText(tr("Devices…"));
    m_metric->setAccessibleName(tr("Metric the devices are compared by"));
    m_share->setAccessibleName(tr("Share of each device's networks that its best may come from"));
    m_devices->setAccessibleName(tr("Devices that are drawn"));
    m_words->setAccessibleName(tr("What stands out"));
    m_heat->setAccessibleName(tr("How alike devices rank networks: Kendall's tau of each pair"));
    m_table->setAccessibleName(tr("The best network of each device and its place on the others"));
}

void CompareView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        listMetrics();
        show();
    }
}

View::Condition CompareView::condition() const
{
    if (!session().isOpen())
        return View::condition();
    if (const auto samples = session().samples(); samples != m_counted) {
        m_counted = samples;
        std::set<std::string> devices;
        for (const study::Sample& sample : samples ? *samples : study::Samples())
            for (const auto& timing : sample.timings)
                devices.insert(timing.device);
        m_measured = devices.size();
    }
    if (m_measured == 0)
        return {Kind::Empty, tr("Nothing was measured on a device yet. Import measurements of several devices to compare them."), tr("Import CSV…"), u"file.import"_s, {}};
    if (m_measured == 1)
        return {Kind::Empty, tr("Networks were measured on one device only. Measure or import a second one to compare them."), tr("Import CSV…"), u"file.import"_s, {}};
    return {};
}

void CompareView::refresh(state::Changes changes)
{
    if (changes & (Change::Samples | Change::Study | Change::Analysis)) {
        if (session().samples() != m_samples) {
            m_samples = session().samples();
            m_computed.clear();
            listMetrics();
        }
        update();
    }
    if (changes & Change::Theme)
        show();
    if (changes & (Change::Brush | Change::Hover | Change::Focus))
        showMarks();
}

void CompareView::listMetrics()
{
    const QString before = metric();
    const QSignalBlocker quiet(m_metric);
    m_metric->clear();
    if (!m_samples)
        return;
    for (const study::Metric& one : workflow::measuredMetrics(*m_samples)) {
        m_metric->addItem(state::CostWords::knows(one) ? state::CostWords(one).name() : qs(one), qs(one));
    }
    m_metric->setCurrentIndex(std::max(0, m_metric->findData(before)));
}

void CompareView::update()
{
    if (!m_samples || metric().isEmpty() || metric() == m_computed)
        return;
    m_computed = metric();
    session().jobs().start<workflow::DeviceOverviewPtr>(
        {tr("Compare devices"), kLane, true}, this,
        [samples = m_samples, metric = ss(m_computed)](const jobs::JobContext& context) { return workflow::overviewOf(*samples, metric, context.job()); },
        [this](Result<workflow::DeviceOverviewPtr> made) {
            if (!made)
                return;
            m_overview = std::move(*made);
            show();
        });
}

std::vector<std::size_t> CompareView::drawn() const
{
    std::vector<std::size_t> devices;
    if (!m_overview)
        return devices;
    for (std::size_t i = 0; i < m_overview->devices.size(); ++i) {
        const QString name = qs(m_overview->devices[i]);
        if (m_chosen.contains(name) || (i < kDrawnAtFirst && !m_hidden.contains(name)))
            devices.push_back(i);
    }
    return devices;
}

void CompareView::listDevices()
{
    m_menu->clear();
    const auto shown = drawn();
    for (std::size_t i = 0; i < m_overview->devices.size(); ++i) {
        const QString name = qs(m_overview->devices[i]);
        QAction* action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(std::ranges::find(shown, i) != shown.end());
        connect(action, &QAction::toggled, this, [this, name](bool on) {
            (on ? m_chosen : m_hidden).insert(name);
            (on ? m_hidden : m_chosen).remove(name);
            showPlots();
        });
    }
}

void CompareView::show()
{
    if (!m_overview)
        return;
    QStringList labels;
    for (const std::string& device : m_overview->devices)
        labels << qs(device);
    m_heat->setValues(labels, m_overview->kendall, colours());
    listDevices();
    showPlots();
    showWinners();
}

void CompareView::showPlots()
{
    const auto devices = drawn();
    while (m_plots.size() > devices.size()) {
        delete m_plots.back();
        m_plots.pop_back();
    }
    while (m_plots.size() < devices.size()) {
        auto* plot = new ResidualPlot;
        plot->setMinimumSize(theme::em(this, 10), theme::em(this, 9));
        m_grid->addWidget(plot, static_cast<int>(m_plots.size()) / kColumns, static_cast<int>(m_plots.size()) % kColumns);
        connect(plot, &ResidualPlot::picked, this, [this](qint64 sample, Qt::KeyboardModifiers modifiers) {
            session().focusCandidate(state::Candidate::sample(sample));
            state::Brush brush;
            brush.samples.insert(sample);
            selection().setBrush(brush, state::combineFrom(modifiers));
        });
        connect(plot, &ResidualPlot::hovered, this,
                [this](qint64 sample) { selection().setHover(sample >= 0 ? state::Candidate::sample(sample) : state::Candidate{}); });
        m_plots.push_back(plot);
    }
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const std::size_t device = devices[i];
        std::vector<double> x, y;
        std::vector<qint64> ids;
        for (std::size_t row = 0; row < m_overview->samples.size(); ++row) {
            const double value = m_overview->values[device][row];
            if (std::isnan(value) || std::isnan(m_overview->accuracy[row]))
                continue;
            x.push_back(value);
            y.push_back(m_overview->accuracy[row]);
            ids.push_back(m_overview->samples[row]);
        }
        ResidualPlot::Line front;
        front.style = Qt::SolidLine;
        for (const std::size_t row : m_overview->fronts[device]) {
            // A step: up to the next network's cost the one before is the best.
            if (!front.y.isEmpty()) {
                front.x << m_overview->values[device][row];
                front.y << front.y.last();
            }
            front.x << m_overview->values[device][row];
            front.y << m_overview->accuracy[row];
        }
        m_plots[i]->setPoints(std::move(x), std::move(y), std::move(ids), {front}, colours());
        const QString name = qs(m_overview->devices[device]);
        m_plots[i]->setHeadings(name, metricTitle(), tr("accuracy, %"), tr("%"));
        m_plots[i]->setAccessibleName(tr("Measured networks and their front on %1").arg(format::isolate(name)));
    }
    showMarks();
}

void CompareView::showMarks()
{
    for (ResidualPlot* plot : m_plots)
        plot->setMarked(selection().brush().samples, selection().shownSample());
}

void CompareView::showWinners()
{
    if (!m_overview)
        return;
    m_winners = m_overview->winners(m_share->value() / 100.0);
    models::TwinTable twin;
    twin.header = {u"device"_s, u"budget"_s, u"sample"_s, u"accuracy"_s};
    twin.headings = {tr("device"), tr("budget: %1").arg(metricTitle()), tr("its best network"), tr("accuracy, %")};
    twin.decimals = {-1, 3, -1, 2};
    for (const std::string& device : m_overview->devices) {
        twin.header << qs(device);
        twin.headings << tr("its place on %1, %").arg(format::isolate(qs(device)));
        twin.decimals.push_back(0);
    }
    for (std::size_t i = 0; i < m_winners.size(); ++i) {
        std::vector<QVariant> row{qs(m_overview->devices[i])};
        if (m_winners[i]) {
            const auto& sample = (*m_samples)[m_winners[i]->row];
            row.insert(row.end(), {m_winners[i]->budget, sample.label.empty() ? QString::number(sample.id) : qs(sample.label), m_overview->accuracy[m_winners[i]->row]});
            for (const double place : m_winners[i]->places)
                row.push_back(std::isnan(place) ? QVariant() : QVariant(100 * place));
        } else {
            row.resize(twin.header.size());
        }
        twin.rows.push_back(std::move(row));
    }
    m_model->setTable(std::move(twin));
    m_table->resizeColumnsToContents();
    showPair();
}

void CompareView::showPair()
{
    if (!m_overview || m_overview->devices.size() < 2)
        return;
    QStringList words;
    double most = -1;
    for (std::size_t a = 0; a < m_winners.size(); ++a)
        for (std::size_t b = 0; m_winners[a] && b < m_winners.size(); ++b)
            if (const double place = m_winners[a]->places[b]; a != b && place > most) {
                most = place;
                words = {tr("The best network within the cheapest %1 of %2 (%3) costs more than %4 of the networks on %5.")
                             .arg(format::percent(m_share->value(), 0), format::isolate(qs(m_overview->devices[a])),
                                  format::percent(m_overview->accuracy[m_winners[a]->row], 1), format::percent(100 * place, 0), format::isolate(qs(m_overview->devices[b])))};
            }
    if (m_heat->currentRow() >= 0) {
        const auto a = static_cast<std::size_t>(m_heat->currentRow()), b = static_cast<std::size_t>(m_heat->currentColumn());
        const double tau = m_overview->kendall[a][b];
        words << tr("%1 and %2: Kendall tau %3.").arg(format::isolate(qs(m_overview->devices[a])), format::isolate(qs(m_overview->devices[b])),
                                                      std::isnan(tau) ? tr("not known") : format::number(tau, 3));
    }
    m_words->setText(format::inLayoutDirection(words.join(u'\n')));
}

models::TwinTable CompareView::table() const
{
    models::TwinTable twin = m_model->table();
    if (twin.header.isEmpty())
        twin.header = {u"device"_s, u"budget"_s, u"sample"_s, u"accuracy"_s};   // before there are devices
    return twin;
}

QString CompareView::summary() const
{
    return m_overview ? tr("%Ln device(s) compared.", nullptr, static_cast<int>(m_overview->devices.size())) + u' ' + m_words->text() : condition().sentence;
}

} // namespace vulpes::views
