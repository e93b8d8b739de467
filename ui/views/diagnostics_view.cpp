// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagnostics_view.h"

#include "theme/format.h"
#include "theme/text.h"
#include "views/residual_plot.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <boost/math/distributions/normal.hpp>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

namespace {

QString pValue(double p) { return p < 0.001 ? DiagnosticsView::tr("< 0.001") : theme::format::number(p, 3); }

}  // namespace

DiagnosticsView::DiagnosticsView(ViewContext context, QWidget* parent) : View(context, u"diagnostics"_s, parent)
{
    auto* body = new QWidget;
    m_targetLabel = new QLabel;
    m_target = new QComboBox;
    m_target->addItems({{}, {}});
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_targetLabel->setBuddy(m_target);
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setFocusPolicy(Qt::NoFocus);
    m_formulas = new models::FormulasModel(this);
    m_table = new QTableView;
    m_table->setModel(m_formulas);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 4);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    for (int i = 0; i < 4; ++i) {
        auto* plot = new ResidualPlot;
        plot->setMinimumSize(theme::em(this, 9), theme::em(this, 7));
        m_plots[static_cast<std::size_t>(i)] = plot;
        grid->addWidget(plot, i / 2, i % 2);
        connect(plot, &ResidualPlot::picked, this, [this](qint64 sample, Qt::KeyboardModifiers modifiers) {
            session().focusCandidate(state::Candidate::sample(sample));
            state::Brush brush;
            brush.samples.insert(sample);
            selection().setBrush(brush, state::combineFrom(modifiers));
        });
        connect(plot, &ResidualPlot::hovered, this, [this](qint64 sample) {
            selection().setHover(sample >= 0 ? state::Candidate::sample(sample) : state::Candidate{});
        });
    }
    auto* row = new QHBoxLayout;
    row->addWidget(m_targetLabel);
    row->addWidget(m_target);
    row->addStretch();
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(m_facts);
    column->addLayout(grid, 3);
    column->addWidget(m_table, 1);
    m_table->setMinimumHeight(theme::em(this, 7));
    // In a low pane the page scrolls; plots squeezed to a line say nothing.
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    setContent(scroll);

    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_shown.reset();
        m_shownFit.reset();
        showAll();
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        session().setFormula(target(), m_formulas->formula(index.row()));
    });
    addViewAction(u"view.diagnostics.exclude"_s, tr("Exclude the brushed rows"), [this] {
        if (!selection().brush().samples.isEmpty())
            session().setExcluded(selection().brush().samples, true);
    });
    addViewAction(u"view.diagnostics.includeAll"_s, tr("Include all rows again"), [this] {
        QSet<qint64> all;
        for (const auto id : session().state().excluded)
            all.insert(id);
        if (!all.isEmpty())
            session().setExcluded(all, false);
    });
    retranslate();
}

QString DiagnosticsView::title() const { return tr("Diagnostics"); }

QWidget* DiagnosticsView::focusTarget() { return m_plots[Fitted]; }

void DiagnosticsView::retranslate()
{
    m_targetLabel->setText(tr("P&redictor"));
    m_target->setItemText(0, tr("accuracy"));
    m_target->setItemText(1, session().cost().name());
    m_target->setAccessibleName(tr("Predictor diagnosed"));
    m_table->setAccessibleName(tr("Formulas side by side; Enter chooses one"));
    m_plots[Fitted]->setAccessibleName(tr("Residuals against fitted values"));
    m_plots[Quantiles]->setAccessibleName(tr("Normal quantiles of the residuals"));
    m_plots[Scale]->setAccessibleName(tr("Scale against fitted values"));
    m_plots[Leverage]->setAccessibleName(tr("Residuals against leverage, with Cook's distance"));
    m_formulas->retranslate();
}

void DiagnosticsView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_shown.reset();
        showAll();
    }
}

predict::Target DiagnosticsView::target() const
{
    return m_target->currentIndex() == 1 ? predict::Target::Latency : predict::Target::Accuracy;
}

const workflow::Predictor* DiagnosticsView::predictor() const
{
    const auto& analysis = session().analysis();
    if (!analysis)
        return nullptr;
    return target() == predict::Target::Accuracy ? &analysis->accuracy : &analysis->latency;
}

