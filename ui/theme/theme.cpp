// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/outline_style.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPalette>
#include <QPointer>
#include <QWidget>

#include <cmath>

namespace vulpes::theme {

namespace {

Colours lightColours()
{
    Colours c;
    c.window = QColor(0xf3f4f6);
    c.base = QColor(0xffffff);
    c.text = QColor(0x1b1f24);
    c.mutedText = QColor(0x57606a);
    c.border = QColor(0xc4cad1);
    c.grid = QColor(0xe4e7eb);
    c.highlight = QColor(0x0061a8);
    c.highlightedText = QColor(0xffffff);
    c.button = QColor(0xf8f9fa);
    c.focus = QColor(0x0061a8);
    c.front = QColor(0x0072b2);
    c.measured = QColor(0x7a8490);
    c.over = QColor(0x8b939c);
    c.budget = QColor(0xb34a00);
    c.margin = QColor(0xd5, 0x5e, 0x00, 36);
    c.chosen = QColor(0xb34a00);
    c.pinA = QColor(0x007a58);
    c.pinB = QColor(0xa8477c);
    c.hover = QColor(0x1b1f24);
    c.brush = QColor(0xa36a00);
    c.positive = QColor(0x0072b2);
    c.negative = QColor(0xc05a00);
    c.warning = QColor(0x8a5a00);
    c.failure = QColor(0xa8323e);
    c.success = QColor(0x00694c);
    c.categories = {QColor(0x0072b2), QColor(0xbf7d00), QColor(0x00805c), QColor(0xb3568a),
                    QColor(0x2a86b8), QColor(0xc05000), QColor(0x1b1f24)};
    return c;
}

Colours darkColours()
{
    Colours c;
    c.dark = true;
    c.window = QColor(0x1c2026);
    c.base = QColor(0x14171b);
    c.text = QColor(0xe6e9ed);
    c.mutedText = QColor(0xa5aeb8);
    c.border = QColor(0x454d57);
    c.grid = QColor(0x2a3037);
    c.highlight = QColor(0x2f7fbf);
    c.highlightedText = QColor(0xffffff);
    c.button = QColor(0x272c33);
    c.focus = QColor(0x6cb8ee);
    c.front = QColor(0x56b4e9);
    c.measured = QColor(0x87919c);
    c.over = QColor(0x77818c);
    c.budget = QColor(0xf08a3c);
    c.margin = QColor(0xf0, 0x8a, 0x3c, 44);
    c.chosen = QColor(0xf08a3c);
    c.pinA = QColor(0x2bc197);
    c.pinB = QColor(0xe094bf);
    c.hover = QColor(0xffffff);
    c.brush = QColor(0xe69f00);
    c.positive = QColor(0x56b4e9);
    c.negative = QColor(0xe8843a);
    c.warning = QColor(0xf0b53d);
    c.failure = QColor(0xf2808b);
    c.success = QColor(0x3fcf9f);
    c.categories = {QColor(0x56b4e9), QColor(0xe69f00), QColor(0x2bc197), QColor(0xe094bf),
                    QColor(0x3d9fe0), QColor(0xf08a3c), QColor(0xe6e9ed)};
    return c;
}

Colours contrastColours()
{
    Colours c = darkColours();
    c.highContrast = true;
    c.window = c.base = c.button = QColor(Qt::black);
    c.text = c.mutedText = c.hover = QColor(0xffffff);
    c.border = QColor(0xffffff);
    c.grid = QColor(0x5a5a5a);
    c.highlight = QColor(0xffe100);
    c.highlightedText = QColor(Qt::black);
    c.focus = QColor(0xffe100);
    c.front = QColor(0x7fd3ff);
    c.measured = QColor(0xc8c8c8);
    c.over = QColor(0xa8a8a8);
    c.budget = c.chosen = QColor(0xffb000);
    c.margin = QColor(0xff, 0xb0, 0x00, 70);
    c.pinA = QColor(0x4dffca);
    c.pinB = QColor(0xffa8dc);
    c.positive = QColor(0x7fd3ff);
    c.negative = QColor(0xffb000);
    c.warning = QColor(0xffe100);
    c.failure = QColor(0xffa0a8);
    c.success = QColor(0x4dffca);
    return c;
}

QPalette paletteOf(const Colours& c)
{
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, c.highContrast ? c.base : c.dark ? QColor(0x191d22) : QColor(0xf7f8f9));
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, c.button);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.failure);
    p.setColor(QPalette::Highlight, c.highlight);
    p.setColor(QPalette::HighlightedText, c.highlightedText);
    p.setColor(QPalette::ToolTipBase, c.dark ? QColor(0x2b3138) : QColor(0xffffff));
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::PlaceholderText, c.mutedText);
    p.setColor(QPalette::Link, c.dark ? c.focus : c.highlight);
    p.setColor(QPalette::LinkVisited, c.dark ? c.focus : c.highlight);
    p.setColor(QPalette::Light, c.dark ? c.border : QColor(0xffffff));
    p.setColor(QPalette::Midlight, c.dark ? QColor(0x343a42) : QColor(0xeceef0));
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Dark, c.dark ? QColor(0x0c0e11) : QColor(0x9aa2ab));
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : QColor(0x6b737c));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, c.highContrast ? QColor(0xa8a8a8) : c.dark ? QColor(0x7b858f) : QColor(0x8b939c));
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    return p;
}

