// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/readers.h"
#include "hardware/readers/rows.h"

namespace vulpes::hardware {

namespace {

constexpr std::array<std::string_view, 6> kColumns = {"arch_idx", "dataset", "epochs", "train_acc", "test_acc", "train_time_s"};

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
    return forEachRow(source, sink, [&](const study::RowView& row) {
        const auto place = keys.rowOf(row, builder);
        const auto epochs = place ? wholeNumber(row, at[2]) : std::nullopt;
        if (!epochs)
            return;
        TrainingCost cost;
        cost.row = *place;
        cost.dataset = datasetNamed(row.text(at[1])).value_or(std::string(row.text(at[1])));
        cost.epochs = static_cast<int>(*epochs);
        cost.trainAccuracy = numberOrNothing(table, row, at[3]).value_or(kMissing);
        cost.testAccuracy = numberOrNothing(table, row, at[4]).value_or(kMissing);
        cost.seconds = numberOrNothing(table, row, at[5]).value_or(kMissing);
        builder.add(std::move(cost));
    });
}

}  // namespace

Reader makeTrainingCostReader()
{
    return {"training-costs", recognises, read};
}

}  // namespace vulpes::hardware
