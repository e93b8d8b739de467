// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/network_view.h"

#include "theme/format.h"
#include "theme/text.h"
#include "views/block_bars.h"
#include "views/drag.h"
#include "views/network_canvas.h"
#include "views/no_network.h"
#include "views/pin_slot.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::views {

using namespace Qt::StringLiterals;
using state::Change;

NetworkView::NetworkView(ViewContext context, QWidget* parent) : View(context, u"network"_s, parent)
{
    auto* body = new QWidget;
    m_canvas = new NetworkCanvas;
    m_scroll = new QScrollArea;
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    const auto label = [] {
        auto* l = new QLabel;
        l->setTextInteractionFlags(Qt::TextSelectableByMouse);
        l->setFocusPolicy(Qt::NoFocus);
        return l;
    };
    m_accuracyName = new QLabel;
    m_latencyName = new QLabel;
    m_sizeName = new QLabel;
    m_accuracy = label();
    m_latency = label();
    m_size = label();
    m_verdict = label();
    m_change = label();
    m_verdict->setWordWrap(true);
    m_change->setWordWrap(true);
    m_size->setWordWrap(true);
    m_text = new QLineEdit;
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_follow = new QPushButton;
    m_pinA = new PinSlot(session(), PinSlot::Pin::A);
    m_pinB = new PinSlot(session(), PinSlot::Pin::B);
    m_text->setAcceptDrops(false);   // the pane takes it as a whole
    setAcceptDrops(true);

    auto* numbers = new QGridLayout;
    numbers->setColumnStretch(1, 1);
    numbers->addWidget(m_accuracyName, 0, 0);
    numbers->addWidget(m_accuracy, 0, 1);
    numbers->addWidget(m_latencyName, 1, 0);
    numbers->addWidget(m_latency, 1, 1);
    numbers->addWidget(m_sizeName, 2, 0, Qt::AlignTop);
    numbers->addWidget(m_size, 2, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_follow);
    buttons->addStretch();
    buttons->addWidget(m_pinA);
    buttons->addWidget(m_pinB);

    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_scroll, 1);
    column->addLayout(numbers);
    column->addWidget(m_verdict);
    column->addWidget(m_change);
    column->addWidget(m_text);
    column->addLayout(buttons);
    setContent(body);

    connect(m_canvas, &NetworkCanvas::edited, this, &NetworkView::edit);
    connect(m_canvas, &NetworkCanvas::lockAsked, this, &NetworkView::toggleLock);
    connect(m_canvas, &NetworkCanvas::blockActivated, this, [this](const state::BlockRef& ref, Qt::KeyboardModifiers modifiers) {
        session().highlightBlock(ref, state::combineFrom(modifiers));
    });
    connect(m_canvas, &NetworkCanvas::blockDragged, this, [this](const state::BlockRef& block) {
        startDrag(m_canvas, models::blockToMime({session().focusText(), block}), tr("Stage %1").arg(theme::qs(session().space()->stages()[static_cast<std::size_t>(block.stage)].name)));
    });
    connect(m_canvas, &NetworkCanvas::copyAsked, this, [this](const state::BlockRef& block, bool toB) {
        if (!pinSlot(toB)->copyHere({session().focusText(), block}))
            m_change->setText(tr("That choice is not possible here."));
    });
    connect(m_canvas, &NetworkCanvas::currentChanged, this, [this](int decision) {
        const QRect field = m_canvas->fieldRect(decision);
        m_scroll->ensureVisible(field.center().x(), field.center().y(), field.width(), field.height());
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (const auto network = session().parse(m_text->text().trimmed()))
            session().setFocus(session().format(*network));
        else
            m_change->setText(tr("That text is not a network of this space."));
    });
    connect(m_follow, &QPushButton::clicked, this, [this] { session().setFocus({}); });
    connect(m_pinA, &QPushButton::clicked, this, [this] { session().setPinA(session().focusText()); });
    connect(m_pinB, &QPushButton::clicked, this, [this] { session().setPinB(session().focusText()); });
    addViewAction(u"view.network.follow"_s, tr("Follow the optimum"), [this] { session().setFocus({}); });
    addViewAction(u"view.network.unlockAll"_s, tr("Release all locks"), [this] { session().setLocks({}); });
    retranslate();
}

QString NetworkView::title() const { return tr("Network"); }

QWidget* NetworkView::focusTarget() { return m_canvas; }

