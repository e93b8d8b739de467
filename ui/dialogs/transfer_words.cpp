// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/transfer_words.h"

#include "dialogs/hardware_words.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <numeric>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
namespace format = theme::format;

namespace {

QVariant orNothing(double value) { return hardware::isMissing(value) ? QVariant() : QVariant(value); }

QVariant indexOf(const hardware::HardwareTable& table, std::size_t row)
{
    const std::int64_t index = table.keys.index(row);
    return index == hardware::ArchitectureKeys::kNoIndex ? QVariant() : QVariant(QString::number(index));
}

QString operatorsOf(const hardware::HardwareTable& table, std::size_t row) { return qs(table.benchmark().format(table.keys.operators(row))); }

/// As many as the usual interval allows.
int decimalsOf(const workflow::TransferResult& result)
{
    std::vector<double> widths;
    for (const auto& one : result.predictions)
        if (!hardware::isMissing(one.high))
            widths.push_back(one.high - one.low);
    if (widths.empty())
        return 3;
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    constexpr int kMost = 6;
    return std::min(format::decimalsFor(0, *middle, 3) + 1, kMost);
}

} // namespace

QString TransferWords::answer(const ForetoldDevice& foretold)
{
    const auto& result = foretold.result;
    const QString device = format::isolate(qs(foretold.request.target));
    const auto sources = static_cast<std::int64_t>(foretold.task->transfer().columns().table().devices.size());
    QStringList lines;
    lines << tr("%1 foretold from %Ln measured network(s) and %2 other devices.", nullptr, static_cast<int>(result.measured.size())).arg(device, format::count(sources));
    if (result.score) {
        lines << tr("Spearman %1, Kendall’s tau %2 over %3 other networks that it measured.")
                     .arg(format::number(result.score->spearman, 3), format::number(result.score->kendall, 3), format::count(static_cast<std::int64_t>(result.score->networks)));
        if (result.connected)
            lines << tr("Mean relative error %1 over the %2 of them whose input reaches their output.")
                         .arg(format::percent(100 * result.connected->meanRelativeError), format::count(static_cast<std::int64_t>(result.connected->networks)));
    } else {
        lines << tr("Nothing else of it was measured that the predictions could be compared with.");
    }
    if (foretold.additive.exact())
        lines << tr("It is exactly additive in its operators: %1 terms give %2 networks to %3 of the largest.")
                     .arg(format::count(foretold.additive.terms), format::count(foretold.additive.rows), format::significant(foretold.additive.worst, 2));
    else if (foretold.additive.rows > foretold.additive.terms)
        lines << tr("It is not exactly additive in its operators.");
    else
        lines << tr("Too few networks are measured to tell whether it is exactly additive in its operators.");
    const std::map<std::string, QString> names{{"sources", tr("other devices")},
                                               {"counts", tr("how often an operator occurs")},
                                               {"live counts", tr("how often one occurs that reaches the output")},   // untranslated: the block's name
                                               {"sites", tr("which operator stands where")},
                                               {"live sites", tr("which one stands where and reaches the output")},   // untranslated: the block's name
                                               {"costs", tr("what operators cost elsewhere")}};
    const transfer::Fit& fit = *result.fit;
    std::vector<std::size_t> order(fit.blocks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t block) { return fit.weights[static_cast<Eigen::Index>(block)]; });
    QStringList shares;
    for (const std::size_t block : order) {
        const auto name = names.find(fit.blocks[block]->name);
        shares << (name != names.end() ? name->second : qs(fit.blocks[block]->name)) + u' ' + format::percent(100 * fit.weights[static_cast<Eigen::Index>(block)], 0);
    }
    lines << tr("What carries the prediction: %1.").arg(QLocale().createSeparatedList(shares));
    return lines.join(u'\n');
}

models::TwinTable TransferWords::predictions(const ForetoldDevice& foretold)
{
    const auto& result = foretold.result;
    const std::string& metric = foretold.request.metric;
    const QString key = qs(metric), unit = qs(hardware::metricKind(metric)->unit);
    models::TwinTable table;
    table.header = {u"arch_idx"_s, u"ops"_s, key, key + u"_low"_s, key + u"_high"_s, key + u"_measured"_s};
    table.headings = {tr("Network"), tr("Operators"), tr("Foretold, %1").arg(unit), tr("Low"), tr("High"), tr("Measured")};
    const int decimals = decimalsOf(result);
    table.decimals = {-1, -1, decimals, decimals, decimals, decimals};
    std::vector<std::size_t> order(result.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return result.predictions[i].mean; });
    for (const std::size_t i : order) {
        const transfer::Prediction& one = result.predictions[i];
        table.rows.push_back({indexOf(*foretold.table, result.rows[i]), operatorsOf(*foretold.table, result.rows[i]), orNothing(one.mean), orNothing(one.low), orNothing(one.high),
                              orNothing(result.truth[i])});
    }
    return table;
}

models::TwinTable TransferWords::networks(const hardware::HardwareTable& of, const std::vector<std::size_t>& rows, const hardware::Series* measured, const std::string& metric)
{
    models::TwinTable table;
    table.header = {u"arch_idx"_s, u"ops"_s, qs(metric)};
    table.headings = {tr("Network"), tr("Operators"), tr("Measured, %1").arg(qs(hardware::metricKind(metric)->unit))};
    for (const std::size_t row : rows)
        table.rows.push_back({indexOf(of, row), operatorsOf(of, row), measured != nullptr ? orNothing(measured->values[row]) : QVariant()});
    return table;
}

} // namespace vulpes::dialogs
