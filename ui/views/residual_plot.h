// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/plot.h"

#include <vector>

namespace vulpes::views {

/// A scatter of measured rows with reference lines: the four classic regression plots are four of these. Click picks a row, the
/// arrows walk from point to point. What is selected sits on its own layer, so picking never redraws the cloud.
class ResidualPlot : public Plot
{
    Q_OBJECT
public:
    explicit ResidualPlot(QWidget* parent = nullptr);

    struct Line
    {
        QVector<double> x, y;
        Qt::PenStyle style = Qt::DashLine;
    };
    /// `ids[i]` is the sample of point i.
    void setPoints(std::vector<double> x, std::vector<double> y, std::vector<qint64> ids, const std::vector<Line>& lines,
                   const theme::Colours&);
    /// `yShort` stands in for `yTitle` where the plot is too low for it; where that is too long as well, none is drawn.
    void setHeadings(const QString& caption, const QString& xTitle, const QString& yTitle, const QString& yShort);
    void setMarked(const QSet<qint64>& brushed, qint64 current);

Q_SIGNALS:
    void picked(qint64 sample, Qt::KeyboardModifiers);
    void hovered(qint64 sample);            ///< −1: none

protected:
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void resizeEvent(QResizeEvent*) override;

private:
    void fitTitle();
    [[nodiscard]] int nearest(const QPointF& pixel, double within) const;

    std::vector<double> m_x, m_y;
    std::vector<qint64> m_ids;
    QCPGraph* m_marks = nullptr;
    QCPLayer* m_layer = nullptr;
    QCPTextElement* m_caption = nullptr;
    QString m_yTitle, m_yShort;
    QSet<qint64> m_brushed;
    qint64 m_current = -1;
};

} // namespace vulpes::views
