// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/budget_bar.h"

#include "theme/format.h"
#include "views/proof_badge.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSlider>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>

namespace vulpes::views {

using state::Change;
namespace format = theme::format;

namespace {


} // namespace

BudgetBar::BudgetBar(ViewContext context, QWidget* parent)
    : QWidget(parent), m_context(context), m_label(new QLabel(this)), m_field(new QDoubleSpinBox(this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_chanceLabel(new QLabel(this)), m_chances(new QButtonGroup(this)),
      m_otherChance(new QToolButton(this)), m_badge(new ProofBadge(context, this))
{
    setObjectName(QStringLiteral("budgetBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::em(this, 0.4), 0, theme::em(this, 0.4), 0);
    m_field->setDecimals(1);
    m_field->setRange(0.001, 1e6);
    m_field->setSingleStep(0.1);
    m_field->setKeyboardTracking(false);
    m_field->setAlignment(Qt::AlignRight);
    m_field->setObjectName(QStringLiteral("budgetField"));
    m_label->setBuddy(m_field);
    m_slider->setMinimumWidth(theme::em(this, 9));
    m_slider->setObjectName(QStringLiteral("budgetSlider"));
    m_slider->installEventFilter(this);
    row->addWidget(m_label);
    row->addWidget(m_field);
    row->addWidget(m_slider, 1);
    row->addSpacing(theme::em(this, 0.6));
    row->addWidget(m_chanceLabel);
    for (const int percent : {50, 90, 95}) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_chances->addButton(button, percent);
        row->addWidget(button);
    }
    m_otherChance->setText(QStringLiteral("…"));
    m_otherChance->setCheckable(true);
    m_otherChance->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_otherChance);
    row->addSpacing(theme::em(this, 0.4));
    row->addWidget(m_badge);

    connect(m_field, &QDoubleSpinBox::editingFinished, this, [this] {
        if (m_field->hasFocus())   // by Enter, not by leaving
            Q_EMIT committed();
    });
    connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double limit) {
        if (!m_updating)
            m_context.session.setBudget(limit);
    });
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_context.session.beginDrag(); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_context.session.endDrag(false); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (!m_updating)
            m_context.session.setBudget(value / m_perUnit, m_slider->isSliderDown() ? state::Gesture::Drag : state::Gesture::Repeat);
    });
    connect(m_chances, &QButtonGroup::idClicked, this, [this](int percent) {
        m_context.session.setChance(percent / 100.0);
        refreshChance(true);
    });
    connect(m_otherChance, &QToolButton::clicked, this, &BudgetBar::chooseOtherChance);
    connect(m_badge, &QToolButton::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("search.proof")); });
    connect(&context.session, &state::SessionState::changed, this, &BudgetBar::refresh);
    connect(&context.theme, &theme::Theme::changed, this, [this] { refresh(Change::All); });
    retranslate();
    refresh(Change::All);
}

void BudgetBar::retranslate()
{
    m_label->setText(tr("&Budget"));
    sayCost();
    m_slider->setAccessibleName(tr("Budget"));
    m_slider->setToolTip(tr("Budget. Arrows one step, Shift ten, Page Up and Down the next and previous front step."));
    m_chanceLabel->setText(tr("Chance of meeting"));
    for (QAbstractButton* button : m_chances->buttons()) {
        const QString text = format::chance(m_chances->id(button) / 100.0);
        button->setText(text);
        button->setAccessibleName(tr("Chance of meeting the budget: %1").arg(text));
    }
    m_otherChance->setAccessibleName(tr("Another chance of meeting the budget"));
}

void BudgetBar::sayCost()
{
    const state::CostWords cost = m_context.session.cost();
    m_field->setSuffix(QLatin1Char(' ') + cost.unit());
    m_field->setAccessibleName(tr("Budget: %1").arg(cost.axis()));
}

void BudgetBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void BudgetBar::refresh(state::Changes changes)
{
    const auto& session = m_context.session;
    const QScopedValueRollback updating(m_updating, true);
    if (changes & (Change::Analysis | Change::Study | Change::Formula))
        sayCost();
    if (changes & (Change::Analysis | Change::Study)) {
        const auto range = session.budgetRange();
        setEnabled(range.has_value());
        if (range) {
            m_perUnit = 1 / session.budgetStep();
            m_slider->setRange(static_cast<int>(std::floor(range->first * m_perUnit)), static_cast<int>(std::ceil(range->second * m_perUnit)));
            m_slider->setSingleStep(1);
            m_slider->setPageStep(100);
            m_field->setSingleStep(session.budgetStep());
            m_field->setDecimals(range->second < 10 ? 3 : 1);
        }
    }
    if (changes & (Change::Budget | Change::Analysis | Change::Study)) {
        const double limit = session.state().budgetMs;
        if (limit > 0) {
            if (std::abs(m_field->value() - limit) > 1e-9)
                m_field->setValue(limit);
            if (!m_slider->isSliderDown())
                m_slider->setValue(static_cast<int>(std::lround(limit * m_perUnit)));
        }
        refreshChance(static_cast<bool>(changes & Change::Theme));
    }
    if (changes & (Change::Answer | Change::Analysis | Change::Study | Change::Budget | Change::Theme))
        m_badge->refresh();
}

