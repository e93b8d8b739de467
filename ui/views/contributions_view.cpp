// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/contributions_view.h"

#include "theme/format.h"
#include "theme/text.h"
#include "views/waterfall_chart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

namespace {

constexpr int kNoBlock = -2;   ///< rows that stand for no part: baseline and total

} // namespace

ContributionsView::ContributionsView(ViewContext context, QWidget* parent)
    : View(context, u"contributions"_s, parent)
{
    auto* body = new QWidget;
    m_target = new QComboBox;
    m_baseline = new QComboBox;
    m_blocks = new QCheckBox;
    m_note = new QLabel;
    m_note->setWordWrap(true);
    m_targetLabel = new QLabel;
    m_baselineLabel = new QLabel;
    m_targetLabel->setBuddy(m_target);
    m_baselineLabel->setBuddy(m_baseline);
    for (int i = 0; i < 2; ++i)
        m_target->addItem({}, i);
    for (int i = 0; i < 4; ++i)
        m_baseline->addItem({}, i);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chart = new WaterfallChart;

    auto* row = new QHBoxLayout;
    row->addWidget(m_targetLabel);
    row->addWidget(m_target);
    row->addWidget(m_baselineLabel);
    row->addWidget(m_baseline);
    row->addWidget(m_blocks);
    row->addStretch();
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(row);
    column->addWidget(m_chart, 1);
    column->addWidget(m_note);
    setContent(body);

    const auto again = [this] {
        recompute();
        showRows();
    };
    connect(m_target, &QComboBox::currentIndexChanged, this, again);
    connect(m_baseline, &QComboBox::currentIndexChanged, this, again);
    connect(m_blocks, &QCheckBox::toggled, this, [this] { showRows(); });
    connect(m_chart, &WaterfallChart::activated, this, &ContributionsView::activate);
    addViewAction(u"view.contributions.blocks"_s, tr("Show blocks"), [this] { m_blocks->toggle(); });
    retranslate();
}

QString ContributionsView::title() const { return tr("Contributions"); }

QWidget* ContributionsView::focusTarget() { return m_chart; }

void ContributionsView::retranslate()
{
    m_targetLabel->setText(tr("&Of"));
    m_baselineLabel->setText(tr("a&gainst"));
    m_target->setItemText(0, tr("accuracy"));
    m_target->setItemText(1, session().cost().name());
    m_baseline->setItemText(Average, tr("average network"));
    m_baseline->setItemText(Fastest, tr("fastest network"));
    m_baseline->setItemText(PinA, tr("pin A"));
    m_baseline->setItemText(PinB, tr("pin B"));
    m_blocks->setText(tr("B&locks"));
    m_target->setAccessibleName(tr("Prediction explained"));
    m_baseline->setAccessibleName(tr("Baseline of the explanation"));
    m_blocks->setAccessibleName(tr("Show single blocks"));
    m_blocks->setToolTip(tr("One bar per block inside each stage"));
    m_chart->setAccessibleName(tr("Contributions, waterfall"));
}

void ContributionsView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showRows();
    }
}

predict::Target ContributionsView::target() const
{
    return m_target->currentIndex() == 1 ? predict::Target::Latency : predict::Target::Accuracy;
}

QString ContributionsView::blockName(const explain::Part& part) const
{
    if (!part.edge.empty())
        return tr("edge %1", "of a cell: edge ab").arg(theme::qs(part.edge.substr(part.edge.rfind('.') + 1)));
    if (part.block > 0)
        return tr("block %1").arg(part.block);
    if (!session().space()->scores().empty())
        return tr("scores", "of untrained networks");
    return session().space()->stages()[static_cast<std::size_t>(part.stage)].depth ? tr("depth") : tr("no single block");
}

QString ContributionsView::baselineText() const { return m_baseline->currentText(); }

