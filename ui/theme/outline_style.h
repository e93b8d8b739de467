// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace vulpes::theme {

/// Fusion, with outlines that can be seen on a dark window: it draws those of boxes and fields darker than their surroundings. On a light
/// window nothing is drawn over. Buttons of dialogs have no pictures: those it brings are made for light windows.
class OutlineStyle : public QProxyStyle
{
    Q_OBJECT
public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawComplexControl(ComplexControl, const QStyleOptionComplex*, QPainter*, const QWidget*) const override;
    int styleHint(StyleHint, const QStyleOption*, const QWidget*, QStyleHintReturn*) const override;
};

} // namespace vulpes::theme
