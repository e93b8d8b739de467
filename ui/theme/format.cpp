// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/format.h"

#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vulpes::theme::format {

namespace {

QString tr(const char* text, const char* comment = nullptr) { return QCoreApplication::translate("vulpes::theme::format", text, comment); }

} // namespace

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    if (std::abs(value) < std::pow(10.0, -decimals) / 2)
        value = 0.0;   // zero after rounding has no sign
    return minus(QLocale().toString(value, 'f', decimals));
}

QString signedNumber(double value, int decimals)
{
    const double unit = std::pow(10.0, -decimals);
    return (value >= unit / 2 ? QStringLiteral("+") : QString()) + number(value, decimals);
}

QString significant(double value, int digits)
{
    return std::isfinite(value) ? minus(QLocale().toString(value, 'g', digits)) : QStringLiteral("–");
}

QString minus(QString number) { return number.replace(QLatin1Char('-'), QChar(0x2212)); }

int decimalsFor(std::optional<double> low, std::optional<double> high, int fallback)
{
    if (!low || !high || !(*high > *low))
        return fallback;
    const double half = (*high - *low) / 2;
    const int decimals = half >= 9.5 ? 0 : static_cast<int>(-std::floor(std::log10(half) + 0.0223)); // 0.95 rounds to 1
    return std::clamp(decimals, 0, 4);
}

int decimalsOfCost(double value)
{
    const double size = std::abs(value);
    return size >= 10 || size == 0 ? 1 : size >= 1 ? 2 : 3;
}

QString withUnit(const QString& number, const QString& unit) { return tr("%1 %2", "a number and its unit").arg(number, unit); }
QString ms(double value) { return withUnit(number(value, decimalsOfCost(value)), tr("ms")); }
QString percent(double value, int decimals) { return tr("%1 %").arg(number(value, decimals)); }
QString points(double value, int decimals) { return tr("%1 points").arg(signedNumber(value, decimals)); }
QString pointsLost(double value, int decimals) { return tr("%1 points").arg(number(std::abs(value), decimals)); }

QString chance(double probability)
{
    const double p = probability * 100;
    const int decimals = (p > 99 || p < 1) && p != std::round(p) ? 1 : 0;
    return tr("%1 %").arg(number(p, decimals));
}

QString count(std::int64_t n) { return minus(QLocale().toString(static_cast<qlonglong>(n))); }

QString big(double log10)
{
    if (log10 < 6)
        return count(static_cast<std::int64_t>(std::llround(std::pow(10.0, log10))));
    const double exponent = std::floor(log10);
    QString superscript;
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    for (const QChar digit : QString::number(static_cast<int>(exponent)))
        superscript += digits.at(digit.digitValue());
    return QStringLiteral("%1 × 10%2").arg(number(std::pow(10.0, log10 - exponent), 1), superscript);
}

QString scaled(double n)
{
    const double size = std::abs(n);
    if (size >= 1e9)
        return tr("%1 G", "billions, as in 1.2 G multiply-adds").arg(number(n / 1e9, 2));
    if (size >= 1e6)
        return tr("%1 M", "millions").arg(number(n / 1e6, size >= 1e8 ? 0 : 2));
    if (size >= 1e3)
        return tr("%1 k", "thousands").arg(number(n / 1e3, 1));
    return number(n, 0);
}

QString bytes(std::int64_t n) { return QLocale().formattedDataSize(n, 1); }

namespace {

/// "76.6 ± 0.1 %" holds no letter of a right-to-left script: without a frame of its own, a label takes it for left-to-right text and puts the
/// half-width first.
QString framed(const QString& text)
{
    return QLocale().textDirection() == Qt::RightToLeft ? QChar(0x2067) + text + QChar(0x2069) : text;
}

} // namespace

QString withInterval(double value, std::optional<double> low, std::optional<double> high, const QString& unit, int fallbackDecimals)
{
    // An exactly additive device: what is left of the interval is rounding.
    const bool exact = low && high && *high - *low <= 1e-6 * std::abs(value);
    if (!low || !high || exact)
        return framed(QStringLiteral("%1 %2").arg(number(value, exact ? std::max(fallbackDecimals, decimalsOfCost(value)) : fallbackDecimals), unit));
    const int decimals = decimalsFor(low, high, fallbackDecimals);
    return framed(QStringLiteral("%1 ± %2 %3").arg(number(value, decimals), number((*high - *low) / 2, decimals), unit));
}

QString duration(double seconds)
{
    if (seconds < 0.001)
        return tr("%1 µs").arg(number(seconds * 1e6, 0));
    if (seconds < 1)
        return tr("%1 ms").arg(number(seconds * 1e3, seconds < 0.01 ? 1 : 0));
    if (seconds < 90)
        return tr("%1 s").arg(number(seconds, seconds < 10 ? 1 : 0));
    return tr("about %1 min").arg(number(std::max(1.0, std::round(seconds / 60)), 0));
}

QString isolate(const QString& text) { return QChar(0x2068) + text + QChar(0x2069); }

QString inLayoutDirection(QString text)
{
    const QChar mark(QGuiApplication::isRightToLeft() ? 0x200f : 0x200e);
    return mark + text.replace(QLatin1Char('\n'), QString(QLatin1Char('\n')) + mark);
}

} // namespace vulpes::theme::format
