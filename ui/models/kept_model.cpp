// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kept_model.h"

#include "theme/format.h"
#include "theme/text.h"

#include <algorithm>
#include <limits>

namespace vulpes::models {

namespace {

/// Documents come from files: what is missing or of another type is not a number.
double number(const Json& body, const char* key)
{
    const auto found = body.is_object() ? body.find(key) : body.end();
    return found != body.end() && found->is_number() ? found->get<double>() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

void KeptModel::setRows(std::vector<Row> rows)
{
    reset([&] { m_rows = std::move(rows); });
}

QString KeptModel::found(const study::Document& document)
{
    const Json& body = document.body;
    if (document.kind == "fit") {
        const double n = number(body, "n");
        return tr("%Ln row(s), R² %1, residual SE %2", nullptr, n > 0 && n < 1e9 ? static_cast<int>(n) : 0)
            .arg(theme::format::number(number(body, "r2"), 3), theme::format::number(number(body, "residual_se"), 3));
    }
    if (!body.is_object() || !body.contains("runs") || !body["runs"].is_array())
        return {};
    double best = -std::numeric_limits<double>::infinity();
    for (const Json& run : body["runs"])
        best = std::max(best, number(run, "best_objective"));
    return tr("%Ln run(s), best %1", nullptr, static_cast<int>(body["runs"].size())).arg(theme::format::percent(best, 3));
}

QVariant KeptModel::headerCell(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case KindColumn: return tr("Kind");
    case NameColumn: return tr("Name");
    case FoundColumn: return tr("Found");
    case NowColumn: return tr("Today");
    default: return {};
    }
}

QVariant KeptModel::cell(int index, int column, int role) const
{
    if (role != Qt::DisplayRole && role != SortRole && role != Qt::ToolTipRole)
        return {};
    const Row& r = row(index);
    switch (column) {
    case KindColumn: return r.document.kind == "fit" ? tr("fit") : tr("runs");
    case NameColumn: return theme::qs(r.document.name);
    case FoundColumn: return found(r.document);
    case NowColumn: return r.now;
    default: return {};
    }
}

} // namespace vulpes::models
