// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/front_view.h"

#include "models/network_mime.h"
#include "views/drag.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

// Mouse, wheel and keys of the front plot.
namespace vulpes::views {

namespace {

constexpr double kNearLine = 7;      // pixels beside the line that still grab it
constexpr double kNearPoint = 9;
constexpr double kOnPoint = 5;       // a press this close to a point takes hold of it: a drag from there carries its network
constexpr double kBandStarts = 5;    // a press that moved less is a click
constexpr double kSnapPixels = 3;

} // namespace

bool FrontView::eventFilter(QObject* object, QEvent* event)
{
    if (object != m_plot)
        return View::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress: press(static_cast<QMouseEvent*>(event)); return true;
    case QEvent::MouseMove: move(static_cast<QMouseEvent*>(event)); return true;
    case QEvent::MouseButtonRelease: release(static_cast<QMouseEvent*>(event)); return true;
    case QEvent::Wheel: wheel(static_cast<QWheelEvent*>(event)); return true;
    case QEvent::KeyPress: return key(static_cast<QKeyEvent*>(event));
    case QEvent::ShortcutOverride:
        // The window has no plain arrows as shortcuts, but lists might: keep ours.
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: event->accept(); return true;
        case Qt::Key_Escape:
            if (m_drag != Drag::None) {
                event->accept();
                return true;
            }
            break;
        default: break;
        }
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut: updateMoving(); break;
    case QEvent::Leave: selection().clearHover(); break;
    default: break;
    }
    return View::eventFilter(object, event);
}

bool FrontView::nearLine(QPointF at) const
{
    const auto x = m_budget->pixel();
    return x && (std::abs(at.x() - *x) <= kNearLine || m_budget->grip().adjusted(-2, -2, 2, 2).contains(at));
}

state::Candidate FrontView::nearest(QPointF at, double within) const
{
    double best = within * within;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const double dx = m_plot->xAxis->coordToPixel(m_dots[i].latency) - at.x();
        const double dy = m_plot->yAxis->coordToPixel(m_dots[i].accuracy) - at.y();
        const double distance = dx * dx + dy * dy;
        if (distance <= best) {
            best = distance;
            found = i;
        }
    }
    if (!found)
        return {};
    if (*found >= m_frontFrom)
        return state::Candidate::front(static_cast<qint64>(*found - m_frontFrom));
    return state::Candidate::sample((*session().columns()->samples)[static_cast<std::size_t>(m_rowOfDot[*found])].id);
}

void FrontView::press(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_plot->setFocus(Qt::MouseFocusReason);
    m_pressedAt = event->position();
    if (nearLine(m_pressedAt)) {
        m_drag = Drag::Line;
        m_grabOffset = m_pressedAt.x() - m_budget->pixel().value_or(m_pressedAt.x());
        m_budgetBefore = session().state().budgetMs;
        session().beginDrag();
        updateMoving();
    } else {
        m_drag = Drag::Pending;
        const bool brushing = event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier);
        m_grabbed = brushing ? state::Candidate{} : nearest(m_pressedAt, kOnPoint);
    }
}

void FrontView::move(QMouseEvent* event)
{
    const QPointF at = event->position();
    switch (m_drag) {
    case Drag::Line: {
        const double ms = m_plot->xAxis->pixelToCoord(at.x() - m_grabOffset);
        const auto& range = m_plot->xAxis->range();
        const double kept = std::clamp(ms, std::max(range.lower, 1e-6), range.upper);
        // What the mouse can point at: tenths, finer when a pixel is finer.
        const double grain = range.size() / std::max(1, m_plot->axisRect()->width()) < 0.02 ? 1000 : 10;
        session().setBudget(std::max(1 / grain, std::round(kept * grain) / grain), state::Gesture::Drag);
        return;
    }
    case Drag::Pending:
        if ((at - m_pressedAt).manhattanLength() < kBandStarts)
            return;
        if (const auto network = session().architecture(m_grabbed)) {
            m_drag = Drag::None;   // the drag keeps the release to itself
            const QString text = session().format(*network);
            startDrag(m_plot, models::networksToMime({text}), text);
            return;
        }
        m_drag = Drag::Band;
        [[fallthrough]];
    case Drag::Band:
        m_band = QRectF(m_pressedAt, at).normalized();
        updateMoving();
        return;
    case Drag::None: break;
    }
    m_plot->setCursor(nearLine(at) ? Qt::SplitHCursor : Qt::ArrowCursor);
    selection().setHover(nearest(at, kNearPoint));
}

