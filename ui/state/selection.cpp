// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/selection.h"

#include <algorithm>

namespace vulpes::state {

bool Highlight::hasStage(int stage) const
{
    return std::any_of(blocks.begin(), blocks.end(), [stage](const BlockRef& b) { return b.stage == stage; });
}

bool Highlight::has(const BlockRef& block) const { return blocks.contains(block) || blocks.contains({block.stage, 0}); }

Combine combineFrom(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return Combine::Add;
    if (modifiers & Qt::AltModifier)
        return Combine::Remove;
    return Combine::Replace;
}

void Selection::setHover(const Candidate& candidate)
{
    if (m_hover == candidate)
        return;
    m_hover = candidate;
    Q_EMIT changed(Change::Hover);
}

void Selection::setCurrent(const Candidate& candidate)
{
    if (m_current == candidate)
        return;
    m_current = candidate;
    Q_EMIT changed(Change::Hover | Change::Focus);
}

qint64 Selection::shownSample() const
{
    for (const Candidate* candidate : {&m_hover, &m_current})
        if (candidate->kind == Candidate::Kind::Sample)
            return candidate->id;
    return -1;
}

void Selection::setBrush(const Brush& brush, Combine combine)
{
    Brush next = brush;
    if (combine == Combine::Add) {
        next = m_brush;
        next.samples.unite(brush.samples);
        next.front.unite(brush.front);
    } else if (combine == Combine::Remove) {
        next = m_brush;
        next.samples.subtract(brush.samples);
        next.front.subtract(brush.front);
    }
    if (next == m_brush)
        return;
    m_brush = std::move(next);
    Q_EMIT changed(Change::Brush);
}

bool Selection::dimmed(const Candidate& candidate) const
{
    if (m_brush.empty())
        return false;
    switch (candidate.kind) {
    case Candidate::Kind::Sample: return !m_brush.samples.contains(candidate.id);
    case Candidate::Kind::Front: return !m_brush.front.contains(candidate.id);
    case Candidate::Kind::Network:
    case Candidate::Kind::None: break;
    }
    return false;
}

void Selection::setHighlight(const Highlight& highlight)
{
    if (m_highlight == highlight)
        return;
    m_highlight = highlight;
    Q_EMIT changed(Change::Highlight);
}

void Selection::clear()
{
    setHover({});
    setBrush({});
    setHighlight({});
}

void Selection::mirrorPins(const QString& a, const QString& b)
{
    // Announced by SessionState together with the rest of the step.
    m_pinA = a;
    m_pinB = b;
}

} // namespace vulpes::state
