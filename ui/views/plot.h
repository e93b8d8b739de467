// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

// QCustomPlot uses the bare Qt keywords, the project does not (QT_NO_KEYWORDS): lend them to this one include. This header is the
// only one that may include the library.
#ifdef QT_NO_KEYWORDS
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#endif
#include <qcustomplot.h>
#ifdef QT_NO_KEYWORDS
#undef signals
#undef slots
#undef emit
#undef foreach
#endif

namespace vulpes::views {

/// A plot that follows the theme: QCustomPlot with palette, fonts, locale, left-to-right axes under any layout direction, no antialiasing
/// where it costs, and buffered layers for what moves. Pattern for speed: put what rarely changes on the default layers and call
/// `replot()` for it; put what follows the drag on a layer of `movingLayer()` and call `layer->replot()`, which repaints that layer alone.
class Plot : public QCustomPlot
{
    Q_OBJECT
public:
    explicit Plot(QWidget* parent = nullptr);

    /// Colours of background, axes, grid, legend. Data colours are the caller's. Does not replot.
    void applyColours(const theme::Colours&);
    [[nodiscard]] const theme::Colours& colours() const { return m_colours; }

    /// A layer with its own buffer above `above` (default: the topmost); made once per name.
    QCPLayer* movingLayer(const QString& name);
    void setAxisTitles(const QString& x, const QString& y);
    /// Categories on an axis: position → text, without number beautifying.
    void setCategories(QCPAxis*, const QVector<double>& positions, const QVector<QString>& labels);

    /// Marker that stays drawable in 16 ms at this number of points (discs, squares, dots).
    [[nodiscard]] static QCPScatterStyle markerFor(int points, const QColor& line, const QColor& fill, double size = 5);

protected:
    void changeEvent(QEvent*) override;
    void paintEvent(QPaintEvent*) override;   ///< as shapes on a vector device, else from the buffers

private:
    theme::Colours m_colours;
};

} // namespace vulpes::views
