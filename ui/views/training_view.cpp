// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/training_view.h"

#include "state/messages.h"
#include "theme/format.h"
#include "views/curve_plot.h"
#include "views/state_overlay.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;
using state::Training;

namespace {

constexpr qsizetype kWarningsShown = 3;

} // namespace

TrainingView::TrainingView(ViewContext context, QWidget* parent) : View(context, u"training"_s, parent), m_training(context.training)
{
    auto* body = new QWidget;
    m_words = new QLabel;
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_stop = new QPushButton;
    m_stop->setObjectName(u"trainingStop"_s);
    m_goOn = new QPushButton;
    m_goOn->setObjectName(u"trainingGoOn"_s);
    m_warnings = new QLabel;
    m_warnings->setWordWrap(true);
    m_warnings->setObjectName(u"trainingWarnings"_s);
    m_accuracy = new CurvePlot;
    m_loss = new CurvePlot;
    m_rate = new CurvePlot;
    m_epoch = new QLabel;
    m_epoch->setWordWrap(true);
    m_epoch->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (CurvePlot* plot : {m_accuracy, m_loss, m_rate})
        plot->setMinimumSize(theme::em(this, 10), theme::em(this, 5));

    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_stop);
    top->addWidget(m_goOn);
    auto* right = new QSplitter(Qt::Vertical);
    right->addWidget(m_loss);
    right->addWidget(m_rate);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto* plots = new QSplitter(Qt::Horizontal);
    plots->addWidget(m_accuracy);
    plots->addWidget(right);
    plots->setStretchFactor(0, 3);
    plots->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addLayout(top);
    column->addWidget(m_bar);
    column->addWidget(m_warnings);
    column->addWidget(plots, 1);
    column->addWidget(m_epoch);
    setContent(body);

    if (m_training) {
        connect(m_stop, &QPushButton::clicked, m_training, &Training::stop);
        connect(m_goOn, &QPushButton::clicked, m_training, &Training::goOn);
        addViewAction(u"view.training.stop"_s, tr("Stop with a checkpoint"), [this] { m_training->stop(); });
        addViewAction(u"view.training.goOn"_s, tr("Go on"), [this] { m_training->goOn(); });
    }
    for (CurvePlot* plot : {m_accuracy, m_loss, m_rate}) {
        connect(plot, &CurvePlot::stepped, this, &TrainingView::stepReader);
        connect(plot, &CurvePlot::pointed, this, [this](double x) {
            const auto& epochs = log().epochs;
            if (epochs.empty())
                return;
            const auto nearest = std::ranges::min_element(epochs, {}, [x](const auto& done) { return std::abs(done.epoch - x); });
            setReader(nearest - epochs.begin());
        });
    }
    retranslate();
}

QString TrainingView::title() const { return tr("Training"); }

const state::TrainingLog& TrainingView::log() const
{
    static const state::TrainingLog none;
    return m_training ? m_training->log() : none;
}

QWidget* TrainingView::focusTarget()
{
    const auto kind = shownCondition().kind;
    if (kind == Kind::Empty || kind == Kind::Failed)
        return findChild<StateCard*>();
    return m_stop->isEnabled() ? static_cast<QWidget*>(m_stop) : m_goOn->isEnabled() ? static_cast<QWidget*>(m_goOn) : m_accuracy;
}

void TrainingView::retranslate()
{
    m_stop->setText(tr("St&op"));
    m_goOn->setText(tr("&Go on"));
    m_stop->setToolTip(tr("Keeps a checkpoint and ends; nothing that is done is lost"));
    m_goOn->setToolTip(tr("Goes on from the last checkpoint"));
    m_stop->setAccessibleName(tr("Stop the training with a checkpoint"));
    m_goOn->setAccessibleName(tr("Go on with the training"));
    m_words->setAccessibleName(tr("State of the training"));
    m_bar->setAccessibleName(tr("Progress of the training"));
    m_warnings->setAccessibleName(tr("Warnings of the training"));
    m_epoch->setAccessibleName(tr("The epoch pointed at"));
    m_accuracy->setAccessibleName(tr("Validation accuracy by epoch: largest, smallest and random networks"));
    m_loss->setAccessibleName(tr("Loss by epoch"));
    m_rate->setAccessibleName(tr("Learning rate by epoch"));
}

void TrainingView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

View::Condition TrainingView::condition() const
{
    if (!m_training || m_training->state() == Training::State::Nothing) {
        const QString missing = Training::trainerMissing();
        return {Kind::Empty,
                missing.isEmpty() ? tr("No supernet is trained here yet. Train one on your pictures: its networks become the measurements of the study.") : missing,
                missing.isEmpty() ? tr("New study…") : QString(), u"file.newStudy"_s, {}};
    }
    const bool drawn = !log().epochs.empty() || !log().points.empty();
    if (m_training->state() == Training::State::Finished && !drawn)
        return {Kind::Empty, m_training->words(), {}, {}, {}};
    if (m_training->state() == Training::State::Failed) {
        return {drawn ? Kind::Partial : Kind::Failed, m_training->words(), tr("Go on"), u"study.goOnTraining"_s, m_training->details()};
    }
    return {};
}