void FrontView::release(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Drag drag = m_drag;
    m_drag = Drag::None;
    if (drag == Drag::Line) {
        const double perPixel = m_plot->xAxis->range().size() / std::max(1, m_plot->axisRect()->width());
        session().endDrag(!(event->modifiers() & Qt::ControlModifier), kSnapPixels * perPixel);
        updateMoving();
    } else if (drag == Drag::Band) {
        const QRectF band = m_band;
        m_band = {};
        brushInside(band, event->modifiers());
        updateMoving();
    } else if (drag == Drag::Pending) {
        const state::Candidate candidate = nearest(event->position(), kNearPoint);
        if (!candidate.isNone())
            session().focusCandidate(candidate);
    }
}

void FrontView::brushInside(const QRectF& band, Qt::KeyboardModifiers modifiers)
{
    state::Brush brush;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const QPointF at(m_plot->xAxis->coordToPixel(m_dots[i].latency), m_plot->yAxis->coordToPixel(m_dots[i].accuracy));
        if (!band.contains(at))
            continue;
        if (i >= m_frontFrom)
            brush.front.insert(static_cast<qint64>(i - m_frontFrom));
        else
            brush.samples.insert((*session().columns()->samples)[static_cast<std::size_t>(m_rowOfDot[i])].id);
    }
    selection().setBrush(brush, state::combineFrom(modifiers));
}

void FrontView::wheel(QWheelEvent* event)
{
    const double notches = (event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x()) / 120.0;
    if (notches == 0)
        return;
    if (event->modifiers() & Qt::ControlModifier) {
        const double factor = std::pow(0.85, notches);
        m_plot->xAxis->scaleRange(factor, m_plot->xAxis->pixelToCoord(event->position().x()));
        m_plot->yAxis->scaleRange(factor, m_plot->yAxis->pixelToCoord(event->position().y()));
        m_plot->replot();
    } else {
        const double step = session().budgetStep(event->modifiers() & Qt::ShiftModifier);
        session().setBudget(session().state().budgetMs + notches * step, state::Gesture::Repeat);
    }
    event->accept();
}

void FrontView::walk(int steps)
{
    const auto& analysis = session().analysis();
    if (!analysis || !analysis->front || analysis->front->size() == 0)
        return;
    const auto& current = selection().current();
    qint64 from = current.kind == state::Candidate::Kind::Front ? current.id
                                                                : static_cast<qint64>(session().answer().frontIndex.value_or(0));
    from = std::clamp<qint64>(from + steps, 0, static_cast<qint64>(analysis->front->size()) - 1);
    session().focusCandidate(state::Candidate::front(from));
}

bool FrontView::key(QKeyEvent* event)
{
    auto& s = session();
    const double step = s.budgetStep(event->modifiers() & Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: s.setBudget(s.state().budgetMs - step, state::Gesture::Repeat); return true;
    case Qt::Key_Right: s.setBudget(s.state().budgetMs + step, state::Gesture::Repeat); return true;
    case Qt::Key_PageUp: s.stepBudget(+1); return true;
    case Qt::Key_PageDown: s.stepBudget(-1); return true;
    case Qt::Key_Home: s.budgetToFastest(); return true;
    case Qt::Key_End: s.budgetToMostAccurate(); return true;
    case Qt::Key_Up: walk(+1); return true;
    case Qt::Key_Down: walk(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selection().pinA().isEmpty() || selection().pinA() == s.focusText())
            s.setPinA(s.focusText());
        else
            s.setPinB(s.focusText());
        return true;
    case Qt::Key_Escape:
        if (m_drag == Drag::Line) {
            m_drag = Drag::None;
            s.setBudget(m_budgetBefore, state::Gesture::Drag);
            s.endDrag(false);
        } else if (m_drag == Drag::Band) {
            m_drag = Drag::None;
            m_band = {};
            updateMoving();
        } else {
            selection().clear();
        }
        return true;
    default: return false;
    }
}

} // namespace vulpes::views
