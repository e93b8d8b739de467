// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace vulpes::views {

/// Rows of estimates with intervals around a zero line (a forest plot), scrolling with its parent. Without an interval there is no
/// whisker and the marker is hollow: unknown is not zero width. Up and Down walk the rows, Enter or Space activates one.
class ForestChart : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString label;
        QString value;
        double estimate = 0;
        std::optional<double> low, high;
        bool warned = false;                 ///< a warning sign before the label; the tool tip says why
        bool marked = false;
        QString toolTip;
        bool heading = false;                ///< only a label
    };

    explicit ForestChart(QWidget* parent = nullptr);

    void setColours(const theme::Colours&);
    void setRows(std::vector<Row> rows, const QString& axisTitle);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    void setMarked(const std::vector<bool>& marked);
    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void activated(int row, Qt::KeyboardModifiers);
    void currentChanged(int row);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    bool event(QEvent*) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int rowAt(const QPoint&) const;
    void setCurrent(int);

    theme::Colours m_colours;
    std::vector<Row> m_rows;
    QString m_axisTitle;
    int m_current = 0;
};

} // namespace vulpes::views
