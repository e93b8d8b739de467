// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/filter_ranges.h"

#include <QRegularExpression>

#include <cmath>

namespace vulpes::state {

using namespace Qt::StringLiterals;

namespace {

struct Split
{
    QStringList conditions;
    bool alternatives = false;   ///< one condition that needs parentheses beside another
};

bool inWord(QChar c) { return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'.'; }

Split split(const QString& filter)
{
    Split result;
    int depth = 0;
    qsizetype start = 0;
    const auto take = [&](qsizetype end) {
        if (const QString condition = filter.mid(start, end - start).trimmed(); !condition.isEmpty())
            result.conditions << condition;
    };
    for (qsizetype i = 0; i < filter.size();) {
        if (!inWord(filter[i])) {
            depth += filter[i] == u'(' ? 1 : filter[i] == u')' ? -1 : 0;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < filter.size() && inWord(filter[end]))
            ++end;
        const QStringView word = QStringView(filter).mid(i, end - i);
        if (depth == 0 && word == u"or"_s)
            return {{filter.trimmed()}, true};
        if (depth == 0 && word == u"and"_s) {
            take(i);
            start = end;
        }
        i = end;
    }
    take(filter.size());
    return result;
}

/// "latency <= 120" of one of the names.
std::optional<Bounds> boundsIn(const QString& condition, const QStringList& names)
{
    static const QRegularExpression comparison(uR"(^([\w.]+)\s*(<=|>=|==|=|<|>)\s*(-?[\d.]+(?:[eE][-+]?\d+)?)$)"_s);
    const auto match = comparison.match(condition);
    bool isNumber = false;
    const double value = match.captured(3).toDouble(&isNumber);
    if (!match.hasMatch() || !isNumber || !std::isfinite(value) || !names.contains(match.captured(1)))
        return std::nullopt;
    const QString sign = match.captured(2);
    Bounds bounds;
    if (!sign.startsWith(u'<')) {
        bounds.low = value;
        bounds.lowExcluded = sign == u">"_s;
    }
    if (!sign.startsWith(u'>')) {
        bounds.high = value;
        bounds.highExcluded = sign == u"<"_s;
    }
    return bounds;
}

QString conditionText(const QString& name, const Bounds& bounds, bool whole)
{
    // The filter's language, not the locale's.
    const auto number = [](double v) { return QString::number(v, 'g', 5); };
    if (whole && bounds.low == bounds.high)
        return u"%1=%2"_s.arg(name, number(bounds.low));
    QStringList parts;
    if (std::isfinite(bounds.low))
        parts << name + (bounds.lowExcluded ? u">"_s : u">="_s) + number(bounds.low);
    if (std::isfinite(bounds.high))
        parts << name + (bounds.highExcluded ? u"<"_s : u"<="_s) + number(bounds.high);
    return parts.join(u" and "_s);
}

} // namespace

bool Bounds::contains(double value) const
{
    return (lowExcluded ? value > low : value >= low) && (highExcluded ? value < high : value <= high);
}

QStringList conditionsOf(const QString& filter) { return split(filter).conditions; }

std::optional<Bounds> boundsOf(const QString& filter, const QStringList& names)
{
    std::optional<Bounds> all;
    for (const QString& condition : conditionsOf(filter))
        if (const auto one = boundsIn(condition, names)) {
            if (!all)
                all.emplace();
            if (one->low > all->low || (one->low == all->low && one->lowExcluded)) {
                all->low = one->low;
                all->lowExcluded = one->lowExcluded;
            }
            if (one->high < all->high || (one->high == all->high && one->highExcluded)) {
                all->high = one->high;
                all->highExcluded = one->highExcluded;
            }
        }
    return all;
}

QString withBounds(const QString& filter, const QStringList& names, const Bounds& bounds, bool whole)
{
    const Split before = split(filter);
    const QString own = conditionText(names.front(), bounds, whole);
    QStringList after;
    bool written = own.isEmpty();
    for (const QString& condition : before.conditions) {
        if (!boundsIn(condition, names)) {
            after << (before.alternatives && !own.isEmpty() ? u'(' + condition + u')' : condition);
        } else if (!written) {
            after << own;   // where the old one stood
            written = true;
        }
    }
    if (!written)
        after << own;
    return after.join(u" and "_s);
}

} // namespace vulpes::state
