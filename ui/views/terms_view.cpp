// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/terms_view.h"

#include "theme/format.h"
#include "theme/text.h"
#include "views/effect_plot.h"
#include "views/forest_chart.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

TermsView::TermsView(ViewContext context, QWidget* parent) : View(context, u"terms"_s, parent)
{
    auto* body = new QWidget;
    m_targetLabel = new QLabel;
    m_target = new QComboBox;
    m_target->addItems({{}, {}});
    m_targetLabel->setBuddy(m_target);
    m_faceLabel = new QLabel;
    m_face = new QComboBox;
    m_face->addItems({{}, {}});
    m_faceLabel->setBuddy(m_face);
    m_header = new QLabel;
    m_header->setWordWrap(true);
    for (QComboBox* box : {m_target, m_face})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    m_chart = new ForestChart;
    m_scroll = new QScrollArea;
    m_scroll->setWidget(m_chart);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_curve = new EffectPlot;
    m_curve->setMinimumHeight(theme::em(this, 6));
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_scroll);
    splitter->addWidget(m_curve);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);

    m_weights = new models::CoefficientsModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_weights);
    m_sorted->setSortRole(models::SortRole);
    m_table = new QTableView;
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 5 / 4);
    m_table->setTabKeyNavigation(false);

    m_pages = new QStackedWidget;
    m_pages->addWidget(splitter);
    m_pages->addWidget(m_table);

    auto* row = new QHBoxLayout;
    row->addWidget(m_targetLabel);
    row->addWidget(m_target);
    row->addWidget(m_faceLabel);
    row->addWidget(m_face);
    row->addStretch();
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    setContent(body);

    connect(m_target, &QComboBox::currentIndexChanged, this, [this] { recompute(); });
    connect(m_face, &QComboBox::currentIndexChanged, this, [this](int face) { m_pages->setCurrentIndex(face); });
    connect(m_chart, &ForestChart::activated, this, &TermsView::effectActivated);
    connect(m_chart, &ForestChart::currentChanged, this, [this](int current) {
        showCurve(current);
        const QRect rect = m_chart->rowRect(current);
        m_scroll->ensureVisible(0, rect.center().y(), 0, rect.height());
    });
    connect(m_table, &QTableView::clicked, this, &TermsView::weightActivated);
    connect(m_table, &QTableView::activated, this, &TermsView::weightActivated);
    addViewAction(u"view.terms.face"_s, tr("Effects or weights"), [this] { setFace(m_face->currentIndex() == Effects ? Weights : Effects); });
    retranslate();
}

QString TermsView::title() const { return tr("Terms"); }

QWidget* TermsView::focusTarget() { return m_face->currentIndex() == Effects ? static_cast<QWidget*>(m_chart) : m_table; }

void TermsView::setFace(Face face) { m_face->setCurrentIndex(face); }

void TermsView::retranslate()
{
    m_targetLabel->setText(tr("&Predictor"));
    m_target->setItemText(0, tr("accuracy"));
    m_target->setItemText(1, session().cost().name());
    m_faceLabel->setText(tr("S&how"));
    m_face->setItemText(Effects, tr("effects"));
    m_face->setItemText(Weights, tr("raw weights"));
    m_target->setAccessibleName(tr("Predictor shown"));
    m_face->setAccessibleName(tr("Effects or raw weights"));
    m_chart->setAccessibleName(tr("Effects of each choice"));
    m_curve->setAccessibleName(tr("Effect plot"));
    m_table->setAccessibleName(tr("Weights of the regression"));
    m_weights->retranslate();
}

void TermsView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        recompute();
    }
}

predict::Target TermsView::target() const
{
    return m_target->currentIndex() == 1 ? predict::Target::Latency : predict::Target::Accuracy;
}

predict::FitPtr TermsView::fit() const
{
    const auto& analysis = session().analysis();
    if (!analysis)
        return {};
    return target() == predict::Target::Accuracy ? analysis->accuracy.fit : analysis->latency.fit;
}

