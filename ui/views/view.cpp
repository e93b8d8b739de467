// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/view.h"

#include "state/messages.h"
#include "state/training.h"
#include "theme/text.h"
#include "views/state_overlay.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::views {

namespace {

/// Why a predictor could not be fitted, and what would help: more samples, a device, a table.
View::Condition unfitted(const state::SessionState& session, const state::Training* training, const Error& error, bool latency)
{
    const auto& samples = session.analysis()->inputs.samples;
    const bool noRows = !samples || samples->empty();
    if (training != nullptr && training->isRunning()) {
        const QString words = noRows ? View::tr("Networks are sampled and measured once the supernet is trained. %1")
                                     : View::tr("Predictors and front appear once enough networks are measured. %1");
        return {View::Kind::Waiting, words.arg(training->words()), View::tr("Show the training"), QStringLiteral("view.layout.train"), {}};
    }
    const bool trained = training != nullptr && training->request() && training->obstacle().isEmpty();
    if (noRows && trained && training->canGoOn())
        return {View::Kind::Empty, View::tr("No measurements yet. %1").arg(training->words()), View::tr("Go on"), QStringLiteral("study.goOnTraining"), {}};
    const bool tooFew = error.code == "fit_too_few_rows";
    const bool untimed = latency && !noRows && std::ranges::all_of(*samples, [](const study::Sample& sample) { return sample.timings.empty(); });
    QString action = QStringLiteral("file.import"), words = View::tr("Import CSV…");
    if (tooFew && untimed) {
        action = QStringLiteral("study.measure");
        words = View::tr("Measure on a device…");
    } else if (trained && (noRows || tooFew)) {
        action = QStringLiteral("study.sampleMore");
        words = View::tr("Sample more…");
    }
    if (noRows)
        return {View::Kind::Empty, trained ? View::tr("No measurements yet. Sample networks of the supernet to fit the predictors.")
                                     : View::tr("No measurements yet. Import a table of measured networks to fit the predictors."),
                words, action, {}};
    return {View::Kind::Failed, state::messages::sentence(error), words, action, state::messages::details(error)};
}

} // namespace

View::View(ViewContext context, const QString& id, QWidget* parent)
    : QWidget(parent), m_context(context), m_id(id), m_card(new StateCard(this)), m_ribbon(new StateRibbon(this)),
      m_veil(new BusyVeil(this))
{
    setObjectName(QStringLiteral("view.") + id);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_ribbon);
    column->addWidget(m_card, 1);
    m_ribbon->hide();
    m_card->hide();
    connect(m_card, &StateCard::actionRequested, this, &View::actionRequested);
    connect(m_ribbon, &StateRibbon::actionRequested, this, &View::actionRequested);
    connect(m_veil, &BusyVeil::stopRequested, this, [this] { Q_EMIT actionRequested(QStringLiteral("search.stop")); });
    connect(&context.session, &state::SessionState::changed, this, &View::onChanged);
    connect(&context.theme, &theme::Theme::changed, this, [this] { onChanged(state::Change::Theme); });
}

View::~View() = default;

void View::setContent(QWidget* widget)
{
    m_content = widget;
    static_cast<QVBoxLayout*>(layout())->addWidget(widget, 1);
    setFocusProxy(widget);
}

void View::onChanged(state::Changes changes)
{
    m_pending |= changes;
    if (isVisible())
        deliver();
}

void View::deliver()
{
    if (m_delivering || !m_pending)
        return;   // a change made while drawing is delivered by the loop below
    const QScopedValueRollback guard(m_delivering, true);
    while (m_pending) {
        const state::Changes changes = m_pending;
        m_pending = {};
        if (changes & conditionChanges())
            updateCondition();
        if (changes & (state::Change::Busy | state::Change::Analysis | state::Change::Study | state::Change::Theme))
            updateBusy();
        refresh(changes);
        constexpr auto kSpoken = state::Change::Analysis | state::Change::Study | state::Change::Runs | state::Change::Theme;
        // Not at every move of a drag: screen readers are told at its end.
        const bool settled = !session().isDragging();
        if ((changes & kSpoken) || (settled && (changes & (state::Change::Answer | state::Change::Focus | state::Change::Budget))))
            if (QWidget* target = focusTarget(); target != nullptr && target->hasFocus())
                target->setAccessibleDescription(summary());
    }
}

void View::catchUp()
{
    deliver();
    if (QWidget* target = focusTarget())
        target->setAccessibleDescription(summary());
}

View::Condition View::condition() const
{
    const auto& s = session();
    if (!s.isOpen())
        return {Kind::Empty, tr("No study is open."), tr("Open the demo"), QStringLiteral("help.demo"), {}};
    if (!s.analysis()) {
        if (s.isBusy())
            return {Kind::Waiting, tr("Fitting the predictors…"), {}, {}, {}};
        return {Kind::Waiting, tr("There is no analysis yet."), tr("Analyse again"), QStringLiteral("study.analyse"), {}};
    }
    for (const workflow::Predictor* predictor : {&s.analysis()->accuracy, &s.analysis()->latency})
        if (!predictor->fit && predictor->error)
            return unfitted(s, m_context.training, *predictor->error, predictor == &s.analysis()->latency);
    return {};
}

state::Changes View::conditionChanges() const
{
    using state::Change;
    return Change::Study | Change::Samples | Change::Analysis | Change::Busy | Change::Runs | Change::Training | Change::Theme;
}

void View::updateCondition()
{
    m_shown = condition();
    const bool card = m_shown.kind == Kind::Empty || m_shown.kind == Kind::Waiting || m_shown.kind == Kind::Failed;
    if (m_content != nullptr)
        m_content->setVisible(!card);
    if (card)
        m_card->show(m_shown, colours());
    else
        m_card->hide();
    if (m_shown.kind == Kind::Partial)
        m_ribbon->show(m_shown, colours());
    else
        m_ribbon->hide();
}

void View::updateBusy()
{
    const bool stale = session().isStale();
    m_veil->setBusy(stale, tr("Inputs changed, updating…"), colours());
}

QAction* View::addViewAction(const QString& objectName, const QString& text, std::function<void()> triggered)
{
    auto* action = new QAction(text, this);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, std::move(triggered));
    m_actions.append(action);
    return action;
}

void View::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    deliver();
}

void View::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::LayoutDirectionChange || type == QEvent::FontChange)
        onChanged(state::Change::Theme);
}

bool View::event(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        selection().clearHover();
    return QWidget::event(event);
}

void View::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addActions(m_actions);
    if (!m_actions.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("Copy as image and table"), this, &View::copyToClipboard);
    if (const QString text = plainText(); !text.isEmpty())
        menu.addAction(tr("Copy as text"), this, [text] { QApplication::clipboard()->setText(text); });
    // The window knows file dialogs; these names are its actions.
    menu.addAction(tr("Save picture…"), this, [this] { Q_EMIT actionRequested(QStringLiteral("export.image:") + m_id); });
    menu.addAction(tr("Save table…"), this, [this] { Q_EMIT actionRequested(QStringLiteral("export.table:") + m_id); });
    menu.addAction(tr("Show as table"), this, [this] { Q_EMIT actionRequested(QStringLiteral("view.table:") + m_id); });
    menu.exec(event->globalPos());
}

} // namespace vulpes::views
