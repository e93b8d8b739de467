// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cell_accuracy_words.h"

#include "structure/cell_space.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QLocale>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
namespace format = theme::format;

namespace {

QString countOf(std::size_t n) { return format::count(static_cast<std::int64_t>(n)); }
QVariant orNothing(const std::optional<double>& value) { return value ? QVariant(*value) : QVariant(); }

} // namespace

QString CellAccuracyWords::answer(const workflow::CellAccuracy& found)
{
    QStringList lines;
    lines << tr("%1: %2 cells foretold from %Ln trained one(s).", nullptr, static_cast<int>(found.trained)).arg(format::isolate(qs(found.task)), countOf(found.cells.size()));
    if (found.kendall)
        lines << (found.classesKnown ? tr("Kendall’s tau %1 over %2 known accuracies of cells that compute something else than the trained ones.")
                                     : tr("Kendall’s tau %1 over %2 known accuracies; which cells compute the same is not known."))
                     .arg(format::number(*found.kendall, 3), countOf(found.compared));
    else
        lines << tr("Too few other accuracies are known to compare with.");
    QStringList shares;
    constexpr std::size_t kNamed = 3;
    for (std::size_t order = 0; order < std::min(kNamed, found.orderShares.size()); ++order) {
        const QString share = format::percent(100 * found.orderShares[order], 0);
        shares << (order == 0 ? tr("%1 is of single edges").arg(share) : order == 1 ? tr("%1 of two edges together").arg(share) : tr("%1 of three edges together").arg(share));
    }
    lines << tr("Of the variance over the space, %1.").arg(QLocale().createSeparatedList(shares));
    return lines.join(u'\n');
}

QString CellAccuracyWords::reason(const workflow::CellAccuracy& found)
{
    return tr("Why the first is first: the mean of the space, %1, and the share of every edge give %2, in units of the model’s link.")
        .arg(format::number(found.best.mean, 3), format::number(found.best.value, 3));
}

models::TwinTable CellAccuracyWords::why(const workflow::CellAccuracy& found)
{
    models::TwinTable table;
    table.header = {u"edge"_s, u"operator"_s, u"share"_s};
    table.headings = {tr("Edge"), tr("Operator"), tr("Share")};
    constexpr int kDecimals = 3;
    table.decimals = {-1, -1, kDecimals};
    const auto& space = structure::nasBench201();
    for (std::size_t edge = 0; !found.cells.empty() && edge < found.best.shares.size(); ++edge) {
        const QString name = QString(QChar(u'a' + static_cast<int>(space.edges[edge].from))) + QChar(u'a' + static_cast<int>(space.edges[edge].to));
        table.rows.push_back({name, qs(space.operators[found.cells.front().operators[edge]]), found.best.shares[edge]});
    }
    return table;
}

models::TwinTable CellAccuracyWords::cells(const hardware::HardwareTable& of, const workflow::CellAccuracy& found)
{
    models::TwinTable table;
    table.header = {u"arch_idx"_s, u"ops"_s, u"accuracy"_s, u"accuracy_low"_s, u"accuracy_high"_s, u"accuracy_known"_s};
    table.headings = {tr("Network"), tr("Operators"), tr("Foretold, %"), tr("Low"), tr("High"), tr("Known")};
    table.decimals = {-1, -1, 2, 2, 2, 2};
    for (const workflow::ForetoldCell& cell : found.cells) {
        const std::int64_t index = cell.row ? of.keys.index(*cell.row) : hardware::ArchitectureKeys::kNoIndex;
        table.rows.push_back({index == hardware::ArchitectureKeys::kNoIndex ? QVariant() : QVariant(QString::number(index)), qs(of.benchmark().format(cell.operators)), cell.accuracy,
                              orNothing(cell.low), orNothing(cell.high), hardware::isMissing(cell.known) ? QVariant() : QVariant(cell.known)});
    }
    return table;
}

} // namespace vulpes::dialogs
