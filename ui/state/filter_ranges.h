// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <limits>
#include <optional>

namespace vulpes::state {

/// What the filter's text asks of one quantity, of which a view draws or edits the range.
struct Bounds
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool lowExcluded = false, highExcluded = false;   ///< "> 3" and "< 3"

    [[nodiscard]] bool contains(double value) const;
    bool operator==(const Bounds&) const = default;
};

/// The conditions of a filter's text that must all hold, as typed: split at the `and` outside parentheses. A text with an `or` outside
/// parentheses is one condition.
[[nodiscard]] QStringList conditionsOf(const QString& filter);

/// The range that conditions such as "latency <= 120" set for a quantity with any of these names; nothing where no condition does.
[[nodiscard]] std::optional<Bounds> boundsOf(const QString& filter, const QStringList& names);

/// The filter with the range of this quantity replaced, or taken away when `bounds` has no end; every other condition stays as it was typed.
/// `names[0]` is written; `whole`: a quantity that only takes whole values.
[[nodiscard]] QString withBounds(const QString& filter, const QStringList& names, const Bounds& bounds, bool whole);

} // namespace vulpes::state
