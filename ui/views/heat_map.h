// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace vulpes::views {

/// A square table of numbers between −1 and 1 as coloured cells, the number in each where it fits: how alike things are. Colour runs from the background
/// (nothing in common) to blue (alike) or orange (opposite). Click or the arrows choose a cell.
class HeatMap : public QWidget
{
    Q_OBJECT
public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// `values[row][column]`; not a number: not known.
    void setValues(const QStringList& labels, std::vector<std::vector<double>> values, const theme::Colours&);
    /// −1, −1: none.
    void setCurrent(int row, int column);
    [[nodiscard]] int currentRow() const { return m_row; }
    [[nodiscard]] int currentColumn() const { return m_column; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int row, int column);

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    bool event(QEvent*) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_labels.size()); }
    [[nodiscard]] QRectF cell(int row, int column) const;
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] std::pair<int, int> at(const QPointF&) const;
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QColor inkOf(double value) const;
    void choose(int row, int column);

    QStringList m_labels;
    std::vector<std::vector<double>> m_values;
    theme::Colours m_colours;
    int m_row = -1, m_column = -1;
};

} // namespace vulpes::views
