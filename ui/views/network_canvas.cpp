// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/network_canvas.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vulpes::views {

using namespace Qt::StringLiterals;

NetworkCanvas::NetworkCanvas(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void NetworkCanvas::setColours(const theme::Colours& colours)
{
    m_colours = colours;
    update();
}

void NetworkCanvas::setSpace(space::SpacePtr space)
{
    if (space == m_space)
        return;
    m_space = std::move(space);
    m_network = {};
    m_current = -1;
    layOut();
    updateGeometry();
    update();
}

void NetworkCanvas::setNetwork(const space::Architecture& network)
{
    if (network == m_network)
        return;
    m_network = network;
    if (m_current >= 0 && !active(m_current))
        walk(-1);
    else if (m_current < 0 && hasFocus())
        walk(1);   // the keyboard was here before there was a field
    update();
}

void NetworkCanvas::setReference(const space::Architecture& reference)
{
    m_reference = reference;
    update();
}

void NetworkCanvas::setLocks(const space::Locks& locks)
{
    m_locks = locks;
    update();
}

void NetworkCanvas::setMarked(const state::Highlight& marked)
{
    m_marked = marked;
    update();
}

void NetworkCanvas::setPins(bool a, bool b)
{
    m_pinA = a;
    m_pinB = b;
}

void NetworkCanvas::setFlashed(const std::vector<int>& stages)
{
    m_flashed = stages;
    update();
}

void NetworkCanvas::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    update();
}

int NetworkCanvas::naturalRowHeight() const { return fontMetrics().height() * 7 / 4; }

int NetworkCanvas::rowCount() const
{
    if (!m_space)
        return 7;
    const int globals = m_space->globals().empty() ? 0 : 1;
    if (cell())
        return rowsOf(*cell()) + 1 + globals;
    std::size_t blocks = 0;
    bool depth = false;
    for (const space::Stage& stage : m_space->stages()) {
        blocks = std::max(blocks, stage.blocks.size());
        depth = depth || stage.depth;
    }
    const int stages = static_cast<int>(m_space->stages().size());
    const int lines = columns() > 0 ? (stages + columns() - 1) / columns() : 1;
    return lines * (static_cast<int>(blocks) + (depth ? 2 : 1)) + globals + (lines == 1 && !depth ? 1 : 0);
}

const space::Cell* NetworkCanvas::cell() const
{
    return m_space && m_space->skeleton().cell ? &*m_space->skeleton().cell : nullptr;
}

int NetworkCanvas::columnWidthWanted() const
{
    int width = theme::em(this, 3.6);
    if (m_space)
        for (const space::Decision& decision : m_space->decisions())
            for (const std::string& label : decision.categorical ? decision.labels : std::vector<std::string>())
                width = std::max(width, fontMetrics().horizontalAdvance(theme::qs(label)) + theme::em(this, 1));
    return width;
}

int NetworkCanvas::columns() const
{
    const auto stages = static_cast<int>(m_space->stages().size());
    const bool layers = std::ranges::all_of(m_space->decisions(), [](const space::Decision& d) { return d.categorical; });
    return layers && !cell() ? std::clamp(width() / columnWidthWanted(), 1, stages) : stages;
}

int NetworkCanvas::rowHeight() const
{
    // A tall pane gives its room to the rows, up to where they would look lost.
    return std::clamp((height() - theme::em(this, 1)) / rowCount(), naturalRowHeight(), naturalRowHeight() * 2);
}

QSize NetworkCanvas::minimumSizeHint() const
{
    if (cell())
        return {(cell()->nodes() - 1) * columnWidthWanted(), sizeHint().height()};
    const int stages = m_space ? std::min(columns(), static_cast<int>(m_space->stages().size())) : 5;
    const bool layers = m_space && columnWidthWanted() > theme::em(this, 3.6);
    return {layers ? columnWidthWanted() : std::max(1, stages) * theme::em(this, 3.6), sizeHint().height()};
}

