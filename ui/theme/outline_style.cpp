// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/outline_style.h"

#include <QPainter>
#include <QStyleOption>

namespace vulpes::theme {

namespace {

constexpr double kCorner = 2;   // as Fusion rounds its fields

bool onDark(const QStyleOption* option) { return option->palette.color(QPalette::Window).lightness() < 128; }

/// Between the border and the muted text: three to one against the window, and still less than what stands inside.
QColor outline(const QStyleOption* option)
{
    const QPalette& palette = option->palette;
    if (option->state.testFlag(QStyle::State_HasFocus))
        return palette.color(QPalette::Highlight);
    const QColor border = palette.color(QPalette::Mid);
    if (!option->state.testFlag(QStyle::State_Enabled))
        return border;
    const QColor text = palette.color(QPalette::PlaceholderText);
    return {(border.red() + text.red()) / 2, (border.green() + text.green()) / 2, (border.blue() + text.blue()) / 2};
}

/// The line of a field, over the one that Fusion drew.
void drawField(const QStyleOption* option, const QRect& rect, QPainter* painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline(option));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    painter->restore();
}

} // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!onDark(option))
        return;
    if (element == PE_FrameLineEdit) {
        drawField(option, option->rect, painter);
    } else if (element == PE_IndicatorCheckBox) {
        painter->save();
        painter->setPen(outline(option));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    } else if (element == PE_IndicatorRadioButton) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(outline(option));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->restore();
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!onDark(option))
        return;
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if ((control == CC_ComboBox && combo != nullptr && combo->frame) || (control == CC_SpinBox && spin != nullptr && spin->frame))
        drawField(option, option->rect, painter);
}

int OutlineStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace vulpes::theme