View::Condition TermsView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    if (const auto f = fit(); f && !f->hasCovariance())
        return {Kind::Partial, tr("No intervals: the covariance of these coefficients is unknown."), {}, {}, {}};
    return base;
}

void TermsView::refresh(state::Changes changes)
{
    if (changes & (Change::Analysis | Change::Study))
        m_target->setItemText(1, session().cost().name());
    if (changes & Change::Theme)
        m_chart->setColours(colours());
    if (changes & (Change::Analysis | Change::Study | Change::Theme)) {
        // Locks and budgets make a new analysis with the same fit: nothing to redo then.
        if (fit() != m_shown || changes & Change::Theme)
            recompute();
    }
    if (changes & Change::Highlight)
        showMarked();
}

QString TermsView::effectLabel(const explain::Effect& effect) const
{
    const auto value = [](double v, const std::string& label) {
        return theme::format::isolate(label.empty() ? theme::format::number(v, v == std::floor(v) ? 0 : 2) : theme::qs(label));
    };
    return tr("%1 %2 → %3", "decision, from, to")
        .arg(theme::format::isolate(theme::qs(effect.decision)), value(effect.from, effect.fromLabel), value(effect.to, effect.toLabel));
}

void TermsView::recompute()
{
    m_shown = fit();
    m_effects.clear();
    if (!m_shown) {
        m_chart->setRows({}, {});
        m_weights->setFit({});
        m_header->clear();
        return;
    }
    m_effects = explain::effects(*m_shown);
    std::set<std::string> disagreeing;
    for (const explain::Effect& effect : m_effects)
        if (effect.signDisagrees)
            disagreeing.insert(effect.terms.begin(), effect.terms.end());
    m_weights->setFit(m_shown);
    m_weights->setDisagreeing(std::move(disagreeing));
    m_table->resizeColumnsToContents();

    const predict::Fit& f = *m_shown;
    QStringList header;
    header << tr("Formula %1, %Ln term(s)", nullptr, static_cast<int>(f.formula->termCount())).arg(theme::qs(f.formula->formula().name));
    if (f.imported)
        header << tr("published coefficients");
    else
        header << tr("%Ln row(s)", nullptr, f.n);
    if (f.r2)
        header << tr("R² %1").arg(theme::format::number(*f.r2, 3));
    if (f.residualSe)
        header << tr("residual SE %1").arg(theme::format::number(*f.residualSe, 3));
    const auto& analysis = session().analysis();
    const auto& cv = target() == predict::Target::Accuracy ? analysis->accuracy.crossValidation : analysis->latency.crossValidation;
    if (cv)
        header << tr("cross-validated RMSE %1, tau %2").arg(theme::format::number(cv->rmse, 3), theme::format::number(cv->kendallTau, 3));
    m_header->setText(header.join(tr(" · ")));
    showEffects();
}

void TermsView::showEffects()
{
    const bool accuracy = target() == predict::Target::Accuracy;
    std::vector<ForestChart::Row> rows;
    m_effectOfRow.clear();
    int stage = -2;
    for (std::size_t i = 0; i < m_effects.size(); ++i) {
        const explain::Effect& effect = m_effects[i];
        if (effect.stage != stage) {
            stage = effect.stage;
            ForestChart::Row heading;
            heading.heading = true;
            heading.label = stage < 0 ? tr("whole network")
                                      : tr("stage %1").arg(theme::qs(session().space()->stages()[static_cast<std::size_t>(stage)].name));
            rows.push_back(heading);
            m_effectOfRow.push_back(-1);
        }
        ForestChart::Row row;
        row.label = effectLabel(effect);
        // The axis names the unit, so that the numbers stay short.
        row.value = (effect.effect < 0 ? QString(QChar(0x2212)) : u"+"_s) + theme::format::number(std::abs(effect.effect), accuracy ? 3 : 2);
        row.estimate = effect.effect;
        row.low = effect.low;
        row.high = effect.high;
        row.warned = effect.signDisagrees;
        if (effect.signDisagrees)
            row.toolTip = tr("A raw weight of this choice has the opposite sign. The effect is what changes the prediction.");
        rows.push_back(row);
        m_effectOfRow.push_back(static_cast<int>(i));
    }
    m_chart->setRows(std::move(rows), accuracy ? tr("effect on accuracy, points") : session().cost().effectAxis());
    showMarked();
    showCurve(m_chart->currentRow());
}