void NetworkView::retranslate()
{
    m_accuracyName->setText(tr("Accuracy"));
    m_latencyName->setText(session().cost().title());
    m_sizeName->setText(tr("Size"));
    m_follow->setText(tr("&Follow the optimum"));
    m_follow->setToolTip(tr("Shows the best network under the budget again"));
    m_pinA->setText(tr("Pin as A"));
    m_pinB->setText(tr("Pin as B"));
    m_canvas->setAccessibleName(tr("Network editor: arrows walk and change choices, L locks"));
    m_text->setAccessibleName(tr("Network as text"));
    m_text->setToolTip(tr("The network as text: copy it, or type one and press Enter"));
    for (QPushButton* button : std::initializer_list<QPushButton*>{m_follow, m_pinA, m_pinB})
        button->setAccessibleName(button->text().remove(u'&'));
    showButtons();
    showPinTips();
}

void NetworkView::showPinTips()
{
    for (PinSlot* slot : {m_pinA, m_pinB}) {
        const QString pinned = slot->network();
        slot->setToolTip(pinned.isEmpty() ? tr("Pins the network shown. A row or a point dropped here is pinned instead.")
                                          : tr("Pinned: %1. Drop a row or a point here to replace it, a block to copy it into it.").arg(theme::format::isolate(pinned)));
    }
}