View::Condition DiagnosticsView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    const workflow::Predictor* p = predictor();
    if (p && p->fit && p->fit->imported)
        return {Kind::Empty, tr("These are published coefficients without measurements: there are no residuals to look at."), tr("Import CSV…"),
                u"file.import"_s, {}};
    if (p && !p->diagnostics && session().isBusy())
        return {Kind::Waiting, tr("The diagnostics follow the fits…"), {}, {}, {}};
    return base;
}

void DiagnosticsView::refresh(state::Changes changes)
{
    if (changes & (Change::Analysis | Change::Study))
        m_target->setItemText(1, session().cost().name());
    if (changes & Change::Theme) {
        m_shown.reset();
        m_shownFit.reset();
    }
    if (changes & (Change::Analysis | Change::Study | Change::Theme))
        showAll();
    if (changes & (Change::Brush | Change::Hover | Change::Focus))
        showMarks();
}

void DiagnosticsView::showAll()
{
    const workflow::Predictor* p = predictor();
    if (!p || !p->fit || !p->diagnostics)
        return;
    if (p->fit == m_shownFit && p->diagnostics == m_shown)
        return;
    m_shownFit = p->fit;
    m_shown = p->diagnostics;
    m_facts->setText(facts(*p));
    m_formulas->setScores(p->comparison, theme::qs(p->fit->formula->formula().name));
    m_table->resizeColumnsToContents();
    showPlots(*p);
}

QString DiagnosticsView::facts(const workflow::Predictor& p) const
{
    const predict::Fit& f = *p.fit;
    const predict::Diagnostics& d = *p.diagnostics;
    const auto n3 = [](double v) { return theme::format::number(v, 3); };
    QStringList facts;
    if (predict::isExactlyAdditive(f))
        facts << tr("Exactly additive: one number per choice, added up. What is left is rounding.");
    if (p.crossValidation)
        facts << tr("Out of fold: RMSE %1, MAE %2, Kendall tau %3")
                     .arg(n3(p.crossValidation->rmse), n3(p.crossValidation->mae), n3(p.crossValidation->kendallTau));
    QStringList inSample;
    if (f.residualSe)
        inSample << tr("residual SE %1").arg(n3(*f.residualSe));
    if (f.r2)
        inSample << tr("R² %1").arg(n3(*f.r2));
    if (f.pressRmse)
        inSample << tr("PRESS RMSE %1").arg(n3(*f.pressRmse));
    inSample << tr("%1 rows, %2 coefficients, %3 residual df")
                    .arg(theme::format::count(f.n), theme::format::count(f.p), theme::format::number(f.dfResidual, f.dfResidual == std::floor(f.dfResidual) ? 0 : 1));
    facts << tr("In sample: %1").arg(inSample.join(tr(", ")));
    facts << tr("Residuals: normality p %1, equal variance p %2").arg(pValue(d.normalityP), pValue(d.varianceP));
    double vif = 0;
    for (const predict::Coefficient& c : f.coefficients)
        vif = std::max(vif, c.vif.value_or(0));
    QStringList collinear;
    if (vif > 0)
        collinear << tr("largest VIF %1").arg(theme::format::number(vif, 0));
    collinear << tr("condition number %1").arg(theme::format::number(f.conditionNumber, 0));
    facts << tr("Collinearity: %1").arg(collinear.join(tr(", ")));
    facts << (d.pureErrorSd ? tr("Repeats: pure error %1").arg(n3(*d.pureErrorSd)) : tr("Repeats: none in the data"));
    const auto& report = session().focusReport();
    if (report) {
        const predict::Prediction& prediction = target() == predict::Target::Accuracy ? report->accuracy : report->latency;
        if (prediction.leverage)
            facts << (prediction.extrapolated
                          ? tr("The network shown is extrapolated: leverage %1, furthest measurement %2. See Study, Measure these next.")
                                .arg(n3(*prediction.leverage), n3(f.maxLeverage))
                          : tr("The network shown lies within the measurements: leverage %1 of %2.").arg(n3(*prediction.leverage), n3(f.maxLeverage)));
    }
    return facts.join(u'\n');
}

