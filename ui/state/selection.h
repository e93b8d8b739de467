// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/formula.h"
#include "state/changes.h"

#include <QObject>
#include <QSet>
#include <QString>

#include <optional>
#include <set>
#include <utility>

namespace vulpes::state {

/// Names a candidate wherever it is shown.
struct Candidate
{
    enum class Kind {
        None,
        Sample,   ///< `id` is study::Sample::id
        Front,    ///< `id` is the index into the front
        Network,  ///< `network` is architecture text (visited, pinned, edited)
    };
    Kind kind = Kind::None;
    qint64 id = -1;
    QString network;   ///< architecture text; set for Network, optional for the others

    [[nodiscard]] static Candidate sample(qint64 id) { return {Kind::Sample, id, {}}; }
    [[nodiscard]] static Candidate front(qint64 index) { return {Kind::Front, index, {}}; }
    [[nodiscard]] static Candidate ofNetwork(QString text) { return {Kind::Network, -1, std::move(text)}; }
    [[nodiscard]] bool isNone() const { return kind == Kind::None; }
    bool operator==(const Candidate&) const = default;
};

/// A stage (block 0) or one block of it (1-based); stage −1 is outside the stages (resolution).
struct BlockRef
{
    int stage = -1;
    int block = 0;
    auto operator<=>(const BlockRef&) const = default;
};

/// A term of one of the two predictors (index into Formula::terms).
struct TermRef
{
    predict::Target target = predict::Target::Accuracy;
    int term = -1;
    auto operator<=>(const TermRef&) const = default;
};

/// What is marked besides candidates: stages, blocks and terms. Marking a block marks the terms that read it and the reverse;
/// SessionState::highlightBlock and highlightTerm fill in both sides.
struct Highlight
{
    std::set<BlockRef> blocks;
    std::set<TermRef> terms;
    [[nodiscard]] bool empty() const { return blocks.empty() && terms.empty(); }
    [[nodiscard]] bool hasStage(int stage) const;   ///< any block of it
    [[nodiscard]] bool has(const BlockRef&) const;  ///< it, or its whole stage
    bool operator==(const Highlight&) const = default;
};

/// The brush: a set of measured rows and front points. Empty means "no brush" (nothing is dimmed).
struct Brush
{
    QSet<qint64> samples;
    QSet<qint64> front;
    [[nodiscard]] bool empty() const { return samples.isEmpty() && front.isEmpty(); }
    bool operator==(const Brush&) const = default;
};

/// Plain replaces, Shift adds, Alt removes.
enum class Combine { Replace, Add, Remove };
[[nodiscard]] Combine combineFrom(Qt::KeyboardModifiers);

/// The three shared things where views meet: hover (transient), brush (a set) and pins A and B, plus the marked blocks
/// and terms. One object per window; views ask and listen, none keeps its own. Pins live in the analysis state (they are undoable):
/// SessionState mirrors them here, and its setPinA/setPinB change them. Emits only on real changes.
class Selection : public QObject
{
    Q_OBJECT
public:
    explicit Selection(QObject* parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const Candidate& hover() const { return m_hover; }
    void setHover(const Candidate&);
    void clearHover() { setHover({}); }

    /// The row last clicked, which views scroll to. Its network, if it has one, is SessionState::focus().
    [[nodiscard]] const Candidate& current() const { return m_current; }
    void setCurrent(const Candidate&);                     ///< announced as Change::Hover | Change::Focus

    /// The measured row under the pointer, or else the one last clicked; −1: neither.
    [[nodiscard]] qint64 shownSample() const;

    [[nodiscard]] const Brush& brush() const { return m_brush; }
    void setBrush(const Brush&, Combine = Combine::Replace);
    void clearBrush() { setBrush({}); }
    [[nodiscard]] bool dimmed(const Candidate&) const;     ///< there is a brush and it is not in it

    [[nodiscard]] const Highlight& highlight() const { return m_highlight; }
    void setHighlight(const Highlight&);

    [[nodiscard]] const QString& pinA() const { return m_pinA; }   ///< architecture text, empty: none
    [[nodiscard]] const QString& pinB() const { return m_pinB; }

    /// Esc: brush, highlight and hover.
    void clear();

Q_SIGNALS:
    void changed(vulpes::state::Changes);

private:
    friend class SessionState;
    void mirrorPins(const QString& a, const QString& b);

    Candidate m_hover, m_current;
    Brush m_brush;
    Highlight m_highlight;
    QString m_pinA, m_pinB;
};

} // namespace vulpes::state
