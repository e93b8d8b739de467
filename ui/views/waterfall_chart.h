// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace vulpes::views {

/// Horizontal waterfall: a bar per row from the running sum before it to the running sum after it, with whiskers and the
/// number in words. Rows keep the order they are given, so that two charts can be compared line by line. Painted in one pass.
/// Up and Down walk the rows, Enter or Space activates one.
class WaterfallChart : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString label;
        QString value;                       ///< as shown: "+0.42"
        double from = 0, to = 0;             ///< on the axis
        std::optional<double> low, high;     ///< ends of the whisker, on the axis
        bool total = false;                  ///< baseline or prediction: a bar from the axis' start
        bool indented = false;               ///< a block inside a stage
        bool marked = false;
    };

    explicit WaterfallChart(QWidget* parent = nullptr);

    void setColours(const theme::Colours&);
    void setRows(std::vector<Row> rows, const QString& axisTitle);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] int currentRow() const { return m_current; }
    /// Area of a row, for tests and for tool tips.
    [[nodiscard]] QRect rowRect(int row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated(int row, Qt::KeyboardModifiers);
    void hovered(int row);                   ///< −1: none

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void leaveEvent(QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    [[nodiscard]] int rowAt(const QPoint&) const;
    [[nodiscard]] int rowHeight() const;
    void setHoveredRow(int);

    theme::Colours m_colours;
    std::vector<Row> m_rows;
    QString m_axisTitle;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace vulpes::views