state::Changes TrainingView::conditionChanges() const { return Change::Study | Change::Training | Change::Theme; }

void TrainingView::refresh(state::Changes changes)
{
    if (changes & (Change::Study | Change::Training | Change::Theme))
        showProgress();
    const bool grown = log().points.size() != m_drawnPoints || log().epochs.size() != m_drawnEpochs;
    if ((changes & (Change::Study | Change::Theme)) || ((changes & Change::Training) && grown))
        showCurves();
}

void TrainingView::showProgress()
{
    if (!m_training)
        return;
    const auto now = m_training->state();
    const bool stopping = now == Training::State::Stopping;
    m_words->setText(m_training->words());
    const QPointer<QWidget> keyboard = m_stop->hasFocus() || m_goOn->hasFocus() ? this : nullptr;
    m_stop->setEnabled(m_training->isRunning() && !stopping);
    m_goOn->setEnabled(m_training->canGoOn());
    if (keyboard && !m_stop->isEnabled() && !m_goOn->isEnabled())
        m_accuracy->setFocus();   // not to wherever Qt would move it
    else if (keyboard)
        (m_stop->isEnabled() ? m_stop : m_goOn)->setFocus();
    m_bar->setVisible(m_training->isRunning());
    const double share = m_training->share();
    m_bar->setRange(0, share < 0 ? 0 : 1000);
    m_bar->setValue(static_cast<int>(share * 1000));
    QStringList warnings;
    for (const training::Warning& warning : log().warnings)
        if (warning.code != "stopping")   // the words above say it
            warnings << u"⚠ "_s + state::messages::sentence(data::DataProblem{warning.code, {}, warning.facts});
    warnings.removeDuplicates();
    QStringList shown = warnings.mid(0, kWarningsShown);
    if (warnings.size() > kWarningsShown)
        shown << tr("… and %Ln more warning(s); point here to read them.", nullptr, static_cast<int>(warnings.size() - kWarningsShown));
    m_warnings->setText(shown.join(u'\n'));
    m_warnings->setToolTip(warnings.size() > kWarningsShown ? warnings.join(u'\n') : QString());
    m_warnings->setAccessibleDescription(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

void TrainingView::showCurves()
{
    m_drawnPoints = log().points.size();
    m_drawnEpochs = log().epochs.size();
    const auto& c = colours();
    const auto curve = [&](int which, const QString& name) {
        constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
        constexpr std::array markers{QCPScatterStyle::ssCircle, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle};
        CurvePlot::Curve made;
        made.name = name;
        made.colour = c.categories[static_cast<std::size_t>(which)];
        made.style = styles[static_cast<std::size_t>(which)];
        made.marker = markers[static_cast<std::size_t>(which)];
        return made;
    };
    std::vector<CurvePlot::Curve> accuracy{curve(0, tr("largest")), curve(1, tr("smallest")), curve(2, tr("random"))};
    constexpr std::array roles{"max", "min", "random"};
    for (const training::EpochDone& done : log().epochs)
        for (std::size_t i = 0; i < roles.size(); ++i)
            if (const auto known = state::accuracyOf(done, roles[i])) {
                accuracy[i].x << done.epoch;
                accuracy[i].y << known->accuracy;
                accuracy[i].error << known->standardError;
            }
    std::vector<CurvePlot::Curve> loss{curve(0, {}), curve(1, {}), curve(2, {})};   // the same legend
    CurvePlot::Curve rate = curve(0, {});
    // Of what was trained before this window was there, only what its epochs say is known.
    const double told = log().points.empty() ? std::numeric_limits<double>::infinity() : log().points.front().epoch;
    for (const training::EpochDone& done : log().epochs) {
        if (done.epoch > told)
            break;
        loss[0].x << done.epoch;
        loss[0].y << done.loss;
        if (done.rate) {
            rate.x << done.epoch;
            rate.y << *done.rate;
        }
    }
    for (const auto& point : log().points) {
        const std::array<std::optional<double>, 3> losses{point.step.loss, point.step.lossMin, point.step.lossRandom};
        for (std::size_t i = 0; i < losses.size(); ++i)
            if (losses[i]) {
                loss[i].x << point.epoch;
                loss[i].y << *losses[i];
            }
        rate.x << point.epoch;
        rate.y << point.step.rate;
    }
    for (CurvePlot::Curve& one : loss)
        one.marker = QCPScatterStyle::ssNone;
    rate.marker = QCPScatterStyle::ssNone;
    std::erase_if(loss, [](const CurvePlot::Curve& one) { return one.x.isEmpty(); });
    const double end = log().epochsWanted();
    m_accuracy->setCurves(accuracy, {tr("epoch"), tr("validation accuracy, % (± 1 standard error)"), tr("accuracy, %")}, end, c);
    m_loss->setCurves(loss, {tr("epoch"), tr("loss"), tr("loss")}, end, c);
    m_rate->setCurves({rate}, {tr("epoch"), tr("learning rate"), tr("rate")}, end, c);
    m_rate->setVisible(!rate.x.isEmpty());   // runs of before kept none
    setReader(std::min<qsizetype>(m_reader, static_cast<qsizetype>(log().epochs.size()) - 1));
    for (CurvePlot* plot : {m_accuracy, m_loss, m_rate})
        plot->setAccessibleDescription(summary());
}

void TrainingView::stepReader(int by)
{
    const auto count = static_cast<qsizetype>(log().epochs.size());
    if (count > 0)
        setReader(std::clamp<qsizetype>((m_reader < 0 ? count - 1 : m_reader) + by, 0, count - 1));
}

void TrainingView::setReader(qsizetype epoch)
{
    const auto& epochs = log().epochs;
    m_reader = epoch;
    const qsizetype shown = epoch < 0 ? static_cast<qsizetype>(epochs.size()) - 1 : epoch;
    for (CurvePlot* plot : {m_accuracy, m_loss, m_rate})
        plot->setReader(epoch < 0 ? -1 : epochs[static_cast<std::size_t>(epoch)].epoch);
    m_epoch->setText(shown < 0 ? QString() : epochWords(shown));
    m_epoch->setVisible(shown >= 0);
    m_accuracy->setAccessibleDescription(m_epoch->text());
}

QString TrainingView::epochWords(qsizetype epoch) const
{
    namespace format = theme::format;
    const training::EpochDone& done = log().epochs[static_cast<std::size_t>(epoch)];
    QStringList parts{tr("loss %1").arg(format::number(done.loss, 3))};
    const auto add = [&](const char* role, const QString& words) {
        if (const auto known = state::accuracyOf(done, role))
            parts << words.arg(format::withInterval(known->accuracy, known->accuracy - known->standardError, known->accuracy + known->standardError, u"%"_s, 1));
    };
    add("max", tr("largest %1"));
    add("min", tr("smallest %1"));
    add("random", tr("random %1"));
    parts << format::duration(done.seconds);
    return tr("Epoch %1: %2").arg(format::count(done.epoch), parts.join(u", "_s));
}

QString TrainingView::summary() const
{
    if (!m_training || m_training->state() == Training::State::Nothing)
        return condition().sentence;
    const QString last = log().epochs.empty() ? QString() : epochWords(static_cast<qsizetype>(log().epochs.size()) - 1);
    return last.isEmpty() ? m_training->words() : tr("%1 %2", "sentence of the state, sentence of the last epoch").arg(m_training->words(), last);
}

models::TwinTable TrainingView::table() const
{
    models::TwinTable table;
    table.header = {u"epoch"_s, u"loss"_s, u"accuracy_max"_s, u"accuracy_max_se"_s, u"accuracy_min"_s, u"accuracy_min_se"_s, u"accuracy_random"_s,
                    u"accuracy_random_se"_s, u"learning_rate"_s, u"pictures_per_second"_s, u"seconds"_s};
    table.headings = {tr("epoch"), tr("loss"), tr("largest, %"), tr("its standard error"), tr("smallest, %"), tr("its standard error"), tr("random, %"),
                      tr("its standard error"), tr("learning rate"), tr("pictures per second"), tr("seconds")};
    table.decimals = {0, 4, 2, 2, 2, 2, 2, 2, 5, 0, 1};
    for (const training::EpochDone& done : log().epochs) {
        std::vector<QVariant> row{done.epoch, done.loss};
        for (const char* role : {"max", "min", "random"}) {
            const auto known = state::accuracyOf(done, role);
            row.push_back(known ? QVariant(known->accuracy) : QVariant());
            row.push_back(known ? QVariant(known->standardError) : QVariant());
        }
        const auto& points = log().points;
        const auto last = std::find_if(points.rbegin(), points.rend(), [&](const auto& point) { return point.step.epoch + 1 == done.epoch; });
        row.push_back(done.rate ? QVariant(*done.rate) : last == points.rend() ? QVariant() : QVariant(last->step.rate));
        row.push_back(last == points.rend() ? QVariant() : QVariant(last->step.picturesPerSecond));
        row.push_back(done.seconds);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace vulpes::views