QSize NetworkCanvas::sizeHint() const
{
    const std::size_t stages = m_space ? m_space->stages().size() : 5;
    return {static_cast<int>(std::max<std::size_t>(stages, 1)) * theme::em(this, 6), rowCount() * naturalRowHeight() + theme::em(this, 1)};
}

bool NetworkCanvas::active(int decision) const
{
    const auto i = static_cast<std::size_t>(decision);
    return i < m_network.choices.size() && m_network.choices[i] != space::Architecture::kInactive;
}

void NetworkCanvas::layOut()
{
    m_fields.clear();
    m_cards.clear();
    m_headers.clear();
    if (!m_space)
        return;
    const int pad = theme::em(this, 0.3);
    const int rh = rowHeight();
    int y = pad;
    if (!m_space->globals().empty()) {
        int x = pad;
        for (const std::size_t decision : m_space->globals()) {
            const QString widest = state::messages::decisionKind(m_space->decisions()[decision].kind) + u" 0000"_s;
            const int w = fontMetrics().horizontalAdvance(widest) + 4 * pad;
            m_fields.push_back({static_cast<int>(decision), QRect(x, y, w, rh - pad)});
            x += w + pad;
        }
        y += rh;
    }
    const auto stages = m_space->stages();
    if (stages.empty())
        return;
    if (cell())
        return layOutCell(y);
    const int across = columns();
    const int columnWidth = (width() - pad) / across;
    const int lineHeight = across < static_cast<int>(stages.size()) ? 2 * rh : 0;   // a name and an operator
    for (std::size_t s = 0; s < stages.size(); ++s) {
        const int x = pad + static_cast<int>(s) % across * columnWidth;
        const int w = columnWidth - pad;
        int top = y + static_cast<int>(s) / across * lineHeight;
        m_headers.emplace_back(x, top, w, rh - pad);
        top += rh;
        if (stages[s].depth) {
            m_fields.push_back({static_cast<int>(*stages[s].depth), QRect(x, top, w, rh - pad)});
            top += rh;
        }
        for (std::size_t b = 0; b < stages[s].blocks.size(); ++b) {
            const QRect card(x, top, w, rh - pad);
            m_cards.push_back({static_cast<int>(s), static_cast<int>(b) + 1, card});
            const auto& choices = stages[s].blocks[b];
            const int n = std::max<int>(1, static_cast<int>(choices.size()));
            for (std::size_t i = 0; i < choices.size(); ++i)
                m_fields.push_back({static_cast<int>(choices[i]),
                                    QRect(x + static_cast<int>(i) * w / n, top, w / n, rh - pad)});
            top += rh;
        }
    }
}

void NetworkCanvas::layOutCell(int top)
{
    const int pad = theme::em(this, 0.3);
    const int rh = rowHeight();
    m_headers.emplace_back(pad, top, width() - 2 * pad, rh - pad);
    m_cell = pictureOf(*cell(), QRect(pad, top + rh, width() - 2 * pad, rh * rowsOf(*cell())), pad);
    const auto decisions = m_space->stageDecisions(0);
    for (std::size_t e = 0; e < m_cell.edges.size(); ++e)
        m_fields.push_back({static_cast<int>(decisions[e]), m_cell.edges[e].field});
}

void NetworkCanvas::resizeEvent(QResizeEvent*)
{
    layOut();
    if (m_space && columns() < static_cast<int>(m_space->stages().size()))
        updateGeometry();   // as many lines as there is width for
}

QString NetworkCanvas::fieldText(int decision) const
{
    const auto i = static_cast<std::size_t>(decision);
    const space::Decision& d = m_space->decisions()[i];
    const auto value = m_space->value(m_network, i);
    if (!value)
        return {};
    if (d.categorical && !d.labels.empty())
        return theme::qs(d.labels[static_cast<std::size_t>(m_network.choices[i])]);
    const QString number = theme::format::number(*value, *value == std::floor(*value) ? 0 : 2);
    if (d.stage < 0)
        return state::messages::decisionKind(d.kind) + u' ' + number;
    if (d.block == 0)
        return tr("depth %1").arg(number);
    return theme::qs(d.key) + number;
}