View::Condition ContributionsView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    const auto& analysis = session().analysis();
    if (analysis && analysis->accuracy.fit && !analysis->accuracy.fit->hasCovariance())
        return {Kind::Partial, tr("No intervals: the covariance of these coefficients is unknown."), {}, {}, {}};
    return base;
}

void ContributionsView::refresh(state::Changes changes)
{
    if (changes & (Change::Analysis | Change::Study))
        m_target->setItemText(1, session().cost().name());
    if (changes & Change::Theme)
        m_chart->setColours(colours());
    if (changes & (Change::Analysis | Change::Focus | Change::Pins | Change::Study)) {
        recompute();
        showRows();
    } else if (changes & (Change::Highlight | Change::Theme)) {
        showRows();
    }
}

void ContributionsView::recompute()
{
    m_contributions.reset();
    const auto& analysis = session().analysis();
    const auto& network = session().focus();
    if (!analysis || network.choices.empty())
        return;
    const workflow::Predictor& predictor = target() == predict::Target::Accuracy ? analysis->accuracy : analysis->latency;
    if (!predictor.fit)
        return;
    std::optional<space::Architecture> baseline;
    switch (m_baseline->currentIndex()) {
    case Average:
        m_contributions = explain::contributionsFromAverage(
            *predictor.fit, network,
            target() == predict::Target::Accuracy ? analysis->averageAccuracyTerms : analysis->averageLatencyTerms);
        return;
    case Fastest:
        if (analysis->front && analysis->front->size() > 0)
            baseline = analysis->architecture(analysis->front->point(0));
        break;
    case PinA:
        baseline = session().parse(selection().pinA());
        break;
    case PinB:
        baseline = session().parse(selection().pinB());
        break;
    default:
        break;
    }
    if (baseline && !baseline->choices.empty())
        m_contributions = explain::contributions(*predictor.fit, network, *baseline, theme::ss(baselineText()));
}

void ContributionsView::showRows()
{
    m_rowBlocks.clear();
    std::vector<WaterfallChart::Row> rows;
    const bool accuracy = target() == predict::Target::Accuracy;
    const QString axis = accuracy ? tr("predicted accuracy, %") : session().cost().predictedAxis();
    if (!m_contributions) {
        m_chart->setRows({}, axis);
        const bool pinMissing = (m_baseline->currentIndex() == PinA && selection().pinA().isEmpty())
                                || (m_baseline->currentIndex() == PinB && selection().pinB().isEmpty());
        m_note->setText(pinMissing ? tr("Nothing is pinned there. Press A or D to pin the network shown.")
                                   : tr("Choose a network to see what its prediction is made of."));
        m_note->show();
        return;
    }
    const explain::Contributions& c = *m_contributions;
    const int decimals = accuracy ? 2 : 1;
    const auto signedNumber = [&](double v) {
        return (v < 0 ? QString(QChar(0x2212)) : u"+"_s) + theme::format::number(std::abs(v), decimals);
    };
    const auto total = [&](const QString& label, double v) {
        WaterfallChart::Row row;
        row.label = label;
        row.value = theme::format::number(v, decimals);
        row.to = v;
        row.total = true;
        rows.push_back(row);
        m_rowBlocks.push_back({kNoBlock, 0});
    };
    const auto part = [&](const explain::Part& p, const QString& label, double& running, bool indented) {
        WaterfallChart::Row row;
        row.label = label;
        row.value = signedNumber(p.contribution);
        row.from = running;
        running += p.contribution;
        row.to = running;
        if (p.low && p.high) {
            row.low = row.from + *p.low;
            row.high = row.from + *p.high;
        }
        row.indented = indented;
        const state::BlockRef ref{p.stage, p.block};
        row.marked = p.stage >= 0
                     && (indented ? selection().highlight().has(ref) : selection().highlight().hasStage(p.stage));
        rows.push_back(row);
        m_rowBlocks.push_back(ref);
    };

    const bool single = c.stages.size() == 1;   // of one stage its parts are the story
    m_blocks->setVisible(!single);
    total(baselineText(), c.baseline);
    double running = c.baseline;
    for (const explain::Part& stage : c.stages) {
        double inside = running;
        part(stage, stage.stage < 0 ? tr("resolution") : tr("stage %1").arg(theme::qs(stage.stageName)), running, false);
        if (!(m_blocks->isChecked() || single) || stage.stage < 0)
            continue;
        for (const explain::Part& block : c.blocks)
            if (block.stage == stage.stage)
                part(block, blockName(block), inside, true);
    }
    total(tr("this network"), c.total);
    m_chart->setRows(std::move(rows), axis);
    m_note->setVisible(false);
    m_chart->setAccessibleDescription(summary());
}

