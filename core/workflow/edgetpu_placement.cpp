// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/edgetpu_placement.h"

#include "base/file.h"
#include "deploy/lower.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace vulpes::workflow {

namespace {

constexpr std::uint64_t kLargestLog = 4 << 20;

bool dependsOnExport(const std::string& kind)
{
    constexpr std::array kinds{"QUANTIZE", "DEQUANTIZE", "RESHAPE", "SOFTMAX"};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

Result<device::EdgeTpuReport> readEdgeTpuLog(const std::filesystem::path& file)
{
    const auto text = base::readFile(file, kLargestLog);
    if (!text)
        return fail(text.error());
    auto report = device::parseEdgeTpuLog(*text);
    if (!report)
        return fail(std::move(report.error()).with("file", file.string()));
    return report;
}

EdgeTpuPlacement edgeTpuPlacement(const device::EdgeTpuReport& report, const graph::Graph& graph)
{
    std::map<std::string, int> told;
    for (const auto& row : report.rows)
        if (!dependsOnExport(row.op))
            told[row.op] += row.count;
    EdgeTpuPlacement placement;
    std::map<std::string, int> counted;
    const std::vector<bool> reaching = graph::reachingOutput(graph);
    for (const graph::Op& op : graph.ops) {
        if (!reaching[placement.ops.size()]) {
            placement.ops.push_back(device::Mapping::NotTold);
            continue;
        }
        device::Mapping all = device::Mapping::NotTold;
        for (const deploy::OperatorKind kind : deploy::operatorsOf(op)) {
            ++counted[deploy::nameOf(kind)];
            all = device::together(all, device::mappingOf(report, kind));
        }
        placement.ops.push_back(all);
    }
    placement.sameNetwork = told == counted;
    return placement;
}

}  // namespace vulpes::workflow
