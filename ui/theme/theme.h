// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

#include <array>

class QApplication;
class QWidget;

namespace vulpes::theme {

/// What the user chose; System follows the desktop's palette (light or dark).
enum class Scheme { System, Light, Dark, HighContrast };

[[nodiscard]] QString toString(Scheme);                 ///< "system", "light", "dark", "contrast": settings and --theme
[[nodiscard]] Scheme schemeFromString(const QString&);  ///< System for an unknown word

/// Colours by meaning. Text is at least 4.5:1 and marks at least 3:1 against `base`; categories are Okabe–Ito (docs: product
/// section 8); meaning is always repeated by shape, dash or text.
struct Colours
{
    bool dark = false;
    bool highContrast = false;
    QColor window, base, text, mutedText, border, grid, highlight, highlightedText, button;
    QColor focus;          ///< 2-px keyboard focus
    QColor front;          ///< the front's points and line
    QColor measured;       ///< measured samples
    QColor over;           ///< over budget: hollow, grey
    QColor budget;         ///< the budget line and its grip
    QColor margin;         ///< band of the chance of meeting (translucent)
    QColor chosen;         ///< the network in focus
    QColor pinA, pinB;
    QColor hover;          ///< outline of the hovered thing
    QColor brush;          ///< members of the brush
    QColor positive;       ///< differences: blue raises
    QColor negative;       ///< differences: orange lowers
    QColor warning, failure, success;
    std::array<QColor, 7> categories;   ///< Okabe–Ito, readable on `base`
};

/// The look of the program: palette, fonts, colours by meaning. One object, made in main, handed to whoever draws.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QObject* parent = nullptr);

    /// Sets the application's palette and announces `changed`.
    void apply(Scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const Colours& colours() const { return m_colours; }
    /// "Reduce motion": no pulse, no flash.
    [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool on) { m_reduceMotion = on; }

    /// Colours on a light background whatever the scheme: exported pictures.
    [[nodiscard]] static Colours coloursOf(Scheme);

Q_SIGNALS:
    void changed();

private:
    Scheme m_scheme = Scheme::Light;
    Colours m_colours;
    bool m_reduceMotion = false;
};

/// Sizes in font units, so that everything grows with the system's font: em(widget, 1.5).
[[nodiscard]] int em(const QWidget*, double ems);

} // namespace vulpes::theme