void ContributionsView::activate(int row, Qt::KeyboardModifiers modifiers)
{
    const state::BlockRef ref = m_rowBlocks[static_cast<std::size_t>(row)];
    if (ref.stage < 0) {
        session().highlightBlock({});
        return;
    }
    session().highlightBlock(ref, state::combineFrom(modifiers));
    // The rows that support a stage's bar are those that vary only there.
    state::Brush brush;
    brush.samples = session().rowsThatVaryOnlyIn(ref.stage);
    if (!brush.empty())
        selection().setBrush(brush, state::combineFrom(modifiers));
}

models::TwinTable ContributionsView::table() const
{
    models::TwinTable twin;
    const bool accuracy = target() == predict::Target::Accuracy;
    const QString unit = accuracy ? u"points"_s : session().cost().columnUnit();
    twin.header = {u"stage"_s, u"block"_s, u"contribution_"_s + unit, u"low_"_s + unit, u"high_"_s + unit};
    if (!m_contributions)
        return twin;
    const auto optional = [](const std::optional<double>& v) { return v ? QVariant(*v) : QVariant(); };
    twin.rows.push_back({u"(baseline)"_s, {}, m_contributions->baseline, {}, {}});
    for (const explain::Part& stage : m_contributions->stages) {
        const QString name = stage.stage < 0 ? u"resolution"_s : theme::qs(stage.stageName);
        twin.rows.push_back({name, {}, stage.contribution, optional(stage.low), optional(stage.high)});
        for (const explain::Part& block : m_contributions->blocks)
            if (block.stage == stage.stage && stage.stage >= 0)
                twin.rows.push_back({name, block.edge.empty() ? QVariant(block.block) : QVariant(theme::qs(block.edge)), block.contribution, optional(block.low), optional(block.high)});
    }
    twin.rows.push_back({u"(prediction)"_s, {}, m_contributions->total, {}, {}});
    return twin;
}

QString ContributionsView::summary() const
{
    if (!m_contributions || m_contributions->stages.empty())
        return tr("No contributions to show.");
    const bool accuracy = target() == predict::Target::Accuracy;
    auto stages = m_contributions->stages;
    std::sort(stages.begin(), stages.end(), [](const auto& a, const auto& b) {
        return std::abs(a.contribution) > std::abs(b.contribution);
    });
    QStringList names;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, stages.size()); ++i) {
        const QString amount = accuracy ? theme::format::points(stages[i].contribution)
                                        : session().cost().signedValue(stages[i].contribution);
        names << (stages[i].stage < 0 ? tr("resolution %1").arg(amount)
                                      : tr("stage %1 %2").arg(theme::qs(stages[i].stageName), amount));
    }
    const QString from = accuracy ? theme::format::percent(m_contributions->baseline, 2)
                                  : session().cost().value(m_contributions->baseline);
    const QString to = accuracy ? theme::format::percent(m_contributions->total, 2)
                                : session().cost().value(m_contributions->total);
    return tr("From %1 (%2) to %3. What matters most: %4.").arg(from, baselineText(), to, QLocale().createSeparatedList(names));
}

} // namespace vulpes::views
