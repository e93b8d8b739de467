// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace vulpes::views {

/// Parallel coordinates: an axis per quantity, a line per candidate. All lines are drawn once into a picture; brushed lines, the
/// ranges and the network in focus are painted over it, so a drag of the budget costs one line. Dimmed never means hidden.
/// The titles stand upright where they do not fit side by side. Dragging along an axis makes a range, of whole values where there are no others; Left and Right choose an axis, Up and Down move its lower end, with Shift its upper end, Delete
/// removes the range.
class ParallelAxes : public QWidget
{
    Q_OBJECT
public:
    struct Axis
    {
        QString label;                                  ///< "Stage 24, mean expansion": tool tip and screen readers
        QString title;                                  ///< "expansion", over the axis
        QString group;                                  ///< "stage 24", once over the axes of a stage
        int stage = -1;
        bool whole = false;                             ///< takes only whole values
        double low = 0, high = 1;                       ///< of the data
        std::optional<std::pair<double, double>> range; ///< brushed part
    };
    struct Line
    {
        std::vector<float> values;                      ///< one per axis; NaN: the line is interrupted
        bool front = false;
    };

    explicit ParallelAxes(QWidget* parent = nullptr);

    void setColours(const theme::Colours&);
    void setData(std::vector<Axis> axes, std::vector<Line> lines);
    void setBrushed(std::vector<bool> brushed, bool any);
    void setFocusLine(std::optional<std::vector<float>> values);
    void setMarkedStages(const std::vector<int>& stages);
    /// One per axis; a range that ends outside an axis ends where the axis does.
    void setRanges(const std::vector<std::optional<std::pair<double, double>>>& ranges);
    [[nodiscard]] const std::vector<Axis>& axes() const { return m_axes; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] int axisX(int axis) const;
    [[nodiscard]] int valueY(int axis, double value) const;
    [[nodiscard]] QRect titleRect(int axis) const;      ///< what the title covers
    [[nodiscard]] QString shownTitle(int axis) const;   ///< elided where even upright there is no room
    [[nodiscard]] QString describe(int axis) const;

Q_SIGNALS:
    void rangeEdited(int axis);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    bool event(QEvent*) override;

private:
    [[nodiscard]] bool upright() const;
    [[nodiscard]] int groupHeight() const;
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] int spacing() const;
    void paintTitles(QPainter&) const;
    [[nodiscard]] int top() const;
    [[nodiscard]] int bottom() const;
    [[nodiscard]] double valueAt(int axis, int y) const;
    [[nodiscard]] int axisAt(const QPoint&) const;
    void renderLines();
    void paintLines(QPainter&) const;
    void drawLine(QPainter&, const std::vector<float>& values) const;
    void describeAxis();

    theme::Colours m_colours;
    std::vector<Axis> m_axes;
    std::vector<Line> m_lines;
    std::vector<bool> m_brushed;
    bool m_anyBrushed = false;
    std::optional<std::vector<float>> m_focus;
    std::vector<int> m_marked;
    QPixmap m_picture;
    int m_current = 0;
    int m_dragAxis = -1;
    double m_dragStart = 0;
};

} // namespace vulpes::views