QString NetworkCanvas::describeField(int decision) const
{
    if (!m_space || decision < 0)
        return {};
    const auto i = static_cast<std::size_t>(decision);
    const space::Decision& d = m_space->decisions()[i];
    const auto value = m_space->value(m_network, i);
    QString number = value ? theme::format::number(*value, *value == std::floor(*value) ? 0 : 2) : tr("not used");
    if (value && !d.labels.empty())
        number = theme::qs(d.labels[static_cast<std::size_t>(m_network.choices[i])]);
    QString text;
    if (d.stage < 0)
        text = tr("%1: %2").arg(state::messages::decisionKind(d.kind), number);
    else if (d.block == 0)
        text = tr("Stage %1, %2: %3").arg(theme::qs(m_space->stages()[static_cast<std::size_t>(d.stage)].name), state::messages::decisionKind(d.kind), number);
    else
        text = tr("Stage %1, block %2, %3: %4")
                   .arg(theme::qs(m_space->stages()[static_cast<std::size_t>(d.stage)].name), theme::format::count(d.block),
                        state::messages::decisionKind(d.kind), number);
    if (m_locks.contains(d.id))
        text += u' ' + tr("(locked)");
    return text;
}

QRect NetworkCanvas::fieldRect(int decision) const
{
    for (const Field& field : m_fields)
        if (field.decision == decision)
            return field.rect;
    return {};
}

int NetworkCanvas::fieldAt(const QPoint& point) const
{
    for (const Field& field : m_fields)
        if (field.rect.contains(point) && active(field.decision))
            return field.decision;
    return -1;
}

void NetworkCanvas::paintBlock(QPainter& painter, int stage, int block, const QRect& rect) const
{
    const auto& decisions = m_space->stages()[static_cast<std::size_t>(stage)].blocks[static_cast<std::size_t>(block) - 1];
    const bool on = decisions.empty() || active(static_cast<int>(decisions.front()));
    const state::BlockRef ref{stage, block};
    if (!on) {
        painter.setPen(QPen(m_colours.grid, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 3, 3);
        return;
    }
    painter.setPen(m_colours.border);
    painter.setBrush(m_colours.button);
    painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 3, 3);
    for (const auto& [where, share, words] : m_bars)
        if (where == ref && share > 0) {
            const int h = std::max(3, rect.height() / 7);
            painter.fillRect(QRect(rect.left() + 1, rect.bottom() - h, static_cast<int>((rect.width() - 2) * std::min(share, 1.0)), h),
                             m_colours.measured);
        }
    bool differs = false;
    if (!m_reference.choices.empty() && m_reference.choices.size() == m_network.choices.size())
        for (const std::size_t d : decisions)
            differs = differs || m_reference.choices[d] != m_network.choices[d];
    painter.setBrush(Qt::NoBrush);
    if (differs) {
        painter.setPen(QPen(m_colours.pinA, 2, Qt::DashLine));
        painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 3, 3);
    }
    if (m_marked.has(ref)) {
        painter.setPen(QPen(m_colours.focus, 2));
        painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), 3, 3);
    }
}

