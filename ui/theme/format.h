// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace vulpes::theme::format {

/// Numbers for people, through the default QLocale (never used for CSV, JSON or architecture text).
/// Rounding follows the interval: 76.6 ± 0.6, not 76.6194. The minus sign is U+2212; in copied data and files it is the hyphen.

[[nodiscard]] QString number(double value, int decimals);
[[nodiscard]] QString significant(double value, int digits);         ///< "0.0123", "1.2e−05"
[[nodiscard]] QString minus(QString number);                         ///< a number written by QLocale, its hyphens as minus signs
/// Decimals that give the half-width of an interval one or two significant digits; `fallback` without an interval.
[[nodiscard]] int decimalsFor(std::optional<double> low, std::optional<double> high, int fallback);

[[nodiscard]] QString signedNumber(double value, int decimals);       ///< "+0.82"
[[nodiscard]] QString withUnit(const QString& number, const QString& unit);  ///< "119.4 ms"
[[nodiscard]] int decimalsOfCost(double value);                       ///< 1 from 10 (ms, mJ) on, 2 from 1, 3 below
[[nodiscard]] QString ms(double value);                               ///< "119.4 ms", "0.143 ms"
[[nodiscard]] QString percent(double value, int decimals = 1);       ///< "76.6 %" (value is in percent)
[[nodiscard]] QString points(double value, int decimals = 2);        ///< signed percentage points: "+0.82 points"
[[nodiscard]] QString pointsLost(double value, int decimals = 2);    ///< where a word says the sign: "0.84 points" of −0.84
[[nodiscard]] QString chance(double probability);                    ///< "57 %", from 0 … 1
[[nodiscard]] QString count(std::int64_t n);                         ///< with group separators
[[nodiscard]] QString big(double log10);                             ///< "1.5 × 10¹³" from a base-10 logarithm
[[nodiscard]] QString scaled(double n);                              ///< "5.48 M", "217 M", "1.2 G"
[[nodiscard]] QString bytes(std::int64_t n);                         ///< "1.2 MiB"
/// "76.6 ± 0.6 %" or, without interval or with one of rounding alone, "76.62 %".
[[nodiscard]] QString withInterval(double value, std::optional<double> low, std::optional<double> high, const QString& unit, int fallbackDecimals);
[[nodiscard]] QString duration(double seconds);                      ///< "0.4 ms", "3 s", "about 4 min"
/// Wraps Latin text in Unicode isolates so that it keeps its order inside right-to-left sentences.
[[nodiscard]] QString isolate(const QString&);
/// Makes each line run in the program's direction even where it begins with text of the other, such as a file's or a device's name.
[[nodiscard]] QString inLayoutDirection(QString text);

} // namespace vulpes::theme::format