void DiagnosticsView::showPlots(const workflow::Predictor& p)
{
    const auto& rows = p.diagnostics->rows;
    const std::size_t n = rows.size();
    std::vector<double> fitted(n), residual(n), root(n), leverage(n), standard(n);
    std::vector<qint64> ids(n);
    double low = 0, high = 1, maxLeverage = 0;
    for (std::size_t i = 0; i < n; ++i) {
        fitted[i] = rows[i].fitted;
        residual[i] = rows[i].residual;
        standard[i] = rows[i].standardised;
        root[i] = std::sqrt(std::abs(rows[i].standardised));
        leverage[i] = rows[i].leverage;
        ids[i] = rows[i].sampleId;
        low = i == 0 ? fitted[i] : std::min(low, fitted[i]);
        high = i == 0 ? fitted[i] : std::max(high, fitted[i]);
        maxLeverage = std::max(maxLeverage, leverage[i]);
    }
    const bool accuracy = target() == predict::Target::Accuracy;
    const QString fittedTitle = accuracy ? tr("fitted accuracy, %") : session().cost().fittedAxis();

    m_plots[Fitted]->setPoints(fitted, residual, ids, {{{low, high}, {0, 0}, Qt::DashLine}}, colours());
    m_plots[Fitted]->setHeadings(tr("Residual against fitted"), fittedTitle, tr("residual"), tr("residual"));

    // Normal quantiles at Blom's plotting positions, as R's qqnorm for n > 10 uses (i − 1/2)/n.
    std::vector<std::size_t> order(n);
    for (std::size_t i = 0; i < n; ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return standard[a] < standard[b]; });
    std::vector<double> theory(n), sorted(n);
    std::vector<qint64> sortedIds(n);
    const boost::math::normal normal;
    for (std::size_t i = 0; i < n; ++i) {
        theory[i] = boost::math::quantile(normal, (static_cast<double>(i) + 0.5) / static_cast<double>(n));
        sorted[i] = standard[order[i]];
        sortedIds[i] = ids[order[i]];
    }
    const double reach = n > 0 ? std::max(std::abs(theory.front()), std::abs(theory.back())) : 1;
    m_plots[Quantiles]->setPoints(theory, sorted, sortedIds, {{{-reach, reach}, {-reach, reach}, Qt::DashLine}}, colours());
    m_plots[Quantiles]->setHeadings(tr("Normal quantiles (Shapiro–Wilk p %1)").arg(pValue(p.diagnostics->normalityP)),
                                    tr("theoretical quantile"), tr("standardised residual"), tr("std. residual"));

    m_plots[Scale]->setPoints(fitted, root, ids, {}, colours());
    m_plots[Scale]->setHeadings(tr("Scale (Breusch–Pagan p %1)").arg(pValue(p.diagnostics->varianceP)), fittedTitle,
                                tr("√|standardised residual|"), tr("√|std. residual|"));

    // Contours of Cook's distance D: r = ± sqrt(D p (1 − h) / h).
    std::vector<ResidualPlot::Line> contours;
    for (const double distance : {0.5, 1.0}) {
        for (const double sign : {-1.0, 1.0}) {
            ResidualPlot::Line line;
            for (int i = 1; i <= 40; ++i) {
                const double h = std::max(maxLeverage, 1e-6) * 1.05 * i / 40;
                if (h >= 1)
                    break;
                line.x.push_back(h);
                line.y.push_back(sign * std::sqrt(distance * p.fit->p * (1 - h) / h));
            }
            line.style = distance < 1 ? Qt::DotLine : Qt::DashLine;
            contours.push_back(line);
        }
    }
    m_plots[Leverage]->setPoints(leverage, standard, ids, contours, colours());
    m_plots[Leverage]->setHeadings(tr("Leverage, with Cook's distance 0.5 and 1"), tr("leverage"), tr("standardised residual"), tr("std. residual"));
    showMarks();
}

void DiagnosticsView::showMarks()
{
    for (ResidualPlot* plot : m_plots)
        plot->setMarked(selection().brush().samples, selection().shownSample());
}

models::TwinTable DiagnosticsView::table() const
{
    models::TwinTable twin;
    twin.header = {u"sample"_s, u"observed"_s, u"fitted"_s, u"residual"_s, u"leverage"_s, u"cook"_s, u"standardised"_s, u"studentised"_s, u"leave_one_out"_s};
    if (m_shown)
        for (const predict::RowStatistics& r : m_shown->rows)
            twin.rows.push_back({qint64{r.sampleId}, r.observed, r.fitted, r.residual, r.leverage, r.cook, r.standardised, r.studentised, r.loo});
    return twin;
}

QString DiagnosticsView::summary() const
{
    const workflow::Predictor* p = predictor();
    if (!p || !p->fit || !p->diagnostics)
        return tr("No diagnostics to show.");
    return facts(*p);
}

} // namespace vulpes::views