void NetworkView::dragEnterEvent(QDragEnterEvent* event)
{
    if (models::networkFromMime(event->mimeData(), session()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void NetworkView::dropEvent(QDropEvent* event)
{
    const QString text = models::networkFromMime(event->mimeData(), session());
    if (text.isEmpty())
        return;
    session().setFocus(text);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

/// In a narrow pane there is no room for all words beside the pins.
void NetworkView::showButtons()
{
    m_follow->setText(tr("&Follow the optimum"));
    int needed = 0;
    for (const QPushButton* button : std::initializer_list<QPushButton*>{m_follow, m_pinA, m_pinB})
        needed += button->sizeHint().width() + theme::em(this, 1);
    if (needed > width())
        m_follow->setText(tr("&Follow", "the optimum"));
}

void NetworkView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    showButtons();
}

void NetworkView::changeEvent(QEvent* event)
{
    View::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showPredictions();
    }
}

View::Condition NetworkView::condition() const
{
    Condition base = View::condition();
    if (base.kind != Kind::Ready)
        return base;
    if (session().focus().choices.empty() && session().analysis() && !session().isBusy())
        return noNetwork(session());
    return base;
}

state::Changes NetworkView::conditionChanges() const { return View::conditionChanges() | kNetworkComesAndGoes; }

void NetworkView::refresh(state::Changes changes)
{
    if (changes & Change::Theme)
        m_canvas->setColours(colours());
    if (changes & Change::Study)
        m_canvas->setSpace(session().space());
    if (changes & (Change::Study | Change::Focus | Change::Analysis))
        showNetwork();
    if (changes & (Change::Locks | Change::Study))
        m_canvas->setLocks(session().state().locks);
    if (changes & Change::Highlight)
        m_canvas->setMarked(selection().highlight());
    if (changes & Change::Replay)
        m_canvas->setFlashed(session().replay() ? session().replay()->changedStages : std::vector<int>{});
    if (changes & (Change::Pins | Change::Study)) {
        const auto pin = session().parse(selection().pinA());
        m_canvas->setReference(pin ? *pin : space::Architecture{});
        m_canvas->setPins(!selection().pinA().isEmpty(), !selection().pinB().isEmpty());
        showPinTips();
    }
    if (changes & (Change::Focus | Change::Analysis | Change::Budget | Change::Answer | Change::Locks | Change::Pins | Change::Theme))
        showPredictions();
}

void NetworkView::showNetwork()
{
    m_canvas->setSpace(session().space());
    m_canvas->setNetwork(session().focus());
    m_canvas->setBars(blockBars(session()));
    if (!m_text->hasFocus() || !m_text->isModified()) {
        m_text->setText(session().focusText());
        m_text->setCursorPosition(0);
    }
}

QString NetworkView::verdict(const workflow::NetworkReport& report) const
{
    QStringList parts;
    const double budget = session().state().budgetMs;
    if (budget > 0) {
        parts << (report.meetsBudget ? tr("Meets the budget of %1.").arg(session().cost().value(budget))
                                     : tr("Over the budget of %1.").arg(session().cost().value(budget)));
        if (report.chance)
            parts << tr("Chance of meeting it: %1.").arg(theme::format::chance(*report.chance));
    }
    if (!report.meetsLocks)
        parts << tr("Does not meet the locks.");
    const double reach = std::max(report.accuracy.extrapolation, report.latency.extrapolation);
    if (report.accuracy.extrapolated || report.latency.extrapolated)
        parts << tr("Extrapolated: %1 × the furthest measurement.").arg(theme::format::number(reach, 1));
    // Nothing takes less than no time: the sum was never measured near here.
    if (report.latency.value <= 0)
        parts << tr("Below zero: the formula does not hold for this network.");
    return parts.join(u' ');
}

void NetworkView::showPredictions()
{
    const auto& report = session().focusReport();
    m_follow->setEnabled(!session().focusFollowsOptimum());
    if (!report) {
        for (QLabel* label : {m_accuracy, m_latency, m_size, m_verdict, m_change})
            label->clear();
        return;
    }
    const bool predicted = session().analysis() && session().analysis()->accuracy.fit && session().analysis()->latency.fit;
    const QString none = tr("no prediction yet");
    const state::CostWords cost = session().cost();
    const state::SessionState::Measured measured = session().focusMeasured();
    m_latencyName->setText(cost.title());
    const auto both = [](const QString& foretold, const QString& seen) { return seen.isEmpty() ? foretold : theme::format::inLayoutDirection(tr("%1; measured %2").arg(theme::format::isolate(foretold), theme::format::isolate(seen))); };
    m_accuracy->setText(both(predicted ? theme::format::withInterval(report->accuracy.value, report->accuracy.low, report->accuracy.high, u"%"_s, 2) : none,
                             measured.accuracy ? theme::format::percent(*measured.accuracy, 2) : QString()));
    m_latency->setText(both(predicted ? cost.withInterval(report->latency.value, report->latency.low, report->latency.high) : none,
                            measured.cost ? cost.value(*measured.cost) : QString()));
    m_size->setText(tr("%1 MACs, %2 parameters, %3 of activations at most")
                        .arg(theme::format::scaled(static_cast<double>(report->macs)),
                             theme::format::scaled(static_cast<double>(report->parameters)),
                             theme::format::bytes(report->peakActivationBytes)));
    m_verdict->setText(verdict(*report));

    QString change;
    const workflow::BudgetAnswer& answer = session().answer();
    if (!session().focusFollowsOptimum() && answer.answer)
        change = tr("Against the optimum: %1, %2.")
                     .arg(theme::format::points(report->accuracy.value - answer.accuracy.value),
                          session().cost().signedValue(report->latency.value - answer.latency.value));
    else if (session().focusFollowsOptimum())
        change = session().boughtSentence();
    m_change->setText(change);
    m_change->setVisible(!change.isEmpty());
}

void NetworkView::edit(const QString& decision, double value)
{
    if (const auto done = session().editFocus(decision, value); !done)
        m_change->setText(tr("That choice is not possible here."));
}

void NetworkView::toggleLock(const QString& decision)
{
    const std::string id = theme::ss(decision);
    if (session().state().locks.contains(id)) {
        session().setLock(decision, std::nullopt);
        return;
    }
    const auto index = session().space()->find(id);
    if (!index)
        return;
    if (const auto value = session().space()->value(session().focus(), *index))
        session().setLock(decision, *value);
}

void NetworkView::lockFocused()
{
    const int decision = m_canvas->currentDecision();
    if (decision >= 0 && session().space())
        toggleLock(theme::qs(session().space()->decisions()[static_cast<std::size_t>(decision)].id));
}

QString NetworkView::plainText() const { return session().focusText(); }

models::TwinTable NetworkView::table() const
{
    models::TwinTable twin;
    twin.header = {u"decision"_s, u"value"_s, u"locked"_s};
    const auto space = session().space();
    const auto& network = session().focus();
    if (!space || network.choices.empty())
        return twin;
    for (std::size_t i = 0; i < space->decisions().size(); ++i)
        if (const auto value = space->value(network, i))
            twin.rows.push_back({theme::qs(space->decisions()[i].id), *value, session().state().locks.contains(space->decisions()[i].id)});
    return twin;
}

QString NetworkView::summary() const
{
    const auto& report = session().focusReport();
    if (!report)
        return tr("No network is shown.");
    return tr("%1. Accuracy %2, %3 %4. %5")
        .arg(theme::format::isolate(session().focusText()),
             theme::format::withInterval(report->accuracy.value, report->accuracy.low, report->accuracy.high, u"%"_s, 2),
             session().cost().name(), session().cost().withInterval(report->latency.value, report->latency.low, report->latency.high), verdict(*report));
}

} // namespace vulpes::views