void TermsView::showMarked()
{
    std::vector<bool> marked;
    for (const int index : m_effectOfRow)
        marked.push_back(index >= 0 && m_effects[static_cast<std::size_t>(index)].stage >= 0
                         && selection().highlight().hasStage(m_effects[static_cast<std::size_t>(index)].stage));
    m_chart->setMarked(marked);
}

void TermsView::showCurve(int row)
{
    if (!m_shown || m_effectOfRow.empty())
        return;
    int index = row < static_cast<int>(m_effectOfRow.size()) ? m_effectOfRow[static_cast<std::size_t>(row)] : -1;
    if (index < 0)
        index = 0;
    if (m_effects.empty())
        return;
    const explain::Effect& effect = m_effects[static_cast<std::size_t>(index)];
    m_curve->setCurve(explain::effectCurve(*m_shown, effect.decision), theme::qs(effect.decision),
                      target() == predict::Target::Accuracy ? tr("accuracy, %") : session().cost().axis(), colours());
}

void TermsView::effectActivated(int row, Qt::KeyboardModifiers modifiers)
{
    showCurve(row);
    const int index = m_effectOfRow[static_cast<std::size_t>(row)];
    if (index >= 0 && m_effects[static_cast<std::size_t>(index)].stage >= 0)
        session().highlightBlock({m_effects[static_cast<std::size_t>(index)].stage, 0}, state::combineFrom(modifiers));
}

void TermsView::weightActivated()
{
    const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
    if (index.isValid() && index.row() > 0)   // row 0 is the intercept
        session().highlightTerm({target(), index.row() - 1});
}

models::TwinTable TermsView::table() const
{
    models::TwinTable twin;
    const auto optional = [](const std::optional<double>& v) { return v ? QVariant(*v) : QVariant(); };
    if (m_face->currentIndex() == Effects) {
        twin.header = {u"decision"_s, u"from"_s, u"to"_s, u"effect"_s, u"low"_s, u"high"_s, u"sign_disagrees"_s};
        for (const explain::Effect& e : m_effects)
            twin.rows.push_back({theme::qs(e.decision), e.from, e.to, e.effect, optional(e.low), optional(e.high), e.signDisagrees});
        return twin;
    }
    twin.header = {u"term"_s, u"estimate"_s, u"se"_s, u"t"_s, u"p"_s, u"ci_low"_s, u"ci_high"_s, u"vif"_s};
    if (m_shown)
        for (const predict::Coefficient& c : m_shown->coefficients)
            twin.rows.push_back({theme::qs(c.term), c.estimate, optional(c.se), optional(c.t), optional(c.p), optional(c.ciLow),
                                 optional(c.ciHigh), optional(c.vif)});
    return twin;
}

QString TermsView::summary() const
{
    if (m_effects.empty())
        return tr("No effects to show.");
    const auto largest = std::max_element(m_effects.begin(), m_effects.end(), [](const auto& a, const auto& b) {
        return std::abs(a.effect) < std::abs(b.effect);
    });
    const auto warned = std::count_if(m_effects.begin(), m_effects.end(), [](const auto& e) { return e.signDisagrees; });
    return tr("%Ln effect(s).", nullptr, static_cast<int>(m_effects.size())) + u' '
           + tr("The largest: %1, %2.").arg(effectLabel(*largest), target() == predict::Target::Accuracy
                                                                       ? theme::format::points(largest->effect)
                                                                       : session().cost().signedValue(largest->effect))
           + u' ' + tr("For %Ln of them a raw weight has the opposite sign.", nullptr, static_cast<int>(warned));
}

} // namespace vulpes::views
