// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

#include <map>
#include <tuple>

namespace vulpes::hardware {

namespace {

constexpr std::array<std::string_view, 8> kColumns = {"arch_idx", "dataset", "seed", "schedule", "epoch", "train_acc", "eval_acc", "train_loss"};

bool recognises(const Source& source)
{
    return source.csv && std::ranges::all_of(kColumns, [&](std::string_view name) { return columnNamed(*source.csv, name).has_value(); });
}

Result<void> read(const Source& source, Sink& sink)
{
    const base::Table& table = *source.csv;
    TableBuilder& builder = sink.of("nasbench201");
    const KeyColumns keys = KeyColumns::of(table);
    std::array<std::size_t, kColumns.size()> at{};
    for (std::size_t i = 0; i < kColumns.size(); ++i)
        at[i] = *columnNamed(table, kColumns[i]);
    std::map<std::tuple<std::size_t, std::string, std::int64_t, std::int64_t>, LearningCurve> curves;
    auto done = forEachRow(source, sink, [&](const study::RowView& row) {
        const auto place = keys.rowOf(row, builder);
        if (!place)
            return;
        const auto seed = wholeNumber(row, at[2]), epochs = seed ? wholeNumber(row, at[3]) : std::nullopt, epoch = epochs ? wholeNumber(row, at[4]) : std::nullopt;
        if (!epoch)
            return;
        const std::string dataset = datasetNamed(row.text(at[1])).value_or(std::string(row.text(at[1])));
        LearningCurve& curve = curves[{*place, dataset, *seed, *epochs}];
        curve.row = *place;
        curve.dataset = dataset;
        curve.seed = static_cast<int>(*seed);
        curve.epochs = static_cast<int>(*epochs);
        curve.points.push_back({static_cast<int>(*epoch), numberOrNothing(table, row, at[5]).value_or(kMissing),
            numberOrNothing(table, row, at[6]).value_or(kMissing), numberOrNothing(table, row, at[7]).value_or(kMissing)});
    });
    for (auto& [key, curve] : curves) {
        std::ranges::stable_sort(curve.points, {}, &LearningCurve::Point::epoch);
        builder.add(std::move(curve));
    }
    return done;
}

}  // namespace

Reader makeLearningCurveReader()
{
    return {"learning-curves", recognises, read};
}

}  // namespace vulpes::hardware