namespace {

/// The chosen chance stands out in every scheme: filled and bold (the style's own checked look vanishes on dark windows).
void showChosen(QAbstractButton* button, bool chosen, const theme::Colours& colours)
{
    QFont font = button->font();
    font.setBold(chosen);
    button->setFont(font);
    QPalette palette;
    if (chosen) {
        palette.setColor(QPalette::Button, colours.highlight);
        palette.setColor(QPalette::ButtonText, colours.highlightedText);
    }
    button->setPalette(palette);
}

} // namespace

void BudgetBar::refreshChance(bool restyle)
{
    const auto& session = m_context.session;
    const double chance = session.state().chance;
    bool known = false;
    m_chances->setExclusive(false);   // an exclusive group would not let its checked button go
    for (QAbstractButton* button : m_chances->buttons()) {
        const bool is = std::abs(m_chances->id(button) / 100.0 - chance) < 1e-9;
        known = known || is;
        // Checking one of the exclusive group has unchecked another by itself: its look, not its state, says what is left to do.
        button->setChecked(is);
        if (button->font().bold() != is || restyle) {
            showChosen(button, is, m_context.theme.colours());
        }
    }
    m_chances->setExclusive(known);
    m_otherChance->setChecked(!known);
    if (m_otherChance->font().bold() == known || restyle) {
        showChosen(m_otherChance, !known, m_context.theme.colours());
    }
    const QString other = known ? QStringLiteral("…") : format::chance(chance);
    if (m_otherChance->text() != other)
        m_otherChance->setText(other);
    const auto& analysis = session.analysis();
    const bool possible = analysis && analysis->chance != nullptr;
    if (m_otherChance->isEnabled() != possible || m_chanceLabel->toolTip().isEmpty()) {
        const QString why = possible ? tr("How likely a new measurement of the chosen network is to stay within the budget.")
                                     : tr("Needs a predictor fitted to measurements: coefficients alone say nothing about their error.");
        m_chanceLabel->setToolTip(why);
        m_otherChance->setEnabled(possible);
        for (QAbstractButton* button : m_chances->buttons()) {
            button->setEnabled(possible || m_chances->id(button) == 50);
            button->setToolTip(why);
        }
    }
}

void BudgetBar::chooseOtherChance()
{
    refreshChance();
    bool ok = false;
    const double percent = QInputDialog::getDouble(this, tr("Chance of meeting"), tr("Chance of meeting the budget, %:"),
                                                   m_context.session.state().chance * 100, 50, 99.9, 1, &ok);
    if (ok)
        m_context.session.setChance(percent / 100);
    refreshChance(true);
}

bool BudgetBar::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_slider)
        return QWidget::eventFilter(object, event);
    auto& session = m_context.session;
    if (event->type() == QEvent::KeyPress) {
        auto* keyEvent = static_cast<QKeyEvent*>(event);
        const double step = session.budgetStep(keyEvent->modifiers() & Qt::ShiftModifier);
        // Right means "more" also in right-to-left layouts' data axes; the slider itself is mirrored, so are its arrows.
        const double direction = isRightToLeft() ? -1 : 1;
        switch (keyEvent->key()) {
        case Qt::Key_Left: session.setBudget(session.state().budgetMs - step * direction, state::Gesture::Repeat); return true;
        case Qt::Key_Right: session.setBudget(session.state().budgetMs + step * direction, state::Gesture::Repeat); return true;
        case Qt::Key_PageUp: session.stepBudget(+1); return true;
        case Qt::Key_PageDown: session.stepBudget(-1); return true;
        case Qt::Key_Home: session.budgetToFastest(); return true;
        case Qt::Key_End: session.budgetToMostAccurate(); return true;
        default: break;
        }
    } else if (event->type() == QEvent::Wheel) {
        auto* wheelEvent = static_cast<QWheelEvent*>(event);
        const double notches = wheelEvent->angleDelta().y() / 120.0;
        session.setBudget(session.state().budgetMs + notches * session.budgetStep(wheelEvent->modifiers() & Qt::ShiftModifier), state::Gesture::Repeat);
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void BudgetBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh(Change::All);
    }
}

} // namespace vulpes::views
