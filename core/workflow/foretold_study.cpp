// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/foretold_study.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

using hardware::HardwareTable;

struct Foretold
{
    hardware::Series series;
    std::int64_t notPositive = 0;
};

Foretold foretold(const HardwareTable& table, const TransferRequest& request, const TransferResult& result)
{
    Foretold made{{foretoldName(request.target), request.metric, request.dataset,
                      std::vector<double>(table.rows(), hardware::kMissing), 0, false},
        0};
    for (std::size_t i = 0; i < result.rows.size(); ++i) {
        const double mean = result.predictions[i].mean;
        if (mean > 0)
            made.series.values[result.rows[i]] = mean;
        else if (!hardware::isMissing(mean) && table.disconnected[result.rows[i]] == 0)
            ++made.notPositive;
    }
    const auto* target = table.find(request.target, request.metric, request.dataset);
    for (const std::size_t row : result.measured)
        made.series.values[row] = target->values[row];
    made.series.present = static_cast<std::size_t>(std::ranges::count_if(
        made.series.values, [](double value) { return !hardware::isMissing(value); }));
    return made;
}

std::string notesOf(const TransferRequest& request, const DeviceTransfer& task, const TransferResult& result)
{
    std::string devices;
    for (const std::string& name : task.transfer().columns().table().devices)
        devices += (devices.empty() ? "" : ", ") + name;
    return "Foretold, not measured: " + request.metric + " of " + request.target + " from "
        + std::to_string(result.measured.size()) + " measured networks and what other devices measured ("
        + devices + "). The values of the measured networks are the measured ones.";
}

}  // namespace

std::string foretoldName(const std::string& device)
{
    return device + " (foretold)";
}

Result<HardwareStudy> makeForetoldStudy(const HardwareTable& table, const TransferRequest& request,
    const DeviceTransfer& task, const TransferResult& result, const std::string& accuracies, const Job& job)
{
    Foretold made = foretold(table, request, result);
    // The foretold device alone: operator costs and the other devices' repeats have no part in this study.
    HardwareTable whole = table;
    whole.series.assign(1, std::move(made.series));
    whole.operatorTables.clear();
    whole.repeats.clear();
    const std::string name = foretoldName(request.target);
    auto study = makeHardwareStudy(whole, {{name}, request.dataset, accuracies, true}, job);
    if (!study)
        return study;
    study::Device device;
    device.name = name;
    device.notes = notesOf(request, task, result);
    if (auto put = study->study.putDevice(device); !put)
        return fail(put.error());
    if (made.notPositive > 0)
        study->problems.push_back({0, name, "foretold_not_positive", study::ImportProblem::Severity::Warning,
            {{"device", name}, {"count", made.notPositive}}});
    return study;
}

}  // namespace vulpes::workflow
