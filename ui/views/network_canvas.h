// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"
#include "state/selection.h"
#include "theme/theme.h"
#include "views/network_cell.h"

#include <QWidget>

#include <set>
#include <vector>

namespace vulpes::views {

/// Draws one network of a space: the global decisions in a line, then a column per stage with its depth and its blocks, a field
/// per choice. Fields can be walked with Left and Right, changed with Up and Down, locked, and chosen from a menu with the mouse or Enter.
/// It only draws what it is given and says what was asked for; nothing is rebuilt when the network changes.
/// The network itself always runs left to right, also under right-to-left languages.
class NetworkCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkCanvas(QWidget* parent = nullptr);

    void setColours(const theme::Colours&);
    void setSpace(space::SpacePtr);
    void setNetwork(const space::Architecture&);
    /// Drawn as frames where it differs; empty choices: none.
    void setReference(const space::Architecture&);
    void setLocks(const space::Locks&);
    void setMarked(const state::Highlight&);
    /// Stages that the move shown by the trajectory changes.
    void setFlashed(const std::vector<int>& stages);
    /// What each block costs against the dearest one (0 … 1), drawn as a bar in the block, and words about it for the tool tip: the cost, or
    /// why there is no bar.
    struct Bar
    {
        state::BlockRef block;
        double share = 0;
        QString words;
    };
    void setBars(std::vector<Bar> bars);
    [[nodiscard]] QString tipAt(const QPoint&) const;
    /// Which pins a block can be copied to.
    void setPins(bool a, bool b);

    /// Decision index of the field with the keyboard, or −1.
    [[nodiscard]] int currentDecision() const { return m_current; }
    void setCurrentDecision(int decision);
    [[nodiscard]] QRect fieldRect(int decision) const;   ///< empty when it is not drawn
    [[nodiscard]] QString describeField(int decision) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString& decision, double value);
    void lockAsked(const QString& decision);              ///< toggles
    void blockActivated(const vulpes::state::BlockRef&, Qt::KeyboardModifiers);
    void blockDragged(const vulpes::state::BlockRef&);    ///< block 0: the whole stage
    void copyAsked(const vulpes::state::BlockRef&, bool toPinB);
    void currentChanged(int decision);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    bool event(QEvent*) override;

private:
    struct Field
    {
        int decision = -1;
        QRect rect;
    };
    void layOut();
    [[nodiscard]] int naturalRowHeight() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] const space::Cell* cell() const;      ///< null: the space is a chain
    [[nodiscard]] int columns() const;                  ///< stages side by side; layers of operators go on below
    [[nodiscard]] int columnWidthWanted() const;
    void layOutCell(int top);
    void paintEdges(class QPainter&) const;
    [[nodiscard]] QString fieldText(int decision) const;
    [[nodiscard]] int fieldAt(const QPoint&) const;
    [[nodiscard]] bool active(int decision) const;
    void step(int direction);
    void walk(int direction);
    void showMenu(int decision, const QPoint& global);
    void paintBlock(class QPainter&, int stage, int block, const QRect&) const;
    void paintField(class QPainter&, const Field&) const;

    theme::Colours m_colours;
    space::SpacePtr m_space;
    space::Architecture m_network, m_reference;
    space::Locks m_locks;
    state::Highlight m_marked;
    std::vector<int> m_flashed;
    std::vector<Bar> m_bars;
    std::vector<Field> m_fields;                          ///< in the order the keyboard walks them
    struct Card
    {
        int stage, block;
        QRect rect;
    };
    std::vector<Card> m_cards;
    std::vector<QRect> m_headers;                         ///< one per stage
    CellPicture m_cell;
    int m_current = -1;
    QPoint m_pressedAt;
    state::BlockRef m_pressed;                            ///< stage −1: nothing to drag
    int m_menuOnRelease = -1;                             ///< the field whose choices open unless the press becomes a drag
    bool m_pinA = false, m_pinB = false;
};

} // namespace vulpes::views