void NetworkCanvas::paintField(QPainter& painter, const Field& field) const
{
    if (!active(field.decision))
        return;
    const space::Decision& d = m_space->decisions()[static_cast<std::size_t>(field.decision)];
    if (d.block == 0) {
        painter.setPen(m_colours.border);
        painter.setBrush(m_colours.base);
        painter.drawRoundedRect(field.rect.adjusted(0, 0, -1, -1), 3, 3);
    }
    painter.setPen(m_colours.text);
    const bool locked = m_locks.contains(d.id);
    QRect area = field.rect;
    if (locked) {
        // A padlock: shackle and body, drawn so that it needs no font.
        const int s = std::max(6, fontMetrics().height() / 2);
        const QRect body(area.right() - s - 1, area.center().y() - s / 4, s, s * 3 / 4);
        painter.setBrush(m_colours.text);
        painter.drawRect(body);
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(body.left() + s / 5, body.top() - s / 2, s * 3 / 5, s, 0, 180 * 16);
        area.setRight(body.left() - 1);
    }
    QString text = fieldText(field.decision);
    // In a narrow pane a depth is written as the architecture text writes it: "d3".
    if (d.stage >= 0 && d.block == 0 && fontMetrics().horizontalAdvance(text) > area.width())
        text = theme::qs(d.key) + text.section(u' ', -1);
    text = fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, Qt::AlignCenter, text);
    if (hasFocus() && field.decision == m_current) {
        painter.setPen(QPen(m_colours.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(field.rect.adjusted(1, 1, -2, -2), 3, 3);
    }
}

void NetworkCanvas::paintEdges(QPainter& painter) const
{
    const bool compared = m_reference.choices.size() == m_network.choices.size();
    const auto decisions = m_space->stageDecisions(0);
    std::vector<bool> carries;
    for (const std::size_t d : decisions)
        carries.push_back(m_space->skeleton().operators[static_cast<std::size_t>(m_network.choices[d])].kind != space::Operator::Kind::None);
    paintCell(painter, m_cell, carries, m_colours);
    for (std::size_t e = 0; e < decisions.size(); ++e) {
        const bool differs = compared && m_reference.choices[decisions[e]] != m_network.choices[decisions[e]];
        painter.setPen(differs ? QPen(m_colours.pinA, 2, Qt::DashLine) : QPen(m_colours.border));
        painter.setBrush(carries[e] ? m_colours.button : m_colours.base);
        painter.drawRoundedRect(m_cell.edges[e].field.adjusted(0, 0, -1, -1), 3, 3);
    }
}

void NetworkCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.base);
    painter.setLayoutDirection(Qt::LeftToRight);   // the data flows that way in every language, and its arrows stand before the names
    if (!m_space || m_network.choices.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QFont bold = font();
    bold.setBold(true);
    for (std::size_t s = 0; s < m_headers.size(); ++s) {
        const QRect& header = m_headers[s];
        const bool flashed = std::find(m_flashed.begin(), m_flashed.end(), static_cast<int>(s)) != m_flashed.end();
        if (m_marked.hasStage(static_cast<int>(s)) || flashed) {
            painter.setPen(QPen(flashed ? m_colours.warning : m_colours.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(header.adjusted(1, 1, -2, -2), 3, 3);
        }
        painter.setPen(m_colours.mutedText);
        painter.setFont(bold);
        // The arrow says which way the data flows.
        const QString text = (s == 0 ? QString() : QString(QChar(0x25B8)) + u' ') + theme::qs(m_space->stages()[s].name);
        painter.drawText(header, Qt::AlignCenter, text);
        painter.setFont(font());
    }
    for (const Card& card : m_cards)
        paintBlock(painter, card.stage, card.block, card.rect);
    if (cell())
        paintEdges(painter);
    for (const Field& field : m_fields)
        paintField(painter, field);
}

void NetworkCanvas::setCurrentDecision(int decision)
{
    if (decision == m_current)
        return;
    m_current = decision;
    update();
    setAccessibleDescription(describeField(decision));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT currentChanged(decision);
}

QString NetworkCanvas::tipAt(const QPoint& point) const
{
    const int decision = fieldAt(point);
    QString tip = describeField(decision);
    for (const Card& card : m_cards)
        if (card.rect.contains(point)) {
            if (decision < 0)
                return tr("Stage %1 has no block %2 at this depth.")
                    .arg(theme::qs(m_space->stages()[static_cast<std::size_t>(card.stage)].name), theme::format::count(card.block));
            for (const Bar& bar : m_bars)
                if (bar.block == state::BlockRef{card.stage, card.block} && !bar.words.isEmpty())
                    tip += u'\n' + bar.words;
        }
    return tip;
}

bool NetworkCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int decision = fieldAt(help->pos());
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this, decision >= 0 ? fieldRect(decision) : QRect(help->pos(), QSize(1, 1)));
        return true;
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        layOut();
        update();
    }
    return QWidget::event(event);
}

} // namespace vulpes::views