/// Fusion draws outlines darker than their surroundings, which on black is nothing at all: here they are drawn in the text's colour.
QString contrastOutlines(const Colours& c)
{
    // Spin boxes and combo boxes are left alone: with a border of their own they lose their arrows.
    return QStringLiteral("QLineEdit, QPushButton, QListView, QTableView, QTreeView, QTextBrowser, QPlainTextEdit { border: 1px solid %1; }"
                          "QPushButton { padding: 0.25em 0.9em; }"
                          "QPushButton:focus, QLineEdit:focus { border: 2px solid %2; }"
                          "QPushButton:disabled, QLineEdit:disabled { border-color: %3; }"
                          "QSlider::groove:horizontal { height: 5px; border: 1px solid %1; background: %4; }"
                          "QSlider::sub-page:horizontal { background: %2; border: 1px solid %1; }"
                          "QSlider::handle:horizontal { width: 11px; margin: -6px 0; border: 2px solid %1; background: %4; }"
                          "QSlider::handle:horizontal:focus { border-color: %2; }")
        .arg(c.border.name(), c.highlight.name(), QStringLiteral("#a8a8a8"), c.base.name());
}

} // namespace

QString toString(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System: return QStringLiteral("system");
    case Scheme::Light: return QStringLiteral("light");
    case Scheme::Dark: return QStringLiteral("dark");
    case Scheme::HighContrast: return QStringLiteral("contrast");
    }
    return {};
}

Scheme schemeFromString(const QString& text)
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast})
        if (text == toString(scheme))
            return scheme;
    return Scheme::System;
}

Theme::Theme(QObject* parent) : QObject(parent), m_colours(lightColours()) {}

Colours Theme::coloursOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark: return darkColours();
    case Scheme::HighContrast: return contrastColours();
    case Scheme::System:
    case Scheme::Light: break;
    }
    return lightColours();
}

void Theme::apply(Scheme scheme)
{
    // The desktop's own palette, asked once before ours covers it.
    static const bool systemDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    m_scheme = scheme;
    const Scheme effective = scheme == Scheme::System ? (systemDark ? Scheme::Dark : Scheme::Light) : scheme;
    m_colours = coloursOf(effective);
    if (qApp != nullptr) {
        // Another style sheet wraps the style and hides its name: ours is known by its pointer. The application owns it.
        static QPointer<OutlineStyle> ours;
        if (ours.isNull()) {
            ours = new OutlineStyle;
            QApplication::setStyle(ours);
        }
        QApplication::setPalette(paletteOf(m_colours));
        qApp->setStyleSheet(m_colours.highContrast ? contrastOutlines(m_colours) : QString());
    }
    Q_EMIT changed();
}

int em(const QWidget* widget, double ems)
{
    const QFontMetricsF metrics(widget != nullptr ? widget->font() : QApplication::font());
    return static_cast<int>(std::ceil(metrics.height() * 0.8 * ems));
}

} // namespace vulpes::theme
